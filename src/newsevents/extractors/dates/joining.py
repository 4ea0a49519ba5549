"""Which parts make one date together."""

from typing import Final

from newsevents.extractors.dates.meanings import Point, changed

_PARTNERS: Final = {
    "clock": "day weekday today part",
    "part": "day weekday today",
    "weekday": "day the_week today",
    "day": "the_month the_year year",
    "month": "the_year year",
    "nth": "month the_month year the_year the_week",
    "quarter": "year the_year",
    "half": "year the_year century the_century decade the_decade month the_month today",
    "season": "year the_year",
    "decade": "the_century century",
    "holds": "day weekday month",
}
"""What each kind of part makes one date with."""

_PAIRS: Final = frozenset(frozenset((part, other)) for part, others in _PARTNERS.items() for other in others.split())
_COMMA: Final = frozenset(
    frozenset(pair.split())
    for pair in ("weekday day", "clock day", "clock weekday", "clock today", "month year", "day year")
)


_HALVED: Final = frozenset({"century", "the_century", "decade", "the_decade", "month", "the_month", "today"})
"""Of which a half has no value of its own."""


def join(left: Point, right: Point, gap: list[str]) -> Point | None:
    """Both as one point, where they can be parts of one date and what stands between allows it; else None."""
    kinds, others = left.kinds, right.kinds
    if kinds & others:
        return None
    pairs = {frozenset((a, b)) for a in kinds for b in others}
    last_of = (
        left.unit == "last" and "weekday" in kinds and others & {"month", "the_month", "the_year", "year"}
    ) and gap != ["comma"]
    if not (pairs & _PAIRS) and not last_of:
        return None
    if "comma" in gap and not (pairs & _COMMA):
        return None
    if "onto" in gap and not ({"the_week", "the_month"} & others or "clock" in others):
        return None
    if left.relation is not None and right.relation is not None:
        return None
    if frozenset(("weekday", "today")) in pairs and not (pairs - {frozenset(("weekday", "today"))}) & _PAIRS:
        return None
    if left.onto and not others & {"day", "weekday", "today"}:
        return None
    if "holds" in others:
        return None
    said = {
        name: value for name, value in vars(right).items() if value is not None and value is not False and value != ""
    }
    merged = changed(left, **said)
    if last_of:
        merged = changed(merged, nth=-1, unit=None, toward="")
    if merged.half is not None and _HALVED & (kinds | others):
        merged = changed(merged, half=None, mod="START" if merged.half == 1 else "END")
    if merged.decade is not None and merged.century is not None:
        digit = int(merged.decade) % 10
        merged = changed(merged, decade=str(merged.century * 10 + digit), century=None)
    if merged.part is not None and merged.hour is not None and frozenset(("clock", "part")) in pairs:
        merged = changed(merged, part=None, hour=_hour(merged.hour, merged.part))
    return merged


def _hour(hour: int, part: str) -> int:
    """The hour on a clock of 24 hours, said with a part of the day."""
    if part in ("AF", "EV") and hour < 12:
        return hour + 12
    if part == "NI" and 6 <= hour < 12:  # "tonight at 8"
        return hour + 12
    return 0 if part == "NI" and hour == 12 else hour


def same_kind(first: Point, last: Point) -> bool:
    """Whether two points are told in the same terms, apart from a year that only one of them has."""
    loose = {"year", "the_year"}
    left, right = first.kinds - loose, last.kinds - loose
    if "clock" in left & right and ({"clock"} in (left, right)):
        return True
    if left == right:
        return bool(left) or (first.kinds == last.kinds)
    return left - {"weekday"} == right - {"weekday"} and bool(left - {"weekday"})


def distribute(first: Point, last: Point) -> tuple[Point, Point]:
    """A year that only the last has counts for the first too, the year before where it would come after."""
    if "clock" in first.kinds & last.kinds:  # a day told with one of two times is that of both
        if first.kinds == {"clock"}:
            return changed(last, hour=first.hour, minute=first.minute, second=first.second), last
        if last.kinds == {"clock"}:
            return first, changed(first, hour=last.hour, minute=last.minute, second=last.second)
    if first.year is None and first.relation is None and last.year is not None:
        order = ("month", "quarter", "half", "day")
        later = [getattr(first, n) or 0 for n in order] > [getattr(last, n) or 0 for n in order]
        seasons = ["SP", "SU", "FA", "WI"]
        if first.season and last.season:
            later = seasons.index(first.season) > seasons.index(last.season)
        first = changed(first, year=last.year - later)
    elif (
        first.relation is None
        and last.relation is not None
        and first.year is None
        and last.relation.grain in ("year", "month")
    ):
        first = changed(first, relation=last.relation)
    return first, last
