"""Neighbours of different kinds that mean one thing together: a length counted from a date («за три дня до 5 мая»), a
day and the hours on it («2 декабря с 10:00 до 22:00»), a set and what it recurs on («ежегодно 9 мая»)."""

from typing import Final

import attrs

from newsevents.extractors.dates.cell import Cell
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.joining import join
from newsevents.extractors.dates.meanings import FINER, Length, Point, Range, Repeat, Shift, changed
from newsevents.extractors.dates.symbols import CHARACTER, NAME

_COMMA: Final = CHARACTER["comma"]
_AND: Final = CHARACTER["and"]
_OR: Final = CHARACTER["or"]
_ON: Final = CHARACTER["in"]
_A: Final = CHARACTER["a"]
_LASTING: Final = CHARACTER["lasting"]
_THE: Final = CHARACTER["the"]
_CALENDAR: Final = frozenset({"day", "week", "month", "quarter", "half", "year", "decade"})
_OPENING: Final = frozenset({"from", "between", "in", "at", "onto", "comma", "about", "the"})
_DAYS: Final = frozenset({"day", "weekday", "today"})
_LISTING: Final = frozenset({_COMMA, _AND, _OR})


def chained(found: list[Expression]) -> list[Expression]:
    """The expressions with lengths of ever finer units made one: «1 год, 2 месяца и 3 дня»."""
    out: list[Expression] = []
    for expression in found:
        left = out[-1] if out else None
        if left is not None and left.weak == "clock_hour" and left.fallback is not None:
            left = left.fallback  # «2 часа 5 минут 30 секунд»
        if left is not None and _goes_on(left, expression):
            assert isinstance(left.meaning, Length)
            assert isinstance(expression.meaning, Length)
            whole = Length(left.meaning.amounts + expression.meaning.amounts)
            out[-1] = left.changed(meaning=whole, last=expression.last, fallback=None, weak="")
        else:
            out.append(expression)
    return out


def _goes_on(left: Expression, right: Expression) -> bool:
    if not isinstance(left.meaning, Length) or not isinstance(right.meaning, Length) or left.weak or right.weak:
        return False
    gap = left.gap(right)
    if len(gap) > 2 or any(symbol not in (_COMMA, _AND) for symbol in gap):
        return False
    amounts = left.meaning.amounts + right.meaning.amounts
    if left.meaning.rolling or right.meaning.rolling or left.meaning.attributive or right.meaning.attributive:
        return False
    grains = [FINER.index(grain) for _, grain in amounts]
    counted = all(isinstance(amount, int | float) for amount, _ in amounts)
    return counted and grains == sorted(set(grains))


def paired(found: list[Expression]) -> list[Expression]:
    """The expressions of a stretch with such neighbours made one."""
    out: list[Expression] = []
    for expression in found:
        made = _pair(out[-1], expression) if out else None
        if made is not None:
            out[-1] = made
        else:
            out.append(expression)
    return out


def _pair(left: Expression, right: Expression) -> Expression | None:
    if isinstance(right.meaning, Point):
        if isinstance(left.meaning, Shift) and right.meaning.kinds == {"clock"}:
            return _at_hour(left, left.meaning, right, right.meaning)
        if isinstance(left.meaning, Length | Shift):
            return _counted(left, right, right.meaning)
        if isinstance(left.meaning, Repeat):
            return _recurring(left, left.meaning, right, right.meaning)
        if isinstance(left.meaning, Range):
            return _with_hours(left, right, right.meaning, left.meaning)
    elif isinstance(left.meaning, Point) and isinstance(right.meaning, Range):
        return _with_hours(left, right, left.meaning, right.meaning)
    return None


def _counted(left: Expression, right: Expression, point: Point) -> Expression | None:
    """A length before or after a date that is named beside it. The word between tells the direction, and what must
    open the length: «через … после», «за … до»; where it asks for nothing, "for" makes a duration of it."""
    gap = left.cells[left.last : right.first]
    if gap and gap[-1].symbol == _THE:
        gap.pop()
    length = counting(left, gap[0]) if len(gap) == 1 else None
    if length is None or not _as_fine(point, length.amounts[-1][1]):
        return None
    first = left.first - _has_article(left)
    if not point.toward and gap[0].get("counts_toward"):  # "a week from Tuesday" is ahead
        point = changed(point, toward=gap[0].get("counts_toward"))
    shift = Shift(length, int(gap[0].get("counts")), "now", point)
    return left.changed(meaning=shift, first=first, last=right.last, weak="", fallback=None, shifted=True)


