"""Precision, recall and F1 of parses against gold annotation, both in the form that the view ``standoff`` writes.

Items are paired one to one, best likeness first: dates by span (intersection over union at least 0.5), quotes by
content (0.8), attributions by content (0.5, a shared cue counts 0.2), events by a trigger that they share (0.3), people
by name. Two names agree when the stems of the shorter are among the stems of the longer («Путин», «Владимир Путин»);
two roles when they share 0.6 of the longer one's stems. A measure ``x|matched`` counts the paired items alone.
"""

from collections.abc import Iterable, Mapping

from newsevents.evaluation.folders import Evaluated, evaluate, without_gold
from newsevents.evaluation.likeness import same_name
from newsevents.evaluation.measures import Document, Score, count
from newsevents.evaluation.reading import read_gold

__all__ = [
    "Document", "Evaluated", "Score", "add", "evaluate", "read_gold", "report", "same_name", "score", "without_gold",
]  # fmt: skip


def score(pairs: Iterable[tuple[Document, Document]]) -> dict[str, Score]:
    """Every measure over all articles, given as (gold, parse), sorted by name.

    >>> day = {"begin": 0, "end": 5, "type": "DATE", "value": "2025-12-02", "mod": None}
    >>> score([({"dates": [day]}, {"dates": [{**day, "value": "2025-12-03"}]})])["dates.span"]
    Score(right=1, gold=1, got=1)
    """
    return add(dict(count(gold, got)) for gold, got in pairs)


def add(scores: Iterable[Mapping[str, Score]]) -> dict[str, Score]:
    """The measures of several articles as those of all of them together."""
    sums: dict[str, Score] = {}
    for listed in scores:
        for name, counted in listed.items():
            before = sums.get(name, Score(0, 0, 0))
            sums[name] = Score(*(a + b for a, b in zip(before, counted, strict=True)))
    return {name: sums[name] for name in sorted(sums)}


def report(scores: Mapping[str, Score]) -> str:
    """A line a measure: P, R and F1 with the counts behind them; shares of the paired items as one number."""
    return "".join(f"{name:30} {_told(name, scores[name])}\n" for name in sorted(scores))


def _told(name: str, counted: Score) -> str:
    right, gold, got = counted
    if not gold + got:
        return "–"
    if name.endswith("|matched") and gold == got:
        return f"{right / gold:.3f}  ({right}/{gold})"
    measures = f"P {counted.precision:.3f}  R {counted.recall:.3f}  F1 {counted.f1:.3f}"
    return f"{measures}  ({right}; {gold} in gold, {got} found)"
