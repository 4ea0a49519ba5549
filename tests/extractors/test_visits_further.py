"""What a later clause adds to an event: its new day, who came along, whom a delegation counts; what is another one."""

import pytest
from event_stories import Told, told

import newsevents

CONSTRUCTIONS: list[tuple[str, str, Told]] = [
    # the last time is another event
    ("ru", "Иван Рубцов прибыл в Осло. Последний раз он приезжал туда в мае 2019 года.",
     ("visit", "occurred", None, ("Иван Рубцов",), (), ("Осло",))),
    ("ru", "Иван Рубцов и Павел Громов поговорили по телефону. В прошлый раз они созванивались 17 сентября.",
     ("call", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ())),
    ("uk", "Іван Рубець прибув до Осло. Востаннє він приїздив туди 17 травня.",
     ("visit", "occurred", "2025-05-17", ("Іван Рубець",), (), ("Осло",))),
    ("uk", "Іван Рубець зустрівся з Павлом Громом в Осло. Останній раз вони зустрічалися 17 травня.",
     ("meeting", "occurred", "2025-05-17", ("Іван Рубець", "Павло Гром"), (), ())),
    ("en", "Mark Rubin arrived in Oslo. He last visited the city on May 17.",
     ("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo",))),
    ("en", "Mark Rubin and John Burton will hold talks in Oslo on Dec. 9. They last met in May.",
     ("talks", "planned", "2025-12-09", ("John Burton", "Mark Rubin"), (), ("Oslo",))),
    # a pronoun for the event
    ("ru", "Иван Рубцов отложил поездку в Осло. Она состоится 12 января.",
     ("visit", "postponed", "2026-01-12", ("Иван Рубцов",), (), ("Осло",))),
    ("ru", "Встречу Ивана Рубцова и Павла Громова перенесли. Она пройдёт 9 декабря в Осло.",
     ("meeting", "postponed", "2025-12-09", ("Иван Рубцов", "Павел Громов"), (), ("Осло",))),
    ("ru", "Поездку Ивана Рубцова в Осло отменили. Встречу с Павлом Громовым перенесли, она пройдёт 9 декабря в Риме.",
     ("visit", "cancelled", None, ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Іван Рубець відклав візит до Осло. Тепер він запланований на 12 січня.",
     ("visit", "postponed", "2026-01-12", ("Іван Рубець",), (), ("Осло",))),
    ("en", "Mark Rubin postponed his trip to Oslo. It will now take place on Jan. 12.",
     ("visit", "postponed", "2026-01-12", ("Mark Rubin",), (), ("Oslo",))),
    ("en", "Mark Rubin postponed his trip to Oslo. It has been rescheduled for Jan. 12.",
     ("visit", "postponed", "2026-01-12", ("Mark Rubin",), (), ("Oslo",))),
    # who comes along
    ("ru", "Министр Иван Рубцов прибыл в Осло. Министра сопровождает генерал Павел Громов.",
     ("visit", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Осло",))),
    ("ru", "Иван Рубцов прибыл в Осло в сопровождении генерала Павла Громова.",
     ("visit", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Осло",))),
    ("ru", "Президента Норвегии Ивана Рубцова в поездке по Чили сопровождал генерал Павел Громов.",
     ("visit", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Чили",))),
    ("uk", "Міністр Іван Рубець прибув до Осло. Його супроводжував генерал Павло Гром.",
     ("visit", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Осло",))),
    ("uk", "Іван Рубець прибув до Осло у супроводі генерала Павла Грома.",
     ("visit", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Осло",))),
    ("en", "Mark Rubin arrived in Oslo. He was accompanied by General John Burton.",
     ("visit", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo",))),
    ("en", "Mark Rubin arrived in Oslo, accompanied by General John Burton.",
     ("visit", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo",))),
    # the people of a delegation
    ("ru", "Делегация Норвегии прибыла в Прагу. В составе делегации — Иван Рубцов и Павел Громов.",
     ("visit", "occurred", None, ("Иван Рубцов", "Павел Громов", "делегация Норвегии"), (), ("Прага",))),
    ("ru", "Норвежская делегация прибыла в Прагу. Делегацию возглавляет министр Павел Громов.",
     ("visit", "occurred", None, ("Павел Громов", "норвежская делегация"), (), ("Прага",))),
    ("uk", "Делегація Норвегії прибула до Праги. До складу делегації увійшов посол Павло Гром.",
     ("visit", "occurred", None, ("Павло Гром", "делегація Норвегії"), (), ("Прага",))),
    ("en", "A Norwegian delegation arrived in Prague. The delegation also includes Senator Ann Lee.",
     ("visit", "occurred", None, ("Ann Lee", "Norwegian delegation"), (), ("Prague",))),
    ("en", "A Norwegian delegation arrived in Prague. The delegation is led by Senator Ann Lee.",
     ("visit", "occurred", None, ("Ann Lee", "Norwegian delegation"), (), ("Prague",))),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CONSTRUCTIONS)
def test_further(language: str, text: str, expected: Told) -> None:
    result = newsevents.parse(text, published="2025-12-03", language=language)
    assert expected in [told(event) for event in result.events]
