"""Whether a mention tells an event as happened, planned, possible, called off or denied."""

import datetime as dt
from typing import Final

from newsevents.analysis import Analysis, Clause
from newsevents.extractors.visits.asking import invited_for
from newsevents.extractors.visits.bearing import BearingReader
from newsevents.extractors.visits.conditions import gave_way, if_at_all
from newsevents.extractors.visits.course import is_course, is_known
from newsevents.extractors.visits.denials import STRONG, DenialReader
from newsevents.extractors.visits.matters import holds, is_matter
from newsevents.extractors.visits.tenses import TenseReader, came_to_be, shares_modal
from newsevents.extractors.visits.told import Verdict
from newsevents.frames import (
    Frame,
    data_of,
    governed_relative,
    has_infinitive,
    is_added,
    is_gerund,
    is_infinitive,
    phrase_at,
)
from newsevents.matching import Match
from newsevents.records import Attribution, TimeExpression

_BESIDE: Final = 3
"""Tokens behind a verb within which its infinitive stands."""
_APART: Final = frozenset({"time", "reason", "concession", "comparison"})
"""Kinds of clauses that the verb around them does not speak of."""
_ASIDES: Final = frozenset({"participial", "relative"})
"""Kinds of clauses that may tell of what was before."""
_RESULT: Final = 8
"""Tokens before an event among which the noun for its results stands."""


