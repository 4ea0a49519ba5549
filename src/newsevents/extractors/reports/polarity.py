"""What a negation, a future or a conditional makes of a cue: «не подтвердил», "will say"."""

from typing import Final

from newsevents.extractors.reports.cueverbs import CueVerb, limited
from newsevents.extractors.reports.zones import Zone

_NEITHER: Final = 6
"""Tokens before a negation among which another one stands («не подтвердил, но и не опроверг»)."""


def polarity(zone: Zone, cue: CueVerb) -> bool | None:
    """Whether the cue denies; None where a negation takes the report away («не подтвердил», but not «не отрицает», by
    which something is admitted)."""
    deny: bool = cue.match.entry.get("polarity") == "deny"
    negation = None
    for token in range(cue.begin - 1, max(zone.begin, cue.begin - 4) - 1, -1):
        entries = zone.word(token).entries
        if "negations" in entries:
            negation = token
            break
        reading = zone.reading(token)
        if reading is None or (reading.pos not in ("ADV", "PRCL", "AUX") and cue.begin - token > 0):
            break
    if negation is None:
        return deny
    if cue.match.entry.get("negated") and cue.takes is not None and cue.takes.speech is not None:
        return False  # «с этим не согласен мэр: «…»»
    return False if deny and not _neither(zone, negation) else None


def _neither(zone: Zone, negation: int) -> bool:
    """Whether the verb before is negated as well: «не подтвердил и не опроверг», "neither confirmed nor denied"."""
    before = range(max(zone.begin, negation - _NEITHER), negation)
    joined = zone.is_in(negation - 1, "coordinators") or zone.is_in(negation, "coordinators")
    return joined and any(zone.is_in(token, "negations") for token in before)


def unreal(zone: Zone, cue: CueVerb) -> bool:
    """Whether nothing was said yet, or would have been: a future, a conditional, an order to speak."""
    reading = zone.reading(cue.begin)
    if reading is None:
        return False
    if reading.tense == "fut" or (reading.tense == "pres" and reading.aspect == "perf"):
        return not _now_too(zone, cue.begin)
    segment = zone.segment(cue.begin)
    opener = zone.match("subordinators", segment[0])
    if opener is not None and opener.entry.get("kind") == "condition" and not cue.aside:
        return True
    for token in range(max(segment[0], cue.begin - 3), min(segment[1], cue.begin + 3)):
        entries = zone.word(token).entries
        if "conditionals" in entries:
            return True
        helper = entries.get("auxiliaries") if zone.cased or reading.pos != "VERB" else None
        if helper is not None and zone.word(token).capital and token > zone.begin:
            continue  # "the broker Will Christie told"
        if helper is not None and token < cue.begin and (helper.get("tense") == "fut" or helper.get("mood") == "cond"):
            return not limited(zone, cue.begin, helper)
    return False


def _now_too(zone: Zone, verb: int) -> bool:
    """Whether a form is a present as well as a future, of a verb of both aspects: «констатирует эксперт»."""
    readings = [r for r in zone.word(verb).readings if r.pos == "VERB"]
    return zone.cased and {"pres", "fut"} <= {r.tense for r in readings}
