"""What an event takes over from the events around it: talks from the visit they belong to, a visit its hosts."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from newsevents import timex
from newsevents.extractors.visits.continuing import STAY, ahead_of, beside, falls_with, goes_on, left_behind
from newsevents.extractors.visits.denials import STRONG
from newsevents.extractors.visits.drafts import DAYS, MEETINGS, TALKS, Draft, settle_status, times_agree
from newsevents.extractors.visits.forums import settle_forums
from newsevents.extractors.visits.gatherings import settle_gatherings
from newsevents.extractors.visits.inheriting import days_of, inherit, joining
from newsevents.extractors.visits.members import settle_members
from newsevents.extractors.visits.party import ACTING
from newsevents.extractors.visits.places import CITY, HOUSES, Site, agree
from newsevents.extractors.visits.postponing import had_been_put_off, set_anew
from newsevents.extractors.visits.series import settle_series
from newsevents.extractors.visits.staying import days_of_stay
from newsevents.extractors.visits.told import Told
from newsevents.extractors.visits.tours import date_first_stops, settle_tours

NEAREST: Final = 20
"""Visits before and after a meeting that it may be part of."""
NEAR: Final = 6
"""Sentences after a visit's last mention within which talks may be part of it."""


def complete(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with their status, their wholes and what they inherit; those that tell too little are left out."""
    for draft in drafts:
        draft.status = draft.settled()
        if draft.status == "postponed" and had_been_put_off(draft):
            draft.status = "planned"
        anew = set_anew(draft)
        if anew:
            draft.status, draft.when = "postponed", anew
        draft.days = days_of_stay(draft)
    visits = sorted((d for d in drafts if d.kind == "visit"), key=lambda d: d.first)
    date_first_stops(visits)
    for visit in visits:
        if not visit.sites and all(_only_frames(m) for m in visit.mentions):
            visit.sites = _met_where(visit, drafts)
    settle_forums(drafts)
    for draft in drafts:
        if draft.kind in MEETINGS and draft.kind != "call":
            draft.whole = _whole(draft, _around(draft, visits))
            if draft.whole is not None:
                inherit(draft, draft.whole)
            else:
                _forum(draft, drafts)
    for visit in visits:
        if visit.time_inferred and _for_days(visit, drafts):
            visit.when, visit.time_inferred = [], False
    for draft in drafts:
        if draft.kind in MEETINGS and draft.kind != "call":
            _at_home(draft)
            settle_series(draft)
    for visit in visits:
        settle_members(visit, drafts)
    settle_tours(visits)
    settle_gatherings(visits, drafts)
    wholes = {id(draft.whole) for draft in drafts if draft.whole is not None}
    return [draft for draft in drafts if _telling(draft, id(draft) in wholes)]


def _for_days(visit: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether the meetings of a visit that tells no day itself are on several."""
    held = (d.time() for d in drafts if d.whole is visit and not d.time_inferred and d.status == visit.status)
    days = {time.value.partition("T")[0] for time in held if time is not None and timex.grain(time.value) in DAYS}
    return len(days) > 1


def _whole(draft: Draft, visits: Sequence[Draft]) -> Draft | None:
    """The visit that a meeting belongs to: by its people, its place and its time, the nearest one."""
    if any(m.framework is not None for m in draft.mentions):
        return None
    lone = not {p.key for p in draft.everyone()} - joining(draft)
    fitting = [
        (lone and visit.first > draft.first, *_distance(draft, visit), -at, visit)
        for at, visit in enumerate(visits)
        if (_within(draft, visit) or _of_only_stay(draft, visit, visits))
        and (times_agree(draft.when, visit.when) is not False or _stays(draft, visit, visits) or _of_days(draft, visit))
    ]
    return min(fitting, key=lambda f: f[:4])[4] if fitting else None


def _of_only_stay(draft: Draft, visit: Draft, visits: Sequence[Draft]) -> bool:
    """Whether somebody who was received abroad, and of whom no other journey is told, met others there a few sentences
    later: «Посла принял в Риме король. … Посол также встретился с мэром»."""
    visitors = {p.key for p in visit.who("visitor")}
    near = 0 < draft.mentions[0].sentence - visit.last <= NEAR and not visit.tour and not goes_on(draft, visit)
    received = any(m.role == "reception" for m in visit.mentions)
    open_ = not draft.sites and not draft.when and draft.status == visit.status == "occurred"
    if not near or not received or not open_:
        return False
    before = (v for v in visits if v.first < draft.first and v.status == visit.status)
    mine = [v for v in before if visitors & {p.key for p in v.who("visitor")}]
    met = {p.key for p in draft.everyone()}
    home = {p.state for p in draft.everyone() if p.key not in visitors and p.state}
    there = {s.country for s in visit.sites if s.country}
    return len(mine) == 1 and bool(met & visitors) and bool(there) and home <= there


def _distance(draft: Draft, visit: Draft) -> tuple[int, bool]:
    """How many sentences lie between a meeting and a visit, and whether the visit is told after it."""
    first = draft.mentions[0]
    nearest = min(visit.mentions, key=lambda m: (abs(m.sentence - first.sentence), m.trigger > first.trigger))
    return abs(nearest.sentence - first.sentence), nearest.trigger > first.trigger


def _stays(draft: Draft, visit: Draft, visits: Sequence[Draft]) -> bool:
    """Whether the day of a meeting is one of those after an arrival whose end is not told, with no stop of the same
    visitors in between but one that was called off."""
    when, arrival = (_begin(d) for d in (draft, visit))
    time = visit.time()
    if when is None or arrival is None or time is None or "/" in time.value or not 0 <= (when - arrival).days <= STAY:
        return False
    mine = {p.key for p in visit.who("visitor")}
    went = (d for d in visits if d is not visit and d.status not in STRONG and mine & {p.key for p in d.who("visitor")})
    others = [_begin(d) for d in went]
    return not any(other is not None and arrival < other <= when for other in others)


def _of_days(draft: Draft, visit: Draft) -> bool:
    """Whether the day of a meeting is near that of another one of a visit, which tells none itself."""
    when, other = (_begin(d) for d in (draft, visit))
    return visit.time_inferred and when is not None and other is not None and abs((when - other).days) <= STAY


def _begin(draft: Draft) -> dt.datetime | None:
    """When it begins, where that is told by the day."""
    time = draft.time()
    return None if time is None or timex.grain(time.value) not in DAYS else timex.bounds(time.value)[0]


def _around(draft: Draft, visits: Sequence[Draft]) -> Sequence[Draft]:
    """The visits whose first mentions stand nearest to the draft's."""
    at = bisect_left(visits, draft.first, key=lambda visit: visit.first)
    return visits[max(at - NEAREST, 0) : at + NEAREST]


def _forum(draft: Draft, drafts: Sequence[Draft]) -> None:
    """A meeting on the sidelines is where and when the forum is."""
    if not any(m.framework is not None for m in draft.mentions):
        return
    since = draft.mentions[0].sentence - NEAR
    before = [d for d in drafts if d is not draft and d.first < draft.first and d.last >= since]
    forums = [d for d in before if d.sites and any(m.frame.get("forum") for m in d.mentions)]
    if not forums:  # "On the sidelines of the meeting, Smith met Jones"
        forums = [d for d in before if d.sites and any(_beside_first(m, draft) for m in d.mentions)]
    if not forums:
        return
    forum = forums[-1]
    if not draft.sites:
        draft.sites = tuple(s._replace(inferred=True) for s in forum.sites)
    time = days_of(forum)
    ended = draft.status == "occurred" and forum.status == "planned"  # «встретились на саммите. Он закроется в среду»
    if not draft.when and time is not None and not ended:
        draft.when.append(time)
        draft.time_inferred = True


def _beside_first(told: Told, draft: Draft) -> bool:
    """Whether a noun stands before a meeting in the sentence that tells of it first."""
    return told.frame.pos == "noun" and told.sentence == draft.mentions[0].sentence and told.trigger < draft.first


def _within(draft: Draft, visit: Draft) -> bool:
    if visit.tour or agree(draft.sites, visit.sites) is False or _counted_later(draft, visit):
        return False
    if goes_on(draft, visit) or beside(draft, visit) or ahead_of(draft, visit) or left_behind(draft, visit):
        return False
    if visit.first > draft.first and any(m.series in ("previous", "other") for m in visit.mentions):
        return False  # "met the premier. He last came in May", "met the premier. Later that day he visited Rome"
    received = any(m.role == "reception" for m in draft.mentions)
    if received and visit.first > draft.first and not agree(draft.sites, visit.sites):
        return False  # «Мэр принял гостей. Потом они посетили завод»
    first = draft.mentions[0].sentence
    distance = min(abs(m.sentence - first) for m in visit.mentions)
    people = {p.key for p in draft.everyone()} - joining(draft)
    visitors = {p.key for p in visit.who("visitor")}
    hosts = {p.key for p in visit.who("host", "welcomer")}
    if distance > NEAR or not visitors:
        return False
    firm = [m.verdict.status for m in draft.mentions if m.verdict.firm]
    forum = any(m.frame.get("forum") for m in draft.mentions)
    same_clause = any(m.frame.clause is n.frame.clause for m in draft.mentions for n in visit.mentions)
    errand = (not firm and not forum and same_clause) or (falls_with(draft, visit) and not forum)
    if visit.status in ("cancelled", "denied", "postponed") and not errand and (draft.status != visit.status or forum):
        return False  # but talks that somebody was to come for fall with the visit
    if visit.status == "possible" and draft.status == "occurred" and firm:
        return False
    settled = settle_status((s, True) for s in firm) if firm else ""
    if settled == "possible" and visit.status == "occurred" and not same_clause and not _still_there(draft, visit):
        return False  # «готов встретиться с послом. Накануне тот прилетал в Осло»
    if firm and {settled, visit.status} == {"occurred", "planned"}:
        if draft.when and visit.when:
            return not people or bool(people & (visitors | hosts)) or {*draft.parts} == {"counterpart"}
        if not _still_there(draft, visit):
            return False
    if draft.status in ("denied", "cancelled") and visit.status not in ("denied", "cancelled"):
        return False
    if not people:
        unknown = visit.first > draft.first and all(m.plural for m in draft.mentions)
        return distance <= 3 and not unknown  # "a deal they themselves negotiated" is of nobody who is told only later
    if not people & visitors and {*draft.parts} == {"counterpart"} and (len(people) == 1 or _in_course(draft)):
        return distance <= 2 and agree(draft.sites, visit.sites) is not False  # «… начнутся переговоры с президентом»
    if people & visitors:
        near = 3 if draft.status != visit.status or not any(m.follows for m in draft.mentions) else NEAR
        return same_clause or bool(agree(draft.sites, visit.sites)) or (not draft.sites and distance <= near) or (
            distance <= 1 and all(s.width < 2 and not s.country for s in draft.sites)  # «во дворце приёмов»
        )
    return bool(people & hosts) and len(people) < 2


def _still_there(draft: Draft, visit: Draft) -> bool:
    """Whether talks are still to come in the stay of who has just arrived: «прибыл в Рим. На среду намечены
    переговоры с премьером»."""
    arrived = any(m.role == "motion" and m.verdict == ("occurred", True) for m in visit.mentions)
    left = any(m.role in ("leaving", "return") for m in visit.mentions)
    first = draft.mentions[0]
    # «в программе визита — встреча с премьером»
    resumed = any(m.sentence == first.sentence and m.frame.pos == "noun" for m in visit.mentions)
    at_once = not draft.when and (first.sentence - visit.last == 1 or resumed)
    return draft.status == "planned" and arrived and not left and (not visit.when or at_once)


def _in_course(draft: Draft) -> bool:
    """Whether nouns that their clauses are about tell of it: «в ходе визита запланированы встречи с президентом и
    мэром»."""
    return all(m.frame.carried and m.frame.pos == "noun" for m in draft.mentions)


def _counted_later(draft: Draft, visit: Draft) -> bool:
    """Whether a visit is told after a meeting, and only as one of a series: «это второй визит; первый был в мае»."""
    numbered = visit.ordinal() is not None or visit.previous is not None
    return numbered and visit.first > draft.first and all(p.inferred for p in visit.who("visitor"))


def _only_frames(told: Told) -> bool:
    """Whether a noun only tells in the course of what visit something was: «в ходе визита»."""
    return told.frame.pos == "noun" and not told.frame.carried


def _met_where(visit: Draft, drafts: Sequence[Draft]) -> tuple[Site, ...]:
    """Where a visitor was told right before to have met somebody: «встретился в Осло с королём. В ходе визита …»."""
    visitors = {p.key for p in visit.who("visitor")}
    since = visit.mentions[0].sentence - 1
    near = [d for d in drafts if d.kind in TALKS and d.first < visit.first and d.last >= since and d.sites]
    met = [d for d in near if visitors & {p.key for p in d.everyone()} and d.status == visit.status]
    home = {p.state for p in visit.who("visitor")}
    sites = met[-1].sites if met else ()
    return tuple(s._replace(inferred=True) for s in sites if s.width >= CITY and s.country not in home)


def _at_home(draft: Draft) -> None:
    """Of two of different states who meet in the state of one, that one is the host; on the sidelines, nobody is."""
    countries = {s.country for s in draft.sites if s.country}
    if (
        len(countries) != 1
        or draft.who("host")
        or any(m.framework is not None or m.at_forum or m.frame.get("forum") for m in draft.mentions)
    ):
        return
    acting = [p for p in draft.everyone() if p.kind in ACTING]
    came = {p.key for p in draft.whole.who("visitor")} if draft.whole is not None else set()
    local = [p for p in acting if p.state in countries and p.kind != "group" and p.key not in came]
    foreign = [p for p in acting if p.state is not None and p.state not in countries]
    teams = [p.span for p in foreign if p.kind == "group"]
    others = [p for p in acting if p.state is None and not any(t.begin <= p.span.begin < t.end for t in teams)]
    # who is of no known state may be at home as well
    guests = bool(foreign) and not others and draft.status != "denied"
    if not local and foreign and any(s.kind in HOUSES for s in draft.sites) and draft.status != "denied":
        local = [p for p in others if p.office] if len(others) == 1 else []  # "met at the White House"
        guests = bool(local)
    if len(local) > 1 and guests:  # of several at home, the one who governs
        local = [p for p in local if p.office]
    if len(local) == 1 and (guests or (len(acting) == 2 and not teams)):
        draft.put("host", local[0])


def _telling(draft: Draft, held: bool) -> bool:
    """Whether an event says enough: named participants, or both place and time; of a visit of which only is told how
    somebody left, that something was ``held`` there."""
    if all(m.role == "welcome" or (m.role == "leaving" and not held) for m in draft.mentions):
        return False
    if all(m.role == "joining" for m in draft.mentions):
        return False  # what somebody takes part in may be a race or a vote
    everyone = draft.everyone()
    settled = bool(draft.sites) and bool(draft.when)
    if draft.kind == "visit":
        named = [p for p in draft.who("visitor") if p.named]
        if not named and draft.who("visitor"):  # «король принял посла Чили» names who receives
            named = [p for p in draft.who("host") if p.kind == "person"]
        if named and draft.when and any(m.role == "motion" for m in draft.mentions):
            return True
        if any(m.frame.pos == "verb" for m in draft.mentions):
            return (bool(named) and bool(draft.sites or draft.who("host"))) or (settled and bool(draft.who("visitor")))
        return (bool(named) and bool(draft.sites or draft.when or draft.who("host"))) or (settled and bool(everyone))
    named = [p for p in everyone if p.named]
    if settled or (named and draft.sites and any(m.duration is not None for m in draft.mentions)):
        return True
    if len(everyone) >= 2 or any(p.several for p in everyone):
        return bool(named)
    carried = any(m.frame.carried for m in draft.mentions)  # «консультации министра в Риме отложены»
    return any(p.kind == "group" or carried for p in named) and bool(draft.sites or draft.when)
