"""Where what is said begins and ends."""

from collections.abc import Iterable, Sequence
from typing import Final

from newsevents.extractors.reports.complements import opener_at
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.nominals import agrees, may_speak, nominative
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.words import Reading

_INSERTIONS: Final = 4
"""Stretches between commas over which an inserted clause is followed."""


def content_of(zone: Zone, begin: int, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> list[Range]:
    """What is said from ``begin`` on: to the end of the sentence, less the asides in it, or to where the clause of the
    cue itself goes on."""
    end = _semicolon(zone, begin)
    for other in cues:
        if other is cue or other.begin < begin or other.begin >= end or other.aside:
            continue
        stop = _goes_on(zone, begin, cue, other) or _turns(zone, begin, other) or _judged(zone, begin, other)
        stop = stop or _same_pronoun(zone, begin, cue, other)
        if stop is not None:
            end = min(end, stop)
    end = min(end, _resumed_matrix(zone, begin, end, cue), _main_clause(zone, begin, end, cue))
    end = min(end, _summed_up(zone, begin, end))
    if cue.takes is None or cue.takes.frame == "about":
        for other in cues:
            if not zone.cased and begin < other.begin < end and other.takes is not None and not other.aside:
                end = min(end, _joined_clause(zone, begin, other.begin, end))
        end = min(end, _nominal_end(zone, begin, end), _before_addressee(zone, begin, end, cue))
        end = end if cue.match.entry["class"] == "warn" else _without_day(zone, begin, end)
    elif cue.takes.frame == "inf":
        end = min(end, _turned(zone, begin, end))
    resumed = _resumed(zone, begin, end, cue)
    if resumed is not None:
        end = resumed
    return without(zone, begin, end, asides)


def _resumed_matrix(zone: Zone, begin: int, end: int, cue: CueVerb) -> int:
    """Where the clause goes on into which the cue's own clause is inserted: «критик, назвавший роман слабым, ушёл»."""
    first = zone.segment(cue.begin)[0]
    cut = zone.cut_before(first)
    reading = zone.reading(cue.begin)
    participle = reading is not None and reading.pos == "PART" and zone.cased
    relative = any(zone.is_in(t, "relatives") for t in range(first, min(first + 2, cue.begin)))
    if cut is None or cut[0] <= zone.begin or zone.form(cut[0]) != "," or not (participle or relative):
        return end
    at = zone.segment(begin)[1]
    for _ in range(_INSERTIONS):
        cut = zone.cut_at(at)
        if cut is None or cut[0] >= end or zone.form(cut[0]) != ",":
            return end
        finite = zone.finite(*zone.segment(cut[1]))
        opening = zone.reading(cut[1])
        past = opening is not None and opening.pos == "PART" and opening.tense == "past" and not zone.cased
        if past or (finite is not None and finite <= cut[1] + 1 and not zone.is_in(cut[1], "coordinators")):
            return cut[0]
        if relative and _and_of_the_same(zone, first, cut[1]):
            return cut[0]
        at = zone.segment(cut[1])[1]
    return end


def _and_of_the_same(zone: Zone, relative: int, token: int) -> bool:
    """Whether the preposition before the noun of a relative clause is taken up behind it: "criticism from Democrats,
    who called it a gift, and from others"."""
    if not zone.is_in(token, "coordinators") or not zone.is_in(token + 1, "prepositions"):
        return False
    key, cut = zone.word(token + 1).key, zone.cut_before(relative)
    first = zone.segment(cut[0] - 1)[0] if cut is not None and cut[0] > zone.begin else relative
    return any(zone.word(t).key == key for t in range(first, relative))


def _summed_up(zone: Zone, begin: int, end: int) -> int:
    """Where the reporter begins to speak of what was said: "…, a complaint echoed by many"."""
    if zone.cased:
        return end
    for first, last in zone.cuts:
        if begin < first < end and zone.form(first) == "," and last + 1 < end and zone.is_in(last, "determiners"):
            noun = next((t for t in range(last + 1, min(last + 3, end)) if zone.is_in(t, "report_nouns")), None)
            follows = zone.reading(noun + 1) if noun is not None and noun + 1 < end else None
            if follows is not None and follows.pos == "PART" and zone.finite(last, zone.segment(last)[1]) is None:
                return first
    return end


def _joined_clause(zone: Zone, begin: int, verb: int, end: int) -> int:
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


def _main_clause(zone: Zone, begin: int, end: int, cue: CueVerb) -> int:
    """Where the main clause begins behind a participle that opens the sentence: "Noting that …, Moss said"."""
    reading = zone.reading(cue.begin)
    if zone.cased or cue.begin > zone.begin or reading is None or reading.pos != "PART":
        return end
    for first, last in zone.cuts:
        if first <= begin or zone.form(first) != "," or last >= zone.end:
            continue
        stop = zone.segment(last)[1]
        finite, phrases = zone.finite(last, stop), zone.phrases(last, stop)
        if finite is not None and phrases and phrases[0].prep is None and phrases[0].begin == last < finite:
            return end if zone.is_in(last, "relatives") else min(end, first)
    return end


def _before_addressee(zone: Zone, begin: int, end: int, cue: CueVerb) -> int:
    """Before whom is spoken to, told by a case that nothing before it governs: «предупредил о санкциях страны»."""
    if cue.takes is None or not zone.cased:
        return end
    phrases = zone.phrases(begin, end)[:2]
    if len(phrases) < 2 or phrases[1].begin != phrases[0].end or phrases[1].prep is not None:
        return end
    cases = set(phrases[1].case.split())
    return phrases[1].begin if cases and cases <= {"nom", "acc"} else end


def _without_day(zone: Zone, begin: int, end: int) -> int:
    """Before the day of speaking at the end of a nominal content: "confirmed the cuts on Tuesday"."""
    phrases = zone.phrases(begin, end)
    if len(phrases) < 2 or phrases[-1].end != end or phrases[-1].prep is None:
        return end
    last = phrases[-1]
    clause = zone.segment(last.begin)[0]
    if clause > begin and zone.finite(clause, last.begin) is not None:
        return end  # "a bill, which expires on Friday"
    days = {"weekdays"} if zone.cased else {"time_openers"}
    return phrases[-1].prep if days & set(zone.word(last.begin).entries) and last.end - last.begin == 1 else end


def _nominal_end(zone: Zone, begin: int, end: int) -> int:
    """Where a content that is no clause ends: before a clause that no conjunction ties to it, or that a colon opens."""
    stop = zone.segment(begin)[1]
    cut = zone.cut_at(stop)
    if cut is not None and zone.form(cut[0]) == ":" and zone.finite(cut[1], zone.end) is not None:
        return min(stop, end)  # «назвал слова «лукавством»: цены уже выросли»
    if cut is None or cut[1] >= end:
        return end
    following = zone.segment(cut[1])
    if zone.form(cut[0]) != "," or following[1] <= following[0] or zone.finite(*following) is None:
        return end
    if zone.match("turns", following[0]) is not None:
        return stop  # «настаивают на отставке, а посол молчит»
    first = min(following[0] + is_mark(zone.word(following[0])), zone.end - 1)  # «… санкциями, „если бои не утихнут“»
    entries = zone.word(first).entries
    second = zone.word(min(first + 1, zone.end - 1)).entries
    tied = zone.match("subordinators", first) is not None or "relatives" in entries or "relatives" in second
    return end if tied or "coordinators" in entries else stop


def _turned(zone: Zone, begin: int, end: int) -> int:
    """Where a clause with a subject of its own turns against an infinitive: «предложил перенести встречу, но Киев
    отказался»."""
    cut = zone.cut_at(zone.segment(begin)[1])
    if cut is None or cut[1] >= end or zone.form(cut[0]) != ",":
        return end
    following = zone.segment(cut[1])
    turn, finite = zone.match("turns", following[0]), zone.finite(*following)
    phrases = zone.phrases(turn.end, finite) if turn is not None and finite is not None else []
    return cut[0] if phrases and phrases[0].prep is None and nominative(phrases[0]) else end


def _semicolon(zone: Zone, begin: int) -> int:
    """The next semicolon, behind which the reporter speaks again; else the end of the zone."""
    return next((first for first, _ in zone.cuts if first > begin and zone.form(first) == ";"), zone.end)


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


def _goes_on(zone: Zone, begin: int, cue: CueVerb, other: CueVerb) -> int | None:
    """Where the content of ``cue`` ends because ``other`` has the same subject: «…, добавив, что …», «и добавил»."""
    verb = other.begin
    reading = zone.reading(verb)
    if reading is None:
        return None
    cut = zone.cut_before(zone.segment(verb)[0])
    if reading.pos == "GERUND" or (reading.pos == "PART" and not zone.cased):
        if not zone.cased and cut is not None and any(zone.is_in(t, "auxiliaries") for t in range(cut[1], verb)):
            return None  # "noting that the engineer, Amit Rao, had concluded …"
        begun = reading.aspect != "impf" or not zone.cased
        near = cut is not None and verb - cut[1] <= 2 and zone.form(cut[0]) == "," and begun
        return cut[0] if near and cut is not None and cut[0] >= begin else None
    if reading.pos not in ("VERB", "ADJS", "PARTS"):
        return None
    join = _join_before(zone, verb, begin)
    if join is None:
        return None
    if not zone.cased:
        if other.takes is None and (other.match.entry.get("weak") or _of_helper(zone, begin, verb)):
            return None  # "had visited twice and found no mice", "had been caught and corrected"
        told = zone.reading(cue.begin)
        timed = told is not None and told.tense and reading.tense and told.tense != reading.tense
        return None if timed or cue.match.entry.get("relay") else join  # "said that he had won and hopes to stay"
    if not _same_form(zone.reading(cue.begin), reading):
        return None
    if not _inner_speaks(zone, begin, join):
        return join  # «напомнил, что мост закрыт, и попросил ждать»
    both = (
        other.takes is not None and other.takes.frame == "that" and cue.takes is not None and cue.takes.frame == "that"
    )
    return join if both or not _inner_agrees(zone, begin, join, reading) else None


def _same_pronoun(zone: Zone, begin: int, cue: CueVerb, other: CueVerb) -> int | None:
    """Where the pronoun that is the subject of ``cue`` begins another main clause: "He insists that voters are with
    him, and he has threatened to leave"."""
    first = zone.segment(other.begin)[0]
    cut = zone.cut_before(first)
    if zone.cased or cut is None or cut[0] <= begin or zone.form(cut[0]) != "," or other.takes is None:
        return None
    if not zone.is_in(first, "coordinators") or not zone.is_in(first + 1, "pronouns"):
        return None
    own = range(zone.segment(cue.begin)[0], cue.begin)
    return cut[0] if any(zone.word(t).key == zone.word(first + 1).key for t in own) else None


def _judged(zone: Zone, begin: int, other: CueVerb) -> int | None:
    """Where the reporter sums up what was said, to tell what it was called: "…, an error he describes as common"."""
    first = zone.segment(other.begin)[0]
    cut = zone.cut_before(first)
    if zone.cased or cut is None or cut[0] <= begin or zone.form(cut[0]) != "," or "as" not in other.frames():
        return None
    entry = zone.word(other.begin - 1).entries.get("pronouns")
    pronoun = entry is not None and entry.get("person") == 3 and not entry.get("possessive")
    likened = zone.is_in(other.match.end, "as_words")
    return cut[0] if pronoun and likened and zone.is_in(first, "determiners") else None


def _of_helper(zone: Zone, begin: int, verb: int) -> bool:
    """Whether a form that may be a participle goes on with an auxiliary of the clause that begins at ``begin``."""
    if zone.word(verb).has("PART", tense="past") is None:
        return False
    helpers = (zone.word(token).entries.get("auxiliaries") for token in range(begin, verb))
    return any(entry is not None and entry.get("takes") != "INF" for entry in helpers)


def _turns(zone: Zone, begin: int, other: CueVerb) -> int | None:
    """Where the reporter turns to another source: «…, а премьер заявил, что …», "…, while critics say …"."""
    segment = zone.segment(other.begin)
    cut = zone.cut_before(segment[0])
    if cut is None or cut[0] <= begin or zone.form(cut[0]) != "," or other.takes is None or other.takes.frame != "that":
        return None
    turn = zone.match("turns", segment[0])
    return cut[0] if turn is not None and zone.phrases(turn.end, other.begin) else None


def _join_before(zone: Zone, verb: int, floor: int) -> int | None:
    """The coordinator before a verb, small words between at most; None where a subject stands there."""
    for token in range(verb - 1, max(floor, verb - 5), -1):
        if "coordinators" in zone.word(token).entries:
            return token
        reading = zone.reading(token)
        if reading is not None and reading.pos not in ("ADV", "PRCL", "AUX"):
            return None
    return None


def _same_form(first: Reading | None, second: Reading) -> bool:
    """Whether two verbs may have one subject."""
    if first is None:
        return False
    if first.pos in ("GERUND", "PART"):
        return True
    return first.number == second.number and (not first.gender or not second.gender or first.gender == second.gender)


def _inner_speaks(zone: Zone, begin: int, end: int) -> bool:
    """Whether the clause that begins at ``begin`` has no subject that tells, or one that may go on speaking."""
    stop = min(end, zone.segment(begin)[1])
    named = [p for p in zone.phrases(begin, stop) if nominative(p) and p.case]
    return not named or zone.finite(begin, stop) is None or any(may_speak(zone, p) for p in named)


def _inner_agrees(zone: Zone, begin: int, end: int, verb: Reading) -> bool:
    """Whether a verb may as well go on with the clause that begins at ``begin``."""
    stop = min(end, zone.segment(begin)[1])
    phrases = zone.phrases(begin, stop)
    nominative = [i for i, p in enumerate(phrases) if p.prep is None and "nom" in p.case.split()]
    finite = zone.finite(begin, stop)
    inner = zone.reading(finite) if finite is not None else None
    if inner is not None and inner.pos == verb.pos and inner.number and verb.number and inner.number != verb.number:
        return False
    return any(agrees(zone, phrases, i, verb) for i in nominative[:1])


def _resumed(zone: Zone, begin: int, end: int, cue: CueVerb) -> int | None:
    """Where a verb that is no cue goes on with the subject of ``cue``: «…, но не уточнил их»."""
    if not zone.cased:
        return _resumed_by_order(zone, begin, end, cue)
    outer = zone.reading(cue.begin)
    if outer is None or outer.tense != "past" or not outer.gender:
        return None
    for token in range(begin + 1, end - 1):
        if "coordinators" not in zone.word(token).entries:
            continue
        for verb in range(token + 1, min(token + 4, end)):
            reading = zone.reading(verb)
            if reading is not None and reading.pos == "VERB":
                nominal = cue.takes is None and zone.finite(begin, token) is None
                if (
                    reading.tense == "past"
                    and _same_form(outer, reading)
                    and (nominal or not _inner_agrees(zone, begin, token, reading))
                    and (nominal or _has_subject(zone, begin, token))
                ):
                    return token
                break
            if reading is not None and reading.pos not in ("ADV", "PRCL"):
                break
    return None


def _resumed_by_order(zone: Zone, begin: int, end: int, cue: CueVerb) -> int | None:
    """ "confirmed the plan but did not say when": a verb without a subject behind a nominal content."""
    if cue.takes is not None and cue.takes.frame not in ("about", "inf"):
        return None
    for token in range(begin + 1, end - 1):
        if "coordinators" in zone.word(token).entries and zone.text.quotation_at(token) is None:
            following = zone.reading(token + 1)
            if following is not None and following.pos in ("VERB", "AUX"):
                return token
    return None


def _has_subject(zone: Zone, begin: int, end: int) -> bool:
    stop = min(end, zone.segment(begin)[1])
    return any(p.prep is None and "nom" in p.case.split() for p in zone.phrases(begin, stop))


def around(zone: Zone, aside: Range, *, whole: bool, floor: int) -> list[Range]:
    """What an aside stands in: the sentence from ``floor`` on less the aside. Not ``whole``: only the clause that it
    interrupts."""
    begin, end = aside
    before, behind = zone.cut_before(begin), zone.cut_at(end)
    left_end = before[0] if before is not None else begin
    right = behind[1] if behind is not None else end
    right_content = right < zone.end and zone.form(right - 1) not in {";"}
    left_begin = floor
    goes_on = zone.finite(right, zone.end) is not None or _verbless(zone, left_end)
    if right_content and not whole and goes_on and not _joined(zone, left_end, right):
        left_begin = _interrupted(zone, left_end, floor)
    elif right_content and not whole and left_end > floor and _infinitive(zone, right):
        first = max(zone.segment(left_end - 1)[0], floor)  # «он отметил, что спрос может, по его словам, упасть»
        left_begin = _behind_opener(zone, first, left_end)
    parts: list[Range] = []
    if left_end > left_begin:
        parts.append((left_begin, left_end))
    if right_content:
        parts.append((right, min(_semicolon(zone, right), _relative_end(zone, left_end, right))))
    return parts


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


def _infinitive(zone: Zone, token: int) -> bool:
    """Whether an infinitive stands at a token, or right behind it."""
    return any((r := zone.reading(t)) is not None and r.pos == "INF" for t in range(token, min(token + 2, zone.end)))


def _verbless(zone: Zone, end: int) -> bool:
    """Whether the stretch that ends here is a mere subject, whose predicate may have no verb: «десерт, по его словам,
    не вреден»."""
    return zone.cased and end > zone.begin and zone.finite(zone.segment(end - 1)[0], end) is None


def _joined(zone: Zone, left_end: int, right: int) -> bool:
    """Whether an aside parts two predicates of one subject: "Tan will speak there, he said, and could stop in Bonn"."""
    entry = zone.word(right).entries.get("coordinators")
    if entry is None or entry.get("kind") != "and" or left_end <= zone.begin:
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
        if finite is not None and finite >= start:
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
