"""What a parse says: frozen records without logic of their own."""

from newsevents.records.article import Article, Section, Sentence
from newsevents.records.base import Record, link_field, span_field
from newsevents.records.entities import Group, Mention, Organization, Person, Place, Role
from newsevents.records.events import (
    Event,
    EventMention,
    EventPlace,
    EventRelation,
    EventTime,
    Ordinal,
    Part,
    Participant,
    Status,
)  # fmt: skip
from newsevents.records.quotes import Attribution, Cue, CueClass, Link, Quote, Source
from newsevents.records.result import Diagnostic, ParseResult
from newsevents.records.time import Anchor, Direction, Mod, TimeExpression, TimeType

__all__ = [
    "Anchor", "Article", "Attribution", "Cue", "CueClass", "Diagnostic", "Direction", "Event", "EventMention",
    "EventPlace", "EventRelation", "EventTime", "Group", "Link", "Mention", "Mod", "Ordinal", "Organization",
    "ParseResult", "Part", "Participant", "Person", "Place", "Quote", "Record", "Role", "Section", "Sentence",
    "Source", "Status", "TimeExpression", "TimeType", "link_field", "span_field",
]  # fmt: skip
