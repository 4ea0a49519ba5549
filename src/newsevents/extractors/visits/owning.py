"""Which of the dates around a trigger are its own, and not those of another event or of what was done to it."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsevents.analysis import Analysis, Clause
from newsevents.extractors.visits.drafts import DAYS
from newsevents.frames import Frame, has_infinitive, part_around
from newsevents.records import TimeExpression
from newsevents.text.datelines import behind_dateline
from newsevents.words import Word

_DATELINE: Final = 12
"""Tokens of a sentence among which a dateline may tell a day."""
_ORDINAL: Final = 4
"""Tokens before a day among which «впервые» stands."""
_PART: Final = 6
"""Tokens of a sentence that is a part of a dateline."""


class DateOwner:
    """Tells whose the time expressions of an article are."""

    def __init__(self, text: Analysis, dates: Sequence[TimeExpression]) -> None:
        self.text = text
        held = ((*text.tokens_of(d.span), d) for d in dates)
        self.dates = sorted((h for h in held if not self._filed(h[0])), key=lambda x: (x[0], x[1]))

    def _filed(self, token: int) -> bool:
        """Whether a date is that of a dateline, on which the report was written: "LIMA, March 3 (AP) - …"."""
        sentence = self.text.sentence_at(token)
        held = self.text.sentences[sentence]
        if token - held.begin >= _DATELINE:
            return False
        if behind_dateline(self.text, sentence, held.end) > token:
            return True
        if held.end - held.begin > _PART or sentence + 1 >= len(self.text.sentences):
            return False
        behind = self.text.sentences[sentence + 1]  # «Москва. 5 мая. ИНТЕРФАКС — …»
        same = behind.record.paragraph == held.record.paragraph
        return same and behind_dateline(self.text, sentence + 1, behind.end) > behind.begin

    def within(self, begin: int, end: int) -> list[tuple[int, int, TimeExpression]]:
        """The expressions among the tokens, with their own tokens."""
        first = bisect_left(self.dates, begin, key=lambda held: held[0])
        return self.dates[first : bisect_left(self.dates, end, key=lambda held: held[0])]

    def starts(self, date: TimeExpression) -> bool:
        """Whether a day ahead is that from which on something is to be: «с понедельника будет в Риме», "will visit Rome
        starting Thursday", but not "for the first time since Monday"."""
        if date.role != "since" or date.grain not in DAYS or date.direction is None:
            return False
        begin, _ = self.text.tokens_of(date.span)
        words = self.text.words[max(begin - _ORDINAL, 0) : begin]
        return date.direction.towards == "future" and all("event_ordinals" not in word.entries for word in words)

    def without_restated(self, dates: list[TimeExpression]) -> list[TimeExpression]:
        """The dates, less those which a day behind a comma tells better: «неделей ранее, 5 марта»."""
        kept = {id(date) for date in dates}
        for date, better in pairwise(dates):
            between = self.text.words[self.text.tokens_of(date.span)[1] : self.text.tokens_of(better.span)[0]]
            apposed = bool(between) and between[0].form == "," and all("prepositions" in w.entries for w in between[1:])
            if apposed and date.direction is None and better.direction is not None and better.grain == "day":
                kept.discard(id(date))
        return [date for date in dates if id(date) in kept]

    def _in_clause(self, clause: Clause) -> list[TimeExpression]:
        return [d for begin, _, d in self.within(clause.begin, clause.end) if self.text.clause_at(begin) is clause]

    def _around(self, frame: Frame, others: Sequence[Frame]) -> list[TimeExpression]:
        """The dates of a frame in its own clause."""
        clause = frame.clause
        found = []
        first, last = part_around(self.text, clause, frame.trigger, "frames")
        for begin, end, date in self.within(*frame.window):
            if self.text.clause_at(begin) is not clause or not first <= begin < last or self.leads_in(begin, end):
                continue
            if self.text.match_at("event_order", begin) is not None and self._ordered(begin, others):
                continue
            held = (frame.own[0] <= begin and end <= frame.own[1]) or self._touches(frame, begin)
            if held or (self._is_open(frame, begin, date, others) and not self._taken(begin, frame, others)):
                found.append(date)
        return found

    def leads_in(self, begin: int, end: int) -> bool:
        """Whether a date stands between commas behind a conjunction, and so before the verb that follows: "met Smith in
        Rome and, a month later, hosted him"."""
        words = self.text.words
        begin -= begin > 0 and "prepositions" in words[begin - 1].entries
        if begin < 2 or end + 1 >= len(words) or words[begin - 1].form != "," or words[end].form != ",":
            return False
        return "coordinators" in words[begin - 2].entries and self.text.clause_at(end + 1).begin == end + 1

    def _is_open(self, frame: Frame, begin: int, date: TimeExpression, others: Sequence[Frame]) -> bool:
        """Whether a date anywhere in the clause may be that of the event: of a verb, or a noun that the clause is
        about."""
        if frame.pos != "noun":
            return True
        told = frame.carried or self._borne(frame) or self._during(frame, date, others)
        return (told and self._own_time(frame, begin)) or self._year_of(frame, date)

    def _ordered(self, begin: int, others: Sequence[Frame]) -> bool:
        """Whether a word that may be a date only orders an event behind it: «накануне поездки», but not «накануне
        провёл переговоры»."""
        near = (other for other in others if other.pos == "noun" and begin < other.own[0] <= begin + 2)
        return any(other.clause.verb is None or not begin < other.clause.verb < other.own[0] for other in near)

    def _year_of(self, frame: Frame, date: TimeExpression) -> bool:
        """Whether a year is that of an event that was called off, which takes no year: «в прошлом году встречу
        отменили»."""
        return date.grain == "year" and self._undone(frame.clause) == "cancelled"

    def _undone(self, clause: Clause) -> str | None:
        """What the verb of a clause makes of an event by itself: cancelled, denied, postponed."""
        match = None if clause.verb is None else self.text.match_at("event_status", clause.verb)
        return None if match is None else match.entry.get("status")

    def _own_time(self, frame: Frame, begin: int) -> bool:
        """Whether a date is that of the event and not of its being called off: «визит отменили в среду», but «визит
        перенесли на среду»."""
        if self._undone(frame.clause) not in ("cancelled", "denied", "postponed"):
            return True
        return any("event_shifts" in word.entries for word in self.text.words[max(begin - 2, 0) : begin])

    def _touches(self, frame: Frame, begin: int) -> bool:
        """Whether a date stands right behind the trigger's phrase and its arguments: «визит в Киев 5 мая»."""
        ends = [frame.own[1], *(s.phrase.end for s in frame.slots if s.phrase.begin >= frame.trigger)]
        orders = self.text.matches_in("event_order", max(frame.own[0] - 2, 0), frame.trigger)
        within = ("part_of",)  # what is done during a visit has the day of both
        ordered = any(m.end <= frame.trigger and m.entry["order"] not in within for m in orders)
        renamed = self.text.words[begin - 1].form == ","  # "a day before the trip, April 14"
        open_ = renamed or not (self._dated_before(frame) or self._fronted(frame, begin))
        apart = 0 if ordered and open_ else 1
        return any(0 <= begin - end <= apart or self._planned_for(end, begin) for end in ends)

    def _is_ordered(self, noun: Frame) -> bool:
        """Whether something is told to be before or after what a noun means."""
        orders = self.text.matches_in("event_order", max(noun.own[0] - 3, 0), noun.own[0])
        return any(m.end == noun.own[0] and m.entry["order"] != "part_of" for m in orders)

    def _fronted(self, frame: Frame, begin: int) -> bool:
        """Whether a noun opens its clause, with a date between it and the comma before the subject: "After talks in
        Rome on Friday, Smith flew to Oslo"."""
        clause, words = frame.clause, self.text.words
        if frame.pos != "noun" or self.text.language.cased or clause.verb is None or clause.subject is None:
            return False
        comma = clause.phrases[clause.subject].begin - 1
        return frame.own[1] <= begin < comma < clause.verb and words[comma].form == ","

    def _dated_before(self, frame: Frame) -> bool:
        """Whether the clause has told its own day before the noun: "on Monday, ahead of talks in Rome on Friday"."""
        return any(d.type in ("DATE", "TIME") for _, _, d in self.within(frame.clause.begin, frame.own[0]))

    def _borne(self, frame: Frame) -> bool:
        """Whether the clause tells where somebody is on a visit: «в мае министр был в Осло с визитом», «в мае он
        находился с визитом в Осло»."""
        words, verb = self.text.words, frame.clause.verb
        if frame.own[0] < frame.trigger - 2 or not on_journey(words, frame):
            return False
        if verb is None or "copulas" in words[verb].entries:
            return True
        return "cues" not in words[verb].entries and self._undone(frame.clause) is None

    def _during(self, frame: Frame, date: TimeExpression, others: Sequence[Frame]) -> bool:
        """Whether the clause tells what was done within a meeting, on its date: «вчера в ходе разговора они
        договорились», «в мае премьер заявил в разговоре с послом», «в мае на встрече министров он сказал»."""
        clause, at = frame.clause, self.text.token_at(date.span.begin)
        if frame.get("kind") == "visit" or frame.get("forum") or clause.tense != "past":
            return False
        if clause.verb is not None and frame.trigger < clause.verb < at and has_infinitive(self.text, clause.verb, at):
            return False  # "In the call, they agreed to meet in May"
        begin = max(frame.own[0] - 4, frame.clause.begin)
        sides = frame.filled("counterpart") or frame.filled("participant") or frame.get("kind") == "call"
        if sides and "event_bearers" in self.text.words[max(frame.own[0] - 1, 0)].entries:
            arrives = (o for o in others if o.pos == "verb" and o.get("kind") == "visit")
            return date.grain != "year" and all(o.clause is not frame.clause for o in arrives)
        if date.grain not in DAYS:
            return False
        orders = self.text.matches_in("event_order", begin, frame.trigger)
        return any(m.entry["order"] == "part_of" and frame.own[0] <= m.end <= frame.trigger for m in orders)

    def _planned_for(self, end: int, begin: int) -> bool:
        """Whether only a word that plans stands before a date: "a trip to Oslo planned for Dec. 9"."""
        if not 1 < begin - end <= 3:
            return False
        match = self.text.match_at("event_status", end)
        planned = match is not None and match.entry.get("status") == "planned"
        return planned and all("prepositions" in word.entries for word in self.text.words[end + 1 : begin])

    def _taken(self, begin: int, frame: Frame, others: Sequence[Frame]) -> bool:
        """Whether a date is inside or right behind another trigger's noun phrase that the clause does not carry."""
        for other in others:
            if other is frame or other.clause is not frame.clause or other.pos == "verb" or other.carried:
                continue
            if other.own[0] <= begin < other.own[1]:
                same = frame.pos == "verb" and other.get("kind") == frame.get("kind")
                return not same or self._is_ordered(other)  # "met Smith ahead of Friday's summit"
            if frame.pos == "verb" and self._fronted(other, begin) and self._touches(other, begin):
                return True
            verb = frame.clause.verb  # "her visit follows a trip by Smith to Rome last May"
            told = frame.pos == "noun" and verb is not None and frame.trigger < verb < other.trigger < begin
            if told and self._touches(other, begin):
                return True
        return False


def on_journey(words: Sequence[Word], noun: Frame) -> bool:
    """Whether a noun tells what journey somebody is on: «находится в Осло с визитом», "is on a visit"."""
    before = words[max(noun.own[0] - 1, 0)].entries.get("event_bearers")
    return before is not None and bool(before.get("whole"))
