"""What stands around the colon before a quotation that no label is: a topic, a verb with its subject, the rest of a
headline."""

from typing import Final

from newsevents.extractors.reports.model import Range, Speech
from newsevents.extractors.reports.zones import Zone

_BEHIND: Final = 8
"""Tokens behind a quotation among which the verb of its reporting clause stands."""


def reported_behind(zone: Zone, speech: Speech) -> bool:
    """Whether a clause behind a quotation tells who speaks, so that what stands before its colon is a topic: "Trade:
    "We lost," Moss said"."""
    stop = min(speech.end + _BEHIND, zone.end)
    for match in zone.text.matches_in("cues", speech.end, stop):
        if "quote" in match.entry.get("frame", ()) and not match.entry.get("relay"):
            return zone.finite(match.begin, match.end) is not None
    return False


def headline_goes_on(zone: Zone, speech: Speech) -> bool:
    """Whether a headline goes on behind a quotation that is a part of what is said."""
    return speech.end < zone.end and zone.word(speech.end).shape != "punct" and not zone.word(speech.end - 2).final


def verb_first(zone: Zone, colon: int) -> Range | None:
    """The verb that opens a sentence, its subject and the colon behind it: "Said Moss: "It is over.""."""
    match = zone.match("cues", zone.begin)
    if match is None or match.end >= colon or not {"quote", "that"} <= set(match.entry.get("frame", ())):
        return None
    past = any(r.tense == "past" for r in zone.word(match.begin).readings)
    return (match.begin, match.end) if past and not match.entry.get("address") else None
