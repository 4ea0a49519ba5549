"""Relative clauses that no comma parts from the noun before them, in languages where no case tells what they are of."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis, SentenceTokens
from newsevents.words import Chosen, Reading

_FORMS: Final = frozenset({"AUX", "ADV", "PART", "PRCL"})
"""What goes with the finite verb of a clause behind it: "has not been seen"."""
_BEGINS: Final = ("coordinators", "subordinators", "relatives")
"""Categories of words behind which another clause may begin."""


def embedded(text: Analysis, token: int, sentence: SentenceTokens, chosen: Chosen) -> int:
    """Where a clause goes on behind a relative one that begins at a token, right behind a noun, and has a verb of its
    own: "The minister who met Smith | flew to Rome"; 0 where none does."""
    words, base = text.words, sentence.begin
    if text.language.cased or token == base or "relatives" not in words[token].entries:
        return 0
    own, before = chosen[token - base], chosen[token - 1 - base]
    if own is None or own.pos != "PRON" or before is None or before.pos != "NOUN":
        return 0
    verb = _predicate(text, token + 1, sentence, chosen)
    if not verb:
        return 0
    behind = verb + 1
    while behind < sentence.end and _is_form(chosen[behind - base]):
        behind += 1
    resumed = _predicate(text, behind, sentence, chosen)
    if any("cues" in words[t].entries for t in range(verb, behind)):
        passive = words[verb].has("AUX") is not None and behind < sentence.end
        if not (passive and _complete(chosen[behind - 1 - base : resumed - base])):
            return 0  # "the man who said he was ill left"
    before = chosen[resumed - 1 - base] if resumed else None
    return resumed if before is not None and before.pos in ("NOUN", "ADV", "NUM", "ADJ", "VERB", "PART") else 0


def _complete(readings: Sequence[Reading | None]) -> bool:
    """Whether no clause without a conjunction begins behind a participle, the first of the readings: "who was expected
    in Doha | came", but not "who was told on Monday the bridge was shut left"."""
    if len(readings) < 2:
        return False
    first, second = readings[:2]
    if first is None or second is None or (first.pos, second.pos) not in (("PART", "PREP"), ("PRCL", "INF")):
        return False
    noun = False
    for reading in readings[1:]:
        if reading is not None and noun and reading.pos in ("DET", "PRON"):
            return False
        noun = reading is None or reading.pos in ("NOUN", "NUM")
    return True


def _is_form(reading: Reading | None) -> bool:
    return reading is not None and reading.pos in _FORMS


def _predicate(text: Analysis, begin: int, sentence: SentenceTokens, chosen: Chosen) -> int:
    """The first finite verb from a token on, before a mark and before what may begin another clause; 0 for none."""
    for token in range(begin, sentence.end):
        word, reading = text.words[token], chosen[token - sentence.begin]
        if word.shape == "punct" or any(category in word.entries for category in _BEGINS):
            return 0
        if reading is not None and reading.predicate and reading.pos in ("VERB", "AUX"):
            return token
    return 0
