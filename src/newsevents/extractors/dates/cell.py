"""A word of the grammar where it stands in a text."""

from collections.abc import Mapping
from typing import Any, Final

from mypy_extensions import mypyc_attr

from newsevents.extractors.dates.symbols import NOTHING

_NO_DATA: Final[Mapping[str, Any]] = {}


@mypyc_attr(acyclic=True)
class Cell:
    """A word of the grammar where it stands: tokens ``token`` to ``stop``, characters ``begin`` to ``end``. Never
    changed after it was made."""

    __slots__ = ("begin", "data", "end", "number", "stop", "symbol", "token")

    def __init__(
        self, symbol: str, token: int, stop: int, begin: int, end: int, data: Mapping[str, Any], number: Any
    ) -> None:
        self.symbol = symbol
        self.token = token
        self.stop = stop
        self.begin = begin
        self.end = end
        self.data = data
        self.number = number

    def __repr__(self) -> str:
        return f"Cell({self.symbol!r}, {self.token}, {self.stop})"

    def get(self, name: str, default: Any = None) -> Any:
        """What the word list says under ``name``."""
        return self.data.get(name, default)


def nothing(stop: int) -> Cell:
    """Stands for words up to a token that are none of the grammar's."""
    return Cell(NOTHING, 0, stop, 0, 0, _NO_DATA, None)
