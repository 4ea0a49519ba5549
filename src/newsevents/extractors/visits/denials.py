"""Whether an event is denied: by a negation, by somebody who denies a report of it, or by a later sentence."""

from collections.abc import Iterator, Sequence
from typing import Final

from newsevents.analysis import Analysis, Clause, Phrase
from newsevents.extractors.visits.told import Told
from newsevents.frames import FAR, Frame, is_infinitive, phrase_at
from newsevents.matching import Match
from newsevents.ranges import SpanIndex
from newsevents.records import Attribution
from newsevents.spans import Span

STRONG: Final = ("denied", "cancelled", "postponed")
"""Statuses that one mention is enough for."""
STATUS_WORDS: Final = 12
"""Words of a clause that may tell a status; a clause with more of them is none."""
_CALLED_OFF: Final = ("cancelled", "postponed")
_VERBAL: Final = frozenset({"INF", "PARTS", "PART"})
"""Forms of a verb that is governed by another."""
_NEAR: Final = 4
"""Tokens before a verb within which a negation belongs to it."""


class DenialReader:
    """Reads negations and denials."""

    def __init__(self, text: Analysis, attributions: Sequence[Attribution]) -> None:
        self.text = text
        self.contents = [content for a in attributions for content in a.content]
        named = (link.source.span for a in attributions for link in a.chain)
        self.sources = SpanIndex((span, span) for span in named if span is not None)
        self.denied = [content for a in attributions if a.polarity == "deny" for content in a.content]

    def words(self, clause: Clause) -> Iterator[Match]:
        """The words of a clause that may tell a status."""
        for match in self.text.matches_in("event_status", clause.begin, clause.end)[:STATUS_WORDS]:
            word = self.text.words[match.begin]
            inner = self.text.clause_at(match.begin)
            if inner is not clause and inner.kind == "relative":
                continue  # what a relative clause within tells: «посол, которого пригласил мэр, приедет»
            first = match.begin <= clause.begin + 1 and not match.entry.get("inner")  # «Ли Бай прилетел» asks nothing
            if match.entry.data.get("status") and (first or not word.capital):
                yield match

    def negated(self, token: int, clause: Clause) -> bool:
        """Whether a word of a clause is negated."""
        if self._without(clause):
            return True
        if token in (clause.verb, clause.auxiliary):
            return clause.negated
        return any(map(self._negates, range(max(token - 2, clause.begin), token)))

    def negates(self, clause: Clause) -> bool:
        """Whether the predicate of a clause is negated, or its subject: "no meeting took place"."""
        return clause.negated or self._without(clause)

    def never(self, clause: Clause) -> bool:
        """Whether a negation leaves no time at which it might have been: «никогда не», "never"."""
        verb = clause.begin if clause.verb is None else clause.verb
        near = self.text.words[max(verb - _NEAR, clause.begin) : verb]
        return any(w.entries["negations"].get("absolute") for w in near if "negations" in w.entries)

    def source_of(self, frame: Frame) -> Span | None:
        """The words for the source that a noun only describes: "officials familiar with the talks", of which the clause
        around tells nothing."""
        if frame.pos != "noun":
            return None
        return next(self.sources.around(self.text.span(frame.trigger, frame.trigger + 1)), None)

    def lacking(self, frame: Frame) -> bool:
        """Whether the noun itself is negated, "held no talks", or told not to be: «переговоров с Киевом нет»."""
        if frame.pos != "noun":
            return False
        words, clause, begin = self.text.words, frame.clause, frame.own[0]
        first = max(begin - 1, clause.begin)
        if self.text.language.cased and any(words[t].has("NOUN") for t in range(first, frame.trigger)):
            return False  # «итогов переговоров нет»
        if "event_negations" in words[begin].entries:
            return True
        absent = self.text.matches_in("event_absence", clause.begin, clause.end)
        if not absent or not words[frame.trigger].genitive or clause.verb not in (None, absent[0].begin):
            return False
        phrase = phrase_at(clause, begin)
        return phrase is not None and phrase.begin == begin and phrase.prep is None

    def of(self, frame: Frame) -> bool:
        """Whether what the frame tells stands in what somebody denies."""
        at = self.text.begins[frame.trigger]
        if any(span.begin <= at < span.end for span in self.denied):
            return True
        outer = frame.governor if frame.clause.kind in ("subordinate", "infinitive") else None
        if outer is not None and self.denies(outer):
            return outer.kind != "relative"
        if outer is not None and frame.clause.kind == "subordinate" and self._reports(outer.begin, frame.clause.begin):
            return any(map(self.denies, self.text.clauses(self.text.sentence_at(frame.trigger))))
        return self.of_report(frame)

    def of_manner(self, frame: Frame) -> bool:
        """Whether it is only denied how an event went: "denied that the meeting had gone badly"."""
        clause, outer = frame.clause, frame.governor
        if not frame.carried or clause.kind != "subordinate" or clause.verb is None or clause.negated:
            return False
        if outer is None or not self.denies(outer) or any(m.begin == clause.verb for m in self.words(clause)):
            return False  # "denied that the trip had been called off"
        behind = [word for word in self.text.words[clause.verb + 1 : clause.end] if word.shape != "punct"]
        if len(behind) != 1 or behind[0].has("ADV") is None:
            return False
        return "date_words" not in behind[0].entries and "place_adverbs" not in behind[0].entries

    def of_report(self, frame: Frame) -> bool:
        """Whether the frame's own clause denies a report of it: «слухи о встрече назвали выдумкой». A noun that is a
        circumstance only is denied in no other way: «исключили, что на встрече подпишут договор»."""
        return self._reported(frame) and self.denies(frame.clause)

    def against_report(self, clause: Clause) -> bool:
        """Whether a clause is told against what is reported: «вопреки слухам, премьер не приедет»."""
        listed = self.text.matches_in("event_contrary", clause.begin, clause.end)
        return any(self._reports(match.end, match.end + _NEAR) for match in listed)

    def of_cancellation(self, frame: Frame) -> bool:
        """«опровергли отмену визита»: a noun that calls off stands right before the trigger's; «опроверг, что визит
        отменили»: the verb of a clause that is itself denied does."""
        clause = frame.clause
        subject = None if clause.subject is None else clause.phrases[clause.subject]
        spoken_of = frame.carried or (subject is not None and subject.begin <= frame.trigger < subject.end)
        if clause.kind == "subordinate" and ((spoken_of and self.calls_off(clause)) or self.refused(frame)):
            return True
        return any(
            m.entry["status"] in _CALLED_OFF and m.begin != clause.verb
            for m in self.text.matches_in("event_status", max(frame.trigger - 2, clause.begin), frame.trigger)
        )

    def refused(self, frame: Frame) -> bool:
        """Whether the noun is behind a preposition that a word for calling off governs: «отказались от визита», «от
        этого визита решили отказаться»."""
        clause, words, at = frame.clause, self.text.words, frame.own[0] - 1
        if at > clause.begin and "demonstratives" in words[at].entries:
            at -= 1
        if frame.pos != "noun" or frame.carried or at < clause.begin or "prepositions" not in words[at].entries:
            return False
        off = [m for m in self.words(clause) if m.entry["status"] in _CALLED_OFF]
        fronted = at - clause.begin <= 1
        return any(m.end == at or (fronted and m.entry.get("of") == words[at].key) for m in off)

    def calls_off(self, clause: Clause) -> bool:
        """Whether the predicate of a clause tells that something is called off, or may be: «может быть отложен»."""
        return clause.verb is not None and any(
            m.entry["status"] in _CALLED_OFF and (m.begin == clause.verb or self._verbal(m.begin))
            for m in self.words(clause)
        )

    def _verbal(self, token: int) -> bool:
        return any(r.pos in _VERBAL for r in self.text.words[token].readings[:1])

    def came_to_nothing(self, frame: Frame) -> bool:
        """Whether an event is told not to have been, or not to be: «Встреча, назначенная на май, не состоялась»."""
        clause = frame.clause
        over = frame.pos == "noun" and frame.carried and clause.tense in ("past", "fut") and self.negates(clause)
        if not over or clause.verb is None:
            return False
        support = self.text.match_at("frames_supports", clause.verb)
        return support is not None and self.text.match_at("event_status", clause.verb) is None

    def fell_through(self, frame: Frame) -> bool:
        """Whether a clause within the noun phrase hides that the event was not to be, where no mark parts the two: "A
        meeting that was set for Friday did not take place"."""
        clause = frame.clause
        if self.text.language.cased or frame.pos != "noun" or not frame.carried or clause.verb is None:
            return False
        if frame.trigger > clause.verb:
            return False
        return any(
            "subject" in m.entry.get("noun", ()) and any(map(self._negates, range(m.begin - 2, m.begin)))
            for m in self.text.matches_in("frames_supports", clause.verb + 1, clause.end)[:STATUS_WORDS]
        )

    def backwards(self, told: Sequence[Told]) -> Iterator[Told]:
        """The mentions that a later clause denies: «Газета писала, что министры виделись. Вена это опровергла»."""
        for match in self.text.matches("event_status"):
            if match.entry.get("status") != "denied":
                continue
            clause = self.text.clause_at(match.begin)
            if match.begin == clause.verb and not clause.negated and any(map(self._points_back, clause.phrases)):
                held = self._before(clause, self.text.begins[match.begin], told)
                if held is not None:
                    yield held

    def _before(self, clause: Clause, at: int, told: Sequence[Told]) -> Told | None:
        """The last mention in the report that a clause points back to."""
        begin, sentence = self.text.begins[clause.begin], self.text.sentence_at(clause.begin)
        last = max((c for c in self.contents if c.end <= begin + 1), key=lambda c: c.end, default=None)
        if last is not None and sentence - self.text.sentence_at(self.text.token_at(last.begin)) <= 1:
            held = [m for m in told if last.begin <= self.text.begins[m.trigger] < min(last.end, at)]
            if held:
                return held[-1]
        near = [m for m in told if m.trigger < clause.begin and sentence - m.sentence <= 1]
        doubted = bool(near) and (near[-1].verdict.status == "possible" or self._reported(near[-1].frame))
        return near[-1] if doubted else None  # «предложил встречу, но Киев её отверг»

    def denies(self, clause: Clause) -> bool:
        """Whether a clause says that something was not so."""
        return any(m.entry["status"] == "denied" and not self.negated(m.begin, clause) for m in self.words(clause))

    def _reported(self, frame: Frame) -> bool:
        """Whether a noun that means a report stands before the trigger: «слухи о встрече», "reports that they met"."""
        return self._reports(max(frame.clause.begin, frame.trigger - FAR), frame.trigger)

    def _reports(self, begin: int, end: int) -> bool:
        return bool(self.text.matches_in("event_reports", begin, end))

    def kept(self, clause: Clause) -> bool:
        """Whether it is negated or refused to call something off: «не может отменить визит», "refused to cancel"."""
        words = [m for m in self.words(clause) if m.entry["status"] in STRONG]
        if any(self.undoes(m, clause) for m in words):
            return True
        return self.negates(clause) and any(m.entry.get("denied") == "" for m in words)

    def undoes(self, match: Match, clause: Clause) -> bool:
        """Whether a word that calls off governs another in the infinitive: «отказался отменить», "cannot cancel"."""
        return match.entry["status"] in STRONG and any(
            o.entry["status"] in STRONG and 0 <= o.begin - match.end <= 1 and is_infinitive(self.text, o.begin)
            for o in self.words(clause)
        )

    def _without(self, clause: Clause) -> bool:
        if clause.subject is None:
            return False
        return "event_negations" in self.text.words[clause.phrases[clause.subject].begin].entries

    def _negates(self, token: int) -> bool:
        entries = self.text.words[token].entries
        return "negations" in entries or "event_negations" in entries

    def _points_back(self, phrase: Phrase) -> bool:
        entries = self.text.words[phrase.head].entries
        pronoun = entries.get("pronouns")
        back = "demonstratives" in entries or (pronoun is not None and pronoun.get("person") == 3)
        return back and phrase.prep is None and phrase.role != "subject" and phrase.end - phrase.begin == 1
