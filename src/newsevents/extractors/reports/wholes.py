"""The entity that a noun phrase as a whole means, not one that only stands in it: a person, a body, two by name."""

from typing import Final

from newsevents.extractors.reports.entities import Sight
from newsevents.extractors.reports.memory import Memory
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.namesakes import describes, governed, is_title, meant_by_order
from newsevents.extractors.reports.naming import nominative
from newsevents.records import Organization, Person, Source
from newsevents.spans import Span
from newsevents.text.clausewords import is_and
from newsevents.text.marks import DASHES, MARKS
from newsevents.words import Word

_BOTH: Final = 2
"""Names of one who speaks and of whom he speaks for; words of a name in full."""

_LISTED: Final = 6
"""Tokens of a phrase that tells more of two people than their names."""
_BODIES: Final = frozenset({"anaphoric_bodies", "organization_heads", "group_nouns", "media_nouns"})
"""Categories of nouns for a body."""
_BETWEEN: Final = frozenset({",", ":"}) | DASHES
"""Marks before a name in a list."""


class Wholes:
    """Which of the mentions in a noun phrase is the phrase."""

    def __init__(self, memory: Memory) -> None:
        self.memory, self.text, self.cased = memory, memory.text, memory.cased

    def joint(self, tokens: Range, sights: list[Sight], oblique: bool) -> Source | None:
        """«A и B»: both sources by name, where each is one by itself."""
        listed = None if self.cased or tokens[1] - tokens[0] < _LISTED else self._listed(tokens, sights)
        if listed is not None:
            return listed
        for token in range(tokens[0] + 1, tokens[1] - 1):
            entry = self.text.words[token].entries.get("coordinators")
            if entry is None or entry.get("kind") != "and":
                continue
            offset = self.text.begins[token]
            left = self._named([s for s in sights if s.end <= offset])
            right = self._named([s for s in sights if s.begin >= self.text.ends[token]])
            if len({id(s.entity) for s in left}) == 1 and len({id(s.entity) for s in right}) == 1:
                inner = self.text.words[tokens[0] + 1 : token] if self.cased else ()
                if any("prepositions" in w.entries for w in inner) and not isinstance(left[0].entity, Person):
                    return None  # «УМВД по Москве и Туле»
                last = token - 1 - (self.text.words[token - 1].form in MARKS)
                if left[0].entity is right[0].entity or left[-1].end != self.text.ends[last]:
                    return None
                if "documents" in self.text.words[tokens[0]].entries:
                    return None  # «исследование Bosch и Philips»
                name = f"{left[0].entity.name} {self.text.words[token].form} {right[0].entity.name}"
                return Source(name=name, kind="group", span=self.text.span(*tokens))
            if self.cased and self.text.words[token - 1].form in MARKS and tokens[0] + 1 < token:
                return self._in_marks(tokens, token, oblique)
        return None

    def _listed(self, tokens: Range, sights: list[Sight]) -> Source | None:
        """People by name with what is told of each, in languages without case: "Anna Hill, D-Ohio, and Jon Berg,
        R-Iowa", "Anna Hill, Jon Berg and Lea Roth"."""
        words, begins, first = self.text.words, self.text.begins, self.text.begins[tokens[0]]
        joint = [t for t in range(tokens[0] + 1, tokens[1] - 1) if is_and(words[t])]
        named: list[Sight] = []
        joined = False
        for sight in sights if joint else ():
            person = sight.kind == "name" and isinstance(sight.entity, Person) and not self._owner(sight)
            if not person or any(other.entity is sight.entity for other in named):
                continue
            token = self.text.token_at(sight.begin)
            while token > tokens[0] and (is_title(words[token - 1]) or "roles" in words[token - 1].entries):
                token -= 1
            parted = token == tokens[0] or words[token - 1].form in _BETWEEN or is_and(words[token - 1])
            if not parted or governed(self.text, sight, first):
                continue
            joined = joined or (bool(named) and token - 1 in joint)
            named.append(sight)
        if len(named) < _BOTH or not joined or named[-1].begin < begins[joint[-1]]:
            return None
        names = [sight.entity.name for sight in named]
        name = f"{', '.join(names[:-1])} {words[joint[-1]].form} {names[-1]}"
        return Source(name=name, kind="group", span=self.text.span(*tokens))

    def _in_marks(self, tokens: Range, joint: int, oblique: bool) -> Source:
        """Two names of which the first one stands in marks: «„Медиазоны“ и „Вестника“»."""
        second = joint + 1 + (self.text.words[joint + 1].form in MARKS)
        end = tokens[1] - (self.text.words[tokens[1] - 1].form in MARKS)
        sides = [nominative(self.text, *side, inflect=oblique) for side in ((tokens[0], joint - 1), (second, end))]
        name = f" {self.text.words[joint].form} ".join(sides)
        return Source(name=name, kind="group", span=self.text.span(*tokens))

    def person(self, tokens: Range, sights: list[Sight], oblique: bool) -> Sight | None:
        """The person that the phrase as a whole means, not one who only stands in it («помощник Трампа»)."""
        people = [s for s in sights if isinstance(s.entity, Person)]
        if people and not self.cased:
            people = self._before_relative(tokens, people)  # "people who know Hill"
        if not people:
            return None
        first = self.text.begins[tokens[0]]
        names = [s for s in people if s.kind == "name"]
        if not self.cased:
            names = [s for s in names if not describes(self.text, s, tokens[1])]
        if names and names[0].begin <= first and not self._owner(names[0], tokens[1]):
            return names[0] if self.cased else meant_by_order(self.text, self.cut(tokens)[1], names)
        head = self._head(tokens)
        if head is not None and not self._may_be_person(head):
            return next((s for s in names if _held(s, first)), None)  # «заведующего отделением Белова»
        apposed = self._apposed(tokens, names) if self.cased else None
        if apposed is not None:
            return apposed
        for sight in people:
            person = sight.entity
            assert isinstance(person, Person)
            if head is not None and any(r.span.begin <= self.text.begins[head] < r.span.end for r in person.roles):
                return sight
        fitting = [s for s in names if (oblique or self._bare(s)) and not self._owner(s, tokens[1])]
        fitting = fitting if self.cased else [s for s in fitting if not governed(self.text, s, first)]
        if fitting:
            return fitting[-1]
        if not self.cased:
            end = self.text.ends[tokens[1] - 1]
            ending = (s for s in people if s.kind == "role" and s.end == end and not self._owner(s))
            ending = (s for s in ending if not self._joined(tokens[0], s))  # "the police and the prosecutor"
            return next((s for s in ending if not governed(self.text, s, first)), None)
        return next((s for s in people if s.kind == "role" and head is not None
                     and s.begin <= self.text.begins[head] < s.end), None)  # fmt: skip

    def _joined(self, begin: int, sight: Sight) -> bool:
        """Whether a coordinator joins somebody, told behind an article, to somebody else before him in a phrase."""
        words, token = self.text.words, self.text.token_at(sight.begin)
        token -= token > begin and "determiners" in words[token - 1].entries
        return token > begin + 1 and "determiners" in words[token].entries and is_and(words[token - 1])

    def _before_relative(self, tokens: Range, sights: list[Sight]) -> list[Sight]:
        """Those that are named before the first relative word of a phrase."""
        words = self.text.words
        at = next((t for t in range(tokens[0] + 1, tokens[1]) if "relatives" in words[t].entries), None)
        return sights if at is None else [s for s in sights if s.begin < self.text.begins[at]]

    def _apposed(self, tokens: Range, names: list[Sight]) -> Sight | None:
        """The one whom a second role names in full behind a comma, where the first one stands with the name of whom it
        is held for alone: «защитника Зимина, адвоката Олега Ткача»."""
        if len(names) != _BOTH or names[0].entity is names[1].entity or self.memory.joint(tokens):
            return None
        first, second = (self.text.tokens_of(Span(name.begin, name.end)) for name in names)
        comma = next((t for t in range(first[1], second[0]) if self.text.words[t].form == ","), None)
        if comma is None or first[1] - first[0] > 1 or second[1] - second[0] < _BOTH:
            return None
        roles = ["roles" in self.text.words[t].entries for t in (first[0] - 1, comma + 1)]
        return names[1] if all(roles) else None

    def body(self, tokens: Range, sights: list[Sight]) -> Sight | None:
        """The organisation, group or place that the phrase as a whole is."""
        span = self.text.span(*tokens)
        others = [s for s in sights if not isinstance(s.entity, Person)]
        for sight in sorted(others, key=lambda s: (s.rank, s.begin)):
            inner = self.text.text[span.begin : max(sight.begin, span.begin)].strip(' «"“„')
            rest = self.text.text[min(sight.end, span.end) : span.end].strip(' »"”“,.')
            if rest and not self._only_kind(Span(min(sight.end, span.end), span.end)):
                continue
            if rest and not isinstance(sight.entity, Organization) and not self.cased and rest[:1].isupper():
                continue  # "the Dayton Daily News" is no Dayton
            if sight.begin < span.begin and self._issued(Span(sight.begin, span.begin)):
                continue
            if not inner:
                return sight
            before = self.text.tokens_of(Span(span.begin, sight.begin))
            kinds = [w for w in self.text.words[slice(*before)] if w.shape != "punct"]
            media = isinstance(sight.entity, Organization) and all(_describes(w) for w in kinds)
            media = media and (self.cased or not self._part_of_name(*before))
            if media:
                return sight
        return None

    def _issued(self, before: Span) -> bool:
        """Whether what a name has before a phrase is a document or a site of whom the phrase tells: «на сайте
        (министерства обороны)»."""
        return any("documents" in w.entries for w in self.text.words[slice(*self.text.tokens_of(before))])

    def cut(self, tokens: Range) -> Range:
        """The phrase without a relative clause, a remark in brackets, or without case an apposition ("Anna, 30")."""
        apposed = not self.cased and not self.memory.joint(tokens)
        for token in range(tokens[0] + 1, tokens[1]):
            word = self.text.words[token]
            if "relatives" in word.entries or word.form == "(" or (apposed and word.form == ","):
                end = token
                while end > tokens[0] + 1 and self.text.words[end - 1].shape == "punct":
                    end -= 1
                return tokens[0], end
        return tokens

    def name_behind(self, tokens: Range) -> Range | None:
        """The name of a body that stands in apposition to the noun for its kind, and ends the phrase: "A consumer
        group, Patients First"."""
        words = self.text.words
        comma = next((t for t in range(tokens[0] + 1, tokens[1] - 1) if words[t].form == ","), None)
        if comma is None or "determiners" not in words[tokens[0]].entries or self.memory.joint(tokens):
            return None
        if any(words[t].capital for t in range(tokens[0] + 1, comma)) or _BODIES.isdisjoint(words[comma - 1].entries):
            return None
        named = all(w.capital or "prepositions" in w.entries for w in words[comma + 1 : tokens[1]])
        return (comma + 1, tokens[1]) if named and words[comma + 1].capital and words[tokens[1] - 1].capital else None

    def _named(self, sights: list[Sight]) -> list[Sight]:
        """The mentions by name; where a person is named, his alone, not those of where he is in office."""
        named = [sight for sight in sights if sight.kind == "name"]
        people = [sight for sight in named if isinstance(sight.entity, Person) and not self._owner(sight)]
        return people if len({id(sight.entity) for sight in people}) == 1 else named

    def _head(self, tokens: Range) -> int | None:
        """The first noun of the phrase that is no modifier of another; None without case, where order tells."""
        if not self.cased:
            return None
        for token in range(*tokens):
            word = self.text.words[token]
            if "pronouns" in word.entries or (token + 1 < tokens[1] and self._modifies(token)):
                continue
            if any(r.pos == "NOUN" for r in word.readings[:1]):
                return token
        return None

    def _modifies(self, token: int) -> bool:
        """Whether a word that may be noun or adjective belongs to the noun behind it: «главного свидетеля»."""
        after = {(r.case, r.number) for r in self.text.words[token + 1].readings[:1] if r.pos == "NOUN"}
        own = self.text.words[token].readings
        return any(r.pos == "ADJ" and (r.case, r.number) in after for r in own)

    def _may_be_person(self, token: int) -> bool:
        word = self.text.words[token]
        opens = token == self.text.sentences[self.text.sentence_at(token)].begin and word.common
        named = (word.capital and not opens) or "roles" in word.entries
        return named or any(r.pos == "NOUN" and r.animate for r in word.readings)

    def _bare(self, sight: Sight) -> bool:
        """Whether a name stands in the nominative: each word of it is one of the names that the article gives."""
        if not self.cased:
            return True
        person = sight.entity
        assert isinstance(person, Person)
        known = {word for name in (person.name, *person.aliases) for word in name.split()}
        return all(word in known for word in self.text.text[sight.begin : sight.end].split())

    def _owner(self, sight: Sight, end: int | None = None) -> bool:
        """Whether "'s" follows, within a phrase up to the token ``end`` where one is given: the name is an owner's."""
        if self.cased:
            return False
        token = self.text.token_at(sight.end - 1) + 1
        return token < (len(self.text) if end is None else end) and self.text.words[token].possessive

    def _part_of_name(self, begin: int, end: int) -> bool:
        """Whether a noun for a medium is written as part of its name: "the Daily Nation", not "the daily Nation"."""
        first = self.text.sentences[self.text.sentence_at(begin)].begin
        return any(self.text.words[t].capital and "media_nouns" in self.text.words[t].entries and t > first
                   for t in range(begin, end))  # fmt: skip

    def _only_kind(self, span: Span) -> bool:
        """Whether what follows a name tells no more than its kind, or its initials in brackets: "the Tuoi Tre
        newspaper", «Всемирная организация здравоохранения (ВОЗ)»."""
        words = self.text.words[slice(*self.text.tokens_of(span))]
        if words and words[0].form == "(":
            return all(w.shape in ("upper", "mixed", "punct") for w in words)
        kinds = (w.shape == "punct" or ("media_nouns" in w.entries and not w.capital) for w in words)
        return not self.cased and all(kinds)  # no capital: "the Local Government Chronicle" is one name


def _held(sight: Sight, begin: int) -> bool:
    """Whether a role of the person named there begins at an offset."""
    return isinstance(sight.entity, Person) and any(role.span.begin == begin for role in sight.entity.roles)


def _describes(word: Word) -> bool:
    """Whether a word only tells the kind of the body whose name follows."""
    entries = word.entries
    return "media_nouns" in entries or "determiners" in entries or any(r.pos == "ADJ" for r in word.readings[:1])
