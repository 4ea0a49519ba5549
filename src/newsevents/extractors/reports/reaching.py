"""Subjects that something parts from their verb: an insertion, an apposition, a clause between."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.asides import between_dashes, relays
from newsevents.extractors.reports.cueverbs import CueVerb, opens_clause
from newsevents.extractors.reports.described import describes_source, with_adjuncts, with_description
from newsevents.extractors.reports.extents import linked
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.nominals import agrees, may_speak, nominative, owns
from newsevents.extractors.reports.nounphrases import noun_phrase
from newsevents.extractors.reports.sources import of_infinitive, subject
from newsevents.extractors.reports.taking import bare_behind, by_noun, past_participle, progressive
from newsevents.extractors.reports.zones import Zone
from newsevents.text.marks import DASHES

_RELATIVE: Final = 4
"""Tokens at the begin of an insertion among which its relative word stands ("a copy of which was seen")."""
_TIMES: Final = frozenset({"date_words"})
"""Categories of words that tell when."""


def clause_subject(zone: Zone, cue: CueVerb) -> Range | None:
    """The subject as the clauses of the sentence tell it, across what stands between it and the verb."""
    if not zone.cased:
        over = over_insertion(zone, cue.region[0], cue.begin)
        if over is not None:
            return over
    clause = zone.text.clause_at(cue.begin)
    if clause.verb == cue.begin and clause.subject is not None:
        phrase = clause.phrases[clause.subject]
        inside = zone.begin <= phrase.begin and phrase.end <= zone.end and not zone.in_block(phrase.begin)
        inside = inside and not (phrase.begin > cue.begin and phrase.begin >= zone.segment(cue.begin)[1])
        inside = inside and (zone.cased or not _quoted_apart(zone, phrase.begin, cue.begin))
        inside = inside and not zone.is_in(phrase.begin, "as_words")
        inside = inside and (zone.cased or not _governed(zone, clause.begin, phrase.begin))
        inside = inside and zone.word(phrase.head).shape != "digits" and not (zone.cased and owns(zone, phrase))
        if inside and zone.cased and phrase.begin > cue.begin:
            inside = may_speak(zone, phrase) and not of_infinitive(zone, cue.begin, phrase)
        if inside and any(opens_clause(zone, t) for t in range(phrase.end, cue.begin)):
            inside = False
        if inside:
            reading = zone.reading(cue.begin)
            if not zone.cased or agrees(zone, list(clause.phrases), clause.subject, reading):
                found = _joint(zone, clause.phrases[clause.subject :])
                return with_description(zone, found) if zone.cased else found
    if zone.cased and cue.begin == cue.region[0]:
        return over_insertion(zone, cue.region[0], cue.begin)
    return None


def _governed(zone: Zone, begin: int, token: int) -> bool:
    """Whether a preposition governs what looks like the subject of a clause that a coordinator joins on: "left, but in
    a note to the Post said"."""
    before = token - 1 - zone.is_in(token - 1, "determiners")
    return zone.is_in(begin, "coordinators") and before > begin and zone.is_in(before, "prepositions")


def _joint(zone: Zone, phrases: Sequence[Phrase]) -> Range:
    """A subject with those that are joined to it, and with what a preposition ties to it: «один из собеседников»."""
    begin, end, last = phrases[0].begin, phrases[0].end, phrases[0]
    for other in phrases[1:]:
        apart = other.role != "subject" or other.begin > end + 1 or describes_source(zone, (begin, end), other)
        if apart and not (zone.cased and linked(zone, last, other)):
            break
        end, last = other.end, other
    return begin, end


def _quoted_apart(zone: Zone, token: int, verb: int) -> bool:
    """Whether a token stands in a quotation that the verb does not stand in."""
    quotation = zone.text.quotation_at(token)
    return quotation is not None and not quotation.begin <= verb < quotation.end


def before_insertion(zone: Zone, cue: CueVerb) -> Range | None:
    """The stretch before what parts a subject from its verb and is none of its own: an aside that passes on what the
    clause tells («Тот, пишет Politico, предложил …»), a word that ties («Белов, впрочем, считает»), a figure."""
    cut = zone.cut_before(zone.segment(cue.begin)[0])
    if cut is None or cut[0] <= zone.begin or cut[1] - cut[0] > 1:
        return None
    inserted = zone.segment(cut[0] - 1)
    before = zone.cut_before(inserted[0])
    if before is None or before[0] <= zone.begin or not _same_mark(zone, before, cut):
        return None
    figure = zone.form(cut[0]) in DASHES and zone.word(inserted[0]).shape in ("digits", "number")
    figure = figure or between_dashes(zone, cut[1]) is not None
    if not (passes_on(zone, inserted) or ties(zone, inserted) or figure or _by_the_way(zone, inserted)):
        return None
    left = zone.segment(before[0] - 1)
    return left if zone.finite(*left) is None else None


