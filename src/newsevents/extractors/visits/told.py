"""What one mention tells of its event."""

from typing import Final, NamedTuple

import attrs

from newsevents.extractors.visits.party import Party
from newsevents.extractors.visits.places import Site
from newsevents.frames import Frame
from newsevents.matching import Match
from newsevents.records import TimeExpression
from newsevents.spans import Span

_HALLS: Final = ("residence", "building", "venue")
"""Kinds of places where a guest is received, not only met on arrival."""


class Verdict(NamedTuple):
    """The status a mention gives, and whether the mention says so itself (``firm``) or only leaves it to be assumed."""

    status: str
    firm: bool


@attrs.define(eq=False)
class Told:
    """One mention, with all that its surroundings say. ``parts`` are the parties by their part in the event:
    visitor, host, welcomer, participant, counterpart, mediator. ``time_inferred``: the dates are those of what is
    told before; ``former``: when the event was to be before it was put off; ``until`` is the last day of a stay;
    ``counting``: it only says the how-manieth the event told before is ("It was her fifth stay"). ``follows``: it
    comes after what is told before («затем»), ``coordinated``: its clause begins with a conjunction («и вылетел»),
    ``order``: what the clause tells was before, after or because of it. ``received``: a welcome tells of the
    visit. ``intended``: it tells what was meant to be. ``opens``: it is said to be the first stop of a journey,
    ``at_forum``: it is told where many gather, ``joined_verb``: a verb of its own is joined to that of its clause ("pay
    a visit and hold talks"), ``errand``: somebody returns to a place for talks, so not home. ``plural`` is the part of
    those whom only a plural stands for, ``unresolved`` what that plural says by itself («министры двух стран»),
    ``dual`` whether it means two."""

    frame: Frame
    kind: str
    sentence: int
    verdict: Verdict
    parts: dict[str, list[Party]]
    sites: tuple[Site, ...]
    when: tuple[TimeExpression, ...]
    duration: TimeExpression | None
    deadline: TimeExpression | None
    ordinal: Match | None
    series: str
    plural: str
    unresolved: tuple[Party, ...]
    dual: bool
    tour: bool
    format: str | None
    framework: Span | None
    purpose: Span | None
    outcome: Span | None
    origin: str | None
    former: tuple[TimeExpression, ...] = ()
    time_inferred: bool = False
    until: TimeExpression | None = None
    counting: bool = False
    opens: bool = False
    greeting: bool = False
    received: bool = False
    follows: bool = False
    coordinated: bool = False
    order: str = ""
    intended: bool = False
    at_forum: bool = False
    joined_verb: bool = False
    errand: bool = False

    @property
    def trigger(self) -> int:
        """The token of the word that names the event."""
        return self.frame.trigger

    @property
    def role(self) -> str:
        """The frame's special role (reception, welcome, return, …), or ""; who leaves for somewhere is in motion,
        who is welcomed to a residence is received there."""
        if self.greeting:
            return "welcome"
        role = str(self.frame.get("role", ""))
        if role == "welcome" and self.received:
            return "reception"
        if role == "welcome" and any(site.kind in _HALLS and site.width == 0 for site in self.sites):
            return "reception"
        if role == "return" and self.errand:
            return "motion"
        return "motion" if role == "leaving" and self.frame.filled("destination") else role

    @property
    def bare(self) -> bool:
        """Whether it tells neither who, where nor when."""
        return not self.everyone() and not self.sites and not self.when

    def who(self, *parts: str) -> list[Party]:
        """The parties with one of these parts, each once."""
        return list({p.key: p for part in parts for p in self.parts.get(part, ())}.values())

    def everyone(self) -> list[Party]:
        """All parties."""
        return self.who(*self.parts)
