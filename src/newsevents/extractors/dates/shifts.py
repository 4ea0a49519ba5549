"""Points that lie a length before or after another, and lengths that end or begin at a day."""

import datetime as dt
from typing import Final

import attrs

from newsevents.extractors.dates import calendars, values
from newsevents.extractors.dates.calendars import Period
from newsevents.extractors.dates.meanings import Length, Shift
from newsevents.extractors.dates.resolution import timed
from newsevents.extractors.dates.resolved import Anchors, Value, of

COARSER: Final = {
    "second": "day",
    "minute": "day",
    "hour": "day",
    "day": "month",
    "week": "month",
    "month": "year",
    "quarter": "year",
    "half": "year",
    "year": "decade",
}
FINER: Final = {
    "year": (12, "month"),
    "half": (6, "month"),
    "quarter": (3, "month"),
    "century": (100, "year"),
    "decade": (10, "year"),
}
"""What a fraction of a period is counted in."""
CLOCK: Final = frozenset({"hour", "minute", "second"})
_PARTS: Final = frozenset({"month", "quarter", "half"})
_VAGUE: Final = 3
"""How many «несколько» is taken for, to find the coarser period that it lies in."""


def shift(meaning: Shift, anchors: Anchors, base: dt.date) -> Value:
    """The point that lies a length before or after ``base``, as fine as the length is told. Raises OverflowError
    outside
    the years 1 to 9999."""
    value = _shifted(meaning, anchors, base)
    if meaning.time is not None:
        value = timed(meaning.time, value)
    return value._replace(mod=meaning.length.mod) if meaning.length.mod is not None else value


def compared(meaning: Shift, grain: str) -> bool:
    """Whether years before a part of a year name the same part of another year, which it is compared with."""
    back = meaning.sign < 0 and meaning.base == "either" and _whole(meaning) is not None
    return back and grain in _PARTS and [unit for _, unit in meaning.length.amounts] == ["year"]


def same_period(meaning: Shift, grain: str, base: dt.date) -> Period:
    """The same month, quarter or half-year, so many years away. Raises OverflowError outside the years 1 to 9999."""
    return calendars.holding(grain, calendars.moved(base, meaning.sign * (_whole(meaning) or 0), "year"))


def _whole(meaning: Shift) -> int | None:
    amount = meaning.length.amounts[0][0]
    return int(amount) if isinstance(amount, int | float) and amount == int(amount) else None


def _shifted(meaning: Shift, anchors: Anchors, base: dt.date) -> Value:
    amounts = meaning.length.amounts
    amount, grain = amounts[0]
    if grain in CLOCK:
        return _clock_shift(meaning, anchors, base)
    if amount is None and meaning.length.about is not None:
        date = calendars.moved(base, meaning.sign * meaning.length.about, grain)
        return of(calendars.holding(grain, date))._replace(mod="APPROX")
    if amount is None or isinstance(amount, tuple):
        number = _VAGUE if amount is None else sum(amount) / 2
        return _vague(calendars.moved(base, meaning.sign * number, grain), grain)
    if len(amounts) > 1:
        grain = amounts[-1][1]
        date = base
        for part, unit in amounts:
            if unit not in CLOCK:
                date = calendars.moved(date, meaning.sign * (part if isinstance(part, int | float) else 1), unit)
        if grain not in CLOCK:
            return _at(date, grain)
        if anchors.at is None or base != anchors.at.date():
            return of(calendars.day(date))
        clock = tuple(amount for amount in amounts if amount[1] in CLOCK)
        moment = dt.datetime.combine(date, anchors.at.time())
        return _clock_shift(attrs.evolve(meaning, length=Length(clock)), anchors._replace(at=moment), date)
    if amount != int(amount) and grain in FINER:
        times, grain = FINER[grain]
        amount *= times
    date = calendars.moved(base, meaning.sign * amount, grain)
    if grain == "week" and meaning.sign < 0 and meaning.base == "now" and amount > 1:
        return of(calendars.week(date))  # «две недели назад» is told no finer, «неделю назад» is the day
    return _at(date, grain)


def _at(date: dt.date, grain: str) -> Value:
    grain = {"week": "day", "half": "month", "quarter": "month"}.get(grain, grain)
    return of(calendars.holding(grain, date))


def _vague(date: dt.date, grain: str) -> Value:
    return of(calendars.holding(COARSER.get(grain, "century"), date))._replace(mod="APPROX")


def _clock_shift(meaning: Shift, anchors: Anchors, base: dt.date) -> Value:
    """Hours and minutes from a moment; where only the day is known, that day."""
    amount, grain = meaning.length.amounts[0]
    if anchors.at is None or not isinstance(amount, int | float) or base != anchors.at.date():
        return of(calendars.day(base))
    delta = dt.timedelta()
    for number, unit in meaning.length.amounts:
        delta += dt.timedelta(**{unit + "s": number if isinstance(number, int | float) else 1})
    moment = anchors.at + meaning.sign * delta
    written = f"{values.day(moment.date())}T{moment.hour:02}:{moment.minute:02}" + (
        f":{moment.second:02}" if grain == "second" else ""
    )
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
