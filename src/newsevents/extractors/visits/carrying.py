"""Times that a mention takes over from what is told before it: the day that opens its sentence, that of what came
first («затем»), that of what was in the same place («там же»), that of the clause around («в мае, когда …»)."""

from collections.abc import Sequence
from typing import Final

from newsevents import timex
from newsevents.analysis import Analysis, Clause
from newsevents.extractors.visits.places import Site, agree
from newsevents.extractors.visits.times import TimeReader, tells_when
from newsevents.extractors.visits.told import Told
from newsevents.frames import Frame
from newsevents.records import TimeExpression

_OPENING: Final = 4
"""Tokens of a clause within which a date opens it."""
_BACK: Final = 2
"""Sentences back in which what came first is told."""
_RECENT: Final = 8
"""Mentions back in which the stop before is told."""
_LEAD: Final = 8
"""Tokens before a trigger in which «затем» stands."""


class TimeCarrier:
    """Finds the times of mentions that tell none; ``told`` are the mentions read before."""

    def __init__(self, text: Analysis, times: TimeReader, told: Sequence[Told]) -> None:
        self.text, self.times, self.told = text, times, told

    def of(self, frame: Frame, sites: Sequence[Site]) -> tuple[TimeExpression, ...]:
        """The dates that hold for the frame's clause, too."""
        if (frame.pos == "noun" and not frame.carried) or frame.clause.verb is None:
            return ()
        return self._opening(frame, sites) or self._before(frame, sites) or self._meanwhile(frame)

    def _meanwhile(self, frame: Frame) -> tuple[TimeExpression, ...]:
        """The date of the clause around one that tells what happened at that time: «в мае, когда министр приезжал в
        Рим», "last May, when the minister came to Rome"."""
        clause, outer = frame.clause, frame.governor
        match = None if clause.opener is None else self.text.match_at("subordinators", clause.opener)
        if match is None or not match.entry.get("same") or outer is None or outer.tense != clause.tense:
            return ()
        dates = [
            date for begin, _, date in self.times.within(outer.begin, clause.begin)
            if self.text.clause_at(begin) is outer and date.type in ("DATE", "TIME") and tells_when(date)
        ]  # fmt: skip
        return tuple(dates[-1:])

    def _moved_on(self, clause: Clause, frame: Frame, sites: Sequence[Site]) -> bool:
        """Whether the clause that tells the day tells of another stop: «5 мая посетит Рим, а оттуда вылетит в Осло»,
        but not «5 мая посетил Рим и вылетел в Осло»."""
        if self._goes_on(frame):
            return False
        told = (m for m in self.told[-_RECENT:] if m.frame.clause is clause and m.kind == "visit")
        return frame.get("kind") == "visit" and any(agree(sites, m.sites) is False for m in told)

    def _goes_on(self, frame: Frame) -> bool:
        """Whether no more than "and" joins a clause without a subject of its own to the one before it."""
        clause = frame.clause
        joins = self.text.words[clause.begin].entries.get("coordinators")
        joined = joins is not None and joins.get("kind") == "and" and clause.subject is None
        return joined and not self.text.matches_in("event_turns", clause.begin, frame.trigger)

    def _opening(self, frame: Frame, sites: Sequence[Site]) -> tuple[TimeExpression, ...]:
        """The date that opens an earlier clause of the sentence, until another one is told; also for a clause that goes
        on from it («…, после чего вылетит в Осло»)."""
        clause = frame.clause
        goes_on = bool(self.text.matches_in("event_sequels", clause.begin, frame.trigger))
        if clause.kind != "main" and not goes_on:
            return ()
        sentence = self.text.sentences[self.text.sentence_at(frame.trigger)]
        found: TimeExpression | None = None
        shares = self._goes_on(frame)
        for begin, _, date in self.times.within(max(sentence.begin, frame.window[0] - _LEAD * 4), clause.begin):
            other = self.text.clause_at(begin)
            if other.kind != "main" or date.type not in ("DATE", "TIME") or not tells_when(date):
                continue
            before = other.phrases[other.subject].begin if shares and other.subject is not None else 0
            opens = (begin - other.begin < _OPENING or begin < before) and other.verb is not None and begin < other.verb
            reports = not goes_on and other.verb is not None and "cues" in self.text.words[other.verb].entries
            fits = opens and not reports and other.tense == clause.tense
            found = date if fits and not self._moved_on(other, frame, sites) else None
        return () if found is None or self._apart(found, frame) else (found,)

    def _apart(self, date: TimeExpression, frame: Frame) -> bool:
        """Whether a colon or quotation marks stand between."""
        begin, _ = self.text.tokens_of(date.span)
        if self.text.quotation_at(begin) is not self.text.quotation_at(frame.trigger):
            return True
        return any(word.form == ":" for word in self.text.words[begin : frame.trigger])

    def _before(self, frame: Frame, sites: Sequence[Site]) -> tuple[TimeExpression, ...]:
        """The day of what «затем» follows on: of the last event told with a day, in the same tense."""
        begin = max(frame.clause.begin, frame.trigger - _LEAD)
        sequels = self.text.matches_in("event_sequels", begin, frame.window[1])
        told = [m for m in sequels if m.begin < frame.trigger or m.entry.get("place") or m.entry.get("day")]
        if not told:
            return ()
        sentence = self.text.sentence_at(frame.trigger)
        for other in reversed(self.told):
            if sentence - other.sentence > _BACK:
                break
            if other.when:
                if "/" in other.when[0].value and frame.get("kind") == "visit" and agree(sites, other.sites) is False:
                    return ()  # «пробудет в Риме с 1 по 4 июня, а затем вылетит в Осло»
                if told[0].entry.get("day") and timex.grain(other.when[0].value) != "day":
                    return ()  # an hour is not that of what was earlier in the day
                return other.when[:1] if other.frame.clause.tense == frame.clause.tense else ()
        return ()
