"""Text that repeats what some rule waits for: the time of a parse grows with the length, not with its square."""

import pytest

import newsevents
from growth import assert_linear

ANY = list("аА5—- \t\n«»\"'(,.…\u0301\u00ad\ud800😀")
UNITS = {
    "ru": [
        "слово ", "и ", "в ", "не ", "что ", "который, ", "Иван ", "Иван Белов ", "Иван Белов, ", "Иван и ", "А. ",
        "А. Белов ", "им. ", "т. е. ", "министр ", "министр, ", "президент России ", "Москва ", "в Москве, ",
        "визит ", "визит в Москву ", "отменил визит ", "этот визит ", "встретился с Иваном Беловым ", "прибыл и ",
        "переговоры, ", "он ", "сказал ", "сказал, что ", "«Да», — сказал он. ", "— сказал он. — ", "по словам ",
        "сообщает агентство, ", "5 ", "5, 6 и ", "5-", "5.", "12:30 ", "5 мая ", "мая ", "с 5 по ", "2014, ",
        "3 дня назад, ", "двадцать ", "до начала ", "первого ", "в понедельник ", "Он прибыл в Рим 5 мая. ",
        "за 3 дня до 5 мая ", "(2014/15, ", "каждую среду и ", "2018-Q4 ", "четверть ",
        "Белов заявил, что Петров прибыл в Рим, ", "делегация России ",
    ],
    "uk": [
        "слово ", "і ", "Іван ", "Іван Біленко, ", "міністр ", "у Києві ", "візит до Києва ", "зустріч з ",
        "сказав, що ", "«Так», — сказав він. ", "за словами ", "п'", "5 травня ", "у понеділок ", "він ",
        "Він прибув до Рима 5 травня. ",
    ],
    "en": [
        "word ", "the ", "of ", "and ", "to ", "that ", "which ", "also ", "has ", "had ", "visits ", "signed ",
        "denied ", "John ", "John Smith ", "John Smith and ", "John's ", "J. ", "Mr. ", "U.S. ", "minister ",
        "the foreign minister of ", "in London ", "visited London ", "met with ", "met John Smith, ", "talks ",
        "he ", "said ", "with said that ", "he said, ", "“We agree,” said he. ", "according to ", "“", "’", "5 ",
        "May ", "May 5, ", "on Monday ", "days ago ", "He arrived in Rome on May 5. ",
    ],
}  # fmt: skip
CASES = [(language, unit) for language, units in UNITS.items() for unit in units]


@pytest.mark.parametrize(("language", "unit"), [*(("ru", unit) for unit in ANY), *CASES])
def test_time_grows_with_the_length(language: str, unit: str) -> None:
    assert_linear(lambda text: newsevents.parse(text, language=language, published="2025-12-03"), unit)


@pytest.mark.parametrize("language", UNITS)
def test_time_grows_with_the_names_told(language: str) -> None:
    def story(text: str) -> str:
        """A text of that length in which each sentence names other people."""
        sentence = {
            "ru": "Посол {} встретился с министром {}ем в Риме, сообщил {}ов. ",
            "uk": "Посол {} зустрівся з міністром {}ем у Римі, повідомив {}енко. ",
            "en": "Ambassador {} met Minister {}el in Rome, {}son said. ",
        }[language]
        letters = "аеиоуя" if language != "en" else "aeiouy"
        names = (f"{a}{b}рт{c}к".title() for a in "бвгдзклмнп" for b in letters for c in letters)
        told = "".join(sentence.format(name, name, name) for name in names)
        return (told * (len(text) // len(told) + 1))[: len(text)]

    assert_linear(lambda text: newsevents.parse(story(text), language=language, published="2025-12-03"), "x", size=5000)
