"""The places that a language pack knows, found by any form of their names.

``places.tsv`` of a pack has the columns name, kind, code, country, within, population; the first row of a code carries
the name in use. ``places-ambiguous.txt`` lists names that are also a word, a personal name or another place, with the
reason behind ``#``.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from mypy_extensions import mypyc_attr

from newsevents import copies
from newsevents.analysis import Analysis
from newsevents.forms import keep
from newsevents.language import LanguagePack
from newsevents.lexicon import mapped
from newsevents.words import Word

_CAPITALS: Final = Path(__file__).parent / "languages" / "capitals.tsv"
_STEM: Final = 4
_LARGE: Final = 300_000
REMEMBERED: Final = 50_000
"""Words whose names a gazetteer remembers before it starts afresh."""
_KIND: Final = r"(?:US |Ukrainian )?(?:state|territory|macroregion|region|province|city|airport|residence|building)"
_PLACES_ONLY: Final = re.compile(rf"{_KIND}(?:(?:,| and| or) (?:a |the )?{_KIND})*")


@mypyc_attr(acyclic=True)
class Known:
    """One place of the world under one of its names; ``within`` is the code of what holds it, "" where none is told,
    and ``inhabitants`` how many live there, as it is written; ``namesake`` is another one under the same name."""

    __slots__ = ("_inhabitants", "code", "country", "kind", "name", "namesake", "within")

    def __init__(self, name: str, kind: str, code: str, country: str, within: str, inhabitants: str) -> None:
        self.name = name
        self.kind = kind
        self.code = code
        self.country = country
        self.within = within
        self._inhabitants = inhabitants
        self.namesake: Known | None = None

    @property
    def population(self) -> int:
        """How many live there; 0 where it is not told."""
        return int(self._inhabitants or 0)


SIDES: Final = frozenset({"state", "macroregion"})
"""Kinds of places that talk with each other: «саммит Россия – Африка»."""

Named = tuple[tuple[str, ...], Known]
"""The words of a name of several, and the place that bears it."""


_NOTHING: Final[tuple[list[Named], tuple[int, tuple[Known, ...]] | None]] = ([], None)


class Gazetteer:
    """Look-up of places by the words of a text. Made once a pack, by ``gazetteer_of``."""

    def __init__(self, pack: LanguagePack) -> None:
        self._fold = pack.folding
        self._single: dict[str, Known] = {}
        self._several: dict[str, list[Named]] = {}
        self._remembered: dict[Word, tuple[list[Named], tuple[int, tuple[Known, ...]] | None]] = {}
        self._codes: dict[str, Known] = {}
        self.seats = frozenset(str(entry["place"]) for entry in pack.list("metonyms").values())
        """Codes of the buildings by whose name the authority that sits there is called («Кремль»)."""
        path = pack.folder / "places.tsv"
        if path.exists():
            names, kinds, codes, countries, around, inhabitants = copies.read(path, columns)
            for at, key in enumerate(mapped([*names], self._fold)):
                self._add(Known(names[at], kinds[at], codes[at], countries[at], around[at], inhabitants[at]), key)
        doubtful = pack.folder / "places-ambiguous.txt"
        lines = [line.partition("#") for line in doubtful.read_text("utf-8").splitlines()] if doubtful.exists() else []
        self._ambiguous = frozenset(
            self._fold(name.strip()) for name, _, why in lines if not _PLACES_ONLY.fullmatch(why.strip())
        )

    def _add(self, known: Known, folded: str) -> None:
        self._codes.setdefault(known.code, known)
        if " " in folded:
            words = tuple(folded.split())
            self._several.setdefault(words[0][: min(_STEM, max(len(words[0]) - 2, 2))], []).append((words, known))
        else:
            bearer = self._single.setdefault(folded, known)
            while bearer.namesake is not None:
                bearer = bearer.namesake
            bearer.namesake = known if bearer is not known else None

    def by_code(self, code: str) -> Known | None:
        """The place with this code."""
        return self._codes.get(code)

    def capital(self, country: str) -> str | None:
        """The code of the capital of a state."""
        return _capitals().get(country)

    def chain(self, known: Known) -> Iterator[str]:
        """The codes of what holds a place, from the narrow to the wide; the state is the last one."""
        code, seen = known.within, {known.code}
        while code and code not in seen:
            yield code
            seen.add(code)
            above = self._codes.get(code)
            code = above.within if above is not None else ""
        if known.country and known.country not in seen:
            yield known.country

    def doubtful(self, word: Word, places: tuple[Known, ...]) -> bool:
        """Whether a form may be something else than a place."""
        if word.key in self._ambiguous or not self._ambiguous.isdisjoint(word.lemmas):
            return True
        small = all(known.kind == "city" and known.population < _LARGE for known in places)
        return small and any(r.known and r.kind in ("given", "surname") for r in word.readings)

    def at(self, words: tuple[Word, ...], begin: int) -> tuple[int, tuple[Known, ...]] | None:
        """The longest name that begins at a token: how many tokens it has, and the places that bear it."""
        best: tuple[int, tuple[Known, ...]] | None = None
        opened, alone = self._known(words[begin])
        for name, known in opened:
            size = len(name)
            if (
                (best is None or size >= best[0])
                and begin + size <= len(words)
                and all(_same(words[begin + i], wanted) for i, wanted in enumerate(name) if i)
            ):
                best = (size, (*best[1], known)) if best and best[0] == size else (size, (known,))
        return best or alone

    def _known(self, word: Word) -> "tuple[list[Named], tuple[int, tuple[Known, ...]] | None]":
        """The names of several words that may begin with this one, and what ``at`` finds for the word alone."""
        found = self._remembered.get(word)
        if found is None:
            stems = dict.fromkeys(word.key[:size] for size in (2, 3, _STEM))  # of a short word they are one
            opened = [named for stem in stems for named in self._several.get(stem, ()) if _same(word, named[0][0])]
            key = next((key for key in (word.key, *self.names_of(word)) if key in self._single), None)
            alone = None if key is None else (1, tuple(_namesakes(self._single[key])))
            named = (opened, alone) if opened or alone else _NOTHING  # one for all words that begin no name
            found = keep(self._remembered, word, named, REMEMBERED)
        return found

    def names_of(self, word: Word) -> tuple[str, ...]:
        """The nominatives that a form may come from."""
        return tuple(sorted([lemma for lemma in word.lemmas if lemma != word.key]))


def _namesakes(known: Known) -> list[Known]:
    """A place with the others under its name."""
    found, other = [known], known.namesake
    while other is not None:
        found.append(other)
        other = other.namesake
    return found


def _same(word: Word, wanted: str) -> bool:
    """Whether a form may be one of the name's word: equal, by lemma, or as an adjective of another gender."""
    if word.key == wanted or wanted in word.lemmas:
        return True
    if len(wanted) <= _STEM or word.key[: len(wanted) - 2] != wanted[: len(wanted) - 2]:
        return False
    return any(len(lemma) <= len(wanted) + 1 and lemma[:-2] == wanted[: len(lemma) - 2] for lemma in word.lemmas)


