"""Meetings one after another that one word tells: «созвонился с послом, а затем с мэром», «встретился во вторник с
послом, а в среду — с мэром», "met with the envoy and then with the mayor"."""

from itertools import pairwise
from typing import Final

import attrs

from newsevents.analysis import Analysis
from newsevents.extractors.visits.drafts import MEETINGS
from newsevents.extractors.visits.places import CITY
from newsevents.extractors.visits.told import Told
from newsevents.spans import Span

_MOST: Final = 6
"""Meetings that one clause tells."""
_MET: Final = "counterpart"
"""The part of those who are met."""


def in_turn(text: Analysis, told: Told) -> list[Told]:
    """A mention of meetings with several, one after another, as one mention each; else the mention alone."""
    alone = told.frame.pos == "noun" and not told.frame.carried
    if told.kind not in MEETINGS or alone or told.plural or not 1 < len(told.who(_MET)) <= _MOST:
        return [told]
    turns = _turns(text, told)
    edges = [0, *turns, len(text)]
    parts = [_part(text, told, begin, end) for begin, end in pairwise(edges)]
    if not turns or not all(part.who(_MET) for part in parts):
        return [told]
    first = parts[0]
    days = [d for d in first.when if text.tokens_of(d.span)[0] < told.trigger]
    return [first, *(_with_first(part, first, bool(days) or not part.sites) for part in parts[1:])]


def _turns(text: Analysis, told: Told) -> list[int]:
    """Where what leads on to the next meeting begins, each before whom that one is with."""
    met = sorted(text.tokens_of(p.span) for p in told.who(_MET))
    found: list[int] = []
    for (_, last), (at, _) in pairwise(met):
        joined = next((t for t in range(last, at) if text.words[t].lists()), None)
        if joined is not None and _leads_on(text, told, last, joined, at):
            found.append(joined)
    return found


def _leads_on(text: Analysis, told: Told, last: int, joined: int, at: int) -> bool:
    """Whether a word of order, or a time or one of several towns, stands between what joins and whom it is with; or one
    stands behind whom each of both is with: "met Smith on Monday and Jones on Tuesday"."""
    if text.matches_in("event_turns", joined, at):
        return True
    if any(joined < text.tokens_of(date.span)[0] < at for date in told.when):
        return True  # «встретился с послом, а вечером — с мэром»
    towns = [site.span for site in told.sites if site.width == CITY]
    for spans in (towns, [date.span for date in told.when]):
        begins = [text.tokens_of(span)[0] for span in spans]
        beside = any(last <= begin < joined for begin in begins) and any(begin > at for begin in begins)
        if len(spans) > 1 and (beside or any(joined < begin < at for begin in begins)):
            return True
    return False


def _part(text: Analysis, told: Told, begin: int, end: int) -> Told:
    """What of a mention stands among the tokens; who meets all of them takes part each time."""

    def here(span: Span) -> bool:
        return begin <= text.tokens_of(span)[0] < end

    parts = {part: [p for p in held if part != _MET or here(p.span)] for part, held in told.parts.items()}
    sites = tuple(site for site in told.sites if here(site.span))
    when = told.when if told.time_inferred else tuple(date for date in told.when if here(date.span))
    duration = told.duration if told.duration is not None and here(told.duration.span) else None
    return attrs.evolve(told, parts=parts, sites=sites, when=when, duration=duration)


def _with_first(part: Told, first: Told, same_day: bool) -> Told:
    """A further meeting, with the town and the day of the first one where it tells none of its own."""
    sites = part.sites or tuple(site._replace(inferred=True) for site in first.sites if site.width >= CITY)
    if part.when or not same_day:
        return attrs.evolve(part, sites=sites, ordinal=None)
    return attrs.evolve(part, sites=sites, when=first.when, time_inferred=bool(first.when), ordinal=None)
