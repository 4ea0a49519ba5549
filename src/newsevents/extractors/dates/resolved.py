"""What a resolved expression is, and what it may be counted from; a point in a year that is known."""

import datetime as dt
from typing import NamedTuple

from newsevents.extractors.dates import calendars
from newsevents.extractors.dates.calendars import Period
from newsevents.extractors.dates.meanings import Point
from newsevents.records.time import Mod


class Anchors(NamedTuple):
    """What relative values may be counted from: the day of speaking, the moment of publication where it is known, and
    the first day of what was told last. ``era`` is the year that a story long past has come to, ``within`` whether its
    dates without a year are of that year."""

    now: dt.date | None
    at: dt.datetime | None
    told: dt.date | None
    era: int | None = None
    within: bool = False


class Value(NamedTuple):
    """A resolved value, the period that it covers where it is a date, and how it was reached."""

    value: str
    period: Period | None = None
    relative: bool = False
    directed: bool = False
    from_told: bool = False
    mod: Mod | None = None
    begin: str | None = None
    end: str | None = None
    open: bool = False


def of(period: Period) -> Value:
    """The value of a period of the calendar."""
    return Value(period.value, period)


def within(m: Point, year: int) -> Period:
    """The period that a point is in a year. Raises ValueError where the year has no such day."""
    if m.nth is not None:
        return nth(m, calendars.month(year, m.month) if m.month else calendars.year_of(year))
    if m.month is not None:
        return calendars.day(dt.date(year, m.month, m.day)) if m.day is not None else calendars.month(year, m.month)
    if m.quarter is not None:
        return calendars.quarter(year, m.quarter)
    if m.half is not None:
        return calendars.half(year, m.half)
    if m.season is not None:
        return calendars.season(year, m.season)
    return calendars.year_of(year)


def nth(m: Point, period: Period) -> Period:
    """The n-th weekday, weekend, week or day of a period. Raises ValueError where it has not so many."""
    assert m.nth is not None
    if m.weekday is not None:
        found = calendars.nth_weekday(period, m.weekday, m.nth)
        if found is None:
            raise ValueError
        return calendars.day(found)
    if m.unit == "weekend":
        saturday = calendars.nth_weekday(period, 6, m.nth)
        if saturday is None:
            raise ValueError
        return calendars.weekend(saturday)
    if m.unit == "week" and m.nth > 0 and m.month is None and m.year is not None:
        return calendars.week(dt.date.fromisocalendar(m.year, m.nth, 1))
    if m.unit == "week":
        first = period.start if m.nth > 0 else period.end - dt.timedelta(days=1)
        return calendars.week(first + dt.timedelta(days=7 * (m.nth - 1 if m.nth > 0 else m.nth + 1)))
    date = period.start + dt.timedelta(days=m.nth - 1) if m.nth > 0 else period.end + dt.timedelta(days=m.nth)
    if not period.start <= date < period.end:
        raise ValueError
    return calendars.day(date)
