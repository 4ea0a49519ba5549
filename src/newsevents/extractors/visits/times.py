"""When an event takes place: which of the dates around a trigger are its own."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from newsevents.analysis import Analysis, Clause
from newsevents.extractors.visits.drafts import DAYS, times_agree
from newsevents.extractors.visits.lengths import is_apart, is_window, measures
from newsevents.frames import Frame, has_infinitive, is_infinitive, part_around
from newsevents.records import TimeExpression
from newsevents.text.datelines import behind_dateline
from newsevents.words import Word

_DATELINE: Final = 12
"""Tokens of a sentence among which a dateline may tell a day."""
_BEFORE: Final = 8
"""Tokens before a clause within which a time begins that stands right before it."""


class Times(NamedTuple):
    """The dates, durations and bounds that a mention ties its event to; ``until`` is the last day of a stay."""

    when: tuple[TimeExpression, ...] = ()
    duration: TimeExpression | None = None
    deadline: TimeExpression | None = None
    until: TimeExpression | None = None


class TimeReader:
    """Finds the time expressions of a frame's clauses. ``triggers`` are the tokens of all frames, in order."""

    def __init__(self, text: Analysis, dates: Sequence[TimeExpression]) -> None:
        self.text = text
        held = ((*text.tokens_of(d.span), d) for d in dates)
        self.dates = sorted((h for h in held if not self._filed(h[0])), key=lambda x: (x[0], x[1]))

    def _filed(self, token: int) -> bool:
        """Whether a date is that of a dateline, on which the report was written: "LIMA, March 3 (AP) - …"."""
        sentence = self.text.sentence_at(token)
        held = self.text.sentences[sentence]
        return token - held.begin < _DATELINE and behind_dateline(self.text, sentence, held.end) > token

    def within(self, begin: int, end: int) -> list[tuple[int, int, TimeExpression]]:
        """The expressions among the tokens, with their own tokens."""
        first = bisect_left(self.dates, begin, key=lambda held: held[0])
        return self.dates[first : bisect_left(self.dates, end, key=lambda held: held[0])]

    def of(self, frame: Frame, others: Sequence[Frame]) -> Times:
        """The times of a frame; ``others`` are the frames of the same sentence, whose dates it leaves alone."""
        own = self._without_speech(frame, self._around(frame, others))
        modified = [d for c in frame.modifiers if self._describes(c, frame) for d in self._in_clause(c)]
        when = [d for d in (*modified, *own) if d.type in ("DATE", "TIME") and tells_when(d)]
        if times_agree([d for d in when if d in modified], [d for d in when if d in own]) is False:
            moved = [d for d in when if d in self._moved(frame)]
            when = moved or [d for d in when if d in own]  # «встреча, назначенная на май, переносится на июнь»
        lengths = [d for d in (*own, *modified) if d.type == "DURATION" and d.role not in ("deadline", "when", "since")
                   and not is_window(self.text, d) and not is_apart(self.text, d)
                   and measures(self.text, d, frame)]  # fmt: skip
        ends = [d for d in (*own, *modified) if d.role == "deadline" and d.type in ("DATE", "TIME")]
        when = when or self._of_line(frame) or self._before_clause(frame.clause)
        last = self._lasts_until(frame, when)
        when = [d for d in dict.fromkeys(when) if d is not last]
        return Times(tuple(when), lengths[0] if lengths else None, ends[0] if ends else None, last)

    def _moved(self, frame: Frame) -> list[TimeExpression]:
        """The days to which a further clause says that the event is put off: «Визит 5 мая не состоится: его перенесли
        на июнь»."""
        clauses = [c for c in frame.modifiers if c.kind == "main" and c.begin >= frame.clause.end]
        planned = self._planned(frame.clause)  # «планировался на 5 мая, но состоялся днём позже»
        later = [c for c in clauses if self._undone(c) == "postponed" or (planned and not self._planned(c))]
        return [d for c in later for d in self._in_clause(c)]

    def _of_line(self, frame: Frame) -> list[TimeExpression]:
        """The day that a line of a calendar begins with, as a sentence of its own: «11 мая. В Осло прибудет посол»."""
        sentence = self.text.sentence_at(frame.trigger)
        if not sentence:
            return []
        before, own = self.text.sentences[sentence - 1], self.text.sentences[sentence]
        if before.record.paragraph != own.record.paragraph:
            return []
        held = [h for h in self.within(before.begin, before.end) if h[2].type in ("DATE", "TIME")]
        told = {t for begin, end, _ in held for t in range(begin, end)}
        alone = all(self.text.words[t].shape == "punct" or t in told for t in range(before.begin, before.end))
        return [held[0][2]] if alone and len(held) == 1 else []

    def _before_clause(self, clause: Clause) -> list[TimeExpression]:
        """The time right before a clause that tells what was then: «с 2019 года, когда он встретился с послом»."""
        if clause.kind != "subordinate" or clause.opener != clause.begin or clause.tense != "past":
            return []
        match = self.text.match_at("subordinators", clause.begin)
        if match is None or not match.entry.get("same"):
            return []
        held = self.within(clause.begin - _BEFORE, clause.begin)
        return [d for _, end, d in held if end + 1 == clause.begin and d.type in ("DATE", "TIME")]

    def was_set(self, frame: Frame, when: Sequence[TimeExpression]) -> bool:
        """Whether dates are told only with what was planned once: «поездку, назначенную на 10 марта», "a trip that was
        due on March 10", «планировался на 10 марта, но отложен»."""
        once = [d for c in frame.modifiers if c.kind == "participial" or self._planned(c) for d in self._in_clause(c)]
        if self._planned(frame.clause) and "postponed" in map(self._undone, frame.modifiers):
            once.extend(self._in_clause(frame.clause))
        return all(date in once or self._is_set_by(frame, date) for date in when)

    def _planned(self, clause: Clause) -> bool:
        """Whether a clause tells what was planned then."""
        if clause.tense != "past" or clause.verb is None:
            return False
        support = self.text.match_at("frames_supports", clause.verb)
        if support is not None and support.entry.get("status") == "planned":
            return True  # «визит, который ждали в мае»
        return any(m.entry.get("status") == "planned" for m in self.text.matches_in(
            "event_status", clause.begin, clause.end))  # fmt: skip

    def _is_set_by(self, frame: Frame, date: TimeExpression) -> bool:
        """Whether a participle behind the event, within its clause, puts the date ahead: "a trip planned for May 5"."""
        if date.direction is None or date.direction.by != "word" or date.direction.cue is None:
            return False
        token = self.text.token_at(date.direction.cue.begin)
        behind = frame.trigger < token < self.text.token_at(date.span.begin)
        return behind and token != frame.clause.verb and self.text.words[token].has("PART") is not None

    def _without_speech(self, frame: Frame, dates: list[TimeExpression]) -> list[TimeExpression]:
        """The dates of what somebody offered or promised to do, without those on which that was said, which stand
        before the verb of speech: «В пятницу премьер предложил провести саммит в июле»."""
        verb = frame.clause.verb
        if verb is None or not dates or not verb < frame.trigger or frame.clause.tense != "past":
            return dates
        later = self._of_infinitive(frame, dates)
        if later:
            return later
        words = self.text.words
        infinite = has_infinitive(self.text, verb + 1, frame.trigger + 1)
        if not infinite or self.text.match_at("event_status", verb) is None:
            return dates
        behind = [date for date in dates if self.text.token_at(date.span.begin) > verb]
        return behind if behind or "cues" in words[verb].entries else dates

    def _of_infinitive(self, frame: Frame, dates: list[TimeExpression]) -> list[TimeExpression]:
        """The days behind an infinitive, where others stand before it that are those of the verb which governs it:
        "agreed on Friday to meet next month"."""
        if frame.pos != "verb" or not is_infinitive(self.text, frame.trigger):
            return []
        begins = [(self.text.token_at(d.span.begin), d) for d in dates]
        words = self.text.words
        later = [
            d for at, d in begins if at > frame.trigger and all(w.form != "," for w in words[frame.trigger : at])
        ]
        return later if len(later) < len(dates) and all(d.type == "DATE" for d in later) else []

    def _lasts_until(self, frame: Frame, when: Sequence[TimeExpression]) -> TimeExpression | None:
        """The day up to which somebody stays: «пробудет там до 5 июня», «визит продлится до 5 июня»."""
        lasts = self._lasts(frame)
        if frame.get("kind") != "visit" or (frame.pos != "verb" and not lasts):
            return None
        ends = [d for d in when if d.mod == "BEFORE" or (lasts and self._last_day(d))]
        stays = lasts or frame.get("role") == "stay" or len(ends) < len(when)
        return ends[0] if ends and stays else None

    def _lasts(self, frame: Frame) -> bool:
        """Whether the verb that carries a noun says how long it lasts."""
        verb = frame.clause.verb
        support = None if verb is None or not frame.carried else self.text.match_at("frames_supports", verb)
        return frame.pos == "noun" and support is not None and bool(support.entry.get("lasts"))

    def _last_day(self, date: TimeExpression) -> bool:
        begin, _ = self.text.tokens_of(date.span)
        return begin > 0 and "/" not in date.value and "event_ends" in self.text.words[begin - 1].entries

    def _describes(self, clause: Clause, frame: Frame) -> bool:
        """Whether a participle describes the event, not something else before it («слухи о встрече, появившиеся в
        среду»), and tells when it is, not when somebody told of it ("a call reported last month")."""
        if clause.kind == "relative" and clause.verb is not None and has_infinitive(
            self.text, clause.verb + 1, clause.end
        ):
            return self._is_to_be(clause)  # not "a call in which they agreed to meet in May"
        if clause.kind != "participial" or clause.verb is None or clause.reading is None:
            opener = None if clause.opener is None else self.text.words[clause.opener]
            return opener is None or "place_adverbs" not in opener.entries  # "a trip to Rome, where he lands on Friday"
        mine = clause.reading
        own = [case for word in self.text.words[frame.own[0] : frame.own[1]] for case in word.cases]
        if frame.pos == "noun" and own and mine.case and (mine.case, mine.number) not in own:
            return False
        support = self.text.match_at("frames_supports", clause.verb) if frame.pos == "noun" else None
        carries = support is not None and support.entry.get("subject") != "teller"  # "talks held in May"
        if "cues" not in self.text.words[clause.verb].entries or carries:
            return True
        return any("event_shifts" in word.entries for word in self.text.words[clause.verb : clause.verb + 3])

    def _is_to_be(self, clause: Clause) -> bool:
        """Whether a relative clause tells when the event itself was to be: «встреча, которая должна была пройти в
        мае»."""
        if clause.subject is None or clause.verb is None or clause.phrases[clause.subject].begin != clause.opener:
            return False
        return any(
            "subject" in match.entry.get("noun", ()) and is_infinitive(self.text, match.begin)
            for match in self.text.matches_in("frames_supports", clause.verb + 1, clause.end)
        )

    def _in_clause(self, clause: Clause) -> list[TimeExpression]:
        return [d for begin, _, d in self.within(clause.begin, clause.end) if self.text.clause_at(begin) is clause]

    def _around(self, frame: Frame, others: Sequence[Frame]) -> list[TimeExpression]:
        clause = frame.clause
        found = []
        first, last = part_around(self.text, clause, frame.trigger, "frames")
        for begin, end, date in self.within(*frame.window):
            if self.text.clause_at(begin) is not clause or not first <= begin < last:
                continue
            if self.text.match_at("event_order", begin) is not None and self._ordered(begin, others):
                continue
            inside = frame.own[0] <= begin and end <= frame.own[1]
            touching = self._touches(frame, begin)
            told = frame.carried or self._borne(frame) or self._during(frame, date, others)
            free = frame.pos != "noun" or (told and self._own_time(frame, begin)) or self._year_of(frame, date)
            if inside or touching or (free and not self._taken(begin, frame, others)):
                found.append(date)
        return found

    def _ordered(self, begin: int, others: Sequence[Frame]) -> bool:
        """Whether a word that may be a date only orders an event behind it: «накануне поездки», but not «накануне
        позвонил»."""
        return any(other.pos == "noun" and begin < other.own[0] <= begin + 2 for other in others)

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
        apart = 0 if ordered and (renamed or not self._dated_before(frame)) else 1
        return any(0 <= begin - end <= apart or self._planned_for(end, begin) for end in ends)

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
        договорились», «в мае премьер заявил в разговоре с послом»."""
        if frame.get("kind") == "visit" or frame.get("forum") or frame.clause.tense != "past":
            return False
        begin = max(frame.own[0] - 2, frame.clause.begin)
        sides = frame.filled("counterpart") or frame.get("kind") == "call"
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
                return not (frame.pos == "verb" and other.get("kind") == frame.get("kind"))
            verb = frame.clause.verb  # "her visit follows a trip by Smith to Rome last May"
            told = frame.pos == "noun" and verb is not None and frame.trigger < verb < other.trigger < begin
            if told and self._touches(other, begin):
                return True
        return False


def tells_when(date: TimeExpression) -> bool:
    """Whether a date tells when something is: not since when, for how long, or on a day that stays open."""
    if date.value.startswith("XXXX"):
        return False
    return date.role in ("when", "unresolved", "until", "deadline") or (date.role == "since" and "/" in date.value)


def on_journey(words: Sequence[Word], noun: Frame) -> bool:
    """Whether a noun tells what journey somebody is on: «находится в Осло с визитом», "is on a visit"."""
    before = words[max(noun.own[0] - 1, 0)].entries.get("event_bearers")
    return before is not None and bool(before.get("whole"))
