"""Where, named by the kind of the place, and who, told by states, owners and companions."""

import pytest
from event_stories import Told, stories

CASES: list[tuple[str, str, list[Told]]] = [
    # the name behind the noun for its kind is the place, not the adjective before it
    ("en", "Archbishop Mark Rubin visited the Syrian city of Homs on Friday.",
     [("visit", "occurred", "2025-11-28", ("Mark Rubin",), (), ("Homs",))]),
    ("en", "Minister Mark Rubin toured the garrison town of Hilltown in May.",
     [("visit", "occurred", "2025-05", ("Mark Rubin",), (), ("Hilltown",))]),
    ("ru", "Министр Павел Громов прибыл на остров Пинанг.",
     [("visit", "occurred", None, ("Павел Громов",), (), ("Пинанг",))]),
    ("uk", "Міністр Павло Гром прибув до містечка Лужани.",
     [("visit", "occurred", None, ("Павло Гром",), (), ("Лужани",))]),
    # venues without names
    ("ru", "Павел Громов побывал на командном пункте бригады.",
     [("visit", "occurred", None, ("Павел Громов",), (), ("командный пункт бригады",))]),
    ("uk", "Павло Гром відвідав командний пункт бригади.",
     [("visit", "occurred", None, ("Павло Гром",), (), ("командний пункт бригади",))]),
    ("en", "Minister Mark Rubin visited a brigade command post.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("brigade command post",))]),
    ("ru", "Павел Громов побывал в центре внимания прессы.", []),
    # … and none where a source is
    ("ru", "Павел Громов созвонился с Иваном Рубцовым. Разговор, по словам собеседника в администрации, занял час.",
     [("call", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    # people of several states under one noun
    ("en", "The Polish and Chilean lawmakers may meet in Oslo in October.",
     [("meeting", "possible", "2026-10", ("Polish and Chilean lawmakers",), (), ("Oslo",))]),
    ("en", "US and Iranian envoys held talks in Oslo on Monday.",
     [("talks", "occurred", "2025-12-01", ("US and Iranian envoys",), (), ("Oslo",))]),
    ("ru", "В мае чешские и польские депутаты встретились в Осло.",
     [("meeting", "occurred", "2025-05", ("чешские и польские депутаты",), (), ("Осло",))]),
    ("uk", "У травні чеські та польські депутати зустрілися в Осло.",
     [("meeting", "occurred", "2025-05", ("чеські та польські депутати",), (), ("Осло",))]),
    # whose it is, where only an apostrophe tells
    ("en", "The picture was taken during Anna Rojas' visit to Oslo in May.",
     [("visit", "occurred", "2025-05", ("Anna Rojas",), (), ("Oslo",))]),
    # a day between the noun and its sides
    ("en", "The trip follows a phone call on Nov. 8 between Mark Rubin and John Burton.",
     [("call", "occurred", "2025-11-08", ("John Burton", "Mark Rubin"), (), ())]),
    ("ru", "Встреча в Осло 8 ноября с Иваном Рубцовым устроила Павла Громова.",
     [("meeting", "occurred", "2025-11-08", ("Иван Рубцов",), (), ("Осло",))]),
    # a name after the verb that may be a genitive
    ("uk", "Павло Гром у суботу телефонував Марії Лобан.",
     [("call", "occurred", "2025-11-29", ("Марія Лобан", "Павло Гром"), (), ())]),
    # who goes along, behind a dash
    ("ru", "Накануне созвонились Иван Рубцов и Анна Берг. В Осло вылетел премьер Павел Громов, с ним — Олег Рыбин.",
     [("call", "occurred", "2025-12-02", ("Анна Берг", "Иван Рубцов"), (), ()),
      ("visit", "occurred", None, ("Олег Рыбин", "Павел Громов"), (), ("Осло",))]),
    # where he is on a visit
    ("ru", "Павел Громов подписал указ в Осло, где находится с визитом.",
     [("visit", "occurred", None, ("Павел Громов",), (), ("Осло",))]),
    ("uk", "Павло Гром підписав указ в Осло, де перебуває з візитом.",
     [("visit", "occurred", None, ("Павло Гром",), (), ("Осло",))]),
    # when it was to be
    ("ru", "Встреча министров Чехии и Польши, которая должна была пройти в Осло 23 ноября, отменена.",
     [("meeting", "cancelled", "2025-11-23", ("министры Чехии и Польши",), (), ("Осло",))]),
    ("ru", "Поездка Павла Громова в Осло, намеченная на 23 декабря, не состоится.",
     [("visit", "cancelled", "2025-12-23", ("Павел Громов",), (), ("Осло",))]),
    ("uk", "Поїздка Павла Грома до Осло, намічена на 23 грудня, не відбудеться.",
     [("visit", "cancelled", "2025-12-23", ("Павло Гром",), (), ("Осло",))]),
    # who received him does not arrive next
    ("en", "Mark Rubin flew to Oslo, where Prime Minister Anna Berg received him at Hill House. "
     "Minister John Burton met him at Lakeside airport.",
     [("visit", "occurred", None, ("Mark Rubin",), ("Anna Berg", "John Burton"),
       ("Hill House", "Lakeside airport", "Oslo"))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_placed(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted
