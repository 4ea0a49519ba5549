"""The status of an event by the tense, the mood and the negation of what tells of it, and by its day."""

import datetime as dt
from typing import Final

from newsevents.analysis import Analysis, Clause
from newsevents.extractors.visits.denials import STRONG, DenialReader
from newsevents.extractors.visits.told import Verdict
from newsevents.extractors.visits.topics import speaks_of
from newsevents.frames import Frame, data_of, is_infinitive
from newsevents.matching import Match
from newsevents.records import TimeExpression

_LIGHT: Final = frozenset({"auxiliaries", "copulas"})
"""Verbs whose infinitive is what the clause itself tells: «будет проводить встречи»."""


def came_to_be(match: Match, clause: Clause) -> bool:
    """Whether a word of the status says that somebody did what he does by an infinitive: «сумел встретиться», and «смог
    встретиться» in the past."""
    managed = bool(match.entry.get("managed")) and clause.tense == "past" and clause.mood != "cond"
    return managed or match.entry.get("status") == "occurred"


def shares_modal(text: Analysis, clause: Clause) -> bool:
    """Whether a verb takes over the modal or the infinitive of the clause that it is joined to: "will meet the envoy
    and be received by the king"."""
    at = clause.auxiliary
    if at is None or at != clause.begin + 1 or "coordinators" not in text.words[clause.begin].entries:
        return False
    entry = text.words[at].entries.get("auxiliaries")
    return entry is not None and entry.get("form") == "INF"


