"""Names behind the head of a noun phrase, where words have case: which belong to it, and which begin another phrase."""

from collections.abc import Collection
from typing import Final

from newsevents.text.clausewords import ClauseWords

SIDE: Final = 3
"""Words of the name of one of two sides, or of somebody, at most."""
PARTICLES: Final = 2
"""Particles in a row within a name: «фон дер»."""


def name_end(held: ClauseWords, at: int) -> int:
    """Behind the words with a capital from a place on, of which a side has ``SIDE`` at most."""
    end = at
    while end < min(at + SIDE, len(held.words)) and held.words[end].capital:
        end += 1
    return end


def particles(held: ClauseWords, at: int) -> int:
    """How many tokens of a name follow that particles join to the part before them: «с Мухаммедом бен Салманом»."""
    words, tokens = held.words, held.tokens
    if not held.cased or words[at - 1].shape != "title":
        return 0
    end, stop = at, min(at + PARTICLES, len(words) - 1)
    while end < stop and words[end].shape == "lower" and "name_particles" in words[end].entries:
        end += 1
    named = end > at and words[end].shape == "title" and "coordinators" not in words[at].entries
    return end + 1 - at if named and tokens[end] - tokens[at - 1] == end + 1 - at else 0


def acts_behind(held: ClauseWords, cases: Collection[str], at: int) -> bool:
    """Whether a name behind an event, before a verb, is that of who acts: «Новый раунд Громов предложил провести в
    мае»; the event may be in one of the ``cases``."""
    words, readings = held.words, held.readings
    if "frames" not in words[at - 1].entries or "nom" not in cases or "acc" not in cases:
        return False
    own, end = words[at].cases, name_end(held, at)
    if not held.cased or ("nom", "sing") not in own or ("gen", "sing") in own or end >= len(words):
        return False
    verb = readings[end]
    return verb is not None and verb.pos == "VERB" and verb.number != "plur"


def of_bearer(held: ClauseWords, cases: Collection[str], head: int, at: int) -> bool:
    """Whether a given name in the case of the role before it only reads as a nominative, too: «у папы Франциска», where
    Франциска is a woman as well; but «после визита министра Александра Белова заявила»."""
    if not held.cased or "roles" not in held.words[head].entries or "nom" in cases:
        return False
    near = at == head + 1 or (at == head + 2 and held.words[at - 1].has("ADJ") is not None)
    own, end = held.words[at].readings if near else (), name_end(held, at)
    verb = held.readings[end] if end < len(held.words) else None
    if verb is not None and verb.pos == "VERB" and verb.number != "plur":
        return False
    return any(r.known and r.kind == "given" and r.number != "plur" and r.case in cases for r in own)
