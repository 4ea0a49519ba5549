"""Receptions: whether somebody who is received has a meeting there, or his visit is told by it."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.visits.drafts import TALKS, Draft, times_agree
from newsevents.extractors.visits.likeness import Likeness
from newsevents.extractors.visits.places import CITY, agree
from newsevents.extractors.visits.told import Told, Verdict

TOPIC: Final = 4
"""Sentences after a visit within which its guest is received."""
_TALK: Final = 2
"""Sentences after a reception within which a bare noun goes on with it."""
_RECEIVING: Final = ("person", "role")


def as_meeting(told: Told, recent: Sequence[Draft], likeness: Likeness) -> None:
    """Make a reception within a visit that is told already a meeting with who receives: one still to come of a guest
    who has arrived («прибыл в Рим. Завтра его примет премьер»), one on another day («прибыл во вторник. В среду гостя
    принял премьер»), one that is less sure than the visit («посетит Рим. Не исключено, что его примет премьер»), one
    more meeting of a stay («завтра посетит Рим. Намечены переговоры. Кроме того, посла примет премьер»)."""
    if told.role != "reception":
        return
    if recent and _tells_of(told, recent[-1], likeness):
        _turn(told)
        return
    draft = _visit_of(told, recent, likeness)
    if draft is None and (met := _met_beside(told, recent, likeness)) is not None:
        _turn(told)
        told.sites = tuple(s._replace(inferred=True) for s in met.sites)
        if not told.when and met.when:
            told.when, told.time_inferred = tuple(met.when[:1]), True
        return
    if draft is None and _of_ambassador(told, likeness):
        _turn(told)
        return
    if draft is None or agree(told.sites, draft.sites) is False:
        return
    ahead = told.verdict.status in ("planned", "possible") and any(
        m.verdict == Verdict("occurred", True) and m.role in ("motion", "stay") for m in draft.mentions
    )
    doubtful = told.verdict.status == "possible" and told.sentence > draft.last
    doubtful = doubtful and any(m.verdict.status != "possible" for m in draft.mentions)
    if not ahead and not doubtful and not _apart(told, draft) and not _in_programme(told, draft, recent):
        return
    guests = told.who("visitor")
    _turn(told)
    if not any(p.named for p in guests):  # «министра примет президент»: who goes there
        meant = likeness.shared(draft.who("visitor"), guests)
        told.parts["participant"] = [p._replace(inferred=True) for p in meant] or guests
    if ahead or doubtful:
        told.sites = told.sites or tuple(s._replace(inferred=True) for s in draft.sites if s.width >= CITY)
    for host in () if doubtful else told.who("host"):
        draft.put("host", host._replace(inferred=True))


def _met_beside(told: Told, recent: Sequence[Draft], likeness: Likeness) -> Draft | None:
    """The meeting of a guest that the sentence has told before, where no journey of his is told: «В Баку министр провёл
    переговоры с послом, а также был принят президентом»."""
    last = recent[-1] if recent else None
    if last is None or last.kind not in TALKS or last.last != told.sentence or told.sites or not last.sites:
        return None
    hosts = [p for p in told.who("host") if p.kind == "person"]
    same = told.verdict.status == last.mentions[-1].verdict.status and likeness.shared(
        told.who("visitor"), last.who("participant")
    )
    return last if hosts and same else None


def _of_ambassador(told: Told, likeness: Likeness) -> bool:
    """Whether who is received is the ambassador of one state in another, who has not come for it: «Президент Перу
    принял посла Чили»."""
    hosts, guests = told.who("host"), told.who("visitor")
    homes = {p.state for p in hosts if p.kind == "person" and p.state}
    at_home = all(site.country is None or site.country in homes for site in told.sites)
    foreign = all(p.state and p.state not in homes for p in guests)
    return bool(homes and guests) and at_home and foreign and all(map(likeness.is_accredited, guests))


def _tells_of(told: Told, draft: Draft, likeness: Likeness) -> bool:
    """Whether a noun has just told that host and guest met, as headlines do: «О встрече министра с послом Чили. …
    министр принял посла»."""
    if draft.kind != "meeting" or told.sentence - draft.last > _TALK or draft.mentions[-1].frame.pos != "noun":
        return False
    if told.verdict.status != draft.mentions[-1].verdict.status or times_agree(told.when, draft.when) is False:
        return False
    sides = (told.who("visitor"), told.who("host"))
    known = all(likeness.shared(side, draft.everyone()) for side in sides)
    return known and agree(told.sites, draft.sites) is not False


def talked_of(told: Told, recent: Sequence[Draft]) -> Draft | None:
    """The reception, told by nothing else, that a bare noun for a talk goes on with, made a meeting: «Президент принял
    инвесторов. Беседа длилась час»."""
    if told.kind == "visit" or told.frame.pos != "noun" or not recent or told.series:
        return None
    draft = max(recent, key=lambda d: d.last)
    if not told.frame.carried and any(m.frame.clause is told.frame.clause for m in draft.mentions):
        return None  # "hosted Smith in Rome for talks"
    keys = {p.key for p in draft.everyone()}
    if any(p.key not in keys for p in told.everyone()) or (told.everyone() and not told.counting):
        return None  # but «Это их первая встреча»
    if told.when and draft.when:
        return None
    alone = draft.kind == "visit" and all(m.role == "reception" for m in draft.mentions)
    if not alone or told.sentence - draft.last > _TALK or told.verdict.status != draft.mentions[-1].verdict.status:
        return None
    if not draft.who("visitor") or not draft.who("host"):
        return None
    if agree(told.sites, draft.sites) is False:  # a building of that name stands elsewhere, too
        told.sites = tuple(s for s in told.sites if not s.inferred)
        if agree(told.sites, draft.sites) is False:
            return None
    _turn(draft)
    for mention in draft.mentions:
        _turn(mention)
    return draft


def only_promised(told: Told, draft: Draft) -> Told:
    """Leave out the host who but promises to receive some day a guest whose visit was called off before: "A stop in
    Rome was dropped. The premier said she would receive him later"."""
    off = any(m.verdict.status == "cancelled" and m.sentence < told.sentence for m in draft.mentions)
    clause = told.frame.clause
    off = off and not (told.trigger == clause.verb and clause.tense == "past")  # not "would have received him"
    if off and told.role == "reception" and told.verdict.status in ("planned", "possible") and not told.when:
        told.parts.pop("host", None)
    return told


