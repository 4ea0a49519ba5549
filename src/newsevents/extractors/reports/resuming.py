"""Where what is said ends because a verb behind it goes on with the subject of the cue."""

from typing import Final

from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.nominals import agrees, may_speak, nominative
from newsevents.extractors.reports.zones import Zone
from newsevents.text.marks import DASHES
from newsevents.words import Reading

_PARTING: Final = DASHES | {","}
"""Marks before a coordinator that belong to neither side."""
_SUBJECT: Final = 12
"""Tokens that a subject with its adjuncts may have between a coordinator and its verb."""


def resumed(zone: Zone, begin: int, end: int, cue: CueVerb) -> int | None:
    """Where a verb that is no cue goes on with the subject of ``cue``: «…, но не уточнил их»."""
    if not zone.cased:
        return _resumed_by_order(zone, begin, end, cue)
    outer = zone.reading(cue.begin)
    if outer is None or outer.tense != "past":
        return None
    for token in range(begin + 1, end - 1):
        if "coordinators" not in zone.word(token).entries:
            continue
        if not outer.gender:  # «в фирме сообщили, что сделка закрыта, но суммы не раскрыли»
            if _untold(zone, begin, token, outer):
                return token
            continue
        for verb in range(token + 1, min(token + 4, end)):
            reading = zone.reading(verb)
            if reading is not None and reading.pos == "VERB":
                nominal = cue.takes is None and zone.finite(begin, token) is None
                if (
                    reading.tense == "past"
                    and same_form(outer, reading)
                    and (nominal or not inner_agrees(zone, begin, token, reading))
                    and (nominal or _has_subject(zone, begin, token))
                ):
                    return token
                break
            if reading is not None and reading.pos not in ("ADV", "PRCL"):
                if _untold(zone, begin, token, outer):
                    return token
                break
    return None


def _untold(zone: Zone, begin: int, token: int, outer: Reading) -> bool:
    """Whether a verb of saying behind a coordinator tells what somebody left open, who is no subject of what he said:
    «подтвердил, что визит готовится, однако дат не назвал», «но даты назвать не захотел»."""
    stop = zone.segment(token)[1]
    verb = zone.finite(token + 1, min(stop, token + _SUBJECT))
    reading = zone.reading(verb) if verb is not None else None
    if verb is None or reading is None or reading.tense != "past":
        return False
    if zone.match("cues", verb) is None and not _governs_saying(zone, token + 1, stop, verb):
        return False
    if not zone.is_in(verb - 1, "negations") or not same_form(outer, reading):
        return False
    inner = zone.phrases(begin, min(token, zone.segment(begin)[1]))
    told = (i for i, p in enumerate(inner) if nominative(p) and p.case and may_speak(zone, p))
    if any(agrees(zone, inner, i, reading) for i in told):
        return False
    phrases = zone.phrases(token + 1, verb)
    own = (i for i, p in enumerate(phrases) if nominative(p) and may_speak(zone, p))
    return not any(agrees(zone, phrases, i, reading) for i in own)


def _governs_saying(zone: Zone, begin: int, end: int, verb: int) -> bool:
    """Whether a verb governs an infinitive of saying, at its side: «назвать не захотел», «не захотел назвать»."""
    beside = (t for t in range(max(begin, verb - 2), min(verb + 2, end)) if zone.match("cues", t) is not None)
    return any((r := zone.reading(t)) is not None and r.pos == "INF" for t in beside)


def _resumed_by_order(zone: Zone, begin: int, end: int, cue: CueVerb) -> int | None:
    """ "confirmed the plan but did not say when": a verb without a subject behind a nominal content."""
    if cue.takes is not None and cue.takes.frame not in ("about", "inf"):
        return _withholds(zone, begin, end) if cue.tells_clause() else None
    clause = begin > zone.begin and zone.is_in(begin - 1, "content_openers")  # "voiced the opinion that it fell and …"
    for token in range(begin + 1, end - 1):
        if "coordinators" in zone.word(token).entries and zone.text.quotation_at(token) is None:
            if clause and zone.finite(begin, token) is not None:
                return _withholds(zone, begin, end)
            following = zone.reading(token + 1)
            if following is not None and following.pos in ("VERB", "AUX"):
                return token
    return None


