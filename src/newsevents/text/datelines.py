"""Datelines: where and when a report was filed, and by whom, before its first sentence."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.text.marks import DASHES
from newsevents.words import Word

_LONGEST: Final = 12
"""Tokens that a dateline may have, with its dash."""
_ACRONYM: Final = 4
"""Letters that an abbreviation has at most; a longer word in capitals at the head is a place («ВАШИНГТОН —»)."""
_PARTS: Final = 2
"""Sentences that a dateline may take up before its last part, of ``_PART`` tokens each."""
_PART: Final = 6
_OPENING: Final = frozenset("(/")
_NAMELESS: Final = frozenset({"prepositions", "date_words", "roles"})
"""Words with a capital that name neither a place nor an agency."""


def behind_dateline(text: Analysis, sentence: int, end: int) -> int:
    """The token behind «МОСКВА, 3 мар —», "PORT KESSEL (AP) -", «АСТАНА. КАЗИНФОРМ –» at the head of a paragraph; the
    first one of the sentence where it has none before the token ``end``."""
    begin = text.sentences[sentence].begin
    if not text.words[begin].capital and text.words[begin].shape != "digits":
        return begin
    before = _filed_before(text, sentence)
    if before is None:
        return begin
    marked, named = before, False
    for token in range(begin, min(begin + _LONGEST, end)):
        word = text.words[token]
        if word.form in DASHES and not (text.glued(token) and text.glued(token + 1)):  # not «19–20 мая»
            return _behind_agency(text, token + 1, end) if marked and named else begin
        shouted = _shouted(word)
        marked = marked or shouted or word.shape == "digits" or word.form in _OPENING
        named = named or shouted or (word.capital and _NAMELESS.isdisjoint(word.entries))
        if word.shape == "lower" and "date_words" not in word.entries and "abbreviations" not in word.entries:
            return begin
    return begin


def _filed_before(text: Analysis, sentence: int) -> bool | None:
    """Whether only sentences that tell where and when stand before one in its paragraph, «Москва. 5 мая.»; None where
    others do, False where it begins the paragraph."""
    paragraph, at = text.sentences[sentence].record.paragraph, sentence
    while at and text.sentences[at - 1].record.paragraph == paragraph:
        at -= 1
        if sentence - at > _PARTS or text.sentences[at].end - text.sentences[at].begin > _PART:
            return None
    words = text.words[text.sentences[at].begin : text.sentences[sentence].begin]
    if any(word.shape == "lower" and "date_words" not in word.entries for word in words):
        return None
    return None if words and not any(_shouted(w) or w.shape == "digits" for w in words) else bool(words)


def _shouted(word: Word) -> bool:
    return word.shape == "upper" and len(word.form) > _ACRONYM and "organizations" not in word.entries


def _behind_agency(text: Analysis, token: int, end: int) -> int:
    """Past the agency that stands behind the dash: «МИНСК, 5 мая — БЕЛТА, …»."""
    match = text.match_at("organizations", token) if token < end else None
    return match.end + 1 if match is not None and match.end < end and text.words[match.end].form == "," else token
