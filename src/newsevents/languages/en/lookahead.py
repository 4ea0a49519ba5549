"""What stands ahead of each word of a sentence, gathered in one pass from its end."""

from collections.abc import Sequence

from newsevents.languages.en.classes import (
    ADJ, ADV, AUX, CONJ, INF, NOM, NOUN, PASSIVE, PERFECT, PREP, PART, RELATIVE, STARTS_OBJECT, VERB, Facts,
)  # fmt: skip
from newsevents.text.marks import DASHES, FINAL
from newsevents.words import Word

STRONG = frozenset({";", ":", "(", ")"}) | DASHES | FINAL
"""Marks that end a clause for certain."""


def strong(words: Sequence[Word], at: int) -> bool:
    """Whether the mark at ``at`` ends a clause; marks between figures («1:0», "2.5") do not."""
    if words[at].form not in STRONG:
        return False
    return not (0 < at < len(words) - 1 and words[at - 1].shape == "digits" and words[at + 1].shape == "digits")


class Lookahead:
    """``certain[i]``: whether a word that must be finite follows word ``i`` before its clause ends. ``likely[i]``: whether
    one follows that may be. ``object[i]``: whether the next word begins an object.
    """

    def __init__(self, words: Sequence[Word], masks: Sequence[int], facts: Sequence[Facts]) -> None:
        size = len(words)
        self.certain = [False] * size
        self.likely = [False] * size
        self.object = [False] * size
        certain = likely = False
        for at in range(size - 1, -1, -1):
            self.certain[at], self.likely[at] = certain, likely
            self.object[at] = at + 1 < size and _starts_object(words[at + 1], masks[at + 1])
            mask = masks[at]
            if not mask:
                if words[at].form == "," or strong(words, at):
                    certain = likely = False
            elif mask & (NOM | RELATIVE) or (mask & CONJ and not mask & (PREP | ADV) and "coordinators" not in words[at].entries):
                certain = likely = False
            elif self._finite(mask, facts[at], self.object[at]):
                certain = likely = True
            elif mask & VERB and mask & (PASSIVE | PERFECT | INF) and not mask & NOUN:
                likely = likely or not (mask & INF and at > 0 and masks[at - 1] & (PART | AUX))

    @staticmethod
    def _finite(mask: int, facts: Facts, has_object: bool) -> bool:
        if mask & (NOUN | ADJ):
            return False
        if mask & AUX:
            return True
        if not mask & VERB or mask & INF:
            return False
        if not mask & PASSIVE:
            return True
        return has_object or (facts.clausal and not facts.transitive)


def _starts_object(word: Word, mask: int) -> bool:
    return bool(mask & (STARTS_OBJECT | NOM)) or (word.capital and bool(mask & NOUN))
