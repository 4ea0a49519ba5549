"""What opens the clause of a verb that reports: «как», "as", what takes up the clause before it."""

from typing import Final

from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.zones import Zone

_CONJUNCTION: Final = 3
"""Words of a conjunction before the comma that cuts it."""


def opener_of(zone: Zone, cue: CueVerb, segment: Range) -> int | None:
    """The «как» that opens the segment, where nothing but small words stands between it and the verb or its subject; or
    what takes up the clause before it: «Мост закрыт, о чём мэр написал в блоге»."""
    if _takes_up_clause(zone, cue, segment[0]):
        return segment[0]
    for token in range(segment[0], min(segment[0] + 2, cue.begin)):
        if "as_words" in zone.word(token).entries:
            return None if _of_conjunction(zone, token) else token
        if "coordinators" not in zone.word(token).entries:
            return None
    return None


def _takes_up_clause(zone: Zone, cue: CueVerb, begin: int) -> bool:
    """Whether a stretch opens with what takes up the clause before it, and does not ask: «…, о чём написал мэр», not
    «он рассказал, о чём написал мэр»."""
    match = zone.match("back_references", begin) if zone.cased and begin > zone.begin else None
    if match is None or not match.entry.get("relative") or match.end > cue.begin:
        return False
    before = zone.before_comma(begin)
    if before is None or zone.is_in(before[1] - 1, "cues"):
        return False
    asks = zone.finite(before[1] - 1, before[1]) is not None and not cue.match.entry.get("about")
    return not asks  # «никто не знал, о чём говорил мэр»


def _of_conjunction(zone: Zone, token: int) -> bool:
    """Whether «как» ends a conjunction of several words that a comma cuts: «после того, как мэр сказал»."""
    known, first = zone.text.language.list("subordinators"), token - 1
    if not zone.cased or zone.form(first) != ",":
        return False
    keys = [zone.word(t).key for t in range(max(zone.begin, first - _CONJUNCTION), first)]
    return any(" ".join([*keys[at:], zone.word(token).key]) in known for at in range(len(keys)))
