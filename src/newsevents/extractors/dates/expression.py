"""A time expression on its way from cells to a record."""

from typing import Any, Final

from newsevents.extractors.dates.cell import Cell
from newsevents.extractors.dates.meanings import Meaning

_FIELDS: Final = (
    "meaning", "cells", "first", "last", "weak", "pattern", "fallback", "joined", "shifted", "ends", "outside",
)  # fmt: skip


class Expression:
    """A time expression before it is resolved: cells ``first`` to ``last`` of its stretch, and what must still
    support it. ``ends`` are the expressions that a range was made of, ``outside`` is how many of the first cells only
    carry its mod and stay outside its span («вторая половина мая» is the end of May)."""

    __slots__ = _FIELDS

    def __init__(
        self,
        meaning: Meaning,
        cells: list[Cell],
        first: int,
        last: int,
        weak: str,
        pattern: str,
        fallback: "Expression | None" = None,
        joined: bool = False,
        shifted: bool = False,
        ends: "tuple[Expression, Expression] | None" = None,
        outside: int = 0,
    ) -> None:
        self.meaning = meaning
        self.cells = cells
        self.first = first
        self.last = last
        self.weak = weak
        self.pattern = pattern
        self.fallback = fallback
        self.joined = joined
        self.shifted = shifted
        self.ends = ends
        self.outside = outside

    def changed(self, **fields: Any) -> "Expression":
        """The expression with other fields."""
        return Expression(**{name: getattr(self, name) for name in _FIELDS} | fields)

    @property
    def token(self) -> int:
        """Its first token."""
        return self.cells[self.first].token

    @property
    def stop(self) -> int:
        """The token after its last one."""
        return self.cells[self.last - 1].stop

    @property
    def begin(self) -> int:
        """Its first character."""
        return self.cells[self.first].begin

    @property
    def end(self) -> int:
        """The character after its last one."""
        return self.cells[self.last - 1].end

    def neighbour(self, offset: int) -> Cell | None:
        """The cell before (−1, −2, …) or after (+1, …) the expression, in the same stretch."""
        at = self.first + offset if offset < 0 else self.last + offset - 1
        return self.cells[at] if 0 <= at < len(self.cells) else None

    def gap(self, right: "Expression") -> list[str]:
        """The symbols between this expression and a further one of the stretch."""
        return [cell.symbol for cell in self.cells[self.last : right.first]]
