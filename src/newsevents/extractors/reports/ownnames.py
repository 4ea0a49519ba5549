"""A body's name behind the noun for its kind: «авиакомпания Skyways», "the engineering union IG Metall"."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.model import Range
from newsevents.forms import is_latin
from newsevents.text.marks import MARKS

_AGREEING: Final = frozenset({"ADJ", "DET", "PART", "NUM"})


def own_name(text: Analysis, tokens: Range) -> Range | None:
    """The tokens of the name that ends a phrase behind a noun for a kind of body, without its marks; None where there
    is none. In languages with case, a name without marks is one in Latin letters: «банк Рубцова» is his."""
    begin, end = tokens
    head = next((t for t in range(end - 2, begin - 1, -1) if _is_kind(text, t)), None)
    if head is None or not all(_describes(text, t) for t in range(begin, head)):
        return None
    first = head + 1
    if text.words[first].form in MARKS:
        last = end - (text.words[end - 1].form in MARKS)
        return (first + 1, last) if first + 1 < last and _marked(text, first + 1, last) else None
    named = all(w.capital and (not text.language.cased or is_latin(w.form[0])) for w in text.words[first:end])
    return (first, end) if named else None


def _is_kind(text: Analysis, token: int) -> bool:
    """Whether a noun for a kind of body stands at a token, with a small letter or as the first of its sentence."""
    word, opens = text.words[token], text.sentences[text.sentence_at(token)].begin == token
    return "organization_heads" in word.entries and (word.shape == "lower" or (word.shape == "title" and opens))


def _describes(text: Analysis, token: int) -> bool:
    """Whether a word may stand before such a noun and tell more of it: no preposition, owner or mark; in languages with
    case no noun, which would govern it («директор компании „Север“»)."""
    word, reading = text.words[token], text.reading_at(token)
    if word.shape == "punct" or word.possessive or "prepositions" in word.entries:
        return False
    return not text.language.cased or (reading is not None and reading.pos in _AGREEING)


def _marked(text: Analysis, begin: int, end: int) -> bool:
    """Whether nothing but a name stands within the marks, which begins with a capital and may be a nominative: no
    «пресс-служба „Формулы-1“»."""
    first = text.words[begin]
    called = not text.language.cased or ("nom", "sing") in first.cases or is_latin(first.form[0])
    return first.capital and called and not any(w.form in MARKS for w in text.words[begin:end])
