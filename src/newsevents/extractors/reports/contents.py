"""Where what is said begins and ends."""

from collections.abc import Iterable, Sequence
from typing import Final

from newsevents.extractors.reports.appositions import object_first
from newsevents.extractors.reports.complements import opener_at
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.endings import joined_clause, resumed_matrix, semicolon, summed_up, turned
from newsevents.extractors.reports.leading import main_clause
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.nominalends import (
    before_addressee,
    free_relative_end,
    nominal_end,
    without_day,
    without_occasion,
    without_venue,
)
from newsevents.extractors.reports.resuming import resumed
from newsevents.extractors.reports.stopping import stop_before
from newsevents.extractors.reports.zones import Zone
from newsevents.text.clausewords import is_and

_OPENED: Final = 8
"""Tokens before a cue among which the bracket that it stands in opens."""
_AHEAD: Final = frozenset({"warn", "promise", "order"})
"""Classes of cues by which something is told that is to come, on a day of its own: "promised a vote on Friday"."""
_PARTING: Final = frozenset({":", ";"})
"""Marks behind which a clause of its own begins."""


def content_of(zone: Zone, begin: int, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> list[Range]:
    """What is said from ``begin`` on: to the end of the sentence, less the asides in it, or to where the clause of the
    cue itself goes on."""
    end = min(semicolon(zone, begin), _bracket_end(zone, begin, cue))
    if cue.takes is not None and cue.takes.end is not None:
        end = min(end, cue.takes.end)
    for other in cues:
        if other is cue or other.begin < begin or other.begin >= end or other.aside:
            continue
        stop = stop_before(zone, begin, cue, other)
        if stop is not None:
            end = min(end, stop)
    end = min(end, resumed_matrix(zone, begin, end, cue), main_clause(zone, begin, end, cue))
    end = min(end, summed_up(zone, begin, end))
    if cue.takes is None or cue.takes.frame == "about":
        for other in cues:
            if not zone.cased and begin < other.begin < end and other.takes is not None and not other.aside:
                end = min(end, joined_clause(zone, begin, other.begin, end))
        end = min(end, nominal_end(zone, begin, end), before_addressee(zone, begin, end, cue))
        end = end if zone.cased else min(end, free_relative_end(zone, begin, end, cue))
        end = without_occasion(zone, begin, without_venue(zone, begin, end))
        ahead = cue.match.entry["class"] in _AHEAD or cue.match.entry.get("foretells")
        end = end if ahead else without_day(zone, begin, end)
    elif cue.takes.frame == "inf":
        end = min(end, turned(zone, begin, end))
    end = min(end, _told_anew(zone, begin, end, asides))
    goes_on = resumed(zone, begin, end, cue)
    if goes_on is not None:
        end = goes_on
    opened = zone.text.quotation_at(end) if not zone.cased and begin < end < zone.end else None
    if opened is not None and begin <= opened.begin - 1 and opened.begin < end < opened.end:
        end = min(opened.end, zone.end)  # dismissed as "lies told by people who've never been there"
    return without(zone, begin, end, asides)


def _bracket_end(zone: Zone, begin: int, cue: CueVerb) -> int:
    """Where the bracket closes in which a cue stands: "Moss (who called it late) left"."""
    for token in range(cue.begin - 1, max(cue.region[0], cue.begin - _OPENED) - 1, -1):
        form = zone.form(token)
        if form == ")":
            break
        if form == "(":
            return next((t for t in range(begin, zone.end) if zone.form(t) == ")"), zone.end)
    return zone.end


def parted_clause(zone: Zone, cue: CueVerb) -> Range | None:
    """The clause before a cue with its subject between commas, which goes on behind it with a clause of its own: "There
    is little doubt, experts say, that it works"; languages without case."""
    begin, end = zone.segment(cue.begin)
    left = zone.before_comma(begin)
    if left is None or not cue.tells_clause() or cue.match.end != end or zone.form(end) != ",":
        return None
    if cue.takes is None or cue.takes.begin != end + 2 or not zone.is_in(end + 1, "content_openers"):
        return None
    if left[0] != zone.begin or zone.finite(*left) is None or zone.match("subordinators", left[0]) is not None:
        return None
    return left if zone.phrases(begin, cue.begin) else None


def _told_anew(zone: Zone, begin: int, end: int, asides: Sequence[Range]) -> int:
    """Where a clause begins that a conjunction joins and the reporter says anew whose it is: "explained that it is
    safe, but the tea, according to him, is not"."""
    for first, last in asides:
        explained = zone.cut_before(first) if begin < first < end else None
        if explained is not None and zone.form(explained[0]) == ":":
            end = min(end, explained[0])  # «обещал помочь: по его словам, деньги есть»
        if not begin < first < end or not any(zone.is_in(t, "pronouns") for t in range(first, last)):
            continue
        before = zone.cut_before(first)
        opening = zone.segment((first if before is None else before[0]) - 1)[0]
        cut = zone.cut_before(opening)
        joined = cut is not None and zone.form(cut[0]) == "," and zone.is_in(opening, "coordinators")
        if cut is None or not joined or cut[0] <= begin or not zone.phrases(opening + 1, first):
            continue
        if zone.cased or zone.finite(begin, cut[0]) is not None:
            end = min(end, cut[0])
    return end


def without(zone: Zone, begin: int, end: int, asides: Iterable[Range]) -> list[Range]:
    """The range less the asides in it, trimmed; at least one part, unless there is no word in it."""
    parts: list[Range] = []
    at = begin
    for first, last in sorted(asides):
        if first < begin or first >= end:
            continue
        parts.append((at, first))
        at = max(at, last)
    parts.append((at, end))
    return [part for part in (zone.trimmed(*part) for part in parts if part[1] > part[0]) if part is not None]


def around(zone: Zone, aside: Range, *, whole: bool, floor: int) -> list[Range]:
    """What an aside stands in: the sentence from ``floor`` on less the aside. Not ``whole``: only the clause that it
    interrupts."""
    begin, end = aside
    before, behind = zone.cut_before(begin), zone.cut_at(end)
    left_end = before[0] if before is not None else begin
    right = behind[1] if behind is not None else end
    right_content = right < zone.end and zone.form(right - 1) not in {";"}
    if right_content and before is not None and zone.form(before[0]) in _PARTING:
        left_end = floor  # «Он не согласен: по его мнению, документ сырой»
    elif right_content:
        floor = max(floor, _behind_parting(zone, floor, left_end))
    left_begin = floor
    goes_on = _goes_on(zone, left_end, right) or _verbless(zone, left_end)
    object_behind = zone.cased and right_content and _mere_object(zone, zone.segment(right))
    if right_content and not whole and goes_on and not object_behind and not _joined(zone, left_end, right):
        left_begin = floor if _told_first(zone, floor, right) else _interrupted(zone, left_end, floor)
    elif right_content and not whole and left_end > floor and zone.infinitive(right, min(right + 2, zone.end)):
        first = max(zone.segment(left_end - 1)[0], floor)  # «он отметил, что спрос может, по его словам, упасть»
        left_begin = _behind_opener(zone, first, left_end)
    if right_content and whole and not zone.cased and _opened_before(zone, left_end):
        left_begin = left_end  # "deals that, they contend, gutted the town"
    parts: list[Range] = []
    if left_end > left_begin:
        parts.append((left_begin, left_end))
    if right_content:
        parts.append((right, min(semicolon(zone, right), _relative_end(zone, left_end, right))))
    return parts


def _told_first(zone: Zone, begin: int, right: int) -> bool:
    """Whether a clause that stands for the subject opens what the verb behind an aside goes on with: "What bothers
    voters, according to Moss, is the tax"."""
    entry = zone.word(begin).entries.get("relatives")
    return entry is not None and bool(entry.get("free")) and not zone.cased and zone.finite(right, right + 1) == right


def _goes_on(zone: Zone, left_end: int, right: int) -> bool:
    """Whether a clause goes on behind an aside: not with a place or a time whose noun a relative clause describes,
    behind a clause that has its predicate ("The bank is for sale, according to Moss, in a deal that would save it").
    """
    finite = zone.finite(right, zone.end)
    if finite is None or zone.cased or not zone.is_in(right, "prepositions") or left_end <= zone.begin:
        return finite is not None
    described = any(zone.is_in(t, "relatives") for t in range(right + 1, finite))
    return not described or zone.finite(zone.segment(left_end - 1)[0], left_end) is None


def _mere_object(zone: Zone, segment: Range) -> bool:
    """Whether a stretch begins with an object, and has no verb that this might be the object of."""
    return object_first(zone, *segment) and zone.finite(*segment) is None


def _opened_before(zone: Zone, end: int) -> bool:
    """Whether a relative word or a conjunction that opens a clause stands right before an aside, and a clause before
    that."""
    opens = end > zone.begin and (zone.is_in(end - 1, "relatives") or zone.is_in(end - 1, "subordinators"))
    if end <= zone.begin or not (opens or opener_at(zone, end - 1) is not None):
        return False
    return zone.finite(zone.begin, end - 1) is not None


def _behind_parting(zone: Zone, floor: int, end: int) -> int:
    """Behind the last colon or semicolon before a clause that an aside interrupts."""
    parting = (last for first, last in zone.cuts if floor < first < end and zone.form(first) in _PARTING)
    return max(parting, default=floor)


def _relative_end(zone: Zone, left_end: int, right: int) -> int:
    """Where a relative clause ends of which an aside leaves the pronoun alone: "The plan, which, she said, is good,
    failed"."""
    if left_end <= zone.begin or not zone.is_in(left_end - 1, "relatives") or zone.cut_before(left_end - 1) is None:
        return zone.end
    for first, last in zone.cuts:
        if first > right and zone.form(first) == "," and last < zone.end:
            finite = zone.finite(last, min(last + 2, zone.end))
            if finite is not None and zone.finite(right, first) is not None:
                return first
    return zone.end


def _verbless(zone: Zone, end: int) -> bool:
    """Whether the stretch that ends here is a mere subject, whose predicate may have no verb: «десерт, по его словам,
    не вреден»."""
    return zone.cased and end > zone.begin and zone.finite(zone.segment(end - 1)[0], end) is None


def _joined(zone: Zone, left_end: int, right: int) -> bool:
    """Whether an aside parts two predicates of one subject: "Tan will speak there, he said, and could stop in Bonn"."""
    if not is_and(zone.word(right)) or left_end <= zone.begin:
        return False
    return zone.finite(zone.segment(left_end - 1)[0], left_end) is not None


def _interrupted(zone: Zone, end: int, floor: int) -> int:
    """Where the clause begins that an aside interrupts at ``end``: behind the last mark, conjunction or predicate."""
    begin = end
    while begin > floor:
        segment = zone.segment(begin - 1)
        first = max(segment[0], floor)
        finite = zone.finite(first, begin)
        start = _behind_opener(zone, first, begin)
        breaks = begin == end and not zone.cased and finite == begin - 1  # "It is, according to Moss, late"
        if finite is not None and finite >= start and not breaks:
            return begin if begin < end or not _opens_conditional(zone, first) else first
        if start > first:
            return start
        begin = first
        cut = zone.cut_before(begin)
        if cut is None or cut[0] < floor:
            return begin
        if zone.finite(zone.segment(cut[0] - 1)[0], cut[0]) is not None or zone.form(cut[0]) != ",":
            return begin
        begin = cut[0]
    return floor


def _opens_conditional(zone: Zone, token: int) -> bool:
    match = zone.match("subordinators", token)
    return match is not None and match.entry.get("kind") in ("condition", "concession", "time", "reason")


def _behind_opener(zone: Zone, begin: int, end: int) -> int:
    """Behind the last conjunction of a stretch that opens or joins a clause at its begin or its end."""
    for token in range(end - 1, begin - 1, -1):
        entries = zone.word(token).entries
        opens = token - begin < 2 or token == end - 1
        if opens and ({"coordinators", "relatives"} & set(entries) or opener_at(zone, token) is not None):
            return token + 1
    return begin
