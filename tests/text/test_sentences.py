"""Sentence boundaries as marked text: ‖ stands where one sentence ends and the next begins."""

import pytest

from newsevents.text import read

RUSSIAN = [
    "Визит отложен. ‖ Новая дата не названа.",
    "В 2025 г. состоялось пять встреч. ‖ Шестая впереди.",
    "Выставка открылась в музее им. Пушкина в Москве.",
    "А. С. Иванов и Б.В. Петров прибыли в Минск. ‖ Их встретил посол.",
    "Премьер прибыл вечером, т. е. после переговоров.",
    "«Мы готовы. Ждём ответа», — сказал министр. ‖ Ответа нет.",
    "«Мы готовы. Ждём ответа». ‖ Так министр закончил речь.",
    "«Кто будет платить?» — спросил депутат. ‖ Ему не ответили.",
    '"Мы уходим", - сказал он. ‖ "Решение принято".',
    "Он сказал: «Мы уходим». ‖ Зал молчал.",
    "Это 3.5 процента. ‖ Мало!",
    "Что дальше?.. ‖ Никто не знает.",
    "Поезд Москва — Киев идёт 13 часов. ‖ 14 декабря рейс отменят.",
]
UKRAINIAN = [
    "Візит відкладено. ‖ Нову дату не названо.",
    "У 2025 р. відбулося п'ять зустрічей. ‖ Шоста попереду.",
    "«Ми готові. Чекаємо на відповідь», — сказав міністр. ‖ Відповіді немає.",
    "На вул. Банковій перекрили рух. ‖ Чекають делегацію.",
]
ENGLISH = [
    "It opens at 7 p.m. ‖ The mayor will come.",
    "It opens at 7 p.m. Monday and at 9 p.m. Eastern.",
    "It opens at 7 p.m. Moscow time.",
    "He wrote so on X. ‖ Peter Moore agreed. ‖ X. Moore did not.",
    "She left the U.S. ‖ The senator stayed.",
    "Senators from Bend, Ore., and Trenton, N.J., voted. ‖ Rep. Anna Hill (D-N.J.) did not.",
]


def marked(text: str, pack: object) -> str:
    sentences = read(text, pack).sentences  # type: ignore[arg-type]
    return " ‖ ".join(sentence.span.of(text) for sentence in sentences)


@pytest.mark.parametrize("line", RUSSIAN)
def test_russian(line, russian):
    assert marked(line.replace(" ‖ ", " "), russian) == line


@pytest.mark.parametrize("line", UKRAINIAN)
def test_ukrainian(line, ukrainian):
    assert marked(line.replace(" ‖ ", " "), ukrainian) == line


@pytest.mark.parametrize("line", ENGLISH)
def test_english(line, english):
    assert marked(line.replace(" ‖ ", " "), english) == line
