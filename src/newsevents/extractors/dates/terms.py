"""The terms of the grammar of dates: what a word or a figure stands for."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.lexicon import Entry

WORDS: Final = "date_words"
_NO_DATA: Final[Mapping[str, Any]] = {}
_ROMAN_VALUES: Final = {"I": 1, "V": 5, "X": 10, "Х": 10}


class Term(NamedTuple):
    """A word of the grammar: its symbol, what the word list says of it, its number if it has one."""

    symbol: str
    data: Mapping[str, Any] = _NO_DATA
    number: Any = None


class Piece(NamedTuple):
    """A term inside a token: the characters ``begin`` to ``end`` of it."""

    term: Term
    begin: int
    end: int


def term(name: str, number: Any = None, **data: Any) -> Term:
    """A term that is told from the shape."""
    return Term(CHARACTER[name], data, number)


def of_entry(entry: Entry) -> Term:
    """The term of an entry of the word list."""
    data = entry.data
    grain = GRAINS.get(data["is"])
    if grain and "grain" not in data:
        data = {**data, "grain": grain}
    number = (
        (data["low"], data["high"])
        if "low" in data
        else data.get("value")
        if data["is"] in _VALUED
        else data.get("number")
    )
    return Term(CHARACTER[data["is"]], data, number)


GRAINS: Final = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "part_or_day": "day",
    "week": "week",
    "weekend": "weekend",
    "month_unit": "month",
    "quarter": "quarter",
    "half_year": "half",
    "year": "year",
    "year_at": "year",
    "season_year": "year",
    "decade_unit": "decade",
    "century": "century",
    "ordinal_second": "second",
    "weekend_day": "day",
}
"""The grain that a unit stands for, by what it is in the grammar."""

_VALUED: Final = frozenset({"cardinal", "multiplier", "ordinal", "ordinal_second"})


def roman(text: str) -> int:
    """The value of a Roman numeral, with the Cyrillic Х taken as X.

    >>> roman("XIX")
    19
    """
    values = [_ROMAN_VALUES[c] for c in text]
    return sum(-v if later and v < max(later) else v for i, v in enumerate(values) for later in [values[i + 1 : i + 2]])
