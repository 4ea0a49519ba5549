"""What digits of dates and clocks may be."""

import calendar
from collections.abc import Mapping
from typing import Any, Final

from newsevents.extractors.dates.meanings import Refused

_FEBRUARY: Final = 2
_DAYS: Final = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
PIVOT: Final = 40
"""Years of two digits below it lie in the 2000s, where the article's own year does not say otherwise."""


def full_year(year: int, digits: int) -> int:
    """The year that two digits stand for; a year of four digits as it is."""
    if digits != 2:
        return year
    return 2000 + year if year < PIVOT else 1900 + year


def check_day(year: int | None, month: int, day: int) -> None:
    """Refuses a day that no calendar has: 31 April, 30 February, and 29 February of a year that has none."""
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        raise Refused
    leap = 2000 if year is None or not 1 <= year <= 9999 else year
    if day > (_DAYS[month - 1] if month != _FEBRUARY or not calendar.isleap(leap) else 29):
        raise Refused(f"no calendar has the day {day} of month {month}" + (f" in {year}" if year else ""))


def check_clock(hour: int, minute: int) -> None:
    """Refuses what no clock shows."""
    if not (0 <= hour <= 24 and 0 <= minute <= 59) or (hour == 24 and minute):
        raise Refused


def hour_of(hour: int, meridiem: Mapping[str, Any] | None) -> int:
    """The hour on a clock of 24 hours; ``meridiem`` names the half or the part of the day."""
    if meridiem is None:
        return hour
    part = meridiem.get("part") or ("AF" if meridiem.get("grain") == "day" else "")
    if not 1 <= hour <= 12:
        if part and 0 <= hour <= 24:
            return hour
        raise Refused
    if part in ("AF", "EV"):
        return hour % 12 + 12 if hour != 12 or part == "AF" else 0
    if part == "NI":
        return 0 if hour == 12 else hour + 12 if hour >= 9 else hour
    return hour % 12
