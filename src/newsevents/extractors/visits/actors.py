"""Who takes part in an event, as one mention of it tells."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.visits import unread
from newsevents.extractors.visits.asking import asked, asks_off, guest_of, inviters, several_asked
from newsevents.extractors.visits.identities import compounded, listed, listed_before
from newsevents.extractors.visits.implied import Found, ImpliedReader
from newsevents.extractors.visits.including import add_included
from newsevents.extractors.visits.mediating import holders, mediators
from newsevents.extractors.visits.neighbours import Neighbours
from newsevents.extractors.visits.pairs import paired
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import ACTING, Party
from newsevents.extractors.visits.plurals import NOBODY, PluralReader
from newsevents.extractors.visits.slots import SlotReader
from newsevents.extractors.visits.speaking import SpeakerReader
from newsevents.extractors.visits.swallowed import SwallowedReader
from newsevents.frames import Frame
from newsevents.records import Attribution, Place

_NO_SIDES: Final = frozenset({"city", "macroregion"})
"""Kinds of places whose names before talks tell where they are, or of what: "the Geneva talks", "Middle East talks"."""


class ActorReader:
    """Reads parties by their part off a frame."""

    def __init__(
        self, text: Analysis, parties: Parties, neighbours: Neighbours, attributions: Sequence[Attribution]
    ) -> None:
        self.text, self.parties, self.neighbours = text, parties, neighbours
        self.speakers = SpeakerReader(text, parties, attributions)
        self.implied = ImpliedReader(text, parties, neighbours)
        self.swallowed = SwallowedReader(text, parties)
        self.plurals = PluralReader(text, parties, neighbours, self.implied)
        self.slots = SlotReader(text, parties, self.plurals)

    def of(self, frame: Frame) -> Found:
        """The parties by part; parts that nobody has are left out."""
        found: Found = {}
        first = next((slot for slot in frame.slots if slot.key == "object"), None)
        verb = self.neighbours.spoken_in(frame)
        if verb is not None:  # «в разговоре обсудил это с послом» is told by the noun
            return self.of(verb)
        told = asked(self.parties, frame)
        if told:
            found[str(frame.get("subject"))] = told
        others = bool(told) or several_asked(self.parties, frame)
        if others:
            found["host"] = inviters(self.parties, frame)
        for slot in frame.slots:
            self.slots.at_site(frame, slot, slot is first, found)
            if slot.key == "subject" and (others or asks_off(self.text, frame)):
                continue
            if slot.part in NOBODY or self.slots.stresses(slot.phrase) or self.slots.of_topic(frame, slot):
                continue
            self.slots.acting(frame, slot, found)
        if invited := guest_of(self.parties, frame):
            found.setdefault("host", []).extend(invited)
        if holding := holders(self.parties, frame):
            found.setdefault("host", []).extend(holding)
        if between := mediators(self.parties, frame):
            keys = {p.key for p in between}
            for part, sides in found.items():
                found[part] = [p for p in sides if p.key not in keys]
            found.setdefault("mediator", []).extend(between)
        self._joined_names(frame, found.get(frame.get("subject"), []))
        add_included(self.parties, frame, found)
        if frame.pos == "noun" and len(found.get("participant", ())) == 1:
            self._joined_owners(frame, found["participant"])
        if frame.pos == "verb" and (told or not others):
            self._unread(frame, found)
        self._speaking(frame, found)
        self.implied.add(frame, found)
        self._without_plural(frame, found)
        self._settle(frame, found)
        self._adjectives(frame, found)
        return {part: _without_origins(parties) for part, parties in found.items() if parties}

    def _settle(self, frame: Frame, found: Found) -> None:
        """Give the parts that only hold beside others: how many come, who comes along, who receives whom."""
        if found.get("counted") and not found.get("visitor"):
            found["visitor"] = found["counted"]
        found.pop("counted", None)
        joined = [p for p in found.pop("event", ()) if p.kind == "person"]  # "Smith was joined by Jones"
        if frame.get("role") == "joining" and joined and found.get("participant"):
            found["participant"].extend(joined)
        if frame.get("role") in ("reception", "welcome", "inviting", "expectation"):
            self.swallowed.guests(frame, found)
        elif frame.pos == "noun" and frame.get("subject") == "visitor" and not found.get("visitor"):
            found["visitor"] = self.swallowed.traveller(frame)
        hosts = {p.key for p in found.get("host", ())}
        if frame.get("role") == "reception" and hosts:  # nobody receives himself: the pronoun means another
            found["visitor"] = [p for p in found.get("visitor", ()) if p.key not in hosts]
        companions = found.pop("companion", []) if frame.get("role") != "company" else []
        if companions and found.get("visitor"):
            found["visitor"].extend(p for p in companions if p.kind in ACTING)

    def _without_plural(self, frame: Frame, found: Found) -> None:
        """Leave out a plural that stands for people told before, as the subject of a clause around the event: «лидеры
        договорились о встрече»."""
        if frame.actor is None or not self.plurals.means_several(frame.actor.phrase):
            return
        span = self.text.span(frame.actor.phrase.begin, frame.actor.phrase.end)
        for part, parties in found.items():
            found[part] = [p for p in parties if p.kind != "role" or not span.begin <= p.span.begin < span.end]

    def _unread(self, frame: Frame, found: Found) -> None:
        """Subject and object, where none is found, by names that have no part in the clause."""
        part = frame.get("subject")
        taken = frozenset(p.key for parties in found.values() for p in parties)
        if part and not any(slot.key == "subject" for slot in frame.slots):
            meant = unread.subject_of(self.parties, frame, taken)
        elif frame.get("object") == "visitor" and not found.get("visitor"):
            part, meant = "visitor", unread.object_of(self.parties, frame, taken)
        else:
            return
        if meant is not None:
            found.setdefault(part, []).append(meant)

    def _speaking(self, frame: Frame, found: Found) -> None:
        """Who tells in the first person of what he did: «„Я встретился с послом“, — написал премьер»."""
        part = frame.get("subject")
        if not part or found.get(part) or (frame.pos == "noun" and not frame.carried) or frame.clause.negated:
            return
        if frame.get("kind") == "visit" and part == "visitor":
            places = (h for p in frame.filled("place") for h in self.parties.held_in(p.begin, p.end, Place))
            told = next(places, None) is not None
        else:  # "I left her office", "I see a problem" tell of no such thing
            others = (p for parties in found.values() for p in parties)
            told = any(p.kind in ACTING for p in others)
        speaker = self.speakers.of(frame) if told else None
        if speaker is not None:
            found[part] = [speaker]

    def _joined_names(self, frame: Frame, acting: list[Party]) -> None:
        """Those whose names are listed with the subject of a verb in the plural, whatever their forms read as:
        «Савчук и Немета встретятся», «Смит, Норман и Петров провели переговоры»."""
        clause, text = frame.clause, self.text
        first = next((slot.phrase for slot in frame.slots if slot.key == "subject" and not slot.inferred), None)
        plural = clause.reading is not None and clause.reading.number == "plur" and clause.verb is not None
        if not plural or first is None or not acting or acting[0].kind != "person" or acting[0].inferred:
            return
        begin, end = text.tokens_of(acting[0].span)
        if first.begin <= begin and end <= (clause.verb or 0):
            own = {p.key for p in acting}
            first_named = listed_before(self.parties, begin, clause.begin)
            acting.extend(p for p in (*first_named, *listed(self.parties, begin)) if p.key not in own)

    def _joined_owners(self, frame: Frame, acting: list[Party]) -> None:
        """Those whose names are listed with the genitive of a meeting: «переговоры Иванова и Ли Чо»."""
        owner = next((slot.phrase for slot in frame.slots if slot.key == "gen"), None)
        begin, _ = self.text.tokens_of(acting[0].span)
        if owner is not None and acting[0].kind == "person" and owner.begin <= begin < owner.end:
            acting.extend(p for p in listed(self.parties, begin) if p.key != acting[0].key)

    def _adjectives(self, frame: Frame, found: Found) -> None:
        """«ирано-саудовская встреча», "Russia-Ukraine talks" have two participants."""
        if all(p.kind in ("place", "organization") for p in found.get("participant", ())):
            found["participant"] = paired(self.parties, frame) or found.get("participant", [])
        if frame.get("kind") == "visit" or found.get("participant"):
            return
        for phrase in frame.filled("adjective"):
            sides = found.setdefault("participant", [])
            sides.extend(compounded(self.parties, phrase))
            for held in self.parties.held_in(phrase.begin, phrase.end, Place):
                place = held.record
                if place.kind not in _NO_SIDES:
                    span = self.text.span(held.begin, held.end)
                    sides.append(Party(place.id, place.name, "place", span, place.id, place.country))


def _without_origins(parties: list[Party]) -> list[Party]:
    """The parties without the places and bodies that only tell where others are from: «коллеги из Чили и Перу»."""
    wide = [p.span for p in parties if p.kind in ("role", "group")]
    return [
        p for p in parties
        if p.kind not in ("place", "organization")
        or not any(s.begin < p.span.begin and p.span.end <= s.end for s in wide)
    ]  # fmt: skip
