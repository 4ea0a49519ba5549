"""Infinitives that a cue takes: "promised to wait", «попросил мэра подождать»."""

from newsevents.analysis import Phrase
from newsevents.extractors.reports.about import is_time, where_spoken
from newsevents.extractors.reports.model import Range
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


def infinitive_over(zone: Zone, end: int, stop: int) -> Complement | None:
    """An infinitive behind an insertion that names a source or tells more of the addressee: «пообещал, по словам мэра,
    открыть школу», "urged the chairman, Anna Hill, to wait"; ``end`` is where the cue ends, ``stop`` its stretch."""
    inserted = zone.past_comma(stop)
    if inserted is None:
        return None
    behind = zone.past_comma(inserted[1])
    if behind is None or not infinitive_at(zone, behind[0], zone.end):
        return None
    told = names_source(zone, *inserted) or (bool(zone.phrases(end, stop)) and _tells_more(zone, inserted))
    return Complement("inf", behind[0]) if told else None


def _tells_more(zone: Zone, segment: Range) -> bool:
    """Whether a stretch between commas only tells more of somebody: an apposition, or a relative clause of his."""
    if zone.is_in(segment[0], "relatives"):
        return zone.finite(*segment) is not None
    phrases = zone.phrases(*segment)
    apposed = bool(phrases) and phrases[0].prep is None and phrases[0].begin <= segment[0] + 1
    return apposed and zone.finite(*segment) is None and not zone.infinitive(*segment)


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
    """Where what belongs to an infinitive begins: behind those who are told, and the place and occasion of speaking."""
    begin, spoken = end, False
    for phrase in zone.phrases(end, infinitive):
        if end < begin and zone.cased and (_tells_which(zone, phrase, begin) or (spoken and phrase.prep == begin)):
            begin = phrase.end  # «призвал на встрече с послом …»
            continue
        if phrase.prep is None and zone.is_in(phrase.head, "date_words"):
            break  # «поручил Лыкову каждую пятницу докладывать»
        told = phrase.prep is not None and zone.is_in(phrase.prep, "addressee_prepositions")
        spoken = phrase.prep is not None and (where_spoken(zone, phrase.prep, phrase.end) or _occasion(zone, phrase))
        if phrase.prep is None or told or spoken:
            begin = phrase.end
        elif not zone.cased and is_time(zone, phrase):
            begin = phrase.end  # "urged the town on Monday to leave"
    if zone.cased and begin + 1 == infinitive and _anybody(zone, begin):
        begin += 1  # «призвал каждого уйти»
    return _behind_small(zone, begin, infinitive)


def _occasion(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase tells of the event at or after which somebody spoke: «призвал после встречи закрыть мост»."""
    ordered = phrase.prep is not None and zone.match("event_order", phrase.prep) is not None
    return zone.cased and ordered and any(zone.is_in(token, "frames") for token in range(phrase.begin, phrase.end))


def _behind_small(zone: Zone, begin: int, infinitive: int) -> int:
    """Behind a name in marks, and what only ties the sentence to the one before: «также», «в свою очередь»."""
    while begin < infinitive:
        named = zone.text.quotation_from(begin) or zone.text.quotation_at(begin)
        tie = zone.match("connectors", begin)
        if named is not None and named.close is not None and named.close < infinitive:
            begin = named.close + 1
        elif tie is not None and tie.end <= infinitive:
            begin = tie.end
        elif is_mark(zone.word(begin)):
            begin += 1
        else:
            break
    return begin


def _tells_which(zone: Zone, phrase: Phrase, behind: int) -> bool:
    """Whether a phrase right behind those who are told tells which of them are meant, by age or by what they have:
    «мужчинам после 50 лет», «женщинам старше 50 лет», «людям с симптомами простуды»; not «с осторожностью»."""
    first = phrase.begin if phrase.prep is None else phrase.prep
    unit = zone.word(phrase.end - 1).entries.get("date_words")
    aged = unit is not None and unit["is"] == "year" and phrase.case.split()[:1] == ["gen"]
    if aged and zone.word(phrase.begin).shape in ("digits", "number"):
        return first - behind == (phrase.prep is None)
    held = phrase.prep == behind and zone.is_in(behind, "having_prepositions") and phrase.case == "ins"
    return held and any(r.number == "plur" for r in zone.word(phrase.head).readings[:1])


def _anybody(zone: Zone, token: int) -> bool:
    """Whether a pronoun for anybody, alone and in the case of those who are asked, stands at a token."""
    cases = [r.case for r in zone.word(token).readings if r.pos in ("DET", "PRON") and r.animate]
    return zone.is_in(token, "unnamed") and "acc" in cases
