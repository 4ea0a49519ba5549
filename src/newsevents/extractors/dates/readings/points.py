"""Dates on the calendar: days, months, years, in words and in digits."""

from collections.abc import Mapping
from typing import Any

from newsevents.extractors.dates.cell import Cell
from newsevents.extractors.dates.meanings import Point, Range, Refused
from newsevents.extractors.dates.numbers import check_clock, check_day, full_year
from newsevents.extractors.dates.readings.registry import Data, Slots, reading


def year_of(cell: Cell | None) -> int | None:
    if cell is None:
        return None
    if cell.number is None or cell.number != int(cell.number):
        raise Refused
    return full_year(int(cell.number), digits=4 if cell.number > 99 else 2)


@reading
def read_date(slots: Slots, _data: Data) -> Point:
    month, day, year = slots.get("month"), slots.get("day"), slots.get("year")
    said = year_of(year)
    if year is not None and month is not None and not 1000 <= (said or 0) < 2200:
        raise Refused
    number = int(day.number) if day is not None else None
    if number is not None and not 1 <= number <= 31:
        raise Refused
    if number is not None and month is not None:
        check_day(said, month.number, number)
    mod = month.get("mod") if month else None
    short = year is not None and (int(year.number) < 100 or bool(year.get("short")))
    return Point(year=said, month=month.number if month else None, day=number, mod=mod, short_year=short)


@reading
def read_date_short(slots: Slots, data: Data) -> Point:
    if slots["year"].number <= 31:
        raise Refused
    return read_date(slots, data)


@reading
def read_date_dashed(slots: Slots, data: Data) -> Point:
    """"10-Aug-2014": only where nothing stands between the dash and its sides."""
    if slots["mark"].begin != slots["month"].end or slots["year"].begin != slots["mark"].end:
        raise Refused
    return read_date(slots, data)


@reading
def read_days(slots: Slots, _data: Data) -> Range:
    if slots["first"].get("gendered"):
        raise Refused
    first, last = (int(slots[name].number) for name in ("first", "day"))
    month, year = slots["month"].number, year_of(slots.get("year"))
    if not (1 <= first <= 31 and 1 <= last <= 31) or first == last:
        raise Refused
    check_day(year, month, last)
    if first > last:
        raise Refused
    check_day(year, month, first)
    return Range(Point(year=year, month=month, day=first), Point(year=year, month=month, day=last))


@reading
def read_ordinal_day(slots: Slots, _data: Data) -> Point:
    cell = slots["day"]
    if not cell.get("numeric") or not 1 <= cell.number <= 31:
        raise Refused
    return Point(day=int(cell.number))


@reading
def read_month_third(slots: Slots, _data: Data) -> Point:
    decade = int(str(slots["decade"].get("decade")))
    if decade not in (1, 2):
        raise Refused
    return Point(month=slots["month"].number, mod="MID" if decade == 1 else "END")


@reading
def read_calendar(slots: Slots, data: Data) -> Point:
    return _calendar(slots["day"].data, bool(data.get("day_first", True)))


def _calendar(parts: Mapping[str, Any], day_first: bool) -> Point:
    """A date in digits."""
    if parts["form"] == "ymd":
        year, month, day = int(parts["y"]), int(parts["m"]), int(parts["d"])
        check_day(year, month, day)
        if parts.get("h") is None:
            return Point(year=year, month=month, day=day)
        hour, minute = int(parts["h"]), int(parts["n"] or 0)
        check_clock(hour, minute)
        second = int(parts["e"]) if parts["e"] else None
        return Point(year=year, month=month, day=day, hour=hour, minute=minute, second=second, zone=parts["w"])
    if parts["form"] == "month":
        month, year = int(parts["m"]), int(parts["y"])
        if not (1 <= month <= 12 and 1000 <= year < 2200):
            raise Refused
        return Point(year=year, month=month)
    year = full_year(int(parts["y"]), digits=len(parts["y"]))
    short = len(parts["y"]) == 2
    if parts["form"] == "xxy":
        first, second = int(parts["a"]), int(parts["b"])
        day, month = (
            (first, second) if (day_first or parts["s"] == "." or first > 12) and second <= 12 else (second, first)
        )
        if parts["s"] in "-‐‑" and short:
            raise Refused
    else:
        last = parts["role"] == "second"
        day = int(parts["c"] if last else parts["a"])
        month = int(parts["e"] if last and parts["form"] == "span" else parts["b"])
    check_day(year, month, day)
    return Point(year=year, month=month, day=day, short_year=short)


@reading
def read_calendar_range(slots: Slots, data: Data) -> Range:
    first, last = slots["first"].data, slots["last"].data
    day_first = bool(data.get("day_first", True))
    return Range(_calendar(first, day_first), _calendar(last, day_first))


@reading
def read_dotted(slots: Slots, data: Data) -> Point:
    parts, year = slots["day"].data, year_of(slots.get("year"))
    first, second = int(parts["a"]), int(parts["b"])
    if len(parts["b"]) != 2 and parts["s"] == ".":
        raise Refused
    day_first = bool(data.get("day_first", True)) or parts["s"] == "."
    if not day_first and first > 12:  # "24/7"
        raise Refused
    day, month = (first, second) if (day_first or first > 12) and second <= 12 else (second, first)
    check_day(year, month, day)
    return Point(year=year, month=month, day=day)


@reading
def read_dotted_range(slots: Slots, data: Data) -> Range:
    return Range(read_dotted({"day": slots["first"]}, data), read_dotted({"day": slots["last"]}, data))


@reading
def read_year(slots: Slots, _data: Data) -> Point:
    year = int(slots["year"].number)
    if not 1200 <= year < 2200:
        raise Refused
    return Point(year=year, mod=slots["year"].get("mod"))


@reading
def read_spelled_year(slots: Slots, _data: Data) -> Point:
    return Point(year=int(slots["year"].number), short_year=bool(slots["year"].get("short")))


@reading
def read_short_year(slots: Slots, _data: Data) -> Point:
    cell = slots["year"]
    if cell.number < 10 and not (cell.get("numeric") and len(str(cell.number)) == 2):
        raise Refused
    return Point(year=full_year(int(cell.number), digits=2), short_year=True)


@reading
def read_years(slots: Slots, _data: Data) -> Range:
    first, last = int(slots["first"].number), int(slots["last"].number)
    if last < 100:
        last += first - first % 100
    if not (1000 <= first < last < 2200):
        raise Refused
    return Range(Point(year=first), Point(year=last))
