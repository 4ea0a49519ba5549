"""People who act together without being named one by one: «украинская делегация», «лидеры Армении и Казахстана»."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from newsevents.analysis import Analysis
from newsevents.extractors.people.members import counted_to
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.roles import phrase_reader, role_phrases
from newsevents.extractors.people.wording import gender_alone, nominative, received
from newsevents.gazetteer import place_matches
from newsevents.matching import Match
from newsevents.ranges import SpanIndex
from newsevents.records import Group, Mention, Person
from newsevents.words import Reading

_ROLE: Final = 10
"""Tokens of the role and the name of who leads a group."""
_NAME: Final = 5
"""Tokens of a comma and the name behind it of whom a role means."""
_NAMED: Final = 3
"""Words of the name of a body that has no cases."""
_LEADING: Final = frozenset({"state", "government", "diplomat", "politics", "head"})
"""Classes of role nouns whose plural makes a group that acts («министры», «переговорщики»)."""


class _Found(NamedTuple):
    begin: int
    end: int
    name: str
    states: tuple[str, ...]


def groups(text: Analysis, people: Sequence[Person]) -> Iterable[Group]:
    """The groups of the text, one record a name, with the persons named among them."""
    named = SpanIndex((m.span, (at, person.id)) for at, person in enumerate(people) for m in person.mentions)
    made: dict[str, list[_Found]] = {}
    listed = list(_found(text))
    for found in listed:
        made.setdefault(text.language.folding(found.name), []).append(found)
    counted: dict[str, set[tuple[int, str]]] = {}
    for at, members in counted_to(text, [(f.begin, f.end, f.states) for f in listed], people, named):
        counted.setdefault(text.language.folding(listed[at].name), set()).update(members)
    for key, same in made.items():
        states = tuple(dict.fromkeys(state for found in same for state in found.states))
        yield Group(
            name=same[0].name,
            states=states,
            members=_members(text, same, named, counted.get(key, set())),
            mentions=tuple(Mention(span=text.span(found.begin, found.end)) for found in same),
        )


def _found(text: Analysis) -> Iterator[_Found]:
    origins = _origins(text)
    reach = -1
    for phrase in sorted((*_delegations(text), *_plurals(text)), key=lambda p: (p.begin, -p.end)):
        if phrase.begin < reach:
            continue
        if parted := _parted(text, phrase, origins):
            yield from parted
            reach = phrase.end
            continue
        states = tuple(dict.fromkeys(origins[t] for t in range(phrase.begin, phrase.end) if t in origins))
        led = text.match_at("group_leads", phrase.end) is not None
        if not states and phrase.end == phrase.stop and not phrase.entry.get("alone") and not led:
            continue
        reach, end = phrase.end, _end_of(text, phrase)
        told = phrase if end == phrase.end else RolePhrase(
            phrase.begin, phrase.head, phrase.stop, end, phrase.cases, phrase.plural, phrase.entry
        )  # fmt: skip
        yield _Found(told.begin, told.end, nominative(text, told), states)


def _parted(text: Analysis, phrase: RolePhrase, origins: dict[int, str]) -> list[_Found]:
    """The groups of several states that share a noun, each under its adjective: «украинская и польская делегации»,
    "the Polish and Czech delegations"."""
    words, head = text.words, _noun_of(text, phrase)
    noun = next((r for r in words[head].readings if r.pos == "NOUN"), None)
    several = any(r.pos == "NOUN" and r.number == "plur" for r in words[head].readings)
    many = not text.language.cased and "politics" in phrase.kinds  # "Polish and Czech lawmakers", several of each
    if noun is None or not several or many:
        return []
    named = [phrase.head if phrase.head < head and phrase.head in origins else phrase.head - 1]
    while named[0] > 1 and words[named[0] - 1].lists() and _of_one_state(text, named[0] - 2, origins):
        named.insert(0, named[0] - 2)
    linked = any("coordinators" in words[token - 1].entries for token in named[1:])
    if not linked or len({origins.get(token) for token in named}) < len(named) or named[-1] not in origins:
        return []
    found = []
    for token in named:
        end = phrase.end if token == named[-1] else token + 1
        found.append(_Found(token, end, _name_of_part(text, token, named[-1] + 1, phrase, noun), (origins[token],)))
    return found


def _noun_of(text: Analysis, phrase: RolePhrase) -> int:
    """The token of the noun itself: the last one of its words where no case tells ("foreign ministers")."""
    return phrase.head if text.language.cased else phrase.stop - 1


def _of_one_state(text: Analysis, token: int, origins: dict[int, str]) -> bool:
    """Whether a word is the adjective of a state, of one thing where the language tells."""
    word = text.words[token]
    adjective = not word.cases or any(r.pos == "ADJ" and r.number != "plur" for r in word.readings)
    return token in origins and adjective and "adjectives" in word.entries


def _name_of_part(text: Analysis, token: int, begin: int, phrase: RolePhrase, noun: Reading) -> str:
    """What one of several groups that share a noun, whose words begin at a token, is called by itself: «польская
    делегация», "Polish foreign minister"."""
    word, morphology = text.words[token], text.language.morphology
    placed = phrase.end > phrase.stop and "place_prepositions" in text.words[phrase.stop].entries
    rest = " " + text.text_of(phrase.stop, phrase.end) if phrase.end > phrase.stop and not placed else ""
    if not text.language.cased:
        head = _noun_of(text, phrase)
        before = f"{text.text_of(begin, head)} " if head > begin else ""
        return f"{word.form} {before}{morphology.inflect(text.words[head].form, noun, number='sing')}{rest}"
    adjective = next((r for r in word.readings if r.pos == "ADJ" and r.number != "plur"), None)
    gender = noun.gender or gender_alone(text, noun)
    told = word.form if adjective is None else morphology.inflect(
        word.form, adjective, case="nom", number="sing", gender=gender
    )  # fmt: skip
    return f"{told[:1].lower()}{told[1:]} {noun.lemma}{rest}"


def _end_of(text: Analysis, phrase: RolePhrase) -> int:
    """Where a group ends, less what it came for, behind a preposition, or where it is received: "hosted Polish
    officials for dinner", "hosted Polish officials at the palace"."""
    words, end = text.words, received(text, phrase.stop, phrase.end)
    for token in range(phrase.stop, end - 1):
        if "time_openers" in words[token].entries:
            return token  # "led a delegation to Oslo this week"
        if "event_errands" in words[token].entries and any("frames" in w.entries for w in words[token + 1 : token + 3]):
            return token
    return end


