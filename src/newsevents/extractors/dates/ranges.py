"""The values of ranges: one end is looked for first, the other one from there; and the ends as dates of their own."""

from typing import Final

from newsevents.extractors.dates import values
from newsevents.extractors.dates.calendars import Period
from newsevents.extractors.dates.choosing import LONG_AGO, SOON
from newsevents.extractors.dates.direction import Course
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.meanings import Point, Range, Refused
from newsevents.extractors.dates.resolution import point
from newsevents.extractors.dates.resolved import Anchors, Value
from newsevents.extractors.dates.symbols import CHARACTER

_BETWEEN: Final = frozenset(CHARACTER[name] for name in ("to", "until"))


def parted(whole: Expression) -> tuple[Expression, Expression] | None:
    """The ends of a range as two expressions; None for what is no range, or one in a single word."""
    if whole.ends is not None:
        return whole.ends
    if not isinstance(whole.meaning, Range):
        return None
    for at in range(whole.first + 1, whole.last - 1):
        if whole.cells[at].symbol in _BETWEEN:
            first = whole.changed(meaning=whole.meaning.first, last=at, weak="")
            return first, whole.changed(meaning=whole.meaning.last, first=at + 1, weak="")
    return None


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
        if first.day is not None and b.period is not None and (anchors.now - b.period.start).days >= LONG_AGO:
            nearest = span(meaning, anchors, course._replace(nearest=True))  # «дорога перекрыта с 3 по 7 мая»
            if nearest.period is not None and (nearest.period.start - anchors.now).days <= SOON:
                return nearest
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
    hours = meaning.first.hour is not None and meaning.last.hour is not None
    if hours and b.period is not None and a.period == b.period and b.value < a.value:  # until the next morning
        b = b._replace(value=values.day(b.period.end) + b.value[10:])
    period = Period("", a.period.start, b.period.end) if a.period and b.period else None
    return Value(
        f"{a.value}/{b.value}",
        period,
        a.relative or b.relative,
        a.directed or b.directed,
        a.from_told,
        begin=a.value,
        end=b.value,
        open=a.open or b.open,
    )


def _free(m: Point) -> bool:
    return m.year is None and m.relation is None and not m.kinds <= {"clock", "part", "century", "decade"}
