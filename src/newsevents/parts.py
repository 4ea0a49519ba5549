"""What a text falls into: clauses with their phrases, pairs of quotation marks, sentences. Tokens are told by their
index."""

from collections.abc import Callable
from typing import Final

from mypy_extensions import mypyc_attr

from newsevents.records import Sentence
from newsevents.words import Reading

_AS_IT_IS: Final = -1


@mypyc_attr(acyclic=True)
class Quotation:
    """A pair of quotation marks: ``begin`` and ``end`` are the tokens inside, ``open`` and ``close`` the marks.

    ``depth`` is 0 for outer pairs. A mark that is missing has the index None, and the pair is not ``balanced``.
    """

    __slots__ = ("begin", "close", "depth", "end", "open")

    def __init__(self, begin: int, end: int, open: int | None, close: int | None, depth: int) -> None:
        self.begin = begin
        self.end = end
        self.open = open
        self.close = close
        self.depth = depth

    @property
    def balanced(self) -> bool:
        """Whether both marks are there."""
        return self.open is not None and self.close is not None


@mypyc_attr(acyclic=True)
class Phrase:
    """A noun phrase with what depends on it («госсекретарь США Марко Рубио»): ``head`` is its main noun or name.

    ``prep`` is the token of the preposition before it (first of several), or None. ``role`` is its part in the clause:
    subject, object, or "" ; ``case`` and ``number`` are those of the head («» where unknown). Never changed after it
    was made.
    """

    __slots__ = ("begin", "case", "end", "head", "number", "prep", "role")

    def __init__(
        self, begin: int, end: int, head: int, prep: int | None, case: str, number: str, role: str = ""
    ) -> None:
        self.begin = begin
        self.end = end
        self.head = head
        self.prep = prep
        self.case = case
        self.number = number
        self.role = role

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Phrase) and self._told() == other._told()

    def __hash__(self) -> int:
        return hash(self._told())

    def __repr__(self) -> str:
        return f"Phrase{self._told()}"

    def _told(self) -> tuple[int, int, int, int | None, str, str, str]:
        return self.begin, self.end, self.head, self.prep, self.case, self.number, self.role

    def changed(
        self,
        *,
        begin: int = _AS_IT_IS,
        end: int = _AS_IT_IS,
        head: int = _AS_IT_IS,
        prep: int | None = _AS_IT_IS,
        case: str | None = None,
        role: str | None = None,
    ) -> "Phrase":
        """The phrase with what is given told anew."""
        return Phrase(
            self.begin if begin == _AS_IT_IS else begin,
            self.end if end == _AS_IT_IS else end,
            self.head if head == _AS_IT_IS else head,
            self.prep if prep == _AS_IT_IS else prep,
            self.case if case is None else case,
            self.number,
            self.role if role is None else role,
        )


class Clause:
    """A stretch of a sentence with at most one predicate.

    ``verb`` is the predicate's token: a finite verb, a short participle, a gerund, a participle, an infinitive or None;
    ``reading`` its reading. ``auxiliary`` is the token of «будет», "will", "has", where there is one.
    ``kind``: main, subordinate, relative, participial, gerund, infinitive. ``tense``: past pres fut or "" ;
    ``mood``: indc impr cond ; ``opener`` is the conjunction's token. The phrases are read when first asked for.
    """

    __slots__ = (
        "_arguments", "_read", "aspect", "auxiliary", "begin", "end", "kind", "mood", "negated", "opener", "reading",
        "tense", "verb", "voice",
    )  # fmt: skip

    def __init__(
        self,
        *,
        begin: int,
        end: int,
        kind: str,
        opener: int | None,
        verb: int | None,
        reading: Reading | None,
        auxiliary: int | None,
        tense: str,
        mood: str,
        voice: str,
        negated: bool,
        read: "Callable[[Clause], tuple[tuple[Phrase, ...], int | None]]",
    ) -> None:
        self.begin = begin
        self.end = end
        self.kind = kind
        self.opener = opener
        self.verb = verb
        self.reading = reading
        self.auxiliary = auxiliary
        self.tense = tense
        self.aspect = reading.aspect if reading is not None else ""
        self.mood = mood
        self.voice = voice
        self.negated = negated
        self._read = read
        self._arguments: tuple[tuple[Phrase, ...], int | None] | None = None

    def __repr__(self) -> str:
        return f"Clause({self.begin}, {self.end}, {self.kind})"

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The noun phrases of the clause itself, without those of the clauses embedded in it, in text order."""
        if self._arguments is None:
            self._arguments = self._read(self)
        return self._arguments[0]

    @property
    def subject(self) -> int | None:
        """The index of the subject among ``phrases``; None where the clause has none of its own."""
        if self._arguments is None:
            self._arguments = self._read(self)
        return self._arguments[1]


@mypyc_attr(acyclic=True)
class SentenceTokens:
    """The tokens of a sentence and the record of it."""

    __slots__ = ("begin", "end", "record")

    def __init__(self, begin: int, end: int, record: Sentence) -> None:
        self.begin = begin
        self.end = end
        self.record = record
