"""Reports with their sources linked to the entities of the article, and the chain of each."""

from collections.abc import Sequence
from typing import Final

import attrs

from newsevents.analysis import Analysis
from newsevents.extractors.reports.bodies import Bodies
from newsevents.extractors.reports.entities import Entities, Sight, source_of
from newsevents.extractors.reports.linking import Phrases
from newsevents.extractors.reports.memory import Memory
from newsevents.extractors.reports.model import Range, Report, Tie
from newsevents.extractors.reports.pronouns import Pronouns
from newsevents.extractors.reports.reading import Reports, read_reports
from newsevents.extractors.reports.roles import Roles
from newsevents.plugin import Context
from newsevents.records import Link, Organization, Person, Source
from newsevents.records.quotes import Relation
from newsevents.text.marks import MARKS
from newsevents.words import Word

_LEAD: Final = 4
"""Sentences at the head of an article in which a role may stand before the name, and over which the name follows."""

_MEDIA: Final = frozenset({"media", "other"})
"""Kinds of known bodies that something may be told to as to a medium; of the others nothing tells what they are."""


@attrs.define(eq=False)
class Voices:
    """The reports of a text, and the chain of each."""

    reports: Reports
    chains: dict[int, tuple[Link, ...]]

    def chain(self, report: Report) -> tuple[Link, ...]:
        """From the outlet to the origin."""
        return self.chains.get(id(report), ())

    def speaker(self, report: Report) -> Source | None:
        """The source of a report."""
        return next((link.source for link in self.chain(report) if link.relation == "speaker"), None)


class _Slot:
    """Where the voices of a parse are kept for the second extractor that asks."""

    def __init__(self, _text: Analysis) -> None:
        self.voices: Voices | None = None


def voices(context: Context) -> Voices:
    """The reports of the article with their chains, worked out once a parse."""
    slot = context.shared(_Slot)
    if slot.voices is None:
        slot.voices = _Linker(context).run(context.shared(read_reports))
    return slot.voices


