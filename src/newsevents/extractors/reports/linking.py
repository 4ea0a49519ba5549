"""From a noun phrase to a source: the entity that the phrase as a whole means, else the phrase by its name."""

from typing import Final

import attrs

from newsevents.extractors.reports.documents import document_meant, is_voiced
from newsevents.extractors.reports.entities import Sight, source_of
from newsevents.extractors.reports.issuers import Issuers
from newsevents.extractors.reports.memory import NEAR, is_definite, is_one
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.naming import nominative
from newsevents.extractors.reports.nominals import possessive, reflexive
from newsevents.extractors.reports.ownnames import own_name
from newsevents.extractors.reports.roles import Roles
from newsevents.extractors.reports.wholes import Wholes
from newsevents.records import Organization, Person, Source
from newsevents.records.quotes import SourceKind
from newsevents.spans import Span
from newsevents.text.marks import MARKS
from newsevents.words import Word

_BOTH: Final = 2
"""Words of "his own", of "two aides"."""
_SHARE: Final = 3
"""Words of "one of them"."""


class Phrases:
    """Sources of noun phrases in one text."""

    def __init__(self, roles: Roles) -> None:
        self.roles, self.memory, self.text, self.entities = roles, roles.memory, roles.text, roles.entities
        self.cased = roles.cased
        self.issuers, self.wholes = Issuers(roles.bodies), Wholes(roles.memory)

    def phrase(self, tokens: Range, report: Report) -> Source:
        """The source of a report by the phrase that names it there: of a document, who speaks in it or issued it."""
        span = self.text.span(*tokens)
        if report.manner == "document":
            written = document_meant(self.text, tokens[0]) if tokens[1] - tokens[0] == 1 else None
            tokens = tokens if written is None else (written, self.issuers.end_of(written))
            issuer = self._issuer(tokens) if self.cased else self._voiced_by(tokens)
            if issuer is not None:
                body = self.roles.bodies.body_named(issuer[0]) if issuer[1] - issuer[0] == 1 else None
                return attrs.evolve(body or self.phrase_of(issuer, oblique=True), span=span)
            body = self.issuers.of(tokens, report, self._plainly)
            if body is not None:
                return attrs.evolve(body, span=span)
            return Source(name=nominative(self.text, *tokens, inflect=self.cased), kind="document", span=span)
        oblique = report.manner in ("locus", "antecedent", "owner", "agent") or _is_cited(report)
        oblique = oblique or (report.verb is None and report.manner == "subject")
        return self.phrase_of(tokens, oblique=oblique, locus=report.manner == "locus", report=report)

    def told_by(self, tokens: Range) -> Range:
        """Who speaks in what a report goes by, where the phrase only names a statement or what is known: «со ссылкой на
        заявление мэра», «на данные министерства», "citing a statement by the mayor", "citing the mayor's statement"."""
        words = self.text.words
        if self.cased and tokens[1] - tokens[0] > _SHARE and self._on_site(tokens[0]):
            tokens = tokens[0] + 2, tokens[1]
        found = self._issuer(tokens) if self.cased else self._voiced_by(tokens)
        if found is not None:
            return found
        if not self.cased:
            return self._owner_before(tokens)
        noun = tokens[0]
        while noun + 1 < tokens[1] and any(r.pos == "ADJ" for r in words[noun].readings[:1]):
            noun += 1
        known = not {"hearsay_nouns", "cited_words"}.isdisjoint(words[noun].entries) and noun + 1 < tokens[1]
        return (noun + 1, tokens[1]) if known and _owning(words[noun + 1]) else tokens

    def _on_site(self, noun: int) -> bool:
        """Whether a statement stands on a site: «на сообщение на сайте министерства»."""
        statement, between, site = self.text.words[noun : noun + 3]
        return is_voiced(statement) and "prepositions" in between.entries and is_voiced(site)

    def _owner_before(self, tokens: Range) -> Range:
        """ "the mayor's statement", "the police's data": whose it is, else the phrase as it is."""
        words = self.text.words
        if not _states(words[tokens[1] - 1]):
            return tokens
        mark = next((t for t in range(tokens[1] - 2, tokens[0], -1) if words[t].possessive), None)
        return tokens if mark is None else (tokens[0], mark)

    def _issuer(self, tokens: Range) -> Range | None:
        """Who speaks in a document: the genitive behind the noun for it."""
        words, end = self.text.words, tokens[1]
        noun = next((t for t in range(*tokens) if "documents" in words[t].entries), end)
        rest = noun + 1
        if rest >= end or not is_voiced(words[noun]):
            return None
        if words[rest].form in MARKS and rest + 1 < end and self.cased:  # «в сообщении «Маяка»»
            close = next((t for t in range(rest + 1, end) if words[t].form in MARKS), end)
            return (rest + 1, close) if close > rest + 1 and _owning(words[rest + 1]) else None
        if not _owning(words[rest]):
            return None
        stop = next((t for t in range(rest, end) if "prepositions" in words[t].entries), end)
        return (rest, stop) if stop > rest else None

    def _share(self, tokens: Range, report: Report) -> Source | None:
        """One of several told just before: "two aides close to him said … One of them said"."""
        words = self.text.words[slice(*tokens)]
        if len(words) < _SHARE or not is_one(words[0]):
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
            if len(held) < _BOTH or source.kind == "person":
                continue
            head = self.memory.head_word(held)
            if head.capital:
                continue  # no "one of them" is one of a firm called "Moss Ratings"
            several = any(r.number == "plur" for r in head.readings[:1])
            if several and (noun is None or noun.akin(head)):
                name = f"{words[0].key} {words[1].form} {source.name}"
                return Source(name=name, kind=source.kind, description=source.description)
        return None

    def _voiced_by(self, tokens: Range) -> Range | None:
        """Who speaks in a statement, told behind it: "a statement from the ministry", "a statement issued by them"."""
        words = self.text.words
        for token in range(tokens[0], tokens[1] - 2):
            if not _states(words[token]) or self.issuers.is_verb(token):
                continue  # "emails released by the FBI"
            behind = token + 1 + ("issuing" in words[token + 1].entries)
            found = behind + 1 < tokens[1] and "issuer_prepositions" in words[behind].entries
            return (behind + 1, tokens[1]) if found else None
        return None

    def phrase_of(self, tokens: Range, *, oblique: bool, locus: bool = False, report: Report | None = None) -> Source:
        """The source of a phrase, which stands in an ``oblique`` case or not: the entity that it means, never a person
        where it is a ``locus``; whom it takes up; else what it says. ``report`` is given where the phrase is the
        source of one, and may take up what was told before that."""
        text, span = self.text, self.text.span(*tokens)
        if not self.cased and tokens[1] - tokens[0] > 1 and reflexive(text.words[tokens[1] - 1]):
            plain = self.phrase_of((tokens[0], tokens[1] - 1), oblique=oblique, locus=locus, report=report)
            if not self._may_be_oneself(tokens[1] - 1, plain):
                plain = self.phrase_of((tokens[0], tokens[1] - 1), oblique=oblique, locus=locus)
            return attrs.evolve(plain, span=span)  # "the president himself"
        sights = self.entities.within(span)
        joint = self.wholes.joint(tokens, sights, oblique)
        if joint is not None:
            return joint
        unspoken = report is not None and report.condition is not None  # «дипломат на условиях анонимности»
        named = not unspoken or any(s.kind == "name" and isinstance(s.entity, Person) for s in sights)
        person = self.wholes.person(tokens, sights, oblique) if named and not locus else None
        whole = person or self.wholes.body(tokens, sights)
        if whole is not None:
            return source_of(whole.entity, self._spread(span, whole) if self.cased else span)
        apposed = self.wholes.name_behind(tokens) if not self.cased else None
        if apposed is not None:
            return attrs.evolve(self.phrase_of(apposed, oblique=oblique, locus=locus), span=span)
        taken = self._taken_up(tokens, report)
        if taken is not None and not (locus and taken.kind == "person"):
            return attrs.evolve(taken, span=span)
        own = own_name(text, tokens)
        if own is not None:
            return self._by_own_name(own, sights, span, self._kind(tokens, False))
        unnamed = any("unnamed_sources" in w.entries for w in text.words[tokens[0] : tokens[1]])
        name = nominative(text, *self.wholes.cut(tokens), inflect=oblique and self.cased)
        name = self._owned(tokens, sights, name)
        kind = self._kind(tokens, unnamed)
        if kind == "organization" and report is not None and self._publishes(tokens, report):
            kind = "media"
        return Source(name=name, kind=kind, span=span, description=span.of(text.text) if unnamed else None)

    def _by_own_name(self, own: Range, sights: list[Sight], span: Span, kind: str) -> Source:
        """The body, or the medium, that the name at the end of a phrase is of."""
        begin = self.text.begins[own[0]]
        bodies = (s.entity for s in sights if isinstance(s.entity, Organization) and s.begin == begin)
        body = next(bodies, None)
        if body is not None:
            return source_of(body, span)
        name = self.text.span(*own).of(self.text.text)
        return Source(name=name, kind="media" if kind == "media" else "organization", span=span)

    def _spread(self, span: Span, sight: Sight) -> Span:
        """A phrase with what of its entity stands beside it: the roles before a comma («вирусолог, глава лаборатории
        Белов»), the rest of a body's name («Институт гигиены и медицины»)."""
        if not isinstance(sight.entity, Person):
            return Span(span.begin, max(span.end, sight.end)) if sight.begin == span.begin else span
        begin = span.begin
        for role in sorted(sight.entity.roles, key=lambda role: -role.span.begin):
            if role.span.end < begin and self.text.text[role.span.end : begin].strip() == ",":
                begin = role.span.begin
        return Span(begin, span.end)

    def _may_be_oneself(self, token: int, source: Source) -> bool:
        """Whether a reflexive pronoun may be that of a source, by gender: no "nominee himself" is a woman."""
        person, entry = self.entities.by_id(source.entity), self.text.words[token].entries.get("pronouns")
        gender = entry.get("gender") if entry is not None else None
        return not isinstance(person, Person) or not gender or person.gender in (None, gender)

    def _taken_up(self, tokens: Range, report: Report | None) -> Source | None:
        """Somebody told before whom the phrase takes up, or who speaks in the statement that it names."""
        if report is not None and not self.cased:
            share = self._share(tokens, report)
            if share is not None:
                return share
            voiced = self._voiced_by(tokens)
            if voiced is not None:
                return self.phrase_of(voiced, oblique=False)
        if self.cased and report is not None and tokens[1] - tokens[0] == _SHARE:
            among = self.roles.among(tokens, report)
            if among is not None:
                return among
        told = self.roles.bodies.called_so(tokens) or self.roles.repeated(tokens)
        if told is not None or report is None:
            return told
        return self.roles.described(tokens, report) or self.issuers.of(tokens, report, self._plainly)

    def _plainly(self, tokens: Range, oblique: bool) -> Source:
        """The source of a phrase by what it says, without what it may take up."""
        return self.phrase_of(tokens, oblique=oblique)

    def _owned(self, tokens: Range, sights: list[Sight], name: str) -> str:
        """«his office» as "Marek Ostrow's office", in languages that write it so."""
        if not possessive(self.text.words[tokens[0]]):
            return name
        own = tokens[1] - tokens[0] > _BOTH and "own_words" in self.text.words[tokens[0] + 1].entries
        first = tokens[0] + 1 + own
        rest = self.text.text_of(first, tokens[1]) if tokens[1] - tokens[0] > 1 else name
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
        named = not self.cased and words[-1].capital and "media_nouns" in words[-1].entries  # "the Harbour Courier"
        if named or any("media_nouns" in w.entries for w in words[:2]):
            return "media"
        head = next((r for w in words for r in w.readings[:1] if r.pos == "NOUN"), None)
        if head is None and "unnamed" in words[-1].entries:
            return "unnamed"  # «другой сообщил», "the other said"
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


def _states(word: Word) -> bool:
    """Whether a noun is for a statement, or for what is known."""
    return is_voiced(word) or "hearsay_nouns" in word.entries


def _owning(word: Word) -> bool:
    """Whether a word may be the genitive behind a noun; names in another script show no case."""
    return word.genitive or any(r.fixed for r in word.readings[:1]) or (word.capital and not word.readings)


def _is_cited(report: Report) -> bool:
    """Whether the source is the object of a verb that cites."""
    return "cite" in report.frame or (any(t.relation == "relay" for t in report.ties[:1]) and report.speech is not None)
