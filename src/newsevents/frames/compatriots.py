"""People of several states under one noun: «чилийские и перуанские депутаты», "Chilean and Peruvian ministers"."""

from newsevents.analysis import Analysis, Phrase
from newsevents.frames.subjects import phrase_at


def first_of_several(text: Analysis, phrase: Phrase) -> int:
    """The token at which a phrase begins with the adjectives of further states that are joined before it; where it
    begins itself, if there are none."""
    begin = phrase.begin
    if not _people(text, phrase) or not _of_state(text, begin):
        return begin
    while begin > 1 and text.words[begin - 1].lists() and _of_state(text, begin - 2):
        begin -= 2
    if begin == phrase.begin:
        return begin
    before = phrase_at(text.clause_at(begin), begin)  # "senior American and Venezuelan officials"
    alone = before is not None and before.head == begin and before.end == begin + 1 and before.prep is None
    return before.begin if before is not None and alone else begin


def is_one_of_several(text: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase is only the adjective of the first of several states, whose people the next phrase names."""
    if not _of_state(text, phrase.head) or phrase.end != phrase.head + 1:
        return False
    end = phrase.end
    while end + 1 < len(text) and text.words[end].lists() and _of_state(text, end + 1):
        behind = phrase_at(text.clause_at(end + 1), end + 1)
        if behind is None or behind.prep is not None:
            return False
        if behind.head > end + 1:
            return behind.begin == end + 1 and _people(text, behind)
        end += 2
    return False


def _people(text: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase is a role in the plural behind an adjective."""
    word = text.words[phrase.head]
    plural = phrase.number == "plur" or any(r.number == "plur" for r in word.readings[:1])
    told = "roles" in word.entries or "event_delegations" in word.entries or "event_groups" in word.entries
    return phrase.begin < phrase.head and plural and told


def _of_state(text: Analysis, token: int) -> bool:
    word = text.words[token]
    return "adjectives" in word.entries or (word.shape == "upper" and "state_prefixes" in word.entries)
