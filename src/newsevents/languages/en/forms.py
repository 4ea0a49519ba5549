"""The words of the open classes, from the lists in ``forms/``."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import attrs

from newsevents import toml

FOLDER: Final = Path(__file__).parent / "forms"

Words = frozenset[str]


@attrs.frozen(eq=False)
class Forms:
    """Which words are what. ``past`` and ``participle`` lead from irregular forms to base forms, ``singulars`` from
    irregular plurals to singulars, ``plurals`` back. The other fields are told in the files.
    """

    verbs: Words
    weak: Words
    intransitive: Words
    transitive: Words
    clausal: Words
    causes: Words
    past: Mapping[str, str]
    participle: Mapping[str, str]
    nouns: Words
    singular: Words
    plural: Words
    singulars: Mapping[str, str]
    plurals: Mapping[str, str]
    adjectives: Words
    adverbs: Words
    other_ly: Words
    noun_suffixes: tuple[str, ...]
    adjective_suffixes: tuple[str, ...]


def _read(name: str) -> Mapping[str, Any]:
    return toml.read(FOLDER / f"{name}.toml")


def _words(text: str) -> Words:
    return frozenset(text.split())


@cache
def forms() -> Forms:
    """The lists, read once a process."""
    verbs, nouns, adjectives, adverbs = _read("verbs"), _read("nouns"), _read("adjectives"), _read("adverbs")
    past: dict[str, str] = {}
    participle: dict[str, str] = {}
    for base, listed in verbs["irregular"].items():
        told = listed.split()
        past.update(dict.fromkeys(told[0].split("/"), base))
        participle.update(dict.fromkeys(told[1].split("/"), base))
    both, nominal = _words(verbs["nouns"]), _words(adjectives["nominal"])
    return Forms(
        verbs=_words(verbs["verbs"]) | both | frozenset(verbs["irregular"]),
        weak=_words(verbs["weak"]),
        intransitive=_words(verbs["intransitive"]),
        transitive=_words(verbs["transitive"]),
        clausal=_words(verbs["clausal"]),
        causes=_words(verbs["causes"]),
        past=past,
        participle=participle,
        nouns=_words(nouns["nouns"]) | both | nominal,
        singular=_words(nouns["singular"]),
        plural=_words(nouns["plural"]),
        singulars={plural: singular for singular, plural in nouns["irregular"].items()},
        plurals=nouns["irregular"],
        adjectives=_words(adjectives["adjectives"]) | nominal,
        adverbs=_words(adverbs["adverbs"]),
        other_ly=_words(adverbs["other_ly"]),
        noun_suffixes=tuple(nouns["suffixes"]),
        adjective_suffixes=tuple(adjectives["suffixes"]),
    )
