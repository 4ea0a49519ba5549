"""Names of one letter, which otherwise are small words: «Ван И»."""

from typing import Final

from newsevents.language import LanguagePack
from newsevents.words import Reading, Word

CATEGORY: Final = "name_letters"
SYLLABLE: Final = 4
"""Letters that a name may have before one of a single letter."""


class NameLetters:
    """Words as parts of a name that does not decline. Made once a pack, by ``name_letters_of``."""

    def __init__(self, pack: LanguagePack) -> None:
        self.any = bool(pack.list(CATEGORY))
        self._known: dict[Word, Word] = {}

    def name(self, word: Word) -> Word:
        """The word as a noun that does not decline, and nothing else: no conjunction («И»), no other noun («Ван»)."""
        known = self._known.get(word)
        if known is None:
            reading = Reading(word.key, "NOUN", known=False, fixed=True)
            entries = {name: entry for name, entry in word.entries.items() if name == CATEGORY}
            known = self._known[word] = Word(
                word.form, word.key, word.shape, (reading,), frozenset({word.key}), entries, {}
            )
        return known


def name_letters_of(pack: LanguagePack) -> NameLetters:
    """The reader of a pack's names of one letter, made once."""
    return pack.shared(NameLetters)


def put_names(words: list[Word], begin: int, end: int, letters: NameLetters) -> None:
    """Puts names for a single capital letter and the short capitalised word before it within a sentence, which begins
    at ``begin`` and ends at ``end``: «Ван И»."""
    for token in range(begin + 1, end):
        word = words[token]
        if word.capital and len(word.form) == 1 and CATEGORY in word.entries:
            before = words[token - 1]
            if before.shape == "title" and 1 < len(before.form) <= SYLLABLE:
                words[token - 1], words[token] = letters.name(before), letters.name(word)
