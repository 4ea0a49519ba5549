"""A date that the text has told, as it is remembered."""

import datetime as dt
from typing import Final, NamedTuple

from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.meanings import Point
from newsevents.extractors.dates.resolved import Value
from newsevents.spans import Span

GRAINS: Final = {
    1: "day",
    **dict.fromkeys(range(28, 32), "month"),
    **dict.fromkeys(range(90, 93), "quarter"),
    **dict.fromkeys(range(181, 185), "half"),
    **dict.fromkeys(range(365, 367), "year"),
}
"""How fine a date is, by its days; three or six months that no quarter or half has are taken for one."""


class Told(NamedTuple):
    """A date that the text has told: where, its first day, how fine it is, whether in a quotation, whether counted
    from another, and whether with its year, as when something was."""

    token: int
    sentence: int
    start: dt.date
    grain: str
    span: Span
    value: str
    quoted: bool
    counted: bool
    dated: bool


def is_one_before(expression: Expression) -> bool:
    """Whether the expression is «предыдущий год», itself counted from a year told."""
    relation = expression.meaning.relation if isinstance(expression.meaning, Point) else None
    return relation is not None and relation.grain == "year" and relation.base != "now" and relation.offset < 0


def has_year(expression: Expression, value: Value) -> bool:
    """Whether a day or a month is told with its year, or goes on in that of one before."""
    meaning = expression.meaning
    if not isinstance(meaning, Point) or meaning.month is None:
        return False
    relation = meaning.relation
    return meaning.year is not None or value.from_told or (relation is not None and relation.offset < 0)
