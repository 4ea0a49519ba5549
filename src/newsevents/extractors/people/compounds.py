"""Role nouns that no list has as they stand («экс-заместитель», «и. о.», «обвиняемого», whose lemma is a verb)."""

from collections.abc import Mapping
from typing import Final

from newsevents.forms import keep
from newsevents.language import LanguagePack
from newsevents.lexicon import Entry
from newsevents.words import Reading, Word

_REMEMBERED: Final = 50_000
_STEM: Final = 3
_OPENING: Final = 4
"""Letters of a participle, at least, that stay the same in all its forms."""
_NONE: Final = Entry("", "", (), False, False, {})


class Compounds:
    """Role nouns with a prefix, of two role nouns, or abbreviated with an inner space."""

    def __init__(self, pack: LanguagePack) -> None:
        self._roles: Mapping[str, Entry] = pack.list("roles")
        self._folded = {pack.folding(key): entry for key, entry in self._roles.items()}
        self._pack = pack
        self._openings = frozenset(key[:_OPENING] for key in self._folded)
        self._prefixes = tuple(pack.list("role_prefixes"))
        self._head = min([len(prefix) for prefix in self._prefixes], default=1)
        self._heads: dict[str, list[str]] = {}
        """The prefixes by their first letters."""
        for prefix in self._prefixes:
            self._heads.setdefault(prefix[: self._head], []).append(prefix)
        self._known: dict[Word, Entry] = {}
        """What the words are that were looked at; ``_NONE`` those that are no such nouns."""

    def among(self, words: tuple[Word, ...]) -> list[tuple[int, Entry]]:
        """Where such nouns stand, with the entries of the role nouns inside them."""
        known = self._known
        found: list[tuple[int, Entry]] = []
        for at, word in enumerate(words):
            entry = known.get(word) or keep(known, word, self._find(word) or _NONE, _REMEMBERED)
            if entry is not _NONE:
                found.append((at, entry))
        return found

    def holds(self, word: Word) -> bool:
        """Whether a word is such a noun."""
        return self._find(word) is not None

    def joined(self, word: Word) -> bool:
        """Whether a word joins two role nouns by a hyphen ("Colonel-General")."""
        return "-" in word.form and self.holds(word)

    def _find(self, word: Word) -> Entry | None:
        if "roles" in word.entries or word.shape in ("punct", "digits", "upper"):
            return None
        if " " in word.key:
            return self._roles.get(word.key.replace(" ", ""))
        for reading in word.readings:
            if reading.pos == "PART" and word.shape in ("lower", "title"):
                return self._participle(word.form, reading)
        if not self._may_hold(word.key) and not any(self._may_hold(lemma) for lemma in word.lemmas):
            return None
        for lemma in (word.key, *sorted(word.lemmas)):
            if "-" in lemma:
                head, _, last = lemma.rpartition("-")
                if head and last in self._roles and (head in self._prefixes or head in self._roles):
                    return self._roles[last]
                entry = self._folded.get(self._pack.folding(head))
                if entry is not None and self._apposed(word, lemma):
                    return entry
            for prefix in self._heads.get(lemma[: self._head], ()):
                if (
                    lemma.startswith(prefix)
                    and len(lemma) > len(prefix) + _STEM
                    and lemma[len(prefix) :] in self._roles
                ):
                    return self._roles[lemma[len(prefix) :]]
        return None

    def _may_hold(self, lemma: str) -> bool:
        """Whether a lemma has a hyphen, or begins like a prefix: few do."""
        return lemma[: self._head] in self._heads or "-" in lemma

    def _apposed(self, word: Word, lemma: str) -> bool:
        """Whether a noun for a person joined to a role noun by a hyphen says more of it («боксёр-тяжеловес»)."""
        if not self._pack.cased or word.shape not in ("lower", "title"):
            return False
        folded = self._pack.folding(lemma)
        return any(r.pos == "NOUN" and r.animate and self._pack.folding(r.lemma) == folded for r in word.readings)

    def _participle(self, form: str, reading: Reading) -> Entry | None:
        """The entry of a participle by its nominative, whose first letters are those of the form."""
        if self._pack.folding(form)[:_OPENING] not in self._openings:
            return None
        inflect = self._pack.morphology.inflect
        made = inflect(form, reading, case="nom", number="sing", gender="f" if reading.gender == "f" else "m")
        return self._folded.get(self._pack.folding(made))


def compounds_of(pack: LanguagePack) -> Compounds:
    """The compounds of a pack, made once."""
    return pack.shared(Compounds)