def _withholds(zone: Zone, begin: int, end: int) -> int | None:
    """ "said it would close but did not say when": what a source does not tell, behind what it does."""
    for match in zone.text.matches_in("withholding", begin + 2, end):
        joined = join_before(zone, match.begin, begin)
        if joined is None or not zone.is_in(joined, "turns") or zone.text.quotation_at(joined) is not None:
            continue
        if match.entry.get("short"):
            told = True
        elif match.entry.get("declines"):
            told = match.end + 1 < zone.end and zone.is_in(match.end, "infinitive_marks")
            told = told and zone.match("withholding", match.end + 1) is not None
        else:
            told = _negated(zone, joined, match.begin) or _of_none(zone, match.end)
        if not told:
            continue
        if match.entry.get("always") or not _tells_likewise(zone, begin, joined):
            return joined - 1 if zone.form(joined - 1) in _PARTING else joined
    return None


def _negated(zone: Zone, begin: int, verb: int) -> bool:
    return any(zone.is_in(token, "negations") for token in range(begin + 1, verb))


def _of_none(zone: Zone, token: int) -> bool:
    """Whether an object that there is none of stands at a token: "gave no reason"."""
    entry = zone.word(token).entries.get("determiners") if token < zone.end else None
    return entry is not None and bool(entry.get("none"))


def _tells_likewise(zone: Zone, begin: int, end: int) -> bool:
    """Whether somebody of whom a clause in the simple past tells may go on as its subject: "said that his aide knew of
    it but …"."""
    finite = zone.finite(begin, end)
    reading = zone.reading(finite) if finite is not None else None
    if finite is None or reading is None or reading.pos != "VERB" or reading.tense != "past":
        return False
    own = [p for p in zone.phrases(begin, finite) if p.prep is None]
    return bool(own) and not zone.is_in(own[-1].head, "pronouns") and may_speak(zone, own[-1])


def coordinator_before(zone: Zone, begin: int, verb: int) -> int | None:
    """The last coordinator before a verb, with nothing but a noun phrase and its adjuncts behind it."""
    for token in range(verb - 1, max(begin, verb - _SUBJECT), -1):
        if zone.is_in(token, "coordinators"):
            return token
        if zone.cut_at(token) is not None:
            return None
    return None


def join_before(zone: Zone, verb: int, floor: int) -> int | None:
    """The coordinator before a verb, small words between at most; None where a subject stands there."""
    for token in range(verb - 1, max(floor, verb - 5), -1):
        if "coordinators" in zone.word(token).entries:
            return token
        reading = zone.reading(token)
        if reading is not None and reading.pos not in ("ADV", "PRCL", "AUX"):
            return _join_over_adjunct(zone, verb, floor)
    return None


def _join_over_adjunct(zone: Zone, verb: int, floor: int) -> int | None:
    """The same behind a comma with nothing but what a preposition governs between: ", and at one point asked"."""
    joined = None if zone.cased else coordinator_before(zone, floor, verb)
    if joined is None or zone.form(joined - 1) != "," or not zone.is_in(joined + 1, "prepositions"):
        return None
    alone = all(p.prep is not None for p in zone.phrases(joined + 1, verb))
    return joined if alone and zone.finite(joined + 1, verb + 1) == verb else None


def same_form(first: Reading | None, second: Reading) -> bool:
    """Whether two verbs may have one subject."""
    if first is None:
        return False
    if first.pos in ("GERUND", "PART"):
        return True
    return first.number == second.number and (not first.gender or not second.gender or first.gender == second.gender)


def inner_agrees(zone: Zone, begin: int, end: int, verb: Reading) -> bool:
    """Whether a verb may as well go on with the clause that begins at ``begin``."""
    stop = min(end, zone.segment(begin)[1])
    phrases = zone.phrases(begin, stop)
    nominative = [i for i, p in enumerate(phrases) if p.prep is None and "nom" in p.case.split()]
    finite = zone.finite(begin, stop)
    inner = zone.reading(finite) if finite is not None else None
    if inner is not None and inner.pos == verb.pos and inner.number and verb.number and inner.number != verb.number:
        return False
    return any(agrees(zone, phrases, i, verb) for i in nominative[:1])


def _has_subject(zone: Zone, begin: int, end: int) -> bool:
    stop = min(end, zone.segment(begin)[1])
    return any(p.prep is None and "nom" in p.case.split() for p in zone.phrases(begin, stop))
