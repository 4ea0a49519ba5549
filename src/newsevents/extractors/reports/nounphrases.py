"""The noun phrase that begins at a token, in languages without case, with what is said of it in apposition."""

from newsevents.analysis import Phrase
from newsevents.extractors.reports.marked import quoted_name
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.zones import Zone


def tells_when(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase tells a time by its noun: "two years", "Monday"."""
    word = zone.word(phrase.head)
    if phrase.end - phrase.begin == 1 and zone.is_in(phrase.head, "number_words"):
        return False  # "said one, Terry Hill"
    return "date_words" in word.entries


def noun_phrase(zone: Zone, begin: int, end: int) -> Range | None:
    """The noun phrase that begins at a token, with what is said of it in apposition, up to an adjunct."""
    named = quoted_name(zone, begin, end)
    if named is not None:
        return named
    phrases = zone.phrases(begin, end)
    if len(phrases) > 1 and phrases[1].prep == begin + 1 and zone.is_in(begin, "number_words"):
        several = len(phrases) > 2 and phrases[2].begin == phrases[1].end + 1 and zone.word(phrases[2].begin).capital
        apposed = several and zone.form(phrases[1].end) == "," and phrases[2].prep is None
        return begin, phrases[1 + apposed].end  # "two of the sources", "one of them, Terry Hill"
    paired = next((i for i, p in enumerate(phrases[1:3], 1) if before_joined(zone, begin, p.begin) == begin), 0)
    if paired:
        phrases = phrases[paired:]  # "three current and former officials"
    graded = len(phrases) > 1 and phrases[0].end == begin + 1 and _graded(zone, begin, phrases[1].begin)
    phrases = phrases[graded:]
    if not phrases or phrases[0].prep is not None or tells_when(zone, phrases[0]):
        return None
    if phrases[0].begin > begin + 1 and not (paired or graded):
        return None
    stop, apposed = phrases[0].end, False
    for phrase in phrases[1:]:
        gap = zone.words[stop : phrase.begin]
        prep = zone.word(phrase.prep).key if phrase.prep is not None else ""
        free = bool(prep) and prep not in zone.text.language.list("source_links")
        seated = apposed and phrase.prep == stop and zone.word(phrase.head).capital and not _venue(zone, phrase)
        if (free and not seated) or len(gap) > 3 or tells_when(zone, phrase):
            break  # "John Moss in Ohio", but "John Moss, a farmer in Ohio"
        apposed = apposed or (bool(gap) and gap[0].form == "," and zone.word(phrase.begin).shape == "lower")
        if any("relatives" in w.entries for w in gap) or zone.finite(stop, phrase.begin) is not None:
            break
        if not gap and not prep and zone.is_in(phrase.begin, "determiners"):
            break  # "according to the agency the parts …"
        if zone.is_in(phrase.begin, "relatives") or any(zone.match("citing", t) for t in range(stop, phrase.begin + 1)):
            break
        stop = phrase.end
    described = stop + 1 < end and (
        zone.word(stop).has("PART", tense="past") is not None or _adjective_behind(zone, stop)
    )
    if described and _told_of(zone, stop + 1):
        rest = zone.segment(stop)[1]
        if zone.finite(stop + 1, rest) is None:
            stop = min(rest, end)  # "two officials briefed on the talks"
    return begin if phrases[0].begin == begin or paired or graded else phrases[0].begin, stop


def _graded(zone: Zone, begin: int, end: int) -> bool:
    """Whether a determiner and adverbs of degree stand here before an adjective: "the most optimistic forecast"."""
    if end - begin < 2 or not zone.is_in(begin, "determiners"):
        return False
    readings = [zone.reading(t) for t in range(begin + 1, end)]
    return all(r is not None and r.pos == "ADV" for r in readings)


def _adjective_behind(zone: Zone, token: int) -> bool:
    """Whether an adjective with its preposition tells more of the noun before it: "two people present at the talks"."""
    reading = zone.reading(token)
    return reading is not None and reading.pos == "ADJ" and zone.is_in(token + 1, "prepositions")


def before_joined(zone: Zone, floor: int, begin: int) -> int:
    """Where a noun phrase begins whose adjective is joined to another one: "three current and former officials"."""
    first, reading = begin - 1, zone.reading(begin)
    if first <= floor or reading is None or reading.pos != "ADJ" or not zone.is_in(first, "coordinators"):
        return begin
    before = zone.reading(first - 1)
    if before is None or before.pos != "ADJ":
        return begin
    while first > floor and ((r := zone.reading(first - 1)) is None or r.pos in ("ADJ", "NUM", "DET")):
        if r is None and zone.word(first - 1).shape not in ("digits", "number"):
            break
        first -= 1
    return first


def _venue(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase tells where or when somebody spoke."""
    held = (zone.word(t).entries for t in range(phrase.begin, phrase.end))
    return any("venues" in entries or "time_openers" in entries for entries in held)


def _told_of(zone: Zone, token: int) -> bool:
    """Whether what stands behind a participle may belong to it: a preposition, an adverb, a day, what it was made:
    "documents made public Wednesday"."""
    reading = zone.reading(token)
    adverb = reading is not None and reading.pos in ("ADV", "ADJ")
    return adverb or zone.is_in(token, "prepositions") or zone.is_in(token, "time_openers")
