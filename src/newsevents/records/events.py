"""Visits, meetings, talks and calls (PLOVER's CONSULT and its modes), and the order between them."""

from typing import ClassVar, Literal

import attrs

from newsevents.records.base import ENTITIES, Fields, Record, link_field, span_field
from newsevents.spans import Span

Status = Literal["occurred", "planned", "possible", "cancelled", "postponed", "denied"]
Part = Literal["visitor", "host", "welcomer", "counterpart", "mediator"]


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class EventMention(Fields):
    """One word that names the event, with the status that this mention gives it and the attribution that holds it."""

    trigger: Span = span_field()
    lemma: str
    status: Status
    attribution: str | None = link_field("attributions", default=None)


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Participant(Fields):
    """Who takes part, and as what. ``entity`` is the id of a person, place, organisation or group, where one is linked;
    ``inferred`` tells what the clause does not say itself but the text around it."""

    name: str
    part: Part
    entity: str | None = link_field(ENTITIES, default=None)
    span: Span | None = span_field(default=None)
    inferred: bool = False


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class EventPlace(Fields):
    """Where it takes place; ``code`` and ``country`` as on Place."""

    name: str
    place: str | None = link_field("places", default=None)
    code: str | None = None
    country: str | None = None
    inferred: bool = False


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class EventTime(Fields):
    """When: an ISO value as on TimeExpression, and the expression it comes from.

    ``former``: the event was put off from then, and no new time is told.
    """

    value: str
    date: str | None = link_field("dates", default=None)
    inferred: bool = False
    former: bool = False


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Ordinal(Fields):
    """«шестой визит Уиткоффа в Россию за год»: the sixth, counted for whom, since when or within what window."""

    number: int
    span: Span = span_field()
    counted: str | None = None
    window: str | None = link_field("dates", default=None)


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Event(Record):
    """A visit, meeting, talks or call; plugins add kinds of their own under their own name.

    ``status`` is the resolved one; each mention keeps its own. ``places`` run from the narrow to the wide.
    ``code`` is the PLOVER event with its mode, derived from kind and status.
    """

    prefix: ClassVar[str] = "e"

    kind: str
    status: Status
    mentions: tuple[EventMention, ...] = attrs.field(validator=attrs.validators.min_len(1))
    participants: tuple[Participant, ...] = ()
    places: tuple[EventPlace, ...] = ()
    time: EventTime | None = None
    duration: str | None = None
    deadline: str | None = None
    ordinal: Ordinal | None = None
    origin: str | None = None
    purpose: Span | None = span_field(default=None)
    outcome: Span | None = span_field(default=None)
    framework: Span | None = span_field(default=None)
    format: str | None = None
    attribution: str | None = link_field("attributions", default=None)
    code: str | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        return tuple(mention.trigger for mention in self.mentions)


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class EventRelation(Record):
    """How two events stand to each other: ``first`` is before, after, part of, or the previous in the series of
    ``second``."""

    prefix: ClassVar[str] = "x"

    kind: Literal["before", "after", "part_of", "previous"]
    first: str = link_field("events")
    second: str = link_field("events")
    cue: Span = span_field()

    @property
    def spans(self) -> tuple[Span, ...]:
        return (self.cue,)
