"""Reports by a verb whose clause stands beside what it reports, and by one with something said on both sides."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.reports.asides import stands_beside
from newsevents.extractors.reports.chains import add_ties
from newsevents.extractors.reports.cited import as_saying, cite, words_of
from newsevents.extractors.reports.complements import complement, opener_at
from newsevents.extractors.reports.contents import around, without
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.endings import summing_noun
from newsevents.extractors.reports.model import Range, Report, Speech, Tie
from newsevents.extractors.reports.passive import passive, reduced
from newsevents.extractors.reports.reaching import passes_on
from newsevents.extractors.reports.speakers import set_source
from newsevents.extractors.reports.verbal import polarity, speaks, unreal
from newsevents.extractors.reports.zones import Zone
from newsevents.text.marks import DASHES

_STRETCHES: Final = 4
"""Stretches between commas over which a colon is looked for."""


def aside(
    zone: Zone, cue: CueVerb, earlier: Sequence[Report], previous: Report | None, speech: Speech | None
) -> Report | None:
    """The report of a cue that stands beside what it reports. A relay of what is a report already adds a link to that
    one, and is none of its own."""
    if cue.match.entry.get("manner") and speech is None and not _beside_speech(zone, cue):
        return None
    deny = polarity(zone, cue)
    if deny is None or unreal(zone, cue):
        return None
    report = Report(zone.sentence, (cue.begin, cue.match.end), cue.match.entry, [], deny=deny, verb=cue.begin)
    told = reduced(zone, cue) if speech is None and not zone.cased else None
    if "cite" in report.frame and (told is not None or _hangs(zone, cue)):
        return None  # "Moss, quoted by the agency, said": a link of what he says
    if told is not None:
        report.contents, report.source, report.manner = [told[0]], told[1], "subject"
        return report
    if "cite" in report.frame and speech is None and _quoted_as_saying(zone, cue):
        cite(zone, report, cue)  # "The plant will close, the minister was quoted as saying"
        report.contents = _around(zone, cue, _floor(zone, cue, earlier)) if report.source is not None else []
        return report if report.contents else None
    if not set_source(zone, report, cue, previous):
        return None
    add_ties(zone, report, cue.region, cue.begin)
    if speech is None and earlier and _sums_up(zone, cue, earlier[-1]):
        report.contents, report.points_back = list(earlier[-1].contents), True
        return report
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
    if cited and words_of(zone, cue) and not earlier:
        cite(zone, report, cue)  # «Мост закроют, приводит агентство слова министра»
        report.contents = _around(zone, cue, zone.begin) if report.source is not None else []
        return report if report.contents else None
    if not zone.cased and report.frame == ("quote",) and cue.opener is None:
        return None  # "the week the layoffs began"
    last = not zone.cased and cue.match.end == zone.end  # "…, the watchdog has found."
    doubtful = cue.match.entry.get("weak") and not last
    if cited or cue.match.entry.get("manner") or (doubtful and not speaks(zone, report)):
        return None
    if earlier and cue.opener is None:
        host = _host(zone, cue, earlier)
        if host is not None and not (zone.cased and _acts(zone, host)):
            _relay(host, report)
            return None
    report.contents = _around(zone, cue, _floor(zone, cue, earlier))
    return report if report.contents else None


def _quoted_as_saying(zone: Zone, cue: CueVerb) -> bool:
    """Whether somebody "was quoted as saying" what stands beside without marks."""
    told = not zone.cased and passive(zone, cue) is not None and as_saying(zone, cue) is not None
    return told and _beside_speech(zone, cue) is None


def _hangs(zone: Zone, cue: CueVerb) -> bool:
    """Whether a participle behind a comma tells who passes on what the clause before it tells: "…, Moss said, quoted by
    Reuters"."""
    begin = zone.segment(cue.begin)[0]
    cut = zone.cut_before(begin)
    past = zone.word(cue.begin).has("PART", tense="past") is not None
    by = cue.match.end < zone.end and zone.is_in(cue.match.end, "agent_prepositions")
    return not zone.cased and begin == cue.begin and past and by and cut is not None and zone.form(cut[0]) == ","


