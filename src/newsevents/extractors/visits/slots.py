"""Who takes part in an event by the single phrases of its frame, and under what part."""

from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.company import alongside
from newsevents.extractors.visits.governed import owners, shares
from newsevents.extractors.visits.grouped import named_members, nationals
from newsevents.extractors.visits.identities import another, named, speakers
from newsevents.extractors.visits.implied import Found
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import ACTING, Party
from newsevents.extractors.visits.plurals import PluralReader
from newsevents.extractors.visits.topics import names_topic
from newsevents.frames import Frame, Slot, phrase_at
from newsevents.records import Organization, Place

_MEANT: Final = {"possessor": "visitor", "addressee": "counterpart"}
"""Parts that are others where the phrase names somebody: "the visit of Smith", "spoke to Smith"."""

_SIDES: Final = frozenset({"counterpart", "visitor", "participant"})
"""Parts of those who meet, or receive, whom their own clause may name before a pronoun."""
_CASES: Final = frozenset({"dat", "ins", "gen"})
"""Keys of slots of phrases that only their case puts there."""


class SlotReader:
    """Reads parties off single slots."""

    def __init__(self, text: Analysis, parties: Parties, plurals: PluralReader) -> None:
        self.text, self.parties, self.plurals = text, parties, plurals

    def at_site(self, frame: Frame, slot: Slot, first: bool, found: Found) -> None:
        """Whom a phrase names that tells where, or through whom; ``first`` marks the verb's object."""
        parties = self.parties
        if slot.part == "mediation":
            found.setdefault("mediator", []).extend(shares(parties, slot.phrase, "event_mediations"))
        if slot.part == "venue":  # «там её ждёт президент»
            found.setdefault("host", []).extend(p for p in parties.of(slot.phrase) if p.kind in ACTING)
        if slot.part != "place":
            return
        hosted = frame.get("role") == "reception" and all(slot.key != "subject" for slot in frame.slots)
        if frame.get("kind") != "visit" or hosted:
            found.setdefault("host", []).extend(owners(parties, slot.phrase))
        if first and frame.get("kind") == "visit":  # «навестил Иванова», but not «пригласил Иванова посетить Рим»
            own = {p.key for p in found.get("visitor", ())}
            found.setdefault("host", []).extend(
                p for p in parties.of(slot.phrase) if p.kind == "person" and p.key not in own
            )
        if frame.get("subject") == "visitor":
            found.setdefault("visitor", []).extend(shares(parties, slot.phrase, "event_leads"))
        if frame.get("role") == "expectation":  # «на неё ждут в Риме»
            awaited = self._unbound(frame, slot, list(parties.of(slot.phrase)))
            found.setdefault("visitor", []).extend(p for p in awaited if p.kind == "person")

    def acting(self, frame: Frame, slot: Slot, found: Found) -> None:
        """Whom the phrase of a slot names, under the part that the slot gives them."""
        if sharing := shares(self.parties, slot.phrase, "event_shares"):
            found.setdefault("participant", []).extend(sharing)
            return
        if slot.part == "event" and slot.key != "object":
            return  # «в нём примут участие послы»
        if slot.key in _CASES and self._ends_place(slot.phrase.begin):
            return  # «у Білому домі», whose second word may be a dative
        if slot.key == "subject" and self._mediates(frame, slot.phrase):
            return  # «Посредники готовят раунд переговоров»
        if slot.part == "sharing":
            return  # «за участю послів», but not «за словами посла»
        plurals = self.plurals
        if plurals.means_several(slot.phrase) or (slot.part == "visitor" and plurals.means_guest(slot.phrase, frame)):
            return
        if slot.part == "participant" and slot.key == "subject" and plurals.calls_guest(slot.phrase):
            return
        if slot.part == "visitor" and (guests := plurals.guests_before(slot.phrase, frame)):
            found.setdefault("visitor", []).extend(guests)
            return
        if slot.part == "companion" and (along := alongside(self.parties, slot.phrase)):
            found.setdefault("companion", []).extend(along)
            return
        part = _MEANT.get(slot.part, slot.part)
        if part == "host" and self._has_it(frame, slot):
            part = "participant"
        meant = (self.parties.stranger(p, slot.phrase) or p for p in self.parties.of(slot.phrase))
        parties = [p for p in meant if self._can_be(part, p, frame)]
        parties = [named(self.parties, p, slot.phrase, frame) for p in parties] or [
            p for p in speakers(self.parties, frame, slot) if self._can_be(slot.part, p, frame)
        ]
        parties = [self._at_home(p, frame) for p in parties]
        parties = [m for p in parties for m in nationals(self.parties, p) or named_members(self.parties, p) or [p]]
        parties = self._unbound(frame, slot, parties)
        if slot.part == "addressee":
            parties = [p for p in parties if p.kind == "person"]
        if slot.inferred:
            parties = [p._replace(inferred=True) for p in parties]
        found.setdefault(part, []).extend(parties)

    def _mediates(self, frame: Frame, phrase: Phrase) -> bool:
        """Whether the subject of what carries talks are mediators without a name, who hold them between others."""
        entry = self.text.words[phrase.head].entries.get("event_mediators") if frame.pos == "noun" else None
        return entry is not None and bool(entry.get("noun")) and phrase.end - phrase.begin == 1

    def _ends_place(self, token: int) -> bool:
        """Whether the name of a place has begun before a token that belongs to it."""
        held = self.parties.covers(token, Place)
        return held is not None and held.begin < token

    def _at_home(self, party: Party, frame: Frame) -> Party:
        """A delegation with the state of the place that it comes from: «прилетели врачи из Вильнюса»."""
        if party.kind != "group" or party.state is not None:
            return party
        for phrase in frame.filled("origin"):
            states = self.parties.states_in(phrase.begin, phrase.end)
            states += [h.record.country for h in self.parties.held_in(phrase.begin, phrase.end, Place)]
            if states:
                return party._replace(state=states[0])
        return party

    def _has_it(self, frame: Frame, slot: Slot) -> bool:
        """Whether a phrase before a meeting only tells who has it: «у него аудиенция у папы»."""
        meets = frame.pos == "noun" and frame.get("subject") == "participant"
        return meets and slot.key != "subject" and slot.phrase.end <= frame.own[0]

    def of_topic(self, frame: Frame, slot: Slot) -> bool:
        """Whether a state or a body is a side of what talks are about: «переговоры об отношениях с Чили», "talks with
        Smith on ending the war with Chile"."""
        phrase, words = slot.phrase, self.text.words
        if slot.part != "counterpart" or frame.pos != "noun" or not phrase.prep:
            return False
        topic = phrase_at(frame.clause, phrase.prep - 1)
        if topic is None or topic.end != phrase.prep or not names_topic(self.text, topic):
            return False
        others = any(s.part == "counterpart" and s.phrase.end < topic.begin for s in frame.slots)
        if not others and all("event_relations" not in w.entries for w in words[topic.begin : topic.end]):
            return False
        parties = self.parties.of(phrase)
        return bool(parties) and all(p.kind in ("place", "organization") for p in parties)

    def _unbound(self, frame: Frame, slot: Slot, parties: list[Party]) -> list[Party]:
        """The parties of a slot, where a pronoun was taken for the subject of its own verb, or as the subject for whom
        the verb's other argument names before it: nobody calls himself, or meets himself («С послом Чили он встретился
        дважды»)."""
        noun = frame.pos == "noun" and frame.carried
        pronoun = "pronouns" in self.text.words[slot.phrase.head].entries
        if not (frame.pos == "verb" or noun) or not pronoun or not parties:
            return parties
        if noun and frame.get("kind") == "visit" and slot.key == "gen":
            return parties  # "Smith cancelled his trip"
        if noun or slot.key == "subject":
            told = [s for s in frame.slots if s.part in _SIDES and s.phrase.end <= slot.phrase.begin]
        else:
            told = [s for s in frame.slots if s.key == "subject"]
        own = {named(self.parties, p, s.phrase, frame).key for s in told for p in self.parties.of(s.phrase)}
        if any(p.key not in own for p in parties):
            return parties
        other = another(self.parties, slot.phrase, own)
        return [] if other is None else [other]

    def stresses(self, phrase: Phrase) -> bool:
        """Whether a pronoun only stresses somebody named beside it: "Rubin herself"."""
        pronoun = self.text.words[phrase.head].entries.get("pronouns")
        return pronoun is not None and bool(pronoun.get("reflexive"))

    def _can_be(self, part: str, party: Party, frame: Frame) -> bool:
        record = self.parties.by_id.get(party.entity or "")
        if isinstance(record, Organization) and record.kind == "media":
            return False  # «рассказал в интервью с агентством»: who publishes is not who was met
        if part in ("visitor", "welcomer"):
            return party.kind in ACTING
        return not (frame.get("role") in ("speech", "reception") and part == "host" and party.kind == "place")
