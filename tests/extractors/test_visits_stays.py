"""Where a tour begins and ends, how long somebody stays, when a guest comes: what stands around the trigger."""

import pytest
from event_stories import events

from newsevents.records import Event


def told(event: Event) -> tuple[str, str | None, tuple[str, ...]]:
    return event.kind, event.time.value if event.time else None, tuple(place.name for place in event.places)


STAYS = [
    ("ru", "Министр Иван Рубцов провёл в Баку три дня.", "Баку", "P3D"),
    ("uk", "Міністр Іван Петренко провів у Баку три дні.", "Баку", "P3D"),
    ("en", "Last month Prime Minister Mark Rubin spent three days in Baku.", "Baku", "P3D"),
    ("ru", "В среду министр Иван Рубцов прибыл в Баку. Он проведёт там два дня.", "Баку", "P2D"),
    ("uk", "У середу міністр Іван Петренко прибув до Баку. Він проведе там два дні.", "Баку", "P2D"),
    ("en", "Prime Minister Mark Rubin arrived in Baku on Wednesday. He will spend two days there.", "Baku", "P2D"),
]


@pytest.mark.parametrize(("language", "text", "place", "length"), STAYS)
def test_days_spent_in_a_town_are_a_visit(language: str, text: str, place: str, length: str) -> None:
    (visit,) = events(language, text)
    assert (visit.kind, visit.status, visit.duration) == ("visit", "occurred", length)
    assert [p.name for p in visit.places] == [place]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "За три дня министр Иван Рубцов провёл в Баку проверку складов."),
        ("uk", "За три дні міністр Іван Петренко провів у Баку перевірку складів."),
        ("en", "Prime Minister Mark Rubin spent three million euros in Baku."),
    ],
)
def test_what_else_is_held_or_spent_somewhere_is_no_visit(language: str, text: str) -> None:
    assert events(language, text) == ()


EDGES = [
    ("ru", "Турне министра Ивана Рубцова по Азии началось 1 декабря в Баку.", "2025-12-01", "Баку"),
    ("uk", "Турне міністра Івана Петренка Азією розпочалося 1 грудня в Баку.", "2025-12-01", "Баку"),
    ("en", "Prime Minister Mark Rubin began a tour of Asia in Baku on Dec. 1.", "2025-12-01", "Baku"),
    ("ru", "Министр Иван Рубцов вылетит в Осло, а завершит турне 20 декабря в Баку.", "2025-12-20", "Баку"),
    ("en", "Prime Minister Mark Rubin will end his tour of Asia in Baku on Dec. 20.", "2025-12-20", "Baku"),
]


@pytest.mark.parametrize(("language", "text", "day", "place"), EDGES)
def test_a_tour_begins_and_ends_with_a_stop(language: str, text: str, day: str, place: str) -> None:
    assert ("visit", day, (place,)) in map(told, events(language, text))


def test_a_tour_that_ends_is_not_told_of_its_last_day() -> None:
    tours = [e for e in events("en", "Prime Minister Mark Rubin will end his tour of Asia in Baku on Dec. 20.")
             if [p.name for p in e.places] == ["Asia"]]  # fmt: skip
    assert [e.time for e in tours] == [None]


CALLS = [
    ("Prime Minister Mark Rubin called President Paul Weiss on Friday night to offer help.", True),
    ("On Friday Prime Minister Mark Rubin called President Paul Weiss a friend.", False),
    ("On Friday Prime Minister Mark Rubin called President Paul Weiss “a friend”.", False),
    ("On Friday Prime Minister Mark Rubin called on President Paul Weiss to resign.", False),
]


@pytest.mark.parametrize(("text", "phoned"), CALLS)
def test_who_calls_somebody_on_a_day_phones(text: str, phoned: bool) -> None:
    assert [(e.kind, e.status) for e in events("en", text) if e.kind == "call"] == [("call", "occurred")] * phoned


TIMES = [
    ("en", "Prime Minister Mark Rubin visited Rome last month.", ("visit", "2025-11", ("Rome",))),
    ("en", "Prime Minister Mark Rubin met President Paul Weiss last month in Rome.", ("meeting", "2025-11", ("Rome",))),
    ("ru", "Министр Иван Рубцов накануне позвонил министру Павлу Громову.", ("call", "2025-12-02", ())),
    ("uk", "Міністр Іван Петренко напередодні зателефонував міністру Павлу Громову.", ("call", "2025-12-02", ())),
]


@pytest.mark.parametrize(("language", "text", "event"), TIMES)
def test_the_day_beside_verb_and_object(language: str, text: str, event: tuple[str, str, tuple[str, ...]]) -> None:
    assert [told(e) for e in events(language, text)] == [event]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Министр Иван Рубцов напомнил, что в октябре сам ездил в Баку."),
        ("uk", "Міністр Іван Петренко нагадав, що в жовтні сам їздив до Баку."),
    ],
)
def test_who_went_himself_is_who_speaks(language: str, text: str) -> None:
    (visit,) = events(language, text)
    assert [p.part for p in visit.participants] == ["visitor"]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("ru", "Министр Иван Рубцов во вторник посетил Киев, Львов и Одессу.", ["Киев", "Львов", "Одесса"]),
        ("uk", "Міністр Іван Петренко у вівторок відвідав Київ, Львів і Одесу.", ["Київ", "Львів", "Одеса"]),
        ("en", "Prime Minister Mark Rubin visited Kyiv, Lviv and Odesa on Tuesday.", ["Kyiv", "Lviv", "Odesa"]),
    ],
)
def test_three_towns_of_one_state_are_three_stops(language: str, text: str, places: list[str]) -> None:
    assert [told(e)[2] for e in events(language, text)] == [(place,) for place in places]


def test_what_describes_a_noun_by_its_length() -> None:
    found = events("en", "Mark Rubin met President Paul Weiss in Rome on Monday in a meeting that lasted 90 minutes.")
    assert [e.duration for e in found] == ["PT90M"]
