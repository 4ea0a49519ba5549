"""Marks, dashes and spaces change neither speaker nor content; every span slices to what it claims."""

from hypothesis import given
from hypothesis import strategies as st

import newsevents

MARKS = st.sampled_from(["«»", '""', "“”", "„“", "„”"])
DASHES = st.sampled_from([" — ", " – ", " - ", "\u00a0— "])
WORDS = st.sampled_from(["Визит отложен", "Мы готовы к диалогу", "Денег хватит на год", "Решения пока нет"])
VERBS = st.sampled_from(["сказал", "заявил", "отметил", "добавил", "подчеркнул"])


@given(MARKS, DASHES, WORDS, VERBS)
def test_marks_and_dashes_do_not_matter(marks: str, dash: str, words: str, verb: str) -> None:
    text = f"{marks[0]}{words}{marks[1]},{dash}{verb} Иван Петров."
    (quote,) = newsevents.parse(text, language="ru").quotes
    assert [span.of(text) for span in quote.content] == [words]
    assert quote.speaker is not None
    assert quote.speaker.name == "Иван Петров"
    assert quote.cue is not None
    assert quote.cue.span.of(text) == verb


@given(MARKS, DASHES, VERBS)
def test_a_split_quotation_stays_one(marks: str, dash: str, verb: str) -> None:
    text = f"{marks[0]}Визит состоится,{dash}{verb} Иван Петров.{dash}Дата известна{marks[1]}."
    (quote,) = newsevents.parse(text, language="ru").quotes
    assert [span.of(text) for span in quote.content] == ["Визит состоится", "Дата известна"]


PIECES = st.lists(
    st.sampled_from(
        ["«", "»", '"', "„", "“", "—", "-", ",", ".", ":", "?", "\n", "сказал", "он", "Иван Петров", "что", "по словам",
         "министра", "визит отложен", "якобы", "Об этом сообщает", "ТАСС", "со ссылкой на", "«Вестник»", "и", "который"]
    ),
    max_size=30,
)  # fmt: skip


@given(PIECES)
def test_spans_lie_in_the_text_and_hold_words(pieces: list[str]) -> None:
    text = " ".join(pieces)
    result = newsevents.parse(text, language="ru")
    assert not [d for d in result.diagnostics if d.severity == "error"]
    for record in (*result.quotes, *result.attributions):
        for span in record.content:
            said = span.of(text)
            assert 0 <= span.begin < span.end <= len(text)
            assert said == said.strip()
            assert any(c.isalnum() for c in said)
        assert list(record.content) == sorted(record.content)
        if record.cue is not None:
            assert record.cue.span.of(text).strip()
    for attribution in result.attributions:
        assert sum(link.relation == "speaker" for link in attribution.chain) <= 1
