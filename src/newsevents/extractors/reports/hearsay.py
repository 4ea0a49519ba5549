"""Nouns that only tell that something is known, behind «согласно», "according to": data, estimates, rumours.

They belong to the cue; the source is whose they are («согласно данным министерства»), or stays open.
"""

from newsevents.extractors.reports.model import Manner, Range
from newsevents.extractors.reports.nominals import possessive, speaking
from newsevents.extractors.reports.zones import Zone

Hearsay = tuple[Range, Range | None, Manner, int]
"""The cue, the source and its manner, and the end of the phrase."""


def hearsay(zone: Zone, cue: Range, source: Range) -> Hearsay | None:
    """What a phrase behind a preposition tells if its main noun is such a noun; None where it is not."""
    noun = _noun(zone, source)
    if noun is None:
        return None
    owner = next((t for t in range(source[0], noun) if possessive(zone.word(t))), None)
    if owner is not None:
        return (cue[0], noun + 1), (owner, owner + 1), "possessive", noun + 1
    before = _owner_before(zone, source[0], noun) if not zone.cased else None
    if before is not None:
        return cue, before, "subject", noun + 1
    behind = _owner_behind(zone, noun + 1, source[1])
    if behind is not None:
        return (cue[0], noun + 1), behind, "subject", behind[1]
    end = noun + 1
    if end < zone.end and not zone.cased and (r := zone.reading(end)) is not None and r.pos == "PART":
        end += zone.cut_at(end + 1) is not None  # "according to the information provided, …"
    return (cue[0], end), None, "none", end


def _noun(zone: Zone, source: Range) -> int | None:
    """The noun, with nothing but its modifiers before it."""
    for token in range(*source):
        if zone.is_in(token, "hearsay_nouns"):
            return token
        if _owns(zone, token):
            continue
        if zone.word(token).shape == "punct" or "prepositions" in zone.word(token).entries:
            return None
        if zone.cased and not (
            possessive(zone.word(token)) or any(_modifies(r.pos) for r in zone.word(token).readings)
        ):
            return None
    return None


def _owns(zone: Zone, token: int) -> bool:
    """Whether a token is the "'s" of an owner, or the apostrophe of several: "the analysts' estimates"."""
    key = zone.word(token).key
    return not zone.cased and (key == "'s" or (key == "'" and zone.word(token - 1).key.endswith("s")))


def _modifies(pos: str) -> bool:
    return pos in ("ADJ", "PART", "DET", "NUM")


def _owner_before(zone: Zone, begin: int, noun: int) -> Range | None:
    """ "the company's estimates", "police data"."""
    mark = next((t for t in range(noun - 1, begin, -1) if _owns(zone, t)), None)
    if mark is not None:
        return begin, mark
    while begin < noun and not zone.word(begin).capital and _bare_modifier(zone, begin):
        begin += 1
    return (begin, noun) if begin < noun else None


def _bare_modifier(zone: Zone, token: int) -> bool:
    return zone.is_in(token, "determiners") or any(_modifies(r.pos) for r in zone.word(token).readings[:1])


def _owner_behind(zone: Zone, begin: int, end: int) -> Range | None:
    """«данным министерства», "data from the ministry"."""
    if begin >= end:
        return None
    made = zone.word(begin).has("PART", tense="past") if not zone.cased and begin + 2 < end else None
    if made is not None and zone.is_in(begin + 1, "agent_prepositions"):
        return begin + 2, end  # "data compiled by the bank"
    if zone.cased:
        word = zone.word(begin)
        return (begin, end) if word.genitive or (word.capital and not word.readings) else None
    if zone.is_in(begin, "genitive_prepositions") and any(speaking(zone, t) for t in range(begin + 1, end)):
        return begin + 1, end  # "predictions of the experts", but "estimates of the damage"
    return (begin + 1, end) if zone.is_in(begin, "issuer_prepositions") and begin + 1 < end else None
