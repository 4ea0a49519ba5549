"""What a relative word takes up: «министр, который …», "Lena Ortiz, a farmer, who …"."""

from newsevents.analysis import Phrase
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.zones import Zone


def before_relative(zone: Zone, token: int) -> Range | None:
    """The noun phrase that a relative pronoun takes up."""
    near = _right_before(zone, token) if not zone.cased else None
    if near is not None:
        return near
    cut = zone.cut_before(zone.segment(token)[0])
    if cut is None:
        return None
    begin = zone.segment(cut[0] - 1)[0] if cut[0] > zone.begin else zone.begin
    phrases = zone.phrases(begin, cut[0])
    if not phrases:
        return None
    cases = zone.word(token).cases if zone.cased else ()
    numbers = {number for _, number in cases}
    genders = {r.gender for r in zone.word(token).readings if r.gender and r.number != "plur"}
    fitting = [p for p in phrases if _phrase_taken_up(zone, p, numbers, genders)] or phrases
    renamed = None if zone.cased else _renamed(zone, begin, phrases, token)
    return (_named_before(zone, begin, fitting[-1].begin) if renamed is None else renamed), fitting[-1].end


def _renamed(zone: Zone, first: int, phrases: list[Phrase], token: int) -> int | None:
    """Where the name begins that a role with what is governed by it renames before a relative word for people: "Anna
    Hill, a lawyer for the bank, who"."""
    entry = zone.word(token).entries.get("relatives")
    if entry is None or not entry.get("person") or len(phrases) == 1 or not zone.is_in(phrases[0].head, "roles"):
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
    return _named_before(zone, first, phrases[-1].begin), token


def _named_before(zone: Zone, first: int, begin: int) -> int:
    """Where a noun phrase begins with the name before the comma to which it stands in apposition: "Lena Ortiz, a
    farmer, who warned"; ``first`` is where its own stretch begins."""
    opens = not zone.cased and zone.is_in(first, "determiners") and begin - first <= 1
    before = zone.before_comma(first) if opens else None
    named = zone.phrases(*before) if before is not None and zone.word(before[1] - 1).capital else []
    return named[-1].begin if before is not None and named and named[-1].end == before[1] else begin


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
