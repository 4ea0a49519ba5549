"""The analysed text that every extractor is handed: tokens, sentences, quotation marks, clauses, phrases.

Tokens are parallel arrays; a token is its index. Ranges of tokens are half-open, like spans.
"""

from collections.abc import Callable
from typing import Final, TypeVar

from newsevents.language import LanguagePack
from newsevents.matching import Index, Match, index_of, joined, standing
from newsevents.parts import Clause, Phrase, Quotation, SentenceTokens
from newsevents.ranges import count_before, count_upto, span_of
from newsevents.spans import Span
from newsevents.words import Chosen, Reading, Word

__all__ = ["Analysis", "Clause", "Phrase", "Quotation", "SentenceTokens"]

T = TypeVar("T")
LOOKED_UP: Final = 64
"""Tokens that are looked through anew each time for entries, in a text without an index; a longer stretch has all of
the category's put in order."""


def _shortness(clause: Clause) -> int:
    return clause.begin - clause.end


class Analysis:
    """An article's text, read once and shared by all extractors of a parse."""

    def __init__(
        self,
        text: str,
        language: LanguagePack,
        words: tuple[Word, ...],
        begins: tuple[int, ...],
        ends: tuple[int, ...],
        sentences: tuple[SentenceTokens, ...],
        quotations: tuple[Quotation, ...],
        clause_reader: "Callable[[Analysis, int], tuple[Clause, ...]]",
        *,
        indexed: bool = True,
    ) -> None:
        """``indexed``: whether the entries of all categories are put in order at once, as many extractors need; else
        they are looked up where they are asked for."""
        self._indexed = indexed
        self.text = text
        self.language = language
        self.words = words
        self.begins = begins
        self.ends = ends
        self.sentences = sentences
        self.quotations = quotations
        self._clause_reader = clause_reader
        self._clauses: dict[int, tuple[Clause, ...]] = {}
        self._readings: dict[int, Chosen] = {}
        self._index: Index | None = None
        self._matches: dict[str, list[Match]] = {}
        self._starts_of_tokens = list(begins)
        self._sentence_of: list[int] = []
        for number, sentence in enumerate(sentences):
            self._sentence_of += [number] * (sentence.end - sentence.begin)
        self._clause_of: dict[int, list[Clause]] = {}
        self._places: dict[str, dict[int, Match]] = {}
        self._starts: dict[str, list[int]] = {}
        self._outer: list[Quotation] | None = None
        self._quoted: dict[int, Quotation] | None = None
        self._openings: dict[int, Quotation] | None = None
        self._shared: dict[object, object] = {}

    def __len__(self) -> int:
        return len(self.words)

    def span(self, begin: int, end: int) -> Span:
        """The characters of the tokens ``begin`` to ``end`` (at least one token)."""
        return span_of(self.begins[begin], self.ends[end - 1])

    def text_of(self, begin: int, end: int) -> str:
        """The forms of the tokens ``begin`` to ``end``, with a space where white space parts them."""
        forms = [self.words[begin].form]
        for token in range(begin + 1, end):
            parted = any(map(str.isspace, self.text[self.ends[token - 1] : self.begins[token]]))
            forms.append(f" {self.words[token].form}" if parted else self.words[token].form)
        return "".join(forms)

    def token_at(self, offset: int) -> int:
        """The last token that begins at or before the character ``offset``; 0 where none does."""
        return max(count_upto(self._starts_of_tokens, offset) - 1, 0)

    def tokens_of(self, span: Span) -> tuple[int, int]:
        """The range of the tokens that share a character with ``span``."""
        begin = self.token_at(span.begin)
        if len(self) and self.ends[begin] <= span.begin:
            begin += 1
        end = count_before(self._starts_of_tokens, span.end)
        return begin, max(begin, end)

    def sentence_at(self, token: int) -> int:
        """The index of the sentence that holds the token."""
        try:
            return self._sentence_of[token]
        except IndexError:
            return max(len(self.sentences) - 1, 0)

    def glued(self, token: int) -> bool:
        """Whether no white space stands between the token and the one before it."""
        return token > 0 and self.ends[token - 1] == self.begins[token]

    def matches(self, category: str) -> list[Match]:
        """Where the entries of a category stand, in text order; of two that begin at one token, the longer one."""
        found = self._matches.get(category)
        if found is None and not self._indexed:
            found = self._matches[category] = standing(self.words, category, 0, len(self.words))
        elif found is None:
            slots = self.language.lexicon.slots
            if self._index is None:
                self._index = index_of(self.words, len(slots))
            slot = slots.get(category)
            if slot is None:
                found = []
            else:
                found = joined(self.words, category, self._index[0][slot], self._index[1].get(category))
            self._matches[category] = found
        return found

    def match_at(self, category: str, token: int) -> Match | None:
        """The entry of the category that begins at this token."""
        if not self._indexed:
            return next(iter(standing(self.words, category, token, min(token + 1, len(self.words)))), None)
        places = self._places.get(category)
        if places is None:
            places = self._places[category] = {match.begin: match for match in self.matches(category)}
        return places.get(token)

    def matches_in(self, category: str, begin: int, end: int) -> list[Match]:
        """The matches of a category that begin within the tokens ``begin`` to ``end``."""
        listed = self._matches.get(category)
        if listed is None:
            if not self._indexed and end - begin <= LOOKED_UP:
                return standing(self.words, category, begin, min(end, len(self.words)))
            listed = self.matches(category)
        if not listed:
            return listed
        starts = self._starts.get(category)
        if starts is None:
            starts = self._starts[category] = [match.begin for match in listed]
        return listed[count_before(starts, begin) : count_before(starts, end)]

    def readings(self, sentence: int) -> Chosen:
        """The reading chosen for each token of a sentence; None for punctuation."""
        chosen = self._readings.get(sentence)
        if chosen is None:
            held = self.sentences[sentence]
            chosen = self._readings[sentence] = self.language.choose(self.words[held.begin : held.end])
        return chosen

    def reading_at(self, token: int) -> Reading | None:
        """The reading chosen for one token in its sentence."""
        sentence = self.sentence_at(token)
        return self.readings(sentence)[token - self.sentences[sentence].begin]

    def clauses(self, sentence: int) -> tuple[Clause, ...]:
        """The clauses of a sentence, in text order; read when first asked for. Embedded ones follow the one they
        stand in."""
        found = self._clauses.get(sentence)
        if found is None:
            found = self._clauses[sentence] = self._clause_reader(self, sentence)
        return found

    def clause_at(self, token: int) -> Clause:
        """The innermost clause that holds the token."""
        sentence = self.sentence_at(token)
        begin, end = self.sentences[sentence].begin, self.sentences[sentence].end
        held = self._clause_of.get(sentence)
        if held is None:
            clauses = self.clauses(sentence)
            held = self._clause_of[sentence] = [clauses[0]] * (end - begin)
            for clause in sorted(clauses, key=_shortness):
                held[clause.begin - begin : clause.end - begin] = [clause] * (clause.end - clause.begin)
        return held[token - begin]

    @property
    def outer_quotations(self) -> list[Quotation]:
        """The outermost pairs of quotation marks, in text order."""
        if self._outer is None:
            self._outer = [q for q in self.quotations if q.depth == 0]
        return self._outer

    def quotation_at(self, token: int) -> Quotation | None:
        """The outermost pair of quotation marks around the token, or None."""
        if self._quoted is None:
            self._quoted = {token: held for held in self.outer_quotations for token in range(held.begin, held.end)}
        return self._quoted.get(token)

    def quotation_from(self, opened: int) -> Quotation | None:
        """The pair of quotation marks that opens at this token, or None."""
        if self._openings is None:
            self._openings = {q.open: q for q in self.quotations if q.open is not None}
        return self._openings.get(opened)

    def shared(self, make: "Callable[[Analysis], T]") -> T:
        """``make(self)``, computed once a parse, for what several extractors need."""
        if make not in self._shared:
            self._shared[make] = make(self)
        return self._shared[make]  # type: ignore[return-value]  # keyed by the function that made it

    def release(self) -> None:
        """Forgets what was read for extractors, which points back here and would wait for the garbage collector; read
        anew where somebody still asks."""
        for made in (self._shared, self._clauses, self._clause_of):
            made.clear()
