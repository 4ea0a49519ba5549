"""Where what is said ends because another verb of saying behind it has the same subject, or another source."""

from typing import Final

from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.endings import summing_noun
from newsevents.extractors.reports.houses import house_in
from newsevents.extractors.reports.nominals import may_speak, nominative
from newsevents.extractors.reports.resuming import coordinator_before, inner_agrees, join_before, same_form
from newsevents.extractors.reports.taking import absolute_subject, hangs_on_subject, progressive
from newsevents.extractors.reports.zones import Zone

_HELPER: Final = 4
"""Tokens before a participle among which its auxiliary stands."""


def stop_before(zone: Zone, begin: int, cue: CueVerb, other: CueVerb) -> int | None:
    """Where the content of ``cue`` that begins at ``begin`` ends because of another cue behind it; None where it does
    not."""
    stop = _goes_on(zone, begin, cue, other)
    if stop is not None:
        return stop
    if _goes_on_outside(zone, begin, cue, other):
        return other.begin
    first = _turn_over(zone, zone.segment(other.begin)[0])
    cut = zone.cut_before(first)
    if cut is None or cut[0] <= begin or zone.form(cut[0]) != ",":
        return _beside(zone, begin, cue, other)
    if turns(zone, first, other) or _judged(zone, first, other) or _same_pronoun(zone, first, cue, other):
        return cut[0]
    return _beside(zone, begin, cue, other)


def _goes_on(zone: Zone, begin: int, cue: CueVerb, other: CueVerb) -> int | None:
    """Where the content of ``cue`` ends because ``other`` has the same subject: «…, добавив, что …», «и добавил»."""
    verb = other.begin
    reading = zone.reading(verb)
    if reading is None:
        return None
    cut = zone.cut_before(zone.segment(verb)[0])
    if other.takes is None and other.frames() == ("quote",):
        return None  # "said profit fell, reflecting weak demand": nothing is told by it
    if reading.pos == "GERUND" and cue.match.entry.get("impersonal"):
        return None  # «сообщается, что мэр ушёл, заявив об усталости»
    if reading.pos == "GERUND" or (reading.pos == "PART" and not zone.cased):
        if not zone.cased and cut is not None and any(zone.is_in(t, "auxiliaries") for t in range(cut[1], verb)):
            return None  # "noting that the engineer, Amit Rao, had concluded …"
        if not zone.cased and reading.tense != "pres":
            return None  # "said the driver, identified as Omar Reyes, had fled"
        absolute = None if zone.cased else absolute_subject(zone, verb)
        if absolute is not None and absolute[0] > begin and zone.is_in(absolute[0] - 1, "coordinators"):
            return absolute[0] - 1  # "calling it late and another saying …"
        if cut is not None and cut[0] >= begin and absolute is not None:
            return cut[0]  # "said it was late, with critics saying that …"
        if not zone.cased and zone.is_in(verb - 1, "coordinators") and progressive(zone, cue.begin):
            return verb - 1  # ", calling it late and threatening to sue"
        begun = reading.aspect != "impf" or not zone.cased
        near = cut is not None and verb - cut[1] <= 2 and zone.form(cut[0]) == "," and begun
        return cut[0] if near and cut is not None and cut[0] >= begin else None
    if reading.pos not in ("VERB", "ADJS", "PARTS"):
        return None
    join = join_before(zone, verb, begin)
    if join is None:
        return None
    if not zone.cased:
        if other.takes is None and (other.match.entry.get("weak") or _of_helper(zone, begin, verb)):
            return None  # "had visited twice and found no mice", "had been caught and corrected"
        told = zone.reading(cue.begin)
        timed = told is not None and told.tense and reading.tense and told.tense != reading.tense
        return None if timed or cue.match.entry.get("relay") else join  # "said that he had won and hopes to stay"
    if not same_form(zone.reading(cue.begin), reading):
        return None
    if not _inner_speaks(zone, begin, join):
        return join  # «напомнил, что мост закрыт, и попросил ждать»
    both = cue.tells_clause() and other.tells_clause()
    return join if both or not inner_agrees(zone, begin, join, reading) else None


def _turn_over(zone: Zone, first: int) -> int:
    """Where the stretch begins by whose word the reporter turns to somebody, over what is inserted behind him: ", while
    others, including his aides, have told him to stay"; else ``first`` itself."""
    inserted = zone.before_comma(first) if not zone.cased else None
    lead = zone.before_comma(inserted[0]) if inserted is not None else None
    if inserted is None or lead is None or zone.match("turns", lead[0]) is None or zone.finite(*lead) is not None:
        return first
    return lead[0] if zone.phrases(lead[0] + 1, lead[1]) else first


