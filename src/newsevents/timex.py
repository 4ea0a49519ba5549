"""Calendar reading of TIMEX3 values: what stretch of time a value covers, and how finely it says so.

The values are those of ISO-TimeML: days, months, years, ISO weeks, weekends ``2025-W48-WE``, quarters ``2025-Q3``,
halves ``2025-H1``, seasons ``2025-SU``, decades ``202``, centuries ``19`` (the years 1900 to 1999), parts of day ``TMO
TAF TEV TNI``, clock times, durations, and ranges ``BEGIN/END``. An ``X`` stands for a digit that is not known.
"""

import datetime as dt
import re
from functools import lru_cache
from typing import Final

Bounds = tuple[dt.datetime | None, dt.datetime | None]
REMEMBERED: Final = 10_000
"""Values whose bounds are remembered."""

_OPEN: Final[Bounds] = (None, None)
_POINT: Final = re.compile(
    r"(?P<century>[\dX]{2})(?P<decade>[\dX])?(?P<year>[\dX])?"
    r"(?:-(?:W(?P<week>[\dX]{2})(?:-(?P<weekday>[1-7X]|WE))?|Q(?P<quarter>[1-4X])|H(?P<half>[12X])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2}))?))?"
    r"(?:T(?:(?P<part>MO|MI|AF|EV|NI|DT)|(?P<hour>[\dX]{2})(?::(?P<minute>[\dX]{2})(?::(?P<second>\d{2})(?:\.\d{1,6})?)?)?"
    r"(?:Z|[+-]\d{2}(?::?\d{2})?)?))?"
)
_DURATION: Final = re.compile(r"P(?:(?:[\d.]+|X)(?:CE|DE|[YMWDQ]))*+(?:T(?:(?:[\d.]+|X)[HMS])++)?")
_DURATION_GRAINS: Final = (
    ("Y", "year"),
    ("M", "month"),
    ("W", "week"),
    ("D", "day"),
    ("Q", "quarter"),
    ("DE", "decade"),
    ("CE", "century"),
)
_CLOCK_GRAINS: Final = {"H": "hour", "M": "minute", "S": "second"}
_SEASONS: Final = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_PARTS: Final = {"MO": (6, 12), "MI": (11, 14), "AF": (12, 18), "EV": (18, 24), "NI": (0, 6), "DT": (6, 18)}
_GRAINS: Final = (
    "second",
    "minute",
    "hour",
    "part",
    "day",
    "week",
    "month",
    "quarter",
    "half",
    "season",
    "year",
    "decade",
    "century",
)


@lru_cache(maxsize=REMEMBERED)
def bounds(value: str) -> Bounds:
    """The first moment that a value covers and the first one after it, as naive datetimes; None where open.

    Open are durations, values with ``X``, days that no calendar has, and everything outside the years 1 to 9999.
    Weeks begin on Monday, a weekend is Saturday and Sunday; the winter of a year begins in its December; the night of
    a date is its hours before six. A zone in the value is not applied: the moment is that of the clock that was told.

    >>> bounds("2025-11-05/2025-11-07")
    (datetime.datetime(2025, 11, 5, 0, 0), datetime.datetime(2025, 11, 8, 0, 0))
    >>> bounds("2025-02-30")
    (None, None)
    """
    if "/" in value:
        begin, _, end = value.partition("/")
        return bounds(begin)[0], bounds(end)[1]
    match = _POINT.fullmatch(value)
    if match is None or "X" in value:
        return _OPEN
    try:
        return _bounds(match)
    except (ValueError, OverflowError):
        return _OPEN


def _bounds(match: "re.Match[str]") -> Bounds:
    century, decade, digit = match.group("century", "decade", "year")
    if decade is None or digit is None:
        span = 100 if decade is None else 10
        first = int(century) * 100 + int(decade or 0) * 10
        return _moment(max(first, 1)), _moment(first + span)
    year = int(century + decade + digit)
    day, last = _days(match, year)
    part, hour = match.group("part", "hour")
    if part is None and hour is None:
        return day, last
    if day is None:
        return _OPEN
    if part is not None:
        begin, end = _PARTS[part]
        return day + dt.timedelta(hours=begin), _after(day, dt.timedelta(hours=end))
    minute, second = match.group("minute", "second")
    at = day + dt.timedelta(hours=int(hour), minutes=int(minute or 0), seconds=int(second or 0))
    if int(hour) > 24 or int(minute or 0) > 59 or int(second or 0) > 59:
        return _OPEN
    step = "seconds" if second else "minutes" if minute else "hours"
    return at, _after(at, dt.timedelta(**{step: 1}))


def _days(match: "re.Match[str]", year: int) -> Bounds:
    """The bounds of the calendar part of a value that has a year."""
    week, weekday, quarter, half, season, month, day = match.group(
        "week", "weekday", "quarter", "half", "season", "month", "day"
    )
    if week is not None:
        first = dt.datetime.combine(dt.date.fromisocalendar(year, int(week), 1), dt.time())
        skip, length = (5, 2) if weekday == "WE" else (int(weekday) - 1, 1) if weekday else (0, 7)
        return first + dt.timedelta(days=skip), _after(first, dt.timedelta(days=skip + length))
    if day is not None:
        at = dt.datetime(year, int(month), int(day))
        return at, _after(at, dt.timedelta(days=1))
    begin, months = (
        (int(month), 1) if month else
        (int(quarter) * 3 - 2, 3) if quarter else
        (int(half) * 6 - 5, 6) if half else
        (_SEASONS[season], 3) if season else
        (1, 12)
    )  # fmt: skip
    first, end = dt.datetime(year, begin, 1), begin + months
    return first, _moment(year + (end > 12), end - 12 if end > 12 else end)


def _moment(year: int, month: int = 1) -> dt.datetime | None:
    return dt.datetime(year, month, 1) if 1 <= year <= 9999 else None


def _after(at: dt.datetime, length: dt.timedelta) -> dt.datetime | None:
    """``at + length``, None past the end of the year 9999."""
    try:
        return at + length
    except OverflowError:
        return None


def grain(value: str) -> str | None:
    """How fine a value is: second, minute, hour, part, day, weekend, week, month, season, quarter, half, year, decade,
    century; the finest unit of a duration; the finer one of a range. None for what is no value.

    >>> [grain(v) for v in ("2025-W48-WE", "2025-12-02TNI", "PT1H30M", "XXXX-WXX-2", "202", "soon")]
    ['weekend', 'part', 'minute', 'day', 'decade', None]
    """
    if "/" in value:
        ends = [grain(end) for end in value.split("/", 1)]
        return min(
            (end for end in ends if end), key=lambda g: _GRAINS.index("week" if g == "weekend" else g), default=None
        )
    if value.startswith("P"):
        return _duration_grain(value)
    match = _POINT.fullmatch(value)
    if match is None:
        return None
    if match["weekday"] == "WE" and not match["part"] and not match["hour"]:
        return "weekend"
    for name in ("second", "minute", "hour", "part"):
        if match[name]:
            return name
    if match["day"] or match["weekday"]:
        return "day"
    return next(g for g in ("month", "season", "quarter", "half", "week", "year", "decade", "century") if match[g])


def _duration_grain(value: str) -> str | None:
    if len(value) < 3 or not _DURATION.fullmatch(value):
        return None
    days, _, clock = value[1:].partition("T")
    if clock:
        return _CLOCK_GRAINS[clock[-1]]
    return next(name for unit, name in reversed(_DURATION_GRAINS) if days.endswith(unit))
