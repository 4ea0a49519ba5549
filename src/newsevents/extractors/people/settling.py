"""One reading for a name: by the word before it, and by what the other mentions in the text allow."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from mypy_extensions import mypyc_attr

from newsevents.analysis import Analysis
from newsevents.extractors.people.nameforms import NameForm
from newsevents.extractors.people.names import Name
from newsevents.extractors.people.surroundings import (
    FITS,
    OWNED,
    acted_behind,
    acted_on,
    acts_jointly,
    asked_cases,
    called_woman,
    headed,
    owned,
    owned_by_man,
    qualified,
    related,
    subject_like,
    woman_speaks,
)
from newsevents.language import LanguagePack

_SHARED: Final = 0.6
"""What another mention that may have the same nominative adds to a reading."""
REACH: Final = 1.3
"""How much less likely a reading may be that a role noun in agreement asks for."""
_LIKELY: Final = 0.4
"""What a nominative gains where a subject is likely, and what a rare case loses where nothing asks for it."""
NAMESAKES: Final = 40
"""Persons with a word of their name in common with whom one mention is compared."""
_NEVER_OWNING: Final = frozenset({"acc"})
"""The case in which nobody is whose something is that stands right before the name."""
_BOUND: Final = frozenset({"loc", "voc"})
"""Cases that are rare where nothing asks for them."""

Form = tuple[str, tuple[str, ...], tuple[str, ...], str, frozenset[str], bool, tuple[NameForm, ...]]
"""What is told of a name but where it stands."""


@mypyc_attr(acyclic=True)
class Settled:
    """A name with its reading. ``words`` are in the nominative, ``parts`` tell given name, surname, patronymic, fixed.

    ``others`` are readings that a later step may prefer; ``loose`` marks a single word that needs more evidence.
    """

    __slots__ = ("begin", "cases", "end", "gender", "kinds", "loose", "others", "parts", "words")

    def __init__(
        self,
        begin: int,
        end: int,
        kinds: str,
        words: tuple[str, ...],
        parts: tuple[str, ...],
        gender: str,
        cases: frozenset[str],
        loose: bool,
        others: tuple[NameForm, ...],
    ) -> None:
        self.begin = begin
        self.end = end
        self.kinds = kinds
        self.words = words
        self.parts = parts
        self.gender = gender
        self.cases = cases
        self.loose = loose
        self.others = others

    @property
    def name(self) -> str:
        """The name in the nominative, as one string."""
        return " ".join(self.words)

    def part(self, part: str) -> str:
        """The words of one part, "" where there are none; particles belong to the surname."""
        return _part(self.words, self.parts, part) if part in self.parts else ""

    def suiting(self, cases: frozenset[str], gender: str = "") -> "Settled | None":
        """The name read in one of these cases and as of this gender, if that is not much less likely."""
        if self._fits(self.gender, self.cases, cases, gender):
            return self
        for form in self.others:
            if self._fits(form.gender, form.cases, cases, gender):
                return Settled(
                    self.begin, self.end, self.kinds, form.words, self.parts, form.gender, form.cases, self.loose,
                    self.others,
                )  # fmt: skip
        return None

    def told_as(self, form: NameForm) -> "Settled":
        """The same mention in another of its readings."""
        return Settled(
            self.begin, self.end, self.kinds, form.words, self.parts, form.gender, form.cases, self.loose, self.others
        )

    def behind(self, begin: int, words: tuple[str, ...]) -> "Settled":
        """The name that begins at an earlier token, with fixed words before it."""
        parts = ("fixed",) * len(words) + self.parts
        return Settled(
            begin, self.end, self.kinds, words + self.words, parts, self.gender, self.cases, self.loose, self.others
        )

    @property
    def reading(self) -> "Form":
        """All that is told of the name but where it stands."""
        return self.kinds, self.words, self.parts, self.gender, self.cases, self.loose, self.others

    @staticmethod
    def _fits(own: str, held: frozenset[str], cases: frozenset[str], gender: str) -> bool:
        return (not gender or own in ("", gender)) and (not cases or not held or bool(held & cases))

    @property
    def initials(self) -> tuple[str, ...]:
        """The first letters of given name and patronymic."""
        letters = []
        for word, part in zip(self.words, self.parts, strict=True):
            if part in ("given", "patronymic"):
                letters.append(word[0])
            elif word.endswith("."):
                letters.extend(piece[0] for piece in word.replace("-", "").split(".") if piece)
        return tuple(letters)


@lru_cache(maxsize=20_000)
def _part(words: tuple[str, ...], parts: tuple[str, ...], part: str) -> str:
    wanted = (part, "fixed") if part == "surname" else (part,)
    return " ".join(w for w, p in zip(words, parts, strict=True) if p in wanted and not w.endswith("."))


Surnames = dict[str, list[tuple[Settled, str]]]
"""The full names by each word that alone may stand for the person, with its part."""
Votes = dict[tuple[str, str], int]


def votes_of(names: Sequence[Name]) -> Votes:
    """In how many mentions each nominative name may be meant, by gender."""
    votes: Votes = {}
    for name in names:
        for meant in {(form.gender, _whole(form)) for form in name.forms if form.weight > name.forms[0].weight - 1.5}:
            votes[meant] = votes.get(meant, 0) + 1
    return votes


def _whole(form: NameForm) -> str:
    return " ".join(form.words).lower()


def settle(text: Analysis, name: Name, votes: Votes, joined: frozenset[str] = frozenset()) -> Settled:
    """The likeliest reading; ``joined`` are the cases of a name that a coordinator joins to this one."""
    loose = name.label in ("single", "common", "short", "unknown", "odd")
    if len(name.forms) == 1:
        return _make(name, name.forms[0], (), loose)
    allowed = asked_cases(text, name.begin)
    told = None if allowed else subject_like(text, name.begin, name.end)
    if told is None and not allowed and acts_jointly(text, name.begin, name.end):
        told = ""
    relative = related(text, name.end)
    owner, acted, undergone = owned(text, name.begin), acted_on(text, name), acted_behind(text, name)
    woman = woman_speaks(text, name) if owner and not allowed else 0.0
    man = owned_by_man(text, name) if not allowed else 0.0
    called = called_woman(text, name.begin) if len(name.words) > 1 else frozenset[str]()
    if all(form.gender != "m" or called.isdisjoint(form.cases) for form in name.forms):
        called = frozenset()  # «випускниця майстерні Олександра Білого»: only the case is open, not the gender
    agreeing = qualified(text, name.begin)
    heading = headed(text, name) if name.label == "unknown" and not allowed else frozenset()
    ranked: list[tuple[float, int, NameForm]] = []
    for at, form in enumerate(name.forms):
        rare = not allowed and form.cases <= _BOUND
        score = form.weight - _LIKELY * rare + _SHARED * min(votes.get((form.gender, _whole(form)), 0) - 1, 2)
        if allowed and form.cases:
            score += FITS if form.cases & allowed else -FITS
        elif told is not None and "nom" in form.cases:
            score += _LIKELY if form.gender in (told, told or form.gender) else -_LIKELY
        if heading:
            score += OWNED if form.cases & heading else 0.0
        elif "gen" in form.cases and "nom" not in form.cases:
            score += owner + (man if form.gender == "m" else 0.0)
        elif "nom" in form.cases and form.gender == "f":
            score += woman
        elif owner and form.cases <= _NEVER_OWNING:
            score -= owner  # «визит Мари Леру»
        if relative and form.gender == relative:
            score += FITS
        if form.gender == "f" and not called.isdisjoint(form.cases):
            score += FITS
        if "acc" in form.cases and "nom" not in form.cases:
            score += acted or (undergone if "gen" in form.cases else 0.0)  # «Белову» may be a dative
        if joined and form.cases & joined:
            score += FITS
        if agreeing and not any((form.gender, case) in agreeing for case in form.cases):
            score -= FITS
        ranked.append((-score, at, form))
    ranked.sort()
    return _make(name, ranked[0][2], [form for _, _, form in ranked[1:]], loose)


def _make(name: Name, form: NameForm, others: Sequence[NameForm], loose: bool) -> Settled:
    others = [other for other in others if other.weight > form.weight - REACH]
    parts = tuple(part for _, part in name.words)
    loose = loose or (name.label == "official" and not form.cases)  # without case, a name hardly begins with a surname
    return Settled(name.begin, name.end, name.kinds, form.words, parts, form.gender, form.cases, loose, tuple(others))


def without_article(word: str, language: LanguagePack) -> str:
    """A surname without the particle that is written together with it, by which alone it may stand: "al-Harbi" as
    "Harbi"; "" where there is none."""
    head, _, rest = word.partition("-")
    return rest if rest[:1].isupper() and head.lower() in language.list("name_particles") else ""
