"""Morphology from pymorphy3's dictionaries, for the languages that it has (Russian, Ukrainian)."""

from functools import cache
from typing import Any, Final

import regex
from mypy_extensions import mypyc_attr

from newsevents.forms import is_plain, keep
from newsevents.languages.tags import features_of
from newsevents.words import Reading

_CASE_TAGS: Final = {
    "nom": "nomn", "gen": "gent", "dat": "datv", "acc": "accs", "ins": "ablt", "loc": "loct", "voc": "voct",
}  # fmt: skip
_GENDER_TAGS: Final = {"m": "masc", "f": "femn", "n": "neut"}
_LATIN: Final = regex.compile(r"\p{Latin}[\p{Latin}\p{N}'’.&-]*")
_CLEAN: Final = str.maketrans({"\u00ad": None, "\u0301": None, "`": "'", "’": "'", "ʼ": "'", "‐": "-", "‑": "-"})
INFLECTED: Final = 20_000
"""Inflected forms that a dictionary remembers."""


@cache
def analyzer(language: str) -> Any:
    """The dictionary of a language, loaded once a process and read only."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=language)


@mypyc_attr(acyclic=True)
class Row:
    """A form within a paradigm of the dictionary: what its tag tells, and what stands before and behind its stem."""

    __slots__ = ("at", "features", "paradigm", "prefix", "suffix", "tag")

    def __init__(self, dictionary: Any, paradigm: int, at: int) -> None:
        ids = dictionary.paradigms[paradigm]  # of the suffixes, the tags and the prefixes of all forms
        size = len(ids) // 3
        self.paradigm = paradigm
        self.at = at
        self.suffix: str = dictionary.suffixes[ids[at]]
        self.tag = str(dictionary.gramtab[ids[size + at]])
        self.prefix: str = dictionary.paradigm_prefixes[ids[2 * size + at]]
        self.features = features_of(self.tag)

    def as_other(self, word: str, other: "Row") -> str:
        """The word, which has this form, in another form of the paradigm."""
        return other.prefix + word[len(self.prefix) : len(word) - len(self.suffix)] + other.suffix


Held = tuple[float, str, Row]
"""A form that the dictionary holds: how likely it is, as the dictionary writes it, and where it stands there."""


def _score(held: Held) -> float:
    return held[0]


def _of_unknown_stem(reading: Reading) -> bool:
    """Whether a reading is guessed as the plural of a name in -а, so that the form may as well be a name in itself:
    «Озгюр» as the genitive of «Озгюры»."""
    return not reading.known and reading.pos == "NOUN" and reading.number == "plur" and reading.case in ("gen", "acc")


def _unlikely(reading: Reading) -> int:
    """Where a reading stands among others that are as likely: «війну» is a war before it is «я війну»."""
    if reading.pos in ("PREP", "CONJ", "PRCL"):
        return 0
    return 2 if reading.pos == "INF" or (reading.pos == "VERB" and reading.person == "1") else 1


class Dictionary:
    """``Morphology`` over one of pymorphy3's dictionaries."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._rows: dict[tuple[int, int], Row] = {}
        self._inflected: dict[tuple[str, Reading, str, str, str], str] = {}
        self._targets: dict[tuple[int, int, frozenset[str]], int | None] = {}

    def _row(self, paradigm: int, at: int) -> Row:
        row = self._rows.get((paradigm, at))
        if row is None:
            row = self._rows[paradigm, at] = Row(analyzer(self._language).dictionary, paradigm, at)
        return row

    def _listed(self, form: str) -> list[Held]:
        """What the dictionary holds of a form, the likeliest first: what pymorphy3 tells, in some half of the time."""
        morph, key = analyzer(self._language), form.lower()
        found = [
            (word, self._row(paradigm, at))
            for word, rows in morph.dictionary.words.similar_items(key, morph.char_substitutes)
            for paradigm, at in rows
        ]
        scores = [1.0] * len(found)
        if found and morph.prob_estimator is not None:
            likelihood = morph.prob_estimator.p_t_given_w.prob
            likely = [likelihood(key, row.tag) for _, row in found]
            scores = likely if any(likely) else [1.0 / len(found)] * len(found)
        held = [(score, word, row) for score, (word, row) in zip(scores, found, strict=True)]
        return sorted(held, key=_score, reverse=True)

    def _held(self, form: str) -> list[Reading]:
        """The readings of a form that the dictionary holds."""
        return [
            row.features.of(row.as_other(word, self._row(row.paradigm, 0)), True, score)
            for score, word, row in self._listed(form)
            if row.features is not None
        ]

    def _guessed(self, form: str) -> list[Reading]:
        """The readings of an initial, or of a form that the dictionary lacks."""
        readings = []
        for parse in analyzer(self._language).parse(form):
            features = features_of(str(parse.tag))
            if features is not None:
                readings.append(features.of(parse.normal_form, parse.is_known, parse.score))
        return readings

    def readings(self, form: str) -> tuple[Reading, ...]:
        """The readings of a form. A Latin word in a Cyrillic text is an indeclinable noun."""
        if _LATIN.fullmatch(form):
            return (Reading(form.lower(), "NOUN", known=False, fixed=True),)
        clean = _clean(form)
        found = (len(clean) > 1 and self._held(clean)) or self._guessed(clean)
        if self._language == "uk":  # whose readings carry no likelihood: small words and finite verbs come first
            found.sort(key=_unlikely)
        if not found and len(form) > 1 and form.isupper() and form.isalpha():
            return (Reading(form.lower(), "NOUN", known=False, fixed=True),)  # «ОВА»: an acronym that nobody lists
        if form[:1].isupper() and found and all(map(_of_unknown_stem, found)):
            found.insert(0, Reading(form.lower(), "NOUN", case="nom", number="sing", gender="m", known=False))
        return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)

    def inflect(self, form: str, reading: Reading, *, case: str = "", number: str = "", gender: str = "") -> str:
        """The form with the wanted features; the form as given where the dictionary makes none."""
        asked = (form, reading, case, number, gender)
        made = self._inflected.get(asked)
        if made is None:
            made = keep(self._inflected, asked, self._inflect(form, reading, case, number, gender), INFLECTED)
        return made

    def _inflect(self, form: str, reading: Reading, case: str, number: str, gender: str) -> str:
        if self._language == "uk" and (reading.pos, case) == ("NOUN", "nom") and (number or reading.number) != "plur":
            return _cased(reading.lemma, form)  # the Ukrainian nominative singular often has no tag to ask for
        wanted = {_CASE_TAGS.get(case, ""), {"sing": "sing", "plur": "plur"}.get(number, "")} - {""}
        if gender and reading.pos not in ("NOUN",):
            wanted.add(_GENDER_TAGS[gender])
        if self._language == "uk":
            wanted.discard("sing")  # the Ukrainian dictionary leaves the singular unmarked
        clean = _clean(form)
        listed = self._listed(clean) if len(clean) > 1 else []
        made = self._form_of(listed, reading, frozenset(wanted)) if listed else self._guess_of(clean, reading, wanted)
        return form if made is None else _cased(made, form)

    def _form_of(self, listed: list[Held], reading: Reading, wanted: frozenset[str]) -> str | None:
        """The wanted form of a word that the dictionary holds."""
        for _, word, row in listed:
            lemma = row.as_other(word, self._row(row.paradigm, 0))
            if lemma == reading.lemma and _is_of(row.features, reading):
                at = self._target(row, wanted)
                if at is not None:
                    return row.as_other(word, self._row(row.paradigm, at))
        return None

    def _target(self, row: Row, wanted: frozenset[str]) -> int | None:
        """Which form of the paradigm has the wanted features and is the most like this one, as pymorphy3 chooses it."""
        key = row.paradigm, row.at, wanted
        if key not in self._targets:
            dictionary = analyzer(self._language).dictionary
            tags = [tag for _, tag, _ in dictionary.build_paradigm_info(row.paradigm)]
            self._targets[key] = _likest(tags, tags[row.at], wanted)
        return self._targets[key]

    def _guess_of(self, form: str, reading: Reading, wanted: set[str]) -> str | None:
        """The wanted form of a word that the dictionary lacks."""
        for parse in analyzer(self._language).parse(form):
            if parse.normal_form == reading.lemma and _is_of(features_of(str(parse.tag)), reading):
                made = parse.inflect(wanted)
                if made is not None:
                    return str(made.word)
        return None


