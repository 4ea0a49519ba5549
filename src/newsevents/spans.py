"""Half-open ranges of code points in a text."""

from collections.abc import Iterable
from typing import NamedTuple


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
