"""The classes that the words of a sentence may have, by what a capital letter tells of each."""

from typing import Final

from newsevents.languages.en.tagger.classes import (
    ADJ,
    AUX,
    CONJ,
    DET,
    INF,
    NOUN,
    NUM,
    PART,
    PASSIVE,
    PERFECT,
    PREP,
    PRON,
    RELATIVE,
    VERB,
    Facts,
)  # fmt: skip
from newsevents.text.marks import DASHES, MARKS
from newsevents.words import FINAL, Word

_DESCRIBES: Final = ADJ | VERB | PASSIVE | PERFECT
"""Classes of a word that is no subject, unless it is somebody's name."""


def masks_of(words: tuple[Word, ...], facts: list[Facts]) -> list[int]:
    """The classes that each word may have, its capital letter considered."""
    titled = _titled(words, facts)
    masks = []
    begins = True
    for at, word in enumerate(words):
        own = facts[at]
        mask = own.mask
        if not mask:
            begins = begins or word.form in FINAL or word.form in MARKS or word.form == ":" or word.form in DASHES
            masks.append(0)
            continue
        if own.capital and own.name is not None:
            mask = _capital_mask(words, facts, at, mask, begins or titled)
        masks.append(mask)
        begins = False
    return masks


def _capital_mask(words: tuple[Word, ...], facts: list[Facts], at: int, mask: int, anything: bool) -> int:
    """A capital letter in mid-sentence makes a noun or an adjective; at a begin it says little."""
    own = facts[at]
    if not anything:
        return mask & (NOUN | ADJ | NUM) or mask
    if _abbreviates(words, at) and mask & PRON and own.name is not None and own.name.kind == "abbr":
        return NOUN  # "US envoy lands in Rome"
    if own.common and not mask & ~(NOUN | _DESCRIBES) and _has_verb(facts, at + 1):
        return NOUN  # "Brown visited Rome", "Hung's visit"
    if not own.common or own.readings.get(NOUN) is not own.name:
        return mask
    named = own.name is not None and own.name.kind
    follows = words[at + 1] if at + 1 < len(words) else None
    if named and follows is not None:
        verb = facts[at + 1].mask
        if follows.capital or (verb & (VERB | AUX) and not verb & (NOUN | INF)):
            return NOUN
    return mask & ~NOUN or mask


def _has_verb(facts: list[Facts], at: int) -> bool:
    """Whether what stands here has but a noun before it: a possessive, or a verb that a name, a determiner or a
    preposition follows."""
    own = facts[at] if at < len(facts) else None
    if own is None:
        return False
    if own.mask & PART and own.mask & AUX:
        return True
    after = facts[at + 1] if at + 1 < len(facts) else None
    told = after is not None and (after.firm or after.capital or bool(after.mask & (DET | PREP | RELATIVE)))
    return told and bool(own.mask & VERB) and not own.mask & (NOUN | INF | ADJ)


def _abbreviates(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word in capitals stands before one that is in none, so that it is an abbreviation."""
    return words[at].form.isupper() and at + 1 < len(words) and not words[at + 1].form.isupper()


def _titled(words: tuple[Word, ...], facts: list[Facts]) -> bool:
    """Whether the sentence Is Written Like This, so that capitals tell nothing."""
    capitals = 0
    for at, word in enumerate(words):
        if word.shape == "lower" and not facts[at].mask & (PREP | CONJ | DET | PART | PRON | AUX):
            return False
        capitals += facts[at].capital
    return capitals >= 3
