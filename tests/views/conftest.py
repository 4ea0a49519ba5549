"""A result made by hand, so that the views are tested by themselves."""

import datetime as dt

import pytest

from newsevents.records import (
    Anchor,
    Article,
    Attribution,
    Cue,
    Diagnostic,
    Event,
    EventMention,
    EventPlace,
    EventTime,
    Link,
    Mention,
    Ordinal,
    ParseResult,
    Participant,
    Person,
    Quote,
    Role,
    Sentence,
    Source,
    TimeExpression,
)  # fmt: skip
from newsevents.spans import Span

SENTENCES = (
    "Министр Анна Белова 5 марта прилетела в Осло с третьим визитом.",
    "Как сообщает «Вестник» со ссылкой на МИД, Белову встретил Кнут Берг.",
    "«Мы ждали этого», — сказала она.",
    "Поездка в Бонн отложена.",
)
TEXT = "\n\n".join(SENTENCES)


def at(words: str) -> Span:
    begin = TEXT.index(words)
    return Span(begin, begin + len(words))


def article(text: str = TEXT, **known: object) -> Article:
    sentences, begin = [], 0
    for number, sentence in enumerate(text.split("\n\n")):
        sentences.append(Sentence(span=Span(begin, begin + len(sentence)), paragraph=number))
        begin += len(sentence) + 2
    return Article(
        text=text, published=dt.date(2026, 3, 6), language="ru", sentences=tuple(sentences), **known  # type: ignore[arg-type]
    )


@pytest.fixture
def result() -> ParseResult:
    white = Source(name="Анна Белова", kind="person", entity="p1", span=at("она"))
    paper = Source(name="Вестник", kind="media", span=at("Вестник"))
    said = Cue(span=at("сказала"), lemma="сказать", kind="say")
    return ParseResult(
        article=article(source="Пример"),
        dates=(
            TimeExpression(
                id="t1", span=at("5 марта"), type="DATE", value="2026-03-05", mod="APPROX",
                anchor=Anchor(kind="publication", value="2026-03-06"),
            ),
        ),
        people=(
            Person(
                id="p1", name="Анна Белова", aliases=("Белова", "Анна Белова"),
                roles=(
                    Role(text="Министр", name="министр", span=at("Министр")),
                    Role(text="Министр", name="министр", span=at("Министр"), former=True),
                ),
                mentions=(
                    Mention(span=at("Анна Белова")), Mention(span=at("Белову")),
                    Mention(span=at("она"), kind="pronoun"),
                ),
            ),
            Person(id="p2", name="Кнут Берг", mentions=(Mention(span=at("Кнут Берг")),)),
            Person(id="p3", name="дипломат", mentions=(Mention(span=at("Министр"), kind="role"),)),
        ),
        quotes=(Quote(id="q1", kind="direct", content=(at("Мы ждали этого"),), speaker=white, cue=said),),
        attributions=(
            Attribution(
                id="a1", kind="indirect", content=(at("Белову встретил Кнут Берг"),),
                cue=Cue(span=at("сообщает"), lemma="сообщать", kind="say"),
                chain=(
                    Link(source=Source(name="Пример", kind="outlet"), relation="relay"),
                    Link(source=paper, relation="speaker"),
                    Link(source=Source(name="МИД", kind="organization", span=at("МИД")), relation="origin"),
                ),
            ),
            Attribution(
                id="a2", kind="direct", content=(at("Мы ждали этого"),), cue=said, polarity="deny",
                chain=(Link(source=white, relation="speaker"),),
            ),
        ),
        events=(
            Event(
                id="e1", kind="visit", status="occurred",
                mentions=(
                    EventMention(trigger=at("визитом"), lemma="визит", status="occurred"),
                    EventMention(trigger=at("встретил"), lemma="встретить", status="occurred", attribution="a1"),
                ),
                participants=(
                    Participant(name="Анна Белова", part="visitor", entity="p1"),
                    Participant(name="Кнут Берг", part="welcomer", entity="p2", inferred=True),
                ),
                places=(EventPlace(name="Осло"),), time=EventTime(value="2026-03-05", date="t1"), duration="P1D",
                ordinal=Ordinal(number=3, span=at("третьим")), attribution="a1",
            ),
            Event(
                id="e2", kind="visit", status="postponed", places=(EventPlace(name="Бонн"),),
                mentions=(EventMention(trigger=at("Поездка"), lemma="поездка", status="postponed"),),
            ),
            Event(
                id="e3", kind="sanctions.listing", status="occurred",
                mentions=(EventMention(trigger=at("ждали"), lemma="ждать", status="occurred"),),
            ),
        ),
        diagnostics=(Diagnostic(code="plugin-failed", message="division by zero", plugin="odd", severity="error"),),
    )  # fmt: skip
