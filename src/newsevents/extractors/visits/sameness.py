"""Whether two parties may be one and the same: a role and a person who bears it, a state and who acts for it."""

import re
from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party

_STEM: Final = 5
_WORD: Final = re.compile(r"\w+")


class Sameness:
    """Compares parties with one another."""

    def __init__(self, text: Analysis, parties: Parties) -> None:
        self.text, self.parties = text, parties
        self._known: dict[tuple[str, str | None], frozenset[str]] = {}
        self._placed: set[str] | None = None
        """The stems of the places' names, read when first asked for."""

    def shared(self, one: Sequence[Party], other: Sequence[Party]) -> list[Party]:
        """Those of the first parties who may be one of the others."""
        return [a for a in one if any(a.key == b.key or self.maybe_same(a, b) for b in other)]

    def maybe_same(self, a: Party, b: Party) -> bool:
        """Whether a role means a person whose roles are like it, a delegation one of another name, a state somebody who
        acts for it."""
        if {a.kind, b.kind} == {"place", "person"}:
            return bool(a.state) and a.state == b.state
        if "person" in (a.kind, b.kind) and (self._delegation(a) or self._delegation(b)):
            return bool(a.state) and a.state == b.state
        if a.kind == b.kind == "role" or ("person" in (a.kind, b.kind) and "role" in (a.kind, b.kind)):
            alike = bool(self._stems(a) & self._stems(b)) and not (self._other_office(a, b) or self._other_office(b, a))
            alike = alike and (a.state == b.state or not a.state or not b.state)
            return alike and not self._of_two_towns(a, b)
        if {a.kind, b.kind} <= {"group", "role"} or ("group" in (a.kind, b.kind) and a.kind != b.kind != "person"):
            return bool(a.state) and a.state == b.state
        return False

    def _other_office(self, role: Party, person: Party) -> bool:
        """Whether a role of a kind that many hold («министр обороны») is more than a person is told to be."""
        if role.kind != "role" or person.kind != "person" or self._stems(role) <= self._stems(person):
            return False
        return any("event_delegations" in w.entries for w in self.text.words[slice(*self.text.tokens_of(role.span))])

    def _of_two_towns(self, a: Party, b: Party) -> bool:
        """Whether both are told to be somebody in a town, and not in the same: "Arles Mayor Smith", "Lyon's mayor"."""
        one = self._towns(a)
        other = self._towns(b) if one else one
        return bool(one) and bool(other) and one.isdisjoint(other)

    def _towns(self, party: Party) -> set[str]:
        """The towns that a role, or those of a person, name."""
        fold = self.text.language.folding
        record = self.parties.by_id.get(party.entity or "")
        told = " ".join([party.name, *(role.name for role in getattr(record, "roles", ()))])
        words = set(_WORD.findall(fold(told)))  # "Lyon's"
        towns = (fold(place.name) for place in self.parties.places if place.kind == "city")
        return {town for town in towns if words.issuperset(town.split())}

    def _delegation(self, party: Party) -> bool:
        """Whether a party is people without names, among whom a person may be."""
        if party.kind == "group":
            return True
        words = self.text.words[slice(*self.text.tokens_of(party.span))] if party.kind == "role" else ()
        return any("event_delegations" in w.entries and (party.plural or "roles" not in w.entries) for w in words)

    def _stems(self, party: Party) -> frozenset[str]:
        """The stems of a party's name and of the roles of whom it is, without those of states, and of a role those of
        whom it belongs to («пресс-секретарь Рубцова»)."""
        known = self._known.get((party.name, party.entity))
        if known is None:
            known = self._known[party.name, party.entity] = self._read_stems(party)
        return known

    def _read_stems(self, party: Party) -> frozenset[str]:
        fold = self.text.language.folding
        names = [party.name]
        record = self.parties.by_id.get(party.entity or "")
        names.extend(role.name for role in getattr(record, "roles", ()))
        stems = {
            fold(word)[:_STEM] for name in names for word in name.split()
            if len(word) > 3 and "adjectives" not in self.text.language.word(word).entries
        }  # fmt: skip
        if self._placed is None:
            self._placed = {fold(word)[:_STEM] for place in self.parties.places for word in place.name.split()}
        owned = party.kind == "role" and self.parties.names_in(*self.text.tokens_of(party.span))
        for held in owned or ():
            stems.difference_update(fold(word)[:_STEM] for word in held.record.name.split())
        return frozenset(stems - self._placed)
