"""Choosing one reading for each English word by what stands around it, in one pass from left to right."""

from newsevents.languages.en.tagger.classes import (
    ADJ,
    AUX,
    CONJ,
    DET,
    ING,
    NOM,
    NOMINAL,
    NUM,
    PART,
    PREP,
    PRON,
    RELATIVE,
    SUPPORT,
    VERB,
)  # fmt: skip
from newsevents.languages.en.tagger.closed_classes import apostrophe, auxiliary, closed_class, to
from newsevents.languages.en.tagger.nominal import ing_form, nominal_slot
from newsevents.languages.en.tagger.past import says_by_itself
from newsevents.languages.en.tagger.sentence import Sentence
from newsevents.languages.en.tagger.verbal import verb_slot, wanted_form
from newsevents.words import Chosen, Word


def choose(words: tuple[Word, ...]) -> Chosen:
    """One of its readings for each word of a sentence; None for what has none."""
    s = Sentence(words)
    for at, mask in enumerate(s.masks):
        if mask:
            s.advance(at, mask if mask & (mask - 1) == 0 else _pick(s, at, mask))
        else:
            s.mark(at)
    s.end()
    return [s.reading(at) for at in range(len(words))]


def _pick(s: Sentence, at: int, mask: int) -> int:
    """The class of a word that has several."""
    if mask & PART and mask & (AUX | VERB):
        return apostrophe(s, at, mask)
    if mask & PREP and mask & PART:
        return to(s, at)
    if mask & (AUX | SUPPORT):
        return auxiliary(s, at, mask)
    wanted = wanted_form(s, mask)
    if wanted:
        return wanted
    if mask & (RELATIVE | NOM | DET | PRON | CONJ | PREP):
        return closed_class(s, at, mask)
    if s.before in (DET, NUM) and says_by_itself(s, at):
        return VERB
    if s.before in (DET, ADJ, NUM) or (s.before == PREP and mask & (NOMINAL | PRON)):
        return nominal_slot(s, at, mask)
    if mask & ING:
        return ing_form(s, at, mask)
    if mask & VERB:
        return verb_slot(s, at, mask)
    return nominal_slot(s, at, mask)
