"""Whom a phrase without a name means: by the name beside it, its state, or who bears the role."""

from collections.abc import Collection, Iterable
from typing import Final

from newsevents.analysis import Analysis, Clause, Phrase
from newsevents.extractors.visits.pairs import state_party
from newsevents.extractors.visits.parties import Parties
from newsevents.extractors.visits.party import Party, party_of
from newsevents.extractors.visits.register import state_of
from newsevents.frames import Frame, Slot
from newsevents.gazetteer import gazetteer_of
from newsevents.records import Person

_BACK: Final = 60
"""Tokens back in which the one is named whom a pronoun means."""
_SERVICES: Final = frozenset({"diplomat", "religion", "military", "sport", "culture", "medicine", "science"})
"""Classes of roles that nobody has beside one of another class, unless it is told."""
_OFFICES: Final = frozenset({"state", "government", "politics"})
"""Classes of offices; who holds one of a class is not called by one of another, unless it is told."""
_ROLE: Final = 3
"""Words of a role alone with its state: «глава алжирского правительства»."""
_STEM: Final = 4
"""Letters that either half of an adjective of two states has at least."""


def apposed(parties: Parties, phrase: Phrase, clause: Clause) -> Party | None:
    """The person whose name follows a role in its own case: «чемпионом UFC в лёгком весе Иваном Лаптевым»."""
    if (beside := _beside(parties, phrase)) is not None:
        return beside
    for other in clause.phrases:
        if other.begin < phrase.end or other.prep is not None or other.begin - phrase.end > 12:
            continue
        if (other.role == "subject") != (phrase.role == "subject"):
            continue
        if clause.verb is not None and phrase.end <= clause.verb < other.begin:
            return None
        named = [h for h in parties.held_in(other.begin, other.end, Person) if parties.is_head_name(h, other)]
        cases = {case for case, _ in parties.text.words[other.head].cases}
        if any("coordinators" in w.entries for w in parties.text.words[phrase.end : other.begin]):
            return None
        fixed = other.begin == phrase.end and "nom" in cases  # «с министром Айлин Демир», a name that does not decline
        if named and (not phrase.case or phrase.case in cases or not cases or fixed):
            return parties.person(named[-1])
    return None


def _beside(parties: Parties, phrase: Phrase) -> Party | None:
    """The person whose name stands right behind a role in the nominative and does not read as the genitive of it:
    «министр Юрате Балтене», «господин Хольм»."""
    held = parties.name_at(phrase.end) if phrase.case == "nom" else None
    if held is None:
        return None
    last = parties.text.words[held.end - 1]
    cases = {case for case, _ in last.cases}
    return parties.person(held) if not cases or last.guessed or "nom" in cases else None


def listed(parties: Parties, begin: int) -> list[Party]:
    """The people whose names stand listed from a token on: «Иванов, Петров и Смит»."""
    words, found, at = parties.text.words, list[Party](), begin
    while (held := parties.name_at(at)) is not None:
        found.append(parties.person(held))
        at = held.end + 1
        if held.end >= len(words) or not words[held.end].lists():
            break
    return found


def joint_subjects(parties: Parties, sentence: int) -> list[Party]:
    """The people who act together in a sentence, whom «они» behind it means: «Мэр Анна Берг и посол Карл Хольм открыли
    парк. Накануне они встретились», «Ожидалось, что Берг и Хольм подпишут договор. …»."""
    text = parties.text
    if sentence < 0:
        return []
    told = (joint_in(parties, clause) or joint_in(parties, clause, "subordinate") for clause in text.clauses(sentence))
    return next((found for found in told if found), [])


def two_named(parties: Parties, sentence: int) -> list[Party]:
    """The two people whom alone a sentence names, whom "the two" behind it means: "Smith signed a deal with Jones"."""
    if sentence < 0:
        return []
    text = parties.text
    held = parties.held_in(text.sentences[sentence].begin, text.sentences[sentence].end, Person)
    named = {h.record.id: h for h in held if not parties.in_role(h.begin)}
    return [parties.person(h)._replace(inferred=True) for h in named.values()] if len(named) == 2 else []


