"""Floors of quotations and attributions on the annotated articles, end to end."""

import json
from pathlib import Path

import pytest

import newsevents
from newsevents.evaluation import score
from newsevents.views.standoff import document

CORPUS = Path(__file__).resolve().parents[1] / "corpora" / "voices"
FLOORS = {
    "quotes.direct": 0.9, "quotes.direct+speaker": 0.8, "quotes.partial+speaker": 0.75, "attributions.content": 0.93,
    "attributions.content+source": 0.84, "attributions.cue": 0.95, "attributions.kind|matched": 0.93,
    "attributions.polarity|matched": 0.97,
}  # fmt: skip


@pytest.mark.parametrize("language", ["ru", "uk", "en"])
def test_floors(language: str) -> None:
    pairs = []
    for path in sorted((CORPUS / language).glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = path.with_suffix(".txt").read_text("utf-8")
        pairs.append((gold, document(newsevents.parse(text, published=gold["published"], language=language))))
    scores = score(pairs)
    short = {name: scores[name].f1 for name, floor in FLOORS.items() if scores[name].f1 < floor}
    assert not short
