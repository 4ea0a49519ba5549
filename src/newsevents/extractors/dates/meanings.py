"""What a time expression means before it is resolved: a point with what is said of it, a length, a repetition.

None of these is changed after it was made; they are not frozen only because making a frozen one takes three times
as long.
"""

from typing import Any, Final, Literal

import attrs

from newsevents.records.time import Mod

FINER: Final = ("century", "decade", "year", "half", "quarter", "month", "week", "day", "hour", "minute", "second")
"""Units from the coarsest to the finest."""

Base = Literal["now", "told", "either", "tense"]
"""What a relative point is counted from: the day of speaking, the last date told, or that with the day
of speaking as default; ``tense`` leaves it to the direction."""


_NAMED: Final = (
    "part", "weekday", "nth", "quarter", "half", "season", "decade", "century", "month", "year", "day", "holds",
)  # fmt: skip
"""What a point may say, and is of that kind then."""


@attrs.define(eq=False)
class Relation:
    """A period counted from a day: the ``offset``-th ``grain`` after (or before) the one that holds it. ``edge`` is
    the part of it that is meant, where that tells which one («в начале недели» on a Friday)."""

    grain: str
    offset: int
    base: Base = "now"
    eve: bool = False
    edge: str = ""


@attrs.define(eq=False, slots=False)
class Point:
    """A point or period in time, as far as it is said. ``toward`` is the direction that a word of it gives,
    ``further`` how many weeks beyond the nearest weekday that way it lies. Without slots, so that ``changed`` copies
    all fields at once."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    unit: str | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: str | None = None
    century: int | None = None
    part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    relation: Relation | None = None
    toward: Literal["", "past", "future", "present"] = ""
    mod: Mod | None = None
    onto: bool = False
    holds: str | None = None
    short_year: bool = False
    long_night: bool = False
    further: int = 0

    _kinds: frozenset[str] | None = attrs.field(init=False, default=None)

    @property
    def kinds(self) -> frozenset[str]:
        """What is said of the point: clock, part, weekday, day, month, …; decides what it can be joined with."""
        if self._kinds is None:
            self._kinds = self._told()
        return self._kinds

    def _told(self) -> frozenset[str]:
        kinds = {name for name in _NAMED if getattr(self, name) is not None}
        if self.hour is not None:
            kinds.add("clock")
        if self.relation is not None:
            kinds.add("today" if self.relation.grain == "day" else "the_" + self.relation.grain)
        return frozenset(kinds)


Amount = float | tuple[float, float] | None
"""How many: a number, from one to another, or unknown."""


@attrs.define(eq=False)
class Length:
    """A stretch of time by its amount. ``rolling``: −1 ends at the day of speaking, +1 begins there. ``about`` is how
    many a vague amount is taken for («пара» two), None where that is not known."""

    amounts: tuple[tuple[Amount, str], ...]
    rolling: int = 0
    mod: Mod | None = None
    attributive: bool = False
    bare: bool = False
    about: int | None = None


@attrs.define(eq=False)
class Shift:
    """A point that lies a length before (−1) or after (+1) another: ``of`` where the text names that beside it;
    ``time`` is the time of day told with it."""

    length: Length
    sign: int
    base: Base
    of: Point | None = None
    time: Point | None = None


@attrs.define(eq=False)
class Repeat:
    """A recurring set."""

    value: str
    quant: str | None = None
    freq: str | None = None


@attrs.define(eq=False)
class Range:
    """From one point to another."""

    first: Point
    last: Point


Meaning = Point | Length | Shift | Repeat | Range


class Refused(Exception):
    """The construction does not mean a time here; the next one is tried. ``reason`` is told to the user, where
    given."""

    def __init__(self, reason: str = "") -> None:
        super().__init__(reason)
        self.reason = reason


def changed(point: Point, **fields: Any) -> Point:
    """The point with other fields."""
    made = Point.__new__(Point)
    vars(made).update(vars(point), **fields)
    made._kinds = None
    return made
