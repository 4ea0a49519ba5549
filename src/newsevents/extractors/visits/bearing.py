"""Which words of a clause tell of an event whether it happened: its verb's, its own attributes, a noun that governs it,
and none of another thing that the clause speaks of."""

from typing import Final

from newsevents.analysis import Analysis, Clause
from newsevents.extractors.visits.course import holds_for_gerund
from newsevents.extractors.visits.denials import STRONG, DenialReader
from newsevents.extractors.visits.matters import holds, is_matter
from newsevents.frames import Frame, data_of, gives_reason, has_infinitive, is_gerund, is_infinitive, phrase_at
from newsevents.matching import Match

_VERBAL: Final = frozenset({"VERB", "INF"})
_LEADING: Final = frozenset({"infinitive_marks", "auxiliaries"})
"""Categories of words between a verb and the participle that it comes to."""


class BearingReader:
    """Tells whether a word for a status stands to the trigger of a frame."""

    def __init__(self, text: Analysis, denials: DenialReader) -> None:
        self.text = text
        self.denials = denials

    def bears_on(self, frame: Frame, match: Match, clause: Clause) -> bool:
        """Whether a word of the frame's clause, or of one that modifies or governs it, tells of the event."""
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
                return frame.carried or (self.is_argument(frame) and not self._joined(frame))
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

    def is_argument(self, frame: Frame) -> bool:
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
        if self.stays_away(frame):
            return False
        return "from" in self.text.words[phrase.prep].key or any(
            m.entry["status"] in STRONG for m in self.denials.words(frame.clause)
        )

    def stays_away(self, frame: Frame) -> bool:
        """Whether somebody will not come to, or join, what others hold: «отказался приехать на саммит»."""
        phrase = phrase_at(frame.clause, frame.own[0]) if frame.get("forum") else None
        if phrase is None or phrase.prep is None:
            return False
        for match in self.denials.words(frame.clause):
            strong = match.entry["status"] in STRONG and not self.denials.negated(match.begin, frame.clause)
            if strong and has_infinitive(self.text, match.end, phrase.prep):
                return bool(self.text.matches_in("frames", match.end, phrase.prep))
        return False

    def _of_event(self, frame: Frame, token: int) -> bool:
        """Whether a phrase that begins at a token belongs to another event right before it: «отменил поездку на
        саммит» says nothing of the summit."""
        before = phrase_at(frame.clause, token - 1)
        return before is not None and before.prep is None and self.text.match_at("frames", before.head) is not None