def _origins(text: Analysis) -> dict[int, str]:
    """The codes of states by the tokens that name them, as a noun or an adjective."""
    held = {match.begin: match.places[0].country for match in text.shared(place_matches) if match.places[0].country}
    for category in ("adjectives", "demonyms"):
        for match in text.matches(category):
            code = str(match.entry["code"])[:2]
            if code.isupper():
                held[match.begin] = code
    return held


def _plurals(text: Analysis) -> Iterator[RolePhrase]:
    for phrase in text.shared(role_phrases):
        if phrase.plural and phrase.kinds & _LEADING and not _of_thing(text, phrase):
            yield phrase


def _of_thing(text: Analysis, phrase: RolePhrase) -> bool:
    """Whether a form for several is here rather that of another noun: «аналітик Інституту світової політики»."""
    word, key = text.words[phrase.head], phrase.entry.key
    if not text.language.cased or key not in word.lemmas:
        return False
    others = [r for r in word.readings if r.pos == "NOUN" and r.number == "sing" and r.lemma != key]
    reading = text.reading_at(phrase.head)
    if reading is not None and any(r is reading or r == reading for r in others):
        return True
    before = text.reading_at(phrase.begin - 1) if phrase.begin and phrase.begin == phrase.head else None
    owned = before is not None and before.pos == "NOUN" and any(r.case == "gen" for r in others)
    return owned and not any(r.case == "gen" and r.lemma == key for r in word.readings)


