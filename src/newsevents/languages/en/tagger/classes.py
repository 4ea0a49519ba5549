"""What the tagger sees of a word: its readings folded into a set of classes."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from newsevents.forms import CACHED_WORDS
from newsevents.languages.en.forms import forms
from newsevents.words import Reading, Word

NOUN: Final = 1
ADJ: Final = 2
VERB: Final = 4
INF: Final = 8
PASSIVE: Final = 16
PERFECT: Final = 32
ING: Final = 64
AUX: Final = 128
DET: Final = 256
NOM: Final = 512
PRON: Final = 1024
RELATIVE: Final = 2048
PREP: Final = 4096
CONJ: Final = 8192
ADV: Final = 16384
PART: Final = 32768
NUM: Final = 65536
OTHER: Final = 1 << 17
NAMESAKE: Final = 1 << 19
"""Of a modal: that it is a noun too ("the will of the people"), which only a determiner before it can tell."""
SUPPORT: Final = 1 << 18
"""A form of be, have or do that is not finite and stands before another verb: "been" in "has been signed"."""

NOMINAL: Final = NOUN | ADJ | NUM | PASSIVE | ING
"""What may follow a determiner."""
STARTS_OBJECT: Final = DET | PRON | NUM
"""What, beside a name, tells that a verb before it has an object."""


class Facts(NamedTuple):
    """The classes of a word and its first reading for each; ``name`` is the reading as a name, where there is one.

    ``common``: whether a list knows it as another word. ``firm``: whether it begins an object for certain, as a
    determiner or a name does; ``bare``: whether it may, as a noun or adjective; what begins a time ("last week") does
    neither. ``joins``: whether it is a coordinator; ``plural``: whether as a noun it is one; ``capital``: as on Word.
    ``transitive``, ``clausal``, ``causes`` are what the lists say of the verb.
    """

    mask: int
    readings: Mapping[int, Reading]
    name: Reading | None
    common: bool
    transitive: bool
    clausal: bool
    causes: bool
    firm: bool
    bare: bool
    joins: bool
    plural: bool
    capital: bool


def class_of(reading: Reading) -> int:
    """The one class of a reading."""
    pos = reading.pos
    if pos == "PART":
        return ING if reading.tense == "pres" else PASSIVE if reading.voice == "pssv" else PERFECT
    if pos == "AUX":
        return AUX if reading.tense or reading.mood else SUPPORT
    if pos == "PRON":
        if reading.kind:
            return RELATIVE
        return DET if reading.case == "gen" else NOM if reading.case == "nom" else PRON
    return _CLASSES.get(pos, OTHER)


_CLASSES: Final = {
    "NOUN": NOUN, "ADJ": ADJ, "VERB": VERB, "INF": INF, "DET": DET, "PREP": PREP, "CONJ": CONJ, "ADV": ADV,
    "PRCL": PART, "NUM": NUM,
}  # fmt: skip


@lru_cache(maxsize=CACHED_WORDS)
def facts_of(word: Word) -> Facts:
    """The facts of a word; cached, for a word never changes."""
    readings: dict[int, Reading] = {}
    name = None
    for reading in word.readings:
        named = bool(reading.kind) and reading.pos == "NOUN"
        if named or (reading.pos == "NOUN" and not reading.known and word.capital):
            name = name or reading
        readings.setdefault(class_of(reading), reading)
        if reading.pos == "PRON" and reading.person and not reading.case:
            readings.setdefault(NOM, reading)  # "it", "you" are both
    mask = sum(readings)
    if word.shape in ("digits", "number"):
        mask |= NUM
    if mask & AUX and mask & NOUN and not word.capital:
        mask = (mask & ~NOUN) | NAMESAKE
    listed = forms()
    verb = readings.get(VERB) or readings.get(INF) or readings.get(PASSIVE) or readings.get(PERFECT)
    lemma = verb.lemma if verb is not None else ""
    time = "time_openers" in word.entries
    return Facts(
        mask,
        readings,
        name,
        common=any(r.known and r is not name for r in word.readings),
        transitive=lemma in listed.transitive,
        clausal=lemma in listed.clausal,
        causes=lemma in listed.causes,
        firm=not time and bool(mask & (STARTS_OBJECT | NOM) or (word.capital and mask & (NOUN | ADJ))),
        bare=not time and mask in (NOUN, ADJ, NOUN | ADJ, NOUN | VERB),
        joins="coordinators" in word.entries,
        plural=NOUN in readings and readings[NOUN].number == "plur",
        capital=word.capital,
    )
