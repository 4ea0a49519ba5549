"""Reports that point back: «Об этом сообщает агентство», «Такое заявление сделал министр», «это опровергли»."""

from collections.abc import Sequence

from newsevents.extractors.reports.chains import add_ties
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.objects import back_reference
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.speakers import set_source
from newsevents.extractors.reports.zones import Zone


def point_back(zone: Zone, cue: CueVerb, earlier: Sequence[Report]) -> Report | None:
    """The report whose content stands in the sentence before; None where the cue points back to nothing."""
    at = back_reference(zone, cue)
    if at is None or zone.sentence == 0:
        return None
    deny = cue.match.entry.get("polarity") == "deny"
    contents, denied = _within(zone, at), None
    if not contents:
        contents, denied = _content(zone, earlier, deny)
    if not contents or "negations" in zone.word(cue.begin - 1).entries:
        return None
    report = Report(zone.sentence, (cue.begin, cue.match.end), cue.match.entry, contents, deny=deny, verb=cue.begin)
    report.points_back, report.contradicts = True, denied
    spoken = set_source(zone, report, cue, None) and report.source is not None
    if not spoken and not cue.match.entry.get("impersonal"):
        return None
    if report.source is not None and report.source[0] <= at < report.source[1]:
        return None
    add_ties(zone, report, cue.region, cue.begin)
    return report


def _within(zone: Zone, at: int) -> list[Range]:
    """What stands before the pointing word in the same stretch, where a stop parts the two («…15 м/с. Об этом …»)."""
    stop = next((t for t in range(at - 1, max(zone.begin, at - 3), -1) if zone.word(t).final), None)
    whole = zone.trimmed(zone.begin, stop) if stop is not None else None
    return [whole] if whole else []


def _content(zone: Zone, earlier: Sequence[Report], deny: bool) -> tuple[list[Range], Report | None]:
    """The sentence before, from its first word on; what it reports, where that is denied. Where it points back
    itself, its own content as well."""
    before = zone.sentence - 1
    held = zone.text.sentences[before]
    last = next((r for r in reversed(earlier) if r.sentence == before), None)
    if deny and last is not None:
        return list(last.contents), last
    begin = held.begin
    if last is not None and last.points_back:
        begin = last.contents[0][0]
    whole = zone.trimmed(begin, held.end)
    return ([whole] if whole else []), None


def phrased_back(zone: Zone, earlier: Sequence[Report]) -> list[Report]:
    """Reports by a phrase that points back: «Такое заявление сделал министр»."""
    found: list[Report] = []
    if zone.sentence == 0:
        return found
    for match in zone.text.matches_in("back_phrases", zone.begin, zone.end):
        verbs = match.entry["verbs"]
        at = next((t for t in range(match.end, min(match.end + 4, zone.end)) if zone.word(t).lemmas & set(verbs)), None)
        if at is None:
            continue
        contents, _ = _content(zone, earlier, False)
        source = subject(zone, at, (at, zone.segment(at)[1]), inverted=True)
        if contents and source is not None:
            report = Report(
                zone.sentence, (match.begin, at + 1), match.entry, contents, source=source, manner="subject", verb=at
            )
            report.points_back = True
            found.append(report)
    return found
