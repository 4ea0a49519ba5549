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
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CONSTRUCTIONS)
def test_arguments(language: str, text: str, expected: Told) -> None:
    assert expected in stories(language, text)
