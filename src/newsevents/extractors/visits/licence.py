"""Whether a trigger names an event of this kind at all."""

from collections.abc import Iterable, Sequence
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.deeds import expects_deed, intends, parted
from newsevents.extractors.visits.manner import MannerReader
from newsevents.extractors.visits.needs import NeedReader
from newsevents.extractors.visits.neighbours import Neighbours
from newsevents.extractors.visits.owning import on_journey
from newsevents.extractors.visits.places import Site
from newsevents.extractors.visits.plurals import PluralReader
from newsevents.extractors.visits.times import Times
from newsevents.extractors.visits.told import Told
from newsevents.frames import Frame, data_of
from newsevents.matching import Match
from newsevents.records import Group, Organization, Person

_PEOPLE: Final = frozenset({"roles", "event_groups", "event_delegations", "unnamed_sources", "group_nouns"})
"""Categories of nouns for people."""


class Licence:
    """Tells events from matches, advice, questions and what has too little to it."""

    def __init__(self, text: Analysis, neighbours: Neighbours, plurals: PluralReader, manner: MannerReader) -> None:
        self.text, self.neighbours, self.plurals, self.manner = text, neighbours, plurals, manner
        self.needs = NeedReader(text, neighbours, plurals)
        self.cased = bool(text.language.settings.get("cases", True))

    def vetoed(self, frame: Frame) -> bool:
        """Whether the words around a trigger speak against an event."""
        toured = frame.pos == "verb" and frame.get("object") == "place"
        if any(not (toured and m.entry.get("toured")) for m in self.text.matches_in("event_vetoes", *frame.own)):
            return True
        for slot in frame.slots:
            for match in self.text.matches_in("event_vetoes", slot.phrase.begin, slot.phrase.end):
                if not self._of_post(match, slot.phrase) and not (toured and match.entry.get("toured")):
                    return True
        if self.neighbours.course_of(frame) is not None:
            return True  # the noun tells of it
        if expects_deed(self.text, frame) or self._interviews(frame) or self._describes(frame):
            return True
        if intends(self.text, frame, self.neighbours) or self._demands(frame):
            return True
        if self._awaits_event(frame) or self._worded(frame) or self._questioned(frame):
            return True
        if self._addresses(frame) or self._uncounted(frame) or self._on_paper(frame) or parted(self.text, frame):
            return True
        if self._of_thing(frame) or self._of_journey(frame):
            return True
        words = self.text.words[slice(*frame.window)]
        return sum("sports" in word.entries for word in words) > 1

    def _of_post(self, match: Match, phrase: Phrase) -> bool:
        """Whether a word only belongs to the post of somebody named: "met police chief Smith", «с главой полиции»."""
        if match.begin <= phrase.head < match.end:
            return False
        people = self.plurals.parties.held_in(phrase.begin, phrase.end, Person)
        return any(h.kind == "name" and not match.begin <= h.begin < match.end for h in people)

    def rounds(self, frame: Frame) -> bool:
        """«раунд переговоров»: the talks are named by the noun behind."""
        reach = frame.own[1] + 1 if self.cased else frame.own[1] + 3  # "the next round of peace talks"
        return bool(frame.get("round")) and any(
            other is not frame and other.pos == "noun" and frame.trigger < other.trigger
            and (other.trigger < reach or other.own[0] == frame.own[0])
            for other in self.neighbours.of(frame)
        )

    def _of_thing(self, frame: Frame) -> bool:
        """Whether a participle tells what somebody did with a thing: "a programme seen by the Courier"."""
        reading, begin = self.text.reading_at(frame.trigger), frame.trigger - 1
        if self.cased or frame.pos != "verb" or reading is None or reading.pos != "PART" or begin < 0:
            return False
        before, noun = self.text.words[begin], self.text.reading_at(begin)
        if reading.voice != "pssv" or noun is None or noun.pos != "NOUN" or before.shape != "lower":
            return False
        return _PEOPLE.isdisjoint(before.entries)

    def _of_journey(self, frame: Frame) -> bool:
        """Whether a relative clause tells where a journey leads that may be taken for who goes on it: "a trade mission
        to Asia that takes in Oslo"."""
        if frame.pos != "verb" or frame.get("role") != "stay" or frame.clause.kind != "relative":
            return False
        for slot in frame.slots:
            group = self.plurals.parties.covers(slot.phrase.head, Group) if slot.key == "subject" else None
            for match in () if group is None else self.text.matches_in("frames", group.begin, group.end):
                noun = match.entry.get("pos", "noun") == "noun"
                if noun and data_of(self.text.language, match, "frames", "noun").get("kind") == "visit":
                    return True
        return False

    def _on_paper(self, frame: Frame) -> bool:
        """Whether a meeting in the plural is only that of a paper: «план консультаций», "a plan of consultations"."""
        if frame.pos != "noun" or frame.get("kind") == "visit" or frame.carried:
            return False
        words, begin = self.text.words, frame.own[0]
        if not any(r.number == "plur" for r in words[frame.trigger].readings[:1]):
            return False
        if self.cased:
            return "event_papers" in words[begin if begin < frame.trigger else max(begin - 1, 0)].entries
        of = begin > 1 and "genitive_prepositions" in words[begin - 1].entries
        return of and "event_papers" in words[begin - 2].entries

    def _awaits_event(self, frame: Frame) -> bool:
        """Whether what awaits somebody is itself an event: «министра ждёт встреча с послом»."""
        subjects = [s.phrase for s in frame.slots if s.key == "subject"] if frame.get("role") == "expectation" else []
        return any(
            other.pos == "noun" and phrase.begin <= other.trigger < phrase.end
            for other in (self.neighbours.of(frame) if subjects else ()) for phrase in subjects
        )  # fmt: skip

    def _describes(self, frame: Frame) -> bool:
        """Whether a noun only describes the next one: "face-to-face talks"."""
        return frame.pos == "noun" and not self.cased and any(
            other.pos == "noun" and other.trigger == frame.match.end and other.own == frame.own
            for other in self.neighbours.of(frame)
        )  # fmt: skip

    def _demands(self, frame: Frame) -> bool:
        """Whether somebody is told to do something: "called on the minister to resign", not "called on him"."""
        ends = [s.phrase.end for s in frame.slots if s.part == "counterpart"] if frame.get("asks") else []
        joined = [e for e in ends if e < len(self.text) and "coordinators" in self.text.words[e].entries]
        ends.extend(p.end for p in frame.clause.phrases for e in joined if p.begin == e + 1)
        return any(e < len(self.text) and "event_purposes" in self.text.words[e].entries for e in ends)

    def _interviews(self, frame: Frame) -> bool:
        """Whether a noun tells of a talk with a medium: «в разговоре с РБК»."""
        if frame.pos != "noun" or frame.get("kind") == "visit":
            return False
        bodies = [h.record for p in frame.filled("counterpart") for h in
                  self.plurals.parties.held_in(p.begin, p.end, Organization)]  # fmt: skip
        return bool(bodies) and all(body.kind == "media" for body in bodies)

    def _worded(self, frame: Frame) -> bool:
        """Whether a noun only is a part of words that tell a status: "a visit is under discussion"."""
        begin = max(frame.trigger - 3, 0)
        near = self.text.matches_in("event_status", begin, frame.trigger) if frame.pos == "noun" else ()
        return any(m.end == frame.trigger + 1 and not m.entry.get("modal") for m in near)

    def _addresses(self, frame: Frame) -> bool:
        """«вы должны посетить Камчатку»: said to the reader, of nobody."""
        for slot in frame.slots:
            entry = self.text.words[slot.phrase.head].entries.get("pronouns")
            if slot.key == "subject" and entry is not None and entry.get("person") == 2:
                return True
        reading = frame.clause.reading
        if frame.pos == "verb" and reading is not None and reading.person == "2":
            return True
        before = self.text.words[frame.window[0] : frame.trigger] if frame.pos == "verb" else ()
        return any("pronouns" in w.entries and w.entries["pronouns"].get("person") == 2
                   and any(r.case == "nom" or not r.case for r in w.readings) for w in before)  # fmt: skip

    def _uncounted(self, frame: Frame) -> bool:
        """A round is one of talks only where it is counted («второй раунд»), one of a series, or one more; and none of
        something else: «второй раунд выборов»."""
        if not frame.get("round"):
            return False
        sides = [s.phrase for s in frame.slots if s.part in ("participant", "counterpart")]
        if self.cased and any(s.key == "gen" for s in frame.slots) and not any(map(self.plurals.parties.of, sides)):
            return all("event_groups" not in self.text.words[phrase.head].entries for phrase in sides)
        counted = self.manner.ordinal(frame) is not None or bool(self.manner.series(frame))
        return not counted and not self.text.matches_in("event_further", *frame.own)

    def _questioned(self, frame: Frame) -> bool:
        sentence = self.text.sentences[self.text.sentence_at(frame.trigger)]
        return self.text.words[sentence.end - 1].form == "?"

    def complete(self, mention: Told, times: Times) -> bool:
        """Whether a mention has what its frame needs."""
        frame = mention.frame
        needs: Iterable[str] = frame.get("needs", ())
        if frame.get("role") == "reception" and not self._received(mention):
            return False
        if frame.get("role") == "invitation" and not frame.carried and self._journey_beside(frame):
            return False  # «по приглашению премьера прибыл в Рим» tells of the visit, and who is the host
        journeys = mention.role in ("motion", "stay") and not self._only_leads(frame)
        reaches = any("goal" in need for need in needs)  # "reached a deal during a visit to Rome"
        if journeys and not reaches and self._journey_of(frame) and not self._carries(frame):
            return True
        if not needs or (mention.kind == "call" != frame.get("kind") and self.needs.has(mention, times, "several")):
            return True  # «министры поговорили по телефону»: with each other, whatever the verb itself asks for
        return any(all(self.needs.has(mention, times, part) for part in need.split("+")) for need in needs)

    def _only_leads(self, frame: Frame) -> bool:
        """Whether a participle within a noun phrase only says who leads those who act: "a team led by Smith paid a
        visit to Rome"."""
        verb = frame.clause.verb
        attribute = frame.pos == "verb" and verb is not None and frame.trigger < verb and not self.cased
        return attribute and any(s.part == "visitor" and s.key == "by" for s in frame.slots)

    def _received(self, mention: Told) -> bool:
        """Somebody who can be a guest, and somebody or some place that receives: no «приняли военных»."""
        visitors, hosts = mention.who("visitor"), mention.who("host")
        if mention.plural == "guest" or (mention.plural == "visitor" and any(p.kind == "person" for p in hosts)):
            return bool(hosts)
        if not visitors or (not hosts and not mention.sites):
            return False
        return any(p.kind in ("person", "group") for p in visitors) or any(p.kind == "person" for p in hosts)

    def tours(self, frame: Frame, sites: Sequence[Site]) -> bool:
        """Whether a verb tells of a tour: of a region of several states, or of one that a noun of its clause names;
        whether a journey leads through such a region: «поездка по Азии»."""
        routed = any(slot.part == "place" and slot.key in frame.get("routes", ()) for slot in frame.slots)
        if (frame.pos == "verb" or routed) and frame.get("kind") == "visit" and sites:
            return all(site.kind == "macroregion" and site.code is not None and not site.country for site in sites)
        return frame.pos == "verb" and any(
            other.get("tour") and other.clause is frame.clause and not other.carried
            for other in self.neighbours.of(frame)
        )

    def _journey_beside(self, frame: Frame) -> bool:
        """Whether the clause tells of the visit itself."""
        return any(
            other is not frame and other.get("kind") == "visit" and other.clause is frame.clause
            for other in self.neighbours.of(frame)
        )

    def _carries(self, frame: Frame) -> bool:
        """Whether a verb only carries a noun: «во время визита провёл встречу»."""
        support = self.text.match_at("frames_supports", frame.trigger)
        nouns = (other for other in self.neighbours.of(frame) if other.pos == "noun" and other.carried)
        return support is not None and any(other.clause is frame.clause for other in nouns)

    def _journey_of(self, frame: Frame) -> bool:
        """Whether a noun of the clause tells where: «отправится в турне по Балканам»."""
        return any(
            other.pos == "noun" and other.get("kind") == "visit" and other.clause is frame.clause and not other.carried
            and (frame.get("role") != "stay" or on_journey(self.text.words, other))  # «остановились на визите»
            for other in self.neighbours.of(frame)
        )  # fmt: skip
