"""The comma inside the name of a firm: "Alder, Inc."."""

from collections.abc import Sequence

from newsevents.words import Word


def in_firm(words: Sequence[Word], token: int) -> bool:
    """Whether a comma stands between a name and what firms are called by, written short ("Alder, Inc. said")."""
    if words[token].form != "," or not 0 < token < len(words) - 1 or not words[token - 1].capital:
        return False
    short = words[token + 1].entries.get("abbreviations")
    return short is not None and short.get("kind") == "company"
