"""What points back to a statement told before: «об этом», «такое заявление», "denies it"."""

from typing import Final

from newsevents.extractors.reports.complements import opener_at
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.likening import is_likened
from newsevents.extractors.reports.reaching import passes_on
from newsevents.extractors.reports.zones import Zone
from newsevents.matching import Match

_INSERTED: Final = 2
"""Stretches between commas that may tell who passes on, between what points back and its verb."""


def back_reference(zone: Zone, cue: CueVerb) -> int | None:
    """The word in the cue's clause that points back to what was told: «об этом»."""
    begin, end = zone.segment(cue.begin)
    begin = _over_relays(zone, begin)
    if zone.finite(zone.begin, begin) is None and not zone.blocks:
        begin = zone.begin  # «Об этом в субботу, 11 декабря, сообщает …»
    for match in zone.text.matches_in("back_references", begin, end):
        if match.entry.get("cue"):
            continue
        if (
            match.end < end
            and zone.reading(match.end) is not None
            and match.end != cue.begin
            and _modifies(zone, match.end)
        ):
            continue
        if not zone.cased and match.begin == cue.match.end and match.end < end and "as" in cue.frames():
            continue  # "called that “a mistake”"
        single = match.end - match.begin == 1
        if single and not zone.cased and match.begin not in (zone.begin, cue.match.end):
            continue
        if single and "object" not in cue.frames() and zone.cased and not _written_behind(zone, cue):
            continue
        return match.begin
    if begin == zone.begin and _back_topic(zone, cue):
        return begin
    return _denied_pronoun(zone, cue)


def _back_topic(zone: Zone, cue: CueVerb) -> bool:
    """Whether the sentence opens with a noun for what happened, or an adverb right before the verb: «О происшествии
    сообщила мэрия», «Так считает эксперт»."""
    topic = zone.match("back_topics", zone.begin)
    if topic is None or cue.takes is not None or topic.end > cue.begin:
        return False
    if topic.entry.get("adverb"):
        told = "that" in cue.frames() or (cue.match.entry["class"] == "say" and not cue.match.entry.get("manner"))
        return told and topic.end == cue.begin  # «Так прокомментировал план мэр»
    if "that" not in cue.frames():
        return False
    if zone.is_in(topic.end, "topic_prepositions"):
        return False  # «Информацию о взрыве подтвердили»
    following = zone.reading(topic.end)
    return topic.end == cue.begin or following is None or following.case != "gen"


def _over_relays(zone: Zone, begin: int) -> int:
    """Where the clause begins into which it is inserted who passes it on: «Об этом, как передаёт ТАСС, заявил мэр»."""
    for _ in range(_INSERTED):
        inserted = zone.before_comma(begin)
        before = zone.before_comma(inserted[0]) if inserted is not None else None
        if inserted is None or before is None or not passes_on(zone, inserted):
            break
        begin = before[0]
    return begin


def _written_behind(zone: Zone, cue: CueVerb) -> bool:
    """Whether a document stands right behind the verb: «это показал опрос»."""
    phrases = zone.phrases(cue.match.end, zone.segment(cue.begin)[1])
    return bool(phrases) and phrases[0].prep is None and zone.is_in(phrases[0].head, "documents")


def _denied_pronoun(zone: Zone, cue: CueVerb) -> int | None:
    """The pronoun for what is denied, right beside the verb: «посольство их опровергло», "Athens denies it"."""
    if cue.match.entry.get("polarity") != "deny" or "object" not in cue.frames():
        return None
    if not zone.cased and is_likened(zone, cue):
        return None
    end = cue.match.end
    if not zone.cased and zone.is_in(end, "demonstratives") and zone.segment(cue.begin)[1] == end + 1:
        return end  # "Republicans deny that"
    for token in (end, cue.begin - 1)[: 2 if zone.cased else 1]:
        entry = zone.word(token).entries.get("pronouns") if zone.begin <= token < zone.end else None
        if entry is None or entry.get("person") != 3:
            continue
        following = zone.reading(token + 1) if token + 1 < zone.end and token > cue.begin else None
        if following is not None and following.pos in ("NOUN", "ADJ", "DET", "VERB", "AUX"):
            continue
        if entry.get("gender") == "n" if not zone.cased else any(c == "acc" for c, _ in zone.word(token).cases):
            return token
    return None


def _modifies(zone: Zone, token: int) -> bool:
    """Whether a noun follows the demonstrative: «об этом визите»."""
    reading = zone.reading(token)
    if reading is None or reading.pos not in ("NOUN", "ADJ"):
        return False
    if not zone.cased:
        return True
    pointing = zone.word(token - 1).readings
    agrees = any(r.case == reading.case and r.gender in ("", reading.gender) for r in pointing)
    told = reading.case == "nom" and any(r.case == "acc" for r in zone.word(token).readings)
    if told and token - 2 >= zone.begin and zone.is_in(token - 2, "cues"):
        return agrees  # «назвав це рішення «помилкою»»
    return reading.case not in ("nom", "dat") and agrees


def pointer_before(zone: Zone, noun: Match) -> int | None:
    """The word by which a noun for a statement points back («такое», "this"), where no clause tells what it is."""
    begin = noun.begin - 1
    if begin > zone.begin and (r := zone.reading(begin)) is not None and r.pos == "ADJ" and not _points(zone, begin):
        begin -= 1
    if begin < zone.begin or not _points(zone, begin):
        return None
    stop = zone.segment(noun.begin)[1]
    cut = zone.cut_at(stop)
    opened = opener_at(zone, noun.end if not zone.cased else cut[1] if cut is not None else zone.end)
    return begin if opened is None else None


def _points(zone: Zone, token: int) -> bool:
    return zone.is_in(token, "demonstratives") or zone.is_in(token, "back_determiners")
