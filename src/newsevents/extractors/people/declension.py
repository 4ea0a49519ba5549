"""Personal names in the nominative: every way in which gender and case can explain all parts of a name at once.

The dictionary knows common given names and surnames; for the rest the pack's table ``name_declensions`` tells which
nominative a form may come from. What decides between them is that given name and surname must agree.
"""

import re
from typing import Final

from newsevents.extractors.people.nameforms import CASES, Form, NameForm, Pattern, best, patterns
from newsevents.forms import keep
from newsevents.language import LanguagePack

_WAYS: Final = tuple((gender, case) for gender in ("m", "f") for case in CASES)
_WAYS_OF: Final = {
    "": tuple(range(len(_WAYS))),
    **{case: tuple(at for at, way in enumerate(_WAYS) if way[1] == case) for case in CASES},
}
"""The ways of a case by their index; all of them where the case is open."""
KNOWN: Final = 2.0
"""Weight of a form that the dictionary or the list of given names holds; patterns weigh less."""
_LATIN: Final = re.compile("[A-Za-z]")
_MARGIN: Final = 0.1
_LEAST: Final = 0.28
"""Weight that every word of a name of several must have."""
_TYPICAL: Final = 1.25
"""Weight of an oblique form whose ending is so typical that the word is hardly a nominative («Черчесовым»)."""
_SLACK: Final = 0.8
"""How much less likely a case may be than the likeliest one of the same reading."""
_SYLLABLE: Final = 4
_UNCHANGED: Final = 0.6
"""Letters of a first word that may stay as it is while the last one changes («Хун Манетом»), and its weight."""
_OPEN: Final = 2
"""Letters of a syllable that stays the same at the end of such a name, too («Чхве Сон Хи»)."""
_SYLLABLES: Final = 3
"""Words of a name that is written syllable by syllable."""
_RARE: Final = 0.8
"""What a rare name is worth less than a frequent one."""
_DOUBLE: Final = 1.4
"""Weight of a double name, at most."""
_BEGINNING: Final = 3
"""Letters of a given name that stay the same in all cases; of one that has no more, one less."""
_UNLIKELY: Final = 0.3
"""What a pattern is worth for a given name that the dictionary reads otherwise."""


REMEMBERED: Final = 20_000
"""Words, and names, that are remembered."""


