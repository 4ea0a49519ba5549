"""Words that the dictionaries lack: pymorphy3, whose rules these are, makes the same of them."""

from functools import cache
from pathlib import Path
from typing import Any

import pymorphy3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsevents.languages.guessing import Guesser
from newsevents.languages.loading import read_settings
from newsevents.languages.tables import tables_of
from newsevents.languages.wordparts import WordParts

WORDS = {
    "ru": """
        Зуброва Наирская Кремпольцев барсучиться перечуднейший наикрутейший
        экспрезидента супервнедорожнику неувядающе псевдофилин антикрыловский
        экс-министра вице-спикером человека-паука города-героя интернет-зайцу Протон-М дельта-вируса
        смотри-ка кого-то по-нашенски по-зубровски мини-юбка-брюки сколько-нибудь-то трали-вали-вали
        Ж ж Щ 12,5 1e5 18-го неIV авиаxyz — ... ъъъ ыы -ов ов-
    """,
    "uk": """
        Зубренка Наїрської Кремпольцю борсукувати найкрутіший якнайзеленішого щонайнаїрськіша
        екс-міністра віце-спікером дельта-вируса екс-30-літнього кібер-зайцем прем'єрувати антикриловський
        подивись-но хлопці-соколи міста-героя ґава-гава
        Ж ж Щ 12,5 18-го неIV I — ... ьь її-ї -ів ів-
    """,
}
WANTED = {
    "ru": ("nomn", "gent", "ablt sing", "datv plur", "loct", "voct"),
    "uk": ("gent", "ablt", "datv plur"),
}
CASES = [(code, word) for code in WORDS for word in WORDS[code].split()]
LETTERS = {"ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюяЖЩ-", "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяЖЩ-'"}


@cache
def analyzer(language: str) -> Any:
    return pymorphy3.MorphAnalyzer(lang=language)


@cache
def guesser(language: str) -> Guesser:
    """A guesser with the parts of words that pymorphy3 has."""
    config = getattr(pymorphy3.lang, language)
    parts = WordParts({
        "initials": config.INITIAL_LETTERS,
        "particles": config.PARTICLES_AFTER_HYPHEN,
        "prefixes": config.KNOWN_PREFIXES,
        "adverbial": "по-" if language == "ru" else "",
        "written_for": {letter: {"letter": other} for letter, other in config.CHAR_SUBSTITUTES.items()},
    })  # fmt: skip
    return Guesser(tables_of(language, parts.letters, parts.others), parts)


def agree(language: str, word: str) -> None:
    told = [(p.word, str(p.tag), p.normal_form, p.score, p.is_known) for p in analyzer(language).parse(word)]
    read = guesser(language).read(word)
    assert [(g.word, g.tag.name, g.lemma, g.score, g.known) for g in read] == told


@pytest.mark.parametrize(("language", "word"), CASES)
def test_a_word_is_read_as_pymorphy3_reads_it(language: str, word: str) -> None:
    agree(language, word)


@given(st.data(), st.sampled_from(sorted(WORDS)))
@settings(max_examples=200)
def test_whatever_the_letters_are(data: st.DataObject, language: str) -> None:
    start = data.draw(st.text(LETTERS[language], max_size=6))
    agree(language, (start + data.draw(st.sampled_from(WORDS[language].split())))[:30])


@pytest.mark.parametrize(("language", "word"), CASES)
def test_a_word_is_inflected_as_pymorphy3_inflects_it(language: str, word: str) -> None:
    for wanted in WANTED[language]:
        asked = frozenset(wanted.split())
        for guess, parse in zip(guesser(language).read(word), analyzer(language).parse(word), strict=True):
            told, made = parse.inflect(set(asked)), guesser(language).inflected(guess, asked)
            assert made == (told and told.word)


@pytest.mark.parametrize("language", sorted(WORDS))
def test_the_example_of_each_part_is_a_word_made_with_it(language: str) -> None:
    source = Path(__file__).parents[2] / "src" / "newsevents" / "languages"  # a wheel leaves the examples out
    told = read_settings(source / language, "word_parts")
    parts = WordParts(told)
    tables = tables_of(language, parts.letters, parts.others)
    for prefix, entry in told["prefixes"].items():
        assert tables.held(entry["example"].lower().removeprefix(prefix)), prefix
    for particle, entry in told["particles"].items():
        assert Guesser(tables, parts).read(entry["example"])[0].lemma.endswith(particle)
    for letter, entry in told["written_for"].items():
        assert any(entry["letter"] in spelt for spelt, _ in tables.held(entry["example"])), letter
