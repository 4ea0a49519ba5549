"""What tells by itself that a mention is of another event than the one told before, whoever takes part."""

import datetime as dt
from typing import Final

from newsevents import timex
from newsevents.extractors.visits.drafts import Draft
from newsevents.extractors.visits.told import Told

_NEWS: Final = 2
"""Sentences behind the first mention of an event from which on a clause does not go on with telling the news."""
_DAYS_OLD: Final = 7
"""Days before the article that are no news."""


def is_another(told: Told, draft: Draft, published: dt.date | None) -> bool:
    """Whether a mention tells of something before or after the draft, or of the reason for it."""
    return (
        _sets_out(told, draft) or _in_order(told, draft) or _is_reason(told, draft)
        or _long_before(told, draft, published) or _still_ahead(told, draft, published)
    )  # fmt: skip


def _sets_out(told: Told, draft: Draft) -> bool:
    """Whether somebody who is in a state will go to a town of it: «находится в Чили. Завтра он отправится в Арику»."""
    if not told.frame.get("departure") or told.verdict.status != "planned" or not told.sites:
        return False
    stays = any(m.role == "stay" and m.verdict.status == "occurred" for m in draft.mentions)
    return stays and not {s.key for s in told.sites} & {s.key for s in draft.sites}


def _in_order(told: Told, draft: Draft) -> bool:
    """Whether one clause tells that a meeting was before or after another one: "spoke with Smith before the meeting in
    Rome"."""
    if told.kind == "visit":
        return False  # "left Rome after a visit"
    same = [m for m in draft.mentions if m.frame.clause is told.frame.clause and m.frame.pos != told.frame.pos]
    return any((told if told.frame.pos == "noun" else m).order in ("before", "after") for m in same)


def _is_reason(told: Told, draft: Draft) -> bool:
    """Whether a noun tells why: "the visit was put off because of his trip to Rome"."""
    return told.order == "reason" and any(m.sentence == told.sentence for m in draft.mentions)


def _long_before(told: Told, draft: Draft, published: dt.date | None) -> bool:
    """Whether a clause tells its own day, long before the article, and the draft is news without one: «Состоялся
    разговор президентов. … 2 июля они уже созванивались»."""
    if told.frame.pos != "verb" or draft.when or not told.when or published is None or told.time_inferred:
        return False
    if told.sentence - min(m.sentence for m in draft.mentions) < _NEWS or draft.status != "occurred":
        return False
    end = timex.bounds(told.when[0].value)[1]
    return end is not None and (published - end.date()).days > _DAYS_OLD


def _still_ahead(told: Told, draft: Draft, published: dt.date | None) -> bool:
    """Whether a mention puts off to a day still to come what the draft tells as done: «Рим посетил премьер Чили. Визит
    премьера Перу перенесён на май»."""
    if published is None or told.verdict != ("postponed", True) or not told.when:
        return False
    if not any(m.verdict == ("occurred", True) for m in draft.mentions):
        return False
    begin = timex.bounds(told.when[0].value)[0]
    return begin is not None and begin.date() > published
