"""Who is in the delegation of a visitor, where a sentence of its own tells so: «Министр прибыл в Рим. В состав
делегации вошли …»."""

from collections.abc import Iterator, Sequence
from typing import Final

from newsevents.analysis import Clause
from newsevents.extractors.visits.drafts import Draft
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party
from newsevents.extractors.visits.register import Held
from newsevents.matching import Match
from newsevents.records import Group

_REACH: Final = 4
"""Sentences after a visit in which it is told who is in the delegation."""
_OWNED: Final = 2
"""Words of «её состав», the longest phrase that tells by a pronoun which delegation is meant."""


def add_crews(drafts: Sequence[Draft], parties: Parties) -> None:
    """Count those who are told to be in a delegation to the visit on which it is, or whose visitor it goes with."""
    visits = [d for d in drafts if d.kind == "visit" and d.who("visitor")]
    for match in parties.text.matches("group_parts") if visits else ():
        if match.entry.get("leads") or match.entry.get("side"):
            continue
        group = _group_at(parties, match)
        visit = None if group is None else _visit_of(group, parties, visits)
        if group is None or visit is None:
            continue
        for party in _crew(parties, match, group):
            visit.put("visitor", party._replace(inferred=True))


def _group_at(parties: Parties, match: Match) -> Held | None:
    """The delegation that a clause tells the people of."""
    clause, words = parties.text.clause_at(match.begin), parties.text.words
    if clause.negated:
        return None
    if match.entry.get("before"):
        held = parties.covers(match.end, Group) if match.end < len(words) else None
    else:
        into = bool(match.entry.get("into"))
        found = parties.held_in(clause.begin, clause.end, Group)
        fits = (h for h in found if ("prepositions" in words[h.begin - 1].entries if into else h.end <= match.begin))
        held = next(fits, None)
    return held or _taken_up(parties, clause)


def _taken_up(parties: Parties, clause: Clause) -> Held | None:
    """The delegation that a relative clause describes, or that a pronoun means: the only one of the sentence before."""
    if clause.kind == "relative":
        before = parties.covers(clause.begin - 1, Group) if clause.begin else None
        return before or (parties.covers(clause.begin - 2, Group) if clause.begin > 1 else None)
    text = parties.text
    short = (p for p in clause.phrases if p.end - p.begin <= _OWNED)
    pronouns = (text.words[p.begin].entries.get("pronouns") for p in short)
    sentence = text.sentence_at(clause.begin)
    if not sentence or all(entry is None or entry.get("person") != 3 for entry in pronouns):
        return None
    found = parties.held_in(text.sentences[sentence - 1].begin, text.sentences[sentence - 1].end, Group)
    return found[0] if len(found) == 1 else None


def _visit_of(group: Held, parties: Parties, visits: Sequence[Draft]) -> Draft | None:
    """The visit of a delegation: that on which it is told to be, else the last one told before it of somebody of its
    state."""
    record: Group = group.record
    sentence = parties.text.sentence_at(group.begin)
    near = [d for d in visits if any(0 <= sentence - m.sentence <= _REACH for m in d.mentions)]
    own = [d for d in near if any(p.entity == record.id for p in d.who("visitor"))]
    if own:
        return own[-1]
    told = [d for d in near if d.first < group.begin and all(m.series != "previous" for m in d.mentions)]
    states = record.states
    fitting = [
        d for d in told
        if not states or any(p.state is None or p.state in states for p in d.who("visitor"))
    ]  # fmt: skip
    return max(fitting, key=_last_told) if fitting else None


def _last_told(draft: Draft) -> int:
    return draft.last


def _crew(parties: Parties, match: Match, group: Held) -> Iterator[Party]:
    """Those whom the clause names one by one behind its verb and the delegation."""
    clause, begin = parties.text.clause_at(match.begin), max(match.end, group.end if group.begin > match.begin else 0)
    for phrase in clause.phrases:
        if phrase.begin >= begin and phrase.prep is None:
            one = phrase.number == "sing"
            yield from (p for p in parties.of(phrase) if p.kind == "person" or (p.kind == "role" and one))
