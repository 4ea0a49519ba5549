"""What stands ahead of each word of a sentence, gathered in one pass from its end."""

from collections.abc import Sequence
from typing import Final

from newsevents.languages.en.tagger.classes import (
    ADJ,
    ADV,
    AUX,
    CONJ,
    DET,
    INF,
    ING,
    NOM,
    NOUN,
    NUM,
    PART,
    PASSIVE,
    PERFECT,
    PREP,
    RELATIVE,
    VERB,
    Facts,
)  # fmt: skip
from newsevents.text.marks import DASHES
from newsevents.words import FINAL, Word

STRONG: Final = frozenset({";", ":", "(", ")"}) | DASHES | FINAL
"""Marks that end a clause for certain."""

_INERT: Final = NOUN | ADJ | DET | PREP | ADV | NUM | ING
"""Classes that tell nothing of a verb."""


def strong(words: Sequence[Word], at: int) -> bool:
    """Whether the mark at ``at`` ends a clause; one between figures ("2.5") or behind an abbreviation does not."""
    form = words[at].form
    if form not in STRONG or (form == "." and 0 < at < len(words) - 1 and "abbreviations" in words[at - 1].entries):
        return False
    return not (0 < at < len(words) - 1 and words[at - 1].shape == "digits" and words[at + 1].shape == "digits")


class Lookahead:
    """``certain[i]``: whether a word that must be finite follows word ``i`` before its clause ends. ``likely[i]``:
    whether one follows that may be. ``firm[i]``: whether the next word begins an object for certain: a determiner, a
    name; ``object[i]``: or a bare noun.
    """

    def __init__(self, words: Sequence[Word], masks: Sequence[int], facts: Sequence[Facts]) -> None:
        size = len(words)
        self.certain = [False] * size
        self.likely = [False] * size
        self.firm = [following.firm for following in facts[1:]] + [False]
        self.object = [following.firm or following.bare for following in facts[1:]] + [False]
        certain = likely = False
        for at in range(size - 1, -1, -1):
            self.certain[at], self.likely[at] = certain, likely
            mask = masks[at]
            if mask & _INERT == mask and mask:
                continue
            if not mask:
                if words[at].form == "," or strong(words, at):
                    certain = likely = False
            elif mask & (NOM | RELATIVE) or (mask & CONJ and _opens(facts, masks, at)):
                certain = likely = False
            elif not mask & (VERB | AUX):
                continue
            elif _finite(mask, facts[at], self.object[at]):
                certain = likely = True
            elif mask & (PASSIVE | PERFECT | INF) and not mask & NOUN:
                likely = likely or not mask & INF or (at > 0 and bool(masks[at - 1] & NOUN))


def _opens(facts: Sequence[Facts], masks: Sequence[int], at: int) -> bool:
    """Whether a conjunction begins another clause: a coordinator where a verb follows it."""
    if not facts[at].joins:
        return not masks[at] & (PREP | ADV)
    following, stop = at + 1, min(at + 6, len(masks))
    while following < stop and masks[following] and not masks[following] & ~(ADV | PART):
        following += 1
    mask = masks[following] if following < len(masks) else 0
    return bool(mask & (VERB | AUX)) and not mask & NOUN


def _finite(mask: int, facts: Facts, has_object: bool) -> bool:
    if mask & (NOUN | ADJ):
        return False
    if mask & AUX:
        return not mask & PART  # "Egypt's president" has no verb
    if mask & INF:
        return False
    return not mask & PASSIVE or has_object or (facts.clausal and not facts.transitive)
