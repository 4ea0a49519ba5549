"""Dates that hang on something that happened: «накануне перемовин», "a week after the fire", «в день выборов».

Such an expression has a value where the text tells the day: beside it («накануне поездки, 14 апреля»), or where it
tells of the same thing («пожар начался 18 июля»).
"""

from typing import Final, NamedTuple

import regex

from newsevents.analysis import Analysis
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.licence.behind import eve_of
from newsevents.extractors.dates.meanings import Length, Point, Shift
from newsevents.extractors.dates.memory import Memory
from newsevents.extractors.dates.pairing import counting
from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.extractors.dates.told import Told
from newsevents.spans import Span

WITHIN: Final = 3
"""Words that may stand before the noun of what happened."""
AROUND: Final = 12
"""Words to either side of a date among which the noun stands of what happened on it."""
BESIDE: Final = 60
"""Characters between the noun and the date that is told beside it."""

_BEHIND: Final = regex.compile(r"[^,.;:!?()«»“”\"—]{0,40}+,\s*+(?:\p{L}{1,8}\s++)?+")
_BEFORE: Final = regex.compile(r"\s*+,\s*+(?:\p{L}{1,3}\s++)?+")
_OF: Final = CHARACTER["of"]
_IN: Final = CHARACTER["in"]
_THE: Final = CHARACTER["the"]
_ATTRIBUTES: Final = frozenset({"ADJ", "DET", "PRON", "PART", "NUM"})


class Hinge(NamedTuple):
    """What an expression hangs on: the length between, and its direction (0 for the day itself); the noun of what
    happened, None where it is not named, and whether that can be nothing else («накануне команды тренировались»)."""

    length: Length
    sign: int
    noun: int | None
    sure: bool = True


def hinge(text: Analysis, expression: Expression) -> Hinge | None:
    """What the expression hangs on; None for one that hangs on nothing."""
    meaning = expression.meaning
    if isinstance(meaning, Point):
        relation = meaning.relation
        if relation is None or relation.grain != "day" or relation.base not in ("either", "told"):
            return None
        day = Length(((abs(relation.offset), "day"),))
        if relation.eve:
            sign = 1 if relation.offset > 0 else -1
            following = text.words[expression.stop] if expression.stop < len(text) else None
            noun = _noun(text, expression, expression.stop, genitive=True)
            apposed = following is not None and following.form == ","
            return Hinge(day, sign, noun, eve_of(following)) if noun is not None or apposed else None
        after = expression.neighbour(1)
        noun = _noun(text, expression, after.stop) if after is not None and after.get("counts") == 1 else None
        return Hinge(day, 1, noun) if noun is not None and relation.offset == 1 else None
    if not isinstance(meaning, Length | Shift):
        return None
    return _counted(text, expression)


def _counted(text: Analysis, expression: Expression) -> Hinge | None:
    after = expression.neighbour(1)
    length = counting(expression, after) if after is not None else None
    if after is not None and length is not None:
        noun = _noun(text, expression, after.stop)
        return Hinge(length, int(after.get("counts")), noun) if noun is not None else None
    meaning = expression.meaning
    if not isinstance(meaning, Length) or not meaning.bare or meaning.amounts != ((1, "day"),):
        return None
    token = expression.token
    if text.words[token].capital and token != text.sentences[text.sentence_at(token)].begin:
        return None  # «в День учителя»: a feast
    before = expression.neighbour(-1)
    if after is not None and after.symbol == _OF:
        noun = _noun(text, expression, after.stop)
    elif before is not None and before.symbol == _IN and text.language.cased:
        noun = _noun(text, expression, expression.stop, genitive=True)
    else:
        return None
    return Hinge(meaning, 0, noun) if noun is not None else None


def _noun(text: Analysis, expression: Expression, begin: int, *, genitive: bool = False) -> int | None:
    """The noun that begins the phrase at a token; ``genitive`` where its case must show that it belongs there."""
    sentence = text.sentences[text.sentence_at(expression.token)]
    readings = text.readings(text.sentence_at(expression.token))
    for token in range(begin, min(begin + WITHIN + 1, sentence.end)):
        reading, word = readings[token - sentence.begin], text.words[token]
        if reading is None or word.shape not in ("lower", "upper"):
            return None
        if genitive and reading.case not in ("gen", ""):
            return None
        if reading.pos == "NOUN":
            return token if "date_words" not in word.entries else None
        if reading.pos not in _ATTRIBUTES:
            return None
    return None


class Hinges:
    """Finds the days that the hinges of one text hang on."""

    def __init__(self, text: Analysis, memory: Memory) -> None:
        self._text = text
        self._memory = memory
        self._nouns: set[int] = set()

    def note(self, found: Hinge) -> None:
        """Remembers that a noun is told as what something else is counted from, and so tells no day itself."""
        if found.noun is not None:
            self._nouns.add(found.noun)

    def beside(self, expression: Expression, found: Hinge) -> Told | None:
        """The day told beside the expression, which is the same."""
        text = self._text
        end = text.ends[found.noun] if found.noun is not None else expression.end
        for told in self._memory.around(expression.token):
            if told.grain != "day" or not -BESIDE <= told.span.begin - end <= BESIDE:
                continue
            behind = told.span.begin >= end
            between = text.text[end : told.span.begin] if behind else text.text[told.span.end : expression.begin]
            if (_BEHIND if behind else _BEFORE).fullmatch(between) and (behind or found.sure):
                return told
        return None

    def day(self, expression: Expression, found: Hinge) -> Told | None:
        """The day of what happened, where the text tells it in the same clause as the noun."""
        if found.noun is None:
            return None
        lemmas = {reading.lemma for reading in self._text.words[found.noun].readings if reading.pos == "NOUN"}
        for told in self._memory.around(expression.token):
            if told.grain == "day" and not told.counted and self._tells(told, lemmas):
                return None if self._memory.is_contrary(told, expression) else told
        return None

    def _tells(self, told: Told, lemmas: set[str]) -> bool:
        clause = self._text.clause_at(told.token)
        begin, end = max(clause.begin, told.token - AROUND), min(clause.end, told.token + AROUND)
        return any(
            not lemmas.isdisjoint(self._text.words[token].lemmas) and token not in self._nouns
            for token in range(begin, end)
        )

    def span(self, expression: Expression, found: Hinge) -> Span:
        """The characters: with the noun where the expression names the day by it («день выборов»), with the word that
        tells the direction where that is no preposition's other half («за день до»)."""
        named = found.sign == 0 or expression.cells[expression.last - 1].get("named")
        if found.noun is not None and named:
            before = expression.neighbour(-1)
            article = before is not None and before.symbol == _THE
            begin = before.begin if before is not None and article else expression.begin
            return Span(begin, self._text.ends[found.noun])
        after = expression.neighbour(1)
        counted = after is not None and after.get("counts") and not after.get("opened")
        return Span(expression.begin, after.end if after is not None and counted else expression.end)
