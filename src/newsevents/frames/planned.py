"""Whom the noun phrases right before a verb mean: whose plan it is to act, and what only tells who somebody is."""

from typing import Final

from newsevents.analysis import Analysis, Clause, Phrase
from newsevents.frames.subjects import is_infinitive, phrase_at

_PLANS: Final = frozenset({"event_status", "event_papers"})
"""Categories of nouns for what somebody means to do."""


def planner(text: Analysis, clause: Clause, end: int, trigger: int, subject: Phrase | None) -> Phrase | None:
    """Whose plan it is to do what an infinitive right behind the subject tells: «Планы министра посетить Рим», "Smith's
    plan to visit Rome". ``end`` is the token behind the infinitive."""
    words = text.words
    if subject is None or subject.prep is not None or not is_infinitive(text, trigger):
        return None
    begin = trigger - 1 if "infinitive_marks" in words[trigger - 1].entries else trigger
    if not text.language.cased and subject.begin == end and begin > clause.begin:
        subject = phrase_at(clause, begin - 1)  # "Smith's plan to visit Rome was dropped"
        if subject is None or subject.prep is not None:
            return None
    if subject.end != begin or _PLANS.isdisjoint(words[subject.head].entries):
        return None
    possessed = [t for t in range(subject.begin, subject.head) if words[t].possessive]
    if possessed and possessed[-1] > subject.begin:
        return Phrase(subject.begin, possessed[-1], possessed[-1] - 1, None, "gen", "")
    if subject.begin < subject.head and "pronouns" in words[subject.begin].entries:
        return Phrase(subject.begin, subject.begin + 1, subject.begin, None, "gen", "")
    owned = text.language.cased and subject.end > subject.head + 1
    return Phrase(subject.head + 1, subject.end, subject.head + 1, None, "gen", "") if owned else None


def says_what(text: Analysis, clause: Clause, trigger: int, phrase: Phrase) -> bool:
    """Whether a phrase between commas only says what the one before it is: "Smith, a Democrat, met the mayor"."""
    words, first = text.words, text.words[phrase.begin].entries.get("determiners")
    if text.language.cased or first is None or first.get("definite") or phrase.end - phrase.begin < 2:
        return False
    if words[phrase.begin - 1].form != "," or "group_nouns" in words[phrase.head].entries:
        return False
    end = next((t for t in range(phrase.end, clause.end) if words[t].form == ","), clause.end)
    return end < trigger
