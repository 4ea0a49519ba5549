"""Questions that somebody tells the answer to, and so nothing that is said: «рассказал, какие продукты опасны»,
«рассказал, что делать при ожоге», «Как избежать штрафа, рассказал юрист»."""

from typing import Final

from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.zones import Zone
from newsevents.text.marks import DASHES
from newsevents.words import PREDICATES

_SMALL: Final = frozenset({"PRCL", "ADV"})
"""What may stand between «что» and its infinitive: «что ещё взять»."""


def asks(zone: Zone, begin: int) -> bool:
    """Whether a question word opens what stands at a token, behind a preposition or not."""
    at = begin + zone.is_in(begin, "prepositions")
    return at < zone.end and zone.is_in(at, "question_words")


def asks_what(zone: Zone, begin: int) -> bool:
    """Whether «что» before a token is what something is done to, no conjunction: an infinitive follows it, or «такое»,
    and nothing that may be its predicate: «что делать при ожоге», «что такое грипп», not «что ехать опасно»."""
    stop = zone.segment(begin)[1] if zone.cased and begin < zone.end else begin
    at = begin
    while at < stop - 1 and (r := zone.reading(at)) is not None and r.pos in _SMALL:
        at += 1
    reading = zone.reading(at) if at < stop else None
    if reading is None or (reading.pos != "INF" and not (at == begin and zone.is_in(at, "defined_words"))):
        return False
    return zone.form(stop) not in DASHES and not any(_may_predicate(zone, t) for t in range(at + 1, stop))


def _may_predicate(zone: Zone, token: int) -> bool:
    """Whether a word may be what a clause says of its infinitive: «опасно», «нельзя», «нечего»."""
    chosen = zone.reading(token)
    if chosen is None or chosen.pos in ("PREP", "CONJ", "PRCL"):
        return False
    readings = zone.word(token).readings
    return chosen.pos in ("ADV", "PRON") or any(r.pos in PREDICATES and r.mood != "impr" for r in readings)


def asks_alone(zone: Zone, begin: int, stop: int) -> bool:
    """Whether a question word with its noun or its verb opens a stretch with one finite verb, in languages without
    case: "explained which foods are bad", "explained who is ill", but "said who left was wrong"."""
    entry = zone.word(begin).entries.get("question_words") if begin < stop else None
    finite = zone.finite(begin, stop) if entry is not None else None
    if entry is None or finite is None or zone.finite(finite + 1, stop) is not None:
        return False
    return finite == begin + 1 or bool(entry.get("noun"))


def question_beside(zone: Zone, content: Range) -> bool:
    """Whether what stands before a reporting clause is a question alone: «Какие продукты опасны, рассказал врач»."""
    begin, end = content
    first = zone.segment(begin)
    if begin != zone.begin or end > first[1] or zone.form(first[1]) != ",":
        return False
    if not zone.cased:
        return asks_alone(zone, begin, end)
    return asks_what(zone, begin + 1) if zone.is_in(begin, "content_openers") else asks(zone, begin)
