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


FLOORS = [("ru", 0.75, 0.9, 0.78), ("uk", 0.6, 0.86, 0.78), ("en", 0.7, 0.9, 0.6)]


@pytest.mark.parametrize(("language", "found", "status", "time"), FLOORS)
def test_floors(language: str, found: float, status: float, time: float) -> None:
    pairs = [(gold, document(result)) for gold, result in map(read, sorted((CORPUS / language).glob("*.json")))]
    scores = score(pairs)
    assert scores["events.found"].f1 >= found
    assert scores["events.status|matched"].f1 >= status
    assert scores["events.time|matched"].f1 >= time


def told(event: Event) -> tuple[object, ...]:
    places = tuple(sorted(place.code or "" for place in event.places))
    ordinal = event.ordinal.number if event.ordinal else None
    return event.kind, event.status, event.time.value if event.time else None, ordinal, places


PARALLEL = [("seeds", "kremlin-five-hours", 4), ("tests/corpora/events", "visit-reshuffle", 4),
            ("tests/corpora/events", "mediated-talks", 3)]  # fmt: skip


@pytest.mark.parametrize(("folder", "article", "shared"), PARALLEL)
def test_an_article_and_its_ukrainian_version_share_events(folder: str, article: str, shared: int) -> None:
    both = [Counter(map(told, read(ROOT / folder / code / f"{article}.json")[1].events)) for code in ("ru", "uk")]
    assert sum((both[0] & both[1]).values()) >= shared
