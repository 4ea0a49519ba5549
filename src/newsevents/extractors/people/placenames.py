"""Which names of places, and of things, stand where people are named, and what they are there."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.wordkinds import aged
from newsevents.gazetteer import PlaceMatch

QUOTED_NAME: Final = 4
"""Words of a quotation without a verb that is taken for the name of a thing."""
_QUOTED_TITLE: Final = 10
"""The same behind a noun for a thing («фильм „Пётр Седов: годы и люди“»)."""
_OF: Final = 2
"""Words before the name of a settlement: "village of Hill"."""
_SEAT: Final = 3
"""Words before the seat of somebody with a name: "Anna Hill of Virginia"."""


def borne(text: Analysis, match: PlaceMatch) -> bool:
    """Whether a town's name stands between a role noun or an age and a word that nobody knows: a given name ("minister
    Gao Wenbin", "70-year-old Gao Wenbin")."""
    if match.places[0].kind != "city" or match.end - match.begin > 1 or not match.begin or match.end >= len(text):
        return False
    after = text.words[match.end]
    unknown = after.capital and not any(r.known for r in after.readings)
    return unknown and ("roles" in text.words[match.begin - 1].entries or aged(text, match.begin - 1) > 0)


def placed(text: Analysis, token: int) -> bool:
    """Whether a name stands where places do: behind a preposition of place or a noun for a place («в», «город»)."""
    if token == text.sentences[text.sentence_at(token)].begin:
        return False
    before = text.words[token - 1]
    if _of_seat(text, token):
        return True
    return "place_prepositions" in before.entries or "place_heads" in before.entries


def _of_seat(text: Analysis, token: int) -> bool:
    """Whether a name stands behind a whole name and "of", and before a comma: "Senator Anna Hill of Virginia, a …"."""
    words = text.words
    if text.language.cased or token < _SEAT or token + 1 >= len(words) or words[token + 1].capital:
        return False
    named = words[token - 2].shape == words[token - 3].shape == "title" and "roles" not in words[token - 2].entries
    return named and "genitive_prepositions" in words[token - 1].entries


def of_settlement(text: Analysis, token: int) -> bool:
    """Whether a name that owns nothing stands behind a noun for a settlement and "of" ("the village of Clinton")."""
    words = text.words
    if text.language.cased or not _OF <= token < len(words) or "genitive_prepositions" not in words[token - 1].entries:
        return False
    head = words[token - 2].entries.get("place_heads")
    if head is None or head.get("kind") != "city" or words[token - 2].shape != "lower":
        return False
    return token + 1 == len(words) or not words[token + 1].possessive  # "the town of Clinton's youth"


def visited(text: Analysis, match: PlaceMatch) -> bool:
    """Whether a name, in the form of no person in the accusative, stands right behind a verb that has places for its
    object: that of a state («посетит Сальвадор», "visited Jordan"), in languages with case any name where somebody else
    is there who visits («президент посетил Грозный»)."""
    if not match.begin or "place_verbs" not in text.words[match.begin - 1].entries:
        return False
    behind = match.end < len(text) and text.words[match.end].capital
    form = text.words[match.begin].form
    kinds = {known.kind for known in match.places if known.name == form}
    sure = "state" in kinds or (bool(kinds) and text.language.cased and _visitor(text, match.begin - 1))
    return sure and not behind


def _visitor(text: Analysis, verb: int) -> bool:
    """Whether a living being in the nominative stands before a verb, in its part of the sentence."""
    first = text.sentences[text.sentence_at(verb)].begin
    for token in range(verb - 1, first - 1, -1):
        word = text.words[token]
        if word.form == ",":
            return False
        if any(r.case == "nom" and r.animate for r in word.readings):
            return True
    return False


def thing_tokens(text: Analysis) -> frozenset[int]:
    """The tokens of short quotations without a finite verb: names of things."""
    held: set[int] = set()
    for quotation in text.quotations:
        inside = range(quotation.begin, quotation.end)
        headed = quotation.begin > 1 and "name_holders" in text.words[quotation.begin - 2].entries
        if not quotation.balanced or not 0 < len(inside) <= (_QUOTED_TITLE if headed else QUOTED_NAME):
            continue
        if not any(
            text.words[t].shape == "lower" and any(r.pos == "VERB" for r in text.words[t].readings[:1]) for t in inside
        ):
            held.update(inside)
    return frozenset(held)
