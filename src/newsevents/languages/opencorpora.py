"""Morphology from pymorphy3's dictionaries, for the languages that it has (Russian, Ukrainian)."""

from functools import cache, lru_cache
from typing import Any, Final

import regex

from newsevents.words import Reading

_CASES: Final = {
    "nomn": "nom", "gent": "gen", "gen1": "gen", "gen2": "gen", "datv": "dat", "accs": "acc", "acc2": "acc",
    "ablt": "ins", "loct": "loc", "loc1": "loc", "loc2": "loc", "voct": "voc",
}  # fmt: skip
_CASE_TAGS: Final = {
    "nom": "nomn", "gen": "gent", "dat": "datv", "acc": "accs", "ins": "ablt", "loc": "loct", "voc": "voct",
}  # fmt: skip
_PARTS: Final = {
    "NOUN": "NOUN", "ADJF": "ADJ", "ADJS": "ADJS", "COMP": "ADV", "VERB": "VERB", "INFN": "INF", "PRTF": "PART",
    "PRTS": "PARTS", "GRND": "GERUND", "NUMR": "NUM", "ADVB": "ADV", "NPRO": "PRON", "PRED": "PRED", "PREP": "PREP",
    "CONJ": "CONJ", "PRCL": "PRCL", "INTJ": "INTJ", "NUMB": "NUM", "ROMN": "NUM",
}  # fmt: skip
_KINDS: Final = {"Name": "given", "Surn": "surname", "Patr": "patronymic", "Geox": "place", "Orgn": "org"}
_GENDERS: Final = {"masc": "m", "femn": "f", "neut": "n"}
_GENDER_TAGS: Final = {"m": "masc", "f": "femn", "n": "neut"}
_PERSONS: Final = {"1per": "1", "2per": "2", "3per": "3"}
_TENSES: Final = {"past": "past", "pres": "pres", "futr": "fut"}
_LATIN: Final = regex.compile(r"\p{Latin}[\p{Latin}\p{N}'’.&-]*")
_CLEAN: Final = str.maketrans({"\u00ad": None, "\u0301": None, "`": "'", "’": "'", "ʼ": "'", "‐": "-", "‑": "-"})
INFLECTED: Final = 20_000
"""Inflected forms that a dictionary remembers."""


class Features:
    """What an OpenCorpora tag tells, by the names of the fields of Reading."""

    def __init__(
        self, pos: str, case: str, number: str, gender: str, person: str, tense: str, aspect: str, mood: str,
        voice: str, animate: bool, kind: str, fixed: bool, transitive: bool,
    ) -> None:  # fmt: skip
        self.pos = pos
        self.case = case
        self.number = number
        self.gender = gender
        self.person = person
        self.tense = tense
        self.aspect = aspect
        self.mood = mood
        self.voice = voice
        self.animate = animate
        self.kind = kind
        self.fixed = fixed
        self.transitive = transitive

    def reading(self, lemma: str, known: bool, score: float) -> Reading:
        """The reading of a form that has the tag."""
        return Reading(
            lemma, self.pos, self.case, self.number, self.gender, self.person, self.tense, self.aspect, self.mood,
            self.voice, self.animate, self.kind, known, self.fixed, self.transitive, score,
        )  # fmt: skip


