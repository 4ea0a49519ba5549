"""What is said beside a phrase that names its source: «по словам мэра, …», "…, according to the mayor"."""

from typing import Final

from newsevents.extractors.reports.chains import relayed_by
from newsevents.extractors.reports.contents import around, without
from newsevents.extractors.reports.cueverbs import relative_opens
from newsevents.extractors.reports.model import Range, Report, Speech, Tie
from newsevents.extractors.reports.surrounding import new_report
from newsevents.extractors.reports.zones import Zone

_WRITTEN: Final = frozenset({"documents", "hearsay_nouns"})
"""Categories of nouns for what is published."""


def with_content(zone: Zone, report: Report, aside: Range) -> Report | None:
    """Give ``report`` what is said beside its phrase; None where that is nothing."""
    begin, end = report.region = aside
    before = zone.cut_before(begin)
    behind = zone.cut_at(end)
    spoken = _quotation_before(zone, before) or _quotation_behind(zone, behind)
    if spoken is not None:
        report.speech, report.contents = spoken, list(spoken.pieces)
        return report
    if behind is None and end < zone.end:
        extra = zone.segment(end)[1]
        if zone.finite(end, extra) is None and zone.cut_at(extra) is not None and zone.form(extra) == ",":
            behind, end = zone.cut_at(extra), extra  # «по данным агентства на пятницу, …»
    known = zone.cased or any(not _WRITTEN.isdisjoint(zone.word(t).entries) for t in range(begin, end))
    while behind is not None and zone.form(behind[0]) == "," and (inserted := _described(zone, behind[1])) is not None:
        if not known:
            break  # "according to the police, beaten by his friends, the man left"
        relay = relayed_by(zone, behind[1], inserted) if relative_opens(zone, behind[1], inserted) else None
        report.ties += [Tie(*relay, "relay")] if relay is not None else []
        behind, end = zone.cut_at(inserted), inserted
    final = before is not None and zone.form(before[0]) == "," and behind is None and begin > zone.begin
    final = final and (zone.cased or end >= zone.end or zone.finite(end, zone.segment(end)[1]) is None)
    final = final or (not zone.cased and behind is not None and _told_by_another(zone, begin, behind))
    if final and not zone.cased:
        parts = around(zone, (begin, zone.end), whole=False, floor=zone.begin)
    elif behind is not None or end >= zone.end:
        parts = around(zone, (begin, end), whole=False, floor=zone.begin)
        if before is None and begin > zone.begin and end >= zone.end:
            parts = [(zone.begin, begin)]
        elif before is None and begin > zone.begin:
            parts = [(_behind_small(zone, begin), begin), *(p for p in parts if p[0] >= end)]
    else:
        parts = [(end, zone.end)]
        if before is None and begin > zone.begin:
            parts.insert(0, (zone.segment(begin)[0], begin))
    report.contents = [p for part in parts for p in without(zone, *part, ())]
    told = [p for p in report.contents if not _only_small(zone, p)]
    report.contents = told or report.contents
    return report if report.contents else None


def _told_by_another(zone: Zone, begin: int, behind: Range) -> bool:
    """Whether what follows a phrase at the end of a clause is somebody else's: "…, according to the mayor, but critics
    say …"."""
    before = zone.cut_before(begin)
    if before is None or zone.form(before[0]) != "," or zone.form(behind[0]) != "," or behind[1] >= zone.end:
        return False
    return zone.finite(zone.begin, before[0]) is not None and new_report(zone, (behind[1], zone.end))


def _only_small(zone: Zone, tokens: Range) -> bool:
    """Whether nothing but conjunctions and particles stands here: "as, in his opinion, it will fail"."""
    small = ("subordinators", "coordinators")
    return all(any(zone.is_in(t, c) for c in small) for t in range(*tokens))


def _quotation_before(zone: Zone, cut: Range | None) -> Speech | None:
    """The quotation that stands by itself right before the phrase, without a speaker as yet: «…», — по словам мэра."""
    block = zone.block_before(cut)
    return block if block is not None and block.report is None else None


def _quotation_behind(zone: Zone, cut: Range | None) -> Speech | None:
    """The quotation without a speaker that stands by itself behind the phrase, to the end or to where the reporter
    turns to something else: "According to her, "…", "According to her, "…," though she noted …"."""
    block = zone.block_of(zone.cut_at(cut[1])) if cut is not None and zone.form(cut[0]) in {",", ":"} else None
    if block is None or block.report is not None:
        return None
    return block if block.end >= zone.end or zone.match("turns", block.end) is not None else None


def _described(zone: Zone, begin: int) -> int | None:
    """Where a clause ends, at a comma, that tells more of the source: «по данным агентства, поступившим вчера, …»,
    "according to data from the bank, obtained by Reuters, …"."""
    if begin >= zone.end:
        return None
    end = zone.segment(begin)[1]
    first = zone.reading(begin)
    if not zone.cased:
        made = zone.word(begin).has("PART", tense="past") is not None and begin + 1 < end
        made = made and (zone.is_in(begin, "issuing") or zone.is_in(begin + 1, "agent_prepositions"))
        made = made and zone.finite(begin + 1, end) is None
        apart = (made or relative_opens(zone, begin, end)) and zone.form(end) == "," and zone.cut_at(end) is not None
        return end if apart and zone.finite(end, zone.end) is not None else None
    participle = first is not None and first.pos == "PART" and first.case not in ("", "nom")
    tells = participle or relative_opens(zone, begin, end)
    return end if tells and zone.form(end) == "," and zone.cut_at(end) is not None else None


def _behind_small(zone: Zone, begin: int) -> int:
    """The begin of the stretch before the phrase, or the phrase itself where only small words stand there."""
    first = zone.segment(begin)[0]
    nominal = any(
        (r := zone.reading(t)) is not None and r.pos not in ("CONJ", "PRCL", "ADV", "PREP") for t in range(first, begin)
    )
    return first if nominal else begin
