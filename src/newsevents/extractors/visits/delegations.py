"""Delegations: which one a bare noun or a pronoun takes up, and which share a noun: «делегации Мальдив и Маврикия»."""

from collections.abc import Sequence

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.visits.party import Party
from newsevents.extractors.visits.register import Held, Register
from newsevents.records import Group, Person
from newsevents.spans import Span


def apart(text: Analysis, begin: int, end: int, states: Sequence[tuple[int, int]]) -> list[tuple[str, Span]]:
    """The name and the place of each delegation of a phrase that names several states behind its noun, ``states`` the
    tokens of these; empty where it means one."""
    words = text.words
    head = next((t for t in range(begin, end) if "group_nouns" in words[t].entries), None)
    if head is None or len(states) < 2 or states[0][0] <= head:
        return []
    nouns = [r for r in words[head].readings if r.pos == "NOUN"]
    if not any(r.number == "plur" for r in nouns):
        return []
    linked = text.text_of(head + 1, states[0][0]) + " " if states[0][0] > head + 1 else ""
    opening = f"{nouns[0].lemma} {linked}"
    return [(opening + text.text_of(*state), text.span(*state)) for state in states]


def whole_group(register: Register, held: Held) -> Group:
    """The group that a bare noun takes up: the only one with a longer name and the same noun told before it."""
    group: Group = held.record
    if held.end - held.begin > 1 or group.members or " " in group.name:
        return group
    lemma = register.text.language.folding(group.name)
    before = {
        g.id: g for g in register.groups
        if g.mentions[0].span.begin < register.text.begins[held.begin] and " " in g.name
        and lemma in register.text.language.folding(g.name).split()
    }  # fmt: skip
    return next(iter(before.values())) if len(before) == 1 else group


def sharing(register: Register, held: Held) -> tuple[Party, ...]:
    """The groups that share the noun of one, each under an adjective of its own before it: «украинская и польская
    делегации»; empty where it stands alone."""
    text, words = register.text, register.text.words
    found, begin = [held], held.begin
    while begin > 1 and words[begin - 1].lists():
        before = register.covers(begin - 2, Group)
        if before is None or before.end != begin - 1 or "adjectives" not in words[before.end - 1].entries:
            break
        found.insert(0, before)
        begin = before.begin
    while held.end - held.begin == 1 and "adjectives" in words[held.begin].entries:
        behind = register.covers(held.end + 1, Group) if held.end + 1 < len(words) else None
        link = words[held.end] if behind is not None and behind.begin == held.end + 1 else None
        if behind is None or link is None or not link.lists():
            break
        found.append(behind)
        held = behind
    if len(found) == 1:
        return ()
    return tuple(
        Party(g.id, g.name, "group", text.span(h.begin, h.end), g.id, next(iter(g.states), None))
        for h in found
        for g in (h.record,)
    )


def nearer_group(register: Register, phrase: Phrase, person: Person) -> Phrase | None:
    """The phrase of the group whose noun agrees with a pronoun and stands nearer than the name of the person it is
    taken for, in the sentence before: «… делегация прибыла в Рим. Её принял премьер»."""
    words, token = register.text.words, phrase.head
    pronoun = words[token].entries.get("pronouns")
    sentence = register.text.sentence_at(token)
    if pronoun is None or phrase.end - phrase.begin > 1 or not pronoun.get("gender") or not sentence:
        return None
    for at in range(token - 1, register.text.sentences[sentence - 1].begin - 1, -1):
        for held in register.at(at):
            if held.record is person:
                return None
            if isinstance(held.record, Group) and words[at].entries.get("group_nouns") is not None:
                gender = next((r.gender for r in words[at].readings if r.pos == "NOUN"), "")
                if gender == pronoun.get("gender"):
                    return phrase.changed(begin=held.begin, end=held.end, head=at)
    return None
