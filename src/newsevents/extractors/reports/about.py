"""What a cue tells behind a preposition: «предупредил о последствиях», «выступил за отмену»."""

from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.marked import quoted_name
from newsevents.extractors.reports.media import media_in
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.nominals import is_living, possessive
from newsevents.extractors.reports.taking import Complement
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.lexicon import Entry

_OFFICES: Final = ("roles", "organization_heads", "institutions")
"""Categories of nouns for those who hold an office, and for bodies."""
_NEAR: Final = 4
"""Tokens from a preposition on among which the noun stands that tells where was spoken."""
_DAYS: Final = frozenset({"weekday", "weekdays", "month", "deictic"})
"""Words of dates that are a time by themselves."""
_DATING: Final = frozenset({"in", "onto"})
_UNITS: Final = frozenset({"day", "part", "part_or_day", "week", "weekend", "month_unit", "season", "year", "year_at"})
"""Those that are one with another word: «прошлой неделе», «2024 году»."""


def about(zone: Zone, end: int, stop: int, entry: Entry) -> Complement | None:
    """A noun phrase behind a preposition that the cue governs: «предупредил о последствиях»."""
    for token in range(end, stop - 1):
        if zone.word(token).key in entry["about"]:
            if entry.get("lifeless") and _someone(zone, token + 1, stop):
                continue  # «выступает за сборную»
            if entry.get("medial") and not _by_medium(zone, zone.segment(token), token):
                continue  # «писал о войне» of a novelist
            if "demonstratives" in zone.word(token + 1).entries and (
                token + 2 >= stop or zone.is_in(token + 2, "report_nouns")
            ):
                return None
            own = zone.is_in(token + 1, "reflexives") or possessive(zone.word(token + 1))
            if own and token + 3 == stop and zone.is_in(token + 2, "report_nouns"):
                return None  # «сообщил о своём решении»
            if where_spoken(zone, token, min(token + _NEAR, stop)) or zone.match("back_references", token):
                continue
            if _when_spoken(zone, token, stop):
                continue  # «обвинил мэра в среду в краже»
            if (reading := zone.reading(token + 1)) is not None and reading.pos == "INF":
                continue  # "admitted to selling", not "pledged to sell"
            if not zone.cased and entry["class"] == "assert" and _whose_office(zone, token, stop):
                continue  # "accused the mayor of Bend of theft"
            return Complement("about", token + 1)
    return None


def _whose_office(zone: Zone, prep: int, stop: int) -> bool:
    """Whether "of" stands between the role of who is accused, or the noun for a body, and its place or head, with
    another "of" behind: "accused the government of Chancellor Hill of hiding it"."""
    if not zone.is_in(prep, "genitive_prepositions") or not any(zone.is_in(prep - 1, held) for held in _OFFICES):
        return False
    reading = zone.reading(prep + 1)
    if reading is None or reading.pos == "PART":
        return False
    further = next((t for t in range(prep + 2, stop - 1) if zone.is_in(t, "genitive_prepositions")), None)
    return further is not None and any(zone.word(t).capital for t in range(prep + 1, further))


def _by_medium(zone: Zone, segment: Range, prep: int) -> bool:
    """Whether a medium stands in the stretch before what it tells about: one that is known, called one, or in marks."""
    before = (segment[0], prep)
    if media_in(zone, before) or any(zone.is_in(token, "media_nouns") for token in range(*before)):
        return True
    return any(quoted_name(zone, token, prep) is not None for token in range(*before))


def where_spoken(zone: Zone, prep: int, end: int) -> bool:
    """Whether a phrase tells where was spoken: «в интервью», "at a briefing"."""
    venues = (zone.word(token).entries.get("venues") for token in range(prep, end))
    return any(venue is not None and zone.word(prep).key in venue["prep"] for venue in venues)


def is_time(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a day or another time and nothing else: «среду», «прошлой неделе», "Monday evening"; not
    "Monday closures"."""
    unit = zone.word(phrase.head).entries.get("date_words")
    if unit is None or not (unit["is"] in _DAYS or (unit["is"] in _UNITS and phrase.end - phrase.begin > 1)):
        return False
    words = (zone.word(token) for token in range(phrase.begin, phrase.end))
    return all(w.shape == "digits" or "date_words" in w.entries or "time_openers" in w.entries for w in words)


def _when_spoken(zone: Zone, prep: int, stop: int) -> bool:
    """Whether a preposition that may date tells when was spoken, unlike that in «напомнил о среде»."""
    dating = zone.word(prep).entries.get("date_words")
    if dating is None or dating["is"] not in _DATING:
        return False
    phrase = next(iter(zone.phrases(prep, stop)), None)
    return phrase is not None and phrase.prep == prep and is_time(zone, phrase)


def _someone(zone: Zone, begin: int, stop: int) -> bool:
    """Whether what stands behind a preposition is somebody, a body, or anything with a name."""
    phrase = next(iter(zone.phrases(begin - 1, stop)), None)
    words = [zone.word(token) for token in range(begin, begin + 1 if phrase is None else phrase.head + 1)]
    return any(w.capital or is_mark(w) for w in words) or (phrase is not None and _acts(zone, phrase))


def _acts(zone: Zone, phrase: Phrase) -> bool:
    head = zone.word(phrase.head)
    return is_living(zone, phrase) or not {"group_nouns", "sports"}.isdisjoint(head.entries)
