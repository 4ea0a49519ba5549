"""What somebody holds a thing to be, in languages with case: in the passive, «состояние оценивается врачами как
тяжёлое», «мост назван экспертами опасным», and in the active where that is all that a verb takes."""

from collections.abc import Sequence

from newsevents.analysis import Phrase
from newsevents.extractors.reports.assigning import assign
from newsevents.extractors.reports.called import set_content
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.likening import amount_of, likeness
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import is_living, is_named, speaking
from newsevents.extractors.reports.zones import Zone, is_mark


def passive_verb(zone: Zone, cue: CueVerb) -> bool:
    """Whether a cue that takes a predicate is a short participle or a reflexive."""
    if not zone.cased or "as" not in cue.frames():
        return False
    reading = zone.reading(cue.begin)
    return bool(cue.match.entry.get("reflexive")) or (reading is not None and reading.pos == "PARTS")


def judged(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """Give ``report`` the subject of a passive cue and what it is held to be, with him who holds it so as the source;
    False where nobody is told beside the verb."""
    first, stop = zone.segment(cue.begin)
    agent = _agent(zone, cue, stop)
    thing = _subject(zone, first, cue.begin if agent is None else min(agent[0], cue.begin))
    if agent is None or thing is None:
        return False
    begin = max(agent[1], cue.match.end)
    if not _predicate(zone, cue, begin, stop) or not set_content(zone, report, begin, cue, cues, asides):
        return False
    report.contents.insert(0, thing)
    if not assign(zone, report, agent):
        return False
    report.manner = "agent" if report.manner == "subject" else report.manner
    return True


def with_subject(zone: Zone, report: Report, cue: CueVerb) -> None:
    """Give ``report``, which nobody is told to have said, the subject of its passive cue: «состояние названо
    стабильным»."""
    thing = _subject(zone, zone.segment(cue.begin)[0], cue.begin)
    if thing is not None and all(begin > cue.begin for begin, _ in report.contents):
        report.contents.insert(0, thing)


def _agent(zone: Zone, cue: CueVerb, stop: int) -> Range | None:
    """Who acts: the instrumental of one who speaks, right behind the verb or right before it."""
    for phrase in zone.phrases(zone.segment(cue.begin)[0], stop):
        beside = phrase.begin == cue.match.end or phrase.end == cue.begin
        if beside and phrase.prep is None and phrase.case.split()[:1] == ["ins"]:
            end = next((t for t in range(phrase.begin, phrase.end) if is_mark(zone.word(t))), phrase.end)
            speaks = is_living(zone, phrase) or speaking(zone, phrase.head) or is_named(zone, phrase.head)
            return (phrase.begin, end) if speaks or zone.is_in(phrase.head, "group_nouns") else None
    return None


def _subject(zone: Zone, begin: int, end: int) -> Range | None:
    """The thing before the verb, from its first nominative on."""
    while end > begin and (zone.is_in(end - 1, "auxiliaries") or _adverbial(zone, end - 1)):
        end -= 1
    found = next((p for p in zone.phrases(begin, end) if p.prep is None and "nom" in p.case.split()), None)
    return None if found is None else zone.trimmed(found.begin, end)


def _adverbial(zone: Zone, token: int) -> bool:
    reading = zone.reading(token)
    return reading is not None and reading.pos in ("ADV", "PRCL")


def _predicate(zone: Zone, cue: CueVerb, begin: int, stop: int) -> bool:
    """Whether what stands at a token is what the thing is held to be: behind «как», in the instrumental, an amount, in
    marks."""
    if begin >= stop:
        return False
    reading = zone.reading(begin)
    instrumental = reading is not None and reading.case == "ins" and not cue.match.entry.get("likened")
    return begin in (likeness(zone, begin, stop), amount_of(zone, cue.match, stop)) or instrumental or is_mark(
        zone.word(begin)
    )


def judges(zone: Zone, cue: CueVerb) -> bool:
    """Whether a verb has all it takes before the end of its stretch: «считает меру слишком мягкой: …»."""
    return "as" in cue.frames() and any(
        p.prep is None and p.begin >= cue.match.end and "acc" in p.case.split() and _called(zone, p.end, p)
        for p in zone.phrases(cue.match.end, zone.segment(cue.begin)[1])
    )


def _called(zone: Zone, begin: int, named: Phrase) -> bool:
    """Whether an adjective in the instrumental that agrees with a noun stands behind it."""
    numbers = {n for case, n in zone.word(named.head).cases if case == "acc"}
    for token in range(begin, zone.segment(named.begin)[1]):
        reading = zone.reading(token)
        if reading is not None and (reading.pos, reading.case) == ("ADJ", "ins"):
            return reading.number in numbers
        if reading is None or reading.pos not in ("ADV", "PRCL"):
            return False
    return False
