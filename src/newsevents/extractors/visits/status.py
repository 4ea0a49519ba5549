"""Whether a mention tells an event as happened, planned, possible, called off or denied."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from newsevents.analysis import Analysis, Clause, Match, Phrase
from newsevents.frames import Frame
from newsevents.records import Attribution, TimeExpression

STRONG = ("denied", "cancelled", "postponed")
"""Statuses that one mention is enough for."""
_STATUS_WORDS = 12
"""Words of a clause that may tell a status; a clause with more of them is none."""


class Verdict(NamedTuple):
    """The status a mention gives, and whether the mention says so itself (``firm``) or only leaves it to be assumed."""

    status: str
    firm: bool


class StatusReader:
    """Reads statuses off frames. ``published`` is the day that dates are compared with."""

    def __init__(self, text: Analysis, published: dt.date | None, attributions: tuple[Attribution, ...]) -> None:
        self.text = text
        self.published = published
        self.attributions = attributions
        self.denials = [span for a in attributions if a.polarity == "deny" for span in a.content]

    def of(self, frame: Frame, time: TimeExpression | None) -> Verdict:
        """The verdict of one mention."""
        lexical = self._lexical(frame)
        if frame.pos == "noun" and not frame.carried and not self._speaks(frame):
            if self._of_cancellation(frame) and any(m.entry["status"] == "denied" for m in self._words(frame.clause)):
                return Verdict("occurred", False)
            return self._dated(self._attribute(frame) or self._nominal(frame), time)
        if self._denied(frame) and self._of_cancellation(frame):
            return Verdict("occurred", False)  # who denies that it was called off says nothing of the event itself
        if self._denied(frame) and (lexical is None or lexical.status not in STRONG):
            return Verdict("denied", True)
        if lexical is not None:
            return lexical
        verdict = self._verbal(frame) if frame.pos == "verb" else self._nominal(frame)
        return self._dated(verdict, time)

    def _of_cancellation(self, frame: Frame) -> bool:
        """«опровергли отмену визита»: a noun that calls off stands right before the trigger's."""
        return any(
            m.entry["status"] in ("cancelled", "postponed") and m.begin != frame.clause.verb
            for m in self.text.matches_in("event_status", max(frame.trigger - 2, frame.clause.begin), frame.trigger)
        )

    def _speaks(self, frame: Frame) -> bool:
        """Whether the noun is more than a circumstance: an argument of its verb, or held by a denial."""
        return self._is_argument(frame) or frame.own[0] <= frame.clause.begin + 1

    def _attribute(self, frame: Frame) -> Verdict | None:
        """What an adjective, a participle's clause or a governing noun says of a noun that is a circumstance only."""
        for clause in (frame.clause, *frame.modifiers):
            for match in self._words(clause):
                inside = frame.own[0] <= match.begin < frame.trigger
                behind = clause is not frame.clause and match.begin < clause.begin + 3
                before = (
                    clause is frame.clause and 0 < frame.own[0] - match.end < 2 and match.begin not in (clause.verb,)
                )
                if (inside or behind or before) and not self._negated(match.begin, clause):
                    return Verdict(match.entry["status"], True)
        return None

    def _denied(self, frame: Frame) -> bool:
        at = self.text.begins[frame.trigger]
        if any(span.begin <= at < span.end for span in self.denials):
            return True
        outer = frame.governor if frame.clause.kind in ("subordinate", "infinitive", "relative") else None
        for _ in range(2):
            if outer is None:
                return False
            if any(m.entry["status"] == "denied" and not self._negated(m.begin, outer) for m in self._words(outer)):
                return outer.kind != "relative"
            outer = None
        return False

    def _words(self, clause: Clause) -> Iterator[Match]:
        for match in islice(self.text.matches_in("event_status", clause.begin, clause.end), _STATUS_WORDS):
            word = self.text.words[match.begin]
            if match.entry.data.get("status") and (not word.capital or match.begin <= clause.begin + 1):
                yield match

    def _lexical(self, frame: Frame) -> Verdict | None:
        """What the words of the clause say that stand to the trigger as verb, attribute or governing noun."""
        found: list[str] = []
        several: list[str] = []
        for clause in (frame.clause, *frame.modifiers, *self._governing(frame)):
            for match in self._words(clause):
                if self._bears_on(frame, match, clause):
                    status = match.entry["status"]
                    if self._negated(match.begin, clause):
                        status = match.entry.get("denied", status)
                    if status:
                        (several if match.end - match.begin > 1 else found).append(status)
        if frame.get("status") and frame.clause.negated:
            return Verdict("denied", True)
        for status in (*(s for s in STRONG if s in several), *STRONG, "possible", "planned"):
            if status in found or status in several:
                return Verdict(status, True)  # «исключили из программы» calls off, «исключили» denies
        return None

    def _governing(self, frame: Frame) -> tuple[Clause, ...]:
        """The clause around an infinitive or a «что» clause, whose verb may say «намерен», «предложил»."""
        outer = frame.governor
        if outer is None or frame.clause.kind not in ("infinitive", "subordinate"):
            return ()
        return (outer,)

    def _bears_on(self, frame: Frame, match: Match, clause: Clause) -> bool:
        token = match.begin
        if token == frame.trigger or match.end > frame.trigger >= token:
            return False
        inside = frame.own[0] <= token < frame.own[1]
        verbal = token in (clause.verb, clause.auxiliary)
        if clause is not frame.clause:
            return (
                verbal or clause.kind == "participial" or (match.entry["status"] != "denied" and token < frame.trigger)
            )
        if frame.pos == "noun" and not inside:
            if verbal:
                return frame.carried or self._is_argument(frame)
            phrase = _phrase_at(clause, token)
            governs = phrase is not None and phrase.head == token
            return (governs and 0 < frame.own[0] - token <= 3) or (not governs and frame.carried)
        return inside or verbal or self._near_verb(frame, token)

    def _near_verb(self, frame: Frame, token: int) -> bool:
        """Whether a word of the trigger's own clause stands to its verb, not inside some argument."""
        phrase = _phrase_at(frame.clause, token)
        return phrase is None or phrase.prep is None

    def _is_argument(self, frame: Frame) -> bool:
        """Whether the noun is itself what the clause's verb speaks of: subject, object, or governed by a preposition
        right behind the verb («отказались от поездки»)."""
        phrase = _phrase_at(frame.clause, frame.own[0])
        if phrase is None or phrase.begin != frame.own[0]:
            return False
        if phrase.prep is None:
            return True
        if self.text.words[phrase.prep].entries.get("event_order"):
            return False
        return "from" in self.text.words[phrase.prep].key or any(
            m.entry["status"] in STRONG for m in self._words(frame.clause)
        )

    def _negated(self, token: int, clause: Clause) -> bool:
        if token in (clause.verb, clause.auxiliary):
            return clause.negated
        return any("negations" in self.text.words[t].entries for t in range(max(token - 2, clause.begin), token))

    def _verbal(self, frame: Frame) -> Verdict:
        clause = frame.clause
        if clause.negated and frame.trigger in (clause.verb, clause.auxiliary):
            return Verdict("cancelled" if clause.tense != "past" or frame.get("kind") == "visit" else "denied", True)
        return self._tense(clause, frame)

    def _tense(self, clause: Clause, frame: Frame) -> Verdict:
        if frame.get("status"):
            return Verdict(frame.data["status"], True)
        if clause.mood == "cond":
            return Verdict("possible", True)
        reading = self.text.words[frame.trigger].readings[0]
        if frame.trigger != clause.verb and reading.pos == "PART":
            return Verdict("planned" if reading.tense == "fut" else "occurred", reading.tense != "pres")
        if clause.tense == "past":
            return Verdict("occurred", True)
        if clause.tense == "fut":
            return Verdict("planned", True)
        if clause.tense == "pres":
            return Verdict("planned" if frame.get("departure") else "occurred", False)
        outer = frame.governor
        if outer is not None and outer.tense and clause.kind in ("infinitive", "gerund", "participial"):
            return Verdict("planned" if outer.tense == "fut" else "occurred", False)
        return Verdict("occurred", False)

    def _nominal(self, frame: Frame) -> Verdict:
        clause = frame.clause
        if clause.verb is None:
            return Verdict("occurred", False)
        if frame.carried:
            copula = "copulas" in self.text.words[clause.verb].entries
            if clause.negated:  # «встреча не состоялась», but «встречи не было»
                return Verdict("denied" if copula or clause.tense == "pres" else "cancelled", True)
            firm = clause.tense in ("past", "fut") and not copula
            return Verdict("planned" if clause.tense == "fut" else "occurred", firm or clause.tense == "fut")
        return Verdict("planned" if clause.tense == "fut" else "occurred", False)

    def _dated(self, verdict: Verdict, time: TimeExpression | None) -> Verdict:
        """A day after publication makes what is not firmly told as past planned; one before it, happened."""
        if (
            time is None
            or self.published is None
            or time.start is None
            or verdict.status not in ("occurred", "planned")
        ):
            return verdict
        first = time.start.date()
        if first > self.published and (not verdict.firm or verdict.status == "planned"):
            return Verdict("planned", True)
        last = time.end.date() if time.end is not None else first
        if last <= self.published and not verdict.firm:
            return Verdict("occurred", True)
        return verdict


def _phrase_at(clause: Clause, token: int) -> Phrase | None:
    """The phrase of the clause that holds the token; phrases stand one behind the other."""
    at = bisect_right(clause.phrases, token, key=lambda phrase: phrase.begin) - 1
    return clause.phrases[at] if at >= 0 and token < clause.phrases[at].end else None
