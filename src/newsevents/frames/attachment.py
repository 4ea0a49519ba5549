"""What stands behind a noun: what hangs on it, and what rather belongs to the verb or to another noun."""

from collections.abc import Mapping
from typing import Any

from newsevents.analysis import Analysis, Clause, Phrase
from newsevents.frames.model import data_of
from newsevents.frames.reader import Reader
from newsevents.frames.subjects import is_infinitive, is_time, phrase_at
from newsevents.matching import Match


def is_noun(match: Match) -> bool:
    """Whether an entry may be a noun behind a preposition: it has a type of its own for nouns, or none for verbs."""
    return match.entry.get("noun_type") is not None or match.entry.get("verb_type") is None


def gives_reason(text: Analysis, prep: int, begin: int) -> bool:
    """Whether the words from a preposition up to a noun phrase tell that this is a reason: "because of the visit"."""
    return any(m.end == begin for m in text.matches_in("event_reasons", max(prep - 2, 0), begin))


def is_of_purpose(text: Analysis, category: str, begin: int, phrase: Phrase) -> bool:
    """Whether an infinitive of the category stands between a token and a phrase, where no case tells whose that is:
    "flew to Rome to meet with Smith", "skipped talks to attend a summit in Rome"."""
    return not text.language.cased and behind_infinitive(text, category, begin, phrase)


def behind_infinitive(text: Analysis, category: str, begin: int, phrase: Phrase) -> bool:
    """Whether an infinitive of the category stands between a token and a phrase behind a preposition."""
    if phrase.prep is None or phrase.prep < begin:
        return False
    return any(is_infinitive(text, match.begin) for match in text.matches_in(category, begin, phrase.prep))


def of_circumstance(text: Analysis, clause: Clause, phrase: Phrase) -> bool:
    """Whether a phrase tells where that was after or because of which something happens: "was called off following an
    explosion in Homs"; where no case tells."""
    before = None if phrase.prep is None or text.language.cased else phrase_at(clause, phrase.prep - 1)
    if before is None or before.prep is None or before.end != phrase.prep or is_time(text, before):
        return False
    if any(word.capital for word in text.words[before.begin : before.end]):
        return False
    if text.match_at("event_formats", before.prep) is not None:
        return False  # "spoke over the phone with Smith"
    ordered = text.matches_in("event_order", before.prep, before.begin)
    after = any(m.end == before.begin and m.entry.get("order") == "after" for m in ordered)
    return after or gives_reason(text, before.prep, before.begin)


def names_event(text: Analysis, category: str, phrase: Phrase | None) -> bool:
    """Whether a phrase without a preposition is a noun of the category: "skipped a meeting (in Oslo)"."""
    match = None if phrase is None or phrase.prep is not None else text.match_at(category, phrase.head)
    return match is not None and is_noun(match)


