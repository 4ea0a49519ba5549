"""What the sentence says about how an expression is meant: of no particular day, in general, as a length."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.dates.candidate import Candidate
from newsevents.extractors.dates.direction import Compass
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.meanings import Point, Range, Shift
from newsevents.extractors.dates.planning import FUTURE_WORDS
from newsevents.extractors.dates.signals import anchors_event
from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.extractors.dates.terms import WORDS
from newsevents.extractors.dates.told import Told

GENERIC: Final = "date_generic"
PHRASE: Final = 4
"""Tokens that a text may have beside an expression to be a phrase that is to be resolved, not an article."""
COUNTED_WITHIN: Final = 10
"""Words before a length among which the ordinal stands that it counts for."""
AROUND: Final = 12
"""Words to either side of "at night" among which the word stands that makes a forecast of it."""

_CLOCK: Final = ("hour", "minute", "second")
_AT: Final = CHARACTER["at"]


class Circumstances:
    """Of the expressions of one text; ``timed`` where the hour of its publication is known."""

    def __init__(self, text: Analysis, compass: Compass, *, timed: bool) -> None:
        self._text = text
        self._compass = compass
        self._timed = timed

    def is_length(self, candidate: Candidate, meaning: Shift, tense: str, told: Told | None) -> bool:
        """Whether «через пять месяцев» is said of no particular day: before an event, in general, or in hours."""
        amount, grain = meaning.length.amounts[0]
        expression = candidate.expression
        after = self._text.words[expression.stop] if expression.stop < len(self._text) else None
        if (
            isinstance(amount, tuple)
            or self._before_event(expression)
            or self.is_general(expression.token)
        ):
            return True
        if after is not None and after.shape == "digits":  # «за девять месяцев 2024 года»
            return True
        phrase = len(self._text) <= expression.stop - expression.token + PHRASE
        before = expression.neighbour(-1)
        loose = before is not None and before.get("ahead") == "weak"
        if loose and self._is_counted(expression.token):
            return True
        if grain in _CLOCK and not self._timed:
            return not phrase or (loose and tense == "past")
        if tense == "past":
            sentence = self._text.sentence_at(expression.token)
            opening = expression.token - 1 <= self._text.sentences[sentence].begin
            return told is None or (loose and (sentence - told.sentence > 1 or not opening))
        if tense == "pres" and self._compass.plans.is_dated(expression.token, loose=loose):
            return False
        if tense == "pres" or (loose and tense != "fut"):
            return (loose and not phrase) or (tense == "pres" and grain not in ("year", "decade"))
        reading = self._text.clause_at(expression.token).reading
        return not tense and reading is not None and reading.pos == "INF" and grain not in ("year", "decade")

    def is_adrift(self, meaning: Shift, told: Told | None) -> bool:
        """Whether a length has nothing that it is counted from: no day was told, or hours and minutes count from one of
        which no hour is known."""
        return told is None or (meaning.length.amounts[0][1] in _CLOCK and not self._timed)

    def _before_event(self, expression: Expression) -> bool:
        """Whether what follows may be an event that the length is counted from: «через неделю после пожара»."""
        after = self._text.words[expression.stop] if expression.stop < len(self._text) else None
        return anchors_event(after)

    def is_some_later_day(self, expression: Expression, grain: str) -> bool:
        """Whether a sentence begins with a day that is counted from one not told: «Два дня спустя он вернулся»."""
        before = expression.neighbour(-1)
        loose = before is not None and before.get("ahead") == "weak"
        if grain in _CLOCK or loose or self._before_event(expression):
            return False
        return expression.token - self._text.sentences[self._text.sentence_at(expression.token)].begin <= 1

    def _is_counted(self, token: int) -> bool:
        """Whether an ordinal stands before a length in its clause: «третий визит за два года», "her second trip to the
        south in a year"."""
        floor = max(token - COUNTED_WITHIN, self._text.clause_at(token).begin)
        entries = [word.entries.get(WORDS) for word in self._text.words[floor : token - 1]]
        return any(entry is not None and entry["is"] in ("ordinal", "ordinal_second") for entry in entries)

    def is_general(self, token: int) -> bool:
        """Whether the sentence tells what is always so: in the present, with a word like «обычно»."""
        sentence = self._text.sentences[self._text.sentence_at(token)]
        matches = self._text.matches_in(GENERIC, sentence.begin, sentence.end)
        if all(match.entry.get("unknown_day") for match in matches):
            return False
        tense, verb, own = self._compass.tense(token)
        state = own.reading is not None and own.reading.pos in ("PART", "PARTS") and own.auxiliary is None
        return tense in ("pres", "") or (state and verb == own.verb)  # «ринок зазвичай зачинений»

    def is_habitual(self, candidate: Candidate, point: Point) -> bool:
        """Whether a part of the day is each day's: "at night" of what goes on, not of what happened."""
        expression = candidate.expression
        before = expression.neighbour(-1)
        if point.kinds != {"part"} or before is None or before.symbol != _AT:
            return False
        if not expression.cells[expression.first].get("habitual"):
            return False
        tense, verb, own = self._compass.tense(expression.token)
        begin, end = max(own.begin, expression.token - AROUND), min(own.end, expression.stop + AROUND)
        if self._text.matches_in(FUTURE_WORDS, begin, end):  # "showers are expected at night"
            return False
        reading = own.reading if verb == own.verb else None
        goes_on = reading is not None and reading.pos == "PART" and reading.tense == "pres"
        return tense in ("pres", "") or goes_on

    def is_of_some_day(self, candidate: Candidate, point: Point) -> bool:
        """Whether a time of day is that of a day not told: «однажды вечером»."""
        if not point.kinds <= {"clock", "part"}:
            return False
        sentence = self._text.sentences[self._text.sentence_at(candidate.expression.token)]
        listed = self._text.matches_in(GENERIC, sentence.begin, candidate.expression.token)
        return any(match.entry.get("unknown_day") for match in listed)


def is_some_weekend(point: Point) -> bool:
    """Whether it is a weekend of which no word tells which one."""
    relation = point.relation
    return relation is not None and relation.base == "tense" and point.kinds == {"the_weekend"}


def may_be_general(meaning: Point | Range) -> bool:
    """Whether it is «сегодня», which may mean nowadays, or «летом», which may mean each summer, «вечером», or «в
    выходные»."""
    if isinstance(meaning, Range):
        return False
    if is_some_weekend(meaning):
        return True
    today = meaning.relation is not None and meaning.relation.grain == "day" and meaning.relation.offset == 0
    return meaning.kinds in ({"season"}, {"part"}) or (today and meaning.kinds == {"today"})


def recurring_value(point: Point) -> str:
    """The value of every such season, weekend or part of the day; empty for a day, which is nowadays then."""
    if point.season:
        return f"XXXX-{point.season}"
    if is_some_weekend(point):
        return "XXXX-WXX-WE"
    return f"XXXX-XX-XXT{point.part}" if point.part else ""
