"""What stands between a verb that reports and its subject or its content, and tells who passes the report on."""

from collections.abc import Sequence

from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.model import Report, Tie
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.zones import Zone


def without_parting(
    zone: Zone, cues: Sequence[CueVerb], found: Sequence[Report], phrases: Sequence[Report]
) -> list[Report]:
    """The reports by phrases that are none between a verb and its subject. Who is told there passes on what the verb
    reports."""
    left = list(phrases)
    for cue in cues:
        host = next((report for report in found if report.verb == cue.begin), None)
        if host is None or not host.contents:
            continue
        if cue.parting is None and cue.takes is not None and cue.takes.frame == "that":
            begin, end = cue.match.end, _before_opener(zone, cue.match.end, host.contents[0][0])
        elif cue.parting is not None:
            begin, end = cue.parting[0]
        else:
            continue
        inside = [report for report in left if report.cue is not None and begin <= report.cue[0] < end]
        left = [report for report in left if report not in inside]
        told = [report.source for report in inside]
        if cue.parting is not None:
            host.ties = [tie for tie in host.ties if not begin <= tie.begin < end]
        relays = zone.text.matches_in("cues", begin, end)
        told += [
            subject(zone, match.begin, (begin, end), inverted=True)
            for match in relays[:1]
            if not inside and cue.parting is not None
        ]
        host.ties += [Tie(*source, "relay") for source in told if source is not None]
    return left


def _before_opener(zone: Zone, begin: int, end: int) -> int:
    """Where the conjunction stands that opens a content: «заявил, по данным агентства, что …»."""
    return next((token for token in range(begin, end) if zone.is_in(token, "content_openers")), begin)
