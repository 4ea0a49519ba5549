"""Statements that a verb makes together with a noun: «выпустил срочное предупреждение о паводке», "made an appeal to
save water"."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.reports.complements import opener_at
from newsevents.extractors.reports.contents import content_of
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.model import MOST, Range, Report
from newsevents.extractors.reports.pointing import pointer_before
from newsevents.extractors.reports.speakers import set_source
from newsevents.extractors.reports.taking import Complement
from newsevents.extractors.reports.zones import Zone
from newsevents.matching import Match

_NEAR: Final = 8
"""Tokens before the noun among which its verb stands."""
_CUE: Final = 6
"""Tokens over which noun and verb are one cue."""
_NEGATED: Final = 2
"""Tokens before the verb among which a negation stands."""


def stated(zone: Zone, taken: list[Report], asides: Sequence[Range]) -> list[Report]:
    """The reports by a noun for a statement and the verb that makes it. A report in ``taken`` that has the noun for its
    content is given what stands behind the noun instead."""
    found: list[Report] = []
    for noun in zone.text.matches_in("report_nouns", zone.begin, zone.end)[:MOST]:
        making = _making(zone, noun)
        if making is None or pointer_before(zone, noun) is not None:
            continue
        takes = _complement(zone, noun)
        if takes is None:
            continue
        cue = CueVerb(Match(making.begin, making.end, noun.entry), takes, zone.segment(making.begin))
        contents = content_of(zone, takes.begin, cue, (), asides)
        host = next((r for r in taken if r.verb == making.begin), None)
        if host is not None and host.speech is None and host.contents and host.contents[0][0] <= noun.begin:
            host.contents, host.cue = contents, (making.begin, noun.end)
        if host is not None or any(r.cue is not None and r.cue[0] <= noun.begin < r.cue[1] for r in taken):
            continue
        report = Report(zone.sentence, None, noun.entry, contents, verb=making.begin)
        report.deny = noun.entry.get("polarity") == "deny"
        if contents and set_source(zone, report, cue, None):
            report.cue = _cue(cue, noun, report)
            found.append(report)
    return found


def _making(zone: Zone, noun: Match) -> Match | None:
    """The verb before the noun that makes the statement, told of what happened; None where there is none."""
    first = max(zone.segment(noun.begin)[0], noun.begin - _NEAR)
    for token in range(noun.begin - 1, first - 1, -1):
        verb = zone.match("stating_verbs", token)
        reading = zone.reading(token)
        if verb is None:
            if reading is not None and reading.pos == "VERB":
                return None
            continue
        told = reading is not None and reading.pos in ("VERB", "PART") and reading.tense != "fut"
        if reading is None or not told or (reading.tense == "pres" and reading.aspect == "perf"):
            return None
        if any(zone.is_in(t, "negations") for t in range(max(token - _NEGATED, zone.begin), token)):
            return None
        return verb if _governs(zone, verb, noun) else None
    return None


def _governs(zone: Zone, verb: Match, noun: Match) -> bool:
    """Whether the noun is what the verb makes: its object, or what stands behind its preposition."""
    phrase = next(
        (p for p in zone.phrases(verb.end, zone.segment(verb.begin)[1]) if p.begin <= noun.begin < p.end), None
    )
    if phrase is None:
        return False
    wanted = verb.entry.get("prep", ())
    if phrase.prep is not None or wanted:
        return phrase.prep is not None and zone.word(phrase.prep).key in wanted
    return "acc" in phrase.case.split() if zone.cased else phrase.begin <= verb.end + 1


def _complement(zone: Zone, noun: Match) -> Complement | None:
    """What the noun takes: a clause, an infinitive, a phrase behind its preposition."""
    stop = zone.segment(noun.begin)[1]
    cut = zone.cut_at(stop)
    at = cut[1] if zone.cased and cut is not None and zone.form(cut[0]) == "," else noun.end
    opened = opener_at(zone, at) if noun.entry.get("clause", True) else None
    if opened is not None and not zone.cased and zone.finite(opened, opened + 1) is not None:
        return None  # "released a report that found"
    if opened is not None and (zone.cased or noun.end < stop):
        return Complement("that", opened)
    if noun.end >= stop:
        return None
    if noun.entry.get("inf"):
        begin = noun.end
        to = not zone.cased and zone.is_in(begin, "infinitive_marks")
        verb = begin + 1 if to or zone.is_in(begin, "negations") else begin
        reading = zone.reading(verb) if verb < stop else None
        if reading is not None and reading.pos == "INF" and (zone.cased or to):
            return Complement("inf", begin)
    if zone.word(noun.end).key in noun.entry.get("about", ()) and noun.end + 1 < stop:
        return Complement("about", noun.end + 1)
    return None


def _cue(cue: CueVerb, noun: Match, report: Report) -> Range:
    """Verb and noun as one cue; the verb alone where the two stand apart or the source between them."""
    source = report.source
    apart = noun.end - cue.begin > _CUE or (source is not None and cue.begin < source[0] < noun.end)
    return (cue.begin, cue.match.end) if apart else (cue.begin, noun.end)
