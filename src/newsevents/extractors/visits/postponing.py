"""The time that an event was put off from, as against the one that it was put off to."""

from newsevents.extractors.visits.drafts import Draft, times_agree
from newsevents.extractors.visits.told import Told
from newsevents.records import TimeExpression


def was_put_off(draft: Draft) -> list[TimeExpression]:
    """When an event that is put off was to be, where no new time is told: «визит, назначенный на 10 марта, отложен»,
    «Раунд отложен. Он намечался на 10 марта»."""
    if draft.status == "cancelled" and not draft.when:
        return [date for m in draft.mentions for date in m.former]
    if draft.status != "postponed":
        return []
    putting = [m for m in draft.mentions if m.verdict.status == "postponed"]
    since = min((m.trigger for m in putting), default=0)
    if any(m.when for m in putting) or any(_set_anew(m, since) for m in draft.mentions):
        return []
    return [date for m in draft.mentions for date in (*m.former, *m.when)]


def had_been_put_off(draft: Draft) -> bool:
    """Whether the putting off is only looked back at, from the time that was set anew: «посетит Рим 5 мая. Сначала
    визит намечался на март, но был отложен»."""
    putting = [m for m in draft.mentions if m.verdict.status == "postponed"]
    former = [date for m in putting for date in m.former]
    return all(not m.when for m in putting) and times_agree(former, draft.when) is False


def _set_anew(told: Told, since: int) -> bool:
    """Whether what is told behind the putting off gives a new time: «Визит отложен. Он состоится в мае»."""
    return bool(told.when) and told.trigger > since and not _looks_back(told)


def _looks_back(told: Told) -> bool:
    """Whether a mention tells what was to be, and not what now is planned: «намечался», but «намечен», "promised to
    come in June"."""
    if told.intended:
        return True
    clause = told.frame.clause
    stands = clause.reading is not None and clause.reading.pos == "PARTS" and clause.auxiliary is None
    return clause.tense == "past" and not stands and not _promised(told)


def _promised(told: Told) -> bool:
    """Whether a day to come is told for what somebody was not only meant to do."""
    ahead = (d.direction is not None and d.direction.towards == "future" for d in told.when)
    deed = told.frame.pos == "verb" and told.trigger != told.frame.clause.verb
    return deed and bool(told.when) and all(ahead) and not told.intended


def set_anew(draft: Draft) -> list[TimeExpression]:
    """The time that a last mention gives to what was called off just before: «Визит отменили. Он состоится в мае», "It
    is now set for May"."""
    last = max(draft.mentions, key=lambda m: m.trigger)
    off = [m for m in draft.mentions if m.verdict.status in ("cancelled", "postponed")]
    near = bool(off) and max(m.sentence for m in off) >= last.sentence - 1
    if not near or last in off or last.verdict.status != "planned" or _looks_back(last):
        return []
    before = [date for m in draft.mentions if m is not last for date in (*m.former, *m.when)]
    return [] if times_agree(last.when, before) else list(last.when)
