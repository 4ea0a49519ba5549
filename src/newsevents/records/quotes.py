"""Quotations and attributions, in the terms of PARC 3: source, cue, content."""

from typing import ClassVar, Literal

import attrs

from newsevents.records.base import ENTITIES, Fields, Record, link_field, span_field
from newsevents.spans import Span

SourceKind = Literal["person", "organization", "place", "group", "role", "document", "media", "unnamed", "outlet"]
CueClass = Literal["say", "ask", "assert", "deny", "promise", "warn", "order", "write", "think", "distance"]
Relation = Literal["speaker", "origin", "relay", "venue", "outer"]


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Source(Fields):
    """Whoever a statement is ascribed to.

    ``name`` is canonical; ``entity`` the id of the person, place, organisation or group it was linked to; ``span`` the
    whole noun phrase, role and name, or the pronoun; None where the subject is elided. An unnamed source keeps what is
    told of it: ``description`` («источник в правительстве»), ``condition`` («на условиях анонимности»).
    """

    name: str
    kind: SourceKind
    entity: str | None = link_field(ENTITIES, default=None)
    span: Span | None = span_field(default=None)
    description: str | None = None
    condition: str | None = None


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Link(Fields):
    """One member of a chain: the ``speaker`` himself, an ``origin`` that the speaker cites, a ``relay`` that passes the
    statement on, the ``venue`` it was said in, or the ``outer`` source whose statement holds this one."""

    source: Source
    relation: Relation


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Cue(Fields):
    """The verb or phrase that reports."""

    span: Span = span_field()
    lemma: str
    kind: CueClass


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Quote(Record):
    """A verbatim quotation, without its marks. ``content`` has several spans where a reporting clause splits it."""

    prefix: ClassVar[str] = "q"

    kind: Literal["direct", "partial"]
    content: tuple[Span, ...] = span_field()
    speaker: Source | None = None
    cue: Cue | None = None
    inherited: bool = False
    unbalanced: bool = False

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.content


@attrs.frozen(kw_only=True, slots=False, eq=False, repr=False)
class Attribution(Record):
    """A statement that the text ascribes to a source.

    ``chain`` runs from the outlet to the origin (РБК-Украина ← росСМИ) and holds the speaker, if any, once;
    ``quotes`` are the quotations inside the content; ``venue`` is where it was said, as told («в эфире телеканала»).
    """

    prefix: ClassVar[str] = "a"

    kind: Literal["direct", "indirect", "mixed"]
    content: tuple[Span, ...] = span_field()
    cue: Cue | None = None
    chain: tuple[Link, ...] = ()
    polarity: Literal["affirm", "deny"] = "affirm"
    venue: str | None = None
    points_back: bool = False
    contradicts: Span | None = span_field(default=None)
    quotes: tuple[str, ...] = link_field("quotes", default=())

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.content

    @property
    def source(self) -> Source | None:
        """The speaker; None for an impersonal report."""
        return next((link.source for link in self.chain if link.relation == "speaker"), None)

    @property
    def via(self) -> tuple[Source, ...]:
        """The further links of the chain, nearest to the speaker first; of two as near the one he cites himself."""
        at = next((i for i, link in enumerate(self.chain) if link.relation == "speaker"), 0)
        others = [(abs(i - at), -i, link.source) for i, link in enumerate(self.chain) if link.relation != "speaker"]
        return tuple(source for _, _, source in sorted(others, key=lambda other: other[:2]))
