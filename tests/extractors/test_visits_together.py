"""Who takes part together, whom a welcome and the reception behind it mean, what is left of what falls through, where
a tour goes: in each language that has the construction."""

import pytest
from event_stories import Told, events, stories

TOGETHER: list[tuple[str, str, Told]] = [
    # names behind a role in the plural
    ("ru", "Премьеры Перу и Чили Иван Рубцов и Милан Немета встретятся в Риме 9 декабря.",
     ("meeting", "planned", "2025-12-09", ("Иван Рубцов", "Милан Немета"), (), ("Рим",))),
    ("uk", "Прем'єри Перу та Чилі Іван Рубець і Мілан Немета зустрінуться в Римі 9 грудня.",
     ("meeting", "planned", "2025-12-09", ("Іван Рубець", "Мілан Немета"), (), ("Рим",))),
    ("en", "The prime ministers of Peru and Chile, Mark Rubin and Milan Nemeth, will meet in Rome on Dec. 9.",
     ("meeting", "planned", "2025-12-09", ("Mark Rubin", "Milan Nemeth"), (), ("Rome",))),
    ("uk", "Зустріч міністрів Перу та Чилі — Івана Рубця й Мілана Ковача — перенесли на 9 грудня.",
     ("meeting", "postponed", "2025-12-09", ("Іван Рубець", "Мілан Ковач"), (), ())),
    # a role that opens the sentence has a capital letter from its place alone
    ("ru", "Учёные прибыли в Рим 1 декабря.", ("visit", "occurred", "2025-12-01", ("учёные",), (), ("Рим",))),
    ("uk", "Науковці прибули до Рима 1 грудня.", ("visit", "occurred", "2025-12-01", ("науковці",), (), ("Рим",))),
    ("en", "Scientists arrived in Rome on Dec. 1.",
     ("visit", "occurred", "2025-12-01", ("scientists",), (), ("Rome",))),
    # what several do in the course of a meeting
    ("ru", "Президент Иван Рубцов и премьер Павел Громов условились об этом во время встречи в Риме.",
     ("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Рим",))),
    ("uk", "Президент Іван Рубець і прем'єр Павло Гром дійшли згоди під час телефонної розмови в неділю.",
     ("call", "occurred", "2025-11-30", ("Іван Рубець", "Павло Гром"), (), ())),
    ("en", "President Mark Rubin and Prime Minister John Burton settled the matter during a phone call on Sunday.",
     ("call", "occurred", "2025-11-30", ("John Burton", "Mark Rubin"), (), ())),
    ("ru", "Иван Рубцов и Павел Громов встретятся в мае. День они выбрали вчера в ходе телефонного разговора.",
     ("call", "occurred", "2025-12-02", ("Иван Рубцов", "Павел Громов"), (), ())),
    # a verb that reads as a noun, joined to another one
    ("ru", "Министры Иван Рубцов и Павел Громов прибыли в Рим и встретились с мэром Карло Нери.",
     ("visit", "occurred", None, ("Иван Рубцов", "Павел Громов"), ("Карло Нери",), ("Рим",))),
    # who mediated one round
    ("ru", "Второй раунд переговоров Перу и Чили пройдёт в Риме 9 декабря. Предыдущий прошёл в ноябре в Праге при "
     "посредничестве Кипра.",
     ("talks", "occurred", "2025-11", ("Кипр", "Перу", "Чили"), (), ("Прага",))),
    ("uk", "Другий раунд переговорів Перу та Чилі відбудеться в Римі 9 грудня. Попередній пройшов у листопаді в Празі "
     "за посередництва Кіпру.",
     ("talks", "occurred", "2025-11", ("Кіпр", "Перу", "Чилі"), (), ("Прага",))),
    # the table of talks
    ("ru", "Делегации Перу и Чили сядут за стол переговоров в Риме 9 декабря.",
     ("talks", "planned", "2025-12-09", ("делегация Перу", "делегация Чили"), (), ("Рим",))),
    ("uk", "Делегації Перу та Чилі сядуть за стіл перемовин у Римі 9 грудня.",
     ("talks", "planned", "2025-12-09", ("делегація Перу", "делегація Чилі"), (), ("Рим",))),
    ("en", "The delegations of Peru and Chile will sit down for talks in Rome on Dec. 9.",
     ("talks", "planned", "2025-12-09", ("delegation of Chile", "delegation of Peru"), (), ("Rome",))),
    # who takes part by the relative clause
    ("ru", "Саммит в Риме, в котором примут участие Перу и Чили, пройдёт 9 декабря.",
     ("meeting", "planned", "2025-12-09", ("Перу", "Чили"), (), ("Рим",))),
    # a name behind a role whose form tells another case
    ("uk", "Міністр Іван Рубець провів відеоконференцію з єврокомісаркою Інгрід Фальк.",
     ("call", "occurred", None, ("Іван Рубець", "Інгрід Фальк"), (), ())),
    # a day before a role without a comma
    ("en", "On November 16 Minister Mark Rubin spoke by phone with John Burton.",
     ("call", "occurred", "2025-11-16", ("John Burton", "Mark Rubin"), (), ())),
]  # fmt: skip

