"""Whether a trigger names an event of this kind at all."""

from collections.abc import Iterable, Sequence
from typing import Final

from newsevents import timex
from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.deeds import act_for_others, expects_deed, intends, parted
from newsevents.extractors.visits.identities import named
from newsevents.extractors.visits.manner import MannerReader
from newsevents.extractors.visits.neighbours import Neighbours
from newsevents.extractors.visits.owning import on_journey
from newsevents.extractors.visits.party import ACTING
from newsevents.extractors.visits.places import CITY, Site
from newsevents.extractors.visits.plurals import PluralReader
from newsevents.extractors.visits.times import Times
from newsevents.extractors.visits.told import Told
from newsevents.frames import Frame
from newsevents.matching import Match
from newsevents.records import Organization, Person, TimeExpression

_STAYED: Final = frozenset({"hour", "day", "week"})
_CLOSING: Final = frozenset({",", ".", ";"})
"""What may stand behind the object of a verb that has only one."""


class Licence:
    """Tells events from matches, advice, questions and what has too little to it."""

    def __init__(self, text: Analysis, neighbours: Neighbours, plurals: PluralReader, manner: MannerReader) -> None:
        self.text, self.neighbours, self.plurals, self.manner = text, neighbours, plurals, manner
        self.cased = bool(text.language.settings.get("cases", True))

    def vetoed(self, frame: Frame) -> bool:
        """Whether the words around a trigger speak against an event."""
        if self.text.matches_in("event_vetoes", *frame.own):
            return True
        for slot in frame.slots:
            for match in self.text.matches_in("event_vetoes", slot.phrase.begin, slot.phrase.end):
                if not self._of_post(match, slot.phrase):
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
            other is not frame and frame.trigger < other.trigger < reach
            for other in self.neighbours.of(frame)
        )

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
        """A round is one of talks only where it is counted («второй раунд») or one of a series."""
        return bool(frame.get("round")) and self.manner.ordinal(frame) is None and not self.manner.series(frame)

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
        if mention.role in ("motion", "stay") and self._journey_of(frame) and not self._carries(frame):
            return True
        if not needs or (mention.kind == "call" != frame.get("kind") and self._has(mention, times, "several")):
            return True  # «министры поговорили по телефону»: with each other, whatever the verb itself asks for
        return any(all(self._has(mention, times, part) for part in need.split("+")) for need in needs)

    def _has(self, mention: Told, times: Times, need: str) -> bool:
        """Whether a mention has one of the things that frames need: place, date, the part that somebody takes, …"""
        frame = mention.frame
        if need == "place":
            return bool(mention.sites)
        if need == "date":
            return bool(times.when)
        if need == "duration":
            return times.duration is not None
        if need == "joined":  # «вместе с ней приехал эксперт»
            known = any(self._known(p, frame) for p in frame.filled("companion"))
            return known and len(mention.who("visitor")) > 1
        if need == "days":
            return times.duration is not None and self._spent(times.duration)
        if need == "town":
            return any(site.width >= CITY for site in mention.sites)
        if need == "firm":
            return mention.verdict.firm and mention.verdict.status in ("occurred", "planned")
        if need == "invited":
            return any(o.get("role") == "invitation" and o.clause is frame.clause for o in self.neighbours.of(frame))
        if need == "errand":
            return self._errand(mention)
        if need == "there":  # "is in Rome, where he met the mayor"
            return not self._at_home(mention) and any(self._tells_there(o, frame) for o in self.neighbours.of(frame))
        if need == "gathering":  # "gathered for talks with Smith" is told by the noun
            others = [o for o in self.neighbours.of(frame) if o.clause is frame.clause and o.filled("counterpart")]
            return not others and self._errand(mention)
        if need == "delegates":  # "ministers will gather in Rome on May 5", but not "fans"
            acting = any(act_for_others(self.text, p) for p in mention.who("participant"))
            return acting and not self.neighbours.errands(frame)
        if need == "closed":
            return self._closed(frame, times)
        if need == "company":
            taken = frame.filled("companion")
            return any(p.kind in ACTING for phrase in taken for p in self.plurals.parties.of(phrase))
        if need == "event":
            return bool(frame.filled("event"))
        if need == "side":  # «Чили на встрече представлял посол», but not «представил на встрече план»
            told = (p for phrase in frame.filled("side") for p in self.plurals.parties.of(phrase))
            return any(p.kind in ("place", "organization", "group") for p in told)
        if need == "acting":  # "saw the president", but not "saw Kenya as a partner"
            return any(p.kind in ACTING for p in mention.who("counterpart"))
        if need == "denial":
            return frame.clause.negated or mention.verdict.status == "denied"
        if need == "mutual":
            return len(mention.everyone()) > 1 and self._mutual(frame)
        if need == "mention":
            return frame.pos == "noun" and frame.carried
        if need == "several":
            everyone = mention.everyone()
            return len(everyone) > 1 or any(p.several for p in everyone) or self.plurals.plural(frame)
        if need == "together":  # «Они беседовали два часа», "Smith and Jones talked for an hour"
            sides = mention.who("participant")
            return mention.plural == "participant" or len(sides) > 1 or any(p.several for p in sides)
        if need == "again":  # "They last spoke in May"
            return mention.series == "previous"
        if need == "visitor" and frame.get("role") == "stay" and self._counts_heads(mention):
            return False
        resumed = need in ("visitor", "counterpart") and bool(mention.plural)
        if mention.role == "speech":  # «с ними беседовал мэр», but not «они говорили о погоде»
            resumed = resumed and mention.plural == "counterpart"
        return bool(mention.parts.get(need) or resumed)

    def _known(self, phrase: Phrase, frame: Frame) -> bool:
        """Whether a phrase means somebody told before: a pronoun, a person by his role («вместе с президентом»)."""
        if "pronouns" in self.text.words[phrase.head].entries:
            return True
        parties = self.plurals.parties
        return any(named(parties, p, phrase, frame).kind == "person" for p in parties.of(phrase))

    def _counts_heads(self, mention: Told) -> bool:
        """Whether those who are somewhere are only a number of people: «в больницах находится 141 пациент»."""
        visitors = mention.who("visitor")
        firsts = [self.text.words[max(self.text.tokens_of(p.span)[0] - 1, 0) :][:2] for p in visitors]
        counted = all(any(word.shape == "digits" for word in words) for words in firsts)
        return bool(visitors) and counted and all(p.kind in ("role", "group") and p.state is None for p in visitors)

    def _errand(self, mention: Told) -> bool:
        """Whether somebody is abroad for a meeting that the clause names: "is in Kyiv for talks with the premier"."""
        return not self._at_home(mention) and bool(self.neighbours.errands(mention.frame))

    def _at_home(self, mention: Told) -> bool:
        """Whether somebody is in his own state."""
        home = {p.state for p in mention.who("visitor")}
        return any(site.country in home for site in mention.sites if site.country)

    def _tells_there(self, other: Frame, frame: Frame) -> bool:
        """Whether a relative clause tells of a meeting at the place before it: "…, where he met the mayor"."""
        clause = other.clause
        if clause.kind != "relative" or clause.opener is None or other.governor is not frame.clause:
            return False
        return other.get("kind") != "visit" and "place_adverbs" in self.text.words[clause.opener].entries

    def _spent(self, length: TimeExpression) -> bool:
        """Whether a length is what somebody spends: hours, days or weeks, and no object behind a preposition («провёл в
        Киеве три дня», but not «за три дня провёл …»)."""
        begin, _ = self.text.tokens_of(length.span)
        governed = begin > 0 and "prepositions" in self.text.words[begin - 1].entries
        return not governed and timex.grain(length.value) in _STAYED

    def _closed(self, frame: Frame, times: Times) -> bool:
        """Whether nothing is said of the object behind it: "called him on Friday", not "called him a friend"."""
        objects = [s.phrase for s in frame.slots if s.key == "object"]
        end = max((phrase.end for phrase in objects), default=frame.trigger + 1)
        word = self.text.words[end]
        if any(w.shape == "punct" for phrase in objects for w in self.text.words[phrase.begin : phrase.end]):
            return False  # called him "a friend"
        dated = any(self.text.tokens_of(date.span)[0] == end for date in times.when)
        return dated or word.form in _CLOSING or "prepositions" in word.entries

    def _mutual(self, frame: Frame) -> bool:
        """ "They saw each other": all who act meet one another."""
        return bool(self.text.matches_in("reciprocals", frame.trigger, frame.window[1]))

    def _received(self, mention: Told) -> bool:
        """Somebody who can be a guest, and somebody or some place that receives: no «приняли военных»."""
        visitors, hosts = mention.who("visitor"), mention.who("host")
        if mention.plural == "guest" or (mention.plural == "visitor" and any(p.kind == "person" for p in hosts)):
            return bool(hosts)
        if not visitors or (not hosts and not mention.sites):
            return False
        return any(p.kind in ("person", "group") for p in visitors) or any(p.kind == "person" for p in hosts)

    def tours(self, frame: Frame, sites: Sequence[Site]) -> bool:
        """Whether a verb tells of a tour: of a region of several states, or of one that a noun of its clause names."""
        if frame.pos == "verb" and frame.get("kind") == "visit" and sites:
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
