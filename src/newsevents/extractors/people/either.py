"""Names that may be a woman's in the nominative and a man's in the genitive: «(адвокат) Александра Белова»."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.declension import declension_of
from newsevents.extractors.people.settling import Settled
from newsevents.extractors.people.surroundings import subject_like

_NOMINATIVE: Final = frozenset({"nom"})


def either_sex(name: Settled) -> bool:
    """Whether a name has both readings."""
    if name.gender == "m" and "nom" in name.cases:
        return False
    man = name.gender == "m" and "gen" in name.cases
    if not (man or any(form.gender == "m" and "gen" in form.cases for form in name.others)):
        return False
    woman = name.suiting(_NOMINATIVE, "f")
    if woman is None or woman.gender != "f" or "nom" not in woman.cases:
        return False
    return not any(form.gender == "m" and "nom" in form.cases for form in name.others)  # «Важа»


def of_man(text: Analysis, name: Settled, begin: int) -> bool:
    """Whether such a name behind a role that begins at a token is the man's: hardly a woman is called so («адвокат
    Ивана Белова»), or the verb beside the two tells a man («адвокат Александра Белова заявил»)."""
    woman = name.suiting(_NOMINATIVE, "f")
    rare = declension_of(text.language).rare
    if woman is not None and text.language.folding(woman.words[0]) in rare:
        return True
    return not name.loose and subject_like(text, begin, name.end) == "m"
