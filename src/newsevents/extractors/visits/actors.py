"""Who takes part in an event, as one mention of it tells."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits import unread
from newsevents.extractors.visits.asking import asked, inviters, several_asked
from newsevents.extractors.visits.company import alongside
from newsevents.extractors.visits.denials import STRONG
from newsevents.extractors.visits.identities import (
    another,
    compounded,
    listed,
    listed_before,
    named,
    named_members,
    nationals,
    speakers,
)
from newsevents.extractors.visits.implied import Found, ImpliedReader
from newsevents.extractors.visits.mediating import mediators
from newsevents.extractors.visits.neighbours import Neighbours
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import ACTING, Party
from newsevents.extractors.visits.plurals import NOBODY, PluralReader
from newsevents.extractors.visits.speaking import SpeakerReader
from newsevents.frames import Frame, Slot, phrase_at
from newsevents.records import Attribution, Organization, Person, Place

_MEANT: Final = {"possessor": "visitor", "addressee": "counterpart"}
"""Parts that are others where the phrase names somebody: "the visit of Smith", "spoke to Smith"."""

_CASES: Final = frozenset({"dat", "ins", "gen"})
"""Keys of slots of phrases that only their case puts there."""

_ORDER: Final = "order"
"""The class of cues that ask somebody to do something."""


class ActorReader:
    """Reads parties by their part off a frame."""

    def __init__(
        self, text: Analysis, parties: Parties, neighbours: Neighbours, attributions: Sequence[Attribution]
    ) -> None:
        self.text, self.parties, self.neighbours = text, parties, neighbours
        self.speakers = SpeakerReader(text, parties, attributions)
        self.implied = ImpliedReader(text, parties, neighbours)
        self.plurals = PluralReader(text, parties, neighbours, self.implied)

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
            self._at_site(frame, slot, slot is first, found)
            if slot.key == "subject" and (others or self._asks_off(frame)):
                continue
            if slot.part not in NOBODY and not self._stresses(slot.phrase) and not self._of_topic(frame, slot):
                self._acting(frame, slot, found)
        if between := mediators(self.parties, frame):
            keys = {p.key for p in between}
            for part, sides in found.items():
                found[part] = [p for p in sides if p.key not in keys]
            found.setdefault("mediator", []).extend(between)
        self._joined_names(frame, found.get(frame.get("subject"), []))
        if frame.pos == "noun" and len(found.get("participant", ())) == 1:
            self._joined_owners(frame, found["participant"])
        if frame.pos == "verb" and not (others and not told):
            self._unread(frame, found)
        self._speaking(frame, found)
        self.implied.add(frame, found)
        self._without_plural(frame, found)
        self._settle(frame, found)
        self._adjectives(frame, found)
        return {part: _without_origins(parties) for part, parties in found.items() if parties}

    def _at_site(self, frame: Frame, slot: Slot, first: bool, found: Found) -> None:
        """Whom a phrase names that tells where, or through whom; ``first`` marks the verb's object."""
        parties = self.parties
        if slot.part == "mediation":
            found.setdefault("mediator", []).extend(self._shares(slot.phrase, "event_mediations"))
        if slot.part == "venue":  # «там её ждёт президент»
            found.setdefault("host", []).extend(p for p in parties.of(slot.phrase) if p.kind in ACTING)
        if slot.part != "place":
            return
        hosted = frame.get("role") == "reception" and all(slot.key != "subject" for slot in frame.slots)
        if frame.get("kind") != "visit" or hosted:
            found.setdefault("host", []).extend(self._owners(slot.phrase))
        if first and frame.get("kind") == "visit":  # «навестил Иванова», but not «пригласил Иванова посетить Рим»
            own = {p.key for p in found.get("visitor", ())}
            found.setdefault("host", []).extend(
                p for p in parties.of(slot.phrase) if p.kind == "person" and p.key not in own
            )
        if frame.get("subject") == "visitor":
            found.setdefault("visitor", []).extend(self._shares(slot.phrase, "event_leads"))
        if frame.get("role") == "expectation":  # «на неё ждут в Риме»
            awaited = self._unbound(frame, slot, list(parties.of(slot.phrase)))
            found.setdefault("visitor", []).extend(p for p in awaited if p.kind == "person")

    def _owners(self, phrase: Phrase) -> list[Party]:
        """Whose residence it is where somebody meets: «в резиденции президента Чили», "at Smith's office"."""
        words, entry = self.text.words, self.text.words[phrase.head].entries.get("event_venues")
        if entry is None or not entry.get("own"):
            return []
        begin, end = phrase.begin, phrase.end
        of = end < len(words) and "genitive_prepositions" in words[end].entries
        behind = phrase_at(self.text.clause_at(phrase.head), end + of) if end + of < len(words) else None
        if phrase.end == phrase.head + 1 and behind is not None and (of or behind.case == "gen"):
            begin, end = behind.begin, behind.end
        people = self.parties.held_in(begin, end, Person)
        return [self.parties.person(h) for h in people if h.kind == "name" and not self.parties.in_role(h.begin)][:1]

    def _acting(self, frame: Frame, slot: Slot, found: Found) -> None:
        """Whom the phrase of a slot names, under the part that the slot gives them."""
        if shares := self._shares(slot.phrase, "event_shares"):
            found.setdefault("participant", []).extend(shares)
            return
        if slot.part == "event" and slot.key != "object":
            return  # «в нём примут участие послы»
        if slot.key in _CASES and self._ends_place(slot.phrase.begin):
            return  # «у Білому домі», whose second word may be a dative
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

    def _settle(self, frame: Frame, found: Found) -> None:
        """Give the parts that only hold beside others: how many come, who comes along, who receives whom."""
        if found.get("counted") and not found.get("visitor"):
            found["visitor"] = found["counted"]
        found.pop("counted", None)
        joined = [p for p in found.pop("event", ()) if p.kind == "person"]  # "Smith was joined by Jones"
        if frame.get("role") == "joining" and joined and found.get("participant"):
            found["participant"].extend(joined)
        if frame.get("role") in ("reception", "welcome", "inviting"):
            self.implied.swallowed(frame, found)
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

    def _has_it(self, frame: Frame, slot: Slot) -> bool:
        """Whether a phrase before a meeting only tells who has it: «у него аудиенция у папы»."""
        meets = frame.pos == "noun" and frame.get("subject") == "participant"
        return meets and slot.key != "subject" and slot.phrase.end <= frame.own[0]

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

    def _of_topic(self, frame: Frame, slot: Slot) -> bool:
        """Whether a state or a body is a side of what talks are about: «переговоры об отношениях с Чили», "talks with
        Smith on ending the war with Chile"."""
        phrase, words = slot.phrase, self.text.words
        if slot.part != "counterpart" or frame.pos != "noun" or not phrase.prep:
            return False
        topic = phrase_at(frame.clause, phrase.prep - 1)
        if topic is None or topic.prep is None or topic.end != phrase.prep or words[topic.head].capital:
            return False
        if "event_topics" not in words[topic.prep].entries:
            return False
        others = any(s.part == "counterpart" and s.phrase.end < topic.begin for s in frame.slots)
        if not others and all("event_relations" not in w.entries for w in words[topic.begin : topic.end]):
            return False
        parties = self.parties.of(phrase)
        return bool(parties) and all(p.kind in ("place", "organization") for p in parties)

    def _unbound(self, frame: Frame, slot: Slot, parties: list[Party]) -> list[Party]:
        """The parties of a slot, where a pronoun was taken for the subject of its own verb: nobody calls himself."""
        if frame.pos != "verb" or slot.key == "subject" or "pronouns" not in self.text.words[slot.phrase.head].entries:
            return parties
        own = {
            named(self.parties, p, s.phrase, frame).key for s in frame.slots if s.key == "subject"
            for p in self.parties.of(s.phrase)
        }  # fmt: skip
        if not parties or any(p.key not in own for p in parties):
            return parties
        other = another(self.parties, slot.phrase, own)
        return [] if other is None else [other]

    def _asks_off(self, frame: Frame) -> bool:
        """Whether the subject only asks that somebody's journey be put off: «Пекин попросил перенести поездку»."""
        clause, words = frame.clause, self.text.words
        if frame.pos != "noun" or frame.get("kind") != "visit" or clause.verb is None or clause.verb > frame.trigger:
            return False
        cue = words[clause.verb].entries.get("cues")
        if cue is None or cue.get("class") != _ORDER:
            return False
        off = self.text.matches_in("event_status", clause.verb + 1, frame.trigger)
        return any(m.entry.get("status") in STRONG for m in off)

    def _stresses(self, phrase: Phrase) -> bool:
        """Whether a pronoun only stresses somebody named beside it: "Rubin herself"."""
        pronoun = self.text.words[phrase.head].entries.get("pronouns")
        return pronoun is not None and bool(pronoun.get("reflexive"))

    def _shares(self, phrase: Phrase, category: str) -> tuple[Party, ...]:
        """Whom a noun of the category governs: «с участием лидеров», «при посредничестве Катара»."""
        words = self.text.words
        if category not in words[phrase.head].entries or phrase.end == phrase.head + 1:
            return ()
        begin = phrase.head + 1
        head = next((t for t in range(begin, phrase.end) if words[t].has("NOUN") is not None), begin)
        shares = self.parties.of(Phrase(begin, phrase.end, head, None, "gen", ""))
        if not shares:
            return shares
        more = [p for joined in self._joined_behind(phrase) for p in self.parties.of(joined)]
        if shares[-1].kind == "person" and self.text.tokens_of(shares[-1].span)[1] == phrase.end:
            more = listed(self.parties, self.text.tokens_of(shares[-1].span)[0])[1:] + more  # «с участием Иванова и …»
        own = {p.key for p in shares}
        return (*shares, *{p.key: p for p in more if p.key not in own}.values())

    def _joined_behind(self, phrase: Phrase) -> list[Phrase]:
        """The bare phrases that are listed behind one in the genitive: «с участием премьера Рубцова, посла Хольма и
        мэра»."""
        words, end, found = self.text.words, phrase.end, list[Phrase]()
        for other in self.text.clause_at(phrase.head).phrases:
            if other.begin < end or other.prep is not None:
                continue
            genitive = other.case == "gen" or any(case == "gen" for case, _ in words[other.begin].cases)
            if other.begin != end + 1 or not genitive:
                break
            if words[end].form != "," and "coordinators" not in words[end].entries:
                break
            found.append(other)
            end = other.end
        return found

    def _can_be(self, part: str, party: Party, frame: Frame) -> bool:
        record = self.parties.by_id.get(party.entity or "")
        if isinstance(record, Organization) and record.kind == "media":
            return False  # «рассказал в интервью с агентством»: who publishes is not who was met
        if part in ("visitor", "welcomer"):
            return party.kind in ("person", "group", "role")
        return not (frame.get("role") in ("speech", "reception") and part == "host" and party.kind == "place")

    def _adjectives(self, frame: Frame, found: Found) -> None:
        """«американский визит» has a visitor, «ирано-саудовская встреча» two participants."""
        part = "visitor" if frame.get("kind") == "visit" else "participant"
        if found.get(part):
            return
        for phrase in frame.filled("adjective"):
            if frame.get("kind") != "visit":
                found.setdefault(part, []).extend(compounded(self.parties, phrase))
            held = [h for h in self.parties.held_in(phrase.begin, phrase.end, Place) if h.record.kind != "city"]
            if held and frame.get("kind") != "visit":  # "the Geneva talks" are held there
                found.setdefault(part, []).extend(
                    Party(
                        h.record.id,
                        h.record.name,
                        "place",
                        self.text.span(h.begin, h.end),
                        h.record.id,
                        h.record.country,
                    )
                    for h in held
                )


def _without_origins(parties: list[Party]) -> list[Party]:
    """The parties without the places that only tell where others are from: «коллеги из Чили и Перу»."""
    wide = [p.span for p in parties if p.kind in ("role", "group")]
    return [
        p for p in parties
        if p.kind != "place" or not any(s.begin < p.span.begin and p.span.end <= s.end for s in wide)
    ]  # fmt: skip
