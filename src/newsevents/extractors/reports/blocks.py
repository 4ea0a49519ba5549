"""Verbs of saying beside a quotation that stands by itself: behind it, between its parts, about who speaks in it."""

from newsevents.extractors.reports.cueverbs import CueVerb, token_is
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.reaching import over_insertion
from newsevents.extractors.reports.zones import Zone


def while_quoted(zone: Zone, begin: int, earlier: list[CueVerb]) -> bool:
    """Whether a stretch opens with a word that tells when or why, right behind what an earlier cue quotes."""
    last = earlier[-1].takes if earlier and not zone.cased else None
    speech = zone.block_of(zone.cut_before(begin))
    if last is None or speech is None or last.speech is not speech:
        return False
    return zone.is_in(begin, "as_words") or zone.match("subordinators", begin) is not None


def behind_block(zone: Zone, verb: int, segment: Range) -> bool:
    """Whether the cue's clause follows a quotation that stands by itself: «…», — сказала она, добавив, что …"""
    block = zone.block_before(zone.cut_before(segment[0]))
    if block is None or block.report is not None or token_is(zone, segment[0], "coordinators"):
        return False
    if zone.match("turns", segment[0]) is not None:
        return False  # "According to her, "it is safe," though she noted that …"
    return not zone.cased or verb - segment[0] <= 2


def parted_from_block(zone: Zone, cue: CueVerb) -> bool:
    """Whether a quotation goes on behind a cue whose subject follows the first part of it, and something parts the two:
    "“It is late,” Moss, 61, said, “and cold”"."""
    segment, takes = cue.region, cue.takes
    if zone.cased or takes is None or takes.speech is None or zone.phrases(segment[0], cue.begin):
        return False
    lead = over_insertion(zone, segment[0], cue.begin)
    return lead is not None and behind_block(zone, cue.begin, zone.segment(lead[0]))


def describes_speaker(zone: Zone, cue: CueVerb, earlier: list[CueVerb]) -> bool:
    """Whether a verb only tells more of who speaks, between the parts of a quotation: "“It is late,” said Moss, a
    colonel who advises the mayor, “and cold”"."""
    takes, last = cue.takes, earlier[-1] if earlier else None
    if zone.cased or takes is None or takes.speech is None or last is None or not last.aside:
        return False
    if takes.speech.begin <= cue.match.end + 1:
        return False  # ", who once said, “It is cold”"
    if zone.block_before(zone.cut_before(zone.segment(last.begin)[0])) is None:
        return False
    return any(zone.is_in(t, "relatives") for t in range(last.match.end, cue.begin))
