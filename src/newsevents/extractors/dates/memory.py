"""The dates that a text has told so far, and which of them a relative one is counted from."""

import datetime as dt
from bisect import bisect_left, insort
from typing import Final

from newsevents.analysis import Analysis, Quotation
from newsevents.extractors.dates.direction import Compass
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.meanings import Point, Shift
from newsevents.extractors.dates.resolved import Value
from newsevents.extractors.dates.told import GRAINS, Told, has_year, is_one_before
from newsevents.spans import Span

REACH: Final = 8
"""Sentences back to which a date told is still what «двумя днями ранее» is counted from."""
TIME_REACH: Final = 2
"""The same for a time of day that stands alone."""
STORY_REACH: Final = 5
"""The same for one of what happened, in a story of the last days."""
STORY_DAYS: Final = 7
"""Days before publication within which such a story lies."""
FEW: Final = 40
"""Dates told before that are looked through for the one that is counted from."""
LONG_PAST: Final = 31
"""Days before publication from which on a day told is that of a story of its own."""
SAID_WITHIN: Final = 12
"""Tokens behind a quotation among which the day it was said on may stand in a further sentence."""
POINTING: Final = 3
"""Tokens that a sentence begins with among which a word stands that points back."""

BRACKETED: Final = 8
"""Tokens behind a time of day among which the bracket closes that holds it in another zone."""
DAY_WITHIN: Final = 3
"""Tokens behind that bracket among which the day begins."""

CONTINUED: Final = 10
"""Years before publication within which a month without a year goes on in that of the sentence before."""
CLOSE: Final = 9
"""Months between the two."""

ERA: Final = 20
LONG_STORY: Final = 30
"""Years before publication from which on a year told is that of a story of its own, and from which on what follows
without a year is of that time too."""
NEIGHBOURS: Final = 3
"""Years between two dates of one such story."""

_FINE: Final = {
    "year": ("day", "month", "quarter", "half", "year"),
    "season": ("day", "month", "year"),
    "month": ("day", "month"),
}


