"""The frame of a verb."""

from collections.abc import Sequence

from newsevents.analysis import Phrase
from newsevents.frames.attachment import behind_infinitive, names_event, of_circumstance
from newsevents.frames.compatriots import is_one_of_several
from newsevents.frames.model import Slot
from newsevents.frames.planned import planner, says_what
from newsevents.frames.reader import Reader
from newsevents.frames.subjects import (
    can_be_subject,
    conjunction_before,
    has_infinitive,
    is_gerund,
    is_infinitive,
    is_time,
    joined_antecedents,
    listed_before,
    phrase_at,
    subject_of,
)
from newsevents.words import Reading


class VerbReader(Reader):
    """A verb takes the phrases of its clause; an infinitive, a gerund and a participle their subject from around it."""

    pos = "verb"

    def fill(self) -> None:
        self.own = (self.match.begin, self.match.end)
        clause = self.clause
        reading = self._reading()
        embedded = self.trigger != clause.verb and reading.pos == "PART" and clause.kind != "participial"
        apart = embedded or self.trigger not in (clause.verb, clause.auxiliary)  # "was to have met Smith"
        governed = self._governed() if apart else None
        gerund = self.part[0] == self.trigger and (is_gerund(self.text, self.trigger) or self._opens())
        embedded = embedded and governed is None and not gerund
        subject, inferred = self._noun_behind() if embedded else subject_of(self.text, clause)
        inferred = inferred or gerund
        if not embedded and not inferred and (self._thing_behind(subject) or self._names_another(subject)):
            shared, inferred = subject_of(self.text, clause, own=False)
            if inferred and subject is not None and self.data.get("object") == "place":
                self.freed = subject.begin
            subject = shared if inferred else subject
        elif not embedded and self._behind_infinitive(subject):
            self.freed = -1 if subject is None else subject.begin
            subject, inferred = subject_of(self.text, clause, own=False)
        meant = self._for_whom(reading) or (self._thanked() if governed is not None else None)
        meant = meant or planner(self.text, self.clause, self.match.end, self.trigger, subject)
        if meant is not None:
            subject, inferred = meant, False
        passive = self._passive(reading.pos) and governed is None and not gerund
        subject_part, object_part = self.data.get("subject"), self.data.get("object")
        agent = "ins" if self.cased else "by"
        self.give(object_part, "object", governed)
        if passive:
            self.give(object_part, "object", subject, inferred)
        elif subject is not None:
            self.give(subject_part, "subject", subject, inferred)
            for phrase in joined_antecedents(self.text, clause, subject) if clause.kind == "relative" else ():
                self.give(subject_part, "subject", phrase)
            for phrase in () if inferred else listed_before(self.text, clause, subject):
                self.give(subject_part, "subject", phrase)
            for phrase in self.shared_with(subject) if inferred else ():
                self.give(subject_part, "subject", phrase, True)
        self._torn_subject(subject, subject_part)
        if not self.cased and clause.kind == "relative" and not passive:
            self.give(object_part, "object", self._relative_object())
        skip = {id(subject)} if subject is not None else set()
        limit = subject.begin if embedded and subject is not None else clause.end
        if self.cased:
            limit = min(limit, self._gap())
        elif apart and clause.verb is not None and clause.verb > self.trigger:
            limit = min(limit, clause.verb)  # "a team led by Smith flew to Rome"
        for phrase, first in self.joined(self.near):
            if (
                phrase.begin in self.taken
                or id(phrase) in skip
                or (phrase.begin <= self.trigger < phrase.end and not embedded)
                or phrase.begin >= limit
            ):
                continue
            if governed is not None and first.begin <= self.trigger < first.end and phrase.role != "subject":
                self.give(object_part, "object", phrase)  # "after visiting Oslo and Rome"
                continue
            same = phrase if first is phrase else first.changed(begin=phrase.begin, end=phrase.end, head=phrase.head)
            before = self._of_joined(phrase) or self._of_joined(first)
            along = any(self.wanted.get(key) == "companion" for key in self.key_of(same))
            if along and behind_infinitive(self.text, self.category, self.match.end, first):
                continue  # "flew to Rome to meet with Smith", «вылетел в Рим встретиться с премьером»
            if self._of_event_before(phrase) or of_circumstance(self.text, clause, phrase) or self._of_speech(phrase):
                continue
            if before and all(self.wanted.get(key) != "place" for key in self.key_of(same)):
                continue
            if governed is not None and first is not phrase and first.begin <= self.trigger < first.end:
                self.give(object_part, "object", phrase)  # "after visiting Oslo and Prague"
            elif id(first) in skip and first is not phrase:
                if says_what(self.text, self.clause, self.trigger, phrase):
                    continue
                part = object_part if passive else subject_part
                self.give(part, "subject", phrase, inferred)
            elif passive and self.key_of(same)[-1] == agent and self.data.get("object"):
                self.give(subject_part, agent, phrase)
            elif not self._object(same, phrase, passive, object_part):
                self.put(self.without_time(same), (*self.key_of(same), *self._other_cases(same)))
        self._acting_object()

    def _gap(self) -> int:
        """Where another subject begins that leaves out the verb: «прибыл в Осло, а посол — в Прагу»."""
        words, end = self.text.words, self.clause.end
        for phrase in self.near:
            joins = words[phrase.begin - 1].entries.get("coordinators") if phrase.begin > self.trigger else None
            if joins is None or joins.get("kind") != "but" or phrase.prep is not None or phrase.end >= end:
                continue
            dash = words[phrase.end].shape == "punct" and not words[phrase.end].lists()
            head = words[phrase.head]
            if dash and (head.capital or "roles" in head.entries or "event_delegations" in head.entries):
                return phrase.begin
        return end

    def _acting_object(self) -> None:
        """Make that of several objects the subject which stands beside a pronoun and may be in the nominative, where
        the clause would have the subject of another one: «где его принял исполняющий обязанности премьера»."""
        objects = [s for s in self.slots if s.key == "object"]
        lacks = all(s.inferred for s in self.slots if s.key == "subject")
        if not self.cased or len(objects) < 2 or not lacks or self.clause.voice == "pssv":
            return
        words = self.text.words
        others = [s.phrase for s in objects if "pronouns" not in words[s.phrase.head].entries]
        if len(objects) - len(others) != 1 or self._behind_another(objects, others[0]):
            return
        if all(case != "nom" for case, _ in words[others[0].begin].cases):
            return
        self.slots = [s for s in self.slots if s.key != "subject" and s.phrase not in others]
        for phrase in others:
            self.give(self.data.get("subject"), "subject", phrase)

    def _behind_another(self, objects: Sequence[Slot], phrase: Phrase) -> bool:
        """Whether an infinitive parts an object from the pronoun of the verb itself: «пригласил их посетить Львов»."""
        verb, first = self.clause.verb, objects[0].phrase
        return verb is not None and verb < first.begin < phrase.begin and has_infinitive(
            self.text, first.end, phrase.begin
        )

    def _other_cases(self, phrase: Phrase) -> tuple[str, ...]:
        """The further cases of what stands bare right beside the verb, so that it is the genitive of nothing:
        «телефонував Марії», «Марії зателефонував»; those of a name before one that does not decline: «позвонил Анне
        Берг»."""
        beside = self.trigger in (phrase.begin - 1, phrase.end) or phrase.begin == self.match.end
        object_ = phrase.case == "acc" and self.data.get("object") is not None
        if not self.cased or phrase.prep is not None or not beside or object_:
            return ()
        return tuple(case for case, _ in self.text.words[phrase.begin].cases if case not in ("nom", "acc", "gen"))

    def _relative_object(self) -> Phrase | None:
        """The relative pronoun that is no subject: "Smith, whom the minister received"."""
        opener = self.clause.opener
        phrase = None if opener is None else phrase_at(self.clause, opener)
        if phrase is None or phrase.prep is not None or phrase.end - phrase.begin > 1:
            return None
        return phrase if "object_relatives" in self.text.words[phrase.head].entries else None

    def _for_whom(self, reading: Reading) -> Phrase | None:
        """Who acts in an infinitive of its own: "plans for Smith to visit Rome"."""
        words, at = self.text.words, self.trigger - 1
        if self.cased or reading.pos != "INF" or at < 1 or "infinitive_marks" not in words[at].entries:
            return None
        phrase = phrase_at(self.clause, at - 1)
        if phrase is None or phrase.end != at:
            return None
        if phrase.prep is None:  # "plans for Smith and Jones to meet"
            phrase = next((first for other, first in self.joined(self.near) if other is phrase), phrase)
        if phrase.prep is None or "infinitive_marks" in words[phrase.prep].entries:
            return None  # "travelled to Rome to attend"
        return phrase if "event_purposes" in words[phrase.prep].entries else None

    def _of_event_before(self, phrase: Phrase) -> bool:
        """Whether a phrase belongs to an event before an infinitive: "skipped a meeting in Oslo to visit Prague"."""
        verb = self.clause.verb
        if self.cased or phrase.prep is None or verb is None or not verb < phrase.begin < self.trigger:
            return False
        if not is_infinitive(self.text, self.trigger):
            return False
        return names_event(self.text, self.category, phrase_at(self.clause, phrase.prep - 1))

    def _of_speech(self, phrase: Phrase) -> bool:
        """Whether a phrase before the verb that governs an infinitive tells where that was said, or in what course,
        where no case tells: "At a meeting in Oslo, Smith promised to visit Rome"."""
        verb = self.clause.verb
        if self.cased or phrase.prep is None or verb is None or not phrase.end <= verb < self.trigger:
            return False
        if not is_infinitive(self.text, self.trigger):
            return False
        course = names_event(self.text, self.category, phrase.changed(prep=None))
        return course or "cues" in self.text.words[verb].entries

    def _thanked(self) -> Phrase | None:
        """Who did what a gerund behind "for" tells: "thanked Smith for hosting the talks"."""
        phrase = phrase_at(self.clause, self.trigger)
        if phrase is None or phrase.prep is None or "event_errands" not in self.text.words[phrase.prep].entries:
            return None
        before = phrase_at(self.clause, phrase.prep - 1)
        return before if before is not None and before.prep is None and before.role == "object" else None

    def _of_joined(self, phrase: Phrase) -> bool:
        """Whether a phrase belongs to the verb before a conjunction to which another one is joined: "hold talks with
        Smith and meet Jones", «встретиться с послом и затем посетить Рим»."""
        verb = self.clause.verb
        if verb is None or not verb < phrase.begin < self.trigger or phrase.prep is None:
            return False
        return is_infinitive(self.text, self.trigger) and conjunction_before(self.text, self.trigger) is not None

    def _torn_subject(self, subject: Phrase | None, part: str | None) -> None:
        """The name behind a verb of several words that reads as one phrase with the last of them: «возьмут участие
        Перу и Чили»."""
        end = self.match.end
        for phrase in self.near:
            if self.match.begin < phrase.begin < end < phrase.end and self.text.words[end].capital:
                rest = phrase.changed(begin=end, head=end, role="subject")
                if subject is None or self.follows(rest, subject):
                    self.give(part, "subject", rest)

    def _reading(self) -> Reading:
        """The reading of the trigger: the likeliest one, unless it was chosen as a verb in its sentence."""
        chosen = self.text.reading_at(self.trigger)
        return chosen if chosen is not None and chosen.pos == "INF" else self.text.words[self.trigger].readings[0]

    def _governed(self) -> Phrase | None:
        """What a gerund governs that reads as one phrase with it: "after meeting Smith", "denied having met Smith"."""
        phrase = phrase_at(self.clause, self.trigger)
        if self.cased or phrase is None or phrase.begin != self.trigger or phrase.end == self.trigger + 1:
            return None
        word, chosen = self.text.words[self.trigger + 1], self.text.reading_at(self.trigger)
        opens = word.capital or (
            phrase.prep is not None and chosen is not None and chosen.pos == "PART"
            and any(r.pos in ("DET", "PRON", "ADJ", "NOUN") for r in word.readings[:1])
        )  # fmt: skip
        if not opens or (self.text.words[self.trigger].capital and not self._opens()):
            return None
        return phrase.changed(begin=self.trigger + 1, prep=None, role="object")

    def _opens(self) -> bool:
        """Whether a participle opens the clause, with a part of it to itself: "Visiting Rome, Jones met Smith"."""
        return self.trigger == self.clause.begin == self.part[0] and self.part[1] < self.clause.end

    def _thing_behind(self, subject: Phrase | None) -> bool:
        """Whether what is taken for the subject may be an object: «…, где обсудил обмен»."""
        if subject is None or not self.cased or subject.begin < self.trigger:
            return False
        word = self.text.words[subject.head]
        if self.data.get("object") == "place":  # «подтвердил, что посетит Осло»
            taken = any(p.role == "object" for p in self.near)
            thing = not taken and self.clause.kind == "subordinate"
        else:
            thing = self.data.get("role") == "speech" and not word.capital
        return thing and not self._animate(subject) and "acc" in {case for case, _ in word.cases}

    def _behind_infinitive(self, subject: Phrase | None) -> bool:
        """Whether what is taken for the subject is the object of an infinitive: «предложил ему посетить Белград»."""
        if subject is None or not self.cased or self.data.get("object") is None or self.trigger == self.clause.verb:
            return False
        behind = subject.begin > self.trigger and self._reading().pos == "INF" and not self._animate(subject)
        return behind and "acc" in {case for case, _ in self.text.words[subject.head].cases}

    def _names_another(self, subject: Phrase | None) -> bool:
        """Whether what is taken for the subject is the name of whom a role behind a preposition means, in a form of its
        own: «встретился с президентом Кайсом Бенали»."""
        if subject is None or not self.cased or subject.begin < self.trigger:
            return False
        words = self.text.words
        role = next((p for p in self.near if p.end == subject.begin and p.prep is not None), None)
        named = role is not None and "roles" in words[role.head].entries and words[subject.begin].shape == "title"
        return named and role is not None and role.case in {case for case, _ in words[subject.begin].cases}

    def _passive(self, pos: str) -> bool:
        """Whether the verb is in the passive: no adjective, and no "dropped by Kyiv"."""
        particle = self.match.end - self.match.begin > 1 and self.clause.auxiliary is None and not self.cased
        if self.data.get("pos") == "adjective" or particle:
            return False
        if self.trigger == self.clause.verb:
            return self.clause.voice == "pssv"
        end = self.match.end
        if end < len(self.text) and "agent_prepositions" in self.text.words[end].entries:
            return self.text.words[self.trigger].has("PART") is not None  # "Accompanied by Smith, Hill flew to Rome"
        return pos in ("PART", "PARTS") and any(r.voice == "pssv" for r in self.text.words[self.trigger].readings)

    def _object(self, same: Phrase, phrase: Phrase, passive: bool, part: str | None) -> bool:
        """Whether a bare phrase is the direct object; of a negated verb, also in the genitive."""
        if part is None or passive or same.prep is not None:
            return False
        phrase = self.without_time(phrase)
        if is_time(self.text, phrase):
            return False
        if self.cased:
            genitive = same.case == "gen" and (self.clause.negated or self._animate(phrase))
            cases = {c for c, _ in self.text.words[phrase.head].cases}
            genitive = genitive or ("acc" in cases and not can_be_subject(self.text, phrase))
            if same.case != "acc" and not genitive and "acc" not in {c for c, _ in self.text.words[phrase.head].cases}:
                return False
            if same.role == "subject" and same.begin != self.freed and can_be_subject(self.text, phrase):
                return False
        elif phrase.begin < self.trigger or self._aside(phrase) or not self._another(phrase):
            return False
        self.give(part, "object", phrase)
        return True

    def _aside(self, phrase: Phrase) -> bool:
        """Whether a comma parts a phrase from the verb whose object it would be: "met a team led by Smith, deputy
        speaker of the house"."""
        first = not any(s.key == "object" for s in self.slots)
        return first and any(word.form == "," for word in self.text.words[self.match.end : phrase.begin])

    def _another(self, phrase: Phrase) -> bool:
        """Where the language has no cases: the first bare phrase behind the verb, and what is joined to it, also past
        a phrase with a preposition ("visit Rome in May and Athens in June")."""
        first = next((s.phrase for s in self.slots if s.key == "object"), None)
        if first is None or is_one_of_several(self.text, first):
            return True  # "met Polish and Czech lawmakers"
        words = self.text.words
        if not phrase.begin:
            return False
        joins = "coordinators" in words[phrase.begin - 1].entries
        titled = joins and not words[phrase.begin].capital and self.titles(phrase)  # "met Smith and the mayor"
        return titled or (words[phrase.head].capital and (joins or words[phrase.begin - 1].form == ","))

    def _animate(self, phrase: Phrase) -> bool:
        return any(r.animate for r in self.text.words[phrase.head].readings)

    def _noun_behind(self) -> tuple[Phrase | None, bool]:
        """The noun that a participle stands before: «прибывший в Киев министр»."""
        cases = {case for case, _ in self.text.words[self.trigger].cases}
        for phrase in self.near:
            if phrase.begin <= self.trigger < phrase.end and phrase.head != self.trigger:
                return phrase, False
            if (
                phrase.begin > self.trigger
                and phrase.prep is None
                and (phrase.role == "subject" or phrase.case in cases)
            ):
                return phrase, False
        return None, False