def _goes_on_outside(zone: Zone, begin: int, cue: CueVerb, other: CueVerb) -> bool:
    """Whether ``other`` is the verb of the noun that the relative clause of ``cue`` hangs on: "a senator who criticized
    the plan said it was late", "an aide who told us it was dead said so"."""
    segment = zone.segment(cue.begin)
    if zone.cased or other.begin >= segment[1] or not hangs_on_subject(zone, cue.begin, segment[0]):
        return False
    inner = zone.finite(begin, other.begin) if cue.tells_clause() else None
    if cue.takes is None:
        return zone.finite(begin, other.match.end) == other.begin and len(zone.phrases(begin, other.begin)) > 0
    if inner is None or zone.finite(inner + 1, other.match.end) not in (inner + 1, other.begin):
        return False
    opened = {"content_openers", "relatives", "coordinators", "subordinators"}
    between = range(inner + 1, other.begin)
    nouns = any((r := zone.reading(t)) is not None and r.pos in ("NOUN", "PRON") for t in between)
    return not nouns and not any(opened & set(zone.word(t).entries) for t in between)


def _same_pronoun(zone: Zone, first: int, cue: CueVerb, other: CueVerb) -> bool:
    """Whether the pronoun that is the subject of ``cue`` begins another main clause: "He insists that voters are with
    him, and he has threatened to leave"."""
    if zone.cased or other.takes is None:
        return False
    if not zone.is_in(first, "coordinators") or not zone.is_in(first + 1, "pronouns"):
        return False
    own = range(zone.segment(cue.begin)[0], cue.begin)
    return any(zone.word(t).key == zone.word(first + 1).key for t in own)


def _beside(zone: Zone, begin: int, cue: CueVerb, other: CueVerb) -> int | None:
    """Where another main clause with a source of its own is joined to one in the past, for what is reported in it would
    stand further back: "The union said it would sue, and the mayor said talks had failed"."""
    told, reading = zone.reading(cue.begin), zone.reading(other.begin)
    if zone.cased or other.aside or told is None or reading is None:
        return None
    if not told.tense == reading.tense == "past" or _perfect(zone, cue):
        perfect = _perfect(zone, cue)  # "have warned that it melts, and a study in May found that …"
        now = told.tense == "pres" or perfect
        turning = now and (reading.tense == "pres" or (perfect and reading.tense == "past"))
        return _turns_to(zone, begin, other) if turning else None
    nominal = cue.takes is None or cue.takes.frame == "about"
    if reading.pos != "VERB" or told.pos != "VERB" or not (nominal or cue.tells_clause()):
        return None
    parted = _parted_subject(zone, other.begin)
    joined = coordinator_before(zone, begin, other.begin) if parted is None else parted[0] - 1
    if joined is None or joined <= begin or (other.takes is None and not {"as", "object"} & set(other.frames())):
        return None
    phrases = zone.phrases(joined + 1, other.begin if parted is None else parted[1])
    bare = [p for p in phrases if p.prep is None]
    comma = _comma_before(zone, joined)
    own = (len(bare) == 1 and bare[0].begin == joined + 1) or _lone_number(zone, joined + 1, other.begin)
    pronoun = zone.is_in(joined + 1, "pronouns") and bool(bare) and bare[0].end - bare[0].begin == 1
    own = own and not (pronoun and comma is None)  # "said it was late, and he urged us to wait"
    if not own or (parted is None and zone.finite(joined + 1, other.begin + 1) != other.begin):
        return None
    if not nominal and zone.finite(begin, joined) is None:
        return None
    return joined if comma is None else comma


def _lone_number(zone: Zone, token: int, verb: int) -> bool:
    """Whether nothing but a number or a determiner stands for who speaks: "and another said", "and two said"."""
    reading = zone.reading(token)
    return verb == token + 1 and reading is not None and reading.pos in ("DET", "NUM", "PRON")


def _comma_before(zone: Zone, token: int) -> int | None:
    """The comma right before a token, which may stand inside of a quotation: asking “unfair questions,” and …"""
    cut = zone.cut_before(token)
    return cut[0] if cut is not None and zone.form(cut[0]) == "," else None


def _turns_to(zone: Zone, begin: int, other: CueVerb) -> int | None:
    """The comma before a coordinator behind which somebody else says something in the present: "argues that it costs
    jobs, and critics say it does nothing"; "they" may be those whom the clause tells of."""
    parted = _parted_subject(zone, other.begin)
    joined = coordinator_before(zone, begin, other.begin) if parted is None else parted[0] - 1
    if joined is None or zone.form(joined - 1) != "," or not (other.tells_clause() or other.takes is None):
        return None
    told = parted is not None or zone.finite(joined + 1, other.begin + 1) == other.begin
    if joined <= begin or not told or zone.finite(begin, joined) is None:
        return None
    phrases = zone.phrases(joined + 1, other.begin if parted is None else parted[1])
    own = [p for p in phrases if p.prep is None or zone.is_in(p.head, "share_nouns")]  # "just over half say"
    entry = zone.word(own[0].head).entries.get("pronouns") if own else None
    near = bool(own) and own[0].begin <= joined + 2 + (own[0].prep is not None)
    alone = len(own) == 1 and near and (entry is None or bool(entry.get("gender")))
    opened = any(zone.is_in(t, "content_openers") for t in range(joined + 1, other.begin))
    if not alone or opened:
        return None
    share = any(zone.is_in(t, "share_nouns") for t in range(own[0].begin, own[0].end))
    written = zone.is_in(own[0].head, "documents")
    return joined - 1 if share or written or may_speak(zone, own[0]) else None


