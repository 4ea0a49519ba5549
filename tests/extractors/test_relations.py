"""The order that a sentence gives to two events, in readable sentences."""

import pytest

import newsevents

CASES = [
    (
        "ru",
        "После визита Марка Рубцова в Прагу Рубцов и Павел Громов встретились в Вене.",
        {("after", "meeting", "visit")},
    ),
    (
        "uk",
        "Перед поїздкою до Відня Марко Рубець зустрівся в Осло з Павлом Громом.",
        {("before", "meeting", "visit")},
    ),
    (
        "en",
        "Before a trip to Vienna, Mark Rubin met John Burton in Oslo.",
        {("before", "meeting", "visit")},
    ),
    (
        "ru",
        "В ходе визита в Осло Марк Рубцов встретился с Павлом Громовым.",
        {("part_of", "meeting", "visit")},
    ),
    (
        "en",
        "During the visit to Oslo, Mark Rubin met John Burton.",
        {("part_of", "meeting", "visit")},
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


HELD = [
    ("ru", "Марк Рубцов прибыл в Прагу. Там Рубцов провёл переговоры с Павлом Громовым."),
    ("uk", "Марко Рубець прибув до Праги. Там Рубець провів переговори з Павлом Громом."),
    ("en", "Mark Rubin arrived in Prague. Rubin held talks with John Burton there."),
]


@pytest.mark.parametrize(("language", "text"), HELD)
def test_talks_are_part_of_the_visit_they_are_held_during(language: str, text: str) -> None:
    result = newsevents.parse(text, published="2025-12-03", language=language)
    kinds = {event.id: event.kind for event in result.events}
    assert [(r.kind, kinds[r.first], kinds[r.second]) for r in result.relations] == [("part_of", "talks", "visit")]


def test_one_word_may_name_two_events() -> None:
    text = "После визита Марка Рубцова в Прагу Рубцов посетит Осло и Вену."
    result = newsevents.parse(text, published="2025-12-03", language="ru", strict=True)
    assert len(result.events) == 3
