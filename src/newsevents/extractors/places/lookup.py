"""Where names of the gazetteer stand in the text."""

from typing import NamedTuple

from newsevents.analysis import Analysis
from newsevents.gazetteer import Known, gazetteer_of


class PlaceMatch(NamedTuple):
    """A name of the gazetteer at the tokens ``begin`` to ``end``, and the places that bear it."""

    begin: int
    end: int
    places: tuple[Known, ...]
    ambiguous: bool


def place_matches(text: Analysis) -> tuple[PlaceMatch, ...]:
    """All names of the gazetteer in text order, without regard to context; use it through ``text.shared``."""
    gazetteer = gazetteer_of(text.language)
    found: list[PlaceMatch] = []
    at = 0
    while at < len(text.words):
        word = text.words[at]
        hit = gazetteer.at(text.words, at) if word.capital else None
        if hit is None:
            at += 1
            continue
        size, places = hit
        found.append(PlaceMatch(at, at + size, places, size == 1 and gazetteer.doubtful(word)))
        at += size
    return tuple(found)
