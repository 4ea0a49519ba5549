"""Whom a group without names means: the people listed behind it, or a group that was told before."""

from newsevents.extractors.visits.identities import is_new, listed
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party, party_of
from newsevents.extractors.visits.register import Held
from newsevents.records import Group, Place
from newsevents.text.marks import DASHES


def named_members(parties: Parties, party: Party) -> list[Party]:
    """The people of a group without names that a dash lists behind it: «встреча министров Перу и Чили — Иваны Гарай и
    Педро Роха»."""
    if party.kind != "group" or (party.entity is not None and parties.by_id[party.entity].members):
        return []
    begin, end = parties.text.tokens_of(party.span)
    shared = _sharing(parties, begin)
    if len(shared) > 1:  # "met her Polish and Czech counterparts, Smith and Jones", whose groups are told apart
        end = shared[-1].end
        mark = parties.text.words[end].form if end < len(parties.text) else ""
        members = listed(parties, end + 1) if mark == "," or mark in DASHES else []
        if len(members) != len(shared):
            return []
        return [m._replace(state=m.state or party.state) for m, held in zip(members, shared, strict=True)
                if held.begin <= begin < held.end]  # fmt: skip
    mark = parties.text.words[end].form if end < len(parties.text) else ""
    if mark not in DASHES and (mark != "," or not party.several):
        return []
    members = listed(parties, end + 1)
    states = [held.record.country for held in parties.held_in(begin, end, Place)]
    states = states or list(dict.fromkeys(parties.states_in(begin, end)))
    if mark == "," and len(states) != len(members):
        return []  # "met his Polish and Czech counterparts, Smith and Jones", one of each
    if len(states) == len(members):  # told in the same order
        members = [m._replace(state=m.state or state) for m, state in zip(members, states, strict=True)]
    return members if len(members) > 1 else []


def _sharing(parties: Parties, begin: int) -> list[Held]:
    """The groups that share a noun in a coordination with the one that begins at a token, that one among them."""
    words, found = parties.text.words, list[Held]()
    held = parties.covers(begin, Group)
    while held is not None:
        found.insert(0, held)
        joined = held.begin > 1 and "coordinators" in words[held.begin - 1].entries
        held = parties.covers(held.begin - 2, Group) if joined else None
    while found and found[-1].end + 1 < len(words) and "coordinators" in words[found[-1].end].entries:
        held = parties.covers(found[-1].end + 1, Group)
        if held is None:
            break
        found.append(held)
    return found


def nationals(parties: Parties, party: Party) -> list[Party]:
    """The delegation of a state that its nationals in the plural mean, with those named in it: «Делегация Чили прибыла
    в Рим. Чилийцы встретились с мэром»; the only one told that a noun for any takes up: "The group met the mayor"."""
    if party.kind != "role":
        return []
    begin, end = parties.text.tokens_of(party.span)
    entries = parties.text.words[end - 1].entries
    noun = entries.get("group_nouns")
    bare = noun is not None and bool(noun.get("resumes")) and end - begin <= 2 and not is_new(parties.text, begin)
    if not bare and (not party.plural or party.state is None or end - begin > 2 or "demonyms" not in entries):
        return []
    told = {
        g.id: g for g in parties.groups
        if g.mentions[0].span.begin < party.span.begin and (" " in g.name if bare else party.state in g.states)
    }  # fmt: skip
    if len(told) != 1:
        return []
    group = next(iter(told.values()))
    members = [party_of(parties.by_id[member], party.span, True) for member in group.members]
    return [Party(group.id, group.name, "group", party.span, group.id, party.state, True), *members]
