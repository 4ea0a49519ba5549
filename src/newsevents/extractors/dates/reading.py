"""One text's time expressions: found, judged, resolved, written as records."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.dates import calendars, ranges, resolution, shifts, values
from newsevents.extractors.dates.candidate import Candidate, hangs
from newsevents.extractors.dates.circumstances import Circumstances, may_be_general, recurring_value
from newsevents.extractors.dates.direction import Compass, Course
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.finding import Finder
from newsevents.extractors.dates.grammar import Grammar
from newsevents.extractors.dates.hinges import Hinge, Hinges
from newsevents.extractors.dates.meanings import Length, Point, Range, Refused, Repeat, Shift
from newsevents.extractors.dates.memory import Memory
from newsevents.extractors.dates.recording import Recorder
from newsevents.extractors.dates.resolved import Anchors, Value, of
from newsevents.extractors.dates.signals import Signals
from newsevents.extractors.dates.told import Told
from newsevents.extractors.dates.vocabulary import Vocabulary
from newsevents.plugin import Context
from newsevents.records.time import Anchor, TimeExpression, TimeType
from newsevents.spans import Span

LEFT_WITHIN: Final = 2
"""Tokens between the day that something is moved from and the one that it is moved to."""

_WEEKLY: Final = "XXXX-WXX"
"""How the values of what happens each week begin."""
_LOOKING_BACK: Final = Course("past", "default", None)
_FINE: Final = ("hour", "minute", "second", "day", "week")


class TextReader:
    """Reads the time expressions of one text."""

    def __init__(self, context: Context, vocabulary: Vocabulary, grammar: Grammar) -> None:
        self._context = context
        self._text: Analysis = context.text
        self._now = context.article.published
        self._compass = Compass(self._text)
        self._memory = Memory(self._text, self._compass, self._now)
        self._writer = Recorder(self._text, self._memory, self._now)
        self._circumstances = Circumstances(
            self._text, self._compass, timed=context.article.published_at is not None
        )
        self._hinges = Hinges(self._text, self._memory)
        self._finder = Finder(self._text, vocabulary, grammar, self._compass.plans, self._hinges)
        self._left: tuple[dt.date, int] | None = None
        self._daily = -1
        """The sentence that told last of something that happens each day or week."""

    def read(self) -> list[TimeExpression]:
        """The records, in text order. Those that hang on others, and those in quotations, are resolved last, for what
        is told around them says when that was."""
        candidates = sorted(self.candidates(), key=lambda c: (c.quoted, hangs(c), c.expression.token))
        records = [record for candidate in candidates if (record := self._resolved(candidate)) is not None]
        return sorted(records, key=lambda record: record.span)

    def candidates(self) -> Iterator[Candidate]:
        """The expressions that are meant as times, not yet resolved, in text order."""
        return self._finder.candidates(self._impossible)

    def _impossible(self, reason: str, begin: int, end: int) -> None:
        self._context.diagnose("impossible-date", reason, Span(begin, end))

    # resolving

    def _resolved(self, candidate: Candidate) -> TimeExpression | None:
        meaning = candidate.expression.meaning
        try:
            if candidate.hinge is not None:
                record = self._hung(candidate, candidate.hinge)
                if record is not None or not candidate.granted:
                    return record
            if isinstance(meaning, Repeat):
                if meaning.value == _unknown("day") or meaning.value.startswith(_WEEKLY):
                    self._daily = self._text.sentence_at(candidate.expression.token)
                told = Value(meaning.value)
                return self._writer.record(candidate, "SET", told, quant=meaning.quant, freq=meaning.freq)
            if isinstance(meaning, Length):
                return self._length(candidate, meaning)
            if isinstance(meaning, Shift):
                return self._shift(candidate, meaning)
            return self._point(candidate, meaning)
        except Refused as refused:
            self._impossible(refused.reason or "the calendar has no such day", *self._writer.span(candidate.expression))
        except (ValueError, OverflowError):
            self._impossible("no day of the years 1 to 9999", *self._writer.span(candidate.expression))
        return None

    def _hung(self, candidate: Candidate, hung: Hinge) -> TimeExpression | None:
        """What hangs on something that happened on a day that the text tells."""
        expression, meaning = candidate.expression, candidate.expression.meaning
        told = self._hinges.beside(expression, hung)
        if told is not None:
            value = of(calendars.day(told.start))
        else:
            told = self._hinges.day(expression, hung)
            if told is None:
                return None
            shift = Shift(hung.length, hung.sign, "now")
            value = shifts.shift(shift, self._anchors(candidate, None), told.start)
        if isinstance(meaning, Point):
            value = resolution.timed(meaning, value)
        value, span = value._replace(relative=True), self._hinges.span(expression, hung)
        anchor = self._writer.anchor(candidate, told)
        return self._writer.record(candidate, _kind(value), value, span=span, anchor=anchor)

    def _length(self, candidate: Candidate, length: Length) -> TimeExpression:
        begin = end = None
        if length.rolling and self._now is not None:
            begin, end = shifts.rolling(length, self._now) or (None, None)
        value = Value(values.duration(length), relative=bool(length.rolling), begin=begin, end=end, mod=length.mod)
        return self._writer.record(candidate, "DURATION", value)

    def _shift(self, candidate: Candidate, meaning: Shift) -> TimeExpression:
        expression, grain = candidate.expression, meaning.length.amounts[0][1]
        if meaning.of is not None:
            return self._counted(candidate, meaning, meaning.of)
        told = self._memory.last(expression, grain, quoted=candidate.quoted)
        if meaning.base == "tense":
            tense = self._compass.tense(expression.token)[0]
            if tense == "past" and told is None and self._circumstances.is_some_later_day(expression, grain):
                return self._writer.record(candidate, "DATE", Value(_unknown(grain), relative=True, open=True))
            if self._circumstances.is_length(candidate, meaning, tense, told):
                return self._writer.record(candidate, "DURATION", Value(values.duration(meaning.length)))
            told = told if tense == "past" else None
        elif meaning.base == "now":
            told = None
        elif meaning.base == "told" and self._now is not None and self._circumstances.is_adrift(meaning, told):
            if self._circumstances.is_some_later_day(expression, grain):
                return self._writer.record(candidate, "DATE", Value(_unknown(grain), relative=True, open=True))
            return self._writer.record(candidate, "DURATION", Value(values.duration(meaning.length)))
        anchors = self._anchors(candidate, told)
        base = anchors.now if told is None else told.start
        if base is None:
            return self._writer.record(candidate, "DATE", Value(_unknown(grain), relative=True, open=True))
        compared = told is not None and shifts.compared(meaning, told.grain)
        if told is not None and compared:
            value = of(shifts.same_period(meaning, told.grain, base))
            candidate = candidate.having(Signals())  # «меньше, чем годом ранее»: of what was compared
        else:
            value = shifts.shift(meaning, anchors, base)
        value = value._replace(relative=True)
        return self._writer.record(candidate, _kind(value), value, anchor=self._writer.anchor(candidate, told))

    def _counted(self, candidate: Candidate, meaning: Shift, point: Point) -> TimeExpression:
        """A length before or after a date that is named beside it."""
        expression, anchors, course = candidate.expression, self._anchors(candidate, None), _LOOKING_BACK
        if anchors.now is not None and _is_underspecified(point):
            course = self._compass.course(point, expression.token, expression.stop, candidate.signals)
        base = resolution.point(point, anchors, course)
        if base.period is None:
            return self._writer.record(candidate, "DATE", Value("XXXX-XX-XX", relative=True, open=True))
        value = shifts.shift(meaning, anchors, base.period.start)._replace(relative=True, directed=base.directed)
        anchor = Anchor(kind="text", value=base.value, given=True)
        direction = self._writer.direction(value, course)
        return self._writer.record(candidate, _kind(value), value, anchor=anchor, direction=direction)

    def _point(self, candidate: Candidate, meaning: Point | Range) -> TimeExpression | None:
        expression = candidate.expression
        first = meaning.first if isinstance(meaning, Range) else meaning
        general = may_be_general(meaning) and self._circumstances.is_general(expression.token)
        if general or self._circumstances.is_habitual(candidate, first):
            recurring = recurring_value(first)
            return self._writer.record(candidate, "SET", Value(recurring)) if recurring else None
        daily = self._text.sentence_at(expression.token) == self._daily and first.kinds == {"clock"}
        if daily or self._circumstances.is_of_some_day(candidate, first):
            points = (meaning.first, meaning.last) if isinstance(meaning, Range) else (meaning,)
            unknown = "/".join(map(resolution.open_value, points))
            return self._writer.record(candidate, "TIME", Value(unknown, relative=True, open=True))
        told = self._memory.anchor(expression, first, quoted=candidate.quoted)
        if expression.weak == "elided" and (told is None or not self._is_elided(told, expression)):
            return None
        anchors, course, reported = self._anchors(candidate, told), _LOOKING_BACK, None
        if anchors.now is not None and _is_underspecified(first):
            course = self._compass.course(meaning, expression.token, expression.stop, candidate.signals)
            if course.moved:
                candidate = candidate.having(candidate.signals.without_first())
            elif self._left is not None and 0 <= expression.token - self._left[1] <= LEFT_WITHIN:
                anchors = anchors._replace(now=self._left[0])
                course = Course("future", "word", course.cue, nearest=True)
            if course.toward == "future" and not course.nearest and first.relation is None:
                reported = self._memory.reported(expression)
                anchors = anchors._replace(now=reported.start) if reported is not None else anchors
            if course.toward == "past" and course.by == "tense" and not course.nearest and not candidate.quoted:
                anchors = self._going_on(candidate, first, anchors)
        elif self._is_left(candidate):
            candidate = candidate.having(candidate.signals.without_first())
        value = (
            ranges.span(meaning, anchors, course)
            if isinstance(meaning, Range)
            else resolution.point(meaning, anchors, course)
        )
        if course.moved:
            self._left = (value.period.start, expression.stop) if value.period is not None else None
        if value.open and any(cell.get("that") for cell in expression.cells[expression.first : expression.last]):
            return None  # «в тот день» of no day told
        if isinstance(meaning, Point) and meaning.mod is not None:
            value = value._replace(mod=meaning.mod)
        anchor = None
        if value.relative and not value.open:
            anchor = self._writer.anchor(candidate, told if value.from_told else reported)
        zone = self._writer.zone(expression) if first.zone else None
        return self._writer.record(
            candidate, _kind(value), value, anchor=anchor, direction=self._writer.direction(value, course), zone=zone
        )

    def _going_on(self, candidate: Candidate, point: Point, anchors: Anchors) -> Anchors:
        """The anchors with the year of the story that the sentence goes on in."""
        year = self._memory.continued(candidate.expression, point)
        return anchors if year is None else anchors._replace(era=year, within=True)

    def _is_left(self, candidate: Candidate) -> bool:
        """Whether a full date is the day from which something was moved: «перенесли с 1 мая 2025 года на июнь»."""
        since = candidate.signals.before[0].entry if candidate.signals.before else None
        leaving = since is not None and since.get("role") == "since" and not since.get("behind")
        return leaving and self._compass.plans.is_moved(candidate.expression.token)

    def _is_elided(self, told: Told, expression: Expression) -> bool:
        """Whether the period told last is a year of the same sentence, whose noun is left out here."""
        return told.grain == "year" and told.sentence == self._text.sentence_at(expression.token)

    def _anchors(self, candidate: Candidate, told: Told | None) -> Anchors:
        """What relative values are counted from; «сегодня» in a quotation is the day on which it was said."""
        said = self._memory.said(candidate.quotation)
        now = said.start if said is not None else self._now
        era, within = self._memory.story(candidate.expression.token)
        at, last = self._context.article.published_at, told.start if told is not None else None
        return Anchors(now, at, last, era, within)


def _kind(value: Value) -> TimeType:
    return "TIME" if "T" in value.value else "DATE"


def _is_underspecified(point: Point) -> bool:
    """Whether the direction must tell which of many such periods is meant."""
    told = point.relation is not None and point.relation.base != "tense"
    this_weekday = point.weekday is not None and point.relation is not None and point.relation.offset == 0
    return (not told or this_weekday) and not point.kinds & {"year", "century", "decade"}


def _unknown(grain: str) -> str:
    """The value of a day or a year counted from none that is known."""
    return "XXXX-XX-XX" if grain in _FINE else "XXXX"
