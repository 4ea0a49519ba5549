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
    # well-known surnames whose form is another word's, or is the same in all cases
    ("ru", "Пашинян посетил Осло в мае.", [("visit", "occurred", "2025-05", ("Пашинян",), (), ("Осло",))]),
    ("ru", "Рютте посетил Осло в мае.", [("visit", "occurred", "2025-05", ("Рютте",), (), ("Осло",))]),
    ("uk", "Мелоні відвідала Осло в травні.", [("visit", "occurred", "2025-05", ("Мелоні",), (), ("Осло",))]),
    # what is discussed may lie ahead, but not what came of something
    ("ru", "Павел Громов и Иван Рубцов обсудили приезд Яна Новака в Тулу.",
     [("visit", "possible", None, ("Ян Новак",), (), ("Тула",))]),
    ("ru", "Стороны обсудили итоги визита Яна Новака в Тулу.",
     [("visit", "occurred", None, ("Ян Новак",), (), ("Тула",))]),
    ("ru", "Стороны обсудили последствия засухи и визит Яна Новака в Тулу.",
     [("visit", "possible", None, ("Ян Новак",), (), ("Тула",))]),
    ("uk", "Міністри обговорили підсумки візиту Яна Новака до Львова.",
     [("visit", "occurred", None, ("Ян Новак",), (), ("Львів",))]),
    ("en", "They discussed the outcome of Jan Novak's visit to Homs in May.",
     [("visit", "occurred", "2025-05", ("Jan Novak",), (), ("Homs",))]),
    # a town's name that may be a person's, where somebody else visits it
    ("ru", "Президент в понедельник посетил Грозный. Больницу посетил Ефремов.",
     [("visit", "occurred", "2025-12-01", ("президент",), (), ("Грозный",)),
      ("visit", "occurred", None, ("Ефремов",), (), ("Больница",))]),
    ("uk", "Переговори послів України та Польщі йдуть у Львові.",
     [("talks", "occurred", None, ("посли України та Польщі",), (), ("Львів",))]),
    ("en", "Mark Rubin hoped to visit Homs on Friday.",
     [("visit", "possible", "2025-12-05", ("Mark Rubin",), (), ("Homs",))]),
    # hospitals, where somebody visits them
    ("en", "Minister Mark Rubin is due to visit hospitals in Homs on Friday. He was taken to hospital in May.",
     [("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Homs", "hospitals in Homs"))]),
    # who comes or goes, with nothing but a day, and what is no journey
    ("en", "Minister Mark Rubin came on Friday, officials said.",
     [("visit", "occurred", "2025-11-28", ("Mark Rubin",), (), ())]),
    ("en", "Mark Rubin came to power in May. He went bankrupt on Friday and came from behind to win on Monday.", []),
    ("en", "Mark Rubin reached the Syrian city of Homs on Monday.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Homs",))]),
    ("en", "Mark Rubin reached a deal in Rome on Monday. John Burton reached the Rome final.", []),
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
    # rounds have the sides of those before
    ("uk", "Україна та Єгипет готують новий раунд переговорів. Шостий раунд, призначений на 15 червня в "
     "Осло, скасували.",
     [("talks", "planned", None, ("Єгипет", "Україна"), (), ()),
      ("talks", "cancelled", "2025-06-15", ("Єгипет", "Україна"), (), ("Осло",))]),
    # who leads the delegations
    ("en", "Chile and Peru held talks in Oslo. The Chilean delegation was led by Mark Rubin.",
     [("talks", "occurred", None, ("Chile", "Mark Rubin", "Peru"), (), ("Oslo",))]),
    ("ru", "Чешская и польская делегации провели переговоры в Осло. Чешскую делегацию возглавлял Иван Рубцов, "
     "польскую — Павел Громов.",
     [("talks", "occurred", None, ("Иван Рубцов", "Павел Громов", "польская делегация", "чешская делегация"), (),
       ("Осло",))]),
    # who met somebody at home there has come with the delegation
    ("ru", "Спикер парламента Чили Иван Рубцов встретился в Осло с премьером Норвегии Анной Берг. Чилийская делегация "
     "прибыла в Осло накануне.",
     [("meeting", "occurred", None, ("Иван Рубцов",), ("Анна Берг",), ("Осло",)),
      ("visit", "occurred", "2025-12-02", ("Иван Рубцов", "чилийская делегация"), ("Анна Берг",), ("Осло",))]),
    # two meetings that are joined
    ("uk", "Міністерка Анна Берг прибула до Осло. У четвер на неї чекають переговори з Павлом Громом і зустріч з "
     "Іваном Рубцем.",
     [("visit", "occurred", None, ("Анна Берг",), ("Павло Гром",), ("Осло",)),
      ("talks", "planned", "2025-12-04", ("Анна Берг",), ("Павло Гром",), ("Осло",)),
      ("meeting", "planned", "2025-12-04", ("Анна Берг",), ("Іван Рубець",), ("Осло",))]),
    # people of several states who come together
    ("ru", "Представители Чехии, Польши и Перу соберутся в Вене на консультации.",
     [("talks", "planned", None, ("представители Чехии, Польши и Перу",), (), ("Вена",))]),
    # whoever acts stands behind the verb
    ("ru", "В мае Павел Громов посетил Осло, где его принял исполняющий обязанности премьера Иван Рубцов.",
     [("visit", "occurred", "2025-05", ("Павел Громов",), ("Иван Рубцов",), ("Осло",))]),
    # with whom the talks are, not who flies along
    ("en", "Premier Mark Rubin will fly to Oslo to resume talks with President Anna Berg.",
     [("visit", "planned", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("talks", "planned", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    # what is not confirmed stays possible
    ("en", "Mark Rubin may travel to Oslo next week, a spokesman said. Norway has not confirmed the trip.",
     [("visit", "possible", "2025-W50", ("Mark Rubin",), (), ("Oslo",))]),
    ("ru", "На прошлой неделе в Осло находилась делегация Чили.",
     [("visit", "occurred", "2025-W48", ("делегация Чили",), (), ("Осло",))]),
    # where those are who deny it
    ("ru", "Встречу Павла Громова с Иваном Рубцовым, о которой писали СМИ, в посольстве опровергли.",
     [("meeting", "denied", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "У посольстві спростували зустріч Павла Грома з Іваном Рубцем в Осло.",
     [("meeting", "denied", None, ("Іван Рубець", "Павло Гром"), (), ("Осло",))]),
    ("uk", "Спікерка Анна Берг відвідала Осло. Потім високопосадовиця поїхала до Риму.",
     [("visit", "occurred", None, ("Анна Берг",), (), ("Осло",)),
      ("visit", "occurred", None, ("Анна Берг",), (), ("Рим",))]),
    # a headline that only says that there are talks
    ("en", "Premier upbeat as talks resume\n\nPremier Mark Rubin will hold talks in Oslo with President Anna Berg.",
     [("talks", "planned", None, ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_placed(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted
