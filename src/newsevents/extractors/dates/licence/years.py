"""Whether a bare number, or two, are years: in brackets, before what was of that year, before «годов»."""

from typing import Final

from newsevents.extractors.dates.licence.case import Case, trap
from newsevents.extractors.dates.meanings import Range
from newsevents.extractors.dates.signals import SIGNALS
from newsevents.extractors.dates.symbols import CHARACTER

BRACKETED: Final = 24
"""Words and marks to either side among which the brackets around a list of years stand."""

_YEARLY: Final = frozenset(CHARACTER[name] for name in ("four", "small", "dash", "comma", "and"))
_YEAR_NOUNS: Final = frozenset(CHARACTER[name] for name in ("year", "year_at", "year_mark"))
_DASHES: Final = frozenset({"—", "–", "-"})
_MODERN: Final = 1800
"""Before it, two numbers with «лет» or the like behind them rather count years than name them."""
_RECENT: Final = (1900, 2100)
"""Years that may stand before a noun; a number beyond them, or a round one, counts something."""


def in_brackets(case: Case) -> bool:
    """Whether nothing but the years stands between two brackets, or years like them: «(2014/15, 2016/17)»."""
    cells, first, last = case.expression.cells, case.expression.first, case.expression.last
    floor, top = max(first - BRACKETED, 0), min(last + BRACKETED, len(cells))
    while first > floor and cells[first - 1].symbol in _YEARLY:
        first -= 1
    while last < top and cells[last].symbol in _YEARLY:
        last += 1
    if not first or last >= len(cells):
        return False
    opened = cells[first - 1].token
    if opened and case.text.words[opened - 1].shape in ("digits", "number"):  # a version with its number
        return False
    return cells[first - 1].symbol == CHARACTER["open"] and cells[last].symbol == CHARACTER["close"]


def are_years(case: Case) -> bool:
    """Whether two years of our time stand before the noun «годы», not before «лет», which counts them."""
    meaning, noun = case.expression.meaning, case.expression.cells[case.expression.last - 1]
    if not isinstance(meaning, Range) or noun.symbol not in _YEAR_NOUNS or noun.get("amount"):
        return False
    return (meaning.first.year or 0) >= _MODERN


def edition(case: Case) -> bool:
    """Whether a year stands between an article or a possessive and what was of that year: "the 2016 elections"."""
    before, after = trap(case.before), case.after
    if not recent(case) or before is None or not before.get("determiner") or after is None:
        return False
    return after.shape == "lower" and any(r.pos in ("NOUN", "ADJ") for r in after.readings)


def of_one(case: Case) -> bool:
    """Whether a year stands before a noun in the singular, which it cannot count: "forecasts 2020 inflation"."""
    after, before = case.after, case.before
    if not recent(case) or after is None or after.shape != "lower" or "date_words" in after.entries:
        return False
    if before is None or before.shape not in ("lower", "punct") or (before.shape == "lower" and not before.readings):
        return False
    readings = case.text.readings(case.text.sentence_at(case.expression.token))
    reading = readings[case.expression.stop - case.sentence.begin]
    return reading is not None and reading.pos == "NOUN" and reading.number == "sing"


def pointed(case: Case) -> bool:
    """Whether an abbreviation that takes a year stands before it: "b. 1958"."""
    token, words = case.expression.token, case.text.words
    if case.before is None or case.before.form != "." or token - 2 < case.sentence.begin:
        return False
    entry = words[token - 2].entries.get(SIGNALS)
    return entry is not None and bool(entry.get("pointed"))


def recent(case: Case) -> bool:
    """Whether a number is a year of our time, and no round number, where order alone tells what it counts."""
    number = case.core.number
    cases = case.text.language.cased
    return not cases and isinstance(number, int) and _RECENT[0] <= number < _RECENT[1] and number % 100 != 0


def between_dashes(case: Case) -> bool:
    """Whether a year stands alone behind a dash, and before a mark: «последний год — 1925-й — был»."""
    dashed = case.before is not None and case.before.form in _DASHES and not case.text.glued(case.expression.token)
    return dashed and case.single and case.after is not None and case.after.form in _DASHES
