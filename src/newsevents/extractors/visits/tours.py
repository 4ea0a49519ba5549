"""Tours: journeys with stops that are visits of their own."""

from collections.abc import Sequence
from typing import Final

import attrs

from newsevents import timex
from newsevents.analysis import Analysis, Clause
from newsevents.extractors.visits.drafts import DAYS, Draft
from newsevents.extractors.visits.likeness import Likeness
from newsevents.extractors.visits.places import STATE, narrowed
from newsevents.extractors.visits.told import Told, Verdict
from newsevents.spans import Span

RECENT: Final = 10
"""Tours of one article that stops are looked for in."""
NEAR: Final = 2
"""Sentences after a tour within which the states that it leads to are told."""


def as_of_tour(told: Told, drafts: Sequence[Draft], likeness: Likeness) -> Told:
    """A mention that lists the states which a tour leads to, without days of their own, as one of the tour («Глава
    государства посетит Уругвай и Чили»); and the region of a tour without the town where it begins."""
    wide = tuple(s for s in told.sites if s.width >= STATE)
    if told.tour and wide:
        return attrs.evolve(told, sites=wide)
    several = told.kind == "visit" and len(wide) > 1 and len(wide) == len(told.sites)
    if not several or told.ordinal is not None or (told.when and not told.time_inferred):
        return told
    tours = [d for d in drafts if d.tour and told.sentence - d.last <= NEAR]
    mine = told.everyone()
    fits = any(not mine or likeness.shared(mine, d.everyone()) for d in tours)
    return attrs.evolve(told, tour=True) if fits else told


def edges(text: Analysis, told: Told) -> list[Told]:
    """A mention of a tour, and, as a visit of its own, the town where it begins or ends: «турне, начавшееся 5 мая в
    Осло», «завершит турне в Риме»."""
    frame = told.frame
    if not told.tour or frame.pos != "noun":
        return [told]
    for clause in (frame.clause, *frame.modifiers):
        match = None if clause.verb is None else text.match_at("frames_supports", clause.verb)
        phase = None if match is None else match.entry.get("phase")
        here = tuple(s for s in told.sites if s.width < STATE and _inside(text, s.span, clause))
        if match is None or phase is None or len(here) != 1 or not told.everyone():
            continue
        verdict = told.verdict if clause.kind != "participial" else Verdict("occurred", True)
        when = tuple(d for d in told.when if _inside(text, d.span, clause))
        data = {"kind": told.kind, "role": "stay"}
        stop = attrs.evolve(
            told, frame=frame.told_by(match, data), sites=here, when=when, verdict=verdict, tour=False, ordinal=None,
            duration=None, counting=False,
        )  # fmt: skip
        left = tuple(s for s in told.sites if s not in here)
        if phase == "begin":
            return [attrs.evolve(told, sites=left, verdict=verdict), stop]
        return [attrs.evolve(told, sites=left, when=(), verdict=verdict._replace(firm=False)), stop]
    return [told]


def _inside(text: Analysis, span: Span, clause: Clause) -> bool:
    return text.clause_at(text.tokens_of(span)[0]) is clause


def without_stops(told: Told, draft: Draft) -> Told:
    """A mention of a tour whose states are told without the towns where it begins or ends."""
    if not (told.tour and any(s.width >= STATE for s in draft.sites)):
        return told
    return attrs.evolve(told, sites=tuple(s for s in told.sites if s.width >= STATE))


def settle_tours(visits: Sequence[Draft]) -> None:
    """Tours get their stops, the stops the states that a tour names, and a tour its days from them."""
    tours = [d for d in visits if d.tour][:RECENT]
    for tour in tours:
        _name_region(tour)
    for visit in visits:
        _join(visit, tours)
    for tour in tours:
        _lasts(tour, [v for v in visits if v.whole is tour])


def date_first_stops(visits: Sequence[Draft]) -> None:
    """The stop that is told to be the first is on the day when the tour of its visitors begins."""
    tours = [d for d in visits if d.tour][:RECENT]
    for visit in visits:
        if visit.when or visit.tour or not any(m.opens for m in visit.mentions):
            continue
        mine = {p.key for p in visit.who("visitor")}
        for tour in (d for d in tours if d.status == visit.status):
            time = tour.time()
            day = time is not None and timex.grain(time.value) in DAYS and "/" not in time.value
            if time is not None and day and mine & {p.key for p in tour.who("visitor")}:
                visit.when, visit.time_inferred = [time], True
                break


def _name_region(tour: Draft) -> None:
    """The region that a tour is said to lead to, without those that only an adjective or a part of it names: «турне по
    Южному Кавказу, второе кавказское»."""
    regions = [s for s in tour.sites if s.kind == "macroregion"]
    named = [s for s in regions if not s.inferred]
    parts = {s.key for s in regions if any(o is not s and o.name.endswith(f" {s.name}") for o in named)}
    dropped = parts | ({s.key for s in regions if s.inferred} if named else set())
    tour.sites = tuple(s for s in tour.sites if s.key not in dropped)


def _join(visit: Draft, tours: Sequence[Draft]) -> None:
    """A stop belongs to the tour of the same visitors around it; a tour without a time of its own keeps none."""
    if visit.tour:
        return
    mine = {p.key for p in visit.who("visitor")}
    for tour in tours:
        if (tour.status == visit.status or _sets_out(visit, tour)) and mine & {p.key for p in tour.who("visitor")}:
            visit.whole = tour
            countries = {s.country for s in visit.sites if s.country}
            states = (s for s in tour.sites if s.kind == "state" and s.country in countries)
            visit.sites = narrowed((*visit.sites, *(s._replace(inferred=True) for s in states)))
            return


def _lasts(tour: Draft, stops: Sequence[Draft]) -> None:
    """A tour told of no finer than by its week lasts from its first stop to its last."""
    told = tour.time()
    if told is not None and timex.grain(told.value) in DAYS:
        return
    dates = [d.value for stop in stops for d in stop.when if timex.grain(d.value) in DAYS]
    days = sorted({day[:10] for value in dates for day in value.split("/")})
    outset = next((stop for stop in stops if _sets_out(stop, tour)), None)
    if outset is not None and days and any(m.duration is not None for m in tour.mentions):
        tour.days = days[0]  # how long it lasts is told
    elif len(days) > 1:
        tour.days = f"{days[0]}/{days[-1]}"
    elif days and _begins_with(tour, stops):
        tour.days = dates[0]


def _sets_out(visit: Draft, tour: Draft) -> bool:
    """Whether a tour begins with a stop that was: "arrived in Oslo on Monday at the start of a tour"."""
    clauses = [m.frame.clause for m in visit.mentions if m.role == "motion"]
    return visit.status == "occurred" and tour.status in ("planned", "occurred") and any(
        clause is m.frame.clause for m in tour.mentions for clause in clauses
    )


def _begins_with(tour: Draft, stops: Sequence[Draft]) -> bool:
    """Whether the tour is told in a clause that hangs on a stop's: «… прилетел в Осло, откуда начинается его турне»."""
    clauses = [m.frame.clause for stop in stops for m in stop.mentions]
    return any(clause is m.frame.governor for m in tour.mentions for clause in clauses)
