"""Parts of years and of days: quarters, seasons, decades, centuries, weekends, the n-th of a period, mornings and
nights."""

from newsevents.extractors.dates.meanings import Meaning, Point, Range, Refused, Relation, Repeat, changed
from newsevents.extractors.dates.numbers import check_day
from newsevents.extractors.dates.readings.points import year_of
from newsevents.extractors.dates.readings.registry import Data, Slots, reading
from newsevents.records.time import Mod


def _within_year(slots: Slots, field: str, most: int) -> Point:
    nth = slots["nth"]
    number = int(nth.number)
    if not 1 <= number <= most:
        raise Refused
    return changed(Point(year=nth.get("year") or year_of(slots.get("year"))), **{field: number})


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
    if unit is not None and (unit.get("plural") or unit.get("recurring")) and unit.get("grain") != "weekend":
        raise Refused
    if number > (5 if unit is None or unit.get("grain") == "weekend" else 31):
        raise Refused
    year = year_of(slots.get("year"))
    point = Point(nth=number, month=slots["month"].number if "month" in slots else None, year=year)
    return changed(point, weekday=slots["day"].number) if unit is None else changed(point, unit=unit.data["grain"])


@reading
def read_half_of_unit(slots: Slots, _data: Data) -> Point:
    number, grain = int(slots["nth"].number), slots["unit"].data["grain"]
    if number not in (1, 2):
        raise Refused
    if grain == "day":  # «в первой половине дня»
        return Point(part="MO" if number == 1 else "AF")
    relation = Relation(grain, 0)
    if grain == "year":
        return Point(half=number, relation=relation)
    return Point(relation=relation, mod="START" if number == 1 else "END")


@reading
def read_part_of_year(slots: Slots, _data: Data) -> Point:
    grain = slots["part"].data["grain"]
    return changed(_within_year(slots, grain, 4 if grain == "quarter" else 2), relation=Relation("year", 0))


@reading
def read_part_of_months(slots: Slots, _data: Data) -> Range:
    """The first, or the last, so many months or quarters of a year."""
    number, how, whose = slots["n"].number, slots.get("how"), slots.get("whose")
    grain = slots["u"].data["grain"]
    whole = 12 if grain == "month" else 4
    if not isinstance(number, int) or not 1 < number <= whole or ("nth" in slots and slots["nth"].number != 1):
        raise Refused
    if how is not None and not (how.get("rolling") and how.data["offset"] < 0):
        raise Refused
    if whose is not None and "offset" not in whose.data:
        raise Refused
    told = Relation("year", whose.data["offset"] if whose is not None else 0)
    year = Point(year=year_of(slots["year"])) if "year" in slots else Point(relation=told)
    first, last = (whole - number + 1, whole) if how is not None else (1, number)
    return Range(changed(year, **{grain: first}), changed(year, **{grain: last}))


@reading
def read_first_days(slots: Slots, _data: Data) -> Range:
    """The first so many days of a month."""
    number, month, year = slots["n"].number, slots["month"].number, year_of(slots.get("year"))
    if not isinstance(number, int) or number < 2 or slots["nth"].number != 1:
        raise Refused
    check_day(year, month, number)
    return Range(Point(year=year, month=month, day=1), Point(year=year, month=month, day=number))


@reading
def read_nth_of_unit(slots: Slots, data: Data) -> Point:
    if "unit" in slots and slots["unit"].get("times"):
        raise Refused  # «вторая декада месяца»
    return changed(read_nth(slots, data), relation=Relation(slots["of"].data["grain"], 0))


@reading
def read_week_number(slots: Slots, _data: Data) -> Point:
    """A week of a year by its number."""
    nth = slots["nth"]
    number, year = int(nth.number), nth.get("year") or year_of(slots.get("year"))
    if not 1 <= number <= 53:
        raise Refused
    return Point(nth=number, unit="week", year=year)


@reading
def read_ten_days(slots: Slots, _data: Data) -> Point:
    """«вторая декада мая»: a third of a month."""
    number = int(slots["nth"].number)
    if slots["unit"].get("times") != 10 or not 1 <= number <= 3:
        raise Refused
    mods: tuple[Mod, ...] = ("START", "MID", "END")
    return Point(month=slots["month"].number, year=year_of(slots.get("year")), mod=mods[number - 1])


@reading
def read_season_years(slots: Slots, _data: Data) -> Point:
    """A winter that lies in two years: that of the first one."""
    first, following = int(slots["year"].number), int(slots["next"].number)
    if following % 100 != (first + 1) % 100:
        raise Refused
    return Point(season=slots["season"].data["season"], year=first)


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


@reading
def read_night_of_days(slots: Slots, data: Data) -> Point:
    """The night from one day to the next, which is that of the second."""
    night, day = read_night(slots, data), int(slots["day"].number)
    if day != int(slots["first"].number) + 1:
        raise Refused
    month, year = slots["month"].number, year_of(slots.get("year"))
    check_day(year, month, day)
    return changed(night, year=year, month=month, day=day)
