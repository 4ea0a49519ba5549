"""Frames: a trigger word with what stands in its slots, read off a word list. The ground to build event extractors on.

An entry of a category tells what each part of its clause means::

    [frames_types]
    "arrival" = { kind = "visit", subject = "visitor", slots = { "в" = "place", "из+gen" = "origin" }, example = "…" }

    [frames]
    "прибыть" = { pos = "verb", type = "arrival", example = "Министр прибыл в Киев." }
    "визит" = { pos = "noun", kind = "visit", slots = { "gen" = "visitor", "в+acc" = "place" }, example = "…" }

``pos`` is verb or noun. ``subject`` and ``object`` name the parts of subject and direct object (those of the active; a
passive is turned round). A key of ``slots`` is a preposition, a preposition with the case it takes («с+ins»), a bare
case («dat», and «gen» for the genitive or possessive of a noun) or, of a noun, «adj» for its adjectives. ``type``
names an entry of the category with ``_types`` at its end, whose data the entry takes over where it has none of its own.

The category with ``_supports`` at its end lists verbs that carry a noun («провести встречу», «встреча состоялась»),
each with ``noun`` = "subject" or "object", or both.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from newsevents.analysis import Analysis, Clause, Match, Phrase
from newsevents.language import LanguagePack

_VERBAL = frozenset({"VERB", "PARTS", "INF", "PART", "GERUND", "PRED", "AUX"})
FAR = 60
"""Tokens on either side of a trigger within which its arguments stand."""
MOST = 24
"""Triggers of one sentence that are read; what has more is no sentence of news."""
_EMBEDDED = frozenset({"participial", "relative", "gerund"})


@attrs.frozen
class Slot:
    """A phrase and the part that the frame gives it; ``key`` is what it was found by. ``inferred``: the phrase stands
    outside the trigger's own clause."""

    part: str
    key: str
    phrase: Phrase
    inferred: bool = False


@attrs.frozen(eq=False)
class Frame:
    """A trigger with its filled slots.

    ``trigger`` is the token of the word itself. ``own`` are the tokens of the trigger's noun phrase, of a verb the verb
    alone. ``clause`` holds it; ``modifiers`` are the clauses that describe the noun («визит, намеченный на май»),
    ``governor`` the clause that this one depends on («заявил, что …»). ``carried``: whether the noun is subject or
    object of a support verb or of a copula, so that the whole clause tells of it. ``actor`` is the subject of the
    clause where that is not the noun itself.
    """

    match: Match
    trigger: int
    pos: str
    data: Mapping[str, Any]
    own: tuple[int, int]
    clause: Clause
    modifiers: tuple[Clause, ...]
    governor: Clause | None
    carried: bool
    actor: Slot | None
    slots: tuple[Slot, ...]

    @property
    def window(self) -> tuple[int, int]:
        """The tokens of the clause around the trigger, no more than ``FAR`` on either side."""
        return max(self.clause.begin, self.trigger - FAR), min(self.clause.end, self.trigger + FAR)

    def get(self, name: str, default: Any = None) -> Any:
        """What the word list says under ``name``."""
        return self.data.get(name, default)

    def filled(self, *parts: str) -> tuple[Phrase, ...]:
        """The phrases in the slots of these parts, in text order."""
        return tuple(slot.phrase for slot in self.slots if slot.part in parts)


def read_frames(text: Analysis, category: str = "frames") -> tuple[Frame, ...]:
    """The frames of a category, in text order. Words that are another part of speech than the entry says are left out.

    Costs nothing where the text holds no entry of the category.
    """
    found = []
    taken: set[int] = set()
    matches = _first_of_each_sentence(text, text.matches(category))
    for nouns in (True, False):
        for match in matches:
            pos = _pos(text, match, category)
            if (pos == "noun") is nouns:
                data = data_of(text.language, match, category, pos)
                frame = _read(text, match, category, data, frozenset(taken))
                if frame is not None:
                    found.append(frame)
                    taken.update(_attached(frame))
    return tuple(sorted(found, key=lambda frame: frame.trigger))


def _first_of_each_sentence(text: Analysis, matches: list[Match]) -> list[Match]:
    """The first ``MOST`` matches of each sentence."""
    kept, counts = [], dict[int, int]()
    for match in matches:
        sentence = text.sentence_at(match.begin)
        counts[sentence] = counts.get(sentence, 0) + 1
        if counts[sentence] <= MOST:
            kept.append(match)
    return kept