class _Linker:
    def __init__(self, context: Context) -> None:
        self.text = context.text
        self.entities = Entities(context)
        self.memory = Memory(self.text, self.entities)
        self.bodies, self.pronouns = Bodies(self.memory), Pronouns(self.memory)
        self.roles = Roles(self.memory, self.bodies, self.pronouns)
        self.phrases = Phrases(self.roles)
        self.sources: dict[int, Source | None] = {}
        self.cased = self.memory.cased
        self.first_answer = 0

    def run(self, reports: Reports) -> Voices:
        self.first_answer = next((r.contents[0][0] for r in reports.reports if r.manner == "answer"), 0)
        titles = [r for r in reports.reports if self.text.sentences[r.sentence].record.kind == "title"]
        for report in [*sorted((r for r in reports.reports if r not in titles), key=_place), *titles]:
            self._source(report)
        self._ahead(reports)
        return Voices(reports, {id(r): self._chain(r) for r in reports.reports})

    def _ahead(self, reports: Reports) -> None:
        """Give a role alone in the lead («по мнению эксперта») to the first person who speaks soon after it."""
        speakers = [(at, r, s) for at, r, s in sorted(self.memory.told, key=lambda t: t[0]) if s.kind == "person"]
        for report in reports.reports:
            source = self.sources.get(id(report))
            if source is None or source.entity is not None or report.source is None or report.sentence > _LEAD:
                continue
            if self._headed(report, source, speakers):
                continue
            if not self.roles.general(report.source):
                continue
            ahead = next((o for o in speakers if o[1].sentence >= report.sentence and o[1] is not report), None)
            if ahead is None or ahead[1].sentence - report.sentence > _LEAD:
                continue
            if self.memory.suits(ahead[2], self.memory.form(report)):
                self.sources[id(report)] = attrs.evolve(ahead[2], span=source.span)

    def _headed(self, report: Report, source: Source, speakers: "list[tuple[int, Report, Source]]") -> bool:
        """Give a role alone in the headline to the person who speaks soon after it and is called so there, or to the
        only one who speaks at all."""
        if source.kind != "role" or self.text.sentences[report.sentence].record.kind != "title":
            return False
        assert report.source is not None
        head = self.memory.head_word(self.text.words[slice(*report.source)])
        found = next((s for _, o, s in speakers if 0 < o.sentence <= _LEAD and self._called(head, o.sentence)), None)
        if found is None and len({s.entity for _, _, s in speakers}) == 1:
            found = speakers[0][2]
        fits = found is not None and self.memory.suits(found, self.memory.form(report))
        if found is None or not fits or not self.roles.may_be(head, found):
            return False
        self.sources[id(report)] = attrs.evolve(found, span=source.span)
        return True

    def _called(self, head: Word, sentence: int) -> bool:
        held = self.text.sentences[sentence]
        return any(head.lemmas & word.lemmas for word in self.text.words[held.begin : held.end])

    def _source(self, report: Report) -> Source | None:
        if id(report) in self.sources:
            return self.sources[id(report)]
        self.sources[id(report)] = None
        source = self._found(report)
        self.sources[id(report)] = source
        if source is not None:
            self.memory.tell(_place(report), report, source)
        return source

    def _found(self, report: Report) -> Source | None:
        if report.source is not None:
            if report.manner in ("pronoun", "possessive"):
                return self._pronoun(report, report.source)
            if report.manner == "locus" and "locus_adverbs" in self.text.words[report.source[0]].entries:
                return self._there(report, report.source)
            return self.phrases.phrase(report.source, report)
        if report.manner == "answer":
            return self.memory.interviewed(self.first_answer)
        if report.manner != "elided":
            return None
        if report.antecedent is not None:
            same = report.antecedent.sentence == report.sentence
            source = self._source(report.antecedent)
            return source if source is None or same else attrs.evolve(source, span=None)
        before = self._before(report)
        return attrs.evolve(before, span=None) if before is not None else None

    def _there(self, report: Report, tokens: Range) -> Source | None:
        """The house that a mere «там» takes up: the one that spoke last, else the one body that the sentence before
        names."""
        for _, other, source in reversed(self.memory.told):
            if report.sentence - other.sentence > 1:
                break
            if source.kind in ("organization", "place", "media"):
                return attrs.evolve(source, span=self.text.span(*tokens))
        before = self.text.sentences[max(report.sentence - 1, 0)].record.span
        bodies = {s.entity.id: s.entity for s in self.entities.within(before) if isinstance(s.entity, Organization)}
        return source_of(next(iter(bodies.values())), self.text.span(*tokens)) if len(bodies) == 1 else None

    def _before(self, report: Report) -> Source | None:
        """Who spoke, or acted, last before a report without a subject of its own."""
        acting = self.memory.subject_before(report)
        if acting is not None:
            return acting
        for _, other, source in reversed(self.memory.told):
            if report.sentence - other.sentence <= 1 and source.kind in ("person", "role", "unnamed", "organization"):
                return source
        return None

    def _pronoun(self, report: Report, tokens: Range) -> Source | None:
        span = self.text.span(*tokens)
        if report.cue is not None and report.contents[0][0] < report.cue[0]:
            spoke = self._going_on(report, tokens)
            if spoke is not None:
                return attrs.evolve(spoke, span=span)
        for sight in self.entities.within(span):
            if sight.begin <= span.begin and sight.end >= span.end:
                nearer = self._unnamed_before(report, tokens[0], sight) or self._owned_before(report, sight)
                return source_of(sight.entity, span) if nearer is None else attrs.evolve(nearer, span=span)
        several = self.pronouns.several_before(tokens[0], report)
        for _, other, source in reversed(self.memory.told if "pronouns" in self.text.words[tokens[0]].entries else []):
            if report.sentence - other.sentence > (2 if several is None else 1):
                break
            fitting = source if self.pronouns.fits(tokens[0], other, source) else self._cited(tokens[0], other)
            if fitting is not None:
                return attrs.evolve(fitting, span=span)
        if several is not None:
            return attrs.evolve(self.phrases.phrase_of(several, oblique=False), span=span)
        body = self._body_told(report, tokens[0])
        if body is not None:
            return attrs.evolve(body, span=span)
        recent = self.pronouns.recent(tokens[0])
        if recent is not None:
            return source_of(recent, span)
        return None  # whom the pronoun means stays open

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

    def _body_told(self, report: Report, token: int) -> Source | None:
        """The body that is reported to speak of itself: "the ministry said that it regretted …"."""
        entry = self.text.words[token].entries.get("pronouns")
        if report.outer is None or entry is None or entry.get("person") != 3:
            return None
        outer = self._source(report.outer)
        if outer is None or outer.kind not in ("organization", "place", "media"):
            return None
        itself = entry.get("gender") == "n" and not self.cased
        return outer if itself or (entry.get("number") == "plur" and report.outer.manner == "locus") else None

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

    def _chain(self, report: Report) -> tuple[Link, ...]:
        speaker = self._source(report)
        links: list[Link] = []
        outer = report.outer
        seen: set[int] = set()
        while outer is not None and id(outer) not in seen and len(links) < 4:
            seen.add(id(outer))
            source = self._source(outer)
            if source is not None and (speaker is None or source.name != speaker.name):
                links.insert(0, Link(source=source, relation="outer"))
            through = [link for tie in outer.ties if tie.relation != "origin" and (link := self._link(tie, source))]
            links[:0] = [attrs.evolve(link, relation="outer") for link in reversed(through)]
            outer = outer.outer
        before = [t for t in report.ties if t.relation != "origin"]
        links += [link for tie in reversed(before) if (link := self._link(tie, speaker)) is not None]
        if speaker is not None:
            if report.condition is not None:
                speaker = attrs.evolve(speaker, condition=self.text.text_of(*report.condition))
            links.append(Link(source=speaker, relation="speaker"))
        links += [
            link for tie in report.ties if tie.relation == "origin" and (link := self._link(tie, speaker)) is not None
        ]
        return tuple(dict.fromkeys(links))

    def _link(self, tie: Tie, speaker: Source | None) -> Link | None:
        tokens = (tie.begin, tie.end)
        if tie.relation in ("venue", "relay"):
            held = self.entities.within(self.text.span(*tokens))
            if tie.relation == "venue" and any(isinstance(s.entity, Person) and s.kind == "name" for s in held):
                return None
            if tie.relation == "venue" and not self._medium(tokens, held):
                return None
        source = self.phrases.phrase_of(tokens, oblique=tie.relation != "relay" or not self._bare_tokens(tokens))
        if tie.relation == "origin" and tie.end - tie.begin == 1 and source.entity is None:
            body = self.bodies.body_named(tie.begin)
            source = source if body is None else attrs.evolve(body, span=self.text.span(*tokens))
        noun = self.text.words[tie.begin].entries.get("media_nouns")
        named = not self.cased and self.text.words[tie.begin].capital  # "told the Journal"
        alone = tie.end - tie.begin == 1 and source.entity is None and not named
        if noun is not None and alone and tie.relation == "venue":
            before = None if noun.get("own") else self.bodies.body_before(tie.begin, True)
            if before is None:
                return None
            source = attrs.evolve(before, span=self.text.span(*tokens))
        if source.kind == "person" and tie.relation == "relay":
            return None
        if speaker is not None and source.name == speaker.name:
            return None
        relation: Relation = tie.relation
        return Link(source=source, relation=relation)

    def _medium(self, tokens: Range, held: list[Sight]) -> bool:
        """Whether somebody told is a medium: a known body, a name in marks or in other letters, a noun for a medium."""
        words = self.text.words[tokens[0] : tokens[1]]
        marked = tokens[0] > 0 and self.text.words[tokens[0] - 1].form in MARKS
        named_by = self.text.words[tokens[0] - 2 : tokens[0] - 1] if marked and tokens[0] > 1 else ()
        if self.cased and not marked and tokens[0]:
            named_by = self.text.words[tokens[0] - 1 : tokens[0]]  # «агентства APA»
        if self._kind_of_medium((*named_by, *words)):
            return True
        end = next((t for t in reversed(range(*tokens)) if self.text.words[t].shape != "punct"), tokens[0])
        last = self.text.words[end]
        known = [s.entity for s in held if isinstance(s.entity, Organization) and s.end >= self.text.ends[end]]
        if known:
            return any(body.kind in _MEDIA for body in known)
        if not self.cased and ("organization_heads" in last.entries or _several(last)):
            return False  # "told the Government", "told MPs"
        if any(w.shape in ("upper", "mixed") for w in words):
            return True
        if not self.cased:
            named = marked or words[0].capital or last.capital
            return named and not any(isinstance(s.entity, Person) for s in held)
        return marked or words[0].form[:1].isascii() or (words[0].capital and not held)

    def _kind_of_medium(self, words: Sequence[Word]) -> bool:
        """Whether a noun for a medium is what the phrase is: no "daily briefing"."""
        last = next((w for w in reversed(words) if w.shape != "punct"), None)
        nouns = words if self.cased or last is None or last.capital else (last,)
        return any("media_nouns" in w.entries for w in nouns)

    def _bare_tokens(self, tokens: Range) -> bool:
        readings = self.text.words[tokens[0]].readings
        return not readings or any(r.case in ("nom", "") or r.fixed for r in readings[:2])


def _several(word: Word) -> bool:
    """Whether a noun that is no name means several: "officials", "MPs"."""
    reading = word.readings[0] if word.readings else None
    return reading is not None and reading.number == "plur" and (not word.capital or reading.kind == "abbr")


def _place(report: Report) -> int:
    return report.cue[0] if report.cue is not None else report.contents[0][0]
