"""Whether something is told only for a case that may not come: "otherwise the talks will not take place"."""

from typing import Final

from newsevents.analysis import Analysis, Clause
from newsevents.extractors.visits.denials import STRONG
from newsevents.extractors.visits.told import Verdict
from newsevents.frames import Frame

_BESIDE: Final = 2
"""Tokens between a clause and the condition beside it, at most: a comma and what only ties."""
_OPENING: Final = 2
"""Tokens from its begin within which a clause is opened by "otherwise"."""


def if_at_all(text: Analysis, frame: Frame, verdict: Verdict) -> Verdict:
    """The verdict where nothing is called off or ruled out but for a case ahead: of a noun, that it is planned; of a
    verb, that it may be."""
    clause = frame.clause
    if verdict.status not in STRONG or clause.tense != "fut" or not _conditional(text, clause):
        return verdict
    return Verdict("planned" if frame.pos == "noun" else "possible", False)


def _conditional(text: Analysis, clause: Clause) -> bool:
    """Whether a clause tells what follows from a condition."""
    if any(text.matches_in("contrary_conditions", clause.begin, clause.begin + _OPENING)):
        return True
    return any(
        _is_condition(text, other)
        and (0 <= clause.begin - other.end <= _BESIDE or 0 <= other.begin - clause.end <= _BESIDE)
        for other in text.clauses(text.sentence_at(clause.begin))
    )


def _is_condition(text: Analysis, clause: Clause) -> bool:
    opener = None if clause.opener is None else text.match_at("subordinators", clause.opener)
    return clause.kind == "subordinate" and opener is not None and opener.entry.get("kind") == "condition"
