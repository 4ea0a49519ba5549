"""Reports by a verb whose clause stands beside what it reports, and by one with something said on both sides."""

from collections.abc import Sequence

from newsevents.extractors.reports.asides import stands_beside
from newsevents.extractors.reports.chains import add_ties
from newsevents.extractors.reports.cited import cite, words_of
from newsevents.extractors.reports.complements import handed_on
from newsevents.extractors.reports.cueverbs import CueVerb, spoken_by
from newsevents.extractors.reports.endings import summing_noun
from newsevents.extractors.reports.fitting import speaks
from newsevents.extractors.reports.media import is_medium
from newsevents.extractors.reports.model import Range, Report, Speech, Tie
from newsevents.extractors.reports.nominals import may_speak, nominative
from newsevents.extractors.reports.passive import passive, reduced
from newsevents.extractors.reports.polarity import polarity, unreal
from newsevents.extractors.reports.questions import question_beside
from newsevents.extractors.reports.quotedas import as_saying
from newsevents.extractors.reports.speakers import set_source
from newsevents.extractors.reports.surrounding import around_aside, floor_of
from newsevents.extractors.reports.zones import Zone
from newsevents.text.marks import DASHES


def aside(
    zone: Zone, cue: CueVerb, earlier: Sequence[Report], previous: Report | None, speech: Speech | None
) -> Report | None:
    """The report of a cue that stands beside what it reports. A relay of what is a report already adds a link to that
    one, and is none of its own."""
    if cue.match.entry.get("manner") and speech is None and not _beside_speech(zone, cue) and not _voiced(zone, cue):
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
        return _cited_around(zone, report, cue, floor_of(zone, cue, earlier))
    if cue.opener is not None and cue.match.entry.get("personal") and _by_nobody(zone, cue):
        return None  # "as widely expected"
    learnt = bool(cue.match.entry.get("learnt"))
    if not set_source(zone, report, cue, previous) or not (learnt or spoken_by(zone, report)):
        return None
    if learnt and not is_medium(zone, report.source):
        return None  # «мэр пришёл в школу, узнал о беде»
    add_ties(zone, report, cue.region, cue.begin)
    which = zone.word(zone.segment(cue.begin)[0]).entries.get("relatives")
    if speech is None and which is not None and which.get("sums") and not earlier:
        return None  # "wrote a report, which she disputed"
    if speech is None and earlier and _sums_up(zone, cue, earlier[-1]):
        report.contents, report.points_back = _summed_up(zone, cue, earlier), True
        return report
    spoken = speech or _beside_speech(zone, cue)
    if spoken is not None:
        return _of_speech(zone, report, cue, spoken)
    if "cite" in report.frame or words_of(zone, cue):
        return _cited(zone, report, cue, earlier)
    return _of_clauses(zone, report, cue, earlier)


def _voiced(zone: Zone, cue: CueVerb) -> bool:
    """Whether somebody who may speak stands right behind a verb that is one of speech there: «…, возмущается мэр»."""
    if not zone.cased or not cue.match.entry.get("voiced") or cue.begin != zone.segment(cue.begin)[0]:
        return False
    behind = zone.phrases(cue.match.end, cue.region[1])[:1]
    return bool(behind) and behind[0].begin == cue.match.end and nominative(behind[0]) and may_speak(zone, behind[0])


def _by_nobody(zone: Zone, cue: CueVerb) -> bool:
    """Whether no subject stands between "as" and a participle, and nobody who acts behind it."""
    opener = cue.begin if cue.opener is None else cue.opener
    behind = zone.is_in(cue.match.end, "agent_prepositions")
    return not zone.cased and not behind and not zone.phrases(opener + 1, cue.begin)


def _of_speech(zone: Zone, report: Report, cue: CueVerb, spoken: Speech) -> Report | None:
    """The report of the quotation beside the cue; None where another report is of it."""
    if spoken.report is not None:
        if cue.match.entry.get("relay"):
            _relay(spoken.report, report)
        return None
    report.speech, report.deny = spoken, False
    report.contents = list(spoken.pieces)
    if "cite" in report.frame or words_of(zone, cue):
        cite(zone, report, cue)
    return report


def _cited(zone: Zone, report: Report, cue: CueVerb, earlier: Sequence[Report]) -> Report | None:
    """The report of a cue that tells whose words stand beside it without marks; None where it only passes on what
    another report tells."""
    if earlier and earlier[-1].sentence == zone.sentence and report.source is not None:
        _relay(earlier[-1], report)
        return None
    if earlier or not words_of(zone, cue):
        return None
    return _cited_around(zone, report, cue, zone.begin)


def _cited_around(zone: Zone, report: Report, cue: CueVerb, floor: int) -> Report | None:
    """The report of who is cited for what stands around a cue: «Мост закроют, приводит агентство слова министра», "The
    plant will close, the minister was quoted as saying"."""
    cite(zone, report, cue)
    report.contents = around_aside(zone, cue, floor) if report.source is not None else []
    return report if report.contents else None


