"""The English pack as a whole: its lists, settings and what splits off a word."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import tomli

from newsevents.language import LanguagePack
from newsevents.languages import en
from newsevents.text.tokens import tokenize


@pytest.fixture(scope="module")
def english() -> LanguagePack:
    return en.load()


def test_the_language_on_offer() -> None:
    offered = en.language()
    assert (offered.code, offered.script) == ("en", "Latin")
    assert {"the", "of", "and"} <= offered.common


def test_settings(english: LanguagePack) -> None:
    assert english.settings["cases"] is False
    assert english.settings["day_first"] is False


@pytest.mark.parametrize(
    ("written", "tokens"),
    [
        ("didn't", ["did", "n't"]), ("mayor’s", ["mayor", "’s"]), ("we're", ["we", "'re"]), ("won't", ["wo", "n't"]),
        ("O'Brien", ["O'Brien"]), ("they'll", ["they", "'ll"]), ("PUTIN'S", ["PUTIN", "'S"]), ("Sana'a", ["Sana'a"]),
    ],
)  # fmt: skip
def test_clitics_are_split_off(english: LanguagePack, written: str, tokens: list[str]) -> None:
    assert tokenize(written, clitics=english.clitics)[2] == tokens


def entries(category: str) -> Mapping[str, Mapping[str, Any]]:
    found: dict[str, Mapping[str, Any]] = {}
    for path in sorted(Path(en.__file__).parent.glob("*.toml")):
        table = tomli.loads(path.read_text("utf-8"))  # the copy in a wheel has no examples
        found.update(table.get(category, {}))
    return found


@pytest.mark.parametrize(
    "category",
    ["prepositions", "subordinators", "relatives", "coordinators", "negations", "auxiliaries", "pronouns",
     "demonstratives", "determiners", "number_words", "abbreviations", "given_names", "time_openers"],
)  # fmt: skip
def test_every_entry_stands_in_its_own_example(category: str) -> None:
    listed = entries(category)
    assert listed
    for key, data in listed.items():
        written = f" {data['example']} ".lower().replace("ca n't", "can't")
        assert key.lower() in written, f"[{category}] {key}: {data['example']}"


def test_subordinators_have_a_kind_that_the_clause_reader_knows() -> None:
    kinds = {"complement", "condition", "time", "reason", "concession", "purpose", "comparison"}
    assert {data["kind"] for data in entries("subordinators").values()} <= kinds


def test_number_words_are_complete(english: LanguagePack) -> None:
    ordinals = {e["value"] for e in english.list("number_words").values() if e.get("ordinal")}
    plain = {e["value"] for e in english.list("number_words").values() if not e.get("ordinal")}
    assert set(range(1, 100)) <= ordinals
    assert set(range(1, 100)) <= plain


def test_abbreviations_do_not_end_a_sentence_unless_said(english: LanguagePack) -> None:
    assert not english.word("Gen").entries["abbreviations"].get("ends")
    assert english.word("U.S.").entries["abbreviations"]["ends"]
    assert "abbreviations" not in english.word("general").entries


def test_a_plugin_adds_words() -> None:
    extra = {"given_names": {"Zorblax": {"gender": "m", "example": "Zorblax spoke"}}}
    assert en.load((extra,)).word("Zorblax").readings[0].kind == "given"


def test_the_lists_of_forms_hold_plain_words_once() -> None:
    from newsevents.languages.en.forms import forms

    listed = forms()
    for words in (listed.verbs, listed.nouns, listed.adjectives, listed.adverbs):
        assert all(word == word.lower() and word.strip() == word for word in words)
    assert listed.weak | listed.intransitive | listed.transitive | listed.clausal | listed.causes <= listed.verbs
    assert not listed.intransitive & listed.transitive
