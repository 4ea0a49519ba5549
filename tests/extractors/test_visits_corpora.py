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


FLOORS = {
    "ru": {"found": 0.87, "status|matched": 0.95, "time|matched": 0.92, "people|matched": 0.89, "places|matched": 0.87},
    "uk": {"found": 0.9, "status|matched": 0.97, "time|matched": 0.92, "people|matched": 0.91, "places|matched": 0.86},
    "en": {"found": 0.92, "status|matched": 0.96, "time|matched": 0.85, "people|matched": 0.85, "places|matched": 0.85},
}


@pytest.mark.parametrize("language", FLOORS)
def test_floors(language: str) -> None:
    pairs = [(gold, document(result)) for gold, result in map(read, sorted((CORPUS / language).glob("*.json")))]
    scores = score(pairs)
    reached = {name: round(scores[f"events.{name}"].f1, 3) for name in FLOORS[language]}
    assert all(reached[name] >= floor for name, floor in FLOORS[language].items()), reached


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
