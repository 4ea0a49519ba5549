"""The interpretations that the patterns name: from the cells of a construction to what it means."""

from collections.abc import Callable, Mapping
from typing import Any

from newsevents.extractors.dates.cells import Cell
from newsevents.extractors.dates.meanings import Length, Meaning, Point, Range, Refused, Relation, Repeat, Shift, changed
from newsevents.extractors.dates.numbers import check_clock, check_day, full_year, hour_of

Slots = Mapping[str, Cell]
Read = Callable[[Slots, Mapping[str, Any]], Meaning]
READINGS: dict[str, Read] = {}


def reading(read: Read) -> Read:
    """Registers an interpretation under its name."""
    READINGS[read.__name__.removeprefix("read_")] = read
    return read


def _year(cell: Cell | None) -> int | None:
    if cell is None:
        return None
    if cell.number is None or cell.number != int(cell.number) :
        raise Refused
    return full_year(int(cell.number), digits=4 if cell.number > 99 else 2)


@reading
def read_date(slots: Slots, data: Mapping[str, Any]) -> Point:
    month, day, year = (slots.get(name) for name in ("month", "day", "year"))
    if year is not None and month is not None and not 1000 <= (_year(year) or 0) < 2200:
        raise Refused
    number = int(day.number) if day is not None else None
    if number is not None and not 1 <= number <= 31:
        raise Refused
    if day is not None and month is not None:
        check_day(_year(year), month.number, int(day.number), data.get("language", ""))
    mod = month.get("mod") if month else None
    short = year is not None and int(year.number) < 100
    return Point(year=_year(year), month=month.number if month else None, day=number, mod=mod, short_year=short)


@reading
def read_date_short(slots: Slots, data: Mapping[str, Any]) -> Point:
    if slots["year"].number <= 31:
        raise Refused
    return read_date(slots, data)


@reading
def read_days(slots: Slots, data: Mapping[str, Any]) -> Range:
    first, last = (int(slots[name].number) for name in ("first", "day"))
    month, year = slots["month"].number, _year(slots.get("year"))
    if not (1 <= first <= 31 and 1 <= last <= 31) or first == last:
        raise Refused
    check_day(year, month, last)
    if first > last:
        raise Refused
    check_day(year, month, first)
    return Range(Point(year=year, month=month, day=first), Point(year=year, month=month, day=last))


@reading
def read_ordinal_day(slots: Slots, data: Mapping[str, Any]) -> Point:
    cell = slots["day"]
    if not cell.get("numeric") or not 1 <= cell.number <= 31:
        raise Refused
    return Point(day=int(cell.number))


@reading
def read_month_third(slots: Slots, data: Mapping[str, Any]) -> Point:
    decade = int(str(slots["decade"].get("decade")))
    if decade not in (1, 2):
        raise Refused
    return Point(month=slots["month"].number, mod="MID" if decade == 1 else "END")


@reading
def read_calendar(slots: Slots, data: Mapping[str, Any]) -> Point:
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
        return Point(year=year, month=month, day=day, hour=hour, minute=minute, second=int(parts["e"]) if parts["e"] else None)
    if parts["form"] == "month":
        month, year = int(parts["m"]), int(parts["y"])
        if not (1 <= month <= 12 and 1000 <= year < 2200):
            raise Refused
        return Point(year=year, month=month)
    year = full_year(int(parts["y"]), digits=len(parts["y"]))
    short = len(parts["y"]) == 2
    if parts["form"] == "xxy":
        first, second = int(parts["a"]), int(parts["b"])
        day, month = (first, second) if (day_first or parts["s"] == "." or first > 12) and second <= 12 else (second, first)
        if parts["s"] in "-‐‑" and short:
            raise Refused
    else:
        last = parts["role"] == "second"
        day = int(parts["c"] if last else parts["a"])
        month = int(parts["e"] if last and parts["form"] == "span" else parts["b"])
    check_day(year, month, day)
    return Point(year=year, month=month, day=day, short_year=short)


