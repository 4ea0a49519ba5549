"""A language as the extractors see it: a pack of word lists, morphology and settings."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import attrs
import regex

from newsevents.lexicon import Lexicon
from newsevents.words import Morphology, Reading, Word

CACHED_WORDS: Final = 100_000
"""Distinct forms that a pack remembers; about 60 MB when full."""

FOLDED: Final = 50_000
"""Texts whose keys a pack remembers."""

_APOSTROPHES: Final = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "`": "'", "ʹ": "'", "‐": "-", "‑": "-", "\u00ad": None, "\u0301": None}
)
_DIGITS: Final = regex.compile(r"\d+")
_WORD: Final = regex.compile(r"[\p{L}\p{N}]")


def fold(text: str) -> str:
    """The form as word lists hold it: lower case, composed, one apostrophe and hyphen, no soft hyphens or stress marks.

    >>> fold("П’я\\u00adтниця")
    "п'ятниця"
    """
    return unicodedata.normalize("NFC", text.translate(_APOSTROPHES)).lower()


def shape_of(form: str) -> str:
    """The shape of a form, as told on Word.

    >>> [shape_of(f) for f in ("да", "Да", "США", "фБ", "А.", "18", "18-го", ",")]
    ['lower', 'title', 'upper', 'mixed', 'initial', 'digits', 'number', 'punct']
    """
    if _DIGITS.fullmatch(form):
        return "digits"
    if not _WORD.search(form):
        return "punct"
    if form[0].isdigit():
        return "number"
    if form.endswith(".") and form[0].isupper():
        return "initial"
    if form.islower():
        return "lower"
    if form.isupper():
        return "upper" if sum(map(str.isalpha, form)) > 1 else "title"
    rest = form[1:]
    if form[0].isupper() and (
        rest.islower() or all(part[:1].isupper() or part.islower() for part in form.split("-") if part)
    ):
        return "title"
    return "mixed"


def _remembering(folding: Callable[[str], str]) -> Callable[[str], str]:
    return lru_cache(maxsize=FOLDED)(folding)


@attrs.frozen(eq=False)
class LanguagePack:
    """Everything that an extractor may know of a language.

    ``settings`` comes from the pack's ``settings.toml`` (``cases``: whether nouns have case; ``day_first``; …).
    ``folder`` holds further data files of the pack, such as ``places.tsv``. ``choose`` picks one reading for each word
    of a sentence by what stands around it; ``settle``, where given, tells which ones it picks from (``Word.likely``).
    ``folding`` makes the keys for look-ups, ``fold`` with what the language folds beside; it remembers what it made.
    """

    code: str
    lexicon: Lexicon
    morphology: Morphology
    settings: Mapping[str, Any]
    folder: Path
    choose: "Callable[[Sequence[Word]], list[Reading | None]]"
    folding: Callable[[str], str] = attrs.field(default=fold, converter=_remembering)
    settle: "Callable[[Word], tuple[Reading, ...]] | None" = None
    _words: dict[str, Word] = attrs.field(factory=dict, init=False, repr=False)

    @property
    def clitics(self) -> "re.Pattern[str] | None":
        """What is written together with a word but read apart, at the word's end (setting ``clitics``)."""
        pattern = self.settings.get("clitics")
        return re.compile(pattern) if pattern else None

    def word(self, form: str) -> Word:
        """The word of this form, from the pack's bounded store."""
        return self._words.get(form) or self._learn(form)

    def words(self, forms: Iterable[str]) -> list[Word]:
        """The words of these forms, as ``word`` gives them."""
        known, learn = self._words.get, self._learn
        return [known(form) or learn(form) for form in forms]

    def _learn(self, form: str) -> Word:
        if len(self._words) >= CACHED_WORDS:
            self._words.clear()
        word = self._words[form] = self._make(form)
        return word

    def _make(self, form: str) -> Word:
        key, shape = self.folding(form), shape_of(form)
        readings = self.morphology.readings(form) if shape not in ("punct", "digits") else ()
        lemmas = dict.fromkeys(self.folding(reading.lemma) for reading in readings)
        capital = form[:1].isupper()
        entries = self.lexicon.entries_of(key, lemmas, capital, upper=shape == "upper")
        openings = self.lexicon.openings_of(key, lemmas)
        return Word(form, key, shape, readings, frozenset(lemmas), entries, openings, self.settle)

    def list(self, category: str) -> Mapping[str, Any]:
        """The entries of one category of the word lists, by their key."""
        return self.lexicon.category(category)


@attrs.frozen
class Language:
    """A language on offer: its code, how to tell it from others, and how to load its pack when it is first needed.

    ``letters`` are those that the language uses and some neighbour does not; ``common`` frequent small words.
    ``load`` is called once, with the word lists that plugins add, as parsed TOML tables.
    """

    code: str
    name: str
    script: str
    letters: str
    common: frozenset[str]
    load: Callable[[tuple[Any, ...]], LanguagePack]
