"""Word lists: entries by category, found by form or lemma.

A word list is TOML: a table a category, in it one entry a line, each with a phrase that shows it::

    [cues]
    "сообщить" = { class = "say", example = "Министр сообщил, что визит отложен." }
    "по словам" = { class = "say", example = "По словам министра, визит отложен." }

A key is a lemma, a form, or several words, each matched by form or lemma. ``exact = true`` matches forms only;
``forms`` lists further forms. A key with a capital letter, in its first word where it has several, matches capitalised
words only, one with ``small = true`` none in capitals throughout.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from mypy_extensions import mypyc_attr

from newsevents import toml
from newsevents.errors import InputError

Tables = Mapping[str, Mapping[str, Mapping[str, Any]]]


@mypyc_attr(acyclic=True)
class Entry:
    """One entry of a word list, never changed after it was made. ``words`` are folded; ``data`` is what the list says,
    without ``example``; ``slot`` is the number of its category, below zero where the entry is of no list; ``other`` an
    entry of the same word in another category."""

    __slots__ = ("capital", "category", "data", "exact", "key", "other", "slot", "words")

    def __init__(
        self,
        category: str,
        key: str,
        words: tuple[str, ...],
        exact: bool,
        capital: bool,
        data: dict[str, Any],
        slot: int = -1,
    ) -> None:
        self.category = category
        self.key = key
        self.words = words
        self.exact = exact
        self.capital = capital
        self.data = data
        self.slot = slot
        self.other: Entry | None = None

    def __repr__(self) -> str:
        return f"Entry({self.category!r}, {self.key!r})"

    def __getitem__(self, name: str) -> Any:
        return self.data[name]

    def get(self, name: str, default: Any = None) -> Any:
        """What the list says under ``name``, or ``default``."""
        return self.data.get(name, default)


_AT_ONCE: Final = 50
"""Texts that are folded together."""
_BETWEEN: Final = "|"
"""What stands between them: no letter, and nothing that folding looks at."""
_SHORT: Final = 2
"""Letters of an abbreviation that, with one capital alone, is another word."""
_OWN: Final = frozenset({"example", "exact", "forms"})
"""What the list says of an entry that is no part of its data."""
_Told = tuple[Any, dict[str, Any], bool, tuple[str, ...]]
"""What a list says of an entry: as it says it, its data, whether it matches forms only, and the further forms."""
_NOTHING: Final[dict[str, Entry]] = {}
_NO_OPENINGS: Final[dict[str, tuple[Entry, ...]]] = {}


class Lexicon:
    """All word lists of a language, ready for look-up.

    >>> lexicon = Lexicon([{"months": {"май": {"number": 5, "example": "5 мая"}}}], fold=str.lower)
    >>> lexicon.category("months")["май"]["number"]
    5
    """

    def __init__(self, tables: Iterable[Tables], fold: Callable[[str], str]) -> None:
        self._single: dict[str, Entry] = {}
        self._openings: dict[str, list[Entry]] = {}
        self._categories: dict[str, dict[str, Entry]] = {}
        self.slots: dict[str, int] = {}
        """The number of each category, counted from 0."""
        entries: list[Entry] = []
        texts: list[str] = []
        for table in tables:
            for category, listed in table.items():
                self._read(category, listed, entries, texts)
        for entry, text, key in zip(entries, texts, mapped(texts, fold), strict=True):
            entry.words = tuple(key.split()) if " " in key else (key,)
            entry.capital = (" " not in text or text[:1].isupper()) and text != key and text != text.lower()
            self._add(entry)

    def _read(
        self, category: str, listed: Mapping[str, Mapping[str, Any]], entries: list[Entry], texts: list[str]
    ) -> None:
        """Adds the entries of a category to a list, and what is written for them to another."""
        known = self._categories.setdefault(category, {})
        slot = self.slots.setdefault(category, len(self.slots))
        seen: dict[int, _Told] = {}
        for key, data in listed.items():
            told = seen.get(id(data))  # of a copy, many entries tell the same and are one object
            if told is None:
                told = seen[id(data)] = _told(category, key, data)
            _, own, exact, forms = told
            entry = Entry(category, key, (), exact, False, own, slot)
            entries.append(entry)
            texts.append(key)
            known.setdefault(key, entry)
            for form in forms:
                entries.append(Entry(category, key, (), True, False, own, slot))
                texts.append(form)

    def _add(self, entry: Entry) -> None:
        """Makes an entry findable by its words."""
        first = entry.words[0]
        if len(entry.words) > 1:
            openings = self._openings.get(first)
            if openings is None:
                self._openings[first] = [entry]
            else:
                openings.append(entry)
            return
        known = self._single.setdefault(first, entry)
        while known.category != entry.category:
            if known.other is None:
                known.other = entry
            known = known.other

    def category(self, name: str) -> Mapping[str, Entry]:
        """The entries of one category by their key; empty where there is no such category."""
        return self._categories.get(name, {})

    def categories(self) -> tuple[str, ...]:
        """The names of all categories, sorted."""
        return tuple(sorted(self._categories))

    def entries_of(self, key: str, lemmas: Sequence[str], capital: bool, *, upper: bool = False) -> dict[str, Entry]:
        """The single-word entries that a form matches, by category; a match by form goes before one by lemma. The form
        begins with a ``capital`` letter, or is in capitals throughout (``upper``)."""
        entry = self._single.get(key)
        if entry is None and not any(lemma in self._single for lemma in lemmas):
            return _NOTHING  # one for all words without an entry, which is at hand when the next one asks
        found: dict[str, Entry] = {}
        while entry is not None:
            if _suits(entry, capital, upper):
                found[entry.category] = entry
            entry = entry.other
        for lemma in lemmas:
            entry = self._single.get(lemma)
            while entry is not None:
                if not entry.exact and _suits(entry, capital, upper):
                    found.setdefault(entry.category, entry)
                entry = entry.other
        return found or _NOTHING

    def openings_of(self, key: str, lemmas: Sequence[str]) -> dict[str, tuple[Entry, ...]]:
        """The entries of several words whose first word the form may be, by their second word, longest first."""
        opened = self._openings
        opens = key in opened
        for lemma in lemmas:
            opens = opens or lemma in opened
        if not opens:
            return _NO_OPENINGS  # one for nearly all words
        found = dict.fromkeys(opened.get(key, ()))
        for lemma in lemmas:
            for entry in opened.get(lemma, ()):
                if not entry.exact:
                    found.setdefault(entry)
        seconds: dict[str, list[Entry]] = {}
        for entry in sorted(found, key=shortness):
            seconds.setdefault(entry.words[1], []).append(entry)
        return {second: tuple(entries) for second, entries in seconds.items()}


def mapped(texts: list[str], mapping: Callable[[str], str]) -> list[str]:
    """What becomes of each text by a mapping that goes letter by letter, so that many are mapped at once: as many as
    leave what is unusual in one of them without much weight for the others."""
    every: list[str] = []
    for begin in range(0, len(texts), _AT_ONCE):
        some = texts[begin : begin + _AT_ONCE]
        made = mapping(_BETWEEN.join(some)).split(_BETWEEN)
        every.extend(made if len(made) == len(some) else map(mapping, some))
    return every


def _told(category: str, key: str, data: Any) -> _Told:
    told = data if isinstance(data, dict) else dict(data) if isinstance(data, Mapping) else {}
    if not str(told.get("example", "")).strip():
        raise InputError(f"word list entry [{category}] {key!r} has no example")
    own = {name: value for name, value in told.items() if name not in _OWN}
    return data, own, bool(told.get("exact", False)), tuple(told.get("forms", ()))


def _suits(entry: Entry, capital: bool, upper: bool) -> bool:
    """Whether a form may be the entry by its letters: it has a capital first, or none but such (``upper``), as two
    letters that are an abbreviation need ("UN", no "Un")."""
    if len(entry.key) == _SHORT and entry.key.isalpha() and entry.key.isupper() and not upper:
        return False
    return (capital or not entry.capital) and not (upper and entry.get("small"))


def shortness(entry: Entry) -> int:
    """Puts the entries of most words first."""
    return -len(entry.words)


def read_tables(folder: Path) -> list[Tables]:
    """The word lists of a folder, in the order of their file names. Raises InputError for a file that is no TOML."""
    tables: list[Tables] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            tables.append(toml.read(path))
        except ValueError as error:
            raise InputError(f"word list {path.name}: {error}") from error
    return tables
