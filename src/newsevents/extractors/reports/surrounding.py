"""What is said around a clause of reporting, and where it may begin and end."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.reports.complements import complement, opener_at
from newsevents.extractors.reports.contents import around, without
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.reaching import passes_on
from newsevents.extractors.reports.taking import progressive
from newsevents.extractors.reports.zones import Zone

_STRETCHES: Final = 4
"""Stretches between commas over which a colon is looked for."""


def floor_of(zone: Zone, cue: CueVerb, earlier: Sequence[Report]) -> int:
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


def around_aside(zone: Zone, cue: CueVerb, floor: int) -> list[Range]:
    """What is said around an aside; what stands behind it may be another report, or only tell who passes it on («…,
    сообщил мэр, передаёт ТАСС»)."""
    begin, end = cue.region
    whole_clause = _taken_up(zone, cue, floor)
    if whole_clause is not None:
        return [whole_clause]
    parts = around(zone, (begin, end), whole=cue.opener is None, floor=floor)
    if len(parts) > 1 or (parts and parts[0][0] >= end):
        right = parts[-1]
        whole = len(parts) > 1 and zone.finite(*parts[0]) is not None  # «Мост, пишет газета, закрыт»
        passed_on = whole and passes_on(zone, zone.segment(right[0]))
        passed_on = passed_on or (whole and _renames_cited(zone, cue, right))
        hidden = not zone.cased and whole and _unnamed(zone, right)
        if passed_on or hidden or new_report(zone, right) or (cue.opener is None and _coordinated(zone, right)):
            parts = parts[:-1]
    if parts and parts[0][0] == zone.begin:
        told = _behind_demonstrative(zone)
        if told is None:
            return []
        parts[0] = (told, parts[0][1])
    return [p for p in (part for piece in parts for part in without(zone, *piece, ())) if p]


def _renames_cited(zone: Zone, cue: CueVerb, right: Range) -> bool:
    """Whether what follows an aside only tells more of who is cited in it: "…, Reuters reported, citing Anna Hill, a
    spokeswoman for the mayor"."""
    begin, end = cue.region
    if zone.cased or right[1] < zone.end or zone.finite(*right) is not None:
        return False
    cited = next(iter(zone.text.matches_in("citing", begin, end)), None)
    first = zone.phrases(*right)[:1]
    return cited is not None and bool(first) and first[0].prep is None and first[0].begin <= right[0] + 1


def _unnamed(zone: Zone, right: Range) -> bool:
    """Whether a participle behind an aside only tells on what terms somebody spoke: "…, an aide said, speaking on
    condition of anonymity"."""
    if not progressive(zone, right[0]):
        return False
    return any(True for _ in zone.text.matches_in("anonymity", right[0], zone.segment(right[0])[1]))


def _taken_up(zone: Zone, cue: CueVerb, floor: int) -> Range | None:
    """The whole clause before an aside that takes it up: «Мост закрыт, о чём написал мэр, передаёт ТАСС»."""
    opened = cue.opener is not None and zone.match("back_references", cue.opener) is not None
    left = zone.before_comma(cue.region[0]) if opened else None
    return zone.trimmed(floor, left[1]) if left is not None and zone.finite(*left) is not None else None


def _behind_demonstrative(zone: Zone) -> int | None:
    """Where the clause begins that «то» opens at the head of the sentence: «О том, что мост закрыт, сообщил мэр»; None
    where that is but what was asked: «О том, почему мост закрыт, рассказал мэр»."""
    begin = zone.begin
    at = begin + zone.is_in(begin, "prepositions")
    cut = zone.cut_at(at + 1)
    if not zone.cased or cut is None or zone.form(cut[0]) != "," or not zone.is_in(at, "demonstratives"):
        return begin
    opened = opener_at(zone, cut[1])
    asked = opened is None and zone.is_in(begin, "topic_prepositions")
    asked = asked and zone.match("back_references", begin) is None  # «Об этом, как передаёт ТАСС, …»
    return None if asked else begin if opened is None else opened


def new_report(zone: Zone, right: Range) -> bool:
    """Whether what follows an aside is a clause with a source of its own, or with a verb by which the speaker goes on
    ("…, Moss said, adding that …")."""
    if _tells_more(zone, right[0]):
        return True
    if "coordinators" not in zone.word(right[0]).entries:
        return False
    return any(True for _ in zone.text.matches_in("cues", *zone.segment(right[0])))


def _tells_more(zone: Zone, token: int) -> bool:
    """Whether a participle that reports, with its clause or its object, stands at the token: "…, Moss said, adding that
    …", "…, Moss said, confirming a report"."""
    match, reading = zone.match("cues", token), zone.reading(token)
    if match is None or reading is None or zone.cased or reading.pos != "PART":
        return False
    if reading.tense != "pres":
        return "cite" in match.entry.get("frame", ()) and zone.is_in(match.end, "agent_prepositions")
    frames = match.entry.get("frame", ())
    return "object" in frames or ("that" in frames and complement(zone, token, match.end, match.entry) is not None)


def _coordinated(zone: Zone, right: Range) -> bool:
    """Whether what follows an aside at the end of a clause begins a clause that the reporter says himself."""
    entry = zone.word(right[0]).entries.get("coordinators")
    turn = zone.text.language.list("turns").get(entry.key) if entry is not None else None
    return turn is not None and not turn.get("reports")
