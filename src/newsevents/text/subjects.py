"""Which phrase of a clause is its subject: by case, agreement and who can act."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.text.concord import fits
from newsevents.text.joining import (
    bears_name,
    coordinated,
    joined_number,
    listed_owners,
    names_place,
    range_begins,
    shares_genitive,
    shares_preposition,
)
from newsevents.text.wordorder import subject_by_order
from newsevents.words import Chosen, Reading, Word

_ACTING: Final = frozenset({"given", "surname", "patronymic", "org", "abbr"})


def subject_of(
    text: Analysis, phrases: Sequence[Phrase], verb: int | None, auxiliary: int | None, reading: Reading | None,
    chosen: Chosen, base: int,
) -> int | None:  # fmt: skip
    """The index of the subject: by case where the language has case, else the last bare phrase before the verb."""
    first = min(t for t in (verb, auxiliary) if t is not None) if verb is not None else None
    if not text.language.cased:
        return subject_by_order(text, phrases, first) if first is not None else None
    owners = frozenset[int]() if first is None else listed_owners(text, phrases, first)
    bare = [
        i for i, p in enumerate(phrases)
        if p.prep is None and i not in owners
        and ("nom" in p.case or not p.case)
        and not range_begins(text, p)
        and not (i > 0 and (shares_genitive(text, phrases[i - 1], p) or names_place(text, phrases[i - 1], p)))
    ]  # fmt: skip
    joint = {
        i for i in bare if i + 1 < len(phrases)
        and ((i + 1 in bare and coordinated(text, phrases[i], phrases[i + 1]))
             or joined_number(text, phrases[i], phrases[i + 1]))
    }  # fmt: skip
    if first is not None:  # behind the verb, a name without a nominative of its own is an argument
        bare = [i for i in bare if phrases[i].end <= first or _has_nominative(text.words[phrases[i].head])]
    fitting = [i for i in bare if fits(text, phrases[i], reading, auxiliary, chosen, base, i in joint)]
    fitting = [i for i in fitting if i == 0 or not shares_preposition(text, phrases[i - 1], phrases[i])] or fitting
    fitting = [i for i in fitting if first is None or phrases[i].begin < first or not bears_name(text, phrases[i])]
    if not fitting:
        return None
    nouns = [i for i in fitting if (r := chosen[phrases[i].head - base]) is None or r.pos != "PART"]
    if first is None:  # «встреча возможна в Риме», where the predicate is an adjective
        nouns = [i for i in nouns if not _describes(text.words[phrases[i].head])] or nouns
    fitting = nouns or fitting  # «прибывший в Минск премьер»: the noun, not the participle before it
    fitting = _beside_relative(text, phrases, fitting, verb) or fitting
    fitting = [i for i in fitting if i + 1 not in fitting or not _owns_source(text, phrases, i)]
    best = _likeliest(text, phrases, fitting, first, chosen, base)
    while reading is not None and reading.number == "plur" and best - 1 in joint and best - 1 in fitting:
        best -= 1  # «Россия и США провели переговоры», though the latter alone is as many
    return best


def _likeliest(
    text: Analysis, phrases: Sequence[Phrase], fitting: Sequence[int], first: int | None, chosen: Chosen, base: int
) -> int:
    """The phrase that is most likely the subject of a predicate that begins at the token ``first``; of equals the
    earliest."""
    open_before = first is not None and any(
        phrases[i].end <= first and _undeclined(text.words[phrases[i].head]) for i in fitting
    )
    best, most = fitting[0], -2
    for at in fitting:
        phrase = phrases[at]
        head = text.words[phrase.head]
        acts = _acts(head, chosen[phrase.head - base])
        before = first is not None and phrase.end <= first
        likely = not phrase.case or phrase.case.startswith("nom")
        renames = before and text.words[phrase.begin - 1].form == ","
        told = open_before and not renames and _only_nominative(head)
        weight = 2 * likely + 2 * acts + before + 2 * told - (not acts and "acc" in phrase.case)
        if weight > most:
            best, most = at, weight
    return best


def _beside_relative(text: Analysis, phrases: Sequence[Phrase], fitting: Sequence[int], verb: int | None) -> list[int]:
    """What can be nothing but a nominative behind the verb, beside a relative word that may be its object: «саммит,
    который примет Эстония»."""
    words = text.words
    if verb is None or len(fitting) < 2 or "copulas" in words[verb].entries:
        return []
    opening = words[phrases[fitting[0]].head]
    if "relatives" not in opening.entries or not any(case == "acc" for case, _ in opening.cases):
        return []
    behind = [i for i in fitting if phrases[i].begin > verb and words[phrases[i].head].cases]
    return [i for i in behind if all(case in ("nom", "voc") for case, _ in words[phrases[i].head].cases)]


def _owns_source(text: Analysis, phrases: Sequence[Phrase], at: int) -> bool:
    """Whether a name that no dictionary knows belongs to what opens the clause as its source, and a comma parts it
    from the subject: «За словами Вевюра, Малік прибув»."""
    phrase, before = phrases[at], phrases[at - 1] if at else None
    if before is None or before.prep is None or before.end != phrase.begin or not text.words[phrase.head].guessed:
        return False
    return text.words[phrase.end].form == "," and "cue_nouns" in text.words[before.head].entries


def _has_nominative(word: Word) -> bool:
    if word.shape != "title" or not word.cases or word.readings[0].fixed:
        return True
    return any(case == "nom" for case, _ in word.cases)


def _describes(word: Word) -> bool:
    """Whether a word is an adjective alone."""
    return word.shape == "lower" and bool(word.readings) and all(r.pos in ("ADJ", "ADJS") for r in word.readings)


def _undeclined(word: Word) -> bool:
    """Whether no form tells the case of a name: «Лаури»."""
    return word.shape == "title" and bool(word.readings) and (word.readings[0].fixed or word.guessed)


def _only_nominative(word: Word) -> bool:
    """Whether a word can be nothing but somebody who acts: «Лаури принял президент», whoever of the two is fixed."""
    reading = word.readings[0] if word.readings else None
    if reading is None or reading.pos != "NOUN" or not reading.animate or reading.fixed or word.guessed:
        return False
    cases = {case for case, number in word.cases if number != "plur"}
    return cases == {"nom"}


def _acts(word: Word, reading: Reading | None) -> bool:
    """Whether a word is for somebody who acts: «Заречный район посетил губернатор» tells of the governor."""
    if reading is None:
        return word.shape == "initial"
    if word.shape == "upper" or word.guessed or "event_groups" in word.entries or "group_nouns" in word.entries:
        return True
    return reading.animate or reading.pos == "PRON" or reading.kind in _ACTING
