"""What somebody or something is held to be or put at behind a verb: "sees it as a threat", «оценил долг в 3 млн»."""

from typing import Final

from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.matching import Match

_NOMINAL: Final = frozenset({"NOUN", "ADJ", "PART", "DET", "PRON", "NUM"})

_AMOUNT: Final = 4
"""Tokens behind the preposition of an amount among which its number stands ("at more than $700 million")."""


def likeness(zone: Zone, begin: int, stop: int) -> int | None:
    """The "as" before what something is held to be: not that of "as soon as he can", "as the court did"."""
    at = next((token for token in range(begin, stop - 1) if zone.is_in(token, "as_words")), None)
    if at is None or zone.finite(begin, stop) is not None:
        return None
    reading = zone.reading(at + 1)
    if reading is not None and reading.pos == "ADV" and zone.cased and at + 2 < stop:
        reading = zone.reading(at + 2)  # «как стабильно тяжёлое»
    nominal = is_mark(zone.word(at + 1)) or (reading is not None and reading.pos in _NOMINAL)
    again = any(zone.is_in(token, "as_words") for token in range(at + 1, min(at + 4, stop)))
    return at if nominal and not again else None


def is_likened(zone: Zone, cue: CueVerb) -> bool:
    """Whether a verb that takes one has the "as" of what its object is called: "dismissed it as a joke"."""
    return "as" in cue.frames() and likeness(zone, cue.match.end, zone.segment(cue.begin)[1]) is not None


def amount_of(zone: Zone, match: Match, stop: int) -> int | None:
    """The preposition before the amount at which the cue puts something: «оценил долг в 3 млн», "put it at $3m"."""
    wanted = match.entry.get("amount", ())
    for token in range(match.end, stop - 1) if wanted else ():
        if zone.word(token).key in wanted and _amount_behind(zone, token + 1, stop):
            return token
    return None


def _amount_behind(zone: Zone, begin: int, stop: int) -> bool:
    """Whether an amount begins at a token, behind a word for more or less: "$3m", "more than 40", "four"."""
    for token in range(begin, min(begin + _AMOUNT, stop)):
        number = zone.word(token).entries.get("number_words")
        if zone.word(token).shape in ("digits", "number") or (number is not None and number.get("value") != 1):
            return True
    return False
