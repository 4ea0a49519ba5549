"""Whatever the text holds, it is read, and every offset is its own."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from growth import assert_linear
from newsevents.text import read, read_header

NASTY = st.text(st.sampled_from("аБв Яx1,.!?:;—-«»\"“”„'()\n\r\t\ufeff\u00ad\u0301\0\ud800😀№"), max_size=300)


@given(NASTY)
def test_a_break_of_another_kind_elsewhere_changes_no_paragraph(russian, text):
    usual = text.replace("\v", "").replace("\f", "").replace("\u2029", "")
    numbers = [sentence.paragraph for sentence in read(usual, russian).sentences]
    beside = read(f"{usual}\u2029\u2029Да.", russian).sentences[: len(numbers)]
    assert [sentence.paragraph for sentence in beside] == numbers


@given(NASTY)
def test_every_character_is_read_once(russian, text):
    reading = read(text, russian)
    analysis = reading.analysis
    covered = [i for b, e in zip(analysis.begins, analysis.ends, strict=True) for i in range(b, e)]
    assert covered == sorted(set(covered))
    unseen = {"\ufeff", "\u00ad"}
    left = [text[i] for i in sorted(set(range(len(text))) - set(covered))]
    assert all(character.isspace() or character in unseen for character in left)
    assert not any(text[i].isspace() for i in covered)
    tokens = [t for s in analysis.sentences for t in range(s.begin, s.end)]
    assert tokens == list(range(len(analysis)))


@given(NASTY)
def test_every_token_has_a_clause(russian, text):
    analysis = read(text, russian).analysis
    for token in range(len(analysis)):
        clause = analysis.clause_at(token)
        assert clause.begin <= token < clause.end


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("date 2025-12-03 Визит отложен.", dt.date(2025, 12, 3)),
        ("\ufeff date 2025-12-03\nВизит отложен.", dt.date(2025, 12, 3)),
        ("date:\xa02025-12-03\xa0Визит отложен.", dt.date(2025, 12, 3)),
        ("date 2025-02-30 Визит отложен.", None),
    ],
)
def test_header(text, published):
    header = read_header(text)
    assert header is not None
    assert header.published == published
    assert header.span.of(text).startswith("date")
    assert header.span.of(text)[-10:-5] == "2025-"


def test_no_header():
    assert read_header("Дата: 2025-12-03") is None


def test_headings_and_sections(russian):
    text = (
        "Визит премьера\n\nПремьер прибыл в Минск.\n\n"
        "Итоги переговоров\n\nСтороны договорились.\nДата встречи не\nназвана."
    )
    reading = read(text, russian)
    assert [(s.kind, s.span.of(text)) for s in reading.sentences] == [
        ("title", "Визит премьера"),
        ("body", "Премьер прибыл в Минск."),
        ("heading", "Итоги переговоров"),
        ("body", "Стороны договорились."),
        ("body", "Дата встречи не\nназвана."),
    ]
    assert [section.heading and section.heading.of(text) for section in reading.sections] == [None, "Итоги переговоров"]


HOSTILE = ["«", '"', "«а ", "А. ", "а, и ", "прибыл и ", "что ", "1-", "(", ". ", "a'", "Иванов ", "в ", "\t", " \n"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(russian, piece):
    def read_with_clauses(text: str) -> None:
        analysis = read(text, russian).analysis
        for sentence in range(len(analysis.sentences)):
            analysis.clauses(sentence)

    assert_linear(read_with_clauses, piece, size=8000)
