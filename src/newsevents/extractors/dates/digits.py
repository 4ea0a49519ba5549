"""The cells of a group of digits: a clock time, a day with its month, two years with a dash between."""

from typing import Any, Final

from newsevents.analysis import Analysis
from newsevents.extractors.dates import numeric
from newsevents.extractors.dates.cell import Cell, nothing
from newsevents.extractors.dates.terms import Term, term
from newsevents.extractors.dates.vocabulary import Vocabulary

_RANGES: Final = {"days": "calendar_day", "span": "calendar_day", "clocks": "clock", "years": "four"}
"""The groups that run from one point to another, and what each end is."""
_DASH: Final = term("dash")


def add_digits(text: Analysis, vocabulary: Vocabulary, cells: list[Cell], found: numeric.Numeric, token: int) -> int:
    """Adds the cells of a group of digits, and returns the token after it."""
    stop = token + 1
    while stop < len(text) and text.begins[stop] < found.end:
        stop += 1
    if found.form == "none":
        cells.append(nothing(stop))
        return stop
    if found.form in _RANGES:
        cells += _ends(found, token, stop)
        return stop
    begin, end = found.begin, found.end
    made = _one(text.text[begin:end], found)
    cells.append(Cell(made.symbol, token, stop, begin, end, made.data, made.number))
    if text.ends[stop - 1] > end:  # "3:30pm" ends inside the token "30pm"
        rest = vocabulary.pieces(text.words[stop - 1])
        if len(rest) == 2:
            cells.append(Cell(rest[1].term.symbol, stop - 1, stop, end, text.ends[stop - 1], rest[1].term.data, None))
    return stop


def _ends(found: numeric.Numeric, token: int, stop: int) -> list[Cell]:
    """The two ends of a range and the dash between: «10–12.05», "2019-2021"."""
    begin, end = found.begin, found.end
    first, second = _end(found, "first"), _end(found, "second")
    return [
        Cell(first.symbol, token, stop, begin, begin + 1, first.data, first.number),
        Cell(_DASH.symbol, token, stop, end - 1, end, _DASH.data, _DASH.number),
        Cell(second.symbol, token, stop, end - 1, end, second.data, second.number),
    ]


def _end(found: numeric.Numeric, role: str) -> Term:
    number = _year(found.parts, role) if found.form == "years" else None
    return term(_RANGES[found.form], number, form=found.form, role=role, **found.parts)


def _one(shown: str, found: numeric.Numeric) -> Term:
    """The word of the grammar that a group which is no range stands for."""
    parts = found.parts
    if found.form == "decimal":
        return term("decimal", float(shown.replace(",", ".")))
    if found.form == "grouped":  # "2,500 years", "2.256 seconds"
        fraction = float(shown.replace(",", "."))
        return term("decimal", int(shown.replace(parts["s"], "")), fraction=fraction, comma=parts["s"] == ",")
    if found.form == "dotted":
        number = float(f"{int(parts['a'])}.{parts['b']}") if parts["s"] == "." else None
        return term("dotted", number, form="dotted", **parts)
    return term("clock" if found.form == "clock" else "calendar_day", None, form=found.form, **parts)


def _year(parts: dict[str, Any], role: str) -> int:
    first = int(parts["y"])
    if role == "first":
        return first
    second = parts["z"]
    return int(second) if len(second) == 4 else first - first % 100 + int(second)
