"""The table of interpretations, by the names that patterns use."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from newsevents.extractors.dates.cell import Cell
from newsevents.extractors.dates.meanings import Meaning

Slots = Mapping[str, Cell]
"""The cells of a construction, by the names of its slots."""
Data = Mapping[str, Any]
"""What the pattern and the pack's settings say beside."""
Read = Callable[[Slots, Data], Meaning]

R = TypeVar("R", bound=Read)

READINGS: Final[dict[str, Read]] = {}
"""From the name that a pattern gives under ``reads`` to the function that interprets it."""


def reading(read: R) -> R:
    """Registers ``read_x`` as the interpretation ``x``."""
    READINGS[read.__name__.removeprefix("read_")] = read
    return read
