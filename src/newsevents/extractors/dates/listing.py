"""Lists that share what only one member says: «5, 8 и 9 декабря», «летом или осенью 2022 года»."""

from typing import Final

from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.joining import distribute, same_kind
from newsevents.extractors.dates.meanings import Point, Range, changed
from newsevents.extractors.dates.pairing import share_repetition
from newsevents.extractors.dates.symbols import CHARACTER

_COMMA: Final = CHARACTER["comma"]
_AND: Final = CHARACTER["and"]
_OR: Final = CHARACTER["or"]
_THE: Final = CHARACTER["the"]
_IN: Final = CHARACTER["in"]
_FROM: Final = CHARACTER["from"]
_ONTO: Final = CHARACTER["onto"]
_SMALL: Final = CHARACTER["small"]
_FOUR: Final = CHARACTER["four"]
_ORDINAL: Final = CHARACTER["ordinal_number"]
_YEAR_ORDINAL: Final = CHARACTER["year_ordinal"]
_NUMBERS: Final = frozenset({_SMALL, _FOUR, _ORDINAL, _YEAR_ORDINAL})
_LISTED: Final = frozenset({_COMMA, _AND, _OR})
_EDGING: Final = frozenset(
    CHARACTER[name] for name in ("edge", "part_shade", "in", "onto", "the", "of", "from", "until")
)
_PARTING: Final = frozenset(CHARACTER[name] for name in ("dash", "and", "or", "comma", "to", "until"))
_NUMBERED: Final = frozenset(CHARACTER[name] for name in ("roman", "ordinal", "ordinal_number"))


def lists(found: list[Expression]) -> list[Expression]:
    """The numbers before «9 декабря» in «5, 8 и 9 декабря» as days of their own; likewise years. A year that only
    the second of
    two months, seasons or quarters has counts for both."""
    out: list[Expression] = []
    for expression in found:
        if out:
            _share_year(out[-1], expression)
            share_repetition(out[-1], expression)
        if listed := _listed(expression):
            while out and out[-1].first >= listed[0].first and out[-1].weak:
                out.pop()
            out.extend([e for e in listed if not out or e.first >= out[-1].last])
        out.append(expression)
        if expression.cells[expression.last - 1].symbol == _SMALL:
            out.extend(_following(expression))
    return out


def _share_year(left: Expression, right: Expression) -> None:
    if not isinstance(left.meaning, Point) or not isinstance(right.meaning, Point):
        return
    gap = [symbol for symbol in left.gap(right) if symbol not in (_THE, _IN)]
    if not gap or any(symbol not in _LISTED for symbol in gap) or not same_kind(left.meaning, right.meaning):
        return
    if right.meaning.year is not None and left.meaning.year is None and left.meaning.relation is None:
        first, _ = distribute(left.meaning, right.meaning)
        if first.day is None or first.year == right.meaning.year:
            left.meaning, left.joined = first, True


def _listed(expression: Expression) -> list[Expression]:
    """Bare numbers before the expression that share its month, or bare years before a year."""
    meaning = expression.meaning
    point = meaning.first if isinstance(meaning, Range) else meaning
    if not isinstance(point, Point) or not expression.first:
        return []
    head = expression.cells[expression.first]
    if point.century and point.kinds == {"century"}:
        return _centuries(expression, point, point.century)
    if head.symbol not in _NUMBERS:
        return []
    if (
        point.kinds <= {"day", "month", "year"}
        and "day" in point.kinds
        and "month" in point.kinds
        and head.symbol in (_SMALL, _ORDINAL)
    ):
        wanted, field, top = head.symbol, "day", point.day or 0
    elif point.kinds == {"year"} and head.symbol in (_FOUR, _YEAR_ORDINAL):
        wanted, field, top = head.symbol, "year", point.year or 0
    else:
        return []
    made: list[Expression] = []
    at, cells = expression.first - 1, expression.cells
    if at >= 2 and cells[at].symbol == _ONTO and cells[at - 2].symbol == _FROM and cells[at - 1].symbol == wanted:
        number = int(cells[at - 1].number)  # «перенесли с 1 на 5 декабря»
        if field == "day" and 1 <= number <= 31:
            return [expression.changed(meaning=changed(point, day=number), first=at - 1, last=at)]
    while at >= 1 and expression.cells[at].symbol in _LISTED and expression.cells[at - 1].symbol == wanted:
        number = int(expression.cells[at - 1].number)
        if not 1 <= number < top or (field == "year" and number < 1200):
            break
        top = number
        made.append(expression.changed(meaning=changed(point, **{field: number}), first=at - 1, last=at))
        at -= 2
    return made[::-1]


def _centuries(expression: Expression, point: Point, last: int) -> list[Expression]:
    """The century before the dash in «в конце XIX — начале XX века», which has no noun of its own."""
    cells, at = expression.cells, expression.first - 1
    while at > 0 and cells[at].symbol in _EDGING:
        at -= 1
    if at < 1 or at == expression.first - 1:
        return []
    if cells[at].symbol not in _PARTING or cells[at - 1].symbol not in _NUMBERED:
        return []
    number = int(cells[at - 1].number)
    if not 1 <= number <= last:
        return []
    return [expression.changed(meaning=changed(point, century=number - 1), first=at - 1, last=at)]


def _following(expression: Expression) -> list[Expression]:
    """Bare days after "Dec. 5" in "Dec. 5, 8 and 9", where nothing that they could count follows."""
    point, cells = expression.meaning, expression.cells
    if not isinstance(point, Point) or point.kinds != {"day", "month"}:
        return []
    made: list[Expression] = []
    at, low = expression.last, point.day or 0
    while at + 1 < len(cells) and cells[at].symbol in _LISTED and cells[at + 1].symbol == _SMALL:
        number = int(cells[at + 1].number)
        if not low < number <= 31:
            break
        low = number
        day = changed(point, day=number)
        made.append(expression.changed(meaning=day, first=at + 1, last=at + 2, pattern="listed-after"))
        at += 2
    return made
