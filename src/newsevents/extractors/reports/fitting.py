"""Whether a source is one that a cue may have: «мэр считает», "records show", not «дождь обещает быть сильным»."""

from newsevents.extractors.reports.cueverbs import CueVerb, spoken_by, takes_gerund
from newsevents.extractors.reports.model import Report
from newsevents.extractors.reports.nominals import is_named, lettered, speaking
from newsevents.extractors.reports.zones import Zone, is_mark


def fitting(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """Whether the source is one that the cue may have."""
    takes = cue.takes
    if not spoken_by(zone, report):
        return False
    if takes is not None and takes.frame == "about" and cue.match.entry.get("animate") and not speaks(zone, report):
        return False
    if written(cue) and not _in_writing(zone, report):
        return False
    if cue.match.entry.get("weak") and tells_gerund(zone, cue) and not speaks(zone, report, written=False):
        return False  # "Data suggest rising prices"
    if (takes is None or takes.frame == "inf") and cue.match.entry.get("foretells") and not _foretells(zone, report):
        return False
    if cue.match.entry["class"] == "order" and report.source is not None and report.manner == "subject":
        needing = any(zone.is_in(t, "needing_nouns") for t in range(*report.source))
        if needing and (takes is None or not speaks(zone, report)):
            return False  # «ситуация требует внимания»
    if not zone.cased and report.frame == ("as",) and report.source is not None and _bears_name(zone, report, cue):
        return False
    return not (report.manner == "none" and set(report.frame) == {"as"} and _everybody(zone, cue, report))


def _bears_name(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """Whether "called" only tells the name of the thing before it, in marks or in capitals: "a plan called the "Big
    Deal"", "a group called Ohio First"."""
    if _only_name(zone, report, cue):
        return True
    begin = cue.match.end + (cue.match.end < zone.end and zone.is_in(cue.match.end, "determiners"))
    if report.source is None or begin >= zone.end or not is_mark(zone.word(begin)):
        return False
    thing = report.manner == "subject" and not speaks(zone, report)
    bracketed = any(zone.form(t) == "(" for t in range(cue.begin - 2, cue.begin))  # "Awards (also called the "Oscar")"
    return bracketed or thing


def _only_name(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """Whether nothing but a name stands behind a verb, which calls it nothing."""
    begin, end = report.contents[0]
    if begin < cue.match.end or len(report.contents) > 1 or zone.word(cue.begin).shape != "lower":
        return False
    named = [t for t in range(begin, end) if not zone.is_in(t, "determiners")]
    return all(zone.word(t).capital for t in named) and end >= zone.segment(begin)[1]


def written(cue: CueVerb) -> bool:
    """Whether the cue tells an object that only a document tells: "records show no payments"."""
    return cue.takes is None and bool(cue.match.entry.get("written"))


def tells_gerund(zone: Zone, cue: CueVerb) -> bool:
    """Whether a gerund is all that the cue tells: "suggested closing the bridge"."""
    return cue.takes is None and takes_gerund(zone, cue)


def _in_writing(zone: Zone, report: Report) -> bool:
    """Whether the source is a document: "records show no payments", not "the mayor showed no mercy"."""
    source = report.source
    return source is not None and any(zone.is_in(t, "documents") for t in range(*source))


def _foretells(zone: Zone, report: Report) -> bool:
    """Whether the source is one whose expectation is a forecast: "analysts expect a rise", not "she expects him"."""
    source = report.source
    if source is None or zone.finite(*source) is not None:
        return False
    return any(zone.is_in(t, "forecasters") for t in range(*source))


def _everybody(zone: Zone, cue: CueVerb, report: Report) -> bool:
    """Whether nobody in particular calls something so: «её называют столицей»."""
    reading = zone.reading(cue.begin)
    return reading is not None and reading.tense == "pres" and report.contents[0][0] > cue.begin


def speaks(zone: Zone, report: Report, *, written: bool = True) -> bool:
    """Whether the source of a weak cue is one that speaks: a person, a body; a document too, unless not ``written``."""
    if report.source is None or not (written or not _in_writing(zone, report)):
        return False
    begin, end = report.source
    named = any(
        speaking(zone, token) or is_named(zone, token) or any(r.animate for r in zone.word(token).readings[:1])
        for token in range(begin, end)
    )
    return named or lettered(zone.form(begin))
