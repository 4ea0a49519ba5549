"""Automata of the dictionaries: what is found in them is what dawg_python, a reader of the same files, finds."""

from functools import cache
from pathlib import Path
from typing import Any

import dawg_python
import pymorphy3_dicts_ru
import pymorphy3_dicts_uk
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.languages.automata import Automaton

FOLDERS = {"ru": Path(pymorphy3_dicts_ru.get_path()), "uk": Path(pymorphy3_dicts_uk.get_path())}
INSTEAD = {"ru": ("е", "ё"), "uk": ("г", "ґ")}
WORDS = {
    "ru": "еще ежеве все стали мел перелет ёлка елка бер зубр зубрёнок а я -то ё ее",
    "uk": "ґава гава гагара стали міста ґрунт грунт її ї п'ять а я єдиний гігант",
}
CASES = [(language, word) for language in WORDS for word in WORDS[language].split()]
LETTERS = {"ru": "аеёийлмнорст-", "uk": "аегґиіїлмнорст'"}


@cache
def automaton(language: str, name: str) -> Automaton:
    return Automaton((FOLDERS[language] / name).read_bytes())


@cache
def reference(language: str, name: str) -> Any:
    made = dawg_python.BytesDAWG() if name.endswith(".dawg") else dawg_python.IntCompletionDAWG()
    return made.load(str(FOLDERS[language] / name))


def agree(language: str, name: str, word: str) -> None:
    known = reference(language, name)
    told = known.similar_items(word, known.compile_replaces(dict([INSTEAD[language]])))
    numbers = [(spelt, [int.from_bytes(value, "big") for value in values]) for spelt, values in told]
    assert automaton(language, name).similar(word, *INSTEAD[language]) == numbers


@pytest.mark.parametrize(("language", "word"), CASES)
def test_values_are_those_of_the_word_and_of_its_other_spellings(language: str, word: str) -> None:
    agree(language, "words.dawg", word)
    agree(language, "prediction-suffixes-0.dawg", word)


def test_other_spellings_come_behind_the_word_itself() -> None:
    spelt = [word for word, _ in automaton("ru", "words.dawg").similar("все", "е", "ё")]
    assert spelt == ["все", "всё"]


@given(st.data(), st.sampled_from(sorted(FOLDERS)))
def test_values_whatever_the_letters_are(data: st.DataObject, language: str) -> None:
    word = data.draw(st.text(LETTERS[language], max_size=7))
    agree(language, "words.dawg", word)
    agree(language, "prediction-suffixes-0.dawg", word)


HELD = ["все:PRCL", "стали:VERB,perf,intr plur,past,indc", "мел:NOUN,anim,masc,Name sing,nomn"]
NOT_HELD = ["все", "все:", "все:NOUN", "стали:VERB,perf,intr plur,past,indc,", "зубр:NOUN,anim,masc sing,nomn", ""]


@pytest.mark.parametrize("key", HELD + NOT_HELD)
def test_numbers_are_those_of_what_is_held(key: str) -> None:
    counted = automaton("ru", "p_t_given_w.intdawg")
    number = counted.number(key)
    assert number == reference("ru", "p_t_given_w.intdawg").get(key, 0)
    assert bool(number) == (key in HELD)
    word, colon, tag = key.partition(":")
    begin = counted.follow(word + colon)
    assert (counted.number(tag, begin) if begin else 0) == number


@pytest.mark.parametrize("word", ["語", "𝒳", "\ud800", "все語", "\x00", "\x01", "naïve"])
def test_characters_that_no_word_has_are_found_nowhere(word: str) -> None:
    assert automaton("ru", "words.dawg").similar(word, "е", "ё") == []
    assert automaton("ru", "p_t_given_w.intdawg").number(word) == 0


def test_a_file_that_breaks_off_is_an_error() -> None:
    data = (FOLDERS["ru"] / "words.dawg").read_bytes()
    with pytest.raises(IndexError):
        Automaton(data[:1000]).similar("все")