@reading
def read_calendar_range(slots: Slots, data: Mapping[str, Any]) -> Range:
    first, last = slots["first"].data, slots["last"].data
    day_first = bool(data.get("day_first", True))
    return Range(_calendar(first, day_first), _calendar(last, day_first))


@reading
def read_dotted(slots: Slots, data: Mapping[str, Any]) -> Point:
    parts, year = slots["day"].data, _year(slots.get("year"))
    first, second = int(parts["a"]), int(parts["b"])
    if len(parts["b"]) != 2 and parts["s"] == ".":
        raise Refused
    day_first = bool(data.get("day_first", True)) or parts["s"] == "."
    day, month = (first, second) if (day_first or first > 12) and second <= 12 else (second, first)
    check_day(year, month, day)
    return Point(year=year, month=month, day=day)


@reading
def read_dotted_range(slots: Slots, data: Mapping[str, Any]) -> Range:
    return Range(read_dotted({"day": slots["first"]}, data), read_dotted({"day": slots["last"]}, data))


@reading
def read_year(slots: Slots, data: Mapping[str, Any]) -> Point:
    year = int(slots["year"].number)
    if not 1200 <= year < 2200:
        raise Refused
    return Point(year=year, mod=slots["year"].get("mod"))


@reading
def read_spelled_year(slots: Slots, data: Mapping[str, Any]) -> Point:
    return Point(year=int(slots["year"].number))


@reading
def read_short_year(slots: Slots, data: Mapping[str, Any]) -> Point:
    cell = slots["year"]
    if cell.number < 10 and not (cell.get("numeric") and len(str(cell.number)) == 2):
        raise Refused
    return Point(year=full_year(int(cell.number), digits=2), short_year=True)


@reading
def read_years(slots: Slots, data: Mapping[str, Any]) -> Range:
    first, last = int(slots["first"].number), int(slots["last"].number)
    if last < 100:
        last += first - first % 100
    if not (1000 <= first < last < 2200):
        raise Refused
    return Range(Point(year=first), Point(year=last))


def _relative(cell: Cell, grain: str) -> tuple[int, str]:
    """Offset and base that a modifier gives a period of this grain."""
    if cell.get("that"):
        return 0, "that"
    return int(cell.data["offset"]), "told" if cell.get("told") and grain == "day" else "either" if cell.get("anaphoric") else "now"


@reading
def read_weekday(slots: Slots, data: Mapping[str, Any]) -> Point:
    how, number = slots.get("how"), slots["day"].number
    if how is None:
        return Point(weekday=number)
    if how.get("that"):
        raise Refused
    offset = how.data["offset"]
    if offset == 0:
        return Point(weekday=number, relation=Relation("week", 0))
    if abs(offset) == 2:
        return Point(weekday=number, relation=Relation("week", offset))
    nth = -1 if how.get("rolling") and offset < 0 else None
    toward = "past" if offset < 0 else "present" if how.get("nearest") else "future"
    return Point(weekday=number, toward=toward, unit="last" if nth or how.get("last") else None)  # type: ignore[arg-type]  # one of the three


@reading
def read_nth(slots: Slots, data: Mapping[str, Any]) -> Point:
    how, nth = slots.get("how"), slots.get("nth")
    if how is not None and not (how.get("rolling") or how.get("last")):
        raise Refused
    number = -1 if nth is None else int(nth.number)
    unit = slots.get("unit")
    if number > (5 if unit is None else 31) or (unit is not None and unit.get("plural")):
        raise Refused
    year = _year(slots.get("year"))
    point = Point(nth=number, month=slots["month"].number if "month" in slots else None, year=year)
    return changed(point, weekday=slots["day"].number) if unit is None else changed(point, unit=unit.data["grain"])


@reading
def read_weekdays(slots: Slots, data: Mapping[str, Any]) -> Repeat:
    return Repeat(f"XXXX-WXX-{slots['day'].number}", freq="1W")


