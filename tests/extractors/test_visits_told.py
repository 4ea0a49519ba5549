"""What news tell of an event in a clause or sentence of its neighbours: day, place, people, number, length."""

import pytest
from event_stories import events

from newsevents.records import Event


def last(language: str, text: str) -> Event:
    """The event that is told last."""
    return max(events(language, text), key=lambda event: event.mentions[0].trigger.begin)


def first(language: str, text: str) -> Event:
    return min(events(language, text), key=lambda event: event.mentions[0].trigger.begin)


def day(event: Event) -> str | None:
    return None if event.time is None else event.time.value


def names(event: Event) -> set[str]:
    return {participant.name for participant in event.participants}


def hosts(event: Event) -> set[str]:
    return {p.name for p in event.participants if p.part in ("host", "welcomer")}


def places(event: Event) -> set[str]:
    return {place.name for place in event.places}


DAYS = [
    # a date that opens the sentence holds for its further predicates
    ("ru", "В понедельник Иван Рубцов встретился с Павлом Громовым и созвонился с Анной Берг.", "2025-12-01"),
    ("uk", "У понеділок Іван Рубець зустрівся з Павлом Громом, а той зателефонував Анні Берг.", "2025-12-01"),
    ("en", "On Monday Mark Rubin met John Burton, and Anna Berg called Paul Stone.", "2025-12-01"),
    # … until another one comes, and not in another tense or behind a report
    ("ru", "В понедельник Иван Рубцов встретился с Павлом Громовым и созвонится с Анной Берг.", None),
    ("ru", "В понедельник Иван Рубцов сообщил: Павел Громов встретился с Анной Берг.", None),
    # what comes next
    ("ru", "В понедельник Иван Рубцов встретился с Павлом Громовым. Затем он позвонил Анне Берг.", "2025-12-01"),
    ("uk", "У понеділок Іван Рубець зустрівся з Павлом Громом. Потім він зателефонував Анні Берг.", "2025-12-01"),
    ("en", "Mark Rubin met John Burton on Monday. The minister then called Anna Berg.", "2025-12-01"),
    # a year in which something was called off is its own, a day is that of calling it off
    ("ru", "Иван Рубцов прибудет в Рим 10 декабря. В прошлом году он отменил визит в Рим.", "2024"),
    ("uk", "Іван Рубець прибуде до Рима 10 грудня. Торік він скасував візит до Рима.", "2024"),
    ("en", "Mark Rubin will visit Rome on Dec. 10. Last year Rubin cancelled a visit to Rome.", "2024"),
    ("ru", "В среду Иван Рубцов отменил визит в Рим.", None),
    # later, nobody says when
    ("ru", "В понедельник Иван Рубцов встретился с Павлом Громовым. Позже он созвонился с Анной Берг.", None),
    # talks take all days of the visit they belong to
    ("ru", "Иван Рубцов посетит Прагу 9–10 декабря. Там он проведёт переговоры с Павлом Громовым.",
     "2025-12-09/2025-12-10"),
    ("uk", "Іван Рубець відвідає Прагу 9–10 грудня. Там він проведе переговори з Павлом Громом.",
     "2025-12-09/2025-12-10"),
    ("en", "Mark Rubin will visit Prague on Dec. 9-10. He will hold talks with John Burton there.",
     "2025-12-09/2025-12-10"),
    # … but not the night of an arrival
    ("ru", "В ночь на среду Иван Рубцов прилетел в Прагу на переговоры с Павлом Громовым.", None),
    ("en", "Mark Rubin landed in Prague overnight into Wednesday for talks with John Burton.", None),
    # … nor the one day told of a visit of several
    ("en", "On Monday Mark Rubin ended a two-day visit to Prague, where he sat down with John Burton.", None),
    # the sidelines of a forum
    ("ru", "Саммит пройдёт в Праге 9–10 декабря. На его полях Иван Рубцов может встретиться с Павлом Громовым.",
     "2025-12-09/2025-12-10"),
    ("uk", "Саміт відбудеться у Празі 9–10 грудня. На його полях Іван Рубець може зустрітися з Павлом Громом.",
     "2025-12-09/2025-12-10"),
    ("en", "A summit will take place in Prague on Dec. 9-10. On its sidelines Mark Rubin may meet John Burton.",
     "2025-12-09/2025-12-10"),
    # where somebody is on a visit
    ("ru", "9–10 декабря Иван Рубцов будет с визитом в Праге.", "2025-12-09/2025-12-10"),
    ("uk", "9–10 грудня Іван Рубець буде з візитом у Празі.", "2025-12-09/2025-12-10"),
    # the day for which a journey is planned that is called off
    ("en", "Mark Rubin has called off a trip to Prague planned for Dec. 9.", "2025-12-09"),
    # a day that was planned, and another one
    ("ru", "Встреча Ивана Рубцова с Павлом Громовым, назначенная на 8 декабря, переносится на 20 декабря.",
     "2025-12-20"),
    ("uk", "Зустріч Івана Рубця з Павлом Громом, призначена на 8 грудня, переноситься на 20 грудня.", "2025-12-20"),
    # the day of a rumour or a report is not the event's
    ("ru", "Слухи о встрече Ивана Рубцова с Павлом Громовым, появившиеся в понедельник, назвали выдумкой.", None),
    ("en", "A phone call between Mark Rubin and John Burton, reported last month by a paper, angered Prague.", None),
    # the first and the last day of a stay
    ("ru", "Иван Рубцов прилетит в Прагу 9 декабря и пробудет там до 12 декабря.", "2025-12-09/2025-12-12"),
    ("uk", "Іван Рубець прилетить до Праги 9 грудня і пробуде там до 12 грудня.", "2025-12-09/2025-12-12"),
    ("en", "Mark Rubin will arrive in Prague on Dec. 9 and stay there until Dec. 12.", "2025-12-09/2025-12-12"),
    # a day that stays open
    ("uk", "Того ж дня відбулися переговори Івана Рубця з Павлом Громом.", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), DAYS)
