"""What stands between a clause and the role that it gives: a noun for a post, an adjective of age."""

from newsevents.analysis import Analysis
from newsevents.extractors.people.phrases import RolePhrase


def post_of(text: Analysis, phrase: RolePhrase) -> int:
    """The noun for a post that governs the role («пост директора», "the post of director"); -1 without one."""
    words, at = text.words, phrase.begin - 1
    if not text.language.cased:
        at -= at > 0 and "determiners" in words[at].entries
        if at < 1 or "genitive_prepositions" not in words[at].entries:
            return -1
        at -= 1
    elif "gen" not in phrase.cases:
        return -1
    return at if at >= 0 and "post_nouns" in words[at].entries else -1


def before_age(text: Analysis, begin: int) -> int:
    """Where an adjective of age right before a token begins («20-летний»); the token itself where none stands there."""
    if not begin or not text.language.cased:
        return begin
    before = text.words[begin - 1]
    aged = before.shape == "number" and any(r.pos == "ADJ" for r in before.readings)
    return begin - 1 if aged else begin
