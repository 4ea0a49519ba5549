"""Subjects that are told one after the other, in languages without case: "Anna Hill, D-Ohio, and Jon Berg, R-Iowa"."""

from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.namesakes import is_title
from newsevents.extractors.reports.taking import bare_behind
from newsevents.extractors.reports.zones import Zone
from newsevents.text.clausewords import is_and

_ITEMS: Final = 6
"""Items of a list that are followed back from its last one."""
_NAME: Final = 2
"""Words of a name in full, or of a name with its title."""


def with_others(zone: Zone, found: Range, verb: int) -> Range:
    """A subject with those that are told beside it: "Anna Hill, Jon Berg and Lea Roth said", "Anna Hill, the mayor, and
    Jon Berg, her deputy, said"."""
    if found[1] > verb or zone.is_in(found[0], "pronouns"):
        return found
    begin, end = _first_item(zone, *found), _last_end(zone, found[1], verb)
    return (begin, end) if end == found[1] else (_title_begin(zone, begin), end)


def joins(zone: Zone, token: int, end: int) -> bool:
    """Whether a word for "and" at a token joins a name or a role, with no predicate up to ``end``."""
    if token + 1 >= end or not is_and(zone.word(token)) or zone.finite(token, end) is not None:
        return False
    phrase = bare_behind(zone, token + 1, end)
    return phrase is not None and phrase.begin == token + 1 and not zone.infinitive(token, end) and _one(zone, phrase)


def _last_end(zone: Zone, end: int, verb: int) -> int:
    """Where the last of those ends who are joined to a subject behind an apposition to it."""
    first = zone.segment(verb)[0]
    cut = zone.cut_before(first)
    if cut is None or cut[0] <= end or zone.form(cut[0]) != "," or zone.phrases(first, verb):
        return end
    if zone.finite(end, cut[0]) is not None:
        return end
    commas = [t for t in range(end, cut[0]) if zone.form(t) == ","]
    return cut[0] if any(joins(zone, t + 1, cut[0]) for t in commas) else end


def _first_item(zone: Zone, begin: int, end: int) -> int:
    """Where the first item stands of a list of which the last ones stand at a token: "Anna Hill, Jon Berg and Lea
    Roth"."""
    if zone.before_comma(begin) is None or not any(joins(zone, t, end) for t in range(begin + 1, end - 1)):
        return begin
    for _ in range(_ITEMS):
        segment = zone.before_comma(begin)
        phrases = zone.phrases(*segment) if segment is not None else []
        if len(phrases) > 1 and phrases[0].end - phrases[0].begin == 1 and is_title(zone.word(phrases[0].begin)):
            phrases = phrases[1:]
        if segment is None or not phrases or zone.finite(*segment) is not None or not _item(zone, phrases[0]):
            break
        if any((p.prep is None) != (p is phrases[0]) for p in phrases):
            break
        if _title_begin(zone, phrases[0].begin) != segment[0]:
            break
        begin = segment[0]
    return begin


def _title_begin(zone: Zone, begin: int) -> int:
    """Where a name begins with the titles before it that are written short: "Sens. Anna Hill"."""
    first = zone.segment(begin)[0]
    while begin > first and is_title(zone.word(begin - 1)):
        begin -= 1
    return begin


def _item(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is an item of a list of people: a name in full or with its title, a role with its article."""
    words = [zone.word(t) for t in range(phrase.begin, phrase.end)]
    if zone.is_in(phrase.head, "date_words"):
        return False
    named = sum(w.capital for w in words) >= _NAME and words[-1].capital
    return named or ("determiners" in words[0].entries and "roles" in zone.word(phrase.head).entries)


def _one(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is of somebody: by a name, or by a role."""
    head = zone.word(phrase.head)
    return head.capital or "roles" in head.entries or "unnamed_sources" in head.entries
