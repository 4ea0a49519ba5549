import datetime as dt
import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.errors import InputError
from newsevents.inputs import arguments, decoded, publication, rescued, text_or_none
from newsevents.records import Article, ParseResult

MOMENT = dt.datetime(2025, 12, 3, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=3)))


@pytest.mark.parametrize(
    ("given_one", "day", "moment"),
    [
        (None, None, None),
        (dt.date(2025, 12, 3), dt.date(2025, 12, 3), None),
        ("2025-12-03", dt.date(2025, 12, 3), None),
        (MOMENT, dt.date(2025, 12, 3), MOMENT),
        ("2025-12-03T10:30:00+03:00", dt.date(2025, 12, 3), MOMENT),
        ("2025-12-03 10:30", dt.date(2025, 12, 3), dt.datetime(2025, 12, 3, 10, 30)),
    ],
)
def test_the_publication_is_read(given_one: Any, day: dt.date | None, moment: dt.datetime | None) -> None:
    assert publication(given_one) == (day, moment)


@pytest.mark.parametrize(
    "wrong", ["вчера", "", "2025-13-01", "2025-02-30", "03.12.2025", 20251203, 1.5, b"2025-12-03", []]
)
def test_a_wrong_publication_date_is_named(wrong: Any) -> None:
    with pytest.raises(InputError) as caught:
        publication(wrong)
    assert repr(wrong) in str(caught.value)


@given(st.datetimes(timezones=st.none() | st.timezones()))
def test_any_moment_comes_back_from_json(moment: dt.datetime) -> None:
    day, read = publication(moment)
    assert day == moment.date()
    result = ParseResult(article=Article(text="", published=day, published_at=read))
    assert ParseResult.from_json(result.to_json()) == result


def test_the_zone_is_kept_as_an_offset() -> None:
    moment = dt.datetime(2025, 7, 3, 10, 30, tzinfo=ZoneInfo("Europe/Kyiv"))
    assert publication(moment)[1] == moment
    assert publication(moment)[1].utcoffset() == dt.timedelta(hours=3)  # type: ignore[union-attr]


def test_what_a_subclass_adds_is_left_out() -> None:
    class Stamp(dt.datetime):
        """As other libraries have them."""

    class Missing(dt.datetime):
        def date(self) -> dt.date:
            raise ValueError("not a time")

    assert type(publication(Stamp(2025, 12, 3))[1]) is dt.datetime
    with pytest.raises(InputError, match="not a time"):
        publication(Missing(2025, 12, 3))


def test_bytes_are_utf8_and_nothing_is_taken_away() -> None:
    assert decoded("\ufeffдата\r\n".encode()) == "\ufeffдата\r\n"
    assert decoded(bytearray("да", "utf-8")) == "да"
    assert decoded("\ud800\x00") == "\ud800\x00"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("визит".encode("cp1251"), "no UTF-8: byte 0 is 0xe2"),
        ("да".encode("utf-16"), "no UTF-8: byte 0 is 0xff"),
        (None, "text is str or bytes, not NoneType"),
        (5, "text is str or bytes, not int"),
    ],
)
def test_what_is_no_text_is_refused(wrong: Any, message: str) -> None:
    with pytest.raises(InputError, match=message):
        decoded(wrong)


def test_a_title_is_text() -> None:
    assert text_or_none("title", None) is None
    assert text_or_none("title", "Визит") == "Визит"
    with pytest.raises(InputError, match="source is text, not 7"):
        text_or_none("source", 7)


def test_an_article_may_be_given_in_three_ways() -> None:
    assert arguments("да") == {"text": "да"}
    assert arguments({"text": b"x", "url": "u"}) == {"text": b"x", "url": "u"}
    article = Article(text="да", published=MOMENT.date(), published_at=MOMENT, title="t", language="ru", source="s")
    assert arguments(article) == {
        "text": "да", "published": MOMENT, "title": "t", "language": "ru", "source": "s", "url": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        (None, "an article is a text, a mapping or an Article, not NoneType"),
        (["да"], "not list"),
        ({"body": "да"}, "an article has no body; it has text, published"),
        ({"text": "да", "strict": True}, "an article has no strict"),
        ({"title": "да"}, "the article has no text"),
    ],
)
def test_what_is_no_article_is_refused(wrong: Any, message: str) -> None:
    with pytest.raises(InputError, match=message):
        arguments(wrong)


def test_the_text_of_a_wrong_input_is_rescued() -> None:
    wrong = "визит".encode("cp1251")
    assert rescued(wrong).encode("utf-8", "surrogateescape") == wrong
    assert rescued({"text": wrong, "body": 1}) == rescued(wrong)
    assert rescued({"text": "да", "published": "вчера"}) == "да"
    assert rescued(Article(text="да")) == "да"
    assert rescued(None) == rescued({"text": 7}) == ""
    assert json.dumps(rescued(wrong))
