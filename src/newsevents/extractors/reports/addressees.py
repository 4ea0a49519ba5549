"""The medium that was told what is reported: «рассказал «Вестнику» мэр», "told the Journal"."""

from collections.abc import Sequence

from newsevents.analysis import Phrase
from newsevents.extractors.reports.areas import is_place
from newsevents.extractors.reports.extents import told_behind
from newsevents.extractors.reports.houses import dative, told_at
from newsevents.extractors.reports.marked import quoted_name
from newsevents.extractors.reports.media import media_in, medium, told_beside
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import single_name
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.text.clausewords import is_and


def addressee(zone: Zone, report: Report, region: Range, verb: int) -> Range | None:
    """A medium that was told: in the dative, or right behind a verb that takes whom it tells."""
    if not zone.cased:
        return _told_next(zone, report, region[1], verb)
    begin, end = region
    source = report.source or (-1, -1)
    if report.entry is not None and report.entry["class"] in ("assert", "order") and "quote" not in report.frame:
        return None  # «обвинили Meta в обмане»: the accused
    if report.manner == "locus" and source[1] < verb:
        named = told_at(zone, source[1], verb + 1)
        if named is None and is_mark(zone.word(source[1])):
            named = told_at(zone, source[1] + 1, verb + 1)  # «в «Маяке» «Ъ» сообщили»
        if named is not None:
            return named
    if report.manner == "locus" and source[0] > verb:
        behind = told_at(zone, source[1], min(source[1] + 8, zone.end))
        if behind is not None:
            return behind  # «сообщили в мэрии «Вестнику»»
    beside = _beside_name(zone, source, verb) if report.manner == "subject" else None
    if beside is not None:
        return beside
    if verb < source[0] and source[1] < end and told_behind(zone, source[0], source[1]):
        return told_at(zone, source[1], end)  # «рассказал мэр Интерфаксу»
    told = _told_in_dative(zone, region, source, verb) or _told_before(zone, begin, verb)
    if told is not None:
        return _with_second_name(zone, told, end)
    for token in range(verb + 1, min(end, verb + 3)):
        named = quoted_name(zone, token, end) if not zone.is_in(token - 1, "prepositions") else None
        own = named is not None and source[0] <= named[0] < source[1]
        if named is not None and not own and zone.word(named[0]).shape != "lower":
            return _with_second_name(zone, named, end)
    if zone.word(verb - 1).capital and verb - 1 >= begin:
        for known in media_in(zone, (max(begin, verb - 2), verb)):  # «об этом РИА Новости сообщили в мэрии»
            if known.end == verb and not source[0] <= known.begin < source[1]:
                return known.begin, known.end
    if report.manner == "locus":
        for token in (verb + 1, verb - 1):  # «сообщили НГС в мэрии», a name that no dictionary knows
            if not begin <= token < end or source[0] <= token < source[1]:
                continue
            if zone.word(token).shape == "upper" or (token > verb and single_name(zone.word(token))):
                return token, token + 1
    return None


def _beside_name(zone: Zone, source: Range, verb: int) -> Range | None:
    """The medium between a verb and the name behind it, or right behind that, which makes one phrase with it."""
    for phrase in zone.phrases(verb + 1, zone.segment(verb)[1])[:1] if source[0] > verb else ():
        if phrase.begin == verb + 1 and phrase.begin <= source[0] < source[1] <= phrase.end:
            return told_beside(zone, (phrase.begin, phrase.end))
    return None


def _told_next(zone: Zone, report: Report, end: int, verb: int) -> Range | None:
    """The medium right behind a verb that takes whom it tells: "told the Journal"."""
    if report.entry is None or not report.entry.get("address"):
        return None
    phrases = zone.phrases(verb + 1, end)
    if not phrases or phrases[0].prep is not None or phrases[0].begin > verb + 1:
        return None
    head = zone.word(phrases[0].head)
    if "audiences" in head.entries or ("roles" in head.entries and not head.capital):
        return None  # "told Hill's press secretary", "Tells Ohio Crowd", but "told the Economist"
    found = medium(zone, phrases[0])
    return None if found is None or _place_alone(zone, found) else _with_second(zone, found, phrases[1:2])


def _place_alone(zone: Zone, found: Range) -> bool:
    """Whether a name is that of a place alone: "told Oslo", "told all of Estonia", not "told the Oslo Post"."""
    goes_on = found[1] < zone.end and zone.word(found[1]).capital  # "told the New York Daily News"
    return is_place(zone, found) and not goes_on and not media_in(zone, found)


def _with_second_name(zone: Zone, found: Range, end: int) -> Range:
    """A medium with another one, in marks or capitals, that is joined to it: «сообщил РБК и „Вестнику“»."""
    at = found[1] + (found[1] < end and is_mark(zone.word(found[1])))
    if at + 1 >= end or not is_and(zone.word(at)):
        return found
    named = quoted_name(zone, at + 1, end)
    if named is None and zone.word(at + 1).shape == "upper":
        named = at + 1, at + 2
    return found if named is None or zone.finite(at, named[1]) is not None else (found[0], named[1])


def _with_second(zone: Zone, found: Range, following: Sequence[Phrase]) -> Range:
    """A medium with another one that is joined to it: "told CNN and the Journal"."""
    at = found[1]
    if not following or at >= zone.end or not is_and(zone.word(at)) or following[0].begin > at + 2:
        return found
    other = medium(zone, following[0]) if following[0].prep is None else None
    capital = other is not None and zone.word(other[0]).capital and zone.finite(at, other[1]) is None
    return (found[0], other[1]) if other is not None and capital else found


def _told_in_dative(zone: Zone, region: Range, source: Range, verb: int) -> Range | None:
    """The medium that a phrase in the dative names, or one whose form tells no case, beside the verb and apart from
    the source: «рассказал изданию мэр», «телеканалу „360“ Белов сообщил»."""
    begin, end = region
    pointing = zone.match("back_references", begin)
    for phrase in zone.phrases(pointing.end if pointing is not None else begin, end):
        if phrase.prep is not None or source[0] <= phrase.begin < source[1] or phrase.begin <= verb < phrase.end:
            continue
        words = [t for t in range(phrase.begin, phrase.end) if not is_mark(zone.word(t))]
        close = phrase.end + (phrase.end < verb and is_mark(zone.word(phrase.end)))
        medium_first = any("media_nouns" in zone.word(t).entries for t in words[:2])  # «телеканалу «360» Белов сообщил»
        if phrase.begin < verb and not medium_first and ((len(words) != 1 and pointing is None) or close < verb):
            continue
        if "dat" in phrase.case.split() or not phrase.case or _fixed(zone, phrase) or _abbreviated(zone, phrase):
            marked = quoted_name(zone, words[0] - 1, end) if words and words[0] > begin else None
            found = marked if marked is not None and zone.word(marked[0]).capital else medium(zone, phrase)
            if found is not None and not source[0] <= found[0] < source[1]:
                return found
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
