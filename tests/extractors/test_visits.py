"""Visits, meetings, talks and calls in single sentences of three languages."""

import pytest
from event_stories import events

STATUS = [
    ("ru", "Министр Марк Рубцов 1 декабря прибыл в Прагу.", "occurred"),
    ("ru", "Министр Марк Рубцов 9 декабря посетит Прагу.", "planned"),
    ("ru", "Министр Марк Рубцов может посетить Прагу.", "possible"),
    ("ru", "Визит министра Марка Рубцова в Прагу отменён.", "cancelled"),
    ("ru", "Визит министра Марка Рубцова в Прагу отложили.", "postponed"),
    ("ru", "Встреча Марка Рубцова с Павлом Громовым не рассматривается.", "denied"),
    ("uk", "Міністр Марко Рубець 9 грудня відвідає Прагу.", "planned"),
    ("uk", "Речник анонсував візит Марка Рубця до Праги.", "planned"),
    ("uk", "Запланована зустріч Марка Рубця й Петра Гая пройшла в Празі 2 грудня.", "occurred"),
    ("ru", "Секретарь анонсировал визит Марка Рубцова в Прагу.", "planned"),
    ("ru", "Запланированная встреча Марка Рубцова и Петра Седова прошла в Праге 2 декабря.", "occurred"),
    ("en", "The planned meeting between Mark Rubin and Peter Moore took place in Prague on Dec. 2.", "occurred"),
    ("uk", "Міністр Марко Рубець 1 грудня прибув до Праги.", "occurred"),
    ("en", "Foreign Minister Mark Rubin will visit Prague on Dec. 9.", "planned"),
    ("en", "Foreign Minister Mark Rubin arrived in Prague on Dec. 1.", "occurred"),
]


@pytest.mark.parametrize(("language", "text", "status"), STATUS)
def test_status(language: str, text: str, status: str) -> None:
    (event,) = events(language, text)
    assert event.status == status


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "За сутки сайт галереи посетили сорок тысяч человек."),
        ("ru", "В школе прошла встреча выпускников."),
        ("ru", "Вы обязательно должны посетить Камчатку."),
        ("ru", "Приедет ли Марк Рубцов в Прагу?"),
        ("ru", "Команда Марка Рубцова провела встречу с командой соперника: матч закончился вничью."),
        ("en", "Mark Rubin made the rounds of the ships."),
        ("en", "You can also see Mark Rubin and John Burton."),
        ("en", ""),
        ("ru", "Президент отправил министра Олега Седова в отставку из-за событий в Киеве."),
        ("uk", "Президент відправив міністра Олега Сєдова у відставку через події у Києві."),
    ],
)
def test_no_event(language: str, text: str) -> None:
    assert events(language, text) == ()


def test_receiver_and_guest() -> None:
    (event,) = events("ru", "Президент Павел Громов принял в Праге министра Марка Рубцова.")
    assert {(p.name, p.part) for p in event.participants} == {("Павел Громов", "host"), ("Марк Рубцов", "visitor")}


def test_one_event_for_verb_noun_and_resumption() -> None:
    (event,) = events("ru", "Министр Марк Рубцов прибыл с визитом в Прагу. Это его третий визит в Чехию за год.")
    assert len(event.mentions) == 3
    assert event.ordinal is not None
    assert event.ordinal.number == 3
    assert [p.name for p in event.places] == ["Прага", "Чехия"]


def test_stops_with_their_own_dates() -> None:
    found = events("ru", "Марк Рубцов 5 декабря посетит Париж, 7 декабря — Берлин.")
    assert {(e.places[0].name, e.time.value if e.time else None) for e in found} == {
        ("Париж", "2025-12-05"),
        ("Берлин", "2025-12-07"),
    }


def test_every_claim_points_to_its_words() -> None:
    text = "Марк Рубцов созвонился с Павлом Громовым."
    (event,) = events("ru", text)
    assert (event.kind, event.mentions[0].trigger.of(text)) == ("call", "созвонился")