class StatusReader:
    """Reads statuses off frames. ``published`` is the day that dates are compared with."""

    def __init__(self, text: Analysis, published: dt.date | None, attributions: tuple[Attribution, ...]) -> None:
        self.text = text
        self.denials = DenialReader(text, attributions)
        self.bearing = BearingReader(text, self.denials)
        self.tenses = TenseReader(text, published, self.denials)

    def of(self, frame: Frame, time: TimeExpression | None) -> Verdict:
        """The verdict of one mention."""
        return if_at_all(self.text, frame, self._told(frame, time))

    def _told(self, frame: Frame, time: TimeExpression | None) -> Verdict:
        """The verdict, whatever the case that it is told for."""
        if self.denials.lacking(frame):
            return Verdict("denied", True)
        if invited_for(self.text, frame):
            return Verdict("possible", True)
        if self.denials.of_manner(frame):
            return self.tenses.dated(self.tenses.nominal(frame), time)
        lexical, described = self._lexical(frame), self.tenses.described(frame)
        if described is not None and (lexical is None or lexical.status not in STRONG):
            return self.tenses.dated(described, time)
        if frame.pos == "noun" and is_matter(self.text, frame):
            return lexical or Verdict("possible", False)
        if lexical is None and self.denials.source_of(frame) is not None:
            return self._attribute(frame) or Verdict("occurred", False)
        if frame.pos == "noun" and self.bearing.stays_away(frame):
            return Verdict("planned", False)
        if frame.pos == "noun" and not frame.carried and not self._speaks(frame):
            if self.denials.of_cancellation(frame) and self.denials.denies(frame.clause):
                return Verdict("planned", False)
            if self.denials.of_report(frame) and not is_course(self.text, frame):
                return Verdict("denied", True)
            return self.tenses.dated(self._attribute(frame) or self.tenses.nominal(frame), time)
        if self.denials.fell_through(frame):
            return Verdict("cancelled", True)
        gerund = frame.pos == "verb" and is_gerund(self.text, frame.trigger)
        denied = not gerund and self.denials.of(frame)  # "denied the claims after meeting Smith"
        if denied and self.denials.of_cancellation(frame):
            return Verdict("planned", True)  # who denies that it was called off says that it stands
        if denied and (lexical is None or lexical.status not in STRONG):
            return Verdict("denied", True)
        planned = frame.get("status") if lexical is None else lexical.status
        if planned == "planned" and gave_way(self.text, self.denials, frame):
            return Verdict("cancelled", True)
        if lexical is not None and lexical.status == "planned":
            if not self._kept(frame) and not self.denials.came_to_nothing(frame):
                return lexical
        elif lexical is not None:
            return lexical
        verdict = self.tenses.verbal(frame) if frame.pos == "verb" else self.tenses.nominal(frame)
        if self.tenses.today(frame, time) and not verdict.firm:
            return Verdict("planned", False)
        return self.tenses.dated(verdict, time)

    def intended(self, frame: Frame) -> bool:
        """Whether somebody meant, or was, to do it: «собирался встретиться», «должен был встретиться», but not
        «договорился встретиться»."""
        clause = frame.clause
        if self.denials.source_of(frame) is not None:
            return False
        behind = None if clause.verb is None else clause.verb + 1  # "was due to meet", «должен был встретиться»
        word = None if behind is None or behind >= len(self.text.words) else self.text.words[behind]
        was = word is not None and "copulas" in word.entries and word.readings[0].tense == "past"
        return (clause.tense == "past" or was) and any(
            match.begin in (clause.verb, clause.auxiliary, behind) and match.begin < frame.trigger
            and match.entry["status"] == "planned" and match.entry.get("denied") != ""
            for match in self.denials.words(clause)
        )  # fmt: skip

    def _speaks(self, frame: Frame) -> bool:
        """Whether the noun is more than a circumstance: an argument of its verb, or held by a denial."""
        if is_course(self.text, frame):
            return False
        return self.bearing.is_argument(frame) or frame.own[0] <= frame.clause.begin + 1 or self.denials.refused(frame)

    def _attribute(self, frame: Frame) -> Verdict | None:
        """What an adjective, a participle's clause or a governing noun says of a noun that is a circumstance only."""
        for clause in (frame.clause, *frame.modifiers):
            for match in self.denials.words(clause):
                inside = frame.own[0] <= match.begin < frame.trigger
                behind = clause is not frame.clause and match.begin < clause.begin + 3
                before = (
                    clause is frame.clause and match.begin not in (clause.verb,)
                    and (match.end == match.begin + 1) <= frame.own[0] - match.end < 2  # «готовий до зустрічі»
                    and "event_order" not in self.text.words[match.end].entries  # "at her invitation after the summit"
                    and holds(self.text, frame, match)
                )
                before = before and not is_course(self.text, frame)  # "rejected the plan at a meeting"
                deed = bool(match.entry.get("deed"))  # "talks that failed to yield a deal" were held
                if not (inside or behind or before) or deed:
                    continue
                if not self.denials.negated(match.begin, clause):
                    return Verdict(match.entry["status"], True)
                if match.end == frame.own[0] and match.entry.get("denied"):  # «не готовий до зустрічі»
                    return Verdict(match.entry["denied"], True)
        return None

    def _lexical(self, frame: Frame) -> Verdict | None:
        """What the words of the clause say that stand to the trigger as verb, attribute or governing noun."""
        found: list[str] = []
        several: list[str] = []
        source = self.denials.source_of(frame)
        once: list[str] = []
        sure = upcoming = False
        for clause in (frame.clause, *frame.modifiers, *self._governing(frame)):
            if clause is not frame.clause and is_added(self.text, clause):
                continue  # "held talks in Rome, pledging to open a consulate"
            agreed = False
            for match in self.denials.words(clause):
                if agreed and match.entry["status"] == "possible" and self.text.words[match.begin].has("NOUN"):
                    continue  # "accepted an invitation to visit Rome"
                agreed = agreed or (match.begin == clause.verb and match.entry["status"] == "planned")
                if match.entry.get("deed") and frame.pos == "noun":
                    continue
                if source is not None and not source.contains(self.text.span(match.begin, match.end)):
                    continue  # "the deal may fail, according to officials familiar with the talks"
                if match.entry["status"] == "possible" and self._came_of(frame):
                    continue  # "discussed the outcome of the visit"
                if match.entry.get("thing") and (frame.pos != "noun" or is_known(self.text, frame)):
                    continue
                if frame.pos == "noun" and match.entry["status"] in STRONG and self._says_no_more(match, clause):
                    continue  # "declined to comment on the talks"
                if match.entry.get("instead") and has_infinitive(self.text, match.end, frame.trigger + 1):
                    continue  # "skipped the summit to visit Rome"
                if clause.opener is not None and clause in frame.modifiers and self._within(clause, clause.opener):
                    continue  # "a call in which they discussed a summit", "fly to Rome, where they hope to sign"
                if self.bearing.bears_on(frame, match, clause) and self._modal(frame, match, clause):
                    status = match.entry["status"]
                    if self._hedged(match, clause):
                        continue
                    if self.denials.negated(match.begin, clause):
                        status = match.entry.get("denied", status)
                    elif came_to_be(match, clause):
                        status = "occurred"
                    if status:
                        sure = sure or not match.entry.get("soft")
                        described = frame.pos == "noun" and frame.own[0] <= match.begin < frame.trigger
                        upcoming = upcoming or (status == "planned" and described)
                        aside = clause in frame.modifiers and clause.kind in _ASIDES and status in STRONG
                        (once if aside else several if match.end - match.begin > 1 else found).append(status)
        if frame.get("status") and self.denials.negates(frame.clause):
            return Verdict("denied", True)
        if not found and not several and not (frame.carried and frame.clause.tense == "fut"):
            found.extend(once)  # but "a trip that was put off in March will take place in May"
        for status in (*(s for s in STRONG if s in several), *STRONG, "possible", "planned"):
            if status == "possible" and upcoming:
                continue  # "discussed his upcoming visit"
            if status in found or status in several:
                return Verdict(status, sure)  # «исключили из программы» calls off, «исключили» denies
        return None

    def _came_of(self, frame: Frame) -> bool:
        """Whether a noun for what came of an event governs it: «итоги визита», "the results of Smith's talks"."""
        words, first = self.text.words, max(frame.trigger - _RESULT, frame.clause.begin)
        if frame.pos != "noun":
            return False
        return any(
            "event_results" in words[t].entries
            and (self.text.language.cased or "genitive_prepositions" in words[t + 1].entries)
            and not any(words[i].lists() for i in range(t, frame.trigger))
            for t in range(first, frame.trigger)
        )

    def _kept(self, frame: Frame) -> bool:
        """Whether the verb tells that what was planned has taken place: «запланированная встреча прошла в Осло»."""
        clause = frame.clause
        if not frame.carried or clause.verb is None or clause.tense != "past" or self._governing(frame):
            return False
        support = self.text.match_at("frames_supports", clause.verb)
        told = support is None or support.entry.get("status") or self.text.match_at("event_status", clause.verb)
        if told or self.tenses.only_told(clause) or self.denials.negates(clause):
            return False
        planned = [m for m in self.denials.words(clause) if m.entry["status"] == "planned"]
        return bool(planned) and all(frame.own[0] <= m.begin < frame.trigger for m in planned)

    def _within(self, clause: Clause, opener: int) -> bool:
        """Whether the relative word of a clause is governed, or means a place: what is told there happened within what
        it means."""
        if clause.kind == "relative" and "place_adverbs" in self.text.words[opener].entries:
            return True
        phrase = phrase_at(clause, opener)
        governed = phrase is not None and phrase.prep is not None
        return clause.kind == "relative" and (governed or governed_relative(self.text, clause))

    def _hedged(self, match: Match, clause: Clause) -> bool:
        """Whether something only may be called off, or cannot be: «может отменить визит», "might cancel the trip". A
        modal that is not negated still tells what is possible."""
        words = list(self.denials.words(clause))
        if match.entry["status"] in STRONG:
            if any(self.denials.undoes(m, clause) for m in words if m.begin <= match.begin):
                return True
            return any(
                m.entry["status"] == "possible" and 0 <= match.begin - m.end <= 1 and not came_to_be(m, clause)
                for m in words
            )  # fmt: skip
        undone = any(m.entry["status"] in STRONG and 0 <= m.begin - match.end <= 1 for m in words)
        return match.entry["status"] == "possible" and undone and self.denials.negated(match.begin, clause)

    def _governing(self, frame: Frame) -> tuple[Clause, ...]:
        """The clause around an infinitive or a «что» clause, whose verb may say «намерен», «предложил»; that around
        «когда» says nothing of what is told there."""
        outer, clause = frame.governor, frame.clause
        if outer is not None and shares_modal(self.text, clause):
            return (outer,)
        if outer is None or clause.kind not in ("infinitive", "subordinate"):
            return ()
        if clause.kind == "subordinate" and outer.verb is not None and self._retells(outer.verb, clause.begin):
            return ()
        opener = None if clause.opener is None else self.text.match_at("subordinators", clause.opener)
        return () if opener is not None and opener.entry.get("kind") in _APART else (outer,)

    def _retells(self, verb: int, end: int) -> bool:
        """Whether a verb governs one of saying, and not what is said: "declined to confirm that they met"."""
        return any(
            is_infinitive(self.text, t) and "cues" in self.text.words[t].entries for t in range(verb + 1, end)
        )

    def _says_no_more(self, match: Match, clause: Clause) -> bool:
        """Whether a word that calls off has an infinitive of speech beside it, which tells of no event itself:
        «комментировать отказались», but not «отказались проводить»."""
        around = range(max(match.begin - 1, clause.begin), min(match.end + _BESIDE, clause.end))
        return any(is_infinitive(self.text, t) and self._is_speech(t) for t in around)

    def _is_speech(self, token: int) -> bool:
        """Whether a verb is one of saying or talking, and none that carries a noun: "to comment", not "to hold"."""
        support = self.text.match_at("frames_supports", token)
        if support is not None and support.entry.get("subject") != "teller":
            return False
        match = self.text.match_at("frames", token)
        talks = match is not None and data_of(self.text.language, match, "frames", "verb").get("role") == "speech"
        return talks or "cues" in self.text.words[token].entries

    def _modal(self, frame: Frame, match: Match, clause: Clause) -> bool:
        """Whether a verb that is a modal with an infinitive is one here: «має прибути», not «мав перемовини»."""
        if match.entry.get("verbless") and clause.verb is not None:
            return False  # «в программе — встреча», but not «в программе визита она встретилась с послом»
        if not match.entry.get("modal") or clause is not frame.clause:
            return True
        if has_infinitive(self.text, match.end, frame.window[1]):
            return True
        return any(r.pos == "INF" for w in self.text.words[match.end : frame.window[1]] for r in w.readings[:1])
