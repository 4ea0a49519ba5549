"""The media that a clause names: by a name that is known, by the noun for a medium, by marks or letters."""

from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.marked import quoted_name
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.matching import Match
from newsevents.words import PERSONAL, Word

_OWNER: Final = 5
"""Tokens of the name of a medium whose show follows."""


def media_in(zone: Zone, region: Range) -> list[Match]:
    """The media that a word list knows by name."""
    return [m for m in zone.text.matches_in("organizations", *region) if m.entry.get("kind") == "media"]


def medium(zone: Zone, phrase: Phrase) -> Range | None:
    """The name of the medium that a phrase means: inside its marks, or without the noun for its kind."""
    begin, end = phrase.begin, phrase.end
    if not zone.cased:
        if zone.is_in(begin, "time_openers"):
            return None  # "in an interview Monday"
        end = next((t for t in range(begin + 1, end) if zone.is_in(t, "time_openers")), end)
        while end > begin + 1 and zone.word(end - 1).possessive:
            end -= 1  # "the BBC's Today programme"
        owner = media_in(zone, (begin, min(begin + _OWNER, end)))[:1]
        if owner and owner[0].end < end and zone.word(owner[0].end).possessive and _shown(zone, owner[0].end + 1, end):
            return owner[0].begin, owner[0].end  # NBC's "This Hour"
    person, kind = False, False
    for token in range(begin, end):
        entry = zone.word(token).entries.get("media_nouns")
        if entry is not None:
            kind, person = True, person or bool(entry.get("person"))
        named = quoted_name(zone, token, end + 1)
        if named is not None and zone.word(named[0]).shape != "lower":
            return named
    if not kind and not _name_like(zone, phrase):
        known = media_in(zone, (begin, end)) if zone.word(begin).capital else ()
        return (known[0].begin, known[0].end) if known and known[0].begin == begin else None
    if person:
        rest = [t for t in range(begin, end) if zone.word(t).shape in ("upper", "mixed") or _latin(zone, t)]
        if not rest and end < zone.end and zone.word(end - 1).capital and zone.is_in(end - 1, "media_nouns"):
            rest = [end - 1, end] if zone.word(end).capital else []  # «корреспонденту Радио Свобода»
        return (rest[0], rest[-1] + 1) if rest else None
    names = [t for t in range(begin, end) if zone.word(t).capital or zone.word(t).shape == "mixed"]
    if not names:
        return None if not kind else _behind_kind(zone, end) or (begin, end)
    return names[0], _numbered(zone, end if zone.cased else _without_kind(zone, names[0], end))


def _behind_kind(zone: Zone, at: int) -> Range | None:
    """A known name, or one in capitals, right behind the noun for a medium that has its case: «агентству ТАСС»."""
    if not zone.cased or at >= zone.end or not zone.word(at).capital:
        return None
    known = next((m for m in media_in(zone, (at, zone.end)) if m.begin == at), None)
    if known is not None:
        return known.begin, known.end
    return (at, at + 1) if zone.word(at).shape in ("upper", "mixed") else None


def _shown(zone: Zone, token: int, end: int) -> bool:
    """Whether the name of a show begins at a token, in marks or in capitals."""
    return token < zone.end and (is_mark(zone.word(token)) or (token < end and zone.word(token).capital))


def is_medium(zone: Zone, source: Range | None) -> bool:
    """Whether who speaks is a medium: a known one, a noun for one, or a name in marks, capitals or other letters."""
    if source is None:
        return False
    first = zone.word(source[0])
    marked = source[0] > zone.begin and is_mark(zone.word(source[0] - 1))
    if marked or first.shape in ("upper", "mixed") or _latin(zone, source[0]) or media_in(zone, source):
        return True
    return any(zone.is_in(token, "media_nouns") for token in range(*source))


def publishes(zone: Zone, source: Range) -> bool:
    """Whether who speaks is a medium by a name that is known, or by the noun for one: "CNN", "the Harbour Courier",
    «СМИ»."""
    if media_in(zone, source):
        return True
    named = zone.cased or zone.word(source[1] - 1).capital
    return named and any(zone.is_in(token, "media_nouns") for token in range(*source))


def told_beside(zone: Zone, found: Range) -> Range | None:
    """The medium, whose name shows no case, that makes one phrase with somebody's name beside a verb of saying:
    «заявил РБК Иван Белов», «заявил Белов ТАСС»."""
    begin, end = found
    known = [match for match in media_in(zone, found) if match.begin == begin or match.end == end]
    if known:
        first = known[0].begin, known[0].end
    elif zone.word(begin).shape in ("upper", "mixed"):
        first = begin, begin + 1
    else:
        return None
    rest = (first[1], end) if first[0] == begin else (begin, first[0])
    words = zone.words[rest[0] : rest[1]]
    titled = all(word.shape in ("title", "initial") for word in words)
    return first if titled and any(_personal(word) for word in words) else None


def _personal(word: Word) -> bool:
    """Whether a word is of a person's name, by its form in the nominative."""
    return any(r.kind in PERSONAL and (r.case == "nom" or r.fixed) for r in word.readings)


