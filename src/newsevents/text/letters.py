"""Names of one letter, which otherwise are small words: «Ван И»."""

from collections.abc import Sequence
from typing import Final

from newsevents.forms import keep
from newsevents.language import LanguagePack
from newsevents.words import PERSONAL, Reading, Word

CATEGORY: Final = "name_letters"
SYLLABLE: Final = 4
"""Letters that a part of an East Asian name has at most."""
REMEMBERED: Final = 1_000
"""Words that are remembered as parts of such names."""


class NameLetters:
    """Words as parts of a name that does not decline. Made once a pack, by ``name_letters_of``."""

    def __init__(self, pack: LanguagePack) -> None:
        self.any = bool(pack.list(CATEGORY))
        self._known: dict[Word, Word] = {}

    def name(self, word: Word) -> Word:
        """The word as a noun that does not decline, and nothing else: no conjunction («И»), no other noun («Ван»)."""
        known = self._known.get(word)
        return known if known is not None else keep(self._known, word, _undeclined(word), REMEMBERED)


def _undeclined(word: Word) -> Word:
    reading = Reading(word.key, "NOUN", known=False, fixed=True)
    entries = {name: entry for name, entry in word.entries.items() if name == CATEGORY}
    return Word(word.form, word.key, word.shape, (reading,), (word.key,), entries, {})


def name_letters_of(pack: LanguagePack) -> NameLetters:
    """The reader of a pack's names of one letter, made once."""
    return pack.shared(NameLetters)


def is_name(words: Sequence[Word], token: int) -> bool:
    """Whether a single capital letter stands behind a short capitalised word («Ван И»): no initial («Иванов Ю.»)."""
    word, before = words[token], words[token - 1]
    return word.capital and len(word.form) == 1 and CATEGORY in word.entries and _is_syllable(before)


def _is_syllable(word: Word) -> bool:
    """Whether a word may be the part of such a name before its letter: capitalised, and short."""
    return word.shape == "title" and 1 < len(word.form) <= SYLLABLE


def part_stops(words: list[Word], begins: list[int], ends: list[int], first: int, language: LanguagePack) -> None:
    """Parts the full stop from such a name where a sentence ends with it, from the token ``first`` on: «… с Ван И.
    Переговоры …», no initial («с Ким А. Беловой»)."""
    known = language.list(CATEGORY)
    stopped = [t for t in range(first + 1, len(words) - 1) if words[t].shape == "initial"]
    stopped = [t for t in stopped if words[t].form[:-1].lower() in known and _ends_name(words, t)]
    if not stopped:
        return
    rest = words[first:], begins[first:], ends[first:]
    del words[first:], begins[first:], ends[first:]
    done = 0
    for token in stopped:
        at, begin, end = token - first, rest[1][token - first], rest[2][token - first]
        words += [*rest[0][done:at], *language.words((rest[0][at].form[:-1], "."))]
        begins += [*rest[1][done:at], begin, end - 1]
        ends += [*rest[2][done:at], end - 1, end]
        done = at + 1
    words += rest[0][done:]
    begins += rest[1][done:]
    ends += rest[2][done:]


def _ends_name(words: Sequence[Word], token: int) -> bool:
    """Whether an initial is the end of a name, and of its sentence: behind a short word, before one that opens."""
    return _is_syllable(words[token - 1]) and _opens(words[token + 1])


def _opens(word: Word) -> bool:
    """Whether a capitalised word can only owe its capital to its place: a common word, and no name."""
    names = any(r.kind in PERSONAL for r in word.readings)
    return word.shape == "title" and word.common and not names


def put_names(words: list[Word], begin: int, end: int, letters: NameLetters) -> None:
    """Puts names for a single capital letter and the short capitalised word before it within a sentence, which begins
    at ``begin`` and ends at ``end``: «Ван И»."""
    for token in range(begin + 1, end):
        if words[token].capital and is_name(words, token):
            words[token - 1], words[token] = letters.name(words[token - 1]), letters.name(words[token])
