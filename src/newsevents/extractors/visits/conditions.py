"""Whether something is told only for a case that may not come: "otherwise the talks will not take place"; or was to
be, and gave way to something else."""

from typing import Final

from newsevents.analysis import Analysis, Clause
from newsevents.extractors.visits.denials import STRONG, DenialReader
from newsevents.extractors.visits.told import Verdict
from newsevents.frames import Frame, data_of

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


def gave_way(text: Analysis, denials: DenialReader, frame: Frame) -> bool:
    """Whether something else came instead of what somebody was to do: «должен был вылететь в Рим, но заболел», but
    not «…, но визит перенесли» or «…, но вылетел только в среду»."""
    clause = frame.clause
    if clause.verb is None or not _was_to(text, denials, clause):
        return False
    behind = next((c for c in text.clauses(text.sentence_at(clause.begin)) if c.begin == clause.end), None)
    if behind is None or behind.kind != "main" or behind.tense != "past":
        return False
    joins = text.words[behind.begin].entries.get("coordinators")
    if joins is None or not joins.get("contrary"):
        return False
    others = text.matches_in("frames", behind.begin, behind.end)
    goes = frame.get("role") == "motion"  # «собирался в Рим, но остался в Осло»
    return all(goes and data_of(text.language, m, "frames", "verb").get("role") == "stay" for m in others)


def _was_to(text: Analysis, denials: DenialReader, clause: Clause) -> bool:
    """Whether a clause tells what was planned then, and leaves open whether it came to be."""
    planned = any(
        match.begin in (clause.verb, clause.auxiliary) and match.entry["status"] == "planned"
        and match.entry.get("denied") != "" and not denials.negated(match.begin, clause)
        for match in denials.words(clause)
    )  # fmt: skip
    if not planned or clause.tense:
        return planned and clause.tense == "past"
    behind = text.words[(clause.verb or 0) + 1]  # «должен был»
    return "copulas" in behind.entries and behind.readings[0].tense == "past"


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
