"""Whom a role at the head of a clause means that was named right before without one, «Зеленский прилетел в Париж. Там
президент встретился с …», or is named right behind: "Norway's premier flew to Paris. Jonas Dahl met …"."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.visits.identities import is_new
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party, party_of
from newsevents.extractors.visits.told import Told
from newsevents.records import Person

_MENTIONS: Final = 6
"""Mentions back among which those of the sentence before are."""
_ACTING: Final = ("visitor", "participant")
_CLASSES: Final = frozenset({"state", "government", "politics", "head", "diplomat", "religion", "military"})


def take_up(mention: Told, told: Sequence[Told], parties: Parties) -> None:
    """Put the name in the place of the role of who acts in a mention; ``told`` are the mentions before it."""
    part = str(mention.frame.get("subject") or "")
    if part not in _ACTING or not told:
        return
    roles = [p for p in mention.who(part) if p.kind == "role"]
    if len(roles) != 1 or len(mention.who(part)) > 1 or not _leads(mention, roles[0], parties):
        return
    person = _spoken_of(mention, told, parties)
    if person is None or not _may_be(roles[0], person, mention, told, parties):
        return
    meant = party_of(person, roles[0].span, True)
    mention.parts[part] = [meant._replace(state=meant.state or roles[0].state)]


def name_role(mention: Told, told: Sequence[Told], parties: Parties) -> None:
    """Put the name of who acts in a mention, and has no role, in the place of the role of who acted in those of the
    sentence before, where he is named for the first time behind it."""
    part = str(mention.frame.get("subject") or "")
    people = mention.who(part) if part in _ACTING else []
    person = parties.by_id.get(people[0].entity or "") if len(people) == 1 and told else None
    if not isinstance(person, Person) or person.roles or not person.mentions or people[0].inferred:
        return
    near = [m for m in told[-_MENTIONS:] if m.sentence == mention.sentence - 1]
    acting = {p.key: p for m in near for p in m.who(*_ACTING)}
    if any(m.tour or any(p.entity == person.id for p in m.everyone()) for m in near):
        return  # "Norway's premier met Dahl. Dahl flew home"; stops of a tour are told on their own
    role = next(iter(acting.values())) if len(acting) == 1 else None
    if role is None or role.kind != "role" or person.mentions[0].span.begin < role.span.begin:
        return
    if not _leads(near[0], role, parties) or not _names_one(role, parties):
        return
    if people[0].state and role.state and people[0].state != role.state:
        return
    meant = party_of(person, role.span, True)
    for m in near:
        for name, held in m.parts.items():
            m.parts[name] = [meant._replace(state=meant.state or p.state) if p.key == role.key else p for p in held]


def _names_one(role: Party, parties: Parties) -> bool:
    """Whether a role belongs to a state or a body, and the text names nobody who bears it."""
    words = parties.text.language.folding(role.name).split()
    return len(words) > 1 and not any(True for word in words for _ in parties.with_role(word))


def _leads(mention: Told, role: Party, parties: Parties) -> bool:
    """Whether a role in the singular of somebody who leads is what the clause is about."""
    frame, words = mention.frame, parties.text.words
    begin, end = parties.text.tokens_of(role.span)
    subjects = [s.phrase for s in frame.slots if s.key == "subject"]
    if frame.actor is not None:
        subjects.append(frame.actor.phrase)
    if role.plural or frame.clause.kind != "main" or all(not p.begin <= begin < p.end for p in subjects):
        return False
    entries = [words[t].entries.get("roles") for t in range(begin, end)]
    new = is_new(parties.text, max(begin - 1, 0))
    return not new and any(str(entry.get("class")) in _CLASSES for entry in entries if entry is not None)


def _spoken_of(mention: Told, told: Sequence[Told], parties: Parties) -> Person | None:
    """The only person without a role who acts in what was told right before."""
    near = [m for m in told[-_MENTIONS:] if m.sentence == mention.sentence - 1]
    ids = dict.fromkeys(p.entity or "" for m in near for p in m.everyone() if p.kind == "person")
    people = [r for key in ids if isinstance(r := parties.by_id.get(key), Person) and not r.roles]
    acting = {p.entity for m in near for p in m.who(*_ACTING)}
    return people[0] if len(people) == 1 and people[0].id in acting else None


def _may_be(role: Party, person: Person, mention: Told, told: Sequence[Told], parties: Parties) -> bool:
    """Whether nothing tells the role from the person: who takes part already, who bears it, to whom it belongs, whose
    state it is of, its gender."""
    if any(p.entity == person.id for p in mention.everyone()):
        return False
    if any(held.record is person for held in parties.names_in(*parties.text.tokens_of(role.span))):
        return False  # "Smith's spokesman"
    words = parties.text.language.folding(role.name).split()
    if any(True for word in words for _ in parties.with_role(word)):
        return False
    hosts = {site.country for m in told[-_MENTIONS:] for site in m.sites if site.country}
    if role.state is not None and role.state in hosts:
        return False  # «Зеленский прилетел в Париж. Президент Франции …»
    reading = mention.frame.clause.reading
    gender = reading.gender if reading is not None else ""
    return not gender or not person.gender or gender == person.gender
