"""What a date belongs to in its clause: the verb, a noun beside it, an infinitive that stands for a verb."""

from typing import Final

from newsevents.analysis import Analysis, Clause
from newsevents.matching import Match
from newsevents.words import Chosen

_DASHES: Final = frozenset({"—", "–"})
_MADE: Final = 8
"""Tokens before a date, with its preposition, among which the participle stands that it belongs to."""


def is_predicate(text: Analysis, token: int) -> bool:
    """Whether a dash behind a noun makes the date, perhaps with its preposition, the predicate of its clause."""
    words, begin = text.words, text.sentences[text.sentence_at(token)].begin
    at = _before(text, token, begin)
    return at > begin and words[at].form in _DASHES and words[at - 1].has("NOUN") is not None


def _before(text: Analysis, token: int, begin: int) -> int:
    """What stands before a date and the preposition that it may have."""
    at = token - 1
    return at - 1 if at > begin and "prepositions" in text.words[at].entries else at


def readings_between(text: Analysis, begin: int, end: int) -> Chosen:
    """The readings of the tokens of a stretch of one sentence."""
    if begin >= end:
        return []
    sentence = text.sentence_at(begin)
    first = text.sentences[sentence].begin
    return text.readings(sentence)[begin - first : end - first]


def is_apart(text: Analysis, verb: int, token: int, own: Clause) -> bool:
    """Whether the verb stands in another clause than the date, or only tells who said so («…, пишет газета»), or a
    noun or an infinitive stands between the two."""
    words = text.words
    reports = verb > token and words[verb - 1].form == "," and "cues" in words[verb].entries
    if reports or not own.begin <= verb < own.end:
        return True
    between = readings_between(text, verb + 1, token)
    return any(reading is not None and reading.pos in ("NOUN", "INF") for reading in between)


def made_then(text: Analysis, token: int) -> int | None:
    """The past participle without an auxiliary that tells of a noun what was done on the date: "figures published by
    the agency on Thursday show", "a deal reported in May"; languages without case."""
    if text.language.cased:
        return None
    begin = text.sentences[text.sentence_at(token)].begin
    for at in range(token - 1, max(begin, token - _MADE), -1):
        reading = text.reading_at(at)
        if text.words[at].shape == "punct" or (reading is not None and reading.pos in ("VERB", "AUX", "INF")):
            return None
        if reading is not None and reading.pos == "PART":
            noun = text.reading_at(at - 1)
            described = noun is not None and noun.pos == "NOUN"
            return at if described and reading.tense == "past" else None
    return None


def is_of_noun(text: Analysis, token: int, stop: int) -> bool:
    """Whether the date may be that of what a noun beside it names: «концерт 5 мая отменили», "the May 5 vote"."""
    words, sentence = text.words, text.sentences[text.sentence_at(token)]
    at = _before(text, token, sentence.begin)
    behind = stop < sentence.end and not text.language.cased and words[stop].has("NOUN") is not None
    return behind or (at >= sentence.begin and words[at].has("NOUN") is not None)


def infinitive(text: Analysis, token: int, own: Clause) -> int | None:
    """The infinitive that is the predicate of a headline before its day: "Mayor to visit Oslo in April"."""
    readings = enumerate(readings_between(text, own.begin, token), own.begin)
    return next((at for at, r in readings if r is not None and r.pos == "INF"), None)


def reached(token: int, verb: int | None, ahead: Match) -> bool:
    """Whether something was done by a day before which the clause tells it: «к маю войска отошли», not «суд
    отложил дело до мая»."""
    return verb is not None and token < verb and ahead.entry.get("mod") == "ON_OR_BEFORE"
