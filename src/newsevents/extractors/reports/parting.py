"""What stands between a verb that reports and its subject or its content, and tells who passes the report on."""

from collections.abc import Sequence

from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.model import Range, Report, Tie
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.zones import Zone


def without_parting(
    zone: Zone, cues: Sequence[CueVerb], found: Sequence[Report], phrases: Sequence[Report]
) -> list[Report]:
    """The reports by phrases that are none between a verb and its subject. Who is told there passes on what the verb
    reports."""
    left = list(phrases)
    hosts = {report.verb: report for report in reversed(found)}
    for cue in cues:
        host = hosts.get(cue.begin)
        stretch = _between(zone, cue, host) if host is not None else None
        if host is None or stretch is None:
            continue
        begin, end = stretch
        inside = [report for report in left if report.cue is not None and begin <= report.cue[0] < end]
        left = [report for report in left if report not in inside]
        told = [report.source for report in inside]
        if cue.parting is not None:
            host.ties = [tie for tie in host.ties if not begin <= tie.begin < end]
            verbs = [] if inside else zone.text.matches_in("cues", begin, end)[:1]
            told += [subject(zone, match.begin, stretch, inverted=True) for match in verbs]
        host.ties += [Tie(*source, "relay") for source in told if source is not None]
    return left


def _between(zone: Zone, cue: CueVerb, host: Report) -> Range | None:
    """The tokens between a verb and its subject, else between it and the conjunction of its content."""
    if cue.parting is not None or not host.contents:
        return cue.parting[0] if cue.parting is not None and host.contents else None
    if not cue.tells_clause():
        return None
    return cue.match.end, _before_opener(zone, cue.match.end, host.contents[0][0])


def _before_opener(zone: Zone, begin: int, end: int) -> int:
    """Where the conjunction stands that opens a content: «заявил, по данным агентства, что …»."""
    return next((token for token in range(begin, end) if zone.is_in(token, "content_openers")), begin)
