"""Which of the persons named in a noun phrase it means, in languages without case, where order tells."""

from newsevents.analysis import Analysis
from newsevents.extractors.reports.entities import Sight
from newsevents.words import Word


def meant_by_order(text: Analysis, end: int, names: list[Sight]) -> Sight:
    """Who is meant where a phrase up to the token ``end`` begins with a name: somebody named at its end, where the
    first name only tells whose aide or of which firm he is ("Trump adviser Anna Hill")."""
    first, last = names[0], names[-1]
    if last.entity is first.entity or last.end != text.ends[end - 1]:
        return first
    between = range(text.token_at(first.end - 1) + 1, text.token_at(last.begin))
    return last if between and not any(_parts(text, token) for token in between) else first


def _parts(text: Analysis, token: int) -> bool:
    """Whether a word or mark keeps two names apart."""
    word = text.words[token]
    return word.shape == "punct" or "prepositions" in word.entries or "coordinators" in word.entries


def describes(text: Analysis, sight: Sight, end: int) -> bool:
    """Whether a name only tells more of a common noun behind it within a phrase up to the token ``end``: "the Hill
    campaign"."""
    token = text.token_at(sight.end - 1) + 1
    if token >= end or text.words[token].shape != "lower":
        return False
    reading, entries = text.reading_at(token), text.words[token].entries
    return reading is not None and reading.pos == "NOUN" and not ("date_words" in entries or "cues" in entries)


def governed(text: Analysis, sight: Sight, first: int) -> bool:
    """Whether a preposition stands before a name, its titles apart, within a phrase that begins at the character
    ``first``: "a spokesman for Hill"."""
    token = text.token_at(sight.begin)
    while token and text.begins[token - 1] > first and _before_name(text.words[token - 1]):
        token -= 1
    if not token or text.begins[token - 1] <= first:
        return False
    return "prepositions" in text.words[token - 1].entries


def _before_name(word: Word) -> bool:
    """Whether a word may stand between a preposition and a name, or the noun for a role: "close to the admiral"."""
    return is_title(word) or "determiners" in word.entries


def is_title(word: Word) -> bool:
    """Whether a word belongs to the titles before a name: "for Lt. Gov. Hill"."""
    return word.form == "." or (word.capital and ("roles" in word.entries or "abbreviations" in word.entries))