@reading
def read_relative(slots: Slots, data: Mapping[str, Any]) -> Meaning:
    how, unit = slots["how"], slots["unit"]
    grain = unit.get("grain") or ("year" if "year" in unit.data.get("is", "") else "year")
    if how.get("that"):
        return Point(relation=Relation(grain, 0, "told"))
    offset, base = _relative(how, grain)
    if how.get("nearest") and grain == "weekend":
        offset = 0
    if grain == "day" and not unit.get("whole") and offset == 0 and not unit.get("plural"):
        return Point(relation=Relation("day", 0, "either"))
    if unit.get("whole") and offset < 0 or (how.get("rolling") and grain != "weekend"):
        if how.get("last") and not unit.get("plural") and "the" not in slots:
            return Point(relation=Relation(grain, offset))
        if unit.get("plural"):
            if offset > 0:
                raise Refused
            return Length(((None, grain),), rolling=-1)
        return Length(((1, grain),), rolling=1 if offset > 0 else -1)
    if grain == "day" and unit.get("whole"):
        return Length(((1, "day"),), rolling=1 if offset > 0 else -1)
    if unit.get("plural") and grain != "weekend":
        raise Refused
    return Point(relation=Relation(grain, offset, base))  # type: ignore[arg-type]  # "that" has returned


@reading
def read_relative_month(slots: Slots, data: Mapping[str, Any]) -> Point:
    how, month = slots["how"], slots["month"].number
    if how.get("that"):
        raise Refused
    offset = how.data["offset"]
    if offset == 0:
        return Point(month=month, relation=Relation("year", 0))
    if abs(offset) == 2:
        return Point(month=month, relation=Relation("year", offset))
    return Point(month=month, toward="past" if offset < 0 else "future")


@reading
def read_relative_season(slots: Slots, data: Mapping[str, Any]) -> Point:
    how, season = slots["how"], slots["season"].data["season"]
    if how.get("that"):
        return Point(season=season, relation=Relation("year", 0, "told"))
    offset = how.data["offset"]
    if offset == 0:
        return Point(season=season, toward="present")
    if abs(offset) == 2:
        return Point(season=season, relation=Relation("year", offset))
    return Point(season=season, toward="past" if offset < 0 else "future", unit="whole")


@reading
def read_relative_part(slots: Slots, data: Mapping[str, Any]) -> Point:
    how, part = slots["how"], slots["part"].data["part"]
    if how.get("that"):
        return Point(part=part, relation=Relation("day", 0, "told"))
    return Point(part=part, relation=Relation("day", how.data["offset"], "told" if how.get("told") else "now"))


@reading
def read_same(slots: Slots, data: Mapping[str, Any]) -> Point:
    unit = slots["unit"] if "unit" in slots else slots.get("part")
    if unit is None:
        raise Refused
    if "part" in unit.data and "grain" not in unit.data:
        return Point(part=unit.data["part"], relation=Relation("day", 0, "told"))
    if "season" in unit.data:
        return Point(season=unit.data["season"], relation=Relation("year", 0, "told"))
    return Point(relation=Relation(unit.data["grain"], 0, "told"))


@reading
def read_after_next(slots: Slots, data: Mapping[str, Any]) -> Point:
    offset = slots["how"].data["offset"]
    if "day" in slots:
        return Point(weekday=slots["day"].number, relation=Relation("week", offset))
    return Point(relation=Relation(slots["unit"].data["grain"], offset))


@reading
def read_weekend(slots: Slots, data: Mapping[str, Any]) -> Meaning:
    if slots["unit"].get("recurring"):
        return Repeat("XXXX-WXX-WE", freq="1W")
    return Point(relation=Relation("weekend", 0, "tense"))


@reading
def read_week_of(slots: Slots, data: Mapping[str, Any]) -> Point:
    return Point(holds="weekend" if data.get("weekend") else "week")


def _within_year(slots: Slots, field: str, most: int) -> Point:
    number = int(slots["nth"].number)
    if not 1 <= number <= most:
        raise Refused
    return changed(Point(year=_year(slots.get("year"))), **{field: number})


@reading
def read_quarter(slots: Slots, data: Mapping[str, Any]) -> Point:
    return _within_year(slots, "quarter", 4)


