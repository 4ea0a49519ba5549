"""The answers of an interview whose turns stand behind dashes, nobody named: «— Когда? / — В мае»."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.model import Report, Speech
from newsevents.text.marks import DASHES

_QUESTIONS: Final = 2
"""Questions from which on dialogue lines are an interview."""


def answers(text: Analysis, speeches: Sequence[Speech]) -> list[Report]:
    """The reports of turns that follow a question and have no reporting clause, their sources still open."""
    turns = [s for s in speeches if s.pieces and not s.marked and text.words[s.begin].form in DASHES]
    asked = {id(s) for s in turns if text.words[s.end - 1].form == "?"}
    if len(asked) < _QUESTIONS:
        return []
    found = []
    for before, turn in pairwise(turns):
        if id(before) not in asked or id(turn) in asked or turn.report is not None or before.report is not None:
            continue
        sentence = text.sentence_at(turn.begin)
        report = Report(sentence, None, None, list(turn.pieces), manner="answer", speech=turn)
        turn.report, turn.kind = report, "direct"
        found.append(report)
    return found
