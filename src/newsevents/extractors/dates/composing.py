"""From cells to expressions: constructions are found, turned into shifts, joined with their neighbours, ranges and
lists put together."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from newsevents.extractors.dates.cells import Cell
from newsevents.extractors.dates.grammar import Grammar
from newsevents.extractors.dates.joining import distribute, join, same_kind
from newsevents.extractors.dates.meanings import Length, Meaning, Point, Range, Refused, Repeat, Shift, changed
from newsevents.extractors.dates.readings import READINGS
from newsevents.extractors.dates.symbols import CHARACTER, NAME

Tell = Callable[[str, int, int], None]
"""Takes why a construction was refused, with its characters, for a diagnostic."""


@attrs.define
class Expression:
    """A time expression before it is resolved: cells ``first`` to ``last`` of its stretch, and what must still
    support it."""

    meaning: Meaning
    cells: list[Cell]
    first: int
    last: int
    weak: str
    pattern: str
    fallback: "Expression | None" = None
    joined: bool = False
    shifted: bool = False

    @property
    def token(self) -> int:
        """Its first token."""
        return self.cells[self.first].token

    @property
    def stop(self) -> int:
        """The token after its last one."""
        return self.cells[self.last - 1].stop

    @property
    def begin(self) -> int:
        """Its first character."""
        return self.cells[self.first].begin

    @property
    def end(self) -> int:
        """The character after its last one."""
        return self.cells[self.last - 1].end

    def neighbour(self, offset: int) -> Cell | None:
        """The cell before (−1, −2, …) or after (+1, …) the expression, in the same stretch."""
        at = self.first + offset if offset < 0 else self.last + offset - 1
        return self.cells[at] if 0 <= at < len(self.cells) else None


_LEADING = frozenset(CHARACTER[name] for name in ("from", "in", "at", "onto", "between"))
_COMMA, _AND, _OR, _DASH = (CHARACTER[name] for name in ("comma", "and", "or", "dash"))
_THE, _A, _OF, _IN, _AT, _ONTO = (CHARACTER[name] for name in ("the", "a", "of", "in", "at", "onto"))
_ABOUT, _SPANNING = CHARACTER["about"], CHARACTER["spanning"]
_GLUE = frozenset({_OF, _IN, _AT, _THE, _COMMA, _ONTO, _ABOUT})
_LOOSE = frozenset(
    CHARACTER[name]
    for name in (
        "in",
        "at",
        "onto",
        "comma",
        "and",
        "or",
        "from",
        "close",
        "ago",
        "later",
        "earlier",
        "spanning",
        "until",
    )
)
"""What may follow «минут сорок»; with anything else the number belongs to what follows."""
_POSTPOSED = {
    CHARACTER["ago"]: (-1, "now"),
    CHARACTER["from_now"]: (1, "now"),
    CHARACTER["earlier"]: (-1, "either"),
    CHARACTER["later"]: (1, "told"),
    _SPANNING: (1, "told"),
}
_AHEAD = CHARACTER["ahead"]


def compose(cells: list[Cell], grammar: Grammar, settings: Mapping[str, Any], tell: Tell) -> list[Expression]:
    """The expressions of a stretch, in text order."""
    found = _found(cells, grammar, settings, tell)
    if not found:
        return found
    shifted = [_shift(expression) for expression in found]
    joined = [e.fallback if e.weak == "join" and e.fallback is not None else e for e in _joined(shifted)]
    return _lists(_ranges(joined))


def _found(cells: list[Cell], grammar: Grammar, settings: Mapping[str, Any], tell: Tell) -> list[Expression]:
    symbols = "".join([cell.symbol for cell in cells])
    out: list[Expression] = []
    at = 0
    while at < len(cells):
        made: Expression | None = None
        reasons = []
        for found in grammar.at(cells, symbols, at):
            if found.pattern.weak == "inverted" and found.end < len(cells) and cells[found.end].symbol not in _LOOSE:
                continue
            if found.pattern.reads == "other":
                at = found.end - 1
                break
            if found.pattern.reads == "part" and found.end < len(cells) and cells[found.end].symbol in _POSTPOSED:
                continue  # «днём позже» is a day later
            try:
                meaning = READINGS[found.pattern.reads](found.slots, {**settings, **found.pattern.data})
            except Refused as refused:
                if refused.reason and made is None:
                    reasons.append((refused.reason, cells[found.begin].begin, cells[found.end - 1].end))
                    at = found.end - 1
                    break
                continue
            first, last = found.begin, found.end
            while first < last - 1 and cells[first].symbol in _LEADING:
                first += 1
            expression = Expression(meaning, cells, first, last, found.pattern.weak, found.pattern.name)
            if made is not None:
                made.fallback = expression
                break
            made = expression
            if found.pattern.weak not in ("join", "clock_hour"):
                break
        for reason in reasons:
            tell(*reason)
        if made is not None:
            out.append(made)
            at = made.last
        else:
            at += 1
    return out


def _shift(expression: Expression) -> Expression:
    """A length before «назад» or after «через» is a shift."""
    length = expression.meaning
    if isinstance(length, Shift):
        return attrs.evolve(expression, shifted=True)
    if expression.fallback is not None:
        expression.fallback = _shift(expression.fallback)
        if expression.fallback.shifted:
            return expression.fallback
    if not isinstance(length, Length) or length.attributive or length.rolling:
        return expression
    after, before = expression.neighbour(1), expression.neighbour(-1)
    article = before is not None and before.symbol == _A
    if article:
        before = expression.neighbour(-2)
    if before is not None and before.symbol == _ABOUT:
        before = expression.neighbour(-3 if article else -2)
    if after is not None and after.symbol in _POSTPOSED and after.get("after") is not False:
        sign, base = _POSTPOSED[after.symbol]
        shift = Shift(length, sign, base)  # type: ignore[arg-type]  # of the bases
        return attrs.evolve(
            expression, meaning=shift, last=expression.last + 1, first=expression.first - article, weak="", shifted=True
        )
    if (
        before is not None
        and (before.symbol in (_AHEAD, _SPANNING) or before.get("ahead"))
        and not isinstance(length.amounts[0][0], tuple)
    ):
        base = "told" if before.symbol == _SPANNING else "tense"
        if before.get("ahead") == "weak" and length.bare and not article:
            return expression
        shift = Shift(length, 1, base)  # type: ignore[arg-type]  # of the bases
        return attrs.evolve(expression, meaning=shift, first=expression.first - article, weak="", shifted=True)
    if article and expression.weak == "length":
        return attrs.evolve(expression, first=expression.first - 1)
    return expression


def _gap(left: Expression, right: Expression) -> list[str]:
    return [cell.symbol for cell in left.cells[left.last : right.first]]


def _joined(found: list[Expression]) -> list[Expression]:
    """Neighbours that are parts of one date («в среду, 3 декабря, в 14:30») made one, and a time of day joined to a
    set of days."""
    out: list[Expression] = []
    for expression in found:
        whole = expression
        while out:
            merged = _merge(out[-1], whole)
            if merged is None:
                break
            out.pop()
            whole = merged
        out.append(whole)
    return out


def _merge(left: Expression, right: Expression) -> Expression | None:
    if isinstance(left.meaning, Repeat) and isinstance(right.meaning, Point):
        return _repeated(left, left.meaning, right.meaning, right)
    if not isinstance(left.meaning, Point) or not isinstance(right.meaning, Point):
        return None
    gap = _gap(left, right)
    if len(gap) > 3 or any(symbol not in _GLUE for symbol in gap):
        return None
    merged = join(left.meaning, right.meaning, [NAME[symbol] for symbol in gap])
    if merged is None:
        return None
    return attrs.evolve(
        left, meaning=merged, last=right.last, weak="", joined=True, pattern=f"{left.pattern} {right.pattern}"
    )


def _repeated(left: Expression, repeat: Repeat, time: Point, right: Expression) -> Expression | None:
    """«каждый день в 8:00»: a set of times."""
    if (
        not time.kinds
        or not time.kinds <= {"clock", "part"}
        or "T" in repeat.value
        or any(s not in _GLUE for s in _gap(left, right))
    ):
        return None
    if not repeat.value.startswith("XXXX-XX-XX") and not (
        repeat.value.startswith("XXXX-WXX-") and repeat.value[-1].isdigit()
    ):
        return None
    suffix = f"T{time.hour:02}:{time.minute or 0:02}" if time.hour is not None else f"T{time.part}"
    return attrs.evolve(
        left, meaning=Repeat(repeat.value + suffix, repeat.quant, repeat.freq), last=right.last, joined=True
    )


def _ranges(found: list[Expression]) -> list[Expression]:
    """«30 ноября – 2 декабря», «с пятницы по воскресенье», "from January to March" made one."""
    out: list[Expression] = []
    for expression in found:
        left = out[-1] if out else None
        if left is not None and _spans(left, expression):
            first, last = left.meaning, expression.meaning
            assert isinstance(first, Point)
            assert isinstance(last, Point)
            first, last = distribute(first, last)
            out[-1] = attrs.evolve(left, meaning=Range(first, last), last=expression.last, weak="", joined=True)
        else:
            out.append(expression)
    return out


def _spans(left: Expression, right: Expression) -> bool:
    """Whether what stands between two points makes a range of them."""
    if (
        not isinstance(left.meaning, Point)
        or not isinstance(right.meaning, Point)
        or not same_kind(left.meaning, right.meaning)
    ):
        return False
    gap = [NAME[symbol] for symbol in _gap(left, right) if symbol not in (_THE, _COMMA)]
    if len(gap) == 2 and gap[1] in ("onto", "at", "in"):
        gap.pop()
    opened = left.neighbour(-1)
    if opened is not None and opened.symbol in (_THE, _AT):
        opened = left.neighbour(-2)
    opener = NAME[opened.symbol] if opened is not None else ""
    return (
        gap in (["dash"], ["to"])
        or (gap == ["until"] and opener == "from")
        or (gap == ["and"] and opener == "between")
    )  # fmt: skip


_SMALL, _FOUR, _ORDINAL, _YEAR_ORDINAL = (
    CHARACTER[name] for name in ("small", "four", "ordinal_number", "year_ordinal")
)
_LISTED = frozenset({_COMMA, _AND, _OR})


def _lists(found: list[Expression]) -> list[Expression]:
    """The numbers before «9 декабря» in «5, 8 и 9 декабря» as days of their own; likewise years. A year that only
    the second of
    two months, seasons or quarters has counts for both."""
    out: list[Expression] = []
    for expression in found:
        if out:
            _share_year(out[-1], expression)
        listed = _listed(expression)
        while listed and out and out[-1].first >= listed[0].first and out[-1].weak:
            out.pop()
        out.extend([*(e for e in listed if not out or e.first >= out[-1].last), expression])
        out.extend(_following(expression))
    return out


def _share_year(left: Expression, right: Expression) -> None:
    if not isinstance(left.meaning, Point) or not isinstance(right.meaning, Point):
        return
    gap = [symbol for symbol in _gap(left, right) if symbol not in (_THE, _IN)]
    if not gap or any(symbol not in _LISTED for symbol in gap) or not same_kind(left.meaning, right.meaning):
        return
    if right.meaning.year is not None and left.meaning.year is None and left.meaning.relation is None:
        first, _ = distribute(left.meaning, right.meaning)
        if first.day is None or first.year == right.meaning.year:
            left.meaning = first


def _listed(expression: Expression) -> list[Expression]:
    """Bare numbers before the expression that share its month, or bare years before a year."""
    meaning = expression.meaning
    point = meaning.first if isinstance(meaning, Range) else meaning
    if not isinstance(point, Point):
        return []
    head = expression.cells[expression.first]
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
    at = expression.first - 1
    while at >= 1 and expression.cells[at].symbol in _LISTED and expression.cells[at - 1].symbol == wanted:
        number = int(expression.cells[at - 1].number)
        if not 1 <= number < top or (field == "year" and number < 1200):
            break
        top = number
        made.append(attrs.evolve(expression, meaning=changed(point, **{field: number}), first=at - 1, last=at))
        at -= 2
    return made[::-1]


def _following(expression: Expression) -> list[Expression]:
    """Bare days after "Dec. 5" in "Dec. 5, 8 and 9", where nothing that they could count follows."""
    point, cells = expression.meaning, expression.cells
    if not isinstance(point, Point) or point.kinds != {"day", "month"} or cells[expression.last - 1].symbol != _SMALL:
        return []
    made: list[Expression] = []
    at, low = expression.last, point.day or 0
    while at + 1 < len(cells) and cells[at].symbol in _LISTED and cells[at + 1].symbol == _SMALL:
        number = int(cells[at + 1].number)
        if not low < number <= 31:
            break
        low = number
        made.append(
            attrs.evolve(
                expression, meaning=changed(point, day=number), first=at + 1, last=at + 2, pattern="listed-after"
            )
        )
        at += 2
    return made
