"""Reports by verbs of saying whose content stands to their right, or is their object."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.reports.chains import add_ties, add_venues
from newsevents.extractors.reports.cited import cite, cited_as, fronted_words, gives_reason, words_of
from newsevents.extractors.reports.complements import opener_at
from newsevents.extractors.reports.contents import content_of, parted_clause, without
from newsevents.extractors.reports.cueverbs import CueVerb, limited, spoken_by, takes_gerund
from newsevents.extractors.reports.fronted import fronted_infinitive, fronted_object, fronted_topic
from newsevents.extractors.reports.judged import judged, judges, passive_verb, with_subject
from newsevents.extractors.reports.likening import is_likened
from newsevents.extractors.reports.model import Range, Report, Speech
from newsevents.extractors.reports.nominals import is_named, lettered, speaking
from newsevents.extractors.reports.objects import object_content
from newsevents.extractors.reports.passive import describes, passive_content
from newsevents.extractors.reports.speakers import set_source
from newsevents.extractors.reports.zones import Zone, is_mark

_NEITHER: Final = 6
"""Tokens before a negation among which another one stands («не подтвердил, но и не опроверг»)."""


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
    if not set_source(zone, report, cue, previous) or not _fitting(zone, report, cue):
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
    if entry.get("weak") and not (stated or _written(cue) or entry.get("foretells") or _tells_gerund(zone, cue)):
        return False
    if entry.get("quoted") and report.speech is None and not _holds_quotation(zone, report):
        return False
    opened = cue.tells_clause() and "that" in cue.frames()  # "shouted that …"
    if entry.get("manner") and report.speech is None and not opened:
        return False
    return takes is None or takes.frame != "about" or not describes(zone, cue)


def _fitting(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """Whether the source is one that the cue may have."""
    takes = cue.takes
    if not spoken_by(zone, report):
        return False
    if takes is not None and takes.frame == "about" and cue.match.entry.get("animate") and not speaks(zone, report):
        return False
    if _written(cue) and not _in_writing(zone, report):
        return False
    if cue.match.entry.get("weak") and _tells_gerund(zone, cue) and not speaks(zone, report, written=False):
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


def _clause(zone: Zone, report: Report, cue: CueVerb, previous: Report | None) -> Range:
    """The clause of the cue, with what opens the sentence where nothing there belongs to another verb or report."""
    begin = min(cue.region[0], cue.begin, report.source[0] if report.source is not None else cue.begin)
    behind = previous is not None and previous.sentence == zone.sentence and _is_before(previous, cue)
    if zone.finite(zone.begin, begin) is None and not zone.blocks and not behind:
        begin = zone.begin
    return begin, max(_clause_end(cue, report), cue.match.end)


def _written(cue: CueVerb) -> bool:
    """Whether the cue tells an object that only a document tells: "records show no payments"."""
    return cue.takes is None and bool(cue.match.entry.get("written"))


def _tells_gerund(zone: Zone, cue: CueVerb) -> bool:
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


def _sorted_out(zone: Zone, cue: CueVerb) -> bool:
    """Whether a participle with a preposition behind it only tells which thing is meant."""
    end = cue.match.end
    governs = zone.is_in(end, "prepositions") and not zone.is_in(end, "infinitive_marks")
    return governs and cue.begin > zone.segment(cue.begin)[0] and describes(zone, cue)


def _is_before(previous: Report, cue: CueVerb) -> bool:
    """Whether another report's verb stands before the cue, so that what comes before that one belongs to it."""
    return previous.verb is not None and previous.verb < cue.begin


def _everybody(zone: Zone, cue: CueVerb, report: Report) -> bool:
    """Whether nobody in particular calls something so: «её называют столицей»."""
    reading = zone.reading(cue.begin)
    return reading is not None and reading.tense == "pres" and report.contents[0][0] > cue.begin


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


def polarity(zone: Zone, cue: CueVerb) -> bool | None:
    """Whether the cue denies; None where a negation takes the report away («не подтвердил», but not «не отрицает», by
    which something is admitted)."""
    deny: bool = cue.match.entry.get("polarity") == "deny"
    negation = None
    for token in range(cue.begin - 1, max(zone.begin, cue.begin - 4) - 1, -1):
        entries = zone.word(token).entries
        if "negations" in entries:
            negation = token
            break
        reading = zone.reading(token)
        if reading is None or (reading.pos not in ("ADV", "PRCL", "AUX") and cue.begin - token > 0):
            break
    if negation is None:
        return deny
    if cue.match.entry.get("negated") and cue.takes is not None and cue.takes.speech is not None:
        return False  # «с этим не согласен мэр: «…»»
    return False if deny and not _neither(zone, negation) else None


def _neither(zone: Zone, negation: int) -> bool:
    """Whether the verb before is negated as well: «не подтвердил и не опроверг», "neither confirmed nor denied"."""
    before = range(max(zone.begin, negation - _NEITHER), negation)
    joined = zone.is_in(negation - 1, "coordinators") or zone.is_in(negation, "coordinators")
    return joined and any(zone.is_in(token, "negations") for token in before)


def unreal(zone: Zone, cue: CueVerb) -> bool:
    """Whether nothing was said yet, or would have been: a future, a conditional, an order to speak."""
    reading = zone.reading(cue.begin)
    if reading is None:
        return False
    if reading.tense == "fut" or (reading.tense == "pres" and reading.aspect == "perf"):
        return not _now_too(zone, cue.begin)
    segment = zone.segment(cue.begin)
    opener = zone.match("subordinators", segment[0])
    if opener is not None and opener.entry.get("kind") == "condition" and not cue.aside:
        return True
    for token in range(max(segment[0], cue.begin - 3), min(segment[1], cue.begin + 3)):
        entries = zone.word(token).entries
        if "conditionals" in entries:
            return True
        helper = entries.get("auxiliaries") if zone.cased or reading.pos != "VERB" else None
        if helper is not None and zone.word(token).capital and token > zone.begin:
            continue  # "the broker Will Christie told"
        if helper is not None and token < cue.begin and (helper.get("tense") == "fut" or helper.get("mood") == "cond"):
            return not limited(zone, cue.begin, helper)
    return False


def _now_too(zone: Zone, verb: int) -> bool:
    """Whether a form is a present as well as a future, of a verb of both aspects: «констатирует эксперт»."""
    readings = [r for r in zone.word(verb).readings if r.pos == "VERB"]
    return zone.cased and {"pres", "fut"} <= {r.tense for r in readings}


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
