"""What the words around an expression make of it: its mod and its role in the sentence."""

from typing import Any, Final

from newsevents.extractors.dates.candidate import Candidate
from newsevents.extractors.dates.meanings import Meaning, Point, Range
from newsevents.extractors.dates.resolved import Value
from newsevents.extractors.dates.signals import modifier
from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.matching import Match
from newsevents.records.time import TimeType

_ADJECTIVES: Final = frozenset(CHARACTER[name] for name in ("weekday_adjective", "month_adjective"))
_INCLUDED: Final[dict[Any, str]] = {"BEFORE": "ON_OR_BEFORE", "AFTER": "ON_OR_AFTER"}
"""What a bound becomes where «включительно» stands behind it."""


def modified(candidate: Candidate, kind: TimeType) -> tuple[Any, Match | None]:
    """The mod that the words around give, and which of them."""
    expression, signals = candidate.expression, candidate.signals
    if kind == "SET" or signals.compares:
        return None, None
    if kind == "DURATION":
        return modifier(signals, of_length=True)
    mod, signal = modifier(signals, of_length=False)
    if expression.cells[expression.last - 1].symbol in _ADJECTIVES:  # «после субботней встречи»: not after Saturday
        return (mod, signal) if signal is not None and signal.entry.get("edge") else (None, None)
    if mod in _INCLUDED and signals.behind is not None and signals.behind.entry.get("inclusive"):
        return _INCLUDED[mod], signal
    if signal is not None and signals.behind is not None and signals.behind.entry.get("possessive"):
        return (mod, signal) if signal.entry.get("edge") else (None, None)  # "after Sunday's defeat"
    if signal is not None and signal.entry.get("measured") == "past" and _is_past_year(expression.meaning):
        return None, None  # «рост к прошлому году»
    if isinstance(expression.meaning, Range) and mod in ("ON_OR_AFTER", "BEFORE"):
        return None, None  # the preposition opens the range
    return modifier(signals, of_length=True) if expression.shifted and mod is None else (mod, signal)


def _is_past_year(meaning: Meaning) -> bool:
    """Whether a year before the present one is named as such, and no day or month of it."""
    if not isinstance(meaning, Point) or meaning.kinds != {"the_year"}:
        return False
    return meaning.relation is not None and meaning.relation.offset < 0


def role(candidate: Candidate, kind: TimeType, value: Value, signal: Match | None) -> tuple[Any, Match | None]:
    """The role in the sentence, and the word that carries it or the mod."""
    if kind in ("DURATION", "SET"):
        return "duration" if kind == "DURATION" else "frequency", signal
    carrier = signal if signal is not None and signal.entry.get("role") else candidate.signals.first("role")
    if value.open:
        return "unresolved", signal or carrier
    if carrier is None or candidate.signals.compares or isinstance(candidate.expression.meaning, Range):
        return "when", signal
    return carrier.entry["role"], signal or carrier
