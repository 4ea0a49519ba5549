"""The entities of the article by where the text means them."""

from bisect import bisect_left, bisect_right
from typing import Final

from newsevents.plugin import Context
from newsevents.ranges import BEGIN
from newsevents.records import Group, Organization, Person, Place, Source
from newsevents.records.quotes import SourceKind
from newsevents.spans import Span

Entity = Person | Organization | Place | Group
LAYERS: Final = ("people", "organizations", "groups", "places")
_LONGEST: Final = 200
"""Characters that a mention may have."""


class Sight:
    """One mention of an entity."""

    __slots__ = ("begin", "end", "entity", "kind", "rank")

    def __init__(self, begin: int, end: int, rank: int, kind: str, entity: Entity) -> None:
        self.begin = begin
        self.end = end
        self.rank = rank
        self.kind = kind
        self.entity = entity


class Entities:
    """Look-up of mentions by characters."""

    def __init__(self, context: Context) -> None:
        found: list[Sight] = []
        for rank, layer in enumerate(LAYERS):
            for entity in context.layer(layer):
                found += [Sight(m.span.begin, m.span.end, rank, m.kind, entity) for m in entity.mentions]
        self._sights = sorted(found, key=lambda s: (s.begin, s.end, s.rank))
        self.people = tuple(context.layer("people"))
        self._by_id = {entity.id: entity for layer in LAYERS for entity in context.layer(layer)}
        self._mentions: dict[str, list[Sight]] = {}
        for sight in self._sights:
            self._mentions.setdefault(sight.entity.id, []).append(sight)
        self._begins = [s.begin for s in self._sights]

    def by_id(self, id: str | None) -> Entity | None:
        """The entity with this id."""
        return self._by_id.get(id or "")

    def before(self, sight: Sight) -> Sight | None:
        """The mention of the same entity before a mention."""
        held = self._mentions[sight.entity.id]
        at = bisect_left(held, sight.begin, key=BEGIN)
        return held[at - 1] if at else None

    def within(self, span: Span) -> list[Sight]:
        """The mentions that share a character with ``span``, in text order."""
        first = bisect_left(self._begins, span.begin - _LONGEST)
        last = bisect_right(self._begins, span.end - 1)
        return [s for s in self._sights[first:last] if s.end > span.begin]


def source_of(entity: Entity, span: Span | None) -> Source:
    """An entity as a source, said at ``span``."""
    kind: SourceKind = "group"
    if isinstance(entity, Person):
        kind = "person"
    elif isinstance(entity, Organization):
        kind = "media" if entity.kind == "media" else "organization"
    elif isinstance(entity, Place):
        kind = "place"
    return Source(name=entity.name, kind=kind, entity=entity.id, span=span)
