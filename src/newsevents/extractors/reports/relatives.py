"""What a relative word takes up: «министр, который …», "Lena Ortiz, a farmer, who …"."""

from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.areas import is_place
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.zones import Zone

_PEOPLE: Final = frozenset({"roles", "unnamed_sources", "group_nouns"})
"""Categories of nouns for people."""


def before_relative(zone: Zone, token: int) -> Range | None:
    """The noun phrase that a relative pronoun takes up."""
    near = _right_before(zone, token) if not zone.cased else None
    if near is not None:
        return near
    cut = zone.cut_before(zone.segment(token)[0])
    if cut is None:
        return None
    begin = zone.segment(cut[0] - 1)[0] if cut[0] > zone.begin else zone.begin
    older = zone.cut_before(begin) if cut[0] - begin == 1 and zone.word(begin).shape == "digits" else None
    if older is not None and older[0] > zone.begin:  # "Jon Hale, 45, who"
        cut, begin = older, zone.segment(older[0] - 1)[0]
    phrases = zone.phrases(begin, cut[0])
    if not phrases:
        return None
    cases = zone.word(token).cases if zone.cased else ()
    numbers = {number for _, number in cases}
    genders = {r.gender for r in zone.word(token).readings if r.gender and r.number != "plur"}
    fitting = [p for p in phrases if _phrase_taken_up(zone, p, numbers, genders)] or phrases
    renamed = None if zone.cased else _renamed(zone, begin, phrases, token)
    if renamed is not None:
        return renamed, fitting[-1].end
    taken = _person_among(zone, fitting) if _of_person(zone, token) else len(fitting) - 1
    return _named_before(zone, begin, fitting[taken].begin), fitting[-1].end


def _renamed(zone: Zone, first: int, phrases: list[Phrase], token: int) -> int | None:
    """Where the name begins that a role with what is governed by it renames before a relative word for people: "Anna
    Hill, a lawyer for the bank, who"."""
    if not _of_person(zone, token) or len(phrases) == 1 or not zone.is_in(phrases[0].head, "roles"):
        return None
    if any(p.prep is None for p in phrases[1:]):
        return None
    begin = _named_before(zone, first, phrases[0].begin)
    return begin if begin < first else None


def _right_before(zone: Zone, token: int) -> Range | None:
    """The noun phrase that ends right before a relative word without a comma: "from a caller who warned"; with the
    name that it stands beside: "Lena Ortiz, a farmer who warned"."""
    first = zone.segment(token)[0]
    phrases = zone.phrases(first, token)
    if not phrases or phrases[-1].end != token:
        return None
    taken = _person_among(zone, phrases) if _of_person(zone, token) else len(phrases) - 1
    return _named_before(zone, first, phrases[taken].begin), token


def _of_person(zone: Zone, token: int) -> bool:
    """Whether a relative word takes up people alone, where words have no case: "who"."""
    entry = zone.word(token).entries.get("relatives") if not zone.cased else None
    return entry is not None and bool(entry.get("person"))


def _person_among(zone: Zone, phrases: list[Phrase]) -> int:
    """The last of some phrases, or the one that it only tells more of where it is nobody: "a father of three who", "a
    lawyer for the bank who", "a nurse from Ohio who"."""
    at = len(phrases) - 1
    while at and phrases[at].prep == phrases[at - 1].end and not _somebody(zone, phrases[at]):
        if not _nobody(zone, phrases[at]) and not _somebody(zone, phrases[at - 1]):
            break
        at -= 1
    return at


def _somebody(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is of people by its noun or its name."""
    if _PEOPLE & set(zone.word(phrase.head).entries):
        return True
    words = zone.words[phrase.begin : phrase.end]
    return any(r.kind in ("given", "surname") for word in words if word.capital for r in word.readings)


def _nobody(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a place, a date or a mere number."""
    word = zone.word(phrase.head)
    if phrase.end - phrase.begin == 1 and (word.shape == "digits" or "number_words" in word.entries):
        return True
    return "date_words" in word.entries or is_place(zone, (phrase.begin, phrase.end))


def _named_before(zone: Zone, first: int, begin: int) -> int:
    """Where a noun phrase begins with the name before the comma to which it stands in apposition: "Lena Ortiz, a
    farmer, who warned", "Lena Ortiz of Dayton, Ohio, a farmer and mother who"; ``first`` is where its own stretch
    begins."""
    opens = not zone.cased and zone.is_in(first, "determiners") and zone.finite(first, begin) is None
    opens = opens and (begin - first <= 1 or zone.is_in(begin - 1, "coordinators"))
    before = zone.before_comma(first) if opens else None
    if before is None or not zone.word(before[1] - 1).capital:
        return begin
    named = zone.phrases(*before)
    if len(named) == 1 and named[0].begin == before[0] and _nobody(zone, named[0]):
        wider = zone.before_comma(before[0])  # "of Dayton, Ohio"
        before, named = (wider, zone.phrases(*wider)) if wider is not None else (before, named)
    if not named or named[-1].end != before[1]:
        return begin
    return named[_person_among(zone, named)].begin


def _phrase_taken_up(zone: Zone, phrase: Phrase, numbers: set[str], genders: set[str]) -> bool:
    """Whether a relative word may take up a phrase: its noun, or the name behind it («врач Анна Белова, которая»)."""
    dated = zone.is_in(phrase.head, "date_words") and zone.word(phrase.begin).shape == "digits"
    if dated or _takes_up(zone, phrase.head, numbers, genders):
        return not dated  # «соглашение 1998 года, согласно которому»
    named = range(phrase.head + 1, phrase.end) if zone.cased else ()
    return any(zone.word(token).capital and _takes_up(zone, token, numbers, genders) for token in named)


def _takes_up(zone: Zone, head: int, numbers: set[str], genders: set[str]) -> bool:
    """Whether a relative word of these numbers and genders may take up a noun."""
    nouns = [r for r in zone.word(head).readings if r.pos == "NOUN"][:1]
    if any(r.kind == "place" for r in nouns) or "relatives" in zone.word(head).entries:
        return False
    return not nouns or any(
        (not numbers or not r.number or r.number in numbers)
        and (r.number == "plur" or not genders or not r.gender or r.gender in genders)
        for r in nouns
    )
