"""What one parse says: all layers, linked and frozen."""

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

import attrs

from newsevents.records.article import Article
from newsevents.records.base import Fields, Record, span_field
from newsevents.records.entities import Group, Organization, Person, Place
from newsevents.records.events import Event, EventRelation
from newsevents.records.quotes import Attribution, Quote
from newsevents.records.time import TimeExpression
from newsevents.spans import Span


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Diagnostic(Fields):
    """What a plugin failed at, what was rejected, what stays open; and why.

    ``code`` is stable and short (``plugin-failed``, ``record-rejected``, ``no-publication-date``), ``message`` for
    people.
    """

    code: str
    message: str
    plugin: str = ""
    severity: Literal["info", "warning", "error"] = "warning"
    span: Span | None = span_field(default=None)


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class ParseResult(Fields):
    """All that was read from one article. Links between the layers are ids; the look-ups below follow them.

    ``layers`` holds the records of layers that plugins added, by the layer's name; where the plugin that
    knows them is not installed, as the plain data that was read, unchanged.
    """

    schema_version: ClassVar[str] = "1.0"

    article: Article
    dates: tuple[TimeExpression, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    organizations: tuple[Organization, ...] = ()
    groups: tuple[Group, ...] = ()
    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[EventRelation, ...] = ()
    layers: dict[str, tuple[Any, ...]] = attrs.field(factory=dict, hash=False)
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @property
    def visits(self) -> tuple[Event, ...]:
        """The events of kind visit."""
        return tuple(event for event in self.events if event.kind == "visit")

    def records(self) -> tuple[Record, ...]:
        """Every record of every layer whose type is known, in layer order."""
        own = (self.places, self.organizations, self.people, self.groups, self.dates, self.quotes,
               self.attributions, self.events, self.relations)  # fmt: skip
        return tuple(
            record for layer in (*own, *self.layers.values()) for record in layer if isinstance(record, Record)
        )

    def get(self, id: str) -> Record:
        """The record with this id. Raises KeyError where there is none."""
        for record in self.records():
            if record.id == id:
                return record
        raise KeyError(id)

    def at(self, begin: int, end: int | None = None) -> tuple[Record, ...]:
        """The records that were read from any of the characters ``begin`` to ``end`` (by default one character)."""
        asked = Span(begin, begin + 1 if end is None else end)
        return tuple(r for r in self.records() if any(span.overlaps(asked) for span in r.spans))

    def attribution_of(self, record: Record) -> Attribution | None:
        """The attribution whose content holds the record's first span, the innermost one; None in the reporter's
        voice."""
        span = record.spans[0]
        held = [
            (content.end - content.begin, attribution.id, attribution)
            for attribution in self.attributions
            if attribution is not record
            for content in attribution.content
            if content.contains(span)
        ]
        return min(held, key=lambda h: h[:2])[2] if held else None

    def events_of(self, entity: str) -> tuple[Event, ...]:
        """The events in which the person, organisation, place or group with this id takes part."""
        return tuple(e for e in self.events if any(p.entity == entity for p in e.participants))

    def statements_of(self, entity: str) -> tuple[Attribution, ...]:
        """The attributions whose source is the entity with this id."""
        return tuple(a for a in self.attributions if a.source is not None and a.source.entity == entity)

    def sentence_text(self, record: Record) -> str:
        """The sentences that the record was read from, as one string: the evidence behind a cell of a table."""
        return " ".join(self.article.sentences[i].span.of(self.text) for i in record.sentences)

    def to_json(self) -> str:
        """The result as JSON, described by the published schema; equal results give equal characters."""
        from newsevents.records import serialization

        return serialization.dump(self)

    @classmethod
    def from_json(cls, data: str | bytes, *, layer_types: Mapping[str, type[Record]] | None = None) -> "ParseResult":
        """The result that ``to_json`` wrote, unchanged.

        ``layer_types`` names the record types of plugin layers; without them such records stay plain data.
        Raises FormatError where ``data`` is something else, or of another major version.
        """
        from newsevents.records import serialization

        return serialization.load(data, layer_types or {})
