"""The dictionaries of Russian and Ukrainian: read off directly, they say what pymorphy3 makes of a form."""

from functools import cache
from pathlib import Path
from typing import Any

import pymorphy3
import pytest

import newsevents
from newsevents.languages.loading import read_settings
from newsevents.languages.opencorpora import Dictionary
from newsevents.languages.wordparts import WordParts

FORMS = {
    "ru": "министр прибыл прибывшего стали Чехии Новак Новака полёт полет США Озгюр экс-министр А А\u00ad и его",
    "uk": "міністр прибув прибулого стали Чехії Новак Новака переговори ґанок ганок США А і його",
}


@cache
def analyzer(language: str) -> Any:
    return pymorphy3.MorphAnalyzer(lang=language)


@cache
def dictionary_of(language: str) -> Dictionary:
    folder = Path(newsevents.__file__).parent / "languages" / language
    return Dictionary(language, WordParts(read_settings(folder, "word_parts")))


@pytest.mark.parametrize(("language", "form"), [(code, form) for code in FORMS for form in FORMS[code].split()])
def test_readings_are_those_of_pymorphy3(language: str, form: str) -> None:
    told = {(p.normal_form, p.is_known, p.score) for p in analyzer(language).parse(form.replace("\u00ad", ""))}
    read = dictionary_of(language).readings(form)
    assert read
    assert {(r.lemma, r.known, r.score) for r in read} <= told | {(form.lower(), False, 1.0)}
    if language == "ru":
        assert [r.score for r in read] == sorted((r.score for r in read), reverse=True)


@pytest.mark.parametrize("language", FORMS)
def test_a_soft_hyphen_changes_no_reading(language: str) -> None:
    dictionary = dictionary_of(language)
    assert dictionary.readings("А\u00ad") == dictionary.readings("А")
    assert dictionary.readings("міст\u00ad") == dictionary.readings("міст")


@pytest.mark.parametrize("form", ["зупинити", "виходити", "закінчити"])
def test_a_ukrainian_infinitive_is_one_whether_its_tag_says_so_or_not(form: str) -> None:
    assert {r.pos for r in dictionary_of("uk").readings(form)} == {"INF"}


@pytest.mark.parametrize(("language", "form"), [(code, form) for code in FORMS for form in FORMS[code].split()])
@pytest.mark.parametrize("wanted", [("gen", "", ""), ("ins", "sing", ""), ("nom", "plur", ""), ("dat", "sing", "f")])
def test_a_form_is_inflected_as_pymorphy3_does_it(language: str, form: str, wanted: tuple[str, str, str]) -> None:
    case, number, gender = wanted
    tags = {"gen": "gent", "ins": "ablt", "nom": "nomn", "dat": "datv", "sing": "sing", "plur": "plur", "f": "femn"}
    dictionary = dictionary_of(language)
    for reading in dictionary.readings(form):
        asked = {tags[name] for name in (case, number, "" if reading.pos == "NOUN" else gender) if name}
        if language == "uk":
            asked -= {"sing"}
        made = [
            inflected.word
            for parse in analyzer(language).parse(form.replace("\u00ad", ""))
            if parse.normal_form == reading.lemma and (inflected := parse.inflect(asked)) is not None
        ]
        told = dictionary.inflect(form, reading, case=case, number=number, gender=gender)
        assert told.lower() in {*made, form.lower()}


def test_of_what_no_form_is_like_that_the_form_stays() -> None:
    dictionary = dictionary_of("ru")
    assert dictionary.inflect("его", dictionary.readings("его")[0], case="nom", number="plur") == "его"
    assert dictionary.inflect("Новака", dictionary.readings("Новака")[0], case="ins") == "Новаком"
    assert dictionary.inflect("Озгюра", dictionary.readings("Озгюра")[0], case="nom", number="sing") == "Озгюр"


def test_what_has_no_capital_is_no_name() -> None:
    assert [r.lemma for r in dictionary_of("ru").readings("мая")] == ["май"]
    assert "place" in {r.kind for r in dictionary_of("ru").readings("Мая")}
    assert not any(r.kind for r in dictionary_of("uk").readings("борг"))
