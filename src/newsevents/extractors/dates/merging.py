"""Neighbouring expressions of a stretch made one: the parts of one date, a set and its time of day, a range."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.dates.cell import Cell
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.joining import distribute, join, same_kind
from newsevents.extractors.dates.meanings import Point, Range, Repeat, changed
from newsevents.extractors.dates.symbols import CHARACTER, NAME

_COMMA: Final = CHARACTER["comma"]
_DASH: Final = CHARACTER["dash"]
_ABOUT: Final = CHARACTER["about"]
_THE: Final = CHARACTER["the"]
_OF: Final = CHARACTER["of"]
_IN: Final = CHARACTER["in"]
_AT: Final = CHARACTER["at"]
_ONTO: Final = CHARACTER["onto"]
_MONTH: Final = CHARACTER["month"]
_CLOCK: Final = CHARACTER["clock"]
_GLUE: Final = frozenset({_OF, _IN, _AT, _THE, _COMMA, _ONTO, _ABOUT})
_NOON: Final = 12


def merged(found: list[Expression]) -> list[Expression]:
    """Neighbours that are parts of one date («в среду, 3 декабря, в 14:30») made one, and a time of day joined to a
    set of days."""
    out: list[Expression] = []
    for expression in found:
        whole = expression
        while out:
            made = _merge(out[-1], whole) or _merge_other(out[-1], whole)
            if made is None:
                break
            out.pop()
            whole = made
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
    made = join(left.meaning, right.meaning, [NAME[symbol] for symbol in gap])
    if made is None:
        return None
    if _ABOUT in gap:
        made = changed(made, mod="APPROX")
    halved = left.meaning.half is not None and made.half is None  # the half has become the mod
    return left.changed(
        meaning=made,
        last=right.last,
        weak="",
        joined=True,
        pattern=f"{left.pattern} {right.pattern}",
        outside=right.first - left.first if halved and made.mod else left.outside,
    )


def _merge_other(left: Expression, right: Expression) -> Expression | None:
    """The two made one where the second means otherwise without a part behind it: "Tuesday last week" of no month."""
    other = right.fallback
    if other is None or right.weak != "join":
        return None
    behind = right.neighbour(1)
    return None if behind is not None and behind.symbol in (_OF, _MONTH) else _merge(left, other)


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
        return left.changed(meaning=Repeat(when, repeat.quant, repeat.freq), last=right.last, joined=True)
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
    whole = Repeat(repeat.value + suffix, repeat.quant, repeat.freq)
    return left.changed(meaning=whole, last=right.last, joined=True)


def ranged(found: list[Expression]) -> list[Expression]:
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
            ends = left, expression
            out[-1] = left.changed(meaning=whole, last=expression.last, weak="", joined=True, ends=ends)
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
