"""Mentions of several stops, or of several meetings, taken apart."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import attrs

from newsevents.analysis import Analysis
from newsevents.extractors.visits.places import STATE, Site
from newsevents.extractors.visits.told import Told
from newsevents.extractors.visits.turns import in_turn
from newsevents.records import TimeExpression

_APART: Final = 14
"""Days from which on two dates are those of two journeys."""


def split(text: Analysis, told: Told) -> list[Told]:
    """A mention of several stops as one mention each, every one with the date that stands with it.

    «21 октября он посетит Белград, 22 октября — Сараево» are two visits, «Киев, Украина» is one.
    """
    times = _again(text, told) or _one_by_one(text, told)
    if len(times) > 1:
        return times
    if told.kind != "visit":
        return in_turn(text, told)
    if told.tour:
        return [told]
    stops: list[Site] = []
    for site in sorted(told.sites, key=lambda s: s.span.begin):
        if site.width >= 2 and not any(s.holds(site) or site.holds(s) for s in stops):
            stops.append(site)
    if len(stops) < 2 or (len(stops) == 2 and _one_address(text, *stops)):
        return [told]
    if told.verdict.status == "occurred" and told.frame.pos == "verb" and len(told.when) < 2 and _joined(text, stops):
        return [told]  # «в мае он побывал в Мексике и Перу» sums up one journey
    others = [s for s in told.sites if s not in stops]
    return [
        attrs.evolve(
            told,
            sites=(*[o for o in others if o.holds(stop) or stop.holds(o)], stop),
            when=_dates_of(text, told.when, stops, at),
        )
        for at, stop in enumerate(stops)
    ]


def _one_by_one(text: Analysis, told: Told) -> list[Told]:
    """A mention of meetings that somebody had with several, one after another, as one mention each: "held separate
    meetings with Smith and Jones", «отдельно встретился с послом и мэром»."""
    if told.kind == "visit" or not text.matches("event_apart"):
        return []
    noun, (begin, end) = told.frame.pos == "noun", told.frame.own
    window = (begin, end) if noun else told.frame.window
    listed = [m for m in text.matches_in("event_apart", *window) if text.clause_at(m.begin) is told.frame.clause]
    if noun and all(r.number != "plur" for r in text.words[told.trigger].readings):
        return []
    part = next((p for p in ("counterpart", "participant") if len(told.who(p)) > 1), None)
    if not listed or part is None or (part == "participant" and len(told.who("counterpart")) != 1):
        return []
    return [
        attrs.evolve(told, parts={**told.parts, part: [party]}, series="other" if at else told.series)
        for at, party in enumerate(told.who(part))
    ]


def _again(text: Analysis, told: Told) -> list[Told]:
    """A mention of what was done several times as one mention each: "flew to Rome in March and again in June", "met in
    Oslo on Monday and again in Rome on Friday", «Первая встреча прошла в мае, вторая — в июне»."""
    dates = sorted(told.when, key=lambda d: d.span.begin)
    noun = told.frame.pos == "noun"
    if (noun and not told.frame.carried) or told.tour or len(dates) < 2:
        return []
    parts: list[Told] = []
    numbers = [told.ordinal]
    for before, date in pairwise(dates):
        begin, end = text.tokens_of(before.span)[1], text.tokens_of(date.span)[0]
        found = text.matches_in("event_ordinals" if noun else "event_repeats", begin, end)
        if noun and (not found or told.ordinal is None or found[0].entry.get("verb")):
            return []
        if not found and not (len(told.sites) < 2 and _another_time(text, before, date, begin, end)):
            return []
        numbers.append(found[0] if noun else None)
    for at, date in enumerate(dates):
        first = dates[at - 1].span.end if at else 0
        last = date.span.end if at + 1 < len(dates) else len(text.text)
        own = tuple(s for s in told.sites if first <= s.span.begin < last)
        parts.append(attrs.evolve(told, sites=own or told.sites, when=(date,), ordinal=numbers[at]))
    return parts


def _another_time(text: Analysis, before: TimeExpression, date: TimeExpression, begin: int, end: int) -> bool:
    """Whether nothing but a conjunction stands between two dates, which are too far apart to be of one stay: «бывал в
    Риме в марте 2024 года и в июле», but not «5 и 6 марта»."""
    if before.start is None or date.start is None or (date.start.date() - before.start.date()).days < _APART:
        return False
    words = text.words[begin:end]
    joined = any("coordinators" in word.entries for word in words)  # not «через неделю, 28 января»
    return joined and all("coordinators" in word.entries or "prepositions" in word.entries for word in words)


def _one_address(text: Analysis, one: Site, other: Site) -> bool:
    """Whether two places of one state stand side by side: «в Гурзуфе, Ялта», or a town that no gazetteer knows and
    its state."""
    between = text.text[min(one.span.end, other.span.end) : max(one.span.begin, other.span.begin)].strip()
    if one is other or between not in ("", ","):
        return False
    unlisted = one.place is None and one.width < STATE <= other.width and bool(between)  # "to Jinja, Uganda"
    return unlisted or (one.country is not None and one.country == other.country)


def _joined(text: Analysis, stops: Sequence[Site]) -> bool:
    """Whether two states are joined by no more than a conjunction: they are one journey, two towns are two."""
    if len(stops) != 2 or any(stop.width != STATE for stop in stops):
        return False
    begin, end = text.tokens_of(stops[0].span)[1], text.tokens_of(stops[1].span)[0]
    return end == begin + 1 and "coordinators" in text.words[begin].entries


def _dates_of(
    text: Analysis, dates: Sequence[TimeExpression], stops: Sequence[Site], at: int
) -> tuple[TimeExpression, ...]:
    """The dates of one stop: pairwise where there are as many; one that stands before a later stop is that one's alone
    («вылетит в Рим, а в среду — в Осло»), else all."""
    if len(dates) < 2:
        return tuple(date for date in dates if not _of_later(text, date, stops, at))
    ordered = sorted(dates, key=lambda d: d.span.begin)
    if len(ordered) == len(stops):
        return (ordered[at],)
    leading = ordered[0].span.begin < stops[0].span.begin
    own = [d for d in ordered if _nearest(d, stops, leading) == at]
    return tuple(own)


def _of_later(text: Analysis, date: TimeExpression, stops: Sequence[Site], at: int) -> bool:
    """Whether a date is that of a stop behind this one: what joins the two stands before it."""
    begin, end = text.tokens_of(stops[at].span)[1], text.tokens_of(date.span)[0]
    later = any(stop.span.begin > date.span.end for stop in stops[at + 1 :])
    return later and any("coordinators" in word.entries for word in text.words[begin:end])


def _nearest(date: TimeExpression, stops: Sequence[Site], leading: bool) -> int:
    if leading:
        return next((i for i, s in enumerate(stops) if s.span.begin >= date.span.begin), len(stops) - 1)
    return max((i for i, s in enumerate(stops) if s.span.begin <= date.span.begin), default=0)
