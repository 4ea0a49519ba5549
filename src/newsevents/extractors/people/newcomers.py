"""Whether a role noun tells of somebody who was not named before: «дипломат, знакомый с планом», "a diplomat"."""

from newsevents.analysis import Analysis


def is_new(text: Analysis, begin: int, end: int) -> bool:
    """Whether an article, or what describes the noun behind it, makes the role phrase at these tokens one for somebody
    new."""
    words = text.words
    if begin > 0 and (entry := words[begin - 1].entries.get("determiners")) is not None and entry.get("indefinite"):
        return True
    if end + 1 >= len(words):
        return False
    if "describing_prepositions" in words[end].entries:
        return True
    if words[end].form != "," or not text.language.cased:
        return False
    reading = text.reading_at(end + 1)
    return reading is not None and reading.pos in ("ADJ", "PART") and reading.case == "nom"
