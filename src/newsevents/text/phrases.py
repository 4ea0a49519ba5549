"""Noun phrases within a clause: preposition, modifiers, head, and the genitives and names that follow it."""

from collections.abc import Sequence

from newsevents.analysis import Analysis, Phrase
from newsevents.text.marks import CLOSE, MARKS, OPEN
from newsevents.words import NOMINAL, Reading, Word

_MODIFIERS = frozenset({"ADJ", "DET", "NUM", "PART"})
_HEADS = frozenset({"NOUN", "PRON"})
LONGEST = 40
"""Tokens after which a phrase is cut."""

Chosen = Sequence[Reading | None]


def chunk(text: Analysis, tokens: Sequence[int], chosen: Chosen, base: int) -> list[Phrase]:
    """The phrases over ``tokens`` (ascending, with gaps where other clauses are embedded), in text order.

    ``chosen[t - base]`` is the reading of token ``t``.
    """
    chunker = _Chunker(text, tokens, chosen, base)
    return chunker.run()


class _Chunker:
    def __init__(self, text: Analysis, tokens: Sequence[int], chosen: Chosen, base: int) -> None:
        self.text, self.tokens, self.chosen, self.base = text, tokens, chosen, base
        self.cased = bool(text.language.settings.get("cases", True))
        self.at = 0
        self.cases: list[str] = []

    def run(self) -> list[Phrase]:
        found: list[Phrase] = []
        prep: int | None = None
        while self.at < len(self.tokens):
            token = self.tokens[self.at]
            if self._preposition(token):
                prep = token if prep is None else prep
                self.at += 1
                continue
            phrase = self._phrase(prep) if self._starts(token) else None
            if phrase is None:
                self.at += 1
                if self._word(token).shape != "punct" or self._word(token).form not in MARKS:
                    prep = None
                continue
            found.append(phrase)
            prep = None
        return found

    def _word(self, token: int) -> Word:
        return self.text.words[token]

    def _reading(self, token: int) -> Reading | None:
        return self.chosen[token - self.base]

    def _preposition(self, token: int) -> bool:
        reading = self._reading(token)
        if "prepositions" not in self._word(token).entries:
            return False
        return reading is None or reading.pos in ("PREP", "ADV", "CONJ", "PRCL")

    def _starts(self, token: int) -> bool:
        reading = self._reading(token)
        if reading is None:
            return self._word(token).shape in ("digits", "number", "initial")
        return reading.pos in NOMINAL

    def _phrase(self, prep: int | None) -> Phrase | None:
        """Read one phrase from the current token on; None, with the place unmoved, where no head follows."""
        start = self.at
        begin, cases, number = self.tokens[start], self._allowed(prep), ""
        at, head = start, -1
        while at < len(self.tokens) and at - start < LONGEST and self._joined(start, at):
            token = self.tokens[at]
            word, reading = self._word(token), self._reading(token)
            if word.shape in ("digits", "number"):
                at += 1
                continue
            if reading is None and word.shape == "initial":
                head, at = token, at + 1
                continue
            if reading is None or reading.pos not in NOMINAL or not self._agrees(start, at):
                break
            if reading.pos in _HEADS and not self._possessive(at):
                head = token
                at += 1
                break
            at += 1
        if head < 0:
            head = self.tokens[at - 1]
            if self._reading(head) is None and not self._word(head).shape.startswith("digit"):
                return None
        cases, number = self._agreement(start, at, cases, head)
        self.cases = cases.split()
        at = self._tail(at, head)
        if not self.cased:
            head = self.tokens[at - 1]
        self.at = at
        return Phrase(begin, self.tokens[at - 1] + 1, head, prep, cases, number)

    def _possessive(self, at: int) -> bool:
        """Whether a pronoun here belongs to the noun behind it («их содержание», "his visit")."""
        entry = self._word(self.tokens[at]).entries.get("pronouns")
        if entry is None or not entry.get("possessive") or at + 1 >= len(self.tokens) or not self._joined(at, at + 1):
            return False
        following = self._reading(self.tokens[at + 1])
        return following is not None and following.pos in ("NOUN", "ADJ", "NUM", "PART")

    def _joined(self, start: int, at: int) -> bool:
        return at == start or self.tokens[at] == self.tokens[at - 1] + 1

    def _agrees(self, start: int, at: int) -> bool:
        """Whether the word shares a case with the adjective before it: «между тем союз …» is no one phrase."""
        before = self._reading(self.tokens[at - 1]) if at > start else None
        if not self.cased or before is None or before.pos not in ("ADJ", "DET", "PART"):
            return True
        cases, own = self._word(self.tokens[at - 1]).cases, self._word(self.tokens[at]).cases
        return not cases or not own or any(case == other for case, _ in cases for other, _ in own)

    def _allowed(self, prep: int | None) -> str:
        if prep is None:
            return ""
        entry = self._word(prep).entries["prepositions"]
        return " ".join(entry.get("cases", ()))

    def _agreement(self, start: int, at: int, allowed: str, head: int) -> tuple[str, str]:
        """The cases that all words up to the head share, the likeliest first, joined by spaces; the head's number."""
        if not self.cased:
            reading = self._reading(head)
            return "", reading.number if reading else ""
        shared: tuple[tuple[str, str], ...] | None = None
        for index in range(start, at):
            word = self._word(self.tokens[index])
            if not word.cases or word.readings[0].fixed:
                continue
            kept = word.cases if shared is None else tuple(pair for pair in word.cases if pair in shared)
            shared = kept or word.cases
        options = shared or ()
        if allowed:
            wanted = allowed.split()
            options = tuple(pair for pair in options if pair[0] in wanted) or ((wanted[0], ""),)
        cases = " ".join(dict.fromkeys(case for case, _ in options))
        return cases, options[0][1] if options else ""

    def _tail(self, at: int, head: int) -> int:
        """Past what belongs to the head: genitives, names, names in quotation marks, possessives."""
        last = self._reading(head)
        pending_adjectives = at
        while pending_adjectives < len(self.tokens) and self._joined(0, pending_adjectives):
            token = self.tokens[pending_adjectives]
            if token - head > LONGEST:
                break
            word, reading = self._word(token), self._reading(token)
            if word.form in OPEN or (word.form in MARKS and word.form not in CLOSE):
                stop = self._quoted_name(pending_adjectives)
                if stop is None:
                    break
                pending_adjectives = at = stop
                continue
            if reading is None:
                if word.shape == "initial":
                    pending_adjectives = at = pending_adjectives + 1
                    continue
                break
            if reading.pos == "PRCL" and reading.kind == "possessive":
                pending_adjectives += 1
                continue
            if not self._continues(word, reading, last):
                break
            pending_adjectives += 1
            if reading.pos in _HEADS:
                at, last = pending_adjectives, reading
        return at

    def _continues(self, word: Word, reading: Reading, last: Reading | None) -> bool:
        if reading.pos == "PRON" or (last is not None and last.pos == "PRON"):
            return False
        if not self.cased:
            return reading.pos in ("NOUN", "ADJ", "NUM")
        if reading.pos not in NOMINAL:
            return False
        if not word.capital or reading.pos not in ("NOUN", "ADJ"):
            return word.genitive
        return self._name_continues(word, last)

    def _name_continues(self, word: Word, last: Reading | None) -> bool:
        """Whether a capitalised noun is a genitive or in the head's case: «госсекретарь США Марко Рубио»."""
        own = [r for r in word.readings if r.pos in NOMINAL]
        if not own or not self.cases:
            return True
        nominative = own[0].case == "nom" and not own[0].fixed
        if nominative and "nom" not in self.cases and (last is None or last.kind != "given"):
            return False  # «после визита Трамп …»: another phrase begins
        return any(
            r.fixed or not r.case or r.case in self.cases or (r.case == "gen" and r.number != "plur") for r in own
        )

    def _quoted_name(self, at: int) -> int | None:
        """The index behind a short quoted name that begins here («Известия»), or None."""
        for quotation in self.text.quotations:
            if quotation.open == self.tokens[at] and quotation.close is not None:
                stop = at + quotation.close + 1 - self.tokens[at]
                short = quotation.end - quotation.begin <= 6
                inside = stop <= len(self.tokens) and self.tokens[stop - 1] == quotation.close if short else False
                return stop if inside else None
        return None
