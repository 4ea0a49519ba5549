"""From cells to expressions: constructions are found, turned into shifts, joined with their neighbours, ranges and
lists put together."""

from collections.abc import Callable, Sequence
from typing import Final

import attrs

from newsevents.extractors.dates.cell import Cell
from newsevents.extractors.dates.cells import Stretch
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.grammar import Found, Grammar, Pattern
from newsevents.extractors.dates.joining import distribute, join, same_kind
from newsevents.extractors.dates.listing import lists
from newsevents.extractors.dates.meanings import Length, Point, Range, Refused, Repeat, Shift, changed
from newsevents.extractors.dates.pairing import chained, paired
from newsevents.extractors.dates.symbols import CHARACTER, NAME

Tell = Callable[[str, int, int], None]
"""Takes why a construction was refused, with its characters, for a diagnostic."""


_LEADING: Final = frozenset(CHARACTER[name] for name in ("from", "in", "at", "onto", "between"))
_COMMA, _AND, _OR, _DASH = (CHARACTER[name] for name in ("comma", "and", "or", "dash"))
_THE, _A, _OF, _IN, _AT, _ONTO = (CHARACTER[name] for name in ("the", "a", "of", "in", "at", "onto"))
_MONTH = CHARACTER["month"]
_CLOCK, _HALF, _HOUR = CHARACTER["clock"], CHARACTER["half"], CHARACTER["hour"]
_ABOUT, _SPANNING = CHARACTER["about"], CHARACTER["spanning"]
_GLUE: Final = frozenset({_OF, _IN, _AT, _THE, _COMMA, _ONTO, _ABOUT})
_UNSURE: Final = frozenset({"join", "clock_hour"})
_LOOSE: Final = frozenset(
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
_POSTPOSED: Final = {
    CHARACTER["ago"]: (-1, "now"),
    CHARACTER["from_now"]: (1, "now"),
    CHARACTER["earlier"]: (-1, "either"),
    CHARACTER["later"]: (1, "told"),
    _SPANNING: (1, "told"),
}
_AHEAD: Final = CHARACTER["ahead"]
_COMPARED: Final = frozenset(CHARACTER[name] for name in ("earlier", "later"))
_NOON: Final = 12


def compose(stretch: Stretch, grammar: Grammar, tell: Tell) -> list[Expression]:
    """The expressions of a stretch, in text order."""
    found = _found(stretch, grammar, tell)
    if len(found) > 1:
        found = chained(found)
    if len(found) < 2:
        return lists([_settled(_shift(expression)) for expression in found])
    joined = [_settled(e) for e in _joined([_shift(expression) for expression in found])]
    return lists(paired(_ranges(joined)))


def _settled(expression: Expression) -> Expression:
    """What the expression means otherwise, where it needed a part beside it that is not there."""
    return expression.fallback if expression.weak == "join" and expression.fallback is not None else expression


def _found(stretch: Stretch, grammar: Grammar, tell: Tell) -> list[Expression]:
    cells, symbols = stretch.cells, stretch.symbols
    out: list[Expression] = []
    at = 0
    while at < len(cells):
        constructions = grammar.at(symbols, at)
        if not constructions:
            at += 1
            continue
        made, at = _made(cells, constructions, at, tell)
        if made is not None:
            out.append(made)
    return out


def _made(cells: list[Cell], constructions: Sequence[Found], at: int, tell: Tell) -> tuple[Expression | None, int]:
    """The expression of the first construction that means a time, and the cell after it. One that may turn out to be
    something else keeps the next one as its fallback."""
    made: Expression | None = None
    for pattern, length, slots in constructions:
        end = at + length
        if pattern.read is None:  # what only looks like a time expression
            return None, end
        if end < len(cells) and _belongs_on(pattern, cells[end - 1], cells[end]):
            continue
        try:
            meaning = pattern.read({name: cells[at + place] for name, place in slots}, pattern.data)
        except Refused as refused:
            if refused.reason and made is None:
                tell(refused.reason, cells[at].begin, cells[end - 1].end)
                return None, end
            continue
        first = at
        while first < end - 1 and cells[first].symbol in _LEADING:
            first += 1
        expression = Expression(meaning, cells, first, end, pattern.weak, pattern.name)
        if made is not None:
            made.fallback = expression
            break
        made = expression
        if pattern.weak not in _UNSURE:
            break
    return (made, made.last) if made is not None else (None, at + 1)


def _belongs_on(pattern: Pattern, last: Cell, following: Cell) -> bool:
    """Whether the last word of a construction belongs to what follows: «днём позже», «час 20 минут», "the first half
    hour"."""
    if pattern.weak == "join" and last.symbol == _HALF and following.symbol == _HOUR:
        return True
    if pattern.weak == "inverted":
        return following.symbol not in _LOOSE
    return pattern.weak in ("part", "part_or_day") and following.symbol in _POSTPOSED


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
    if before is not None and before.symbol == _ONTO and after is not None and after.symbol in _COMPARED:
        return expression  # «на два месяца раньше»: by how much
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
        if before.get("ahead") == "weak" and expression.weak == "length" and not article:
            return expression
        shift = Shift(length, 1, base)  # type: ignore[arg-type]  # of the bases
        return attrs.evolve(expression, meaning=shift, first=expression.first - article, weak="", shifted=True)
    if article and expression.weak == "length":
        return attrs.evolve(expression, first=expression.first - 1)
    return expression


def _joined(found: list[Expression]) -> list[Expression]:
    """Neighbours that are parts of one date («в среду, 3 декабря, в 14:30») made one, and a time of day joined to a
    set of days."""
    out: list[Expression] = []
    for expression in found:
        whole = expression
        while out:
            merged = _merge(out[-1], whole) or _merge_other(out[-1], whole)
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
    gap = left.gap(right)
    if len(gap) > 3 or (any(symbol not in _GLUE for symbol in gap) and not _stamped(left.meaning, gap, right)):
        return None
    if not _is_clock(left, left.neighbour(-1)) or not _is_clock(right, right.neighbour(-1)):
        return None
    merged = join(left.meaning, right.meaning, [NAME[symbol] for symbol in gap])
    if merged is None:
        return None
    if _ABOUT in gap:
        merged = changed(merged, mod="APPROX")
    halved = left.meaning.half is not None and merged.half is None  # the half has become the mod
    return attrs.evolve(
        left,
        meaning=merged,
        last=right.last,
        weak="",
        joined=True,
        pattern=f"{left.pattern} {right.pattern}",
        outside=right.first - left.first if halved and merged.mod else left.outside,
    )


def _merge_other(left: Expression, right: Expression) -> Expression | None:
    """The two made one where the second means otherwise without a part behind it: "Tuesday last week" of no month."""
    behind, other = right.neighbour(1), right.fallback
    if other is None or right.weak != "join" or (behind is not None and behind.symbol in (_OF, _MONTH)):
        return None
    return _merge(left, other)


def _stamped(day: Point, gap: Sequence[str], clock: Expression) -> bool:
    """Whether a dash joins a full date and the time of a stamp: «9 декабря 2025 года - 15:42»."""
    digits = clock.cells[clock.first].symbol == _CLOCK
    return list(gap) == [_DASH] and digits and day.year is not None and day.day is not None


def _is_clock(expression: Expression, before: Cell | None) -> bool:
    """Whether hours that may be a length are a time of day: behind «в», or past noon («2 декабря около 18 часов»)."""
    if expression.weak != "clock_hour" or (before is not None and before.symbol in (_IN, _AT)):
        return True
    about = before is not None and before.symbol == _ABOUT
    return about and isinstance(expression.meaning, Point) and (expression.meaning.hour or 0) > _NOON


def _repeated(left: Expression, repeat: Repeat, time: Point, right: Expression) -> Expression | None:
    """«каждый день в 8:00», «ежегодно зимой»: a set of times."""
    if repeat.value == "XXXX" and time.kinds in ({"season"}, {"month"}) and all(s in _GLUE for s in left.gap(right)):
        when = f"XXXX-{time.season}" if time.season else f"XXXX-{time.month:02}"
        return attrs.evolve(left, meaning=Repeat(when, repeat.quant, repeat.freq), last=right.last, joined=True)
    if (
        not time.kinds
        or not time.kinds <= {"clock", "part"}
        or "T" in repeat.value
        or any(s not in _GLUE for s in left.gap(right))
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
            whole = Range(first, last)
            out[-1] = attrs.evolve(
                left, meaning=whole, last=expression.last, weak="", joined=True, ends=(left, expression)
            )
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
    gap = [NAME[symbol] for symbol in left.gap(right) if symbol not in (_THE, _COMMA)]
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