class TenseReader:
    """Reads statuses off verbs. ``published`` is the day that dates are compared with."""

    def __init__(self, text: Analysis, published: dt.date | None, denials: DenialReader) -> None:
        self.text, self.published, self.denials = text, published, denials

    def described(self, frame: Frame) -> Verdict | None:
        """What the tense of a clause that goes on about the noun tells: «о встрече, которая пройдёт в Риме»."""
        for clause in frame.modifiers if frame.pos == "noun" else ():
            if clause.opener is not None and "place_adverbs" in self.text.words[clause.opener].entries:
                continue  # «остановка в Осло, где пройдёт саммит» is no stop to come
            if speaks_of(self.text, clause):
                continue
            supports = clause.verb is not None and self.text.match_at("frames_supports", clause.verb) is not None
            told = None if clause.verb is None else self.text.match_at("event_status", clause.verb)
            said = None if told is None else told.entry.get("status")
            if said is not None and said not in STRONG:
                continue  # «визит, который намечен на май»
            if supports and clause.kind != "participial" and not clause.negated and clause.tense in ("past", "fut"):
                return Verdict("planned" if clause.tense == "fut" else "occurred", True)
        return None

    def verbal(self, frame: Frame) -> Verdict:
        """What a verb tells of its own event."""
        clause = frame.clause
        if self.denials.negates(clause) and frame.trigger in (clause.verb, clause.auxiliary):
            denied = self._never(frame) or self.denials.against_report(clause)
            return Verdict("denied" if denied else "cancelled", True)
        wanted = self._wanted(frame) if self.text.language.cased else ""
        if wanted:
            return Verdict(wanted, wanted == "planned")
        return self._tense(clause, frame)

    def _wanted(self, frame: Frame) -> str:
        """The status of what somebody is only to do: planned where somebody goes for it, «прилетел, чтобы встретиться»;
        else possible, «разрешил встретиться», «потребовал, чтобы он встретился». Empty of other verbs, and of what came
        to be: «сумел встретиться»."""
        clause = frame.clause
        purpose = self._opened_for(clause, "purpose")
        if frame.get("status") or not (purpose or is_infinitive(self.text, frame.trigger)):
            return ""
        if not purpose and (clause.kind == "subordinate" or clause.auxiliary is not None):
            return ""  # «перед тем как посетить Рим», «будет встречаться»
        outer = frame.governor if purpose or clause.kind == "infinitive" else clause
        verb = None if outer is None or outer.verb == frame.trigger else outer.verb
        done = None if verb is None else self.text.match_at("event_status", verb)
        if done is not None and outer is not None and came_to_be(done, outer):
            return ""
        if verb is not None and "auxiliaries" in self.text.words[verb].entries:
            return ""  # «принимать гостей будет министр»
        return "planned" if verb is not None and self._goes(verb) else "possible"

    def _only_to_do(self, frame: Frame) -> str:
        """The same of a noun that an infinitive carries: «разрешил провести встречу», «прилетел провести встречу»."""
        clause = frame.clause
        if not self.text.language.cased or clause.verb is None or clause.auxiliary is not None:
            return ""
        verb = self.text.words[clause.verb]
        told = self.text.match_at("event_status", clause.verb) is not None  # «смог», «начал»
        if told or is_infinitive(self.text, clause.verb) or not _LIGHT.isdisjoint(verb.entries):
            return ""
        behind = range(clause.verb + 1, frame.own[0])
        if not any(is_infinitive(self.text, t) and "frames_supports" in self.text.words[t].entries for t in behind):
            return ""
        return "planned" if self._goes(clause.verb) else "possible"

    def _goes(self, verb: int) -> bool:
        """Whether a verb tells of a visit."""
        told = self.text.match_at("frames", verb)
        return told is not None and data_of(self.text.language, told, "frames", "verb").get("kind") == "visit"

    def _opened_for(self, clause: Clause, kind: str) -> bool:
        """Whether a clause is opened by a conjunction of that kind."""
        opener = None if clause.opener is None else self.text.match_at("subordinators", clause.opener)
        return clause.kind == "subordinate" and opener is not None and opener.entry.get("kind") == kind

    def _never(self, frame: Frame) -> bool:
        """Whether a negated verb says that there was no such event at all: «не летал», "never met", and not that one
        which was expected fell through: «не прилетел»."""
        clause = frame.clause
        if frame.get("kind") != "visit":
            return True
        imperfective = clause.reading is not None and clause.reading.aspect == "impf"
        return clause.tense == "past" and (imperfective or self.denials.never(clause))

    def _tense(self, clause: Clause, frame: Frame) -> Verdict:
        if frame.get("status"):
            return Verdict(frame.data["status"], True)
        if clause.mood == "cond":
            return Verdict("possible", True)
        if shares_modal(self.text, clause):
            outer = frame.governor
            return Verdict("planned" if outer is not None and outer.tense == "fut" else "occurred", False)
        reading = self.text.words[frame.trigger].readings[0]
        if frame.trigger != clause.verb and reading.pos == "PART":
            if clause.tense == "fut" and reading.tense == "pres" and clause.verb and clause.verb < frame.trigger:
                return Verdict("planned", False)  # "will meet Smith before flying to Rome"
            return Verdict("planned" if reading.tense == "fut" else "occurred", reading.tense != "pres")
        if clause.tense == "past":
            governed = frame.trigger != clause.verb and is_infinitive(self.text, frame.trigger)
            return Verdict("occurred", not governed)  # "flew in to meet Smith"
        if clause.tense == "fut":
            return Verdict("planned", True)
        if self._by_then(frame):
            return Verdict("planned", True)
        if clause.tense == "pres":
            ahead = frame.get("departure") and (frame.get("role") != "leaving" or frame.filled("destination"))
            return Verdict("planned" if ahead else "occurred", False)
        outer = frame.governor
        if outer is not None and outer.tense and clause.kind in ("infinitive", "gerund", "participial"):
            return Verdict("planned" if outer.tense == "fut" else "occurred", False)
        ahead = self._is_to(clause, frame.trigger)
        return Verdict("planned" if ahead else "occurred", ahead)

    def _by_then(self, frame: Frame) -> bool:
        """Whether a present tells when something to come is to be: "will meet Smith after he lands in Rome"."""
        clause, outer = frame.clause, frame.governor
        if clause.tense != "pres" or outer is None or (outer.tense != "fut" and outer.mood != "cond"):
            return False
        return self._opened_for(clause, "time")

    def _is_to(self, clause: Clause, verb: int | None) -> bool:
        """Whether a line without a finite verb tells what somebody is to do: "Smith to lead team to Oslo"."""
        if clause.kind != "main" or clause.subject is None or verb is None or clause.verb != verb or clause.tense:
            return False
        return "infinitive_marks" in self.text.words[verb - 1].entries

    def nominal(self, frame: Frame) -> Verdict:
        """What the clause tells of the event of a noun in it."""
        clause = frame.clause
        if frame.get("status"):
            return Verdict(frame.data["status"], True)
        if clause.verb is None:
            return Verdict("occurred", False)
        if frame.carried and frame.actor is None:
            support = self.text.match_at("frames_supports", clause.verb)
            if support is not None and support.entry.get("status") and not self.denials.negates(clause):
                return Verdict(support.entry["status"], True)  # «министра ждёт встреча с послом»
        if frame.carried:
            copula = "copulas" in self.text.words[clause.verb].entries
            if self.denials.kept(clause):
                return Verdict("planned", False)
            if self.denials.negates(clause) and self._came_to_little(clause):
                return Verdict("occurred", True)
            if self.denials.negates(clause) and self.only_told(clause):
                return Verdict("possible", False)  # "has not confirmed the trip"
            if self.denials.negates(clause):  # «встреча не состоялась», but «встречи не было»
                none = copula or clause.tense == "pres" or self.denials.never(clause)
                return Verdict("denied" if none else "cancelled", True)
            if self._is_to(clause, clause.verb):
                return Verdict("planned", True)  # "Smith to hold talks in Oslo"
            if self._by_then(frame):
                return Verdict("planned", True)
            if only := self._only_to_do(frame):
                return Verdict(only, True)
            firm = clause.tense in ("past", "fut") and not copula
            return Verdict("planned" if clause.tense == "fut" else "occurred", firm or clause.tense == "fut")
        return Verdict("planned" if clause.tense == "fut" or self._ahead(frame) else "occurred", False)

    def _came_to_little(self, clause: Clause) -> bool:
        """Whether only what an event led to, or how long it was, is negated: "The talks did not produce a deal",
        «Переговоры не привели к миру»."""
        if clause.verb is None or clause.voice == "pssv" or clause.tense != "past":
            return False
        support = self.text.match_at("frames_supports", clause.verb)
        lasts = support is not None and bool(support.entry.get("lasts"))
        return lasts or "event_outcomes" in self.text.words[clause.verb].entries

    def _ahead(self, frame: Frame) -> bool:
        """Whether the clause tells what was shortly before an event, which may be yet to come: "ahead of the visit"."""
        begin = frame.own[0]
        orders = self.text.matches_in("event_order", max(begin - 3, frame.clause.begin), frame.trigger)
        return any(match.entry.get("ahead") and begin <= match.end <= frame.trigger for match in orders)

    def only_told(self, clause: Clause) -> bool:
        """Whether the verb of a clause only tells of an event."""
        support = None if clause.verb is None else self.text.match_at("frames_supports", clause.verb)
        return support is not None and support.entry.get("subject") == "teller"

    def today(self, frame: Frame, time: TimeExpression | None) -> bool:
        """Whether a present tells what the day of publication is to bring: «сегодня прибывает в Рим»."""
        if time is None or time.start is None or frame.clause.tense != "pres" or frame.get("role") == "stay":
            return False
        return time.start.date() == self.published and frame.trigger == frame.clause.verb

    def past_days(
        self, frame: Frame, verdict: Verdict, when: tuple[TimeExpression, ...]
    ) -> tuple[TimeExpression, ...]:
        """The days of what a verb tells as past, without those still to come, which are of something else: "flew to
        Rome for talks next week"."""
        if frame.pos != "verb" or verdict != ("occurred", True) or self.published is None:
            return when
        return tuple(d for d in when if d.start is None or d.start.date() <= self.published)

    def dated(self, verdict: Verdict, time: TimeExpression | None) -> Verdict:
        """A day after publication makes what is not firmly told as past planned; one before it, happened."""
        if time is None or self.published is None or verdict.status not in ("occurred", "planned"):
            return verdict
        start = time.start  # read from the value each time
        if start is None:
            return verdict
        first = start.date()
        if first > self.published and (not verdict.firm or verdict.status == "planned"):
            return Verdict("planned", verdict.firm)
        end = time.end
        last = end.date() if end is not None else first
        if last <= self.published and not verdict.firm:
            return Verdict("occurred", True)
        return verdict
