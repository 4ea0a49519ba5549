"""Whether two roles are of one body: "head of the NBU" and "governor of the National Bank of Ukraine"."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.words import Word

_STEM: Final = 5
"""Letters that the forms of an adjective share («Національний», «Національна»)."""
_INITIALS: Final = 3
"""Initials that tell a body, at least."""


def same_body(text: Analysis, said: Sequence[int], known: Sequence[int]) -> bool:
    """Whether the tokens ``said`` name the body that the tokens ``known`` name, in as many words or in fewer: it is the
    first that those name («СБУ» is not that of «департамент СБУ»), of the same kind and town."""
    words = text.words
    nouns, others = _nouns(words, said), _nouns(words, known)
    if not nouns or not others:
        return False
    if others[: len(nouns)] == nouns:
        return _further(words, said) <= _further(words, known)
    return len(nouns) == 1 and _short(text, words[said[-1]], [words[t] for t in known])


def share_noun(text: Analysis, said: Sequence[int], known: Sequence[int]) -> bool:
    """Whether two bodies have a word of their names in common, or one name is short for the other, where nouns stand
    before nouns ("Labour party leader", "party leader")."""
    words = text.words
    if not set(_nouns(words, said)).isdisjoint(_nouns(words, known)):
        return True
    return any(_short(text, words[t], [words[k] for k in known]) for t in said)


def tells(word: Word) -> bool:
    """Whether a word tells something of a body: a noun, an adjective, a number, an acronym."""
    return word.shape in ("upper", "digits") or bool(word.readings and word.readings[0].pos in ("NOUN", "ADJ", "PART"))


def _short(text: Analysis, short: Word, known: Sequence[Word]) -> bool:
    """Whether a word is the short name of what the ``known`` words spell out, by its letters or by what is listed."""
    names = _spelt_out(text, short)
    stems = [form[:_STEM] for word in known for form in (word.key, *word.lemmas)]
    if any(all(part.lower()[:_STEM] in stems for part in name.split()) for name in names):
        return True
    if names and len(known) == 1 and not set(names).isdisjoint(_spelt_out(text, known[0])):
        return True  # «глава НБУ … очільник Нацбанку»
    letters = "".join(word.key[:1] for word in known)
    return short.shape == "upper" and len(short.key) >= _INITIALS and letters.startswith(short.key)


def _spelt_out(text: Analysis, short: Word) -> Sequence[str]:
    """The full names that are listed of a body by its short one."""
    lemma = short.readings[0].lemma if short.readings else short.key
    listed = text.language.list("organizations")
    for key in (lemma, lemma.capitalize(), lemma.upper()):
        entry = listed.get(key)
        if entry is not None and entry.get("of"):
            return list(entry["of"])
    return ()


def _nouns(words: Sequence[Word], tokens: Sequence[int]) -> list[str]:
    return [_lemma(words[t]) for t in tokens if not _adjectival(words[t]) and words[t].shape != "digits"]


def _further(words: Sequence[Word], tokens: Sequence[int]) -> set[str]:
    """The adjectives and numbers that tell a body from others of its kind."""
    adjectives = {_lemma(words[t]) for t in tokens if _adjectival(words[t])}
    return adjectives | {words[t].key for t in tokens if words[t].shape == "digits"}


def _adjectival(word: Word) -> bool:
    return bool(word.readings) and word.readings[0].pos in ("ADJ", "PART") and word.shape != "upper"


def _lemma(word: Word) -> str:
    return word.readings[0].lemma if word.readings else word.key
