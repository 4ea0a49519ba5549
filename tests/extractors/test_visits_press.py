"""How agencies and press services tell of meetings: bare surnames, the first person, earlier events, sides."""

import pytest
from event_stories import events


def told(language: str, text: str) -> list[str]:
    """Each event in a line: kind, status, day, who takes part, where."""
    return [
        " ".join(
            (
                event.kind,
                event.status,
                event.time.value if event.time is not None else "-",
                ", ".join(sorted(p.name for p in event.participants)) or "-",
                "@",
                ", ".join(place.name for place in event.places) or "-",
            )
        )
        for event in sorted(events(language, text), key=lambda e: e.mentions[0].trigger.begin)
    ]


STORIES = [
    # a surname in the nominative right behind a name in another case, or behind a town that no list has
    ("ru", "На переговорах с Иваном Бернсом Петров обсудил рыболовство.", ["talks occurred - Иван Бернс, Петров @ -"]),
    ("ru", "На встрече с Павлом Громовым Путин обсудил рыболовство.",
     ["meeting occurred - Павел Громов, Путин @ -"]),
    ("ru", "В беседе с Рубио Лавров напомнил о договоре.", ["meeting occurred - Лавров, Рубио @ -"]),
    ("ru", "В Звенибурге Лавров встретился с Анной Берг.", ["meeting occurred - Анна Берг, Лавров @ Звенибург"]),
    # what is told in the first person is the speaker's
    ("ru", "«Сегодня я говорил по телефону с Павлом Громовым», — написал в соцсетях Зеленский.",
     ["call occurred 2025-12-03 Зеленский, Павел Громов @ -"]),
    ("ru", "«Провела телефонный разговор с Павлом Громовым», — сообщила Анна Берг.",
     ["call occurred - Анна Берг, Павел Громов @ -"]),
    ("uk", "«Говорила телефоном з Павлом Громом», – написала Анна Берг.",
     ["call occurred - Анна Берг, Павло Гром @ -"]),
    ("uk", "«Завтра я поїду до Рима», – сказала Анна Берг.", ["visit planned 2025-12-04 Анна Берг @ Рим"]),
    ("en", "“I spoke by phone with John Burton,” Anna Berg wrote.", ["call occurred - Anna Berg, John Burton @ -"]),
    ("en", "“I will visit Rome tomorrow,” Anna Berg said.", ["visit planned 2025-12-04 Anna Berg @ Rome"]),
    ("en", "“I left John Burton’s office early,” Anna Berg said.", []),
    # the pronoun of a clause is not whom its subject met
    ("ru", "Иван Рубцов прилетел в Осло. После беседы с Павлом Громовым он вылетел в Рим.",
     ["visit occurred - Иван Рубцов @ Осло", "meeting occurred - Иван Рубцов, Павел Громов @ Осло",
      "visit occurred - Иван Рубцов @ Рим"]),
    ("uk", "Іван Рубець прилетів до Осло. Після розмови з Павлом Громом він вилетів до Рима.",
     ["visit occurred - Іван Рубець @ Осло", "meeting occurred - Іван Рубець, Павло Гром @ Осло",
      "visit occurred - Іван Рубець @ Рим"]),
    ("en", "Mark Rubin flew to Oslo. After a meeting with John Burton, he flew to Rome.",
     ["visit occurred - Mark Rubin @ Oslo", "meeting occurred - John Burton, Mark Rubin @ Oslo",
      "visit occurred - Mark Rubin @ Rome"]),
    # who leaves after a meeting did not have it where he goes
    ("ru", "После переговоров с Павлом Громовым Иван Рубцов вылетел в Осло.",
     ["talks occurred - Иван Рубцов, Павел Громов @ -", "visit occurred - Иван Рубцов @ Осло"]),
    # the time before, told of a verb
    ("ru", "Иван Рубцов поговорил по телефону с Павлом Громовым. Предыдущий раз они общались по телефону 7 ноября.",
     ["call occurred - Иван Рубцов, Павел Громов @ -", "call occurred 2025-11-07 Иван Рубцов, Павел Громов @ -"]),
    ("ru", "Иван Рубцов встретился с Павлом Громовым. До этого они встречались в Осло.",
     ["meeting occurred - Иван Рубцов, Павел Громов @ -", "meeting occurred - Иван Рубцов, Павел Громов @ Осло"]),
    ("uk", "Іван Рубець зустрівся з Павлом Громом. До цього вони зустрічалися в Осло.",
     ["meeting occurred - Іван Рубець, Павло Гром @ -", "meeting occurred - Іван Рубець, Павло Гром @ Осло"]),
    ("en", "Mark Rubin met John Burton. Before that, they met in Oslo.",
     ["meeting occurred - John Burton, Mark Rubin @ -", "meeting occurred - John Burton, Mark Rubin @ Oslo"]),
    # sides may be states
    ("ru", "Перу и Чили провели переговоры в Осло. Стороны договорились продолжить консультации в мае в Риме.",
     ["talks occurred - Перу, Чили @ Осло", "talks planned 2026-05 Перу, Чили @ Рим"]),
    # a forum goes on, not the meeting on its sidelines
    ("ru", "На полях саммита ЕС в Осло Иван Рубцов встретился с Павлом Громовым. Саммит завершится в пятницу.",
     ["meeting planned 2025-12-05 ЕС @ Осло", "meeting occurred - Иван Рубцов, Павел Громов @ Осло"]),
    # states that are names of people as well
    ("ru", "Министр Иван Рубцов посетит Сальвадор и Перу.",
     ["visit planned - Иван Рубцов @ Сальвадор", "visit planned - Иван Рубцов @ Перу"]),
    ("uk", "Міністр Іван Рубець відвідає Сальвадор.", ["visit planned - Іван Рубець @ Сальвадор"]),
    ("en", "Minister Mark Rubin visited Jordan on Monday.", ["visit occurred 2025-12-01 Mark Rubin @ Jordan"]),
    # no place is what only opens the sentence with a capital
    ("ru", "Выставку посетил министр Иван Рубцов.", []),
    # people of two states by what those have
    ("ru", "В Осло встретились депутаты финского и шведского парламентов.",
     ["meeting occurred - депутаты финского и шведского парламентов @ Осло"]),
    # «встречи стороны»: those who meet, no owner of the meeting
    ("ru", "Карл Хольм прибыл в Осло. Его принял Иван Петров. В ходе встречи стороны обсудили поставки.",
     ["visit occurred - Иван Петров, Карл Хольм @ Осло", "meeting occurred - Иван Петров, Карл Хольм @ Осло"]),
    ("ru", "Карл Хольм прибыл в Осло, где его принял Иван Петров. В ходе беседы политики обсудили торговлю.",
     ["visit occurred - Иван Петров, Карл Хольм @ Осло", "meeting occurred - Иван Петров, Карл Хольм @ Осло"]),
    ("uk", "Карл Хольм прибув до Осло. Його прийняв Іван Петренко. Під час зустрічі сторони обговорили торгівлю.",
     ["visit occurred - Іван Петренко, Карл Хольм @ Осло", "meeting occurred - Іван Петренко, Карл Хольм @ Осло"]),
    ("ru", "В ходе визита главы МИД сообщили о поставках.", []),
    # talks that somebody came for, and what is told of them next
    ("ru", "Карл Хольм прибыл в Осло для переговоров с Иваном Петровым. Их встреча назначена на пятницу.",
     ["visit occurred - Иван Петров, Карл Хольм @ Осло", "talks planned 2025-12-05 Иван Петров, Карл Хольм @ Осло"]),
    ("en", "Karl Holm arrived in Oslo for talks with Ivan Petrov. Their meeting is scheduled for Friday.",
     ["visit occurred - Ivan Petrov, Karl Holm @ Oslo", "talks planned 2025-12-05 Ivan Petrov, Karl Holm @ Oslo"]),
    # the one before may have been elsewhere
    ("ru", "Иван Петров и Анна Берг встретились в Осло. Предыдущая встреча прошла в мае в Риме.",
     ["meeting occurred - Анна Берг, Иван Петров @ Осло", "meeting occurred 2025-05 Анна Берг, Иван Петров @ Рим"]),
]  # fmt: skip


def test_a_post_that_governs_nothing_does_not_receive() -> None:
    for post, part in (("послом", "counterpart"), ("мэром", "host")):
        meeting = events("ru", f"Карл Хольм прилетел в Осло. Там он провёл переговоры с {post}.")[-1]
        assert {p.part for p in meeting.participants if p.name != "Карл Хольм"} == {part}


@pytest.mark.parametrize(("language", "text", "expected"), STORIES)
def test_events_are_told_as_by_a_press_service(language: str, text: str, expected: list[str]) -> None:
    assert told(language, text) == expected
