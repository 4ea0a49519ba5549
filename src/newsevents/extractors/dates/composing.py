"""From cells to expressions: constructions are found, turned into shifts, joined with their neighbours and put in
lists."""

from collections.abc import Callable, Sequence
from typing import Final

from newsevents.extractors.dates.cell import Cell
from newsevents.extractors.dates.cells import Stretch
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.grammar import Found, Grammar, Pattern
from newsevents.extractors.dates.listing import lists
from newsevents.extractors.dates.meanings import Length, Refused, Shift
from newsevents.extractors.dates.merging import merged, ranged
from newsevents.extractors.dates.pairing import chained, paired
from newsevents.extractors.dates.symbols import CHARACTER

Tell = Callable[[str, int, int], None]
"""Takes why a construction was refused, with its characters, for a diagnostic."""


_LEADING: Final = frozenset(CHARACTER[name] for name in ("from", "in", "at", "onto", "between"))
_A: Final = CHARACTER["a"]
_ONTO: Final = CHARACTER["onto"]
_HALF: Final = CHARACTER["half"]
_HOUR: Final = CHARACTER["hour"]
_ABOUT: Final = CHARACTER["about"]
_SPANNING: Final = CHARACTER["spanning"]
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


def compose(stretch: Stretch, grammar: Grammar, tell: Tell) -> list[Expression]:
    """The expressions of a stretch, in text order."""
    found = _found(stretch, grammar, tell)
    if len(found) > 1:
        found = chained(found)
    if len(found) < 2:
        return lists([_settled(_shift(expression)) for expression in found])
    joined = [_settled(e) for e in merged([_shift(expression) for expression in found])]
    return lists(paired(ranged(joined)))


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
        return expression.changed(shifted=True)
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
        return expression.changed(
            meaning=shift, last=expression.last + 1, first=expression.first - article, weak="", shifted=True
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
        return expression.changed(meaning=shift, first=expression.first - article, weak="", shifted=True)
    if article and expression.weak == "length":
        return expression.changed(first=expression.first - 1)
    return expression