class Memory:
    """Of one text. ``now`` is the day of publication."""

    def __init__(self, text: Analysis, compass: Compass, now: dt.date | None) -> None:
        self._text = text
        self._compass = compass
        self._now = now
        self._told: list[Told] = []

    def keep(self, expression: Expression, value: Value, span: Span, *, quoted: bool, when: bool) -> None:
        """Remembers a resolved date; ``when``: it is no bound, nor what something is compared with."""
        period = value.period
        if period is None or value.open:
            return
        grain = GRAINS.get((period.end - period.start).days, "other")
        token = expression.token
        sentence, day = self._text.sentence_at(token), value.value.partition("T")[0]
        counted = expression.shifted or is_one_before(expression)
        dated = when and has_year(expression, value)
        insort(self._told, Told(token, sentence, period.start, grain, span, day, quoted, counted, dated))

    def last(self, expression: Expression, grain: str, *, quoted: bool) -> Told | None:
        """The date told last before the expression, as fine as the grain or finer; for an eve, a range of days, too:
        «посетит Рим 4–5 мая. Он прилетит накануне»."""
        sentence = self._text.sentence_at(expression.token)
        meaning = expression.meaning
        back = isinstance(meaning, Shift) and meaning.sign < 0
        eve = isinstance(meaning, Point) and meaning.relation is not None and meaning.relation.eve
        eve = eve and not self._compass.is_of_telling(expression.token)  # «…, сообщил накануне посол»
        for told in self._before(expression.token):
            if sentence - told.sentence > REACH:
                break
            if told.counted and back:
                continue  # «больше, чем годом ранее» again: not a year before that year
            fits = told.grain in _FINE.get(grain, ("day",)) or (eve and _is_of_days(told))
            if fits and (quoted or not told.quoted):
                return told
        return None

    def anchor(self, expression: Expression, point: Point, *, quoted: bool) -> Told | None:
        """What a relative point, or a time of day alone, is counted from, where that is a date told before."""
        anaphoric = point.relation is not None and point.relation.base in ("told", "either")
        if point.kinds == {"clock"} and (bracketed := self._behind_brackets(expression)) is not None:
            return bracketed
        if not anaphoric and not point.kinds <= {"clock", "part"}:
            return None
        told = self.last(expression, point.relation.grain if point.relation is not None else "day", quoted=quoted)
        if told is not None and anaphoric and told.grain == "day" and self.is_contrary(told, expression):
            told = self._happened(expression, quoted=quoted) or told
        if told is None:
            return None
        distance = self._text.sentence_at(expression.token) - told.sentence
        if point.relation is not None and point.relation.eve:
            if distance <= 1 and not told.quoted and self._is_coming(told, expression):
                return told
            apart = self._is_long_past(told) or self._is_yesterday(told, expression)
            near = distance == 0 or (distance == 1 and apart)
            near = near and not told.quoted and self._is_main(told)
            return told if near and not self.is_contrary(told, expression) else None
        if point.relation is not None and point.relation.base == "either" and point.relation.offset < 0:
            return told if distance == 0 else None  # «в предыдущем году» of the year told beside it
        if point.kinds <= {"clock", "part"}:
            if quoted or self._is_stamp(expression):
                return None
            return self._day_of_story(expression) or self._nearby(told, distance, expression)
        return told

    def _behind_brackets(self, expression: Expression) -> Told | None:
        """The day that stands right behind the brackets after, or around, a time: «в 4:17 (1:17 мск) в понедельник»."""
        words, stop = self._text.words, expression.stop
        if stop >= len(self._text) or words[stop].form not in {"(", ")"}:
            return None
        end = self._text.sentences[self._text.sentence_at(expression.token)].end
        close = next((at for at in range(stop, min(stop + BRACKETED, end)) if words[at].form == ")"), end)
        behind = bisect_left(self._told, (close,))
        if behind == len(self._told):
            return None
        told = self._told[behind]
        near = told.token < min(close + DAY_WITHIN + 1, end)
        return told if near and told.grain == "day" and not told.quoted else None

    def _is_stamp(self, expression: Expression) -> bool:
        """Whether a time of day is the stamp that a line of a chronicle begins with: «09:45. Мэр открыл мост»."""
        sentence = self._text.sentence_at(expression.token)
        held = self._text.sentences[sentence]
        if held.begin != expression.token or expression.stop >= len(self._text):
            return False
        first = not sentence or not self._share_paragraph(sentence - 1, sentence)
        return first and self._text.words[expression.stop].shape == "punct"

    def _nearby(self, told: Told, distance: int, expression: Expression) -> Told | None:
        return None if distance > TIME_REACH or self.is_contrary(told, expression) else told

    def _day_of_story(self, expression: Expression) -> Told | None:
        """The day, told last, of what happened in the last days, where the time of day belongs to such a story; not the
        day on which somebody told of it."""
        if self._now is None or self._compass.tense(expression.token)[0] != "past":
            return None
        sentence = self._text.sentence_at(expression.token)
        for told in self._before(expression.token):
            if sentence - told.sentence > STORY_REACH or told.quoted:
                break
            recent = told.grain == "day" and 0 <= (self._now - told.start).days <= STORY_DAYS
            if recent and not self._compass.is_of_telling(told.token):
                return told
        return None

    def _happened(self, expression: Expression, *, quoted: bool) -> Told | None:
        """The day told last that is not ahead: what happened «в тот же день» did not on a day yet to come."""
        sentence = self._text.sentence_at(expression.token)
        for told in self._before(expression.token):
            if sentence - told.sentence > REACH:
                break
            if told.grain == "day" and self._is_past(told) and (quoted or not told.quoted):
                return told
        return None

    def is_contrary(self, told: Told, expression: Expression) -> bool:
        """Whether the date told is ahead, and what is counted from it happened."""
        if not self._is_ahead(told):
            return False
        tense, verb, _ = self._compass.tense(expression.token)
        return tense == "past" and (verb is None or not self._is_noun(verb))

    def _is_noun(self, verb: int) -> bool:
        """Whether what may be a verb is a noun, for nothing that it acts on follows («начало — в 18:00»)."""
        words = self._text.words
        if words[verb].has("NOUN", case="nom") is None or verb + 1 >= len(words):
            return False
        after = words[verb + 1]
        return after.shape == "punct" or any(r.pos == "PREP" or r.case == "gen" for r in after.readings[:1])

    def _is_coming(self, told: Told, expression: Expression) -> bool:
        """Whether both the date told and what is counted from it are yet to come: «матч пройдёт 5 мая, накануне
        приедут судьи»."""
        return self._is_ahead(told) and self._compass.tense(expression.token)[0] == "fut"

    def reported(self, expression: Expression) -> Told | None:
        """The past day, earlier in the sentence, on which it was told that something would be («6 августа предупредил о
        последствиях, если война не прекратится к 8 августа»)."""
        sentence, token = self._text.sentence_at(expression.token), expression.token
        clause = self._text.clause_at(token)
        if clause.kind == "main":
            return None
        for told in self._before(token):
            if told.sentence != sentence and not self._is_narrated(told, token, sentence):
                break
            if told.sentence != sentence and told.grain == "day" and not told.quoted:
                return told
            if told.grain == "day" and not told.quoted and self._is_past(told) and self._tense(told) == "past":
                return told if clause.begin > self._text.clause_at(told.token).begin else None
        return None

    def _is_narrated(self, told: Told, token: int, sentence: int) -> bool:
        """Whether a sentence goes on from a day long past that the one before it tells («прошлый визит пришёлся на 6
        августа. Тогда он требовал остановить войну к 8 августа»)."""
        if told.sentence != sentence - 1 or not self._is_long_past(told):
            return False
        return any(clause.kind == "main" and clause.tense == "past" for clause in self._text.clauses(sentence))

    def story(self, token: int) -> tuple[int | None, bool]:
        """The year, long past, that the story before the token has come to, and whether it goes on in it: where two
        dates of that time were told, not just the year that somebody was born in."""
        now, told = self._now, self._before(token)[:2]
        if now is None or not told or self._text.sentence_at(token) - told[0].sentence > REACH:
            return None, False
        years = [each.start.year for each in told]
        within = now.year - max(years) >= LONG_STORY and len(years) > 1 and abs(years[0] - years[1]) <= NEIGHBOURS
        return (years[0] if now.year - years[0] >= ERA else None), within

    def continued(self, expression: Expression, point: Point) -> int | None:
        """The year of the last few in which a sentence goes on: «в феврале 2022 года началась война. Уже в апреле»."""
        if self._now is None or point.month is None or not point.kinds <= {"month", "day"}:
            return None
        at = bisect_left(self._told, (expression.token,))
        told = self._told[at - 1] if at else None
        if told is None or not told.dated or told.quoted or not 0 < self._now.year - told.start.year <= CONTINUED:
            return None
        sentence = self._text.sentence_at(expression.token)
        if sentence - told.sentence > 1 or not self._share_paragraph(told.sentence, sentence):
            return None
        later = (point.month, point.day or 0) > (told.start.month, told.start.day if point.day else 1)
        if not later or point.month - told.start.month > CLOSE:
            return None
        main = self._is_main(told) and self._text.clause_at(expression.token).kind == "main"
        return told.start.year if main and self._tense(told) == "past" else None

    def around(self, token: int) -> list[Told]:
        """The dates told not far from a token: those before it, the nearest first, then those behind."""
        at = bisect_left(self._told, (token,))
        return [*self._told[max(at - FEW, 0) : at][::-1], *self._told[at : at + FEW]]

    def _is_long_past(self, told: Told) -> bool:
        return self._now is not None and (self._now - told.start).days >= LONG_PAST

    def _is_yesterday(self, told: Told, expression: Expression) -> bool:
        """Whether the paragraph has just told the day before publication, which «накануне» would not call so again."""
        if self._now is None or (self._now - told.start).days != 1:
            return False
        return self._share_paragraph(told.sentence, self._text.sentence_at(expression.token))

    def _share_paragraph(self, sentence: int, other: int) -> bool:
        sentences = self._text.sentences
        return sentences[sentence].record.paragraph == sentences[other].record.paragraph

    def said(self, quotation: Quotation | None) -> Told | None:
        """The day on which a quotation was said, where the sentences that hold it tell one."""
        if quotation is None:
            return None
        opened = quotation.open if quotation.open is not None else quotation.begin
        closed = quotation.close if quotation.close is not None else max(quotation.end - 1, quotation.begin)
        first, last = self._text.sentence_at(opened), self._text.sentence_at(closed)
        begin = self._text.sentences[first].begin
        end = self._text.sentences[min(last + (first == last), len(self._text.sentences) - 1)].end
        for told in self._told[bisect_left(self._told, (begin,)) : bisect_left(self._told, (end,))]:
            near = told.sentence <= last or self._tells_when(told, quotation)
            if near and told.grain == "day" and not told.quoted and self._is_past(told) and self._tense(told) != "fut":
                return told
        return None

    def _tells_when(self, told: Told, quotation: Quotation) -> bool:
        """Whether a sentence behind a quotation, which points back to it, tells its day: «Об этом он сказал 5 мая»."""
        if told.token - quotation.end > SAID_WITHIN:
            return False
        begin = self._text.sentences[told.sentence].begin
        return any("demonstratives" in word.entries for word in self._text.words[begin : begin + POINTING])

    def _tense(self, told: Told) -> str:
        return self._compass.tense(told.token)[0]

    def _is_main(self, told: Told) -> bool:
        return self._text.clause_at(told.token).kind == "main"

    def _is_ahead(self, told: Told) -> bool:
        return self._now is not None and told.start > self._now

    def _is_past(self, told: Told) -> bool:
        return self._now is not None and told.start <= self._now

    def _before(self, token: int) -> list[Told]:
        at = bisect_left(self._told, (token,))
        return self._told[max(at - FEW, 0) : at][::-1]


def _is_of_days(told: Told) -> bool:
    """Whether a date told is a range from one day to another."""
    return told.grain == "other" and "/" in told.value and told.value.index("/") == len("2026-02-04")
