"""What goes on from an event told before: talks that resume, who was there, hours of talk, what stands for it."""

import pytest
from event_stories import events

STORIES = [
    # talks that were held and are to go on are the next of their series
    ("ru", "Переговоры Перу и Чили прошли в Осло в понедельник. Они возобновятся 15 декабря.",
     [("talks", "occurred", "2025-12-01"), ("talks", "planned", "2025-12-15")]),
    ("uk", "Переговори Перу та Чилі пройшли в Осло в понеділок. Вони відновляться 15 грудня.",
     [("talks", "occurred", "2025-12-01"), ("talks", "planned", "2025-12-15")]),
    ("en", "Talks between Peru and Chile ended in Oslo on Monday. They will resume on Dec. 15.",
     [("talks", "occurred", "2025-12-01"), ("talks", "planned", "2025-12-15")]),
    # … elsewhere, too
    ("ru", "Министры Перу и Чили встретились в Осло в понедельник. Переговоры продолжатся 15 декабря в Риме.",
     [("meeting", "occurred", "2025-12-01"), ("talks", "planned", "2025-12-15")]),
    # … but not what only is to be
    ("en", "Talks between Peru and Chile will resume in Oslo on Dec. 15. The talks will resume after a long break.",
     [("talks", "planned", "2025-12-15")]),
    # who was there
    ("ru", "Иван Рубцов прибыл в Осло в понедельник. Последний раз он был там в июне.",
     [("visit", "occurred", "2025-12-01"), ("visit", "occurred", "2025-06")]),
    ("uk", "Іван Рубець прибув до Осло в понеділок. Востаннє він був там у червні.",
     [("visit", "occurred", "2025-12-01"), ("visit", "occurred", "2025-06")]),
    ("en", "Mark Rubin arrived in Oslo on Monday. He was last there in June.",
     [("visit", "occurred", "2025-12-01"), ("visit", "occurred", "2025-06")]),
    # hours of talk between several
    ("ru", "Иван Рубцов встретился с Анной Берг в понедельник. Они беседовали два часа.",
     [("meeting", "occurred", "2025-12-01")]),
    ("en", "On Monday Anna Berg received Mark Rubin in Oslo and the two talked for nearly two hours.",
     [("meeting", "occurred", "2025-12-01"), ("visit", "occurred", "2025-12-01")]),
    # a noun behind a comma stands for the event
    ("en", "Mark Rubin held talks with Anna Berg in Oslo on Monday, their fourth meeting since July.",
     [("talks", "occurred", "2025-12-01")]),
    # days listed hold for what was done in them
    ("ru", "Иван Рубцов был в Осло 22 и 23 ноября. Там он встретился с Анной Берг.",
     [("visit", "occurred", "2025-11-22/2025-11-23"), ("meeting", "occurred", "2025-11-22/2025-11-23")]),
    # a year that belongs to what was signed
    ("ru", "Иван Рубцов встретился с Анной Берг. В ходе встречи подписан план работы на 2026 год.",
     [("meeting", "occurred", None)]),
    ("uk", "Іван Рубець зустрівся з Анною Берг. Під час зустрічі підписано план роботи на 2026 рік.",
     [("meeting", "occurred", None)]),
    # talks that a participle tells the month of
    ("en", "The second round of talks between Peru and Chile, held in Oslo in early August, ran for four days.",
     [("talks", "occurred", "2025-08")]),
    # a verb and its particle before the object
    ("en", "Mark Rubin called off a trip to Oslo planned for Dec. 20.", [("visit", "cancelled", "2025-12-20")]),
    # what is considered stays so when its details are told
    ("en", "Mark Rubin is considering a visit to Oslo. The one-day trip would follow an election on Dec. 20.",
     [("visit", "possible", "2025-12-20")]),
    # a gerund that opens the sentence has its own place and day
    ("en", "After meeting Anna Berg in Rome on Monday, Mark Rubin flew to Oslo on Tuesday.",
     [("meeting", "occurred", "2025-12-01"), ("visit", "occurred", "2025-12-02")]),
    ("en", "Before flying to Oslo on Friday, Mark Rubin will meet Anna Berg in Rome on Thursday.",
     [("visit", "planned", "2025-12-05"), ("meeting", "planned", "2025-12-04")]),
    # talks with others are not the meeting before
    ("ru", "Иван Рубцов встретился с Анной Берг в понедельник. Переговоры с руководством завода длились час.",
     [("meeting", "occurred", "2025-12-01"), ("talks", "occurred", None)]),
    ("en", "The United States called on Peru and its neighbours to end the dispute.", []),
    ("uk", "Торік Іван Рубець і Анна Берг спілкувалися у форматі відеозв'язку.", [("call", "occurred", "2024")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), STORIES)
def test_going_on(language: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = [(event.kind, event.status, event.time.value if event.time else None) for event in events(language, text)]
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_the_number_of_what_stands_for_the_event() -> None:
    (talks,) = events("en", "Mark Rubin held talks with Anna Berg in Oslo on Monday, their fourth meeting since July.")
    assert talks.ordinal is not None
    assert talks.ordinal.number == 4


def test_the_trigger_of_what_a_pronoun_takes_up_is_the_verb() -> None:
    text = "Talks between Peru and Chile ended in Oslo on Monday. They will resume on Dec. 15."
    _, later = events("en", text)
    trigger = later.mentions[0].trigger
    assert text[trigger.begin : trigger.end] == "resume"