def _by_the_way(zone: Zone, segment: Range) -> bool:
    """Whether a gerund opens a stretch, or a relative word one that has its predicate: «В мэрии, комментируя запрет,
    заявили», «В банке, который выдал кредит, заявили»."""
    if not zone.cased:
        return False
    begin = segment[0] + (zone.is_in(segment[0], "prepositions") and segment[1] - segment[0] > 1)
    if zone.is_in(begin, "relatives"):
        return zone.finite(*segment) is not None
    first = zone.reading(segment[0])
    if first is not None and first.pos == "PART" and first.case == "nom":
        return zone.finite(*segment) is None  # «Врач, спасший ребёнка, рассказал РБК»
    return first is not None and first.pos == "GERUND" and zone.finite(*segment) is None


def behind_insertion(zone: Zone, cue: CueVerb) -> tuple[Range, Range] | None:
    """The stretch that tells who passes something on, or only ties, between the verb and its subject, and the one with
    the subject: «…, заявил, как передаёт ТАСС, министр обороны», «…, заявил, в свою очередь, министр»."""
    segment = zone.segment(cue.begin)
    inserted = zone.past_comma(segment[1]) if zone.cased else None
    behind = zone.past_comma(inserted[1]) if inserted is not None else None
    if inserted is None or behind is None or zone.finite(*behind) is not None:
        return None
    if not (passes_on(zone, inserted) or ties(zone, inserted)):
        return None
    phrases = zone.phrases(*behind)
    if not phrases or phrases[0].begin > behind[0] or not nominative(phrases[0]) or not may_speak(zone, phrases[0]):
        return None
    first_own = segment[0] if cue.opener is None else cue.opener + 1
    own = subject(zone, cue.begin, (first_own, segment[1]), inverted=True)
    return None if own is not None or not agrees(zone, phrases, 0, zone.reading(cue.begin)) else (inserted, behind)


def passes_on(zone: Zone, segment: Range) -> bool:
    """Whether a stretch tells no more than who passes something on: «как передаёт ТАСС», «по данным агентства»,
    "according to the agency"."""
    begin = segment[0] + zone.is_in(segment[0], "as_words")
    if relays(zone, (begin, segment[1])) or by_noun(zone, *segment):
        return True
    return not zone.cased and zone.match("cue_prepositions", segment[0]) is not None and zone.finite(*segment) is None


def _same_mark(zone: Zone, before: Range, cut: Range) -> bool:
    one, other = zone.form(before[0]), zone.form(cut[0])
    return one == other == "," or (one in DASHES and other in DASHES)


def ties(zone: Zone, segment: Range) -> bool:
    """Whether a stretch is a word, or some, that only tie: «впрочем», "however"."""
    match = zone.match("connectors", segment[0])
    return match is not None and match.end == segment[1]


def over_insertion(zone: Zone, begin: int, verb: int) -> Range | None:
    """The subject of a verb whose stretch begins at a token, before an insertion between commas: «Beridze, who received
    her, said»."""
    at, end = begin, None
    if not zone.cased and (zone.phrases(at, verb) or (begin < verb and zone.is_in(begin, "coordinators"))):
        return None  # "Hill met Reed, the mayor, and said"
    for _ in range(3):
        cut = zone.cut_before(at)
        if cut is None or zone.form(cut[0]) not in {",", *DASHES} or cut[0] <= zone.begin:
            return None
        segment = zone.segment(cut[0] - 1)
        first = zone.word(segment[0])
        if segment[1] - segment[0] == 1 and first.shape == "digits":
            at = segment[0]  # "the man, identified as Jon Reyes, 29, had pledged"
            continue
        relative = any(_relative(zone, t) for t in range(segment[0], min(segment[0] + _RELATIVE, segment[1])))
        inserted = relative or "as_words" in first.entries or (_relays(zone, segment) and not _left_open(zone, segment))
        inserted = inserted or _participial(zone, segment) or _told_by(zone, segment)
        inserted = inserted or (end is None and _apposed(zone, segment))
        before = zone.cut_before(segment[0])
        if inserted and before is not None and _same_mark(zone, before, cut):
            opening = zone.reading(segment[0])
            adjunct = ties(zone, segment) or (opening is not None and opening.pos in ("PART", "PREP"))
            adjunct = adjunct or (not zone.cased and passes_on(zone, segment)) or _told_by(zone, segment)
            if (
                end is None
                and not relative
                and not adjunct
                and "as_words" not in first.entries  # «соседи, как и Белова, считают»
                and (zone.finite(*segment) is None or _apposed(zone, segment))
            ):
                end = cut[0]  # an apposition, which may hold the name
            lead = next(iter(zone.phrases(*segment)), None)
            opens = not relative and lead is not None and lead.prep is None and lead.begin <= segment[0] + 1
            left = zone.segment(before[0] - 1)
            if end is not None and opens and lead and zone.finite(*left) is not None and not _begun(zone, left):
                return lead.begin, end  # "When asked, Moss, the secretary, said"
            at = segment[0]
            continue
        start = _begun_at(zone, segment) or segment[0]
        if zone.finite(segment[0] if zone.cased else start, segment[1]) is not None:
            return None
        bare = [p for p in zone.phrases(start, segment[1]) if p.prep is None]
        if not bare:
            return None if end is None or zone.cased else _led(zone, at, end)
        return bare[0].begin, end or _with_modifiers(zone, bare[0].begin, bare[-1].end, segment[1])
    return None