RECEIVED: list[tuple[str, str, Told]] = [
    ("ru", "Министр Иван Рубцов прибыл в Рим. В аэропорту гостя встретил мэр Карло Нери, а затем его принял премьер "
     "Павел Громов.",
     ("visit", "occurred", None, ("Иван Рубцов",), ("Карло Нери", "Павел Громов"), ("Рим",))),
    ("en", "Minister Mark Rubin arrived in Rome. The guest was met at the airport by Mayor Carlo Neri, and later he "
     "was received by President John Burton.",
     ("visit", "occurred", None, ("Mark Rubin",), ("Carlo Neri", "John Burton"), ("Rome",))),
    ("ru", "Папа Лев IX 1 декабря принял на аудиенции в Ватикане премьера Ивана Рубцова.",
     ("meeting", "occurred", "2025-12-01", ("Иван Рубцов",), ("Лев IX",), ("Ватикан",))),
    ("uk", "Папа Лев IX 1 грудня прийняв на аудієнції у Ватикані президента Куби Івана Рубця.",
     ("meeting", "occurred", "2025-12-01", ("Іван Рубець",), ("Лев IX",), ("Ватикан",))),
    ("en", "Pope Benedict received Prime Minister Mark Rubin in audience at the Vatican on Dec. 1.",
     ("meeting", "occurred", "2025-12-01", ("Mark Rubin",), ("Benedict",), ("Vatican",))),
    # an invitation beside the visit
    ("ru", "По приглашению премьера Павла Громова в Рим с трёхдневным визитом прибыл Иван Рубцов.",
     ("visit", "occurred", None, ("Иван Рубцов",), ("Павел Громов",), ("Рим",))),
    ("uk", "На запрошення прем'єра Олега Грома до Рима з триденним візитом прибув Іван Рубець.",
     ("visit", "occurred", None, ("Іван Рубець",), ("Олег Гром",), ("Рим",))),
    # delegations with their town
    ("ru", "В Псков едет делегация из Бергена.",
     ("visit", "planned", None, ("делегация из Бергена",), (), ("Псков",))),
    ("ru", "В мае в Рим приезжали две чилийские делегации.",
     ("visit", "occurred", "2025-05", ("чилийские делегации",), (), ("Рим",))),
    ("uk", "У травні до Рима приїздили дві чилійські делегації.",
     ("visit", "occurred", "2025-05", ("чилійські делегації",), (), ("Рим",))),
    ("uk", "До Черкас їде делегація з Бергена.",
     ("visit", "planned", None, ("делегація з Бергена",), (), ("Черкаси",))),
]  # fmt: skip

