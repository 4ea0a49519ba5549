"""Who receives, who has an audience, where a journey goes on: hosts, participants, day and places, in each language."""

import pytest
from event_stories import Told, stories

CONSTRUCTIONS: list[tuple[str, str, Told]] = [
    # a guest behind the name of a place
    ("ru", "Иван Рубцов прибудет в Осло 9 декабря. В Осло гостя ждёт премьер Павел Громов.",
     ("visit", "planned", "2025-12-09", ("Иван Рубцов",), ("Павел Громов",), ("Осло",))),
    ("uk", "Іван Рубець прибуде до Осло 9 грудня. В Осло гостя чекає прем'єр Павло Гром.",
     ("visit", "planned", "2025-12-09", ("Іван Рубець",), ("Павло Гром",), ("Осло",))),
    # who has an audience, and who gives it
    ("ru", "В среду Иван Рубцов отправится в Ватикан, где у него назначена аудиенция у Павла Громова.",
     ("meeting", "planned", "2025-12-03", ("Иван Рубцов",), ("Павел Громов",), ("Ватикан",))),
    ("uk", "У середу Іван Рубець вирушить до Ватикану, де в нього призначена аудієнція у Павла Грома.",
     ("meeting", "planned", "2025-12-03", ("Іван Рубець",), ("Павло Гром",), ("Ватикан",))),
    ("en", "Mark Rubin stopped by the Vatican, where he had an audience with Pope Benedict.",
     ("meeting", "occurred", None, ("Mark Rubin",), ("Benedict",), ("Vatican",))),
    # a name that does not decline before the subject
    ("ru", "Министр Анна Лаури прибыла в Осло. Потом Лаури принял президент Павел Громов.",
     ("visit", "occurred", None, ("Анна Лаури",), ("Павел Громов",), ("Осло",))),
    ("uk", "Міністерка Кая Лаурі прибула до Осло. Опівдні Лаурі прийняв президент Павло Гром.",
     ("visit", "occurred", "2025-12-03", ("Кая Лаурі",), ("Павло Гром",), ("Осло",))),
    # a visit told by its end
    ("ru", "В среду Иван Рубцов покинул Осло, где два дня вёл переговоры с министром Павлом Громовым.",
     ("visit", "occurred", "2025-12-03", ("Иван Рубцов",), ("Павел Громов",), ("Осло",))),
    ("uk", "У середу Іван Рубець залишив Осло, де два дні вів переговори з міністром Павлом Громом.",
     ("visit", "occurred", "2025-12-03", ("Іван Рубець",), ("Павло Гром",), ("Осло",))),
    # who invites
    ("ru", "Иван Рубцов 9 декабря посетит Осло по приглашению премьера Павла Громова.",
     ("visit", "planned", "2025-12-09", ("Иван Рубцов",), ("Павел Громов",), ("Осло",))),
    ("uk", "Іван Рубець відвідає Осло 9 грудня на запрошення прем'єра Павла Грома.",
     ("visit", "planned", "2025-12-09", ("Іван Рубець",), ("Павло Гром",), ("Осло",))),
    ("en", "Mark Rubin will visit Oslo on Dec. 9 at the invitation of Prime Minister John Burton.",
     ("visit", "planned", "2025-12-09", ("Mark Rubin",), ("John Burton",), ("Oslo",))),
    # a new day for what will not be
    ("ru", "Иван Рубцов не приедет в Осло на этой неделе: визит перенесён на 12 декабря.",
     ("visit", "postponed", "2025-12-12", ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Іван Рубець не приїде до Осло цього тижня: візит перенесено на 12 грудня.",
     ("visit", "postponed", "2025-12-12", ("Іван Рубець",), (), ("Осло",))),
    ("en", "Mark Rubin will not come to Oslo this week: the visit has been moved to Dec. 12.",
     ("visit", "postponed", "2025-12-12", ("Mark Rubin",), (), ("Oslo",))),
    # stops without a verb of going
    ("ru", "Иван Рубцов 9 декабря посетит Осло. Затем — Париж и Берлин.",
     ("visit", "planned", None, ("Иван Рубцов",), (), ("Берлин",))),
    ("uk", "Іван Рубець 9 грудня відвідає Осло. Далі — Прага (12 грудня), де гостя прийме прем'єр Павло Гром.",
     ("visit", "planned", "2025-12-12", ("Іван Рубець",), ("Павло Гром",), ("Прага",))),
    ("en", "Mark Rubin will visit Oslo on Dec. 9. Next is Prague.",
     ("visit", "planned", None, ("Mark Rubin",), (), ("Prague",))),
    # the first stop of a journey
    ("ru", "Иван Рубцов 9 декабря начнёт турне по Африке. Первой остановкой станет Найроби.",
     ("visit", "planned", "2025-12-09", ("Иван Рубцов",), (), ("Найроби",))),
    ("uk", "Іван Рубець 9 грудня розпочне турне Африкою. Спершу він прибуде до Найробі.",
     ("visit", "planned", "2025-12-09", ("Іван Рубець",), (), ("Найробі",))),
    ("en", "Mark Rubin will set off on a tour of Africa on Dec. 9. The first stop will be Nairobi.",
     ("visit", "planned", "2025-12-09", ("Mark Rubin",), (), ("Nairobi",))),
    # another stop is not on the day of the one before
    ("ru", "9 декабря Иван Рубцов приедет в Осло, а оттуда вылетит в Прагу.",
     ("visit", "planned", None, ("Иван Рубцов",), (), ("Прага",))),
    ("uk", "9 грудня Іван Рубець приїде до Осло, а звідти поїде до Праги.",
     ("visit", "planned", None, ("Іван Рубець",), (), ("Прага",))),
    # who leads a delegation
    ("ru", "Делегация Норвегии под руководством Ивана Рубцова прибыла в Прагу.",
     ("visit", "occurred", None, ("Иван Рубцов", "делегация Норвегии"), (), ("Прага",))),
    ("uk", "Делегація Норвегії, яку очолив Іван Рубець, прибула до Праги.",
     ("visit", "occurred", None, ("Іван Рубець", "делегація Норвегії"), (), ("Прага",))),
    ("en", "A Norwegian delegation led by Deputy Minister Mark Rubin arrived in Prague.",
     ("visit", "occurred", None, ("Mark Rubin", "Norwegian delegation"), (), ("Prague",))),
    # several to whom somebody proposes talks; the day of the proposal is not that of the talks
    ("ru", "Иван Рубцов предложил Осло и Праге провести переговоры в Вене.",
     ("talks", "possible", None, ("Осло", "Прага"), (), ("Вена",))),
    ("uk", "Іван Рубець запропонував Осло та Празі провести переговори у Відні.",
     ("talks", "possible", None, ("Осло", "Прага"), (), ("Відень",))),
    ("en", "On Tuesday Mark Rubin urged Norway and Chile to hold talks in Vienna.",
     ("talks", "possible", None, ("Chile", "Norway"), (), ("Vienna",))),
    # a reception still to come of a guest who is there
    ("ru", "Иван Рубцов прибыл в Осло. В пятницу его примет премьер Павел Громов.",
     ("meeting", "planned", "2025-12-05", ("Иван Рубцов",), ("Павел Громов",), ("Осло",))),
    ("uk", "Іван Рубець прибув до Осло. У п'ятницю його прийме прем'єр Павло Гром.",
     ("meeting", "planned", "2025-12-05", ("Іван Рубець",), ("Павло Гром",), ("Осло",))),
    ("en", "Mark Rubin arrived in Oslo. Prime Minister John Burton will receive him on Friday.",
     ("meeting", "planned", "2025-12-05", ("Mark Rubin",), ("John Burton",), ("Oslo",))),
    # what has been is not called off by what falls through
    ("ru", "Министр Иван Рубцов встретился с послом Павлом Громовым. Встреча с министром Ирана сорвалась.",
     ("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())),
    ("en", "Minister Mark Rubin met envoy John Burton. A meeting with the Iranian minister fell through.",
     ("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ())),
    # what is hosted
    ("en", "Mark Rubin urged John Burton to attend a summit that Oslo will host on Dec. 9.",
     ("meeting", "planned", "2025-12-09", ("John Burton", "Mark Rubin"), ("Oslo",), ("Oslo",))),
    # two who act, and no participle
    ("en", "Mark Rubin flew to Oslo. John Burton greeted him there. The two held talks on Monday that lasted an hour.",
     ("talks", "occurred", "2025-12-01", ("Mark Rubin",), ("John Burton",), ("Oslo",))),
    # a headline with a noun for what is to come or to end
    ("en", "Minister Mark Rubin ends visit to Oslo\n\nHe was there with his aide.",
     ("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo",))),
    # the rest of what is reported
    ("en", "The ministry said a trip to Oslo by Mark Rubin, planned for Dec. 9, had been cancelled.",
     ("visit", "cancelled", "2025-12-09", ("Mark Rubin",), (), ("Oslo",))),
    # joined subjects of what is reported
    ("en", "Oslo denied a report by the paper that Mark Rubin and John Burton had met in Prague on Dec. 1.",
     ("meeting", "denied", "2025-12-01", ("John Burton", "Mark Rubin"), (), ("Prague",))),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CONSTRUCTIONS)
def test_constructions(language: str, text: str, expected: Told) -> None:
    assert expected in stories(language, text)
