"""Reports with their sources linked to the entities of the article."""

import attrs

from newsevents.analysis import Analysis
from newsevents.extractors.reports.entities import Entities, Sight
from newsevents.extractors.reports.model import Range, Report, Tie
from newsevents.extractors.reports.naming import nominative
from newsevents.extractors.reports.reading import Reports, read_reports
from newsevents.plugin import Context
from newsevents.records import Link, Organization, Person, Source
from newsevents.records.quotes import Relation, SourceKind
from newsevents.spans import Span
from newsevents.words import Word

_KNOWN = 0.5
"""Share of the words of a role alone that the role of a person must have."""
_NEAR = 3
"""Sentences over which «эксперт» takes up the last speaker."""


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
        self.sources: dict[int, Source | None] = {}
        self.told: list[tuple[int, Report, Source]] = []
        self.cased = bool(self.text.language.settings.get("cases", True))

    def run(self, reports: Reports) -> Voices:
        titles = [r for r in reports.reports if self.text.sentences[r.sentence].record.kind == "title"]
        for report in [*sorted((r for r in reports.reports if r not in titles), key=_place), *titles]:
            self._source(report)
        return Voices(reports, {id(r): self._chain(r) for r in reports.reports})

    def _source(self, report: Report) -> Source | None:
        if id(report) in self.sources:
            return self.sources[id(report)]
        self.sources[id(report)] = None
        source = self._found(report)
        self.sources[id(report)] = source
        if source is not None:
            self.told.append((_place(report), report, source))
        return source

    def _found(self, report: Report) -> Source | None:
        if report.source is not None:
            if report.manner in ("pronoun", "possessive"):
                return self._pronoun(report, report.source)
            return self._phrase(report.source, report)
        if report.manner != "elided":
            return None
        if report.antecedent is not None:
            same = report.antecedent.sentence == report.sentence
            source = self._source(report.antecedent)
            return source if source is None or same else attrs.evolve(source, span=None)
        before = self._before(report)
        return attrs.evolve(before, span=None) if before is not None else None

    def _before(self, report: Report) -> Source | None:
        """Who spoke, or acted, last before a report without a subject of its own."""
        acting = self._subject_before(report)
        if acting is not None:
            return acting
        for _, other, source in reversed(self.told):
            if report.sentence - other.sentence <= 1 and source.kind in ("person", "role", "unnamed", "organization"):
                return source
        return None

    def _subject_before(self, report: Report) -> Source | None:
        """The person that the sentence before is about."""
        for sentence in range(report.sentence, max(report.sentence - 2, -1), -1):
            for clause in reversed(self.text.clauses(sentence)):
                if clause.subject is None or (report.verb is not None and clause.begin >= report.verb):
                    continue
                phrase = clause.phrases[clause.subject]
                person = self._person_in(self._span((phrase.begin, phrase.end)))
                if person is not None:
                    return _of(person.entity, None)
        return None

    def _person_in(self, span: Span) -> Sight | None:
        return next((s for s in self.entities.within(span) if isinstance(s.entity, Person)), None)

    def _span(self, tokens: Range) -> Span:
        return self.text.span(*tokens)

    def _pronoun(self, report: Report, tokens: Range) -> Source | None:
        span = self._span(tokens)
        for sight in self.entities.within(span):
            if sight.begin <= span.begin and sight.end >= span.end:
                return _of(sight.entity, span)
        for _, other, source in reversed(self.told if "pronouns" in self.text.words[tokens[0]].entries else []):
            if report.sentence - other.sentence > 2:
                break
            if self._fits(tokens[0], other, source):
                return attrs.evolve(source, span=span)
        recent = self._recent(tokens[0])
        if recent is not None:
            return _of(recent, span)
        return Source(name=span.of(self.text.text).lower(), kind="role", span=span)

    def _recent(self, token: int) -> Person | None:
        """The one person named in this sentence or the one before whom a pronoun may mean; a demonstrative («тот»)
        means the last one."""
        text = self.text
        word = text.words[token]
        entry = word.entries.get("pronouns")
        first = text.sentences[max(text.sentence_at(token) - 1, 0)].begin
        gender = entry.get("gender") if entry is not None else next((r.gender for r in word.readings if r.gender), None)
        if entry is not None and entry.get("number") == "plur":
            return None
        found = [
            s.entity
            for s in self.entities.within(Span(text.begins[first], text.begins[token]))
            if isinstance(s.entity, Person) and (not gender or s.entity.gender in (None, gender))
        ]
        if not found or (entry is not None and len({id(p) for p in found}) > 1):
            return None
        last = found[-1]
        assert isinstance(last, Person)
        return last

    def _fits(self, token: int, other: Report, source: Source) -> bool:
        """Whether a pronoun may stand for the source of another report, by number and gender."""
        entry = self.text.words[token].entries.get("pronouns")
        if entry is None or other.source is None:
            return entry is None
        if source.kind == "person":
            person = next((s.entity for s in self.entities.within(source.span)), None) if source.span else None
            gender = person.gender if isinstance(person, Person) else None
            if entry.get("number") == "plur":
                return False
            return not gender or not entry.get("gender") or entry.get("gender") == gender
        readings = self.text.words[other.source[0]].readings
        numbers = {r.number for t in range(*other.source) for r in self.text.words[t].readings[:1] if r.pos == "NOUN"}
        if entry.get("number") == "plur":
            return "plur" in numbers
        genders = {r.gender for r in readings if r.gender}
        return "plur" not in numbers and (not entry.get("gender") or not genders or entry.get("gender") in genders)

    def _phrase(self, tokens: Range, report: Report) -> Source:
        span = self._span(tokens)
        if report.manner == "document":
            issuer = self._issuer(tokens)
            if issuer is not None:
                return attrs.evolve(self._phrase_of(issuer, oblique=True), span=span)
            body = self._speaking_body(tokens, report)
            if body is not None:
                return attrs.evolve(body, span=span)
            return Source(name=nominative(self.text, *tokens, inflect=self.cased), kind="document", span=span)
        oblique = report.manner == "locus" or (report.verb is None and report.manner == "subject") or _is_cited(report)
        return self._phrase_of(tokens, oblique=oblique, locus=report.manner == "locus")

    def _speaking_body(self, tokens: Range, report: Report) -> Source | None:
        """Who issued a statement that names no issuer: the body that spoke in the sentences before."""
        voiced = any(
            (e := w.entries.get("documents")) is not None and e.get("voice") for w in self.text.words[slice(*tokens)]
        )
        if not voiced or (self.text.words[tokens[0]].genitive and tokens[1] - tokens[0] == 1):
            return None
        for _, other, source in reversed(self.told):
            if report.sentence - other.sentence > 2:
                return None
            if source.kind == "organization":
                return source
        return None

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
                return rest, end
            return None
        return None

    def _phrase_of(self, tokens: Range, *, oblique: bool, locus: bool = False) -> Source:
        text, span = self.text, self._span(tokens)
        sights = self.entities.within(span)
        joint = self._joint(tokens, sights)
        if joint is not None:
            return joint
        if not locus:
            person = self._person(tokens, sights, oblique)
            if person is not None:
                return _of(person.entity, span)
        body = self._body(tokens, sights)
        if body is not None:
            return _of(body.entity, span)
        repeated = self._repeated(tokens) or self._described(tokens)
        if repeated is not None:
            return attrs.evolve(repeated, span=span)
        words = text.words[tokens[0] : tokens[1]]
        unnamed = any("unnamed_sources" in w.entries for w in words)
        name = nominative(text, *self._cut(tokens), inflect=oblique and self.cased)
        name = self._owned(tokens, sights, name)
        kind = self._kind(tokens, unnamed)
        return Source(name=name, kind=kind, span=span, description=span.of(text.text) if unnamed else None)

    def _cut(self, tokens: Range) -> Range:
        """The phrase without a relative clause behind it."""
        for token in range(tokens[0] + 1, tokens[1]):
            if "relatives" in self.text.words[token].entries:
                end = token
                while end > tokens[0] + 1 and self.text.words[end - 1].shape == "punct":
                    end -= 1
                return tokens[0], end
        return tokens

    def _owned(self, tokens: Range, sights: list[Sight], name: str) -> str:
        """«his office» as "Marek Ostrow's office", in languages that write it so."""
        entry = self.text.words[tokens[0]].entries.get("pronouns")
        if entry is None or not entry.get("possessive"):
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
        if any("institutions" in w.entries for w in words):
            return "organization"
        head = next((r for w in words for r in w.readings[:1] if r.pos == "NOUN"), None)
        if head is not None and head.number == "plur":
            return "group"
        animate = any("roles" in w.entries for w in words) or (head is not None and head.animate)
        return "role" if animate else "organization"

    def _joint(self, tokens: Range, sights: list[Sight]) -> Source | None:
        """«A и B»: both sources by name, where each is one by itself."""
        for token in range(tokens[0] + 1, tokens[1] - 1):
            entry = self.text.words[token].entries.get("coordinators")
            if entry is None or entry.get("kind") != "and":
                continue
            offset = self.text.begins[token]
            left = [s for s in sights if s.end <= offset and s.kind == "name"]
            right = [s for s in sights if s.begin >= self.text.ends[token] and s.kind == "name"]
            if len({id(s.entity) for s in left}) == 1 and len({id(s.entity) for s in right}) == 1:
                if left[0].entity is right[0].entity or left[-1].end != self.text.ends[token - 1]:
                    return None
                name = f"{left[0].entity.name} {self.text.words[token].form} {right[0].entity.name}"
                return Source(name=name, kind="group", span=self._span(tokens))
        return None

    def _person(self, tokens: Range, sights: list[Sight], oblique: bool) -> Sight | None:
        """The person that the phrase as a whole means, not one who only stands in it («помощник Трампа»)."""
        people = [s for s in sights if isinstance(s.entity, Person)]
        if not people:
            return None
        first = self.text.begins[tokens[0]]
        names = [s for s in people if s.kind == "name"]
        if names and names[0].begin <= first and not self._owner(names[0]):
            return names[0]
        head = self._head(tokens)
        if head is not None and not self._may_be_person(head):
            return None
        for sight in people:
            person = sight.entity
            assert isinstance(person, Person)
            if head is not None and any(r.span.begin <= self.text.begins[head] < r.span.end for r in person.roles):
                return sight
        fitting = [s for s in names if (oblique or self._bare(s)) and not self._owner(s)]
        if fitting:
            return fitting[-1]
        return next((s for s in people if s.kind == "role" and head is not None
                     and s.begin <= self.text.begins[head] < s.end), None)  # fmt: skip

    def _head(self, tokens: Range) -> int | None:
        if not self.cased:
            return None
        for token in range(*tokens):
            readings = self.text.words[token].readings
            if any(r.pos == "NOUN" for r in readings[:1]):
                return token
        return None

    def _may_be_person(self, token: int) -> bool:
        word = self.text.words[token]
        return word.capital or "roles" in word.entries or any(r.pos == "NOUN" and r.animate for r in word.readings)

    def _bare(self, sight: Sight) -> bool:
        """Whether a name may be a nominative."""
        if not self.cased:
            return True
        token = self.text.token_at(sight.begin)
        last = self.text.token_at(sight.end - 1)
        return all(
            not (rs := self.text.words[t].readings) or any(r.case in ("nom", "") or r.fixed for r in rs)
            for t in (token, last)
        )

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
            if rest:
                continue
            if not inner:
                return sight
            before = self.text.tokens_of(Span(span.begin, sight.begin))
            kinds = [w for w in self.text.words[slice(*before)] if w.shape != "punct"]
            media = isinstance(sight.entity, Organization) and all(_describes(w) for w in kinds)
            if media:
                return sight
        return None

    def _repeated(self, tokens: Range) -> Source | None:
        """A bare noun that takes up a fuller source: «в управлении» behind «региональное управление СК»."""
        words = [w for w in self.text.words[tokens[0] : tokens[1]] if "determiners" not in w.entries]
        if not words or len(words) > 2 or (words[0].capital and words[0].shape != "title"):
            return None
        noun = words[0]
        unnamed = noun.entries.get("unnamed_sources")
        if len(words) > 1 and unnamed is None:
            return None
        for _, other, source in reversed(self.told):
            if other.source is None or source.kind == "person":
                continue
            earlier = self.text.words[other.source[0] : other.source[1]]
            if unnamed is not None and not unnamed.get("group") and source.kind == "unnamed":
                return source
            if len(earlier) > len(words) and len(words) == 1 and any(noun.lemmas & w.lemmas for w in earlier[:3]):
                return source
        return None

    def _described(self, tokens: Range) -> Source | None:
        """Somebody meant by a role alone: the one person who has it, else the one who spoke just before («эксперт»);
        a body meant by its kind («ведомство»)."""
        text = self.text
        words = [w for w in text.words[tokens[0] : tokens[1]] if "determiners" not in w.entries and w.shape != "punct"]
        head = next((w for w in (words if self.cased else reversed(words)) if _nominal(w)), None)
        if (
            head is None
            or any(r.number == "plur" for r in head.readings[:1])
            or ("unnamed_sources" in head.entries and head is not words[0])
        ):
            return None
        if "anaphoric_bodies" in head.entries and len(words) == 1:
            wanted = ("media",) if "media_nouns" in head.entries else ("organization", "media")
            return next((s for _, _, s in reversed(self.told) if s.kind in wanted), None)
        if not ("roles" in head.entries or any(r.animate for r in head.readings[:1])):
            return None
        bearer = self._bearer(words)
        if bearer is not None:
            return _of(bearer, None)
        definite = self.cased or ("determiners" in text.words[tokens[0]].entries and text.words[tokens[0]].key == "the")
        if not definite or len(words) > 2 or any(w.capital and w is not words[0] for w in words):
            return None
        return self._last_speaker(tokens[0], head)

    def _bearer(self, words: list[Word]) -> Person | None:
        """The one person whose role the words name, in part or in full."""
        head = next((w for w in (words if self.cased else reversed(words)) if _nominal(w)), words[0])
        fitting: list[tuple[float, int, Person]] = []
        for index, person in enumerate(self.entities.people):
            for role in person.roles:
                held = [self.text.language.word(part) for part in role.name.split()]
                if any(head.lemmas & w.lemmas for w in held):
                    known = sum(any(w.lemmas & h.lemmas for h in held) for w in words) / len(words)
                    fitting.append((known, index, person))
        best = max((share for share, _, _ in fitting), default=0.0)
        people = {index: person for share, index, person in fitting if share == best}
        return next(iter(people.values())) if len(people) == 1 and best >= _KNOWN else None

    def _last_speaker(self, token: int, head: Word) -> Source | None:
        """The person who spoke last, within three sentences, where the noun may mean him."""
        sentence = self.text.sentence_at(token)
        gender = next((r.gender for r in head.readings[:1] if r.gender), "")
        title = self.text.sentences[sentence].record.kind == "title"
        speakers = [(o, s) for _, o, s in self.told if s.kind == "person"]
        if title:
            return speakers[0][1] if len({s.entity for _, s in speakers}) == 1 else None
        for other, source in reversed(speakers):
            if sentence - other.sentence > _NEAR:
                return None
            person = self.entities.by_id(source.entity)
            if gender == "f" and isinstance(person, Person) and person.gender == "m":
                continue
            return source
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
            held = self.entities.within(self._span(tokens))
            if tie.relation == "venue" and any(isinstance(s.entity, Person) and s.kind == "name" for s in held):
                return None
        source = self._phrase_of(tokens, oblique=tie.relation != "relay" or not self._bare_tokens(tokens))
        if source.kind == "person" and tie.relation == "relay":
            return None
        if speaker is not None and source.name == speaker.name:
            return None
        relation: Relation = tie.relation
        return Link(source=source, relation=relation)

    def _bare_tokens(self, tokens: Range) -> bool:
        readings = self.text.words[tokens[0]].readings
        return not readings or any(r.case in ("nom", "") or r.fixed for r in readings[:2])


