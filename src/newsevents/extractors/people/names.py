"""Names of persons in the text: runs of words, cut where their parts agree in gender and case.

A pattern is a regular expression over the letters of ``parts``, with what a word in it is worth.
"""

import re
from functools import lru_cache
from typing import Final

from mypy_extensions import mypyc_attr

from newsevents.analysis import Analysis
from newsevents.extractors.people.declension import Declension, declension_of
from newsevents.extractors.people.nameforms import NameForm
from newsevents.extractors.people.parts import COMMON, INITIAL, PARTICLE, SUFFIX, Parts
from newsevents.extractors.people.runs import RunReader
from newsevents.language import LanguagePack

LONGEST: Final = 8
"""Words that a name may have."""

_COST: Final = 0.4
_AGREEMENT: Final = 1.5
_GOOD: Final = 1.2
"""What a name costs, what a word gains by how well its reading fits, and the weight from which on it fits well."""
_LATIN_END: Final = "\u0250"
"""The first character behind the letters of Latin scripts; a name is written in one script."""
_ANY: Final = "[GSUC]"
_PATTERNS: Final[tuple[tuple[str, str, float], ...]] = (
    ("patronymic", rf"(?:G(?:I|G)?|U)P(?:L*{_ANY}){{0,2}}", 3.4),
    ("particles", rf"G(?:{_ANY}|L+{_ANY})*L+{_ANY}(?:{_ANY}|L+{_ANY})*", 3.2),
    ("given", rf"GI?(?:L*{_ANY}){{1,2}}|GGI?L*{_ANY}|[SU]I{_ANY}|GW{{1,2}}|GG?R", 3.1),
    ("given", rf"(?:GI?(?:L*{_ANY}){{1,2}}|GGI?L*{_ANY}|GG?R)J", 3.1),
    ("initial", rf"I{{1,3}}(?:L*{_ANY}){{1,2}}J", 3.1),
    ("given", rf"GGI?(?:L*{_ANY}){{2}}", 2.9),
    ("initial", rf"I{{1,3}}(?:L*{_ANY}){{1,2}}", 3.1),
    ("behind", r"[GSUC]I{1,2}", 3.0),
    ("official", r"[SU]GP?", 2.8),
    ("unknown", r"[SU]I?(?:L*[SUG]){1,3}C?|U[LI]+C|UC[SUG]|L[SUG]", 2.0),
    ("short", r"GI", 2.0),
    ("odd", r"C[SU]|UC", 1.2),
    ("single", r"[GSU]", 0.6),
    ("common", r"C", 0.5),
)
_COMPILED: Final = tuple((label, re.compile(pattern), score) for label, pattern, score in _PATTERNS)


@mypyc_attr(acyclic=True)
class Name:
    """A name in the text, over the tokens ``begin`` to ``end``.

    ``kinds`` has a letter a word, as in ``parts``; ``label`` tells how it is built; ``forms`` are the ways to read
    it, the likeliest first; ``words`` the forms with their parts.
    """

    __slots__ = ("begin", "end", "forms", "kinds", "label", "words")

    def __init__(
        self,
        begin: int,
        end: int,
        kinds: str,
        label: str,
        words: tuple[tuple[str, str], ...],
        forms: tuple[NameForm, ...],
    ) -> None:
        self.begin = begin
        self.end = end
        self.kinds = kinds
        self.label = label
        self.words = words
        self.forms = forms


