"""How the events of an article are ordered, and which is held during which."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Final

from newsevents.analysis import Analysis
from newsevents.records import Event, EventRelation
from newsevents.spans import Span

NEAR: Final = 4
"""Tokens that may stand between the word of order and the event's trigger («после того визита»)."""

_VISITS: Final = 40
"""Visits of one person that a meeting is compared with."""


Triggers = list[tuple[int, Event]]


def relations(text: Analysis, events: Sequence[Event]) -> list[EventRelation]:
    """The relations between events, each pair of them once."""
    named = [(text.token_at(m.trigger.begin), event) for event in events for m in event.mentions]
    triggers = sorted(named, key=lambda held: held[0])  # one word may name two events: «прибудет в Осло и Вену»
    seen: set[tuple[str, str]] = set()
    found: list[EventRelation] = []
    for relation in (*_ordered(text, triggers), *_series(text, triggers, events), *_parts(events)):
        if (relation.first, relation.second) not in seen:
            seen |= {(relation.first, relation.second), (relation.second, relation.first)}
            found.append(relation)
    return found


def _ordered(text: Analysis, triggers: Triggers) -> Iterator[EventRelation]:
    for match in text.matches("event_order"):
        sentence = text.sentences[text.sentence_at(match.begin)]
        first = bisect_left(triggers, sentence.begin, key=itemgetter(0))
        inside = triggers[first : bisect_left(triggers, sentence.end, key=itemgetter(0))]
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
    if not text.matches("event_series"):
        return
    partners: dict[tuple[str, str], list[Event]] = {}
    for event in sorted(events, key=lambda e: e.spans[0]):
        for own in _everyone(event):
            partners.setdefault((event.kind, own), []).append(event)
    for token, event in triggers:
        word = next((t for t in range(max(token - 2, 0), token) if _previous(text, t)), None)
        following = _following(event, partners) if word is not None else None
        if word is not None and following is not None:
            cue: Span = text.span(word, word + 1)
            yield EventRelation(kind="previous", first=event.id, second=following.id, cue=cue)


def _parts(events: Sequence[Event]) -> Iterator[EventRelation]:
    """Meetings held during a visit: by all who made it, in the same place, with the same status and no other day."""
    visits: dict[str, list[Event]] = {}
    for event in events:
        if event.kind == "visit" and (visitors := _visitors(event)):
            visits.setdefault(min(visitors), []).append(event)
    for event in events:
        if event.kind not in ("meeting", "talks"):
            continue
        near = [visit for name in sorted(_everyone(event)) for visit in visits.get(name, ())[:_VISITS]]
        fitting = [visit for visit in near if _holds(visit, event)]
        if len(fitting) == 1:
            yield EventRelation(kind="part_of", first=event.id, second=fitting[0].id, cue=event.spans[0])


def _holds(visit: Event, event: Event) -> bool:
    if not _visitors(visit) <= _everyone(event):
        return False
    same_place = {p.name for p in visit.places} & {p.name for p in event.places}
    days = {e.time.value[:10] for e in (visit, event) if e.time is not None and "/" not in e.time.value}
    return bool(same_place) and len(days) <= 1 and visit.status == event.status


def _previous(text: Analysis, token: int) -> bool:
    entry = text.words[token].entries.get("event_series")
    return entry is not None and entry.get("series") == "previous"


def _visitors(visit: Event) -> set[str]:
    return {p.entity or p.name for p in visit.participants if p.part == "visitor"}


def _everyone(event: Event) -> set[str]:
    return {p.entity or p.name for p in event.participants}


def _following(event: Event, partners: Mapping[tuple[str, str], list[Event]]) -> Event | None:
    """The event of the same kind, told before, with a participant in common; None where several are.

    ``partners`` holds the events of each kind and participant, in text order: two of each tell that there are several.
    """
    begin = event.spans[0]
    first_two = [one for own in _everyone(event) for one in partners[event.kind, own][:2]]
    others = {one.id: one for one in first_two if one is not event and one.spans[0] < begin}
    return next(iter(others.values())) if len(others) == 1 else None
