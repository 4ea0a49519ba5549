"""From what an expression means to the value it has on this day, in this text."""

import datetime as dt
from typing import NamedTuple

from newsevents.extractors.dates import calendars, values
from newsevents.extractors.dates.calendars import Period
from newsevents.extractors.dates.direction import Course
from newsevents.extractors.dates.meanings import Point, Refused, Relation, changed
from newsevents.records.time import Mod

LONG_AGO, SOON = 300, 31
"""Days behind from which on, and days ahead up to which, a date without year or verb is the coming one."""
STORY = 20
"""Years that a year of two digits, or a decade, may lie from the era that is told of."""
AHEAD = 10
"""Years ahead that a year of two digits may lie."""


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


def point(meaning: Point, anchors: Anchors, course: Course) -> Value:
    """The value of a point. Raises Refused for a day that the calendar has not, OverflowError for one outside it."""
    if meaning.year is not None and not 1 <= meaning.year <= 9998:
        raise OverflowError
    if meaning.short_year and meaning.year is not None and anchors.now is not None:
        meaning = changed(meaning, year=_near(meaning.year, anchors.now.year, anchors.era))
    found = _period(meaning, anchors, course)
    if found is None:
        return Value(open_value(meaning), relative=True, open=True)
    return timed(meaning, found)


def _near(year: int, now: int, era: int | None) -> int:
    """The year with these last two digits that is at most AHEAD years after the present one, or the one nearest to the
    era that is told of."""
    latest = now + AHEAD - (now + AHEAD - year) % 100
    if era is None:
        return latest
    near = era + (year - era + 50) % 100 - 50
    return near if abs(near - era) <= STORY else latest


def timed(meaning: Point, found: Value) -> Value:
    """The value with its part of day or clock time."""
    if found.period is None or (meaning.part is None and meaning.hour is None):
        return found
    day = found.period.start
    begin = end = None
    if meaning.hour is not None:
        if meaning.hour == 24:
            day, meaning = day + dt.timedelta(days=1), changed(meaning, hour=0)
        suffix = f"T{meaning.hour:02}:{meaning.minute or 0:02}" + (
            f":{meaning.second:02}" if meaning.second is not None else ""
        )
    else:
        suffix = f"T{meaning.part}"
        if meaning.onto:
            begin, end = f"{values.day(day - dt.timedelta(days=1))}T18:00", f"{values.day(day)}T06:00"
        elif meaning.part == "NI" and meaning.long_night:
            begin, end = f"{values.day(day)}T18:00", f"{values.day(day + dt.timedelta(days=1))}T06:00"
    return found._replace(value=values.day(day) + suffix, period=calendars.day(day), begin=begin, end=end)


def _period(m: Point, anchors: Anchors, course: Course) -> Value | None:
    """The calendar period of a point, without its time of day; None where it stays open."""
    if m.holds is not None:
        inner = _period(changed(m, holds=None), anchors, course)
        if inner is None or inner.period is None:
            return None
        held = calendars.holding(m.holds, inner.period.start)
        return inner._replace(value=held.value, period=held)
    if m.relation is not None:
        return _related(m, m.relation, anchors, course)
    if m.century is not None:
        return Value(f"{m.century:02}")
    if m.decade is not None:
        return Value(_decade(m.decade, anchors))
    if m.year is not None:
        return of(_within(m, m.year))
    if m.kinds <= {"clock", "part"}:
        return _time_alone(anchors)
    return _chosen(m, anchors, course)


def of(period: Period) -> Value:
    """The value of a period of the calendar."""
    return Value(period.value, period)


def _decade(decade: str, anchors: Anchors) -> str:
    if len(decade) > 1:
        return decade.zfill(3)
    now = anchors.now.year // 10 if anchors.now is not None else 202
    this = now - now % 10 + int(decade)
    if this > now:
        this -= 10
    if anchors.era is not None:
        era = anchors.era // 10
        near = era + (int(decade) - era + 5) % 10 - 5
        this = near if abs(near - era) * 10 <= STORY else this
    return str(this)


def _within(m: Point, year: int) -> Period:
    """The period that a point is in a year. Raises ValueError where the year has no such day."""
    if m.nth is not None:
        return _nth(m, calendars.month(year, m.month) if m.month else calendars.year_of(year))
    if m.month is not None:
        return calendars.day(dt.date(year, m.month, m.day)) if m.day is not None else calendars.month(year, m.month)
    if m.quarter is not None:
        return calendars.quarter(year, m.quarter)
    if m.half is not None:
        return calendars.half(year, m.half)
    if m.season is not None:
        return calendars.season(year, m.season)
    return calendars.year_of(year)


def _nth(m: Point, within: Period) -> Period:
    assert m.nth is not None
    if m.weekday is not None:
        found = calendars.nth_weekday(within, m.weekday, m.nth)
        if found is None:
            raise ValueError
        return calendars.day(found)
    if m.unit == "weekend":
        saturday = calendars.nth_weekday(within, 6, m.nth)
        if saturday is None:
            raise ValueError
        return calendars.weekend(saturday)
    if m.unit == "week" and m.nth > 0 and m.month is None and m.year is not None:
        return calendars.week(dt.date.fromisocalendar(m.year, m.nth, 1))
    if m.unit == "week":
        first = within.start if m.nth > 0 else within.end - dt.timedelta(days=1)
        return calendars.week(first + dt.timedelta(days=7 * (m.nth - 1 if m.nth > 0 else m.nth + 1)))
    date = within.start + dt.timedelta(days=m.nth - 1) if m.nth > 0 else within.end + dt.timedelta(days=m.nth)
    if not within.start <= date < within.end:
        raise ValueError
    return calendars.day(date)