@cache
def analyzer(language: str) -> Any:
    """The dictionary of a language, loaded once a process and read only."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang=language)


_FINITE: Final = frozenset({"past", "pres", "futr", "impr", "Impe", "sing", "plur", "masc", "femn", "neut"})
"""What a tag names of every finite verb, one of them at least."""


@cache
def _features(tag: str) -> Features | None:
    """The features that an OpenCorpora tag names; None for punctuation and what is unknown."""
    grammemes = tag.replace(" ", ",").split(",")
    held = set(grammemes)
    pos = next((_PARTS[g] for g in grammemes if g in _PARTS), None)
    if pos is None:
        return None
    if pos == "ADJ" and ("Apro" in held or "&pron" in held):
        pos = "DET"
    if pos == "VERB" and ("infn" in held or not held & _FINITE):  # some Ukrainian tags do not say so
        pos = "INF"
    elif pos == "VERB" and "Impe" in held:
        pos = "PARTS"
    elif pos == "ADJ" and held & {"pssv", "actv"}:
        pos = "PART"

    def pick(names: dict[str, str]) -> str:
        return next((names[g] for g in grammemes if g in names), "")

    number = "plur" if "plur" in held else "sing" if held & {"sing", "masc", "femn", "neut"} or "NOUN" in held else ""
    return Features(
        pos,
        pick(_CASES) or ("nom" if pos == "NOUN" and "Fixd" not in held else ""),  # the Ukrainian tags omit some
        number,
        "" if "ms-f" in held else pick(_GENDERS),
        pick(_PERSONS),
        pick(_TENSES),
        "perf" if "perf" in held else "impf" if "impf" in held else "",
        "impr" if pos == "VERB" and "impr" in held else "indc" if pos == "VERB" else "",
        "pssv" if "pssv" in held or pos == "PARTS" else "actv" if "actv" in held else "",
        "anim" in held,
        pick(_KINDS) or ("abbr" if "Abbr" in held else ""),
        "Fixd" in held,
        "tran" in held,
    )


def _score(weighed: tuple[float, tuple[str, str]]) -> float:
    return weighed[0]


def _of_unknown_stem(reading: Reading) -> bool:
    """Whether a reading is guessed as the plural of a name in -а, so that the form may as well be a name in itself:
    «Озгюр» as the genitive of «Озгюры»."""
    return not reading.known and reading.pos == "NOUN" and reading.number == "plur" and reading.case in ("gen", "acc")


class Dictionary:
    """``Morphology`` over one of pymorphy3's dictionaries."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._tags: dict[tuple[int, int], str] = {}
        self._inflected = lru_cache(maxsize=INFLECTED)(self._inflect)

    def _held(self, form: str) -> list[Reading]:
        """The readings of a form that the dictionary holds: what pymorphy3 makes of it, in two thirds of the time."""
        morph = analyzer(self._language)
        dictionary, key = morph.dictionary, form.lower()
        found = []
        for word, rows in dictionary.words.similar_items(key, morph.char_substitutes):
            for row in rows:
                tag = self._tags.get(row)
                if tag is None:
                    tag = self._tags[row] = str(dictionary.build_tag_info(*row))
                found.append((tag, dictionary.build_normal_form(*row, word)))
        if morph.prob_estimator is None or not found:
            scores = [1.0] * len(found)
        else:
            likelihood = morph.prob_estimator.p_t_given_w.prob
            scores = [likelihood(key, tag) for tag, _ in found]
            if not sum(scores):
                scores = [1.0 / len(found)] * len(found)
        readings = []
        for score, (tag, lemma) in sorted(zip(scores, found, strict=True), key=_score, reverse=True):
            features = _features(tag)
            if features is not None:
                readings.append(features.reading(lemma, True, score))
        return readings

    def _guessed(self, form: str) -> list[Reading]:
        """The readings of an initial, or of a form that the dictionary lacks."""
        readings = []
        for parse in analyzer(self._language).parse(form):
            features = _features(str(parse.tag))
            if features is not None:
                readings.append(features.reading(parse.normal_form, parse.is_known, parse.score))
        return readings

    def readings(self, form: str) -> tuple[Reading, ...]:
        """The readings of a form. A Latin word in a Cyrillic text is an indeclinable noun."""
        if _LATIN.fullmatch(form):
            return (Reading(form.lower(), "NOUN", known=False, fixed=True),)
        clean = form.translate(_CLEAN)
        found = (len(clean) > 1 and self._held(clean)) or self._guessed(clean)
        if self._language == "uk":  # whose readings carry no likelihood: small words and finite verbs come first
            found.sort(key=lambda r: 0 if r.pos in ("PREP", "CONJ", "PRCL") else 2 if r.pos == "INF" else 1)
        if form[:1].isupper() and found and all(map(_of_unknown_stem, found)):
            found.insert(0, Reading(form.lower(), "NOUN", case="nom", number="sing", gender="m", known=False))
        return tuple(dict.fromkeys(found)) if len(found) > 1 else tuple(found)

    def inflect(self, form: str, reading: Reading, *, case: str = "", number: str = "", gender: str = "") -> str:
        """The form with the wanted features; the form as given where the dictionary makes none."""
        return self._inflected(form, reading, case, number, gender)

    def _inflect(self, form: str, reading: Reading, case: str, number: str, gender: str) -> str:
        if self._language == "uk" and (reading.pos, case) == ("NOUN", "nom") and (number or reading.number) != "plur":
            return _cased(reading.lemma, form)  # the Ukrainian nominative singular often has no tag to ask for
        wanted = {_CASE_TAGS.get(case, ""), {"sing": "sing", "plur": "plur"}.get(number, "")} - {""}
        if gender and reading.pos not in ("NOUN",):
            wanted.add(_GENDER_TAGS[gender])
        if self._language == "uk":
            wanted.discard("sing")  # the Ukrainian dictionary leaves the singular unmarked
        for parse in analyzer(self._language).parse(form.translate(_CLEAN)):
            features = _features(str(parse.tag))
            if features is None or parse.normal_form != reading.lemma or features.pos != reading.pos:
                continue
            if features.case != reading.case or features.gender not in (reading.gender, ""):
                continue
            made = parse.inflect(wanted)
            if made is not None:
                return _cased(made.word, form)
        return form


def _cased(word: str, like: str) -> str:
    """The word with capitals where ``like`` has them, part by part.

    >>> _cased("санкт-петербург", "Санкт-Петербурга")
    'Санкт-Петербург'
    """
    if like.isupper() and len(like) > 1:
        return word.upper()
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
