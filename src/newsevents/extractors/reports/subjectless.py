"""Cues without a subject: «говорится в заявлении», «сообщается, что», «стало известно РБК»."""

from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.documents import taken_up
from newsevents.extractors.reports.houses import document_in, house_in
from newsevents.extractors.reports.media import learnt_by
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.zones import Zone


def source_without_subject(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """A cue without a subject: «говорится в заявлении МЧС», «сообщается, что»."""
    if cue.match.entry.get("dative"):
        return _learnt(zone, report, cue)
    wanted = cue.match.entry.get("locus", ())
    region = cue.region
    if cue.takes is None and set(cue.frames()) == {"as"}:
        return _named_by(zone, report, cue)
    found = document_in(zone, region, wanted) or document_in(zone, zone.segment(cue.begin), wanted)
    if found is None and wanted and zone.cased and zone.cut_before(region[0]) is not None:
        found = _over_relative(zone, region[0], wanted)
    if found is None and zone.cased:
        found = taken_up(zone, cue.begin, wanted)
    if found is None and wanted:
        return False
    if found is not None:
        report.source, report.manner = found, "document"
        return True
    locus = house_in(zone, region)
    report.source, report.manner = (locus, "locus") if locus is not None else (None, "none")
    return True


def _learnt(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """The medium to which something became known, in the dative beside the cue: «как стало известно «Вестнику»»; else
    nobody tells it."""
    report.source = learnt_by(zone, cue.match, zone.segment(cue.begin))
    report.manner = "antecedent"
    return report.source is not None


def _named_by(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """Whose word it is that something is named as something: a document's, told before the cue or right behind it
    («причиной в отчёте названа гроза»); what follows else belongs to what is named («назван мост на улице Мира»)."""
    behind = zone.phrases(cue.match.end, cue.region[1])[:1]
    end = behind[0].end if behind and behind[0].prep == cue.match.end else cue.begin
    found = document_in(zone, (cue.region[0], end), ())
    report.source, report.manner = (found, "document") if found is not None else (None, "none")
    return True


def _over_relative(zone: Zone, begin: int, wanted: tuple[str, ...] | list[str]) -> Range | None:
    """The document that a relative clause parts from its verb: «в письме, которое приводит газета, сказано»."""
    inserted = zone.before_comma(begin)
    if inserted is None or not zone.is_in(inserted[0], "relatives"):
        return None
    before = zone.cut_before(inserted[0])
    if before is None or before[0] <= zone.begin:
        return None
    return document_in(zone, zone.segment(before[0] - 1), wanted)
