"""Forums on whose sidelines somebody meets, as events of their own."""

from collections.abc import Sequence

from newsevents.extractors.visits.drafts import Draft


def settle_forums(drafts: Sequence[Draft]) -> None:
    """A forum told only as that on whose sidelines a clause tells of a meeting is where and when that is: «в мае они
    виделись на полях саммита в Праге»."""
    met: dict[int, Draft] = {}
    for draft in drafts:
        for told in draft.mentions:
            if told.framework is not None and not told.frame.get("forum"):
                met.setdefault(id(told.frame.clause), draft)
    for forum in drafts if met else ():
        if not all(m.frame.get("forum") for m in forum.mentions):
            continue
        beside = next((met[id(m.frame.clause)] for m in forum.mentions if id(m.frame.clause) in met), None)
        if beside is None or beside is forum:
            continue
        if not forum.sites:
            forum.sites = tuple(site._replace(inferred=True) for site in beside.sites)
        if not forum.when and beside.when:
            forum.when, forum.time_inferred = beside.when[:1], True
        if all(not m.verdict.firm for m in forum.mentions) and beside.status in ("occurred", "planned"):
            forum.status = beside.status
