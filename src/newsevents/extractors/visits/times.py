"""When an event takes place: which of the dates around a trigger are its own."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from newsevents.analysis import Clause
from newsevents.extractors.visits.drafts import times_agree
from newsevents.extractors.visits.lengths import is_apart, is_window, measures
from newsevents.extractors.visits.owning import DateOwner
from newsevents.extractors.visits.topics import speaks_of
from newsevents.frames import Frame, has_infinitive, is_infinitive
from newsevents.records import TimeExpression

_BEFORE: Final = 8
"""Tokens before a clause within which a time begins that stands right before it."""


class Times(NamedTuple):
    """The dates, durations and bounds that a mention ties its event to; ``until`` is the last day of a stay."""

    when: tuple[TimeExpression, ...] = ()
    duration: TimeExpression | None = None
    deadline: TimeExpression | None = None
    until: TimeExpression | None = None


class TimeReader(DateOwner):
    """Finds the time expressions of a frame's clauses."""

    def of(self, frame: Frame, others: Sequence[Frame]) -> Times:
        """The times of a frame; ``others`` are the frames of the same sentence, whose dates it leaves alone."""
        own = self._without_speech(frame, self._around(frame, others))
        modified = [d for c in frame.modifiers if self._describes(c, frame) for d in self._in_clause(c)]
        when = self.without_restated([
            d for d in (*modified, *own)
            if d.type in ("DATE", "TIME") and (tells_when(d) or self.starts(d) or self._is_of_phrase(frame, d))
        ])
        if times_agree([d for d in when if d in modified], [d for d in when if d in own]) is False:
            later = self._moved(frame)
            moved = [d for d in when if d in later]
            when = moved or [d for d in when if d in own]  # «встреча, назначенная на май, переносится на июнь»
        lengths = [d for d in (*own, *modified) if d.type == "DURATION" and d.role not in ("deadline", "when", "since")
                   and not is_window(self.text, d) and not is_apart(self.text, d)
                   and measures(self.text, d, frame)]  # fmt: skip
        ends = [d for d in (*own, *modified) if d.role == "deadline" and d.type in ("DATE", "TIME")]
        when = when or self._of_line(frame) or self._before_clause(frame.clause)
        last = self._lasts_until(frame, when)
        when = [d for d in dict.fromkeys(when) if d is not last]
        return Times(tuple(when), lengths[0] if lengths else None, ends[0] if ends else None, last)

    def _is_of_phrase(self, frame: Frame, date: TimeExpression) -> bool:
        """Whether a day stands in the phrase of the noun itself, so that a preposition before it is not its own: "after
        Monday's talks"."""
        begin, end = self.text.tokens_of(date.span)
        return frame.pos == "noun" and frame.own[0] <= begin < end < frame.own[1] and not date.value.startswith("XXXX")

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
        """The time right before a clause that tells what was then: «с 2019 года, когда он встретился с послом»; or
        that leads in to it behind a conjunction."""
        led = [d for b, e, d in self.within(clause.begin - _BEFORE, clause.begin) if e + 1 == clause.begin]
        if led and clause.kind == "main" and self.leads_in(*self.text.tokens_of(led[-1].span)):
            return [d for d in led[-1:] if d.type in ("DATE", "TIME")]
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
        if self._is_announced(frame):
            return [d for d in dates if not _is_past(d) and not self._between(d, verb, frame.trigger)]
        if verb is None or not dates or not verb < frame.trigger or frame.clause.tense != "past":
            return dates
        later = self._of_infinitive(frame, dates)
        if later:
            return later
        if self._agreed_then(frame):
            return [date for date in dates if self.text.token_at(date.span.begin) > frame.trigger]
        words = self.text.words
        infinite = has_infinitive(self.text, verb + 1, frame.trigger + 1)
        if not infinite or self.text.match_at("event_status", verb) is None:
            return dates
        behind = [date for date in dates if self.text.token_at(date.span.begin) > verb]
        return behind if behind or "cues" in words[verb].entries else dates

    def _is_announced(self, frame: Frame) -> bool:
        """Whether the verb of a noun tells that it is to come, on a day of its own: "announced on Monday a visit"."""
        verb = frame.clause.verb
        match = None if verb is None or not frame.carried else self.text.match_at("event_status", verb)
        return match is not None and bool(match.entry.get("thing"))

    def _between(self, date: TimeExpression, begin: int | None, end: int) -> bool:
        """Whether a date stands behind one token and before another."""
        return begin is not None and begin < self.text.token_at(date.span.begin) < end

    def _agreed_then(self, frame: Frame) -> bool:
        """Whether the verb before an infinitive tells what somebody did about it on a day of its own, where no case
        tells: "agreed on Friday to meet", but not "is expected on Friday to meet"."""
        clause, verb = frame.clause, frame.clause.verb
        if self.text.language.cased or verb is None or clause.voice == "pssv" or clause.auxiliary is not None:
            return False
        match = self.text.match_at("event_status", verb) if is_infinitive(self.text, frame.trigger) else None
        return frame.pos == "verb" and match is not None and bool(match.entry.get("modal"))

    def _of_infinitive(self, frame: Frame, dates: list[TimeExpression]) -> list[TimeExpression]:
        """The days behind an infinitive, where others stand before it that are those of the verb which governs it:
        "agreed on Friday to meet next month"."""
        if frame.pos != "verb" or not is_infinitive(self.text, frame.trigger):
            return []
        begins = [(self.text.token_at(d.span.begin), d) for d in dates]
        words = self.text.words
        later = [d for at, d in begins if at > frame.trigger and all(w.form != "," for w in words[frame.trigger : at])]
        return later if len(later) < len(dates) and all(d.type == "DATE" for d in later) else []

    def _lasts_until(self, frame: Frame, when: Sequence[TimeExpression]) -> TimeExpression | None:
        """The day up to which somebody stays: «пробудет там до 5 июня», «визит продлится до 5 июня»."""
        lasts = self._lasts(frame)
        if frame.get("kind") != "visit" or (frame.pos != "verb" and not lasts):
            return None
        remains = lasts or frame.get("role") == "stay"
        ends = [d for d in when if d.mod == "BEFORE" or (remains and self._last_day(d))]
        stays = remains or len(ends) < len(when)
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
        if speaks_of(self.text, clause):
            return False
        if (
            clause.kind == "relative"
            and clause.verb is not None
            and has_infinitive(self.text, clause.verb + 1, clause.end)
        ):
            return self._is_to_be(clause)  # not "a call in which they agreed to meet in May"
        if clause.kind != "participial" or clause.verb is None or clause.reading is None:
            opener = None if clause.opener is None else self.text.words[clause.opener]
            return opener is None or "place_adverbs" not in opener.entries  # "a trip to Rome, where he lands on Friday"
        own = {case for word in self.text.words[frame.own[0] : frame.own[1]] for case in word.cases}
        mine = self.text.words[clause.verb].cases if clause.reading.case else ()
        if frame.pos == "noun" and own and mine and own.isdisjoint(mine):
            return False
        support = self.text.match_at("frames_supports", clause.verb) if frame.pos == "noun" else None
        carries = support is not None and support.entry.get("subject") != "teller"  # "talks held in May"
        status = self.text.match_at("event_status", clause.verb)
        planned = status is not None and status.entry.get("status") == "planned"  # "a visit, expected this month,"
        if "cues" not in self.text.words[clause.verb].entries or carries or planned:
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


def _is_past(date: TimeExpression) -> bool:
    """Whether the tense of its clause has put a date into the past."""
    return date.direction is not None and date.direction.towards == "past"


def tells_when(date: TimeExpression) -> bool:
    """Whether a date tells when something is: not since when, for how long, or on a day that stays open."""
    if date.value.startswith("XXXX"):
        return False
    return date.role in ("when", "unresolved", "until", "deadline") or (date.role == "since" and "/" in date.value)
