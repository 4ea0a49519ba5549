"""A result as tables for a person: events, quotes, attributions, people, dates, each with the words behind it."""

from __future__ import annotations

import io
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newsevents.records import Article, Attribution, Event, ParseResult, Participant, Record, TimeExpression
from newsevents.spans import Span, hull
from newsevents.views.safe import clean, one_line

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

PLAIN_WIDTH = 100
"""Columns where no terminal tells how many it has."""

_NARROWEST = 60
_INFERRED = "*"
_NOTE = f"{_INFERRED} read from the text around, not from the sentence itself"
_STATUS_STYLES = {
    "occurred": "green",
    "planned": "cyan",
    "possible": "yellow",
    "postponed": "yellow",
    "cancelled": "red",
    "denied": "red",
}
_PARTS = {"visitor": "", "counterpart": "with ", "host": "host ", "welcomer": "welcomed by ", "mediator": "mediator "}


def plain(result: ParseResult) -> str:
    """The tables without colours, 100 columns wide: the same characters wherever they are written."""
    return render(result)


def render(result: ParseResult, *, width: int = PLAIN_WIDTH, color: bool = False) -> str:
    """The tables, ``width`` columns wide, with terminal colours or without. Whatever a terminal would obey is taken out
    of the article's text."""
    from rich.console import Console

    written = io.StringIO()
    console = Console(
        file=written,
        width=max(width, _NARROWEST),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    for block in _blocks(result):
        console.print(block)
    return "\n".join(text.rstrip() for text in written.getvalue().split("\n")).rstrip("\n") + "\n"


def _blocks(result: ParseResult) -> Iterator[RenderableType]:
    yield _head(result)
    tables = (_events, _quotes, _attributions, _people, _dates)
    shown = [table for make in tables if (table := make(result)).row_count]
    if not shown:
        yield _text("\nNothing was found in this article.", "dim")
    yield from shown
    yield from (_layer(result, name) for name in sorted(result.layers) if result.layers[name])
    for told in result.diagnostics:
        line = " ".join(filter(None, (f"{told.severity}:", told.plugin, told.message, f"[{told.code}]")))
        yield _text(line, "red" if told.severity == "error" else "yellow")


def _head(result: ParseResult) -> Text:
    article = result.article
    text = _text(_title(article), "bold")
    facts = (article.source, str(article.published or "date of publication unknown"), article.language, article.url)
    text.append("\n")
    text.append(one_line(" · ".join(fact for fact in facts if fact)), "dim")
    return text


def _title(article: Article) -> str:
    if article.title:
        return article.title
    first = next((s.span.of(article.text) for s in article.sentences), article.text[:200])
    words = one_line(first)
    return words if len(words) <= PLAIN_WIDTH else words[: PLAIN_WIDTH - 1] + "…"


def _text(text: str, style: str = "") -> Text:
    from rich.text import Text

    written = Text(style=style)
    for at, line in enumerate(text.split("\n")):
        written.append(("\n" if at else "") + one_line(line))
    return written


def _table(title: str, *columns: tuple[str, int]) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(
        title=title,
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        header_style="dim",
        pad_edge=False,
        expand=True,
        show_edge=False,
        leading=1,
    )
    table.title = f"\n{title}"
    for name, ratio in columns:
        table.add_column(name, ratio=ratio, overflow="fold")
    return table


def _events(result: ParseResult) -> Table:
    table = _table("Events", ("what", 12), ("who", 23), ("where", 15), ("when", 13), ("said", 37))
    attributions = {told.id: told for told in result.attributions}
    for event in result.events:
        what = _text(event.kind, "bold")
        what.append(f"\n{event.status}", _STATUS_STYLES.get(event.status, ""))
        for more in (event.format, _ordinal(event.ordinal.number) if event.ordinal else None):
            if more:
                what.append(f"\n{one_line(more)}")
        where = ", ".join(place.name + (_INFERRED if place.inferred else "") for place in event.places)
        evidence = _evidence(result, event, attributions.get(event.attribution or ""))
        table.add_row(what, _text(_who(event)), _text(where), _text(_when(event)), evidence)
    if any(_is_inferred(event) for event in result.events):
        table.caption, table.caption_justify, table.caption_style = _NOTE, "left", "dim"
    return table


def _who(event: Event) -> str:
    lines = []
    for part, label in _PARTS.items():
        names = [_participant(who) for who in event.participants if who.part == part]
        if names:
            alone = part == "counterpart" and not any(who.part == "visitor" for who in event.participants)
            lines.append(("" if alone else label) + ", ".join(dict.fromkeys(names)))
    return "\n".join(lines)


def _participant(who: Participant) -> str:
    return who.name + (_INFERRED if who.inferred else "")


def _is_inferred(event: Event) -> bool:
    times = (event.time,) if event.time else ()
    return any(part.inferred for part in (*event.participants, *event.places, *times))


def _when(event: Event) -> str:
    lines = []
    if event.time:
        lines.append(event.time.value + (_INFERRED if event.time.inferred else ""))
    if event.duration:
        lines.append(f"for {event.duration}")
    if event.deadline:
        lines.append(f"by {event.deadline}")
    return "\n".join(lines)


def _ordinal(number: int) -> str:
    endings = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if 10 <= number % 100 <= 20 else endings.get(number % 10, 'th')}"


