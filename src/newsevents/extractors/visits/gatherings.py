"""Visits to a place where many gather, at which nobody receives the others: those whom the visitor meets there are of
several states, none of them that of the place."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.visits.drafts import TALKS, Draft

_SEVERAL: Final = 2
"""States of which those are whom somebody meets at a gathering, at least."""
_NEAR: Final = 3
"""Sentences between a visit and a meeting on the sidelines of what it is for."""


def settle_gatherings(visits: Sequence[Draft], drafts: Sequence[Draft]) -> None:
    """Take from the hosts of such a visit, and of its meetings, those who only were met: «прибыл в Нью-Йорк, где
    встретился с генсеком ООН, премьером Чили и королём Испании»."""
    held = [draft for draft in drafts if draft.kind in TALKS]
    for visit in visits:
        hosts = [p for p in visit.who("host") if p.inferred]
        near = _meetings(visit, held) if hosts else []
        there = {site.country for site in visit.sites if site.country}
        known = there | {p.state for p in visit.who("visitor")}
        met = [p for draft in near for p in draft.everyone()]
        if len({p.state for p in met if p.state} - known) < _SEVERAL:
            continue
        others = {p.key for p in hosts if p.state is None or p.state not in there} & {p.key for p in met}
        for draft in (visit, *near):
            if "host" in draft.parts:
                draft.parts["host"] = [p for p in draft.parts["host"] if p.key not in others]


def _meetings(visit: Draft, held: Sequence[Draft]) -> list[Draft]:
    """The meetings of a visitor that belong to the visit, or are on the sidelines of something near it."""
    own = {p.key for p in visit.who("visitor")}
    return [
        d for d in held
        if own & {p.key for p in d.everyone()} and (
            d.whole is visit
            or (any(m.framework is not None for m in d.mentions) and 0 <= d.mentions[0].sentence - visit.last <= _NEAR)
        )
    ]  # fmt: skip
