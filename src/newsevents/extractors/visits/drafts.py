"""An event in the making: the mentions that tell of it, and what they tell together."""

from collections.abc import Iterable, Sequence
from typing import Final

from newsevents import timex
from newsevents.extractors.visits.denials import STRONG
from newsevents.extractors.visits.party import Party
from newsevents.extractors.visits.places import Site, narrowed
from newsevents.extractors.visits.told import Told
from newsevents.records import TimeExpression

MEETINGS: Final = frozenset({"meeting", "talks", "call"})
TALKS: Final = frozenset({"meeting", "talks"})
"""Kinds that may be taken for each other, and follow on one another."""
RECENT: Final = 40
"""Drafts back to which a mention is compared."""
DAYS: Final = frozenset({"day", "part", "hour", "minute"})
"""Grains of a date that tell the day."""
_FINENESS: Final = {name: rank for rank, name in enumerate(
    ("minute", "hour", "part", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade",
     "century")
)}  # fmt: skip


class Draft:
    """One event: what its own mentions tell, and, as ``inferred``, what it takes over from the events around it.
    ``beside`` is the one beside which it is counted, ``days`` are those of a tour from its first stop to its last,
    where the text tells them of the stops alone."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.mentions: list[Told] = []
        self.parts: dict[str, list[Party]] = {}
        self.sites: tuple[Site, ...] = ()
        self.when: list[TimeExpression] = []
        self.whole: Draft | None = None
        self.previous: Draft | None = None
        self.beside: Draft | None = None
        self.status = "occurred"
        self.time_inferred = False
        self.days: str | None = None

    def add(self, told: Told) -> None:
        """Take a mention in."""
        if all(m.role == "joining" for m in self.mentions):
            self.kind = told.kind  # who takes part is told before what it is
        if told.kind == "call" and self.kind == "meeting" and self.only_spoken:
            self.kind = "call"  # «Премьер говорил с послом. Этот звонок …»
            for mention in self.mentions:
                mention.kind = "call"
        self.mentions.append(told)
        for part, parties in told.parts.items():
            for party in parties:
                self.put(part, party)
        self.sites = narrowed((*self.sites, *told.sites))
        self.time_inferred = told.time_inferred if told.when and not self.when else self.time_inferred
        self.when.extend(date for date in told.when if date not in self.when)

    def settled(self) -> str:
        """The one status that those of its mentions come to."""
        return settle_status((m.verdict.status, m.verdict.firm) for m in self.mentions)

    def put(self, part: str, party: Party) -> None:
        """Give a party a part, unless it holds it; a name takes the place of the role that meant the same."""
        held = self.parts.setdefault(part, [])
        if all(other.key != party.key for other in held):
            held.append(party)

    def rename(self, told: Told) -> None:
        """Leave those who are told by their roles to a mention that names them; who only spoke did so in the call."""
        if self.kind == "call":
            told.kind = "call"
        if self.kind == "talks" and told.kind == "meeting" and not self.parts:
            told.kind = "talks"  # "Premier in Rome for talks", and below that whom he met
        self.kind = told.kind
        for mention in self.mentions:
            mention.kind = told.kind
        if told.everyone():
            self.parts = {}

    def who(self, *parts: str) -> list[Party]:
        """The parties with one of these parts, each once."""
        return list({p.key: p for part in parts for p in self.parts.get(part, ())}.values())

    def everyone(self) -> list[Party]:
        """All parties."""
        return self.who(*self.parts)

    @property
    def tour(self) -> bool:
        """Whether this is a journey with stops of its own."""
        return any(told.tour for told in self.mentions)

    @property
    def only_spoken(self) -> bool:
        """Whether nothing but that people spoke is told, which may have been by phone."""
        return bool(self.mentions) and all(told.role == "speech" for told in self.mentions)

    @property
    def long(self) -> bool:
        """Whether it is told to last for several days."""
        return any(for_days(told) for told in self.mentions)

    @property
    def last(self) -> int:
        """The sentence of its last mention."""
        return max((told.sentence for told in self.mentions), default=0)

    @property
    def first(self) -> int:
        """The token of its first trigger."""
        return min(told.trigger for told in self.mentions)

    def ordinal(self) -> int | None:
        """The number that one of its mentions gives it."""
        for told in self.mentions:
            if told.ordinal is not None:
                return int(told.ordinal.entry["number"])
        return None

    def _of_whole(self) -> list[TimeExpression]:
        """The dates of a stay without the one of leaving, and, where its length is told, without those on which the
        guest is received within it."""
        long = self.kind == "visit" and self.long
        inside = ("reception", "welcome", "leaving") if long else ("leaving",)
        within = [date for m in self.mentions if m.role in inside for date in m.when]
        beside = [date for m in self.mentions if m.role not in inside for date in m.when]
        return [date for date in self.when if date not in within or date in beside]

    def time(self) -> TimeExpression | None:
        """The finest of the dates told; of a postponed event, the last one."""
        listed = self._of_whole() or ([] if self.kind == "visit" and self.long else self.when)
        if not listed:
            return None
        if any(told.verdict.status == "postponed" for told in self.mentions) and len(listed) > 1:
            listed = listed[-1:]
        finest = min(listed, key=_fineness)
        if self.kind != "visit":
            return finest
        return next((d for d in listed if "/" in d.value and times_agree([d], [finest])), finest)  # all of its days


def _fineness(date: TimeExpression) -> int:
    return _FINENESS.get(timex.grain(date.value) or "", 20)


def for_days(told: Told) -> bool:
    """Whether a mention tells of a length of several days."""
    return told.duration is not None and not told.duration.value.startswith("PT") and told.duration.value != "P1D"


def by_night(date: TimeExpression) -> bool:
    """Whether a date is that of a night or an evening: who lands then has the talks on some day after."""
    return date.value.endswith(("TNI", "TEV"))


def times_agree(one: Sequence[TimeExpression], other: Sequence[TimeExpression]) -> bool | None:
    """Whether dates may tell of one event: None where one side tells none that is fixed."""
    verdict: bool | None = None
    for a in one:
        for b in other:
            a_begin, a_end = timex.bounds(a.value)
            b_begin, b_end = timex.bounds(b.value)
            if a_begin is None or a_end is None or b_begin is None or b_end is None:
                continue
            if a_begin < b_end and b_begin < a_end:
                return True
            verdict = False
    return verdict


def settle_status(verdicts: Iterable[tuple[str, bool]]) -> str:
    """One status out of those of the mentions: a denial, a cancellation, a postponement hold against the rest, the last
    of them against the others: «не встретились: встреча отменена»; of the others, what is told outright holds against
    what is only assumed, and the later against the earlier."""
    listed = list(verdicts)
    firm = [status for status, sure in listed if sure]
    strong = [status for status in firm if status in STRONG]
    if strong and not (strong[-1] == "postponed" and "occurred" in firm):
        return strong[-1]  # «не приедет: визит перенесли на май»
    if "denied" in firm:
        return "denied"
    for status in ("planned", "occurred", "possible"):
        if status in firm:
            return status if status != "planned" or "occurred" not in firm else "occurred"
    return listed[0][0] if listed else "occurred"
