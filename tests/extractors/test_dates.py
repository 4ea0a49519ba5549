"""The marked sentences of each language, and what the records of time expressions hold beside their values."""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from newsevents import Parser
from newsevents.dates import find, resolve
from newsevents.records import TimeExpression

CORPORA = Path(__file__).parent.parent / "corpora" / "dates"
PUBLISHED = "2025-12-03"
PROPERTIES = {"begin": "begin_point", "end": "end_point", "quant": "quant", "freq": "freq"}


class Marked(NamedTuple):
    """A line of a corpus: the text without marks, and what must be found in it."""

    language: str
    published: str
    text: str
    wanted: list[tuple[str, str, str | None]]
    properties: dict[str, str]


def lines(language: str) -> Iterator[Marked]:
    for line in (CORPORA / f"{language}.txt").read_text("utf-8").splitlines():
        if not line.startswith(("+ ", "- ")):
            continue
        published, marked, *rest = (part.strip() for part in line[2:].split(" | "))
        spans = re.findall(r"\[([^\]]*)\]", marked)
        values = [value.split() for value in rest[0].split(" ; ")] if line[0] == "+" else []
        assert len(spans) == len(values), line
        wanted = [(span, value[0], value[1] if value[1:] else None) for span, value in zip(spans, values, strict=True)]
        properties = dict(pair.split("=") for pair in rest[1].split()) if rest[1:] else {}
        yield Marked(language, published, re.sub(r"[\[\]]", "", marked), wanted, properties)


MARKED = [line for language in ("ru", "uk", "en") for line in lines(language)]


@pytest.mark.parametrize("line", MARKED, ids=lambda line: f"{line.language}: {line.text}")
def test_marked_sentences(line: Marked) -> None:
    found = find(line.text, published=line.published, language=line.language)
    assert [(e.span.of(line.text), e.value, e.mod) for e in found] == line.wanted
    if line.properties:
        told = {name: getattr(found[-1], PROPERTIES[name]) for name in line.properties}
        assert told == line.properties


def one(text: str, published: str | None = PUBLISHED, language: str = "ru") -> TimeExpression:
    found = find(text, published=published, language=language)
    assert len(found) == 1, found
    return found[0]


def test_the_clause_decides_and_the_record_tells_so() -> None:
    past = one("Премьер встретился с шахтёрами в четверг.")
    future = one("Премьер встретится с шахтёрами в четверг.")
    assert (past.value, future.value) == ("2025-11-27", "2025-12-04")
    for record, towards in ((past, "past"), (future, "future")):
        assert record.direction is not None
        assert (record.direction.towards, record.direction.by) == (towards, "tense")
        assert record.anchor is not None
        assert (record.anchor.kind, record.anchor.value, record.anchor.given) == ("publication", PUBLISHED, False)
        assert record.temporal_function


def test_what_is_told_in_full_has_no_anchor_and_no_direction() -> None:
    record = one("Мост открыли 6 августа 2021 года.")
    assert (record.anchor, record.direction, record.temporal_function) == (None, None, False)


def test_a_plan_is_ahead_though_it_was_made_in_the_past() -> None:
    record = one("Заседание назначили на 10 декабря.")
    assert record.value == "2025-12-10"
    assert record.direction is not None
    assert record.direction.by == "word"
    assert record.direction.cue is not None
    assert record.direction.cue.of("Заседание назначили на 10 декабря.") == "назначили"


@pytest.mark.parametrize(
    ("text", "role", "signal"),
    [
        ("Ответ надо дать к 8 марта.", "deadline", "к"),
        ("Ответ надо дать не позднее 8 марта.", "deadline", "не позднее"),
        ("Рейсы отменены с понедельника.", "since", "с"),
        ("Мост строили около двух лет.", "duration", "около"),
        ("Сводка выходит ежедневно.", "frequency", None),
        ("Мост открыли в мае.", "when", None),
    ],
)
def test_roles(text: str, role: str, signal: str | None) -> None:
    record = one(text)
    assert record.role == role
    assert (record.signal.of(text) if record.signal else None) == signal


def test_an_anchor_that_the_text_names() -> None:
    text = "Министра задержали 5 ноября. На следующий день его отпустили."
    _, record = find(text, published=PUBLISHED, language="ru")
    assert record.value == "2025-11-06"
    assert record.anchor is not None
    assert (record.anchor.kind, record.anchor.value, record.anchor.given) == ("text", "2025-11-05", True)
    assert record.anchor.expression is not None
    assert record.anchor.expression.of(text) == "5 ноября"


def test_a_quotation_is_counted_from_the_day_it_was_said() -> None:
    text = "«Вчера нас обманули», — сказал тренер в пятницу."
    yesterday, _ = find(text, published="2025-12-07", language="ru")
    assert yesterday.value == "2025-12-04"
    assert yesterday.anchor is not None
    assert (yesterday.anchor.kind, yesterday.anchor.value) == ("quotation", "2025-12-05")


def test_ranges_and_spans_of_time_have_both_ends() -> None:
    record = one("Учения шли с 5 по 7 ноября.")
    assert (record.begin_point, record.end_point) == ("2025-11-05", "2025-11-07")
    assert (record.start, record.end) == (dt.datetime(2025, 11, 5), dt.datetime(2025, 11, 8))
    assert record.grain == "day"


