"""An expression that counts, on its way to be resolved."""

from newsevents.analysis import Quotation
from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.hinges import Hinge
from newsevents.extractors.dates.meanings import Point, Range, Shift
from newsevents.extractors.dates.signals import Signals


class Candidate:
    """An expression that counts, with the signals around it and the quotation that it stands in. ``hinge`` is what it
    hangs on; one that is not ``granted`` counts only where that has a day."""

    __slots__ = ("expression", "granted", "hinge", "quotation", "signals")

    def __init__(
        self,
        expression: Expression,
        signals: Signals,
        quotation: Quotation | None,
        hinge: Hinge | None = None,
        granted: bool = True,
    ) -> None:
        self.expression = expression
        self.signals = signals
        self.quotation = quotation
        self.hinge = hinge
        self.granted = granted

    def having(self, signals: Signals) -> "Candidate":
        """The candidate with other signals."""
        return Candidate(self.expression, signals, self.quotation, self.hinge, self.granted)

    @property
    def quoted(self) -> bool:
        """Whether it stands in a quotation."""
        return self.quotation is not None


def hangs(candidate: Candidate) -> bool:
    """Whether a candidate is counted from what the text tells elsewhere: an event, the date told last, the day of what
    happened."""
    meaning = candidate.expression.meaning
    if candidate.hinge is not None:
        return True
    if isinstance(meaning, Shift):
        return meaning.base != "now"
    first = meaning.first if isinstance(meaning, Range) else meaning
    if not isinstance(first, Point):
        return False
    told = first.relation is not None and first.relation.base in ("told", "either")
    return told or (bool(first.kinds) and first.kinds <= {"clock", "part"})
