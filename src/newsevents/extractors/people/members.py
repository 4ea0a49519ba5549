"""Who belongs to a group by a clause of its own: «В состав делегации вошли Иванов и Смит», "Smith leads the team"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newsevents.analysis import Analysis, Clause
from newsevents.matching import Match
from newsevents.ranges import SpanIndex
from newsevents.records import Person
from newsevents.text.marks import DASHES
from newsevents.words import Word

Group = tuple[int, int, tuple[str, ...]]
"""The tokens of a group's mention, and the states that it tells."""
Member = tuple[int, str]
"""The place of a person among all people, and the id."""


def counted_to(
    text: Analysis, groups: Sequence[Group], people: Sequence[Person], named: SpanIndex[Member]
) -> Iterator[tuple[int, set[Member]]]:
    """The groups, by their place in the list, with the people whom a clause counts to them or says to lead them."""
    for match in text.matches("group_parts") if groups else ():
        clause = text.clause_at(match.begin)
        if clause.negated:
            continue
        leads = bool(match.entry.get("leads"))
        if leads and (pairs := _each(text, clause, groups, people, named)):
            yield from ((_told_before(text, groups, at), members) for at, members in pairs)
            continue
        at = _led(text, clause, groups) if leads else _divided(text, clause, match, groups)
        if at is None or (match.entry.get("side") and "prepositions" not in text.words[groups[at][0] - 1].entries):
            continue
        one = not match.entry.get("several")
        members = _leader(text, clause, people, named, one) if leads else _within(
            text, max(match.end, groups[at][1] if groups[at][0] >= match.begin else 0), clause.end, people, named
        )  # fmt: skip
        if members:
            yield _told_before(text, groups, at), members
        if leads:
            yield from _led_too(text, clause, groups, people, named)


def _at(groups: Sequence[Group], token: int) -> int | None:
    """The group whose mention holds a token."""
    at = bisect_right(groups, token, key=lambda group: group[0]) - 1
    return at if at >= 0 and token < groups[at][1] else None


def _led(text: Analysis, clause: Clause, groups: Sequence[Group]) -> int | None:
    """The only group of a clause."""
    inside = [at for at, group in enumerate(groups) if clause.begin <= group[0] < clause.end]
    if inside:
        return inside[0] if len(inside) == 1 else None
    described = _described(text, clause, groups) if clause.kind == "relative" else None
    return _meant(text, clause, groups) if described is None else described


def _each(
    text: Analysis, clause: Clause, groups: Sequence[Group], people: Sequence[Person], named: SpanIndex[Member]
) -> list[tuple[int, set[Member]]]:
    """The groups of a clause of several, each with who leads it, told all behind their groups or all before them: "The
    Polish team was led by Smith and the Czech side by Jones", "Smith led the Polish team and Jones the Czech one"."""
    inside = [at for at, group in enumerate(groups) if clause.begin <= group[0] < clause.end]
    if len(inside) < 2:
        return []
    ends = [clause.begin, *(groups[at][1] for at in inside)]
    begins = [*(groups[at][0] for at in inside), clause.end]
    between = [_within(text, begin, end, people, named) for begin, end in zip(ends, begins, strict=True)]
    for leaders, rest in ((between[1:], between[0]), (between[:-1], between[-1])):
        if not rest and all(len(found) == 1 for found in leaders):
            return list(zip(inside, leaders, strict=True))
    return []


def _meant(text: Analysis, clause: Clause, groups: Sequence[Group]) -> int | None:
    """The only group of the sentence before, which a pronoun takes up: «Делегация прибыла. Её возглавляет Иванов»."""
    entries = (text.words[p.head].entries.get("pronouns") for p in clause.phrases if p.end == p.begin + 1)
    sentence = text.sentence_at(clause.begin)
    if not sentence or all(e is None or e.get("person") != 3 for e in entries):
        return None
    before = text.sentences[sentence - 1]
    told = [at for at, group in enumerate(groups) if before.begin <= group[0] < before.end]
    return told[0] if len(told) == 1 else None


