"""Morphology from pymorphy3's dictionaries, for the languages that it has (Russian, Ukrainian)."""

from typing import Final

from newsevents.forms import is_latin, is_small, keep
from newsevents.languages.guessing import Guesser
from newsevents.languages.tables import Row, Tables, tables_of
from newsevents.languages.wordparts import WordParts
from newsevents.words import PERSONAL, Reading

_CASE_TAGS: Final = {
    "nom": "nomn", "gen": "gent", "dat": "datv", "acc": "accs", "ins": "ablt", "loc": "loct", "voc": "voct",
}  # fmt: skip
_GENDER_TAGS: Final = {"m": "masc", "f": "femn", "n": "neut"}
_NAMES: Final = PERSONAL | {"place"}
"""The kinds of names, which have a capital."""
_WITHIN_LATIN: Final = frozenset("'’.&-")
_CLEAN: Final = str.maketrans({"\u00ad": None, "\u0301": None, "`": "'", "’": "'", "ʼ": "'", "‐": "-", "‑": "-"})
INFLECTED: Final = 20_000
"""Inflected forms that a dictionary remembers."""


Held = tuple[float, str, Row]
"""A form that the dictionary holds: how likely it is, as the dictionary writes it, and where it stands there."""


def _of_unknown_stem(reading: Reading) -> bool:
    """Whether a reading is guessed as the plural of a name in -а, or is that of a woman's name, so that the form may as
    well be a name in itself: «Озгюр» as the genitive of «Озгюры», «Жозеф» as that of «Жозефы»."""
    open_ = not reading.known or reading.kind == "given"
    return open_ and reading.pos == "NOUN" and reading.number == "plur" and reading.case in ("gen", "acc")


def _unlikely(reading: Reading) -> int:
    """Where a reading stands among others that are as likely: «війну» is a war before it is «я війну»."""
    if reading.pos in ("PREP", "CONJ", "PRCL"):
        return 0
    return 2 if reading.pos == "INF" or (reading.pos == "VERB" and reading.person == "1") else 1


def _undeclined(reading: Reading) -> bool:
    """Whether a reading is that of a noun which does not decline; where the form is a pronoun, too, it is hardly ever
    that: «того», which is the state Togo as well."""
    return reading.pos == "NOUN" and reading.fixed


def _without_names(readings: list[Reading]) -> list[Reading]:
    """What a form in small letters is: «мая» is no river, «далі» no painter. A name first of all is left where the next
    best is a verb: the dictionary that has no likelihoods puts «полоти» before «поле»."""
    common = [reading for reading in readings if reading.kind not in _NAMES]
    return common if common and (common[0].nominal or not readings[0].kind) else readings


def _no_pronoun(reading: Reading) -> bool:
    return reading.pos != "PRON"


def _distinct(readings: list[Reading]) -> tuple[Reading, ...]:
    """The readings, of equal ones the first."""
    kept: list[Reading] = []
    for reading in readings:
        for one in kept:
            if one.case == reading.case and one.number == reading.number and one == reading:
                break
        else:
            kept.append(reading)
    return tuple(kept)


