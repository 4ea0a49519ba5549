"""Relations between events of an article: before, part of, previous in the series."""

from collections.abc import Iterable, Iterator

from newsevents.analysis import Analysis
from newsevents.plugin import Context, Extractor, Layer, hookimpl
from newsevents.records import Event, EventRelation, Record
from newsevents.spans import Span

NEAR = 4
"""Tokens that may stand between the word of order and the event's trigger («после того визита»)."""


class Relations:
    """Reads off how two events of one sentence are ordered, and which event is the previous one of a series.

    The words that order events are the category ``event_order``: what the sentence tells is ``before``, ``after`` or
    ``part_of`` the event that is named behind such a word. Words of ``event_series`` that say
    previous, before a trigger, make the event the previous one of the
    next event of its kind with a participant in common.
    """

    name: str = "relations"
    requires: tuple[str, ...] = ("events",)
    produces: tuple[str | Layer, ...] = ("relations",)

    def extract(self, context: Context) -> Iterable[Record]:
        """The relations, each pair of events once."""
        text, events = context.text, context.layer("events")
        triggers = [(text.token_at(m.trigger.begin), event) for event in events for m in event.mentions]
        triggers.sort(key=lambda trigger: trigger[0])  # several events may share a token
        seen: set[tuple[str, str]] = set()
        for relation in (*_ordered(text, triggers), *_series(text, triggers, events)):
            if (relation.first, relation.second) not in seen:
                seen |= {(relation.first, relation.second), (relation.second, relation.first)}
                yield relation


Triggers = list[tuple[int, Event]]


def _ordered(text: Analysis, triggers: Triggers) -> Iterator[EventRelation]:
    for match in text.matches("event_order"):
        sentence = text.sentences[text.sentence_at(match.begin)]
        inside = [(token, event) for token, event in triggers if sentence.begin <= token < sentence.end]
        named = next(((t, e) for t, e in inside if match.end <= t < match.end + NEAR), None)
        if named is None:
            continue
        told = _told(text, named[0], [(t, e) for t, e in inside if e is not named[1]])
        if told is None:
            continue
        order, cue = match.entry["order"], text.span(match.begin, match.end)
        yield EventRelation(kind=order, first=told.id, second=named[1].id, cue=cue)


def _told(text: Analysis, named: int, others: Triggers) -> Event | None:
    """The event that the sentence tells: one in the same clause, before those of other clauses; the nearest."""
    clause = text.clause_at(named)
    ranked = [
        (not clause.begin <= token < clause.end, abs(token - named), number) for number, (token, _) in enumerate(others)
    ]
    return others[min(ranked)[2]][1] if ranked else None


def _series(text: Analysis, triggers: Triggers, events: Iterable[Event]) -> Iterator[EventRelation]:
    for token, event in triggers:
        word = next((t for t in range(max(token - 2, 0), token) if _previous(text, t)), None)
        following = _following(event, events) if word is not None else None
        if word is not None and following is not None:
            cue: Span = text.span(word, word + 1)
            yield EventRelation(kind="previous", first=event.id, second=following.id, cue=cue)


def _previous(text: Analysis, token: int) -> bool:
    entry = text.words[token].entries.get("event_series")
    return entry is not None and entry.get("series") == "previous"


def _following(event: Event, events: Iterable[Event]) -> Event | None:
    """The event of the same kind, told before, with a participant in common; None where several are."""
    own = {p.entity or p.name for p in event.participants}
    others = [
        other
        for other in events
        if other is not event
        and other.kind == event.kind
        and other.spans[0] < event.spans[0]
        and own & {p.entity or p.name for p in other.participants}
    ]
    return others[0] if len(others) == 1 else None


@hookimpl
def newsevents_extractors() -> list[Extractor]:
    """The relations extractor."""
    return [Relations()]
