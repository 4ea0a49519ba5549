"""Quotations that a noun for somebody's words introduces: "Her response: "No."", «Его ответ был краток: «Нет»»."""

from collections.abc import Mapping
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.model import Manner, Range, Report, Speech
from newsevents.extractors.reports.nominals import possessive
from newsevents.extractors.reports.zones import Zone

_OWNER: Final = 5
"""Tokens of the owner's name before the noun, at most."""


def reply(text: Analysis, index: int, colon: int, by_begin: Mapping[int, Speech]) -> Report | None:
    """The report of the quotation behind a colon before which the words of its speaker are told by
    a noun; None where no such noun with its owner opens the sentence ``index``."""
    speech = by_begin.get(colon + 1)
    if speech is None or speech.report is not None:
        return None
    held = text.sentences[index]
    zone = Zone(text, index, held.begin, held.end, ())
    owner = _owner(zone, colon)
    finite = zone.finite(zone.begin, colon)
    if owner is None or (finite is not None and zone.match("cues", finite) is not None):
        return None  # "Her message, she said: "…""
    source, manner = owner
    report = Report(index, None, None, list(speech.pieces), source=source, manner=manner, speech=speech)
    speech.report, speech.kind = report, "direct"
    return report


def _owner(zone: Zone, stop: int) -> tuple[Range, Manner] | None:
    """Whose words the noun at the head of the stretch tells of: a possessive pronoun, or a name with its mark."""
    first = zone.begin
    if possessive(zone.word(first)) and zone.is_in(first + 1, "utterance_nouns"):
        return (first, first + 1), "possessive"
    mark = next((t for t in range(first + 1, min(first + _OWNER, stop)) if zone.word(t).possessive), None)
    if mark is None or not zone.is_in(mark + 1, "utterance_nouns"):
        return None
    return (first, mark), "subject"
