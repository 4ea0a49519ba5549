"""What a reporting clause names beside the speaker: cited sources, media that were spoken to, the place of speaking."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.cueverbs import CueVerb, relative_opens
from newsevents.extractors.reports.houses import dative, media_in, told_at
from newsevents.extractors.reports.marked import capitals, quoted_name
from newsevents.extractors.reports.model import Range, Report, Tie
from newsevents.extractors.reports.nominals import SPEAKING
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.matching import Match

_TELLING: Final = SPEAKING | {"report_nouns", "organization_heads", "event_groups"}
"""Categories of words for who or what may be cited."""


def add_ties(zone: Zone, report: Report, region: Range, verb: int) -> None:
    """Add to ``report`` what its clause, the tokens of ``region``, tells of the chain."""
    text = zone.text
    begin, end = region
    for match in text.matches_in("citing", begin, min(end + 2, zone.end)):
        phrase = _cited(zone, match.end)
        if phrase is not None:
            report.ties.append(Tie(*phrase, "origin"))
    for match in text.matches_in("venues", begin, end):
        prep = _preposition(zone, match.begin, begin, match.entry["prep"])
        if prep is None:
            continue
        stop = match.end
        if match.entry.get("names"):
            named = _medium_behind(zone, match.end, end)
            if named is not None:
                report.ties.append(Tie(*named, "venue"))
                stop = named[1]
        if report.venue is None:
            report.venue = (prep, stop)
    aired = _on_air(zone, region) if report.manner not in ("document", "locus") else []
    report.ties += [Tie(*found, "venue") for found in aired if not any(_holds(tie, found) for tie in report.ties)]
    behind = zone.cut_at(end)
    hanging = zone.match("cues", behind[1]) if behind is not None and zone.form(behind[0]) == "," else None
    inside = text.matches_in("cues", begin, end)
    found = [*inside, *_inserted_before(zone, begin)]
    for match in found if hanging is None else [*found, hanging]:
        citing = _citing(zone, match) if match.begin != verb and "cite" in match.entry.get("frame", ()) else None
        if citing is not None:
            report.ties.append(Tie(*citing, "relay"))
    for match in text.matches_in("anonymity", begin, end):
        report.condition = (match.begin, match.end)
    addressee = _addressee(zone, report, region, verb)
    if addressee is not None and not any(t.begin <= addressee[0] < t.end for t in report.ties):
        report.ties.append(Tie(*addressee, "venue"))


def _inserted_before(zone: Zone, begin: int) -> list[Match]:
    """The cues in a relative clause that parts the subject from the verb: «министр, слова которого приводит ТАСС,
    заявил»."""
    segment = zone.before_comma(begin)
    return zone.text.matches_in("cues", *segment) if segment is not None and relative_opens(zone, *segment) else []


def _citing(zone: Zone, match: Match) -> Range | None:
    """Who cites the speaker, in a clause that hangs on him: «…, которого цитирует «Вестник»», "…, quoted by TASS"."""
    segment = zone.segment(match.begin)
    opening = range(segment[0], min(segment[0] + 2, match.begin))
    if relative_opens(zone, segment[0], match.begin) and any(zone.is_in(t, "cited_words") for t in opening):
        return subject(zone, match.begin, (match.begin, segment[1]), inverted=True)  # «слова которого приводит ТАСС»
    if zone.is_in(segment[0], "relatives") and not any(case == "nom" for case, _ in zone.word(segment[0]).cases):
        return subject(zone, match.begin, segment, inverted=True)
    if zone.cased or match.begin != segment[0] or zone.word(match.begin).has("PART", tense="past") is None:
        return None
    agent = zone.phrases(match.end, segment[1])[:1]
    by = bool(agent) and agent[0].prep == match.end and zone.is_in(match.end, "agent_prepositions")
    return (agent[0].begin, agent[0].end) if by else None


def _holds(tie: Tie, tokens: Range) -> bool:
    return tie.begin <= tokens[0] < tie.end


def _on_air(zone: Zone, region: Range) -> list[Range]:
    """The media on which was spoken: «на телеканале „Рассвет“», "on Fox News"."""
    wanted = zone.text.language.list("air_prepositions")
    found = []
    for phrase in zone.phrases(*region):
        if phrase.prep is None or zone.word(phrase.prep).key not in wanted or not _broadcasts(zone, phrase):
            continue
        named = medium(zone, phrase)
        own = zone.match("venues", named[0]) if named is not None else None
        if own is not None and own.entry.get("own"):
            continue  # «написал во «ВКонтакте»»
        if named is not None and zone.word(named[0]).capital:
            found.append(named)
    return found


def _broadcasts(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase means a medium: one that is known, or a noun for a medium with a name."""
    if media_in(zone, (phrase.begin, phrase.end)) or _numbered(zone, phrase.end) > phrase.end:
        return True
    entries = [zone.word(token).entries for token in range(phrase.begin, phrase.end)]
    if any("pronouns" in held and held["pronouns"].get("possessive") for held in entries):
        return False  # "on her YouTube channel"
    return any("media_nouns" in held and "documents" not in held for held in entries)


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
        phrase = _cited(zone, match.end)
        if host is not None and phrase is not None:
            host.ties.append(Tie(*phrase, "origin"))


