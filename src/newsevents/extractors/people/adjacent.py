"""A whole name and the surname of somebody else right behind it: «после встречи с Павлом Громовым Стере уехал»."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.names import Name, namer_of
from newsevents.extractors.people.settling import Settled

_FULL: Final = 3
"""Words from which on a name may hold the surname of somebody else."""
_BEARERS: Final = 40
"""Persons of one surname that are looked at."""


def parted_at_surname(
    text: Analysis, name: Name, settled: Settled, surnames: dict[str, list[tuple[Settled, str]]]
) -> tuple[Name, Name] | None:
    """The two names of a run whose last word stays as it is where the surname before it changes, and is the surname of
    somebody whom the text names in full elsewhere, by another given name; None where it is one name."""
    if len(name.words) < _FULL or name.end - name.begin != len(name.words) or not text.language.cased:
        return None
    (before, part), (last, own) = name.words[-2:]
    if part != "surname" or own != "surname" or "nom" in settled.cases:
        return None
    if settled.words[-2] == before or settled.words[-1] != last:
        return None
    namer = namer_of(text.language)
    bearers = [b for b, of in surnames.get(namer.declension.fold(last), ())[:_BEARERS] if of == "surname"]
    others = [b for b in bearers if b.begin != name.begin]
    if not others or any(b.words[0] == settled.words[0] for b in others):
        return None
    whole, alone = namer.declension.names(name.words[:-1]), namer.declension.names(((last, own),))
    if not whole or not alone:
        return None
    return (
        Name(name.begin, name.end - 1, name.kinds[:-1], name.label, name.words[:-1], whole),
        Name(name.end - 1, name.end, name.kinds[-1], "single", ((last, own),), alone),
    )
