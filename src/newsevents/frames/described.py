"""Which clauses describe a noun or go on about it, and who holds what it means there."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import Any

from newsevents.analysis import Analysis, Clause, Phrase
from newsevents.frames.model import FAR, Slot, data_of
from newsevents.frames.subjects import begin_of, is_time, part_around
from newsevents.matching import Match
from newsevents.words import Word


class DescribedReader:
    """A trigger with its clause, and the clauses around that tell of it."""

    pos = ""

    def __init__(
        self, text: Analysis, match: Match, trigger: int, data: Mapping[str, Any], clause: Clause, category: str,
        taken: frozenset[int],
    ) -> None:  # fmt: skip
        self.text, self.match, self.trigger, self.data, self.clause = text, match, trigger, data, clause
        self.category, self.taken = category, taken
        self.cased = text.language.cased
        self.wanted: Mapping[str, str] = data.get("slots", {})
        self.slots: list[Slot] = []
        self.part, listed = part_around(text, clause, trigger, category), clause.phrases
        begin, end = max(self.part[0], trigger - FAR), min(self.part[1], trigger + FAR)
        self.near = listed[bisect_left(listed, begin, key=begin_of) : bisect_left(listed, end, key=begin_of)]
        if self.cased and text.matches_in("negations", clause.begin, clause.end):
            self.near = tuple(phrase for phrase in self.near if not self._ruled_out(phrase))
        self.own = (trigger, trigger + 1)
        self.behind = 0
        self.freed = -1  # where a phrase begins that only reads as the subject
        self.actor: Slot | None = None
        self.carried = False

    def _ruled_out(self, phrase: Phrase) -> bool:
        """Whether a negation stands right before a phrase, as of what was not so: «встретился не с послом, а с
        мэром»."""
        at = (phrase.begin if phrase.prep is None else phrase.prep) - 1
        if at < self.clause.begin or phrase.begin <= self.trigger < phrase.end:
            return False
        negation = self.text.words[at].entries.get("negations")
        return negation is not None and bool(negation.get("phrase"))

    def modifiers(self) -> Iterator[Clause]:
        """The clauses that describe the trigger's noun phrase."""
        for clause in self.text.clauses(self.text.sentence_at(self.trigger)):
            behind = self.reach() <= clause.begin <= self.reach() + 2
            behind = behind and "coordinators" not in self.text.words[clause.begin].entries
            describes = clause.kind in ("participial", "relative") or self.led(clause) or self.carries(clause)
            of_this = not (self._of_another_noun(clause) or self._of_travellers(clause) or self._of_person(clause))
            if ((behind and describes) or self.continued(clause)) and of_this:
                yield clause

    def _of_person(self, clause: Clause) -> bool:
        """Whether a relative clause can only tell of somebody named behind the noun: "a visit by Smith, who met the
        mayor"."""
        if self.pos != "noun" or clause.kind != "relative" or clause.opener is None:
            return False
        relative = self.text.words[clause.opener].entries.get("relatives")
        return relative is not None and bool(relative.get("person"))

    def _of_travellers(self, clause: Clause) -> bool:
        """Whether a participle behind the noun of a journey tells who goes along with whose journey it is: "arrived for
        a two-day visit, accompanied by Smith"."""
        if clause.kind != "participial" or clause.verb is None:
            return False
        match = self.text.match_at(self.category, clause.verb)
        return match is not None and data_of(self.text.language, match, self.category, "verb").get("role") == "company"

    def _of_another_noun(self, clause: Clause) -> bool:
        """Whether a participle or a gerund has another noun of the category for its object, and tells of that one: "cut
        short a tour of Asia, scrapping a visit to Laos", «прервал турне, отменив визит в Лаос»."""
        if self.pos != "noun" or clause.kind not in ("participial", "gerund"):
            return False
        verb = clause.begin  # "scrapping a visit to return home" has an infinitive for its verb
        match = self.support(verb)
        if match is None and clause.verb is not None:
            verb = clause.verb
            match = self.support(verb)
        reading = self.text.reading_at(verb)
        if match is None or "object" not in match.entry.get("noun", ()) or reading is None or reading.voice == "pssv":
            return False
        held = next((p for p in clause.phrases if p.end > verb + 1), None)
        return held is not None and held.prep is None and self.category in self.text.words[held.head].entries

    def _goes_elsewhere(self, clause: Clause) -> bool:
        """Whether a relative clause tells what happened at the place before it: «визит в Рим, где его принял мэр»."""
        opener = clause.opener if clause.kind == "relative" else None
        return opener is not None and "place_adverbs" in self.text.words[opener].entries

    def support(self, verb: int) -> Match | None:
        """The entry of a verb that carries nouns."""
        return self.text.match_at(self.category + "_supports", verb)

    def carries(self, clause: Clause) -> bool:
        """Whether a clause whose verb lacks its object is about the noun before it: "a summit that Lima will host"."""
        if self.pos != "noun" or clause.kind != "subordinate" or clause.verb is None or self.cased:
            return False
        if clause.voice == "pssv":
            return False  # "who hosted the talks, denied that the deal had been cancelled"
        match = self.support(clause.verb)
        lacks = all(p.prep is not None or p.end <= clause.verb or is_time(self.text, p) for p in clause.phrases)
        return match is not None and "object" in match.entry.get("noun", ()) and lacks

    def held_by(self, clause: Clause) -> bool:
        """Whether a relative clause tells who carries the noun: «саммит, который примет Эстония»."""
        if clause.kind != "relative" or clause.verb is None or clause.opener is None:
            return False
        if clause.begin > self.own[1] + 1:
            return False  # «поездка на саммит, который примет Эстония»
        match, holder = self.support(clause.verb), self.holder(clause)
        carried = match is not None and "object" in match.entry.get("noun", ())
        behind = holder is not None and holder.begin > clause.opener
        return carried and not _governed(clause, clause.opener) and clause.voice != "pssv" and behind

    def holder(self, clause: Clause) -> Phrase | None:
        """Who carries the noun in a clause: its subject; behind a verb whose subject is no side like others, what may
        be the subject by its form, where the noun may be the object: «саммит, который примет Самарканд»."""
        subject = None if clause.subject is None else clause.phrases[clause.subject]
        verb = clause.verb
        match = None if verb is None else self.support(verb)
        if verb is None or match is None or not match.entry.get("subject") or not self.cased:
            return subject
        if subject is not None and (subject.begin > verb or not self._either(subject)):
            return subject
        behind = (p for p in clause.phrases if p.prep is None and p.begin > verb and not is_time(self.text, p))
        first = next(behind, None)
        return first if first is not None and self._either(first) else subject

    def _either(self, phrase: Phrase) -> bool:
        """Whether the form of a phrase is that of a subject and of an object alike."""
        return {"nom", "acc"} <= {case for case, _ in self.text.words[phrase.head].cases}

    def named_holder(self, clause: Clause) -> Phrase | None:
        """Who a relative clause says is to hold the noun, where no form tells him from it: «саммит, который примет
        Вильнюс», «который Найроби должен был принять», "the summit, which Vilnius will host"."""
        words, opener = self.text.words, clause.opener
        if self.pos != "noun" or clause.kind != "relative" or opener is None or clause.voice == "pssv":
            return None
        hosts = [m for m in self.text.matches_in(self.category + "_supports", clause.begin, clause.end)
                 if "object" in m.entry.get("noun", ()) and m.entry.get("subject") == "host"]  # fmt: skip
        if not hosts or _governed(clause, opener) or self.text.matches_in(self.category, self.own[1], clause.begin):
            return None  # «поездка на саммит, который примет Вильнюс»
        for phrase in clause.phrases:
            begin = phrase.begin + (phrase.begin == opener)
            named = begin < phrase.end and words[begin].capital and (self.cased or phrase.end <= hosts[0].begin)
            cases = {case for case, _ in words[phrase.head].cases}
            if phrase.prep is None and named and (not cases or "nom" in cases or words[phrase.head].readings[0].fixed):
                return phrase.changed(begin=begin)
        return None

    def led(self, clause: Clause) -> bool:
        """Whether the word that opens a clause is its subject, and so no conjunction: "talks that lasted an hour"."""
        if self.pos != "noun" or clause.kind != "subordinate" or clause.subject is None:
            return False
        return clause.phrases[clause.subject].begin == clause.opener

    def continued(self, clause: Clause) -> bool:
        """Whether a later clause goes on about a noun that its own clause is about: «…, она состоится в Киеве»."""
        if self.pos != "noun" or clause.begin < self.clause.end or clause.verb is None:
            return False
        if not self.carried and not self.reported(clause):
            return False
        match = self.support(clause.verb)
        if match is None or "subject" not in match.entry.get("noun", ()):
            return False
        if clause.subject is None:
            if self._tells_content(clause):
                return False
            objects = [self.text.words[p.head] for p in clause.phrases if p.prep is None and p.role == "object"]
            return clause.kind != "relative" and all(_measures(w) or _stands_for(w) for w in objects)
        phrase = clause.phrases[clause.subject]
        entry = self.text.words[phrase.head].entries.get("pronouns")
        if entry is None or (not self.cased and entry.get("gender") in ("m", "f")):
            return False  # "he came to Oslo": where nouns have no gender, it is somebody
        return entry.get("person") == 3 and phrase.end - phrase.begin == 1

    def _tells_content(self, clause: Clause) -> bool:
        """Whether a clause has another for its subject: «и не исключено, что гостя примет премьер»."""
        for other in self.text.clauses(self.text.sentence_at(clause.begin)):
            if other.kind == "subordinate" and other.opener is not None and 0 <= other.begin - clause.end <= 1:
                match = self.text.match_at("subordinators", other.opener)
                return match is not None and match.entry.get("kind") == "complement"
        return False

    def reported(self, clause: Clause) -> bool:
        """Whether a clause is the rest of what a verb of reporting governs, with the noun as subject: "said a visit,
        planned for May, had been called off"."""
        verb = self.clause.verb
        if self.cased or verb is None or not verb < self.own[0] or clause.subject is not None or clause.kind != "main":
            return False
        bare = "prepositions" not in self.text.words[self.own[0] - 1].entries
        return bare and "cues" in self.text.words[verb].entries and "coordinators" not in (
            self.text.words[clause.begin].entries
        )

    def reach(self) -> int:
        """The token behind the trigger and the phrases that hang on it."""
        return max(self.own[1], self.behind)


def _governed(clause: Clause, opener: int) -> bool:
    """Whether a preposition governs the relative word that opens a clause: «саммит, на котором …»."""
    return any(p.prep is not None and p.begin <= opener < p.end for p in clause.phrases)


def _measures(word: Word) -> bool:
    """Whether an object only tells how long: «… и заняла 20 минут», but not «… а следующую назначили»."""
    entry = word.entries.get("date_words")
    return entry is not None and entry.get("is") != "modifier"


def _stands_for(word: Word) -> bool:
    """Whether an object may be the noun itself: «…: его перенесли на май»."""
    entry = word.entries.get("pronouns")
    return entry is not None and entry.get("person") == 3
