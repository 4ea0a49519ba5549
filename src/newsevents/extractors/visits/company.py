"""Who comes along, where a clause of its own tells so: «Министра сопровождает посол», "accompanied by Smith"."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.drafts import Draft
from newsevents.extractors.visits.identities import listed
from newsevents.extractors.visits.likeness import Likeness
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party
from newsevents.extractors.visits.places import agree
from newsevents.extractors.visits.told import Told
from newsevents.frames import phrase_at
from newsevents.text.marks import DASHES

_REACH: Final = 4
"""Sentences after a visit in which it is told who came along."""
_STAY: Final = 12
"""Sentences after an arrival in which it is told who came along, though journeys to come are told in between."""
_JOINED: Final = 1
"""Sentences after a visit in which somebody joins the visitor."""
_NAMED: Final = frozenset({"person", "group"})
"""Kinds of parties that a visit counts, when they only come along."""
_APART: Final = {"planned": "occurred", "occurred": "planned"}
"""The status of visits that a firm verb does not speak of."""


def alongside(parties: Parties, phrase: Phrase) -> list[Party]:
    """Who goes along with whom a pronoun before a dash means: «вылетел вице-премьер, с ним — два министра»."""
    text = parties.text
    words, end = text.words, phrase.end
    if "pronouns" not in words[phrase.head].entries or end >= len(words) or words[end].form not in DASHES:
        return []
    behind = phrase_at(text.clause_at(phrase.head), end + 1)
    if behind is None or behind.prep is not None:
        return []
    found = list(parties.of(behind))
    if len(found) == 1 and found[0].kind == "person":
        found.extend(listed(parties, text.tokens_of(found[0].span)[0])[1:])
    return found


def add_company(told: Told, drafts: Sequence[Draft], likeness: Likeness) -> None:
    """Count those who come along to the visits of whom they come with."""
    company = [p for p in told.who("companion") if p.kind in _NAMED]
    for draft in _accompanied(told, drafts, likeness) if company else ():
        for party in company:
            draft.put("visitor", party)


def joined_journey(text: Analysis, told: Told, recent: Sequence[Draft]) -> bool:
    """Count those who join somebody to the journey that is told last of him: "Smith will fly to Rome. He will be joined
    by Jones". Whether there is one."""
    frame = told.frame
    joins = told.role == "joining" and frame.clause.voice == "pssv"
    last = max(recent, key=lambda d: d.last, default=None) if joins else None
    if last is None or last.kind != "visit" or not 0 <= told.sentence - last.last <= _JOINED:
        return False
    guests = {p.key for p in last.who("visitor")}
    joining = [p for p in told.everyone() if p.key not in guests and p.kind in _NAMED]
    there = frame.clause.kind == "participial" and any(m.frame.clause is frame.governor for m in last.mentions)
    they = (text.words[p.head].entries.get("pronouns") for p in frame.filled("event"))
    several = len(guests) > 1 and any(entry is not None and entry.get("number") == "plur" for entry in they)
    there = there or several  # "Smith and Hill will fly to Rome. They will be joined by Jones"
    if not joining or (len(joining) == len(told.everyone()) and not there):
        return False
    for party in joining:
        last.put("visitor", party)
    return True


def _accompanied(told: Told, drafts: Sequence[Draft], likeness: Likeness) -> list[Draft]:
    visits = [d for d in drafts if d.kind == "visit" and d.who("visitor") and _near(told, d)]
    guests = told.who("visitor")
    if not guests:
        before = [d for d in visits if told.plural and d.first < told.trigger]
        own = before[-1:] or [d for d in visits if any(m.sentence == told.sentence for m in d.mentions)]
        guests = own[-1].who("visitor") if own else []
    found = [d for d in visits if likeness.shared(guests, d.who("visitor"))]
    found = [d for d in found if agree(told.sites, d.sites)] or found  # «В Рим его сопровождал посол»
    if told.verdict.status == "occurred" and found and all(_is_ahead(d) for d in found):
        come = [d for d in drafts if d.kind == "visit" and d.first < told.trigger and not _is_ahead(d)
                and told.sentence - d.last <= _STAY and likeness.shared(guests, d.who("visitor"))
                and all(m.series != "previous" for m in d.mentions)]  # fmt: skip
        found = come[-1:] or found  # "arrived on Monday. … Tomorrow he will fly to Rome. A general is with him"
    if any(d.sites or d.when for d in found) or not _by_pronoun(told, likeness.parties):
        return found
    before = [d for d in visits if d.first < told.trigger and d.sites]
    return before[-1:]  # the pronoun was taken for somebody told since


def _is_ahead(draft: Draft) -> bool:
    return all(m.verdict.status == "planned" for m in draft.mentions)


def _by_pronoun(told: Told, parties: Parties) -> bool:
    """Whether a pronoun says with whom they come: «В поездке его сопровождают …»."""
    words = parties.text.words
    return any("pronouns" in words[phrase.head].entries for phrase in told.frame.filled("visitor"))


def _near(told: Told, draft: Draft) -> bool:
    """Whether a visit is told close before, or in the same sentence, and is not another one of its series."""
    if any(m.series == "previous" for m in draft.mentions) or not any(
        0 <= told.sentence - m.sentence <= _REACH for m in draft.mentions
    ):
        return False
    other = _APART.get(told.verdict.status) if told.verdict.firm else None
    return other is None or any(m.verdict.status != other for m in draft.mentions)
