"""Time expressions, in the terms of TIMEX3 (ISO-TimeML)."""

import datetime as dt
from typing import ClassVar, Literal

import attrs

from newsevents import timex
from newsevents.records.base import Fields, Record, span_field
from newsevents.spans import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
Mod = Literal[
    "APPROX", "START", "MID", "END", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER",
    "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
]  # fmt: skip
TimeRole = Literal["when", "deadline", "since", "until", "duration", "frequency", "unresolved"]


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Anchor(Fields):
    """What a relative value was counted from.

    ``kind``: the day of publication, a date told earlier in the text, or the day on which a quotation was said.
    ``value`` is the ISO value of the anchor, ``expression`` the span of the date told, where it is one, and
    ``given`` says whether the text named the anchor («двумя днями ранее» after a date) or it was the default.
    """

    kind: Literal["publication", "text", "quotation"]
    value: str
    expression: Span | None = span_field(default=None)
    given: bool = False


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Direction(Fields):
    """Which way an under-specified date was resolved, and what decided it.

    ``by``: the tense of the clause's verb, a preposition, a word of the expression («прошлый»), or the default
    that a report looks back. ``cue`` is the span of what decided, where it stands in the text.
    """

    towards: Literal["past", "future", "present"]
    by: Literal["tense", "preposition", "word", "default"]
    cue: Span | None = span_field(default=None)


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class TimeExpression(Record):
    """An expression that denotes a date, a time, a duration or a recurring set.

    ``value`` is as in TIMEX3: ``2025-12-02``, ``2025-W49``, ``2025-12-02TNI``, ``PT5H``, ``XXXX-WXX-2``; a range is
    ``BEGIN/END``. What the text leaves open stays ``X``. ``zone`` is the zone as said («мск»); ``signal`` the
    words outside ``span`` that carry ``mod`` or the role («к», «около»).

    >>> day = TimeExpression(span=Span(0, 9), type="DATE", value="2025-12-02")
    >>> day.start, day.grain
    (datetime.datetime(2025, 12, 2, 0, 0), 'day')
    """

    prefix: ClassVar[str] = "t"

    span: Span = span_field()
    type: TimeType
    value: str
    mod: Mod | None = None
    quant: str | None = None
    freq: str | None = None
    begin_point: str | None = None
    end_point: str | None = None
    temporal_function: bool = False
    anchor: Anchor | None = None
    direction: Direction | None = None
    role: TimeRole = "when"
    signal: Span | None = span_field(default=None)
    zone: str | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.span,)

    @property
    def start(self) -> dt.datetime | None:
        """The first moment that the expression covers, of its begin point where it has one, else of its value; None
        where it is open or no point in time."""
        return timex.bounds(self.begin_point or self.value)[0]

    @property
    def end(self) -> dt.datetime | None:
        """The first moment after it, likewise."""
        return timex.bounds(self.end_point or self.value)[1]

    @property
    def grain(self) -> str | None:
        """How fine the value is: minute, hour, part, day, weekend, week, month, season, quarter, half, year, decade,
        century; for durations their finest unit; None where nothing is known."""
        return timex.grain(self.value)
