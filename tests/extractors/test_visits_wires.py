"""How the wires write: headlines, datelines, rounds of talks, stops one after the other, meetings beside each other."""

import pytest
from event_stories import Told, events, stories

CASES: list[tuple[str, str, list[Told]]] = [
    # two sides that a hyphen joins, with words between them and their talks
    ("en", "A third round of U.S.-Iran talks will be held in Oslo on Friday.",
     [("talks", "planned", "2025-12-05", ("Iran", "U.S."), (), ("Oslo",))]),
    ("en", "Iran-U.S. nuclear talks were held in Oslo on Monday.",
     [("talks", "occurred", "2025-12-01", ("Iran", "U.S."), (), ("Oslo",))]),
    ("en", "A second round of EU-U.S. trade talks will open in Oslo on Friday.",
     [("talks", "planned", "2025-12-05", ("EU", "U.S."), (), ("Oslo",))]),
    ("en", "The E.U.–U.S. summit was held in Oslo on Monday.",
     [("meeting", "occurred", "2025-12-01", ("E.U.", "U.S."), (), ("Oslo",))]),
    # "here" is the town of the dateline, of a guest who is only called visiting nothing is told by it
    ("en", "OSLO, Dec 3 (Reuters) - Czech Foreign Minister Mark Rubin met his Norwegian counterpart Anna Berg here "
     "on Tuesday.",
     [("meeting", "occurred", "2025-12-02", ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    ("en", "LIMA (AP) — Peruvian Foreign Minister Mark Rubin met with visiting Chilean Defense Minister Juan Rojas "
     "here on Monday.",
     [("meeting", "occurred", "2025-12-01", ("Juan Rojas",), ("Mark Rubin",), ("Lima",))]),
    # somebody whose surname is an adjective, too
    ("en", "Mark Brown visited Oslo on Monday.",
     [("visit", "occurred", "2025-12-01", ("Mark Brown",), (), ("Oslo",))]),
    ("en", "Foreign Minister Anna Young visited Oslo on Monday.",
     [("visit", "occurred", "2025-12-01", ("Anna Young",), (), ("Oslo",))]),
    # what somebody does instead of what he skips, and where
    ("en", "Mark Rubin skipped the Oslo summit to visit Prague.",
     [("meeting", "cancelled", None, ("Mark Rubin",), (), ("Oslo",)),
      ("visit", "occurred", None, ("Mark Rubin",), (), ("Prague",))]),
    ("en", "Mark Rubin skipped a meeting in Oslo to visit Prague on Monday.",
     [("meeting", "cancelled", None, ("Mark Rubin",), (), ("Oslo",)),
      ("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Prague",))]),
    ("en", "Mark Rubin skipped talks with John Burton in Oslo to attend a summit in Rome.",
     [("talks", "cancelled", None, ("John Burton", "Mark Rubin"), (), ("Oslo",)),
      ("meeting", "occurred", None, ("Mark Rubin",), (), ("Rome",))]),
    ("en", "Mark Rubin cancelled a trip to Oslo to meet John Burton.",
     [("visit", "cancelled", None, ("Mark Rubin",), (), ("Oslo",)),
      ("meeting", "cancelled", None, ("Mark Rubin",), ("John Burton",), ("Oslo",))]),
    # several stops in a gerund; whom somebody met after them need not be there
    ("en", "After visiting Oslo and Prague, Mark Rubin left for Rome.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo",)),
      ("visit", "occurred", None, ("Mark Rubin",), (), ("Prague",)),
      ("visit", "occurred", None, ("Mark Rubin",), (), ("Rome",))]),
    ("en", "After visiting Oslo, Mark Rubin met John Burton.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo",)),
      ("meeting", "occurred", None, ("John Burton", "Mark Rubin"), (), ())]),
    ("en", "After arriving in Oslo, Mark Rubin met John Burton.",
     [("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo",)),
      ("meeting", "occurred", None, ("Mark Rubin",), ("John Burton",), ("Oslo",))]),
    ("en", "Mark Rubin left for Rome on Monday after wrapping up a two-day visit to Prague.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Rome",)),
      ("visit", "occurred", None, ("Mark Rubin",), (), ("Prague",))]),
    ("en", "Mark Rubin arrived in Rome on Monday after concluding a visit to Prague.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Rome",)),
      ("visit", "occurred", None, ("Mark Rubin",), (), ("Prague",))]),
    # talks that are told not to be called off, and the rounds before them
    ("en", "Peru and Chile will hold a fourth round of talks in Oslo on Friday. Norwegian Foreign Minister Anna "
     "Berg, who hosted the first round in May, denied reports that the negotiations would be called off. "
     "\"The talks will go ahead,\" she said.",
     [("talks", "planned", "2025-12-05", ("Chile", "Peru"), (), ("Oslo",)),
      ("talks", "occurred", "2025-05", ("Chile", "Peru"), ("Anna Berg",), ())]),
    ("en", "A fourth round of Peru-Chile talks will be held in Oslo on Friday. The previous round took place in "
     "Rome on Nov. 3 and lasted four hours.",
     [("talks", "planned", "2025-12-05", ("Chile", "Peru"), (), ("Oslo",)),
      ("talks", "occurred", "2025-11-03", ("Chile", "Peru"), (), ("Rome",))]),
    # a headline with an infinitive, or with two names and a comma between them
    ("en", "Peru, Chile to hold third round of talks in Oslo",
     [("talks", "planned", None, ("Chile", "Peru"), (), ("Oslo",))]),
    ("en", "Rubin, Burton to meet in Oslo\n\nCzech President Mark Rubin will meet Canadian Prime Minister John "
     "Burton on Friday.",
     [("meeting", "planned", "2025-12-05", ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "Czech, Polish leaders to meet in Oslo\n\nCzech President Mark Rubin visited Egypt on Sunday. Foreign "
     "Minister Anna Berg also met banker John Burton in Cairo.",
     [("meeting", "planned", None, ("Czech, Polish leaders",), (), ("Oslo",)),
      ("visit", "occurred", "2025-11-30", ("Mark Rubin",), (), ("Egypt",)),
      ("meeting", "occurred", None, ("Anna Berg", "John Burton"), (), ("Cairo",))]),
    ("en", "Czech PM in Oslo for talks\n\nCzech Prime Minister Mark Rubin arrived in Oslo on Monday.\n\nRubin then "
     "met President Anna Berg. The talks lasted 90 minutes.",
     [("talks", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("visit", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    # what is told behind a participle is no status of the talks
    ("en", "Czech Premier Mark Rubin held talks with John Burton in Oslo on Tuesday, pledging to deepen ties.",
     [("talks", "occurred", "2025-12-02", ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "Czech Premier Mark Rubin rejected reports that he had cancelled a meeting with John Burton, saying no "
     "such meeting had been planned.",
     [("meeting", "denied", None, ("John Burton", "Mark Rubin"), (), ())]),
    # a verb that takes over a modal
    ("en", "Mark Rubin will visit Norway on Friday. He will meet Norwegian Foreign Minister Karl Holm and be "
     "received by King Olaf in Oslo.",
     [("visit", "planned", "2025-12-05", ("Mark Rubin",), ("Karl Holm", "Olaf"), ("Norway", "Oslo")),
      ("meeting", "planned", "2025-12-05", ("Mark Rubin",), ("Karl Holm",), ("Oslo",))]),
    # the nearest of two journeys, and the place of a meeting that somebody travels to attend
    ("en", "Mark Rubin will visit Prague on Friday before heading to Oslo for a meeting with Norwegian Prime "
     "Minister Anna Berg.",
     [("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Prague",)),
      ("visit", "planned", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("meeting", "planned", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    ("en", "Mark Rubin is set to leave for Oslo on Friday to attend a meeting of Nordic foreign ministers.",
     [("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Oslo",)),
      ("meeting", "planned", "2025-12-05", ("Mark Rubin", "Nordic foreign ministers"), (), ("Oslo",))]),
    # what happens somewhere else, because of which a trip is off
    ("en", "Mark Rubin had been due in Oslo on Friday, but the trip was called off following an explosion in Homs.",
     [("visit", "cancelled", "2025-12-05", ("Mark Rubin",), (), ("Oslo",))]),
    # at a forum nobody receives anybody
    ("en", "Polish Foreign Minister Mark Rubin met German Foreign Minister Anna Berg at a security conference in "
     "Munich on Monday.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Munich",))]),
    ("ru", "Министр иностранных дел Польши Иван Рубцов встретился с министром иностранных дел Германии Анной Берг "
     "на форуме в Мюнхене.",
     [("meeting", "occurred", None, ("Анна Берг", "Иван Рубцов"), (), ("Мюнхен",))]),
    ("uk", "Міністр закордонних справ Польщі Іван Рубець зустрівся з міністеркою закордонних справ Німеччини Анною "
     "Берг на конференції в Мюнхені.",
     [("meeting", "occurred", None, ("Іван Рубець", "Анна Берг"), (), ("Мюнхен",))]),
    # a tour that begins with an arrival
    ("en", "Mark Rubin arrived in Oslo on Monday at the start of a four-day tour of Europe. On Friday he will "
     "travel to Rome.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Oslo",)),
      ("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Europe",)),
      ("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Rome",))]),
    # separate meetings are several
    ("en", "Anna Berg held separate meetings with Mark Rubin and John Burton in Rome on Tuesday.",
     [("meeting", "occurred", "2025-12-02", ("Anna Berg", "Mark Rubin"), (), ("Rome",)),
      ("meeting", "occurred", "2025-12-02", ("Anna Berg", "John Burton"), (), ("Rome",))]),
    ("en", "Anna Berg met separately with Mark Rubin and John Burton in Rome on Tuesday.",
     [("meeting", "occurred", "2025-12-02", ("Anna Berg", "Mark Rubin"), (), ("Rome",)),
      ("meeting", "occurred", "2025-12-02", ("Anna Berg", "John Burton"), (), ("Rome",))]),
    ("en", "Anna Berg met Mark Rubin and John Burton in Rome on Tuesday.",
     [("meeting", "occurred", "2025-12-02", ("Anna Berg", "John Burton", "Mark Rubin"), (), ("Rome",))]),
    ("ru", "Анна Берг провела отдельные встречи с Иваном Рубцовым и Павлом Громовым в Риме.",
     [("meeting", "occurred", None, ("Анна Берг", "Иван Рубцов"), (), ("Рим",)),
      ("meeting", "occurred", None, ("Анна Берг", "Павел Громов"), (), ("Рим",))]),
    ("uk", "Анна Берг окремо зустрілася з Іваном Рубцем і Павлом Громом у Римі.",
     [("meeting", "occurred", None, ("Іван Рубець", "Анна Берг"), (), ("Рим",)),
      ("meeting", "occurred", None, ("Анна Берг", "Павло Гром"), (), ("Рим",))]),
    # talks joined to a visit are held there
    ("en", "Mark Rubin will pay a visit to Oslo in May and hold talks with Norwegian Prime Minister Anna Berg.",
     [("visit", "planned", "2026-05", ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("talks", "planned", "2026-05", ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    # the day of an arrival in an aside is not that of the meeting
    ("en", "Mark Rubin, who had landed in Oslo on Monday, held talks with Mayor Karl Holm.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), ("Karl Holm",), ("Oslo",)),
      ("talks", "occurred", None, ("Mark Rubin",), ("Karl Holm",), ("Oslo",))]),
    # the time of a visit in an aside
    ("en", "A visit by Mark Rubin to Oslo, expected this month, was cancelled.",
     [("visit", "cancelled", "2025-12", ("Mark Rubin",), (), ("Oslo",))]),
    # a short quotation behind a place
    ("en", "Mark Rubin said he would visit Oslo \"very soon\" but gave no date.",
     [("visit", "planned", None, ("Mark Rubin",), (), ("Oslo",))]),
    # whose trip it is, and whom a pronoun means behind a name between commas
    ("en", "The road was closed, spokesman Karl Holm said.\n\nMark Rubin, who was to open it, cancelled his trip to "
     "Oslo.",
     [("visit", "cancelled", None, ("Mark Rubin",), (), ("Oslo",))]),
    ("en", "The prime minister, Mark Rubin, spoke to Chilean President Juan Rojas by phone in May. He may visit "
     "Chile this year.",
     [("call", "occurred", "2025-05", ("Juan Rojas", "Mark Rubin"), (), ()),
      ("visit", "possible", "2025", ("Mark Rubin",), (), ("Chile",))]),
    # groups of two states, and their names behind them
    ("en", "Karen Hill will host her Swedish and Finnish counterparts, Lena Holm and Antti Salo, in Oslo on Friday.",
     [("visit", "planned", "2025-12-05", ("Antti Salo", "Lena Holm"), ("Karen Hill",), ("Oslo",))]),
    # those who join several guests, and sides that bear no name
    ("en", "Mark Rubin and Anna Berg will visit Oslo on Friday. They will be joined by banker John Burton.",
     [("visit", "planned", "2025-12-05", ("Anna Berg", "John Burton", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "Talks between the Malian government and Tuareg rebels will be held in Oslo on Friday.",
     [("talks", "planned", "2025-12-05", ("Malian government", "Tuareg rebels"), (), ("Oslo",))]),
    # further words for journeys and meetings
    ("en", "Mark Rubin will proceed to Oslo on Friday.",
     [("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Oslo",))]),
    ("en", "Mark Rubin and Anna Berg came together in Oslo on Monday.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "Mark Rubin is currently in Oslo, where he met Mayor Karl Holm.",
     [("visit", "occurred", None, ("Mark Rubin",), ("Karl Holm",), ("Oslo",)),
      ("meeting", "occurred", None, ("Mark Rubin",), ("Karl Holm",), ("Oslo",))]),
    # who returns to a place for talks does not go home
    ("en", "Mark Rubin will return to Geneva on Friday for talks with Anna Berg.",
     [("visit", "planned", "2025-12-05", ("Mark Rubin",), ("Anna Berg",), ("Geneva",)),
      ("talks", "planned", "2025-12-05", ("Mark Rubin",), ("Anna Berg",), ("Geneva",))]),
    ("ru", "Премьер Италии Иван Рубцов в пятницу вернётся в Женеву на переговоры с Анной Берг.",
     [("visit", "planned", "2025-12-05", ("Иван Рубцов",), ("Анна Берг",), ("Женева",)),
      ("talks", "planned", "2025-12-05", ("Иван Рубцов",), ("Анна Берг",), ("Женева",))]),
    ("uk", "Прем'єр Італії Іван Рубець у п'ятницю повернеться до Женеви на переговори з Анною Берг.",
     [("visit", "planned", "2025-12-05", ("Іван Рубець",), ("Анна Берг",), ("Женева",)),
      ("talks", "planned", "2025-12-05", ("Іван Рубець",), ("Анна Берг",), ("Женева",))]),
    # what did not take place, and what only came to nothing
    ("en", "A meeting between Mark Rubin and John Burton that was scheduled for Monday did not take place.",
     [("meeting", "cancelled", "2025-12-01", ("John Burton", "Mark Rubin"), (), ())]),
    ("en", "Talks between Mark Rubin and John Burton in Oslo on Monday did not produce a deal.",
     [("talks", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "The meeting of Mark Rubin and John Burton in Oslo on Monday did not last long.",
     [("meeting", "occurred", "2025-12-01", ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    ("ru", "Переговоры Ивана Рубцова с Павлом Громовым в Осло не привели к соглашению.",
     [("talks", "occurred", None, ("Иван Рубцов", "Павел Громов"), (), ("Осло",))]),
    ("uk", "Переговори Івана Рубця з Павлом Громом в Осло не призвели до угоди.",
     [("talks", "occurred", None, ("Іван Рубець", "Павло Гром"), (), ("Осло",))]),
    # who stands for a state
    ("en", "Talks between Peru and Chile will be held in Oslo on Friday. Peru will be represented by Ivan Garay, "
     "while Juan Rojas will represent Chile.",
     [("talks", "planned", "2025-12-05", ("Chile", "Ivan Garay", "Juan Rojas", "Peru"), (), ("Oslo",))]),
    ("ru", "Переговоры Перу и Чили пройдут в Осло в пятницу. Чили будет представлять Хуан Роха.",
     [("talks", "planned", "2025-12-05", ("Перу", "Хуан Роха", "Чили"), (), ("Осло",))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_wires(language: str, text: str, wanted: list[Told]) -> None:
    assert stories(language, text) == wanted


@pytest.mark.parametrize("sides", ["U.S.-Iran", "US-Iran", "Iran-U.S."])
def test_round_of_two_sides(sides: str) -> None:
    (event,) = events("en", f"A third round of {sides} talks will be held in Oslo on Friday.")
    assert event.ordinal is not None
    assert event.ordinal.number == 3
