"""Characters that nobody sees change nothing of what an article says, and every offset is one of the text as given."""

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from test_generated_articles import Story, stories

import newsevents
from newsevents import ParseResult

WAYS: dict[str, Callable[[str], str]] = {
    "a byte-order mark": lambda text: "\ufeff" + text,
    "soft hyphens": lambda text: re.sub(r"(?<=\w\w)(?=\w\w)", "\u00ad", text),
    "zero-width spaces between words": lambda text: text.replace(" ", "\u200b \u200b"),
    "joiners in words": lambda text: re.sub(r"(?<=\w)(?=[аеио])", "\u200d", text),
    "stress marks": lambda text: re.sub(r"(?<=\w)([аоы])", "\\1\u0301", text),
    "decomposed letters": lambda text: unicodedata.normalize("NFD", text),
    "spaces that do not break": lambda text: text.replace(" ", "\xa0"),
    "narrow spaces": lambda text: text.replace(" ", "\u202f"),
    "marks of direction": lambda text: text.replace(" ", "\u200e \u200f"),
    "line ends of another system": lambda text: text.replace("\n", "\r\n"),
}


def summary(result: ParseResult) -> object:
    """What a result says, without the places where it stands."""
    return (
        [(date.type, date.value, date.mod) for date in result.dates],
        [(one.name, sorted(role.name for role in one.roles), len(one.mentions)) for one in result.people],
        [(one.name, one.kind) for one in result.places],
        [(one.kind, one.speaker and one.speaker.name) for one in result.quotes],
        [(one.kind, one.status, one.ordinal and one.ordinal.number, one.duration) for one in result.events],
        [[(who.name, who.part) for who in one.participants] for one in result.events],
        [[place.name for place in one.places] for one in result.events],
    )


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@settings(max_examples=12)
@given(story=stories())
def test_they_change_nothing(way: Callable[[str], str], story: Story) -> None:
    plain, written = story.text(), way(story.text())
    told = newsevents.parse(written, published=story.published, language="ru")
    assert summary(told) == summary(newsevents.parse(plain, published=story.published, language="ru"))
    assert told.text == written
    for record in told.records():
        assert all(span.of(written).strip() for span in record.spans)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Посол И. А. Белов прибыл в Вену вчера. Глава МИД Дж. Бертон ждал его 5 марта, т. е. в среду."),
        ("uk", "Посол І. А. Біленко прибув до Відня вчора. Міністр Дж. Бертон чекав на нього 5 березня 2025 р."),
        ("en", "Ambassador J. R. Aldridge arrived in Vienna yesterday. Mr. Smith met him at 5 p.m. on March 5."),
    ],
)
def test_spaces_in_every_language(language: str, text: str) -> None:
    plain = newsevents.parse(text, published="2025-12-03", language=language)
    assert len(plain.people) == 2
    assert plain.visits
    for name in ("a byte-order mark", "spaces that do not break", "narrow spaces"):
        told = newsevents.parse(WAYS[name](text), published="2025-12-03", language=language)
        assert summary(told) == summary(plain), name
