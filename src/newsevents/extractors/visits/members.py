"""Who is in a delegation without names: whom a meeting at the same place names as one of its state."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Clause
from newsevents.extractors.visits.drafts import TALKS, Draft, times_agree
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import party_of
from newsevents.extractors.visits.places import agree
from newsevents.frames import phrase_at
from newsevents.records import Person, Place, TimeExpression
from newsevents.text.marks import DASHES

_NEAR: Final = 3
"""Sentences between a meeting and the arrival of a delegation."""

_AHEAD: Final = 2
"""Sentences after talks within which it is told who led the delegations."""
_MENTIONS: Final = 8
"""Mentions of a delegation that are asked for talks before them."""
_STANDING: Final = 20
"""Verbs that tell who stands for a state, which are asked for talks before them."""


def settle_members(visit: Draft, drafts: Sequence[Draft]) -> None:
    """Count to a delegation the one of its state who met somebody at home there, and him as the host: «Спикер Ивана
    Громов встретился в Берлине с президентом Анной Берг. Украинская делегация прибыла накануне»."""
    visitors = visit.who("visitor")
    groups = [p for p in visitors if p.kind == "group"]
    state = groups[0].state if len(groups) == 1 else None
    if state is None or visit.status != "occurred" or any(p.state not in (state, None) for p in visitors):
        return
    home = {s.country for s in visit.sites if s.country}
    for draft in drafts:
        if draft.kind not in TALKS or draft.status != "occurred" or not draft.sites or not _near(visit, draft):
            continue
        people = [p for p in draft.everyone() if p.kind == "person"]
        ours = [p for p in people if p.state == state]
        theirs = [p for p in people if p.state in home and p.state != state]
        if len(people) == 2 and ours and theirs and agree(draft.sites, visit.sites):
            visit.put("visitor", ours[0]._replace(inferred=True))
            visit.put("host", theirs[0]._replace(inferred=True))
            return


def add_leaders(drafts: Sequence[Draft], parties: Parties) -> None:
    """Count those who are told to lead or be in the delegation of a state to the talks that the state or its
    delegation was just told to hold: «Прошли переговоры Перу и Чили. Перуанскую делегацию возглавлял Гарай»."""
    alone = {id(d) for d in drafts if d.kind in TALKS and not d.everyone()}  # of no sides but those who are led
    for group in parties.groups:
        if len(group.states) != 1 or not group.members:
            continue
        state = next(iter(group.states))
        for mention in group.mentions[:_MENTIONS]:
            at = parties.text.tokens_of(mention.span)[0]
            clause = parties.text.clause_at(at)
            beside = [d for d in drafts if id(d) in alone and any(m.frame.clause is clause for m in d.mentions)]
            talks = beside[-1] if beside else _talks_before(parties, drafts, at)
            if talks is None or _travels(group.id, talks, drafts):
                continue
            unknown = all(p.entity != group.id for p in talks.everyone())
            if id(talks) in alone and any(m.frame.clause is clause for m in talks.mentions):
                _take_part(parties, clause, at, talks)
            if unknown:
                _add([parties.by_id[member] for member in group.members], state, talks, parties, at, id(talks) in alone)
            for other, leader in _other_side(parties, at, state):
                _add([leader], other, talks, parties, at, id(talks) in alone)
            break


def _take_part(parties: Parties, clause: Clause, at: int, talks: Draft) -> None:
    """Count a delegation to talks of nobody, where one clause tells of both: «возглавил чилийскую делегацию на
    переговорах в Женеве»."""
    phrase = phrase_at(clause, at)
    for party in () if phrase is None else parties.of(phrase):
        if party.kind == "group":
            talks.put("participant", party)


def _travels(group: str, talks: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a delegation goes somewhere else than where talks are: «Саммит пройдёт в Риге. В Вильнюс поедет делегация
    во главе с Рубцовым»."""
    return any(
        d.kind == "visit" and agree(d.sites, talks.sites) is False and any(p.entity == group for p in d.who("visitor"))
        for d in drafts
    )


