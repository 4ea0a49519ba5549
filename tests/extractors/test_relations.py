"""The order that a sentence gives to two events, in readable sentences."""

import pytest

import newsevents

CASES = [
    (
        "ru",
        "После визита Марка Рубцова в Прагу Рубцов и Павел Громов встретились в Вене.",
        {("after", "meeting", "visit")},
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_order(language: str, text: str, expected: set[tuple[str, str, str]]) -> None:
    result = newsevents.parse(text, published="2025-12-03", language=language)
    kinds = {event.id: event.kind for event in result.events}
    assert {(r.kind, kinds[r.first], kinds[r.second]) for r in result.relations} == expected


def test_previous_in_the_series() -> None:
    text = "Марк Рубцов прибыл в Вену 2 декабря. Предыдущий визит Рубцова состоялся 6 августа."
    result = newsevents.parse(text, published="2025-12-03", language="ru")
    (relation,) = result.relations
    assert relation.kind == "previous"
    assert (relation.first, relation.second) == (result.events[1].id, result.events[0].id)
    assert relation.cue.of(text) == "Предыдущий"
