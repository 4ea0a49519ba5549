"""What stands around a mention and belongs to it: no subject from its own genitives, no day from a dateline."""

import pytest
from event_stories import Told, events, stories

OWN_GENITIVES = [
    # the last of several names has no case to tell that the noun governs it
    ("ru", "Встреча президентов России и США состоится в Будапеште 9 декабря.",
     ("meeting", "planned", "2025-12-09", ("президенты России и США",), (), ("Будапешт",))),
    ("uk", "Зустріч президентів України та США відбудеться в Будапешті 9 грудня.",
     ("meeting", "planned", "2025-12-09", ("президенти України та США",), (), ("Будапешт",))),
    ("ru", "Второй раунд переговоров между Перу и США пройдёт в Риме 9 декабря.",
     ("talks", "planned", "2025-12-09", ("Перу", "США"), (), ("Рим",))),
    ("uk", "Другий раунд переговорів між Перу та США пройде в Римі 9 грудня.",
     ("talks", "planned", "2025-12-09", ("Перу", "США"), (), ("Рим",))),
    # a role that reads as another word in the nominative
    ("ru", "Визит премьера Ивана Рубцова в Прагу состоялся 1 декабря.",
     ("visit", "occurred", "2025-12-01", ("Иван Рубцов",), (), ("Прага",))),
    ("ru", "Поездка премьера в Прагу запланирована на 9 декабря.",
     ("visit", "planned", "2025-12-09", ("премьер",), (), ("Прага",))),
]  # fmt: skip

