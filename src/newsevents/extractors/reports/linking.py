"""From a noun phrase to a source: the entity that the phrase as a whole means, else the phrase by its name."""

from typing import Final

import attrs

from newsevents.extractors.reports.entities import Sight, source_of
from newsevents.extractors.reports.issuers import Issuers
from newsevents.extractors.reports.memory import NEAR, is_definite
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.namesakes import describes, governed, meant_by_order
from newsevents.extractors.reports.naming import nominative
from newsevents.extractors.reports.nominals import possessive
from newsevents.extractors.reports.roles import Roles
from newsevents.records import Organization, Person, Source
from newsevents.records.quotes import SourceKind
from newsevents.spans import Span
from newsevents.text.marks import MARKS
from newsevents.words import Word

_SHARE: Final = 3
"""Words of "one of them"."""


class Phrases:
    """Sources of noun phrases in one text."""

    def __init__(self, roles: Roles) -> None:
        self.roles, self.memory, self.text, self.entities = roles, roles.memory, roles.text, roles.entities
        self.cased = roles.cased
        self.issuers = Issuers(roles.bodies)

    def phrase(self, tokens: Range, report: Report) -> Source:
        span = self._span(tokens)
        if report.manner == "document":
            issuer = self._issuer(tokens)
            if issuer is not None:
                body = self.roles.bodies.body_named(issuer[0]) if issuer[1] - issuer[0] == 1 else None
                return attrs.evolve(body or self.phrase_of(issuer, oblique=True), span=span)
            body = self.issuers.of(tokens, report, self._plainly)
            if body is not None:
                return attrs.evolve(body, span=span)
            return Source(name=nominative(self.text, *tokens, inflect=self.cased), kind="document", span=span)
        oblique = report.manner in ("locus", "antecedent", "owner") or _is_cited(report)
        oblique = oblique or (report.verb is None and report.manner == "subject")
        return self.phrase_of(tokens, oblique=oblique, locus=report.manner == "locus", report=report)

    def _issuer(self, tokens: Range) -> Range | None:
        """Who speaks in a document: the genitive behind the noun for it."""
        for token in range(*tokens):
            entry = self.text.words[token].entries.get("documents")
            if entry is None:
                continue
            rest = token + 1
            if entry.get("voice") and rest < tokens[1] and _owning(self.text.words[rest]):
                end = next(
                    (t for t in range(rest, tokens[1]) if "prepositions" in self.text.words[t].entries), tokens[1]
                )
                return (rest, end) if end > rest else None
            return None
        return None

    def _share(self, tokens: Range, report: Report) -> Source | None:
        """One of several told just before: "two aides close to him said … One of them said"."""
        words = self.text.words[slice(*tokens)]
        if len(words) < _SHARE or not _single(words[0]):
            return None
        if "genitive_prepositions" not in words[1].entries:
            return None
        pronoun = words[2].entries.get("pronouns")
        bare = len(words) == _SHARE and pronoun is not None and pronoun.get("number") == "plur"
        noun = words[3] if len(words) == _SHARE + 1 and is_definite(words[2]) else None
        if not bare and noun is None:
            return None
        for _, other, source in reversed(self.memory.told):
            if report.sentence - other.sentence > NEAR or other.source is None:
                return None
            held = [w for w in self.text.words[slice(*other.source)] if "determiners" not in w.entries]
            if len(held) < 2 or source.kind == "person":
                continue
            head = self.memory.head_word(held)
            several = any(r.number == "plur" for r in head.readings[:1])
            if several and (noun is None or noun.lemmas & head.lemmas):
                name = f"{words[0].key} {words[1].form} {source.name}"
                return Source(name=name, kind=source.kind, description=source.description)
        return None

    def _voiced_by(self, tokens: Range) -> Range | None:
        """Who speaks in a statement, told behind it: "a statement from the ministry", "a statement issued by them"."""
        words = self.text.words
        for token in range(tokens[0], tokens[1] - 2):
            entry = words[token].entries.get("documents")
            if entry is None or not entry.get("voice"):
                continue
            behind = token + 1 + ("issuing" in words[token + 1].entries)
            found = behind + 1 < tokens[1] and "issuer_prepositions" in words[behind].entries
            return (behind + 1, tokens[1]) if found else None
        return None

    def phrase_of(self, tokens: Range, *, oblique: bool, locus: bool = False, report: Report | None = None) -> Source:
        text, span = self.text, self._span(tokens)
        sights = self.entities.within(span)
        joint = self._joint(tokens, sights)
        if joint is not None:
            return joint
        if not locus:
            person = self._person(tokens, sights, oblique)
            if person is not None:
                return source_of(person.entity, span)
        body = self._body(tokens, sights)
        if body is not None:
            return source_of(body.entity, span)
        share = self._share(tokens, report) if report is not None and not self.cased else None
        if share is not None:
            return attrs.evolve(share, span=span)
        voiced = self._voiced_by(tokens) if report is not None and not self.cased else None
        if voiced is not None:
            return attrs.evolve(self.phrase_of(voiced, oblique=False), span=span)
        repeated = self.roles.bodies.called_so(tokens) or self.roles.repeated(tokens) or (
            self.roles.described(tokens, report) or self.issuers.of(tokens, report, self._plainly)
            if report is not None
            else None
        )
        if repeated is not None:
            return attrs.evolve(repeated, span=span)
        words = text.words[tokens[0] : tokens[1]]
        unnamed = any("unnamed_sources" in w.entries for w in words)
        name = nominative(text, *self._cut(tokens), inflect=oblique and self.cased)
        name = self._owned(tokens, sights, name)
        kind = self._kind(tokens, unnamed)
        if kind == "organization" and report is not None and self._publishes(tokens, report):
            kind = "media"
        return Source(name=name, kind=kind, span=span, description=span.of(text.text) if unnamed else None)

    def _plainly(self, tokens: Range, oblique: bool) -> Source:
        """The source of a phrase by what it says, without what it may take up."""
        return self.phrase_of(tokens, oblique=oblique)

    def _cut(self, tokens: Range) -> Range:
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

    def _owned(self, tokens: Range, sights: list[Sight], name: str) -> str:
        """«his office» as "Marek Ostrow's office", in languages that write it so."""
        if not possessive(self.text.words[tokens[0]]):
            return name
        rest = self.text.text_of(tokens[0] + 1, tokens[1]) if tokens[1] - tokens[0] > 1 else name
        owner = next((s for s in sights if s.kind == "pronoun"), None)
        if owner is None or self.cased:
            return rest
        return f"{owner.entity.name}'s {rest}"

    def _kind(self, tokens: Range, unnamed: bool) -> SourceKind:
        words = self.text.words[tokens[0] : tokens[1]]
        if unnamed:
            return "unnamed"
        if any("documents" in w.entries for w in words[:3]) and not any("roles" in w.entries for w in words):
            return "document"
        if any("media_nouns" in w.entries for w in words[:2]):
            return "media"
        head = next((r for w in words for r in w.readings[:1] if r.pos == "NOUN"), None)
        person = "roles" in self.memory.head_word(words).entries and (head is None or head.number != "plur")
        if not person and any("institutions" in w.entries for w in words):
            return "organization"
        if head is not None and head.number == "plur":
            return "group"
        animate = any("roles" in w.entries for w in words) or (head is not None and head.animate)
        return "role" if animate else "organization"

    def _publishes(self, tokens: Range, report: Report) -> bool:
        """Whether a name in marks or other letters is a medium's by its verb: «пишет „Вестник“»."""
        if report.entry is None or not report.entry.get("relay"):
            return False
        word = self.text.words[tokens[0]]
        marked = tokens[0] > 0 and self.text.words[tokens[0] - 1].form in MARKS
        beside = not self.cased and report.cue is not None and report.contents[0][0] < report.cue[0]
        return word.capital and (marked or beside or (self.cased and word.form.isascii()))

    def _joint(self, tokens: Range, sights: list[Sight]) -> Source | None:
        """«A и B»: both sources by name, where each is one by itself."""
        for token in range(tokens[0] + 1, tokens[1] - 1):
            entry = self.text.words[token].entries.get("coordinators")
            if entry is None or entry.get("kind") != "and":
                continue
            offset = self.text.begins[token]
            left = self._named([s for s in sights if s.end <= offset])
            right = self._named([s for s in sights if s.begin >= self.text.ends[token]])
            if len({id(s.entity) for s in left}) == 1 and len({id(s.entity) for s in right}) == 1:
                if left[0].entity is right[0].entity or left[-1].end != self.text.ends[token - 1]:
                    return None
                if "documents" in self.text.words[tokens[0]].entries:
                    return None  # «исследование Bosch и Philips»
                name = f"{left[0].entity.name} {self.text.words[token].form} {right[0].entity.name}"
                return Source(name=name, kind="group", span=self._span(tokens))
        return None

    def _named(self, sights: list[Sight]) -> list[Sight]:
        """The mentions by name; where a person is named, his alone, not those of where he is in office."""
        named = [sight for sight in sights if sight.kind == "name"]
        people = [sight for sight in named if isinstance(sight.entity, Person) and not self._owner(sight)]
        return people if len({id(sight.entity) for sight in people}) == 1 else named

    def _person(self, tokens: Range, sights: list[Sight], oblique: bool) -> Sight | None:
        """The person that the phrase as a whole means, not one who only stands in it («помощник Трампа»)."""
        people = [s for s in sights if isinstance(s.entity, Person)]
        if not people:
            return None
        first = self.text.begins[tokens[0]]
        names = [s for s in people if s.kind == "name"]
        if not self.cased:
            names = [s for s in names if not describes(self.text, s, tokens[1])]
        if names and names[0].begin <= first and not self._owner(names[0]):
            return names[0] if self.cased else meant_by_order(self.text, self._cut(tokens)[1], names)
        head = self._head(tokens)
        if head is not None and not self._may_be_person(head):
            return None
        for sight in people:
            person = sight.entity
            assert isinstance(person, Person)
            if head is not None and any(r.span.begin <= self.text.begins[head] < r.span.end for r in person.roles):
                return sight
        fitting = [s for s in names if (oblique or self._bare(s)) and not self._owner(s)]
        fitting = fitting if self.cased else [s for s in fitting if not governed(self.text, s, first)]
        if fitting:
            return fitting[-1]
        if not self.cased:
            end = self.text.ends[tokens[1] - 1]
            return next((s for s in people if s.kind == "role" and s.end == end and not self._owner(s)), None)
        return next((s for s in people if s.kind == "role" and head is not None
                     and s.begin <= self.text.begins[head] < s.end), None)  # fmt: skip

    def _head(self, tokens: Range) -> int | None:
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

    def _owner(self, sight: Sight) -> bool:
        """Whether "'s" follows: the name is that of an owner."""
        token = self.text.token_at(sight.end - 1) + 1
        if self.cased or token >= len(self.text):
            return False
        return self.text.words[token].key == "'s"

    def _body(self, tokens: Range, sights: list[Sight]) -> Sight | None:
        """The organisation, group or place that the phrase as a whole is."""
        span = self._span(tokens)
        others = [s for s in sights if not isinstance(s.entity, Person)]
        for sight in sorted(others, key=lambda s: (s.rank, s.begin)):
            inner = self.text.text[span.begin : max(sight.begin, span.begin)].strip(' «"“„')
            rest = self.text.text[min(sight.end, span.end) : span.end].strip(' »"”“,.')
            if rest and not self._only_kind(Span(min(sight.end, span.end), span.end)):
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
        return not self.cased and all("media_nouns" in w.entries or w.shape == "punct" for w in words)

    def _span(self, tokens: Range) -> Span:
        return self.text.span(*tokens)


def _owning(word: Word) -> bool:
    """Whether a word may be the genitive behind a noun; names in another script show no case."""
    return word.genitive or any(r.fixed for r in word.readings[:1]) or (word.capital and not word.readings)


def _single(word: Word) -> bool:
    """Whether a word is the numeral for one."""
    entry = word.entries.get("number_words")
    return entry is not None and entry.get("value") == 1


def _describes(word: Word) -> bool:
    """Whether a word only tells the kind of the body whose name follows."""
    entries = word.entries
    return "media_nouns" in entries or "determiners" in entries or any(r.pos == "ADJ" for r in word.readings[:1])


def _is_cited(report: Report) -> bool:
    """Whether the source is the object of a verb that cites."""
    return "cite" in report.frame or (any(t.relation == "relay" for t in report.ties[:1]) and report.speech is not None)
