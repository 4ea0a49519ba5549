"""The dictionaries of Russian and Ukrainian: read off directly, they say what pymorphy3 makes of a form."""

import pytest

from newsevents.languages.opencorpora import Dictionary, analyzer

FORMS = {
    "ru": "министр прибыл прибывшего стали Чехии Новак Новака полёт полет США Озгюр экс-министр А А\u00ad и его",
    "uk": "міністр прибув прибулого стали Чехії Новак Новака переговори ґанок ганок США А і його",
}


@pytest.mark.parametrize(("language", "form"), [(code, form) for code in FORMS for form in FORMS[code].split()])
def test_readings_are_those_of_pymorphy3(language: str, form: str) -> None:
    told = {(p.normal_form, p.is_known, p.score) for p in analyzer(language).parse(form.replace("\u00ad", ""))}
    read = Dictionary(language).readings(form)
    assert read
    assert {(r.lemma, r.known, r.score) for r in read} <= told | {(form.lower(), False, 1.0)}
    if language == "ru":
        assert [r.score for r in read] == sorted((r.score for r in read), reverse=True)


@pytest.mark.parametrize("language", FORMS)
def test_a_soft_hyphen_changes_no_reading(language: str) -> None:
    dictionary = Dictionary(language)
    assert dictionary.readings("А\u00ad") == dictionary.readings("А")
    assert dictionary.readings("міст\u00ad") == dictionary.readings("міст")


@pytest.mark.parametrize("form", ["зупинити", "виходити", "закінчити"])
def test_a_ukrainian_infinitive_is_one_whether_its_tag_says_so_or_not(form: str) -> None:
    assert {r.pos for r in Dictionary("uk").readings(form)} == {"INF"}
