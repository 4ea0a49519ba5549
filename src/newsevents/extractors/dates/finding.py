"""The time expressions of one text: read, and judged whether they are meant as times."""

from collections.abc import Iterator

from newsevents.analysis import Analysis
from newsevents.extractors.dates import ranges
from newsevents.extractors.dates.candidate import Candidate
from newsevents.extractors.dates.cells import stretches
from newsevents.extractors.dates.composing import Tell, compose
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.grammar import Grammar
from newsevents.extractors.dates.hinges import Hinges, hinge
from newsevents.extractors.dates.licence.granting import granted
from newsevents.extractors.dates.meanings import Range
from newsevents.extractors.dates.narrowing import narrow
from newsevents.extractors.dates.planning import Plans
from newsevents.extractors.dates.signals import Reader
from newsevents.extractors.dates.vocabulary import Vocabulary


class Finder:
    """Finds the expressions of one text; ``hinges`` is told of those that hang on something."""

    def __init__(
        self, text: Analysis, vocabulary: Vocabulary, grammar: Grammar, plans: Plans, hinges: Hinges
    ) -> None:
        self._text = text
        self._vocabulary = vocabulary
        self._grammar = grammar
        self._plans = plans
        self._hinges = hinges
        self._signals = Reader(text)

    def candidates(self, tell: Tell) -> Iterator[Candidate]:
        """The expressions that are meant as times, not yet resolved, in text order. ``tell`` is not kept: it is a
        method of what keeps this, and the two would hold the text until the garbage collector comes."""
        for stretch in stretches(self._text, self._vocabulary):
            for found in narrow(self._text, compose(stretch, self._grammar, tell)):
                for expression in self._parted(found):
                    candidate = self._candidate(expression)
                    if candidate is not None:
                        yield candidate

    def _parted(self, found: Expression) -> tuple[Expression, ...]:
        """The expression, or the two ends of a range that something was moved between."""
        ends = ranges.parted(found) if isinstance(found.meaning, Range) else None
        return ends if ends is not None and self._plans.is_moved(found.token) else (found,)

    def _candidate(self, found: Expression) -> Candidate | None:
        for expression in (found, found.fallback):
            if expression is None:
                continue
            signals = self._signals.around(expression.token, expression.stop)
            hung = hinge(self._text, expression)
            if hung is not None:
                self._hinges.note(hung)
            meant = granted(self._text, self._signals, expression, signals)
            if meant is not None or hung is not None:
                quotation = self._text.quotation_at(expression.token) if self._text.quotations else None
                return Candidate(meant or expression, signals, quotation, hung, meant is not None)
        return None
