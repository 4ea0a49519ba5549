"""What takes somebody up: relative pronouns, bare nouns for a group, titles before a name, those who come along."""

import pytest
from event_stories import Told, told

import newsevents

CASES: list[tuple[str, str, list[Told]]] = [
    # a relative pronoun that is no subject
    ("ru", "Посол Павел Громов, с которым вчера встретился министр Иван Рубцов, доволен.",
     [("meeting", "occurred", "2025-12-02", ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Посол Павло Гром, з яким учора зустрівся міністр Іван Рубець, задоволений.",
     [("meeting", "occurred", "2025-12-02", ("Іван Рубець", "Павло Гром"), (), ())]),
    ("en", "Ambassador John Burton, with whom Minister Mark Rubin met on Monday, was pleased.",
     [("meeting", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ())]),
    ("ru", "Премьер Павел Громов, которого вчера принял в Осло президент Иван Рубцов, доволен.",
     [("visit", "occurred", "2025-12-02", ("Павел Громов",), ("Иван Рубцов",), ("Осло",))]),
    ("uk", "Прем'єр Павло Гром, якого вчора прийняв в Осло президент Іван Рубець, задоволений.",
     [("visit", "occurred", "2025-12-02", ("Павло Гром",), ("Іван Рубець",), ("Осло",))]),
    ("en", "Premier John Burton, whom President Mark Rubin received in Oslo on Monday, was pleased.",
     [("visit", "occurred", "2025-12-01", ("John Burton",), ("Mark Rubin",), ("Oslo",))]),
    ("ru", "Консул Павел Громов, которого ждали в Осло в пятницу, не приедет.",
     [("visit", "cancelled", "2025-12-05", ("Павел Громов",), (), ("Осло",))]),
    ("uk", "Консул Павло Гром, якого чекали в Осло у п'ятницю, не приїде.",
     [("visit", "cancelled", "2025-12-05", ("Павло Гром",), (), ("Осло",))]),
    # … but a ship is no place that somebody goes to
    ("ru", "Катер, на котором министр Иван Рубцов прибыл в Осло, чинят.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Осло",))]),
    # an adjective that may be a noun
    ("ru", "Министр Иван Рубцов находится с рабочим визитом в Осло.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Осло",))]),
    ("uk", "Міністр Іван Рубець перебуває з робочим візитом в Осло.",
     [("visit", "occurred", None, ("Іван Рубець",), (), ("Осло",))]),
    ("ru", "В мае министр Иван Рубцов находился с рабочим визитом в Осло.",
     [("visit", "occurred", "2025-05", ("Иван Рубцов",), (), ("Осло",))]),
    # a bare noun for a delegation
    ("ru", "В Тверь прибыла делегация чешской фирмы. В пятницу делегацию примет министр Павел Громов.",
     [("visit", "occurred", None, ("делегация чешской фирмы",), ("Павел Громов",), ("Тверь",)),
      ("meeting", "planned", "2025-12-05", ("делегация чешской фирмы",), ("Павел Громов",), ("Тверь",))]),
    ("uk", "До Полтави прибула делегація чеської фірми. У п'ятницю делегацію прийме міністр Павло Гром.",
     [("visit", "occurred", None, ("делегація чеської фірми",), ("Павло Гром",), ("Полтава",)),
      ("meeting", "planned", "2025-12-05", ("делегація чеської фірми",), ("Павло Гром",), ("Полтава",))]),
    ("en", "A Czech trade delegation arrived in Oslo. Minister John Burton will receive the delegation on Friday.",
     [("visit", "occurred", None, ("Czech trade delegation",), ("John Burton",), ("Oslo",)),
      ("meeting", "planned", "2025-12-05", ("Czech trade delegation",), ("John Burton",), ("Oslo",))]),
    # a reception on another day of the stay
    ("ru", "Король Павел Громов прибыл в Осло 1 декабря. Во вторник гостя принял премьер Иван Рубцов.",
     [("visit", "occurred", "2025-12-01", ("Павел Громов",), ("Иван Рубцов",), ("Осло",)),
      ("meeting", "occurred", "2025-12-02", ("Павел Громов",), ("Иван Рубцов",), ("Осло",))]),
    # guests told by where they are from
    ("ru", "Президент Иван Рубцов во вторник принял в Осло инвесторов из Чили.",
     [("visit", "occurred", "2025-12-02", ("инвесторы из Чили",), ("Иван Рубцов",), ("Осло",))]),
    ("uk", "Президент Іван Рубець у вівторок прийняв в Осло інвесторів із Чилі.",
     [("visit", "occurred", "2025-12-02", ("інвестори із Чилі",), ("Іван Рубець",), ("Осло",))]),
    # names that do not decline, behind a role
    ("ru", "В Осло господин Хольм провёл переговоры с послом Павлом Громовым.",
     [("talks", "occurred", None, ("Павел Громов", "Хольм"), (), ("Осло",))]),
    # who invites somebody to come receives him
    ("ru", "Премьер Павел Громов пригласил президента Ивана Рубцова посетить Осло в мае.",
     [("visit", "possible", "2026-05", ("Иван Рубцов",), ("Павел Громов",), ("Осло",))]),
    ("uk", "Прем'єр Павло Гром запросив президента Івана Рубця відвідати Осло в травні.",
     [("visit", "possible", "2026-05", ("Іван Рубець",), ("Павло Гром",), ("Осло",))]),
    ("en", "Premier John Burton invited President Mark Rubin to visit Oslo.",
     [("visit", "possible", None, ("Mark Rubin",), ("John Burton",), ("Oslo",))]),
    # what a programme lists is still to come
    ("ru", "Министр Иван Рубцов прибыл в Осло 1 декабря. В программе — переговоры с послом Павлом Громовым и посещение "
     "верфи.",
     [("visit", "occurred", "2025-12-01", ("Иван Рубцов",), ("Павел Громов",), ("Осло",)),
      ("talks", "planned", None, ("Иван Рубцов",), ("Павел Громов",), ("Осло",)),
      ("visit", "planned", None, ("Иван Рубцов",), (), ("верфь",))]),
    ("uk", "Міністр Іван Рубець прибув до Осло 1 грудня. У програмі – переговори з послом Павлом Громом і відвідання "
     "верфі.",
     [("visit", "occurred", "2025-12-01", ("Іван Рубець",), ("Павло Гром",), ("Осло",)),
      ("talks", "planned", None, ("Іван Рубець",), ("Павло Гром",), ("Осло",)),
      ("visit", "planned", None, ("Іван Рубець",), (), ("верф",))]),
    ("en", "Minister Mark Rubin arrived in Oslo on Monday. Talks with Premier John Burton are on the itinerary.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), ("John Burton",), ("Oslo",)),
      ("talks", "planned", None, ("Mark Rubin",), ("John Burton",), ("Oslo",))]),
    # who comes along
    ("ru", "Глава миссии Анна Берг в понедельник побывала в Осло. Вместе с ней приехал эксперт Марк Дюваль.",
     [("visit", "occurred", "2025-12-01", ("Анна Берг", "Марк Дюваль"), (), ("Осло",))]),
    ("uk", "Очільниця місії Анна Берг у понеділок побувала в Осло. Разом із нею приїхав експерт Марк Дюваль.",
     [("visit", "occurred", "2025-12-01", ("Анна Берг", "Марк Дюваль"), (), ("Осло",))]),
    # the diplomat is an envoy rather than a governor
    ("ru", "В аэропорту губернатор Павел Громов встречал посла Чили Ивана Рубцова. Дипломат прилетел в Тверь.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Тверь",))]),
    # talks before a journey are held elsewhere
    ("ru", "Посол Карл Хольм провёл переговоры с министром Иваном Рубцовым. Затем дипломат вылетел в Осло.",
     [("talks", "occurred", None, ("Иван Рубцов", "Карл Хольм"), (), ()),
      ("visit", "occurred", None, ("Карл Хольм",), (), ("Осло",))]),
    # a venue with its name
    ("ru", "В пятницу министр Иван Рубцов побывал в монастыре Гегард.",
     [("visit", "occurred", "2025-11-28", ("Иван Рубцов",), (), ("Гегард",))]),
    ("uk", "У п'ятницю міністр Іван Рубець побував у монастирі Гегард.",
     [("visit", "occurred", "2025-11-28", ("Іван Рубець",), (), ("Гегард",))]),
    # a reception and the talk that it is
    ("ru", "Президент Иван Рубцов во вторник принял в Твери инвесторов из Чили. Беседа в мэрии длилась три часа. "
     "На ней присутствовала посол Анна Берг.",
     [("meeting", "occurred", "2025-12-02", ("Анна Берг", "инвесторы из Чили"), ("Иван Рубцов",), ("Тверь", "мэрия"))]),
    ("uk", "Президент Іван Рубець у вівторок прийняв у Полтаві інвесторів із Чилі. Розмова в ратуші тривала три "
     "години. У ній узяла участь посол Анна Берг.",
     [("meeting", "occurred", "2025-12-02", ("Анна Берг", "інвестори із Чилі"), ("Іван Рубець",),
       ("Полтава", "ратуша"))]),
    ("en", "President Mark Rubin received investors from Chile in Oslo on Tuesday. The talk at the town hall lasted "
     "three hours. Ambassador Anna Berg attended it.",
     [("meeting", "occurred", "2025-12-02", ("Anna Berg", "investors from Chile"), ("Mark Rubin",),
       ("Oslo", "town hall"))]),
    # a word to the reader between a noun and its verb
    ("ru", "Прошлогодний визит министра Ивана Рубцова в Тверь, напомним, сорвался.",
     [("visit", "cancelled", "2024", ("Иван Рубцов",), (), ("Тверь",))]),
    ("uk", "Торішній візит міністра Івана Рубця до Полтави, нагадаємо, зірвався через негоду.",
     [("visit", "cancelled", "2024", ("Іван Рубець",), (), ("Полтава",))]),
    # an initial behind a month
    ("ru", "В мае И.Рубцов находился с официальным визитом в Осло.",
     [("visit", "occurred", "2025-05", ("И. Рубцов",), (), ("Осло",))]),
    ("uk", "У травні І.Рубець перебував з офіційним візитом в Осло.",
     [("visit", "occurred", "2025-05", ("І. Рубець",), (), ("Осло",))]),
    # a number of people, and a visit in return
    ("ru", "Летом пятнадцать томичей отправятся с ответным визитом в Осло.",
     [("visit", "planned", "2026-SU", ("пятнадцать томичей",), (), ("Осло",))]),
    ("uk", "Улітку п'ятнадцять полтавців вирушать із візитом у відповідь до Осло.",
     [("visit", "planned", "2026-SU", ("п'ятнадцять полтавців",), (), ("Осло",))]),
    # a summit is held without who does not come
    ("ru", "Министр Иван Рубцов не прилетел в ноябре в Осло на саммит чешских премьеров.",
     [("visit", "cancelled", "2025-11", ("Иван Рубцов",), (), ("Осло",)),
      ("meeting", "occurred", "2025-11", ("чешские премьеры",), (), ("Осло",))]),
    # who asks that a journey be put off does not travel
    ("ru", "Делегация Чехии должна была вылететь в Осло, но норвежская сторона попросила перенести поездку на март.",
     [("visit", "planned", "2026-03", ("делегация Чехии",), (), ("Осло",))]),
    # the first of a series, in its year
    ("ru", "Президент Иван Рубцов прибыл в Осло. Это вторая поездка Рубцова в Норвегию. Впервые он приезжал в "
     "2023 году.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Норвегия", "Осло")),
      ("visit", "occurred", "2023", ("Иван Рубцов",), (), ("Норвегия",))]),
    ("uk", "Президент Іван Рубець прибув до Осло. Це друга поїздка Рубця до Норвегії. Уперше він приїздив у 2023 році.",
     [("visit", "occurred", None, ("Іван Рубець",), (), ("Норвегія", "Осло")),
      ("visit", "occurred", "2023", ("Іван Рубець",), (), ("Норвегія",))]),
    # the last stop of a tour
    ("ru", "Министр Иван Рубцов завершает поездку по Африке. Последней её остановкой стал Хараре, куда министр "
     "прилетел 2 декабря.",
     [("visit", "occurred", None, ("Иван Рубцов",), (), ("Африка",)),
      ("visit", "occurred", "2025-12-02", ("Иван Рубцов",), (), ("Хараре",))]),
    # other words for a minister
    ("ru", "Министр иностранных дел Игорь Савчиц прибыл в Осло. Глава внешнеполитического ведомства проведёт "
     "переговоры с послом Павлом Громовым.",
     [("visit", "occurred", None, ("Игорь Савчиц",), ("Павел Громов",), ("Осло",)),
      ("talks", "planned", None, ("Игорь Савчиц",), ("Павел Громов",), ("Осло",))]),
    # the next meeting after talks
    ("ru", "Иван Рубцов и Павел Громов провели переговоры в Осло. Следующая встреча намечена на май.",
     [("talks", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Осло",)),
      ("meeting", "planned", "2026-05", ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("uk", "Іван Рубець і Павло Гром провели переговори в Осло. Наступна зустріч намічена на травень.",
     [("talks", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Осло",)),
      ("meeting", "planned", "2026-05", ("Іван Рубець", "Павло Гром"), (), ())]),
    ("en", "Mark Rubin and John Burton held talks in Oslo. The next meeting is scheduled for May.",
     [("talks", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo",)),
      ("meeting", "planned", "2026-05", ("John Burton", "Mark Rubin"), (), ())]),
    # two names in different cases side by side
    ("ru", "По приглашению премьера Павла Громова Иван Рубцов посетил Осло с визитом.",
     [("visit", "occurred", None, ("Иван Рубцов",), ("Павел Громов",), ("Осло",))]),
    # what a relative clause tells of another deed
    ("ru", "Посол Павел Громов, которого губернатор пригласил в Тверь, приедет в мае.",
     [("visit", "planned", "2026-05", ("Павел Громов",), ("губернатор",), ("Тверь",))]),
    ("uk", "Посол Павло Гром, якого губернатор запросив до Полтави, приїде в травні.",
     [("visit", "planned", "2026-05", ("Павло Гром",), ("губернатор",), ("Полтава",))]),
    # all who take part
    ("ru", "Переговоры с участием Ивана Рубцова и Павла Громова продолжились в Осло.",
     [("talks", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Осло",))]),
    ("uk", "Переговори за участю Івана Рубця та Павла Грома продовжилися в Осло.",
     [("talks", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Осло",))]),
    # somewhere by invitation
    ("ru", "Иван Рубцов находится в Осло по приглашению короля Павла Громова.",
     [("visit", "occurred", None, ("Иван Рубцов",), ("Павел Громов",), ("Осло",))]),
    ("uk", "Іван Рубець перебуває в Осло на запрошення короля Павла Грома.",
     [("visit", "occurred", None, ("Іван Рубець",), ("Павло Гром",), ("Осло",))]),
    # two who acted together just before
    ("ru", "Мэр Твери Анна Берг и посол Чили Павел Громов открыли парк. Накануне они встретились в мэрии.",
     [("meeting", "occurred", "2025-12-02", ("Анна Берг", "Павел Громов"), (), ("мэрия",))]),
    ("uk", "Мерка Полтави Анна Берг і посол Чилі Павло Гром відкрили парк. Напередодні вони зустрілися в ратуші.",
     [("meeting", "occurred", "2025-12-02", ("Анна Берг", "Павло Гром"), (), ("ратуша",))]),
    ("en", "Mayor Anna Berg and Ambassador John Burton opened a park. They met at the town hall on Monday.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "John Burton"), (), ("town hall",))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_taken_up(language: str, text: str, wanted: list[Told]) -> None:
    result = newsevents.parse(text, published="2025-12-03", language=language)
    assert not [d for d in result.diagnostics if d.severity == "error"]
    assert [told(event) for event in result.events] == wanted


@pytest.mark.parametrize(
    ("language", "text", "length"),
    [
        ("ru", "Министр Иван Рубцов прибыл в Осло 1 декабря. Визит рассчитан на четыре дня.", "P4D"),
        ("uk", "Міністр Іван Рубець прибув до Осло 1 грудня. Візит розраховано на чотири дні.", "P4D"),
        ("uk", "Міністр Іван Рубець прибув до Осло 1 грудня. Поїздка розрахована на три тижні.", "P3W"),
        ("en", "Minister Mark Rubin arrived in Oslo on Monday. The visit is planned for four days.", "P4D"),
    ],
)
def test_length(language: str, text: str, length: str) -> None:
    (event,) = newsevents.parse(text, published="2025-12-03", language=language).events
    assert event.duration == length


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Это не первая поездка Ивана Рубцова в Осло."),
        ("uk", "Це не перша поїздка Івана Рубця до Осло."),
        ("en", "It is not Mark Rubin's first trip to Oslo."),
    ],
)
def test_no_number(language: str, text: str) -> None:
    (event,) = newsevents.parse(text, published="2025-12-03", language=language).events
    assert event.ordinal is None