@mypyc_attr(acyclic=True)
class PlaceMatch:
    """A name of the gazetteer at the tokens ``begin`` to ``end``, and the places that bear it; ``doubtful`` where it
    may be something else."""

    __slots__ = ("begin", "doubtful", "end", "places")

    def __init__(self, begin: int, end: int, places: tuple[Known, ...], doubtful: bool) -> None:
        self.begin = begin
        self.end = end
        self.places = places
        self.doubtful = doubtful


def capitals(text: Analysis) -> tuple[int, ...]:
    """The tokens with a capital letter in them; use it through ``text.shared``."""
    return tuple([at for at, word in enumerate(text.words) if word.capital or word.shape == "mixed"])


def place_matches(text: Analysis) -> tuple[PlaceMatch, ...]:
    """All names of the gazetteer in text order, without regard to context; use it through ``text.shared``."""
    gazetteer = gazetteer_of(text.language)
    found: list[PlaceMatch] = []
    reach = 0
    for at in text.shared(capitals):
        hit = gazetteer.at(text.words, at) if at >= reach else None
        if hit is not None:
            size, places = hit
            begin = _official(text, at, reach) if places[0].kind == "state" else at
            reach = at + size
            alone = size == 1 and begin == at
            doubtful = alone and gazetteer.doubtful(text.words[at], places)
            doubtful = doubtful and not _with_article(text, gazetteer, at)
            found.append(PlaceMatch(begin, reach, places, doubtful))
    return tuple(found)


def _with_article(text: Analysis, gazetteer: Gazetteer, at: int) -> bool:
    """Whether the article before a name is a part of it, also where that is not capitalised: "the Hague"."""
    if not at or "determiners" not in text.words[at - 1].entries:
        return False
    whole = gazetteer.at(text.words, at - 1)
    return whole is not None and whole[0] > 1


def _official(text: Analysis, at: int, least: int) -> int:
    """Where the name of a state begins with what kind of state it is: «Социалистическая Республика Вьетнам», "the
    Federative Republic of Brazil"; the token itself where none is told."""
    words, begin = text.words, at - 1
    if not text.language.cased and begin > least and "genitive_prepositions" in words[begin].entries:
        begin -= 1
    if begin < least or not words[begin].capital or "state_forms" not in words[begin].entries:
        return at
    while begin > least and words[begin - 1].shape == "title" and words[begin - 1].has("ADJ") is not None:
        begin -= 1
    return begin


def columns(listed: bytes) -> tuple[tuple[str, ...], ...]:
    """The columns of a table whose cells are set apart by tabs, without their headings.

    >>> columns(b"name\\tkind\\nRome\\tcity\\nItaly\\tstate\\n")
    (('Rome', 'Italy'), ('city', 'state'))
    """
    rows = [line.split("\t") for line in listed.decode("utf-8").splitlines()[1:]]
    return tuple(zip(*rows, strict=True))


@cache
def _capitals() -> dict[str, str]:
    """The codes of the capitals by those of their states, the same in all languages."""
    countries, codes, *_ = copies.read(_CAPITALS, columns)
    return dict(zip(countries, codes, strict=True))


def gazetteer_of(pack: LanguagePack) -> Gazetteer:
    """The gazetteer of a pack, read when it is first asked for."""
    return pack.shared(Gazetteer)