def _is_of(features: Reading | None, reading: Reading) -> bool:
    """Whether a tag tells what the reading does."""
    return (
        features is not None
        and features.pos == reading.pos
        and features.case == reading.case
        and features.gender in (reading.gender, "")
    )


def _likest(tags: list[Any], own: Any, wanted: frozenset[str]) -> int | None:
    """The index of the tag that has the wanted grammemes and shares most of the others with the ``own`` one."""
    able = [at for at, tag in enumerate(tags) if wanted <= tag.grammemes]
    if not able:
        wanted = own.fix_rare_cases(wanted)
        able = [at for at, tag in enumerate(tags) if wanted <= tag.grammemes]
    grammemes = own.updated_grammemes(wanted)

    def likeness(at: int) -> float:
        return len(grammemes & tags[at].grammemes) - 0.1 * len(grammemes ^ tags[at].grammemes)

    return max(able, key=likeness, default=None)


def _clean(form: str) -> str:
    return form if is_plain(form) else form.translate(_CLEAN)


def _cased(word: str, like: str) -> str:
    """The word with capitals where ``like`` has them, part by part.

    >>> _cased("санкт-петербург", "Санкт-Петербурга")
    'Санкт-Петербург'
    """
    if like.isupper() and len(like) > 1:
        return word.upper()
    inner = next((i for i in range(1, len(like)) if like[i].isupper() and like[i - 1].islower()), 0)
    if inner and word[: inner + 1].lower() == like[: inner + 1].lower():
        return like[: inner + 1] + word[inner + 1 :]  # «МакГрегора»
    parts, models = word.split("-"), like.split("-")
    if len(parts) != len(models):
        return word[:1].upper() + word[1:] if like[:1].isupper() else word
    return "-".join(
        (
            part.upper()
            if model.isupper() and len(model) > 1
            else part[:1].upper() + part[1:]
            if model[:1].isupper()
            else part
        )
        for part, model in zip(parts, models, strict=True)
    )
