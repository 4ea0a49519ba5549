"""Nouns before that of an event: a question that is asked of it, an offer that is made of it, a date that is set."""

from newsevents.analysis import Analysis
from newsevents.frames import Frame, phrase_at
from newsevents.matching import Match


def is_matter(text: Analysis, frame: Frame) -> bool:
    """Whether the clause is about a question that a noun means: «вопрос о визите пока не решён», «вопрос визита
    решается»."""
    clause, phrase = frame.clause, phrase_at(frame.clause, frame.own[0])
    if phrase is None or clause.subject is None:
        return False
    subject = clause.phrases[clause.subject]
    near = subject.head < frame.trigger < subject.end if phrase.prep is None else subject.end == phrase.prep
    return near and "event_matters" in text.words[subject.head].entries


def holds(text: Analysis, frame: Frame, match: Match) -> bool:
    """Whether a word before a noun governs it, «приглашение на встречу», and is none of what was done on that occasion:
    «изложил предложение на встрече», «…после встречи»."""
    words, phrase = text.words, phrase_at(frame.clause, frame.own[0])
    if not text.language.cased or phrase is None or phrase.prep is None or phrase.prep < match.end:
        return True
    if "event_order" in words[phrase.prep].entries and phrase.prep == match.end:
        return words[phrase.prep].key in match.entry.get("prep", ())
    return phrase.case != "loc" or "event_bearers" not in words[phrase.prep].entries