@reading
def read_half(slots: Slots, data: Mapping[str, Any]) -> Point:
    return _within_year(slots, "half", 2)


@reading
def read_season(slots: Slots, data: Mapping[str, Any]) -> Point:
    season = slots["season"]
    return Point(season=season.data["season"], year=_year(slots.get("year")), mod=season.get("mod"))


@reading
def read_decade(slots: Slots, data: Mapping[str, Any]) -> Point:
    return Point(decade=str(slots["decade"].get("decade")), mod=slots["decade"].get("mod"))


@reading
def read_century(slots: Slots, data: Mapping[str, Any]) -> Point:
    number = int(slots["nth"].number)
    if not 1 <= number <= 30:
        raise Refused
    return Point(century=number - 1)


@reading
def read_centuries(slots: Slots, data: Mapping[str, Any]) -> Range:
    first, last = (int(slots[name].number) for name in ("first", "last"))
    if not 1 <= first < last <= 30:
        raise Refused
    return Range(Point(century=first - 1), Point(century=last - 1))


@reading
def read_deictic(slots: Slots, data: Mapping[str, Any]) -> Point:
    told = slots["day"].data
    relation = Relation(told["grain"], told["offset"], "either" if told.get("eve") else "now", eve=bool(told.get("eve")))
    return Point(relation=relation, part=told.get("part"))


@reading
def read_part(slots: Slots, data: Mapping[str, Any]) -> Point:
    cell = slots["part"]
    return Point(part=cell.data["part"], long_night=bool(cell.get("ends_next_day")), mod=cell.get("mod"))


@reading
def read_night(slots: Slots, data: Mapping[str, Any]) -> Point:
    part = slots["part"].data["part"] if "part" in slots else "NI"
    if part != "NI":
        raise Refused
    return Point(part="NI", onto=True)


@reading
def read_clock(slots: Slots, data: Mapping[str, Any]) -> Point:
    time, meridiem = slots.get("time"), slots.get("meridiem")
    zone = {"zone": slots["zone"].get("said", "said")} if "zone" in slots else {}
    if time is not None and "hour" in time.data:
        return Point(hour=time.data["hour"], minute=0)
    if time is not None and time.get("form") == "dotted":
        if time.get("s") != "." or len(time.data["b"]) != 2:
            raise Refused
        hour, minute, second = int(time.data["a"]), int(time.data["b"]), None
    elif time is not None:
        hour, minute = int(time.data["h"]), int(time.data["n"])
        if time.get("role") == "second":
            hour, minute = int(time.data["g"]), int(time.data["o"])
        second = int(time.data["e"]) if time.get("e") else None
    else:
        hour, second = int(slots["hour"].number), None
        minute = int(slots["minute"].number) if "minute" in slots else 0
        if slots["hour"].number != hour:
            raise Refused
    hour = hour_of(hour, meridiem.data if meridiem is not None else None)
    check_clock(hour, minute)
    return Point(hour=hour, minute=minute, second=second, **zone)


@reading
def read_clock_words(slots: Slots, data: Mapping[str, Any]) -> Point:
    """Minutes before or after an hour: «без десяти пять», "half past three"."""
    hour = int(slots["hour"].number)
    minutes = int(data["minutes"]) if "minutes" in data else int(slots["minute"].number)
    if data.get("before"):  # minutes of the hour that ends at the one named
        hour = hour - 1 or 12
        minutes = 60 - minutes if "minutes" not in data else minutes
    meridiem = slots.get("meridiem")
    hour = hour_of(hour, meridiem.data if meridiem is not None else None)
    check_clock(hour, minutes)
    return Point(hour=hour, minute=minutes)


@reading
def read_clock_range(slots: Slots, data: Mapping[str, Any]) -> Range:
    zone = {"zone": slots["zone"]} if "zone" in slots else {}
    return Range(read_clock({"time": slots["first"], **zone}, data), read_clock({"time": slots["last"], **zone}, data))


def _amount(cell: Cell) -> Any:
    if cell.number is None and cell.get("is") != "vague" and cell.get("form") == "dotted":
        raise Refused
    return cell.number


