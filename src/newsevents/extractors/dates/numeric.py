"""Dates and times in digits and marks: «02.12.2025», "2025-12-02T14:30", «14–15.10.18», «9:00–17:00».

A group of digits is read as a whole or not at all: what has other marks or more pieces than a date has (a version, a
telephone number, a score) is no time expression and hides its digits from the grammar.
"""

from typing import Any, Final, NamedTuple

import regex

_GROUP: Final = regex.compile(
    r"\d{1,4}+(?:(?:[.,:/\-‐‑–—]|\.[-–—])\d++){1,8}+"
    r"(?:T\d{2}(?::\d{2}){0,2}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?+"
)
_BEFORE: Final = regex.compile(r"[\w.,:/№#+$€£₽]")
_AFTER: Final = regex.compile(r"[.,:/\-‐‑–—]?+\d|[%°]")
_DASH: Final = r"[-‐‑–—]"
_PAIR: Final = regex.compile(rf"\d{{1,4}}{_DASH}\d{{1,4}}")
_FORMS: Final = tuple(
    (name, regex.compile(pattern))
    for name, pattern in (
        (
            "ymd",
            r"(?P<y>\d{4})(?P<s>[-‐‑./])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
            r"(?:T(?P<h>\d{2})(?::(?P<n>\d{2}))?(?::(?P<e>\d{2})(?:[.,]\d+)?)?(?P<w>Z|[+-]\d{2}(?::?\d{2})?)?)?",
        ),
        ("xxy", r"(?P<a>\d{1,2})(?P<s>[./\-‐‑])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})"),
        ("days", rf"(?P<a>\d{{1,2}}){_DASH}(?P<c>\d{{1,2}})\.(?P<b>\d{{1,2}})\.(?P<y>\d{{4}}|\d{{2}})"),
        (
            "span",
            rf"(?P<a>\d{{1,2}})\.(?P<b>\d{{1,2}})\.?{_DASH}(?P<c>\d{{1,2}})\.(?P<e>\d{{1,2}})\.(?P<y>\d{{4}}|\d{{2}})",
        ),
        ("clocks", rf"(?P<h>\d{{1,2}})(?P<s>[:.])(?P<n>\d{{2}}){_DASH}(?P<g>\d{{1,2}})(?P=s)(?P<o>\d{{2}})"),
        ("clock", r"(?P<h>\d{1,2}):(?P<n>\d{2})(?::(?P<e>\d{2}))?"),
        ("years", r"(?P<y>\d{4})/(?P<z>\d{4}|\d{2})"),
        ("month", r"(?P<m>\d{1,2})[./](?P<y>\d{4})"),
        ("dotted", r"(?P<a>\d{1,2})(?P<s>[./])(?P<b>\d{1,2})"),
        ("grouped", r"[1-9]\d{0,2}(?P<s>[.,])\d{3}"),
        ("decimal", r"\d{1,4}[.,]\d{1,2}|0[.,]\d{3,4}"),
    )
)


class Numeric(NamedTuple):
    """A group of digits as read: its form, the characters it covers, and its pieces as numbers."""

    form: str
    begin: int
    end: int
    parts: dict[str, Any]


def read(text: str, begin: int) -> Numeric | None:
    """The group of digits that begins at this character; None where the digits stand alone or with one dash.

    A group that is no date, time or amount has the form ``none``.

    >>> read("до 14.10.18 включительно", 3).parts["y"]
    '18'
    >>> read("версия 10.12.20.25", 7).form
    'none'
    """
    found = _GROUP.match(text, begin)
    if found is None:
        return None
    end = found.end()
    group = found[0]
    hidden = Numeric("none", begin, end, {})
    if (begin and _BEFORE.match(text, begin - 1)) or _AFTER.match(text, end):
        return None if _PAIR.fullmatch(group) else hidden
    for name, form in _FORMS:
        match = form.fullmatch(group)
        if match is not None:
            return Numeric(name, begin, end, match.groupdict())
    return None if _PAIR.fullmatch(group) else hidden
