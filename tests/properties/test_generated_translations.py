"""The same drawn facts told in Ukrainian and in English give the same records: nothing is tied to one language."""

import datetime as dt
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsevents


class Tongue(NamedTuple):
    """What a language needs to tell the story: names as (nominative, with «with», surname), towns as (name, «to»)."""

    months: tuple[str, ...]
    day: str
    names: tuple[tuple[str, str, str], ...]
    towns: tuple[tuple[str, str], ...]
    roles: tuple[str, ...]
    arrival: str
    meeting: str
    quote: str
    said: tuple[str, ...]


TONGUES = {
    "uk": Tongue(
        months=(
            "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня",
            "листопада", "грудня",
        ),
        day="{day} {month}",
        names=(
            ("Павло Громов", "Павлом Громовим", "Громов"), ("Стефан Новак", "Стефаном Новаком", "Новак"),
            ("Олег Мельник", "Олегом Мельником", "Мельник"),
            ("Микола Дубровський", "Миколою Дубровським", "Дубровський"),
        ),
        towns=(("Відень", "Відня"), ("Прага", "Праги"), ("Астана", "Астани"), ("Єреван", "Єревана")),
        roles=("прем'єр-міністр", "міністр закордонних справ", "глава парламенту"),
        arrival="{role} {visitor} {day} прибув до {town}.",
        meeting="{surname} зустрівся з {host}.",
        quote="«{said}», — заявив {speaker}.",
        said=("Ми продовжимо роботу в цьому складі", "Сторони почули одна одну"),
    ),
    "en": Tongue(
        months=(
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ),
        day="on {month} {day}",
        names=(
            ("Paul Harwood", "Paul Harwood", "Harwood"), ("Stefan Novak", "Stefan Novak", "Novak"),
            ("John Aldridge", "John Aldridge", "Aldridge"), ("Helen Marsh", "Helen Marsh", "Marsh"),
        ),
        towns=(("Vienna", "Vienna"), ("Prague", "Prague"), ("Astana", "Astana"), ("Yerevan", "Yerevan")),
        roles=("Prime Minister", "Foreign Minister", "Parliament Speaker"),
        arrival="{role} {visitor} arrived in {town} {day}.",
        meeting="{surname} met with {host}.",
        quote="“{said},” {speaker} said.",
        said=("We will go on working in this form", "The sides heard each other"),
    ),
}  # fmt: skip


class Facts(NamedTuple):
    """What is told, by places in the lists of a language; ``kept`` names the paragraphs beside the first."""

    published: dt.date
    arrived: dt.date
    people: list[int]
    town: int
    role: int
    said: int
    kept: frozenset[str]


@st.composite
def facts(draw: st.DrawFn) -> Facts:
    published = draw(st.dates(dt.date(2012, 1, 1), dt.date(2030, 12, 31)))
    return Facts(
        published=published,
        arrived=published - dt.timedelta(days=draw(st.integers(0, 40))),
        people=draw(st.permutations(range(4))),
        town=draw(st.integers(0, 3)),
        role=draw(st.integers(0, 2)),
        said=draw(st.integers(0, 1)),
        kept=frozenset(draw(st.sets(st.sampled_from(["meeting", "quote"])))),
    )


def article(told: Facts, tongue: Tongue) -> str:
    visitor, host, speaker = (tongue.names[one] for one in told.people[:3])
    day = tongue.day.format(day=told.arrived.day, month=tongue.months[told.arrived.month - 1])
    role = tongue.roles[told.role]
    paragraphs = {
        "arrival": tongue.arrival.format(
            role=role[0].upper() + role[1:], visitor=visitor[0], day=day, town=tongue.towns[told.town][1]
        ),
        "meeting": tongue.meeting.format(surname=visitor[2], host=host[1]),
        "quote": tongue.quote.format(said=tongue.said[told.said], speaker=speaker[0]),
    }
    return "\n\n".join(text for name, text in paragraphs.items() if name in {"arrival", *told.kept})


@pytest.mark.parametrize("language", TONGUES)
@settings(max_examples=40)
@given(told=facts())
def test_the_result_changes_exactly_as_the_facts_do(language: str, told: Facts) -> None:
    tongue = TONGUES[language]
    visitor, host, speaker = (tongue.names[one] for one in told.people[:3])
    text = article(told, tongue)
    result = newsevents.parse(text, published=told.published)
    assert result.article.language == language
    assert [date.value for date in result.dates] == [told.arrived.isoformat()]
    named = [visitor[0]] + [host[0]] * ("meeting" in told.kept) + [speaker[0]] * ("quote" in told.kept)
    assert [person.name for person in result.people] == named
    assert [role.name.casefold() for role in result.people[0].roles] == [tongue.roles[told.role].casefold()]
    (visit,) = result.visits
    assert (visit.status, visit.time and visit.time.value) == ("occurred", told.arrived.isoformat())
    assert visitor[0] in {who.name for who in visit.participants}
    assert visit.places[0].name == tongue.towns[told.town][0]
    meetings = [event for event in result.events if event.kind == "meeting"]
    assert [{visitor[0], host[0]} <= {who.name for who in one.participants} for one in meetings] == [True] * (
        "meeting" in told.kept
    )
    quoted = [(quote.content[0].of(text), quote.speaker and quote.speaker.name) for quote in result.quotes]
    assert quoted == [(tongue.said[told.said], speaker[0])] * ("quote" in told.kept)
