"""Floors of the events on the annotated articles, end to end. They hold what is reached, and are raised with it."""

import json
from collections import Counter
from pathlib import Path

import pytest

import newsevents
from newsevents.evaluation import score
from newsevents.records import Event
from newsevents.views.standoff import document

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "tests" / "corpora" / "events"


def read(path: Path) -> tuple[dict[str, object], newsevents.ParseResult]:
    gold = json.loads(path.read_text("utf-8"))
    text = path.with_suffix(".txt").read_text("utf-8")
    return gold, newsevents.parse(text, published=gold["published"], language=gold["lang"])


FLOORS = [("ru", 0.86, 0.93, 0.85, 0.85), ("uk", 0.85, 0.88, 0.82, 0.85), ("en", 0.83, 0.9, 0.72, 0.84)]


@pytest.mark.parametrize(("language", "found", "status", "time", "people"), FLOORS)
def test_floors(language: str, found: float, status: float, time: float, people: float) -> None:
    pairs = [(gold, document(result)) for gold, result in map(read, sorted((CORPUS / language).glob("*.json")))]
    scores = score(pairs)
    assert scores["events.found"].f1 >= found
    assert scores["events.status|matched"].f1 >= status
    assert scores["events.time|matched"].f1 >= time
    assert scores["events.people|matched"].f1 >= people


def told(event: Event) -> tuple[object, ...]:
    places = tuple(sorted(place.code or "" for place in event.places))
    ordinal = event.ordinal.number if event.ordinal else None
    return event.kind, event.status, event.time.value if event.time else None, ordinal, places


PARALLEL = [
    ("seeds", "kremlin-five-hours"),
    ("seeds", "consultations-diplomatic"),
    ("seeds", "south-america-tour"),
    ("tests/corpora/events", "balkan-tour"),
    ("tests/corpora/events", "mediated-talks"),
    ("tests/corpora/events", "visit-reshuffle"),
]
"""Articles in three versions."""


@pytest.mark.parametrize(("folder", "article"), PARALLEL)
def test_versions_of_an_article_tell_the_same_events(folder: str, article: str) -> None:
    russian, ukrainian, english = (
        Counter(map(told, read(ROOT / folder / code / f"{article}.json")[1].events)) for code in ("ru", "uk", "en")
    )
    assert russian == ukrainian == english
