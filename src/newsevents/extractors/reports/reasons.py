"""Reasons that a participle cites for what somebody did: "closed the plant, citing weak demand"."""

from collections.abc import Sequence

from newsevents.extractors.reports.assigning import assign
from newsevents.extractors.reports.cited import gives_reason
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.elided import of_main_clause
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.objects import object_content
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.taking import progressive
from newsevents.extractors.reports.zones import Zone


def reasons(zone: Zone, found: Sequence[Report], asides: Sequence[Range]) -> list[Report]:
    """A report of each such participle whose sentence reports nothing before it, so that it names no further source."""
    if zone.cased:
        return []
    made = []
    for match in zone.text.matches_in("citing", zone.begin, zone.end):
        cue = zone.match("cues", match.begin)
        if cue is None or "cite" not in cue.entry.get("frame", ()) or not progressive(zone, match.begin):
            continue
        segment = zone.segment(match.begin)
        if segment[0] != match.begin or any(r.cue is not None and r.cue[0] < match.begin for r in found):
            continue
        verb = CueVerb(cue, None, segment)
        report = Report(zone.sentence, (cue.begin, cue.end), cue.entry, [], verb=cue.begin)
        inner = [a for a in asides if a != segment]
        if not gives_reason(zone, verb) or not object_content(zone, report, verb, (), inner):
            continue
        acting = _behind(zone, segment) if segment[0] == zone.begin else None
        told = assign(zone, report, acting) if acting is not None else of_main_clause(zone, report, verb, None)
        if told and report.source is not None:
            made.append(report)
    return made


def _behind(zone: Zone, segment: Range) -> Range | None:
    """The subject of the clause that a participle opens: "Citing weak demand, the company cut 300 jobs"."""
    behind = zone.past_comma(segment[1])
    finite = zone.finite(*behind) if behind is not None else None
    return None if behind is None or finite is None else subject(zone, finite, behind, inverted=False)
