"""Where the main clause begins behind one that opens the sentence and reports: "Although the bank says …, traders
left"."""

from typing import Final

from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.zones import Zone

_OPENING: Final = 4
"""Tokens of a sentence among which the conjunction stands that opens it: «После того, как»."""

_SHADING: Final = frozenset({"ADV", "PRCL"})


def main_clause(zone: Zone, begin: int, end: int, cue: CueVerb) -> int:
    """Where the main clause begins behind a participle or a conjunction that opens the sentence: "Noting that …, Moss
    said", "Although the bank says …, traders left", «Хотя мэр сказал, что …, жители ушли»."""
    if zone.cased:
        return _main_behind(zone, begin, end, cue)
    reading = zone.reading(cue.begin)
    participle = cue.begin == zone.begin and reading is not None and reading.pos == "PART"
    if not (participle or _subordinate(zone, cue.begin)):
        return end
    for first, last in zone.cuts:
        if first <= begin or zone.form(first) != "," or last >= zone.end:
            continue
        stop = zone.segment(last)[1]
        finite, phrases = zone.finite(last, stop), zone.phrases(last, stop)
        if finite is not None and phrases and phrases[0].prep is None and phrases[0].begin == last < finite:
            if not zone.is_in(last, "relatives"):
                return min(end, first)
            if participle:
                return end
    return end


def _subordinate(zone: Zone, verb: int) -> bool:
    """Whether the first verb of a sentence is that of a clause which a conjunction opens there: "While critics say",
    "Even as he has said"."""
    opened = zone.begin
    match = zone.match("subordinators", opened)
    while match is None and opened < verb and _shades(zone, opened):
        opened += 1
        match = zone.match("subordinators", opened)
    if match is None or match.end >= verb or zone.segment(verb)[0] != zone.begin:
        return False
    finite = zone.finite(match.end, verb)
    if finite is None:
        return True
    helpers = (zone.reading(t) for t in range(finite, verb))
    return all(r is not None and r.pos in ("AUX", "ADV") for r in helpers)


def _shades(zone: Zone, token: int) -> bool:
    """Whether a word may stand before a conjunction that opens a sentence: "Even as", "Not long after", "Just two days
    before"."""
    return zone.is_in(token, "date_words") or any(r.pos in _SHADING for r in zone.word(token).readings)


def _main_behind(zone: Zone, begin: int, end: int, cue: CueVerb) -> int:
    """The same where the forms of words tell the clauses apart."""
    if not any(True for _ in zone.text.matches_in("subordinators", zone.begin, min(zone.begin + _OPENING, cue.begin))):
        return end
    told = zone.text.clause_at(cue.begin)
    if told.kind != "subordinate":
        return end
    for clause in zone.text.clauses(zone.sentence):
        if clause.kind != "main" or clause.verb is None or clause.begin < zone.begin:
            continue
        if clause.begin <= told.begin:
            first = clause.phrases[clause.subject].begin if clause.subject is not None else begin
            goes_on = begin < first < end and zone.form(first - 1) == ","  # «После того, как …, жители ушли»
            return first - 1 if goes_on else end
        if begin < clause.begin < end and zone.form(clause.begin - 1) == ",":
            return clause.begin - 1
    return end
