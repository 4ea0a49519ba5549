"""What a text reports, in tokens: quotations, and reports with their cue, source and content.

Ranges are half-open pairs of token indices.
"""

from typing import Final, Literal, NamedTuple

import attrs

from newsevents.lexicon import Entry

Range = tuple[int, int]
MOST: Final = 40
"""Cues that are read in one sentence; more stand in no article, and work stays linear."""
Manner = Literal[
    "subject", "antecedent", "pronoun", "possessive", "owner", "locus", "document", "elided", "label", "answer", "none"
]  # fmt: skip


@attrs.define(eq=False)
class Speech:
    """A quotation of the outermost level, over all its paragraphs.

    ``begin`` and ``end`` hold the marks as well, ``pieces`` are the words inside, asides left out. ``block`` tells a
    quotation that stands by itself, beside its reporting clause, from one that is part of the sentence around it.
    """

    begin: int
    end: int
    pieces: list[Range]
    asides: list[Range] = attrs.field(factory=list)
    unbalanced: bool = False
    block: bool = False
    marked: bool = True
    kind: Literal["", "direct", "partial"] = ""
    report: "Report | None" = None
    inherited: bool = False


class Tie(NamedTuple):
    """A further member of a chain, as the text names it: its phrase, and how it is tied to the report."""

    begin: int
    end: int
    relation: Literal["origin", "relay", "venue"]


@attrs.define(eq=False)
class Report:
    """One statement with its cue and source.

    ``source`` is the phrase as it stands in the text, None where there is none in the sentence; ``manner`` tells what
    it is. An elided or inherited source is that of ``antecedent``.
    """

    sentence: int
    cue: Range | None
    entry: Entry | None
    contents: list[Range]
    source: Range | None = None
    manner: Manner = "none"
    antecedent: "Report | None" = None
    ties: list[Tie] = attrs.field(factory=list)
    speech: Speech | None = None
    outer: "Report | None" = None
    venue: Range | None = None
    condition: Range | None = None
    deny: bool = False
    points_back: bool = False
    contradicts: "Report | None" = None
    verb: int | None = None
    region: Range | None = None

    @property
    def frame(self) -> tuple[str, ...]:
        """What the cue takes, as the word list tells."""
        return tuple(self.entry.get("frame", ())) if self.entry is not None else ()

    @property
    def order(self) -> tuple[int, int]:
        """Where the report stands in the text."""
        first = min(begin for begin, _ in self.contents)
        return (first if self.cue is None else min(first, self.cue[0]), first)