def based_on(zone: Zone, cues: Sequence[CueVerb], reports: Sequence[Report], phrase: Report) -> bool:
    """Whether a phrase that names a source stands in the clause of an aside, behind its verb, and tells what that one
    goes by: «сообщает агентство по данным полиции». The report of the aside is given the link."""
    if phrase.cue is None or phrase.source is None or phrase.manner != "subject" or phrase.speech is not None:
        return False
    at = phrase.cue[0]
    verb = next((c.begin for c in cues if c.aside and c.begin < at < zone.segment(c.begin)[1]), None)
    host = next((r for r in reports if r.verb is not None and r.verb == verb and r.source is not None), None)
    if host is None or host.source is None or host.source[0] >= at:
        return False
    host.source = (host.source[0], min(host.source[1], at))
    host.ties.append(Tie(*phrase.source, "origin"))
    return True


def _cited(zone: Zone, begin: int) -> Range | None:
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
        if zone.finite(end, phrase.begin) is not None:
            break
        end = phrase.end
    return (phrases[0].begin, end) if zone.cased or _tells(zone, phrases[0].begin, end) else None


def _tells(zone: Zone, begin: int, end: int) -> bool:
    """Whether what is cited is one who tells, or is written: no mere reason ("citing inventory declines")."""
    for token in range(begin, end):
        word = zone.word(token)
        if word.shape not in ("lower", "punct") or _TELLING & set(word.entries):
            return True
        if any(r.animate and r.pos == "NOUN" for r in word.readings[:1]):
            return True
    return False


def _phrase_end(zone: Zone, begin: int) -> int:
    end = zone.segment(begin)[1] if begin < zone.end else begin
    finite = zone.finite(begin, end)
    return finite if finite is not None else end


def _preposition(zone: Zone, noun: int, floor: int, wanted: list[str]) -> int | None:
    """The preposition of a noun, modifiers and determiners between."""
    for token in range(noun - 1, max(floor, noun - 4) - 1, -1):
        word = zone.word(token)
        if word.key in wanted:
            return token
        reading = zone.reading(token)
        if reading is not None and reading.pos not in ("ADJ", "DET", "PRON", "NOUN", "NUM", "PART"):
            return None
    return None


def _medium_behind(zone: Zone, begin: int, end: int) -> Range | None:
    """The phrase behind «в интервью»: a name, or a noun for a medium with its name."""
    end = min(end, begin + 12)
    named = quoted_name(zone, begin, end) or quoted_name(zone, begin + 1, end)  # «в беседе с «Вестником»»
    if named is not None:
        return named
    if begin < end and not zone.cased and zone.word(begin).has("PART", tense="past") is not None:
        return _published_in(zone, begin + 1, end)
    owned = _named_behind(zone, begin, end) if zone.cased else None
    if owned is not None:
        return owned
    for phrase in zone.phrases(begin, end):
        gap = phrase.begin - begin
        if gap > 1 or (gap == 1 and phrase.prep is None):
            return None
        return medium(zone, phrase)
    return None


def _named_behind(zone: Zone, begin: int, end: int) -> Range | None:
    """A name in capitals or other letters right behind the noun, or behind the one for a medium there, which make one
    phrase with it: «в комментарии ТСВ», «на запрос агентства APA»."""
    token = begin + ("media_nouns" in zone.word(begin).entries) if begin < end else end
    stop = token
    while stop < end and (zone.word(stop).shape in ("upper", "mixed") or _latin(zone, stop)):
        stop += 1
    return (token, stop) if stop > token and zone.word(token).capital else None


def _published_in(zone: Zone, begin: int, end: int) -> Range | None:
    """The medium in which something was published: "in an op-ed published last week in the Chronicle"."""
    for phrase in zone.phrases(begin, end):
        if phrase.prep is not None and zone.is_in(phrase.prep, "outlet_prepositions"):
            return medium(zone, phrase)
    return None


