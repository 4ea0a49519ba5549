"""A date in apposition to the period that holds it: «в прошлом году, в марте», "last week, on Tuesday,"."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.joining import join
from newsevents.extractors.dates.meanings import Meaning, Point
from newsevents.extractors.dates.symbols import CHARACTER

_PERIODS: Final = (frozenset({"the_year"}), frozenset({"year"}), frozenset({"the_week"}))
"""What may be made more exact by a date behind it."""
_COMMA: Final = CHARACTER["comma"]
_AND: Final = CHARACTER["and"]
_OPENING: Final = frozenset(CHARACTER[name] for name in ("in", "at", "onto", "the"))
_LONGEST: Final = 3
"""Words that may stand between the two: a comma, a preposition, an article."""


def narrow(text: Analysis, found: Sequence[Expression]) -> Sequence[Expression]:
    """The expressions of a stretch, where one, or several of a list, lie in the one before: expressions of their own
    still."""
    at = 0
    while at < len(found) - 1:
        period = found[at].meaning
        exact: Sequence[Expression] = ()
        if isinstance(period, Point) and period.kinds in _PERIODS and not found[at].weak:
            exact = _apposed(text, found, at)
            for member in exact:
                assert isinstance(member.meaning, Point)
                member.meaning = join(member.meaning, period, []) or member.meaning
        at += 1 + len(exact)
    return found


def _apposed(text: Analysis, found: Sequence[Expression], at: int) -> Sequence[Expression]:
    """What stands in apposition to the period at a place: behind a comma, and closed by a mark."""
    last = at + 1
    while last < len(found) and _is_bare(found[last].meaning) and _goes_on(found, at, last):
        last += 1
    exact = found[at + 1 : last]
    if not exact or (exact[-1].stop < len(text) and text.words[exact[-1].stop].shape != "punct"):
        return ()
    return exact


def _is_bare(meaning: Meaning) -> bool:
    return isinstance(meaning, Point) and meaning.relation is None and not meaning.toward


def _goes_on(found: Sequence[Expression], at: int, member: int) -> bool:
    """Whether a comma parts the first date from the period, and no more than a conjunction a further one from it."""
    gap = found[member - 1].gap(found[member])
    marks = (_COMMA,) if member == at + 1 else (_COMMA, _AND)
    if not gap or gap[0] not in marks or len(gap) > _LONGEST or not _OPENING.issuperset(gap[1:]):
        return False
    first, further = found[at + 1].meaning, found[member].meaning
    return isinstance(first, Point) and isinstance(further, Point) and first.kinds == further.kinds
