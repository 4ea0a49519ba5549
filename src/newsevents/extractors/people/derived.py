"""Role nouns that no list has, read as such beside a name: nouns for persons («мореплаватель», "lamplighter")."""

from collections.abc import Iterable, Iterator
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.settling import Settled
from newsevents.language import LanguagePack
from newsevents.lexicon import Entry
from newsevents.matching import Match
from newsevents.words import Reading, Word

_BEFORE: Final = 8
_BEHIND: Final = 4
"""Tokens before and behind a name among which such a noun is sought."""
_REMEMBERED: Final = 50_000
_CLAUSE: Final = frozenset({"VERB", "INF", "GERUND", "PARTS", "PRED", "AUX", "CONJ"})
_LEAST_STEM: Final = 3


class Derived:
    """Tells nouns for persons: where nouns have case by their being animate, elsewhere by their ending."""

    def __init__(self, pack: LanguagePack) -> None:
        self._word = pack.word
        self._cased = pack.cased
        self._folding = pack.folding
        self._suffixes = tuple(sorted(pack.list("role_suffixes")))
        self._known: dict[str, Entry | None] = {}

    def entry(self, word: Word) -> Entry | None:
        """The entry of a noun for a person that is no listed role noun."""
        known = self._known
        if word.form not in known:
            if len(known) > _REMEMBERED:
                known.clear()
            known[word.form] = self._make(word)
        return known[word.form]

    def nation(self, match: Match, word: Word, *, opening: bool) -> Entry | None:
        """The entry of a demonym in the singular («россиянин», "the Norwegian"); ``opening`` a sentence it may be
        capitalised."""
        if self._cased:
            return self.entry(word) if word.shape == "lower" or (opening and word.shape == "title") else None
        key = match.entry.key.lower()
        if word.form != match.entry.key:
            return None
        return Entry("roles", key, (key,), False, False, {"class": "nation"})

    def _make(self, word: Word) -> Entry | None:
        if word.shape not in ("lower", "title") or any(c in word.entries for c in ("roles", "role_limits", "no_roles")):
            return None
        if word.shape == "title":
            return self.entry(self._word(word.form.lower()))
        nouns = [r for r in word.readings if r.pos == "NOUN"]
        if not nouns or word.readings[0].pos not in ("NOUN", "ADJ") or any(r.kind for r in nouns):
            return None
        if not (self._animate(word, nouns) if self._cased else self._ending(nouns[0])):
            return None
        data = {"class": "nation" if "demonyms" in word.entries else "person"}
        if self._cased and all(r.gender == "f" for r in nouns if r.number != "plur") and nouns[0].gender == "f":
            data["gender"] = "f"
        lemma = nouns[0].lemma
        return Entry("roles", lemma, (self._folding(lemma),), False, False, data)

    def _animate(self, word: Word, nouns: list[Reading]) -> bool:
        sure = word.readings[0].pos == "NOUN" and not any(r.pos in ("VERB", "ADJ") for r in word.readings)
        return sure and all(r.animate and r.gender != "n" for r in nouns)

    def _ending(self, noun: Reading) -> bool:
        lemma = noun.lemma
        return any(lemma.endswith(s) and len(lemma) >= len(s) + _LEAST_STEM for s in self._suffixes)

    def beside(self, text: Analysis, names: Iterable[Settled]) -> Iterator[Match]:
        """Such nouns in the stretches before and behind the names of a text."""
        for name in names:
            first = text.sentences[text.sentence_at(name.begin)].begin
            for at in range(name.begin - 1, max(name.begin - 1 - _BEFORE, first - 1), -1):
                word = text.words[at]
                if self._bounds(word):
                    break
                yield from self._at(at, text, first)
            if name.end + 1 < len(text) and text.words[name.end].shape == "punct":
                for at in range(name.end + 1, min(name.end + 1 + _BEHIND, len(text))):
                    word = text.words[at]
                    if word.shape == "punct" or self._bounds(word):
                        break
                    yield from self._at(at, text, first)

    def _at(self, at: int, text: Analysis, first: int) -> Iterator[Match]:
        word = text.words[at]
        owning = at + 1 < len(text) and text.words[at + 1].possessive
        if word.shape == "lower" or (word.shape == "title" and at == first and not owning):
            entry = self.entry(word)
            if entry is not None:
                yield Match(at, at + 1, entry)

    @staticmethod
    def _bounds(word: Word) -> bool:
        """Whether a word ends the stretch: a verb, a conjunction, a mark between clauses."""
        if word.shape == "punct":
            return word.form in (".", ",", ";", ":", "!", "?", "…")
        return bool(word.readings) and word.readings[0].pos in _CLAUSE


def derived_of(pack: LanguagePack) -> Derived:
    """The reader of such nouns of a pack, made once."""
    return pack.shared(Derived)