def _perfect(zone: Zone, cue: CueVerb) -> bool:
    """Whether a cue is a perfect in the present: "have said that"."""
    reading = zone.reading(cue.begin)
    if reading is None or reading.pos != "PART":
        return False
    for token in range(cue.begin - 1, max(cue.region[0], cue.begin - _HELPER) - 1, -1):
        helper = zone.reading(token)
        if helper is not None and helper.pos == "AUX":
            return helper.tense == "pres"
    return False


def _parted_subject(zone: Zone, verb: int) -> tuple[int, int] | None:
    """The subject behind a coordinator that a relative clause or an apposition parts from its verb: ", and aides, who
    wrote it, say", ", and an adviser, Anna Hill, argued"."""
    inserted = zone.before_comma(zone.segment(verb)[0])
    if inserted is None or inserted[0] >= inserted[1]:
        return None
    if not zone.is_in(inserted[0], "relatives") and not _apposition(zone, inserted):
        return None
    lead = zone.before_comma(inserted[0])
    if lead is None or not zone.is_in(lead[0], "coordinators") or zone.finite(*lead) is not None:
        return None
    return lead[0] + 1, lead[1]


def _apposition(zone: Zone, segment: tuple[int, int]) -> bool:
    """Whether a stretch is nothing but a noun phrase with its adjuncts."""
    phrases = zone.phrases(*segment)
    alone = bool(phrases) and phrases[0].begin == segment[0] and phrases[0].prep is None
    return alone and all(p.prep is not None for p in phrases[1:]) and zone.finite(*segment) is None


def _judged(zone: Zone, first: int, other: CueVerb) -> bool:
    """Whether the reporter sums up what was said, to tell what it was called: "…, an error he describes as common"."""
    if zone.cased or not zone.is_in(first, "determiners"):
        return False
    if summing_noun(zone, first, other.begin) is not None and "as" in other.frames():
        return True  # "…, a charge Oslo called absurd"
    if other.takes is not None and other.takes.frame == "that":
        behind = other.match.end
        if other.takes.begin == behind and zone.finite(behind, behind + 1) == behind:
            return True  # "…, a step the union said was illegal"
    if "as" not in other.frames():
        return False
    entry = zone.word(other.begin - 1).entries.get("pronouns")
    pronoun = entry is not None and entry.get("person") == 3 and not entry.get("possessive")
    return pronoun and zone.is_in(other.match.end, "as_words")


def _of_helper(zone: Zone, begin: int, verb: int) -> bool:
    """Whether a form that may be a participle goes on with an auxiliary of the clause that begins at ``begin``."""
    if zone.word(verb).has("PART", tense="past") is None:
        return False
    aux = [t for t in range(begin, verb) if (r := zone.reading(t)) is not None and r.pos == "AUX"]
    helpers = [zone.word(token).entries.get("auxiliaries") for token in aux]
    return any(entry is not None and entry.get("takes") != "INF" for entry in helpers)


def turns(zone: Zone, first: int, other: CueVerb) -> bool:
    """Whether the reporter turns to another source: «…, а премьер заявил, что …», "…, while critics say …", «…, а
    депутаты требуют проверки», «…, однако защита это отрицает»."""
    turn = zone.match("turns", first)
    if turn is None:
        return False
    phrases = zone.phrases(turn.end, other.begin)
    if other.tells_clause():
        return bool(phrases)
    if not zone.cased and other.takes is not None and other.takes.frame in ("inf", "quote"):
        return bool(phrases) and phrases[0].prep is None and phrases[0].begin <= turn.end + 1
    own = zone.cased and any(p.prep is None and nominative(p) and may_speak(zone, p) for p in phrases)
    if not zone.cased and "as" in other.frames():  # "…, while another aide described him as a fool"
        own = bool(phrases) and phrases[0].begin == turn.end and may_speak(zone, phrases[0])
        return own and zone.finite(turn.end, other.begin + 1) == other.begin
    reading = zone.reading(other.begin)
    if zone.cased and not own and reading is not None and reading.number == "plur":
        own = house_in(zone, (turn.end, other.begin)) is not None  # «…, но в мэрии это отрицают»
    if not own or not turn.entry.get("reports"):
        return own
    return any(zone.is_in(t, "demonstratives") for t in range(turn.end, zone.segment(other.begin)[1]))


def _inner_speaks(zone: Zone, begin: int, end: int) -> bool:
    """Whether the clause that begins at ``begin`` has no subject that tells, or one that may go on speaking."""
    stop = min(end, zone.segment(begin)[1])
    named = [p for p in zone.phrases(begin, stop) if nominative(p) and p.case]
    open_ = not zone.cased and zone.finite(begin, stop) is None  # but «сказал, что мост цел, и попросил ждать»
    return not named or open_ or any(may_speak(zone, p) for p in named)
