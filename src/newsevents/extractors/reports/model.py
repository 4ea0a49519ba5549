"""What a text reports, in tokens: quotations, and reports with their cue, source and content.

Ranges are half-open pairs of token indices.
"""

from operator import attrgetter
from typing import Final, Literal, NamedTuple

from newsevents.lexicon import Entry

Range = tuple[int, int]
MOST: Final = 40
"""Cues that are read in one sentence; more stand in no article, and work stays linear."""
Manner = Literal[
    "subject", "antecedent", "pronoun", "possessive", "owner", "own", "locus", "document", "elided", "label", "answer",
    "agent", "none",
]  # fmt: skip


class Speech:
    """A quotation of the outermost level, over all its paragraphs.

    ``begin`` and ``end`` hold the marks as well, ``pieces`` are the words inside, asides left out. ``block`` tells a
    quotation that stands by itself, beside its reporting clause, from one that is part of the sentence around it.
    """

    __slots__ = ("asides", "begin", "block", "end", "inherited", "kind", "marked", "pieces", "report", "unbalanced")

    def __init__(
        self,
        begin: int,
        end: int,
        pieces: list[Range],
        asides: list[Range] | None = None,
        unbalanced: bool = False,
        block: bool = False,
        marked: bool = True,
        kind: Literal["", "direct", "partial"] = "",
        report: "Report | None" = None,
        inherited: bool = False,
    ) -> None:
        self.begin = begin
        self.end = end
        self.pieces = pieces
        self.asides: list[Range] = [] if asides is None else asides
        self.unbalanced = unbalanced
        self.block = block
        self.marked = marked
        self.kind: Literal["", "direct", "partial"] = kind
        self.report = report
        self.inherited = inherited


class Tie(NamedTuple):
    """A further member of a chain, as the text names it: its phrase, and how it is tied to the report."""

    begin: int
    end: int
    relation: Literal["origin", "relay", "venue"]


class Report:
    """One statement with its cue and source.

    ``source`` is the phrase as it stands in the text, None where there is none in the sentence; ``manner`` tells what
    it is. An elided or inherited source is that of ``antecedent``.
    """

    __slots__ = (
        "antecedent", "condition", "contents", "contradicts", "cue", "deny", "entry", "manner", "outer",
        "points_back", "region", "sentence", "source", "speech", "ties", "venue", "verb",
    )  # fmt: skip

    def __init__(
        self,
        sentence: int,
        cue: Range | None,
        entry: Entry | None,
        contents: list[Range],
        source: Range | None = None,
        manner: Manner = "none",
        antecedent: "Report | None" = None,
        ties: list[Tie] | None = None,
        speech: Speech | None = None,
        outer: "Report | None" = None,
        venue: Range | None = None,
        condition: Range | None = None,
        deny: bool = False,
        points_back: bool = False,
        contradicts: "Report | None" = None,
        verb: int | None = None,
        region: Range | None = None,
    ) -> None:
        self.sentence = sentence
        self.cue = cue
        self.entry = entry
        self.contents = contents
        self.source = source
        self.manner: Manner = manner
        self.antecedent = antecedent
        self.ties: list[Tie] = [] if ties is None else ties
        self.speech = speech
        self.outer = outer
        self.venue = venue
        self.condition = condition
        self.deny = deny
        self.points_back = points_back
        self.contradicts = contradicts
        self.verb = verb
        self.region = region

    @property
    def frame(self) -> tuple[str, ...]:
        """What the cue takes, as the word list tells."""
        return tuple(self.entry.get("frame", ())) if self.entry is not None else ()

    @property
    def order(self) -> tuple[int, int]:
        """Where the report stands in the text."""
        first = min(begin for begin, _ in self.contents)
        return (first if self.cue is None else min(first, self.cue[0]), first)


TEXT_ORDER: Final = attrgetter("order")
"""Sorts reports by where they stand."""
