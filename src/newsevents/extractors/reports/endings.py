"""Where what is said ends within its sentence: before the reporter goes on, sums up, or turns to somebody else."""

from typing import Final

from newsevents.extractors.reports.cueverbs import CueVerb, relative_opens
from newsevents.extractors.reports.nominals import agrees, may_speak, nominative
from newsevents.extractors.reports.taking import past_participle
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.lexicon import Entry
from newsevents.text.marks import DASHES

_INSERTIONS: Final = 4
"""Stretches between commas over which an inserted clause is followed."""


def resumed_matrix(zone: Zone, begin: int, end: int, cue: CueVerb) -> int:
    """Where the clause goes on into which the cue's own clause is inserted: «критик, назвавший роман слабым, ушёл»."""
    first = zone.segment(cue.begin)[0]
    cut = zone.cut_before(first)
    reading = zone.reading(cue.begin)
    participle = reading is not None and reading.pos == "PART" and (zone.cased or _parts_subject(zone, cue, cut))
    relative = relative_opens(zone, first, cue.begin) or _describes_before(zone, first, cue.begin)
    if cut is None or cut[0] <= zone.begin or zone.form(cut[0]) != "," or not (participle or relative):
        return end
    at = zone.segment(begin)[1]
    for _ in range(_INSERTIONS):
        cut = zone.cut_at(at)
        if cut is None or cut[0] >= end or cut[1] >= zone.end or zone.form(cut[0]) != ",":
            return end
        finite = zone.finite(*zone.segment(cut[1]))
        past = not zone.cased and past_participle(zone, cut[1])
        if past or (finite is not None and finite <= cut[1] + 1 and not zone.is_in(cut[1], "coordinators")):
            return cut[0]
        if relative and (_and_of_the_same(zone, first, cut[1]) or _and_another(zone, cut[1])):
            return cut[0]
        at = zone.segment(cut[1])[1]
    return end


def _describes_before(zone: Zone, first: int, verb: int) -> bool:
    """Whether a relative clause that hangs on a noun in apposition holds a verb: "Moss, a Democrat who had called it
    late, left"."""
    if zone.cased or not zone.is_in(first, "determiners"):
        return False
    at = next((t for t in range(first + 1, verb) if zone.is_in(t, "relatives")), None)
    return at is not None and zone.finite(first, at) is None and not zone.is_in(at, "content_openers")


def _parts_subject(zone: Zone, cue: CueVerb, cut: tuple[int, int] | None) -> bool:
    """Whether a participle stands right behind a subject that has no verb yet: "Moss, calling it late, left"."""
    if cut is None or cut[1] != cue.begin or cut[0] <= zone.begin:
        return False
    left = zone.segment(cut[0] - 1)
    return zone.finite(*left) is None and bool(zone.phrases(*left))


def _and_another(zone: Zone, token: int) -> bool:
    """Whether somebody else is joined here of whom a relative clause of his own tells: "Moss, who called it late, and
    Hill, who …"."""
    segment = zone.segment(token)
    if not zone.is_in(token, "coordinators") or zone.finite(*segment) is not None:
        return False
    behind = zone.past_comma(segment[1])
    return behind is not None and zone.is_in(behind[0], "relatives") and bool(zone.phrases(token + 1, segment[1]))


def _and_of_the_same(zone: Zone, relative: int, token: int) -> bool:
    """Whether the preposition before the noun of a relative clause is taken up behind it: "criticism from Democrats,
    who called it a gift, and from others"."""
    if not zone.is_in(token, "coordinators") or not zone.is_in(token + 1, "prepositions"):
        return False
    key, cut = zone.word(token + 1).key, zone.cut_before(relative)
    first = zone.segment(cut[0] - 1)[0] if cut is not None and cut[0] > zone.begin else relative
    return any(zone.word(t).key == key for t in range(first, relative))


def summed_up(zone: Zone, begin: int, end: int) -> int:
    """Where the reporter begins to tell of what was said: "…, a complaint echoed by many", "…, claims he denied"."""
    if zone.cased:
        return end
    for first, last in zone.cuts:
        if begin < first < end and (zone.form(first) == "," or zone.form(first) in DASHES):
            noun = summing_noun(zone, last, end)
            follows = zone.reading(noun + 1) if noun is not None and noun + 1 < end else None
            if follows is not None and follows.pos == "PART" and zone.finite(last, zone.segment(last)[1]) is None:
                return first
            if noun is not None and (_told_of_statement(zone, noun, last, end) or _which_denied(zone, last)):
                return first
    return end


def _which_denied(zone: Zone, token: int) -> bool:
    """Whether somebody denies all that was said before a comma: "accused him of racism, which he denies"."""
    entry = zone.word(token).entries.get("relatives") if token < zone.end else None
    if zone.cased or entry is None or not entry.get("sums"):
        return False
    end = zone.segment(token)[1]
    match = zone.match("cues", end - 1)
    denies = match is not None and match.entry.get("polarity") == "deny"
    return denies and bool(zone.phrases(token + 1, end - 1)) and zone.finite(token, end) is not None


def _told_of_statement(zone: Zone, noun: int, begin: int, end: int) -> bool:
    """Whether a clause tells of what was said, which a noun for a statement sums up, with "a" or in a bare plural."""
    entry = zone.word(noun).entries.get("report_nouns")
    if entry is None or noun + 2 >= end or not _sums(entry):
        return False
    limits = zone.word(begin).entries.get("determiners")
    indefinite = limits is not None and bool(limits.get("indefinite"))
    if not zone.is_in(noun + 1, "relatives"):
        return indefinite and _said_by(zone, noun + 1, min(end, zone.segment(begin)[1]))
    return noun == begin or indefinite


