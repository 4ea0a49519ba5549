"""The files of pymorphy3's dictionaries, read as they are: a fifth of the time that building its analyzer takes, and
most of what a process spends before its first article."""

import json
from array import array
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from mypy_extensions import mypyc_attr

from newsevents.languages.automata import Automaton
from newsevents.languages.tags import features_of
from newsevents.words import Reading

_UNPRODUCTIVE: Final = frozenset({"NUMR", "NPRO", "PRED", "PREP", "CONJ", "PRCL", "INTJ", "Apro"})
"""Parts of speech that get no new words, as pymorphy3 has them."""
_COMMON: Final = {
    "gen1": "gent", "gen2": "gent", "acc1": "accs", "acc2": "accs", "loc1": "loct", "loc2": "loct", "voct": "nomn",
}  # fmt: skip
"""The common case for a rare one."""
_GENDERS: Final = frozenset({"masc", "femn", "neut", "ms-f"})
_NONE: Final[frozenset[str]] = frozenset()
_MILLION: Final = 1_000_000
"""The count of a likelihood of 1."""
_INDEX: Final = 16
"""Bits of the index of a form in its paradigm, behind the paradigm: its place, as the dictionary writes it."""
_PLACE: Final = 32
"""Bits of a place, behind the number of words with an ending."""
_MAJOR: Final = "2."
"""The format of the dictionaries that this reads."""


@mypyc_attr(acyclic=True)
class Tag:
    """A tag of the dictionary: its name, what it tells, and whether new words may have it.

    >>> tag = Tag("NOUN,anim,masc sing,gent")
    >>> tag.features.case, tag.productive, sorted(tag.grammemes)
    ('gen', True, ['NOUN', 'anim', 'gent', 'masc', 'sing'])
    """

    __slots__ = ("_features", "_grammemes", "_read", "key", "name", "pos", "productive")

    def __init__(self, name: str) -> None:
        self.name = name
        self.key = name.replace(" ", ",")
        grammemes = self.key.split(",")
        self.pos = grammemes[0]
        self.productive = _UNPRODUCTIVE.isdisjoint(grammemes)
        self._grammemes: frozenset[str] | None = None
        self._features: Reading | None = None
        self._read = False

    @property
    def features(self) -> Reading | None:
        """What the tag tells, as the reading of no word, made when first asked for."""
        if not self._read:
            self._features, self._read = features_of(self.name), True
        return self._features

    @property
    def grammemes(self) -> frozenset[str]:
        """What the tag names, made when first asked for."""
        if self._grammemes is None:
            self._grammemes = frozenset(self.key.split(","))
        return self._grammemes


@mypyc_attr(acyclic=True)
class Row:
    """A form within a paradigm of the dictionary: what its tag tells, and what stands before and behind its stem."""

    __slots__ = ("at", "features", "first", "paradigm", "prefix", "suffix", "tag")

    def __init__(self, paradigm: int, at: int, prefix: str, suffix: str, tag: Tag) -> None:
        self.paradigm = paradigm
        self.at = at
        self.prefix = prefix
        self.suffix = suffix
        self.tag = tag
        self.features = tag.features
        self.first: Row | None = None
        """The first form of the paradigm, once it was asked for."""

    def as_other(self, word: str, other: "Row") -> str:
        """The word, which has this form, in another form of the paradigm."""
        return other.prefix + word[len(self.prefix) : len(word) - len(self.suffix)] + other.suffix


Entry = tuple[str, Row]
"""A word as the dictionary writes it, with its ё, and where it stands there."""