def _attached(frame: Frame) -> Iterator[int]:
    """Where the phrases begin that belong to a noun which nothing carries: they are no arguments of the verb."""
    if frame.pos == "noun" and not frame.carried:
        for slot in frame.slots:
            if slot.phrase.begin >= frame.own[1]:
                yield slot.phrase.begin


def _pos(text: Analysis, match: Match, category: str) -> str:
    """verb or noun: as the entry says, and, of an entry that may be both, as the word is used."""
    entry = match.entry
    if entry.get("verb_type"):
        clause = text.clause_at(match.begin)
        return "verb" if _is_used_as(text, clause, match.begin, "verb") else "noun"
    return str(data_of(text.language, match, category, "").get("pos", "noun"))


def data_of(language: LanguagePack, match: Match, category: str, pos: str) -> Mapping[str, Any]:
    """An entry's data with those of its type beneath; ``verb_type`` and ``noun_type`` are the types of a word that may
    be either («to visit», «a visit»)."""
    name = match.entry.get(f"{pos}_type") or match.entry.get("type")
    kind = language.list(category + "_types").get(name) if name else None
    return match.entry.data if kind is None else {**kind.data, **match.entry.data}


def _read(text: Analysis, match: Match, category: str, data: Mapping[str, Any], taken: frozenset[int]) -> Frame | None:
    pos = data.get("pos", "noun")
    trigger = _trigger(text, match, pos)
    if trigger is None:
        return None
    clause = text.clause_at(trigger)
    if not _is_used_as(text, clause, trigger, pos):
        return None
    reader = _Verb if pos == "verb" else _Noun
    return reader(text, match, trigger, data, clause, category, taken).frame()


def _trigger(text: Analysis, match: Match, pos: str) -> int | None:
    """The token of the entry that is the word itself: the first one with the part of speech."""
    for token in range(match.begin, match.end):
        readings = text.words[token].readings
        if any((r.pos in _VERBAL) if pos == "verb" else r.pos in ("NOUN", "ADJ", "NUM", "DET") for r in readings):
            return token
    return None


def _is_used_as(text: Analysis, clause: Clause, trigger: int, pos: str) -> bool:
    """Whether the word is here what the entry takes it for: «цель визита», not «он визитировал»; "they visit", not
    "the visit"."""
    word = text.words[trigger]
    nominal = any(r.pos in ("NOUN", "ADJ", "NUM", "DET") for r in word.readings)
    verbal = any(r.pos in _VERBAL for r in word.readings)
    if pos == "noun":
        return not verbal or (trigger != clause.verb and phrase_at(clause, trigger) is not None)
    if not nominal or trigger in (clause.verb, clause.auxiliary):
        return True
    phrase = phrase_at(clause, trigger)
    return phrase is None or (phrase.begin == trigger and word.readings[0].pos in ("PART", "GERUND", "INF"))


def phrase_at(clause: Clause, token: int) -> Phrase | None:
    """The phrase of a clause that holds the token."""
    at = bisect_right(clause.phrases, token, key=_begin) - 1
    return clause.phrases[at] if at >= 0 and token < clause.phrases[at].end else None


def _begin(phrase: Phrase) -> int:
    return phrase.begin


def governor_of(text: Analysis, clause: Clause) -> Clause | None:
    """The clause that a dependent one hangs on: of those that begin before it, the one that ends or is broken off
    nearest to it. None for a main clause that opens its sentence."""
    sentence = text.sentence_at(clause.begin)
    before = [c for c in text.clauses(sentence) if c.begin < clause.begin and c is not clause]
    around = [c for c in before if c.end >= clause.begin]
    if around:
        return min(around, key=lambda c: c.end - c.begin)
    return max(before, key=lambda c: c.end) if before else None


def antecedent(text: Analysis, clause: Clause) -> Phrase | None:
    """The phrase that a relative or participial clause describes: the last one before it in the clause around it."""
    outer = governor_of(text, clause)
    if outer is None:
        return None
    before = [p for p in outer.phrases if p.end <= clause.begin]
    if before and clause.begin - before[-1].end <= 2:
        return before[-1]
    return None


