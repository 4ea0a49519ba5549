"""Stretches of time: «пять часов», «последние три месяца», «двухдневный»."""

from typing import Any

from newsevents.extractors.dates.cell import Cell
from newsevents.extractors.dates.meanings import FINER, Length, Refused, Shift
from newsevents.extractors.dates.readings.registry import Data, Slots, reading


def _amount(cell: Cell, grain: str, data: Data) -> Any:
    """The number of units; three digits behind a mark are thousandths of a second, and of all else so many."""
    if grain == "second" and cell.get("fraction") and (data.get("decimal_comma") or not cell.get("comma")):
        return cell.get("fraction")
    if cell.number is None and cell.get("is") != "vague" and cell.get("form") == "dotted":
        raise Refused
    return cell.number


def _unit(cell: Cell) -> tuple[int | float, str]:
    return cell.get("times", 1), str(cell.data["grain"])


def _times(amount: Any, times: int | float) -> Any:
    if amount is None or times == 1:
        return amount
    return tuple(n * times for n in amount) if isinstance(amount, tuple) else amount * times


@reading
def read_length(slots: Slots, data: Data) -> Length:
    times, grain = _unit(slots["u"])
    amount = _amount(slots["n"], grain, data)
    if "m" in slots:
        amount = (amount, _amount(slots["m"], grain, data))
        if None in amount or amount[0] >= amount[1]:
            raise Refused
    if grain == "weekend" or (slots["u"].get("single") and amount != 1):  # «против трёх миллиардов годом ранее»
        raise Refused
    mod = slots["quality"].get("mod") if "quality" in slots else None
    return Length(((_times(amount, times), grain),), mod=mod, about=slots["n"].get("about"))


@reading
def read_length_half(slots: Slots, _data: Data) -> Length:
    times, grain = _unit(slots["u"])
    number = (slots["n"].number if "n" in slots else 1) + slots["half"].data.get("value", 0.5)
    return Length(((number * times, grain),))


@reading
def read_length_span(slots: Slots, _data: Data) -> Length:
    return Length(((slots["u"].data["times"], slots["u"].data["grain"]),))


@reading
def read_length_half_unit(slots: Slots, _data: Data) -> Length:
    times, grain = _unit(slots["u"])
    return Length(((0.5 * times, grain),))


@reading
def read_length_fraction(slots: Slots, data: Data) -> Length:
    """«четверть века», "three quarters of an hour"."""
    times, grain = _unit(slots["u"])
    number = slots["n"].number if "n" in slots else 1
    if number is None or slots["u"].get("plural"):
        raise Refused
    fraction = data["fraction"] if "fraction" in data else slots["fraction"].data["value"]
    return Length(((number * fraction * times, grain),))


@reading
def read_length_pair(slots: Slots, _data: Data) -> Length:
    return Length(((slots["u"].number, slots["u"].data["grain"]),))


@reading
def read_minute_or_two(slots: Slots, _data: Data) -> Length:
    return Length((((1, slots["n"].number), slots["u"].data["grain"]),))


@reading
def read_length_two(slots: Slots, _data: Data) -> Length:
    first, second = slots["u"].data["grain"], slots["v"].data["grain"]
    number = slots["n"].number if "n" in slots else 1
    if FINER.index(first) >= FINER.index(second) or number is None or slots["m"].number is None:
        raise Refused
    return Length(((number, first), (slots["m"].number, second)))


@reading
def read_length_inverted(slots: Slots, _data: Data) -> Length:
    times, grain = _unit(slots["u"])
    return Length(((_times(slots["n"].number, times), grain),), mod="APPROX")


@reading
def read_length_unit(slots: Slots, _data: Data) -> Length:
    times, grain = _unit(slots["u"])
    plural = bool(slots["u"].get("plural"))
    return Length(((None if plural else times, grain),), bare=not slots["u"].get("whole"))


@reading
def read_length_whole(slots: Slots, _data: Data) -> Length:
    """One whole unit: "the entire day", "all week"."""
    times, grain = _unit(slots["u"])
    if not slots["whole"].get("whole") or slots["u"].get("plural"):
        raise Refused
    return Length(((times, grain),))


@reading
def read_durative(slots: Slots, _data: Data) -> Length:
    cell = slots["how"]
    return Length(((cell.number, cell.data["grain"]),), attributive=True)


@reading
def read_rolling(slots: Slots, data: Data) -> Length:
    how = slots["how"]
    if how.get("that"):
        raise Refused
    length = read_length(slots, data) if "n" in slots else read_length_span(slots, data)
    if not how.data["offset"]:
        raise Refused
    return Length(length.amounts, rolling=-1 if how.data["offset"] < 0 else 1)


@reading
def read_or_two(slots: Slots, _data: Data) -> Length:
    first = slots["n"].number if "n" in slots else 1
    if first != 1:
        raise Refused
    return Length((((1, 2), slots["u"].data["grain"]),))


@reading
def read_unit_or_two(slots: Slots, data: Data) -> Length:
    """«год или два»."""
    if slots["n"].number != 2 or slots["u"].get("plural"):
        raise Refused
    return read_or_two({"u": slots["u"]}, data)


@reading
def read_shift_inverted(slots: Slots, _data: Data) -> Shift:
    """«часа через два», «дней через десять»: about so much from now."""
    return Shift(Length(((slots["n"].number, slots["u"].data["grain"]),), mod="APPROX"), 1, "tense")
