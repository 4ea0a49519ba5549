"""Reports by verbs of saying whose content stands to their right, or is their object."""

from collections.abc import Sequence

from newsevents.extractors.reports.chains import add_ties, add_venues
from newsevents.extractors.reports.cited import cite, fronted_words, gives_reason, words_of
from newsevents.extractors.reports.complements import opener_at
from newsevents.extractors.reports.contents import content_of, parted_clause, without
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.fitting import fitting, tells_gerund, written
from newsevents.extractors.reports.fronted import fronted_infinitive, fronted_object, fronted_topic
from newsevents.extractors.reports.judged import judged, judges, passive_verb, with_subject
from newsevents.extractors.reports.likening import is_likened
from newsevents.extractors.reports.model import Range, Report, Speech
from newsevents.extractors.reports.objects import object_content
from newsevents.extractors.reports.passive import describes, passive_content
from newsevents.extractors.reports.polarity import polarity, unreal
from newsevents.extractors.reports.quotedas import cited_as
from newsevents.extractors.reports.speakers import set_source
from newsevents.extractors.reports.zones import Zone, is_mark


def matrix(
    zone: Zone, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range], previous: Report | None
) -> Report | None:
    """The report of a cue that takes its content itself; None where it is none."""
    deny = polarity(zone, cue)
    if deny is None or unreal(zone, cue) or _relative_what(zone, cue):
        return None
    report = Report(zone.sentence, (cue.begin, cue.match.end), cue.match.entry, [], deny=deny, verb=cue.begin)
    if passive_verb(zone, cue):
        if judged(zone, report, cue, cues, asides):
            return report
        if not cue.match.entry.exact:
            return None
    if cue.takes is None and _with_source(zone, report, cue, cues, asides):
        return report
    if not _take(zone, report, cue, cues, asides) or not report.contents or not _enough(zone, report, cue, deny):
        return None
    if report.speech is not None and _spoken_behind(zone, report.speech, cues):
        return None  # «Жители жалуются: «Мёрзнем», — говорит Белов»
    if not set_source(zone, report, cue, previous) or not fitting(zone, report, cue):
        return None
    if cue.takes is None and passive_verb(zone, cue):
        with_subject(zone, report, cue)
    if cue.takes is not None and "cite" in report.frame:
        if cue.match.entry.get("words") and not words_of(zone, cue) and fronted_words(zone, cue) is None:
            return None  # «приводит такой пример»
        cite(zone, report, cue)
    first = report.contents[0][0]
    if report.source is not None and report.source[0] < first < report.source[1] <= cue.begin:
        report.source = report.source[0], first  # «директор обвинения отверг»
    if report.deny and cue.takes is None and is_likened(zone, cue):
        report.deny = False  # "dismissed the survey as "garbage""
    add_ties(zone, report, _clause(zone, report, cue, previous), cue.begin)
    if report.speech is None and cue.takes is None:
        end, stop = report.contents[-1][1], zone.segment(report.contents[-1][1] - 1)[1]
        if end < stop and end > cue.begin:
            add_venues(zone, report, (end, stop))  # "denied the charge in an interview with the Chronicle"
    return report


