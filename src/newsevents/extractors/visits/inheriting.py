"""What talks and the visit that they belong to take over from each other: sides, hosts, places, days."""

from newsevents import timex
from newsevents.extractors.visits.continuing import falls_with, received_later
from newsevents.extractors.visits.drafts import DAYS, Draft, by_night, times_agree
from newsevents.extractors.visits.party import Party
from newsevents.extractors.visits.places import CITY, HOUSES, narrowed
from newsevents.records import TimeExpression


def inherit(draft: Draft, visit: Draft) -> None:
    """Give talks what only their visit tells, and the visit what only they tell."""
    if falls_with(draft, visit):
        draft.status = visit.status
    visitors = visit.who("visitor")
    keys = {p.key for p in visitors}
    own = draft.everyone()
    if not own or not keys & {p.key for p in own}:
        for party in visitors:
            draft.put("participant", party._replace(inferred=True))
    joined = joining(draft)  # who joins in does not receive
    others = [p for p in draft.everyone() if p.key not in keys and p.key not in joined]
    if not others:
        for party in _receiving(draft, visit):
            draft.put("host", party._replace(inferred=True))
    else:
        hosts = {p.key for p in draft.who("host")}
        doubtful = draft.status == "possible" != visit.status
        for party in others:
            if party.key in hosts and not doubtful:
                visit.put("host", party._replace(inferred=True))
            elif party.key in hosts:
                continue  # «не исключено, что гостя примет премьер»
            elif _receives(party, visit):
                draft.put("host", party)
                official = any(site.kind in HOUSES for site in draft.sites)
                governs = party.office or (party.governs and party.kind == "person")
                sure = governs and draft.status == visit.status
                if draft.kind == "talks" or party.state is not None or sure or official:  # whom one meets by chance
                    visit.put("host", party._replace(inferred=True))
    _inherit_sites(draft, visit)
    apart = received_later(draft, visit) or _came_before(draft, visit)
    if not draft.when and visit.when and draft.status == visit.status and not apart:
        time = days_of(visit)
        draft.days = visit.days if visit.days is not None and not draft.long else draft.days
        if time is not None and not (draft.long and _is_one_day(time)):
            draft.when.append(time)
            draft.time_inferred = True
    if not visit.when and not visit.long and draft.when and draft.status == visit.status and not draft.time_inferred:
        visit.when.extend(draft.when)
        visit.time_inferred = True
    ahead = draft.status == "planned" and visit.status == "occurred" and bool(draft.when) and not draft.time_inferred
    ahead = ahead and not times_agree(draft.when, visit.when)
    if not any(m.verdict.firm for m in draft.mentions) and not ahead:
        draft.status = visit.status  # but not "arrived on Tuesday ahead of Friday's talks"


def _came_before(draft: Draft, visit: Draft) -> bool:
    """Whether only a relative clause tells on what day a guest had come whom somebody met: "Smith, who landed on
    Wednesday, held talks with Jones"."""
    dated = [m for m in visit.mentions if m.when]
    clauses = [m.frame.clause for m in draft.mentions]
    return bool(dated) and not visit.long and all(
        m.role == "motion" and m.frame.clause.kind == "relative"
        and any(clause is m.frame.governor for clause in clauses)
        for m in dated
    )  # fmt: skip


def _receiving(draft: Draft, visit: Draft) -> list[Party]:
    """The hosts whom a meeting is with that names none: of several, who was told last before it to receive the guest.
    «Посла принял мэр, затем его принял король. После встречи …»."""
    hosts = visit.who("host")
    before = [m for m in visit.mentions if m.role == "reception" and m.trigger < draft.first and m.who("host")]
    if len(hosts) < 2 or not before or draft.mentions[0].sentence - before[-1].sentence > 1:
        return hosts
    return before[-1].who("host")


def _inherit_sites(draft: Draft, visit: Draft) -> None:
    """Talks are in the town of the visit, in the state where no town is told; in the building of a reception that is
    told right before: «его приняли в Сенате, беседа длилась час»."""
    if any(s.width >= CITY for s in draft.sites):
        return
    met = {s.key for m in visit.mentions if m.role == "welcome" for s in m.sites}
    met -= {s.key for m in visit.mentions if m.role != "welcome" for s in m.sites}
    sites = [s for s in visit.sites if s.key not in met] or list(visit.sites)
    sites = [s for s in sites if s.kind != "airport"] or sites  # where a guest lands nobody has talks with him
    towns = [s for s in sites if s.width <= CITY] if any(s.width == CITY for s in sites) else sites
    there = not draft.sites and draft.status == visit.status  # who is still to be met may be met elsewhere in town
    there = there and (not draft.when or draft.time_inferred)  # and so at another time
    since = draft.mentions[0].sentence - 1
    near = [m for m in visit.mentions if m.role == "reception" and m.sentence >= since and m.trigger < draft.first]
    halls = {s.key for m in near for s in m.sites}
    other = {s.key for m in visit.mentions if m.role == "reception" for s in m.sites}  # where others received the guest
    other -= {s.key for m in visit.mentions if m.role != "reception" for s in m.sites} | halls
    later = {s.key for m in visit.mentions if m.sentence > draft.last for s in m.sites}  # where guests went after it
    later -= {s.key for m in visit.mentions if m.sentence <= draft.last for s in m.sites}
    added = [
        s for s in towns
        if s.width >= CITY or (there and s.key not in other | later and (s.place is None or s.key in halls))
    ]  # fmt: skip
    draft.sites = narrowed((*draft.sites, *(s._replace(inferred=True) for s in added)))


def _receives(party: Party, visit: Draft) -> bool:
    """Whether somebody whom the visitor talks with there is the host: at home in the state that is visited, or of no
    state that is told."""
    if party.kind not in ("person", "role") or party.plural:
        return False
    states = {s.country for s in visit.sites if s.country}
    if party.kind == "role" and party.state is None and not party.governs:
        return False  # «встретился с послом»: whoever that is
    return party.state is None or not states or party.state in states


def joining(draft: Draft) -> set[str]:
    """Those who only are told to have joined in."""
    joined = {p.key for m in draft.mentions if m.role == "joining" for p in m.everyone()}
    return joined - {p.key for m in draft.mentions if m.role != "joining" for p in m.everyone()} if joined else joined


def days_of(whole: Draft) -> TimeExpression | None:
    """When what belongs to it is, too: not on the one day told of what lasts for several."""
    time = whole.time()
    if time is None or by_night(time):
        return None
    return None if whole.long and _is_one_day(time) else time


def _is_one_day(time: TimeExpression) -> bool:
    return timex.grain(time.value) in DAYS and "/" not in time.value
