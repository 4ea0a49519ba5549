"""Generated expressions: any date in any way of writing gives the date back, and only relative ones follow the day."""

import datetime as dt

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsevents.dates import find, resolve

MONTHS = {
    "ru": [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
        "ноября", "декабря",
    ],
    "uk": [
        "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
        "листопада", "грудня",
    ],
    "en": [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ],
}  # fmt: skip
SHORT = {
    "ru": [
        "янв", "фев", "мар", "апр", "мая", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
    ],
    "en": [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ],
}  # fmt: skip
WEEKDAYS = {
    "ru": ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"],
    "uk": ["у понеділок", "у вівторок", "у середу", "у четвер", "у п’ятницю", "у суботу", "у неділю"],
    "en": ["on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday", "on Sunday"],
}
WRITTEN = {
    "ru": [
        "{d} {M} {y} года", "{d} {M} {y} г.", "{d} {m} {y}", "{d}-го {M} {y} года", "{d:02}.{n:02}.{y}",
        "{d}.{n:02}.{y}", "{y}-{n:02}-{d:02}",
    ],
    "uk": [
        "{d} {M} {y} року", "{d} {M} {y} р.", "{d}-го {M} {y} року", "{d:02}.{n:02}.{y}", "{y}-{n:02}-{d:02}",
    ],
    "en": [
        "{M} {d}, {y}", "{m} {d}, {y}", "{m}. {d}, {y}", "{d} {M} {y}", "{d} {m} {y}", "the {d}{th} of {M} {y}",
        "{M} {d}{th}, {y}", "{y}-{n:02}-{d:02}",
    ],
}  # fmt: skip
DAYS = st.dates(min_value=dt.date(1901, 1, 1), max_value=dt.date(2099, 12, 31))
PUBLISHED = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2060, 12, 31))
LANGUAGES = st.sampled_from(["ru", "uk", "en"])


def written(day: dt.date, language: str, form: str) -> str:
    ending = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    names = {"M": MONTHS[language][day.month - 1], "m": SHORT.get(language, MONTHS["uk"])[day.month - 1]}
    return form.format(d=day.day, n=day.month, y=day.year, th=ending, **names)


@given(DAYS, LANGUAGES, st.data(), PUBLISHED)
def test_a_day_written_in_full_gives_the_day_back(
    day: dt.date, language: str, data: st.DataObject, now: dt.date
) -> None:
    text = written(day, language, data.draw(st.sampled_from(WRITTEN[language])))
    found = find(text, published=now, language=language)
    assert [(d.value, d.start) for d in found] == [(day.isoformat(), dt.datetime.combine(day, dt.time()))], text


@given(DAYS, LANGUAGES, st.data(), PUBLISHED, PUBLISHED)
def test_what_is_told_in_full_does_not_follow_the_day_of_publication(
    day: dt.date, language: str, data: st.DataObject, now: dt.date, later: dt.date
) -> None:
    text = written(day, language, data.draw(st.sampled_from(WRITTEN[language])))
    assert find(text, published=now, language=language) == find(text, published=later, language=language)


RELATIVE = {
    "ru": [
        "вчера",
        "завтра",
        "три дня назад",
        "через две недели",
        "во вторник",
        "в следующую пятницу",
        "в прошлую среду",
    ],
    "uk": ["вчора", "завтра", "три дні тому", "через два тижні", "у вівторок", "наступної п’ятниці", "минулої середи"],
    "en": ["yesterday", "tomorrow", "three days ago", "in two weeks", "on Tuesday", "next Friday", "last Wednesday"],
}


@given(LANGUAGES, st.integers(0, 6), PUBLISHED, st.integers(-200, 200))
def test_relative_days_follow_the_day_of_publication(language: str, which: int, now: dt.date, weeks: int) -> None:
    text, by = RELATIVE[language][which], dt.timedelta(days=7 * weeks)
    first, second = (resolve(text, published=day, language=language) for day in (now, now + by))
    assert first is not None
    assert second is not None
    assert first.start is not None
    assert second.start == first.start + by


@given(st.integers(1, 400), PUBLISHED, LANGUAGES)
def test_days_ago_and_ahead(days: int, now: dt.date, language: str) -> None:
    forms = {
        "ru": ("{} дней назад", "через {} дней"),
        "uk": ("{} днів тому", "через {} днів"),
        "en": ("{} days ago", "in {} days"),
    }[language]
    for form, sign in zip(forms, (-1, 1), strict=True):
        found = resolve(form.format(days), published=now, language=language)
        assert found is not None
        assert found.value == (now + sign * dt.timedelta(days=days)).isoformat()


@given(PUBLISHED, st.integers(0, 6), LANGUAGES, st.booleans())
def test_a_weekday_is_the_last_one_of_a_report_and_the_next_one_of_an_announcement(
    now: dt.date, number: int, language: str, ahead: bool
) -> None:
    told = {
        "ru": ("Премьер встретился с шахтёрами {}.", "Премьер встретится с шахтёрами {}."),
        "uk": ("Прем’єр зустрівся з гірниками {}.", "Прем’єр зустрінеться з гірниками {}."),
        "en": ("The premier met miners {}.", "The premier will meet miners {}."),
    }[language][ahead]
    (found,) = find(told.format(WEEKDAYS[language][number]), published=now, language=language)
    day = dt.date.fromisoformat(found.value)
    distance = (day - now).days
    assert day.weekday() == number
    assert 0 <= distance < 7 if ahead else -7 < distance <= 0


@given(DAYS, st.integers(1, 60), LANGUAGES)
def test_ranges_give_both_ends_back(first: dt.date, days: int, language: str) -> None:
    last = first + dt.timedelta(days=days)
    assume(last.year < 2100)
    form = {"ru": "с {} по {}", "uk": "з {} по {}", "en": "from {} to {}"}[language]
    ends = [written(day, language, WRITTEN[language][0]) for day in (first, last)]
    (found,) = find(form.format(*ends), published=dt.date(2025, 12, 3), language=language)
    assert found.value == f"{first}/{last}"
    assert (found.begin_point, found.end_point) == (first.isoformat(), last.isoformat())


@given(st.integers(0, 23), st.integers(0, 59), DAYS)
def test_times_on_the_clock(hour: int, minute: int, day: dt.date) -> None:
    text = f"Взрыв прогремел {written(day, 'ru', WRITTEN['ru'][0])} в {hour}:{minute:02}."
    (found,) = find(text, published=dt.date(2025, 12, 3), language="ru")
    assert found.value == f"{day}T{hour:02}:{minute:02}"
    assert found.type == "TIME"


@given(st.text(alphabet="0123456789-–./: ,мая вгод«»()'’XIV\n", max_size=60), st.sampled_from(["ru", "uk", "en"]))
def test_nothing_makes_it_fail(text: str, language: str) -> None:
    end = 0
    for record in find(text, published=dt.date(2025, 12, 3), language=language):
        assert end <= record.span.begin < record.span.end <= len(text)
        end = record.span.end
        assert record.start is None or record.end is None or record.start < record.end


@pytest.mark.parametrize("language", ["ru", "uk", "en"])
def test_the_same_text_gives_the_same_records(language: str) -> None:
    text = "5 мая, во вторник, до 7 июня. Вчора о 12:00. On May 5, two days later."
    assert find(text, published="2025-12-03", language=language) == find(
        text, published="2025-12-03", language=language
    )
