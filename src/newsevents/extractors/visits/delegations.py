"""Several delegations told by one plural: «делегации Мальдив и Маврикия» are two."""

from collections.abc import Sequence

from newsevents.analysis import Analysis
from newsevents.spans import Span


def apart(text: Analysis, begin: int, end: int, states: Sequence[tuple[int, int]]) -> list[tuple[str, Span]]:
    """The name and the place of each delegation of a phrase that names several states behind its noun, ``states`` the
    tokens of these; empty where it means one."""
    words = text.words
    head = next((t for t in range(begin, end) if "group_nouns" in words[t].entries), None)
    if head is None or len(states) < 2 or states[0][0] <= head:
        return []
    nouns = [r for r in words[head].readings if r.pos == "NOUN"]
    if not any(r.number == "plur" for r in nouns):
        return []
    linked = text.text_of(head + 1, states[0][0]) + " " if states[0][0] > head + 1 else ""
    opening = f"{nouns[0].lemma} {linked}"
    return [(opening + text.text_of(*state), text.span(*state)) for state in states]
