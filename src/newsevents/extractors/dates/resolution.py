"""From what an expression means to the value it has on this day, in this text."""

import datetime as dt
from typing import NamedTuple

from newsevents.extractors.dates import calendars, values
from newsevents.extractors.dates.calendars import Period
from newsevents.extractors.dates.direction import Course
from newsevents.extractors.dates.meanings import Length, Point, Range, Refused, Relation, Shift, changed

COARSER = {"second": "day", "minute": "day", "hour": "day", "day": "month", "week": "month", "month": "year", "quarter": "year", "half": "year", "year": "decade"}
_VAGUE = 3
"""How many «несколько» is taken for, to find the coarser period that it lies in."""


class Anchors(NamedTuple):
    """What relative values may be counted from: the day of speaking (``at``, where its hour is known), the last day told, and
    the period told last in as coarse a grain as asked for (``told_of``)."""

    now: dt.date | None
    at: dt.datetime | None
    told: dt.date | None
    told_year: dt.date | None = None
    told_month: dt.date | None = None


class Value(NamedTuple):
    """A resolved value, the period that it covers where it is a date, and how it was reached."""

    value: str
    period: Period | None = None
    relative: bool = False
    directed: bool = False
    from_told: bool = False
    mod: str | None = None
    begin: str | None = None
    end: str | None = None
    open: bool = False


def point(meaning: Point, anchors: Anchors, course: Course) -> Value:
    """The value of a point. Raises Refused for a day that the calendar has not, OverflowError for one outside it."""
    if meaning.year is not None and not 1 <= meaning.year <= 9998:
        raise OverflowError
    found = _period(meaning, anchors, course)
    if found is None:
        return Value(_open(meaning), relative=True, open=True)
    return _timed(meaning, found, anchors)


def _timed(meaning: Point, found: Value, anchors: Anchors) -> Value:
    """The value with its part of day or clock time."""
    if found.period is None or (meaning.part is None and meaning.hour is None):
        return found
    day = found.period.start
    begin = end = None
    if meaning.hour is not None:
        if meaning.hour == 24:
            day, meaning = day + dt.timedelta(days=1), changed(meaning, hour=0)
        suffix = f"T{meaning.hour:02}:{meaning.minute or 0:02}" + (f":{meaning.second:02}" if meaning.second is not None else "")
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
        return _of(_within(m, m.year))
    if m.kinds <= {"clock", "part"}:
        return _time_alone(anchors)
    return _chosen(m, anchors, course)


def _of(period: Period) -> Value:
    return Value(period.value, period)


def _decade(decade: str, anchors: Anchors) -> str:
    if len(decade) > 1:
        return decade.zfill(3)
    now = anchors.now.year // 10 if anchors.now is not None else 202
    this = now - now % 10 + int(decade)
    return str(this if this <= now else this - 10)


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
        return _of(calendars.day(anchors.told))._replace(relative=True, from_told=True)
    return _of(calendars.day(anchors.now))._replace(relative=True) if anchors.now is not None else None


def _chosen(m: Point, anchors: Anchors, course: Course) -> Value | None:
    """A date without year: the one that the direction asks for."""
    now = anchors.now
    if now is None:
        return None
    toward = "" if course.nearest else course.toward
    if m.month is None and m.day is None and m.weekday is not None and m.nth is None:
        return _weekday(m, now, course)
    if m.month is None and m.day is not None:
        candidates = _days_of_months(m.day, now, m.weekday)
    else:
        candidates = calendars.yearly(lambda year: _within(m, year), now.year)
        if m.weekday is not None and m.nth is None:  # the weekday tells the year where it fits one nearby
            fitting = [p for p in candidates if p.start.isoweekday() == m.weekday and abs(p.start.year - now.year) <= 2]
            candidates = fitting or candidates
            toward = toward if calendars.choose(candidates, toward, now) is not None else ""
    if m.unit == "whole":  # «прошлой осенью», "last summer": not the one that is on
        candidates = [p for p in candidates if not p.start <= now < p.end]
    if m.toward in ("past", "future") and m.month is not None and m.day is None:
        candidates = [p for p in candidates if not p.start <= now < p.end]
    found = calendars.choose(candidates, toward, now)
    if found is None:
        raise Refused("no such day near the day of speaking")
    return Value(found.value, found, relative=True, directed=True)


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
        date = now - dt.timedelta(days=back or (7 if strict else 0))
    else:
        ahead = (m.weekday - now.isoweekday()) % 7
        date = now + dt.timedelta(days=ahead or (7 if strict else 0))
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
    told = {"year": anchors.told_year, "month": anchors.told_month}.get(relation.grain, anchors.told)
    if relation.base == "told":
        base, from_told = told, True
    elif relation.base == "either" and told is not None:
        base, from_told = told, True
    else:
        base, from_told = anchors.now, False
    if base is None:
        return None
    within = calendars.holding(relation.grain, base, relation.offset)
    made = Value(within.value, within, relative=True, from_told=from_told)
    if relation.grain == "week" and m.weekday is not None:
        return made._replace(**_day(within.start + dt.timedelta(days=m.weekday - 1)))
    if relation.grain in ("month", "quarter", "half", "week") and m.nth is not None:
        period = _nth(m, within)
        return made._replace(value=period.value, period=period)
    if relation.grain == "month" and m.day is not None:
        return made._replace(**_day(within.start.replace(day=m.day)))
    if relation.grain == "century" and m.decade is not None:
        return Value(within.value + m.decade[-1], relative=True)
    if relation.grain == "year" and (m.kinds - {"the_year"}):
        period = _within(m, within.start.year)
        return made._replace(value=period.value, period=period)
    return made


