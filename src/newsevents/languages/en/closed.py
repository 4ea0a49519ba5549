"""Readings of the closed classes, made from the word lists in ``grammar.toml``."""

from collections.abc import Callable, Iterator
from typing import Final

from newsevents.lexicon import Entry, Lexicon
from newsevents.words import Reading

Readings = tuple[Reading, ...]


def closed_classes(lexicon: Lexicon) -> dict[str, Readings]:
    """The readings of each word of a closed class by its folded form, the likeliest first."""
    found: dict[str, list[Reading]] = {}
    for category, make in _MAKERS:
        for entry in lexicon.category(category).values():
            if len(entry.words) == 1:
                found.setdefault(entry.words[0], []).extend(make(entry))
    return {word: tuple(dict.fromkeys(readings)) for word, readings in found.items()}


def origins(lexicon: Lexicon) -> dict[str, Readings]:
    """The readings of words of nationality, which only a capitalised form has: "Polish" is no "polish"."""
    found: dict[str, list[Reading]] = {}
    for entry in lexicon.category("adjectives").values():
        if len(entry.words) == 1:
            found.setdefault(entry.words[0], []).append(Reading(entry.words[0], "ADJ"))
    for entry in lexicon.category("demonyms").values():
        if len(entry.words) == 1:
            word, plural = entry.words[0], str(entry.get("plural", "")).lower()
            found.setdefault(word, []).append(Reading(word, "NOUN", number="sing", animate=True))
            if plural and plural != word:
                found.setdefault(plural, []).append(Reading(word, "NOUN", number="plur", animate=True))
    return {word: tuple(dict.fromkeys(readings)) for word, readings in found.items()}


def _plain(pos: str) -> Callable[[Entry], Iterator[Reading]]:
    def make(entry: Entry) -> Iterator[Reading]:
        yield Reading(entry.words[0], pos)

    return make


def _pronoun(entry: Entry) -> Iterator[Reading]:
    base = str(entry.get("base", entry.words[0])).lower()
    shared = {"number": entry.get("number", ""), "gender": entry.get("gender", ""), "person": str(entry["person"])}
    case = entry.get("case", "")
    if entry.get("possessive") and case != "gen":
        yield Reading(base, "PRON", case="gen", **shared)
    yield Reading(base, "PRON", case=case, **shared)


def _determiner(entry: Entry) -> Iterator[Reading]:
    word, number = entry.words[0], entry.get("number", "")
    yield Reading(word, "DET", number=number)
    if entry.category == "demonstratives" or entry.get("pronoun"):
        yield Reading(word, "PRON", number=number)


def _relative(entry: Entry) -> Iterator[Reading]:
    case = "gen" if entry.get("possessive") else ""
    yield Reading(entry.words[0], "ADV" if entry.get("adverb") else "PRON", case=case, kind="relative")


def _indefinite(entry: Entry) -> Iterator[Reading]:
    yield Reading(entry.words[0], "PRON", number=entry.get("number", ""))


def _negation(entry: Entry) -> Iterator[Reading]:
    if entry.get("particle"):
        yield Reading(entry.get("base", entry.words[0]), "PRCL")


def _auxiliary(entry: Entry) -> Iterator[Reading]:
    """The readings as auxiliary, then, for be, have and do, those as a verb of its own."""
    base, form, mood = entry["base"], entry["form"], entry.get("mood", "indc")
    if form == "modal":
        yield Reading(base, "AUX", tense=entry.get("tense", ""), mood=mood)
        return
    if form in ("pres", "past", "base"):
        person = str(entry.get("person", ""))
        tense = "past" if form == "past" else "pres"
        finite = {"person": person, "number": entry.get("number", ""), "tense": tense, "mood": "indc"}
        yield Reading(base, "AUX", **finite)
        yield Reading(base, "VERB", transitive=base != "be", **finite)
    else:
        yield Reading(base, "AUX")
    if form in ("INF", "base"):
        yield Reading(base, "INF")
        if form == "base":
            yield Reading(base, "AUX")
    elif form == "PART" or entry.words[0] == "had":
        yield Reading(base, "PART", tense="past", voice="actv", aspect="perf")
    elif form == "ING":
        yield Reading(base, "PART", tense="pres", voice="actv", aspect="impf")


def _number(entry: Entry) -> Iterator[Reading]:
    yield Reading(entry.words[0], "NUM", number="sing" if entry["value"] == 1 or entry.get("ordinal") else "plur")


_MAKERS: Final[tuple[tuple[str, Callable[[Entry], Iterator[Reading]]], ...]] = (
    ("auxiliaries", _auxiliary),
    ("pronouns", _pronoun),
    ("indefinites", _indefinite),
    ("number_words", _number),
    ("prepositions", _plain("PREP")),
    ("infinitive_marks", _plain("PRCL")),
    ("subordinators", _plain("CONJ")),
    ("coordinators", _plain("CONJ")),
    ("determiners", _determiner),
    ("demonstratives", _determiner),
    ("relatives", _relative),
    ("negations", _negation),
)
"""The categories in the order of their readings where a word stands in several."""
