"""One event told in many ways: what is put in, turned round or left out must not change who came, where and when."""

import pytest
from event_stories import Told, stories

MET: Told = ("meeting", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))
CAME: Told = ("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Oslo",))
HEADED: Told = ("visit", "occurred", None, ("Mark Rubin",), (), ("Oslo",))
TALKED: Told = ("talks", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Oslo",))

SAME: list[tuple[Told, list[str]]] = [
    # who says it stands between the subject and its verb
    (CAME, [
        "Foreign Minister Mark Rubin, the ministry said, arrived in Oslo on Monday.",
        "Foreign Minister Mark Rubin, the ministry said on Tuesday, arrived in Oslo on Monday.",
        "Foreign Minister Mark Rubin, the ministry said in a statement, arrived in Oslo on Monday.",
        "Foreign Minister Mark Rubin, John Burton said, arrived in Oslo on Monday.",
        "Foreign Minister Mark Rubin, a spokesman told reporters, flew to Oslo on Monday.",
        "On Monday, the ministry said, Mark Rubin flew to Oslo.",
    ]),
    (MET, [
        "Foreign Minister Mark Rubin, officials confirmed, met Anna Berg in Oslo on Monday.",
        "Foreign Minister Mark Rubin, state media reported, met with Anna Berg in Oslo on Monday.",
    ]),
    # a deed without a subject of its own, before and behind that of the sentence
    (MET, [
        "Mark Rubin praised the army after meeting special envoy Anna Berg in Oslo on Monday.",
        "Mark Rubin praised the army after meeting Vietnamese Deputy Prime Minister Anna Berg in Oslo on Monday.",
        "Mark Rubin praised the army before meeting opposition leader Anna Berg in Oslo on Monday.",
        "Mark Rubin praised the army while meeting with Anna Berg in Oslo on Monday.",
        "While meeting with Anna Berg in Oslo on Monday, Mark Rubin praised the army.",
        "After sitting down with Anna Berg in Oslo on Monday, Mark Rubin praised the army.",
        "Meeting Anna Berg in Oslo on Monday, Mark Rubin praised the army.",
        "Mark Rubin huddled with Anna Berg in Oslo on Monday.",
        "Mark Rubin lunched with Anna Berg in Oslo on Monday.",
    ]),
    (CAME, [
        "After landing in Oslo on Monday, Mark Rubin praised the army.",
        "Mark Rubin praised the army after landing in Oslo on Monday.",
        "Visiting Oslo on Monday, Mark Rubin praised the army.",
        "Touring Oslo on Monday, Mark Rubin praised the army.",
        "Mark Rubin headed to Oslo on Monday.",
        "Mark Rubin then headed for Oslo on Monday.",
        "As Mark Rubin landed in Oslo on Monday, crowds cheered.",
        "At the end of a visit to Oslo on Monday, Mark Rubin praised the army.",
    ]),
    # the day in the phrase of the noun
    (TALKED, [
        "Mark Rubin praised the army after Monday's talks with Anna Berg in Oslo.",
        "Mark Rubin praised the army at Monday's talks with Anna Berg in Oslo.",
        "Mark Rubin praised the army at the start of talks with Anna Berg in Oslo on Monday.",
    ]),
    # headlines
    (HEADED, ["Mark Rubin lands in Oslo", "Mark Rubin stops in Oslo on way to Rome"]),
    (("meeting", "occurred", None, ("Anna Berg", "Mark Rubin"), (), ("Oslo",)), [
        "Mark Rubin meets with Anna Berg in Oslo",
        "Mark Rubin, Anna Berg meet in Oslo",
        "Mark Rubin holds meeting with Anna Berg in Oslo",
    ]),
    (("talks", "occurred", None, ("Anna Berg", "Mark Rubin"), (), ("Oslo",)), [
        "Mark Rubin, Anna Berg hold talks in Oslo",
    ]),
    (("visit", "planned", None, ("Mark Rubin",), (), ("Oslo",)), [
        "Mark Rubin travels to Oslo",
        "Mark Rubin heads to Oslo",
        "Mark Rubin is headed to Oslo.",
        "The ministry announced a visit by Mark Rubin to Oslo.",
        "The ministry announced on Monday a visit by Mark Rubin to Oslo.",
        "A visit by Mark Rubin to Oslo was announced on Monday.",
    ]),
    (("call", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ()), [
        "Mark Rubin spoke over the phone with Anna Berg on Monday.",
        "Mark Rubin talked on the phone with Anna Berg on Monday.",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "text"), [(expected, text) for expected, texts in SAME for text in texts])
def test_the_event_stays(expected: Told, text: str) -> None:
    assert stories("en", text) == [expected]


DEEDS = [
    "proposed a deal", "demanded a ceasefire", "refused to sign a deal", "declined to comment", "offered to mediate",
    "promised to help", "agreed to cut tariffs", "cancelled the debt", "denied the claims", "ruled out a deal",
    "dismissed the claims", "asked for help", "failed to reach a deal", "decided to buy gas", "rejected the plan",
    "postponed the vote", "considered a ban", "did not mention the war", "raised the possibility of a truce",
]  # fmt: skip
"""What somebody does at a meeting, and what says nothing of the meeting itself."""

COURSES: list[tuple[Told, str]] = [
    (MET, "At a meeting with Anna Berg in Oslo on Monday, Mark Rubin {deed}."),
    (MET, "Mark Rubin {deed} at a meeting with Anna Berg in Oslo on Monday."),
    (MET, "Mark Rubin {deed} after meeting Anna Berg in Oslo on Monday."),
    (MET, "Mark Rubin met Anna Berg in Oslo on Monday and {deed}."),
    (MET, "Mark Rubin, who met Anna Berg in Oslo on Monday, {deed}."),
    (TALKED, "In talks with Anna Berg in Oslo on Monday, Mark Rubin {deed}."),
    (TALKED, "Mark Rubin {deed} during talks with Anna Berg in Oslo on Monday."),
    (CAME, "During a visit to Oslo on Monday, Mark Rubin {deed}."),
    (CAME, "On a visit to Oslo on Monday, Mark Rubin {deed}."),
    (CAME, "Mark Rubin {deed} during a visit to Oslo on Monday."),
    (CAME, "Mark Rubin visited Oslo on Monday and {deed}."),
]


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize(("expected", "text"), COURSES)
def test_what_is_done_at_a_meeting_is_not_said_of_it(expected: Told, text: str, deed: str) -> None:
    assert stories("en", text.format(deed=deed)) == [expected]


PEOPLE: list[tuple[str, tuple[str, ...]]] = [
    # ministers of several states under one noun
    ("The Lithuanian and Polish foreign ministers met in Oslo.", ("Lithuanian foreign minister",
                                                                  "Polish foreign minister")),
    ("The Indian and Pakistani prime ministers met in Oslo.", ("Indian prime minister", "Pakistani prime minister")),
    ("Polish and Czech leaders met in Oslo.", ("Czech leader", "Polish leader")),
    # names with a word of another kind in them
    ("Foreign Minister Choe Son Hui met Anna Berg in Oslo.", ("Anna Berg", "Choe Son Hui")),
    ("Kim Yong Son, the deputy minister, met Anna Berg in Oslo.", ("Anna Berg", "Kim Yong Son")),
    ("Secretary of State J. R. Whitcombe met Anna Berg in Oslo.", ("Anna Berg", "J. R. Whitcombe")),
    ("Rimas Kairys and Anna Berg met in Oslo.", ("Anna Berg", "Rimas Kairys")),
    # surnames that are another word at the begin of a sentence
    ("Minister Mark Brown was late. Brown met Anna Berg in Oslo.", ("Anna Berg", "Mark Brown")),
    ("Minister Nguyen Van Hung was late. Hung met Anna Berg in Oslo.", ("Anna Berg", "Nguyen Van Hung")),
    ("Minister Nguyen Van Hung was late. Hung's meeting with Anna Berg in Oslo took an hour.",
     ("Anna Berg", "Nguyen Van Hung")),
    # who says it is not who met
    ("Tom Hill said Foreign Minister Mark Rubin met with Anna Berg in Oslo.", ("Anna Berg", "Mark Rubin")),
    ("The minister, Tom Hill said, met Anna Berg in Oslo.", ("Anna Berg", "minister")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_the_people_are_told_apart(text: str, people: tuple[str, ...]) -> None:
    assert stories("en", text) == [("meeting", "occurred", None, people, (), ("Oslo",))]


STORIES: list[tuple[str, str, list[Told]]] = [
    # what is past beside what is to come
    ("en", "Minister Mark Rubin visited Oslo on Monday and plans to visit Rome on Friday.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Oslo",)),
      ("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Rome",))]),
    ("en", "Minister Mark Rubin arrived in Oslo on Tuesday ahead of Friday's talks with John Burton.",
     [("visit", "occurred", "2025-12-02", ("Mark Rubin",), ("John Burton",), ("Oslo",)),
      ("talks", "planned", "2025-12-05", ("Mark Rubin",), ("John Burton",), ("Oslo",))]),
    ("en", "Minister Mark Rubin flew to Oslo for talks with John Burton next week.",
     [("visit", "occurred", None, ("Mark Rubin",), ("John Burton",), ("Oslo",)),
      ("talks", "planned", "2025-W50", ("Mark Rubin",), ("John Burton",), ("Oslo",))]),
    ("en", "Ahead of Friday's meeting with John Burton in Oslo, Mark Rubin praised the army.",
     [("meeting", "planned", "2025-12-05", ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "Minister Mark Rubin met John Burton on Tuesday before Friday's summit in Oslo.",
     [("meeting", "occurred", "2025-12-02", ("John Burton", "Mark Rubin"), (), ()),
      ("meeting", "planned", "2025-12-05", (), (), ("Oslo",))]),
    ("en", "Minister Mark Rubin, the ministry said on Tuesday, will arrive in Oslo on Friday.",
     [("visit", "planned", "2025-12-05", ("Mark Rubin",), (), ("Oslo",))]),
    ("en", "Minister Mark Rubin held talks with Anna Berg in Oslo on Tuesday, a day after John Burton left the "
           "city for Rome.",
     [("talks", "occurred", "2025-12-02", ("Anna Berg", "Mark Rubin"), (), ("Oslo",)),
      ("visit", "occurred", None, ("John Burton",), (), ("Rome",))]),
    # a second deed behind the first plan is that of the same person, and no more sure
    ("en", "Minister Mark Rubin plans to visit Oslo and hold talks with Anna Berg.",
     [("visit", "planned", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo",)),
      ("talks", "planned", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    ("en", "Minister Mark Rubin is expected to visit Oslo and meet with Anna Berg.",
     [("visit", "planned", None, ("Mark Rubin",), (), ("Oslo",)),
      ("meeting", "planned", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    ("en", "Minister Mark Rubin is due to meet Anna Berg and hold talks with John Burton.",
     [("meeting", "planned", None, ("Anna Berg", "Mark Rubin"), (), ()),
      ("talks", "planned", None, ("John Burton", "Mark Rubin"), (), ())]),
    # what was said after a meeting was said after one that has been
    ("en", "Minister Mark Rubin held talks with Anna Berg in Oslo on Tuesday. He is due to meet Erik Dahl on "
           "Wednesday. \"We are close,\" Rubin said after the meeting.",
     [("talks", "occurred", "2025-12-02", ("Anna Berg", "Mark Rubin"), (), ("Oslo",)),
      ("meeting", "planned", "2025-12-03", ("Erik Dahl", "Mark Rubin"), (), ())]),
    ("en", "Minister Mark Rubin was due to meet Anna Berg. The meeting will be rescheduled. He is to attend a summit "
           "in Rome next month.",
     [("meeting", "postponed", None, ("Anna Berg", "Mark Rubin"), (), ()),
      ("meeting", "planned", "2026-01", ("Mark Rubin",), (), ("Rome",))]),
    # what was promised in a meeting is to come, and at another place
    ("en", "At a meeting with Anna Berg in Oslo on Monday, Mark Rubin promised to visit Rome in May.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Oslo",)),
      ("visit", "planned", "2026-05", ("Mark Rubin",), (), ("Rome",))]),
    ("en", "Mark Rubin and Anna Berg spoke by phone on Monday. In the call, they agreed to meet in Rome in May.",
     [("call", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ()),
      ("meeting", "planned", "2026-05", ("Anna Berg", "Mark Rubin"), (), ("Rome",))]),
    ("ru", "На встрече с послом Павлом Громовым в Осло 1 декабря министр Иван Рубцов отказался подписать договор.",
     [("meeting", "occurred", "2025-12-01", ("Иван Рубцов", "Павел Громов"), (), ("Осло",))]),
    ("uk", "На зустрічі з послом Павлом Громом в Осло 1 грудня міністр Іван Рубець відмовився підписати договір.",
     [("meeting", "occurred", "2025-12-01", ("Іван Рубець", "Павло Гром"), (), ("Осло",))]),
    ("ru", "Министр Иван Рубцов отказался участвовать в переговорах с послом Павлом Громовым.",
     [("talks", "cancelled", None, ("Иван Рубцов", "Павел Громов"), (), ())]),
    ("en", "Mark Rubin refused to take part in talks with Anna Berg.",
     [("talks", "cancelled", None, ("Anna Berg", "Mark Rubin"), (), ())]),
    ("en", "Mark Rubin and Anna Berg met in Oslo on Monday. Their last phone call was on November 3.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ("Oslo",)),
      ("call", "occurred", "2025-11-03", ("Anna Berg", "Mark Rubin"), (), ())]),
    ("en", "Mark Rubin met Anna Berg on Monday. Later that day Rubin visited Oslo.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ()),
      ("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Oslo",))]),
    # whom one meets at a summit is not all that meet there
    ("en", "Petra Novak attended a summit in Rome on Monday, where she met Mark Rubin.",
     [("meeting", "occurred", "2025-12-01", ("Petra Novak",), (), ("Rome",)),
      ("meeting", "occurred", None, ("Mark Rubin", "Petra Novak"), (), ("Rome",))]),
    # a role that leads, and behind it the name of who has it
    ("en", "Norway's prime minister flew to Rome on Monday.\n\nMark Rubin met Anna Berg.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Rome",)),
      ("meeting", "occurred", "2025-12-01", ("Mark Rubin",), ("Anna Berg",), ("Rome",))]),
    ("en", "A minister flew to Rome on Monday. Mark Rubin met Anna Berg.",
     [("visit", "occurred", "2025-12-01", ("minister",), (), ("Rome",)),
      ("meeting", "occurred", None, ("Anna Berg", "Mark Rubin"), (), ())]),
    # the guest is who came
    ("en", "John Burton arrived in Oslo on Sunday. Minister Mark Rubin met the guest on Monday.",
     [("visit", "occurred", "2025-11-30", ("John Burton",), ("Mark Rubin",), ("Oslo",)),
      ("meeting", "occurred", "2025-12-01", ("John Burton",), ("Mark Rubin",), ("Oslo",))]),
    # the mayor of another town is somebody else
    ("en", "Mark Rubin will meet Arles Mayor Anna Berg. On Monday he met the mayor of Marseille.",
     [("meeting", "planned", None, ("Anna Berg", "Mark Rubin"), (), ()),
      ("meeting", "occurred", "2025-12-01", ("Mark Rubin", "mayor of Marseille"), (), ())]),
    ("en", "The king expects John Burton in Oslo on Friday.",
     [("visit", "planned", "2025-12-05", ("John Burton",), ("king",), ("Oslo",))]),
    ("en", "A meeting between Mark Rubin and John Burton is expected in Oslo on Friday.",
     [("meeting", "planned", "2025-12-05", ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "Mark Rubin was not able to meet John Burton.",
     [("meeting", "cancelled", None, ("John Burton", "Mark Rubin"), (), ())]),
    ("en", "Army chief Mark Rubin was ill. The army chief last visited Oslo in October.",
     [("visit", "occurred", "2025-10", ("Mark Rubin",), (), ("Oslo",))]),
    # what is announced is to come, but not what was announced to have been
    ("en", "The palace announced a meeting between Mark Rubin and John Burton in Oslo on December 9.",
     [("meeting", "planned", "2025-12-09", ("John Burton", "Mark Rubin"), (), ("Oslo",))]),
    ("en", "The palace announced that Mark Rubin had visited Oslo on Monday.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Oslo",))]),
    ("en", "Mark Rubin flew to Oslo on Monday. The trip was announced on Sunday.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Oslo",))]),
    ("ru", "Министерство объявило о визите Ивана Рубцова в Осло.",
     [("visit", "planned", None, ("Иван Рубцов",), (), ("Осло",))]),
    ("uk", "Міністерство оголосило про візит Івана Рубця до Осло.",
     [("visit", "planned", None, ("Іван Рубець",), (), ("Осло",))]),
    # who would receive a guest some day is no host of the visit that was called off …
    ("en", "President Mark Rubin cancelled a trip to Rome. Italian President Anna Berg said she would host him later.",
     [("visit", "cancelled", None, ("Mark Rubin",), (), ("Rome",))]),
    ("ru", "Президент Иван Рубцов отменил поездку в Рим. Президент Италии Анна Берг сказала, что примет его позже.",
     [("visit", "cancelled", None, ("Иван Рубцов",), (), ("Рим",))]),
    # … but a day that is promised is its new one, not the day on which it was to be
    ("en", "President Mark Rubin cancelled a trip to Rome. Italian President Anna Berg said she would host him next "
           "month.",
     [("visit", "postponed", "2026-01", ("Mark Rubin",), ("Anna Berg",), ("Rome",))]),
    ("ru", "Президент Иван Рубцов отменил поездку в Рим. Президент Италии Анна Берг пообещала принять его в июне.",
     [("visit", "postponed", "2026-06", ("Иван Рубцов",), ("Анна Берг",), ("Рим",))]),
    ("en", "President Mark Rubin called off a visit to Rome. He was due to visit Rome on Friday.",
     [("visit", "cancelled", "2025-12-05", ("Mark Rubin",), (), ("Rome",))]),
    ("en", "Mark Rubin is prepared to meet John Burton.",
     [("meeting", "possible", None, ("John Burton", "Mark Rubin"), (), ())]),
    # a second deed, an adverb before it, is that of the subject, not of whom it meets first
    ("en", "Foreign Minister Mark Rubin will meet Anna Berg and then visit Rome.",
     [("meeting", "planned", None, ("Anna Berg", "Mark Rubin"), (), ()),
      ("visit", "planned", None, ("Mark Rubin",), (), ("Rome",))]),
    ("en", "Mark Rubin plans to meet Anna Berg and later visit Rome.",
     [("meeting", "planned", None, ("Anna Berg", "Mark Rubin"), (), ()),
      ("visit", "planned", None, ("Mark Rubin",), (), ("Rome",))]),
    ("en", "Mark Rubin will meet Anna Berg, then fly to Rome.",
     [("meeting", "planned", None, ("Anna Berg", "Mark Rubin"), (), ()),
      ("visit", "planned", None, ("Mark Rubin",), (), ("Rome",))]),
    ("en", "Mark Rubin will visit Oslo and then meet Anna Berg.",
     [("visit", "planned", None, ("Mark Rubin",), (), ("Oslo",)),
      ("meeting", "planned", None, ("Mark Rubin",), ("Anna Berg",), ("Oslo",))]),
    ("en", "Mark Rubin met Anna Berg on Monday and later visited Rome.",
     [("meeting", "occurred", "2025-12-01", ("Anna Berg", "Mark Rubin"), (), ()),
      ("visit", "occurred", None, ("Mark Rubin",), (), ("Rome",))]),
    ("ru", "Министр Иван Рубцов планирует встретиться с послом Анной Берг и затем посетить Рим.",
     [("meeting", "planned", None, ("Анна Берг", "Иван Рубцов"), (), ()),
      ("visit", "planned", None, ("Иван Рубцов",), (), ("Рим",))]),
    ("ru", "Министр Иван Рубцов встретился с послом Анной Берг и затем посетил Рим.",
     [("meeting", "occurred", None, ("Анна Берг", "Иван Рубцов"), (), ()),
      ("visit", "occurred", None, ("Иван Рубцов",), (), ("Рим",))]),
    ("en", "Mark Rubin asked Anna Berg to visit Rome.",
     [("visit", "possible", None, ("Anna Berg",), (), ("Rome",))]),
    # what "that" tells of those before it, also in the passive of a verb of saying
    ("en", "An Israeli delegation that visited Oslo on Monday will hold talks with Mark Rubin in Rome.",
     [("visit", "occurred", "2025-12-01", ("Israeli delegation",), (), ("Oslo",)),
      ("talks", "planned", None, ("Israeli delegation", "Mark Rubin"), (), ("Rome",))]),
    ("en", "An Israeli delegation that had been expected in Doha on Monday did not come.",
     [("visit", "cancelled", "2025-12-01", ("Israeli delegation",), (), ("Doha",))]),
    ("en", "The minister who was expected to arrive in Doha on Monday did not come.",
     [("visit", "cancelled", "2025-12-01", ("minister",), (), ("Doha",))]),
    # a town whose article is not capitalised, which is a surname, too
    ("en", "Mark Rubin visited the Hague on Monday.",
     [("visit", "occurred", "2025-12-01", ("Mark Rubin",), (), ("Hague",))]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), STORIES)
def test_stories(language: str, text: str, expected: list[Told]) -> None:
    assert stories(language, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mark Rubin was arrested after meeting minutes were leaked in Oslo on Monday.",
        "After landing gear was found in Oslo, Mark Rubin praised the army.",
        "Mark Rubin headed a bank in Oslo until 2020.",
        "Mark Rubin heads a commission in Oslo.",
        "Geneva stops in doubt",
    ],
)
def test_no_event(text: str) -> None:
    assert stories("en", text) == []