def _said_by(zone: Zone, begin: int, end: int) -> bool:
    """Whether a noun phrase and its verb stand right behind a noun, of which they tell: "a charge her aides deny"."""
    finite = zone.finite(begin, end)
    phrases = zone.phrases(begin, end if finite is None else finite)
    return finite is not None and bool(phrases) and phrases[0].prep is None and phrases[0].begin == begin


def _sums(entry: Entry) -> bool:
    """Whether a noun is one for what was said, and not for what it was about: "a claim", but "a plan", "an order"."""
    return bool(entry.get("sums")) or (entry.get("clause", True) and entry["class"] not in ("order", "write"))


def summing_noun(zone: Zone, begin: int, end: int) -> int | None:
    """The noun for a statement, with its article before it, that stands first in a stretch: "a serious charge"; in the
    plural without one, before what tells more of it: "claims that he denies"."""
    if _which_denied(zone, begin):
        return begin
    if not zone.is_in(begin, "determiners"):
        noun = zone.reading(begin) if begin + 1 < end and zone.is_in(begin, "report_nouns") else None
        several = noun is not None and noun.number == "plur"
        return begin if several and (past_participle(zone, begin + 1) or zone.is_in(begin + 1, "relatives")) else None
    return next((t for t in range(begin + 1, min(begin + 3, end)) if zone.is_in(t, "report_nouns")), None)


def joined_clause(zone: Zone, begin: int, verb: int, end: int) -> int:
    """Where the clause of another verb of saying is joined to a content that is none: "called it a waste, and his aide,
    Beth Amund, said …"."""
    at = zone.segment(verb)[0]
    for _ in range(_INSERTIONS):
        cut = zone.cut_before(at)
        if cut is None or cut[0] <= begin or zone.form(cut[0]) != ",":
            return end
        if zone.is_in(at, "coordinators") and zone.phrases(at + 1, verb):
            return cut[0]
        if zone.finite(at, min(verb, zone.segment(at)[1])) is not None:
            return end
        at = zone.segment(cut[0] - 1)[0]
    return end


def turned(zone: Zone, begin: int, end: int) -> int:
    """Where a clause with a subject of its own turns against an infinitive: «предложил перенести встречу, но Киев
    отказался»."""
    cut = zone.cut_at(zone.segment(begin)[1])
    if cut is None or cut[1] >= end or zone.form(cut[0]) != ",":
        return end
    following = zone.segment(cut[1])
    turn, finite = zone.match("turns", following[0]), zone.finite(*following)
    opener = zone.match("subordinators", following[0])
    if opener is not None and opener.entry.get("kind") == "concession" and finite is not None:
        return cut[0]  # «предложил подождать, хотя и понимает, что времени нет»
    first = turn.end if turn is not None else None
    if first is None and not zone.cased and zone.is_in(following[0], "coordinators"):
        first = following[0] + 1  # "asked us to wait, and then he left"
    phrases = zone.phrases(first, finite) if first is not None and finite is not None else []
    if first is None and zone.cased and finite is not None and _stands_alone(zone, following, finite):
        return cut[0]  # «предложил закрыть мост, министр согласился»
    return cut[0] if phrases and phrases[0].prep is None and nominative(phrases[0]) else end


def _stands_alone(zone: Zone, segment: tuple[int, int], finite: int) -> bool:
    """Whether a stretch is a main clause of its own: a subject, with nothing before it, and its verb."""
    phrases = zone.phrases(segment[0], finite)
    if not phrases or phrases[0].begin != segment[0] or phrases[0].prep is not None:
        return False
    opener = {"relatives", "content_openers", "question_words"} & set(zone.word(segment[0]).entries)
    if opener or not phrases[0].case.startswith("nom") or zone.is_in(phrases[0].begin, "pronouns"):
        return False
    lone = zone.reading(phrases[0].head)  # «…, другие предложили иное»
    others = phrases[0].end - phrases[0].begin == 1 and lone is not None and lone.pos in ("ADJ", "DET", "PRON")
    return (others or may_speak(zone, phrases[0])) and agrees(zone, phrases, 0, zone.reading(finite))


def semicolon(zone: Zone, begin: int) -> int:
    """The next semicolon, behind which the reporter speaks again; else the end of the zone. Where somebody is quoted
    behind it whom nothing else names, that is said as well: "the talks failed; however, he is "still hopeful""."""
    first = next((first for first, _ in zone.cuts if first > begin and zone.form(first) == ";"), zone.end)
    return zone.end if first < zone.end and _quoted_on(zone, first + 1) else first


def _quoted_on(zone: Zone, begin: int) -> bool:
    """Whether words that are no name are quoted in the rest of a sentence, which has no cue of its own."""
    marks = (t + 1 for t in range(begin, zone.end - 1) if is_mark(zone.word(t)))
    quoted = any(zone.word(t).shape == "lower" and zone.quoted(t) for t in marks)
    told = (m for c in ("cues", "cue_prepositions", "cue_nouns") for m in zone.text.matches_in(c, begin, zone.end))
    return quoted and zone.finite(begin, zone.end) is not None and all(zone.quoted(m.begin) for m in told)
