"""A language as the extractors see it: a pack of word lists, morphology and settings."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import attrs

from newsevents.forms import Folding, Words, fold
from newsevents.lexicon import Lexicon
from newsevents.words import Chosen, Morphology, Reading, Word

T = TypeVar("T")


def _remembering(folding: Callable[[str], str]) -> Callable[[str], str]:
    return Folding(folding).of


@attrs.frozen(eq=False)
class LanguagePack:
    """Everything that an extractor may know of a language.

    ``settings`` comes from the pack's ``settings.toml`` (``cases``: whether nouns have case; ``day_first``; …).
    ``folder`` holds further data files of the pack, such as ``places.tsv``. ``choose`` picks one reading for each word
    of a sentence, told as a tuple, by what stands around it; ``settle``, where given, tells which ones it picks from
    (``Word.likely``). ``folding`` makes the keys for look-ups letter by letter, ``fold`` with what the language
    folds beside; it remembers what it made.
    """

    code: str
    lexicon: Lexicon
    morphology: Morphology
    settings: Mapping[str, Any]
    folder: Path
    choose: "Callable[[tuple[Word, ...]], Chosen]"
    folding: Callable[[str], str] = attrs.field(default=fold, converter=_remembering)
    settle: "Callable[[Word], tuple[Reading, ...]] | None" = None
    cased: bool = attrs.field(init=False, repr=False)
    """Whether nouns have case (setting ``cases``)."""
    _words: Words = attrs.field(init=False, repr=False)
    _shared: dict[object, Any] = attrs.field(init=False, repr=False, factory=dict)

    @cased.default
    def _has_cases(self) -> bool:
        return bool(self.settings.get("cases", True))

    @_words.default
    def _none_met(self) -> Words:
        return Words(self.lexicon, self.morphology, self.folding, self.settle)

    @property
    def clitics(self) -> "re.Pattern[str] | None":
        """What is written together with a word but read apart, at the word's end (setting ``clitics``)."""
        pattern = self.settings.get("clitics")
        return re.compile(pattern) if pattern else None

    def word(self, form: str) -> Word:
        """The word of this form, from the pack's bounded store."""
        return self._words.of((form,))[0]

    def words(self, forms: Iterable[str]) -> list[Word]:
        """The words of these forms, as ``word`` gives them."""
        return self._words.of(forms)

    def shared(self, make: "Callable[[LanguagePack], T]") -> T:
        """``make(self)``, made when it is first asked for, for what is read out of the pack once and lives as long."""
        found: T | None = self._shared.get(make)
        return self._shared.setdefault(make, make(self)) if found is None else found

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
