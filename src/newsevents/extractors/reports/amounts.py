"""Several people told by their number, a word for more or less before it: «более половины жителей считают», «около 40%
опрошенных», "more than half of voters"."""

from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.numerals import measure
from newsevents.extractors.reports.zones import Zone
from newsevents.words import Reading

_NUMBERS: Final = frozenset({"digits", "number"})
_LEFT: Final = 3
"""Tokens of a word for more or less ("no less than")."""


def amount_subject(zone: Zone, verb: int, region: Range, finite: Reading | None) -> Range | None:
    """The subject of a verb that is told by a number, in languages with case, where a word for more or less governs it
    so that it is no nominative."""
    if finite is None or (finite.number == "sing" and finite.gender in ("m", "f") and finite.tense == "past"):
        return None
    for begin, end in ((region[0], verb), (verb + 1, region[1])):
        for match in zone.text.matches_in("date_signals", begin, end):
            if not match.entry.get("lengths"):
                continue
            stop = _people_end(zone, match.end, end)
            if stop is not None:
                return match.begin, stop
    return None


def _people_end(zone: Zone, begin: int, end: int) -> int | None:
    """Where those of whom a number tells end: «половины (жителей)», «40% (опрошенных)», «двухсот человек»."""
    if begin >= end:
        return None
    share = zone.is_in(begin, "share_nouns")
    number = zone.reading(begin)
    if not share and zone.word(begin).shape not in _NUMBERS and (number is None or number.pos != "NUM"):
        return None
    first = begin + 1 + (not share and zone.form(begin + 1) == "%")
    counted = next((p for p in zone.phrases(begin, end) if p.begin <= first < p.end), None)
    living = counted is not None and any(
        r.animate for t in range(first, counted.end) for r in zone.word(t).readings[:2]
    )
    if counted is None or not (living or share or zone.is_in(first, "roles") or zone.form(first - 1) == "%"):
        return None
    return counted.end


def vague(zone: Zone, token: int) -> bool:
    """Whether a word tells an amount by no number: «несколько (источников)»."""
    entry = zone.words[token].entries.get("date_words") if token >= zone.begin else None
    return entry is not None and entry.get("is") == "vague"


def several(zone: Zone, phrase: Phrase) -> bool:
    """Whether a genitive tells people or bodies of whom a word before it tells that they are some: «несколько
    источников», which is a subject; «у нескольких источников» is none."""
    at = phrase.begin - 1
    if phrase.prep is not None or phrase.case.split()[:1] != ["gen"] or not vague(zone, at):
        return False
    governed = at > zone.begin and zone.is_in(at - 1, "prepositions")
    head = zone.word(phrase.head)
    living = "unnamed_sources" in head.entries or "roles" in head.entries or any(r.animate for r in head.readings)
    return living and not governed


def with_amount(zone: Zone, floor: int, begin: int) -> int:
    """Where the number before a noun begins that tells how many are meant, in languages without case: "more than half
    of (voters)"; it stands behind the token ``floor``."""
    at = begin
    of = begin - 1 - zone.is_in(begin - 1, "determiners")  # "of the members"
    if of > floor and zone.is_in(of, "genitive_prepositions"):
        at = next((t for t in range(of - 1, max(floor, of - 3), -1) if _counts(zone, t)), begin)
        if at == begin:
            return begin  # "of what critics said"
        while at - 1 > floor and _counts(zone, at - 1):
            at -= 1
    elif not _counts(zone, begin):
        return begin
    at -= at - 1 > floor and zone.is_in(at - 1, "determiners")
    for token in range(max(floor + 1, at - _LEFT), at):
        match = measure(zone.text, token)
        if match is not None and match.end == at:
            return token
    return at if at < begin else begin


def _counts(zone: Zone, token: int) -> bool:
    """Whether a word tells a number or a share."""
    word = zone.word(token)
    return word.shape in _NUMBERS or word.form == "%" or bool({"share_nouns", "number_words"} & set(word.entries))
