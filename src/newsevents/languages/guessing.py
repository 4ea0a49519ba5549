"""Readings of words that the dictionary lacks, by the rules that pymorphy3 has for them and in its order.

The rules and the scores are pymorphy3's (``pymorphy3.units``), read for speed on the tables directly; the tests hold
the two against each other. What prefixes, particles and initials there are the pack tells.
"""

import re
import unicodedata
from typing import Final

from newsevents.forms import is_latin
from newsevents.languages.guesses import Guess, Seen, aligned, is_new, joined
from newsevents.languages.tables import Tables, Tag
from newsevents.languages.wordparts import WordParts

_INITIALS: Final = tuple(
    Tag(f"NOUN,anim,{gender},Sgtm,{kind},Fixd,Abbr,Init sing,{case}")
    for kind in ("Name", "Patr")
    for gender in ("masc", "femn")
    for case in ("nomn", "gent", "datv", "accs", "ablt", "loct")
)
_ADVERB: Final = Tag("ADVB")
_WHOLE: Final = Tag("NUMB,intg")
_FRACTION: Final = Tag("NUMB,real")
_MARK: Final = Tag("PNCT")
_ROMAN: Final = Tag("ROMN")
_LATIN: Final = Tag("LATN")
_NOTHING: Final = Tag("UNKN")
_LEAST_ADVERB: Final = 5
_DATIVE: Final = frozenset({"ADJF", "sing", "datv"})
"""What stands in an adverb behind what makes it one."""
_LEAST_REST: Final = 3
"""Letters behind a prefix, at least."""
_LONGEST_PREFIX: Final = 5
_LEAST_WORD: Final = 4
"""Letters of a word that is guessed by its ending, at least."""
_ROMAN_NUMBER: Final = re.compile(r"M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.IGNORECASE)


class Guesser:
    """What pymorphy3 makes of a word.

    >>> from newsevents.languages.tables import tables_of
    >>> guess = Guesser(tables_of("ru"), WordParts({"prefixes": ["экс-"]})).read("экс-барсука")[0]
    >>> guess.lemma, guess.tag.features.case, guess.known
    ('экс-барсук', 'gen', False)
    """

    def __init__(self, tables: Tables, parts: WordParts) -> None:
        self._tables = tables
        self._parts = parts

    def read(self, word: str) -> list[Guess]:
        """The ways to read a word, the likeliest first."""
        lower = word.lower()
        guesses = self._by_rule(word, lower)
        likely = self._tables.likelihoods(lower, [guess.tag for guess in guesses])
        if likely is not None:
            guesses = [guess.scored(score) for guess, score in zip(guesses, likely, strict=True)]
            return sorted(guesses, key=_score, reverse=True)
        if guesses and self._tables.weighs:
            share = 1.0 / sum([guess.score for guess in guesses])
            return [guess.scored(guess.score * share) for guess in guesses]
        return guesses

    def inflected(self, guess: Guess, wanted: frozenset[str]) -> str | None:
        """The form of a guess that has the wanted grammemes and is the most like it; None where there is none."""
        forms = self._forms(guess)
        at = self._tables.likest([tag for _, tag in forms], guess.tag, wanted)
        return None if at is None else forms[at][0]

    def _forms(self, guess: Guess) -> list[tuple[str, Tag]]:
        """All forms of a guess."""
        row = guess.row
        if row is not None:
            word = guess.word[len(guess.front) : len(guess.word) - len(guess.back)]
            made = [(row.as_other(word, other), other.tag) for other in self._tables.forms(row.paradigm)]
        elif guess.right is not None:
            made = self._forms(guess.right)
            if guess.left is not None:
                made = aligned(self._forms(guess.left), made)
        else:
            tags = _INITIALS if guess.tag in _INITIALS else (guess.tag,)
            return [(guess.word, tag) for tag in tags]
        return [(guess.front + form + guess.back, tag) for form, tag in made]

    def _by_rule(self, word: str, lower: str) -> list[Guess]:
        found = self._listed(lower) + self._initial(word, lower)
        if found:
            return found
        shaped = _by_shape(word)
        if shaped:
            return [Guess(lower, tag, lower, 0.9) for tag in shaped]
        found = self._hyphenated(lower) if "-" in word else []
        if found:
            return found
        seen: Seen = set()
        found = self._prefixed(lower, seen)
        if found:
            return found
        found = self._ended(lower, self._cut(lower, seen), seen)
        return found or [Guess(lower, _NOTHING, lower, 1.0)]

    def _listed(self, lower: str) -> list[Guess]:
        return [
            Guess(spelt, row.tag, self._tables.lemma(spelt, row), 1.0, row, known=True)
            for spelt, row in self._tables.held(lower)
        ]

    def _initial(self, word: str, lower: str) -> list[Guess]:
        if word not in self._parts.initials:
            return []
        known = bool(self._tables.held(lower))
        return [Guess(lower, tag, lower, 0.1, known=known) for tag in _INITIALS]

    def _hyphenated(self, lower: str) -> list[Guess]:
        for particle in self._parts.particles:
            if lower.endswith(particle) and len(lower) > len(particle):
                seen: Seen = set()
                made = [guess.within("", particle, 0.9) for guess in self.read(lower[: -len(particle)])]
                return [guess for guess in made if is_new(guess, seen)]
        if self._is_adverb(lower):
            return [Guess(lower, _ADVERB, lower, 0.7)]
        if lower.count("-") != 1 or lower.strip("-") != lower or self._parts.prefixes_of(lower):
            return []
        left, right = lower.split("-")
        return joined(left, self.read(left), self.read(right))

    def _is_adverb(self, lower: str) -> bool:
        """Whether a word is an adverb made of an adjective: «по-зимнему»."""
        before = self._parts.adverbial
        if not before or len(lower) < _LEAST_ADVERB or not lower.startswith(before):
            return False
        return any(guess.tag.grammemes >= _DATIVE for guess in self.read(lower[len(before) :]))

    def _prefixed(self, lower: str, seen: Seen) -> list[Guess]:
        """Words behind a known prefix: «экс» in «экспрезидент»."""
        found = []
        for size in self._parts.prefixes_of(lower):
            if len(lower) - size >= _LEAST_REST:
                for guess in self.read(lower[size:]):
                    if guess.tag.productive:
                        made = guess.within(lower[:size], "", 0.75)
                        if is_new(made, seen):
                            found.append(made)
        return found

    def _cut(self, lower: str, seen: Seen) -> list[Guess]:
        """Words of the dictionary behind a few letters."""
        found = []
        for size in range(1, 1 + min(_LONGEST_PREFIX, len(lower) - _LEAST_REST)):
            for guess in self._listed(lower[size:]):
                if guess.tag.productive:
                    made = guess.within(lower[:size], "", 0.5)
                    if is_new(made, seen):
                        found.append(made)
        return found

    def _ended(self, lower: str, cut: list[Guess], seen: Seen) -> list[Guess]:
        """Words by the longest ending that words of the dictionary have, behind those that are ``cut``."""
        if len(lower) < _LEAST_WORD:
            return cut
        found = []
        for prefix in range(len(self._tables.prefixes) - 1, -1, -1):
            if lower.startswith(self._tables.prefixes[prefix]):
                found += self._ended_with(lower, prefix, seen)
        return cut + sorted(found, key=_score, reverse=True)

    def _ended_with(self, lower: str, prefix: int, seen: Seen) -> list[Guess]:
        total, counted = 1, []
        for size in range(self._tables.longest, 0, -1):
            start = lower[:-size]
            for spelt, count, row in self._tables.ending(lower[-size:], prefix):
                if row.tag.productive:
                    total += count
                    word = start + spelt
                    guess = Guess(word, row.tag, "", 0.0, row)
                    if is_new(guess, seen):
                        guess.lemma = self._tables.lemma(word, row)
                        counted.append((count, guess))
            if total > 1:
                break
        for count, guess in counted:
            guess.score = count / total * 0.5
        return [guess for _, guess in counted]


def _score(guess: Guess) -> float:
    return guess.score


def _by_shape(word: str) -> list[Tag]:
    """The tags of a number, of marks, and of Latin letters, which may be a number as well."""
    if word.isascii() or any(map(str.isdigit, word)):
        try:
            int(word)
            return [_WHOLE]
        except ValueError:
            pass
        try:
            float(word.replace(",", "."))
            return [_FRACTION]
        except ValueError:
            pass
    if not word.isalpha():
        marks = [char for char in word if not char.isspace()]
        if marks and all(unicodedata.category(char)[0] == "P" for char in marks):
            return [_MARK]
    roman = [_ROMAN] if word and _ROMAN_NUMBER.fullmatch(word) else []
    letters = [char for char in word if char.isalpha()]
    return [*roman, _LATIN] if letters and all(map(is_latin, letters)) else roman
