"""Who takes part in an event without a part of its own frame: whom the words around it tell of."""

from collections.abc import Iterator
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.asking import bare_object, invited_for
from newsevents.extractors.visits.denials import STRONG
from newsevents.extractors.visits.identities import another, named
from newsevents.extractors.visits.neighbours import Neighbours
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import ACTING, Party
from newsevents.frames import Frame, gives_reason, has_infinitive, is_gerund, phrase_at

_HOSTED: Final = frozenset({"reception", "welcome", "company", "inviting"})
"""Roles of verbs whose subject is the host, or goes with the guest."""

_INVITING: Final = ACTING | {"organization"}
"""Kinds of parties that invite."""

Found = dict[str, list[Party]]
"""Parties by their part."""


class ImpliedReader:
    """Adds to the parties of a frame those whom it leaves out."""

    def __init__(self, text: Analysis, parties: Parties, neighbours: Neighbours) -> None:
        self.text, self.parties, self.neighbours = text, parties, neighbours
        self.cased = bool(text.language.settings.get("cases", True))

    def add(self, frame: Frame, found: Found) -> None:
        """Add whom the neighbouring mentions, the clause and the one around it tell of."""
        if frame.get("kind") == "visit" and frame.get("role") != "invitation":
            self._invited(frame, found)
            self._accompanied(frame, found)
            self._asked_for(frame, found)
        if frame.pos == "noun" and frame.actor is not None and self._lacks_actor(frame, found):
            part = "visitor" if frame.get("kind") == "visit" else "participant"
            meant = self._named(frame, *self._actors(frame, frame.actor.phrase))
            own = {p.key for parties in found.values() for p in parties}
            found.setdefault(part, []).extend(
                p._replace(inferred=True) for p in meant
                if (p.kind in ACTING or (p.kind == "place" and part == "participant")) and p.key not in own
            )  # fmt: skip
        if frame.pos == "noun" and not found.get("visitor") and not found.get("participant"):
            self._reflexive(frame, found)
            self._teller(frame, found)
        if frame.pos == "noun" and frame.actor is not None and not any(found.values()) and self.joint(frame):
            meant = [p for phrase in self._joined_to(frame.actor.phrase, frame) for p in self.parties.of(phrase)]
            acting = {p.key: p._replace(inferred=True) for p in meant if p.kind in ACTING}
            found["participant"] = list(acting.values()) if len(acting) > 1 else []
        if not any(found.values()) and self.neighbours.is_course(frame):
            self._addressed(frame, found)
        if frame.get("subject") == "participant" and not found.get("counterpart"):
            self._offered(frame, found)
        if frame.get("subject") == "participant" and frame.pos == "noun" and frame.carried:
            self._called_on(frame, found)
        alone = [part for part, parties in found.items() if parties] == ["counterpart"]
        if alone and frame.pos == "noun" and frame.get("kind") != "visit":
            self._leading(frame, found)

    def _leading(self, frame: Frame, found: Found) -> None:
        """«Президент заявил, что встреча с канцлером возможна»: who leads a state speaks of a meeting of his own."""
        outer = frame.governor
        if outer is None or outer.verb is None or outer.subject is None or frame.actor is not None:
            return
        if "cues" not in self.text.words[outer.verb].entries or frame.clause.kind not in ("main", "subordinate"):
            return
        tellers = self._named(frame, outer.phrases[outer.subject])
        own = {p.key for p in found["counterpart"]}
        if len(tellers) == 1 and tellers[0].kind == "person" and tellers[0].office and tellers[0].key not in own:
            found["participant"] = [tellers[0]._replace(inferred=True)]

    def _named(self, frame: Frame, *phrases: Phrase) -> list[Party]:
        """The parties of phrases of a frame, as the people whom their roles mean."""
        return [named(self.parties, p, phrase, frame) for phrase in phrases for p in self.parties.of(phrase)]

    def _invited(self, frame: Frame, found: Found) -> None:
        """«посетит Рим по приглашению премьера»: who invites somebody that comes is a host."""
        for other in self.neighbours.of(frame):
            if other.get("role") == "invitation" and other.clause is frame.clause and not other.carried:
                own = {p.key for parties in found.values() for p in parties}
                hosts = self._named(other, *other.filled("host"))
                found.setdefault("host", []).extend(p for p in hosts if p.kind in _INVITING and p.key not in own)

    def _asked_for(self, frame: Frame, found: Found) -> None:
        """«пригласил посла с визитом в Рим»: who is asked to come on a visit, and who asks."""
        if found.get("visitor") or not invited_for(self.text, frame):
            return
        verb = next((o for o in self.neighbours.of(frame) if o.trigger == frame.clause.verb), None)
        if verb is None:
            return
        found["visitor"] = [p for p in self._named(verb, *verb.filled("visitor")) if p.kind in ACTING]
        if found["visitor"]:
            hosts = [p for p in self._named(verb, *verb.filled("host")) if p.kind in _INVITING]
            found.setdefault("host", []).extend(hosts)

    def _accompanied(self, frame: Frame, found: Found) -> None:
        """«в поездке министра сопровождал посол»: whose journey it is with whom somebody goes."""
        if frame.pos != "noun":
            return
        for other in self.neighbours.of(frame):
            if other.get("role") == "company" and other.clause is frame.clause:
                along = {p.key for phrase in other.filled("companion") for p in self.parties.of(phrase)}
                if any(p.key not in along for p in found.get("visitor", ())):
                    return  # nobody goes along with himself: "accompanied Smith on his trip"
                guests = self._named(other, *other.filled("visitor"))
                if guests and all(p.key in along for p in guests):  # a pronoun, which means none of them
                    meant = (another(self.parties, phrase, along) for phrase in other.filled("visitor"))
                    guests = [p for p in meant if p is not None]
                found["visitor"] = [p for p in guests if p.kind in ACTING]

    def _offered(self, frame: Frame, found: Found) -> None:
        """«предложил послу встретиться»: to whom the clause around an infinitive speaks is who is to be met."""
        clause = frame.clause
        outer = frame.governor if clause.kind == "infinitive" else clause
        infinite = frame.trigger not in (clause.verb, clause.auxiliary) or clause.kind == "infinitive"
        if frame.pos != "verb" or outer is None or not infinite or len(found.get("participant", ())) != 1:
            return
        for phrase in outer.phrases:
            addressed = phrase.case in ("dat", "acc") if self.cased else phrase.role == "object"
            if phrase.prep is None and addressed and phrase.role != "subject" and phrase.end <= frame.trigger:
                parties = [named(self.parties, p, phrase, frame) for p in self.parties.of(phrase) if p.kind in ACTING]
                found.setdefault("counterpart", []).extend(p._replace(inferred=True) for p in parties)

    def _addressed(self, frame: Frame, found: Found) -> None:
        """«сообщил об этом послу на встрече», "will brief the envoy at a meeting": who speaks and to whom."""
        clause, words, actor = frame.clause, self.text.words, frame.actor
        if actor is None or clause.verb is None:
            return
        fronted = frame.own[0] < clause.verb  # "At a meeting in Rome he told the envoy that …"
        limit = clause.end if fronted else frame.own[0]
        for match in self.text.matches_in("cues", clause.verb, limit):
            if fronted and match.begin != clause.verb:
                break
            passive = match.begin == clause.verb and clause.voice == "pssv"
            if passive or (not self.cased and not match.entry.get("address")):
                continue
            for phrase in clause.phrases:
                behind = match.end <= phrase.begin < phrase.end <= limit and phrase.prep is None
                cases = {phrase.case, *(case for case, _ in words[phrase.head].cases)}
                if not behind or phrase.role == "subject" or (self.cased and "dat" not in cases):
                    continue
                sides = self._named(frame, actor.phrase, phrase)
                if len({p.key for p in sides}) == len(sides) > 1 and all(p.kind == "person" for p in sides):
                    found["participant"] = [p._replace(inferred=True) for p in sides]
                return

    def _called_on(self, frame: Frame, found: Found) -> None:
        """«предложил Киеву и Будапешту провести переговоры»: several to whom somebody proposes talks hold them without
        him."""
        clause, words = frame.clause, self.text.words
        verb = clause.verb
        if verb is None:
            return
        cue, status = words[verb].entries.get("cues"), self.text.match_at("event_status", verb)
        orders = self.cased and cue is not None and cue.get("class") == "order"
        if status is None and not orders:
            return
        if not has_infinitive(self.text, verb + 1, frame.own[0]):
            return
        addressed = [
            p for p in clause.phrases
            if bare_object(self.text, verb, p) and verb < p.begin < frame.own[0] and p.role != "subject"
            and not has_infinitive(self.text, verb + 1, p.begin)  # "plans to visit Rome and hold talks with Smith"
            and ({"dat", "acc"} & {case for case, _ in words[p.head].cases} if self.cased else p.end < frame.own[0])
        ]  # fmt: skip
        asked = {p.key: p for phrase in addressed for p in self.parties.of(phrase)}
        offers = status is not None and status.entry.get("status") == "possible"
        shared = offers and all("dat" in dict(words[phrase.head].cases) for phrase in addressed)
        if len(asked) > 1 or (asked and (found.get("counterpart") or (orders and not shared))):
            found["participant"] = list(asked.values())
        elif asked and orders and found.get("participant"):  # «предложил послу провести переговоры»
            found["counterpart"] = [p._replace(inferred=True) for p in asked.values()]

    def _lacks_actor(self, frame: Frame, found: Found) -> bool:
        """Whether the subject of the clause is the one whom a noun leaves out: «прибыл с визитом», «отправится в
        турне», «перед поездкой в Осло министр заявил», «на встрече с послом министр заявил»."""
        phrase = self._circumstance(frame)
        if phrase is None or phrase.prep is None:
            return False
        if self._disposed(frame, phrase.prep):  # but «договорились о встрече министров»
            return not found.get("visitor") and not found.get("participant")
        if self._resumes(frame):
            return False
        if any(o.clause is frame.clause and o.get("role") in _HOSTED for o in self.neighbours.of(frame)):
            return False  # «после беседы с мэром её принял король»
        if frame.get("kind") != "visit" and (found.get("participant") or not found.get("counterpart")):
            return not found.get("participant") and self._gather(frame, phrase)
        if found.get("visitor") or found.get("counted"):
            return False
        if any(o.clause is frame.clause and o.get("role") == "motion" for o in self.neighbours.of(frame)):
            return True
        if self._orders(phrase, frame):
            return True
        if self.neighbours.behind(frame, phrase, "event_bearers"):
            return True
        verb = frame.clause.verb
        free = verb is not None and verb < phrase.begin and self.text.match_at("event_status", verb) is None
        free = free and frame.get("kind") != "visit"
        return free and self.neighbours.behind(frame, phrase, "event_errands")  # "gathered in Rome for talks"

    def _gather(self, frame: Frame, phrase: Phrase) -> bool:
        """Whether people of several states come together for a meeting: «представители Перу и Чили соберутся в Риме на
        переговоры»."""
        if frame.actor is None or not self.neighbours.behind(frame, phrase, "event_errands"):
            return False
        told = (o for o in self.neighbours.of(frame) if o.clause is frame.clause and o.pos == "verb")
        if any(o.get("subject") == "participant" for o in told):
            return False  # "gathered for a summit" tells of it by itself
        return any(p.several for p in self.parties.of(frame.actor.phrase))

    def lacks_actor(self, frame: Frame) -> bool:
        """The same by the phrases of the frame alone."""
        sides = ("participant", "counterpart", "visitor", "counted")
        return self._lacks_actor(frame, {part: found for part in sides if (found := self._told(frame, part))})

    def _told(self, frame: Frame, part: str) -> list[Party]:
        return [p for phrase in frame.filled(part) for p in self.parties.of(phrase)]

    def _circumstance(self, frame: Frame) -> Phrase | None:
        """The phrase of a noun, under the preposition of what it is counted by: "after two days of talks"."""
        phrase = phrase_at(frame.clause, frame.trigger)
        if phrase is None or phrase.prep is None or not frame.own[0] < phrase.prep:
            return phrase
        measure = phrase_at(frame.clause, frame.own[0])
        if measure is None and is_gerund(self.text, frame.own[0]):  # "after wrapping up a visit"
            return phrase.changed(begin=frame.own[0], prep=frame.own[0] - 1)
        return phrase if measure is None else phrase.changed(begin=measure.begin, prep=measure.prep)

    def _orders(self, phrase: Phrase, frame: Frame) -> list[str]:
        """How words before a noun that is a circumstance put it in order: before, after, part_of."""
        begin = phrase.begin if phrase.prep is None else phrase.prep
        listed = self.text.matches_in("event_order", max(begin - 3, frame.clause.begin), frame.trigger)
        return [
            str(match.entry["order"]) for match in listed
            if begin < match.end <= frame.trigger and phrase.head in (frame.trigger, match.end - 1)
        ]  # fmt: skip

    def joint(self, frame: Frame) -> bool:
        """Whether a noun without sides is what those did together whom the clause is about: «премьеры условились об
        этом в ходе разговора», "they agreed on it at a meeting in Rome"."""
        phrase = phrase_at(frame.clause, frame.trigger)
        if phrase is None or phrase.prep is None or frame.get("kind") == "visit" or frame.carried or frame.get("forum"):
            return False
        if self._resumes(frame) or frame.filled("participant", "counterpart"):
            return False
        if any(o.get("role") == "joining" and o.clause is frame.clause for o in self.neighbours.of(frame)):
            return False  # «в переговорах приняли участие министр и посол»: of others' talks
        if "part_of" in self._orders(phrase, frame):
            return True
        borne = self.neighbours.behind(frame, phrase, "event_bearers")
        if not borne or not frame.get("strict"):
            return borne  # of those who act together at a meeting, nobody need be told to have met another
        return bool(frame.filled("place")) or frame.get("kind") == "call" or self._discusses(frame)

    def _discusses(self, frame: Frame) -> bool:
        """Whether the clause of a noun tells what was talked of: "Smith and Jones discussed it at a meeting"."""
        return any(
            o.pos == "verb" and o.clause is frame.clause and o.get("role") == "speech"
            for o in self.neighbours.of(frame)
        )

    def agreed(self, frame: Frame) -> bool:
        """Whether the clause tells that a meeting without sides was agreed on: «договорились о встрече в Риме»."""
        phrase = phrase_at(frame.clause, frame.trigger)
        if phrase is None or phrase.prep is None or frame.pos != "noun" or frame.get("kind") == "visit":
            return False
        sides = any(self.parties.of(side) for side in frame.filled("participant", "counterpart"))
        return not sides and self._disposed(frame, phrase.prep)

    def _actors(self, frame: Frame, first: Phrase) -> list[Phrase]:
        """The subject of the clause of a noun, with what is joined to it where the verb is in the plural: «Министр и
        посол договорились о встрече»."""
        reading = frame.clause.reading
        several = self.cased and reading is not None and reading.number == "plur"
        return list(self._joined_to(first, frame)) if several else [first]

    def _joined_to(self, first: Phrase, frame: Frame) -> Iterator[Phrase]:
        """A subject and what is joined to it."""
        words, last = self.text.words, first
        yield first
        for phrase in frame.clause.phrases:
            between = words[last.end : phrase.begin]
            if phrase.begin >= last.end and phrase.prep is None and len(between) == 1 and (
                between[0].lists()
            ):  # fmt: skip
                yield phrase
                last = phrase

    def _resumes(self, frame: Frame) -> bool:
        """Whether the noun points back to an event that is told already: «после того визита»."""
        words = self.text.words[frame.own[0] : frame.trigger]
        return any(w.entries["event_series"].get("series") == "same" for w in words if "event_series" in w.entries)

    def _disposed(self, frame: Frame, prep: int) -> bool:
        """Whether the noun is the object of a verb of two words that calls off or plans, "she called off a trip", or
        stands right behind one that calls off and a preposition: «отказался от встречи с послом»."""
        verb = frame.clause.verb
        if verb is None:  # «Премʼєр готовий до зустрічі з послом»
            words = self.text.matches_in("event_status", frame.clause.begin, prep + 1)
            return any(match.end == prep + 1 and match.begin < prep for match in words)
        match = self.text.match_at("event_status", verb)
        if match is None or frame.clause.voice == "pssv":
            return False
        if match.end == prep + 1:
            return True
        if match.entry.get("of") == self.text.words[prep].key and prep - frame.clause.begin <= 1:
            return True  # «От встречи с послом министр отказался»
        off = match.end == prep and match.entry.get("status") in STRONG
        return off and self.cased and not gives_reason(self.text, prep, frame.own[0])

    def _reflexive(self, frame: Frame, found: Found) -> None:
        """«рассказал о своей поездке»: the subject of the clause."""
        part = self.text.words[frame.own[0]].entries.get("reflexives")
        if part is not None and frame.actor is not None:
            meant = self._named(frame, frame.actor.phrase)
            found["visitor" if frame.get("kind") == "visit" else "participant"] = meant

    def _teller(self, frame: Frame, found: Found) -> None:
        """«Иванов не исключил встречи с послом»: who speaks of it would take part, if nobody else is told to."""
        if frame.get("kind") != "visit" and len(found.get("counterpart", ())) != 1:
            return
        sides = ("person",) if frame.get("kind") == "visit" else ("person", "place")  # «Чили отвергла переговоры»
        told = [p for phrase in frame.filled("teller") for p in self.parties.of(phrase) if p.kind in sides]
        if told:
            found["visitor" if frame.get("kind") == "visit" else "participant"] = told
