"""What is told of a clause, and not of the event in whose course or behind which it was: "refused to sign at a
meeting", "refused to sign after meeting Smith"."""

from typing import Final

from newsevents.analysis import Analysis, Clause
from newsevents.frames import Frame, phrase_at
from newsevents.matching import Match

_ORDERED: Final = 4
"""Tokens before a noun among which words stand that put it in order."""


def is_course(text: Analysis, frame: Frame) -> bool:
    """Whether a noun only tells in what course something was done: "At a meeting with Smith he refused to sign",
    "offered to help during talks with Smith", but not "refused to take part in talks"."""
    clause, begin = frame.clause, frame.own[0]
    if any(m.begin < begin - 1 and m.end == begin for m in text.matches_in("event_status", clause.begin, begin)):
        return False  # «зацікавлений у зустрічі»
    orders = text.matches_in("event_order", max(begin - _ORDERED, clause.begin), begin)
    if any(m.end == begin and m.entry["order"] == "part_of" for m in orders):
        return True
    bearer = text.words[max(begin - 1, 0)].entries.get("event_bearers")
    if bearer is None or clause.verb is None:
        return False
    if text.language.cased:
        return _is_told_within(text, frame)
    if begin < clause.verb:
        return bool(bearer.get("course") or bearer.get("whole"))
    return bool(bearer.get("course")) and not text.matches_in("frames", clause.verb, begin)


def _is_told_within(text: Analysis, frame: Frame) -> bool:
    """The same where case tells it: «на встрече с послом отказался подписать», but not «отказался участвовать в
    переговорах»."""
    clause = frame.clause
    phrase = phrase_at(clause, frame.own[0])
    events = text.matches_in("frames", clause.begin, clause.end)
    alone = all(frame.own[0] < m.end and m.begin <= frame.trigger for m in events)
    return phrase is not None and "loc" in phrase.case.split() and alone


def holds_for_gerund(text: Analysis, match: Match, clause: Clause) -> bool:
    """Whether what is told of the verb around a gerund holds for that, too: "is expected to leave after meeting Smith",
    but not "refused to leave after meeting Smith"."""
    if match.entry["status"] == "planned":
        verb = text.words[clause.begin if clause.verb is None else clause.verb]
        return clause.tense != "past" or clause.voice == "pssv" or "copulas" in verb.entries
    return bool(match.entry["status"] == "possible") and match.begin == clause.auxiliary and not clause.negated


def is_known(text: Analysis, frame: Frame) -> bool:
    """Whether an article tells a noun without more as what was spoken of: "the trip was announced on Sunday"."""
    begin, end = frame.own
    entry = text.words[begin].entries.get("determiners")
    alone = all(begin <= slot.phrase.begin < end or slot.part == "teller" for slot in frame.slots)
    return entry is not None and bool(entry.get("definite")) and end - begin == 2 and alone