def _delegations(text: Analysis) -> Iterator[RolePhrase]:
    """Nouns like «делегация» with their adjectives and genitives."""
    matches = text.matches("group_nouns")
    if not matches:
        return
    reader = text.shared(phrase_reader)
    for match in matches:
        nouns = [r for r in text.words[match.begin].readings if r.pos == "NOUN"]
        if not nouns:
            continue
        cases = frozenset(r.case for r in nouns if r.case)
        plural = all(r.number == "plur" for r in nouns) or _several(text, match, nouns)
        begin, end = reader.reach(match.begin, match.end, cases)
        if end == match.end:
            end = _of_body(text, end)
        if end == match.end:
            end = _of_counted(text, end)
        yield RolePhrase(begin, match.begin, match.end, end, cases, plural, match.entry)


def _several(text: Analysis, match: Match, nouns: Sequence[Reading]) -> bool:
    """Whether a form that may be a plural is one: of a noun for several in the plural alone («власти»), or as the
    subject of a verb in the plural («стороны конфликта сообщили»)."""
    if not any(r.number == "plur" for r in nouns):
        return False
    if match.entry.get("several"):
        return True
    clause = text.clause_at(match.begin)
    subject = clause.phrases[clause.subject] if clause.subject is not None else None
    acting = subject is not None and subject.head == match.begin and clause.reading is not None
    return acting and clause.reading is not None and clause.reading.number == "plur"


def _of_body(text: Analysis, begin: int) -> int:
    """The end of a name that has no cases and tells whose people a noun before it means: «руководство Volkswagen»."""
    words, end = text.words, begin
    while text.language.cased and end < min(begin + _NAMED, len(words)) and words[end].capital and not words[end].cases:
        end += 1
    return end


def _of_counted(text: Analysis, begin: int) -> int:
    """The end of how many people a noun before it means: "a group of 20 bankers", «группа из двадцати банкиров»."""
    word = text.words[begin] if begin + 1 < len(text) else None
    origin = None if word is None else word.entries.get("role_prepositions")
    if word is None or not ("genitive_prepositions" in word.entries or (origin is not None and origin.get("origin"))):
        return begin
    number, phrases = text.words[begin + 1], text.clause_at(begin).phrases
    behind = next((p for p in phrases if p.prep == begin and p.begin == begin + 1), None)
    counted = number.shape == "digits" or number.has("NUM") is not None
    if behind is None or not counted or any(w.capital for w in text.words[behind.begin : behind.end]):
        return begin
    head = text.words[behind.head]
    people = "roles" in head.entries or any(r.pos == "NOUN" and r.animate for r in head.readings)
    return behind.end if people else begin


def _members(
    text: Analysis, found: Sequence[_Found], people: SpanIndex[tuple[int, str]], counted: set[tuple[int, str]]
) -> tuple[str, ...]:
    """The persons who are named inside the phrase («делегация во главе с Ивановым»), and those who are ``counted`` to
    it elsewhere, in the order of their layer."""
    inside = {one for each in found for one in people.inside(text.span(each.begin, each.end))}
    leads = {one for each in found for one in _leader(text, each.end, people)}
    return tuple(id for _, id in sorted(inside | leads | counted))


def _leader(text: Analysis, end: int, people: SpanIndex[tuple[int, str]]) -> list[tuple[int, str]]:
    """The person named behind the phrase as who leads them: "a delegation headed by Smith"."""
    begin = end + 1 if end < len(text) and text.words[end].form == "," else end
    link = text.match_at("group_leads", begin)
    if link is None:
        return []
    stop = min(link.end + _ROLE, len(text))
    comma = next((t for t in range(link.end, stop) if text.words[t].form == ","), stop)
    if comma == link.end:
        return []
    found = list(people.inside(text.span(link.end, comma)))[:1]
    if found or comma == stop or "roles" not in text.words[comma - 1].entries:
        return found
    stop = min(comma + _NAME, len(text))  # "led by the minister, Anna Berg, arrived"
    end = next((t for t in range(comma + 1, stop) if text.words[t].shape in ("punct", "lower")), stop)
    return list(people.inside(text.span(comma + 1, end)))[:1] if end > comma + 1 else []
