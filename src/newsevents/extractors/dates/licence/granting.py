"""Whether an expression that the grammar found is meant as a time here: all tests in order."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.licence import ages, lengths, names, support
from newsevents.extractors.dates.licence.case import case_of
from newsevents.extractors.dates.licence.owned import ends_something
from newsevents.extractors.dates.meanings import Length, Point, Range, Shift
from newsevents.extractors.dates.signals import Reader, Signals
from newsevents.extractors.dates.symbols import CHARACTER

_MONTH: Final = CHARACTER["month"]


def granted(text: Analysis, reader: Reader, expression: Expression, signals: Signals) -> Expression | None:
    """The expression, perhaps read otherwise, where it is meant as a time; else None."""
    meaning, token = expression.meaning, expression.token
    if signals.behind is not None and signals.behind.entry.get("rejects"):
        return None
    trap = None if isinstance(meaning, Length | Shift) else reader.trap(token)
    if trap is not None:
        cells = expression.cells[expression.first : expression.last]
        counted = cells[0].symbol in support.NUMERIC and all(cell.symbol != _MONTH for cell in cells)
        if (counted and trap.get("numbers")) or (isinstance(meaning, Point) and trap.get("months")):
            return None  # «по телефону 28-02-14», «улица 8 Марта», but «по телефону 28 февраля»
    case = case_of(text, reader, expression, signals)
    if names.is_name(case) or (expression.pattern == "unit-modified" and ends_something(case)):
        return None
    if isinstance(meaning, Length):
        return lengths.length(case, meaning)
    if isinstance(meaning, Shift):
        return None if ages.shifted_age(case, meaning) else expression
    if isinstance(meaning, Point) and meaning.century is not None and names.numbers_article(case):
        return None
    if isinstance(meaning, Range) and not expression.weak:
        return expression
    return expression if support.supported(case) else None
