"""What was resolved, written as records: characters, mod, role, direction, anchor, zone."""

import datetime as dt
from typing import Any

from newsevents.analysis import Analysis
from newsevents.extractors.dates import values
from newsevents.extractors.dates.candidate import Candidate
from newsevents.extractors.dates.direction import Course
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.memory import Memory
from newsevents.extractors.dates.resolved import Value
from newsevents.extractors.dates.roles import modified, role
from newsevents.extractors.dates.signals import Signals
from newsevents.extractors.dates.told import Told
from newsevents.ranges import span_of
from newsevents.records.time import Anchor, Direction, TimeExpression, TimeType
from newsevents.spans import Span


class Recorder:
    """Writes the records of one text, and remembers their days. ``now`` is the day of publication."""

    def __init__(self, text: Analysis, memory: Memory, now: dt.date | None) -> None:
        self._text = text
        self._memory = memory
        self._now = now

    def record(
        self, candidate: Candidate, kind: TimeType, value: Value, span: Span | None = None, **fields: Any
    ) -> TimeExpression:
        """The record of a value; further ``fields`` are as the record has them. A day or time is remembered."""
        expression = candidate.expression
        if candidate.signals.compares and self._is_ahead(value):  # «вырастет на 5% к 2030 году» is by then
            candidate = candidate.having(Signals(candidate.signals.before, candidate.signals.behind))
        mod, signal = modified(candidate, kind)
        part, cue = role(candidate, kind, value, signal)
        span = span or self.span(expression)
        if kind in ("DATE", "TIME"):
            when = part == "when" and not candidate.signals.any("compares")
            self._memory.keep(expression, value, span, quoted=candidate.quoted, when=when)
        return TimeExpression(
            span=span, type=kind, value=value.value, mod=value.mod or mod, begin_point=value.begin, end_point=value.end,
            temporal_function=value.relative, role=part,
            signal=self._text.span(cue.begin, cue.end) if cue is not None else None, **fields,
        )  # fmt: skip

    def span(self, expression: Expression) -> Span:
        """The characters: without the point of an abbreviation that ends the sentence, and without the preposition
        that a phrase begins with («по будням»)."""
        head = expression.cells[expression.first + expression.outside]
        begin = self._text.begins[head.token + 1] if head.get("lead") else head.begin
        end = expression.end
        last = expression.cells[expression.last - 1]
        if last.get("abbreviation") and self._text.text[end - 1] == ".":
            sentence = self._text.sentences[self._text.sentence_at(expression.token)]
            rest = self._text.text[end : end + 3].lstrip()
            end -= expression.stop >= sentence.end and (not rest or rest[0].isupper() or rest[0] in '«"“')
        return span_of(begin, end)

    def anchor(self, candidate: Candidate, told: Told | None) -> Anchor | None:
        """What a relative value was counted from: a date told, the day of a quotation, that of publication."""
        if told is not None:
            return Anchor(kind="text", value=told.value, expression=told.span, given=True)
        said = self._memory.said(candidate.quotation)
        if said is not None:
            return Anchor(kind="quotation", value=said.value, expression=said.span, given=True)
        return Anchor(kind="publication", value=values.day(self._now)) if self._now is not None else None

    def direction(self, value: Value, course: Course) -> Direction | None:
        """Which way the value was looked for; None where nothing had to be looked for."""
        if not value.directed or value.period is None or self._now is None:
            return None
        return course.told(value.period.start <= self._now)

    def zone(self, expression: Expression) -> str | None:
        """The zone as the text has it: in a word, or at the end of a time in digits."""
        for cell in expression.cells[expression.first : expression.last]:
            if cell.get("is") == "zone":
                return self._text.text[cell.begin : cell.end]
            if cell.get("w"):
                return str(cell.get("w"))
        return None

    def _is_ahead(self, value: Value) -> bool:
        return value.period is not None and self._now is not None and value.period.end > self._now
