"""The word lists of the packs: what each entry says of itself."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import tomli

from newsevents.text.reading import read

INSIDE_A_WORD = frozenset({
    "date_adjectives", "date_adjective_numbers", "date_suffixes", "event_mediators", "name_declensions",
    "role_prefixes", "role_suffixes", "state_prefixes", "surname_endings", "surname_prefixes", "town_endings",
})  # fmt: skip
"""Categories of parts of words, which are looked for within a word."""
NO_WORDS = frozenset({"date_patterns", "frames_types"})
"""Categories whose keys are names of ours."""
OF_AN_ABBREVIATION = frozenset({"abbreviations"})
"""Categories of what stands before a full stop, which the cutting of the text joins to it."""
OF_A_COMPOUND = frozenset({"другой", "mid"})
"""Entries that are the part of a word that a hyphen joins: «неделю-другую»."""


def entries(code: str) -> Iterator[tuple[str, str, str]]:
    """Category, key and example of each entry of a language."""
    folder = Path(str(import_module(f"newsevents.languages.{code}").__file__)).parent
    for path in sorted(folder.glob("*.toml")):
        tables: dict[str, dict[str, Any]] = tomli.loads(path.read_text("utf-8"))  # a wheel's copy has no examples
        for category, listed in tables.items():
            for key, data in listed.items():
                yield category, key, data["example"]


@pytest.mark.parametrize("code", ["ru", "uk", "en"])
def test_an_entry_is_found_in_its_own_example(code: str) -> None:
    pack = import_module(f"newsevents.languages.{code}").load()
    passed = INSIDE_A_WORD | NO_WORDS | OF_AN_ABBREVIATION
    looked, lost = 0, []
    for category, key, example in entries(code):
        if category in passed or key in OF_A_COMPOUND:
            continue
        looked += 1
        if not read(example, pack, 0).analysis.matches(category):
            lost.append(f"[{category}] {key}: {example}")
    assert looked > 5000
    assert not lost, "nothing finds " + "; ".join(lost)