SIDELINES = [
    # whom a verb meets behind the forum that it names
    ("ru", "Министр Иван Рубцов встретился в Риме на полях саммита НАТО с послом Павлом Громовым.",
     ("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Рим",))),
    ("uk", "Міністр Іван Рубець зустрівся в Римі на полях саміту НАТО з послом Павлом Громом.",
     ("meeting", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Рим",))),
    # … but what is spoken of keeps its own phrases
    ("uk", "Міністри говорили про саміт у Римі, який відкриється 9 грудня.",
     ("meeting", "planned", "2025-12-09", (), (), ("Рим",))),
]  # fmt: skip

PLURAL_GUESTS = [
    ("ru", "Министры Иван Рубцов и Павел Громов прилетели в Рим. Их принял президент Карло Нери.",
     ("visit", "occurred", None, ("Иван Рубцов", "Павел Громов"), ("Карло Нери",), ("Рим",))),
    ("uk", "Міністри Іван Рубець і Павло Гром прилетіли до Рима. Їх прийняв президент Карло Нері.",
     ("visit", "occurred", None, ("Іван Рубець", "Павло Гром"), ("Карло Нері",), ("Рим",))),
]  # fmt: skip

UNNAMED = [
    # several who are told by what they are, and where they come from
    ("en", "Officials from Peru and Chile met in Rome on Monday.",
     ("meeting", "occurred", "2025-12-01", ("Officials from Peru and Chile",), (), ("Rome",))),
    ("ru", "Переговорщики Перу и Чили встретились в Риме в понедельник.",
     ("meeting", "occurred", "2025-12-01", ("переговорщики Перу и Чили",), (), ("Рим",))),
    ("uk", "Перемовники Перу та Чилі зустрілися в Римі в понеділок.",
     ("meeting", "occurred", "2025-12-01", ("перемовники Перу та Чилі",), (), ("Рим",))),
    # two heads of state in one phrase are enough for what will not be
    ("ru", "Встреча президентов России и США пока не запланирована.",
     ("meeting", "denied", None, ("президенты России и США",), (), ())),
    ("uk", "У Римі спростували повідомлення про підготовку телефонної розмови президентів Перу та Чилі.",
     ("call", "denied", None, ("президенти Перу та Чилі",), (), ())),
    ("ru", "В Риме опровергли сообщения о подготовке телефонного разговора президентов Перу и Чили.",
     ("call", "denied", None, ("президенты Перу и Чили",), (), ())),
    ("en", "Rome denied reports of a phone call between the presidents of Peru and Chile.",
     ("call", "denied", None, ("presidents of Peru and Chile",), (), ())),
    # who leads them
    ("en", "A delegation led by U.S. envoy Mark Rubin arrived in Rome on Monday.",
     ("visit", "occurred", "2025-12-01", ("Mark Rubin", "delegation"), (), ("Rome",))),
]  # fmt: skip

CALLED_GUESTS = [
    ("ru", "Президент Чили Иван Рубцов прибыл в Рим. В понедельник гость встретился с премьером Карло Нери.",
     ("meeting", "occurred", "2025-12-01", ("Иван Рубцов",), ("Карло Нери",), ("Рим",))),
    ("uk", "Президент Чилі Іван Рубець прибув до Рима. У понеділок гість зустрівся з прем'єром Карло Нері.",
     ("meeting", "occurred", "2025-12-01", ("Іван Рубець",), ("Карло Нері",), ("Рим",))),
    ("en", "Chilean President Mark Rubin arrived in Rome. On Monday the visitor met Prime Minister Carlo Neri.",
     ("meeting", "occurred", "2025-12-01", ("Mark Rubin",), ("Carlo Neri",), ("Rome",))),
]  # fmt: skip

IN_OFFICE = [
    # a head of state or government whom a guest meets receives him
    ("ru", "Глава МИД Италии Антон Ричин прибыл в Прагу, где встретился с президентом Павлом Громовым.",
     ("visit", "occurred", None, ("Антон Ричин",), ("Павел Громов",), ("Прага",))),
    ("uk", "Міністр оборони Італії Антон Річин прибув до Праги, де зустрівся з президентом Павлом Громом.",
     ("visit", "occurred", None, ("Антон Річин",), ("Павло Гром",), ("Прага",))),
    ("en", "Italian Defence Minister Mark Rubin flew to Prague, where he met President John Burton.",
     ("visit", "occurred", None, ("Mark Rubin",), ("John Burton",), ("Prague",))),
    # … and those whom the visit has yet to bring together with him
    ("ru", "Министр Иван Рубцов 9 декабря посетит Минск. В ходе визита запланированы встречи с президентом Павлом "
     "Громовым и премьером Олегом Бергом.",
     ("meeting", "planned", "2025-12-09", ("Иван Рубцов",), ("Олег Берг", "Павел Громов"), ("Минск",))),
    ("uk", "Міністр Іван Рубець 9 грудня відвідає Мінськ. У ході візиту заплановані зустрічі з президентом Павлом "
     "Громом і прем'єром Олегом Бергом.",
     ("meeting", "planned", "2025-12-09", ("Іван Рубець",), ("Олег Берг", "Павло Гром"), ("Мінськ",))),
    # a state's possessive tells who is at home
    ("en", "Syria's Ahmed Sharif met Russian envoy Sergei Shubin in Damascus on Monday.",
     ("meeting", "occurred", "2025-12-01", ("Sergei Shubin",), ("Ahmed Sharif",), ("Damascus",))),
    # welcomed to a residence
    ("en", "U.S. President Mark Rubin welcomed British Prime Minister Keith Stone to the White House on Tuesday.",
     ("visit", "occurred", "2025-12-02", ("Keith Stone",), ("Mark Rubin",), ("White House",))),
    # a place where somebody is received is no part of the journey's own phrase
    ("en", "Pope Leo began his trip on Monday with a stop in Turkey, where he was received by President Kemal Yildiz "
     "in Ankara.",
     ("visit", "occurred", "2025-12-01", ("Leo",), ("Kemal Yildiz",), ("Ankara", "Turkey"))),
]  # fmt: skip

DAYS = [
    # the day of a dateline is that of the report
    ("en", "SANTIAGO, Dec. 1 (AP) - Foreign Minister Mark Rubin will fly to Lima on Dec. 9.",
     ("visit", "planned", "2025-12-09", ("Mark Rubin",), (), ("Lima",))),
    # … but no range that opens a sentence
    ("uk", "1–2 грудня міністр Іван Рубець побував у Празі.",
     ("visit", "occurred", "2025-12-01", ("Іван Рубець",), (), ("Прага",))),
    # what happened then
    ("ru", "В августе, когда министр Иван Рубцов побывал в Праге, шли дожди.",
     ("visit", "occurred", "2025-08", ("Иван Рубцов",), (), ("Прага",))),
    ("uk", "У серпні, коли міністр Іван Рубець побував у Празі, йшли дощі.",
     ("visit", "occurred", "2025-08", ("Іван Рубець",), (), ("Прага",))),
    ("en", "Relations soured last August, when Prime Minister Mark Rubin visited Prague.",
     ("visit", "occurred", "2025-08", ("Mark Rubin",), (), ("Prague",))),
    # … in another tense it is another day
    ("ru", "Неясно было и в среду, когда министр Иван Рубцов посетит Прагу.",
     ("visit", "planned", None, ("Иван Рубцов",), (), ("Прага",))),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*OWN_GENITIVES, *SIDELINES, *PLURAL_GUESTS, *UNNAMED, *CALLED_GUESTS, *IN_OFFICE, *DAYS],
)  # fmt: skip
def test_around(language: str, text: str, expected: Told) -> None:
    assert expected in stories(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Президент Чили Иван Рубцов посетит Прагу 9 и 10 декабря."),
        ("uk", "Президент Чилі Іван Рубець відвідає Прагу 9 і 10 грудня."),
        ("en", "Chilean President Mark Rubin will visit Prague on Dec. 9 and 10."),
    ],
)
def test_two_days_in_a_row_are_those_of_a_stay(language: str, text: str) -> None:
    (event,) = events(language, text)
    assert event.time is not None
    assert event.time.value == "2025-12-09/2025-12-10"


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("ru", "Визит премьера Ивана Рубцова в Прагу, первый за восемь лет, перенесли на март.", 1),
        ("uk", "Візит прем'єра Івана Рубця до Праги, перший за вісім років, перенесли на березень.", 1),
        ("en", "The visit by Prime Minister Mark Rubin to Prague, his second this year, lasted three days.", 2),
    ],
)
def test_a_number_behind_a_comma_stands_for_the_noun(language: str, text: str, number: int) -> None:
    (event,) = events(language, text)
    assert event.ordinal is not None
    assert event.ordinal.number == number


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Президент Чили Иван Рубцов побывал в Праге. Перед вылетом в Сантьяго он выступил с речью."),
        ("uk", "Президент Чилі Іван Рубець побував у Празі. Перед вильотом до Сантьяго він виступив з промовою."),
        ("en", "Chilean President Mark Rubin visited Prague. The president then flew to Santiago."),
    ],
)
def test_the_way_home_is_no_visit(language: str, text: str) -> None:
    (event,) = events(language, text)
    assert {place.name for place in event.places} <= {"Прага", "Prague"}


def test_laws_are_no_guests() -> None:
    text = "Парламент обсудил два закона. Их принял президент Иван Рубцов."
    assert not events("ru", text)