def _sums_up(zone: Zone, cue: CueVerb, earlier: Report) -> bool:
    """Whether the cue's stretch takes up what another report of the sentence tells: "…, a charge Athens denies"."""
    begin = zone.segment(cue.begin)[0]
    if zone.cased or earlier.sentence != zone.sentence or earlier.contents[-1][1] > begin:
        return False
    return summing_noun(zone, begin, cue.begin) is not None


def stated_before(zone: Zone, cue: CueVerb, report: Report, cues: Sequence[CueVerb]) -> Report | None:
    """A further report of what stands before a cue whose speaker and colon follow it: «Мост закроют, сообщил мэр:
    «Денег нет»». Where what follows has a cue of its own («…: денег, говорит, нет»), ``report`` itself is of what
    stands before."""
    segment, takes = zone.segment(cue.begin), cue.takes
    if not zone.cased or takes is None or takes.frame not in ("quote", "colon") or cue.begin != segment[0]:
        return None
    named = report.source is not None and report.source[0] > cue.begin
    if not named or zone.form(segment[1]) != ":" or not stands_beside(zone, cue.begin, segment):
        return None
    cut = zone.cut_before(segment[0])
    left = zone.trimmed(zone.begin, cut[0]) if cut is not None else None
    if left is None or zone.form(segment[0] - 1) != "," or zone.finite(*left) is None:
        return None
    if zone.match("subordinators", left[0]) is not None or any(b < left[1] for b, _ in report.contents):
        return None
    if takes.frame == "colon" and any(other.aside and other.begin > cue.begin for other in cues):
        report.contents = [left]
        return None
    told = Report(zone.sentence, report.cue, report.entry, [left], deny=report.deny, verb=report.verb)
    told.source, told.manner, told.ties = report.source, report.manner, list(report.ties)
    return told


def _relay(host: Report, relay: Report) -> None:
    if relay.source is not None:
        host.ties.append(Tie(*relay.source, "relay"))
    host.ties += relay.ties


def _acts(zone: Zone, host: Report) -> bool:
    """Whether a report is of a promise or a demand, which a medium tells of as of an act: «Мэр пообещал закрыть мост,
    пишет газета» is a statement of the newspaper's as well."""
    act = host.entry is not None and host.entry["class"] in ("promise", "order") and host.speech is None
    if not act or host.cue is None or host.points_back:
        return False
    first = host.contents[-1][0]
    told = zone.infinitive(first, first + 2) and zone.segment(host.cue[0]) == zone.segment(first)
    return host.cue[1] == first or (host.cue[1] < first and told)  # «предложил Киеву провести …»


def _host(zone: Zone, cue: CueVerb, earlier: Sequence[Report]) -> Report | None:
    """The report in this sentence whose content or clause the aside follows."""
    if not cue.match.entry.get("relay"):
        return None
    for report in reversed(earlier):
        if report.sentence == zone.sentence and report.cue is not None and report.cue[0] < cue.begin:
            return None if _only_a_part(zone, report) else report
    return None


def _only_a_part(zone: Zone, report: Report) -> bool:
    """Whether a report is a subordinate clause beside a main one that nobody is named for: "Oslo is in favour while
    Bonn considers it premature"."""
    if report.verb is None or report.points_back:
        return False
    own = zone.text.clause_at(report.verb)
    opener = zone.match("turns", own.begin)
    if opener is None or report.outer is not None:
        return False
    finite = zone.finite(zone.begin, own.begin)
    return finite is not None and zone.match("cues", finite) is None


def _floor(zone: Zone, cue: CueVerb, earlier: Sequence[Report]) -> int:
    """Where what is said may begin: with the content of another report that the aside stands in."""
    here = [r for r in earlier if r.sentence == zone.sentence]
    held = [r.contents[0][0] for r in here if inside(r, cue.begin)]
    held += [at for r in here if (at := _behind_joined(zone, r, cue)) is not None]
    if any(r.cue is not None and r.contents and r.contents[-1][1] <= r.cue[0] < cue.begin for r in here):
        held.append(_behind_colon(zone, cue.region[0]))
    return max(held, default=zone.begin)


