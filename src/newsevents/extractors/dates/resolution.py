"""From what an expression means to the value it has on this day, in this text."""

import datetime as dt
from typing import Final

from newsevents.extractors.dates import calendars, values
from newsevents.extractors.dates.choosing import chosen
from newsevents.extractors.dates.direction import Course
from newsevents.extractors.dates.meanings import Point, Relation, changed
from newsevents.extractors.dates.resolved import Anchors, Value, nth, of, within

STORY: Final = 20
"""Years that a year of two digits, or a decade, may lie from the era that is told of."""
AHEAD: Final = 10
"""Years ahead that a year of two digits may lie."""


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
        return of(within(m, m.year))
    if m.kinds <= {"clock", "part"}:
        return _time_alone(anchors)
    return chosen(m, anchors, course)


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


def _time_alone(anchors: Anchors) -> Value | None:
    """A time of day is that of the last day told, else of the day of speaking."""
    if anchors.told is not None:
        return of(calendars.day(anchors.told))._replace(relative=True, from_told=True)
    return of(calendars.day(anchors.now))._replace(relative=True) if anchors.now is not None else None


def _related(m: Point, relation: Relation, anchors: Anchors, course: Course) -> Value | None:
    """A point within, or the same as, a period counted from a day."""
    if relation.base == "tense":  # «в выходные»: the last ones or the next ones
        if anchors.now is None:
            return None
        held = calendars.holding(relation.grain, anchors.now, _turned(relation, anchors.now.isoweekday(), course))
        return Value(held.value, held, relative=True, directed=True)
    from_told = relation.base == "told" or (relation.base == "either" and anchors.told is not None)
    base = anchors.told if from_told else anchors.now
    if base is None:
        return None
    held = calendars.holding(relation.grain, base, relation.offset)
    made = Value(held.value, held, relative=True, from_told=from_told)
    if relation.grain == "week" and m.weekday is not None:
        date = held.start + dt.timedelta(days=m.weekday - 1)
        if not relation.offset and course.by == "tense" and course.toward == "past" and date > base:
            date -= dt.timedelta(days=7)  # «в эту субботу приехал», said on a Friday
        return _at_day(made, date)
    if relation.grain in ("month", "quarter", "half", "week") and m.nth is not None:
        period = nth(m, held)
        return made._replace(value=period.value, period=period)
    if relation.grain == "month" and m.day is not None:
        return _at_day(made, held.start.replace(day=m.day))
    if relation.grain == "century" and m.decade is not None:
        return Value(held.value + m.decade[-1], relative=True)
    if relation.grain == "year" and (m.kinds - {"the_year"}):
        period = within(m, held.start.year)
        return made._replace(value=period.value, period=period)
    return made


_EDGES: Final = {"START": (1, 2), "MID": (2, 4), "END": (4, 6)}
"""The weekdays from which on a part of the week may be over, and up to which it may be ahead."""


def _turned(relation: Relation, weekday: int, course: Course) -> int:
    """Which week or weekend is meant: 0 for the present one, -1 for the last, 1 for the next."""
    if relation.edge not in _EDGES:
        return -1 if course.toward == "past" and weekday < 6 else 0
    begun, over = _EDGES[relation.edge]
    if course.toward == "past":
        return -1 if weekday < begun and course.by == "tense" else 0
    return 1 if weekday > over and not course.nearest else 0


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