def _nominal(word: Word) -> bool:
    return any(r.pos == "NOUN" for r in word.readings[:1]) or "roles" in word.entries


def _owning(word: Word) -> bool:
    """Whether a word may be the genitive behind a noun; names in another script show no case."""
    return word.genitive or any(r.fixed for r in word.readings[:1]) or (word.capital and not word.readings)


def _describes(word: Word) -> bool:
    """Whether a word only tells the kind of the body whose name follows."""
    entries = word.entries
    return "media_nouns" in entries or "determiners" in entries or any(r.pos == "ADJ" for r in word.readings[:1])


def _place(report: Report) -> int:
    return report.cue[0] if report.cue is not None else report.contents[0][0]


def _is_cited(report: Report) -> bool:
    return "cite" in report.frame or (any(t.relation == "relay" for t in report.ties[:1]) and report.speech is not None)


def _of(entity: "object", span: Span | None) -> Source:
    kinds: dict[str, SourceKind] = {
        "Person": "person",
        "Organization": "organization",
        "Place": "place",
        "Group": "group",
    }
    kind = kinds[type(entity).__name__]
    if isinstance(entity, Organization) and entity.kind == "media":
        kind = "media"
    return Source(name=entity.name, kind=kind, entity=entity.id, span=span)  # type: ignore[attr-defined]  # all entities have both
