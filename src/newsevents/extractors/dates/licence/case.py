"""An expression with everything around it that its licence is judged by."""

from typing import Any, Final

from newsevents.analysis import Analysis, SentenceTokens
from newsevents.extractors.dates.cell import Cell
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.signals import Reader, Signals
from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.lexicon import Entry
from newsevents.words import Word

TRAPS: Final = "date_traps"
ALONE: Final = 4
"""Marks that may stand around a phrase that is all of its sentence."""


class Case:
    """``head`` is the first cell of the expression, ``core`` its first one behind an article, ``before`` and
    ``after`` the
    words of the sentence beside it."""

    __slots__ = ("after", "before", "core", "expression", "head", "reader", "sentence", "signals", "text")

    def __init__(
        self,
        text: Analysis,
        reader: Reader,
        expression: Expression,
        signals: Signals,
        sentence: SentenceTokens,
        head: Cell,
        core: Cell,
        before: Word | None,
        after: Word | None,
    ) -> None:
        self.text = text
        self.reader = reader
        self.expression = expression
        self.signals = signals
        self.sentence = sentence
        self.head = head
        self.core = core
        self.before = before
        self.after = after

    @property
    def nearest(self) -> Entry | None:
        """The signal right before the expression."""
        return self.signals.before[0].entry if self.signals.before else None

    @property
    def single(self) -> bool:
        """Whether the expression is one cell."""
        return self.expression.last - self.expression.first == 1

    def opened_by(self, *names: str) -> bool:
        """Whether one of these words of the grammar stands right before the expression."""
        found = self.expression.neighbour(-1)
        if found is not None and found.symbol == CHARACTER["the"]:
            found = self.expression.neighbour(-2)
        return found is not None and found.symbol in {CHARACTER[name] for name in names}


def case_of(text: Analysis, reader: Reader, expression: Expression, signals: Signals) -> Case:
    """The case of an expression."""
    sentence = text.sentences[text.sentence_at(expression.token)]
    head = expression.cells[expression.first]
    core = expression.cells[expression.last - 1] if head.symbol == CHARACTER["the"] else head
    before = text.words[expression.token - 1] if expression.token > sentence.begin else None
    after = text.words[expression.stop] if expression.stop < sentence.end else None
    return Case(text, reader, expression, signals, sentence, head, core, before, after)


def noun_behind(word: Word | None) -> bool:
    """Whether the likeliest reading of a word is a noun or what stands before one."""
    return word is not None and bool(word.readings) and word.readings[0].pos in ("NOUN", "ADJ", "PART")


def counts_off(case: Case, amount: Any) -> bool:
    """Whether the digits before a unit are an ordinal: it is in no form that numerals govern («к 8 минуте»)."""
    unit = case.text.words[case.expression.cells[case.expression.last - 1].token]
    nouns = [r for r in unit.readings if r.pos == "NOUN" and r.case]
    if not nouns or not isinstance(amount, int) or amount % 10 == 1 or case.head.symbol != CHARACTER["small"]:
        return False
    if amount % 10 in (2, 3, 4) and not 11 < amount % 100 < 15:
        return all(r.number == "sing" and r.case != "gen" for r in nouns)
    return not any(r.number == "plur" and r.case not in ("nom", "acc", "voc") for r in nouns)


def may_be_genitive(word: Word | None) -> bool:
    """Whether a word can be a noun in the genitive, or an adjective before one."""
    if word is None or not word.readings or word.readings[0].pos not in ("NOUN", "ADJ"):
        return False
    return any(r.case == "gen" for r in word.readings if r.pos in ("NOUN", "ADJ"))


def trap(word: Word | None) -> Entry | None:
    """What the list of traps says of a word."""
    return word.entries.get(TRAPS) if word is not None else None


def alone(case: Case) -> bool:
    """Whether the sentence is nothing but the expression: a dateline, a phrase to be resolved."""
    begin, end = case.sentence.begin, case.sentence.end
    token, stop = case.expression.token, case.expression.stop
    if token - begin > ALONE or end - stop > ALONE:
        return False
    return all(word.shape == "punct" for word in (*case.text.words[begin:token], *case.text.words[stop:end]))
