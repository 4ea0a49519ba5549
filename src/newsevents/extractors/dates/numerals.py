"""Numerals of several words put together: «двадцать четвёртого», "two thousand and twenty", "nineteen ninety-eight"."""

from typing import Any, Final

from newsevents.extractors.dates.cell import Cell
from newsevents.extractors.dates.symbols import CHARACTER

_CARDINAL: Final = CHARACTER["cardinal"]
_ORDINAL: Final = CHARACTER["ordinal"]
_MULTIPLIER: Final = CHARACTER["multiplier"]
_AND: Final = CHARACTER["and"]
_YEAR_ORDINAL: Final = CHARACTER["year_ordinal"]
_COUNTED: Final = {CHARACTER[name] for name in ("small", "four", "number", "decimal", "dotted", "cardinal")}


def joined(cells: list[Cell]) -> list[Cell]:
    """The cells with numerals of several words put together: «двадцать четвёртого», "two thousand and twenty"."""
    out: list[Cell] = []
    at = 0
    while at < len(cells):
        if cells[at].symbol in SPELLED:
            at, made = _numeral(cells, at)
            if made.symbol == _CARDINAL and out and made.get("times") and out[-1].symbol in _COUNTED:
                before = out.pop()  # «14 млн»
                number = (before.number or 0) * made.number
                made = Cell(made.symbol, before.token, made.stop, before.begin, made.end, made.data, number)
            out.append(made)
        else:
            out.append(cells[at])
            at += 1
    return out


_YEAR_SPELLED: Final = CHARACTER["year_spelled"]
SPELLED: Final = frozenset({_CARDINAL, _MULTIPLIER, _ORDINAL})
"""Without any of these there is nothing to put together."""


def _numeral(cells: list[Cell], at: int) -> tuple[int, Cell]:
    """One number from the numeral words at ``at``; a digit ordinal or a fraction stands alone."""
    first = cells[at]
    total, part, last, end = 0.0, 0.0, 1e12, at
    ordinal = False
    century = 0
    while end < len(cells):
        cell = cells[end]
        if cell.symbol == _AND and end > at and end + 1 < len(cells) and part % 100 == 0 and (part or total):
            following = cells[end + 1]
            if following.symbol in (_CARDINAL, _ORDINAL) and following.number < 100 and cell.get("numeral"):
                end += 1
                continue
        if cell.symbol not in SPELLED or cell.get("numeric"):
            break
        value = cell.number
        if cell.symbol == _MULTIPLIER or (value in (100, 1000) and cell.get("multiplies")):
            scale = value
            if scale >= last and total:
                break
            if scale == 100:
                part = (part or 1) * 100
                last = 100.0
            else:
                total += (part or 1) * scale
                part, last = 0.0, scale
        elif value < last and (part == 0 or value < _room(part)):
            part += value
            last = min(last, _room(value) if value >= 10 else value)
        elif first.get("pairs") and 10 <= part < 100 and 10 <= value < 100 and not total and not century:
            century, part, last = int(part), value, value  # "nineteen ninety-eight"
        else:
            break
        end += 1
        if cell.symbol == _ORDINAL:
            ordinal = True
            break
    if end == at:
        return at + 1, first
    number = _whole(total + part + century * 100)
    final = cells[end - 1]
    alone = end - at == 1 and first.symbol != _MULTIPLIER
    symbol = first.symbol if alone else _ORDINAL if ordinal else _CARDINAL
    if ordinal and number >= 1000:
        symbol = _YEAR_ORDINAL
    times = {"times": True} if first.symbol == _MULTIPLIER else {}
    if (century or (total and end - at > 1)) and 1000 <= number < 2200 and not ordinal:
        symbol = _YEAR_SPELLED
    return end, Cell(symbol, first.token, final.stop, first.begin, final.end, {**first.data, **times}, number)


def _whole(number: float) -> Any:
    """The number as an int, where it is one."""
    if number == int(number):
        return int(number)
    return number


def _room(value: float) -> float:
    """What a further numeral word must stay below: after a hundred 100, after a ten 10, after a unit nothing."""
    return 100 if value % 100 == 0 else 10 if value % 10 == 0 and value % 100 >= 20 else 0
