"""Half-open ranges of code points in a text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")


class Span(NamedTuple):
    """Characters ``begin`` to ``end`` (exclusive) of the text as it was given, in code points.

    >>> Span(2, 6).of("до 8 августа")
    ' 8 а'
    >>> Span(0, 4).contains(Span(1, 4)), Span(0, 4).overlaps(Span(4, 5))
    (True, False)
    """

    begin: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.begin : self.end]

    def contains(self, other: "Span") -> bool:
        """Whether no character of ``other`` lies outside."""
        return self.begin <= other.begin and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether at least one character is shared."""
        return self.begin < other.end and other.begin < self.end


def hull(spans: Iterable[Span]) -> Span:
    """The smallest span that holds all of ``spans`` (at least one).

    >>> hull([Span(4, 6), Span(1, 2)])
    Span(begin=1, end=6)
    """
    listed = list(spans)
    return Span(min(s.begin for s in listed), max(s.end for s in listed))


class SpanIndex(Generic[T]):
    """Things by where they stand, in text order: what a span holds, and what holds it, without a look at all of them.

    >>> index = SpanIndex([(Span(0, 9), "sentence"), (Span(3, 5), "word"), (Span(7, 8), "mark")])
    >>> list(index.inside(Span(2, 8))), list(index.around(Span(3, 4)))
    (['word', 'mark'], ['word', 'sentence'])
    """

    def __init__(self, placed: Iterable[tuple[Span, T]]) -> None:
        self._placed = sorted(placed, key=lambda one: one[0])
        self._begins = [span.begin for span, _ in self._placed]
        self._reach = list(accumulate((span.end for span, _ in self._placed), max))

    def inside(self, span: Span) -> Iterator[T]:
        """What lies inside ``span``, in text order."""
        for at in range(bisect_left(self._begins, span.begin), bisect_left(self._begins, span.end)):
            where, thing = self._placed[at]
            if where.end <= span.end:
                yield thing

    def around(self, span: Span) -> Iterator[T]:
        """What ``span`` lies in, from the one that begins last to the one that begins first."""
        at = bisect_right(self._begins, span.begin) - 1
        while at >= 0 and self._reach[at] >= span.end:
            where, thing = self._placed[at]
            if where.end >= span.end:
                yield thing
            at -= 1
