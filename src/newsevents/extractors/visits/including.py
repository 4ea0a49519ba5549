"""Who is named as one of several who take part: «приехали лидеры двадцати стран, в том числе президент Чили»."""

from typing import Final

from newsevents.analysis import Clause, Phrase
from newsevents.extractors.visits.implied import Found
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party
from newsevents.frames import Frame, Slot
from newsevents.matching import Match

_ACTING: Final = ("visitor", "participant", "counterpart")
_NEAR: Final = 3
"""Tokens between several people and the word that names some of them."""


def add_included(parties: Parties, frame: Frame, found: Found) -> None:
    """Count the people named behind such a word to the part of those before it."""
    text = parties.text
    sentence = text.sentences[text.sentence_at(frame.trigger)]
    for match in text.matches_in("event_inclusions", sentence.begin, sentence.end):
        clause = text.clause_at(match.begin)
        slot = _several_before(parties, frame, match)
        if slot is None or (clause is not frame.clause and clause.kind != "relative"):
            continue
        known = {p.key for held in found.values() for p in held}
        named = [p for p in _named_behind(parties, clause, match) if p.key not in known]
        found.setdefault(slot.part, []).extend(named)


def _several_before(parties: Parties, frame: Frame, match: Match) -> Slot | None:
    """The slot of several people that stands right before the word."""
    words = parties.text.words
    before = [s for s in frame.slots if s.part in _ACTING and s.phrase.end <= match.begin]
    slot = max(before, key=_end, default=None)
    if slot is None:
        return None
    behind = [p.end for p in frame.clause.phrases if slot.phrase.end <= p.begin < match.begin]
    near = match.begin - max(behind, default=slot.phrase.end) <= _NEAR
    head = words[slot.phrase.head]
    several = slot.phrase.number == "plur" or any(r.number == "plur" for r in head.readings[:1])
    return slot if near and several else None


def _end(slot: Slot) -> int:
    return slot.phrase.end


def _named_behind(parties: Parties, clause: Clause, match: Match) -> list[Party]:
    """The people whose names are listed behind the word, up to the verb that they belong to."""
    found: list[Party] = []
    verb = clause.verb if clause.verb is not None and clause.kind != "relative" else None
    for phrase in clause.phrases:
        if phrase.begin < match.end or _belongs_elsewhere(phrase, match):
            continue
        if verb is not None and match.begin < verb < phrase.begin:
            break
        found.extend(p for p in parties.of(phrase) if p.kind == "person")
    return found


def _belongs_elsewhere(phrase: Phrase, match: Match) -> bool:
    """Whether a preposition other than one right behind the word governs a phrase."""
    return phrase.prep is not None and phrase.prep > match.end
