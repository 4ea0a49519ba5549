"""Whom the one that a clause is about meets in it: never the one whom its pronoun takes up."""

from newsevents.analysis import Analysis
from newsevents.frames.model import data_of
from newsevents.frames.subjects import phrase_at


def is_met(text: Analysis, begin: int, token: int) -> bool:
    """Whether the name that begins at a token is that of somebody with whom another person of its clause, taken up by
    the pronoun at ``token``, has a meeting: «После беседы с Хольмом он вылетел в Рим», "At talks with Holm, he …"."""
    clause = text.clause_at(token)
    if not clause.begin <= begin < token:
        return False
    phrase = phrase_at(clause, begin)
    if phrase is None or phrase.prep is None or not clause.begin < phrase.prep:
        return False
    word = text.words[phrase.prep]
    variant = word.entries.get("preposition_variants")
    prep = word.key if variant is None else str(variant["base"])
    for match in text.matches_in("frames", clause.begin, phrase.prep):
        slots = data_of(text.language, match, "frames", "noun").get("slots", {})
        if any(part == "counterpart" and key.partition("+")[0] == prep for key, part in slots.items()):
            return True
    return False