class Declension:
    """The names of one language. Made once a pack, by ``declension_of``."""

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack
        self.cased = pack.cased
        self._given = {
            pack.folding(key): str(entry.get("gender", "")) for key, entry in pack.list("given_names").items()
        }
        given = pack.list("given_names").items()
        self.rare = frozenset(pack.folding(key) for key, entry in given if entry.get("rare"))
        self.surnames = frozenset(map(pack.folding, pack.list("surnames")))
        """Surnames that alone name somebody, folded."""
        short = pack.list("short_names").items()
        self.short = {pack.folding(key): frozenset(map(pack.folding, entry["of"])) for key, entry in short}
        """Short given names with the full ones that they may stand for, folded."""
        self.beside = frozenset(pack.folding(k) for k, e in short if e.get("beside"))
        """Those that are other words as well, and mean somebody only with a surname."""
        self._beginnings = frozenset(
            name[: _BEGINNING if len(name) > _BEGINNING else _BEGINNING - 1] for name in self._given
        )
        self._patterns: dict[str, list[Pattern]] = {}
        for entry in pack.list("name_declensions").values():
            for pattern in patterns(entry.data):
                self._patterns.setdefault(pattern.ending, []).append(pattern)
        self._longest = max((len(ending) for ending in self._patterns), default=0)
        self.inflect = pack.morphology.inflect
        self.fold = pack.folding
        self._known: dict[tuple[str, str], tuple[Form, ...]] = {}
        self._fit: dict[tuple[str, str], list[Form | None]] = {}
        self._cases: dict[frozenset[str], frozenset[str]] = {}
        self._named: dict[tuple[tuple[str, str], ...], tuple[NameForm, ...]] = {}

    def forms(self, form: str, part: str) -> tuple[Form, ...]:
        """All ways to read ``form`` as a given name, a surname or a patronymic."""
        found = self._known.get((form, part))
        if found is None:
            found = keep(self._known, (form, part), self._forms(form, part), REMEMBERED)
        return found

    def is_given(self, form: str) -> bool:
        """Whether the dictionary or the list of given names holds ``form``, in any case."""
        lower = self._pack.folding(form)
        if lower[:_BEGINNING] not in self._beginnings and lower[: _BEGINNING - 1] not in self._beginnings:
            return any(f.weight >= KNOWN for f in self._from_dictionary(form, "given"))  # none that is listed
        return any(f.weight >= KNOWN for f in self.forms(form, "given"))

    def names(self, words: tuple[tuple[str, str], ...]) -> tuple[NameForm, ...]:
        """All ways to read a name, given as pairs of a form and its part; the likeliest first."""
        found = self._named.get(words)
        if found is None:
            found = keep(self._named, words, self._names(words), REMEMBERED)
        return found

    def _forms(self, form: str, part: str) -> tuple[Form, ...]:
        if not self.cased:
            gender = next((r.gender for r in self._pack.word(form).readings if r.kind == "given"), "")
            gender = gender or self._given.get(self._pack.folding(form), "")
            return (Form(gender if part == "given" else "", "", form, 1.0),)
        if part == "fixed" or len(form) == 1 or form.endswith(".") or _LATIN.search(form):
            return (Form("", "", form, 1.0),)
        known = self._from_dictionary(form, part)
        made = self._from_table(form, part)
        if known and part != "surname":
            made = [f if f.weight >= KNOWN else f.weighing(f.weight * _UNLIKELY) for f in made]
        typical = max((f.weight for f in made if f.case not in ("", "nom")), default=0.0)
        if typical >= _TYPICAL:
            made = [
                f.weighing(f.weight / 2) if f.case in ("", "nom") and f.weight < typical - _MARGIN else f
                for f in made
            ]
        if part == "given" and self.rare:
            known, made = self._without_rare(known), self._without_rare(made)
        if part == "given" and not known and len(form) <= _SYLLABLE:
            made.append(Form("", "", form, _UNCHANGED))
        return tuple(best([*known, *made]))

    def _without_rare(self, forms: list[Form]) -> list[Form]:
        """The forms, those of rare names that are like a form of a frequent one less weighty («Петра», «Пётр»)."""
        return [
            f.weighing(f.weight - _RARE) if self._pack.folding(f.nominative) in self.rare else f for f in forms
        ]

    def _from_dictionary(self, form: str, part: str) -> list[Form]:
        readings = self._pack.word(form).readings
        found: list[Form] = []
        declined = part == "given" and any(r.kind == part and r.known and not r.fixed for r in readings)
        for reading in readings:
            if reading.kind != part or not reading.known or reading.number == "plur" or not reading.case:
                continue
            if reading.case == "nom" or reading.fixed:
                nominative = form
            else:
                nominative = self.inflect(form, reading, case="nom", number="sing")
                if self._pack.folding(nominative) == self._pack.folding(form) and part == "given":
                    nominative = form[:1] + reading.lemma[1:]
                nominative = form[:1] + nominative[1:]  # some dictionaries take one letter for another («г», «ґ»)
            rare = reading.fixed and declined  # «Анне» is hardly ever the name that does not change
            found.append(Form(reading.gender, reading.case, nominative, KNOWN - _RARE if rare else KNOWN))
        return found

    def _from_table(self, form: str, part: str) -> list[Form]:
        if "-" in form.strip("-"):
            return self._from_parts(form, part)
        found: list[Form] = []
        upper = form.isupper() and len(form) > 1
        lower = form.lower()
        for size in range(min(self._longest, len(lower) - 1) + 1):
            stem = lower[: len(lower) - size]
            last = stem[-1:]
            for pattern in self._patterns.get(lower[len(stem) :], ()):
                if (pattern.stem and last not in pattern.stem) or pattern.part not in ("", part):
                    continue
                nominative = stem + pattern.nominative
                if len(nominative) < 2:
                    continue
                listed = part == "given" and self._given.get(self._pack.folding(nominative), None)
                weight = KNOWN if listed and listed == (pattern.gender or listed) else pattern.weight + 0.15 * size
                if part == "surname" and self._pack.folding(nominative) in self.surnames:
                    weight = max(weight, KNOWN - _MARGIN)
                cased = nominative.upper() if upper else form[: len(stem)] + nominative[len(stem) :]
                found.append(Form(pattern.gender or listed or "", pattern.case, cased, weight))
        return found

    def _from_parts(self, form: str, part: str) -> list[Form]:
        """Double names: the last part tells gender and case; those before it change with it or not at all."""
        head, _, last = form.rpartition("-")
        particle = head[:1].islower()
        found: list[Form] = []
        for reading in self.forms(last, part):
            before = head
            if not particle and reading.case not in ("", "nom"):
                others = [
                    f for f in self.forms(head, part) if f.gender in (reading.gender, "") and f.case == reading.case
                ]
                before = others[0].nominative if others and others[0].weight >= 0.9 else head
            nominative = f"{before}-{reading.nominative}"
            found.append(Form(reading.gender, reading.case, nominative, min(reading.weight, _DOUBLE)))
        return found

    def _declined(self, word: tuple[str, str]) -> bool:
        """Whether a word is a well-known given name, and in no nominative."""
        known = [form for form in self.forms(*word) if form.weight >= KNOWN]
        return word[1] == "given" and bool(known) and all(form.case not in ("", "nom") for form in known)

    def _another_begins(self, words: tuple[tuple[str, str], ...], picked: list[Form]) -> bool:
        """Whether the last word would be a second surname that stays as it is where the first one changes: that of
        somebody else («после встречи с Павлом Громовым Рютте уехал»), where it is known to be one by itself. A word
        that nobody knows belongs to the name («с Каримом Ханом Дуррани»)."""
        (before, part), (last, own) = words[-2:]
        if part != "surname" or own != "surname" or "-" in last:
            return False
        if picked[-2].nominative == before or picked[-1].nominative != last:
            return False
        return self._pack.folding(last) in self.surnames or self._nominative(last)

    def _nominative(self, form: str) -> bool:
        """Whether the dictionary knows a form as the nominative of a surname that changes in other cases."""
        known = [r for r in self._pack.word(form).readings if r.kind == "surname" and r.known]
        return any(r.case == "nom" for r in known) and not any(r.fixed for r in known)

    def _syllabic(self, first: str, second: str, last: str) -> bool:
        """Whether a name is written syllable by syllable: behind a listed first one, «Нгуен», the last may be longer by
        an ending."""
        if max(len(first), len(second), len(last)) <= _SYLLABLE:
            return True
        short = len(first) <= _SYLLABLE + 1 and len(second) <= _SYLLABLE and len(last) <= _SYLLABLE + _OPEN
        return short and self._pack.folding(first) in self._given

    def _fitting(self, word: tuple[str, str]) -> list[Form | None]:
        """The weightiest way to read a word as of each gender and case, in their order."""
        found = self._fit.get(word)
        if found is None:
            form, part = word
            found = keep(self._fit, word, self._picked(form, part), REMEMBERED)
        return found

    def _picked(self, form: str, part: str) -> list[Form | None]:
        picked: list[Form | None] = [None] * len(_WAYS)
        for read in self.forms(form, part):  # the weightiest first
            gender, case = read.gender, read.case
            for at in _WAYS_OF[case]:
                if picked[at] is None and (not gender or _WAYS[at][0] == gender):
                    picked[at] = read
        return picked

    def _names(self, words: tuple[tuple[str, str], ...]) -> tuple[NameForm, ...]:
        if not self.cased:
            options = [self.forms(form, part) for form, part in words]
            first = options[: max(len(options) - 1, 1)]  # the last one is a surname: "Tamsin Perry" is no "Perry"
            gender = next((f[0].gender for f in first if f[0].gender), "")
            return (NameForm(gender, frozenset(), tuple(form for form, _ in words), 1.0),)
        found: dict[tuple[str, tuple[str, ...]], dict[str, float]] = {}
        fitting = [self._fitting(word) for word in words]
        if len(words) == _SYLLABLES and self._syllabic(*(form for form, _ in words)):
            last = _unchanging(fitting[-1]) if len(words[-1][0]) <= _OPEN else fitting[-1]
            fitting = [*map(_unchanging, fitting[:-1]), last]
        for at, (gender, case) in enumerate(_WAYS):
            picked = _agreeing(fitting, at)
            if picked is None:
                continue
            if len(picked) > 2 and (self._another_begins(words, picked) if case != "nom" else self._declined(words[0])):
                continue
            weight = 0.0
            for form in picked:
                weight += form.weight
            key = gender, tuple([form.nominative for form in picked])
            found.setdefault(key, {})[case] = weight + 0.1 if case == "nom" else weight
        readings = []
        for (gender, nominative), weights in found.items():
            most = max(weights.values())
            cases = frozenset([case for case, weight in weights.items() if weight >= most - _SLACK])
            likely = self._cases.setdefault(cases, cases)  # of which there are few
            readings.append(NameForm(gender, likely, nominative, most))
        return tuple(sorted(readings, key=_rank)) if len(readings) > 1 else tuple(readings)


def _rank(name: NameForm) -> tuple[float, bool, tuple[str, ...]]:
    return -name.weight, name.gender != "m", name.words


def _agreeing(fitting: list[list[Form | None]], at: int) -> list[Form] | None:
    """The words of a name read in one way, of which each may be read so; of several none may be unlikely."""
    picked: list[Form] = []
    for forms in fitting:
        form = forms[at]
        if form is None or (len(fitting) > 1 and form.weight < _LEAST):
            return None
        picked.append(form)
    return picked


def _unchanging(forms: list[Form | None]) -> list[Form | None]:
    """A syllable before the last one of a name, which stays the same in all cases («Ким Чен Ына»)."""
    return [forms[at - at % len(CASES)] or forms[at] for at in range(len(_WAYS))]


def declension_of(pack: LanguagePack) -> Declension:
    """The declension of a pack's names, made once."""
    return pack.shared(Declension)
