import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from newsevents.records import Article, ParseResult, Person, Sentence
from newsevents.records.entities import Mention
from newsevents.spans import Span
from newsevents.views import BUILT_IN, table
from newsevents.views.safe import clean, escaped


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def test_every_layer_is_shown_with_the_words_behind_it(result: ParseResult) -> None:
    shown = flat(table.render(result, width=160))
    for heading in ("Events", "Quotes", "Attributions", "People", "Dates"):
        assert heading in shown
    assert "Министр Анна Белова 5 марта прилетела в Осло" in shown
    assert "Мы ждали этого" in shown


def test_an_event_tells_kind_status_part_place_time_and_ordinal(result: ParseResult) -> None:
    shown = flat(table.render(result, width=160))
    for said in ("occurred", "postponed", "3rd", "Осло", "2026-03-05", "for P1D", "welcomed by Кнут Берг*"):
        assert said in shown
    assert "* read from the text around" in shown


def test_a_chain_runs_from_the_speaker_to_the_further_sources(result: ParseResult) -> None:
    assert "Вестник ← МИД ← Пример" in flat(table.render(result, width=200))


def test_denials_and_diagnostics_are_told(result: ParseResult) -> None:
    shown = table.plain(result)
    assert "denies" in shown
    assert "error: odd division by zero [plugin-failed]" in shown


def test_an_article_with_nothing_in_it_says_so() -> None:
    assert "Nothing was found" in table.plain(ParseResult(article=Article(text="")))


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_line_is_wider_than_asked(result: ParseResult, width: int) -> None:
    assert max(map(cell_len, table.render(result, width=width).splitlines())) <= width


def test_colours_only_where_asked(result: ParseResult) -> None:
    assert "\x1b" not in table.plain(result)
    assert "\x1b" in table.render(result, color=True)


def test_the_environment_does_not_change_the_plain_table(result: ParseResult, monkeypatch: pytest.MonkeyPatch) -> None:
    before = table.plain(result)
    for name, value in (("COLUMNS", "40"), ("FORCE_COLOR", "1"), ("TERM", "dumb"), ("NO_COLOR", "1")):
        monkeypatch.setenv(name, value)
    assert table.plain(result) == before


def test_markup_in_the_article_is_text() -> None:
    text = "[bold]Ян Ключ[/bold] :smile:"
    person = Person(id="p1", name=text, mentions=(Mention(span=Span(0, len(text))),))
    shown = table.render(ParseResult(article=Article(text=text), people=(person,)), width=200)
    assert "[bold]Ян Ключ[/bold] :smile:" in shown


@given(st.text(st.characters(codec=None), max_size=60))
def test_nothing_of_an_article_reaches_the_terminal_as_a_command(text: str) -> None:
    whole = Span(0, len(text))
    person = Person(id="p1", name=text, mentions=(Mention(span=whole),))
    article = Article(text=text, title=text, source=text, sentences=(Sentence(span=whole, paragraph=0),))
    shown = table.plain(ParseResult(article=article, people=(person,)))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", shown)
    shown.encode("utf-8")


@given(st.text(max_size=40))
def test_clean_text_stays_clean(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(st.characters(codec=None), max_size=40))
def test_escaped_json_means_the_same(text: str) -> None:
    import json

    written = escaped(json.dumps(text, ensure_ascii=False))
    written.encode("utf-8")
    if not re.search("[\ud800-\udbff][\udc00-\udfff]", text):  # JSON joins such a pair to one character
        assert json.loads(written) == text


def test_a_layer_of_a_plugin_is_shown(result: ParseResult) -> None:
    known = attrs.evolve(result, layers={"sanctions": result.quotes})
    assert "sanctions" in table.plain(known)
    opaque = attrs.evolve(result, layers={"sanctions": ({"id": "s1"},)})
    assert "sanctions: 1 records of a plugin that is not installed" in table.plain(opaque)
    assert "sanctions" not in table.plain(attrs.evolve(result, layers={"sanctions": ()})).replace("sanctions.l", "")


def test_json_views_read_back_as_the_same_result(result: ParseResult) -> None:
    for name in ("json", "jsonl"):
        assert ParseResult.from_json(BUILT_IN[name](result)) == result
    assert "\n" not in BUILT_IN["jsonl"](result)
    assert "\n  " in BUILT_IN["json"](result)
