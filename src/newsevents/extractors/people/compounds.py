"""Role nouns that no list has as they stand («экс-заместитель», «и. о.»)."""

from collections.abc import Mapping, Sequence

from newsevents.language import LanguagePack
from newsevents.lexicon import Entry
from newsevents.words import Word

_REMEMBERED = 50_000
_STEM = 3


class Compounds:
    """Role nouns with a prefix, of two role nouns, or abbreviated with an inner space."""

    def __init__(self, pack: LanguagePack) -> None:
        self._roles: Mapping[str, Entry] = pack.list("roles")
        self._prefixes = tuple(pack.list("role_prefixes"))
        self._known: dict[str, Entry | None] = {}

    def among(self, words: Sequence[Word]) -> list[tuple[int, Entry]]:
        """Where such nouns stand, with the entries of the role nouns inside them."""
        known = self._known
        if len(known) > _REMEMBERED:
            known.clear()
        for word in {word for word in words if word.form not in known}:
            known[word.form] = self._find(word)
        return [(at, entry) for at, word in enumerate(words) if (entry := known[word.form]) is not None]

    def _find(self, word: Word) -> Entry | None:
        if "roles" in word.entries or word.shape in ("punct", "digits", "upper"):
            return None
        if " " in word.key:
            return self._roles.get(word.key.replace(" ", ""))
        for lemma in (word.key, *sorted(word.lemmas)):
            head, _, last = lemma.rpartition("-")
            if head and last in self._roles and (head in self._prefixes or head in self._roles):
                return self._roles[last]
            for prefix in self._prefixes:
                if (
                    lemma.startswith(prefix)
                    and len(lemma) > len(prefix) + _STEM
                    and lemma[len(prefix) :] in self._roles
                ):
                    return self._roles[lemma[len(prefix) :]]
        return None


def compounds_of(pack: LanguagePack) -> Compounds:
    """The compounds of a pack, made once."""
    found = _MADE.get(id(pack))
    if found is None or found[0] is not pack:
        found = _MADE[id(pack)] = (pack, Compounds(pack))
    return found[1]


_MADE: dict[int, tuple[LanguagePack, Compounds]] = {}
