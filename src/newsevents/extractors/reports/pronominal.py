"""Whose word a report is that has a pronoun for its source: «По его словам, …», "they said"."""

from collections.abc import Callable
from typing import Final

import attrs

from newsevents.extractors.reports.entities import Sight, source_of
from newsevents.extractors.reports.linking import Phrases
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import reflexive
from newsevents.extractors.reports.pronouns import Pronouns
from newsevents.records import Person, Source

_LATEST: Final = 4
"""Reports among which one of the sentence before is looked for."""


class Pronominal:
    """Sources that are pronouns, by those who spoke before, whom the layer of people links, or who are named near."""

    def __init__(self, pronouns: Pronouns, phrases: Phrases) -> None:
        self.pronouns, self.phrases, self.memory = pronouns, phrases, pronouns.memory
        self.text, self.entities, self.cased = pronouns.text, pronouns.entities, pronouns.cased

    def of(self, report: Report, tokens: Range, spoken: Callable[[Report], Source | None]) -> Source | None:
        """The source of a report by the pronoun at ``tokens``; None where it stays open whom that means. ``spoken``
        tells the source of another report."""
        asked = self._asked_before(report)
        if asked is None:
            return self._meant(report, tokens, spoken)
        question, asker = asked
        addressee = self._addressee(question, asker, tokens[0])
        if addressee is not None:
            return source_of(addressee, self.text.span(*tokens))
        found = self._meant(report, tokens, spoken)
        return None if found is not None and found.name == asker.name else found  # nobody answers himself

    def _asked_before(self, report: Report) -> tuple[Report, Source] | None:
        """The report of a question right before one that answers it, with who asks."""
        if report.entry is None or not report.entry.get("answers"):
            return None
        for _, other, source in reversed(self.memory.told[-_LATEST:]):
            if other is report or other.outer is not None:
                continue
            near = report.sentence - other.sentence <= 1 and other.entry is not None and other.speech is not None
            asks = near and other.entry is not None and (other.entry["class"] == "ask" or other.entry.get("asks"))
            return (other, source) if asks else None
        return None

    def _addressee(self, question: Report, asker: Source, token: int) -> Person | None:
        """The one person named behind the verb of a question and outside of it, whom a pronoun may mean."""
        if question.cue is None:
            return None
        end = self.text.sentences[question.sentence].end
        speech = question.speech
        stop = speech.begin if speech is not None and speech.begin > question.cue[1] else end
        if stop <= question.cue[1]:
            return None
        found = {
            s.entity.id: s.entity
            for s in self.entities.within(self.text.span(question.cue[1], stop))
            if s.kind == "name" and isinstance(s.entity, Person) and s.entity.name != asker.name
        }
        person = next(iter(found.values())) if len(found) == 1 else None
        return person if person is not None and self.pronouns.agrees(token, source_of(person, None)) else None

    def _meant(self, report: Report, tokens: Range, spoken: Callable[[Report], Source | None]) -> Source | None:
        """The same of any report, answer or not."""
        span = self.text.span(*tokens)
        if report.cue is not None and report.contents[0][0] < report.cue[0]:
            spoke = self._going_on(report, tokens)
            if spoke is not None:
                return attrs.evolve(spoke, span=span)
        acting = self._acting(report, tokens[0], spoken)
        if acting is not None:
            return attrs.evolve(acting, span=span)
        for sight in self.entities.within(span):
            if sight.begin <= span.begin and sight.end >= span.end:
                nearer = self._unnamed_before(report, tokens[0], sight) or self._owned_before(report, sight)
                nearer = nearer or self._silent_before(report, tokens[0], sight)
                return source_of(sight.entity, span) if nearer is None else attrs.evolve(nearer, span=span)
        silent = self._silent_before(report, tokens[0], None)
        if silent is not None:
            return attrs.evolve(silent, span=span)
        thing = self.pronouns.thing_before(tokens[0], report)
        if thing is not None:
            return attrs.evolve(self.phrases.phrase_of(thing, oblique=False), span=span)
        quoted = report.outer if report.outer is not None and report.outer.speech is not None else None
        several = self.pronouns.several_before(tokens[0], report) if quoted is None else None
        for _, other, source in reversed(self.memory.told if "pronouns" in self.text.words[tokens[0]].entries else []):
            if report.sentence - other.sentence > (2 if several is None else 1):
                break
            if other.outer is not None and other.outer.speech is not None and other.outer is not report.outer:
                continue  # who speaks within a quotation is told by whom it quotes
            if quoted is not None and other.outer is not quoted and self.pronouns.is_several(tokens[0]):
                continue  # nor does "they" in a quotation mean those whom the reporter told of
            fitting = source if self.pronouns.fits(tokens[0], other, source) else self._cited(tokens[0], other)
            if fitting is not None:
                return attrs.evolve(fitting, span=span)
        if several is not None:
            return attrs.evolve(self.phrases.phrase_of(several, oblique=False), span=span)
        body = self._body_told(report, tokens[0], spoken)
        if body is not None:
            return attrs.evolve(body, span=span)
        recent = self.pronouns.recent(tokens[0])
        if recent is not None:
            return source_of(recent, span)
        return None  # whom the pronoun means stays open

    def _acting(self, report: Report, token: int, spoken: Callable[[Report], Source | None]) -> Source | None:
        """Who says something about what he calls so himself, rather than a person he speaks of: "a judge criticized
        Hill for what he called "a shabby bargain"."""
        before = self.text.words[token - 1].entries.get("relatives") if token else None
        outer = report.outer
        if before is None or not before.get("free") or outer is None or outer.speech is not None:
            return None
        told = outer.antecedent if outer.manner == "elided" else outer
        if told is None or told.source is None or told.manner != "subject":
            return None
        if self.text.words[outer.contents[0][0]].has("PART", tense="pres") is not None:
            return None  # "accused Hill of hiding what he called "gifts""
        source = spoken(outer)
        wanted = source is not None and source.kind in ("role", "unnamed", "person")
        return source if source is not None and wanted and self.pronouns.fits(token, told, source) else None

    def _going_on(self, report: Report, tokens: Range) -> Source | None:
        """Who spoke last, whom a pronoun beside what is said takes up («Путин уехал, добавил он»)."""
        for _, other, source in reversed(self.memory.told):
            if report.sentence - other.sentence > 1 or other.outer is not None:
                break
            if other is report:
                continue
            if source.kind == "person" and self.pronouns.agrees(tokens[0], source):
                return source
            if source.kind in ("role", "unnamed") and self.pronouns.fits(tokens[0], other, source):
                return source
            if source.kind in ("media", "organization") and self.pronouns.is_thing(tokens[0]):
                return source  # "…, the newspaper reported. …, it said."
        return None

    def _unnamed_before(self, report: Report, token: int, sight: Sight) -> Source | None:
        """Somebody without a name who spoke since the person was last mentioned, and whom a pronoun may as well take
        up («… сказал дипломат. По его словам, …»)."""
        last = self.entities.before(sight)
        for _, other, source in reversed(self.memory.told):
            if report.sentence - other.sentence > 1 or source.kind not in ("role", "unnamed"):
                return None
            if other.source is None or (last is not None and self.text.begins[other.source[0]] < last.begin):
                return None
            if other is not report and other.outer is None and self.pronouns.fits(token, other, source):
                return source
        return None

    def _silent_before(self, report: Report, token: int, sight: Sight | None) -> Source | None:
        """Somebody without a name whom the sentence before is about, though he said nothing there, and who is nearer
        than the person linked: "A spokesman declined to comment. He said only that …"."""
        entry = self.text.words[token].entries.get("pronouns")
        if not report.sentence or entry is None or entry.get("number") == "plur" or entry.get("person") != 3:
            return None
        gender = entry.get("gender")
        if gender not in ("m", "f"):
            return None
        if any(other.sentence == report.sentence - 1 for _, other, _ in self.memory.told[-_LATEST:]):
            return None
        clause = next((c for c in self.text.clauses(report.sentence - 1) if c.kind == "main"), None)
        if clause is None or clause.subject is None:
            return None
        phrase, before = clause.phrases[clause.subject], self.text.sentences[report.sentence - 1]
        last = self.entities.before(sight) if sight is not None else None
        owner = last is not None and self.text.begins[phrase.begin] <= last.begin < self.text.begins[phrase.head]
        if last is not None and last.begin >= before.record.span.begin and not owner:
            return None  # but "His lawyer was in court. He said …"
        head = self.text.words[phrase.head]
        noun = next((r for r in head.readings if r.pos == "NOUN"), None)
        named = not self.cased and phrase.end - phrase.begin == 1 and self._name(phrase.head, clause.begin)
        if named and not self.entities.within(self.text.span(phrase.begin, phrase.end)):
            return self.phrases.phrase_of((phrase.begin, phrase.end), oblique=False)
        if "roles" not in head.entries or noun is None or noun.number == "plur" or noun.gender not in ("", gender):
            return None
        begin, end = self.text.begins[phrase.head], phrase.end
        if any(s.begin <= begin < s.end for s in self.entities.within(self.text.span(phrase.begin, phrase.end))):
            return None
        for other in clause.phrases[clause.subject + 1 :]:
            if other.prep != end or "source_links" not in self.text.words[end].entries:
                break
            end = other.end
        return self.phrases.phrase_of((phrase.begin, end), oblique=False)

    def _name(self, token: int, begin: int) -> bool:
        """Whether a word is somebody's surname by its capital, where no dictionary knows it otherwise: "Cole himself
        left", "Cole seized on it", before a "she" that means nobody else."""
        words = self.text.words
        if not words[token].capital or (words[token].common and token == begin) or token + 1 >= len(words):
            return False
        return reflexive(words[token + 1]) or (words[token].shape == "title" and not words[token].common)

    def _owned_before(self, report: Report, sight: Sight) -> Source | None:
        """Somebody of the person's, whom the sentence before is about («сын актёра Белова … По его словам, …»)."""
        last = self.entities.before(sight)
        if last is None or report.sentence - self.text.sentence_at(self.text.token_at(last.begin)) > 1:
            return None
        owned = self.pronouns.subject_with(last)
        return self.phrases.phrase_of(owned, oblique=False) if owned is not None else None

    def _cited(self, token: int, other: Report) -> Source | None:
        """Several whom another report cites and a plural pronoun takes up («ссылаясь на дипломатов … по их словам»)."""
        entry = self.text.words[token].entries.get("pronouns")
        if entry is None or entry.get("number") != "plur":
            return None
        for tie in other.ties:
            nouns = [r for w in self.text.words[tie.begin : tie.end] for r in w.readings[:1] if r.pos == "NOUN"]
            counted = self.cased and any(r.pos == "NUM" for r in self.text.words[tie.begin].readings[:1])
            if tie.relation == "origin" and nouns and (counted or nouns[0].number == "plur"):
                return self.phrases.phrase_of((tie.begin, tie.end), oblique=True)
        return None

    def _body_told(self, report: Report, token: int, spoken: Callable[[Report], Source | None]) -> Source | None:
        """The body that is reported to speak of itself: "the ministry said that it regretted …"."""
        entry = self.text.words[token].entries.get("pronouns")
        if report.outer is None or entry is None or entry.get("person") != 3:
            return None
        outer = spoken(report.outer)
        if outer is None or outer.kind not in ("organization", "place", "media"):
            return None
        itself = entry.get("gender") == "n" and not self.cased
        return outer if itself or (entry.get("number") == "plur" and report.outer.manner == "locus") else None