def subject_of(text: Analysis, clause: Clause) -> tuple[Phrase | None, bool]:
    """The subject of a clause, and whether it is taken over from another one: the antecedent of a relative word or of a
    participle, the subject that a gerund, an infinitive or a coordinated predicate shares."""
    if clause.kind == "participial":
        return antecedent(text, clause), False
    own = _own_subject(text, clause)
    if own is not None:
        phrase = own
        if clause.kind == "relative" and "relatives" in text.words[phrase.head].entries:
            return antecedent(text, clause), False
        return phrase, False
    if clause.reading is None or _impersonal(clause):
        return None, False
    outer = governor_of(text, clause)
    for _ in range(3):
        if outer is None:
            return None, False
        if outer.kind not in _EMBEDDED and outer.subject is not None:
            phrase = outer.phrases[outer.subject]
            return (
                (phrase, True)
                if clause.kind in ("gerund", "infinitive") or _same_number(clause, outer)
                else (None, False)
            )
        outer = governor_of(text, outer)
    return None, False


def _own_subject(text: Analysis, clause: Clause) -> Phrase | None:
    """The subject that stands in the clause itself; the next bare phrase where a date was taken for it («Last month
    Smith flew»)."""
    if clause.subject is None:
        return None
    phrase = clause.phrases[clause.subject]
    if _can_be_subject(text, phrase):
        return phrase
    if text.language.settings.get("cases", True) or clause.verb is None:
        return None
    behind = (p for p in clause.phrases[clause.subject + 1 :] if p.prep is None and p.end <= clause.verb)
    return next((p for p in behind if _can_be_subject(text, p)), None)


def _can_be_subject(text: Analysis, phrase: Phrase) -> bool:
    """No number of a day, and no pronoun that has no nominative («его ждут»)."""
    word = text.words[phrase.head]
    if word.shape in ("digits", "number") and phrase.end - phrase.begin == 1:
        return False
    if "date_words" in word.entries and not word.cases and not any(r.kind for r in word.readings):
        return False
    if "pronouns" not in word.entries:
        return True
    cases = {r.case for r in word.readings if r.pos == "PRON" and r.case}  # as a possessive «его» has all cases
    return not cases or "nom" in cases


def _impersonal(clause: Clause) -> bool:
    """«В Киеве заявили»: a plural verb without a subject means people in general."""
    reading = clause.reading
    return (
        reading is not None
        and reading.pos == "VERB"
        and reading.number == "plur"
        and clause.opener is None
        and (clause.kind == "main")
    )


def _same_number(clause: Clause, outer: Clause) -> bool:
    one, other = clause.reading, outer.reading
    if one is None or other is None:
        return False
    number = not one.number or not other.number or one.number == other.number
    gender = not one.gender or not other.gender or one.gender == other.gender
    return number and gender and one.person in ("", "3")


