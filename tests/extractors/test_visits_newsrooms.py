"""Events of everyday news: what is one of them, where and when, and what is none."""

import pytest
from event_stories import Told, stories

TOLD: list[tuple[str, str, Told]] = [
    # what is said at a meeting of several has its day
    ("ru", "В минувшем сентябре на встрече глав МИД Чили и Перу Иван Рубцов говорил о спорте.",
     ("meeting", "occurred", "2025-09", ("главы МИД Чили и Перу",), (), ())),
    ("uk", "У понеділок на зустрічі міністрів Чилі та Перу в Осло Іван Рубець сказав, що угода близька.",
     ("meeting", "occurred", "2025-12-01", ("міністри Чилі та Перу",), (), ("Осло",))),
    ("en", "Last September, at a meeting of the heads of the Alder Union, Mark Rubin said the deal was near.",
     ("meeting", "occurred", "2025-09", ("Mark Rubin", "heads of the Alder Union"), (), ())),
    # the party of a state is not where its member went
    ("ru", "В мае глава партии «зелёных» ФРГ Роберт Хаберт посетил республику.",
     ("visit", "occurred", "2025-05", ("Роберт Хаберт",), (), ())),
]  # fmt: skip

NONE = [
    ("en", "The footballer Mark Rubin came to pick up his prize in a velvet Alder & Berg jacket."),
    ("en", "Mark Rubin never had a home; he stayed in rented apartments, hotels or with acquaintances."),
    ("ru", "Иван Рубцов останавливался в гостиницах."),
    ("uk", "Іван Рубець зупинявся в готелях."),
    ("en", "At Wednesday's contact group meeting, a set of measures was agreed upon."),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_told(language: str, text: str, expected: Told) -> None:
    assert expected in stories(language, text)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_nothing_to_tell(language: str, text: str) -> None:
    assert stories(language, text) == []
