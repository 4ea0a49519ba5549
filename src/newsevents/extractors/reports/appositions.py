"""How far a clause of reporting reaches over commas: appositions to who speaks, and what tells more of him."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.roles import role_phrases
from newsevents.extractors.reports.cueverbs import CueVerb, opens_clause, token_is
from newsevents.extractors.reports.listed import joins
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.nominals import agrees, is_living, nominative
from newsevents.extractors.reports.taking import bare_behind, progressive
from newsevents.extractors.reports.zones import Zone
from newsevents.text.clausewords import is_and
from newsevents.text.marks import DASHES
from newsevents.words import Reading

_APPOSITIONS: Final = 6
"""Stretches between commas that may stand between a subject and its verb."""


def extended(zone: Zone, cue: CueVerb, segment: Range) -> Range:
    """The aside with what belongs to it behind a comma: appositions, relative and participial clauses."""
    begin, end = segment
    if cue.opener is not None:
        begin = cue.opener
    cased = zone.cased
    behind = None if cased or cue.opener is not None else _from_quotation(zone, begin)
    begin = begin if behind is None else behind
    speaker_first = not cased and any(p.prep is None for p in zone.phrases(begin, cue.begin))
    if not cased and not speaker_first and cue.opener is None and not speaker_behind(zone, cue):
        before = over_appositions(zone, begin)
        if before is not None:
            begin, speaker_first = before, True
    elif speaker_first and cue.opener is None:
        begin = _over_roles(zone, begin)
    while True:
        cut = zone.cut_at(end)
        if cut is None or zone.form(cut[0]) != "," or zone.block_of(cut) is not None or cut[1] >= zone.end:
            return begin, end
        following = zone.segment(cut[1])
        if any(zone.match(category, following[0]) is not None for category in ("citing", "anonymity")):
            end, named = following[1], zone.past_comma(following[1])
            role = not cased and named is not None and zone.is_in(end - 1, "roles")
            role = role and named is not None and all(zone.word(t).capital for t in range(*named))
            if named is not None and role and not _opens_list(zone, named):
                end = named[1]  # "quoting the governor, Ann Hill"
            continue
        if begin == zone.begin and following[1] >= zone.end and cue.opener is not None:
            return begin, end  # «Как считает Белов, выбор города «случаен»»: what is left is what he says
        joined = not cased and not speaker_first and joins(zone, *following)  # "said Hill, D-Ohio, and Berg, R-Iowa"
        if following[1] <= following[0] or not (joined or _belongs(zone, following, speaker_first)):
            return begin, end
        if cue.opener is not None and ((cased and opens_matrix(zone, following)) or _opens_list(zone, following)):
            return begin, end
        end = following[1]


def _from_quotation(zone: Zone, begin: int) -> int | None:
    """Where a name begins behind a quotation from which appositions part the cue: ""…," Anna Hill, mayor, head of the
    board said"; None where nothing stands between, or something with a verb of its own."""
    first = begin
    for _ in range(_APPOSITIONS):
        cut = zone.cut_before(first)
        if cut is None or zone.block_of(cut) is not None:
            break
        if zone.form(cut[0]) != "," or cut[0] <= zone.begin:
            return None
        segment = zone.segment(cut[0] - 1)
        if zone.finite(*segment) is not None and not token_is(zone, segment[0], "relatives"):
            return None
        first = segment[0]
    cut = zone.cut_before(first)
    named = first < begin and cut is not None and zone.block_of(cut) is not None and zone.word(first).capital
    return first if named else None


def speaker_behind(zone: Zone, cue: CueVerb) -> bool:
    """Whether a noun phrase right behind the verb may be its subject, not the one it is told to."""
    if cue.match.entry.get("address"):
        return False
    phrase = bare_behind(zone, cue.match.end, zone.segment(cue.begin)[1])
    return phrase is not None and not zone.is_in(phrase.begin, "time_openers")


def over_appositions(zone: Zone, begin: int) -> int | None:
    """Where a subject begins from which appositions part its verb: "…, her aide, Jon Berg, said"."""
    start = None
    for _ in range(_APPOSITIONS):
        cut = zone.cut_before(begin)
        if cut is None or zone.form(cut[0]) != "," or zone.block_of(cut) is not None or cut[0] <= zone.begin:
            break
        first = zone.segment(cut[0] - 1)[0]
        if _describing(zone, first, cut[0]):
            begin = first
            continue
        if _predicate_of_its_own(zone, first, cut[0]) or bare_behind(zone, first, cut[0]) is None:
            break
        if zone.cut_before(first) is None or opens_clause(zone, first):
            break
        start = begin = first
    return start


def _over_roles(zone: Zone, begin: int) -> int:
    """Where a row of roles, the first with an article, begins before the name of who speaks: "…, the renowned doctor,
    professor of medicine, Anna Hill said"; one alone may belong to what was told before. ``begin`` where none does."""
    if not zone.word(begin).capital:
        return begin
    spans, first, row = zone.text.shared(_role_spans), begin, 0
    for _ in range(_APPOSITIONS):
        cut = zone.cut_before(first)
        if cut is None or zone.form(cut[0]) != "," or cut[0] <= zone.begin or zone.block_of(cut) is not None:
            break
        start = zone.segment(cut[0] - 1)[0]
        article = zone.is_in(start, "determiners")
        if (start + article, cut[0]) not in spans:
            break
        first, row = start, row + 1
        if article:
            break
    cut = zone.cut_before(first)
    owned = cut is not None and zone.word(cut[0] - 1).capital  # "hired Lund, the chemist, head of …, Hill said"
    return first if row > 1 and zone.is_in(first, "determiners") and not owned else begin