def _unit(cell: Cell) -> tuple[float, str]:
    return cell.get("times", 1), str(cell.data["grain"])


def _times(amount: Any, times: float) -> Any:
    if amount is None or times == 1:
        return amount
    return tuple(n * times for n in amount) if isinstance(amount, tuple) else amount * times


@reading
def read_length(slots: Slots, data: Mapping[str, Any]) -> Length:
    times, grain = _unit(slots["u"])
    amount = _amount(slots["n"])
    if "m" in slots:
        amount = (amount, _amount(slots["m"]))
        if None in amount or amount[0] >= amount[1]:
            raise Refused
    if grain == "weekend":
        raise Refused
    return Length(((_times(amount, times), grain),))


@reading
def read_length_half(slots: Slots, data: Mapping[str, Any]) -> Length:
    times, grain = _unit(slots["u"])
    number = (slots["n"].number if "n" in slots else 1) + 0.5
    return Length(((number * times, grain),))


@reading
def read_length_span(slots: Slots, data: Mapping[str, Any]) -> Length:
    return Length(((slots["u"].data["times"], slots["u"].data["grain"]),))


@reading
def read_length_half_unit(slots: Slots, data: Mapping[str, Any]) -> Length:
    times, grain = _unit(slots["u"])
    return Length(((0.5 * times, grain),))


@reading
def read_length_pair(slots: Slots, data: Mapping[str, Any]) -> Length:
    return Length(((slots["u"].number, slots["u"].data["grain"]),))


@reading
def read_minute_or_two(slots: Slots, data: Mapping[str, Any]) -> Length:
    return Length((((1, slots["n"].number), slots["u"].data["grain"]),))


_FINER = ("century", "decade", "year", "half", "quarter", "month", "week", "day", "hour", "minute", "second")


@reading
def read_length_two(slots: Slots, data: Mapping[str, Any]) -> Length:
    first, second = slots["u"].data["grain"], slots["v"].data["grain"]
    number = slots["n"].number if "n" in slots else 1
    if _FINER.index(first) >= _FINER.index(second) or number is None or slots["m"].number is None:
        raise Refused
    return Length(((number, first), (slots["m"].number, second)))


@reading
def read_length_inverted(slots: Slots, data: Mapping[str, Any]) -> Length:
    times, grain = _unit(slots["u"])
    return Length(((_times(slots["n"].number, times), grain),), mod="APPROX")


@reading
def read_length_unit(slots: Slots, data: Mapping[str, Any]) -> Length:
    times, grain = _unit(slots["u"])
    plural = bool(slots["u"].get("plural"))
    return Length(((None if plural else times, grain),), bare=not slots["u"].get("whole"))


@reading
def read_durative(slots: Slots, data: Mapping[str, Any]) -> Length:
    cell = slots["how"]
    return Length(((cell.number, cell.data["grain"]),), attributive=True)


@reading
def read_rolling(slots: Slots, data: Mapping[str, Any]) -> Length:
    how = slots["how"]
    if how.get("that"):
        raise Refused
    length = read_length(slots, data) if "n" in slots else read_length_span(slots, data)
    if not how.data["offset"]:
        raise Refused
    return Length(length.amounts, rolling=-1 if how.data["offset"] < 0 else 1)


@reading
def read_set(slots: Slots, data: Mapping[str, Any]) -> Repeat:
    told = slots["word"].data
    return Repeat(told["value"], told.get("quant"), told.get("freq"))


_PERIODS = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX", "year": "XXXX",
            "weekend": "XXXX-WXX-WE", "hour": "XXXX-XX-XXTXX", "minute": "XXXX-XX-XXTXX:XX", "decade": "XXX", "century": "XX",
            "second": "XXXX-XX-XXTXX:XX:XX"}  # fmt: skip
