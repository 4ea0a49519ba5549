"""When an event takes place: which of the dates around a trigger are its own."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from newsevents import timex
from newsevents.analysis import Analysis, Clause
from newsevents.frames import Frame
from newsevents.records import TimeExpression


class Times(NamedTuple):
    """The dates, durations and bounds that a mention ties its event to."""

    when: tuple[TimeExpression, ...] = ()
    duration: TimeExpression | None = None
    deadline: TimeExpression | None = None


class TimeReader:
    """Finds the time expressions of a frame's clauses. ``triggers`` are the tokens of all frames, in order."""

    def __init__(self, text: Analysis, dates: Sequence[TimeExpression]) -> None:
        self.text = text
        self.dates = sorted(((*text.tokens_of(d.span), d) for d in dates), key=lambda x: (x[0], x[1]))

    def within(self, begin: int, end: int) -> list[tuple[int, int, TimeExpression]]:
        """The expressions among the tokens, with their own tokens."""
        first = bisect_left(self.dates, begin, key=lambda held: held[0])
        return self.dates[first : bisect_left(self.dates, end, key=lambda held: held[0])]

    def of(self, frame: Frame, others: Sequence[Frame]) -> Times:
        """The times of a frame; ``others`` are the frames of the same sentence, whose dates it leaves alone."""
        own = self._around(frame, others)
        modified = [d for clause in frame.modifiers for d in self._in_clause(clause)]
        when = [d for d in (*modified, *own) if d.type in ("DATE", "TIME") and tells_when(d)]
        lengths = [d for d in (*own, *modified) if d.type == "DURATION" and d.role not in ("deadline", "when", "since")
                   and not self._is_window(d)]  # fmt: skip
        ends = [d for d in (*own, *modified) if d.role == "deadline" and d.type in ("DATE", "TIME")]
        return Times(tuple(dict.fromkeys(when)), lengths[0] if lengths else None, ends[0] if ends else None)

    def _in_clause(self, clause: Clause) -> list[TimeExpression]:
        return [d for begin, _, d in self.within(clause.begin, clause.end) if self.text.clause_at(begin) is clause]

    def _around(self, frame: Frame, others: Sequence[Frame]) -> list[TimeExpression]:
        clause = frame.clause
        found = []
        for begin, end, date in self.within(*frame.window):
            if self.text.clause_at(begin) is not clause:
                continue
            if self.text.match_at("event_order", begin) is not None and self._ordered(begin, others):
                continue
            inside = frame.own[0] <= begin and end <= frame.own[1]
            touching = self._touches(frame, begin)
            free = frame.pos != "noun" or (frame.carried and self._own_time(frame, begin))
            if inside or touching or (free and not self._taken(begin, frame, others)):
                found.append(date)
        return found

    def _ordered(self, begin: int, others: Sequence[Frame]) -> bool:
        """Whether a word that may be a date only orders an event behind it: «накануне поездки» is no day of its own."""
        return any(begin < other.own[0] <= begin + 2 for other in others)

    def _own_time(self, frame: Frame, begin: int) -> bool:
        """Whether a date is that of the event and not of its being called off: «визит отменили в среду», but «визит
        перенесли на среду»."""
        verb = frame.clause.verb
        match = None if verb is None else self.text.match_at("event_status", verb)
        if match is None or match.entry.get("status") not in ("cancelled", "denied", "postponed"):
            return True
        return any("event_shifts" in word.entries for word in self.text.words[max(begin - 2, 0) : begin])

    def _touches(self, frame: Frame, begin: int) -> bool:
        """Whether a date stands right behind the trigger's phrase and its arguments: «визит в Киев 5 мая»."""
        ends = [frame.own[1], *(s.phrase.end for s in frame.slots if s.phrase.begin >= frame.trigger)]
        orders = self.text.matches_in("event_order", max(frame.own[0] - 2, 0), frame.trigger)
        apart = 0 if any(match.end <= frame.trigger for match in orders) else 1
        return any(0 <= begin - end <= apart for end in ends)

    def _taken(self, begin: int, frame: Frame, others: Sequence[Frame]) -> bool:
        """Whether a date is inside or right behind another trigger's noun phrase that the clause does not carry."""
        for other in others:
            if other is frame or other.clause is not frame.clause or other.pos == "verb" or other.carried:
                continue
            if other.own[0] <= begin < other.own[1]:
                return not (frame.pos == "verb" and other.get("kind") == frame.get("kind"))
        return False

    def counts(self, date: TimeExpression) -> bool:
        """Whether a date tells since when an ordinal counts: «с начала прошлого года», «впервые с 2014 года»."""
        if "/" in date.value:
            return False
        if date.role == "since" or timex.grain(date.value) == "year":
            return True
        begin, _ = self.text.tokens_of(date.span)
        words = self.text.words[max(begin - 2, 0) : begin]
        windows = [w.entries["event_windows"] for w in words if "event_windows" in w.entries]
        return any(date.type == "DURATION" or not window.get("length") for window in windows)

    def _is_window(self, date: TimeExpression) -> bool:
        """«за год», «за последние два месяца»: within what an ordinal is counted."""
        begin, _ = self.text.tokens_of(date.span)
        entry = self.text.words[begin - 1].entries.get("event_windows") if begin else None
        return entry is not None and bool(entry.get("length"))


def tells_when(date: TimeExpression) -> bool:
    """Whether a date tells when something is: not since when, for how long, or on a day that stays open."""
    if date.value.startswith("XXXX"):
        return False
    return date.role in ("when", "unresolved", "until", "deadline") or (date.role == "since" and "/" in date.value)
