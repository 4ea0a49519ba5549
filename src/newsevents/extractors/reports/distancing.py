"""Reports by a word that keeps a distance: «якобы», "allegedly"."""

from collections.abc import Sequence

from newsevents.extractors.reports.contents import without
from newsevents.extractors.reports.model import MOST, Range, Report
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.zones import Zone


def distanced(zone: Zone, taken: Sequence[Report]) -> list[Report]:
    """Reports by a word that keeps a distance: «министр якобы готов»."""
    found = []
    for match in zone.text.matches_in("distancing", zone.begin, zone.end)[:MOST]:
        token = match.begin
        if zone.quoted(token):
            continue
        begin, stop = zone.segment(token)
        left, right = (begin, token), (match.end, stop)
        before, behind = zone.cut_before(begin), zone.cut_at(stop)
        explains = begin == token and before is not None and zone.form(before[0]) == ":"
        holders = [r for r in taken if any(b <= token < e for b, e in _reach(r))]
        whose = _ended(zone, holders, before[0]) if explains and before is not None else None
        if holders and whose is None:
            continue
        if begin == token and before is not None and stop == match.end and behind is not None:  # «, мол,»
            left = (zone.segment(before[0] - 1)[0] if before[0] > zone.begin else before[0], before[0])
            right = zone.segment(behind[1])
        if explains:
            right = right[0], zone.end
        content = [p for part in ((right,) if explains else (left, right)) for p in without(zone, *part, ())]
        told = _told_before(zone, before[0]) if content and explains and before is not None and whose is None else None
        sure = whose is not None or told is not None
        if content and (sure or zone.finite(content[0][0], content[-1][1]) is not None):
            report = Report(zone.sentence, (token, match.end), match.entry, content)
            if whose is not None:
                report.manner, report.antecedent = "elided", whose
            elif explains:
                report.source, report.manner = told, "subject"
            found.append(report)
    return found


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