def _of_clauses(zone: Zone, report: Report, cue: CueVerb, earlier: Sequence[Report]) -> Report | None:
    """The report of the clauses around a cue; None where it only passes on what another report tells."""
    if not zone.cased and report.frame == ("quote",) and cue.opener is None:
        return None  # "the week the layoffs began"
    last = not zone.cased and cue.match.end == zone.end  # "…, the watchdog has found."
    doubtful = cue.match.entry.get("weak") and not last
    silent = cue.match.entry.get("manner") and not cue.match.entry.get("voiced")
    if silent or (doubtful and not speaks(zone, report)) or (not zone.cased and cue.match.entry.get("quoted")):
        return None  # no "…, builders hope" where nothing is quoted
    if earlier and cue.opener is None:
        host = _host(zone, cue, earlier)
        by_nobody = not zone.cased and report.source is None  # "advised against it, it was reported late Friday"
        if host is not None and not by_nobody and not (zone.cased and _acts(zone, host)):
            _relay(host, report)
            return None
    report.contents = around_aside(zone, cue, floor_of(zone, cue, earlier))
    if not zone.cased and cue.begin == zone.segment(cue.begin)[0] and cue.opener is None:
        told = any(zone.finite(*piece) is not None for piece in report.contents)
        title = zone.text.sentences[zone.sentence].record.kind == "title"
        if not told and not title and report.source is not None and report.source[0] < cue.begin:
            return None  # "Her mother, Anna, agreed, saying …"
    if zone.cased and report.contents and report.contents[-1][0] > cue.match.begin:
        report.contents = _without_added(zone, cue, report.contents)
    if len(report.contents) == 1 and question_beside(zone, report.contents[0]):
        return None
    return report if report.contents else None


def _without_added(zone: Zone, cue: CueVerb, around: list[Range]) -> list[Range]:
    """What stands around an aside, without what belongs to a second verb of saying that is joined to its own: «…,
    сказал он и добавил, что …», «…, сказал он, добавив, что …»."""
    before = [piece for piece in around if piece[0] < cue.match.begin]
    if handed_on(zone, cue.match.end, zone.segment(cue.match.begin)[1]):
        return before
    return before + [piece for piece in around[len(before) :] if not _adds(zone, piece[0])]


def _adds(zone: Zone, token: int) -> bool:
    """Whether a gerund of saying, which has a content of its own, stands at a token."""
    reading = zone.reading(token)
    return reading is not None and reading.pos == "GERUND" and zone.is_in(token, "cues")


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
    noun = summing_noun(zone, begin, cue.begin)
    told = noun is not None and bool(zone.phrases(noun + 1, cue.begin))  # but "…, the report said"
    return told or (noun is not None and zone.is_in(cue.match.end, "agent_prepositions"))


def _summed_up(zone: Zone, cue: CueVerb, earlier: Sequence[Report]) -> list[Range]:
    """What a noun for a statement sums up: what the outermost of the reports right before it tells, or, where that is
    something asked for, the clause that tells so."""
    last = earlier[-1]
    told = [r for r in earlier if r.sentence == zone.sentence and r.contents[-1][1] == last.contents[-1][1]]
    clauses = [r for r in told if r.speech is None and any(zone.finite(*piece) is not None for piece in r.contents)]
    if clauses or last.speech is not None or last.entry is None or last.entry["class"] != "order":
        return list((clauses or [last])[0].contents)
    cut = zone.cut_before(zone.segment(cue.begin)[0])
    left = zone.segment(cut[0] - 1) if cut is not None and cut[0] > zone.begin else None
    whole = zone.trimmed(*left) if left is not None and zone.finite(*left) is not None else None
    return list(last.contents) if whole is None else [whole]


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


def asked_before(zone: Zone, cue: CueVerb, report: Report) -> Report | None:
    """A further report of the infinitive between a cue and a colon behind which somebody is quoted: «призвал жителей не
    паниковать: «Еды хватит»»."""
    if not zone.cased or report.speech is None or cue.aside or "inf" not in cue.frames():
        return None
    stop = zone.segment(cue.begin)[1]
    if zone.form(stop) != ":" or report.speech.begin < stop:
        return None
    verb = next((t for t in range(cue.match.end, stop) if (r := zone.reading(t)) is not None and r.pos == "INF"), None)
    content = None if verb is None else zone.trimmed(verb - zone.is_in(verb - 1, "negations"), stop)
    if content is None or zone.finite(cue.match.end, stop) is not None:
        return None
    told = Report(zone.sentence, report.cue, report.entry, [content], deny=report.deny, verb=report.verb)
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
            return None if _only_a_part(zone, report) or _of_nobody(zone, report) else report
    return None


def _of_nobody(zone: Zone, report: Report) -> bool:
    """Whether a report is one of nobody that tells no clause: «Директора обвиняют в растрате, сообщает прокуратура» is
    as a whole what is passed on."""
    nobody = zone.cased and report.source is None and report.speech is None and not report.points_back
    return nobody and all(zone.finite(*piece) is None for piece in report.contents)


def _only_a_part(zone: Zone, report: Report) -> bool:
    """Whether a report is a clause beside a main one that nobody is named for: "Oslo is in favour while Bonn considers
    it premature", «Мост закрыт, врачи считают его опасным»."""
    if report.verb is None or report.points_back or report.outer is not None:
        return False
    own = zone.text.clause_at(report.verb)
    finite = zone.finite(zone.begin, own.begin)
    if finite is None or zone.match("cues", finite) is not None:
        return False
    if zone.cased:
        main = zone.text.clause_at(finite).kind == "main"
        return main and report.speech is None and not any(begin <= finite < end for begin, end in report.contents)
    return zone.match("turns", own.begin) is not None


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