def joint_before(parties: Parties, clause: Clause) -> list[Party]:
    """The people who act together in an earlier clause of the same sentence: «Берг и Хольм дружат: они виделись в
    мае»."""
    before = [c for c in parties.text.clauses(parties.text.sentence_at(clause.begin)) if c.end <= clause.begin]
    return next((found for c in reversed(before) if (found := joint_in(parties, c))), [])


def joint_in(parties: Parties, clause: Clause, kind: str = "main") -> list[Party]:
    """The people who act together in a clause of that kind, also in one without a verb: "Smith and Jones confirmed …",
    «Берг и Хольм — друзья»."""
    text = parties.text
    if clause.kind != kind or (clause.verb is not None and (
        clause.reading is None or clause.reading.number not in ("", "plur")
    )):  # fmt: skip
        return []
    end = clause.end if clause.verb is None else clause.verb
    named = parties.names_in(clause.begin, end)
    if clause.verb is None and named:
        end = min(end, named[-1].begin)
    joined = any("coordinators" in word.entries for word in text.words[clause.begin : end])
    if len(named) > 1 and joined and all(text.clause_at(h.begin) is clause for h in named):
        return [parties.person(h)._replace(inferred=True) for h in named]
    return []


def listed_before(parties: Parties, begin: int, first: int) -> list[Party]:
    """The people whose names stand listed before the one at a token, of which one begins at ``first`` or later."""
    words, found, at = parties.text.words, list[Party](), begin
    while at - 2 >= first and words[at - 1].lists():
        held = parties.covers(at - 2, Person)
        if held is None or held.end != at - 1 or held.kind != "name":
            break
        if held.begin > first and "prepositions" in words[held.begin - 1].entries:
            break
        found.insert(0, parties.person(held))
        at = held.begin
    return found


def another(parties: Parties, phrase: Phrase, own: Collection[str]) -> Party | None:
    """Whom a pronoun means that cannot mean the subject of its own clause: the person named last before who agrees with
    it and is none of ``own``."""
    pronoun = parties.text.words[phrase.head].entries.get("pronouns")
    if pronoun is None or pronoun.get("number") != "sing":
        return None
    for token in range(phrase.begin - 1, max(phrase.begin - _BACK, -1), -1):
        held = parties.covers(token, Person)
        if held is None or held.kind != "name" or held.record.id in own:
            continue
        if not pronoun.get("gender") or held.record.gender in (None, "", pronoun["gender"]):
            return parties.person(held)._replace(inferred=True)
    return None


def speakers(parties: Parties, frame: Frame, slot: Slot) -> list[Party]:
    """The state or body that a pronoun in its reported clause means: "Turkey said it would not sit down"."""
    outer, words = frame.governor, parties.text.words
    if slot.key != "subject" or outer is None or outer.verb is None or "cues" not in words[outer.verb].entries:
        return []
    pronoun = words[slot.phrase.head].entries.get("pronouns")
    if pronoun is None or pronoun.get("person") != 3 or outer.subject is None:
        return []
    return [p for p in parties.of(outer.phrases[outer.subject]) if p.kind in ("place", "organization", "group")]


def compounded(parties: Parties, phrase: Phrase) -> list[Party]:
    """The states of an adjective of two: «ирано-саудовская встреча», "Franco-German talks"."""
    word = parties.text.words[phrase.head]
    first, _, last = word.key.rpartition("-")
    pack = parties.text.language
    if len(first) < _STEM or len(last) < _STEM:
        return []
    short = pack.list("state_prefixes").get(first)
    alike = (e for key, e in pack.list("adjectives").items() if pack.folding(key).startswith(first[:-1]))
    opening = short if short is not None else next(alike, None)
    codes = ["" if opening is None else str(opening["code"])]
    entry = pack.word(word.form.rpartition("-")[2]).entries.get("adjectives")
    codes.append(str(entry["code"]) if entry is not None else "")
    known = [gazetteer_of(pack).by_code(code[:2]) for code in codes if code[:2].isupper()]
    if len(known) != 2 or not all(known):
        return []
    span = parties.text.span(phrase.begin, phrase.end)
    return [state_party(parties, state, span) for state in known if state is not None]


