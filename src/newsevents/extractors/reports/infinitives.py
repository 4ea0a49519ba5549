"""Infinitives that a cue takes: "promised to wait", «попросил мэра подождать»."""

from newsevents.extractors.reports.about import of_speaking
from newsevents.extractors.reports.taking import Complement, by_noun
from newsevents.extractors.reports.zones import Zone, is_mark


def infinitive_behind(zone: Zone, end: int, stop: int) -> Complement | None:
    """An infinitive with what stands before it and belongs to it: behind the addressee and the place of speaking."""
    finite = zone.finite(end, stop)
    while finite is not None and _perfect(zone, finite):
        finite = zone.finite(finite + 1, stop)
    if not zone.cased and zone.is_in(end, "pronouns") and zone.is_in(end + 1, "genitive_prepositions"):
        return None  # "reminded him of the effort to save it"
    for token in range(end, stop if finite is None else finite):
        if is_mark(zone.word(token)):
            quotation = zone.text.quotation_at(token + 1)
            if quotation is not None and quotation.open == token and quotation.end - quotation.begin > 1:
                reading = zone.reading(quotation.begin + 1) or zone.reading(quotation.begin)
                if reading is not None and reading.pos == "INF":
                    return Complement("inf", token)
        reading = zone.reading(token)
        if reading is None or not (reading.pos == "INF" or _perfect(zone, token)):
            continue
        if not zone.cased:
            to = token - 1 - (token > end and is_mark(zone.word(token - 1)))  # vowed to "find a way"
            if to < end or zone.form(to) != "to":
                continue
            if to > end and "negations" in zone.word(to - 1).entries:
                to -= 1
            return Complement("inf", to)
        return Complement("inf", _begin(zone, end, token))
    return None


def infinitive_over(zone: Zone, stop: int) -> Complement | None:
    """An infinitive behind an insertion that names a source: «пообещал, по словам мэра, открыть школу»."""
    source = zone.past_comma(stop)
    if source is None:
        return None
    begin, end = source
    behind = zone.cut_at(end)
    if behind is None or zone.form(behind[0]) != "," or behind[1] >= zone.end or not names_source(zone, begin, end):
        return None
    return Complement("inf", behind[1]) if infinitive_at(zone, behind[1], zone.end) else None


def names_source(zone: Zone, begin: int, end: int) -> bool:
    """Whether a stretch only names a source: "according to the mayor", «по словам мэра»."""
    return zone.match("cue_prepositions", begin) is not None or by_noun(zone, begin, end)


def infinitive_at(zone: Zone, token: int, stop: int) -> bool:
    """Whether an infinitive stands at a token, with its mark where it has one."""
    at = token + (not zone.cased and zone.is_in(token, "infinitive_marks"))
    reading = zone.reading(at) if at < stop else None
    if zone.cased:
        return reading is not None and reading.pos == "INF"
    return reading is not None and at > token and (reading.pos == "INF" or _perfect(zone, at))


def _perfect(zone: Zone, token: int) -> bool:
    """Whether the auxiliary of an infinitive stands at a token: "claimed to have won"."""
    reading = zone.reading(token)
    return not zone.cased and reading is not None and reading.pos == "AUX" and not reading.tense


def _begin(zone: Zone, end: int, infinitive: int) -> int:
    """Where what belongs to an infinitive begins: behind those who are told, and the place of speaking."""
    begin = end
    for phrase in zone.phrases(end, infinitive):
        if phrase.prep is None and zone.is_in(phrase.head, "date_words"):
            break  # «поручил Лыкову каждую пятницу докладывать»
        told = phrase.prep is not None and zone.is_in(phrase.prep, "addressee_prepositions")
        if phrase.prep is None or told or of_speaking(zone, phrase.prep, phrase.end):
            begin = phrase.end
    while begin < infinitive and is_mark(zone.word(begin)):
        begin += 1
    return begin
