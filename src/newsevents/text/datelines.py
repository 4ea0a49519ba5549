"""Datelines: where and when a report was filed, and by whom, before its first sentence."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.text.marks import DASHES

_LONGEST: Final = 12
"""Tokens that a dateline may have, with its dash."""
_ACRONYM: Final = 4
"""Letters that an abbreviation has at most; a longer word in capitals at the head is a place («ВАШИНГТОН —»)."""


def behind_dateline(text: Analysis, sentence: int, end: int) -> int:
    """The token behind «МОСКВА, 3 мар —», "PORT KESSEL (AP) -" at the head of a paragraph; the first one of the
    sentence where it has none before the token ``end``."""
    held = text.sentences[sentence]
    begin = held.begin
    if sentence and text.sentences[sentence - 1].record.paragraph == held.record.paragraph:
        return begin
    marked = False
    for token in range(begin, min(begin + _LONGEST, end)):
        word = text.words[token]
        if word.form in DASHES and not (text.glued(token) and text.glued(token + 1)):  # not «19–20 мая»
            return token + 1 if marked and token > begin else begin
        shouted = word.shape == "upper" and len(word.form) > _ACRONYM and "organizations" not in word.entries
        marked = marked or shouted or word.shape == "digits" or word.form == "("
        if word.shape == "lower" and "date_words" not in word.entries and "abbreviations" not in word.entries:
            return begin
    return begin
