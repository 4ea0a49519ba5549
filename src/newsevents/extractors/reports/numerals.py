"""Phrases that begin with a number of those who are told: «трёх чиновников», «более половины жителей»."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.matching import Match
from newsevents.words import Reading, Word

_FEW: Final = 2
"""The first number that is several."""
_MANY: Final = 4
"""The last number that its own entry tells the noun's number of."""


def measure(text: Analysis, token: int) -> Match | None:
    """The word for more or less before a number that begins at a token: «более (половины жителей)», "more than"."""
    match = text.match_at("date_signals", token)
    return match if match is not None and match.entry.get("lengths") else None


def is_counted(text: Analysis, begin: int, end: int) -> bool:
    """Whether a numeral that governs a genitive stands first, as it does in the nominative: «три источника»."""
    if end - begin < 2 or not any(r.pos == "NUM" and r.case == "nom" for r in text.words[begin].readings):
        return False
    return any(r.pos == "NOUN" and r.case == "gen" for r in text.words[begin + 1].readings)


def number_behind(text: Analysis, begin: int, end: int) -> str:
    """The number of the genitive behind a numeral that is put into the nominative («трёх чиновников»: «три чиновника»,
    «пяти»: «пять чиновников»); "" where no such numeral begins the phrase."""
    numeral = next((r for r in text.words[begin].readings[:1] if r.pos == "NUM" and r.case not in ("", "nom")), None)
    if numeral is None or end - begin < 2:
        return ""
    entry = text.language.word(numeral.lemma).entries.get("date_words")
    if entry is not None and entry.get("is") == "vague":
        return "plur"  # «нескольких источников»
    value = entry.get("value") if entry is not None and entry.get("is") == "cardinal" else None
    if entry is None or not isinstance(value, int) or value < _FEW:
        return ""
    return str(entry.get("counts", "")) or ("plur" if value > _MANY else "")


def counted_gender(text: Analysis, begin: int, end: int) -> str:
    """The gender of the noun behind a numeral, where it is a feminine: «двух соседок»: «две соседки»."""
    noun = next((r for t in range(begin, end) for r in text.words[t].readings[:1] if r.pos == "NOUN"), None)
    return noun.gender if noun is not None and noun.gender == "f" else ""


def under_numeral(text: Analysis, word: Word, reading: Reading, number: str) -> str:
    """The genitive of a word behind a numeral: of the noun in the number that the numeral asks for, else plural."""
    wanted = number if reading.pos == "NOUN" else "plur"
    return text.language.morphology.inflect(word.form, reading, case="gen", number=wanted)