def _role_spans(text: Analysis) -> frozenset[Range]:
    return frozenset((phrase.begin, phrase.end) for phrase in text.shared(role_phrases))


def object_first(zone: Zone, begin: int, end: int) -> bool:
    """Whether a stretch begins with what can only be an object: «раскрыла, как сообщил мэр, целую сеть, …»."""
    phrase = next(iter(zone.phrases(begin, end)), None)
    if phrase is None or phrase.prep is not None or phrase.begin > begin + 1:
        return False
    cases = phrase.case.split()
    return cases[:1] == ["acc"] and "nom" not in cases and not zone.is_in(phrase.head, "date_words")


def _predicate_of_its_own(zone: Zone, begin: int, end: int) -> bool:
    """Whether a stretch has a predicate that is not that of a relative clause in it: "a teacher who saw it"."""
    finite = zone.finite(begin, end)
    return finite is not None and not any(token_is(zone, t, "relatives") for t in range(begin + 1, finite))


def _describing(zone: Zone, begin: int, end: int) -> bool:
    """Whether a stretch only describes a noun before it: "who was elected in May", "dressed in black"."""
    reading = zone.reading(begin)
    return token_is(zone, begin, "relatives") or (
        reading is not None and reading.pos == "PART" and zone.finite(begin, end) is None
    )


def opens_matrix(zone: Zone, segment: Range) -> bool:
    """Whether what stands behind «как рассказал Белов» is the subject, with its appositions, of a verb that stands
    behind them, or behind a clause that describes it, and has no other: «…, один из братьев, бывший сторож Седов,
    уехал», «…, сторож, который спал, уехал»; nor does an apposition end at a dash («…, дорога Ям — Луга закрыта»)."""
    first = next(iter(zone.phrases(*segment)), None)
    if first is None or first.begin > segment[0] + 1 or not nominative(first):
        return False
    end = segment[1]
    if zone.form(end) in DASHES:
        return True
    for _ in range(_APPOSITIONS):
        behind = zone.past_comma(end)
        if behind is None:
            return False
        finite = zone.finite(*behind)
        if finite is not None and not opens_clause(zone, behind[0]):
            held = [p for p in zone.phrases(*behind) if p.prep is None and "nom" in p.case.split()]
            own = any(p.end <= finite or is_living(zone, p) for p in held)
            return not own and agrees(zone, [first], 0, zone.reading(finite))
        end = behind[1]
    return False


def _opens_list(zone: Zone, segment: Range) -> bool:
    """Whether a stretch behind «как пишет газета» is the first item of a list that its verb stands behind: «…, Рим,
    Осло и Минск спорят», "…, Rome, Oslo and Minsk are at odds"."""
    item, end = segment, segment[1]
    for _ in range(_APPOSITIONS):
        phrase = next(iter(zone.phrases(*item)), None)
        joined = is_and(zone.word(item[0]))
        if phrase is None or phrase.begin > item[0] + 1 or phrase.prep is not None:
            return False
        if zone.cased and not nominative(phrase):
            return False
        if item == segment and is_living(zone, phrase) and not zone.word(phrase.head).capital:
            return False  # «…, как рассказал Белов, сторож завода, …»
        finite = zone.finite(*item)
        if finite is not None:
            reading = zone.reading(finite)
            several = not zone.cased or (reading is not None and reading.number == "plur")
            joined = joined or any(is_and(zone.word(t)) for t in range(phrase.end, finite))
            return item != segment and several and joined
        following = zone.past_comma(end)
        if following is None:
            return False
        item, end = following, following[1]
    return False


def _attends(zone: Zone, segment: Range, gerund: Reading) -> bool:
    """Whether the gerund of a verb of saying only tells on what occasion somebody spoke: «как отметил мэр, отвечая на
    вопрос, …», not «…, добавив, что …»."""
    behind = zone.past_comma(segment[1])
    said = behind is not None and zone.match("content_openers", behind[0]) is not None
    return gerund.aspect == "impf" and not said


def _belongs(zone: Zone, segment: Range, speaker_first: bool) -> bool:
    """Whether a segment behind an aside still speaks of the speaker, or of the speaking. ``speaker_first``: the
    speaker stands before the verb."""
    first = zone.reading(segment[0])
    if not zone.cased and progressive(zone, segment[1] - 1):
        return False  # "said Moss, his voice rising"
    if all(token_is(zone, t, "date_words") or zone.word(t).shape in ("digits", "number") for t in range(*segment)):
        return True  # "said on Saturday, July 25"
    goes_on = zone.finite(segment[0], segment[0] + 1) is not None  # "The problem, Moss said, is that …"
    for token in range(segment[0], min(segment[0] + 2 - goes_on, segment[1])):
        if token_is(zone, token, "relatives"):
            return True
        reading = zone.reading(token)
        if reading is not None and reading.pos == "GERUND":
            return zone.match("cues", token) is None or _attends(zone, segment, reading)
        if reading is not None and reading.pos == "PART" and token == segment[0]:
            cased = zone.cased
            if not cased and speaker_first and reading.tense == "past":
                return False  # "Most of it has gone, studies say, lost to disease"
            if cased and zone.finite(*segment) is not None:
                return False  # «Как сообщили в суде, осуждённый скрывается за границей»
            return cased or zone.match("cues", token) is None
    if zone.finite(*segment) is not None or zone.infinitive(*segment) or (zone.cased and object_first(zone, *segment)):
        return False
    if speaker_first or zone.is_in(segment[0], "demonstratives"):
        return False  # "She is, he said, a star", «как уточнил мэр, это новый мост»: a clause of what is said
    return (
        first is not None
        and first.pos not in ("PREP", "CONJ", "ADV")
        and not token_is(zone, segment[0], "prepositions")
    )
