"""Whose word the speaker goes by: «со ссылкой на дипломатов», «…, ссылаясь на источник», «сообщает агентство по данным
полиции», "citing officials"."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.described import with_description
from newsevents.extractors.reports.marked import capitals, quoted_name
from newsevents.extractors.reports.model import Range, Report, Tie
from newsevents.extractors.reports.nominals import agrees, stated_noun
from newsevents.extractors.reports.zones import Zone
from newsevents.matching import Match

_BODIES: Final = frozenset({"organization_heads", "event_groups"})
"""Further categories of words for who may be cited."""


def cited_behind(zone: Zone, begin: int) -> Range | None:
    """Who is cited behind a word for citing that ends at a token: a name in marks, else the phrase there."""
    named = quoted_name(zone, begin, zone.end)
    if named is not None:
        return named
    stop = _phrase_end(zone, begin)
    phrases = zone.phrases(begin, stop)
    if not phrases or phrases[0].begin > begin + 1:
        return capitals(zone, begin, stop)  # «со ссылкой на ОВА», which no dictionary knows
    end = phrases[0].end
    for phrase in phrases[1:]:
        if phrase.prep is None and phrase.begin > end + 1 and zone.word(phrase.begin).shape == "lower":
            break
        pronoun = phrase.end - phrase.begin == 1 and zone.is_in(phrase.begin, "pronouns")
        if not zone.cased and pronoun and phrase.end == stop < zone.segment(begin)[1]:
            break  # "citing documents it had seen"
        if zone.finite(end, phrase.begin) is not None or (end < stop and _acts(zone, phrase, stop)):
            break
        end = phrase.end
    maker = _maker(zone, phrases[0].begin, phrases[0].end) or _maker(zone, phrases[0].begin, end)
    if maker is not None:
        return maker
    found = phrases[0].begin, end
    if zone.cased:
        return with_description(zone, found)
    return found if _tells(zone, *found) else None


def _acts(zone: Zone, phrase: Phrase, stop: int) -> bool:
    """Whether a phrase behind what is cited is the subject of the verb behind it: «со ссылкой на источники в полиции
    агентство сообщило»."""
    cases = phrase.case.split()
    if not zone.cased or phrase.prep is not None or "nom" not in cases or "gen" in cases or phrase.end != stop:
        return False
    return agrees(zone, [phrase], 0, zone.reading(stop) if stop < zone.end else None)


def _maker(zone: Zone, begin: int, end: int) -> Range | None:
    """Who made the document that is cited, by the participle behind it: «на опрос, проведённый центром», "a survey
    conducted by the centre"."""
    written = [t for t in range(begin, end) if "documents" in zone.word(t).entries]
    participle = end + (zone.cased and zone.form(end) == "," and zone.cut_at(end) is not None)
    if not written or participle >= zone.end or (zone.cased and participle == end):
        return None
    reading = zone.reading(participle)
    if reading is None or reading.pos != "PART" or reading.tense == "pres":
        return None
    stop = zone.segment(participle)[1]
    if not zone.cased:
        by = participle + 1
        agent = zone.phrases(by, stop)[:1] if zone.is_in(by, "agent_prepositions") else []
        return (agent[0].begin, agent[0].end) if agent and agent[0].prep == by else None
    for phrase in zone.phrases(participle + 1, stop)[:2]:
        cases = phrase.case.split()
        if phrase.prep is None and ("ins" in cases[:1] or not cases) and not zone.is_in(phrase.head, "date_words"):
            return phrase.begin, phrase.end
    return capitals(zone, participle + 1, stop)


def _tells(zone: Zone, begin: int, end: int) -> bool:
    """Whether what is cited is one who tells, or is written: no mere reason ("citing inventory declines")."""
    for token in range(begin, end):
        word = zone.word(token)
        told = stated_noun(zone, token, (begin, end)) or not _BODIES.isdisjoint(word.entries)
        if word.shape not in ("lower", "punct") or told:
            return True
        if any(r.animate and r.pos == "NOUN" for r in word.readings[:1]):
            return True
    return False


def _phrase_end(zone: Zone, begin: int) -> int:
    end = zone.segment(begin)[1] if begin < zone.end else begin
    finite = zone.finite(begin, end)
    return finite if finite is not None else end


def citings(zone: Zone) -> list[tuple[Range, Match]]:
    """The stretches in which nothing but a further source is named, with the word that each begins with: «…, ссылаясь
    на дипломатов»."""
    found = []
    for match in zone.text.matches_in("citing", zone.begin, zone.end):
        segment = zone.segment(match.begin)
        if segment[0] == match.begin > zone.begin:
            found.append((segment, match))
    return found


def tie_citings(zone: Zone, citings: Sequence[tuple[Range, Match]], reports: Sequence[Report]) -> None:
    """Give each such stretch that belongs to no report yet to the first one that it stands behind."""
    tied = {tie.begin for report in reports for tie in report.ties if tie.relation == "origin"}
    for (begin, end), match in citings:
        if any(begin < tie < end for tie in tied):
            continue
        host = next((r for r in reports if r.cue is not None and r.cue[0] < begin and r.speech is None), None)
        phrase = cited_behind(zone, match.end)
        if host is not None and phrase is not None:
            host.ties.append(Tie(*phrase, "origin"))


def based_on(zone: Zone, cues: Sequence[CueVerb], reports: Sequence[Report], phrase: Report) -> bool:
    """Whether a phrase that names a source stands in the clause of an aside, behind its verb, and tells what that one
    goes by: «сообщает агентство по данным полиции». The report of the aside is given the link."""
    if phrase.cue is None or phrase.source is None or phrase.manner != "subject" or phrase.speech is not None:
        return False
    at = phrase.cue[0]
    verb = next((c.begin for c in cues if c.aside and c.begin < at < zone.segment(c.begin)[1]), None)
    host = _sourced(reports, verb)
    if host is None or host.source is None or host.source[0] >= at:
        return False
    host.source = (host.source[0], min(host.source[1], at))
    host.ties.append(Tie(*phrase.source, "origin"))
    return True


def passed_on(zone: Zone, cues: Sequence[CueVerb], reports: Sequence[Report], phrase: Report) -> bool:
    """Whether a phrase that names a source ends its sentence right behind an aside, and so tells who passes on what is
    said: «…, сообщил мэр, по данным ТАСС», "…, the mayor said, according to Reuters". The report of the aside is given
    the link."""
    region = phrase.region
    if region is None or phrase.source is None or phrase.manner != "subject" or region[1] < zone.end:
        return False
    cut = zone.cut_before(region[0])
    if cut is None or zone.form(cut[0]) != "," or zone.block_of(cut) is not None:
        return False
    verb = next((c.begin for c in cues if c.aside and c.opener is None and c.region[1] == cut[0]), None)
    host = _sourced(reports, verb)
    if host is None:
        return False
    host.ties.append(Tie(*phrase.source, "relay"))
    return True


def _sourced(reports: Sequence[Report], verb: int | None) -> Report | None:
    """The report of a verb that has a source; None where there is no verb."""
    return next((r for r in reports if verb is not None and r.verb == verb and r.source is not None), None)
