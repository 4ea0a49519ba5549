import time

import pytest

from newsevents.detection import SAMPLE, detect
from newsevents.language import Language
from newsevents.languages import en, ru, uk

INSTALLED = (ru.language(), uk.language(), en.language())


def loads(_tables: object) -> object:
    raise AssertionError("detection loads no pack")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Министр прибыл в столицу и сразу отправился на переговоры.", "ru"),
        ("Міністр прибув до столиці та одразу поїхав на переговори.", "uk"),
        ("The minister arrived in the capital and went to the talks.", "en"),
        ("МИНИСТР ПРИБЫЛ В СТОЛИЦУ", "ru"),
        ("ЗЕЛЕНСЬКИЙ ПРИЇХАВ ДО ВІННИЦІ", "uk"),
        ("Reuters: как сообщил министр, он не поедет на саммит G20.", "ru"),
        ("«Reuters» пише, що він це заперечує.", "uk"),
        ("The word «визит» means a visit in Russian.", "en"),
        ("Об этом сказал посол", "ru"),
    ],
)
def test_languages_are_told_apart(text: str, code: str) -> None:
    detected = detect(text, INSTALLED)
    assert (detected.language.code, detected.certain) == (code, True)


@pytest.mark.parametrize("text", ["", "12345 — 67", "\x00", "Посол", "🙂🙂"])
def test_where_nothing_tells_the_first_is_taken(text: str) -> None:
    detected = detect(text, INSTALLED)
    assert (detected.language.code, detected.certain) == ("ru", False)
    assert detect(text, INSTALLED[::-1][1:]).language.code == "uk"


def test_latin_letters_without_a_word_of_english_are_no_certain_english() -> None:
    detected = detect("Minister przybył wczoraj.", INSTALLED)
    assert (detected.language.code, detected.certain) == ("en", False)


def test_a_language_of_a_plugin_joins_in() -> None:
    belarusian = Language("be", "Belarusian", "Cyrillic", "ўіыэё", frozenset({"і", "у", "не"}), loads)  # type: ignore[arg-type]
    assert detect("Міністр прыехаў у Мінск, ён сказаў: ўсё гатова.", (*INSTALLED, belarusian)).language.code == "be"


def test_a_script_that_does_not_exist_has_no_letters() -> None:
    odd = Language("xx", "Odd", "No such script", "", frozenset(), loads)  # type: ignore[arg-type]
    assert detect("Министр прибыл и сказал", (odd, *INSTALLED)).language.code == "ru"


def test_only_a_sample_from_the_body_on_is_read() -> None:
    header = "The header of the article is in English. "
    assert detect(header + "Он сказал это.", INSTALLED, len(header)).language.code == "ru"
    assert detect("Он сказал это. " * SAMPLE + "the of and to" * SAMPLE, INSTALLED).language.code == "ru"


def test_a_long_text_takes_no_longer() -> None:
    started = time.process_time()
    for hostile in ("а" * 10_000_000, "' " * 5_000_000, "і" * 10_000_000):
        detect(hostile, INSTALLED)
    assert time.process_time() - started < 1
