"""Whether a mention tells an event as happened, planned, possible, called off or denied."""

import datetime as dt
from typing import Final

from newsevents.analysis import Analysis, Clause
from newsevents.extractors.visits.asking import invited_for
from newsevents.extractors.visits.conditions import gave_way, if_at_all
from newsevents.extractors.visits.course import holds_for_gerund, is_course, is_known
from newsevents.extractors.visits.denials import STRONG, DenialReader
from newsevents.extractors.visits.matters import holds, is_matter
from newsevents.extractors.visits.tenses import TenseReader, came_to_be, shares_modal
from newsevents.extractors.visits.told import Verdict
from newsevents.frames import (
    Frame,
    data_of,
    gives_reason,
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
_VERBAL: Final = frozenset({"VERB", "INF"})
_LEADING: Final = frozenset({"infinitive_marks", "auxiliaries"})
"""Categories of words between a verb and the participle that it comes to."""
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
        return self._is_argument(frame) or frame.own[0] <= frame.clause.begin + 1 or self.denials.refused(frame)

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
                if self._bears_on(frame, match, clause) and self._modal(frame, match, clause):
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

    def _bears_on(self, frame: Frame, match: Match, clause: Clause) -> bool:
        token = match.begin
        if token < frame.match.end and match.end > frame.match.begin:
            return False
        inside = frame.own[0] <= token < frame.own[1]
        if frame.pos == "verb" and token < frame.trigger and is_gerund(self.text, frame.trigger):
            return holds_for_gerund(self.text, match, clause)
        verbal = any(t in (clause.verb, clause.auxiliary) for t in range(match.begin, match.end))
        verbal = verbal or self._governed(clause, token)
        if clause is not frame.clause:
            return (
                verbal or clause.kind == "participial" or (match.entry["status"] != "denied" and token < frame.trigger)
            )
        if frame.pos == "noun" and not inside:
            if self._predicated(frame, token):
                return True
            if match.entry["status"] in STRONG and token > frame.trigger and self.denials.refused(frame):
                return True
            if verbal:
                return frame.carried or (self._is_argument(frame) and not self._joined(frame))
            phrase = phrase_at(clause, token)
            governs = phrase is not None and phrase.head == token
            if governs and token < frame.own[0]:
                led = frame.carried and self._predicative(token, clause)  # "is due to meet Smith and hold talks"
                held = frame.own[0] - token <= 3 or (led and has_infinitive(self.text, token, frame.own[0]))
                return held and holds(self.text, frame, match)
            if token > frame.trigger and self._acts_apart(token):
                return False
            if phrase is not None and not governs and phrase.prep is not None:
                return False  # «встреча прошла перед предстоящим саммитом»
            return frame.carried and (not governs or self._predicative(token, clause))
        return inside or verbal or self._near_verb(frame, token)

    def _governed(self, clause: Clause, token: int) -> bool:
        """Whether a passive participle is what the clause's verb comes to by infinitives: "had to be cancelled"."""
        reading, words = self.text.reading_at(token), self.text.words
        if clause.negated or clause.verb is None or clause.verb >= token or reading is None or reading.voice != "pssv":
            return False
        between = range(clause.verb + 1, token)
        return any("infinitive_marks" in words[t].entries for t in between) and all(
            is_infinitive(self.text, t) or not _LEADING.isdisjoint(words[t].entries) or words[t].has("ADV") is not None
            for t in between
        )

    def _predicated(self, frame: Frame, token: int) -> bool:
        """Whether an adjective right behind the noun tells of it without a verb: "says summit still possible"."""
        if self.text.language.cased or not 0 <= token - frame.own[1] <= 1:
            return False
        reading, before = self.text.reading_at(token), self.text.reading_at(token - 1)
        adverb = token == frame.own[1] or (before is not None and before.pos == "ADV")
        return adverb and reading is not None and reading.pos == "ADJ"

    def _joined(self, frame: Frame) -> bool:
        """Whether the verb only tells who takes part: "Smith may join the talks" leaves open whether he does."""
        verb = frame.clause.verb
        match = None if verb is None else self.text.match_at("frames", verb)
        return match is not None and data_of(self.text.language, match, "frames", "verb").get("role") == "joining"

    def _verbal_form(self, token: int) -> str:
        """VERB or INF, if a word is one."""
        readings = self.text.words[token].readings
        return readings[0].pos if readings and readings[0].pos in _VERBAL else ""

    def _acts_apart(self, token: int) -> bool:
        """Whether a verb behind a noun tells what else was done, "held talks and asked for help", and does not carry
        the noun: «поездку пришлось отменить»."""
        form = self._verbal_form(token)
        return bool(form) and (form == "VERB" or self.text.match_at("frames_supports", token) is None)

    def _predicative(self, token: int, clause: Clause) -> bool:
        """Whether a word that is a phrase by itself is the predicate: "the trip is possible", "was pure invention"."""
        if clause.verb is None:
            return True  # «встреча возможна в Осло»
        if self.text.language.cased and token < clause.verb and self.text.words[clause.verb - 1].form == ",":
            return True  # «візит можливий, заявив посол»
        return clause.verb < token and "copulas" in self.text.words[clause.verb].entries

    def _near_verb(self, frame: Frame, token: int) -> bool:
        """Whether a word of the trigger's own clause stands to its verb, not inside some argument, nor as the verb of a
        purpose behind it: "flew in to propose a deal"."""
        readings = self.text.words[token].readings
        phrase = phrase_at(frame.clause, token)
        if token > frame.trigger and any(r.pos in _VERBAL for r in readings[: 1 if phrase else None]):
            return False
        if token > frame.trigger and any(r.pos == "PART" and r.tense == "pres" for r in readings[:1]):
            return False  # "flew in hoping for a deal"
        if phrase is not None and phrase.head != token and self.text.match_at("frames", phrase.head) is not None:
            return False  # «обсудили предстоящий визит»
        if token > frame.trigger and has_infinitive(self.text, frame.trigger + 1, token):
            return False  # "met to discuss plans"
        if phrase is not None and phrase.role == "object" and frame.get("role") == "speech":
            return False  # «обсудили подготовку визита»
        return phrase is None or phrase.prep is None

    def _is_argument(self, frame: Frame) -> bool:
        """Whether the noun is itself what the clause's verb speaks of: subject, object, or governed by a preposition
        right behind the verb («отказались от поездки»)."""
        phrase = phrase_at(frame.clause, frame.own[0])
        if phrase is None or phrase.begin != frame.own[0]:
            return False
        if phrase.prep is None:
            return True
        if gives_reason(self.text, phrase.prep, phrase.begin):
            return False  # "postponed a hearing because of the trip"
        verb = None if frame.clause.verb is None else self.text.match_at("event_status", frame.clause.verb)
        if verb is not None and verb.end == phrase.prep + 1 and verb.end > verb.begin + 1:
            return True  # «договорились о визите»
        if is_matter(self.text, frame):
            return True
        if self.text.words[phrase.prep].entries.get("event_order") or self._of_event(frame, phrase.prep):
            return False
        return "from" in self.text.words[phrase.prep].key or any(
            m.entry["status"] in STRONG for m in self.denials.words(frame.clause)
        )

    def _of_event(self, frame: Frame, token: int) -> bool:
        """Whether a phrase that begins at a token belongs to another event right before it: «отменил поездку на
        саммит» says nothing of the summit."""
        before = phrase_at(frame.clause, token - 1)
        return before is not None and before.prep is None and self.text.match_at("frames", before.head) is not None
