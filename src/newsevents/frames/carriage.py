"""What a noun gets from the clause around it: its subject, and all that a support verb carries along with it."""

from collections.abc import Sequence
from typing import Any

from newsevents.analysis import Phrase
from newsevents.frames.attachment import AttachmentReader, is_noun, is_of_purpose, names_event, of_circumstance
from newsevents.frames.model import Slot
from newsevents.frames.subjects import has_infinitive, is_infinitive, is_time, listed_before, phrase_at, subject_of


class CarriageReader(AttachmentReader):
    """Tells what the verb of its clause makes of a noun."""

    pos = "noun"
    phrase: Phrase | None = None

    def around(self, own: Phrase) -> None:
        """What the noun gets from the clause around it."""
        clause, text = self.clause, self.text
        subject, inferred = subject_of(text, clause)
        is_subject = subject is not None and subject.begin == own.begin  # a measure counts as the noun itself
        if subject is not None and own.prep is None and self.governs(own, subject):
            subject, is_subject = own, True
        if subject is not None and not is_subject and self._joined_to_subject(own, subject):
            subject, is_subject = own, True
        if is_subject and self._may_be_object(own):
            leading = self._leading()
            shared = leading or subject_of(text, clause, own=False)[0]
            if shared is not None:
                subject, inferred, is_subject, own = shared, leading is None, False, own.changed(role="object")
            elif not self._sides_told():  # «„Провёл встречу с послом“, — написал премьер»
                subject, is_subject, own = None, False, own.changed(role="object")
        if clause.verb is None or self._told_by(clause.verb, own, subject):
            self.carried = own.prep is None
            if clause.verb is None and not self.carried and subject is not None and not is_subject:
                self.actor = Slot("actor", "subject", subject, inferred)  # «Премʼєр готовий до зустрічі»
            if clause.verb is None and self.carried:  # «Для министра это второй визит»
                for phrase in (p for p in self.near if p.prep is not None and p.end <= own.begin):
                    if any(self.wanted.get(key) == "counted" for key in self.key_of(phrase)):
                        self.put(phrase, self.key_of(phrase))
                stop = self.listed_behind(own)
                for phrase in (p for p in self.near if p.prep is not None and self.behind <= p.begin < stop):
                    if self.wanted.get(self.key_of(phrase)[0]) == "place" and not self._of_other(phrase):
                        self.put(phrase, self.key_of(phrase))
            return
        if self._aspect(own):
            self.actor = None if subject is None or is_subject else Slot("actor", "subject", subject, inferred)
            return
        support: Any = None
        if is_subject or (own.prep is None and own.role == "subject"):
            ways = ("subject", "object") if clause.voice == "pssv" else ("subject",)
            support = self._support(*ways)
            self.carried = support is not None or self._copula()
            if support is not None and support.get("bearer"):
                self._borne_by(support["bearer"], own)
        elif own.prep is None and own.case != "loc" and (self.cased or own.begin > clause.verb):
            support = self._support("object")
            copula = support is None and self._copula()
            self.carried = copula or support is not None
            if support is not None and support.get("dative"):  # «нанёс визит королю»
                for phrase in (p for p in self.near if p.prep is None and "dat" in p.case.split()):
                    self.give(support["dative"], "dat", phrase)
            receives = self.data.get("role") != "joining"  # «саммит примет Киев», but «участие примет Киев»
            special = (support or {}).get("subject") if receives else None
            if special and (subject is None or is_subject):
                subject, is_subject = self.holder(clause), False  # «Саммит 15 мая примет Самарканд»
            others = self._sides_told() or self._offered()
            if self.carried and not copula and subject is not None and (special or not others):
                part = special or self.data.get("subject")
                self.give(part, "subject", subject, inferred)
                self._joined_subjects(subject, part)
                for phrase in () if inferred else listed_before(text, clause, subject):
                    self.give(part, "subject", phrase)
        if self._copula() and self.data.get("copular"):
            self._equated(None if is_subject else subject)
        if not is_subject and subject is not None:
            shared = subject_of(text, clause, own=False)[0] if self._only_object(subject) else None
            self.actor = Slot("actor", "subject", shared or subject, inferred or shared is not None)
        if self.carried:
            ordered = is_subject and bool((support or {}).get("orders"))  # "the trip follows a visit by Smith to Rome"
            held = {(slot.phrase.begin, slot.phrase.end) for slot in self.slots}
            counted = {p.end for p in self.near if not self.cased and p.prep is None and self.only_counts(p)}
            for phrase, first in self.joined(self.near):
                if phrase.begin >= own.end and (ordered or self.puts_in_order(phrase)):
                    break
                purpose = not is_subject and is_of_purpose(self.text, self.category, own.end, phrase)
                if purpose or self._of_event_skipped(own, phrase) or of_circumstance(text, clause, phrase):
                    continue
                inside = phrase.begin <= self.trigger < phrase.end or phrase.prep in counted or self._of_other(phrase)
                if inside or (phrase.prep is None and first.prep is None) or (phrase.begin, phrase.end) in held:
                    continue
                if self._genitive_of_another(first) or self._tells_whose_word(phrase):
                    continue
                self.put(self.without_time(phrase), self._keys_before(phrase, self.key_of(first)))

    def _keys_before(self, phrase: Phrase, keys: tuple[str, ...]) -> tuple[str, ...]:
        """The keys of a phrase, those before the verb first: who has a meeting, where the noun names no side: «У
        министра запланирована встреча с послом», but «У премьера прошла встреча министров»."""
        verb = self.clause.verb
        sided = any(slot.part == "participant" for slot in self.slots)
        return keys if verb is None or phrase.end > verb or sided else (*("^" + key for key in keys), *keys)

    def _of_event_skipped(self, own: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase belongs to an event before the infinitive that carries the noun: "skipped talks with Smith
        in Oslo to attend a summit"."""
        if self.cased or phrase.prep is None or phrase.end > own.begin:
            return False
        if not has_infinitive(self.text, phrase.end, own.begin):
            return False
        before = phrase_at(self.clause, phrase.prep - 1)
        if before is not None and before.prep is not None:  # "with Smith in Oslo"
            before = phrase_at(self.clause, before.prep - 1)
        return names_event(self.text, self.category, before)

    def _only_object(self, subject: Phrase) -> bool:
        """Whether the subject of a clause in a sentence of several is a thing behind the verb, which is rather its
        object: «рассказал, что на встрече с послом поднял вопрос о визах»."""
        verb, word = self.clause.verb, self.text.words[subject.head]
        if not self.cased or verb is None or subject.begin < verb or self.clause.kind != "subordinate":
            return False
        if not word.cases:
            return False
        return ("acc", word.cases[0][1]) in word.cases and not any(r.animate for r in word.readings if r.pos == "NOUN")

    def tells_another(self, phrase: Phrase) -> bool:
        match = self.text.match_at(self.category, phrase.head)
        return match is not None and is_noun(match) and self._is_joined(phrase)

    def _is_joined(self, phrase: Phrase) -> bool:
        return "coordinators" in self.text.words[phrase.begin - 1].entries

    def _joined_to_subject(self, own: Phrase, subject: Phrase) -> bool:
        """Whether the noun is joined to one that is the subject: «его ждут переговоры с королём и встреча с мэром»."""
        if own.prep is not None or own.begin < subject.end or not self._is_joined(own):
            return False
        match = self.text.match_at(self.category, subject.head)
        nominative = not self.cased or any(case == "nom" for case, _ in self.text.words[own.head].cases)
        return nominative and match is not None and is_noun(match)

    def listed_behind(self, own: Phrase) -> int:
        """Where something else begins that a line without a verb lists behind a comma: «Главное: переговоры в Риме,
        посол в Киеве»."""
        for phrase in self.near:
            bare = phrase.prep is None and phrase.begin > own.end and self.text.words[phrase.begin - 1].form == ","
            if bare and phrase.case.startswith("nom") and self.text.words[phrase.begin].shape == "lower":
                return phrase.begin
        return self.clause.end

    def _aspect(self, own: Phrase) -> bool:
        """Whether the clause is about something that the event has: «согласовали повестку встречи», not about the event
        or what tells its status («начали подготовку визита»)."""
        words, head = self.text.words, own.head
        first = words[own.begin]
        if own.begin < self.trigger and first.has("ADJ") is not None and not any(c == "gen" for c, _ in first.cases):
            head = own.begin - 1  # «порядок денний зустрічі»
        elif head < own.begin:
            return False
        if not self.cased or not self.clause.begin <= head < self.trigger or words[head].shape != "lower":
            return False
        told = (self.category, "event_status", "event_series", "event_groups", "date_words")
        reading = self.text.reading_at(head)
        if reading is None or reading.pos != "NOUN" or not words[self.trigger].genitive:
            return False
        return reading.animate is False and all(name not in words[head].entries for name in told)

    def _tells_whose_word(self, phrase: Phrase) -> bool:
        """Whether a phrase tells where those are who speak of the event, not where it is: «встречу опровергли в
        посольстве», "denied at the embassy"."""
        verb, reading = self.clause.verb, self.clause.reading
        match = None if verb is None else self.support(verb)
        if phrase.prep is None or match is None or match.entry.get("subject") != "teller" or reading is None:
            return False
        impersonal = self.cased and reading.number == "plur" and self.clause.subject is None
        return impersonal and self.wanted.get(self.key_of(phrase)[0]) == "place"

    def _genitive_of_another(self, phrase: Phrase) -> bool:
        """Whether a phrase that stands for a genitive is not right behind the noun: "the visit was cut short after a
        talk with the Chief of Defence", "the president of Peru paid a visit to Chile"."""
        if self.cased or phrase.prep is None or self.own[0] <= phrase.prep <= self.own[1]:
            return False
        return "genitive_prepositions" in self.text.words[phrase.prep].entries

    def _of_other(self, phrase: Phrase) -> bool:
        """Whether a phrase stands right behind another noun for an event: «встреча прошла перед визитом в Рим»."""
        if phrase.prep is None:
            return False
        before = phrase_at(self.clause, phrase.prep - 1)
        if before is None or before.head == self.trigger:
            return False
        joined = before if before.begin > self.trigger else self.phrase
        if before.prep is None and (joined is None or not self._is_joined(joined)):
            return False
        match = self.text.match_at(self.category, before.head)
        return match is not None and is_noun(match)

    def _borne_by(self, keys: Sequence[str], own: Phrase) -> None:
        """Whose it is what the verb has for its subject: «министру предстоит визит», «на министра ждёт встреча»."""
        for phrase, first in self.joined(self.near):
            inside = own.begin <= phrase.begin < max(own.end, self.behind)
            if inside or not self._named_or_role(phrase):
                continue
            if first.prep is not None:
                fits = any(key in keys for key in self.key_of(first))
            else:
                cases = {phrase.case, *(case for case, _ in self.text.words[phrase.head].cases)}
                fits = any(key in cases for key in keys)
            if fits:
                self.give(self.data.get("subject"), "bearer", phrase)

    def _named_or_role(self, phrase: Phrase) -> bool:
        """Whether a phrase means somebody: a name, a role, a pronoun."""
        words = self.text.words[phrase.begin : phrase.end]
        return any(w.capital or "roles" in w.entries or "pronouns" in w.entries for w in words)

    def _equated(self, subject: Phrase | None) -> None:
        """What a copula says the noun is: «Первой остановкой станет Осло», "The first stop will be Oslo"."""
        behind = [p for p in self.near if p.prep is None and p.begin > (self.clause.verb or 0)]
        for phrase in [subject] if subject is not None else behind:
            word = self.text.words[phrase.head]
            if word.capital and "pronouns" not in word.entries:
                self.give(self.data.get("copular"), "subject", phrase)

    def _told_by(self, verb: int, own: Phrase, subject: Phrase | None) -> bool:
        """Whether the verb only says who tells of the noun, whose own clause has none: «возможна поездка в Рим, пишет
        газета»."""
        words = self.text.words
        apart = verb > own.end and words[verb - 1].form == ","
        if apart and "connectors" in words[verb].entries and own.prep is None:
            return True  # «Визит, напомним, сорвался»
        aside = apart and "cues" in words[verb].entries
        behind = (p for p in self.clause.phrases if aside and p.prep is None and p.begin == verb + 1)
        told = any(case == "nom" for p in behind for case, _ in words[p.head].cases)  # «…, повідомило джерело»
        aside = aside and subject is not None and (subject.begin > verb or (self.cased and told))
        return aside and own.prep is None and any(case == "nom" for case, _ in words[own.head].cases)

    def _may_be_object(self, own: Phrase) -> bool:
        """Whether a noun taken for the subject is what the verb carries: «…, а завершит турне в Риме»."""
        active = self.cased and self.clause.voice != "pssv" and "acc" in {c for c, _ in self.text.words[own.head].cases}
        return active and self._support("object") is not None and self._support("subject") is None

    def _leading(self) -> Phrase | None:
        """What stands bare before the verb and may be its subject: «Делегації двох країн провели переговори»."""
        verb = self.clause.verb or 0
        before = (p for p in self.clause.phrases if p.prep is None and p.end <= verb and not is_time(self.text, p))
        first = next(before, None)
        if first is None or first.begin <= self.trigger < first.end:
            return None
        return first if "nom" in {case for case, _ in self.text.words[first.head].cases} else None

    def _sides_told(self) -> bool:
        """Whether the noun names all sides: «предложил встречу двух президентов» is no meeting with who offers."""
        part = self.data.get("subject")
        if any(slot.part == "possessor" and self._named_or_role(slot.phrase) for slot in self.slots):
            return True  # "prepared the visit of the premier"
        own = [slot.phrase for slot in self.slots if slot.part == part and slot.phrase.begin >= self.trigger]
        if self.data.get("kind") == "visit" and any(self._named_or_role(phrase) for phrase in own):
            return True  # «отменил визит премьера»
        apposed = len(own) == 2 and self._names(own[0], own[1])  # "a call from his counterpart, Juan Lopez"
        near = bool(own) and own[0].begin == self.trigger + 1
        both = self.cased and near and any(slot.part == "counterpart" for slot in self.slots)
        return both or (len(own) > 1 and not apposed) or any(self._plural(phrase) for phrase in own)

    def _offered(self) -> bool:
        """Whether the verb only tells who offers a further round, which is held by those who talked before: «Новый
        раунд министр предложил провести в мае»."""
        verb = self.clause.verb if self.data.get("round") else None
        match = None if verb is None else self.text.match_at("event_status", verb)
        return match is not None and match.entry.get("status") == "possible"

    def _names(self, role: Phrase, name: Phrase) -> bool:
        """Whether a phrase behind a comma is the name of whom a role before it means."""
        words = self.text.words
        comma = name.begin == role.end + 1 and words[role.end].form == ","
        told = not words[role.head].capital and "roles" in words[role.head].entries
        return comma and told and words[name.head].capital

    def _plural(self, phrase: Phrase) -> bool:
        return any(r.number == "plur" for r in self.text.words[phrase.head].readings[:1])

    def _joined_subjects(self, subject: Phrase, part: str | None) -> None:
        for phrase in self.shared_with(subject):
            self.give(part, "subject", phrase, True)
        for phrase, first in self.joined(self.near):
            if first is subject and phrase is not subject:
                self.give(part, "subject", phrase)

    def _support(self, *ways: str) -> Any:
        """The support verb of the clause that carries the noun in one of these ways, as subject or as object; of
        several before an object the nearest: "offered to host talks"."""
        clause, found = self.clause, None
        for match in self.text.matches_in(self.category + "_supports", clause.begin, clause.end):
            if not any(way in ways for way in match.entry.get("noun", ())):
                continue
            verbal = match.begin in (clause.verb, clause.auxiliary)
            infinite = any(r.pos == "INF" for r in self.text.words[match.begin].readings)
            if verbal or ((infinite or self._of_copula(match.begin)) and clause is self.text.clause_at(match.begin)):
                if found is not None and (match.begin > self.trigger or "object" not in ways):
                    break
                found = match.entry
        return found

    def _of_copula(self, token: int) -> bool:
        """Whether a participle stands behind a copula that is an infinitive: «визит может быть перенесён»."""
        before = self.text.words[token - 1] if self.cased and token else None
        return before is not None and "copulas" in before.entries and is_infinitive(self.text, token - 1)

    def _copula(self) -> bool:
        verb = self.clause.verb
        return verb is not None and "copulas" in self.text.words[verb].entries
