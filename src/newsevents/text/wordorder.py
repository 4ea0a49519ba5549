"""Which phrase of a clause is its subject where no case tells: the order of words does."""

from collections.abc import Sequence

from newsevents.analysis import Analysis, Phrase
from newsevents.text.joining import is_figure
from newsevents.words import Word


def subject_by_order(text: Analysis, phrases: Sequence[Phrase], first: int) -> int | None:
    """The index of the subject of a predicate that begins at the token ``first``: the last bare phrase before it, or
    the first of those that are joined to that one; None where no bare phrase stands there."""
    before = [
        i for i, p in enumerate(phrases)
        if p.prep is None and p.end <= first and not is_figure(text, p) and not _bracketed(text, p)
    ]  # fmt: skip
    return _chain_head(text, phrases, _named_first(text, phrases, before), first) if before else None


def _bracketed(text: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase is a remark in brackets: "Anna Hill (D-Ohio) voted"."""
    if not phrase.begin or phrase.end >= len(text):
        return False
    return text.words[phrase.begin - 1].form == "(" and text.words[phrase.end].form == ")"


def _named_first(text: Analysis, phrases: Sequence[Phrase], bare: Sequence[int]) -> int:
    """The last of the bare phrases before the verb, or, where that one stands between commas and renames what a
    preposition governs, the one before: "a meeting with the president, Ann Smith, in Rome was held"."""
    words, last = text.words, bare[-1]
    if len(bare) < 2 or phrases[last].end >= len(words) or bare[-2] == last - 1:
        return last
    aside = words[phrases[last].begin - 1].form == "," == words[phrases[last].end].form
    earlier = phrases[bare[-2]]
    unbroken = all(word.form != "," for word in words[earlier.end : phrases[last].begin - 1])
    return bare[-2] if aside and unbroken and "date_words" not in words[earlier.head].entries else last


def _chain_head(text: Analysis, phrases: Sequence[Phrase], last: int, verb: int) -> int:
    """The subject among bare phrases of which the last one stands before the verb: the first of those joined to it.

    «A and B met», «A, head of B, said», «the heads of A, B and C met», «a team led by A and B met»; but in
    «after meeting A, B said» it is B.
    """
    listed = text.words[verb - 1].form == ","
    first = at = last
    while at > 0:
        start = phrases[at].begin if phrases[at].prep is None else phrases[at].prep
        between = text.words[phrases[at - 1].end : start]
        if not between and phrases[at].prep is None and "pronouns" in text.words[phrases[at].begin].entries:
            break  # "There she was met by the mayor"
        if any("coordinators" in word.entries for word in between):
            listed = True
        done = listed and _does(text, phrases[at], between)
        if not done and (len(between) > 2 or (between and not listed) or not all(map(_joins, between))):
            break
        at -= 1
        if phrases[at].prep is None:
            first = at
    return first


def _does(text: Analysis, agent: Phrase, between: Sequence[Word]) -> bool:
    """Whether a phrase tells who does what the participle right before it tells: "led by Smith"."""
    if agent.prep is None or len(between) != 1 or "agent_prepositions" not in text.words[agent.prep].entries:
        return False
    return any(r.pos == "PART" for r in between[0].readings)


def _joins(word: Word) -> bool:
    return word.form in (",", "(", ")") or "coordinators" in word.entries
