"""Who issued a document that speaks by itself: «министерство выпустило циркуляр … в документе говорится»."""

from collections.abc import Callable
from itertools import islice
from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.bodies import Bodies
from newsevents.extractors.reports.documents import is_site
from newsevents.extractors.reports.entities import source_of
from newsevents.extractors.reports.memory import is_definite
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import possessive
from newsevents.frames import phrase_at, subject_of
from newsevents.records import Source
from newsevents.words import Word

_LOOKED_AT: Final = 40
"""Documents that are named before, of which one may be the one that speaks."""
_SITE: Final = 8
"""Tokens from a document to the noun for the site that it stands on."""
_SPEAKING: Final = frozenset({"institutions", "media_nouns", "organization_heads", "anaphoric_bodies", "roles"})
"""Categories of nouns for one who may issue a document."""


class Issuers:
    """The issuers of a text's documents."""

    def __init__(self, bodies: Bodies) -> None:
        self.bodies, self.memory, self.text = bodies, bodies.memory, bodies.text
        self.cased = bodies.cased

    def of(self, tokens: Range, report: Report, named: Callable[[Range, bool], Source]) -> Source | None:
        """Who issued the document that a phrase takes up and does not say more of; None where that is not told.
        ``named`` makes a source of a noun phrase, which stands in an oblique case or not."""
        whose = self._possessive(tokens)
        if whose is not None:
            return self._meant(whose)
        phrasal = report.verb is None and report.cue is not None and report.cue[1] == tokens[0]
        issuing = self._issued_here(tokens) if not phrasal else None  # "They will sign it, according to the statement"
        if issuing is not None:
            pronoun = self._pronoun(issuing)
            return named(issuing, False) if pronoun is None else self._meant(pronoun)
        posted = self._posted(tokens)
        if posted is not None:
            return named(posted, True)
        head = self._head(tokens)
        if head is None:
            return self.bodies.speaking_body(tokens, report) if report.manner == "document" else None
        held = self.text.matches_in("documents", 0, tokens[0])
        for match in islice(reversed(held), _LOOKED_AT):
            if not self._same(self.text.words[head], self.text.words[match.begin]) or self.is_verb(match.begin):
                continue
            told = self._told(match.begin)
            if told is not None:
                return told
            owner = self._owner(match.begin)
            issuer = owner or self._maker(match.begin)
            pronoun = self._pronoun(issuer) if issuer is not None else None
            if issuer is not None:
                return named(issuer, owner is not None) if pronoun is None else self._meant(pronoun)
        return self.bodies.speaking_body((head, head + 1), report)

    def is_verb(self, token: int) -> bool:
        """Whether a word that looks like a noun for a document is a verb, in languages without case: "released"."""
        reading = None if self.cased else self.text.reading_at(token)
        return reading is not None and reading.pos in ("VERB", "PART", "INF")

    def end_of(self, document: int) -> int:
        """Where the phrase of a document ends."""
        found = self._phrase(document)
        return found.end if found is not None else document + 1

    def _issued_here(self, tokens: Range) -> Range | None:
        """Who issues the document that a phrase names and says no more of, by the verb of its own clause: «мэрия
        приняла постановление, согласно которому …»."""
        words = self.text.words
        found = [t for t in range(*tokens) if "documents" in words[t].entries]
        if len(found) != 1 or found[0] != tokens[1] - 1 or is_site(words[found[0]]):
            return None
        return self._maker(found[0]) if self._owner(found[0]) is None else None

    def _posted(self, tokens: Range) -> Range | None:
        """Whose site a document is told to stand on: «в сообщении на сайте министерства», "a report on its website"."""
        words, document = self.text.words, self._first(tokens)
        if document is None:
            return None
        stop = min(document + _SITE, self.text.sentences[self.text.sentence_at(document)].end)
        if document + 1 >= stop or "prepositions" not in words[document + 1].entries:
            return None
        site = next((t for t in range(document + 2, stop) if is_site(words[t])), None)
        return None if site is None else self._owner(site)

    def _first(self, tokens: Range) -> int | None:
        """The first noun for a document in a phrase, no site."""
        words = self.text.words
        return next((t for t in range(*tokens) if "documents" in words[t].entries and not is_site(words[t])), None)

    def _possessive(self, tokens: Range) -> int | None:
        """The word that tells whose document it is: «в её письме»."""
        if "documents" not in self.text.words[tokens[1] - 1].entries:
            return None
        return next((token for token in range(*tokens) if possessive(self.text.words[token])), None)

    def _pronoun(self, tokens: Range) -> int | None:
        """The pronoun that a phrase is."""
        alone = tokens[1] - tokens[0] == 1 and "pronouns" in self.text.words[tokens[0]].entries
        return tokens[0] if alone else None

    def _meant(self, pronoun: int) -> Source | None:
        span = self.text.span(pronoun, pronoun + 1)
        person = self.memory.person_in(span)
        return source_of(person.entity, span) if person is not None else None

    def _head(self, tokens: Range) -> int | None:
        """The noun for a document in a phrase that holds no more than it and its adjectives, and is definite."""
        words = self.text.words
        last = tokens[1] - 1
        if "documents" not in words[last].entries or is_site(words[last]):
            return None
        before = [w for w in words[tokens[0] : last] if "determiners" not in w.entries]
        if any(words[t].capital for t in range(tokens[0] + 1, last)) or not all(map(_modifies, before)):
            return None
        if self.cased:
            return last
        first = words[tokens[0]]
        return last if is_definite(first) or "demonstratives" in first.entries else None

    def _same(self, here: Word, there: Word) -> bool:
        """Whether two nouns may mean one document: the same noun, or a general one («документ»), no plural of one."""
        entry = here.entries["documents"]
        several = [any(r.number == "plur" for r in w.readings[:1]) for w in (here, there)]
        if several == [True, False]:
            return False
        return bool(entry.get("general")) or there.entries.get("documents") is entry

    def _told(self, document: int) -> Source | None:
        """Who said something in the document: «министр сообщил в письме, что …»."""
        for _, report, source in reversed(self.memory.told):
            venue = report.venue or (report.source if report.manner == "document" else None)
            if venue is not None and venue[0] <= document < venue[1] and source.kind != "document":
                return source
            if report.cue is not None and report.cue[1] < document - _LOOKED_AT:
                return None
        return None

    def _owner(self, document: int) -> Range | None:
        """Whose document it is called: «доклад министерства», "the ministry's report", "a report by the ministry"."""
        words = self.text.words
        mark = document - 1
        while not self.cased and mark > 0 and _modifies(words[mark]):
            mark -= 1
        if not self.cased and mark >= 1 and words[mark].possessive:
            found = self._phrase(mark - 1)
            return (found.begin, mark) if found is not None else None
        after = document + 1
        if after >= len(words):
            return None
        if self.cased and not (words[after].genitive or (words[after].capital and not words[after].readings)):
            return None
        if not self.cased:
            of_site = is_site(words[document]) and "genitive_prepositions" in words[after].entries
            if not of_site and "issuer_prepositions" not in words[after].entries:
                return None
            after += 1
        found = self._phrase(after)
        if found is None or found.begin > after or not self._speaks((after, found.end)):
            return None
        return after, found.end

    def _maker(self, document: int) -> Range | None:
        """The subject of the verb that issues the document."""
        clause = self.text.clause_at(document)
        if clause.verb is None or "issuing" not in self.text.words[clause.verb].entries or clause.negated:
            return None
        subject, _ = subject_of(self.text, clause)
        if subject is None or subject.begin <= document < subject.end or not self._speaks((subject.begin, subject.end)):
            return None
        named = None if self.cased else self._apposed_to(subject)
        return (subject.begin, subject.end) if named is None else (named.begin, named.end)

    def _apposed_to(self, phrase: Phrase) -> Phrase | None:
        """The subject that a phrase behind a comma stands in apposition to: "The Council, the union that speaks for
        them, issued a statement"."""
        clause = self.text.clause_at(phrase.begin)
        lead = clause.phrases[0] if clause.phrases else phrase
        apart = lead.prep is None and lead.end == phrase.begin - 1 and self.text.words[lead.end].form == ","
        return lead if apart and self._speaks((lead.begin, lead.end)) else None

    def _phrase(self, token: int) -> Phrase | None:
        return phrase_at(self.text.clause_at(token), token)

    def _speaks(self, tokens: Range) -> bool:
        words = self.text.words[slice(*tokens)]
        return any(w.capital or _SPEAKING & set(w.entries) or any(r.animate for r in w.readings[:1]) for w in words)


def _modifies(word: Word) -> bool:
    return any(r.pos in ("ADJ", "PART", "DET", "NUM") for r in word.readings[:2]) or "documents" in word.entries
