"""The Ukrainian pack."""

from pathlib import Path
from typing import Any, Final

from newsevents.forms import fold
from newsevents.language import Language, LanguagePack

FOLDER: Final = Path(__file__).parent


def load(extra: tuple[Any, ...] = ()) -> LanguagePack:
    """The Ukrainian pack, with the word lists that plugins add."""
    from newsevents.languages import slavic

    return slavic.load("uk", FOLDER, extra, fold)


def language() -> Language:
    """Ukrainian, as the registry offers it."""
    return Language(
        "uk",
        "Ukrainian",
        "Cyrillic",
        "іїєґ",
        frozenset({"і", "в", "не", "на", "що", "з", "у", "та", "як", "він", "це", "до", "був", "для", "його"}),
        load,
    )
