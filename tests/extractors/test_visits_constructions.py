"""Constructions in which news tell of events, each in the languages that have it: kind, status, day, people, places."""

import pytest
from event_stories import events


def told(language: str, text: str) -> set[tuple[str, str, str | None, tuple[str, ...], tuple[str, ...]]]:
    """Kind, status, day, participants and places of each event."""
    return {
        (
            event.kind,
            event.status,
            event.time.value[:10] if event.time else None,
            tuple(sorted(p.name for p in event.participants)),
            tuple(sorted(p.name for p in event.places)),
        )
        for event in events(language, text)
    }


CONSTRUCTIONS = [
    # a participle and a passive that describe the noun past its complements
    ("ru", "Переговоры Ивана Рубцова с Павлом Громовым о газе, назначенные на 9 декабря в Праге, отменены.",
     ("talks", "cancelled", "2025-12-09", ("Иван Рубцов", "Павел Громов"), ("Прага",))),
    ("uk", "Зустріч Івана Рубця з Павлом Громом запланована на 9 грудня.",
     ("meeting", "planned", "2025-12-09", ("Іван Рубець", "Павло Гром"), ())),
    ("en", "A trip by Mark Rubin to Prague planned for Dec. 9 has been scrapped.",
     ("visit", "cancelled", "2025-12-09", ("Mark Rubin",), ("Prague",))),
    # adjectives of two states
    ("ru", "Ирано-саудовская встреча прошла в Вене.",
     ("meeting", "occurred", None, ("Иран", "Саудовская Аравия"), ("Вена",))),
    ("uk", "Вірмено-азербайджанські переговори відбулися у Відні.",
     ("talks", "occurred", None, ("Азербайджан", "Вірменія"), ("Відень",))),
    ("en", "The Franco-German talks were held in Vienna.",
     ("talks", "occurred", None, ("France", "Germany"), ("Vienna",))),
    # the subject of the clause is whom a bare noun leaves out
    ("ru", "Перед поездкой в Осло Иван Рубцов выступил в парламенте.",
     ("visit", "occurred", None, ("Иван Рубцов",), ("Осло",))),
    ("uk", "Перед поїздкою до Осло Іван Рубець виступив у парламенті.",
     ("visit", "occurred", None, ("Іван Рубець",), ("Осло",))),
    ("en", "Ahead of a trip to Oslo, Mark Rubin spoke in parliament.",
     ("visit", "planned", None, ("Mark Rubin",), ("Oslo",))),
    # who leaves for somewhere goes there
    ("ru", "Иван Рубцов уехал из Праги в Вену.", ("visit", "occurred", None, ("Иван Рубцов",), ("Вена",))),
    ("en", "Mark Rubin left for Vienna.", ("visit", "occurred", None, ("Mark Rubin",), ("Vienna",))),
    # a predicate that is an adjective
    ("ru", "Возможна поездка Ивана Рубцова в Осло.", ("visit", "possible", None, ("Иван Рубцов",), ("Осло",))),
    ("uk", "Можлива поїздка Івана Рубця до Осло.", ("visit", "possible", None, ("Іван Рубець",), ("Осло",))),
    ("en", "Mark Rubin is due in Oslo on Friday.", ("visit", "planned", "2025-12-05", ("Mark Rubin",), ("Oslo",))),
    # a stop struck off a programme
    ("ru", "Остановку Ивана Рубцова в Осло из программы исключили.",
     ("visit", "cancelled", None, ("Иван Рубцов",), ("Осло",))),
    # a reported clause that nothing marks but its subject
    ("en", "The envoy said Mark Rubin would visit Prague on Dec. 9.",
     ("visit", "planned", "2025-12-09", ("Mark Rubin",), ("Prague",))),
    # a relative clause between subject and verb
    ("en", "Mark Rubin, who had been ill, visited Prague on Monday.",
     ("visit", "occurred", "2025-12-01", ("Mark Rubin",), ("Prague",))),
    # a body by its name behind a noun for it
    ("ru", "Иван Рубцов провёл переговоры с холдингом «Степь».",
     ("talks", "occurred", None, ("Иван Рубцов", "Степь"), ())),
    # they meet each other
    ("en", "Mark Rubin and John Burton saw each other in Prague.",
     ("meeting", "occurred", None, ("John Burton", "Mark Rubin"), ("Prague",))),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CONSTRUCTIONS)