class AttachmentReader(Reader):
    """Tells apart what a noun governs and what only stands near it."""

    def tells_why(self, phrase: Phrase) -> bool:
        return phrase.prep is not None and gives_reason(self.text, phrase.prep, phrase.begin)

    def only_counts(self, phrase: Phrase) -> bool:
        """Whether a phrase is an ordinal that stands for the noun: "a visit to Rome, the first by a Polish premier"."""
        number = self.text.words[phrase.head].entries.get("number_words")
        return number is not None and bool(number.get("ordinal")) and phrase.end - phrase.begin <= 2

    def role_behind(self, own: Phrase, phrase: Phrase) -> bool:
        """Whether a role right behind the noun, which reads as another word, is its genitive: «визит премьера»."""
        word = self.text.words[phrase.head]
        behind = self.cased and phrase.begin == phrase.head == own.end and phrase.case != "gen"
        return behind and "roles" in word.entries and any(case == "gen" for case, _ in word.cases)

    def of_another(self, own: Phrase, previous: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase that stands for a genitive belongs to another one behind the noun: "a meeting on the
        sidelines of the assembly"."""
        if self.cased or phrase.prep is None or previous is own or previous.prep is None:
            return False
        return "genitive_prepositions" in self.text.words[phrase.prep].entries and phrase.prep == previous.end

    def puts_in_order(self, phrase: Phrase) -> bool:
        """Whether a phrase tells before, after or because of what other event this one is, to which all behind it
        belongs: «переговоры с премьером после встречи с мэром», "talks with Smith after a call with Jones"."""
        text = self.text
        if phrase.prep is None or self.category not in text.words[phrase.head].entries:
            return False
        other = text.match_at(self.category, phrase.head)
        if other is None or not is_noun(other):
            return False
        match = text.match_at("event_order", phrase.prep)
        if match is not None:
            return bool(match.entry.get("order") != "part_of")
        return gives_reason(text, phrase.prep, phrase.begin)

    def renames(self, previous: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase is the name of whom a role before it means: «встреча с еврокомиссаром Ингрид Фальк»."""
        words, first = self.text.words, previous.begin - 1
        joined = first > 0 and words[first].lists()
        follows = self.cased and (previous.prep is not None or joined) and previous.end == phrase.begin
        return follows and words[phrase.begin].shape == "title" and "roles" in words[previous.head].entries

    def object_of_verb(self, own: Phrase) -> bool:
        """Whether a bare phrase behind the noun and its place is rather what the verb of the clause is about: «принял
        на аудиенции в Ватикане президента»."""
        kind = self._verb_before(own) if self.cased else None
        return kind is not None and kind.get("object") is not None

    def of_passive(self, own: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase behind a circumstance tells who acts in the passive of the clause, where no case tells: "was
        accompanied on the trip by Smith"."""
        verb, words = self.clause.verb, self.text.words
        if self.cased or phrase.prep is None or own.prep is None or verb is None or self.clause.voice != "pssv":
            return False
        if not verb < own.prep or "agent_prepositions" not in words[phrase.prep].entries:
            return False
        match = self.text.match_at(self.category, verb)
        acts = match is not None and data_of(self.text.language, match, self.category, "verb").get("object")
        return bool(acts) and all("agent_prepositions" not in w.entries for w in words[verb + 1 : own.prep])

    def left_to_verb(self, own: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase behind a circumstance is rather what the verb of the same sides still lacks: «встретился на
        полях саммита с послом»."""
        if self._only_discussed(own, phrase):
            return True
        kind = self._verb_before(own)
        if kind is None or kind.get("subject") != self.data.get("subject"):
            return False
        wanted, part = kind.get("slots", {}), self._part_of(phrase)
        circumstance = any(key in wanted for key in self.key_of(own))
        if part is None or not circumstance or all(wanted.get(key) != part for key in self.key_of(phrase)):
            return False
        verb, at = self.clause.verb or 0, own.begin if own.prep is None else own.prep
        return not any(
            kind.get("object") == part if p.prep is None else any(wanted.get(key) == part for key in self.key_of(p))
            for p in self.near
            if verb < p.begin < at
        )

    def _only_discussed(self, own: Phrase, phrase: Phrase) -> bool:
        """Whether a phrase behind a noun that is a part of what was discussed tells rather with whom: «обсудил
        подготовку к саммиту с послом», "discussed preparations for the summit with the envoy"."""
        behind = own.prep is not None or own.head < self.trigger
        if not behind or any(slot.part == "participant" for slot in self.slots):
            return False
        kind = self._type_of_verb(own.begin)
        if kind is None or kind.get("role") != "speech":
            return False
        wanted, verb = kind.get("slots", {}), self.clause.verb or 0
        if all(wanted.get(key) != "counterpart" for key in self.key_of(phrase)):
            return False
        first = own.begin if own.prep is None else own.prep
        between = [p for p in self.near if verb < p.begin < first]
        told = any(p.prep is None and p.role == "object" for p in between) or own.role == "object"
        return told and all(wanted.get(key) != "counterpart" for p in between for key in self.key_of(p))

    def _part_of(self, phrase: Phrase) -> str | None:
        return next((self.wanted[key] for key in self.key_of(phrase) if key in self.wanted), None)

    def _verb_before(self, own: Phrase) -> Mapping[str, Any] | None:
        """What the word list says of the type of the clause's verb, where the noun is a circumstance behind it."""
        return None if own.prep is None else self._type_of_verb(own.prep)

    def _type_of_verb(self, end: int) -> Mapping[str, Any] | None:
        """What the word list says of the type of the clause's verb, where it stands before a token."""
        verb = self.clause.verb
        match = None if verb is None or verb > end else self.text.match_at(self.category, verb)
        if match is None:
            return None
        name = match.entry.get("verb_type") or match.entry.get("type")
        kind = self.text.language.list(self.category + "_types").get(name) if name else None
        return None if kind is None else kind.data

    def governs(self, own: Phrase, subject: Phrase) -> bool:
        """Whether what is taken for the subject belongs to the noun, as no case tells: «встреча президентов России и
        США пройдёт в Риме», «раунд переговоров между Россией и США»."""
        nominative = any(case == "nom" for case, _ in self.text.words[own.head].cases)
        return nominative and any(s.phrase.begin == subject.begin > self.trigger for s in self.slots)
