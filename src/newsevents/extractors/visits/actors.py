"""Who takes part in an event, as one mention of it tells."""

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits import unread
from newsevents.extractors.visits.identities import another, apposed, bearer, compatriot, compounded, speakers
from newsevents.extractors.visits.neighbours import Neighbours
from newsevents.extractors.visits.parties import Parties, Party
from newsevents.frames import Frame, Slot, has_infinitive, phrase_at
from newsevents.records import Group, Organization, Person, Place

_NOBODY = frozenset({"place", "destination", "origin", "adjective", "venue", "mediation", "teller"})
"""Parts whose phrases name nobody who acts."""
_MEANT = {"possessor": "visitor", "addressee": "counterpart"}
"""Parts that are others where the phrase names somebody: "the visit of Smith", "spoke to Smith"."""
_HOSTED = frozenset({"reception", "welcome"})
"""Roles of verbs whose subject is the host."""
_ACTING = frozenset({"person", "group", "role"})


class ActorReader:
    """Reads parties by their part off a frame."""

    def __init__(self, text: Analysis, parties: Parties, neighbours: Neighbours) -> None:
        self.text, self.parties, self.neighbours = text, parties, neighbours

    def of(self, frame: Frame) -> dict[str, list[Party]]:
        """The parties by part; parts that nobody has are left out."""
        found: dict[str, list[Party]] = {}
        first = next((slot for slot in frame.slots if slot.key == "object"), None)
        for slot in frame.slots:
            if slot.part == "mediation":
                found.setdefault("mediator", []).extend(self._shares(slot.phrase, "event_mediations"))
            if slot.part == "venue":  # «там её ждёт президент»
                found.setdefault("host", []).extend(p for p in self.parties.of(slot.phrase) if p.kind in _ACTING)
            if slot is first and slot.part == "place" and frame.get("kind") == "visit":  # «навестил Иванова»
                found.setdefault("host", []).extend(p for p in self.parties.of(slot.phrase) if p.kind == "person")
            if slot.part == "place" and frame.get("subject") == "visitor":
                found.setdefault("visitor", []).extend(self._shares(slot.phrase, "event_leads"))
            if slot.part == "place" and frame.get("role") == "expectation":  # «на неё ждут в Риме»
                awaited = self._unbound(frame, slot, list(self.parties.of(slot.phrase)))
                found.setdefault("visitor", []).extend(p for p in awaited if p.kind == "person")
            if slot.part in _NOBODY or self._stresses(slot.phrase):
                continue
            if shares := self._shares(slot.phrase, "event_shares"):
                found.setdefault("participant", []).extend(shares)
                continue
            if self._means_several(slot.phrase) or (slot.part == "visitor" and self._means_guest(slot.phrase, frame)):
                continue
            part = _MEANT.get(slot.part, slot.part)
            if part == "host" and self._has_it(frame, slot):
                part = "participant"
            parties = [p for p in self.parties.of(slot.phrase) if self._can_be(part, p, frame)]
            parties = [self._named(p, slot.phrase, frame) for p in parties] or [
                p for p in speakers(self.parties, frame, slot) if self._can_be(slot.part, p, frame)
            ]
            if part == "counterpart":
                parties = [self.parties.stranger(p, slot.phrase) or p for p in parties]
            parties = self._unbound(frame, slot, parties)
            if slot.part == "addressee":
                parties = [p for p in parties if p.kind == "person"]
            if slot.inferred:
                parties = [p._replace(inferred=True) for p in parties]
            found.setdefault(part, []).extend(parties)
        if frame.pos == "verb":
            self._unread(frame, found)
        if frame.get("kind") == "visit" and frame.get("role") != "invitation":
            self._invited(frame, found)
        if frame.pos == "noun" and frame.actor is not None and self._lacks_actor(frame, found):
            part = "visitor" if frame.get("kind") == "visit" else "participant"
            named = [self._named(p, frame.actor.phrase, frame) for p in self.parties.of(frame.actor.phrase)]
            own = {p.key for parties in found.values() for p in parties}
            found.setdefault(part, []).extend(
                p._replace(inferred=True) for p in named if p.kind in _ACTING and p.key not in own
            )
        if frame.pos == "noun" and not found.get("visitor") and not found.get("participant"):
            self._reflexive(frame, found)
            self._teller(frame, found)
        if frame.get("subject") == "participant" and not found.get("counterpart"):
            self._offered(frame, found)
        if frame.get("subject") == "participant" and frame.pos == "noun" and frame.carried:
            self._called_on(frame, found)
        if found.get("counted") and not found.get("visitor"):
            found["visitor"] = found["counted"]
        found.pop("counted", None)
        if frame.get("role") in ("reception", "welcome", "inviting") and not found.get("visitor"):
            self._swallowed(frame, found)
        hosts = {p.key for p in found.get("host", ())}
        if frame.get("role") == "reception" and hosts:  # nobody receives himself: the pronoun means another
            found["visitor"] = [p for p in found.get("visitor", ()) if p.key not in hosts]
        companions = found.pop("companion", [])
        if companions and found.get("visitor"):
            found["visitor"].extend(p for p in companions if p.kind in _ACTING)
        self._adjectives(frame, found)
        return {part: parties for part, parties in found.items() if parties}

    def _has_it(self, frame: Frame, slot: Slot) -> bool:
        """Whether a phrase before a meeting only tells who has it: «у него аудиенция у папы»."""
        meets = frame.pos == "noun" and frame.get("subject") == "participant"
        return meets and slot.key != "subject" and slot.phrase.end <= frame.own[0]

    def _invited(self, frame: Frame, found: dict[str, list[Party]]) -> None:
        """«посетит Рим по приглашению премьера»: who invites somebody that comes is a host."""
        for other in self.neighbours.of(frame):
            if other.get("role") == "invitation" and other.clause is frame.clause and not other.carried:
                own = {p.key for parties in found.values() for p in parties}
                named = (self._named(p, s, other) for s in other.filled("host") for p in self.parties.of(s))
                found.setdefault("host", []).extend(p for p in named if p.kind in _ACTING and p.key not in own)

    def _unread(self, frame: Frame, found: dict[str, list[Party]]) -> None:
        """Subject and object, where none is found, by names that have no part in the clause."""
        taken = frozenset(p.key for parties in found.values() for p in parties)
        part = frame.get("subject")
        if part and not any(slot.key == "subject" for slot in frame.slots):
            named = unread.subject_of(self.parties, frame, taken)
        elif frame.get("object") == "visitor" and not found.get("visitor"):
            part, named = "visitor", unread.object_of(self.parties, frame, taken)
        else:
            return
        if named is not None:
            found.setdefault(part, []).append(named)

    def _unbound(self, frame: Frame, slot: Slot, parties: list[Party]) -> list[Party]:
        """The parties of a slot, where a pronoun was taken for the subject of its own verb: nobody calls himself."""
        if frame.pos != "verb" or slot.key == "subject" or "pronouns" not in self.text.words[slot.phrase.head].entries:
            return parties
        own = {
            self._named(p, s.phrase, frame).key for s in frame.slots if s.key == "subject"
            for p in self.parties.of(s.phrase)
        }  # fmt: skip
        if not parties or any(p.key not in own for p in parties):
            return parties
        other = another(self.parties, slot.phrase, own)
        return [] if other is None else [other]

    def _stresses(self, phrase: Phrase) -> bool:
        """Whether a pronoun only stresses somebody named beside it: "Rubin herself"."""
        pronoun = self.text.words[phrase.head].entries.get("pronouns")
        return pronoun is not None and bool(pronoun.get("reflexive"))

    def _offered(self, frame: Frame, found: dict[str, list[Party]]) -> None:
        """«предложил послу встретиться»: to whom the clause around an infinitive speaks is who is to be met."""
        clause = frame.clause
        outer = frame.governor if clause.kind == "infinitive" else clause
        infinite = frame.trigger not in (clause.verb, clause.auxiliary) or clause.kind == "infinitive"
        if frame.pos != "verb" or outer is None or not infinite or len(found.get("participant", ())) != 1:
            return
        cased = bool(self.text.language.settings.get("cases", True))
        for phrase in outer.phrases:
            addressed = phrase.case in ("dat", "acc") if cased else phrase.role == "object"
            if phrase.prep is None and addressed and phrase.role != "subject" and phrase.end <= frame.trigger:
                parties = [self._named(p, phrase, frame) for p in self.parties.of(phrase) if p.kind in _ACTING]
                found.setdefault("counterpart", []).extend(p._replace(inferred=True) for p in parties)

    def _called_on(self, frame: Frame, found: dict[str, list[Party]]) -> None:
        """«предложил Киеву и Будапешту провести переговоры»: several to whom somebody proposes talks hold them without
        him."""
        clause, words = frame.clause, self.text.words
        verb = clause.verb
        if verb is None or self.text.match_at("event_status", verb) is None or clause.tense != "past":
            return
        if not has_infinitive(self.text, verb + 1, frame.own[0]):
            return
        cased = bool(self.text.language.settings.get("cases", True))
        addressed = [
            p for p in clause.phrases if p.prep is None and verb < p.begin < frame.own[0] and p.role != "subject"
            and ("dat" in {case for case, _ in words[p.head].cases} if cased else p.end < frame.own[0])
        ]  # fmt: skip
        named = {p.key: p for phrase in addressed for p in self.parties.of(phrase)}
        if len(named) > 1:
            found["participant"] = list(named.values())

    def _shares(self, phrase: Phrase, category: str) -> tuple[Party, ...]:
        """Whom a noun of the category governs: «с участием лидеров», «при посредничестве Катара»."""
        words = self.text.words
        if category not in words[phrase.head].entries or phrase.end == phrase.head + 1:
            return ()
        begin = phrase.head + 1
        head = next((t for t in range(begin, phrase.end) if words[t].has("NOUN") is not None), begin)
        return self.parties.of(Phrase(begin, phrase.end, head, None, "gen", ""))

    def _named(self, party: Party, phrase: Phrase, frame: Frame) -> Party:
        if party.kind != "role":
            return party
        parties = self.parties
        return apposed(parties, phrase, frame.clause) or compatriot(parties, party) or bearer(parties, party) or party

    def _can_be(self, part: str, party: Party, frame: Frame) -> bool:
        record = self.parties.by_id.get(party.entity or "")
        if isinstance(record, Organization) and record.kind == "media":
            return False  # «рассказал в интервью с агентством»: who publishes is not who was met
        if part in ("visitor", "welcomer"):
            return party.kind in ("person", "group", "role")
        return not (frame.get("role") in ("speech", "reception") and part == "host" and party.kind == "place")

    def _swallowed(self, frame: Frame, found: dict[str, list[Party]]) -> None:
        """«В столице Иванова примет премьер»: a name that reads as the genitive of the place is the guest."""
        for phrase in frame.filled("place"):
            for held in self.parties.held_in(phrase.head + 1, phrase.end, Person):
                if held.kind == "name" and held.end == phrase.end:
                    found["visitor"] = list(self.parties.of(Phrase(held.begin, held.end, held.begin, None, "acc", "")))

    def _reflexive(self, frame: Frame, found: dict[str, list[Party]]) -> None:
        """«рассказал о своей поездке»: the subject of the clause."""
        part = self.text.words[frame.own[0]].entries.get("reflexives")
        if part is not None and frame.actor is not None:
            named = [self._named(p, frame.actor.phrase, frame) for p in self.parties.of(frame.actor.phrase)]
            found["visitor" if frame.get("kind") == "visit" else "participant"] = named

    def _teller(self, frame: Frame, found: dict[str, list[Party]]) -> None:
        """«Иванов не исключил встречи с послом»: who speaks of it would take part, if nobody else is told to."""
        if frame.get("kind") != "visit" and len(found.get("counterpart", ())) != 1:
            return
        told = [p for phrase in frame.filled("teller") for p in self.parties.of(phrase) if p.kind == "person"]
        found["visitor" if frame.get("kind") == "visit" else "participant"] = told

    def _resumes(self, frame: Frame) -> bool:
        """Whether the noun points back to an event that is told already: «после того визита»."""
        words = self.text.words[frame.own[0] : frame.trigger]
        return any(w.entries["event_series"].get("series") == "same" for w in words if "event_series" in w.entries)

    def _lacks_actor(self, frame: Frame, found: dict[str, list[Party]]) -> bool:
        """Whether the subject of the clause is the one whom a noun leaves out: «прибыл с визитом», «отправится в
        турне», «перед поездкой в Осло министр заявил», «на встрече с послом министр заявил»."""
        phrase = phrase_at(frame.clause, frame.trigger)
        if phrase is None or phrase.prep is None:
            return False
        if self._disposed(frame, phrase.prep):
            return not found.get("visitor")
        if self._resumes(frame):
            return False
        if any(o.clause is frame.clause and o.get("role") in _HOSTED for o in self.neighbours.of(frame)):
            return False  # «после беседы с мэром её принял король»
        if frame.get("kind") != "visit" and (found.get("participant") or len(found.get("counterpart", ())) != 1):
            return False
        if found.get("visitor") or found.get("counted"):
            return False
        if any(o.clause is frame.clause and o.get("role") == "motion" for o in self.neighbours.of(frame)):
            return True
        orders = self.text.matches_in("event_order", max(phrase.prep - 2, frame.clause.begin), frame.trigger)
        if any(phrase.prep < m.end <= frame.trigger and phrase.head in (frame.trigger, m.end - 1) for m in orders):
            return True
        words = self.text.words[phrase.prep : phrase.begin]
        return phrase.head == frame.trigger and any("event_bearers" in word.entries for word in words)

    def _disposed(self, frame: Frame, prep: int) -> bool:
        """Whether the noun is the object of a verb of two words that calls off or plans: "she called off a trip"."""
        verb = frame.clause.verb
        match = None if verb is None else self.text.match_at("event_status", verb)
        return match is not None and frame.clause.voice != "pssv" and match.end == prep + 1

    def _adjectives(self, frame: Frame, found: dict[str, list[Party]]) -> None:
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

    def plural_part(self, frame: Frame) -> str:
        """The part of several people whom only a plural stands for («они», «стороны», «министры»), or ""; of a guest
        who is only called that, too."""
        for slot in frame.slots:
            if slot.part == "visitor" and self._means_guest(slot.phrase, frame):
                return "guest"
            if slot.part in ("visitor", "participant", "counterpart") and self._means_several(slot.phrase):
                return slot.part
        if frame.get("object") == "visitor" and not frame.filled("visitor"):
            before = [p for p in frame.clause.phrases if p.prep is not None and p.end <= frame.trigger]
            last = [self.text.words[p.end - 1].entries for p in before if p.end - p.begin > 1]
            guests = (entries.get("event_groups") for entries in last)
            if any(group is not None and group.get("guest") for group in guests) or (
                frame.get("role") == "welcome" and any("demonyms" in entries for entries in last)
            ):
                return "guest"  # «в аэропорту гостя встретил мэр», where a genitive might stand
        if frame.get("role") == "reception" and self._received_before(frame):
            return "guest"
        elided = (
            frame.pos == "verb"
            and frame.get("subject") == "participant"
            and not any(s.key == "subject" for s in frame.slots)
        )
        reading = frame.clause.reading
        if elided and frame.clause.kind == "subordinate" and reading is not None and reading.number == "plur":
            return "participant"
        return ""

    def _received_before(self, frame: Frame) -> bool:
        """Whether a guest is left out who was told just before: «его встретил мэр, а в полдень принял премьер»."""
        if frame.pos != "verb" or frame.filled("visitor") or not frame.filled("host"):
            return False
        before = (other for other in self.neighbours.of(frame) if other.trigger < frame.trigger)
        return any(other.get("role") in ("welcome", "reception") and other.filled("visitor") for other in before)

    def unresolved(self, frame: Frame) -> tuple[Party, ...]:
        """What a plural without names tells of itself, where it is more than a bare word."""
        found = [s.phrase for s in frame.slots if s.part not in _NOBODY and self._means_several(s.phrase)]
        return tuple(party for phrase in found if phrase.end - phrase.begin > 1 for party in self.parties.of(phrase))

    def dual(self, frame: Frame) -> bool:
        """Whether a plural without names means two people («оба», "the two")."""
        groups = (self.text.words[slot.phrase.head].entries.get("event_groups") for slot in frame.slots)
        return any(group is not None and group.get("dual") for group in groups)

    def _means_guest(self, phrase: Phrase, frame: Frame) -> bool:
        article = self.text.words[phrase.begin].entries.get("determiners")
        bare = phrase.begin + (article is not None and phrase.begin < phrase.head)
        if phrase.end - bare > 1 or self.parties.covers(phrase.head, Person) is not None:
            return False
        if frame.filled("companion"):
            return False  # «прибудет делегация во главе с мэром» is told by who leads it
        entries = self.text.words[phrase.head].entries
        pronoun, group = entries.get("pronouns"), entries.get("event_groups")
        if pronoun is not None:  # «принимать её будет мэр»: of a delegation, too
            return (
                frame.pos == "verb"
                and pronoun.get("person") == 3
                and pronoun.get("number") == "sing"
                and not self.parties.of(phrase)
            )
        if frame.get("role") in ("welcome", "reception") and group is None and "frames" not in entries:
            return all(self._named(p, phrase, frame).kind == "role" for p in self.parties.of(phrase))
        return group is not None and bool(group.get("guest"))

    def _means_several(self, phrase: Phrase) -> bool:
        word = self.text.words[phrase.head]
        if self.parties.covers(phrase.head, Person, Group) is not None:
            return False
        pronoun = word.entries.get("pronouns")
        if pronoun is not None:
            numbers = {number for case, number in word.cases if case == phrase.case}  # «с ним», but «к ним»
            plural = numbers == {"plur"} if numbers else pronoun.get("number") == "plur"
            return plural and pronoun.get("person") == 3
        group = word.entries.get("event_groups")
        first = phrase.begin == self.text.sentences[self.text.sentence_at(phrase.begin)].begin
        bare = self.text.words[phrase.begin : phrase.end]
        return (
            group is not None
            and bool(group.get("plural"))
            and (bool(group.get("dual")) or self._is_plural(phrase))
            and not any(w.capital for w in bare[first:])
            and not any(r.pos == "ADJ" for w in bare for r in w.readings[:1])
        )

    def _roles(self, phrase: Phrase) -> bool:
        """Whether a phrase means several people by what they are: «главы МИД России и Турции»."""
        several = "event_groups" in self.text.words[phrase.head].entries or any(
            "event_groups" in word.entries for word in self.text.words[phrase.begin : phrase.head]
        )
        return several and self._is_plural(phrase) and self.parties.covers(phrase.head, Person) is None

    def _is_plural(self, phrase: Phrase) -> bool:
        return (
            phrase.number == "plur"
            or any(n == "plur" for c, n in self.text.words[phrase.head].cases if c == phrase.case)
            or (
                not self.text.words[phrase.head].cases
                and any(r.number == "plur" for r in self.text.words[phrase.head].readings)
            )
        )

    def plural(self, frame: Frame) -> bool:
        """Whether several people act, named or not: «лидеры двух стран встретились»."""
        if self.plural_part(frame) or any(self._roles(s.phrase) for s in frame.slots if s.key == "subject"):
            return True
        reading = frame.clause.reading
        return reading is not None and reading.number == "plur" and not any(s.key == "subject" for s in frame.slots)