def counting(left: Expression, word: Cell) -> Length | None:
    """The length that is counted from what stands behind a word like «до»; None where it is not."""
    if not word.get("counts"):
        return None
    length = left.meaning.length if isinstance(left.meaning, Shift) else left.meaning
    if not isinstance(length, Length) or length.attributive or length.rolling:
        return None
    if isinstance(left.meaning, Shift) and left.cells[left.last - 1].get("is") in ("ago", "from_now"):
        return None
    opener = left.neighbour(-1)
    article = left.cells[left.first].symbol == _A or _has_article(left)
    if opener is not None and opener.symbol == _A:
        opener = left.neighbour(-2)
    wanted = word.get("opened")
    if wanted is None and opener is not None and opener.symbol == _LASTING:
        return None
    if wanted is not None and (opener is None or NAME[opener.symbol] not in wanted):
        return None
    if any(grain not in _CALENDAR for _, grain in length.amounts):
        return None
    return None if length.bare and wanted is None and not article else length


def _has_article(left: Expression) -> bool:
    """Whether an indefinite article stands right before the expression."""
    opener = left.neighbour(-1)
    return left.cells[left.first].symbol != _A and opener is not None and opener.symbol == _A


def _at_hour(left: Expression, shift: Shift, right: Expression, clock: Point) -> Expression | None:
    """«два дня назад в 14:30»: the time on the day that is counted off."""
    gap = [NAME[symbol] for symbol in left.gap(right)]
    if len(gap) > 2 or not {"in", "at", "comma", "about"}.issuperset(gap):
        return None
    if any(grain not in ("day", "week") for _, grain in shift.length.amounts):
        return None
    whole = attrs.evolve(shift, time=clock)
    return left.changed(meaning=whole, last=right.last, fallback=None)


def _as_fine(point: Point, grain: str) -> bool:
    """Whether a point is told finely enough to count such periods from it."""
    if point.kinds & _DAYS:
        return not point.kinds & {"clock", "part"}
    if grain in ("year", "decade"):
        return bool(point.kinds & {"month", "year", "the_year"}) and not point.kinds & {"season", "quarter", "half"}
    return grain == "month" and "month" in point.kinds


def _with_hours(left: Expression, right: Expression, day: Point, hours: Range) -> Expression | None:
    """A day beside a range of hours, on either side."""
    if hours.first.kinds != {"clock"} or hours.last.kinds != {"clock"}:
        return None
    if not day.kinds & _DAYS or "clock" in day.kinds:
        return None
    gap = [NAME[symbol] for symbol in left.gap(right)]
    if len(gap) > 3 or not _OPENING.issuperset(gap):
        return None
    first, last = join(day, hours.first, []), join(day, hours.last, [])
    if first is None or last is None:
        return None
    whole = Range(first, last)
    return left.changed(meaning=whole, last=right.last, weak="", fallback=None, joined=True)


def _recurring(left: Expression, repeat: Repeat, right: Expression, point: Point) -> Expression | None:
    """«ежегодно 9 мая»: the day of each year."""
    if repeat.value != "XXXX" or repeat.freq is None or point.kinds != {"day", "month"}:
        return None
    if any(symbol not in {_COMMA, _ON, _THE} for symbol in left.gap(right)):
        return None
    value = f"XXXX-{point.month:02}-{point.day:02}"
    return left.changed(meaning=Repeat(value, repeat.quant, repeat.freq), last=right.last, joined=True)


def share_repetition(left: Expression, right: Expression) -> None:
    """«каждый понедельник и среду»: the further weekdays of a set recur as its first one does."""
    repeat, point = left.meaning, right.meaning
    if not isinstance(repeat, Repeat) or not isinstance(point, Point) or point.kinds != {"weekday"} or point.toward:
        return
    gap = left.gap(right)
    if not gap or any(symbol not in _LISTING for symbol in gap):
        return
    if repeat.freq == "1W" and repeat.value[:-1] == "XXXX-WXX-":
        right.meaning = Repeat(f"XXXX-WXX-{point.weekday}", repeat.quant, repeat.freq)
        right.weak, right.joined = "", True