def _time_alone(anchors: Anchors) -> Value | None:
    """A time of day is that of the last day told, else of the day of speaking."""
    if anchors.told is not None:
        return of(calendars.day(anchors.told))._replace(relative=True, from_told=True)
    return of(calendars.day(anchors.now))._replace(relative=True) if anchors.now is not None else None


def _chosen(m: Point, anchors: Anchors, course: Course) -> Value | None:
    """A date without year: the one that the direction asks for."""
    now = anchors.now
    if now is None:
        return None
    if anchors.within and anchors.era is not None and course.toward == "past" and _lacks_year(m):
        return of(_within(m, anchors.era))._replace(relative=True, from_told=True)
    if m.month is None and m.day is None and m.weekday is not None and m.nth is None:
        return _weekday(m, now, course)
    toward = "" if course.nearest else course.toward
    if m.month is None and m.day is not None:
        found = calendars.choose(_days_of_months(m.day, now, m.weekday), "" if m.weekday else toward, now)
    elif m.weekday is not None and m.nth is None:
        found = _on_weekday(m, now, toward)
    else:  # «прошлой осенью», "last March": not the one that is on
        another = m.unit == "whole" or (m.toward in ("past", "future") and m.month is not None and m.day is None)
        found = calendars.pick(lambda year: _within(m, year), toward, now, current=not another)
        if found is not None and m.day is not None and course.by == "default" and toward == "past":
            found = _announced(m, found, now)
    if found is None:
        raise Refused("no such day near the day of speaking")
    return Value(found.value, found, relative=True, directed=True)


def _lacks_year(m: Point) -> bool:
    """Whether a year is all that a month, a season or a day needs."""
    return bool(m.month or m.season) and not m.toward and m.weekday is None


def _announced(m: Point, behind: Period, now: dt.date) -> Period:
    """The day that nothing tells the direction of: the one behind, but where that is long ago and the next one near."""
    if (now - behind.start).days < LONG_AGO:
        return behind
    ahead = calendars.pick(lambda year: _within(m, year), "future", now)
    return ahead if ahead is not None and (ahead.start - now).days <= SOON else behind


def _on_weekday(m: Point, now: dt.date, toward: str) -> Period | None:
    """A day of a month with its weekday, which tells the year where it fits one nearby."""
    for reach in (calendars.NEAR, calendars.FAR):
        candidates = calendars.yearly(lambda year: _within(m, year), now.year, reach)
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


def _related(m: Point, relation: Relation, anchors: Anchors, course: Course) -> Value | None:
    """A point within, or the same as, a period counted from a day."""
    if relation.base == "tense":  # «в выходные»: the last ones or the next ones
        if anchors.now is None:
            return None
        behind = course.toward == "past" and anchors.now.isoweekday() < 6
        held = calendars.holding(relation.grain, anchors.now, -1 if behind else 0)
        return Value(held.value, held, relative=True, directed=True)
    from_told = relation.base == "told" or (relation.base == "either" and anchors.told is not None)
    base = anchors.told if from_told else anchors.now
    if base is None:
        return None
    within = calendars.holding(relation.grain, base, relation.offset)
    made = Value(within.value, within, relative=True, from_told=from_told)
    if relation.grain == "week" and m.weekday is not None:
        date = within.start + dt.timedelta(days=m.weekday - 1)
        if not relation.offset and course.by == "tense" and course.toward == "past" and date > base:
            date -= dt.timedelta(days=7)  # «в эту субботу приехал», said on a Friday
        return _at_day(made, date)
    if relation.grain in ("month", "quarter", "half", "week") and m.nth is not None:
        period = _nth(m, within)
        return made._replace(value=period.value, period=period)
    if relation.grain == "month" and m.day is not None:
        return _at_day(made, within.start.replace(day=m.day))
    if relation.grain == "century" and m.decade is not None:
        return Value(within.value + m.decade[-1], relative=True)
    if relation.grain == "year" and (m.kinds - {"the_year"}):
        period = _within(m, within.start.year)
        return made._replace(value=period.value, period=period)
    return made


def _at_day(made: Value, date: dt.date) -> Value:
    return made._replace(value=values.day(date), period=calendars.day(date))


def open_value(m: Point) -> str:
    """The value of a point that stays open, with X for what is not known."""
    grain = m.relation.grain if m.relation is not None else ""
    time = f"T{m.hour:02}:{m.minute or 0:02}" if m.hour is not None else f"T{m.part}" if m.part else ""
    if m.season:
        return f"XXXX-{m.season}"
    if m.quarter or m.half:
        return f"XXXX-Q{m.quarter}" if m.quarter else f"XXXX-H{m.half}"
    if m.weekday is not None and m.month is None:
        return f"XXXX-WXX-{m.weekday}" + time
    if m.month is not None:
        day = f"-{m.day:02}" if m.day is not None else "-XX" if m.nth is not None else ""
        return f"XXXX-{m.month:02}{day}" + time
    if m.day is not None:
        return f"XXXX-XX-{m.day:02}" + time
    if grain in ("day", "") or time:
        return "XXXX-XX-XX" + time
    return {
        "week": "XXXX-WXX",
        "weekend": "XXXX-WXX-WE",
        "month": "XXXX-XX",
        "quarter": "XXXX-QX",
        "half": "XXXX-HX",
        "decade": "XXX",
        "century": "XX",
    }.get(grain, "XXXX")