class _Reader:
    """What verbs and nouns share: arguments with their keys, and the frame made of them."""

    pos = ""

    def __init__(
        self, text: Analysis, match: Match, trigger: int, data: Mapping[str, Any], clause: Clause, category: str,
        taken: frozenset[int],
    ) -> None:  # fmt: skip
        self.text, self.match, self.trigger, self.data, self.clause = text, match, trigger, data, clause
        self.category, self.taken = category, taken
        self.cased = bool(text.language.settings.get("cases", True))
        self.wanted: Mapping[str, str] = data.get("slots", {})
        self.slots: list[Slot] = []
        listed = clause.phrases
        self.near = listed[
            bisect_left(listed, trigger - FAR, key=_begin) : bisect_left(listed, trigger + FAR, key=_begin)
        ]
        self.own = (trigger, trigger + 1)
        self.actor: Slot | None = None
        self.carried = False

    def frame(self) -> Frame | None:
        """The frame."""
        self.fill()
        described = tuple(self.modifiers())
        for clause in described if self.pos == "noun" else ():
            for phrase in clause.phrases:
                if phrase.prep is not None:
                    self.put(phrase, self.key_of(phrase))
        ordered = sorted(self.slots, key=lambda slot: (slot.phrase.begin, slot.part))
        return Frame(
            self.match, self.trigger, self.pos, self.data, self.own, self.clause, described,
            governor_of(self.text, self.clause), self.carried, self.actor, tuple(ordered),
        )  # fmt: skip

    def fill(self) -> None:
        """Find the arguments."""
        raise NotImplementedError

    def modifiers(self) -> Iterator[Clause]:
        """The clauses that describe the trigger's noun phrase."""
        for clause in self.text.clauses(self.text.sentence_at(self.trigger)):
            if (
                clause.kind in ("participial", "relative") and self.reach() <= clause.begin <= self.reach() + 2
            ) or self.continued(clause):
                yield clause

    def continued(self, clause: Clause) -> bool:
        """Whether a later clause goes on about a noun that its own clause is about: «…, она состоится в Киеве»."""
        if self.pos != "noun" or not self.carried or clause.begin < self.clause.end or clause.verb is None:
            return False
        match = self.text.match_at(self.category + "_supports", clause.verb)
        if match is None or "subject" not in match.entry.get("noun", ()):
            return False
        if clause.subject is None:
            return clause.kind != "relative"
        phrase = clause.phrases[clause.subject]
        entry = self.text.words[phrase.head].entries.get("pronouns")
        return entry is not None and entry.get("person") == 3 and phrase.end - phrase.begin == 1

    def reach(self) -> int:
        """The token behind the trigger and its arguments."""
        ends = [slot.phrase.end for slot in self.slots if slot.phrase.begin >= self.trigger and not slot.inferred]
        return max([self.own[1], *ends]) if self.pos == "noun" else self.own[1]

    def key_of(self, phrase: Phrase, bare: str = "") -> tuple[str, ...]:
        """The keys under which a phrase may stand in the word list, the most special first."""
        if phrase.prep is None:
            return (bare,) if bare else (phrase.case,)
        preposition = self.base(phrase.prep)
        return (f"{preposition}+{phrase.case}", preposition) if phrase.case else (preposition,)

    def base(self, token: int) -> str:
        """The preposition without its variants («во», «со»)."""
        word = self.text.words[token]
        entry = word.entries.get("preposition_variants")
        return str(entry["base"]) if entry is not None else word.key

    def put(self, phrase: Phrase, keys: tuple[str, ...], inferred: bool = False) -> bool:
        """Give a phrase the part of the first of its keys that the frame knows."""
        for key in keys:
            part = self.wanted.get(key)
            if part:
                self.slots.append(Slot(part, key, phrase, inferred))
                return True
        return False

    def give(self, part: str | None, key: str, phrase: Phrase | None, inferred: bool = False) -> None:
        """Give a phrase a part outright."""
        if part and phrase is not None:
            self.slots.append(Slot(part, key, phrase, inferred))

    def follows(self, previous: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase is joined to the one before it: «Париж и Берлин», «Рубио, Кушнер»."""
        between = self.text.words[previous.end : phrase.begin]
        return (
            phrase.prep is None
            and 0 < len(between) <= 2
            and all(w.form == "," or "coordinators" in w.entries for w in between)
        )

    def joined(self, phrases: tuple[Phrase, ...]) -> Iterator[tuple[Phrase, Phrase]]:
        """Each phrase with the one whose preposition it shares: itself, or the first of its coordination."""
        first: Phrase | None = None
        previous: Phrase | None = None
        for phrase in phrases:
            if first is None or previous is None or not self.follows(previous, phrase) or not self._like(first, phrase):
                first = phrase
            yield phrase, first
            previous = phrase

    def _like(self, first: Phrase, phrase: Phrase) -> bool:
        cases = {case for case, _ in self.text.words[phrase.head].cases}
        return not self.cased or not first.case or first.case == phrase.case or first.case in cases or not cases


class _Verb(_Reader):
    """A verb takes the phrases of its clause; an infinitive, a gerund and a participle their subject from around it."""

    pos = "verb"

    def fill(self) -> None:
        self.own = (self.match.begin, self.match.end)
        clause = self.clause
        reading = self.text.words[self.trigger].readings[0]
        embedded = self.trigger != clause.verb and reading.pos == "PART" and clause.kind != "participial"
        subject, inferred = self._noun_behind() if embedded else subject_of(self.text, clause)
        passive = self._passive(reading.pos)
        subject_part, object_part = self.data.get("subject"), self.data.get("object")
        agent = "ins" if self.cased else "by"
        if passive:
            self.give(object_part, "object", subject, inferred)
        elif subject is not None:
            self.give(subject_part, "subject", subject, inferred)
        skip = {id(subject)} if subject is not None else set()
        limit = subject.begin if embedded and subject is not None else clause.end
        for phrase, first in self.joined(self.near):
            if (
                phrase.begin in self.taken
                or id(phrase) in skip
                or (phrase.begin <= self.trigger < phrase.end and not embedded)
                or phrase.begin >= limit
            ):
                continue
            same = phrase if first is phrase else first._replace(begin=phrase.begin, end=phrase.end, head=phrase.head)
            if id(first) in skip and first is not phrase:
                part = object_part if passive else subject_part
                self.give(part, "subject", phrase, inferred)
            elif passive and self.key_of(same)[-1] == agent and self.data.get("object"):
                self.give(subject_part, agent, phrase)
            elif not self._object(same, phrase, passive, object_part):
                self.put(same, self.key_of(same))

    def _passive(self, pos: str) -> bool:
        if self.trigger == self.clause.verb:
            return self.clause.voice == "pssv"
        return pos in ("PART", "PARTS") and any(r.voice == "pssv" for r in self.text.words[self.trigger].readings)

    def _object(self, same: Phrase, phrase: Phrase, passive: bool, part: str | None) -> bool:
        """Whether a bare phrase is the direct object; of a negated verb, also in the genitive."""
        if part is None or passive or same.prep is not None:
            return False
        if self.cased:
            genitive = same.case == "gen" and (self.clause.negated or self._animate(phrase))
            genitive = genitive or not _can_be_subject(self.text, phrase)
            if same.case != "acc" and not genitive and "acc" not in {c for c, _ in self.text.words[phrase.head].cases}:
                return False
            if same.role == "subject" and _can_be_subject(self.text, phrase):
                return False
        elif phrase.begin < self.trigger or not self._another(phrase):
            return False
        self.give(part, "object", phrase)
        return True

    def _another(self, phrase: Phrase) -> bool:
        """Where the language has no cases: the first bare phrase behind the verb, and what is joined to it, also past
        a phrase with a preposition ("visit Rome in May and Athens in June")."""
        if not any(s.key == "object" for s in self.slots):
            return True
        words = self.text.words
        return (
            phrase.begin > 0
            and ("coordinators" in words[phrase.begin - 1].entries or words[phrase.begin - 1].form == ",")
            and (words[phrase.head].capital)
        )

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


class _Noun(_Reader):
    """A noun takes its genitive and the phrases that follow it; all of its clause where a support verb carries it."""

    pos = "noun"

    def fill(self) -> None:
        phrases = self.near
        at = next((i for i, p in enumerate(phrases) if p.begin <= self.trigger < p.end), None)
        if at is None:
            return
        own = self._measured(phrases, at)
        self.own = (own.begin, own.end)
        self._inside(own)
        previous = own
        for phrase, first in self.joined(phrases[at + 1 :]):
            start = phrase.begin if phrase.prep is None else phrase.prep
            if start > previous.end and not self.follows(previous, phrase):
                break
            same = phrase if first is phrase else first._replace(begin=phrase.begin, end=phrase.end, head=phrase.head)
            if (
                phrase.prep is None
                and first is phrase
                and not self.follows(previous, phrase)
                and phrase.case != "gen"
                and self.cased
            ):
                break
            if phrase.prep is None and first is phrase and self.follows(previous, phrase):
                self._joined_genitive(previous, phrase)
            else:
                self.put(same, self.key_of(same))
            previous = phrase
        self._clause(own)

    def _measured(self, phrases: tuple[Phrase, ...], at: int) -> Phrase:
        """The noun's phrase with what it is counted by: «a second round of talks», «three days of talks»."""
        own = phrases[at]
        if at == 0 or own.prep is None or own.prep != phrases[at - 1].end or own.prep + 1 != own.begin:
            return own
        measure = phrases[at - 1]
        if self.category + "_measures" not in self.text.words[measure.head].entries:
            return own
        return own._replace(begin=measure.begin, prep=measure.prep, role=measure.role)

    def _joined_genitive(self, previous: Phrase, phrase: Phrase) -> None:
        """«встреча Трампа и Путина»: the second genitive stands in a phrase of its own."""
        last = next((slot for slot in reversed(self.slots) if slot.phrase.end == previous.end), None)
        cases = {case for case, _ in self.text.words[phrase.head].cases}
        if last is not None and last.key == "gen" and ("gen" in cases or not cases):
            self.slots.append(Slot(last.part, "gen", phrase))

    def _inside(self, own: Phrase) -> None:
        """The genitive behind the noun, what stands possessive before it, and its adjectives."""
        trigger = self.trigger
        if self.cased:
            if own.end > trigger + 1:
                self.put(Phrase(trigger + 1, own.end, self._head(trigger + 1, own.end), None, "gen", ""), ("gen",))
            for token in range(own.begin, trigger):
                entry = self.text.words[token].entries.get("pronouns")
                if entry is not None and entry.get("possessive"):
                    self.put(Phrase(token, token + 1, token, None, "gen", ""), ("gen",))
                elif any(r.pos == "ADJ" for r in self.text.words[token].readings):
                    self.put(Phrase(token, token + 1, token, None, "", ""), ("adj",))
            return
        possessed = [
            t for t in range(own.begin, trigger) if any(r.kind == "possessive" for r in self.text.words[t].readings)
        ]
        if possessed and possessed[-1] > own.begin:
            self.put(Phrase(own.begin, possessed[-1], possessed[-1] - 1, None, "gen", ""), ("gen",))
        elif "pronouns" in self.text.words[own.begin].entries and own.begin < trigger:
            self.put(Phrase(own.begin, own.begin + 1, own.begin, None, "gen", ""), ("gen",))
        start = possessed[-1] + 1 if possessed else own.begin
        for token in range(start, trigger):
            self.put(Phrase(token, token + 1, token, None, "", ""), ("adj",))

    def _head(self, begin: int, end: int) -> int:
        """The first noun of a genitive."""
        for token in range(begin, end):
            if any(r.pos in ("NOUN", "PRON") for r in self.text.words[token].readings) and not any(
                r.pos in ("ADJ", "PART") for r in self.text.words[token].readings[:1]
            ):
                return token
        return end - 1

    def _clause(self, own: Phrase) -> None:
        """What the noun gets from the clause around it."""
        clause, text = self.clause, self.text
        subject, inferred = subject_of(text, clause)
        is_subject = subject is not None and subject.begin == own.begin  # a measure counts as the noun itself
        if clause.verb is None:
            self.carried = own.prep is None
            return
        support = self._support()
        if is_subject or (own.prep is None and own.role == "subject"):
            self.carried = (support is not None and "subject" in support.get("noun", ())) or self._copula()
        elif own.prep is None and own.begin > (clause.begin if self.cased else clause.verb):
            copula = support is None and self._copula()
            self.carried = copula or (support is not None and "object" in support.get("noun", ()))
            if self.carried and not copula and subject is not None:
                part = (support or {}).get("subject", self.data.get("subject"))
                self.give(part, "subject", subject, inferred)
                self._joined_subjects(subject, part)
        if not is_subject and subject is not None:
            self.actor = Slot("actor", "subject", subject, inferred)
        if self.carried:
            held = {(slot.phrase.begin, slot.phrase.end) for slot in self.slots}
            for phrase, first in self.joined(self.near):
                inside = phrase.begin <= self.trigger < phrase.end
                if inside or (phrase.prep is None and first.prep is None) or (phrase.begin, phrase.end) in held:
                    continue
                self.put(phrase, self.key_of(first))

    def _joined_subjects(self, subject: Phrase, part: str | None) -> None:
        for phrase, first in self.joined(self.near):
            if first is subject and phrase is not subject:
                self.give(part, "subject", phrase)

    def _support(self) -> Any:
        clause = self.clause
        for match in self.text.matches_in(self.category + "_supports", clause.begin, clause.end):
            verbal = match.begin in (clause.verb, clause.auxiliary)
            if verbal or (
                any(r.pos == "INF" for r in self.text.words[match.begin].readings)
                and clause is self.text.clause_at(match.begin)
            ):
                return match.entry
        return None

    def _copula(self) -> bool:
        verb = self.clause.verb
        return verb is not None and "copulas" in self.text.words[verb].entries
