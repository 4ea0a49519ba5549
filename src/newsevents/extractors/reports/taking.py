"""What a cue takes to its right, as it is found."""

from typing import Final, NamedTuple

from newsevents.extractors.reports.model import Range, Speech
from newsevents.extractors.reports.zones import Zone

INSERTED: Final = 3
"""Relative, participial and other insertions that may stand between a cue and its clause."""


class Complement(NamedTuple):
    """What a cue takes: the frame, the token where the content begins, the quotation if it is one, and the end of the
    content where it is known already."""

    frame: str
    begin: int
    speech: Speech | None = None
    end: int | None = None


def progressive(zone: Zone, token: int) -> bool:
    reading = zone.reading(token)
    return reading is not None and reading.pos == "PART" and reading.tense == "pres"


def inserted(zone: Zone, segment: Range) -> bool:
    """Whether a segment is a relative or participial insertion."""
    for token in range(segment[0], min(segment[0] + 2, segment[1])):
        reading = zone.reading(token)
        if "relatives" in zone.word(token).entries or (reading is not None and reading.pos in ("PART", "GERUND")):
            return True
    return False
