"""What a participle or an adjective tells of a source without a name: «источник, близкий к мэрии»."""

from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.zones import Zone
from newsevents.text.marks import DASHES
from newsevents.words import PERSONAL, Reading

_COUNTED: Final = ("gen", "nom")
"""The cases of what tells more of a noun behind a numeral («два источника, знакомые с планом»)."""
_PARTITIVE: Final = 3
"""Tokens that «один из них» has."""
_SOURCE: Final = 4
"""Tokens among which the noun for a source without a name stands: «один из собеседников»."""


def with_description(zone: Zone, found: Range) -> Range:
    """«дипломат, знакомый с планом»: somebody without a name with what a participle or an adjective tells of him."""
    begin, end = found
    cut = zone.cut_at(end) if end < zone.end and zone.words[end].form == "," else None
    if cut is None or cut[1] >= zone.end or cut[1] - cut[0] != 1:
        return found
    noun = _unnamed(zone, begin, end)
    if noun is None or not _describing(zone, noun, cut[1]) or zone.match("anonymity", cut[1]) is not None:
        return found
    stop = zone.segment(cut[1])[1]
    if zone.form(stop) in DASHES or zone.finite(cut[1], stop) is not None:
        return found
    return begin, stop


def named_one(zone: Zone, found: Range) -> Range:
    """«(сказал) один из них, Иван Белов»: the name behind one of several whom a pronoun takes up."""
    begin, end = found
    if end - begin < _PARTITIVE or not zone.is_in(end - 1, "pronouns"):
        return found
    behind = zone.past_comma(end)
    name = next(iter(zone.phrases(*behind)), None) if behind is not None else None
    if behind is None or name is None or name.prep is not None or name.begin != behind[0]:
        return found
    personal = all(zone.word(t).capital for t in range(name.begin, name.end))
    personal = personal and any(r.kind in PERSONAL and r.case == "nom" for r in zone.word(name.head).readings)
    return (name.begin, name.end) if personal else found


def describes_source(zone: Zone, found: Range, following: Phrase) -> bool:
    """Whether a phrase only tells more of somebody without a name before it: «источник, знакомый (с планом)»."""
    noun = _unnamed(zone, *found) if zone.cased else None
    return noun is not None and _describing(zone, noun, following.begin)


def with_adjuncts(zone: Zone, end: int, stop: int, apart: frozenset[str]) -> int:
    """The end of a noun phrase with what prepositions tell right behind it: "several members in the house"; but for a
    time, and for nouns of the categories ``apart``."""
    for phrase in zone.phrases(end, stop):
        if phrase.prep != end or zone.is_in(phrase.begin, "time_openers"):
            break
        if not apart.isdisjoint(zone.word(phrase.head).entries):
            break
        end = phrase.end
    return end


def _unnamed(zone: Zone, begin: int, end: int) -> int | None:
    """The noun of a phrase for somebody without a name; whose source it is may have one («собеседник «Вестника»»)."""
    for token in range(begin, min(begin + _SOURCE, end)):
        if zone.is_in(token, "unnamed_sources"):
            return token
    counted = begin + 1 < end and any(r.pos == "NUM" for r in zone.word(begin).readings)
    at = begin + 1 if counted else begin  # «два дипломата»
    head = at if zone.is_in(at, "roles") else None
    return None if any(zone.word(t).capital for t in range(begin + 1, end)) else head


def _describing(zone: Zone, noun: int, token: int) -> bool:
    """Whether a participle or an adjective that agrees with a noun stands at a token, a preposition behind one that
    is a noun as well («знакомых с планом»)."""
    reading = zone.reading(token)
    if reading is None or (reading.pos not in ("ADJ", "PART") and not zone.is_in(token + 1, "prepositions")):
        return False
    told = [r for r in zone.word(token).readings if r.pos in ("ADJ", "PART")]
    nouns = [r for r in zone.word(noun).readings if r.pos == "NOUN"]
    if any(_agree(r, n) for r in told for n in nouns):
        return True
    counted = any(r.pos == "NUM" for r in zone.word(noun - 1).readings[:1])  # «два источника, знакомых с планом»
    return counted and any(r.number == "plur" and r.case in _COUNTED for r in told)


def _agree(adjective: Reading, noun: Reading) -> bool:
    """Whether an adjective agrees with a noun."""
    if (adjective.case, adjective.number) != (noun.case, noun.number):
        return False
    return noun.number == "plur" or not adjective.gender or not noun.gender or adjective.gender == noun.gender
