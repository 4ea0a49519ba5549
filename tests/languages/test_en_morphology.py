"""English word forms: closed classes, verbs, nouns, names, and what becomes of words that no list has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.language import LanguagePack
from newsevents.languages import en
from newsevents.words import Reading

POSES = {"NOUN", "ADJ", "VERB", "INF", "PART", "AUX", "DET", "PRON", "PREP", "CONJ", "ADV", "PRCL", "NUM"}


@pytest.fixture(scope="module")
def english() -> LanguagePack:
    return en.load()


def first(pack: LanguagePack, form: str, pos: str, **features: str) -> Reading:
    found = pack.word(form).has(pos, **features)
    assert found is not None, f"{form} has no reading as {pos} {features}: {pack.word(form).readings}"
    return found


@pytest.mark.parametrize(
    ("form", "lemma", "tense", "person"),
    [
        ("visits", "visit", "pres", "3"), ("visited", "visit", "past", ""), ("flew", "fly", "past", ""),
        ("denies", "deny", "pres", "3"), ("denied", "deny", "past", ""), ("planned", "plan", "past", ""),
        ("goes", "go", "pres", "3"), ("went", "go", "past", ""), ("reopened", "reopen", "past", ""),
        ("re-elected", "re-elect", "past", ""), ("outspent", "outspend", "past", ""), ("insist", "insist", "pres", ""),
        ("was", "be", "past", ""), ("has", "have", "pres", "3"), ("welcomes", "welcome", "pres", "3"),
    ],
)  # fmt: skip
def test_finite_verbs(english: LanguagePack, form: str, lemma: str, tense: str, person: str) -> None:
    found = first(english, form, "VERB", tense=tense)
    assert (found.lemma, found.person, found.mood) == (lemma, person, "indc")


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("signed", "sign"), ("written", "write"), ("met", "meet"), ("postponed", "postpone"), ("held", "hold")],
)
def test_a_past_participle_is_passive_or_makes_the_perfect(english: LanguagePack, form: str, lemma: str) -> None:
    assert first(english, form, "PART", voice="pssv").lemma == lemma
    assert first(english, form, "PART", aspect="perf").voice == "actv"


def test_a_verb_without_object_has_no_passive(english: LanguagePack) -> None:
    assert english.word("arrived").has("PART", voice="pssv") is None
    assert not first(english, "arrived", "VERB").transitive
    assert first(english, "hosted", "VERB").transitive


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("lying", "lie"), ("visiting", "visit"), ("planning", "plan"), ("making", "make"), ("dying", "die")],
)
def test_ing_forms(english: LanguagePack, form: str, lemma: str) -> None:
    assert first(english, form, "PART", tense="pres", voice="actv").lemma == lemma


@pytest.mark.parametrize("form", ["visits", "talks", "calls", "reports", "plans", "meetings", "claims", "votes"])
def test_plural_nouns_that_are_also_verbs_have_both_readings(english: LanguagePack, form: str) -> None:
    assert first(english, form, "NOUN").number == "plur"
    if form != "meetings":
        assert first(english, form, "VERB").person == "3"


@pytest.mark.parametrize("form", ["MPs", "NGOs", "CEOs"])
def test_abbreviations_of_several(english: LanguagePack, form: str) -> None:
    found = english.morphology.readings(form)
    assert [(r.lemma, r.number, r.kind) for r in found] == [(form[:-1].lower(), "plur", "abbr")]


@pytest.mark.parametrize(
    ("form", "lemma", "number"),
    [
        ("countries", "country", "plur"), ("women", "woman", "plur"), ("media", "medium", "plur"),
        ("crises", "crisis", "plur"), ("news", "news", "sing"), ("police", "police", "plur"),
        ("ministries", "ministry", "plur"), ("people", "person", "plur"), ("virus", "virus", "sing"),
    ],
)  # fmt: skip
def test_nouns(english: LanguagePack, form: str, lemma: str, number: str) -> None:
    found = first(english, form, "NOUN")
    assert (found.lemma, found.number, found.known) == (lemma, number, True)


@pytest.mark.parametrize(
    ("form", "pos"),
    [
        ("the", "DET"), ("of", "PREP"), ("because", "CONJ"), ("n't", "PRCL"), ("'s", "PRCL"), ("third", "NUM"),
        ("thirty-first", "NUM"), ("would", "AUX"), ("wo", "AUX"), ("ca", "AUX"), ("quickly", "ADV"), ("costly", "ADJ"),
        ("higher", "ADJ"), ("earliest", "ADJ"), ("nuclear-powered", "ADJ"), ("ex-minister", "NOUN"),
        ("someone", "PRON"),
    ],
)  # fmt: skip
def test_the_first_reading(english: LanguagePack, form: str, pos: str) -> None:
    assert english.word(form).readings[0].pos == pos


def test_pronouns_tell_person_gender_and_case(english: LanguagePack) -> None:
    him = first(english, "him", "PRON")
    assert (him.lemma, him.person, him.number, him.gender, him.case) == ("he", "3", "sing", "m", "acc")
    assert [r.case for r in english.word("her").readings] == ["gen", "acc"]
    assert english.word("their").entries["pronouns"]["possessive"]


@pytest.mark.parametrize("form", ["n't", "N’T", "not"])
def test_negations_are_found_in_their_list(english: LanguagePack, form: str) -> None:
    assert "negations" in english.word(form).entries


def test_possessive_and_short_verb_are_one_form(english: LanguagePack) -> None:
    for form in ("'s", "’s"):
        assert first(english, form, "PRCL").kind == "possessive"
        assert {r.lemma for r in english.word(form).readings if r.pos == "AUX"} == {"be", "have"}


@pytest.mark.parametrize(
    ("form", "gender"), [("Marco", "m"), ("Olena", "f"), ("Recep", "m"), ("Aisha", "f"), ("Andrea", ""), ("MARCO", "m")]
)
def test_given_names(english: LanguagePack, form: str, gender: str) -> None:
    found = english.word(form).readings[0]
    assert (found.pos, found.kind, found.gender, found.animate) == ("NOUN", "given", gender, True)


@pytest.mark.parametrize("form", ["Will", "May", "Mark", "Grace", "Hope"])
def test_a_name_that_is_a_common_word_is_read_as_that_first(english: LanguagePack, form: str) -> None:
    assert english.list("given_names")[form]["ambiguous"]
    assert english.word(form).readings[0].kind != "given"
    assert any(r.kind == "given" for r in english.word(form).readings)


def test_an_unknown_capitalised_word_is_a_name_and_not_known(english: LanguagePack) -> None:
    found = english.word("Kwisenga").readings[0]
    assert (found.pos, found.known, found.lemma) == ("NOUN", False, "kwisenga")


def test_an_abbreviation_goes_before_the_common_word(english: LanguagePack) -> None:
    assert english.word("WHO").readings[0].kind == "abbr"
    assert english.word("who").readings[0].kind == "relative"


@pytest.mark.parametrize(
    ("form", "pos"),
    [
        ("digitalised", "VERB"), ("unwontedly", "ADV"), ("frobnication", "NOUN"), ("frobnifies", "VERB"),
        ("frobnical", "ADJ"),
    ],
)  # fmt: skip
def test_unknown_words_are_read_by_their_ending(english: LanguagePack, form: str, pos: str) -> None:
    found = english.word(form).readings[0]
    assert (found.pos, found.known) == (pos, False)


@pytest.mark.parametrize(
    ("form", "number", "expected"),
    [
        ("visit", "plur", "visits"), ("Ministry", "plur", "Ministries"), ("WOMEN", "sing", "WOMAN"),
        ("envoys", "sing", "envoy"), ("envoy", "sing", "envoy"), ("aircraft", "plur", "aircraft"),
    ],
)  # fmt: skip
def test_inflect_makes_the_other_number(english: LanguagePack, form: str, number: str, expected: str) -> None:
    reading = first(english, form, "NOUN")
    assert english.morphology.inflect(form, reading, number=number) == expected


def test_inflect_leaves_names_and_verbs_alone(english: LanguagePack) -> None:
    for form, pos in (("Marco", "NOUN"), ("signed", "VERB")):
        assert english.morphology.inflect(form, first(english, form, pos), number="plur", case="gen") == form


@given(st.text(max_size=30))
def test_any_string_has_readings_of_the_known_kinds(text: str) -> None:
    readings = PACK.morphology.readings(text)
    assert {r.pos for r in readings} <= POSES
    assert len(set(readings)) == len(readings)
    assert readings == PACK.morphology.readings(text)


@given(st.from_regex(r"[A-Za-z]{1,14}(-[a-z]{1,8})?", fullmatch=True))
def test_every_latin_word_has_a_reading_and_inflects_without_error(form: str) -> None:
    readings = PACK.morphology.readings(form)
    assert readings
    for reading in readings:
        assert PACK.morphology.inflect(form, reading, number="plur")


PACK = en.load()