def _divided(text: Analysis, clause: Clause, match: Match, groups: Sequence[Group]) -> int | None:
    """The group that stands next to a word for its parts, or before the relative clause of that word; of a verb that
    tells who is in it, the one behind a preposition."""
    words = text.words
    if match.entry.get("into"):
        inside = (at for at, group in enumerate(groups) if clause.begin < group[0] < clause.end)
        placed = next((at for at in inside if "prepositions" in words[groups[at][0] - 1].entries), None)
        if placed is None:
            return (_described if clause.kind == "relative" else _meant)(text, clause, groups)
        return placed
    step, token = (1, match.end) if match.entry.get("before") else (-1, match.begin - 1)
    while 0 <= token < len(words) and _small(words[token]):
        token += step  # "part of the delegation", "the delegation also includes"
    if not 0 <= token < len(words):
        return None
    return _described(text, clause, groups) if "relatives" in words[token].entries else _spoken_of(text, token, groups)


def _described(text: Analysis, clause: Clause, groups: Sequence[Group]) -> int | None:
    """The group that stands right before a clause."""
    token = clause.begin - 1
    token -= token > 0 and text.words[token].form == ","
    return _spoken_of(text, token, groups)


def _spoken_of(text: Analysis, token: int, groups: Sequence[Group]) -> int | None:
    """The group that ends at a token; where that is a noun for any, the one told last before: "A delegation of the
    church arrived. The group, which includes Smith, …"."""
    at = _at(groups, token)
    noun = text.words[token].entries.get("group_nouns") if at is None and token > 0 else None
    article = None if noun is None or not noun.get("resumes") else text.words[token - 1].entries.get("determiners")
    if article is None or not article.get("definite"):
        return at
    before = bisect_right(groups, token, key=lambda group: group[0]) - 1
    return before if before >= 0 else None


def _small(word: Word) -> bool:
    """Whether a word is an article or an adverb, and no relative pronoun, which has the same forms."""
    return "relatives" not in word.entries and (word.has("DET") is not None or word.has("ADV") is not None)


def _within(text: Analysis, begin: int, end: int, people: Sequence[Person], named: SpanIndex[Member]) -> set[Member]:
    """The people named among the tokens, but for those to whom somebody else's role belongs."""
    if begin >= end:
        return set()
    found = set(named.inside(text.span(begin, end)))
    owned = {
        one for at, person in enumerate(people) if (at, person.id) in found
        for role in person.roles for one in named.inside(role.span) if one != (at, person.id)
    }  # fmt: skip
    return found - owned


def _leader(
    text: Analysis, clause: Clause, people: Sequence[Person], named: SpanIndex[Member], one: bool
) -> set[Member]:
    """Who leads the group of a clause: the only ``one`` who is named in it; of those who act for it, all."""
    dash = _dash(text, clause)
    found = _within(text, clause.begin, clause.end if dash is None else dash, people, named)
    return found if len(found) == 1 or not one else set()


def _dash(text: Analysis, clause: Clause) -> int | None:
    """The dash behind the adjective of another state, for whose group the verb is left out: «украинскую делегацию
    возглавлял Иванов, польскую — Смит»."""
    words = text.words
    for token in range(clause.begin + 2, clause.end):
        if words[token].form in DASHES and "adjectives" in words[token - 1].entries and words[token - 2].form == ",":
            return token
    return None


def _led_too(
    text: Analysis, clause: Clause, groups: Sequence[Group], people: Sequence[Person], named: SpanIndex[Member]
) -> Iterator[tuple[int, set[Member]]]:
    """The group of the other state, if it was told before, with who is told behind the dash to lead it."""
    dash = _dash(text, clause)
    if dash is None:
        return
    code = str(text.words[dash - 1].entries["adjectives"].get("code", ""))[:2]
    told = next((at for at, group in enumerate(groups) if group[2] == (code,) and group[0] < dash), None)
    found = _within(text, dash, clause.end, people, named)
    if told is not None and len(found) == 1:
        yield told, found


def _told_before(text: Analysis, groups: Sequence[Group], at: int) -> int:
    """The group told before that a noun without a state resumes, or one with the same state."""
    begin, end, states = groups[at]
    nouns = _nouns(text, begin, end)
    same = [
        other for other in range(at)
        if nouns & _nouns(text, groups[other][0], groups[other][1]) and states in ((), groups[other][2])
    ]  # fmt: skip
    return same[-1] if same else at


def _nouns(text: Analysis, begin: int, end: int) -> frozenset[str]:
    """The nouns for groups among the tokens."""
    listed = (word.entries.get("group_nouns") for word in text.words[begin:end])
    return frozenset(entry.key for entry in listed if entry is not None)
