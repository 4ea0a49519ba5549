"""The Russian pack."""

from pathlib import Path
from typing import Any, Final

from newsevents.forms import fold
from newsevents.language import Language, LanguagePack

FOLDER: Final = Path(__file__).parent


def folding(text: str) -> str:
    """The key of a Russian form: ``fold``, with ё as е.

    >>> folding("Ещё")
    'еще'
    """
    return fold(text).replace("ё", "е")


def load(extra: tuple[Any, ...] = ()) -> LanguagePack:
    """The Russian pack, with the word lists that plugins add."""
    from newsevents.languages import slavic

    return slavic.load("ru", FOLDER, extra, folding)


def language() -> Language:
    """Russian, as the registry offers it."""
    return Language(
        "ru",
        "Russian",
        "Cyrillic",
        "ыэёъ",
        frozenset({"и", "в", "не", "на", "что", "с", "по", "как", "он", "это", "из", "был", "для", "его"}),
        load,
    )
