"""What Russian and Ukrainian share: loading a pack on pymorphy3's dictionary, and choosing readings in a sentence."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from newsevents.language import LanguagePack
from newsevents.languages.loading import read_settings
from newsevents.languages.opencorpora import Dictionary
from newsevents.lexicon import Lexicon, read_tables
from newsevents.words import NOMINAL, Reading, Word

_CLOSED = (("prepositions", "PREP"), ("subordinators", "CONJ"), ("coordinators", "CONJ"), ("negations", "PRCL"),
           ("pronouns", "PRON"), ("relatives", "ADV"), ("relatives", "CONJ"))  # fmt: skip
_ADVERB = Reading("", "ADV")


def load(code: str, folder: Path, extra: tuple[Any, ...], folding: Callable[[str], str]) -> LanguagePack:
    """The pack in ``folder`` over the dictionary of ``code``, with the word lists that plugins add."""
    return LanguagePack(
        code=code,
        lexicon=Lexicon([*read_tables(folder), *extra], folding),
        morphology=Dictionary(code),
        settings=read_settings(folder),
        folder=folder,
        choose=choose,
        folding=folding,
    )


def choose(words: Sequence[Word]) -> list[Reading | None]:
    """One reading for each word of a sentence. What decides: closed classes, a preposition or an adjective before
    it, and
    whether the stretch between two marks has another finite verb."""
    chosen: list[Reading | None] = []
    doubtful: list[int] = []
    certain = False
    for at, word in enumerate(words):
        if not word.readings:
            if word.shape == "punct":
                _settle(words, chosen, doubtful, certain)
                doubtful, certain = [], False
            chosen.append(None)
            continue
        if len(word.readings) == 1 and not word.entries:
            reading = word.readings[0]
        else:
            reading = _first(word, chosen[at - 1] if at else None, words[at - 1] if at else None)
        chosen.append(reading)
        if reading.pos in ("VERB", "PARTS", "PRED"):
            certain = True
        elif len(word.readings) > 1 and reading.pos in NOMINAL and _may_be_verb(word):
            doubtful.append(at)
    _settle(words, chosen, doubtful, certain)
    return chosen


def _first(word: Word, before: Reading | None, previous: Word | None) -> Reading:
    """The reading of a word by itself and by the word before it."""
    if word.entries:
        for category, pos in _CLOSED:
            if category in word.entries:
                closed = word.has(pos)
                if closed is not None:
                    return closed
        if "relatives" in word.entries and not any(r.case for r in word.readings):
            return _ADVERB  # «де», «где»: never a subject
    readings = word.readings
    if (
        len(readings) > 1
    ):  # an order («нашли!») is rarer in news than what else the form may be; an adverb is than a neuter
        readings = tuple(r for r in readings if r.mood != "impr") or readings
        if readings[0].pos == "ADJ" and readings[0].gender == "n" and (adverb := word.has("ADV")) is not None:
            return adverb
    if len(readings) == 1:
        return readings[0]
    if before is not None and previous is not None and _expects_noun(before, previous):
        agreeing = [r for r in readings if r.pos in NOMINAL and _agree(before, r)]
        nominal = agreeing or [r for r in readings if r.pos in NOMINAL]
        if nominal:
            return nominal[0]
    if word.capital and previous is not None:
        named = [r for r in readings if r.kind]
        if named:
            return named[0]
    return readings[0]


def _may_be_verb(word: Word) -> bool:
    return any(r.pos in ("VERB", "PARTS") and r.mood != "impr" for r in word.readings)


def _expects_noun(before: Reading, previous: Word) -> bool:
    return before.pos in ("PREP", "ADJ", "DET", "NUM") or "prepositions" in previous.entries


def _agree(adjective: Reading, noun: Reading) -> bool:
    return adjective.pos not in ("ADJ", "DET") or (adjective.case == noun.case and adjective.number == noun.number)


def _settle(words: Sequence[Word], chosen: list[Reading | None], doubtful: list[int], certain: bool) -> None:
    """In a stretch without a certain verb, the first doubtful word that nothing binds as a noun is its verb."""
    if certain:
        return
    for at in doubtful:
        before = chosen[at - 1] if at else None
        if before is not None and before.pos in ("PREP", "ADJ", "NUM"):
            continue
        verb = words[at].has("VERB", mood="indc") or words[at].has("PARTS")
        if verb is not None and (words[at].shape == "lower" or at == 0):
            chosen[at] = verb
            return