def _begun(zone: Zone, segment: Range) -> bool:
    """Whether a stretch ends in a clause that has its subject and no verb yet: "said that the bank, the oldest in town,
    had"."""
    start = None if zone.cased else _begun_at(zone, segment)
    if start is None or zone.finite(start, segment[1]) is not None:
        return False
    return any(p.prep is None for p in zone.phrases(start, segment[1]))


def _begun_at(zone: Zone, segment: Range) -> int | None:
    """Where the last clause begins that a conjunction opens in a stretch, or a verb of saying without one: "said the
    bank, the oldest in town, had"."""
    start = next((t + 1 for t in range(segment[1] - 1, segment[0] - 1, -1) if opens_clause(zone, t)), None)
    finite = zone.finite(*segment) if start is None and not zone.cased else None
    told = zone.match("cues", finite) if finite is not None else None
    frames = told.entry.get("frame", ()) if told is not None else ()
    if told is None or "that" not in frames or "object" in frames or told.entry.get("address"):
        return start
    named = bare_behind(zone, told.end, segment[1])
    return told.end if named is not None and named.end == segment[1] else None


def _led(zone: Zone, begin: int, end: int) -> Range | None:
    """A role and its apposition behind an adjunct that opens the sentence: "On Monday, the mayor, Anna Hill, said"."""
    lead = next(iter(zone.phrases(begin, end)), None)
    if lead is None or lead.prep is not None or lead.begin > begin + 1:
        return None
    return (lead.begin, end) if zone.is_in(lead.head, "roles") or zone.word(lead.head).capital else None


def _participial(zone: Zone, segment: Range) -> bool:
    """Whether a participle opens a stretch, in languages without case: "asked if he had read it", "speaking in private
    because the talks go on"."""
    if zone.cased:
        return False
    if past_participle(zone, segment[0]):
        return True
    if not progressive(zone, segment[0]):
        return False
    finite = zone.finite(*segment)
    if finite is None:
        return not _left_open(zone, segment)
    if zone.match("citing", segment[0]) is not None:
        return True  # "citing documents it had seen"
    return any(opens_clause(zone, t) or zone.is_in(t, "subordinators") for t in range(segment[0] + 1, finite))


def _told_by(zone: Zone, segment: Range) -> bool:
    """Whether a stretch only tells who says what stands around it: "The mayor, Ms. Hill said, told her"."""
    if zone.cased or segment[1] - segment[0] < 2:
        return False
    finite = zone.finite(*segment)
    match = zone.match("cues", finite) if finite is not None else None
    if finite is None or match is None or "quote" not in match.entry.get("frame", ()):
        return False
    return match.end == segment[1] and bare_behind(zone, segment[0], finite) is not None


def _apposed(zone: Zone, segment: Range) -> bool:
    """Whether a stretch is a noun phrase whose only predicate is that of a relative clause in it: "leader of a union
    that has blocked roads"."""
    finite, opening = zone.finite(*segment), zone.reading(segment[0])
    if zone.cased or finite is None or opening is None or opening.pos not in ("NOUN", "DET", "ADJ", "PRON"):
        return False
    phrase = bare_behind(zone, segment[0], finite)
    if phrase is None or not any(_relative(zone, t) for t in range(segment[0] + 1, finite)):
        return False
    return zone.is_in(segment[0], "determiners") or zone.is_in(phrase.head, "roles")


def _left_open(zone: Zone, segment: Range) -> bool:
    """Whether a stretch opens what is said and breaks off behind its subject: "noting that its engineer, Rao, had"."""
    opener = next((t for t in range(segment[1] - 1, segment[0] - 1, -1) if opens_clause(zone, t)), None)
    return opener is not None and not _relative(zone, opener) and zone.finite(opener, segment[1]) is None


def _relative(zone: Zone, token: int) -> bool:
    """Whether a relative word stands at the token: no "that" which opens what is said."""
    reading = zone.reading(token)
    return zone.is_in(token, "relatives") and (zone.cased or reading is None or reading.pos != "CONJ")


def _relays(zone: Zone, segment: Range) -> bool:
    """Whether a stretch has no predicate but one that passes on: «…, пишет газета, …»."""
    finite = zone.finite(*segment)
    match = zone.match("cues", finite) if finite is not None else None
    return finite is None or (match is not None and bool(match.entry.get("relay")))


def _with_modifiers(zone: Zone, begin: int, end: int, stop: int) -> int:
    """Past what tells more of a noun phrase, where no case shows where it ends: "a person briefed on the inquiry"."""
    if zone.cased:
        return end
    reading = zone.reading(end) if end < stop else None
    if reading is not None and reading.pos == "PART":
        return stop
    found = noun_phrase(zone, begin, stop)
    return with_adjuncts(zone, max(end, found[1]) if found is not None else end, stop, _TIMES)