def _behind_joined(zone: Zone, report: Report, cue: CueVerb) -> int | None:
    """Behind the conjunction before which another report's content has ended, for an aside within the clause there:
    "said that it is safe, but the tea, he added, is not"."""
    if report.cue is None or not report.contents or report.contents[-1][0] < report.cue[0]:
        return None
    cut = zone.cut_at(report.contents[-1][1])
    joined = cut is not None and zone.form(cut[0]) == "," and zone.is_in(cut[1], "coordinators")
    before = zone.cut_before(cue.region[0])
    if cut is None or not joined or before is None or zone.cut_at(zone.segment(cut[1])[1]) != before:
        return None
    return cut[1] + 1


def _behind_colon(zone: Zone, begin: int) -> int:
    """Behind the colon with which the stretches right before a token open; the begin of the zone where there is none:
    «…, признал мэр: маршрут, говорит, прежний»."""
    for _ in range(_STRETCHES):
        cut = zone.cut_before(begin)
        if cut is None or cut[0] <= zone.begin:
            break
        if zone.form(cut[0]) == ":":
            return cut[1]
        begin = zone.segment(cut[0] - 1)[0]
    return zone.begin


def inside(report: Report, token: int) -> bool:
    """Whether a token stands within what a cue before it reports, be it in an aside."""
    if report.cue is None or not report.contents or report.points_back or report.speech is not None:
        return False
    begin, end = report.contents[0][0], report.contents[-1][1]
    return report.cue[1] <= begin <= token < end


def _around(zone: Zone, cue: CueVerb, floor: int) -> list[Range]:
    """What is said around an aside; what stands behind it may be another report, or only tell who passes it on («…,
    сообщил мэр, передаёт ТАСС»)."""
    begin, end = cue.region
    parts = around(zone, (begin, end), whole=cue.opener is None, floor=floor)
    if len(parts) > 1 or (parts and parts[0][0] >= end):
        right = parts[-1]
        whole = len(parts) > 1 and zone.finite(*parts[0]) is not None  # «Мост, пишет газета, закрыт»
        passed_on = whole and passes_on(zone, zone.segment(right[0]))
        if passed_on or _new_report(zone, right) or (cue.opener is None and _coordinated(zone, right)):
            parts = parts[:-1]
    if parts and parts[0][0] == zone.begin:
        parts[0] = (_behind_demonstrative(zone), parts[0][1])
    return [p for p in (part for piece in parts for part in without(zone, *piece, ())) if p]


def _behind_demonstrative(zone: Zone) -> int:
    """Where the clause begins that «то» opens at the head of the sentence: «О том, что мост закрыт, сообщил мэр»."""
    begin = zone.begin
    at = begin + zone.is_in(begin, "prepositions")
    cut = zone.cut_at(at + 1)
    if not zone.cased or cut is None or zone.form(cut[0]) != "," or not zone.is_in(at, "demonstratives"):
        return begin
    opened = opener_at(zone, cut[1])
    return begin if opened is None else opened


def _new_report(zone: Zone, right: Range) -> bool:
    """Whether what follows an aside is a clause with a source of its own, or with a verb by which the speaker goes on
    ("…, Moss said, adding that …")."""
    if _tells_more(zone, right[0]):
        return True
    if "coordinators" not in zone.word(right[0]).entries:
        return False
    return any(True for _ in zone.text.matches_in("cues", *zone.segment(right[0])))


def _tells_more(zone: Zone, token: int) -> bool:
    """Whether a participle that reports, with its clause, stands at the token."""
    match, reading = zone.match("cues", token), zone.reading(token)
    if match is None or reading is None or zone.cased or reading.pos != "PART":
        return False
    if reading.tense != "pres":
        return "cite" in match.entry.get("frame", ()) and zone.is_in(match.end, "agent_prepositions")
    return "that" in match.entry.get("frame", ()) and complement(zone, token, match.end, match.entry) is not None


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