def _with_source(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """Give ``report`` a content that comes with its source: "quoted him as saying …", "is said to be ill"."""
    if "cite" in cue.frames():
        return cited_as(zone, report, cue, cues, asides)
    return passive_content(zone, report, cue)


def _take(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """Give ``report`` what its cue takes; False where that is nothing that is said."""
    takes = cue.takes
    if takes is None:
        return _take_object(zone, report, cue, cues, asides)
    if takes.speech is not None:
        if takes.speech.report is not None and takes.speech.report.cue == report.cue:
            return False  # "Added Moss: "…"" is read with its colon
        report.speech, report.deny = takes.speech, False
        report.contents = list(takes.speech.pieces)
        return True
    plain = report.deny or (zone.cased and (cue.match.entry["class"] == "order" or judges(zone, cue)))
    if takes.frame == "colon" and plain and object_content(zone, report, cue, cues, asides):
        told = [(b, min(e, takes.begin - 1)) for b, e in report.contents if b < takes.begin - 1]
        if told and any(r.pos == "NOUN" for t in range(*told[0]) for r in zone.word(t).readings[:1]):
            report.contents = told  # «Мэр отверг обвинения: денег не брали»: the clause tells what is true
            return True
    charge = _charge_before(zone, cue, takes.begin) if takes.frame == "colon" and zone.cased else None
    if charge is not None:
        report.contents = [charge]
        return True
    report.contents = content_of(zone, takes.begin, cue, cues, asides)
    parted = parted_clause(zone, cue) if report.contents and not zone.cased else None
    if parted is not None:
        report.contents = [parted, (takes.begin - 1, report.contents[0][1]), *report.contents[1:]]
    fronted = fronted_object(zone, cue) if takes.frame == "inf" and zone.cased else None
    if fronted is not None and report.contents and fronted[1] <= report.contents[0][0]:
        report.contents[:0] = without(zone, *fronted, asides)
    return True


def _charge_before(zone: Zone, cue: CueVerb, begin: int) -> Range | None:
    """What somebody is accused of before a colon: «обвинил Киев в срыве переговоров: МИД ответил»."""
    about = cue.match.entry.get("about")
    if not about or cue.match.entry["class"] != "assert":
        return None
    stop = zone.segment(cue.begin)[1]
    if stop >= begin or zone.form(stop) != ":":
        return None
    prep = next((t for t in range(cue.match.end, stop) if zone.word(t).key in about), None)
    return None if prep is None else zone.trimmed(prep + 1, stop)


def _take_object(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """Give ``report`` an object of its cue, or what opens the cue's clause."""
    if "cite" in cue.frames():
        return gives_reason(zone, cue) and object_content(zone, report, cue, cues, asides)
    if _sorted_out(zone, cue):
        return False  # "the sum promised in 2019 has been spent"
    if fronted_infinitive(zone, report, cue) or object_content(zone, report, cue, cues, asides):
        return True
    return fronted_topic(zone, report, cue)


def _spoken_behind(zone: Zone, speech: Speech, cues: Sequence[CueVerb]) -> bool:
    """Whether a reporting clause of its own follows a quotation, which tells who speaks in it."""
    for cue in cues:
        if cue.aside and cue.match.begin > speech.end and zone.block_before(zone.cut_before(cue.region[0])) is speech:
            return "quote" in cue.frames() and not cue.match.entry.get("relay")
    return False


def _enough(zone: Zone, report: Report, cue: CueVerb, deny: bool) -> bool:
    """Whether what the cue takes is what makes a report of it: a clause, a quotation, words in writing."""
    takes, entry = cue.takes, cue.match.entry
    open_ = entry.get("polarity") == "deny" and not deny  # «не исключил отставки»
    stated = open_ or (takes is not None and takes.frame in ("that", "quote", "colon", "about"))
    if entry.get("weak") and not (stated or written(cue) or entry.get("foretells") or tells_gerund(zone, cue)):
        return False
    if entry.get("quoted") and report.speech is None and not _holds_quotation(zone, report):
        return False
    opened = cue.tells_clause() and "that" in cue.frames()  # "shouted that …"
    if entry.get("manner") and report.speech is None and not opened:
        return False
    return takes is None or takes.frame != "about" or not describes(zone, cue)


def _clause(zone: Zone, report: Report, cue: CueVerb, previous: Report | None) -> Range:
    """The clause of the cue, with what opens the sentence where nothing there belongs to another verb or report."""
    begin = min(cue.region[0], cue.begin, report.source[0] if report.source is not None else cue.begin)
    behind = previous is not None and previous.sentence == zone.sentence and _is_before(previous, cue)
    if zone.finite(zone.begin, begin) is None and not zone.blocks and not behind:
        begin = zone.begin
    return begin, max(_clause_end(cue, report), cue.match.end)


def _sorted_out(zone: Zone, cue: CueVerb) -> bool:
    """Whether a participle with a preposition behind it only tells which thing is meant."""
    end = cue.match.end
    governs = zone.is_in(end, "prepositions") and not zone.is_in(end, "infinitive_marks")
    return governs and cue.begin > zone.segment(cue.begin)[0] and describes(zone, cue)


def _is_before(previous: Report, cue: CueVerb) -> bool:
    """Whether another report's verb stands before the cue, so that what comes before that one belongs to it."""
    return previous.verb is not None and previous.verb < cue.begin


def _relative_what(zone: Zone, cue: CueVerb) -> bool:
    """Whether «что» before the verb is its subject: «…, что свидетельствует о росте»."""
    begin = zone.segment(cue.begin)[0]
    if begin == zone.begin or opener_at(zone, begin) is None or not zone.cased:
        return False
    if any((r := zone.reading(t)) is None or r.pos not in ("ADV", "PRCL") for t in range(begin + 1, cue.begin)):
        return False
    reading = zone.reading(cue.begin)
    return reading is not None and reading.number == "sing" and reading.gender in ("", "n")


def _holds_quotation(zone: Zone, report: Report) -> bool:
    """Whether words are quoted in the content."""
    return any(is_mark(zone.word(t)) for b, e in report.contents for t in range(b, min(e + 1, zone.end)))


def _clause_end(cue: CueVerb, report: Report) -> int:
    """Where the cue's own clause ends: with its content, or with its segment."""
    first = min(begin for begin, _ in report.contents)
    return min(cue.region[1], first) if first > cue.begin else cue.region[1]
