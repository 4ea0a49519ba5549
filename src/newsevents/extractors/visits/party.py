"""A party: somebody who can take part in an event, as a phrase tells."""

from typing import Final, Literal, NamedTuple

from newsevents.extractors.visits.register import state_of
from newsevents.records import Person
from newsevents.spans import Span

PartyKind = Literal["person", "group", "organization", "place", "role"]
ACTING: Final = frozenset({"person", "group", "role"})
"""Kinds of parties that travel, meet and speak."""


class Party(NamedTuple):
    """Somebody who can take part. ``key`` tells the same party from others within an article; ``named`` whether the
    text says who it is, or, for a bare role, only what. ``state`` is the code of the state it belongs to, ``office``
    whether it is a head of state or government, ``several`` whether it is people of more than one state, ``plural``
    whether a bare role is one of several people, ``governs`` whether it is somebody in government, also of a town, who
    is told of for the first time."""

    key: str
    name: str
    kind: PartyKind
    span: Span
    entity: str | None = None
    state: str | None = None
    inferred: bool = False
    office: bool = False
    several: bool = False
    plural: bool = False
    governs: bool = False

    @property
    def named(self) -> bool:
        """Whether the party has a name or stands for a state or a body."""
        return self.kind != "role"


def party_of(person: Person, span: Span, inferred: bool = False) -> Party:
    """A person as the party that a span means."""
    return Party(person.id, person.name, "person", span, person.id, state_of(person), inferred)
