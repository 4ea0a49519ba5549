"""Events as records: the last step, from drafts."""

from collections.abc import Iterable, Sequence
from typing import cast

from newsevents.analysis import Analysis
from newsevents.extractors.visits.codes import code_of
from newsevents.extractors.visits.drafts import Draft
from newsevents.extractors.visits.party import Party
from newsevents.extractors.visits.postponing import was_put_off
from newsevents.extractors.visits.told import Told
from newsevents.ranges import SpanIndex
from newsevents.records import (
    Attribution,
    Event,
    EventMention,
    EventPlace,
    EventTime,
    Ordinal,
    Participant,
    TimeExpression,
)
from newsevents.records.events import Part, Status
from newsevents.spans import Span


def event_of(
    draft: Draft, text: Analysis, attributions: SpanIndex[tuple[int, str]], dates: Sequence[TimeExpression]
) -> Event:
    """The record of a draft."""
    ordered = sorted(draft.mentions, key=lambda m: m.trigger)
    mentions: dict[Span, EventMention] = {}
    naming = [m for m in ordered if m.frame.get("resumes") is None] or ordered
    for told in [m for m in naming if m.role != "welcome"] or naming:
        made = _mention(told, text, attributions)
        mentions.setdefault(made.trigger, made)
    time = draft.time()
    length = next((m.duration for m in ordered if m.duration is not None), None)
    deadline = next((m.deadline for m in ordered if m.deadline is not None), None)
    listed = tuple(mentions.values())
    return Event(
        kind=draft.kind,
        status=cast(Status, draft.status),
        mentions=listed,
        participants=_participants(draft),
        places=tuple(
            EventPlace(name=s.name, place=s.place, code=s.code, country=s.country, inferred=s.inferred)
            for s in draft.sites
        ),
        time=_time(draft, time),
        duration=length.value if length is not None else None,
        deadline=deadline.value if deadline is not None else None,
        ordinal=_ordinal(ordered, draft, text, dates),
        origin=next((m.origin for m in ordered if m.origin), None),
        purpose=next((m.purpose for m in ordered if m.purpose is not None), None),
        outcome=next((m.outcome for m in ordered if m.outcome is not None), None),
        framework=next((m.framework for m in ordered if m.framework is not None), None),
        format=next((m.format for m in ordered if m.format), None),
        attribution=_holding(draft, listed),
        code=code_of(draft.kind, draft.status),
    )  # fmt: skip


def contents(attributions: Iterable[Attribution]) -> SpanIndex[tuple[int, str]]:
    """The contents of attributions by where they stand: the length of each, and the attribution's id."""
    return SpanIndex((content, (content.end - content.begin, a.id)) for a in attributions for content in a.content)


def _time(draft: Draft, time: TimeExpression | None) -> EventTime | None:
    if draft.days is not None:
        return EventTime(value=draft.days, inferred=True)
    former = was_put_off(draft)
    time = former[0] if time is None and former else time
    if time is None:
        return None
    return EventTime(value=time.value, date=time.id, inferred=draft.time_inferred, former=time in former)


def _mention(told: Told, text: Analysis, attributions: SpanIndex[tuple[int, str]]) -> EventMention:
    verb, pronoun = told.frame.clause.verb, told.frame.get("resumes") is not None
    at = verb if pronoun and verb is not None else told.trigger
    trigger = text.span(at, at + 1)
    held = list(attributions.around(trigger))
    lemma = told.frame.match.entry.key
    return EventMention(
        trigger=trigger,
        lemma=lemma,
        status=cast(Status, told.verdict.status),
        attribution=min(held)[1] if held else None,
    )


def _holding(draft: Draft, mentions: Sequence[EventMention]) -> str | None:
    """The attribution that holds the event: that of the first mention with the event's own status."""
    fitting = [m for m in mentions if m.status == draft.status] or list(mentions)
    return None if any(m.attribution is None for m in fitting) else fitting[0].attribution


def _participants(draft: Draft) -> tuple[Participant, ...]:
    """Each party once, by its weightiest part."""
    found: dict[str, Participant] = {}

    def add(party: Party, part: str) -> None:
        if party.key not in found:
            found[party.key] = Participant(
                name=party.name,
                part=cast(Part, part),
                entity=party.entity,
                span=party.span,
                inferred=party.inferred,
            )

    for party in draft.who("visitor"):
        add(party, "visitor")
    for party in draft.who("host"):
        add(party, "host")
    for party in draft.who("welcomer"):
        add(party, "welcomer")
    for party in draft.who("mediator"):
        add(party, "mediator")
    for party in draft.who("participant", "counterpart"):
        add(party, "host" if draft.kind == "visit" else "counterpart")
    return tuple(found.values())


def _ordinal(mentions: Sequence[Told], draft: Draft, text: Analysis, dates: Sequence[TimeExpression]) -> Ordinal | None:
    for told in mentions:
        if told.ordinal is None:
            continue
        match = told.ordinal
        counted = (draft.who("visitor") or draft.everyone())[:1]
        clause = told.frame.clause
        window = next(
            (d.id for d in dates if clause.begin <= text.token_at(d.span.begin) < clause.end
             and (d.role in ("since", "duration") or d.type == "DURATION")), None,
        )  # fmt: skip
        return Ordinal(
            number=int(match.entry["number"]), span=text.span(match.begin, match.end),
            counted=counted[0].name if counted else None, window=window,
        )  # fmt: skip
    return None
