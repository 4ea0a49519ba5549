"""What one event is before or after, and what belongs to that other one: its sides, its place, its day, how far apart
they are; what else a sentence tells that is no part of the event."""

import pytest
from event_stories import Told, events, stories

CASES: list[tuple[str, str, list[Told]]] = [
    # behind «после» and «перед» all belongs to the other event
    ("ru", "Министр Иван Рубцов прилетел в Осло на переговоры с Анной Берг через день после встречи с Павлом Громовым "
     "в Риме.",
     [("visit", "occurred", None, ("Иван Рубцов",), ("Анна Берг",), ("Осло",)),
      ("talks", "occurred", None, ("Иван Рубцов",), ("Анна Берг",), ("Осло",)),
      ("meeting", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Рим",))]),
    ("uk", "Міністр Іван Рубець прилетів до Осло на переговори з Анною Берг через день після зустрічі з Павлом Громом "
     "у Римі.",
     [("visit", "occurred", None, ("Іван Рубець",), ("Анна Берг",), ("Осло",)),
      ("talks", "occurred", None, ("Іван Рубець",), ("Анна Берг",), ("Осло",)),
      ("meeting", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Рим",))]),
    ("en", "Minister Mark Rubin flew to Oslo on Monday for talks with Anna Berg, a day after a meeting with John "
     "Burton in Rome.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("talks", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    ("en", "Mark Rubin will meet Anna Berg in Oslo on Monday ahead of talks with John Burton in Rome on Thursday.",
     [("meeting", "planned", "2025-12-08", ("Anna Berg", "Mark Rubin"), (), ("Oslo",)),
      ("talks", "planned", "2025-12-04", ("John Burton", "Mark Rubin"), (), ("Rome",))]),
    ("ru", "Иван Рубцов встретится с Анной Берг в Осло в понедельник перед переговорами с Павлом Громовым в Риме в "
     "четверг.",
     [("meeting", "planned", "2025-12-08", ("Анна Берг", "Иван Рубцов"), (), ("Осло",)),
      ("talks", "planned", "2025-12-04", ("Иван Рубцов", "Павел Громов"), (), ("Рим",))]),
    # … also where a verb says it
    ("en", "Anna Berg's trip to Oslo follows a visit by John Burton to Rome last June.",
     [("visit", "occurred", None, ("Anna Berg",), (), ("Oslo",)),
      ("visit", "occurred", "2025-06", ("John Burton",), (), ("Rome",))]),
    # who does what in a clause behind a conjunction that may be a preposition
    ("en", "The premier resigned after John Burton met Mark Rubin in Oslo.",
     [("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "Anna Berg visited Rome on Monday, a week after John Burton met Mark Rubin in Oslo.",
     [("visit", "occurred", "2025-12-01", ("Anna Berg",), (), ("Rome",)),
      ("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "The ruling came less than a week before John Burton is due to visit Oslo.",
     [("visit", "planned", None, ("John Burton",), (), ("Oslo",))]),
    # a meeting before somebody leaves is not where he goes
    ("en", "Mark Rubin met Anna Berg before leaving for Rome on Monday.",
     [("meeting", "occurred", None, ("Anna Berg", "Mark Rubin"), (), ()),
      ("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Rome",))]),
    # where something is of which they speak
    ("en", "Mark Rubin met Anna Berg in Oslo on Monday to discuss a ceasefire in Chad.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "Mark Rubin flew to Oslo on Monday to discuss a ceasefire in Chad.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Oslo",))]),
    ("en", "Mark Rubin arrived in Oslo for a state visit focused on trade and the war in Chad.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo",))]),
    # what was planned at the place of a journey falls with it
    ("ru", "Иван Рубцов отменил поездку в Рим, где должен был встретиться с Анной Берг.",
     [("visit", "cancelled", None, ("Иван Рубцов",), (), ("Рим",)),
      ("meeting", "cancelled", None, ("Иван Рубцов",), ("Анна Берг",), ("Рим",))]),
    ("uk", "Іван Рубець скасував поїздку до Рима, де мав зустрітися з Анною Берг.",
     [("visit", "cancelled", None, ("Іван Рубець",), (), ("Рим",)),
      ("meeting", "cancelled", None, ("Іван Рубець",), ("Анна Берг",), ("Рим",))]),
    ("en", "Mark Rubin has cancelled a trip to Rome, where he was due to meet Anna Berg.",
     [("visit", "cancelled", None, ("Mark Rubin",), (), ("Rome",)),
      ("meeting", "cancelled", None, ("Mark Rubin",), ("Anna Berg",), ("Rome",))]),
    # what will not be; what is only not confirmed
    ("en", "Mark Rubin would not travel to Rome, an aide said.",
     [("visit", "cancelled", None, ("Mark Rubin",), (), ("Rome",))]),
    ("en", "A spokesman declined to confirm whether Mark Rubin would meet Anna Berg.",
     [("meeting", "possible", None, ("Anna Berg", "Mark Rubin"), (), ())]),
    ("en", "Talks between Peru and Chile due to be held in Oslo on Thursday will not go ahead.",
     [("talks", "cancelled", "2025-12-04", ("Chile", "Peru"), (), ("Oslo",))]),
    ("en", "Plans for Mark Rubin and Anna Berg to meet in Oslo were shelved.",
     [("meeting", "cancelled", None, ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    # a welcome in a town, on a day, tells of the visit; at the airport, of the arrival
    ("ru", "Король Павел Громов приветствовал президента Ивана Рубцова в Осло в понедельник.",
     [("visit", "occurred", "2025-12-01", ("Иван Рубцов",), ("Павел Громов",), ("Осло",))]),
    ("uk", "Король Павло Гром привітав президента Івана Рубця в Осло в понеділок.",
     [("visit", "occurred", "2025-12-01", ("Іван Рубець",), ("Павло Гром",), ("Осло",))]),
    ("en", "King John Burton welcomed President Mark Rubin in Oslo on Monday.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), ("John Burton",), ("Oslo",))]),
    ("en", "King John Burton welcomed President Mark Rubin at the airport in Oslo on Monday.", []),
    # a reason only, which does not fall with what falls for it
    ("ru", "Иван Рубцов в пятницу прилетит в Осло. Суд отложил слушания из-за поездки.",
     [("visit", "planned", "2025-12-05", ("Иван Рубцов",), (), ("Осло",))]),
    ("uk", "Іван Рубець у п'ятницю прилетить до Осло. Суд відклав слухання через поїздку.",
     [("visit", "planned", "2025-12-05", ("Іван Рубець",), (), ("Осло",))]),
    ("en", "Mark Rubin will fly to Oslo on Friday. A court postponed a hearing because of the trip.",
     [("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Oslo",))]),
    ("en", "The match was called off over a meeting between Mark Rubin and Anna Berg.",
     [("meeting", "occurred", None, ("Anna Berg", "Mark Rubin"), (), ())]),
    # "met" is no participle where people come together and another verb follows
    ("en", "Mark Rubin and Anna Berg met in Oslo on Monday as John Burton imposed tariffs.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    # the year before «когда»
    ("ru", "Это первая речь с 2019 года, когда Иван Рубцов встретился с Анной Берг в Осло.",
     [("meeting", "occurred", "2019", ("Анна Берг", "Иван Рубцов"), (), ("Осло",))]),
    ("en", "They had not spoken since May 2021, when Mark Rubin met Anna Berg in Oslo.",
     [("meeting", "occurred", "2021-05", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    # the two are those who met, not who only welcomed one of them
    ("ru", "Иван Рубцов прибыл в Осло во вторник на саммит с Павлом Громовым. Рубцова встретил на вокзале Юрий Козлов. "
     "Два лидера встретятся в среду.",
     [("visit", "occurred", "2025-12-02", ("Иван Рубцов",), ("Юрий Козлов",), ("Осло",)),
      ("meeting", "occurred", "2025-12-02", ("Иван Рубцов",), ("Павел Громов",), ("Осло",)),
      ("meeting", "planned", "2025-12-03", ("Иван Рубцов",), ("Павел Громов",), ("Осло",))]),
    # where the talks are, not what they are on; where a conference is, not what is rebuilt
    ("ru", "Иван Рубцов прилетит в Осло в пятницу на переговоры с Анной Берг о войне в Чаде.",
     [("visit", "planned", "2025-12-05", ("Иван Рубцов",), ("Анна Берг",), ("Осло",)),
      ("talks", "planned", "2025-12-05", ("Иван Рубцов",), ("Анна Берг",), ("Осло",))]),
    ("en", "Mark Rubin will travel to Oslo on Friday for talks with Anna Berg on the war in Chad.",
     [("visit", "planned", "2025-12-05", ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("talks", "planned", "2025-12-05", ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    ("en", "Mark Rubin is in Peru for a conference on the reconstruction of Chad, where he will meet Anna Berg.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("Peru",)),
      ("meeting", "planned", None, ("Anna Berg", "Mark Rubin"), (), ("Peru",))]),
    # others who are to come to the town of a meeting had no part in it
    ("en", "Mark Rubin met Anna Berg in Oslo on Monday. Envoy John Burton is expected in Oslo on Thursday.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Oslo",)),
      ("visit", "planned", "2025-12-04", ("John Burton",), (), ("Oslo",))]),
]


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_ordered(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Министр Иван Рубцов посетил Осло через неделю после встречи с Павлом Громовым."),
        ("uk", "Міністр Іван Рубець відвідав Осло через тиждень після зустрічі з Павлом Громом."),
        ("en", "Minister Mark Rubin visited Oslo a week after a meeting with John Burton."),
        ("en", "Minister Mark Rubin flew to Oslo to mark 100 years since the founding of the town."),
    ],
)
def test_apart(language: str, text: str) -> None:
    assert all(event.duration is None for event in events(language, text))
