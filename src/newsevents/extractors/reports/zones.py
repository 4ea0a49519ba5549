"""The stretch of a sentence, or of a quotation in it, within which cue, source and content are looked for."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.reports.model import Range, Speech
from newsevents.matching import Match
from newsevents.ranges import count_before, count_upto
from newsevents.text.datelines import behind_dateline
from newsevents.text.firms import in_firm
from newsevents.text.marks import DASHES, MARKS
from newsevents.text.phrases import chunk
from newsevents.words import Reading, Word

_HYPHENS: Final = frozenset("-–")
_CUTS: Final = frozenset({",", ";", ":"}) | DASHES
CURRENCIES: Final = frozenset("$€£¥")
"""Signs before an amount that belong to it."""
_FIGURES: Final = frozenset({",", ":"})
"""Marks that stand within figures."""


class Zone:
    """Tokens ``begin`` to ``end`` of one sentence, without its final mark.

    ``cuts`` are the ranges that part its segments: marks outside of quotations and brackets, and the quotations that
    stand by themselves (``blocks``). All look-ups take logarithmic time.
    """

    def __init__(self, text: Analysis, sentence: int, begin: int, end: int, quoted: Sequence[Speech]) -> None:
        self.text, self.sentence, self._first = text, sentence, begin
        self.base = text.sentences[sentence].begin
        self.chosen = text.readings(sentence)
        """The readings chosen for the whole sentence."""
        self.words = text.words
        self.cased = text.language.cased
        while end > begin and self.words[end - 1].final:
            end -= 1
        self.end = end
        self.begin = self._behind_connector(self._first_of(begin, end), end)
        self._phrases: dict[Range, list[Phrase]] = {}
        self.blocks = [speech for speech in quoted if speech.block]
        self._block_begins = [speech.begin for speech in self.blocks]
        self.cuts = self._cut(quoted)
        self._begins = [cut[0] for cut in self.cuts]
        self._ends = [cut[1] for cut in self.cuts]
        self._finite: list[int] | None = None

    def _first_of(self, begin: int, end: int) -> int:
        """The first token behind a dateline, where the stretch begins with one."""
        opens = begin == self.text.sentences[self.sentence].begin
        return behind_dateline(self.text, self.sentence, end) if opens else begin

    def _behind_connector(self, begin: int, end: int) -> int:
        """Behind a word that only ties the sentence to the one before: «Более того, …», "Meanwhile, …"."""
        label = self.text.match_at("section_labels", begin)
        if label is not None and label.end + 1 < end and self.words[label.end].form == ":":
            begin = label.end + 1
        match = self.text.match_at("connectors", begin)
        opens = begin == self.text.sentences[self.sentence].begin or label is not None
        if match is None or not opens or match.end + 1 >= end or match.entry.get("inner"):
            return begin
        if self.words[match.end].form == ",":
            return match.end + 1
        return match.end if match.entry.get("bare") else begin

    def _cut(self, quoted: Sequence[Speech]) -> list[Range]:
        cuts: list[Range] = []
        token, index, depth = self.begin, 0, 0
        while token < self.end:
            while index < len(quoted) and quoted[index].end <= token:
                index += 1
            if index < len(quoted) and quoted[index].begin <= token:
                stop = min(quoted[index].end, self.end)
                if quoted[index].block:
                    cuts.append((token, stop))
                elif token < stop - 2 and stop < self.end and self.words[stop - 2].form == ",":
                    cuts.append((stop - 2, stop))  # a comma inside of the marks: calling it "a joke," she left
                token = max(stop, token + 1)
                continue
            word = self.words[token]
            form = word.form
            if word.shape != "punct":
                pass
            elif form == "(":
                depth += 1
            elif form == ")":
                depth = max(depth - 1, 0)
            elif form in _CUTS and not depth and not self._within_word(token):
                cuts.append((token, token + 1))
            token += 1
        return cuts

    def _within_word(self, token: int) -> bool:
        """Whether a mark stands within a word, a figure or a firm's name: "47-year-old", "6:15", "Alder, Inc."."""
        if token + 1 >= self.end:
            return False
        if in_firm(self.words, token):
            return True
        if self.words[token].form not in _HYPHENS:
            figure = self.words[token].form in _FIGURES and token > self.begin
            if not figure or not self.words[token - 1].shape == self.words[token + 1].shape == "digits":
                return False
        return self.text.glued(token) and self.text.glued(token + 1)

    def reading(self, token: int) -> Reading | None:
        """The reading chosen for a token."""
        return self.chosen[token - self.base]

    def word(self, token: int) -> Word:
        """The word at a token."""
        return self.words[token]

    def form(self, token: int) -> str:
        """The form at a token, "" outside of the zone."""
        return self.words[token].form if self.begin <= token < self.end else ""

    def segment(self, token: int) -> Range:
        """The stretch between two cuts that holds the token."""
        at = count_upto(self._begins, token)
        begin = self._ends[at - 1] if at else self.begin
        stop = self._begins[at] if at < len(self.cuts) else self.end
        return begin, max(begin, stop)

    def cut_at(self, token: int) -> Range | None:
        """The cut that begins at a token."""
        at = count_before(self._begins, token)
        return self.cuts[at] if at < len(self.cuts) and self._begins[at] == token else None

    def cut_before(self, token: int) -> Range | None:
        """The cut that ends at a token."""
        at = count_before(self._ends, token)
        return self.cuts[at] if at < len(self.cuts) and self._ends[at] == token else None

    def past_comma(self, end: int) -> Range | None:
        """The stretch behind the comma that stands at a token."""
        cut = self.cut_at(end)
        return self.segment(cut[1]) if cut is not None and self.form(cut[0]) == "," and cut[1] < self.end else None

    def before_comma(self, begin: int) -> Range | None:
        """The stretch before the comma that stands right before a token."""
        cut = self.cut_before(begin)
        if cut is None or self.form(cut[0]) != "," or cut[0] <= self.begin:
            return None
        return self.segment(cut[0] - 1)

    def block_of(self, cut: Range | None) -> Speech | None:
        """The quotation that a cut is."""
        if cut is None or (cut[1] - cut[0] < 2 and self.words[cut[0]].form in _CUTS):
            return None
        at = count_upto(self._block_begins, cut[0]) - 1
        return self.blocks[at] if at >= 0 and cut[0] < self.blocks[at].end else None

    def block_before(self, cut: Range | None) -> Speech | None:
        """The quotation that a cut is, or that stands right before it, past a comma or dash: «…», — сказала она."""
        block = self.block_of(cut)
        if block is None and cut is not None and self.form(cut[0]) in DASHES | {","}:
            previous = self.cut_before(cut[0])
            block = self.block_of(previous)
            if block is None and previous is not None and self.form(previous[0]) == ",":
                block = self.block_of(self.cut_before(previous[0]))
        return block

    def in_block(self, token: int) -> bool:
        """Whether a token stands within a quotation that the zone goes around."""
        at = count_upto(self._block_begins, token) - 1
        return at >= 0 and token < self.blocks[at].end

    def quoted(self, token: int) -> bool:
        """Whether a token stands in a quotation that the zone does not lie in."""
        if self.in_block(token):
            return True
        quotation = self.text.quotation_at(token)
        return quotation is not None and quotation.begin > self.begin and quotation.end <= self.end + 1

    def finite(self, begin: int, end: int) -> int | None:
        """The first finite verb or predicate within the tokens, quoted names left out."""
        finite = self._finite
        if finite is None:
            readings = enumerate(self.chosen[self._first - self.base : self.end - self.base], self._first)
            finite = [token for token, reading in readings if reading is not None and reading.predicate]
            self._finite = finite
        at = count_before(finite, begin)
        return finite[at] if at < len(finite) and finite[at] < end else None

    def infinitive(self, begin: int, end: int) -> bool:
        """Whether an infinitive stands within the tokens."""
        return any((r := self.reading(token)) is not None and r.pos == "INF" for token in range(begin, end))

    def phrases(self, begin: int, end: int) -> list[Phrase]:
        """The noun phrases over the tokens."""
        if end <= begin:
            return []
        found = self._phrases.get((begin, end))
        if found is None:
            found = self._phrases[begin, end] = chunk(self.text, list(range(begin, end)), self.chosen, self.base)
        return found

    def match(self, category: str, token: int) -> Match | None:
        """The entry of a word list at a token."""
        return self.text.match_at(category, token)

    def is_in(self, token: int, category: str) -> bool:
        """Whether the word at a token is a single-word entry of a list."""
        return self.begin <= token < self.end and category in self.words[token].entries

    def trimmed(self, begin: int, end: int, keep: bool = False) -> Range | None:
        """The range without the marks at its edges; None where nothing is left. ``keep``: a final ! or ? stays."""
        words = self.words
        while begin < end and words[begin].shape == "punct" and words[begin].form not in "([$€£№#@%&+":
            begin += 1
        while end > begin and words[end - 1].shape == "punct":
            form = words[end - 1].form
            if (keep and form in "!?…") or form in "%$€£°" or (form in ")]" and self._opened(begin, end, form)):
                break
            end -= 1
        return (begin, end) if end > begin else None

    def _opened(self, begin: int, end: int, form: str) -> bool:
        wanted = "(" if form == ")" else "["
        return any(self.words[token].form == wanted for token in range(max(begin, end - 40), end))


def is_mark(word: Word) -> bool:
    """Whether the word is a quotation mark."""
    return word.form in MARKS


def finite_in(text: Analysis, begin: int, end: int) -> bool:
    """Whether a finite verb or predicate stands within tokens of the sentence that the first one stands in."""
    sentence = text.sentence_at(begin)
    base = text.sentences[sentence].begin
    return any(r is not None and r.predicate for r in text.readings(sentence)[begin - base : end - base])
