"""Ways to read the words of a name, and the endings that tell them."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from mypy_extensions import mypyc_attr

CASES: Final = ("nom", "gen", "dat", "acc", "ins", "loc", "voc")


@mypyc_attr(acyclic=True)
class Form:
    """One way to read one word of a name; an empty gender or case fits all."""

    __slots__ = ("case", "gender", "nominative", "weight")

    def __init__(self, gender: str, case: str, nominative: str, weight: float) -> None:
        self.gender = gender
        self.case = case
        self.nominative = nominative
        self.weight = weight

    def weighing(self, weight: float) -> "Form":
        """The same form with another weight."""
        return Form(self.gender, self.case, self.nominative, weight)


@mypyc_attr(acyclic=True)
class NameForm:
    """One way to read a whole name: its gender, the cases it may stand in, its words in the nominative."""

    __slots__ = ("cases", "gender", "weight", "words")

    def __init__(self, gender: str, cases: frozenset[str], words: tuple[str, ...], weight: float) -> None:
        self.gender = gender
        self.cases = cases
        self.words = words
        self.weight = weight

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NameForm) and self._told() == other._told()

    def __hash__(self) -> int:
        return hash(self._told())

    def _told(self) -> tuple[str, frozenset[str], tuple[str, ...], float]:
        return self.gender, self.cases, self.words, self.weight


@mypyc_attr(acyclic=True)
class Pattern:
    """The ending of a case, that of the nominative, and the letters that the stem may end with; ``part`` of a name."""

    __slots__ = ("case", "ending", "gender", "nominative", "part", "stem", "weight")

    def __init__(
        self, gender: str, case: str, ending: str, nominative: str, stem: str, part: str, weight: float
    ) -> None:
        self.gender = gender
        self.case = case
        self.ending = ending
        self.nominative = nominative
        self.stem = stem
        self.part = part
        self.weight = weight


def patterns(entry: Mapping[str, Any]) -> Iterator[Pattern]:
    """The endings that an entry of the table of declensions tells, case by case."""
    ending, gender = str(entry["ending"]), str(entry["gender"])
    stem, part, weight = str(entry.get("stem", "")), str(entry.get("part", "")), float(entry["weight"])
    if entry.get("fixed"):
        yield Pattern(gender, "", ending, ending, stem, part, weight)
        return
    yield Pattern(gender, "nom", ending, ending, stem, part, weight)
    for case in CASES[1:]:
        for form in str(entry.get(case, "")).split():
            yield Pattern(gender, case, form, ending, stem, part, weight)


def best(forms: list[Form]) -> list[Form]:
    """One form for each gender, case and nominative; the weightiest first."""
    kept: dict[tuple[str, str, str], Form] = {}
    for form in forms:
        key = form.gender, form.case, form.nominative
        if key not in kept or kept[key].weight < form.weight:
            kept[key] = form
    return sorted(kept.values(), key=_lightness)


def _lightness(form: Form) -> float:
    return -form.weight
