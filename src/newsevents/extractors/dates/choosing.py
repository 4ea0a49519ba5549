"""Which of many: the day, the month or the season of the year that the direction asks for."""

import datetime as dt
from typing import Final

from newsevents.extractors.dates import calendars, values
from newsevents.extractors.dates.calendars import Period
from newsevents.extractors.dates.direction import Course
from newsevents.extractors.dates.meanings import Point, Refused
from newsevents.extractors.dates.resolved import Anchors, Value, of, within

LONG_AGO: Final = 300
SOON: Final = 31
SOON_BEGUN: Final = 45
"""Days behind from which on, and days ahead up to which, a date without year or verb is the coming one, and a month or
season."""
LAPSED: Final = 100
"""Days behind from which on the term of a promise is no longer the one that the news tell of."""


def chosen(m: Point, anchors: Anchors, course: Course) -> Value | None:
    """A date without year: the one that the direction asks for."""
    now = anchors.now
    if now is None:
        return None
    if anchors.within and anchors.era is not None and course.toward == "past" and _lacks_year(m):
        return of(within(m, anchors.era))._replace(relative=True, from_told=True)
    if m.month is None and m.day is None and m.weekday is not None and m.nth is None:
        return _weekday(m, now, course)
    toward = "" if course.nearest else course.toward
    if m.month is None and m.day is not None:
        found = calendars.choose(_days_of_months(m.day, now, m.weekday), "" if m.weekday else toward, now)
    elif m.weekday is not None and m.nth is None:
        found = _on_weekday(m, now, toward)
    else:  # «прошлой осенью», "last March": not the one that is on
        another = m.unit == "whole" or (m.toward in ("past", "future") and m.month is not None and m.day is None)
        found = _pick(m, toward, now, current=not another)
        if found is not None and course.due and (now - found.end).days > LAPSED:
            found = _pick(m, "future", now)
        if found is not None and toward == "future" and m.day is not None:
            found = _just_over(m, found, now)
        if found is not None and toward == "past":
            if m.day is not None and course.by == "default":
                found = _announced(m, found, now, SOON)
            elif course.doubtful and found.start.year < now.year:
                found = _announced(m, found, now, SOON if m.day is not None else SOON_BEGUN)
    if found is None:
        raise Refused("no such day near the day of speaking")
    return Value(found.value, found, relative=True, directed=True)


def _pick(m: Point, toward: str, now: dt.date, *, current: bool = True) -> Period | None:
    """The one of all years that lies that way, the nearest where no way is told."""
    return calendars.pick(lambda year: within(m, year), toward, now, current=current)


def _lacks_year(m: Point) -> bool:
    """Whether a year is all that a month, a season or a day needs."""
    return bool(m.month or m.season) and not m.toward and m.weekday is None


def _announced(m: Point, behind: Period, now: dt.date, soon: int) -> Period:
    """The day that nothing tells the direction of: the one behind, but where that is long ago and the next one near."""
    if (now - behind.start).days < LONG_AGO:
        return behind
    ahead = _pick(m, "future", now)
    return ahead if ahead is not None and (ahead.start - now).days <= soon else behind


def _just_over(m: Point, ahead: Period, now: dt.date) -> Period:
    """The day ahead, but where that is nearly a year away and the last one just over: «уйдут через две недели после
    начала процесса 3 октября»."""
    behind = _pick(m, "past", now)
    if behind is None or (ahead.start - now).days < LONG_AGO or (now - behind.start).days > SOON:
        return ahead
    return behind


def _on_weekday(m: Point, now: dt.date, toward: str) -> Period | None:
    """A day of a month with its weekday, which tells the year where it fits one nearby."""
    for reach in (calendars.NEAR, calendars.FAR):
        candidates = calendars.yearly(lambda year: within(m, year), now.year, reach)
        fitting = [p for p in candidates if p.start.isoweekday() == m.weekday]
        if fitting:
            return calendars.choose(fitting, toward, now) or calendars.choose(fitting, "", now)
        if candidates:
            return calendars.choose(candidates, toward, now)
    return None


def _days_of_months(day: int, now: dt.date, weekday: int | None) -> list[Period]:
    """A day of the month in the months around; with a weekday, where the two agree."""
    found = []
    for offset in range(-14, 15):
        try:
            within = calendars.holding("month", now, offset)
            date = within.start.replace(day=day)
        except (ValueError, OverflowError):
            continue
        found.append(calendars.day(date))
    return [p for p in found if weekday is None or p.start.isoweekday() == weekday] or found


def _weekday(m: Point, now: dt.date, course: Course) -> Value:
    assert m.weekday is not None
    strict = m.toward in ("past", "future")
    if course.toward == "past":
        back = (now.isoweekday() - m.weekday) % 7
        date = now - dt.timedelta(days=(back or (7 if strict else 0)) + 7 * m.further)
    else:
        ahead = (m.weekday - now.isoweekday()) % 7
        date = now + dt.timedelta(days=(ahead or (7 if strict else 0)) + 7 * m.further)
        if course.nearest and m.toward != "present" and ahead > 3:
            date = now - dt.timedelta(days=7 - ahead)
    return Value(values.day(date), calendars.day(date), relative=True, directed=True)
