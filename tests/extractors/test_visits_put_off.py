"""Events that are put off: from when, to when, and what only looks back at it."""

import pytest
from event_stories import Told, stories

CASES = [
    # a further clause, or the next sentence, gives the new day
    ("ru", "Визит Ивана Рубцова в Осло 10 декабря не состоится: его перенесли на январь.",
     ("visit", "postponed", "2026-01", ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Візит Івана Рубця до Осло 10 грудня не відбудеться: його перенесли на січень.",
     ("visit", "postponed", "2026-01", ("Іван Рубець",), (), ("Осло",))),
    ("en", "Mark Rubin's visit to Oslo on Dec. 10 will not take place: it has been moved to January.",
     ("visit", "postponed", "2026-01", ("Mark Rubin",), (), ("Oslo",))),
    ("ru", "Поездка Ивана Рубцова в Осло 10 декабря не состоится. Её перенесли на январь.",
     ("visit", "postponed", "2026-01", ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Поїздка Івана Рубця до Осло 10 грудня не відбудеться. Її перенесли на січень.",
     ("visit", "postponed", "2026-01", ("Іван Рубець",), (), ("Осло",))),
    ("ru", "Иван Рубцов должен был посетить Осло 10 декабря. Поездку перенесли на январь.",
     ("visit", "postponed", "2026-01", ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Іван Рубець мав відвідати Осло 10 грудня. Поїздку перенесли на січень.",
     ("visit", "postponed", "2026-01", ("Іван Рубець",), (), ("Осло",))),
    ("en", "Mark Rubin was to visit Oslo on Dec. 10. The trip has been postponed to January.",
     ("visit", "postponed", "2026-01", ("Mark Rubin",), (), ("Oslo",))),
    # the noun, not the verb of the same form
    ("ru", "Встречу Ивана Рубцова с Анной Берг, запланированную на 10 декабря, перенесли на январь.",
     ("meeting", "postponed", "2026-01", ("Анна Берг", "Иван Рубцов"), (), ())),
    # the day that it is put off from, where no new one is told
    ("ru", "Визит Ивана Рубцова в Осло планировался на 10 декабря, однако был отложен.",
     ("visit", "postponed", "2025-12-10", ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Візит Івана Рубця до Осло планувався на 10 грудня, однак був відкладений.",
     ("visit", "postponed", "2025-12-10", ("Іван Рубець",), (), ("Осло",))),
    ("en", "Mark Rubin's visit to Oslo was planned for Dec. 10 but has been postponed.",
     ("visit", "postponed", "2025-12-10", ("Mark Rubin",), (), ("Oslo",))),
    ("ru", "Отложен очередной, третий раунд переговоров Перу и Чили. Он намечался на 10 декабря в Осло.",
     ("talks", "postponed", "2025-12-10", ("Перу", "Чили"), (), ("Осло",))),
    ("uk", "Відкладено черговий, третій раунд переговорів Перу та Чилі. Він планувався на 10 грудня в Осло.",
     ("talks", "postponed", "2025-12-10", ("Перу", "Чилі"), (), ("Осло",))),
    ("en", "A meeting between Peru and Chile has been postponed. It had been scheduled for Dec. 10 in Oslo.",
     ("meeting", "postponed", "2025-12-10", ("Chile", "Peru"), (), ("Oslo",))),
    # what was called off and is set anew
    ("ru", "Визит Ивана Рубцова в Осло 10 декабря отменили. Он состоится в январе.",
     ("visit", "postponed", "2026-01", ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Візит Івана Рубця до Осло 10 грудня скасували. Він відбудеться в січні.",
     ("visit", "postponed", "2026-01", ("Іван Рубець",), (), ("Осло",))),
    ("en", "Mark Rubin's trip to Oslo, planned for Dec. 10, was called off. It is now set for January.",
     ("visit", "postponed", "2026-01", ("Mark Rubin",), (), ("Oslo",))),
    ("ru", "Визит Ивана Рубцова в Осло отменён. Теперь поездка запланирована на январь.",
     ("visit", "postponed", "2026-01", ("Иван Рубцов",), (), ("Осло",))),
    # what was held on another day than planned
    ("ru", "Третий раунд переговоров Перу и Чили планировался на 1 декабря, но состоялся днём позже.",
     ("talks", "occurred", "2025-12-02", ("Перу", "Чили"), (), ())),
    ("uk", "Третій раунд переговорів Перу та Чилі планувався на 1 грудня, але відбувся днем пізніше.",
     ("talks", "occurred", "2025-12-02", ("Перу", "Чилі"), (), ())),
    # what may be put off, as somebody tells it and somebody else denies
    ("ru", "Иван Рубцов прибудет в Осло 20 декабря. Газета писала, что визит может быть отложен из-за шторма. "
           "В посольстве эту информацию опровергли.",
     ("visit", "planned", "2025-12-20", ("Иван Рубцов",), (), ("Осло",))),
    ("ru", "Иван Рубцов прибудет в Осло 20 декабря. В посольстве опровергли информацию о том, что визит может быть "
           "отменён.",
     ("visit", "planned", "2025-12-20", ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Іван Рубець прибуде до Осло 20 грудня. Газета писала, що візит можуть відкласти через шторм. "
           "У посольстві цю інформацію спростували.",
     ("visit", "planned", "2025-12-20", ("Іван Рубець",), (), ("Осло",))),
    ("en", "Mark Rubin will arrive in Oslo on Dec. 20. A paper wrote that the visit might be put off after a storm. "
           "The embassy denied this.",
     ("visit", "planned", "2025-12-20", ("Mark Rubin",), (), ("Oslo",))),
    # that it was called off is denied, and nothing else is told of it
    ("ru", "Пресс-секретарь опроверг сообщения о том, что визит Ивана Рубцова в Осло отменён.",
     ("visit", "planned", None, ("Иван Рубцов",), (), ("Осло",))),
    ("ru", "Пресс-секретарь опроверг информацию об отмене визита Ивана Рубцова в Осло.",
     ("visit", "planned", None, ("Иван Рубцов",), (), ("Осло",))),
    ("uk", "Речник спростував інформацію, що візит Івана Рубця до Осло скасовано.",
     ("visit", "planned", None, ("Іван Рубець",), (), ("Осло",))),
    ("en", "The spokesman denied that Mark Rubin's visit to Oslo had been cancelled.",
     ("visit", "planned", None, ("Mark Rubin",), (), ("Oslo",))),
    # what is seen as something is no meeting
    ("en", "Mark Rubin will visit Oslo on Dec. 20. \"We see Norway as an anchor of stability,\" Rubin said.",
     ("visit", "planned", "2025-12-20", ("Mark Rubin",), (), ("Oslo",))),
    # what looks back at it from the new day
    ("ru", "Иван Рубцов посетит Осло 20 декабря. Первоначально поездка намечалась на 10 декабря, но была отложена.",
     ("visit", "planned", "2025-12-20", ("Иван Рубцов",), (), ("Осло",))),
    ("en", "Mark Rubin will visit Oslo on Dec. 20. The trip, originally planned for Dec. 10, was postponed.",
     ("visit", "planned", "2025-12-20", ("Mark Rubin",), (), ("Oslo",))),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_put_off(language: str, text: str, expected: Told) -> None:
    assert stories(language, text) == [expected]
