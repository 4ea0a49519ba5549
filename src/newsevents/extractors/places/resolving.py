"""Which place a name means, and whether it means one at all."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.persons import persons
from newsevents.extractors.people.placenames import placed
from newsevents.gazetteer import Known, PlaceMatch, place_matches

_RANKS: Final = ("state", "macroregion", "territory", "region", "city", "airport", "residence", "building")
_LARGE: Final = 1_000_000


def accepted_matches(text: Analysis) -> list[tuple[PlaceMatch, Known]]:
    """The names that mean a place in this text, each with the place: no part of a person's name, no common word."""
    people = {t for person in text.shared(persons) for m in person.mentions for t in range(m.begin, m.end)}
    kept = [match for match in text.shared(place_matches) if match.begin not in people and _stands(text, match)]
    clear = {match.places[0].country for match in kept if len(match.places) == 1}
    return [(match, choose(match.places, clear)) for match in kept]


def _stands(text: Analysis, match: PlaceMatch) -> bool:
    """Whether a name that may be something else stands where a place would."""
    if not match.doubtful or match.end - match.begin > 1:
        return True
    if text.language.cased and _describes(text, match):
        return False
    if placed(text, match.begin):
        return True
    state = any(known.kind == "state" for known in match.places)
    word = text.words[match.begin]
    at_start = match.begin == text.sentences[text.sentence_at(match.begin)].begin
    return (state and not (word.common and at_start)) or any(known.population > _LARGE for known in match.places)


def _describes(text: Analysis, match: PlaceMatch) -> bool:
    """Whether a name that reads as an adjective belongs to the noun for a place behind it: «в Заречный район»."""
    behind = text.words[match.end] if match.end < len(text) else None
    if behind is None or behind.shape != "lower" or "place_heads" not in behind.entries:
        return False
    own = {(r.case, r.number) for r in text.words[match.begin].readings if r.pos == "ADJ"}
    return any((r.case, r.number) in own for r in behind.readings if r.pos == "NOUN")


def choose(places: Sequence[Known], countries: AbstractSet[str]) -> Known:
    """Of the places with one name, the one in a state that the text names, then the widest, then the largest."""
    if len(places) == 1:
        return places[0]
    states = [known for known in places if known.kind == "state"]
    return states[0] if states and "US" not in countries else min(places, key=lambda known: _rank(known, countries))


def _rank(known: Known, countries: AbstractSet[str]) -> tuple[bool, int, int]:
    elsewhere = known.kind not in ("region", "city") or known.country not in countries
    return elsewhere, _RANKS.index(known.kind), -known.population
