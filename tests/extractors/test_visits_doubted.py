"""Events of which something is doubted, refused or denied that is not the event; and what is yet to be by then."""

import pytest
from event_stories import Told, stories

CASES = [
    # a present tells when something to come is to be
    ("en", "Anna Berg will meet Mark Rubin in Oslo on Friday, after he arrives in Norway.",
     [("meeting", "planned", "2025-12-05", ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Norway",))]),
    ("en", "Anna Berg said she would see Mark Rubin in Oslo when he lands in Norway.",
     [("meeting", "planned", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("visit", "planned", None, ("Mark Rubin",), (), ("Norway",))]),
    # and what the day of publication is to bring
    ("ru", "Министр Иван Рубцов прибывает сегодня в Осло.",
     [("visit", "planned", "2025-12-03", ("Иван Рубцов",), (), ("Осло",))]),
    ("uk", "Міністр Іван Рубець прибуває сьогодні до Осло.",
     [("visit", "planned", "2025-12-03", ("Іван Рубець",), (), ("Осло",))]),
    ("en", "Minister Mark Rubin arrives in Oslo today.",
     [("visit", "planned", "2025-12-03", ("Mark Rubin",), (), ("Oslo",))]),
    ("ru", "Министр Иван Рубцов сегодня находится в Осло с визитом.",
     [("visit", "occurred", "2025-12-03", ("Иван Рубцов",), (), ("Осло",))]),
    # it is refused to speak of it, not to hold it
    ("ru", "Иван Рубцов проведёт в пятницу переговоры с Анной Берг. В посольстве переговоры комментировать отказались.",
     [("talks", "planned", "2025-12-05", ("Анна Берг", "Иван Рубцов"), (), ())]),
    ("ru", "Иван Рубцов проведёт в пятницу переговоры с Анной Берг. Берг отказалась подтвердить переговоры.",
     [("talks", "planned", "2025-12-05", ("Анна Берг", "Иван Рубцов"), (), ())]),
    ("uk", "Іван Рубець проведе у п'ятницю переговори з Анною Берг. У посольстві переговори коментувати відмовилися.",
     [("talks", "planned", "2025-12-05", ("Іван Рубець", "Анна Берг"), (), ())]),
    ("en", "Mark Rubin will hold talks with Anna Berg in Oslo on Friday. Her office refused to discuss the talks.",
     [("talks", "planned", "2025-12-05", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    ("ru", "Иван Рубцов отказался проводить переговоры с Анной Берг.",
     [("talks", "cancelled", None, ("Анна Берг", "Иван Рубцов"), (), ())]),
    ("en", "Mark Rubin declined to hold talks with Anna Berg in Oslo.",
     [("talks", "cancelled", None, ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    # it is denied how it went
    ("en", "Mark Rubin met Anna Berg in Oslo on Monday. A spokesman denied that the meeting had gone badly.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    ("ru", "Иван Рубцов встретился с Анной Берг в Осло в понедельник. МИД опроверг, что встреча прошла плохо.",
     [("meeting", "occurred", "2025-12-01", ("Анна Берг", "Иван Рубцов"), (), ("Осло",))]),
    ("uk", "Іван Рубець зустрівся з Анною Берг в Осло в понеділок. Речник заперечив, що зустріч пройшла погано.",
     [("meeting", "occurred", "2025-12-01", ("Іван Рубець", "Анна Берг"), (), ("Осло",))]),
    ("en", "Mark Rubin met Anna Berg in Oslo on Monday. A spokesman denied that the meeting took place there.",
     [("meeting", "denied", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    # it did not take place as it was called off
    ("ru", "С министром Иваном Рубцовым Анна Берг так и не увиделась: их встреча, стоявшая в программе на вечер "
           "понедельника, была отменена.",
     [("meeting", "cancelled", "2025-12-01", ("Анна Берг", "Иван Рубцов"), (), ())]),
    ("en", "Mark Rubin never saw Anna Berg: their meeting, set for Monday, was cancelled.",
     [("meeting", "cancelled", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ())]),
    # a reception that is less sure than the visit, or than other talks
    ("ru", "Иван Рубцов посетит Рим. Не исключено, что его примет президент Марио Росси.",
     [("visit", "planned", None, ("Иван Рубцов",), (), ("Рим",)),
      ("meeting", "possible", None, ("Иван Рубцов",), ("Марио Росси",), ("Рим",))]),
    ("uk", "Іван Рубець відвідає Рим. Не виключено, що його прийме президент Маріо Россі.",
     [("visit", "planned", None, ("Іван Рубець",), (), ("Рим",)),
      ("meeting", "possible", None, ("Іван Рубець",), ("Маріо Россі",), ("Рим",))]),
    ("en", "Mark Rubin will visit Rome on Friday. He may be received by President Mario Rossi.",
     [("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Rome",)),
      ("meeting", "possible", None, ("Mark Rubin",), ("Mario Rossi",), ("Rome",))]),
    # what is hoped, or called off, at the place is none of the journey
    ("en", "Anna Berg is due to continue to Oslo, where Norway hopes to sign a pact.",
     [("visit", "planned", None, ("Anna Berg",), (), ("Oslo",))]),
    ("ru", "Анна Берг посетит Осло, где отменили концерт.",
     [("visit", "planned", None, ("Анна Берг",), (), ("Осло",))]),
    ("en", "A visit by Anna Berg to Oslo is under consideration.",
     [("visit", "possible", None, ("Anna Berg",), (), ("Oslo",))]),
    # a stop that was called off ends no stay
    ("uk", "Міністр Іван Рубець, який у вівторок прибув до Осло з дводенним візитом, не поїде в середу до Бергена. "
           "Увечері гість зустрінеться з міністеркою Анною Берг.",
     [("visit", "occurred", "2025-12-02", ("Іван Рубець",), (), ("Осло",)),
      ("visit", "cancelled", "2025-12-03", ("Іван Рубець",), (), ("Берген",)),
      ("meeting", "planned", "2025-12-03", ("Іван Рубець",), ("Анна Берг",), ("Осло",))]),
    # there are none
    ("ru", "Министр Иван Рубцов ведёт переговоры с послом Марио Росси, пишет газета. Посольство заверяет, что "
           "никаких переговоров нет.",
     [("talks", "denied", None, ("Иван Рубцов", "Марио Росси"), (), ())]),
    ("uk", "Жодних переговорів між Іваном Рубцем та Маріо Россі немає.",
     [("talks", "denied", None, ("Іван Рубець", "Маріо Россі"), (), ())]),
    ("ru", "Министр Иван Рубцов встретился с послом Марио Росси в Осло. Ясности после переговоров нет.",
     [("meeting", "occurred", None, ("Иван Рубцов", "Марио Росси"), (), ("Осло",))]),
    # what may be done besides is none of what will be done
    ("ru", "Иван Рубцов проведёт в Осло переговоры с Анной Берг и, возможно, посетит Берген.",
     [("talks", "planned", None, ("Анна Берг", "Иван Рубцов"), (), ("Осло",)),
      ("visit", "possible", None, ("Иван Рубцов",), (), ("Берген",))]),
    ("uk", "Іван Рубець проведе в Осло переговори з Анною Берг і, можливо, відвідає Рим.",
     [("talks", "planned", None, ("Іван Рубець", "Анна Берг"), (), ("Осло",)),
      ("visit", "possible", None, ("Іван Рубець",), (), ("Рим",))]),
    # a thing that somebody has seen
    ("en", "Anna Berg will meet Mark Rubin in Oslo, according to a programme seen by the Baltic Courier.",
     [("meeting", "planned", None, ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_doubted(language: str, text: str, expected: list[Told]) -> None:
    assert stories(language, text) == expected