FALLEN_THROUGH: list[tuple[str, str, Told]] = [
    ("ru", "Иван Рубцов не приедет на саммит в Риме.", ("visit", "cancelled", None, ("Иван Рубцов",), (), ("Рим",))),
    ("uk", "Іван Рубець не приїде на саміт у Римі.", ("visit", "cancelled", None, ("Іван Рубець",), (), ("Рим",))),
    ("en", "Mark Rubin will not come to the summit in Rome.",
     ("visit", "cancelled", None, ("Mark Rubin",), (), ("Rome",))),
    ("ru", "Иван Рубцов отменил поездку на саммит, который 9 декабря примет Чили.",
     ("meeting", "planned", "2025-12-09", (), ("Чили",), ("Чили",))),
    ("uk", "Іван Рубець скасував поїздку на саміт, який 9 грудня прийматиме Італія.",
     ("meeting", "planned", "2025-12-09", (), ("Італія",), ("Італія",))),
    ("en", "Mark Rubin has cancelled his trip to a summit that Italy will host on December 9.",
     ("meeting", "planned", "2025-12-09", (), ("Italy",), ("Italy",))),
    ("ru", "Это второй визит Ивана Рубцова в Чили. Предыдущий, запланированный на май 2025 года, не состоялся.",
     ("visit", "cancelled", "2025-05", ("Иван Рубцов",), (), ("Чили",))),
    ("uk", "Це другий візит Івана Рубця до Італії. Попередній, запланований на травень 2025 року, не відбувся.",
     ("visit", "cancelled", "2025-05", ("Іван Рубець",), (), ("Італія",))),
    ("en", "It is the second visit by Mark Rubin to Chile. The previous one, planned for May 2025, did not take place.",
     ("visit", "cancelled", "2025-05", ("Mark Rubin",), (), ("Chile",))),
    ("ru", "Визит Ивана Рубцова в Рим перенесли на 12 декабря. Посольство опровергло, что поездку отменили.",
     ("visit", "postponed", "2025-12-12", ("Иван Рубцов",), (), ("Рим",))),
    ("uk", "Візит Івана Рубця до Рима перенесли на 12 грудня. Посольство спростувало, що поїздку скасували.",
     ("visit", "postponed", "2025-12-12", ("Іван Рубець",), (), ("Рим",))),
    ("en", "Mark Rubin's visit to Rome was moved to Dec. 12. The embassy denied that the trip had been called off.",
     ("visit", "postponed", "2025-12-12", ("Mark Rubin",), (), ("Rome",))),
    ("uk", "Сторони домовляються про візит Івана Рубця до Рима.",
     ("visit", "possible", None, ("Іван Рубець",), (), ("Рим",))),
    ("en", "The sides have agreed on a visit by Mark Rubin to Rome.",
     ("visit", "planned", None, ("Mark Rubin",), (), ("Rome",))),
]  # fmt: skip