def test_a_night_onto_a_date_begins_on_the_evening_before() -> None:
    record = one("В ночь на 2 декабря сбили дрон.")
    assert record.value == "2025-12-02TNI"
    assert (record.begin_point, record.end_point) == ("2025-12-01T18:00", "2025-12-02T06:00")
    assert record.start == dt.datetime(2025, 12, 1, 18)


def test_a_rolling_span_lies_on_the_calendar() -> None:
    record = one("За последние две недели выпал снег.")
    assert (record.value, record.grain) == ("P2W", "week")
    assert (record.start, record.end) == (dt.datetime(2025, 11, 19), dt.datetime(2025, 12, 4))


def test_the_zone_is_kept_as_said() -> None:
    assert one("Взрыв прогремел 2 декабря в 14:30 мск.").zone == "мск"
    assert one("Counting ended at 9:40 p.m. local time.", language="en").zone == "local time"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Мост открыли 6 августа.", "XXXX-08-06"),
        ("Мост открыли вчера.", "XXXX-XX-XX"),
        ("Мост открыли на прошлой неделе.", "XXXX-WXX"),
        ("Мост открыли во вторник.", "XXXX-WXX-2"),
        ("Мост открыли в прошлом месяце.", "XXXX-XX"),
        ("Мост открыли прошлым летом.", "XXXX-SU"),
        ("Мост открыли в первом квартале.", "XXXX-Q1"),
        ("Мост открыли два года назад.", "XXXX"),
        ("Мост открыли вечером.", "XXXX-XX-XXTEV"),
    ],
)
def test_without_a_publication_date_relative_dates_stay_open(text: str, value: str) -> None:
    record = one(text, published=None)
    assert (record.value, record.role, record.start, record.end) == (value, "unresolved", None, None)


def test_without_a_publication_date_absolute_dates_are_what_they_are() -> None:
    assert one("Мост открыли 6 августа 2021 года.", published=None).value == "2021-08-06"


@pytest.mark.parametrize(
    "text",
    [
        "Жди его 30 февраля.",
        "В справке стояло 31 апреля 2021 года.",
        "Он родился 29 февраля 2023 года.",
        "Дата: 31.04.2021.",
    ],
)
def test_a_day_that_no_calendar_has_is_told_and_left_out(text: str) -> None:
    result = Parser().parse(text, published=PUBLISHED, language="ru")
    assert not result.dates
    told = [note for note in result.diagnostics if note.code == "impossible-date"]
    assert len(told) == 1
    assert told[0].span is not None


@pytest.mark.parametrize("mark", [".", " —", ":"])
def test_the_time_that_a_line_of_a_chronicle_begins_with_is_of_the_day_of_publication(mark: str) -> None:
    text = f"Совет соберётся в пятницу, 28 ноября.\n09:45{mark} Мэр открыл мост."
    assert [record.value for record in find(text, published="2025-11-21", language="ru")] == [
        "2025-11-28", "2025-11-21T09:45",
    ]  # fmt: skip


@pytest.mark.parametrize("published", ["0001-01-01", "0001-12-31", "9999-12-31", "9999-01-01"])
@pytest.mark.parametrize(
    "text",
    [
        "Позавчера, вчера, завтра и послезавтра.", "В прошлом веке, в прошлом году и в будущем веке.", "29 февраля.",
        "Сто лет назад. Тысячу лет назад. Через 9000 лет.", "В прошлые выходные и на следующей неделе.",
        "Через 99999999 дней.",
        "В XXX веке. В первой половине прошлого десятилетия.",
        "Во вторник, 31 декабря.", "Зимой. Этой зимой. Прошлой зимой.",
        "За последние 500 лет. В ближайшие 9000 лет.",
    ],
)  # fmt: skip
def test_the_ends_of_the_calendar(published: str, text: str) -> None:
    for record in find(text, published=published, language="ru"):
        assert (record.start, record.end, record.grain) is not None


def test_a_leap_day_is_looked_for_as_far_as_it_is() -> None:
    assert one("Пара расписалась 29 февраля.", published="2027-03-01").value == "2024-02-29"
    assert one("Пара распишется 29 февраля.", published="1897-03-01").value == "1904-02-29"


def test_the_phrase_alone() -> None:
    assert resolve("на прошлой неделе", published=PUBLISHED).value == "2025-W48"  # type: ignore[union-attr]  # is found
    assert resolve("через 2 недели", published=PUBLISHED, language="ru").value == "2025-12-17"  # type: ignore[union-attr]  # is found
    assert resolve("the day after tomorrow", published=PUBLISHED).value == "2025-12-05"  # type: ignore[union-attr]  # is found
    assert resolve("5 minutes ago", published="2025-12-03T12:00").value == "2025-12-03T11:55"  # type: ignore[union-attr]  # is found
    assert resolve("мир и дружба", published=PUBLISHED) is None


def test_a_header_sets_the_day() -> None:
    record = find("date 2025-12-03 Вчера открыли мост.", language="ru")[0]
    assert (record.value, record.id, record.sentences, record.plugin) == ("2025-12-02", "t1", (0,), "dates")
