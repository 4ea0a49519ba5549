"""TimeML: well-formed, with the article in it to the character."""

import datetime as dt
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.dates import find
from newsevents.records import Anchor, Article, ParseResult, TimeExpression
from newsevents.spans import Span
from newsevents.views.timex3 import render, text_of

NOW = dt.date(2025, 12, 3)


def result(text: str, *dates: TimeExpression) -> ParseResult:
    return ParseResult(article=Article(text=text, published=NOW, language="ru"), dates=dates)


def read(text: str, language: str = "ru") -> ParseResult:
    return result(text, *find(text, published=NOW, language=language))


def elements(document: str) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(document).iter("TIMEX3"))


def test_a_document() -> None:
    document = read("Мост открыли 6 августа, мэр приехал двумя днями ранее.")
    written = render(document)
    creation, first, second = elements(written)
    assert creation.attrib == {
        "tid": "t0",
        "type": "DATE",
        "value": "2025-12-03",
        "functionInDocument": "CREATION_TIME",
    }
    assert (first.text, first.get("value"), first.get("anchorTimeID")) == ("6 августа", "2025-08-06", "t0")
    assert (second.text, second.get("value"), second.get("anchorTimeID")) == ("двумя днями ранее", "2025-08-04", "t1")
    assert second.get("temporalFunction") == "true"


def test_begin_and_end_are_expressions_of_their_own() -> None:
    *_, begin, end, span = elements(render(read("За последние три месяца задержали сорок браконьеров.")))
    assert (span.get("beginPoint"), span.get("endPoint")) == (begin.get("tid"), end.get("tid"))
    assert (begin.get("value"), end.get("value")) == ("2025-09-03", "2025-12-03")
    assert (begin.text, end.text, span.get("value")) == (None, None, "P3M")


def test_sets_and_mods() -> None:
    *_, each, about = elements(render(read("Каждый вторник совет заседает около двух часов.")))
    assert (each.get("type"), each.get("value"), each.get("quant")) == ("SET", "XXXX-WXX-2", "EVERY")
    assert (about.get("type"), about.get("value"), about.get("mod")) == ("DURATION", "PT2H", "APPROX")


def test_identifiers_are_unique() -> None:
    written = render(read("С 5 по 7 ноября и с 9 по 11 ноября шли учения, вчера они кончились."))
    names = [element.get("tid") for element in elements(written)]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    "text",
    [
        "a < b & c > d",
        "]]>",
        "&amp; &lt;",
        "строка\r\nстрока\rстрока\n",
        "\ufeffтекст",
        "звонок \x07 и \x0b и \x00",
        "пол\ud800",
        "\ufffd",
    ],
)
def test_text_that_xml_writes_otherwise(text: str) -> None:
    written = render(read(text + " вчера"))
    assert text_of(written) == text + " вчера"


def test_stripped_of_tags_it_is_the_article() -> None:
    text = "date 2025-12-03 «Вчера» сказали\r\nоб этом 5 > 3 & 2 < 4."
    written = render(read(text))
    stripped = re.sub(r"<[^>]*>", "", written)
    assert stripped.replace("&#13;", "\r").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text
    assert "".join(ElementTree.fromstring(written).itertext()) == text


def test_an_anchor_outside_the_result_is_left_out() -> None:
    anchor = Anchor(kind="text", value="2025-01-01", expression=Span(0, 1), given=True)
    record = TimeExpression(id="t1", span=Span(2, 4), type="DATE", value="2025-01-02", anchor=anchor)
    assert elements(render(result("ab cd", record)))[1].get("anchorTimeID") is None


def test_overlapping_expressions_do_not_break_the_document() -> None:
    records = (
        TimeExpression(id="t1", span=Span(0, 4), type="DATE", value="2025-01-02"),
        TimeExpression(id="t2", span=Span(2, 5), type="DATE", value="2025-01-02"),
    )
    written = render(result("ab cd", *records))
    assert text_of(written) == "ab cd"
    assert len(elements(written)) == 2


@given(st.text(max_size=80))
def test_any_text_comes_back(text: str) -> None:
    written = render(read(text))
    assert text_of(written) == text
    ElementTree.fromstring(written.encode("utf-8"))


@given(st.text(alphabet="<>&\r\n\t\x00\x07 вчера5\"'", max_size=60))
def test_marks_come_back(text: str) -> None:
    written = render(read(text))
    assert text_of(written) == text
    ElementTree.fromstring(written)