JOURNEYS: list[tuple[str, str, Told]] = [
    ("ru", "Президент Иван Рубцов начал европейское турне.",
     ("visit", "occurred", None, ("Иван Рубцов",), (), ("Европа",))),
    ("uk", "Президент Іван Рубець розпочав турне Африкою.",
     ("visit", "occurred", None, ("Іван Рубець",), (), ("Африка",))),
    ("en", "President Mark Rubin has begun an African tour.",
     ("visit", "occurred", None, ("Mark Rubin",), (), ("Africa",))),
    ("ru", "Иван Рубцов посетит Перу с 9 по 12 декабря, а затем отправится в Чили.",
     ("visit", "planned", None, ("Иван Рубцов",), (), ("Чили",))),
    ("uk", "Іван Рубець відвідає Перу з 9 до 12 грудня, а потім вирушить до Італії.",
     ("visit", "planned", None, ("Іван Рубець",), (), ("Італія",))),
    ("ru", "Иван Рубцов вчера сделал остановку в Риме, где завтра пройдёт саммит.",
     ("visit", "occurred", "2025-12-02", ("Иван Рубцов",), (), ("Рим",))),
    ("uk", "Іван Рубець учора зробив зупинку в Римі, де завтра пройде саміт.",
     ("visit", "occurred", "2025-12-02", ("Іван Рубець",), (), ("Рим",))),
    ("ru", "Это второй приезд Ивана Рубцова в Чили; первая поездка пришлась на май прошлого года.",
     ("visit", "occurred", "2024-05", ("Иван Рубцов",), (), ("Чили",))),
    ("uk", "Для Івана Рубця це другий приїзд до Італії; перша поїздка припала на травень минулого року.",
     ("visit", "occurred", "2024-05", ("Іван Рубець",), (), ("Італія",))),
    ("en", "For Mark Rubin it is the second visit to Chile; the first trip came in May last year.",
     ("visit", "occurred", "2024-05", ("Mark Rubin",), (), ("Chile",))),
    ("ru", "Между Лавровым и Рубио вчера состоялась встреча.",
     ("meeting", "occurred", "2025-12-02", ("Лавров", "Рубио"), (), ())),
    ("uk", "Між Рубіо і Зеленським учора відбулася зустріч.",
     ("meeting", "occurred", "2025-12-02", ("Зеленський", "Рубіо"), (), ())),
    ("ru", "Иван Рубцов и Павел Громов согласовали встречу в Риме.",
     ("meeting", "planned", None, ("Иван Рубцов", "Павел Громов"), (), ("Рим",))),
    ("en", "Mark Rubin and Anna Hill arranged a meeting in Oslo.",
     ("meeting", "planned", None, ("Anna Hill", "Mark Rubin"), (), ("Oslo",))),
    # a delegation whose people are named is told once
    ("ru", "Посол Чили Иван Рубцов прибыл в Осло 1 декабря. Визит чилийской делегации начался утром.",
     ("visit", "occurred", "2025-12-01", ("Иван Рубцов",), (), ("Осло",))),
    ("ru", "Посол Чили Иван Рубцов провёл в Осло переговоры с Анной Берг. Переговоры с чилийской делегацией длились "
     "два часа.", ("talks", "occurred", None, ("Анна Берг", "Иван Рубцов"), (), ("Осло",))),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), [*TOGETHER, *RECEIVED, *FALLEN_THROUGH, *JOURNEYS])
def test_constructions(language: str, text: str, expected: Told) -> None:
    assert expected in stories(language, text)


@pytest.mark.parametrize(("language", "text"), [
    ("ru", "Встреча Перу и Чили пройдёт в Риме\n\nВстреча министров Перу и Чили — Ивана Рубцова и Милана Ковача — "
     "пройдёт в Риме 9 декабря."),
    ("uk", "Зустріч Перу та Чилі відбудеться в Римі\n\nЗустріч міністрів Перу та Чилі — Івана Рубця й Мілана Ковача — "
     "відбудеться в Римі 9 грудня."),
])  # fmt: skip
def test_states_in_a_headline_are_those_whose_ministers_meet(language: str, text: str) -> None:
    (event,) = events(language, text)
    assert len(event.participants) == len(event.mentions) == 2
    assert all(participant.name.count(" ") == 1 for participant in event.participants)


@pytest.mark.parametrize(("language", "text"), [
    ("ru", "Иван Рубцов начал европейское турне. Вчера он прилетел в Рим, 9 декабря прибудет в Прагу. Всего поездка "
     "продлится неделю."),
    ("uk", "Іван Рубець розпочав європейське турне. Учора він прилетів до Рима, 9 грудня прибуде до Праги. Загалом "
     "поїздка триватиме тиждень."),
])  # fmt: skip
def test_the_length_of_a_tour_is_not_that_of_its_last_stop(language: str, text: str) -> None:
    tour, *stops = events(language, text)
    assert (tour.duration, [stop.duration for stop in stops]) == ("P1W", [None, None])