def _turn(held: Told | Draft) -> None:
    held.kind = "meeting"
    held.parts = {"participant": held.who("visitor"), "host": held.who("host")}


def _visit_of(told: Told, recent: Sequence[Draft], likeness: Likeness) -> Draft | None:
    """The visit of the guest that was told last."""
    guests = told.who("visitor")
    visits = [d for d in recent if d.kind == "visit" and not d.tour and told.sentence - d.last <= TOPIC]
    mine = [d for d in visits if likeness.shared(guests, d.who("visitor"))]
    return max(mine, key=lambda d: (bool(d.sites), d.last), default=None)


def _in_programme(told: Told, draft: Draft, recent: Sequence[Draft]) -> bool:
    """Whether a main clause tells that somebody will receive a guest, as one more meeting of a stay still to come:
    «завтра посетит Рим. Намечены переговоры с министром. Кроме того, посла примет премьер»."""
    hosts = told.who("host")
    planned = told.verdict == Verdict("planned", True) and told.frame.clause.kind == "main" and not draft.long
    if not planned or not hosts or any(p.kind != "person" for p in hosts):
        return False
    last = max(recent, key=lambda d: d.last)
    meets = last.kind in TALKS and draft.first < last.first and told.sentence - last.last <= 1
    return meets and last.mentions[-1].verdict == Verdict("planned", True)


def _apart(told: Told, draft: Draft) -> bool:
    """Whether a main clause of a later sentence tells of a reception on another day."""
    if told.sentence <= draft.last or told.frame.clause.kind != "main" or not told.who("host"):
        return False
    if any(p.kind not in _RECEIVING for p in told.who("host")):
        return False
    return not told.time_inferred and times_agree(told.when, draft.when) is False
