"""Periods of the calendar: the one that holds a day, the n-th after it, and the candidates for a date without a
year."""

import calendar
import datetime as dt
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from newsevents.extractors.dates import values

SEASONS: Final = ("SP", "SU", "FA", "WI")
NEAR: Final = 2
FAR: Final = 9
"""Years to either side among which a date without a year is looked for at first, and at last: 29 February is rare."""


class Period(NamedTuple):
    """A period: its value, its first day, and the first day after it."""

    value: str
    start: dt.date
    end: dt.date


def day(date: dt.date) -> Period:
    """A day. Raises OverflowError at the end of the calendar."""
    return Period(values.day(date), date, date + dt.timedelta(days=1))


def month(year: int, number: int) -> Period:
    """A month; raises ValueError outside the years 1 to 9998."""
    start = dt.date(year, number, 1)
    end = dt.date(year + number // 12, number % 12 + 1, 1)
    return Period(f"{year:04}-{number:02}", start, end)


def _months(value: str, year: int, first: int, count: int) -> Period:
    end = first + count - 1
    return Period(value, dt.date(year, first, 1), dt.date(year + end // 12, end % 12 + 1, 1))


def quarter(year: int, number: int) -> Period:
    """A quarter."""
    return _months(f"{year:04}-Q{number}", year, number * 3 - 2, 3)


def half(year: int, number: int) -> Period:
    """A half-year."""
    return _months(f"{year:04}-H{number}", year, number * 6 - 5, 6)


def season(year: int, name: str) -> Period:
    """A season; the winter of a year begins in its December."""
    return _months(f"{year:04}-{name}", year, SEASONS.index(name) * 3 + 3, 3)


def year_of(number: int) -> Period:
    """A year."""
    return Period(f"{number:04}", dt.date(number, 1, 1), dt.date(number + 1, 1, 1))


def week(date: dt.date) -> Period:
    """The ISO week that holds a day."""
    start = date - dt.timedelta(days=date.weekday())
    return Period(values.week(start), start, start + dt.timedelta(days=7))


def weekend(date: dt.date) -> Period:
    """The weekend of the ISO week that holds a day."""
    held = week(date)
    return Period(held.value + "-WE", held.start + dt.timedelta(days=5), held.end)


def holding(grain: str, date: dt.date, offset: int = 0) -> Period:
    """The period of a grain that holds a day, or the ``offset``-th after it.

    >>> holding("week", dt.date(2025, 12, 3), -1).value
    '2025-W48'
    """
    if grain == "day":
        return day(date + dt.timedelta(days=offset))
    if grain in ("week", "weekend"):
        moved = date + dt.timedelta(days=7 * offset)
        return week(moved) if grain == "week" else weekend(moved)
    if grain == "month":
        months = date.year * 12 + date.month - 1 + offset
        return month(months // 12, months % 12 + 1)
    if grain == "quarter":
        quarters = date.year * 4 + (date.month - 1) // 3 + offset
        return quarter(quarters // 4, quarters % 4 + 1)
    if grain == "half":
        halves = date.year * 2 + (date.month - 1) // 6 + offset
        return half(halves // 2, halves % 2 + 1)
    if grain == "decade":
        first = date.year - date.year % 10 + 10 * offset
        return Period(f"{first // 10:03}", dt.date(first, 1, 1), dt.date(first + 10, 1, 1))
    if grain == "century":
        first = date.year - date.year % 100 + 100 * offset
        return Period(f"{first // 100:02}", dt.date(max(first, 1), 1, 1), dt.date(first + 100, 1, 1))
    return year_of(date.year + offset)


def moved(date: dt.date, amount: float, grain: str) -> dt.date:
    """A day so many months, years, weeks or days away; the last day of a shorter month where there is no such day."""
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}.get(grain)
    if months is None:
        return date + dt.timedelta(days=round(amount * (7 if grain == "week" else 1)))
    total = date.year * 12 + date.month - 1 + round(amount * months)
    year, number = total // 12, total % 12 + 1
    if not 1 <= year <= 9999:
        raise OverflowError
    return dt.date(year, number, min(date.day, calendar.monthrange(year, number)[1]))


def nth_weekday(within: Period, weekday: int, nth: int) -> dt.date | None:
    """The n-th such weekday of a period, counted from its end where negative; None where it has not so many."""
    if nth > 0:
        found = within.start + dt.timedelta(days=(weekday - 1 - within.start.weekday()) % 7 + 7 * (nth - 1))
    else:
        last = within.end - dt.timedelta(days=1)
        found = last - dt.timedelta(days=(last.weekday() - weekday + 1) % 7 + 7 * (-nth - 1))
    return found if within.start <= found < within.end else None


def yearly(make: Callable[[int], Period], around: int, reach: int) -> list[Period]:
    """The candidates of the years around one, oldest first; years without such a day are left out."""
    found = []
    for year in range(around - reach, around + reach + 1):
        try:
            found.append(make(year))
        except (ValueError, OverflowError):
            continue
    return found


def pick(make: Callable[[int], Period], toward: str, reference: dt.date, *, current: bool = True) -> Period | None:
    """The period of the nearest year that fits: the latest begun by the reference, the first not over at it, or the
    nearest one. ``current`` says whether it may be the one that holds the reference."""
    if toward not in ("past", "future"):
        for reach in (NEAR, FAR):
            candidates = yearly(make, reference.year, reach)
            if candidates:
                return choose(candidates, toward, reference)
        return None
    years = (
        range(reference.year, reference.year - FAR, -1)
        if toward == "past"
        else range(reference.year - 1, reference.year + FAR)
    )
    for year in years:
        try:
            period = make(year)
        except (ValueError, OverflowError):
            continue
        fits = period.start <= reference if toward == "past" else period.end > reference
        if fits and (current or not period.start <= reference < period.end):
            return period
    return None


def choose(candidates: Iterable[Period], toward: str, reference: dt.date) -> Period | None:
    """Of the candidates, the latest begun by the reference, the first not over at it, or the nearest one."""
    listed = list(candidates)
    if toward == "future":
        return min((p for p in listed if p.end > reference), key=lambda p: p.start, default=None)
    if toward == "past":
        return max((p for p in listed if p.start <= reference), key=lambda p: p.start, default=None)
    return min(listed, key=lambda p: (_distance(p, reference), p.start < reference), default=None)


def _distance(period: Period, reference: dt.date) -> int:
    if period.start <= reference < period.end:
        return 0
    return (period.start - reference).days if period.start > reference else (reference - period.end).days + 1
