"""What a length of time belongs to: an event, the gap between two, or the window within which an ordinal counts."""

from typing import Final

from newsevents import timex
from newsevents.analysis import Analysis
from newsevents.frames import Frame, is_infinitive
from newsevents.records import TimeExpression

_MEASURED: Final = 4
"""Tokens from "of" on within which the event stands that is measured: "two days of tense talks"."""
_WINDOW: Final = 8
"""Tokens back to a word that opens a window as long as a clause: "since taking office in January 2025"."""


def measures(text: Analysis, date: TimeExpression, frame: Frame) -> bool:
    """Whether a length is no attribute of another noun ("after a three-hour delay"), nor that of what is done about
    the event («ждали визита девять лет»)."""
    begin, end = text.tokens_of(date.span)
    if frame.own[0] <= begin < frame.own[1]:
        return True
    words = text.words
    deed = begin - 1
    if deed > frame.trigger and is_infinitive(text, deed):
        told = text.match_at("frames", deed) or text.match_at("frames_supports", deed)
        if told is None:
            return False  # "flew to Rome to mark 100 years of the church"
    if frame.pos == "noun" and not frame.carried and frame.clause.verb is not None:
        return "prepositions" in words[begin - 1].entries or text.clause_at(begin) is not frame.clause
    attribute = words[begin].has("ADJ") is not None
    return not attribute or not any(p.begin <= begin and end <= p.head < p.end for p in text.clause_at(begin).phrases)


def counts(text: Analysis, date: TimeExpression) -> bool:
    """Whether a date tells since when an ordinal counts: «с начала прошлого года», «впервые с 2014 года»."""
    if "/" in date.value:
        return False
    if date.role == "since" or timex.grain(date.value) == "year":
        return True
    begin, _ = text.tokens_of(date.span)
    for token in range(begin - 1, max(begin - _WINDOW, 0) - 1, -1):
        match = text.match_at("event_windows", token)
        near = token >= begin - 2
        opens = match is not None and (date.type == "DURATION" or not match.entry.get("length"))
        if match is not None and opens and (near or match.entry.get("far")):
            return True
        if text.words[token].shape == "punct":
            return False
    return False


def is_window(text: Analysis, date: TimeExpression) -> bool:
    """«за год», «за последние два месяца»: within what an ordinal is counted."""
    begin, _ = text.tokens_of(date.span)
    entry = text.words[begin - 1].entries.get("event_windows") if begin else None
    return entry is not None and bool(entry.get("length"))


def is_apart(text: Analysis, date: TimeExpression) -> bool:
    """Whether a length tells how far two events are apart, or how long something else lasts: «через день после
    встречи», "weeks after she left", "marking 60 years of ties"."""
    _, end = text.tokens_of(date.span)
    if end >= len(text):
        return False
    if not text.language.cased and "genitive_prepositions" in text.words[end].entries:
        return all("frames" not in w.entries for w in text.words[end : end + _MEASURED])
    match = text.match_at("event_order", end)
    return match is not None and match.entry["order"] != "part_of"
