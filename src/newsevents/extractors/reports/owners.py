"""Whose word it is by the noun phrase behind a noun or a preposition: «эксперта, доцента N», "the mayor, Anna Hill"."""

from typing import Final

from newsevents.extractors.reports.marked import joint_name, quoted_name
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.taking import bare_behind
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.words import Word

_NAME: Final = 4
"""Tokens of a name in apposition."""


def owner_behind(zone: Zone, begin: int, case: str = "") -> Range | None:
    """The noun phrase that follows, in a case where one is asked for, with names and what is said of it in apposition
    («эксперта, доцента N»)."""
    named = quoted_name(zone, begin, zone.end)
    if named is not None:
        return joint_name(zone, named, zone.end) if zone.cased else named
    if begin >= zone.end or zone.cut_at(begin) is not None:
        return None
    stop = zone.segment(begin)[1]
    if zone.cased and zone.is_in(begin, "name_particles") and (run := _particle_name(zone, begin, stop)) is not None:
        return run
    finite = zone.finite(begin, stop)
    phrases = zone.phrases(begin, stop if finite is None else finite)
    if not phrases or phrases[0].begin > begin + 1 or (phrases[0].prep is not None and phrases[0].begin != begin):
        return None
    first = phrases[0]
    if case and not _may_stand(zone.word(first.head), case):
        return None  # «по прогнозам партия вернёт долги»
    end = first.end
    if finite is None:  # the phrase fills its segment: what hangs on it belongs to the source
        for phrase in phrases[1:]:
            if phrase.begin > end + 2 or zone.cut_at(end) is not None or zone.match("citing", end) is not None:
                break
            end = phrase.end
        while True:  # «главного свидетеля, бухгалтера Ольги Рябоконь»
            cut = zone.cut_at(stop)
            if cut is None or zone.form(cut[0]) != "," or cut[1] >= zone.end:
                break
            following = zone.segment(cut[1])
            if zone.finite(*following) is not None or following[1] >= zone.end:
                break
            inner = zone.phrases(*following)
            if not inner or inner[0].prep is not None or inner[0].begin != following[0]:
                break
            cases = inner[0].case.split()
            if zone.cased and ("gen" not in cases or cases[0] == "nom" or not _of_speaker(zone, following)):
                break
            stop, end = following[1], inner[-1].end
    return first.begin, max(end, first.end)


def _particle_name(zone: Zone, begin: int, end: int) -> Range | None:
    """A name that begins with its particles, which are other words too: «по словам фон дер Ляйен»."""
    at = begin
    while at < end and zone.word(at).shape == "lower" and zone.is_in(at, "name_particles"):
        at += 1
    last = at
    while last < end and zone.word(last).capital:
        last += 1
    return (begin, last) if begin < at < last else None


def _may_stand(word: Word, case: str) -> bool:
    """Whether a form may have a case; a name in capitals often keeps its form in all of them («по данным ТАСС»)."""
    return not word.cases or word.shape == "upper" or any(one == case for one, _ in word.cases)


def _of_speaker(zone: Zone, tokens: Range) -> bool:
    """Whether an apposition names somebody: a role, a person, a name."""
    words = [zone.word(t) for t in range(*tokens)]
    return any(w.capital or "roles" in w.entries or any(r.animate for r in w.readings[:1]) for w in words)


def stop_behind(zone: Zone, begin: int) -> int:
    """The end of the segment, appositions behind a comma taken in."""
    return past_appositions(zone, zone.segment(begin)[1]) if begin < zone.end else begin


def past_appositions(zone: Zone, end: int, *, last: bool = False) -> int:
    """Past what is said of a source behind commas; ``last``: what it says stands before it."""
    while True:
        cut = zone.cut_at(end)
        if cut is None or zone.form(cut[0]) != "," or cut[1] >= zone.end:
            return end
        if zone.block_of(zone.cut_at(cut[1])) is not None or (not zone.cased and is_mark(zone.word(cut[1]))):
            return end
        following = zone.segment(cut[1])
        if zone.is_in(following[0], "infinitive_marks"):
            return end  # "promised, according to the mayor, to reopen the school"
        if _names(zone, end, following):
            end = following[1]
            continue
        relative = "relatives" in zone.word(following[0]).entries or (last and _with_relative(zone, following))
        held = any(zone.is_in(t, "roles") and not zone.is_in(t, "adjectives") for t in range(*following))
        if not relative and (zone.finite(*following) is not None or (following[1] < zone.end and not held)):
            return end
        if not relative and zone.phrases(*following)[:1] and zone.phrases(*following)[0].prep is not None:
            return end
        end = following[1]


def _with_relative(zone: Zone, tokens: Range) -> bool:
    """Whether the last stretch of a sentence is a noun phrase with a relative clause: ", a lawyer who has read it"."""
    finite = zone.finite(*tokens) if not zone.cased and tokens[1] >= zone.end else None
    if finite is None or not zone.is_in(tokens[0], "determiners"):
        return False
    phrase = bare_behind(zone, tokens[0], finite)
    return phrase is not None and any(zone.is_in(t, "relatives") for t in range(phrase.end, finite))


def _names(zone: Zone, end: int, tokens: Range) -> bool:
    """Whether a stretch behind a role noun is the name of who has it: "according to the mayor, Anna Hill, the bridge is
    closed", not "according to the sheriff, Jon Berg, 34, was held"."""
    first = zone.segment(end - 1)[0]
    if zone.cased or not 1 < tokens[1] - tokens[0] <= _NAME or not all(zone.word(t).capital for t in range(*tokens)):
        return False
    if not any(zone.is_in(p.head, "roles") and zone.is_in(p.begin, "determiners") for p in zone.phrases(first, end)):
        return False
    behind = zone.past_comma(tokens[1])
    if behind is None or first > zone.begin:
        return True
    finite = zone.finite(*behind)
    own = bare_behind(zone, behind[0], finite) if finite is not None else None
    return own is not None and own.begin == behind[0]
