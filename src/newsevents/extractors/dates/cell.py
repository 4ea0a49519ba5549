"""A word of the grammar where it stands in a text."""

from collections.abc import Mapping
from typing import Any, NamedTuple


class Cell(NamedTuple):
    """A word of the grammar where it stands: tokens ``token`` to ``stop``, characters ``begin`` to ``end``."""

    symbol: str
    token: int
    stop: int
    begin: int
    end: int
    data: Mapping[str, Any]
    number: Any

    def get(self, name: str, default: Any = None) -> Any:
        """What the word list says under ``name``."""
        return self.data.get(name, default)
