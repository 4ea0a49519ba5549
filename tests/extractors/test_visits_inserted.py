"""Events with an aside between subject and verb, by a verb that reads as something else, and calls told as talks."""

import pytest
from event_stories import Told, stories

CONSTRUCTIONS: list[tuple[str, str, Told]] = [
    # a word that only ties, between the event and its verb
    ("uk", "Переговори Перу та Чилі пройшли в Осло. Попередня зустріч, нагадаємо, відбулася в Празі 9 листопада.",
     ("meeting", "occurred", "2025-11-09", ("Перу", "Чилі"), (), ("Прага",))),
    ("ru", "Министр Иван Рубцов, напомним, 30 ноября прибыл в Осло.",
     ("visit", "occurred", "2025-11-30", ("Иван Рубцов",), (), ("Осло",))),
    # a clause that tells whose word it is
    ("uk", "Міністр Іван Рубець, вважають експерти, приїде до Осло 9 грудня.",
     ("visit", "planned", "2025-12-09", ("Іван Рубець",), (), ("Осло",))),
    ("ru", "Министр Иван Рубцов, сообщила мэрия, прибыл в Осло 30 ноября.",
     ("visit", "occurred", "2025-11-30", ("Иван Рубцов",), (), ("Осло",))),
    ("en", "The talks, said Mark Rubin, took place in Oslo on Monday.",
     ("talks", "occurred", "2025-12-01", (), (), ("Oslo",))),
    # «мала», the verb
    ("uk", "У середу міністерка Олена Рубець мала зустріч із послом Павлом Громом.",
     ("meeting", "occurred", "2025-12-03", ("Олена Рубець", "Павло Гром"), (), ())),
    ("uk", "Міністерка Олена Рубець мала окремі зустрічі з послом Павлом Громом та мером Ярославом Білим.",
     ("meeting", "occurred", None, ("Олена Рубець", "Ярослав Білий"), (), ())),
    # a headline says that they spoke, and the text below it that they did by phone
    ("uk", "Рубець поговорив із Громом\n\nУ понеділок Іван Рубець провів телефонну розмову з королем Павлом Громом.",
     ("call", "occurred", "2025-12-01", ("Іван Рубець", "Павло Гром"), (), ())),
    ("ru", "Рубцов поговорил с Громовым\n\nПремьер Иван Рубцов позвонил в понедельник послу Павлу Громову.",
     ("call", "occurred", "2025-12-01", ("Иван Рубцов", "Павел Громов"), (), ())),
    ("uk", "У середу Іван Рубець розмовляв із Павлом Громом, проте той дзвінок сторони не коментували.",
     ("call", "occurred", "2025-12-03", ("Іван Рубець", "Павло Гром"), (), ())),
    # rounds of talks, with a call between
    ("uk", "Другий раунд переговорів пройшов в Осло в середу. Після нього Іван Рубець зателефонував королю Грому.\n\n"
     "У Празі про це мовчали. Перший раунд пройшов там само 9 листопада.",
     ("talks", "occurred", "2025-11-09", (), (), ("Осло",))),
    ("uk", "Другий раунд переговорів пройшов в Осло в середу. Після нього Іван Рубець зателефонував королю Грому.\n\n"
     "Перший раунд пройшов там само 9 листопада.",
     ("call", "occurred", None, ("Іван Рубець", "Гром"), (), ())),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), CONSTRUCTIONS)
def test_constructions(language: str, text: str, expected: Told) -> None:
    assert expected in stories(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "В Осло відбулася мала зустріч міністрів Івана Рубця та Павла Грома."),
        ("uk", "Рубець поговорив із Громом\n\nПрем'єр Іван Рубець зустрівся з королем Павлом Громом."),
    ],
)
def test_a_meeting_is_told_once(language: str, text: str) -> None:
    assert [kind for kind, *_ in stories(language, text)] == ["meeting"]
