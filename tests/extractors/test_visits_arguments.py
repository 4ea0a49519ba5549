"""Whom and what place an event has that is told in words around it: named behind a role, listed, asked to come, on the
programme of a visit, in each language."""

import pytest
from event_stories import Told, stories

CONSTRUCTIONS: list[tuple[str, str, Told]] = [
    # the name between commas of who mediates, comes along, leads
    ("en", "The talks between Iran and Chile, mediated by Oman's foreign minister, John Burton, were held in Oslo on "
     "Dec. 2.",
     ("talks", "occurred", "2025-12-02", ("Chile", "Iran", "John Burton"), (), ("Oslo",))),
    ("en", "Prime Minister Mark Rubin, accompanied by the mayor, Anna Holm, visited Oslo on Dec. 2.",
     ("visit", "occurred", "2025-12-02", ("Anna Holm", "Mark Rubin"), (), ("Oslo",))),
    ("en", "Mark Rubin visited Oslo on Dec. 2, accompanied by the local MP, Anna Holm, and police chief John Burton.",
     ("visit", "occurred", "2025-12-02", ("Anna Holm", "John Burton", "Mark Rubin"), (), ("Oslo",))),
    ("en", "Mark Rubin flew to Oslo on Dec. 2, accompanied by Finance Minister Anna Holm, Trade Minister John Burton "
     "and a delegation of scientists.",
     ("visit", "occurred", "2025-12-02", ("Anna Holm", "John Burton", "Mark Rubin", "delegation of scientists"), (),
      ("Oslo",))),
    ("en", "The Chilean delegation, led by the deputy minister, Anna Holm, arrived in Oslo on Dec. 2.",
     ("visit", "occurred", "2025-12-02", ("Anna Holm", "Chilean delegation"), (), ("Oslo",))),
    ("ru", "Делегация Чили во главе с заместителем министра, Анной Хольм, прибыла в Осло 2 декабря.",
     ("visit", "occurred", "2025-12-02", ("Анна Хольм", "делегация Чили"), (), ("Осло",))),
    # a post that a word names which else tells of no meeting
    ("en", "Mayor Mark Rubin met police chief John Burton in Oslo on Dec. 2.",
     ("meeting", "occurred", "2025-12-02", ("John Burton", "Mark Rubin"), (), ("Oslo",))),
    ("ru", "Мэр Иван Рубцов 2 декабря встретился с начальником полиции Павлом Громовым.",
     ("meeting", "occurred", "2025-12-02", ("Иван Рубцов", "Павел Громов"), (), ())),
    ("uk", "Мер Іван Рубець 2 грудня зустрівся з начальником поліції Павлом Громом.",
     ("meeting", "occurred", "2025-12-02", ("Іван Рубець", "Павло Гром"), (), ())),
    # who goes on from a meeting, of whom there are several on the one side
    ("ru", "Сенаторы Чили встретились с мэром Киева Иваном Рубцовым. Завтра они вылетят в Осло.",
     ("visit", "planned", "2025-12-04", ("сенаторы Чили",), (), ("Осло",))),
    ("uk", "Сенатори Чилі зустрілися з мером Києва Іваном Рубцем. Завтра вони вилетять до Осло.",
     ("visit", "planned", "2025-12-04", ("сенатори Чилі",), (), ("Осло",))),
    ("en", "Senators from Chile met Kyiv mayor Mark Rubin. On Thursday they will fly to Oslo.",
     ("visit", "planned", "2025-12-04", ("Senators from Chile",), (), ("Oslo",))),
    # whom a pronoun asks to come
    ("ru", "Президент Иван Рубцов встретился с сенаторами Чили. Он пригласил их посетить Львов весной.",
     ("visit", "possible", "2026-SP", ("сенаторы Чили",), ("Иван Рубцов",), ("Львов",))),
    ("uk", "Президент Іван Рубець зустрівся з сенаторами Чилі. Він запросив їх відвідати Львів навесні.",
     ("visit", "possible", "2026-SP", ("сенатори Чилі",), ("Іван Рубець",), ("Львів",))),
    ("en", "President Mark Rubin met senators from Chile. He invited them to visit Oslo in the spring.",
     ("visit", "possible", "2026-SP", ("senators from Chile",), ("Mark Rubin",), ("Oslo",))),
    # what the programme of a visit holds
    ("ru", "Министр Иван Рубцов прибыл во вторник в Осло. В программе визита — встречи с президентом Павлом Громовым и "
     "премьером Анной Хольм.",
     ("meeting", "planned", None, ("Иван Рубцов",), ("Анна Хольм", "Павел Громов"), ("Осло",))),
    ("uk", "Міністр Іван Рубець прибув у вівторок до Києва. У програмі візиту — зустрічі з президентом Павлом Громом "
     "та головою Верховної Ради Сергієм Бойком.",
     ("meeting", "planned", None, ("Іван Рубець",), ("Павло Гром", "Сергій Бойко"), ("Київ",))),
    ("en", "Minister Mark Rubin arrived in Oslo on Tuesday. His programme includes meetings with President John Burton "
     "and Prime Minister Anna Holm.",
     ("meeting", "planned", None, ("Mark Rubin",), ("Anna Holm", "John Burton"), ("Oslo",))),
    ("en", "Minister Mark Rubin visited Oslo on Tuesday. The visit included talks with President John Burton.",
     ("talks", "occurred", "2025-12-02", ("Mark Rubin",), ("John Burton",), ("Oslo",))),
    # a meeting on top of the one just told
    ("ru", "Во вторник министр Иван Рубцов встретился в Осло с послом Павлом Громовым. Также он провёл встречу с мэром "
     "Анной Хольм.",
     ("meeting", "occurred", "2025-12-02", ("Анна Хольм", "Иван Рубцов"), (), ("Осло",))),
    ("uk", "У вівторок міністр Іван Рубець зустрівся в Осло з послом Павлом Громом. Також він провів зустріч із "
     "міністром юстиції Норвегії Карлом Хольмом.",
     ("meeting", "occurred", "2025-12-02", ("Іван Рубець",), ("Карл Хольм",), ("Осло",))),
    ("en", "On Tuesday Minister Mark Rubin met Ambassador John Burton in Oslo. He also met Norwegian Justice Minister "
     "Anna Holm.",
     ("meeting", "occurred", "2025-12-02", ("Mark Rubin",), ("Anna Holm",), ("Oslo",))),
    # who is at home receives a delegation
    ("ru", "Президент Чили Иван Рубцов 2 декабря встретился в Сантьяго с делегацией Перу.",
     ("meeting", "occurred", "2025-12-02", ("делегация Перу",), ("Иван Рубцов",), ("Сантьяго",))),
    ("uk", "Президент Чилі Іван Рубець 2 грудня зустрівся в Сантьяго з делегацією Перу.",
     ("meeting", "occurred", "2025-12-02", ("делегація Перу",), ("Іван Рубець",), ("Сантьяго",))),
    ("en", "Chilean President Mark Rubin met a delegation from Peru in Santiago on Dec. 2.",
     ("meeting", "occurred", "2025-12-02", ("delegation from Peru",), ("Mark Rubin",), ("Santiago",))),
    # places of which one will be it, in a clause of their own, and behind two words of a verb
    ("ru", "Иван Рубцов готовит встречу с Павлом Громовым, которая может пройти в Праге или Осло в сентябре.",
     ("meeting", "possible", "2026-09", ("Иван Рубцов", "Павел Громов"), (), ("Осло", "Прага"))),
    ("uk", "Зустріч Івана Рубця та Павла Грома може відбутися у Празі або Осло у вересні.",
     ("meeting", "possible", "2026-09", ("Іван Рубець", "Павло Гром"), (), ("Осло", "Прага"))),
    ("en", "A meeting between Mark Rubin and John Burton could take place in Prague or Oslo in September.",
     ("meeting", "possible", "2026-09", ("John Burton", "Mark Rubin"), (), ("Oslo", "Prague"))),
    # a village by the noun that it was told with
    ("ru", "В пятницу паводок затопил село Кедровка. Министр Иван Рубцов 2 декабря посетил село.",
     ("visit", "occurred", "2025-12-02", ("Иван Рубцов",), (), ("Кедровка",))),
    ("uk", "У п'ятницю паводок затопив село Кедрівка. Міністр Іван Рубець 2 грудня відвідав село.",
     ("visit", "occurred", "2025-12-02", ("Іван Рубець",), (), ("Кедрівка",))),
    ("en", "Floods hit the village of Glenridding on Friday. Minister Mark Rubin visited the village on Dec. 2.",
     ("visit", "occurred", "2025-12-02", ("Mark Rubin",), (), ("Glenridding",))),
    # buildings by whose they are
    ("ru", "Мэр Иван Рубцов 2 декабря встретился с послом Павлом Громовым в здании областной администрации.",
     ("meeting", "occurred", "2025-12-02", ("Иван Рубцов", "Павел Громов"), (), ("здание областной администрации",))),
    ("uk", "Мер Іван Рубець 2 грудня зустрівся з послом Павлом Громом у приміщенні облдержадміністрації.",
     ("meeting", "occurred", "2025-12-02", ("Іван Рубець", "Павло Гром"), (), ("приміщення облдержадміністрації",))),
    ("en", "Mayor Mark Rubin met Ambassador John Burton in the council building on Dec. 2.",
     ("meeting", "occurred", "2025-12-02", ("John Burton", "Mark Rubin"), (), ("council building",))),
    # the building right before the clause that tells what was there
    ("en", "Minister Mark Rubin landed at Rivers Airport and was driven to State House, where he met John Burton.",
     ("meeting", "occurred", None, ("Mark Rubin",), ("John Burton",), ("State House",))),
    # who acts for each side
    ("ru", "Делегации Чили и Перу 2 декабря провели переговоры в Осло. Чилийскую сторону представляли министр Иван "
     "Рубцов и посол Павел Громов. С перуанской стороны участвовала советник Анна Хольм.",
     ("talks", "occurred", "2025-12-02",
      ("Анна Хольм", "Иван Рубцов", "Павел Громов", "делегация Перу", "делегация Чили"), (), ("Осло",))),
    ("uk", "Делегації Чилі та Перу 2 грудня провели переговори в Осло. З чилійського боку участь узяли міністр "
     "Іван Рубець і посол Павло Гром.",
     ("talks", "occurred", "2025-12-02", ("Іван Рубець", "Павло Гром", "делегація Перу", "делегація Чилі"), (),
      ("Осло",))),
    ("en", "Chilean and Peruvian delegations held talks in Oslo on Dec. 2. The Chilean side was represented by "
     "Minister Mark Rubin and Ambassador John Burton.",
     ("talks", "occurred", "2025-12-02",
      ("Chilean delegation", "John Burton", "Mark Rubin", "Peruvian delegation"), (), ("Oslo",))),
    # the last of those named
    ("ru", "Премьер Иван Рубцов встретился с послом Павлом Громовым во время визита последнего в Осло 2 декабря.",
     ("visit", "occurred", "2025-12-02", ("Павел Громов",), ("Иван Рубцов",), ("Осло",))),
    ("en", "Prime Minister Mark Rubin met with Ambassador John Burton in Oslo on Dec. 2 during the latter's "
     "visit to Norway.",
     ("visit", "occurred", "2025-12-02", ("John Burton",), ("Mark Rubin",), ("Norway",))),
    # an adjective of a title is no place
    ("ru", "Псковскую область 2 декабря посетил Чрезвычайный и Полномочный Посол Чили в России Иван Рубцов.",
     ("visit", "occurred", "2025-12-02", ("Иван Рубцов",), (), ("Псковская область",))),
    ("uk", "Львівську область 2 грудня відвідав Надзвичайний і Повноважний Посол Чилі Іван Рубець.",
     ("visit", "occurred", "2025-12-02", ("Іван Рубець",), (), ("Львівська область",))),
    # who stays somewhere does not come elsewhere
    ("ru", "Министр Иван Рубцов, который 2 декабря находится в Осло, на заседание не приедет.",
     ("visit", "occurred", "2025-12-02", ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Міністр Іван Рубець, який 2 грудня перебуває в Осло, на засідання не приїде.",
     ("visit", "occurred", "2025-12-02", ("Іван Рубець",), (), ("Осло",))),
    # two sides of a gathering, of which the preposition of the second also tells where from
    ("uk", "Міністр Іван Рубець взяв участь у зустрічі європейських лідерів із президентом США в Осло 2 грудня.",
     ("meeting", "occurred", "2025-12-02", ("Іван Рубець", "президент США", "європейські лідери"), (), ("Осло",))),
    # at the house of who governs
    ("ru", "Президент Павел Громов 2 декабря провёл в Кремле переговоры с премьером Чили Иваном Рубцовым.",
     ("talks", "occurred", "2025-12-02", ("Иван Рубцов",), ("Павел Громов",), ("Кремль",))),
    ("uk", "Міністр Чилі Іван Рубець 2 грудня зустрівся з президентом Павлом Громом у Білому домі.",
     ("meeting", "occurred", "2025-12-02", ("Іван Рубець",), ("Павло Гром",), ("Білий дім",))),
    ("en", "President John Burton met with Chilean Prime Minister Mark Rubin at the White House on Dec. 2.",
     ("meeting", "occurred", "2025-12-02", ("Mark Rubin",), ("John Burton",), ("White House",))),
    # who is told without an article is nobody told before; the same day; who attends is no town
    ("en", "Mark Rubin held talks with President John Burton in Oslo on Dec. 2. He also met opposition leaders.",
     ("meeting", "occurred", "2025-12-02", ("Mark Rubin", "opposition leaders"), (), ("Oslo",))),
    ("en", "Minister Mark Rubin met Ambassador John Burton in Oslo on Dec. 2. Earlier in the day, Burton met "
     "Mayor Anna Holm.",
     ("meeting", "occurred", "2025-12-02", ("Anna Holm", "John Burton"), (), ())),
    ("en", "Minister Mark Rubin travelled to Oslo on Dec. 2 to attend a meeting with Ambassador John Burton.",
     ("meeting", "occurred", "2025-12-02", ("Mark Rubin",), ("John Burton",), ("Oslo",))),
    # who comes with somebody told by his role
    ("ru", "Президент Иван Рубцов 2 декабря прилетел в Осло. Вместе с президентом прибыли министр Павел Громов и "
     "посол Анна Хольм.",
     ("visit", "occurred", "2025-12-02", ("Анна Хольм", "Иван Рубцов", "Павел Громов"), (), ("Осло",))),
    ("uk", "Президент Іван Рубець 2 грудня прилетів до Осло. Разом із президентом прибули міністр Павло Гром і "
     "посол Карл Хольм.",
     ("visit", "occurred", "2025-12-02", ("Іван Рубець", "Карл Хольм", "Павло Гром"), (), ("Осло",))),
    # beside a meeting that is no forum by its name
    ("en", "EU ministers gathered in Oslo on Dec. 2 for two days of talks on trade. On the sidelines of the meeting, "
     "Minister Mark Rubin met Ambassador John Burton.",
     ("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo",))),
    # where guests went after a meeting it was not
    ("uk", "Мер Ігор Савенко зустрівся з послом Чилі Іваном Рубцем, який перебуває в Харкові з візитом. Потім гості "
     "відвідали підземну школу.",
     ("meeting", "occurred", None, ("Іван Рубець",), ("Ігор Савенко",), ("Харків",))),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CONSTRUCTIONS)
def test_arguments(language: str, text: str, expected: Told) -> None:
    assert expected in stories(language, text)


# Infinitives under a verb in the present put the day ahead.
AHEAD: list[tuple[str, str, str]] = [
    ("ru", "Президент может посетить Осло в июне.", "2026-06"),
    ("uk", "Президент може відвідати Осло в червні.", "2026-06"),
    ("en", "The president hopes to visit Oslo in June.", "2026-06"),
]


@pytest.mark.parametrize(("language", "text", "expected"), AHEAD)
def test_ahead(language: str, text: str, expected: str) -> None:
    assert [told[2] for told in stories(language, text)] == [expected]
