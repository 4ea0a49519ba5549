"""Reports by a word that keeps a distance: «якобы», "allegedly"."""

from collections.abc import Sequence

from newsevents.extractors.reports.contents import without
from newsevents.extractors.reports.model import MOST, Range, Report
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.zones import Zone
from newsevents.matching import Match


def distanced(zone: Zone, taken: Sequence[Report]) -> list[Report]:
    """Reports by a word that keeps a distance: «министр якобы готов»."""
    found = []
    for match in zone.text.matches_in("distancing", zone.begin, zone.end)[:MOST]:
        if zone.quoted(match.begin):
            continue
        begin = zone.segment(match.begin)[0]
        before = zone.cut_before(begin)
        holders = [r for r in taken if any(b <= match.begin < e for b, e in _reach(r))]
        if begin == match.begin and before is not None and zone.form(before[0]) == ":":
            report = _explaining(zone, match, before[0], holders)
        else:
            report = None if holders else _beside(zone, match, before)
        if report is not None:
            found.append(report)
    return found


def _beside(zone: Zone, match: Match, before: Range | None) -> Report | None:
    """The report of the clause in which the word stands: «визит, мол, отложен»."""
    begin, stop = zone.segment(match.begin)
    left, right = _own_clause(zone, match.begin, match.end, (begin, stop))
    behind = zone.cut_at(stop)
    if begin == match.begin and before is not None and stop == match.end and behind is not None:  # «, мол,»
        left = (zone.segment(before[0] - 1)[0] if before[0] > zone.begin else before[0], before[0])
        right = zone.segment(behind[1])
    content = [piece for part in (left, right) for piece in without(zone, *part, ())]
    told = bool(content) and zone.finite(content[0][0], content[-1][1]) is not None
    if not told and not (content and _describes(zone, match.begin, match.end)):
        return None
    return Report(zone.sentence, (match.begin, match.end), match.entry, content)


def _own_clause(zone: Zone, begin: int, end: int, segment: Range) -> tuple[Range, Range]:
    """What stands before and behind the word in its stretch; of a clause that no comma parts from the rest, only its
    own: "The man who allegedly stole the car was jailed", "a letter allegedly written by Hill was found"."""
    first, stop = segment
    clause = zone.text.clause_at(begin)
    if clause.kind in ("relative", "subordinate") and first < clause.begin <= begin and clause.end >= end:
        first = clause.begin + (clause.opener == clause.begin and clause.kind == "subordinate")
        return (first, begin), (end, min(stop, clause.end))
    if _describes(zone, begin, end):
        noun = [p for p in zone.phrases(first, begin) if p.prep is None and p.end == begin]
        finite = zone.finite(end + 1, stop)
        return (noun[-1].begin if noun else first, begin), (end, stop if finite is None else finite)
    return (first, begin), (end, stop)


def _describes(zone: Zone, begin: int, end: int) -> bool:
    """Whether a participle without an auxiliary stands behind the word, and tells more of a noun before it."""
    reading = zone.reading(end) if end < zone.end and not zone.cased else None
    told = reading is None or reading.pos == "VERB" or zone.is_in(begin - 1, "auxiliaries")
    return not told and zone.word(end).has("PART", tense="past") is not None


def _explaining(zone: Zone, match: Match, colon: int, holders: Sequence[Report]) -> Report | None:
    """The report of what stands behind a colon and the word, by whom the clause before tells of: «мэр против: мол,
    рано»."""
    stop = zone.segment(match.begin)[1]
    behind = zone.cut_at(stop) if stop == match.end else None
    content = without(zone, match.end if behind is None else behind[1], zone.end, ())
    whose = _ended(zone, holders, colon) if content else None
    if not content or (holders and whose is None):
        return None
    report = Report(zone.sentence, (match.begin, match.end), match.entry, list(content))
    if whose is not None:
        report.manner, report.antecedent = "elided", whose
        return report
    report.source, report.manner = _told_before(zone, colon), "subject"
    sure = report.source is not None or zone.finite(content[0][0], content[-1][1]) is not None
    return report if sure else None


def _ended(zone: Zone, holders: Sequence[Report], colon: int) -> Report | None:
    """The one report whose content reaches over a colon behind which a word tells that it goes on with reasons, made to
    end there: «просил отпустить его: мол, дома дети»."""
    if len(holders) != 1 or holders[0].speech is not None or zone.in_block(colon):
        return None
    left = [(b, min(e, colon)) for b, e in holders[0].contents if b < colon]
    if not left:
        return None
    holders[0].contents[:] = left
    return holders[0]


def _told_before(zone: Zone, colon: int) -> Range | None:
    """The subject of the clause that a colon ends («мэр против: мол, рано»)."""
    verb = zone.finite(*zone.segment(colon - 1))
    return subject(zone, verb, zone.segment(verb), inverted=False) if verb is not None else None


def _reach(report: Report) -> list[Range]:
    """The report's content with the word right before it: a conjunction that keeps a distance is none by itself."""
    return [(begin - 2, end) for begin, end in report.contents]
