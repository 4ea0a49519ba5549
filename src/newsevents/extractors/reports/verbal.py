"""Reports by verbs of saying: with their content to the right, or as an aside beside it."""

from collections.abc import Sequence

from newsevents.extractors.reports.called import fronted_object
from newsevents.extractors.reports.chains import add_ties
from newsevents.extractors.reports.cited import cite, cited_as, gives_reason, words_of
from newsevents.extractors.reports.complements import opener_at
from newsevents.extractors.reports.contents import around, content_of, without
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.model import Range, Report, Speech, Tie
from newsevents.extractors.reports.nominals import SPEAKING
from newsevents.extractors.reports.objects import fronted_infinitive, object_content
from newsevents.extractors.reports.passive import describes, passive_content, reduced
from newsevents.extractors.reports.speakers import set_source
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.text.marks import DASHES


def matrix(
    zone: Zone, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range], previous: Report | None
) -> Report | None:
    """The report of a cue that takes its content itself; None where it is none."""
    deny = _polarity(zone, cue)
    if deny is None or _unreal(zone, cue):
        return None
    report = Report(zone.sentence, (cue.begin, cue.match.end), cue.match.entry, [], deny=deny, verb=cue.begin)
    takes = cue.takes
    if _relative_what(zone, cue):
        return None
    if takes is None and "cite" in cue.frames():
        if cited_as(zone, report, cue, cues, asides):
            return report
        if not gives_reason(zone, cue) or not object_content(zone, report, cue, cues, asides):
            return None
    elif takes is None:
        if passive_content(zone, report, cue):
            return report
        if not fronted_infinitive(zone, report, cue) and not object_content(zone, report, cue, cues, asides):
            return None
    elif takes.speech is not None:
        report.speech, report.deny = takes.speech, False
        report.contents = list(takes.speech.pieces)
    else:
        report.contents = content_of(zone, takes.begin, cue, cues, asides)
        fronted = fronted_object(zone, cue) if takes.frame == "inf" and zone.cased else None
        if fronted is not None and report.contents and fronted[1] <= report.contents[0][0]:
            report.contents.insert(0, fronted)
    if not report.contents:
        return None
    if cue.match.entry.get("weak") and (takes is None or takes.frame not in ("that", "quote", "colon", "about")):
        return None
    if cue.match.entry.get("quoted") and report.speech is None and not _holds_quotation(zone, report):
        return None
    if cue.match.entry.get("manner") and report.speech is None:
        return None
    if takes is not None and takes.frame == "about" and describes(zone, cue):
        return None
    if not set_source(zone, report, cue, previous):
        return None
    if takes is not None and takes.frame == "about" and cue.match.entry.get("animate") and not _speaks(zone, report):
        return None
    if report.manner == "none" and set(report.frame) == {"as"} and _everybody(zone, cue, report):
        return None
    begin = min(cue.region[0], cue.begin, report.source[0] if report.source is not None else cue.begin)
    if zone.finite(zone.begin, begin) is None and not zone.blocks:
        begin = zone.begin
    add_ties(zone, report, (begin, max(_clause_end(cue, report), cue.match.end)), cue.begin)
    return report


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


def _polarity(zone: Zone, cue: CueVerb) -> bool | None:
    """Whether the cue denies; None where a negation takes the report away («не подтвердил»)."""
    deny: bool = cue.match.entry.get("polarity") == "deny"
    negated = False
    for token in range(cue.begin - 1, max(zone.begin, cue.begin - 4) - 1, -1):
        entries = zone.word(token).entries
        if "negations" in entries:
            negated = True
            break
        reading = zone.reading(token)
        if reading is None or (reading.pos not in ("ADV", "PRCL", "AUX") and cue.begin - token > 0):
            break
    if not negated:
        return deny
    return False if deny else None


def _unreal(zone: Zone, cue: CueVerb) -> bool:
    """Whether nothing was said yet, or would have been: a future, a conditional, an order to speak."""
    reading = zone.reading(cue.begin)
    if reading is None:
        return False
    if reading.tense == "fut" or (reading.tense == "pres" and reading.aspect == "perf"):
        return True
    segment = zone.segment(cue.begin)
    opener = zone.match("subordinators", segment[0])
    if opener is not None and opener.entry.get("kind") == "condition" and not cue.aside:
        return True
    for token in range(max(segment[0], cue.begin - 3), min(segment[1], cue.begin + 3)):
        entries = zone.word(token).entries
        if "conditionals" in entries:
            return True
        helper = entries.get("auxiliaries")
        if helper is not None and zone.word(token).capital and token > zone.begin:
            continue  # "the broker Will Christie told"
        if helper is not None and token < cue.begin and (helper.get("tense") == "fut" or helper.get("mood") == "cond"):
            return True
    return False