class Tables:
    """A dictionary of pymorphy3: paradigms, the words that have them, and endings of words with theirs.

    In a word that is looked up, each of ``letters`` stands for the letter at its index of ``others`` as well.
    """

    def __init__(self, language: str, letters: str, others: str) -> None:
        self._letters, self._others = letters, others
        folder = Path(import_module(f"pymorphy3_dicts_{language}").get_path())
        meta = dict(_read(folder / "meta.json"))
        if not str(meta["format_version"]).startswith(_MAJOR):
            raise ValueError(f"dictionary of {language!r}: format {meta['format_version']} is not {_MAJOR}x")
        compiled = meta["compile_options"]
        self.prefixes: list[str] = compiled["paradigm_prefixes"]
        self.longest: int = compiled["max_suffix_length"]
        """Letters of the longest ending that unknown words are guessed by."""
        self._suffixes: list[str] = _read(folder / "suffixes.json")
        self._tag_names: list[str] = _read(folder / meta["gramtab_formats"]["opencorpora-int"])
        self._paradigms = _numbers(folder / "paradigms.array")
        self._begins = _begins(self._paradigms)
        self._words = _automaton(folder / "words.dawg")
        self._endings = [
            _automaton(folder / f"prediction-suffixes-{at}.dawg") for at in range(len(self.prefixes))
        ]
        self._likelihoods = _automaton(folder / "p_t_given_w.intdawg") if meta.get("P(t|w)") else None
        self._excluded = _exclusive(_read(folder / "grammemes.json"))
        self._rows: dict[int, Row] = {}
        self._tags: dict[int, Tag] = {}

    def row(self, paradigm: int, at: int) -> Row:
        """The form that stands at an index of a paradigm."""
        return self._row(paradigm << _INDEX | at)

    def _row(self, place: int) -> Row:
        """The form at a place."""
        row = self._rows.get(place)
        if row is None:
            row = self._rows[place] = self._made(place >> _INDEX, place & ((1 << _INDEX) - 1))
        return row

    def _made(self, paradigm: int, at: int) -> Row:
        ids, place, size = self._paradigms, self._begins[paradigm] + at, self._size(paradigm)
        tag = self._tag(ids[place + size])
        return Row(paradigm, at, self.prefixes[ids[place + 2 * size]], self._suffixes[ids[place]], tag)

    def _size(self, paradigm: int) -> int:
        """How many forms a paradigm has: the ids of their suffixes, of their tags and of their prefixes follow."""
        return self._paradigms[self._begins[paradigm] - 1] // 3

    def _tag(self, number: int) -> Tag:
        tag = self._tags.get(number)
        if tag is None:
            tag = self._tags[number] = Tag(self._tag_names[number])
        return tag

    def tags(self, paradigm: int) -> list[Tag]:
        """The tags of all forms of a paradigm, in order."""
        begin, size = self._begins[paradigm], self._size(paradigm)
        return [self._tag(number) for number in self._paradigms[begin + size : begin + 2 * size]]

    def forms(self, paradigm: int) -> list[Row]:
        """All forms of a paradigm, in order."""
        return [self.row(paradigm, at) for at in range(self._size(paradigm))]

    def lemma(self, word: str, row: Row) -> str:
        """The first form of a word, which has the form of a row."""
        first = row.first
        if first is None:
            first = row.first = self.row(row.paradigm, 0)
        return row.as_other(word, first)

    def held(self, word: str) -> list[Entry]:
        """What the dictionary holds of a word in lower case."""
        found = self._words.similar(word, self._letters, self._others)
        return [(spelt, self._row(place)) for spelt, places in found for place in places]

    def ending(self, ending: str, prefix: int) -> list[tuple[str, int, Row]]:
        """The words with an ending: how it is spelt, how many words there are, and where they stand. ``prefix`` is the
        index of the paradigms' prefix that the words begin with."""
        found = self._endings[prefix].similar(ending, self._letters, self._others)
        return [
            (spelt, value >> _PLACE, self._row(value & ((1 << _PLACE) - 1)))
            for spelt, values in found
            for value in values
        ]

    def likest(self, tags: list[Tag], own: Tag, wanted: frozenset[str]) -> int | None:
        """The index of the tag that has the wanted grammemes and shares most of the others with the ``own`` one."""
        able = [at for at, tag in enumerate(tags) if wanted <= tag.grammemes]
        if not able:
            wanted = frozenset([_COMMON.get(grammeme, grammeme) for grammeme in wanted])
            able = [at for at, tag in enumerate(tags) if wanted <= tag.grammemes]
        kept = own.grammemes | wanted
        for grammeme in wanted:
            kept -= self._excluded.get(grammeme, _NONE)
        best, most = None, 0.0
        for at in able:
            grammemes = tags[at].grammemes
            likeness = len(kept & grammemes) - 0.1 * len(kept ^ grammemes)
            if best is None or likeness > most:
                best, most = at, likeness
        return best

    @property
    def weighs(self) -> bool:
        """Whether the dictionary tells how likely the readings of a word are."""
        return self._likelihoods is not None

    def likelihoods(self, word: str, tags: list[Tag]) -> list[float] | None:
        """How likely each tag is for a word, as far as the texts tell that the dictionary was counted on."""
        counted = self._likelihoods
        begin = counted.follow(word + ":") if counted is not None else 0
        if counted is None or not begin:
            return None
        likely = [counted.number(tag.name, begin) for tag in tags]
        return [count / _MILLION for count in likely] if any(likely) else None


@cache
def tables_of(language: str, letters: str = "", others: str = "") -> Tables:
    """The dictionary of a language, loaded once a process and read only."""
    return Tables(language, letters, others)


def _read(path: Path) -> Any:
    return json.loads(path.read_bytes())


def _numbers(path: Path) -> "array[int]":
    """The numbers of a file, two bytes each."""
    numbers: array[int] = array("H")
    with path.open("rb") as file:
        numbers.fromfile(file, path.stat().st_size // numbers.itemsize)
    return numbers


def _automaton(path: Path) -> Automaton:
    return Automaton(path.read_bytes())


def _begins(numbers: Any) -> list[int]:
    """Where the paradigms of a dictionary begin, each three numbers a form: its length stands before each."""
    begins, at = [], 1
    for _ in range(numbers[0]):
        begins.append(at + 1)
        at += 1 + numbers[at]
    return begins


def _exclusive(grammemes: list[list[str | None]]) -> dict[str, frozenset[str]]:
    """The grammemes that cannot stand beside another, being of one category; the plural has no gender besides.

    Each of the list tells its name and its category, which may be of a wider one.
    """
    above = {str(name): parent for name, parent, *_ in grammemes}
    members: dict[str, set[str]] = {}
    for name, parent in above.items():
        for category in (parent, above.get(parent) if parent else None):
            if category:
                members.setdefault(category, set()).add(name)
    found = {name: members.get(parent or "", set()) - {name} for name, parent in above.items()}
    return {name: frozenset(others | _GENDERS if name == "plur" else others) for name, others in found.items()}
