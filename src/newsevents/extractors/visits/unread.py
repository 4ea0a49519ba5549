"""Names that no phrase of a clause gives a part to: they read as other words, or no form tells their case."""

from typing import Final

from newsevents.analysis import Clause, Phrase
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party
from newsevents.frames import Frame, phrase_at
from newsevents.records import Organization, Person, Place

_SHARING: Final = frozenset({"subordinate", "infinitive"})
"""Kinds of clauses that may share the subject of the clause around them."""


def subject_of(parties: Parties, frame: Frame, taken: frozenset[str]) -> Party | None:
    """The person whose name stands before the verb of a clause without a subject: «Накануне Илич поговорил с послом».
    ``taken`` are the keys of those who have a part."""
    clause, outer = frame.clause, frame.governor
    if clause.subject is not None or clause.verb != frame.trigger or clause.voice == "pssv":
        return None
    if (found := _before_verb(parties, clause, taken)) is not None:
        return found
    if clause.kind in _SHARING and outer is not None and outer.subject is None:
        shared = _before_verb(parties, outer, taken)
        return None if shared is None else shared._replace(inferred=True)
    return None


def _before_verb(parties: Parties, clause: Clause, taken: frozenset[str]) -> Party | None:
    reading = clause.reading
    if reading is None or clause.verb is None or reading.person not in ("", "3") or reading.number == "plur":
        return None
    for held in parties.held_in(clause.begin, clause.verb, Person):
        gender = held.record.gender
        agrees = not gender or not reading.gender or gender == reading.gender
        if held.kind == "name" and agrees and held.record.id not in taken and _free(parties, held.begin, clause):
            return parties.person(held)
    return None


def object_of(parties: Parties, frame: Frame, taken: frozenset[str]) -> Party | None:
    """The person whom a verb before its subject is about: «Лаури принял в Риме президент»."""
    clause = frame.clause
    own = [slot.phrase for slot in frame.slots if slot.key == "subject" and not slot.inferred]
    if clause.verb != frame.trigger or clause.voice == "pssv" or not own or own[0].begin < frame.trigger:
        return None
    for held in parties.held_in(clause.begin, frame.trigger, Person):
        if held.kind == "name" and held.record.id not in taken and _free(parties, held.begin, clause):
            return parties.person(held)
    return None


def _ends(parties: Parties, phrase: Phrase, token: int) -> bool:
    """Whether the name at a token only stands behind a phrase that tells when or where: «В парламенте Лаури
    встретилась …»."""
    words = parties.text.words
    if "date_words" in words[phrase.head].entries:
        return True
    held = parties.covers(token, Person)
    last = held is not None and held.end == phrase.end and phrase.head < token and phrase.prep is not None
    there = "event_venues" in words[phrase.head].entries or parties.covers(phrase.head, Place, Organization) is not None
    return last and there


def _free(parties: Parties, token: int, clause: Clause) -> bool:
    """Whether nothing but a word of time governs the name at a token."""
    words, phrase = parties.text.words, phrase_at(clause, token)
    if phrase is not None and phrase.begin < token and not _ends(parties, phrase, token):
        return False
    before = words[token - 1].entries if token > clause.begin else {}
    return "prepositions" not in before or "date_words" in before
