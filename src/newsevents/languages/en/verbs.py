"""Readings of verb forms."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from newsevents.languages.en.forms import Forms
from newsevents.languages.en.spelling import likeliest_stem, without_ed, without_ing, without_s
from newsevents.words import Reading

PREFIXES: Final = ("re", "over", "under", "out", "mis", "dis", "pre", "co", "inter", "up", "counter", "de")
"""What may stand before a verb that the lists hold, with a hyphen or without: "reinterviewed", "co-chaired"."""


def verb_readings(form: str, forms: Forms) -> Iterator[Reading]:
    """The readings of a form as one of a listed verb, with or without a prefix; finite ones first."""
    found = False
    for reading in _listed(form, forms):
        found = True
        yield reading
    if found:
        return
    for prefix in PREFIXES:
        rest = form.removeprefix(prefix).removeprefix("-")
        if form.startswith(prefix) and len(rest) > 3 and rest not in forms.nouns:
            inner = list(_listed(rest, forms))
            if inner:
                stem = form[: len(form) - len(rest)]
                yield from (reading.changed(lemma=stem + reading.lemma) for reading in inner)
                return


def _listed(form: str, forms: Forms) -> Iterator[Reading]:
    past, participle = forms.past.get(form), forms.participle.get(form)
    if past:
        yield _past(past, forms)
    if participle:
        yield from _participles(participle, forms)
    if form in forms.verbs:
        if form not in forms.weak:
            yield _finite(form, forms)
        yield Reading(form, "INF", transitive=form not in forms.intransitive)
    base = _first(without_s(form), forms.verbs)
    if base and base not in forms.weak:
        yield _finite(base, forms).changed(person="3", number="sing")
    base = None if past or participle else _first(without_ed(form), forms.verbs)
    if base and base not in forms.past.values():
        yield _past(base, forms)
        yield from _participles(base, forms)
    base = _first(without_ing(form), forms.verbs)
    if base:
        yield _progressive(base, forms)


def _first(bases: Iterable[str], verbs: frozenset[str]) -> str | None:
    return next((base for base in bases if base in verbs), None)


def _finite(base: str, forms: Forms) -> Reading:
    return Reading(base, "VERB", tense="pres", mood="indc", transitive=base not in forms.intransitive)


def _past(base: str, forms: Forms, known: bool = True) -> Reading:
    transitive = base not in forms.intransitive
    return Reading(base, "VERB", tense="past", mood="indc", transitive=transitive, known=known)


def _participles(base: str, forms: Forms, known: bool = True) -> Iterator[Reading]:
    """The passive participle, where the verb has one, and the one that makes the perfect."""
    if base not in forms.intransitive:
        yield Reading(base, "PART", tense="past", voice="pssv", transitive=True, known=known)
    transitive = base not in forms.intransitive
    yield Reading(base, "PART", tense="past", voice="actv", aspect="perf", transitive=transitive, known=known)


def _progressive(base: str, forms: Forms, known: bool = True) -> Reading:
    transitive = base not in forms.intransitive
    return Reading(base, "PART", tense="pres", voice="actv", aspect="impf", transitive=transitive, known=known)


def _guess_base(form: str, forms: Forms) -> Iterator[Reading]:
    if form.endswith(("ize", "ise", "ify")) and len(form) > 5:
        yield _finite(form, forms).changed(known=False)
        yield Reading(form, "INF", transitive=True, known=False)


def _guess_s(form: str, forms: Forms) -> Iterator[Reading]:
    if form.endswith(("izes", "ises", "ifies")) and len(form) > 6:
        base = form[:-3] + "y" if form.endswith("ies") else form[:-1]
        yield _finite(base, forms).changed(person="3", number="sing", known=False)


def _guess_ed(form: str, forms: Forms) -> Iterator[Reading]:
    if form.endswith("ed") and len(form) > 4 and not form.endswith("eed"):
        base = form[:-3] + "y" if form.endswith("ied") else likeliest_stem(form[:-2])
        yield _past(base, forms, known=False)
        yield from _participles(base, forms, known=False)


def _guess_ing(form: str, forms: Forms) -> Iterator[Reading]:
    if form.endswith("ing") and len(form) > 5:
        yield _progressive(likeliest_stem(form[:-3]), forms, known=False)


_GUESSES: Final[tuple[Callable[[str, Forms], Iterator[Reading]], ...]] = (_guess_ed, _guess_ing, _guess_base, _guess_s)


def guessed_verbs(form: str, forms: Forms) -> Iterator[Reading]:
    """The readings of an unknown form that its ending tells to be a verb's."""
    for guess in _GUESSES:
        yield from guess(form, forms)
