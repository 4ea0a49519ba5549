"""Who speaks where nobody is the subject: a document, or a house in which unnamed people speak."""

from typing import Final

from newsevents.extractors.reports.areas import with_area
from newsevents.extractors.reports.marked import quoted_name
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.zones import Zone, is_mark

_HOUSES: Final = frozenset({"institutions", "media_nouns", "anaphoric_bodies"})
"""Categories of nouns for a house in which unnamed people speak."""


def document_in(zone: Zone, region: Range, wanted: tuple[str, ...] | list[str]) -> Range | None:
    """The phrase of a document behind a preposition, with what belongs to it."""
    phrases = zone.phrases(*region)
    for index, phrase in enumerate(phrases):
        if phrase.prep is None or (wanted and zone.word(phrase.prep).key not in wanted):
            continue
        if not any("documents" in zone.word(t).entries for t in range(phrase.begin, phrase.end)):
            continue
        end = phrase.end
        for other in phrases[index + 1 :]:
            if (
                other.begin > end + 1
                or zone.form(end) == ","
                or any("venues" in zone.word(t).entries for t in range(other.begin, other.end))
            ):
                break
            end = other.end
        return _behind_day(zone, phrase.begin, phrase.end) or (phrase.begin, end)
    return None


def _behind_day(zone: Zone, begin: int, end: int) -> Range | None:
    """The name of a document in marks behind the day of something else: «в опубликованном в среду „Отчёте“»."""
    dated = zone.is_in(begin, "date_words")
    return quoted_name(zone, begin + 1, end + 1) if dated and begin + 1 < end else None


def _before_told(zone: Zone, begin: int, end: int) -> int:
    """Where a phrase ends before a medium that is told, or a statement that is spoken of: «в Минтрансе РБК (заявили)»,
    «в мэрии «Вестнику»», «в Кремле сообщения (назвали вбросом)»."""
    for token in range(begin + 1, end):
        if told_at(zone, token, min(end + 4, zone.end)) is not None or zone.is_in(token, "report_nouns"):
            return token
    return end


def dative(zone: Zone, named: Range) -> bool:
    """Whether a name can only stand in the case of those who are told, by what its words have in common."""
    held = [{case for case, _ in zone.word(t).cases} for t in range(*named) if zone.word(t).cases]
    shared = set.intersection(*held) if held else set()
    return "dat" in shared and "nom" not in shared


def told_at(zone: Zone, token: int, end: int) -> Range | None:
    """The name of a medium that is told, at a token: one that is known, or in marks and the dative."""
    named = quoted_name(zone, token, end)
    if named is not None:
        short = zone.match("organizations", named[0])  # «в мэрии „Ъ“ сообщили»
        known = short is not None and bool(short.entry.get("short")) and not zone.is_in(token - 1, "media_nouns")
        return named if known or dative(zone, named) else None
    match = zone.match("organizations", token)
    if match is None or match.entry.get("kind") != "media" or zone.is_in(token - 1, "prepositions"):
        return None
    if is_mark(zone.word(token - 1)):
        return None
    return token, match.end


def house_in(zone: Zone, region: Range) -> Range | None:
    """The house in which unnamed people speak: «в Кремле», «у посольстві»."""
    places = zone.text.language.list("locus_prepositions")
    cited = {match.end - 1 for match in zone.text.matches_in("citing", *region)}  # «с ссылкой на мэрию»
    for phrase in zone.phrases(*region):
        if phrase.prep is None or phrase.prep in cited:
            continue
        if not {zone.word(t).key for t in (phrase.prep, phrase.begin - 1)} & set(places):
            continue
        head = zone.word(phrase.head)
        if "venues" in head.entries and "institutions" not in head.entries:
            continue
        tokens = range(phrase.begin, phrase.end)
        if "date_words" in head.entries or any(zone.word(t).shape == "digits" for t in tokens):
            continue
        begin = phrase.begin
        if phrase.end - begin > 1 and "intensifiers" in zone.words[begin].entries:
            begin += 1
            named = quoted_name(zone, begin, zone.end)  # «в самом „Вестнике“ сообщили»
        else:
            named = quoted_name(zone, begin - 1, phrase.end + 1)
        if named is not None:
            return named
        if any(
            _HOUSES & set(zone.word(t).entries) or zone.word(t).capital or zone.word(t).shape == "mixed" for t in tokens
        ):
            end = _before_told(zone, begin, phrase.end)
            area = with_area(zone, begin, end)
            return begin, area if area == end else _before_told(zone, end, area)
    for token in range(region[0], min(region[1], region[0] + 30)):
        if zone.word(token).key in places and token + 1 < region[1]:
            named = quoted_name(zone, token + 1, region[1])
            if named is not None:
                return named
    return None
