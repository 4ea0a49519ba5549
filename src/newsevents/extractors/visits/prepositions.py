"""What a preposition says of the place behind it."""

from newsevents.analysis import Analysis
from newsevents.lexicon import Entry


def is_strong(text: Analysis, token: int) -> bool:
    """Whether a preposition tells where something is."""
    entry = _entry(text, token, "place_prepositions")
    return entry is not None and bool(entry.get("strong"))


def places(text: Analysis, token: int, category: str) -> bool:
    """Whether a preposition of the category stands at a token which does not tell who did something ("mediated by
    Egypt")."""
    return "agent_prepositions" not in text.words[token].entries and _entry(text, token, category) is not None


def _entry(text: Analysis, token: int, category: str) -> Entry | None:
    """What the word list says of a preposition, or of the one that it is a variant of: «во», «у»."""
    entries = text.words[token].entries
    variant = entries.get("preposition_variants")
    return entries.get(category) if variant is None else text.language.list(category).get(variant["base"])