def test_construction(language: str, text: str, expected: tuple[object, ...]) -> None:
    assert expected in told(language, text)


NEXT = [
    ("ru", "Встреча Ивана Рубцова с Павлом Громовым прошла 1 декабря, а следующую назначили на 9 декабря."),
    ("uk", "Зустріч Івана Рубця з Павлом Громом відбулася 1 грудня. Наступну призначили на 9 грудня."),
]


@pytest.mark.parametrize(("language", "text"), NEXT)
def test_an_event_whose_noun_is_left_out(language: str, text: str) -> None:
    days = {event.time.value: len(event.participants) for event in events(language, text) if event.time}
    assert days == {"2025-12-01": 2, "2025-12-09": 2}


GREETINGS = [
    ("ru", "Марк Рубцов прилетел в Прагу. В аэропорту гостя встретил Павел Громов."),
    ("uk", "Марко Рубець прилетів до Праги. В аеропорту гостя зустрів Павло Гром."),
    ("en", "Mark Rubin flew to Prague. John Burton met him at the airport."),
]


@pytest.mark.parametrize(("language", "text"), GREETINGS)
def test_who_greets_on_arrival_is_no_counterpart(language: str, text: str) -> None:
    (event,) = events(language, text)
    assert [p.part for p in event.participants] == ["visitor", "welcomer"]


DENIALS = [
    ("ru", "Газета писала, что Иван Рубцов встретился с Павлом Громовым. Министерство это опровергло."),
    ("en", "The paper wrote that Mark Rubin had met John Burton in Prague. The ministry denied it."),
]


@pytest.mark.parametrize(("language", "text"), DENIALS)
def test_a_denial_points_back_to_the_report(language: str, text: str) -> None:
    (event,) = events(language, text)
    assert event.status == "denied"


CAPITALS = [
    ("ru", "Марк Рубцов прилетел в сербскую столицу. Белград и Нови-Сад ждали гостя."),
    ("uk", "Марко Рубець прилетів до столиці Сербії. Белград і Нови-Сад чекали гостя."),
    ("en", "Mark Rubin flew to the Serbian capital. Belgrade and Novi Sad waited."),
]


@pytest.mark.parametrize(("language", "text"), CAPITALS)
def test_a_capital_is_the_city_itself(language: str, text: str) -> None:
    assert events(language, text)[0].places[0].code == "gn:792680"


ORDINALS = [
    ("ru", "Для Марка Рубцова эта поездка в Осло стала второй за год.", 2),
    ("uk", "Для Марка Рубця ця поїздка до Осло стала другою за рік.", 2),
    ("en", "It was the second such visit by Mark Rubin to Oslo.", 2),
]


@pytest.mark.parametrize(("language", "text", "number"), ORDINALS)
def test_ordinal(language: str, text: str, number: int) -> None:
    (event,) = events(language, text)
    assert event.ordinal is not None
    assert event.ordinal.number == number


def test_a_cancellation_has_a_day_of_its_own() -> None:
    (event,) = events("en", "A visit by Mark Rubin to Prague was called off on Tuesday.")
    assert event.time is None


def test_a_host_at_home_is_told_from_the_guest() -> None:
    (event,) = events("ru", "Министр Сербии Иван Рубцов встретился в Осло с министром Норвегии Павлом Громовым.")
    assert {(p.name, p.part) for p in event.participants} == {("Иван Рубцов", "counterpart"), ("Павел Громов", "host")}


def test_who_publishes_a_report_is_nobody_who_meets() -> None:
    assert events("ru", "Это Иван Рубцов сказал в беседе с корреспондентом.") == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Министр Иван Петров прибыл в Баку в среду. Это его третий визит в Азербайджан с момента вступления "
               "в должность в мае 2024 года."),
        ("uk", "Міністр Іван Петренко прибув до Баку в середу. Це його третій візит до Азербайджану, відколи він "
               "очолив уряд у травні 2024 року."),
        ("en", "Mark Rubin arrived in Baku on Wednesday. It is Rubin's third visit to Azerbaijan since taking office "
               "in May 2024."),
    ],
)  # fmt: skip
def test_the_day_since_when_an_ordinal_counts_is_not_the_day_of_the_visit(language: str, text: str) -> None:
    (visit,) = events(language, text)
    assert (visit.time and visit.time.value, visit.ordinal and visit.ordinal.number) == ("2025-12-03", 3)