def test_day(language: str, text: str, expected: str | None) -> None:
    assert day(last(language, text)) == expected


LATER = [
    ("ru", "Иван Рубцов прибыл в Прагу в понедельник. Во вторник он провёл переговоры с Павлом Громовым."),
    ("uk", "Іван Рубець прибув до Праги в понеділок. У вівторок він провів переговори з Павлом Громом."),
    ("en", "Mark Rubin arrived in Prague on Monday. On Tuesday he held talks with John Burton."),
]


@pytest.mark.parametrize(("language", "text"), LATER)
def test_the_days_after_an_arrival_are_those_of_the_visit(language: str, text: str) -> None:
    visit, talks = first(language, text), last(language, text)
    assert (day(visit), day(talks)) == ("2025-12-01", "2025-12-02")
    assert len(places(talks)) == len(hosts(talks)) == 1
    assert hosts(visit) == hosts(talks)


PEOPLE = [
    # whom a pronoun means, by the number of its case
    ("ru", "Павел Громов заболел. Иван Рубцов отложил встречу с ним.", {"Иван Рубцов", "Павел Громов"}),
    # a name that does not decline, right behind a role
    ("ru", "Встречу Ивана Рубцова с министром Айлин Демир отменили.", {"Иван Рубцов", "Айлин Демир"}),
    ("uk", "Зустріч Івана Рубця з міністеркою Айлін Демір скасували.", {"Іван Рубець", "Айлін Демір"}),
    # to whom an offer is made
    ("ru", "Иван Рубцов предложил Павлу Громову встретиться в Праге.", {"Иван Рубцов", "Павел Громов"}),
    ("uk", "Іван Рубець запропонував Павлу Грому зустрітися у Празі.", {"Іван Рубець", "Павло Гром"}),
    ("en", "Mark Rubin invited John Burton to meet in Prague.", {"Mark Rubin", "John Burton"}),
    # two of whom only a numeral tells
    ("ru", "Иван Рубцов и Павел Громов прилетели в Осло. До этого оба встретились в Праге с Анной Берг.",
     {"Иван Рубцов", "Павел Громов", "Анна Берг"}),
    ("uk", "Іван Рубець і Павло Гром прилетіли до Осло. До цього обоє зустрілися у Празі з Олегом Коваленком.",
     {"Іван Рубець", "Павло Гром", "Олег Коваленко"}),
    ("en", "Mark Rubin and John Burton flew to Oslo. The two met in Prague with Anna Berg.",
     {"Mark Rubin", "John Burton", "Anna Berg"}),
    # whose visit it is
    ("en", "Mark Rubin's previous visit to Oslo fell on August 6.", {"Mark Rubin"}),
    ("en", "Mark Rubin's first visit to Oslo fell on August 6.", {"Mark Rubin"}),
    ("en", "Mark Rubin has called off a trip to Prague.", {"Mark Rubin"}),
    # a delegation and who leads it
    ("ru", "Анна Берг посетила Осло. В Прагу прибудет делегация во главе с Павлом Громовым.",
     {"делегация", "Павел Громов"}),
    # two delegations told by one plural
    ("ru", "Делегации Мальдив и Маврикия провели переговоры.", {"делегация Мальдив", "делегация Маврикия"}),
    ("uk", "Делегації Колумбії та Венесуели провели перемовини.", {"делегація Колумбії", "делегація Венесуели"}),
    ("en", "The delegations of Chad and Mali held talks.", {"delegation of Chad", "delegation of Mali"}),
    # who is visited
    ("ru", "Иван Рубцов навестил Павла Громова в Праге.", {"Иван Рубцов", "Павел Громов"}),
    ("en", "Mark Rubin visited John Burton in Prague.", {"Mark Rubin", "John Burton"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), PEOPLE)
def test_people(language: str, text: str, expected: set[str]) -> None:
    assert names(last(language, text)) == expected


RECEIVED = [
    ("ru", "Марк Рубцов прибыл в Прагу. В аэропорту его встретил Павел Громов, а в полдень приняла Анна Берг."),
    ("uk", "Марко Рубець прибув до Праги. В аеропорту його зустрів Павло Гром, а опівдні прийняла Анна Берг."),
]


@pytest.mark.parametrize(("language", "text"), RECEIVED)
def test_a_guest_left_out_behind_another_reception(language: str, text: str) -> None:
    assert len(hosts(last(language, text))) == 2


PLACES = [
    # only where somebody arrived, and a guest behind it
    ("ru", "Марк Рубцов прилетел в Прагу. На вокзале гостя встретил Павел Громов.", {"Прага"}),
    ("uk", "Марко Рубець прилетів до Праги. На вокзалі гостя зустрів Павло Гром.", {"Прага"}),
    ("en", "Mark Rubin flew to Prague. John Burton met him at the airport.", {"Prague"}),
    # where somebody comes from
    ("en", "Mark Rubin met John Burton in Oslo. From there he went to Prague.", {"Prague"}),
    # the object of a verb without a subject of its own, in a form that could be one
    ("ru", "В мае Иван Рубцов посетил Прагу, а в октябре посетил Ташкент.", {"Ташкент"}),
    ("uk", "У травні Іван Рубець відвідав Прагу, а в жовтні відвідав Ташкент.", {"Ташкент"}),
    # an adverb behind a noun
    ("uk", "Іван Рубець відвідає Прагу. Візит Павла Грома туди відбувся у травні.", {"Прага"}),
    # the states that a tour leads to
    ("ru", "Иван Рубцов отправится в турне по Азии. Он посетит Китай и Монголию.", {"Азия", "Китай", "Монголия"}),
    ("uk", "Іван Рубець вирушить у турне Азією. Він відвідає Китай і Монголію.", {"Азія", "Китай", "Монголія"}),
    ("en", "Mark Rubin will go on a tour of Asia. He will visit China and Mongolia.", {"Asia", "China", "Mongolia"}),
]


@pytest.mark.parametrize(("language", "text", "expected"), PLACES)
def test_places(language: str, text: str, expected: set[str]) -> None:
    assert places(last(language, text)) == expected


COUNTED = [
    ("ru", "Министр Иван Рубцов в понедельник прибыл в Осло. Это третья за год поездка министра в Норвегию."),
    ("uk", "Міністр Іван Рубець у понеділок прибув до Осло. Це третя за рік поїздка міністра до Норвегії."),
    ("en", "Anna Berg arrived in Oslo on Monday, where Clara Stone hosted her. It was her third stay in Norway."),
]


@pytest.mark.parametrize(("language", "text"), COUNTED)
def test_a_number_told_in_a_sentence_of_its_own(language: str, text: str) -> None:
    event = last(language, text)
    assert event.ordinal is not None
    assert event.ordinal.number == 3
    assert day(event) == "2025-12-01"


LENGTHS = [
    ("en", "Mark Rubin arrived in Prague after a three-hour delay.", None),
    ("ru", "Мы ждали визита Ивана Рубцова в Прагу девять лет.", None),
    ("ru", "Переговоры Ивана Рубцова и Павла Громова шли в течение двух дней.", "P2D"),
    ("uk", "Переговори Івана Рубця і Павла Грома тривали дві години.", "PT2H"),
]


@pytest.mark.parametrize(("language", "text", "expected"), LENGTHS)
def test_length(language: str, text: str, expected: str | None) -> None:
    assert last(language, text).duration == expected


TOURS = [
    ("ru", "Иван Рубцов приземлился в понедельник в Осло, с которого начинается его турне по Европе.", "2025-12-01"),
    ("ru", "Иван Рубцов начал турне по Европе. 4 декабря он посетит Осло, а 7 декабря — Прагу.", None),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOURS)
def test_a_tour_begins_with_the_stop_that_it_is_told_with(language: str, text: str, expected: str | None) -> None:
    (tour,) = (event for event in events(language, text) if any(m.lemma == "турне" for m in event.mentions))
    assert day(tour) == expected