def learnt_by(zone: Zone, verb: Match, segment: Range) -> Range | None:
    """The medium in the dative right behind a verb, or right before it: «стало известно РБК», «РБК стало известно»."""
    phrases = [p for p in zone.phrases(verb.end, segment[1])[:1] if p.prep is None and p.begin <= verb.end + 1]
    phrases += [p for p in zone.phrases(segment[0], verb.begin)[-1:] if p.prep is None and p.end >= verb.begin - 1]
    for phrase in phrases:
        if "dat" in phrase.case.split() or not phrase.case or zone.word(phrase.head).shape == "upper":
            found = medium(zone, phrase)
            if found is not None:
                return found
    return quoted_name(zone, verb.end, segment[1])


def _without_kind(zone: Zone, begin: int, end: int) -> int:
    """Before the nouns for a medium behind a name with a number: "the Meridian 1 TV channel"."""
    last = end
    while last > begin + 1 and zone.is_in(last - 1, "media_nouns"):
        last -= 1
    return last if last < end and zone.word(last - 1).shape == "digits" and zone.word(end - 1).shape == "lower" else end


def _numbered(zone: Zone, end: int) -> int:
    """Past the number of a channel: "Moscow 24"."""
    if end >= zone.end or zone.word(end).shape != "digits" or not zone.word(end - 1).capital:
        return end
    last = end + 1 >= zone.end or zone.word(end + 1).shape == "punct" or zone.is_in(end + 1, "prepositions")
    last = last or zone.is_in(end + 1, "media_nouns")  # "the Rossiya 1 TV channel"
    return end + 1 if last and zone.word(end - 1).shape == "title" else end


def _latin(zone: Zone, token: int) -> bool:
    return zone.word(token).form[:1].isascii() and zone.word(token).capital and zone.cased


def _name_like(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a bare name that may be a medium's: an abbreviation, Latin script, or no known person."""
    first = zone.word(phrase.begin)
    if not zone.cased:
        return first.capital or zone.word(phrase.end - 1).capital
    if not (first.capital or first.shape == "mixed"):
        return False
    if zone.text.sentences[zone.sentence].begin == phrase.begin and first.common:
        return False  # «Гражданам напоминают»: a capital for its place alone
    return not any(r.kind in PERSONAL and r.known for r in first.readings)


def media_on_air(zone: Zone, region: Range) -> list[Range]:
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
    if zone.cased:
        return found
    shows = _shows(zone, region)
    return [*(f for f in found if not any(b <= f[0] < e for b, e in shows)), *shows]


def _shows(zone: Zone, region: Range) -> list[Range]:
    """The shows, named in marks, on which was spoken: said on "Meridian Live"."""
    found = []
    for token in range(region[0], region[1]):
        entry = zone.word(token).entries.get("air_prepositions")
        named = quoted_name(zone, token + 1, zone.end) if entry is not None and entry.get("shows") else None
        if named is not None:
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


def medium_behind(zone: Zone, begin: int, end: int) -> Range | None:
    """The phrase behind «в интервью»: a name, or a noun for a medium with its name."""
    end = min(end, begin + 12)
    while begin < end and not zone.cased and zone.is_in(begin, "time_openers"):
        begin += 1  # "in an interview Friday with the Chronicle"
    named = quoted_name(zone, begin, end) or quoted_name(zone, begin + 1, end)  # «в беседе с «Вестником»»
    if named is not None:
        return named
    if begin < end and not zone.cased and zone.word(begin).has("PART", tense="past") is not None:
        return published_in(zone, begin + 1, end)
    owned = (_known_behind(zone, begin, end) or _named_behind(zone, begin, end)) if zone.cased else None
    if owned is not None:
        return owned
    for phrase in zone.phrases(begin, end):
        gap = phrase.begin - begin
        if gap > 1 or (gap == 1 and phrase.prep is None):
            return None
        return medium(zone, phrase)
    return None


def _known_behind(zone: Zone, begin: int, end: int) -> Range | None:
    """A medium known by its name right behind the noun, before whatever small word follows: «в эфире Киев24 спикер»."""
    known = next((m for m in media_in(zone, (begin, end)) if m.begin == begin), None)
    if known is None or (known.end < end and zone.word(known.end).capital):
        return None
    return known.begin, known.end


def _named_behind(zone: Zone, begin: int, end: int) -> Range | None:
    """A name in capitals or other letters right behind the noun, or behind the one for a medium there, which make one
    phrase with it: «в комментарии ТСВ», «на запрос агентства APA»."""
    token = begin + ("media_nouns" in zone.word(begin).entries) if begin < end else end
    stop = token
    while stop < end and (zone.word(stop).shape in ("upper", "mixed") or _latin(zone, stop)):
        stop += 1
    return (token, stop) if stop > token and zone.word(token).capital else None


def published_in(zone: Zone, begin: int, end: int) -> Range | None:
    """The medium in which something was published, or somebody quoted: "in an op-ed published last week in the
    Chronicle", "was quoted in the Chronicle as saying"."""
    for phrase in zone.phrases(begin, end):
        if phrase.prep is not None and zone.is_in(phrase.prep, "outlet_prepositions"):
            return medium(zone, phrase)
    return None
