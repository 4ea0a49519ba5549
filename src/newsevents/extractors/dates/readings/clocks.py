"""Times on the clock."""

from newsevents.extractors.dates.meanings import Point, Range, Refused, Relation, changed
from newsevents.extractors.dates.numbers import check_clock, hour_of
from newsevents.extractors.dates.readings.registry import Data, Slots, reading


@reading
def read_clock(slots: Slots, _data: Data) -> Point:
    time, meridiem = slots.get("time"), slots.get("meridiem")
    zone = {"zone": slots["zone"].get("said", "said")} if "zone" in slots else {}
    if time is not None and "hour" in time.data:
        hour, minute = time.data["hour"], time.data.get("minute", 0)
        return Point(hour=hour_of(hour, meridiem.data if meridiem is not None and minute else None), minute=minute)
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
def read_clock_words(slots: Slots, data: Data) -> Point:
    """Minutes before or after an hour: «без десяти пять», "half past three"."""
    hour = int(slots["hour"].number)
    minutes = int(data["minutes"]) if "minutes" in data else int(slots["minute"].number)
    if data.get("before"):  # minutes of the hour that ends at the one named
        hour = hour - 1 or 12
        minutes = 60 - minutes if "minutes" not in data else minutes
    elif data.get("before_hour"):
        hour = hour - 1 or 12
    meridiem = slots.get("meridiem")
    hour = hour_of(hour, meridiem.data if meridiem is not None else None)
    check_clock(hour, minutes)
    return Point(hour=hour, minute=minutes)


@reading
def read_clock_digits(slots: Slots, _data: Data) -> Point:
    """Four digits with a zone: "1700 GMT"."""
    hour, minute = divmod(int(slots["time"].number), 100)
    check_clock(hour, minute)
    return Point(hour=hour, minute=minute, zone=slots["zone"].get("said", "said"))


@reading
def read_minutes_past(slots: Slots, data: Data) -> Point:
    """"twenty past three": only with the word that is meant for clocks."""
    if not slots["how"].get("clock") or not 1 <= slots["minute"].number <= 59:
        raise Refused
    return read_clock_words(slots, {**data, "minutes": int(slots["minute"].number)})


@reading
def read_clock_evening(slots: Slots, _data: Data) -> Point:
    """"8 tonight": an hour with a day that tells its part."""
    day = slots["day"].data
    if "part" not in day or not 1 <= slots["hour"].number <= 12:
        raise Refused
    hour = hour_of(int(slots["hour"].number), {"part": "AF" if slots["hour"].number < 12 else day["part"]})
    return Point(hour=hour, minute=0, relation=Relation(day["grain"], day["offset"]))


@reading
def read_clock_range(slots: Slots, data: Data) -> Range:
    zone = {"zone": slots["zone"]} if "zone" in slots else {}
    return Range(read_clock({"time": slots["first"], **zone}, data), read_clock({"time": slots["last"], **zone}, data))


@reading
def read_clock_hours(slots: Slots, data: Data) -> Range:
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
def read_clock_inverted(slots: Slots, data: Data) -> Point:
    """«часов в пять»: about that hour."""
    return changed(read_clock(slots, data), mod="APPROX")


@reading
def read_one_oclock(slots: Slots, _data: Data) -> Point:
    """«в час дня»."""
    hour = hour_of(1, slots["meridiem"].data)
    return Point(hour=hour, minute=0)