def aside(
    zone: Zone, cue: CueVerb, earlier: Sequence[Report], previous: Report | None, speech: Speech | None
) -> Report | None:
    """The report of a cue that stands beside what it reports. A relay of what is a report already adds a link to that
    one, and is none of its own."""
    if cue.match.entry.get("manner") and speech is None and not _beside_speech(zone, cue):
        return None
    deny = _polarity(zone, cue)
    if deny is None or _unreal(zone, cue):
        return None
    report = Report(zone.sentence, (cue.begin, cue.match.end), cue.match.entry, [], deny=deny, verb=cue.begin)
    told = reduced(zone, cue) if speech is None and not zone.cased else None
    if told is not None:
        report.contents, report.source, report.manner = [told[0]], told[1], "subject"
        return report
    if not set_source(zone, report, cue, previous):
        return None
    add_ties(zone, report, cue.region, cue.begin)
    spoken = speech or _beside_speech(zone, cue)
    cited = "cite" in report.frame or words_of(zone, cue)
    if spoken is not None:
        if spoken.report is not None:
            if cue.match.entry.get("relay"):
                _relay(spoken.report, report)
            return None
        report.speech, report.deny = spoken, False
        report.contents = list(spoken.pieces)
        if cited:
            cite(zone, report, cue)
        return report
    if cited and earlier and earlier[-1].sentence == zone.sentence and report.source is not None:
        _relay(earlier[-1], report)
        return None
    if cited or cue.match.entry.get("manner") or (cue.match.entry.get("weak") and not _speaks(zone, report)):
        return None
    if earlier and cue.opener is None:
        host = _host(zone, cue, earlier)
        if host is not None:
            _relay(host, report)
            return None
    report.contents = _around(zone, cue, _floor(zone, cue, earlier))
    return report if report.contents else None


def _speaks(zone: Zone, report: Report) -> bool:
    """Whether the source of a weak cue is one that speaks: a person, a body, a document."""
    if report.source is None:
        return False
    words = [zone.word(t) for t in range(*report.source)]
    return any(SPEAKING & set(w.entries) or w.capital or any(r.animate for r in w.readings[:1]) for w in words)


def _relay(host: Report, relay: Report) -> None:
    if relay.source is not None:
        host.ties.append(Tie(*relay.source, "relay"))
    host.ties += relay.ties


def _host(zone: Zone, cue: CueVerb, earlier: Sequence[Report]) -> Report | None:
    """The report in this sentence whose content or clause the aside follows."""
    if not cue.match.entry.get("relay"):
        return None
    for report in reversed(earlier):
        if report.sentence == zone.sentence and report.cue is not None and report.cue[0] < cue.begin:
            return report
    return None


def _floor(zone: Zone, cue: CueVerb, earlier: Sequence[Report]) -> int:
    """Where what is said may begin: with the content of another report that the aside stands in."""
    held = [r.contents[0][0] for r in earlier if r.sentence == zone.sentence and inside(r, cue.begin)]
    return max(held, default=zone.begin)


def inside(report: Report, token: int) -> bool:
    """Whether a token stands within what a cue before it reports, be it in an aside."""
    if report.cue is None or not report.contents or report.points_back or report.speech is not None:
        return False
    begin, end = report.contents[0][0], report.contents[-1][1]
    return report.cue[1] <= begin <= token < end


def _around(zone: Zone, cue: CueVerb, floor: int) -> list[Range]:
    begin, end = cue.region
    parts = around(zone, (begin, end), whole=cue.opener is None, floor=floor)
    if len(parts) > 1 or (parts and parts[0][0] >= end):
        right = parts[-1]
        if _new_report(zone, right) or (cue.opener is None and _coordinated(zone, right)):
            parts = parts[:-1]
    return [p for p in (part for piece in parts for part in without(zone, *piece, ())) if p]


def _new_report(zone: Zone, right: Range) -> bool:
    """Whether what follows an aside is a clause with a source of its own."""
    segment = zone.segment(right[0])
    if "coordinators" not in zone.word(right[0]).entries:
        return False
    return any(True for _ in zone.text.matches_in("cues", segment[0], segment[1]))


def _coordinated(zone: Zone, right: Range) -> bool:
    """Whether what follows an aside at the end of a clause begins a clause that the reporter says himself."""
    entry = zone.word(right[0]).entries.get("coordinators")
    turn = zone.text.language.list("turns").get(entry.key) if entry is not None else None
    return turn is not None and not turn.get("reports")


def _beside_speech(zone: Zone, cue: CueVerb) -> Speech | None:
    """The quotation before the aside, a comma or a dash between, else the one behind it."""
    at = cue.region[0]
    for _ in range(3):
        cut = zone.cut_before(at)
        if cut is None:
            break
        block = zone.block_of(cut)
        if block is not None:
            return block
        if zone.form(cut[0]) != "," and zone.form(cut[0]) not in DASHES and zone.form(cut[0]) != ":":
            break
        at = cut[0]
    return None
