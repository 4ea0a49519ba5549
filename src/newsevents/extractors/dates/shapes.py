"""Periods that are written as a code: "2018-Q4", "1H25", "2020-W32"."""

from typing import Final

import regex

from newsevents.extractors.dates.numbers import full_year

_YEAR_FIRST: Final = regex.compile(r"(?P<year>\d{4})-?(?P<kind>[QHW])(?P<number>\d{1,2})")
_YEAR_LAST: Final = regex.compile(r"(?P<number>\d)(?P<kind>[QH])(?P<year>\d{4}|\d{2})")
_NAMES: Final = {"Q": ("quarter_name", 4), "H": ("half_name", 2), "W": ("week_name", 53)}


def coded(form: str) -> tuple[str, int, int] | None:
    """The name of the period, its number and its year; None for what is no such code.

    >>> coded("2018-Q4"), coded("1H25"), coded("2018-Q5")
    (('quarter_name', 4, 2018), ('half_name', 1, 2025), None)
    """
    found = (_YEAR_FIRST.fullmatch(form) or _YEAR_LAST.fullmatch(form)) if form.isascii() else None
    if found is None:
        return None
    name, most = _NAMES[found["kind"]]
    number, year = int(found["number"]), full_year(int(found["year"]), digits=len(found["year"]))
    return (name, number, year) if 1 <= number <= most else None