_LETTERS = {"day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "hour": "H", "minute": "MIN", "second": "S"}


def period(grain: str) -> Repeat:
    """Each period of a grain, without a word that says every."""
    return Repeat(_PERIODS[grain], freq=f"1{_LETTERS[grain]}" if grain in _LETTERS else None)


@reading
def read_every(slots: Slots, data: Mapping[str, Any]) -> Repeat:
    if "day" in slots:
        return Repeat(f"XXXX-WXX-{slots['day'].number}", "EVERY", "1W")
    if "season" in slots:
        return Repeat(f"XXXX-{slots['season'].data['season']}", "EVERY", "1Y")
    if "month" in slots:
        return Repeat(f"XXXX-{slots['month'].number:02}", "EVERY", "1Y")
    if "part" in slots and "part" in slots["part"].data:
        return Repeat(f"XXXX-XX-XXT{slots['part'].data['part']}", "EVERY", "1D")
    grain = slots["unit"].data["grain"]
    found = period(grain)
    return Repeat(found.value, "EVERY", found.freq)


@reading
def read_every_length(slots: Slots, data: Mapping[str, Any]) -> Repeat:
    from newsevents.extractors.dates.values import duration

    if "day" in slots:
        return Repeat(f"XXXX-WXX-{slots['day'].number}", "EVERY", f"{int(slots['n'].number)}W")
    length = read_length(slots, data) if "n" in slots else read_length_span(slots, data)
    if length.amounts[0][0] is None:
        raise Refused
    return Repeat(duration(length), "EVERY")


@reading
def read_or_two(slots: Slots, data: Mapping[str, Any]) -> Length:
    return Length((((1, 2), slots["u"].data["grain"]),))


@reading
def read_every_other(slots: Slots, data: Mapping[str, Any]) -> Repeat:
    if "day" in slots:
        return Repeat(f"XXXX-WXX-{slots['day'].number}", "EVERY OTHER", "2W")
    return Repeat("P2" + _LETTERS[slots["u"].data["grain"]].replace("MIN", "M"), "EVERY OTHER")


@reading
def read_clock_hours(slots: Slots, data: Mapping[str, Any]) -> Range:
    """Two hours that share what follows them: "9 to 11 a.m.", «с 10 до 18 часов»."""
    last = read_clock({name: cell for name, cell in slots.items() if name != "first"}, data)
    first, meridiem = int(slots["first"].number), slots.get("meridiem")
    hour = hour_of(first, meridiem.data) if meridiem is not None else first
    if hour > (last.hour or 0) and hour >= 12:
        hour -= 12
    check_clock(hour, 0)
    if not hour < (last.hour or 0):
        raise Refused
    return Range(Point(hour=hour, minute=0), last)


@reading
def read_half_of_unit(slots: Slots, data: Mapping[str, Any]) -> Point:
    number, grain = int(slots["nth"].number), slots["unit"].data["grain"]
    if number not in (1, 2):
        raise Refused
    relation = Relation(grain, 0)
    if grain == "year":
        return Point(half=number, relation=relation)
    return Point(relation=relation, mod="START" if number == 1 else "END")


@reading
def read_part_of_year(slots: Slots, data: Mapping[str, Any]) -> Point:
    grain = slots["part"].data["grain"]
    return changed(_within_year(slots, grain, 4 if grain == "quarter" else 2), relation=Relation("year", 0))


@reading
def read_nth_of_unit(slots: Slots, data: Mapping[str, Any]) -> Point:
    return changed(read_nth(slots, data), relation=Relation(slots["of"].data["grain"], 0))


@reading
def read_shift_inverted(slots: Slots, data: Mapping[str, Any]) -> Shift:
    """«часа через два», «дней через десять»: about so much from now."""
    return Shift(Length(((slots["n"].number, slots["u"].data["grain"]),), mod="APPROX"), 1, "tense")


@reading
def read_clock_inverted(slots: Slots, data: Mapping[str, Any]) -> Point:
    """«часов в пять»: about that hour."""
    return changed(read_clock(slots, data), mod="APPROX")


@reading
def read_one_oclock(slots: Slots, data: Mapping[str, Any]) -> Point:
    """«в час дня»."""
    hour = hour_of(1, slots["meridiem"].data)
    return Point(hour=hour, minute=0)
