"""The strategies reach every field of every record, and what hangs together does."""

import unicodedata
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis.strategies import SearchStrategy

from newsevents import records as public
from newsevents.records import Article, Diagnostic, ParseResult
from newsevents.testing import records, results, spans, texts
from toy_plugins import CHAINS, SIGHTINGS

KINDS = [kind for kind in vars(public).values() if attrs.has(kind) and kind not in (public.Record, ParseResult)]


def examples(strategy: SearchStrategy[Any]) -> list[Any]:
    found: list[Any] = []

    @settings(max_examples=200)
    @given(strategy)
    def collect(value: Any) -> None:
        found.append(value)

    collect()
    return found


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_takes_more_than_one_value(kind: Any) -> None:
    found = examples(records(kind))
    for field in attrs.fields(kind):
        assert len({getattr(record, field.name) for record in found}) > 1, field.name


@given(spans(5))
def test_spans_lie_inside_the_text(span: Any) -> None:
    assert 0 <= span.begin < span.end <= 5


@pytest.mark.parametrize("category", ["Cc", "Cs", "So"])
def test_texts_hold_what_hurts(category: str) -> None:
    assert any(unicodedata.category(character) == category for text in examples(texts()) for character in text)


@given(results([SIGHTINGS, CHAINS]))
def test_results_hang_together(result: ParseResult) -> None:
    ids = [record.id for record in result.records()]
    assert len(ids) == len(set(ids))
    for record in result.records():
        assert all(span.of(result.text) for span in record.spans)
        assert result.get(record.id) == record
        result.sentence_text(record)
        result.attribution_of(record)
    for relation in result.relations:
        assert {relation.first, relation.second} <= {event.id for event in result.events}
    assert list(result.layers) == ["sightings", "chains"]
    assert all(isinstance(one, Diagnostic) for one in result.diagnostics)
    assert isinstance(result.article, Article)