class Namer:
    """Reads names in one language. Made once a pack, by ``namer_of``."""

    def __init__(self, pack: LanguagePack) -> None:
        self.declension: Declension = declension_of(pack)
        self.parts = Parts(pack, self.declension)
        self.cut = lru_cache(maxsize=20_000)(self._cut)

    def _cut(self, forms: tuple[str, ...], kinds: str) -> tuple[tuple[int, int, str, tuple[NameForm, ...]], ...]:
        """The names in a run of words: begin, end, label, readings; those that explain the most words best."""
        best: list[tuple[float, tuple[tuple[int, int, str, tuple[NameForm, ...]], ...]]] = [(0.0, ())]
        for end in range(1, len(forms) + 1):
            score, found = best[end - 1]
            for begin in range(max(0, end - LONGEST), end):
                label, each, readings = self._read(forms[begin:end], kinds[begin:end])
                if not readings:
                    continue
                quality = readings[0].weight / (end - begin) if self.declension.cased else 1.0
                worth = each + _AGREEMENT * (min(quality, _GOOD) - 1)
                gain = best[begin][0] + worth * (end - begin) - _COST
                if gain > score:
                    score, found = gain, (*best[begin][1], (begin, end, label, readings))
            best.append((score, found))
        return best[-1][1]

    def _read(self, forms: tuple[str, ...], kinds: str) -> tuple[str, float, tuple[NameForm, ...]]:
        """How some words make a name, what each of them is worth, and the readings; none where they make no name."""
        mixed = len(forms) > 1 and _latin(forms[0]) != _latin(forms[-1])
        if mixed and not forms[-1].isupper():  # «Лев XIV»
            return "", 0.0, ()
        for tried in dict.fromkeys((kinds, kinds.replace("P", "S"))):  # «Мирьяна Лукич»: a surname like a patronymic
            label, each = _label(tried)
            if label == "common" and self.declension.cased:
                continue
            if label == "behind" and kinds[0] == COMMON and not self.declension.cased:
                continue  # "Secretary of State J. R. Hill"
            readings = self.declension.names(_words(forms, tried, label)) if label else ()
            if readings:
                return label, each, readings
        return "", 0.0, ()


def namer_of(pack: LanguagePack) -> Namer:
    """The reader of names of a pack."""
    return pack.shared(Namer)


def _latin(form: str) -> bool:
    """Whether a word is in Latin letters; one letter of the other script may look the same («O'Хара», with a Latin
    letter before the apostrophe)."""
    return form[0] < _LATIN_END and (form[-1] < _LATIN_END or not form[-1].isalpha())


@lru_cache(maxsize=5_000)
def _label(kinds: str) -> tuple[str, float]:
    for label, pattern, score in _COMPILED:
        if pattern.fullmatch(kinds):
            return label, score
    return "", 0.0


def _words(forms: tuple[str, ...], kinds: str, label: str) -> tuple[tuple[str, str], ...]:
    """The forms with their parts: which word is the given name, which the surname."""
    given = kinds.find("G")
    if label == "official":
        return tuple(
            (f, {"P": "patronymic", "G": "given"}.get(k, "surname")) for f, k in zip(forms, kinds, strict=True)
        )
    if label in ("unknown", "odd", "given", "particles", "patronymic") and given != 0:
        given = 0
    parts = []
    for at, (form, kind) in enumerate(zip(forms, kinds, strict=True)):
        if kind == "P":
            part = "patronymic"
        elif kind in (INITIAL, PARTICLE, SUFFIX):
            part = "fixed"
        elif kinds == "GI":
            part = "given"  # «Дмитрия К.»
        elif (
            len(forms) > 1
            and label not in ("initial", "behind")
            and (at == given or (kind == "G" and at == given + 1 < len(forms) - 1))
        ):
            part = "given"
        else:
            part = "given" if label == "single" and kind == "G" else "surname"
        parts.append((form, part))
    return tuple(parts)


def read_names(text: Analysis) -> tuple[Name, ...]:
    """All that may be a name of a person, in text order; use it through ``text.shared``."""
    namer = namer_of(text.language)
    found: list[Name] = []
    for run in RunReader(text, namer.parts).read():
        for start, end, label, readings in namer.cut(run.forms, run.kinds):
            kinds = run.kinds[start:end]
            words = _words(run.forms[start:end], kinds, label)
            # a run's token of an initial is the one of its full stop, so a name that begins with one begins before
            begin = run.tokens[start] - (text.words[run.tokens[start]].form == ".")
            found.append(Name(begin, run.tokens[end - 1] + 1, kinds, label, words, readings))
    return tuple(found)