def medium(zone: Zone, phrase: Phrase) -> Range | None:
    """The name of the medium that a phrase means: inside its marks, or without the noun for its kind."""
    begin, end = phrase.begin, phrase.end
    if not zone.cased:
        if zone.is_in(begin, "time_openers"):
            return None  # "in an interview Monday"
        end = next((t for t in range(begin + 1, end) if zone.is_in(t, "time_openers")), end)
        while end > begin + 1 and zone.word(end - 1).possessive:
            end -= 1  # "the BBC's Today programme"
    person, kind = False, False
    for token in range(begin, end):
        entry = zone.word(token).entries.get("media_nouns")
        if entry is not None:
            kind, person = True, person or bool(entry.get("person"))
        named = quoted_name(zone, token, end + 1)
        if named is not None and zone.word(named[0]).shape != "lower":
            return named
    if not kind and not _name_like(zone, phrase):
        return None
    if person:
        rest = [t for t in range(begin, end) if zone.word(t).shape in ("upper", "mixed") or _latin(zone, t)]
        if not rest and end < zone.end and zone.word(end - 1).capital and zone.is_in(end - 1, "media_nouns"):
            rest = [end - 1, end] if zone.word(end).capital else []  # «корреспонденту Радио Свобода»
        return (rest[0], rest[-1] + 1) if rest else None
    names = [t for t in range(begin, end) if zone.word(t).capital or zone.word(t).shape == "mixed"]
    if not names:
        return None if not kind else (begin, end)
    return names[0], _numbered(zone, end)


def _numbered(zone: Zone, end: int) -> int:
    """Past the number of a channel: "Moscow 24"."""
    if end >= zone.end or zone.word(end).shape != "digits" or not zone.word(end - 1).capital:
        return end
    last = end + 1 >= zone.end or zone.word(end + 1).shape == "punct" or zone.is_in(end + 1, "prepositions")
    return end + 1 if last and zone.word(end - 1).shape == "title" and not zone.is_in(end - 1, "months") else end


def _latin(zone: Zone, token: int) -> bool:
    return zone.word(token).form[:1].isascii() and zone.word(token).capital and zone.cased


def _name_like(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a bare name that may be a medium's: an abbreviation, Latin script, or no known person."""
    first = zone.word(phrase.begin)
    if not zone.cased:
        return first.capital or zone.word(phrase.end - 1).capital
    if not (first.capital or first.shape == "mixed"):
        return False
    return not any(r.kind in ("given", "surname", "patronymic") and r.known for r in first.readings)


def _addressee(zone: Zone, report: Report, region: Range, verb: int) -> Range | None:
    """A medium that was told: in the dative, or right behind a verb that takes whom it tells."""
    begin, end = region
    if not zone.cased:
        if report.entry is None or not report.entry.get("address"):
            return None
        phrases = zone.phrases(verb + 1, end)
        if not phrases or phrases[0].prep is not None or phrases[0].begin > verb + 1:
            return None
        return medium(zone, phrases[0])
    source = report.source or (-1, -1)
    if report.entry is not None and report.entry["class"] in ("assert", "order") and "quote" not in report.frame:
        return None  # «обвинили Meta в обмане»: the accused
    if report.manner == "locus" and source[1] < verb and (named := told_at(zone, source[1], verb + 1)) is not None:
        return named
    pointing = zone.match("back_references", begin)
    for phrase in zone.phrases(pointing.end if pointing is not None else begin, end):
        if phrase.prep is not None or source[0] <= phrase.begin < source[1] or phrase.begin <= verb < phrase.end:
            continue
        words = [t for t in range(phrase.begin, phrase.end) if not is_mark(zone.word(t))]
        close = phrase.end + (phrase.end < verb and is_mark(zone.word(phrase.end)))
        medium_first = any("media_nouns" in zone.word(t).entries for t in words[:2])  # «телеканалу «360» Белов сообщил»
        if phrase.begin < verb and not medium_first and ((len(words) != 1 and pointing is None) or close < verb):
            continue
        dative = "dat" in phrase.case.split() or not phrase.case or _fixed(zone, phrase) or _abbreviated(zone, phrase)
        if dative:
            marked = quoted_name(zone, words[0] - 1, end) if words and words[0] > begin else None
            found = marked if marked is not None and zone.word(marked[0]).capital else medium(zone, phrase)
            if found is not None and not source[0] <= found[0] < source[1]:
                return found
    told = _told_before(zone, begin, verb)
    if told is not None:
        return told
    for token in range(verb + 1, min(end, verb + 3)):
        named = quoted_name(zone, token, end) if not zone.is_in(token - 1, "prepositions") else None
        own = named is not None and source[0] <= named[0] < source[1]
        if named is not None and not own and zone.word(named[0]).shape != "lower":
            return named
    return None


def _told_before(zone: Zone, begin: int, verb: int) -> Range | None:
    """The medium in marks and the dative right before a verb: «О ремонте «Вестнику» сообщил мэр»."""
    if verb - 2 < begin or not is_mark(zone.word(verb - 1)):
        return None
    quotation = zone.text.quotation_at(verb - 2)
    if quotation is None or quotation.close != verb - 1 or quotation.begin < begin:
        return None
    named = quotation.begin, quotation.end
    return named if zone.word(named[0]).capital and dative(zone, named) else None


def _abbreviated(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is an abbreviation, which shows no case («рассказал ТАСС министр»)."""
    return all(zone.word(token).shape in ("upper", "mixed") for token in range(phrase.begin, phrase.end))


def _fixed(zone: Zone, phrase: Phrase) -> bool:
    word = zone.word(phrase.head)
    return bool(word.readings) and word.readings[0].fixed
