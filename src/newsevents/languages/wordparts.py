"""What a language makes new words with, by the pack's ``settings/word_parts.toml``."""

from collections.abc import Mapping
from typing import Any

from mypy_extensions import mypyc_attr


@mypyc_attr(acyclic=True)
class WordParts:
    """The parts of new words, as a pack tells them: a table without the examples will do.

    ``prefixes`` stand before a word and ``particles`` behind its hyphen, neither changing its forms; an ``adverbial``
    makes an adverb of the dative of an adjective behind it; ``initials`` are the letters that given names begin with;
    ``letters`` may be written for the ``others``, one by one; ``endings`` are those of names of men behind a consonant,
    with their cases.

    >>> parts = WordParts({"prefixes": {"экс-": {}, "за": {}}, "written_for": {"е": {"letter": "ё"}}})
    >>> parts.prefixes_of("экс-заморский"), parts.letters, parts.others
    ([4], 'е', 'ё')
    """

    def __init__(self, told: Mapping[str, Any]) -> None:
        written: Mapping[str, Any] = told.get("written_for", {})
        self.prefixes = frozenset(told.get("prefixes", ()))
        self.particles = tuple(told.get("particles", ()))
        self.adverbial: str = told.get("adverbial", "")
        self.initials = frozenset(told.get("initials", ""))
        self.letters = "".join(written)
        self.others = "".join([entry["letter"] for entry in written.values()])
        self.endings = {key: (tuple(e["cases"]), str(e["behind"])) for key, e in told.get("name_endings", {}).items()}
        self._sizes = sorted({len(prefix) for prefix in self.prefixes}, reverse=True)

    def name_cases(self, name: str) -> tuple[str, ...]:
        """The cases in which the name of a man may be that ends so, behind a consonant; none of other names.

        >>> WordParts({"name_endings": {"а": {"cases": ["gen", "acc"], "behind": "фч"}}}).name_cases("олафа")
        ('gen', 'acc')
        """
        cases, behind = self.endings.get(name[-1:], ((), ""))
        return cases if name[-2:-1] in behind and len(name) > 2 else ()

    def prefixes_of(self, word: str) -> list[int]:
        """The lengths of the prefixes that a word, in small letters, begins with, the longest first."""
        return [size for size in self._sizes if word[:size] in self.prefixes and len(word) >= size]
