"""Role phrases and the words around a noun: what all languages share."""

from collections.abc import Iterator
from typing import Final

from mypy_extensions import mypyc_attr

from newsevents.analysis import Analysis
from newsevents.extractors.people.compounds import compounds_of
from newsevents.extractors.people.derived import derived_of
from newsevents.extractors.people.recalled import settled_names
from newsevents.extractors.people.settling import Settled
from newsevents.gazetteer import place_matches
from newsevents.lexicon import Entry
from newsevents.matching import Match
from newsevents.ranges import BEGIN
from newsevents.words import Reading, Word

LONGEST: Final = 25
"""Tokens that a phrase may have behind its head."""


@mypyc_attr(acyclic=True)
class RolePhrase:
    """A role noun at ``head`` with its words from ``begin`` to ``end``; ``cases`` in which it may stand (empty: any);
    ``stop`` is where the role noun itself ends; ``bare`` tells that nothing but the noun is there. ``many`` are the
    cases in which it may be a plural; ``part`` are the tokens of what depends on the noun where several names share a
    plural and each has its own («послы Кипра и Мальты»).
    """

    __slots__ = ("begin", "cases", "end", "entry", "head", "many", "part", "plural", "stop")

    def __init__(
        self,
        begin: int,
        head: int,
        stop: int,
        end: int,
        cases: frozenset[str],
        plural: bool,
        entry: Entry,
        many: frozenset[str] = frozenset(),
        part: tuple[tuple[int, int], ...] = (),
    ) -> None:
        self.begin = begin
        self.head = head
        self.stop = stop
        self.end = end
        self.cases = cases
        self.plural = plural
        self.entry = entry
        self.many = many
        self.part = part

    def until(self, end: int) -> "RolePhrase":
        """The phrase that ends at another token."""
        return RolePhrase(
            self.begin, self.head, self.stop, end, self.cases, self.plural, self.entry, self.many, self.part
        )

    def shared(self, part: tuple[tuple[int, int], ...]) -> "RolePhrase":
        """The phrase as one of several people has it, ``part`` as his part of it."""
        return RolePhrase(self.begin, self.head, self.stop, self.end, self.many, True, self.entry, self.many, part)

    @property
    def kinds(self) -> frozenset[str]:
        """The classes of the role noun; none where a noun for a body stands in its place."""
        return frozenset(kind for kind in (self.entry.get("class"), *self.entry.get("also", ())) if kind)

    @property
    def bare(self) -> bool:
        return self.stop == self.end and self.begin == self.head


def abbreviated(entry: Entry) -> bool:
    """Whether a role noun is written short, with a full stop ("Dr.")."""
    return entry.key.endswith(".")


def likeliest(word: Word) -> Reading | None:
    """The first reading of a word that is no imperative, which hardly stands where role nouns do («ветеран війни»)."""
    return next((r for r in word.readings if r.mood != "impr"), word.readings[0] if word.readings else None)


def told_over(text: Analysis, phrase: RolePhrase) -> bool:
    """Whether a word of a role, or one before its noun, tells that it is over («бывший»)."""
    return any("former" in text.words[t].entries for t in range(phrase.begin, phrase.stop))


class PhraseReader:
    """Reads what belongs to a noun: adjectives before it, genitives, names and prepositional phrases behind it."""

    def __init__(self, text: Analysis) -> None:
        self.text = text
        self.cased = text.language.cased
        self.names: dict[int, Settled] = {name.begin: name for name in text.shared(settled_names)}
        self.ends = {name.end for name in self.names.values()}
        firm = [name for name in self.names.values() if not name.loose]
        self.inside = {token: name.begin for name in reversed(firm) for token in range(name.begin, name.end)}
        """Where the name begins that a token belongs to."""
        self.times = frozenset(match.end for match in text.matches("role_times"))
        """Where words end that tell when somebody has a role ("at the time mayor")."""
        self.callers = frozenset(match.begin for match in text.matches("name_callers"))
        """Where words begin behind which somebody's name is told («по имени»)."""
        self.places = {match.begin: match.end for match in text.shared(place_matches)}
        self.roles: dict[int, Match] = {match.begin: match for match in text.matches("roles")}
        for at, entry in compounds_of(text.language).among(text.words):
            self.roles.setdefault(at, Match(at, at + 1, entry))

    def read(self) -> Iterator[RolePhrase]:
        last = -1
        apart = {t for match in self.text.matches("no_roles") for t in range(match.begin, match.end)}
        for match in self._matches():
            if match.begin < last or match.begin in apart or match.begin in self.inside:
                continue
            if "prepositions" in self._word(match.begin).entries:
                continue
            whole = self._compound(match)
            last = whole.end
            phrase = self.phrase(whole)
            if phrase is not None:
                yield phrase

    def _matches(self) -> Iterator[Match]:
        """The role nouns of the list with their compounds, and nouns for persons that stand beside a name."""
        found = dict(self.roles)
        derived = derived_of(self.text.language)
        for origin in self.text.matches("demonyms"):
            opening = self._sentence_begin(origin.begin) == origin.begin
            entry = derived.nation(origin, self.text.words[origin.begin], opening=opening)
            if entry is not None:
                found.setdefault(origin.begin, Match(origin.begin, origin.end, entry))
        for match in derived.beside(self.text, self.names.values()):
            found.setdefault(match.begin, match)
        return iter(sorted(found.values(), key=BEGIN))

    def _compound(self, match: Match) -> Match:
        """Where role nouns follow each other in a language without case, the last one is the head."""
        while not self.cased and match.end in self.roles and self.roles[match.end].begin not in self.inside:
            after = self.roles[match.end]
            short = abbreviated(after.entry) and not abbreviated(match.entry)
            if after.entry.get("title") or (short and not match.entry.get("untold")):
                break
            if self._word(after.begin).capital and self._word(match.begin).shape == "lower":
                break  # "his friend Admiral Moore"
            match = Match(match.begin, after.end, after.entry)
        return match

    def _word(self, token: int) -> Word:
        return self.text.words[token]

    def _sentence_begin(self, token: int) -> int:
        return self.text.sentences[self.text.sentence_at(token)].begin

    def reach(self, head: int, stop: int, cases: frozenset[str]) -> tuple[int, int]:
        """The tokens of the phrase around a noun at ``head`` that ends at ``stop`` and may stand in ``cases``."""
        raise NotImplementedError

    def phrase(self, match: Match) -> RolePhrase | None:
        """The phrase of a role noun; None where the word is something else here."""
        raise NotImplementedError
