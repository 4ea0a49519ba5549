"""The area or the seat of a body that speaks, tied to its name by a preposition: «УМВД по Тверской области»."""

from bisect import bisect_left
from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.zones import Zone
from newsevents.gazetteer import place_matches
from newsevents.ranges import BEGIN
from newsevents.text.clausewords import is_and

_HEAD: Final = 4
"""Tokens of a phrase among which the noun for a body stands."""


def with_area(zone: Zone, begin: int, end: int) -> int:
    """The end of a body's phrase with its area or its seat: «ГУ МВД по Москве и области», «посольство США в Киеве»."""
    if end + 1 >= zone.end or not zone.cased or "area_prepositions" not in zone.words[end].entries:
        return end
    entry = zone.words[end].entries["area_prepositions"]
    phrases = zone.phrases(end + 1, zone.segment(end)[1])
    if not phrases or phrases[0].begin != end + 1:
        return end
    abroad = bool(entry.get("seats")) and _abroad(zone, begin, end)
    if not (abroad or _official(zone, begin, end)) or not _located(zone, phrases[0], abroad, bool(entry.get("areas"))):
        return end
    last = phrases[0]
    for phrase in phrases[1:2]:
        joined = phrase.begin == last.end + 1 and phrase.prep is None and is_and(zone.word(last.end))
        if joined and _located(zone, phrase, abroad, bool(entry.get("areas"))):
            last = phrase
    return last.end


def _abroad(zone: Zone, begin: int, end: int) -> bool:
    """Whether a body sits in another country: an embassy, a mission."""
    entries = (zone.words[t].entries.get("institutions") for t in range(begin, min(begin + _HEAD, end)))
    return any(entry is not None and bool(entry.get("abroad")) for entry in entries)


def _official(zone: Zone, begin: int, end: int) -> bool:
    """Whether a body is called by its initials, or by a noun for one."""
    words = zone.words[begin : min(begin + _HEAD, end)]
    return any(w.shape == "upper" or "institutions" in w.entries for w in words)


def _located(zone: Zone, phrase: Phrase, abroad: bool, places: bool) -> bool:
    """Whether a phrase is where a body works: a region by its noun, a place where the preposition takes one; for one
    ``abroad`` any place."""
    for token in range(phrase.begin, phrase.end):
        entry = zone.words[token].entries.get("place_heads")
        if entry is not None and entry.get("kind") == "region":
            return True
    if not abroad and not places:
        return False
    matches = zone.text.shared(place_matches)
    at = bisect_left(matches, phrase.begin, key=BEGIN)
    if at == len(matches) or matches[at].begin >= phrase.end:
        return False
    return abroad or any(place.kind != "state" for place in matches[at].places)


def is_place(zone: Zone, found: Range) -> bool:
    """Whether the range ends within the name of a place that begins in it: "Oslo", "all of Estonia"."""
    matches = zone.text.shared(place_matches)
    at = bisect_left(matches, found[0], key=BEGIN)
    return at < len(matches) and matches[at].begin < found[1] <= matches[at].end
