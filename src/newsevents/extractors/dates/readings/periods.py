"""Parts of years and of days: quarters, seasons, decades, centuries, weekends, the n-th of a period, mornings and
nights."""

from newsevents.extractors.dates.meanings import Meaning, Point, Range, Refused, Relation, Repeat, changed
from newsevents.extractors.dates.readings.points import year_of
from newsevents.extractors.dates.readings.registry import Data, Slots, reading


def _within_year(slots: Slots, field: str, most: int) -> Point:
    number = int(slots["nth"].number)
    if not 1 <= number <= most:
        raise Refused
    return changed(Point(year=year_of(slots.get("year"))), **{field: number})


@reading
def read_quarter(slots: Slots, _data: Data) -> Point:
    return _within_year(slots, "quarter", 4)


@reading
def read_half(slots: Slots, _data: Data) -> Point:
    return _within_year(slots, "half", 2)


@reading
def read_season(slots: Slots, _data: Data) -> Point:
    season = slots["season"]
    return Point(season=season.data["season"], year=year_of(slots.get("year")), mod=season.get("mod"))


@reading
def read_decade(slots: Slots, _data: Data) -> Point:
    return Point(decade=str(slots["decade"].get("decade")), mod=slots["decade"].get("mod"))


@reading
def read_century(slots: Slots, _data: Data) -> Point:
    number = int(slots["nth"].number)
    if not 1 <= number <= 30:
        raise Refused
    return Point(century=number - 1)


@reading
def read_centuries(slots: Slots, _data: Data) -> Range:
    first, last = (int(slots[name].number) for name in ("first", "last"))
    if not 1 <= first < last <= 30:
        raise Refused
    return Range(Point(century=first - 1), Point(century=last - 1))


@reading
def read_nth(slots: Slots, _data: Data) -> Point:
    how, nth = slots.get("how"), slots.get("nth")
    if how is not None and not (how.get("rolling") or how.get("last")):
        raise Refused
    number = -1 if nth is None else int(nth.number)
    unit = slots.get("unit")
    if number > (5 if unit is None else 31) or (unit is not None and unit.get("plural")):
        raise Refused
    year = year_of(slots.get("year"))
    point = Point(nth=number, month=slots["month"].number if "month" in slots else None, year=year)
    return changed(point, weekday=slots["day"].number) if unit is None else changed(point, unit=unit.data["grain"])


@reading
def read_half_of_unit(slots: Slots, _data: Data) -> Point:
    number, grain = int(slots["nth"].number), slots["unit"].data["grain"]
    if number not in (1, 2):
        raise Refused
    relation = Relation(grain, 0)
    if grain == "year":
        return Point(half=number, relation=relation)
    return Point(relation=relation, mod="START" if number == 1 else "END")


@reading
def read_part_of_year(slots: Slots, _data: Data) -> Point:
    grain = slots["part"].data["grain"]
    return changed(_within_year(slots, grain, 4 if grain == "quarter" else 2), relation=Relation("year", 0))


@reading
def read_nth_of_unit(slots: Slots, data: Data) -> Point:
    return changed(read_nth(slots, data), relation=Relation(slots["of"].data["grain"], 0))


@reading
def read_week_of(_slots: Slots, data: Data) -> Point:
    return Point(holds="weekend" if data.get("weekend") else "week")


@reading
def read_weekend(slots: Slots, _data: Data) -> Meaning:
    if slots["unit"].get("recurring"):
        return Repeat("XXXX-WXX-WE", freq="1W")
    return Point(relation=Relation("weekend", 0, "tense"))


@reading
def read_part(slots: Slots, _data: Data) -> Point:
    cell = slots["part"]
    return Point(part=cell.data["part"], long_night=bool(cell.get("ends_next_day")), mod=cell.get("mod"))


@reading
def read_night(slots: Slots, _data: Data) -> Point:
    part = slots["part"].data["part"] if "part" in slots else "NI"
    if part != "NI":
        raise Refused
    return Point(part="NI", onto=True)
