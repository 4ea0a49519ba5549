"""Events that are told as members of a series: the previous visit, the third round, the first trip."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.visits.drafts import MEETINGS, TALKS, Draft, times_agree
from newsevents.extractors.visits.likeness import REACH, Likeness
from newsevents.extractors.visits.party import Party
from newsevents.extractors.visits.placenouns import to_some_region
from newsevents.extractors.visits.places import STATE, Site, agree
from newsevents.extractors.visits.told import Told
from newsevents.frames import phrase_at

_NEAR: Final = 3
"""Sentences after an event within which one more of its kind is told."""
_SIDES: Final = ("visitor", "participant", "counterpart")
"""Parts of those who take part themselves: a mediator is no side."""


def series_of(told: Told, recent: Sequence[Draft], likeness: Likeness) -> Draft | None:
    """The event that «предыдущий», «следующий» count from: the latest one of the kind."""
    sides = told.who(*_SIDES, "host")
    fitting = [
        d for d in recent
        if (d.kind == told.kind or _follows(told, d)) and (d.tour or not told.tour)
        and (d.kind == "visit" or told.sentence - d.last <= REACH)
        and (agree(d.sites, told.sites) is not False or _elsewhere(told, d))
        and (not sides or not d.everyone() or likeness.shared(sides, d.everyone()))
        and any(m.role != "joining" for m in d.mentions)
    ]  # fmt: skip
    return max(fitting, key=lambda d: d.last, default=None)


def _follows(told: Told, draft: Draft) -> bool:
    """Whether a bare meeting may be the next one after talks that were told right before: «провели переговоры.
    Следующая встреча — в мае»."""
    near = told.kind == "meeting" or told.frame.pos == "noun"
    near = near and told.sentence - draft.last <= 1 and not told.frame.get("round")
    return near and {draft.kind, told.kind} <= MEETINGS


def goes_on_later(text: Analysis, told: Told, recent: Sequence[Draft]) -> bool:
    """Whether talks that were held are to go on at another time, which is the next event of their series: «Переговоры
    прошли в понедельник. Они возобновятся 15 декабря»."""
    verb = told.frame.clause.verb
    if told.kind == "visit" or told.frame.pos != "noun" or verb is None:
        return False
    if not told.when or told.verdict.status != "planned":
        return False
    support = text.match_at("frames_supports", verb)
    if support is None or not support.entry.get("again"):
        return False
    return any(
        {draft.kind, told.kind} <= TALKS and told.sentence - draft.last <= 2 and _was(draft)
        and times_agree(told.when, draft.when) is not True
        for draft in recent
    )  # fmt: skip


def one_more(text: Analysis, told: Told, recent: Sequence[Draft]) -> bool:
    """Whether an event to come, of nobody, is said to be one more after one that was: «Они встретились в понедельник.
    Новая встреча намечена на пятницу», "Another call is planned"."""
    frame = told.frame
    if frame.pos != "noun" or told.everyone() or told.verdict.status not in ("planned", "possible"):
        return False
    phrase = phrase_at(frame.clause, frame.trigger)
    if not frame.carried and (phrase is None or phrase.prep is not None):
        return False
    if not text.matches_in("event_further", max(frame.own[0] - 1, frame.clause.begin), frame.trigger):
        return False
    return any(
        (draft.kind == told.kind or {draft.kind, told.kind} <= MEETINGS) and told.sentence - draft.last <= _NEAR
        and _was(draft) and times_agree(told.when, draft.when) is not True
        for draft in recent
    )  # fmt: skip


def _was(draft: Draft) -> bool:
    return any(m.verdict.status == "occurred" for m in draft.mentions)


def _elsewhere(told: Told, draft: Draft) -> bool:
    """Whether a mention tells of the round before one that is counted, or of talks to come, which may be elsewhere."""
    counted = draft.ordinal() is not None or bool(told.frame.get("round"))
    sides = draft.everyone()
    near = told.sentence - draft.last <= 2 and not told.who(*_SIDES, "host") and told.frame.carried
    counted = counted or (near and (len(sides) > 1 or any(p.several for p in sides)))  # «Прошлая встреча была в Риме»
    return draft.kind != "visit" and (told.series == "next" or (told.series == "previous" and counted))


def carry_series(text: Analysis, draft: Draft, told: Told, recent: Sequence[Draft]) -> None:
    """Give an event what it shares with the one before in its series: who takes part, and, of visits, where."""
    source = draft.previous
    held = () if told.frame.get("round") else ("host",)  # "Smith hosted the first round": whoever the sides are
    if source is None and told.ordinal is not None and not told.who(*_SIDES, *held):
        source = _counted(told, recent)
    if source is None:
        return
    draft.beside = source
    if not draft.who(*_SIDES, *held):
        numbered = (m for m in source.mentions if m.ordinal is not None and m.everyone())
        parts = source.parts if draft.previous is not None else next((m.parts for m in numbered), source.parts)
        sides = {p.state for part in _SIDES for p in parts.get(part, ())
                 if p.kind in ("group", "place") and p.state}  # fmt: skip
        for part in _SIDES:
            for party in parts.get(part, ()):
                if len(sides) < 2 or party.kind != "person":  # who led a delegation need not lead the next one
                    draft.put(part, party._replace(inferred=True))
    if not draft.sites and draft.kind == "visit" and not to_some_region(text, told):
        draft.sites = tuple(s._replace(inferred=True) for s in _seen(source.sites))


def settle_series(draft: Draft) -> None:
    """Give talks of a series the sides of those before, which those have only from the visit they belong to."""
    source = draft.beside
    if source is None or draft.kind == "visit" or draft.who(*_SIDES, "host"):
        return
    lasting = _lasting(source)
    for part in _SIDES:
        for party in source.who(part):
            if party in lasting:
                draft.put(part, party._replace(inferred=True))


def _lasting(draft: Draft) -> list[Party]:
    """The sides that are not single people: the states and delegations that talk in each round."""
    return [p for p in draft.who(*_SIDES) if p.kind in ("place", "group", "organization")]


def _counted(told: Told, recent: Sequence[Draft]) -> Draft | None:
    """The event beside which another of its kind is counted: the talks of which there is a third round, the second
    visit where the first is told next."""
    alike = [
        d for d in reversed(recent)
        if d.kind == told.kind or ({d.kind, told.kind} <= TALKS and any(p.several for p in d.everyone()))
    ]  # fmt: skip
    if told.frame.get("round"):
        near = [d for d in alike if told.sentence - d.last <= REACH]
        return next((d for d in near if len(_lasting(d)) > 1), near[0] if near else None)
    if not told.frame.carried:
        return None
    counted = next((d for d in alike if d.ordinal() is not None), None)
    if counted is None and told.kind == "talks" and not told.everyone():  # «шестой раунд переговоров отменили»
        near = [d for d in alike if told.sentence - d.last <= REACH]
        near = [d for d in near if len(d.everyone()) > 1 or any(p.several for p in d.everyone())]
        counted = next((d for d in near if len(_lasting(d)) > 1), near[0] if near else None)
    return counted


def _seen(sites: tuple[Site, ...]) -> tuple[Site, ...]:
    states = tuple(s for s in sites if s.width == STATE)
    return states or tuple(s for s in sites if s.width >= 2)