def _evidence(result: ParseResult, event: Event, told: Attribution | None) -> Text:
    """The sentence of the first mention that has the event's status, its trigger marked; whose word it is."""
    mention = next((m for m in event.mentions if m.status == event.status), event.mentions[0])
    text = _marked(result, mention.trigger)
    others = len({_sentence(result, m.trigger) for m in event.mentions}) - 1
    if others:
        text.append(f" (+{others})", "dim")
    if told is not None and told.chain:
        text.append(f"\n— {one_line(_chain(told))}", "dim")
    return text


def _sentence(result: ParseResult, span: Span) -> Span:
    sentences = result.article.sentences
    at = bisect_right(sentences, span.begin, key=lambda sentence: sentence.span.begin) - 1
    return sentences[at].span if at >= 0 and sentences[at].span.contains(span) else span


def _marked(result: ParseResult, span: Span) -> Text:
    from rich.text import Text

    sentence = _sentence(result, span)
    text = Text(clean(Span(sentence.begin, span.begin).of(result.text)))
    text.append(clean(span.of(result.text)), "bold underline")
    return text.append(clean(Span(span.end, sentence.end).of(result.text)))


def _quotes(result: ParseResult) -> Table:
    table = _table("Quotes", ("speaker", 24), ("kind", 9), ("words", 67))
    for quote in result.quotes:
        speaker = _text(quote.speaker.name if quote.speaker else "–")
        table.add_row(speaker, _text(quote.kind), _text(_pieces(result, quote.content)))
    return table


def _attributions(result: ParseResult) -> Table:
    table = _table("Attributions", ("source", 26), ("cue", 14), ("statement", 60))
    for told in result.attributions:
        cue = told.cue.span.of(result.text) if told.cue else "–"
        source = _text(_chain(told))
        if told.polarity == "deny":
            source.append("\ndenies", "red")
        table.add_row(source, _text(cue), _text(_pieces(result, told.content)))
    return table


def _chain(told: Attribution) -> str:
    """The sources from the one who speaks to the further ones, nearest first; a dash for who is not told."""
    first = told.source.name if told.source else "–"
    return " ← ".join([first, *(source.name for source in told.via)])


def _pieces(result: ParseResult, spans: Iterable[Span]) -> str:
    return " … ".join(span.of(result.text) for span in spans)


def _people(result: ParseResult) -> Table:
    table = _table("People", ("name", 28), ("roles", 48), ("also", 14), ("named", 6))
    for person in result.people:
        roles = "; ".join(dict.fromkeys(role.name + (" (former)" if role.former else "") for role in person.roles))
        named = sum(mention.kind == "name" for mention in person.mentions)
        table.add_row(_text(person.name), _text(roles), _text(", ".join(person.aliases)), f"{named}×")
    return table


def _dates(result: ParseResult) -> Table:
    table = _table("Dates", ("expression", 30), ("value", 24), ("type", 10), ("means", 14), ("counted from", 22))
    for date in result.dates:
        value = f"{date.value} {date.mod}" if date.mod else date.value
        cells = (date.span.of(result.text), value, date.type, "" if date.role == "when" else date.role, _anchor(date))
        table.add_row(*map(_text, cells))
    return table


def _anchor(date: TimeExpression) -> str:
    return f"{date.anchor.kind} {date.anchor.value}" if date.anchor else ""


def _layer(result: ParseResult, name: str) -> RenderableType:
    """The records of a layer that a plugin added: what is known of any record."""
    table = _table(name, ("id", 10), ("words", 30), ("sentence", 60))
    records: Sequence[object] = result.layers[name]
    for record in records:
        if isinstance(record, Record):
            words = _pieces(result, record.spans)
            sentence = _sentence(result, hull(record.spans)).of(result.text)
            table.add_row(_text(record.id), _text(words), _text(sentence))
    if table.row_count:
        return table
    return _text(f"\n{name}: {len(records)} records of a plugin that is not installed")
