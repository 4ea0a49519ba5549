"""Writing TIMEX3 values."""

import datetime as dt
from collections.abc import Sequence
from typing import Final

from newsevents.extractors.dates.meanings import Length

_LETTER: Final = {
    "century": "CE",
    "decade": "DE",
    "year": "Y",
    "half": "M",
    "quarter": "M",
    "month": "M",
    "week": "W",
    "day": "D",
    "hour": "H",
    "minute": "M",
    "second": "S",
}
_MONTHS: Final = {"half": 6, "quarter": 3}
_FRACTIONS: Final = {
    "hour": (60, "minute"),
    "minute": (60, "second"),
    "day": (24, "hour"),
    "year": (12, "month"),
    "decade": (10, "year"),
    "century": (100, "year"),
    "week": (7, "day"),
}


def day(date: dt.date) -> str:
    """The value of a day."""
    return f"{date.year:04}-{date.month:02}-{date.day:02}"


def week(date: dt.date) -> str:
    """The value of the ISO week that holds a day."""
    year, number, _ = date.isocalendar()
    return f"{year:04}-W{number:02}"


def duration(length: Length) -> str:
    """The value of a length; one with two amounts is a range of durations.

    >>> duration(Length(((1.5, "hour"),))), duration(Length((((7, 8), "year"),)))
    ('PT1H30M', 'P7Y/P8Y')
    """
    amount, grain = length.amounts[0]
    if isinstance(amount, tuple):
        return "/".join(_duration([(end, grain)]) for end in amount)
    return _duration([(n, unit) for n, unit in length.amounts if not isinstance(n, tuple)])


def _duration(amounts: Sequence[tuple[float | None, str]]) -> str:
    date, clock = "", ""
    for amount, grain in _split(amounts):
        number = "X" if amount is None else _number(amount)
        if grain in ("hour", "minute", "second"):
            clock += number + _LETTER[grain]
        else:
            date += number + _LETTER[grain]
    return "P" + date + ("T" + clock if clock else "")


def _number(amount: float) -> str:
    return str(int(amount)) if amount == int(amount) else f"{amount:g}"


def _split(amounts: Sequence[tuple[float | None, str]]) -> list[tuple[float | None, str]]:
    """The amounts with fractions told in the next finer unit."""
    out: list[tuple[float | None, str]] = []
    for amount, grain in amounts:
        if amount is None:
            out.append((None, grain))
            continue
        times, finer = _FRACTIONS.get(grain, (0, grain))
        whole = amount * times
        if grain in ("half", "quarter"):
            out.append((amount * _MONTHS[grain], "month"))
        elif amount == int(amount) or not times or whole != int(whole):
            out.append((amount, grain))
        elif grain == "hour" and amount > 1:
            out.extend([(int(amount), grain), (whole - int(amount) * times, finer)])
        else:
            out.append((whole, finer))
    return out
