"""Recurring sets: «каждый вторник», «ежедневно», «по средам»."""

from typing import Final

from newsevents.extractors.dates.meanings import Refused, Repeat
from newsevents.extractors.dates.numbers import check_day
from newsevents.extractors.dates.readings.lengths import read_length, read_length_half_unit, read_length_span
from newsevents.extractors.dates.readings.registry import Data, Slots, reading
from newsevents.extractors.dates.values import duration


@reading
def read_weekdays(slots: Slots, _data: Data) -> Repeat:
    return Repeat(f"XXXX-WXX-{slots['day'].number}", freq="1W")


@reading
def read_set(slots: Slots, _data: Data) -> Repeat:
    told = slots["word"].data
    return Repeat(told["value"], told.get("quant"), told.get("freq"))


_PERIODS: Final = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "weekend": "XXXX-WXX-WE",
    "hour": "XXXX-XX-XXTXX",
    "minute": "XXXX-XX-XXTXX:XX",
    "decade": "XXX",
    "century": "XX",
    "second": "XXXX-XX-XXTXX:XX:XX",
}


_LETTERS: Final = {
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "hour": "H",
    "minute": "MIN",
    "second": "S",
}


def period(grain: str) -> Repeat:
    """Each period of a grain, without a word that says every."""
    return Repeat(_PERIODS[grain], freq=f"1{_LETTERS[grain]}" if grain in _LETTERS else None)


@reading
def read_every(slots: Slots, _data: Data) -> Repeat:
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
def read_every_date(slots: Slots, _data: Data) -> Repeat:
    """A day of each year."""
    month, day = slots["month"].number, int(slots["day"].number)
    check_day(None, month, day)
    return Repeat(f"XXXX-{month:02}-{day:02}", "EVERY", "1Y")


@reading
def read_every_month_day(slots: Slots, _data: Data) -> Repeat:
    """A day of each month."""
    day = int(slots["day"].number)
    if not 1 <= day <= 31:
        raise Refused
    return Repeat(f"XXXX-XX-{day:02}", "EVERY", "1M")


@reading
def read_every_length(slots: Slots, data: Data) -> Repeat:
    if "day" in slots:
        return Repeat(f"XXXX-WXX-{slots['day'].number}", "EVERY", f"{int(slots['n'].number)}W")
    length = read_length(slots, data) if "n" in slots else read_length_span(slots, data)
    if length.amounts[0][0] is None:
        raise Refused
    return Repeat(duration(length), "EVERY")


@reading
def read_every_half(slots: Slots, data: Data) -> Repeat:
    return Repeat(duration(read_length_half_unit(slots, data)), "EVERY")


@reading
def read_every_other(slots: Slots, _data: Data) -> Repeat:
    if "day" in slots:
        return Repeat(f"XXXX-WXX-{slots['day'].number}", "EVERY OTHER", "2W")
    return Repeat("P2" + _LETTERS[slots["u"].data["grain"]].replace("MIN", "M"), "EVERY OTHER")
