"""Places, organisations and groups in readable sentences."""

import pytest

PLACES = [
    ("ru", "Министр прибыл из Нижнего Новгорода в Саудовскую Аравию.", ["Нижний Новгород", "Саудовская Аравия"]),
    ("ru", "Переговоры прошли на Аляске.", ["Аляска"]),
    ("ru", "Владимир Лыков приехал во Владимир.", ["Владимир"]),
    ("ru", "Гостя встретили в аэропорту «Берёзка».", ["Берёзка"]),
    ("ru", "Он вернётся на остров «при первой возможности».", []),
    ("ru", "Беседа шла в Кремле.", ["Кремль"]),
    ("uk", "Делегація вирушила з Одеси до Кишинева.", ["Одеса", "Кишинів"]),
    ("en", "She flew from New York to Saudi Arabia.", ["New York", "Saudi Arabia"]),
    ("en", "Guests landed at Larkmoor airport.", ["Larkmoor"]),
    ("en", "The Larkmoor province and the Northern Alder District were hit.", ["Larkmoor", "Northern Alder"]),
    ("en", "A German town burned, and many Chinese states sent help. Every city did. He states it.", []),
    ("en", "The Republican state holds the Unified State Exam, the Institute of Technology stated.", []),
    ("en", "Fires hit the German village of Alder Green and the town of Medvedev.", ["Alder Green", "Medvedev"]),
    ("en", "It was the town of Clinton's youth, in the city of stars.", []),
]


@pytest.mark.parametrize(("code", "text", "expected"), PLACES)
def test_places_are_nominative(entities, code, text, expected):
    assert [place.name for place in entities(code, text).places] == expected


def test_a_place_tells_its_code_and_what_holds_it(entities):
    (place,) = entities("ru", "Форум открылся в Казани.").places
    assert (place.kind, place.country, place.within) == ("city", "RU", ("RU-TA", "RU"))
    assert place.code.startswith("gn:")


def test_forms_of_one_place_are_one_record(entities):
    (place,) = entities("ru", "Из Санкт-Петербурга вылетел самолёт. В Петербурге дождь.").places
    assert (place.name, place.aliases, len(place.mentions)) == ("Санкт-Петербург", ("Петербург",), 2)


BODIES = [
    ("ru", "Об этом сообщили ТАСС и газета «Маяк».", ["ТАСС", "Маяк"]),
    ("ru", "В МИД Армении промолчали, МИД занят.", ["МИД Армении"]),
    ("ru", "Запись показали в посольстве Литвы.", ["посольство Литвы"]),
    ("ru", "Пишет Volga.ru.", ["Volga.ru"]),
    ("ru", "Гость встретился с главой Минобороны.", ["Минобороны"]),
    ("ru", "Суд оштрафовал ООО «Маяк» и АО «Луч» по статье УК РФ.", ["Маяк", "Луч"]),
    ("uk", "Про це пише Українська правда.", ["Українська правда"]),
    ("uk", "Суд оштрафував ТОВ «Маяк».", ["Маяк"]),
    ("en", "Staff of Alder Bank and members of the Larkmoor Police Department met.",
     ["Alder Bank", "Larkmoor Police Department"]),
    ("en", "Alder Steel Corp. bought the site in Larkmoor; average daily growth rose.", ["Alder Steel Corp."]),
    ("en", "Reuters reported it.", ["Reuters"]),
    ("en", "The Food and Drug Administration reported it.", ["Food and Drug Administration"]),
    ("en", "Oslo and the Supreme Court reported it.", ["Supreme Court"]),
    ("en", "The Senate and Justice Department reported it.", ["Senate", "Justice Department"]),
]


@pytest.mark.parametrize(("code", "text", "expected"), BODIES)
def test_organizations(entities, code, text, expected):
    assert [body.name for body in entities(code, text).organizations] == expected


def test_a_seat_is_a_place_and_an_institution_on_one_span(entities):
    found = entities("ru", "В Кремле промолчали.")
    assert found.places[0].mentions == found.organizations[0].mentions
    assert found.organizations[0].state == "RU"


GROUPS = [
    ("ru", "Прибыла украинская делегация.", "украинская делегация", ("UA",)),
    ("ru", "Беседа с американскими переговорщиками прошла.", "американские переговорщики", ("US",)),
    ("ru", "Приедут лидеры Армении, Казахстана и Литвы.", "лидеры Армении, Казахстана и Литвы", ("AM", "KZ", "LT")),
    ("uk", "Прибула литовська делегація.", "литовська делегація", ("LT",)),
    ("en", "The U.S. delegation arrived.", "U.S. delegation", ("US",)),
]


@pytest.mark.parametrize(("code", "text", "name", "states"), GROUPS)
def test_groups_tell_their_states(entities, code, text, name, states):
    (group,) = entities(code, text).groups
    assert (group.name, group.states) == (name, states)


def test_a_body_may_open_a_sentence_in_the_plural(entities):
    assert [body.name for body in entities("en", "Clubs of Brenner left.").organizations] == ["clubs of Brenner"]