class Dictionary:
    """``Morphology`` over one of pymorphy3's dictionaries, with the parts that the language makes new words with."""

    def __init__(self, language: str, parts: WordParts) -> None:
        self._language = language
        self._parts = parts
        self._loaded: Tables | None = None
        self._guesser: Guesser | None = None
        self._inflected: dict[tuple[str, Reading, str, str, str], str] = {}
        self._targets: dict[tuple[int, int, frozenset[str]], int | None] = {}

    def _tables(self) -> Tables:
        """The files of the dictionary, loaded when its first word is asked for."""
        if self._loaded is None:
            self._loaded = tables_of(self._language, self._parts.letters, self._parts.others)
        return self._loaded

    def _guesses(self) -> Guesser:
        if self._guesser is None:
            self._guesser = Guesser(self._tables(), self._parts)
        return self._guesser

    def _listed(self, form: str) -> list[Held]:
        """What the dictionary holds of a form, the likeliest first."""
        tables, key = self._tables(), form if is_small(form) else form.lower()
        found = tables.held(key)
        if len(found) < 2:  # no likelihood is told of what has one reading
            return [(1.0, word, row) for word, row in found]
        likely = tables.likelihoods(key, [row.tag for _, row in found])
        if likely is None:
            share = 1.0 / len(found) if tables.weighs else 1.0
            return [(share, word, row) for word, row in found]
        held: list[Held] = []
        for score, (word, row) in zip(likely, found, strict=True):
            at = len(held)
            while at and held[at - 1][0] < score:
                at -= 1
            held.insert(at, (score, word, row))  # of a few, most in order
        return held

    def _held(self, form: str) -> list[Reading]:
        """The readings of a form that the dictionary holds."""
        tables = self._tables()
        return [
            row.features.of(tables.lemma(word, row), True, score)
            for score, word, row in self._listed(form)
            if row.features is not None
        ]

    def _guessed(self, form: str) -> list[Reading]:
        """The readings of an initial, or of a form that the dictionary lacks."""
        return [
            guess.tag.features.of(guess.lemma, guess.known, guess.score)
            for guess in self._guesses().read(form)
            if guess.tag.features is not None
        ]

    def readings(self, form: str) -> tuple[Reading, ...]:
        """The readings of a form. A Latin word in a Cyrillic text is an indeclinable noun."""
        if not _is_cyrillic(form) and _is_latin(form):
            return (Reading(form.lower(), "NOUN", known=False, fixed=True),)
        small = is_small(form)
        clean = form if small else _clean(form)
        found = (len(clean) > 1 and self._held(clean)) or self._guessed(clean)
        if self._language == "uk":  # whose readings carry no likelihood: small words and finite verbs come first
            found.sort(key=_unlikely)
            if any(r.pos == "PRON" for r in found) and any(map(_undeclined, found)):
                found = [r for r in found if not _undeclined(r)]
                found.sort(key=_no_pronoun)
        if not found and len(form) > 1 and form.isupper() and form.isalpha():
            return (Reading(form.lower(), "NOUN", known=False, fixed=True),)  # «ОВА»: an acronym that nobody lists
        if len(found) > 1 and (small or form[:1].islower()):
            found = _without_names(found)
        if not small and form[:1].isupper() and found and all(map(_of_unknown_stem, found)):
            found.insert(0, Reading(form.lower(), "NOUN", case="nom", number="sing", gender="m", known=False))
        if not small and form[:1].isupper() and found and found[0].nominal and not any(r.known for r in found):
            found += self._of_men(form.lower(), found)
        return _distinct(found) if len(found) > 1 else tuple(found)

    def _of_men(self, form: str, found: list[Reading]) -> list[Reading]:
        """What a guess that takes a form for the name of a woman leaves out: «Вучича», «Олафу»."""
        told = {r.case for r in found if r.number == "sing" and r.gender == "m"}
        return [
            Reading(form[:-1], "NOUN", case=case, number="sing", gender="m", animate=True, known=False)
            for case in self._parts.name_cases(form) if case not in told
        ]  # fmt: skip

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
        asked = frozenset(wanted)
        made = self._form_of(listed, reading, asked) if listed else self._guess_of(clean, reading, asked)
        return form if made is None else _cased(made, form)

    def _form_of(self, listed: list[Held], reading: Reading, wanted: frozenset[str]) -> str | None:
        """The wanted form of a word that the dictionary holds."""
        tables = self._tables()
        for _, word, row in listed:
            if tables.lemma(word, row) == reading.lemma and _is_of(row.features, reading):
                at = self._target(row, wanted)
                if at is not None:
                    return row.as_other(word, tables.row(row.paradigm, at))
        return None

    def _target(self, row: Row, wanted: frozenset[str]) -> int | None:
        """Which form of the paradigm has the wanted features and is the most like this one, as pymorphy3 chooses it."""
        key = row.paradigm, row.at, wanted
        if key not in self._targets:
            tables = self._tables()
            self._targets[key] = tables.likest(tables.tags(row.paradigm), row.tag, wanted)
        return self._targets[key]

    def _guess_of(self, form: str, reading: Reading, wanted: frozenset[str]) -> str | None:
        """The wanted form of a word that the dictionary lacks."""
        for guess in self._guesses().read(form):
            if guess.lemma == reading.lemma and _is_of(guess.tag.features, reading):
                made = self._guesses().inflected(guess, wanted)
                if made is not None:
                    return made
        return None


def _is_of(features: Reading | None, reading: Reading) -> bool:
    """Whether a tag tells what the reading does."""
    return (
        features is not None
        and features.pos == reading.pos
        and features.case == reading.case
        and features.gender in (reading.gender, "")
    )


def _is_cyrillic(form: str) -> bool:
    """Whether a form begins with a Cyrillic letter, as nearly all do."""
    return "\u0400" <= form[:1] <= "\u04ff"


def _is_latin(form: str) -> bool:
    """Whether a form is of Latin letters, with numbers and marks behind the first."""
    if not form or not is_latin(form[0]):
        return False
    return all(is_latin(char) or char.isnumeric() or char in _WITHIN_LATIN for char in form)


def _clean(form: str) -> str:
    """The form as the dictionary writes it: no soft hyphens or stress marks, one apostrophe and one hyphen."""
    if form.isalpha() and "ʼ" not in form:  # a letter of its own
        return form
    return form.translate(_CLEAN)


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
