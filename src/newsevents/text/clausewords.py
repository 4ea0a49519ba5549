"""The words of a clause beside each other: what stands between them, and what a word is to its neighbour."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.text.marks import HYPHENS
from newsevents.words import Chosen, Reading, Word

_AGREEING: Final = frozenset({"ADJ", "DET", "PART"})
FIGURES: Final = frozenset({"digits", "number"})
_ATTRIBUTED: Final = 4
"""Tokens within which the noun stands that is described before."""


def dates(word: Word) -> bool:
    """Whether a word may belong to a date."""
    return "date_words" in word.entries


def nameless(word: Word) -> bool:
    """Whether a word stands for a name and has no form of its own: an initial, a short foreign name («Руй»)."""
    return word.shape == "initial" or (word.shape == "title" and not word.readings)


def is_and(word: Word) -> bool:
    """Whether a word joins one and another («и», "and")."""
    entry = word.entries.get("coordinators")
    return entry is not None and entry.get("kind") == "and"


def names_partners(word: Word) -> bool:
    """Whether a sign joins two in the name of a firm: "Moss & Co"."""
    entry = word.entries.get("coordinators")
    return entry is not None and entry.get("kind") == "name"


def of_one(word: Word) -> bool:
    """Whether a word is the number one in the genitive («одного из них»)."""
    entry = word.entries.get("date_words")
    return entry is not None and entry.get("value") == 1 and word.genitive


def month(word: Word) -> bool:
    """Whether a word names a month."""
    entry = word.entries.get("date_words")
    return entry is not None and entry.get("is") == "month"


def _begins_subject(word: Word, behind: Word) -> bool:
    """Whether the word behind a relative pronoun may be a nominative, which the pronoun cannot."""
    named, own = ({case for case, _ in w.cases} for w in (behind, word))
    return "nom" in named and "nom" not in own


class ClauseWords:
    """The words of a clause with their readings. Places are indices into ``tokens``, which ascend, with gaps where
    other clauses are embedded; ``base`` is the first token of the sentence."""

    def __init__(self, text: Analysis, tokens: list[int], chosen: Chosen, base: int) -> None:
        self.text, self.tokens, self.base = text, tokens, base
        self.words: list[Word] = [text.words[t] for t in tokens]
        self.readings: list[Reading | None] = [chosen[t - base] for t in tokens]
        self.cased = text.language.cased

    def joined(self, at: int) -> bool:
        """Whether no embedded clause stands between a token and the one before it."""
        return self.tokens[at] == self.tokens[at - 1] + 1

    def behind_comma(self, at: int) -> bool:
        """Whether a comma, which is no token of the clause itself, stands right before."""
        token = self.tokens[at]
        return not self.joined(at) and self.text.words[token - 1].form == ","

    def minutes(self, at: int) -> bool:
        """Whether a number here is the minutes of a clock time: «14:30»."""
        token, words = self.tokens[at], self.text.words
        return token > 1 and words[token - 1].form == ":" and words[token - 2].shape == "digits"

    def infinitive(self, at: int) -> bool:
        """Whether a word only marks the infinitive behind it ("to make")."""
        if at + 1 >= len(self.readings) or "prepositions" not in self.words[at].entries:
            return False
        following = self.readings[at + 1]
        return following is not None and following.pos == "INF"

    def particle(self, at: int) -> bool:
        """Whether a particle stands between a demonstrative and its noun: «того же дня»."""
        before, reading = self.readings[at - 1], self.readings[at]
        if before is None or reading is None or (before.pos, reading.pos) != ("DET", "PRCL"):
            return False
        if at + 1 >= len(self.tokens):
            return False
        following = self.readings[at + 1]
        return following is not None and following.nominal and self.joined(at + 1)

    def possessive(self, at: int) -> bool:
        """Whether a pronoun here belongs to the noun behind it («их содержание», "his visit", "his own visit")."""
        entry = self.words[at].entries.get("pronouns")
        if entry is None or not entry.get("possessive") or at + 1 >= len(self.tokens) or not self.joined(at + 1):
            return False
        following = self.readings[at + 1]
        own = not self.cased and "own_words" in self.words[at + 1].entries
        return own or (following is not None and following.pos in ("NOUN", "ADJ", "NUM", "PART"))

    def emphatic(self, at: int) -> bool:
        """Whether a pronoun only stresses the noun behind it: «сама министр», «сам Папа»."""
        word, reading = self.words[at], self.readings[at]
        if reading is None or reading.pos != "PRON" or "pronouns" in word.entries or not self.cased:
            return False
        if at + 1 >= len(self.tokens) or not self.joined(at + 1):
            return False
        following = self.readings[at + 1]
        nominal = following is not None and following.pos in ("NOUN", "ADJ")
        if nominal and reading.gender == "n" and self._no_neuter(at + 1):
            return False  # «через це мер …»
        if nominal and "relatives" in word.entries and _begins_subject(word, self.words[at + 1]):
            return False  # «собак, яких господарі вважали …»
        return nominal and not {c for c, _ in word.cases}.isdisjoint(c for c, _ in self.words[at + 1].cases)

    def agrees(self, at: int) -> bool:
        """Whether the word shares a case with the adjective before it: «между тем союз …» is no one phrase."""
        last = at - 2 if self.particle(at - 1) else at - 1
        before = self.readings[last]
        if not self.cased or before is None or before.pos not in _AGREEING:
            return True
        cases = {r.case for r in self.words[last].readings if r.pos == before.pos and r.case}
        own = self.words[at].cases
        if not cases or not own:
            return True
        if not any(case in cases for case, _ in own):
            return False
        if "roles" in self.words[last].entries and all(case not in cases or n != before.number for case, n in own):
            return False  # «ведучий церемонії», whose plural shares its case
        reading = self.readings[at]
        if reading is None or not before.gender or reading.gender in ("", before.gender) or reading.number == "plur":
            return True
        return not self._apart(last, at)

    def _apart(self, last: int, at: int) -> bool:
        """Whether a thing can be of none of the genders of the adjective before it: «обвиняемый вину (признал)»; a
        neuter «это» belongs to nobody either: «несмотря на это мэр …»."""
        before = self.readings[last]
        if before is not None and before.pos == "DET" and before.gender == "n":
            return self._no_neuter(at)
        own = [r for r in self.words[at].readings if r.nominal]
        if any(r.animate or r.kind or not r.known or r.number != "sing" or not r.gender for r in own):
            return False
        described = {(r.case, r.gender) for r in self.words[last].readings if r.case and r.number == "sing"}
        return not any((r.case, r.gender) in described or (r.case, "") in described for r in own)

    def _no_neuter(self, at: int) -> bool:
        """Whether a word can be no neuter, nor the plural: none that a neuter «это» belongs to."""
        own = [r for r in self.words[at].readings if r.nominal]
        return bool(own) and all(r.known and r.number == "sing" and r.gender in ("m", "f") for r in own)

    def hyphen(self, at: int) -> bool:
        """Whether a hyphen here joins two names before a noun: "U.S.-Iran talks"."""
        if self.cased or self.words[at].form not in HYPHENS or at + 1 >= len(self.tokens) or not self.joined(at + 1):
            return False
        glued = self.text.glued(self.tokens[at]) and self.text.glued(self.tokens[at + 1])
        return glued and self.words[at - 1].capital and self.words[at + 1].capital

    def adverb(self, at: int) -> bool:
        """Whether a word that is preposition and adverb stands before somebody's name («Накануне Иванов прибыл»), or
        before what is not in a case that it governs («Накануне новый посол прибыл»)."""
        if at + 1 >= len(self.words) or self.words[at].has("ADV") is None:
            return False
        after = at + 1
        entry = self.words[after].entries.get("pronouns")
        if entry is not None and entry.get("possessive") and after + 1 < len(self.words):  # «накануне его помощник»
            noun = self.words[after + 1]
            return bool(noun.cases) and not noun.genitive and any(case == "nom" for case, _ in noun.cases)
        following, date = self.words[after], self.words[at].entries.get("date_words")
        if any(r.kind in ("given", "surname") for r in following.readings):
            allowed = self.words[at].entries["prepositions"].get("cases", ())
            alone = (date is not None and date["is"] == "deictic") or not allowed
            return alone or all(case not in allowed for case, _ in following.cases)  # «Після Загреба він вирушив»
        if self.cased and dates(self.words[at]) and self._somebody(after):
            return True
        governed = self.words[at].entries["prepositions"].get("cases", ())
        cases = [case for case, _ in following.cases]
        return self.cased and "nom" in cases and bool(governed) and not any(case in governed for case in cases)

    def _somebody(self, at: int) -> bool:
        """Whether the first noun from here on means somebody: «Накануне чешского министра принял премьер»."""
        for place in range(at, min(at + _ATTRIBUTED, len(self.words))):
            reading = self.readings[place]
            if reading is not None and reading.pos == "NOUN":
                return "roles" in self.words[place].entries and reading.animate
            if reading is None or reading.pos not in _AGREEING:
                return False
        return False
