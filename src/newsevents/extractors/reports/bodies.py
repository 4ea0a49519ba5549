"""The body that a noun for its kind takes up: «ведомство», «издание», "the statement"."""

from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.documents import is_voiced
from newsevents.extractors.reports.entities import Sight, source_of
from newsevents.extractors.reports.memory import NEAR, Memory, is_definite
from newsevents.extractors.reports.model import Range, Report
from newsevents.records import Organization, Source
from newsevents.spans import Span
from newsevents.words import Word

_TAKEN_UP: Final = 2
"""Words of a noun with its article that takes up a body."""
_RECALLED: Final = 12
"""Sentences back in which a noun finds the body whose name has it."""
_DISTINCT: Final = frozenset({"government", "company", "party", "media"})
"""Kinds of bodies of which none is another."""


class Bodies:
    """The bodies told before, by the nouns that take them up."""

    def __init__(self, memory: Memory) -> None:
        self.memory, self.text, self.entities, self.cased = memory, memory.text, memory.entities, memory.cased

    def speaking_body(self, tokens: Range, report: Report) -> Source | None:
        """Who issued a statement that names no issuer: the body that spoke in the sentences before."""
        voiced = any(is_voiced(word) for word in self.text.words[slice(*tokens)])
        first = self.text.words[tokens[0]]
        owned = first.genitive and not (self.cased and any(case == "loc" for case, _ in first.cases))
        if not voiced or (owned and tokens[1] - tokens[0] == 1):
            return None
        for _, other, source in reversed(self.memory.told):
            if report.sentence - other.sentence > 2:
                return None
            if source.kind == "organization" or (source.kind in ("group", "place") and source.name[:1].isupper()):
                return source
        return None

    def called_so(self, tokens: Range) -> Source | None:
        """The body named last whose own name has the noun that takes it up: "the department" behind "the Department of
        Labor"; in languages without articles the only such body, «в ассоциации» behind «Ассоциация перевозчиков», «в
        музее» behind «музей „Север“»."""
        words, article = self.text.words, not self.cased
        if tokens[1] - tokens[0] != 1 + article or (article and not is_definite(words[tokens[0]])):
            return None
        noun, sentence = words[tokens[1] - 1], self.text.sentence_at(tokens[0])
        opens = self.cased and noun.shape == "title" and tokens[0] == self.text.sentences[sentence].begin
        if "organization_heads" not in noun.entries or not (noun.shape == "lower" or opens):
            return None
        if self.cased and "anaphoric_bodies" in noun.entries:
            return None  # «в управлении» may be another one of those told before
        first = self.text.sentences[max(sentence - _RECALLED, 0)].begin
        sights = reversed(self.entities.within(Span(self.text.begins[first], self.text.begins[tokens[0]] + 1)))
        called: dict[str, Organization] = {}
        for sight in sights:
            body = sight.entity
            if sight.kind == "name" and isinstance(body, Organization) and self._is_called(sight, body.name, noun):
                called.setdefault(body.id, body)
        return source_of(next(iter(called.values())), None) if called and (article or len(called) == 1) else None

    def _is_called(self, sight: Sight, name: str, noun: Word) -> bool:
        """Whether a name of several words has a noun, as its own and not that of its owner ("Bank's chief"); in
        languages with case, as its first word, or right before the marks around the name."""
        words = name.split()
        if not self.cased:
            return len(words) > 1 and any(
                self.text.language.folding(word) == noun.key and word[:1].isupper() for word in words
            )
        begin = self.text.token_at(sight.begin)
        if begin > 1 and self.text.quotation_from(begin - 1) is not None:
            return self.text.words[begin - 2].akin(noun)
        return len(words) > 1 and self.text.language.word(words[0]).akin(noun)

    def body_before(self, token: int, medium: bool) -> Source | None:
        """The body that the sentence is about up to there, «ФАС жалобы не получала, сказали в ведомстве», or that spoke
        last, or the one that the sentences before name."""
        sentence = self.text.sentence_at(token)
        here = self._about(sentence, token) if self.cased and not medium else None
        if here is not None:
            return here
        about = self._about(sentence - 1, token) if self.cased and not medium and sentence else None
        for at, other, source in reversed(self.memory.told):
            if sentence - other.sentence > NEAR:
                break
            if about is not None and other.sentence < sentence - 1:
                return about
            if at < token and (self._medium(token, source) if medium else self._meant(token, source)):
                return source
        first = self.text.sentences[max(sentence - 2, 0)].begin
        span = Span(self.text.begins[first], max(self.text.begins[token], self.text.begins[first] + 1))
        sights = [s for s in self.entities.within(span) if not (medium and self._other_medium(token, s.begin))]
        named = [s.entity for s in sights if isinstance(s.entity, Organization)]
        named = [
            body for body in named
            if isinstance(body, Organization) and (body.kind == "media" or self._called_medium(body.name)) == medium
            and (medium or self._alike(self.text.words[token], {body.kind}))
        ]  # fmt: skip
        if medium and not named:  # «рассказал газете», where the article names one
            earlier = {s.name: s for at, _, s in self.memory.told if at < token and self._medium(token, s)}
            if not earlier and self.cased:
                return self._only_medium(token)
            if earlier or self.cased or not _is_agency(self.text.words[token]):
                return next(iter(earlier.values())) if len(earlier) == 1 else None
            return self.body_before(token, False)  # "the agency" of a government
        if named and len({id(b) for b in named}) == 1:
            return source_of(named[-1], None)
        return self._acting(token) if not named and not medium and not self.cased else None

    def _only_medium(self, token: int) -> Source | None:
        """The one medium that is named before, though it only passed on what others said."""
        sights = self.entities.within(Span(0, max(self.text.begins[token], 1)))
        sights = [s for s in sights if not self._other_medium(token, s.begin)]
        named = [s.entity for s in sights if isinstance(s.entity, Organization) and s.entity.kind == "media"]
        return source_of(named[0], None) if named and len({body.id for body in named}) == 1 else None

    def _about(self, sentence: int, token: int) -> Source | None:
        """The body that a sentence is about before a token, where the noun for a kind of body there may mean it."""
        for clause in self.text.clauses(sentence):
            if clause.kind != "main" or clause.subject is None or clause.end > token:
                continue
            phrase = clause.phrases[clause.subject]
            span = self.text.span(phrase.begin, phrase.end)
            for sight in self.entities.within(span):
                body = sight.entity
                if isinstance(body, Organization) and body.kind != "media" and sight.begin == span.begin:
                    return source_of(body, None) if self._alike(self.text.words[token], {body.kind}) else None
        return None

    def _acting(self, token: int) -> Source | None:
        """What the sentences are about, where it has a name that is no person's, place's or known body's: "Marlow wants
        to blast there, which the company says is safe"."""
        sentence = self.text.sentence_at(token)
        for index in range(sentence, max(sentence - NEAR, -1), -1):
            for clause in self.text.clauses(index):
                if clause.kind != "main" or clause.subject is None or clause.phrases[clause.subject].end > token:
                    continue
                phrase = clause.phrases[clause.subject]
                span = self.text.span(phrase.begin, phrase.end)
                if self._unknown_name(phrase) and not self.entities.within(span):
                    return Source(name=span.of(self.text.text), kind="organization", span=None)
        return None

    def _unknown_name(self, phrase: Phrase) -> bool:
        """Whether a phrase is nothing but a name, whose first word no list has."""
        words = self.text.words[phrase.begin : phrase.end]
        first = words[0]
        return all(w.capital for w in words) and not first.entries and not any(r.known for r in first.readings)

    def _called_medium(self, name: str) -> bool:
        """Whether a noun for a medium stands before the name of its own that a body has: «агентство ANP»."""
        kind, _, own = name.partition(" ")
        return own[:1].isupper() and "media_nouns" in self.text.language.word(kind).entries

    def only(self, token: int, medium: bool) -> Source | None:
        """The one body of its kind told before a noun with adjectives («американская компания»)."""
        told = {
            s.name: s for at, _, s in self.memory.told
            if at < token and (self._medium(token, s) if medium else self._meant(token, s))
        }  # fmt: skip
        return next(iter(told.values())) if len(told) == 1 else None

    def _medium(self, token: int, source: Source) -> bool:
        """Whether a noun for a medium may mean a source."""
        return source.kind == "media" and (source.span is None or not self._other_medium(token, source.span.begin))

    def _other_medium(self, token: int, begin: int) -> bool:
        """Whether a noun for an agency cannot take up the medium whose name begins at a character, since that is told
        with a noun for another medium: «издание „Вестник“»."""
        if not _is_agency(self.text.words[token]):
            return False
        first = self.text.token_at(begin)
        called = [w for w in self.text.words[max(first - 2, 0) : first + 1] if "media_nouns" in w.entries]
        return bool(called) and not _is_agency(called[-1])

    def _meant(self, token: int, source: Source) -> bool:
        """Whether a noun for a kind of body may mean a source."""
        words = self.text.words[slice(*self.text.tokens_of(source.span))] if source.span is not None else ()
        if any(map(_is_abstract, words)):
            return False  # «следствие» is no «ведомство»
        alike = self._alike(self.text.words[token], self._kinds(source))
        spoke = source.kind == "organization" and self.is_body(source)
        return alike and spoke and not self._called_medium(source.name)

    def _alike(self, noun: Word, kinds: set[str]) -> bool:
        """Whether a noun for a kind of body («компания») may mean a body of these kinds: not where both tell different
        ones."""
        entry = noun.entries.get("organization_heads")
        kinds = kinds | ({str(entry["kind"])} if entry is not None else set())
        return len(kinds) < 2 or not kinds <= _DISTINCT

    def _kinds(self, source: Source) -> set[str]:
        """The kind of a source that is a body, as its record or its own noun tells."""
        body = self.entities.by_id(source.entity)
        if isinstance(body, Organization):
            return {body.kind}
        words = self.text.words[slice(*self.text.tokens_of(source.span))] if source.span is not None else ()
        entry = self.memory.head_word(words).entries.get("organization_heads") if words else None
        return {str(entry["kind"])} if entry is not None else set()

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
        if self.cased and len(words) == 1 and words[0].shape == "upper":
            return True  # «в УЗ подтвердили … компания»
        return any({"institutions", "anaphoric_bodies", "organization_heads"} & set(w.entries) for w in words)


def _is_agency(noun: Word) -> bool:
    entry = noun.entries.get("media_nouns")
    return entry is not None and bool(entry.get("agency"))


def _is_abstract(noun: Word) -> bool:
    """Whether a noun for an institution means no office: «следствие»."""
    entry = noun.entries.get("institutions")
    return entry is not None and bool(entry.get("abstract"))