def compatriot(parties: Parties, party: Party) -> Party | None:
    """The person whom a role with a state means («боснийский премьер», «норвежка»): the only one of that state who
    was named before it."""
    if party.kind != "role" or party.state is None:
        return None
    begin, end = parties.text.tokens_of(party.span)
    if _plural(parties, begin, end) or is_new(parties.text, begin):
        return None
    if len(party.name.split()) > _ROLE and not _classes(parties, (party.name,)) & _OFFICES:
        return None  # «глава верхней палаты алжирского парламента» need not be who governs there
    known = parties.of_state(party.state)
    if len(known) != 1 or not _of_one_service(parties, party, known[0]):
        return None
    fold = parties.text.language.folding
    headline = any(fold(role.name) == fold(party.name) for role in known[0].roles)  # the name comes below it
    if not headline and known[0].mentions[0].span.begin > party.span.begin:
        return None
    return Party(known[0].id, known[0].name, "person", party.span, known[0].id, party.state)


def _of_one_service(parties: Parties, party: Party, person: Person) -> bool:
    """Whether a role and those of a person are of one service or of none: no president is his own ambassador, no
    governor the primate of a church, no minister the president."""
    mine = _classes(parties, (party.name,))
    theirs = _classes(parties, [role.name for role in person.roles])
    if not mine or not theirs or mine & theirs:
        return True
    return (mine & _SERVICES) == (theirs & _SERVICES) and not (mine & _OFFICES and theirs & _OFFICES)


def may_be(parties: Parties, person: Person, ranks: Collection[str]) -> bool:
    """Whether somebody may be one of several who hold offices of these classes, by the offices that are told of him, if
    any are: no minister is one of two presidents, no president one of two ministers."""
    own = _classes(parties, [role.name for role in person.roles])
    if ranks == {"state"}:
        return "state" in own or not own & (_OFFICES | _SERVICES | {"head"})
    return ranks != {"government"} or not own & _OFFICES or "government" in own


def _classes(parties: Parties, names: Iterable[str]) -> set[str]:
    """The classes of the role nouns in some roles; those of the office that a head of a listed body holds («глава МИД»
    is a minister)."""
    listed, fold = parties.text.language.list("roles"), parties.text.language.folding
    covers = parties.text.language.list("role_covers")
    nouns: list[str] = []
    for name in names:
        words = fold(name).split()
        headed = (covers.get(f"{words[0]} {word}") for word in words[1:3])
        keys = next((entry.get("keys") for entry in headed if entry is not None and entry.get("keys")), None)
        nouns.extend(words if keys is None else keys)
    entries = (listed.get(word) for word in nouns)
    return {str(entry.get("class")) for entry in entries if entry is not None and entry.get("class")}


def bearer(parties: Parties, party: Party) -> Party | None:
    """The person whom a bare role means («президент», "the minister"): who bears it and is spoken of at least twice
    as often as anybody else with that role."""
    begin, end = parties.text.tokens_of(party.span)
    name = parties.text.language.folding(party.name).split()
    if party.kind != "role" or end - begin > 2 or _plural(parties, begin, end) or is_new(parties.text, begin):
        return None
    rated = sorted(((parties.told_before(p, party.span), -at) for at, p in parties.with_role(name[-1])), reverse=True)
    if not rated or not rated[0][0] or (len(rated) > 1 and rated[0][0] < 2 * rated[1][0]):
        return None
    person = parties.people[-rated[0][1]]
    if party.state is not None and state_of(person) != party.state:
        return None  # «иранский министр» need not be the minister spoken of
    if not _of_one_service(parties, party, person):
        return None
    return party_of(person, party.span, True)


def named(parties: Parties, party: Party, phrase: Phrase, frame: Frame) -> Party:
    """The person whom a role of a phrase means, if one can be told; else the party as it is."""
    if party.kind != "role":
        return party
    return apposed(parties, phrase, frame.clause) or compatriot(parties, party) or bearer(parties, party) or party


def is_new(text: Analysis, token: int) -> bool:
    """Whether an article at a token says that what it stands before was not spoken of yet: "an Israeli official"."""
    entry = text.words[token].entries.get("determiners")
    return entry is not None and bool(entry.get("indefinite"))


def _plural(parties: Parties, begin: int, end: int) -> bool:
    return any(r.number == "plur" for t in range(begin, end) for r in parties.text.words[t].readings[:1])
