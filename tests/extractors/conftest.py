"""Reads a text with the extractors of places, people and groups alone."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from newsevents.extractors.people import Groups, People
from newsevents.extractors.places import Places
from newsevents.language import LanguagePack
from newsevents.languages import en, ru, uk
from newsevents.plugin import Context
from newsevents.records import Article, Organization, Place
from newsevents.text import read

PACKS: dict[str, LanguagePack] = {}


def entities(code: str, text: str) -> Any:
    """The places, organizations, people and groups of a text."""
    if code not in PACKS:
        PACKS[code] = {"ru": ru, "uk": uk, "en": en}[code].load()
    reading = read(text, PACKS[code])
    article = Article(text=text, sections=reading.sections, sentences=reading.sentences)
    layers: dict[str, tuple[Any, ...]] = {}

    def run(extractor: Any) -> tuple[Any, ...]:
        return tuple(extractor.extract(Context(article, reading.analysis, layers, extractor.name)))

    found = run(Places())
    layers["places"] = tuple(record for record in found if isinstance(record, Place))
    layers["organizations"] = tuple(record for record in found if isinstance(record, Organization))
    layers["people"] = run(People())
    layers["groups"] = run(Groups())
    return SimpleNamespace(text=text, **layers)


@pytest.fixture(scope="session", name="entities")
def entities_fixture() -> Callable[[str, str], Any]:
    return entities
