"""Where the entries of word lists stand among the words of a text."""

from collections import defaultdict

from mypy_extensions import mypyc_attr

from newsevents.lexicon import Entry, shortness
from newsevents.words import Word


@mypyc_attr(acyclic=True)
class Match:
    """An entry of a word list that stands at the tokens ``begin`` to ``end``. Never changed after it was made."""

    __slots__ = ("begin", "end", "entry")

    def __init__(self, begin: int, end: int, entry: Entry) -> None:
        self.begin = begin
        self.end = end
        self.entry = entry

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Match)
            and self.begin == other.begin
            and self.end == other.end
            and self.entry is other.entry
        )

    def __hash__(self) -> int:
        return hash((self.begin, self.end))

    def __repr__(self) -> str:
        return f"Match({self.begin}, {self.end}, {self.entry.key!r})"


Index = tuple[list[list[int] | None], dict[str, dict[int, Match]]]
"""The tokens that are an entry, by the slot of its category; and by category the entries of several words, by the token
where they begin."""


def standing(words: tuple[Word, ...], category: str, begin: int, end: int) -> list[Match]:
    """The matches of one category that begin within the tokens, in text order."""
    found: list[Match] = []
    last = len(words) - 1
    for at in range(begin, end):
        word = words[at]
        if word.openings and at < last:
            longer = next((e for e in longer_entries(words, at, word.openings) if e.category == category), None)
            if longer is not None:
                found.append(Match(at, at + len(longer.words), longer))
                continue
        entry = word.entries.get(category)
        if entry is not None:
            found.append(Match(at, at + 1, entry))
    return found


def index_of(words: tuple[Word, ...], categories: int) -> Index:
    """Where the entries of all categories stand, which are so many."""
    single: list[list[int] | None] = [None] * categories
    longer: defaultdict[str, dict[int, Match]] = defaultdict(dict)
    last = len(words) - 1
    for at, word in enumerate(words):
        openings = word.openings
        if openings and at < last and _opens(openings, words[at + 1]):
            for entry in longer_entries(words, at, openings):
                longer[entry.category].setdefault(at, Match(at, at + len(entry.words), entry))
        for slot in word.slots:
            standing_at = single[slot]
            if standing_at is None:
                single[slot] = [at]
            else:
                standing_at.append(at)
    return single, longer


def _opens(openings: dict[str, tuple[Entry, ...]], second: Word) -> bool:
    """Whether a word may be the second one of an entry."""
    return second.key in openings or any(lemma in openings for lemma in second.lemmas)


def joined(
    words: tuple[Word, ...], category: str, single: list[int] | None, longer: dict[int, Match] | None
) -> list[Match]:
    """The matches of a category in text order; where a longer entry begins at a token, it alone."""
    if single is None:
        single = []
    if longer is None:
        return [Match(at, at + 1, words[at].entries[category]) for at in single]
    found = [Match(at, at + 1, words[at].entries[category]) for at in single if at not in longer]
    return sorted([*found, *longer.values()], key=_begin_of)


def _begin_of(match: Match) -> int:
    return match.begin


def longer_entries(words: tuple[Word, ...], at: int, openings: dict[str, tuple[Entry, ...]]) -> list[Entry]:
    """The entries of several words that stand at a token, longest first."""
    second = words[at + 1]
    listed = list(openings.get(second.key, ()))
    for lemma in sorted(second.lemmas):
        if lemma != second.key and lemma in openings:
            listed += [entry for entry in openings[lemma] if not entry.exact]
    standing = [entry for entry in listed if _stands(words, at, entry)]
    return sorted(standing, key=shortness) if len(standing) > 1 else standing


def _stands(words: tuple[Word, ...], at: int, entry: Entry) -> bool:
    """Whether all words behind the second stand there as well."""
    wanted = entry.words
    if at + len(wanted) > len(words) or (entry.capital and not words[at].form[:1].isupper()):
        return False
    return all(
        words[at + i].key == wanted[i] or (not entry.exact and wanted[i] in words[at + i].lemmas)
        for i in range(2, len(wanted))
    )
