"""One text's time expressions: found, judged, resolved, written as records."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from newsevents.analysis import Analysis, Quotation
from newsevents.extractors.dates import resolution, values
from newsevents.extractors.dates.cells import stretches
from newsevents.extractors.dates.composing import Expression, compose
from newsevents.extractors.dates.direction import Compass, Course
from newsevents.extractors.dates.grammar import Grammar
from newsevents.extractors.dates.licence import Licence
from newsevents.extractors.dates.meanings import Length, Point, Range, Refused, Repeat, Shift
from newsevents.extractors.dates.resolution import Anchors, Value
from newsevents.extractors.dates.signals import Reader, Signals, modifier
from newsevents.extractors.dates.vocabulary import Vocabulary
from newsevents.plugin import Context
from newsevents.records.time import Anchor, TimeExpression
from newsevents.spans import Span

GENERIC = "date_generic"
MEMORY = 5
"""Sentences back to which a date told is still what «двумя днями ранее» is counted from."""
_BARE_RANGE = ("deadline", "since", "until")


class Candidate(NamedTuple):
    """An expression that counts, with the signals around it and the quotation that it stands in."""

    expression: Expression
    signals: Signals
    quotation: Quotation | None


class Told(NamedTuple):
    """A date that the text has told: where, which day it begins on, how fine it is."""

    token: int
    sentence: int
    start: dt.date
    grain: str
    span: Span
    value: str
    quoted: bool
    tense: str
    clause: int
    main: bool
    counted: bool


class TextReader:
    """Reads the time expressions of one text."""

    def __init__(self, context: Context, vocabulary: Vocabulary, grammar: Grammar) -> None:
        self._context = context
        self._text: Analysis = context.text
        self._now = context.article.published
        self._at = context.article.published_at
        self._vocabulary = vocabulary
        self._grammar = grammar
        self._signals = Reader(self._text)
        self._compass = Compass(self._text)
        self._told: list[Told] = []

    def read(self) -> list[TimeExpression]:
        """The records, in text order."""
        candidates = list(self._candidates())
        records = []
        for candidate in sorted(candidates, key=lambda c: (c.quotation is not None, c.expression.token)):
            record = self._resolve(candidate)
            if record is not None:
                records.append(record)
        return sorted(records, key=lambda record: record.span)

    def _candidates(self) -> Iterator[Candidate]:
        licence = Licence(self._text, self._signals)
        settings: Mapping[str, Any] = {"day_first": self._text.language.settings.get("day_first", True)}
        for cells in stretches(self._text, self._vocabulary):
            for expression in compose(cells, self._grammar, settings, self._impossible):
                signals = self._signals.around(expression.token, expression.stop)
                granted = licence.granted(expression, signals)
                if granted is None and expression.fallback is not None:
                    expression = expression.fallback
                    signals = self._signals.around(expression.token, expression.stop)
                    granted = licence.granted(expression, signals)
                if granted is not None:
                    quotation = self._text.quotation_at(granted.token) if self._text.quotations else None
                    yield Candidate(granted, signals, quotation)

    def _impossible(self, reason: str, begin: int, end: int) -> None:
        self._context.diagnose("impossible-date", reason, Span(begin, end))

    # resolving

    def _resolve(self, candidate: Candidate) -> TimeExpression | None:
        try:
            meaning = candidate.expression.meaning
            if isinstance(meaning, Repeat):
                return self._record(candidate, "SET", Value(meaning.value), quant=meaning.quant, freq=meaning.freq)
            if isinstance(meaning, Length):
                return self._length(candidate, meaning)
            if isinstance(meaning, Shift):
                return self._shift(candidate, meaning)
            return self._point(candidate, meaning)
        except Refused as refused:
            span = self._span(candidate.expression)
            self._impossible(refused.reason or "no calendar has such a day", *span)
        except (ValueError, OverflowError):
            self._impossible("outside the years 1 to 9999, or no day of the calendar", *self._span(candidate.expression))
        return None

    def _length(self, candidate: Candidate, length: Length) -> TimeExpression:
        begin = end = None
        if length.rolling and self._now is not None:
            begin, end = resolution.rolling(length, self._now) or (None, None)
        value = Value(values.duration(length), relative=bool(length.rolling), begin=begin, end=end, mod=length.mod)
        return self._record(candidate, "DURATION", value)

    def _shift(self, candidate: Candidate, meaning: Shift) -> TimeExpression | None:
        token = candidate.expression.token
        told = self._last_told(candidate, meaning.length.amounts[0][1])
        base, from_told, anchor = self._speaking(candidate), None, None
        if meaning.base == "told" or (meaning.base == "either" and told is not None):
            base, from_told = (told.start if told else None), told
        elif meaning.base == "tense":
            tense = self._compass.tense(token)[0]
            span = self._shift_is_length(candidate, meaning, tense, told)
            if span:
                return self._record(candidate, "DURATION", Value(values.duration(meaning.length)))
            if tense == "past" and told is not None:
                base, from_told = told.start, told
        anchors = Anchors(self._now, self._at, told.start if told else None)
        if base is None:
            open_value = "XXXX-XX-XX" if meaning.length.amounts[0][1] in ("day", "week") else "XXXX"
            if meaning.base == "told" and self._now is not None:
                return self._record(candidate, "DURATION", Value(values.duration(meaning.length)))
            return self._record(candidate, "DATE", Value(open_value, relative=True, open=True))
        value = resolution.shift(meaning, anchors, base, from_told.grain if from_told else "day")
        assert value is not None
        anchor = self._anchor(candidate, from_told)
        kind = "TIME" if "T" in value.value else "DATE"
        return self._record(candidate, kind, value._replace(relative=True), anchor=anchor)

    def _shift_is_length(self, candidate: Candidate, meaning: Shift, tense: str, told: "Told | None") -> bool:
        """Whether «через пять месяцев» is said of no particular day: before an event, in general, or in hours."""
        amount, grain = meaning.length.amounts[0]
        words, stop = self._text.words, candidate.expression.stop
        after = words[stop].entries.get("date_signals") if stop < len(self._text) else None
        if isinstance(amount, tuple) or (after is not None and after.get("event_anchor")):
            return True
        if grain in ("hour", "minute", "second") and self._at is None:
            return len(words) > candidate.expression.stop - candidate.expression.token + 4
        if self._generic(candidate.expression.token):
            return True
        before = candidate.expression.neighbour(-1)
        loose = before is not None and before.get("ahead") == "weak"
        if tense == "past":
            return told is None or (loose and self._text.sentence_at(candidate.expression.token) - told.sentence > 1)
        if tense == "pres":
            return grain not in ("year", "decade") or loose
        if loose and tense != "fut":
            return len(words) > candidate.expression.stop - candidate.expression.token + 4
        own = self._compass.tense(candidate.expression.token)[2]
        return not tense and own.reading is not None and own.reading.pos == "INF" and grain not in ("year", "decade")

    def _point(self, candidate: Candidate, meaning: Point | Range) -> TimeExpression | None:
        expression, signals = candidate.expression, candidate.signals
        first = meaning.first if isinstance(meaning, Range) else meaning
        if isinstance(meaning, Point) and self._is_general(candidate, meaning):
            return self._record(candidate, "SET", Value(f"XXXX-{meaning.season}")) if meaning.season else None
        course = Course("past", "default", None)
        if not first.kinds & {"year", "century", "decade"} and (first.relation is None or first.relation.base == "tense") and self._now is not None:
            course = self._compass.course(meaning, expression.token, expression.stop, signals)
        anchors, told = self._anchors(candidate, first)
        reported = None
        if course.toward == "future" and not course.nearest and first.relation is None:
            reported = self._reported(candidate)
            if reported is not None:
                anchors = anchors._replace(now=reported.start)
        resolve = resolution.span(meaning, anchors, course) if isinstance(meaning, Range) else resolution.point(meaning, anchors, course)
        if resolve.open and isinstance(meaning, Point) and meaning.relation is not None and meaning.relation.base == "told" and self._that(candidate):
            return None
        mod = meaning.mod if isinstance(meaning, Point) else None
        kind = "TIME" if "T" in resolve.value else "DATE"
        anchor = None
        if resolve.relative and not resolve.open:
            anchor = self._anchor(candidate, told if resolve.from_told else reported)
        past = resolve.period.start <= self._now if resolve.period is not None and self._now is not None else None
        direction = course.told(past) if resolve.directed else None
        zone = self._zone(expression) if first.zone else None
        return self._record(candidate, kind, resolve._replace(mod=mod or resolve.mod), anchor=anchor, direction=direction, zone=zone)

    def _that(self, candidate: Candidate) -> bool:
        return any(cell.get("that") for cell in candidate.expression.cells[candidate.expression.first : candidate.expression.last])

    def _zone(self, expression: Expression) -> str | None:
        for cell in expression.cells[expression.first : expression.last]:
            if cell.get("is") == "zone":
                return self._text.text[cell.begin : cell.end]
        return None

    def _is_general(self, candidate: Candidate, point: Point) -> bool:
        """Whether «сегодня» means nowadays, or «летом» each summer: the sentence is a general one."""
        today = point.relation is not None and point.relation.grain == "day" and point.relation.offset == 0 and point.kinds == {"today"}
        return (today or point.kinds == {"season"}) and self._generic(candidate.expression.token)

    def _generic(self, token: int) -> bool:
        sentence = self._text.sentences[self._text.sentence_at(token)]
        if not any(sentence.begin <= m.begin < sentence.end for m in self._text.matches_in(GENERIC, sentence.begin, sentence.end)):
            return False
        return self._compass.tense(token)[0] in ("pres", "")

    # anchors

    def _anchors(self, candidate: Candidate, point: Point) -> tuple[Anchors, "Told | None"]:
        grain = point.relation.grain if point.relation is not None else "day"
        told = self._last_told(candidate, grain)
        if point.relation is not None and point.relation.eve:
            told = told if told is not None and told.sentence == self._text.sentence_at(candidate.expression.token) and not told.quoted and told.main else None
        elif point.kinds <= {"clock", "part"} and told is not None:
            if self._text.sentence_at(candidate.expression.token) - told.sentence > 2 or candidate.quotation is not None:
                told = None
            elif self._now is not None and told.start > self._now and self._compass.tense(candidate.expression.token)[0] == "past":
                told = None
        start = told.start if told else None
        return Anchors(self._speaking(candidate), self._at, start, start, start), told

    def _speaking(self, candidate: Candidate) -> dt.date | None:
        """The day that «сегодня» is: of a quotation, the one on which it was said, where the text tells it."""
        said = self._said(candidate)
        return said.start if said is not None else self._now

    def _said(self, candidate: Candidate) -> "Told | None":
        quotation = candidate.quotation
        if quotation is None:
            return None
        first = self._text.sentence_at(quotation.open if quotation.open is not None else quotation.begin)
        last = self._text.sentence_at(max(quotation.end - 1, quotation.begin)) if quotation.close is None else self._text.sentence_at(quotation.close)
        near = [t for t in self._told if not t.quoted and first <= t.sentence <= last + (last == first) and t.grain == "day" and self._now is not None and t.start <= self._now and t.tense != "fut"]
        near = [t for t in near if t.sentence <= last or t.token - quotation.end <= 12]
        return near[0] if near else None

    def _last_told(self, candidate: Candidate, grain: str) -> "Told | None":
        """The date told last before the expression, as fine as the grain or finer."""
        token = candidate.expression.token
        sentence = self._text.sentence_at(token)
        fine = {"year": ("day", "month", "year"), "month": ("day", "month"), "season": ("day", "month", "year")}.get(grain, ("day",))
        for told in reversed(self._told):
            if told.counted and (candidate.expression.shifted and candidate.expression.meaning.sign < 0):  # type: ignore[union-attr]  # a shift
                continue  # «больше, чем годом ранее» again: not a year before that year
            if told.token < token and sentence - told.sentence <= MEMORY and told.grain in fine and (not told.quoted or candidate.quotation is not None):
                return told
        return None

    def _reported(self, candidate: Candidate) -> "Told | None":
        """The past date earlier in the sentence on which it was told that something would be («6 августа … если не к 8 августа»)."""
        sentence, token = self._text.sentence_at(candidate.expression.token), candidate.expression.token
        clause = self._text.clause_at(token)
        for told in reversed(self._told):
            if told.sentence == sentence and told.token < token and told.grain == "day" and told.tense == "past" and not told.quoted and self._now is not None and told.start <= self._now:
                return told if clause.begin > told.clause and clause.kind != "main" else None
        return None

    def _anchor(self, candidate: Candidate, told: "Told | None") -> Anchor | None:
        if told is not None:
            return Anchor(kind="text", value=told.value, expression=told.span, given=True)
        said = self._said(candidate)
        if said is not None:
            return Anchor(kind="quotation", value=said.value, expression=said.span, given=True)
        return Anchor(kind="publication", value=values.day(self._now)) if self._now is not None else None

    # writing

    def _span(self, expression: Expression) -> Span:
        """The characters: without the point of an abbreviation that ends the sentence."""
        begin, end = expression.begin, expression.end
        sentence = self._text.sentences[self._text.sentence_at(expression.token)]
        if expression.stop >= sentence.end and self._text.text[end - 1] == "." and expression.cells[expression.last - 1].get("abbreviation"):
            rest = self._text.text[end : end + 3].lstrip()
            end -= not rest or rest[0].isupper() or rest[0] in "«\"“"
        return Span(begin, end)

    def _record(self, candidate: Candidate, kind: Any, value: Value, **fields: Any) -> TimeExpression:
        expression, signals = candidate.expression, candidate.signals
        length = kind == "DURATION"
        mod, signal = modifier(signals, length, isinstance(expression.meaning, Length) and bool(expression.meaning.rolling)) if not (kind == "SET" and not expression.shifted) else (None, None)
        if isinstance(expression.meaning, Range) and mod in ("ON_OR_AFTER", "BEFORE"):
            mod, signal = None, None
        if expression.shifted and not length and mod is None:
            mod, signal = modifier(signals, of_length=True)
        role_of = signal if signal is not None and signal.entry.get("role") else signals.first("role")
        role = "duration" if length else "frequency" if kind == "SET" else "unresolved" if value.open else role_of.entry["role"] if role_of and not isinstance(expression.meaning, Range) else "when"
        if signal is None and role in _BARE_RANGE:
            signal = role_of
        span = self._span(expression)
        if kind in ("DATE", "TIME") and value.period is not None and not value.open:
            self._remember(candidate, value, span)
        begin, end = value.begin, value.end
        return TimeExpression(
            span=span, type=kind, value=value.value, mod=value.mod or mod, begin_point=begin, end_point=end,
            temporal_function=value.relative, role=role,
            signal=self._text.span(signal.begin, signal.end) if signal is not None else None, **fields,
        )  # fmt: skip

    def _remember(self, candidate: Candidate, value: Value, span: Span) -> None:
        period = value.period
        assert period is not None
        days = (period.end - period.start).days
        grain = "day" if days == 1 else "year" if days > 300 else "month" if 27 < days < 32 else "other"
        token = candidate.expression.token
        clause = self._text.clause_at(token)
        self._told.append(Told(token, self._text.sentence_at(token), period.start, grain, span, value.value.partition("T")[0], candidate.quotation is not None, self._compass.tense(token)[0], clause.begin, clause.kind == "main", candidate.expression.shifted))
        self._told.sort()