def _day(date: dt.date) -> dict[str, object]:
    return {"value": values.day(date), "period": calendars.day(date)}


def _open(m: Point) -> str:
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
    return {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX", "decade": "XXX", "century": "XX"}.get(grain, "XXXX")


def span(meaning: Range, anchors: Anchors, course: Course) -> Value:
    """The value of a range: that end first which the direction looks from, the other one from there."""
    first, last = meaning.first, meaning.last
    if anchors.now is None or not _free(first) or not _free(last):
        a, b = point(first, anchors, course), point(last, anchors, course)
        if a.period is not None and b.period is not None and a.period.start > b.period.start and _free(first):
            a = point(first, anchors._replace(now=b.period.start), course._replace(toward="past", nearest=False))
        elif a.period is not None and _free(last) and not _free(first):
            b = point(last, anchors._replace(now=a.period.start), course._replace(toward="future", nearest=False))
    elif course.toward == "past" and not course.nearest:
        b = point(last, anchors, course)
        a = point(first, anchors._replace(now=b.period.start) if b.period else anchors, course)
    else:
        ahead = course._replace(toward="future", nearest=False)
        if course.nearest:  # the range that is on, else the nearest one
            behind = point(first, anchors, course._replace(toward="past", nearest=False))
            over = behind.period is not None and point(last, anchors._replace(now=behind.period.start), ahead)
            on = over and over.period is not None and over.period.end > anchors.now
            a = behind if on else point(first, anchors, course)
        else:
            a = point(first, anchors, ahead)
        b = point(last, anchors._replace(now=a.period.start) if a.period else anchors, ahead)
    if a.period is not None and b.period is not None and a.period.start > b.period.start:
        raise Refused
    if meaning.first.hour is not None and meaning.last.hour is not None and meaning.first.day is None and b.value < a.value and b.period:
        b = b._replace(value=values.day(b.period.end) + b.value[10:])
    period = Period("", a.period.start, b.period.end) if a.period and b.period else None
    return Value(f"{a.value}/{b.value}", period, a.relative or b.relative, a.directed or b.directed, a.from_told, begin=a.value, end=b.value, open=a.open or b.open)


def _free(m: Point) -> bool:
    return m.year is None and m.relation is None and not m.kinds <= {"clock", "part", "century", "decade"}


def shift(meaning: Shift, anchors: Anchors, base: dt.date | None, base_grain: str) -> Value | None:
    """The point that lies a length before or after ``base``, as fine as the length is told; None where it stays open."""
    if base is None:
        return None
    amounts = meaning.length.amounts
    amount, grain = amounts[0]
    if grain in ("hour", "minute", "second"):
        return _clock_shift(meaning, anchors, base)
    if amount is None or isinstance(amount, tuple):
        number = _VAGUE if amount is None else sum(amount) / 2
        return _vague(calendars.moved(base, meaning.sign * number, grain), grain)
    if len(amounts) > 1:
        grain = amounts[-1][1]
        date = base
        for number, unit in amounts:
            date = calendars.moved(date, meaning.sign * (number if isinstance(number, int | float) else 1), unit)
        return _at(date, grain)
    if amount != int(amount) and grain in ("year", "quarter", "half"):
        amount, grain = amount * {"year": 12, "half": 6, "quarter": 3}[grain], "month"
    date = calendars.moved(base, meaning.sign * amount, grain)
    return _at(date, grain)


def _at(date: dt.date, grain: str) -> Value:
    grain = {"week": "day", "half": "month", "quarter": "month"}.get(grain, grain)
    return _of(calendars.holding(grain, date))


def _vague(date: dt.date, grain: str) -> Value:
    return _of(calendars.holding(COARSER.get(grain, "century"), date))._replace(mod="APPROX")


def _clock_shift(meaning: Shift, anchors: Anchors, base: dt.date) -> Value:
    """Hours and minutes from a moment; where only the day is known, that day."""
    amount, grain = meaning.length.amounts[0]
    if anchors.at is None or not isinstance(amount, int | float) or base != anchors.at.date():
        return _of(calendars.day(base))
    delta = dt.timedelta()
    for number, unit in meaning.length.amounts:
        delta += dt.timedelta(**{unit + "s": number if isinstance(number, int | float) else 1})
    moment = anchors.at + meaning.sign * delta
    written = f"{values.day(moment.date())}T{moment.hour:02}:{moment.minute:02}" + (f":{moment.second:02}" if grain == "second" else "")
    return Value(written, calendars.day(moment.date()))


def rolling(length: Length, now: dt.date) -> tuple[str, str] | None:
    """Begin and end of a length that ends or begins at a day; None for a length of unknown amount."""
    amount, grain = length.amounts[0]
    if not isinstance(amount, int | float) or grain in ("hour", "minute", "second"):
        return None
    if amount != int(amount) and grain == "year":
        amount, grain = amount * 12, "month"
    other = calendars.moved(now, length.rolling * amount, grain)
    first, last = sorted((other, now))
    return values.day(first), values.day(last)
