"""The English pack."""

from pathlib import Path
from typing import Any, Final

from newsevents.forms import fold
from newsevents.language import Language, LanguagePack

FOLDER: Final = Path(__file__).parent


def load(extra: tuple[Any, ...] = ()) -> LanguagePack:
    """The English pack, with the word lists that plugins add."""
    from newsevents.languages.en.morphology import EnglishMorphology
    from newsevents.languages.en.tagger import choose
    from newsevents.languages.loading import read_settings
    from newsevents.lexicon import Lexicon, read_tables

    lexicon = Lexicon([*read_tables(FOLDER), *extra], fold)
    return LanguagePack(
        code="en",
        lexicon=lexicon,
        morphology=EnglishMorphology(lexicon),
        settings=read_settings(FOLDER),
        folder=FOLDER,
        choose=choose,
        folding=fold,
    )


def language() -> Language:
    """English, as the registry offers it."""
    common = "the of and to in a is that for it was on with he as by"
    return Language("en", "English", "Latin", "", frozenset(common.split()), load)
