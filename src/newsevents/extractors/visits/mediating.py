"""Who mediates in talks: «посредником на переговорах выступил Катар», "talks brokered by Qatar", "US-brokered talks".

The word list ``event_mediators`` holds verbs and, with ``noun``, nouns. So who is said to be the host of a meeting, by
the list ``event_hosts``.
"""

from collections.abc import Iterator
from typing import Final

from newsevents.analysis import Clause, Phrase
from newsevents.extractors.visits.identities import named
from newsevents.extractors.visits.pairs import state_party
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party
from newsevents.frames import Frame
from newsevents.gazetteer import gazetteer_of

_REACH: Final = 16
"""Tokens behind the noun for talks within which a participle tells who mediates."""
_LIST: Final = "event_mediators"
_HOSTS: Final = "event_hosts"
_ACTING_AS: Final = "event_roles"
"""The word list of verbs, other than copulas, that tell as what somebody acts."""
_BESIDE: Final = 3
"""Tokens before a meeting within which the word for its host stands."""


def mediators(parties: Parties, frame: Frame) -> list[Party]:
    """The mediators that the clause of a noun for talks, or one that describes it, tells of."""
    if frame.pos != "noun" or frame.get("kind") == "visit":
        return []
    found = [p for phrase in frame.filled("adjective") for p in _compounded(parties, phrase)]
    if not parties.text.matches(_LIST):
        return found
    for clause in [frame.clause, *frame.modifiers, *_next(parties, frame)]:
        for match in parties.text.matches_in(_LIST, clause.begin, clause.end):
            if match.entry.get("noun"):
                phrases = _subjects(parties, frame, clause, match.begin)
            elif frame.trigger < match.begin < frame.trigger + _REACH:
                phrases = _agents(parties, clause, match.end)
            else:
                continue
            found.extend(named(parties, p, phrase, frame) for phrase in phrases for p in parties.of(phrase))
    return found


def holders(parties: Parties, frame: Frame) -> list[Party]:
    """Who a clause says to be the host of a meeting: «Хозяином встречи стал премьер», "The host of the talks was
    Qatar"."""
    if frame.pos != "noun" or frame.get("kind") == "visit":
        return []
    clause, words = frame.clause, parties.text.words
    before = parties.text.matches_in(_HOSTS, max(frame.own[0] - _BESIDE, clause.begin), frame.trigger)
    verb = None if clause.verb is None else words[clause.verb].entries
    if not before or verb is None or ("copulas" not in verb and _ACTING_AS not in verb):
        return []
    phrases = _subjects(parties, frame, clause, before[-1].begin)
    return [named(parties, p, phrase, frame) for phrase in phrases for p in parties.of(phrase)]


def _next(parties: Parties, frame: Frame) -> list[Clause]:
    """The first clause of the sentence behind the one of the noun, where that tells of no event of its own: «В Риме
    идут переговоры. Посредником выступает Катар»."""
    text = parties.text
    at = text.sentence_at(frame.trigger) + 1
    if at >= len(text.sentences) or any(
        o.begin > frame.trigger for o in text.matches_in("frames", frame.trigger + 1, text.sentences[at].end)
    ):
        return []
    return list(text.clauses(at)[:1])


def _agents(parties: Parties, clause: Clause, begin: int) -> Iterator[Phrase]:
    """Who does what a participle that ends at a token tells, and whoever is joined to it."""
    words, last = parties.text.words, begin
    for phrase in clause.phrases:
        start = phrase.begin if phrase.prep is None else phrase.prep
        if start < begin:
            continue
        first = start == begin and (
            phrase.case == "ins" if parties.text.language.cased else "agent_prepositions" in words[start].entries
        )
        joined = last > begin and phrase.prep is None and phrase.begin - last in (1, 2) and all(
            w.lists() for w in words[last : phrase.begin]
        )  # fmt: skip
        if not first and not joined:
            return
        yield phrase
        last = phrase.end


def _subjects(parties: Parties, frame: Frame, clause: Clause, mediator: int) -> Iterator[Phrase]:
    """Whom a clause says to be the mediator: its subject, whatever else reads as that."""
    cased, words = parties.text.language.cased, parties.text.words
    subject = None if clause.subject is None else clause.phrases[clause.subject]
    taken = {slot.phrase.begin for slot in frame.slots}
    for phrase in clause.phrases:
        if phrase.prep is not None or phrase.begin in taken or phrase.begin <= mediator < phrase.end:
            continue
        if phrase.begin <= frame.trigger < phrase.end:
            continue
        cases = {case for case, _ in words[phrase.head].cases}
        if (not cases or "nom" in cases) if cased else phrase is subject:
            yield phrase


def _compounded(parties: Parties, phrase: Phrase) -> list[Party]:
    """The state whose adjective or name is joined to a participle: "Qatari-brokered talks", "US-mediated talks"."""
    pack, word = parties.text.language, parties.text.words[phrase.head]
    first, _, last = word.form.rpartition("-")
    if not first or _LIST not in pack.word(last).entries:
        return []
    entry = pack.word(first).entries.get("adjectives") or pack.list("state_prefixes").get(first.casefold())
    known = None if entry is None else gazetteer_of(pack).by_code(str(entry["code"])[:2])
    if known is None:
        return []
    return [state_party(parties, known, parties.text.span(phrase.begin, phrase.end))]
