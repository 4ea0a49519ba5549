"""A date in apposition to the period that holds it: «в прошлом году, в марте», "last week, on Tuesday,"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.joining import join
from newsevents.extractors.dates.meanings import Point
from newsevents.extractors.dates.symbols import CHARACTER

_PERIODS: Final = (frozenset({"the_year"}), frozenset({"year"}), frozenset({"the_week"}))
"""What may be made more exact by a date behind it."""
_COMMA: Final = CHARACTER["comma"]
_OPENING: Final = frozenset(CHARACTER[name] for name in ("in", "at", "onto", "the"))
_LONGEST: Final = 3
"""Words that may stand between the two: a comma, a preposition, an article."""


def narrow(text: Analysis, found: Sequence[Expression]) -> Sequence[Expression]:
    """The expressions of a stretch, where the second of two lies in the first: two expressions still."""
    for whole, exact in pairwise(found):
        if _apposed(text, whole, exact):
            assert isinstance(whole.meaning, Point)
            assert isinstance(exact.meaning, Point)
            exact.meaning = join(exact.meaning, whole.meaning, []) or exact.meaning
    return found


def _apposed(text: Analysis, whole: Expression, exact: Expression) -> bool:
    """Whether a comma parts the two, and a mark closes the second."""
    if whole.weak or not isinstance(whole.meaning, Point) or not isinstance(exact.meaning, Point):
        return False
    if whole.meaning.kinds not in _PERIODS or exact.meaning.relation is not None or exact.meaning.toward:
        return False
    gap = whole.gap(exact)
    if not gap or gap[0] != _COMMA or len(gap) > _LONGEST or not _OPENING.issuperset(gap[1:]):
        return False
    return exact.stop >= len(text) or text.words[exact.stop].shape == "punct"
