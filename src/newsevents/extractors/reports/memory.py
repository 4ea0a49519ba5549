"""What the reports read so far tell: whom a pronoun, a role alone or a kind of body takes up."""

from collections import Counter
from functools import cached_property
from itertools import islice

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.people.derived import derived_of
from newsevents.extractors.people.newcomers import is_new
from newsevents.extractors.reports.entities import Entities, Sight, source_of
from newsevents.extractors.reports.model import Range, Report
from newsevents.records import Organization, Person, Source
from newsevents.spans import Span
from newsevents.words import Word

_KNOWN = 0.5
"""Share of the words of a role alone that the role of a person must have."""
_NEAR = 3
"""Sentences over which «эксперт» takes up the last speaker."""
_REPEATED = 200
"""Reports back in which a bare noun finds the fuller source that it takes up."""

_OFFICES = frozenset({"state", "government", "politics", "diplomat"})
"""Classes of role nouns of which each names an office of its own."""
_DISTINCT = frozenset({"government", "company", "party", "media"})
"""Kinds of bodies of which none is another."""


class Memory:
    """Who spoke, in the order in which it was read: where in the text, in which report, as which source."""

    def __init__(self, text: Analysis, entities: Entities) -> None:
        self.text, self.entities = text, entities
        self.told: list[tuple[int, Report, Source]] = []
        self.speakers: list[tuple[Report, Source]] = []
        self.cased = bool(text.language.settings.get("cases", True))

    def tell(self, place: int, report: Report, source: Source) -> None:
        """One more report whose source is known."""
        self.told.append((place, report, source))
        if source.kind == "person":
            self.speakers.append((report, source))

    @cached_property
    def bearers(self) -> dict[str, list[tuple[Person, list[Word]]]]:
        """The persons by the lemmas of the main noun of each role, with the words of the role."""
        found: dict[str, list[tuple[Person, list[Word]]]] = {}
        for person in self.entities.people:
            for role in person.roles:
                words = [self.text.language.word(part) for part in role.name.split()]
                for lemma in self.head_word(words).lemmas if words else ():
                    found.setdefault(lemma, []).append((person, words))
        return found

    @cached_property
    def offices(self) -> Counter[str]:
        """How many offices are told of each person, by his id."""
        found: Counter[str] = Counter()
        for holders in self.bearers.values():
            for person, words in holders:
                entry = self.head_word(words).entries.get("roles")
                found[person.id] += entry is not None and entry["class"] in _OFFICES
        return found

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

    def person_in(self, span: Span) -> Sight | None:
        return next((s for s in self.entities.within(span) if isinstance(s.entity, Person)), None)

    def recent(self, token: int) -> Person | None:
        """The one person named in this sentence or the one before whom a pronoun may mean; a demonstrative («тот»)
        means the last one."""
        text = self.text
        word = text.words[token]
        latter = self._latter(token)
        entry = word.entries.get("pronouns")
        first = text.sentences[max(text.sentence_at(token) - 1, 0)].begin
        gender = entry.get("gender") if entry is not None else next((r.gender for r in word.readings if r.gender), None)
        if entry is not None and entry.get("number") == "plur":
            return None
        one = entry is not None or not (latter or "demonstratives" in word.entries)
        found = [
            s.entity
            for s in self.entities.within(Span(text.begins[first], text.begins[token]))
            if isinstance(s.entity, Person) and (not gender or s.entity.gender in (None, gender))
        ]
        if not found or (one and len({id(p) for p in found}) > 1):
            return None
        last = found[-1]
        assert isinstance(last, Person)
        return last

    def _latter(self, token: int) -> bool:
        """Whether the word, or the one behind its article, means the one named last: «последний», "the latter"."""
        return any("latter_words" in w.entries for w in self.text.words[token : token + 2])

    def several_before(self, token: int, report: Report) -> Range | None:
        """Those whom the sentence before is about and whom a plural pronoun takes up («Протестующие вышли … Они …»)."""
        entry = self.text.words[token].entries.get("pronouns")
        if entry is None or entry.get("number") != "plur" or entry.get("person") != 3 or not report.sentence:
            return None
        found: list[Range] = []
        for clause in self.text.clauses(report.sentence - 1):
            if clause.kind == "main" and clause.subject is not None:
                first = clause.phrases[clause.subject]
                end = first.end
                for phrase in clause.phrases[clause.subject + 1 :]:
                    if phrase.prep is not None or phrase.begin > end + 1 or phrase.role not in ("subject", ""):
                        break
                    end = phrase.end if phrase.role == "subject" or self.joint((first.begin, phrase.end)) else end
                if self._people((first.begin, end), first):
                    found.append((first.begin, end))
        return found[0] if len(found) == 1 else None

    def _people(self, tokens: Range, first: Phrase) -> bool:
        """Whether a phrase names several people or bodies."""
        head = self.text.words[first.head]
        if "pronouns" in head.entries:
            return False
        opens = tokens[0] == self.text.sentences[self.text.sentence_at(tokens[0])].begin
        named = head.capital and not (opens and head.common)
        living = named or bool({"roles", "unnamed_sources", "institutions", "anaphoric_groups"} & set(head.entries))
        living = living or derived_of(self.text.language).entry(head) is not None
        many = self.joint(tokens) or any(r.number == "plur" and r.case in ("nom", "") for r in head.readings)
        return many and living

    def fits(self, token: int, other: Report, source: Source) -> bool:
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
        spoken = self.text.words[slice(*other.source)]
        numbers = {r.number for w in spoken for r in w.readings[:1] if r.pos in ("NOUN", "PRON")}
        if entry.get("number") == "plur":
            return "plur" in numbers or (source.kind == "group" and self.joint(other.source))
        genders = {r.gender for r in readings if r.gender}
        return "plur" not in numbers and (not entry.get("gender") or not genders or entry.get("gender") in genders)

    def agrees(self, token: int, source: Source) -> bool:
        """Whether a pronoun agrees with a person in number and gender."""
        entry = self.text.words[token].entries.get("pronouns")
        person = self.entities.by_id(source.entity)
        if entry is None or entry.get("number") == "plur" or not isinstance(person, Person):
            return False
        return person.gender is None or not entry.get("gender") or entry.get("gender") == person.gender

    def speaking_body(self, tokens: Range, report: Report) -> Source | None:
        """Who issued a statement that names no issuer: the body that spoke in the sentences before."""
        voiced = any(
            (e := w.entries.get("documents")) is not None and e.get("voice") for w in self.text.words[slice(*tokens)]
        )
        if not voiced or (self.text.words[tokens[0]].genitive and tokens[1] - tokens[0] == 1):
            return None
        for _, other, source in reversed(self.told):
            if report.sentence - other.sentence > 2:
                return None
            if source.kind == "organization" or (source.kind in ("group", "place") and source.name[:1].isupper()):
                return source
        return None

    def repeated(self, tokens: Range) -> Source | None:
        """A bare noun that takes up a fuller source: «в управлении» behind «региональное управление СК»."""
        words = [w for w in self.text.words[tokens[0] : tokens[1]] if "determiners" not in w.entries]
        if not words or len(words) > 2 or (words[0].capital and words[0].shape != "title"):
            return None
        noun = words[0]
        if any(r.number == "plur" for r in noun.readings[:1]):
            return None
        unnamed = noun.entries.get("unnamed_sources")
        if len(words) > 1 and unnamed is None:
            return None
        for _, other, source in islice(reversed(self.told), _REPEATED):
            if other.source is None or source.kind == "person":
                continue
            earlier = self.text.words[other.source[0] : other.source[1]]
            if unnamed is not None and not unnamed.get("group") and source.kind == "unnamed":
                return source
            if len(earlier) > len(words) and len(words) == 1 and noun.lemmas & self.head_word(list(earlier)).lemmas:
                return source
        return None

    def described(self, tokens: Range, report: Report) -> Source | None:
        """Somebody meant by a role alone: the one person who has it, else the one who spoke just before («эксперт»);
        a body meant by its kind («ведомство»)."""
        text = self.text
        words = [w for w in text.words[tokens[0] : tokens[1]] if "determiners" not in w.entries and w.shape != "punct"]
        head = self.head_word(words) if words else None
        if head is None or any(r.number == "plur" for r in head.readings[:1]) or self._many(report, head):
            return None if head is None or len(words) > 1 else self.several(tokens, head)
        unnamed = head.entries.get("unnamed_sources")
        if unnamed is not None and not (unnamed.get("group") and len(words) == 1):
            return None
        if "anaphoric_bodies" in head.entries and len(words) == 1:
            return self.body_before(tokens[0], "media_nouns" in head.entries)
        if head.capital and not (
            tokens[0] == text.sentences[text.sentence_at(tokens[0])].begin and head.shape == "title"
        ):
            return None
        if unnamed is None and not ("roles" in head.entries or any(r.animate for r in head.readings[:1])):
            return None
        bearer = self.bearer(words)
        if bearer is not None:
            return source_of(bearer, None)
        if is_new(text, *tokens):
            return None
        entry = head.entries.get("roles")
        if entry is not None and entry.get("class") == "state" and self.cased:
            return None
        definite = self.cased or ("determiners" in text.words[tokens[0]].entries and text.words[tokens[0]].key == "the")
        if not definite or len(words) > 2 or any(w.capital and w is not words[0] for w in words):
            return None
        return self.last_speaker(tokens[0], head, self.form(report))

    def _many(self, report: Report, head: Word) -> bool:
        """Whether the verb tells that a noun is a plural whose form may be a singular's («фахівці кажуть»)."""
        if report.verb is None or not any(r.number == "plur" and r.case == "nom" for r in head.readings):
            return False
        return any(r.number == "plur" for r in self.text.words[report.verb].readings[:1] if r.pos == "VERB")

    def several(self, tokens: Range, head: Word) -> Source | None:
        """Those who spoke together, or whom a fuller phrase told, and whom a plural takes up («специалисты»)."""
        if "anaphoric_groups" not in head.entries or not (self.cased or self.text.words[tokens[0]].key == "the"):
            return None
        sentence = self.text.sentence_at(tokens[0])
        for _, other, source in reversed(self.told):
            if sentence - other.sentence > _NEAR:
                return None
            if source.kind in ("group", "unnamed") and other.source is not None and other.sentence < sentence:
                held = [w for w in self.text.words[slice(*other.source)] if "determiners" not in w.entries]
                first = self.head_word(held)
                alike = "anaphoric_groups" in first.entries and any(r.number == "plur" for r in first.readings[:1])
                if self.joint(other.source) or (alike and len(held) > 1):
                    return source
        return None

    def joint(self, tokens: Range) -> bool:
        """Whether a phrase names one and another."""
        entries = [w.entries.get("coordinators") for w in self.text.words[tokens[0] + 1 : tokens[1] - 1]]
        return any(entry is not None and entry.get("kind") == "and" for entry in entries)

    def interviewed(self, first: int) -> Source | None:
        """Who answers in an interview: the person whom the text names most often before the first answer."""
        held = self.entities.within(Span(0, self.text.begins[first])) if first else []
        named = [s.entity for s in held if isinstance(s.entity, Person) and s.kind == "name"]
        ranked = Counter(person.id for person in named).most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            return None
        return source_of(next(person for person in named if person.id == ranked[0][0]), None)

    def general(self, tokens: Range) -> bool:
        """Whether a phrase is a single noun in the singular for one who is expert at something, and no name."""
        words = [w for w in self.text.words[slice(*tokens)] if "determiners" not in w.entries]
        if len(words) != 1 or not {"role_covers", "unnamed_sources"} <= set(words[0].entries):
            return False
        return words[0].entries["unnamed_sources"].get("group") is True and words[0].readings[0].number != "plur"

    def suits(self, source: Source, gender: str) -> bool:
        """Whether a person may be of the gender that a verb tells."""
        person = self.entities.by_id(source.entity)
        return not (isinstance(person, Person) and gender in ("m", "f") and person.gender not in (None, gender))

    def form(self, report: Report) -> str:
        """The gender that the verb gives its subject."""
        if report.verb is None:
            return ""
        return next((r.gender for r in self.text.words[report.verb].readings if r.tense == "past"), "")

    def body_before(self, token: int, medium: bool) -> Source | None:
        """The body that spoke last, or the one that the sentences before name."""
        sentence = self.text.sentence_at(token)
        for at, other, source in reversed(self.told):
            if sentence - other.sentence > _NEAR:
                break
            if at < token and source.kind == ("media" if medium else "organization") and (medium or self.is_body(source)):
                if medium or self._alike(self.text.words[token], source.entity):
                    return source
        first = self.text.sentences[max(sentence - 2, 0)].begin
        span = Span(self.text.begins[first], max(self.text.begins[token], self.text.begins[first] + 1))
        named = [s.entity for s in self.entities.within(span) if isinstance(s.entity, Organization)]
        named = [
            body for body in named
            if isinstance(body, Organization) and (body.kind == "media") == medium
            and (medium or self._alike(self.text.words[token], body.id))
        ]  # fmt: skip
        if medium and not named:  # «рассказал газете», where the article names one
            earlier = {id(source): source for at, _, source in self.told if at < token and source.kind == "media"}
            names = {source.name for source in earlier.values()}
            return next(iter(earlier.values())) if len(names) == 1 else None
        return source_of(named[-1], None) if named and len({id(b) for b in named}) == 1 else None

    def _alike(self, noun: Word, id: str | None) -> bool:
        """Whether a noun for a kind of body («компания») may mean a body: not where both tell different kinds."""
        body, entry = self.entities.by_id(id), noun.entries.get("organization_heads")
        if entry is None or not isinstance(body, Organization):
            return True
        kinds = {str(entry["kind"]), body.kind}
        return len(kinds) == 1 or not kinds <= _DISTINCT

    def body_named(self, token: int) -> Source | None:
        """The body that a single noun for its kind takes up («со ссылкой на ведомство»)."""
        word = self.text.words[token]
        if "anaphoric_bodies" not in word.entries or any(r.number == "plur" for r in word.readings[:1]):
            return None
        return self.body_before(token, "media_nouns" in word.entries)

    def is_body(self, source: Source) -> bool:
        """Whether a source is a body by what the text calls it, not merely by having a name."""
        if source.entity is not None or source.span is None:
            return True
        words = self.text.words[slice(*self.text.tokens_of(source.span))]
        return any({"institutions", "anaphoric_bodies", "organization_heads"} & set(w.entries) for w in words)

    def bearer(self, words: list[Word]) -> Person | None:
        """The one person whose role the words name, in part or in full."""
        fitting: list[tuple[float, Person]] = []
        for lemma in self.head_word(words).lemmas:
            for person, role in self.bearers.get(lemma, ()):
                known = sum(any(w.lemmas & h.lemmas for h in role) for w in words) / len(words)
                fitting.append((known, person))
        best = max((share for share, _ in fitting), default=0.0)
        people = {id(person): person for share, person in fitting if share == best}
        return next(iter(people.values())) if len(people) == 1 and best >= _KNOWN else None

    def head_word(self, words: list[Word]) -> Word:
        """The main noun of a phrase: its first one; without case, the last one before a preposition."""
        if self.cased:
            return next((w for w in words if is_nominal(w)), words[0])
        stop = next((i for i, w in enumerate(words) if i and "prepositions" in w.entries), len(words))
        return next((w for w in reversed(words[:stop]) if is_nominal(w)), words[0])

    def last_speaker(self, token: int, head: Word, form: str) -> Source | None:
        """The person who spoke last, within three sentences, where the noun may mean him."""
        sentence = self.text.sentence_at(token)
        gender = "f" if form == "f" or any(r.gender == "f" for r in head.readings[:1]) else form
        title = self.text.sentences[sentence].record.kind == "title"
        if title:
            speakers = {s.entity: s for _, _, s in reversed(self.told) if s.kind == "person"}
            return next(iter(speakers.values())) if len(speakers) == 1 else None
        for other, source in reversed(self.speakers):
            if sentence - other.sentence > _NEAR or (sentence == other.sentence and token > (other.cue or (token,))[0]):
                return None  # «Иванов ждёт, а министр заявил …»: another one
            person = self.entities.by_id(source.entity)
            if isinstance(person, Person) and self._another(head, person):
                return None
            if gender in ("m", "f") and isinstance(person, Person) and person.gender not in (None, gender):
                continue
            if sentence - other.sentence > 1 and (near := self.recent(token)) is not None:
                return source_of(near, None)
            return source
        near = self.recent(token)
        if near is None or self._another(head, near):
            return None
        return source_of(near, None) if not gender or near.gender in (None, gender) else None

    def _another(self, head: Word, person: Person) -> bool:
        """Whether a role noun tells of an office that is none of those of a person («мэр» of a minister)."""
        entry, covers = head.entries.get("roles"), head.entries.get("role_covers")
        if entry is None or entry["class"] not in _OFFICES or (covers is not None and covers.get("classes")):
            return False
        if any(person is other for lemma in head.lemmas for other, _ in self.bearers.get(lemma, ())):
            return False
        return bool(self.offices[person.id])


def is_nominal(word: Word) -> bool:
    """Whether a word is most likely a noun."""
    return any(r.pos == "NOUN" for r in word.readings[:1]) or "roles" in word.entries
