"""The strategies reach every field of every record, and what hangs together does."""

import typing
from typing import Any

import attrs
import pytest
from hypothesis import find, given, settings

from newsevents import records as public
from newsevents.records import Article, Diagnostic, ParseResult
from newsevents.testing import records, results, spans, texts
from toy_plugins import CHAINS, SIGHTINGS

KINDS = [kind for kind in vars(public).values() if attrs.has(kind) and kind not in (public.Record, ParseResult)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_takes_more_than_one_value(kind: Any) -> None:
    hints = typing.get_type_hints(kind)
    quick = settings(max_examples=500, database=None)
    one = find(records(kind), lambda _: True, settings=quick)
    for field in attrs.fields(kind):
        other = find(records(kind), lambda r, f=field.name: getattr(r, f) != getattr(one, f), settings=quick)
        assert type(getattr(other, field.name)) is not object, hints[field.name]


@given(spans(5))
def test_spans_lie_inside_the_text(span: Any) -> None:
    assert 0 <= span.begin < span.end <= 5


def test_texts_hold_what_hurts() -> None:
    for character in ("\x00", "\ud800", "😀"):
        assert find(texts(), lambda text, c=character: c in text, settings=settings(max_examples=20_000)) == character


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
