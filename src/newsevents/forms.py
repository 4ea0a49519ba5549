"""The forms of words: their keys for look-ups, their shapes, and the store of words that a language has met."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from newsevents.lexicon import Lexicon
from newsevents.words import Morphology, Reading, Word

K = TypeVar("K")
V = TypeVar("V")

CACHED_WORDS: Final = 100_000
"""Distinct forms that a pack remembers; about 60 MB when full."""

FOLDED: Final = 50_000
"""Texts whose keys a pack remembers."""

_BODIES: Final = "organizations"
"""The category of the names of bodies."""
_CASES: Final = ("gen", "nom", "dat", "acc", "ins", "loc")
_SURNAMES: Final = "surnames"
"""The category of surnames, in the nominative; `fixed`: in all cases."""

_APOSTROPHES: Final = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "`": "'", "ʹ": "'", "‐": "-", "‑": "-", "\u00ad": None, "\u0301": None}
)
_SPACE: Final = 0x20
_GRAVE: Final = 0x60
_TILDE: Final = 0x7E
_SMALL: Final = 0x61
_SMALL_END: Final = 0x7A
_CYRILLIC: Final = 0x400
_CYRILLIC_SMALL: Final = 0x430
_CYRILLIC_END: Final = 0x45F
_GHE: Final = (0x490, 0x491)
"""The codes of «Ґ» and «ґ», beyond the other letters."""


def fold(text: str) -> str:
    """The form as word lists hold it: lower case, composed, one apostrophe and hyphen, no soft hyphens or stress marks.

    >>> fold("П’я\\u00adтниця")
    "п'ятниця"
    """
    if is_small(text):
        return text
    if is_plain(text):
        return text.lower()
    return unicodedata.normalize("NFC", text.translate(_APOSTROPHES)).lower()


def is_plain(text: str) -> bool:
    """Whether folding changes nothing of the text but capitals: ASCII without the grave accent, and Cyrillic letters.

    >>> is_plain("Орёл-4"), is_plain("П’ять")
    (True, False)
    """
    for at in range(len(text)):
        code = ord(text[at])
        if code < _CYRILLIC:
            if code < _SPACE or code > _TILDE or code == _GRAVE:
                return False
        elif code > _CYRILLIC_END and code not in _GHE:
            return False
    return True


def is_small(text: str) -> bool:
    """Whether a text has small letters of Cyrillic or of ASCII alone, as most words have: nothing is to be folded.

    >>> is_small("орёл"), is_small("Орёл"), is_small("орёл-4")
    (True, False, False)
    """
    for at in range(len(text)):
        code = ord(text[at])
        if not (_SMALL <= code <= _SMALL_END or _CYRILLIC_SMALL <= code <= _CYRILLIC_END):
            return False
    return len(text) > 0


def is_latin(char: str) -> bool:
    """Whether a character is a Latin letter.

    >>> is_latin("é"), is_latin("е")
    (True, False)
    """
    if char.isascii():
        return char.isalpha()
    return char.isalpha() and "LATIN" in unicodedata.name(char, "")


def shape_of(form: str) -> str:
    """The shape of a form, as told on Word.

    >>> [shape_of(f) for f in ("да", "Да", "США", "фБ", "А.", "18", "18-го", ",")]
    ['lower', 'title', 'upper', 'mixed', 'initial', 'digits', 'number', 'punct']
    """
    if is_small(form):
        return "lower"
    if form.isalpha() and form[0].isupper() and form[1:].islower():
        return "title"
    if form.isdecimal():
        return "digits"
    if not form.isalnum() and not any(map(str.isalnum, form)):
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


def keep(memory: dict[K, V], key: K, made: V, most: int) -> V:
    """What was ``made``, kept under its key; a memory of ``most`` things starts afresh.

    >>> memory = {"а": 1}
    >>> keep(memory, "б", 2, most=1), memory
    (2, {'б': 2})
    """
    if len(memory) >= most:
        memory.clear()
    memory[key] = made
    return made


class Folding:
    """The folding of a language, with a memory.

    >>> Folding(fold).of("Рим")
    'рим'
    """

    def __init__(self, folding: Callable[[str], str]) -> None:
        self._folding = folding
        self._known: dict[str, str] = {}

    def of(self, text: str) -> str:
        """The key of a text."""
        key = self._known.get(text)
        return key if key is not None else keep(self._known, text, self._folding(text), FOLDED)


class Words:
    """The words of a language, each made when its form is first met."""

    def __init__(
        self,
        lexicon: Lexicon,
        morphology: Morphology,
        folding: Callable[[str], str],
        settle: "Callable[[Word], tuple[Reading, ...]] | None",
    ) -> None:
        self._lexicon = lexicon
        self._morphology = morphology
        self._folding = folding
        self._settle = settle
        self._known: dict[str, Word] = {}

    def of(self, forms: Iterable[str]) -> list[Word]:
        """The words of these forms."""
        known = self._known
        return [known.get(form) or keep(known, form, self._make(form), CACHED_WORDS) for form in forms]

    def _make(self, form: str) -> Word:
        key, shape = self._folding(form), shape_of(form)
        if ". " in key:
            key = key.replace(". ", ".")  # «и. о.», «н. э.», written with a space or without
        readings = self._morphology.readings(form) if shape not in ("punct", "digits") else ()
        lemmas = self._lemmas(readings, key)
        entries = self._lexicon.entries_of(key, lemmas, form[:1].isupper(), upper=shape == "upper")
        openings = self._lexicon.openings_of(key, lemmas)
        if _BODIES in entries and (shape == "upper" or (shape == "title" and not any(r.known for r in readings))):
            readings = _of_body(readings, key)
        elif shape == "title" and _SURNAMES in entries:
            readings = _of_surname(readings, key, bool(entries[_SURNAMES].get("fixed")))
        return Word(form, key, shape, readings, tuple(lemmas), entries, openings, self._settle)

    def _lemmas(self, readings: tuple[Reading, ...], key: str) -> list[str]:
        """The lemmas of the readings, folded, each once; ``key`` is what is folded already."""
        lemmas: list[str] = []
        last = ""
        for reading in readings:
            if reading.lemma != last:
                last = reading.lemma
                lemma = key if last == key else self._folding(last)
                if lemma not in lemmas:
                    lemmas.append(lemma)
        return lemmas


def _of_body(readings: tuple[Reading, ...], key: str) -> tuple[Reading, ...]:
    """The readings of a listed body's name that is no common word: a noun, indeclinable where the dictionary knows none
    that would name it («МОК», "got wet"; «НАБУ», the dative of a place)."""
    nouns = tuple([r for r in readings if r.pos == "NOUN"])
    if not any(r.fixed or r.case in ("", "nom") for r in nouns):
        return (Reading(key, "NOUN", known=False, fixed=True),)
    return readings if readings[0].pos == "NOUN" else nouns


def _of_surname(readings: tuple[Reading, ...], key: str, fixed: bool) -> tuple[Reading, ...]:
    """The readings of a listed surname, first that which names somebody, where the dictionary thinks of another word:
    «Песков», the genitive of sands; of all cases where it is ``fixed``: «Рютте»."""
    first = readings[0] if readings and readings[0].pos == "NOUN" else None
    if first is not None and (first.fixed or not first.case or (first.case == "nom" and first.kind == "surname")):
        return readings
    own = [Reading(key, "NOUN", case, "sing", animate=True, kind="surname") for case in (_CASES if fixed else ("nom",))]
    return tuple(own) if fixed else (*own, *readings)
