"""What stands behind an expression and takes it for itself: what a number counts, the noun of an ordinal."""

from typing import Final

from newsevents.extractors.dates.licence.case import Case, noun_behind, trap
from newsevents.words import Word

_MEASURES: Final = frozenset("%$€£₽°")


def counts(after: Word | None) -> bool:
    """Whether the word behind a number is what it counts («2025 рублей», "2000 people")."""
    if after is None:
        return False
    if after.form in _MEASURES or after.shape in ("digits", "number"):
        return True
    if "date_words" in after.entries or after.shape != "lower" or not noun_behind(after):
        return False
    reading = after.readings[0]
    return reading.case == "gen" or (not reading.case and reading.number == "plur")


def genitive_noun(after: Word | None) -> bool:
    """Whether a noun in the genitive follows: «третий квартал города»."""
    if after is None or "date_words" in after.entries or not after.readings:
        return False
    first = after.readings[0]
    others = any(r.case in ("nom", "acc") and r.number == first.number for r in after.readings)
    return first.pos == "NOUN" and first.case == "gen" and not others


def agreeing_noun(after: Word | None) -> bool:
    """Whether a noun follows that an ordinal may belong to: «3-го игрока», "the 18th precinct"."""
    if after is None or after.shape not in ("lower", "title") or not after.readings:
        return False
    if after.readings[0].pos not in ("NOUN", "ADJ") or any(r.case == "nom" for r in after.readings):
        return False
    return any(r.case in ("gen", "") for r in after.readings)


def eve_of(after: Word | None) -> bool:
    """Whether «накануне» is a preposition here: what follows can only be a genitive."""
    if after is None or after.shape in ("punct", "digits", "number"):
        return False
    if after.shape != "lower" and any(r.kind in ("surname", "given") or not r.known for r in after.readings):
        return False
    entry = trap(after)
    if entry is not None and entry.get("determiner"):
        return True
    nominal = [r for r in after.readings if r.pos in ("NOUN", "ADJ", "DET", "PRON", "PART")]
    return (
        bool(nominal) and len(nominal) == len(after.readings) and all(r.case == "gen" and not r.fixed for r in nominal)
    )


def attributive(case: Case) -> bool:
    """Whether the expression stands before a noun as its attribute, where order alone tells it: "daily cases"."""
    after = case.after
    if after is None or case.text.language.cased or after.shape not in ("lower", "title"):
        return False
    sentence = case.text.sentence_at(case.expression.token)
    reading = case.text.readings(sentence)[case.expression.stop - case.sentence.begin]
    return reading is not None and reading.pos in ("NOUN", "ADJ")
