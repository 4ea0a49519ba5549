"""What the reports read so far tell: who spoke, whom roles mean."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.entities import Entities, Sight, source_of
from newsevents.extractors.reports.formerly import Holders, former_holders, past_office
from newsevents.extractors.reports.model import Range, Report
from newsevents.records import Person, Source
from newsevents.spans import Span
from newsevents.text.clausewords import is_and
from newsevents.words import Word

OFFICES: Final = frozenset({"state", "government", "politics", "diplomat"})
"""Classes of role nouns of which each names an office of its own."""
TRADES: Final = frozenset(
    {"culture", "education", "media", "medicine", "military", "religion", "security", "sport", "work"}
)
"""Classes of occupations of which somebody has hardly more than one."""
NEAR: Final = 3
"""Sentences over which «эксперт» takes up the last speaker."""
_GENERAL: Final = frozenset({"anaphoric_bodies", "place_nouns", "group_nouns"})
"""Lists of nouns that take up a body or a place told before."""
_KNOWN: Final = 0.5
"""Share of the words of a role alone that the role of a person must have."""

_NOUNS: Final = frozenset({"roles", "anaphoric_bodies"})
"""Categories of words that are nouns even where that is not their likeliest reading: "firm"."""


class Memory:
    """Who spoke, in the order in which it was read: where in the text, in which report, as which source."""

    def __init__(self, text: Analysis, entities: Entities) -> None:
        self.text, self.entities = text, entities
        self.told: list[tuple[int, Report, Source]] = []
        self.speakers: list[tuple[Report, Source]] = []
        self.cased = text.language.cased

    def tell(self, place: int, report: Report, source: Source) -> None:
        """One more report whose source is known."""
        self.told.append((place, report, source))
        if source.kind == "person":
            self.speakers.append((report, source))

    def subject_before(self, report: Report) -> Source | None:
        """The person that the sentence before is about."""
        for sentence in range(report.sentence, max(report.sentence - 2, -1), -1):
            for clause in reversed(self.text.clauses(sentence)):
                if clause.subject is None or (report.verb is not None and clause.begin >= report.verb):
                    continue
                phrase = clause.phrases[clause.subject]
                person = self.person_in(self.text.span(phrase.begin, phrase.end))
                if person is not None:
                    return source_of(person.entity, None)
        return None

    def subject_of(self, sentence: int) -> Person | None:
        """The one person whom the main clauses of a sentence are about."""
        main = [c for c in self.text.clauses(sentence) if c.kind == "main"]
        subjects = [c.phrases[c.subject] for c in main if c.subject is not None]
        sights = [self.person_in(self.text.span(phrase.begin, phrase.end)) for phrase in subjects]
        people = {sight.entity.id: sight.entity for sight in sights if sight is not None}
        person = next(iter(people.values()), None)
        return person if len(people) == 1 and isinstance(person, Person) else None

    def person_in(self, span: Span) -> Sight | None:
        return next((s for s in self.entities.within(span) if isinstance(s.entity, Person)), None)

    def joint(self, tokens: Range) -> bool:
        """Whether a phrase names one and another."""
        return any(map(is_and, self.text.words[tokens[0] + 1 : tokens[1] - 1]))

    def head_word(self, words: Sequence[Word]) -> Word:
        """The main noun of a phrase: its first one; without case, the last one before a preposition."""
        if self.cased:
            return next((w for w in words if is_nominal(w)), words[0])
        stop = next((i for i, w in enumerate(words) if i and "prepositions" in w.entries), len(words))
        return next((w for w in reversed(words[:stop]) if is_nominal(w)), words[0])

    @cached_property
    def bearers(self) -> Holders:
        """The persons by the lemmas of the main noun of each role, with the words of the role."""
        found: Holders = {}
        for person in self.entities.people:
            for role in person.roles:
                words = [self.text.language.word(part) for part in role.name.split()]
                for lemma in self.head_word(words).lemmas if words and not role.former else ():
                    found.setdefault(lemma, []).append((person, words))
        return found

    @cached_property
    def former(self) -> Holders:
        """The persons by the roles that are over."""
        return former_holders(self.text, self.entities.people)

    @cached_property
    def offices(self) -> Counter[str]:
        """How many offices are told of each person, by his id."""
        found: Counter[str] = Counter()
        for holders in self.bearers.values():
            for person, words in holders:
                entry = self.head_word(words).entries.get("roles")
                found[person.id] += entry is not None and entry["class"] in OFFICES
        return found

    @cached_property
    def classes(self) -> dict[str, frozenset[str]]:
        """The classes of the role nouns that are told of each person, by his id."""
        found: dict[str, set[str]] = {}
        for holders in self.bearers.values():
            for person, words in holders:
                entry = self.head_word(words).entries.get("roles")
                if entry is not None:
                    found.setdefault(person.id, set()).update((entry["class"], *entry.get("also", ())))
        return {person: frozenset(held) for person, held in found.items()}

    def _met(self, person: Person, report: Report) -> bool:
        """Whether the text names a person before a report, or the report stands in its headline."""
        if self.text.sentences[report.sentence].record.kind == "title" or not person.mentions:
            return True
        return person.mentions[0].span.begin < self.text.sentences[report.sentence].record.span.end

    def bearer(self, words: list[Word], report: Report) -> Person | None:
        """The one person met so far whose role the words name, in part or in full."""
        fitting: list[tuple[float, Person]] = []
        head = self.head_word(words)
        over = past_office(self.text, words, head)
        said = words if not over else [w for w in words if w is not head and "former" not in w.entries]
        for lemma in over or head.lemmas:
            for person, role in (self.former if over else self.bearers).get(lemma, ()):
                if self.cased and not self._met(person, report):
                    continue
                if _names_another(said, role) or (self.cased and of_another(said, role)):
                    continue
                known = sum(any(w.akin(h) for h in role) for w in said) + len(words) - len(said)
                fitting.append((known / len(words), person))
        if self._office(said, head):  # «глава уряду» is no «глава МЗС»
            fitting = [(share, person) for share, person in fitting if share == 1]
        best = max((share for share, _ in fitting), default=0.0)
        people = {id(person): person for share, person in fitting if share == best}
        return next(iter(people.values())) if len(people) == 1 and best >= _KNOWN else None

    def _office(self, words: Sequence[Word], head: Word) -> bool:
        """Whether all words of a role together are listed as the name of one office."""
        if not self.cased or len(words) < 2 or head is not words[0]:
            return False
        of, listed = " ".join(w.key for w in words[1:]), self.text.language.list("role_covers")
        return any(f"{lemma} {of}" in listed for lemma in head.lemmas)

    def interviewed(self, first: int) -> Source | None:
        """Who answers in an interview: the person whom the text names most often before the first answer."""
        held = self.entities.within(Span(0, self.text.begins[first])) if first else []
        named = [s.entity for s in held if isinstance(s.entity, Person) and s.kind == "name"]
        ranked = Counter(person.id for person in named).most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return source_of(next(person for person in named if person.id == ranked[0][0]), None)

    def suits(self, source: Source, gender: str) -> bool:
        """Whether a person may be of the gender that a verb tells."""
        person = self.entities.by_id(source.entity)
        return not (isinstance(person, Person) and gender in ("m", "f") and person.gender not in (None, gender))

    def form(self, report: Report) -> str:
        """The gender that the verb gives its subject."""
        if report.verb is None:
            return ""
        return next((r.gender for r in self.text.words[report.verb].readings if r.tense == "past"), "")


def is_definite(word: Word) -> bool:
    """Whether a word is the article of what was told before."""
    entry = word.entries.get("determiners")
    return entry is not None and bool(entry.get("definite"))


def is_one(word: Word) -> bool:
    """Whether a word is the numeral for one."""
    entry = word.entries.get("number_words")
    return entry is not None and entry.get("value") == 1


def is_nominal(word: Word) -> bool:
    """Whether a word is most likely a noun."""
    return any(r.pos == "NOUN" for r in word.readings[:1]) or not _NOUNS.isdisjoint(word.entries)


def of_another(words: Sequence[Word], role: Sequence[Word]) -> bool:
    """Whether a phrase and a role with one noun are each of something else: «министр обороны» and «министр культуры»,
    but «директор предприятия» and «директор завода»."""
    said, known = ([w for w in held[1:] if w.readings and w.readings[0].pos == "NOUN"] for held in (words, role))
    if not said or not known or any(w.capital or not _GENERAL.isdisjoint(w.entries) for w in (*said, *known)):
        return False
    return words[0].akin(role[0]) and not any(w.akin(h) for w in said for h in known)


def _names_another(words: Sequence[Word], role: Sequence[Word]) -> bool:
    """Whether a phrase and a role name each something that the other does not: «мэр Уфы» and «мэр Казани»."""
    said, known = [w for w in words if w.capital], [w for w in role if w.capital]
    apart = any(not any(w.akin(h) for h in role) for w in said)
    return apart and any(not any(h.akin(w) for w in words) for h in known)