def add_representatives(drafts: Sequence[Draft], parties: Parties) -> None:
    """Count those who are told to stand for a state in the talks that it was just told to hold: "Chile will be
    represented by Rojas", «Чили представлял Роха»."""
    alone = {id(d) for d in drafts if d.kind in TALKS and not d.everyone()}
    standing = [m for m in parties.text.matches("group_parts") if m.entry.get("several")]
    for match in standing[:_STANDING]:
        clause = parties.text.clause_at(match.begin)
        if match.begin != clause.verb or clause.negated:
            continue
        people = {h.record.id: h.record for h in parties.names_in(clause.begin, clause.end)}
        places = [h.record for h in parties.held_in(clause.begin, clause.end, Place)
                  if not parties.in_role(h.begin) and h.record.country]  # fmt: skip
        talks = _talks_before(parties, drafts, clause.begin) if len(places) == 1 and len(people) == 1 else None
        if talks is not None:
            _add([*people.values()], places[0].country, talks, parties, match.begin, id(talks) in alone)


def _talks_before(parties: Parties, drafts: Sequence[Draft], at: int) -> Draft | None:
    """The talks told last before a token, those to come where its clause tells of what will be."""
    sentence, clause = parties.text.sentence_at(at), parties.text.clause_at(at)
    told = [
        (_fits(clause, m.verdict.status) and sentence - m.sentence <= _AHEAD + 1, m.trigger, index)
        for index, d in enumerate(drafts) if d.kind in TALKS and d.first < at
        for m in d.mentions if m.trigger < at and sentence - m.sentence <= _AHEAD + 1
    ]  # fmt: skip
    told = [(fits, trigger, index) for fits, trigger, index in told if fits or (
        sentence - parties.text.sentence_at(trigger) <= _AHEAD)]  # fmt: skip
    return drafts[max(told)[2]] if told else None


def _fits(clause: Clause, status: str) -> bool:
    """Whether talks of a status may be those of which a clause tells who leads a side."""
    return status == "planned" if clause.tense == "fut" else status != "planned"


def _other_side(parties: Parties, begin: int, state: str) -> list[tuple[str, Person]]:
    """The other states and who leads the side of each, where the verb and the noun are left out: «Перуанскую делегацию
    возглавлял Гарай, чилийскую — Роха, эквадорскую — Суарес»."""
    words, sentence = parties.text.words, parties.text.sentences[parties.text.sentence_at(begin)]
    dashes = [
        token for token in range(begin + 2, sentence.end - 1)
        if words[token].form in DASHES and "adjectives" in words[token - 1].entries and words[token - 2].lists()
    ]  # fmt: skip
    found = []
    for token, end in zip(dashes, [*dashes[1:], sentence.end], strict=False):
        code = str(words[token - 1].entries["adjectives"].get("code", ""))[:2]
        named = parties.names_in(token, end)
        if code.isupper() and code != state and len(named) == 1:
            found.append((code, named[0].record))
    return found


def _add(members: Sequence[Person], state: str, talks: Draft, parties: Parties, at: int, alone: bool) -> None:
    everyone = talks.everyone()
    sides = [p for p in everyone if p.kind in ("place", "group") and p.state == state]
    if (len(sides) != 1 and not alone) or any(p.kind == "person" and p.state == state for p in everyone):
        return
    span = parties.text.span(at, at + 1)
    for member in members:
        talks.put("participant", party_of(member, span, True)._replace(state=state))


def _near(visit: Draft, draft: Draft) -> bool:
    """Whether a meeting is told close to a visit, and was not before it or weeks after."""
    if min(abs(m.sentence - n.sentence) for m in visit.mentions for n in draft.mentions) > _NEAR:
        return False
    days = [_day(draft.time()), _day(visit.time())]
    if days[0] is None or days[1] is None:
        return times_agree(draft.when, visit.when) is not False
    return 0 <= days[0] - days[1] <= _NEAR


def _day(date: TimeExpression | None) -> int | None:
    return None if date is None or date.start is None else date.start.date().toordinal()
