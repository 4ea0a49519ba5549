"""A person in the making: all mentions of one that a text names, with the roles that it gives."""

from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from typing import Final

from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.settling import Form, Settled
from newsevents.ranges import BEGIN

_FORMS: Final = 40
"""Ways to name one person that are remembered."""
_RECENT: Final = 20
"""Mentions back among which one by the surname alone is sought."""


class Person:
    """A person in the making, by the place in the order of finding.

    However often a text repeats a name, ``forms`` stays short: the first of all mentions that read alike; ``words`` are
    those of given names and surnames, ``keys`` all by which the person is found again, both folded.
    """

    __slots__ = ("_best", "_role_gender", "forms", "keys", "mentions", "place", "roles", "words")

    def __init__(self, place: int) -> None:
        self.place = place
        self.mentions: list[Settled] = []
        self.roles: list[RolePhrase] = []
        self.forms: dict[Form, Settled] = {}
        self.words: set[str] = set()
        self.keys: set[str] = set()
        self._role_gender = ""
        self._best: Settled | None = None

    def add(self, mention: Settled, roles: Sequence[RolePhrase], fold: Callable[[str], str]) -> None:
        """One more mention, with the roles that it gives."""
        self.roles.extend(roles)
        telling = (role.entry.get("gender") for role in roles if not role.plural)
        self._role_gender = self._role_gender or next(filter(None, telling), "")
        insort(self.mentions, mention, key=BEGIN)
        alike = mention.reading
        first = self.forms.get(alike)
        if first is None and len(self.forms) >= _FORMS:
            return
        if first is None:
            self.words |= {fold(w) for w, p in zip(mention.words, mention.parts, strict=True) if p != "fixed"}
        if first is None or mention.begin < first.begin:
            self.forms[alike] = mention
            self._best = mention if self._best is None else max(self._best, mention, key=_rank)

    @property
    def best(self) -> Settled:
        """The fullest mention; of equal ones the first."""
        assert self._best is not None, "a person is made for a mention"
        return self._best

    @property
    def name(self) -> str:
        """The fullest name, with the patronymic that another mention tells."""
        best, patronymic = self.best, self.part("patronymic")
        if not patronymic or "patronymic" in best.parts or "given" not in best.parts:
            return best.name
        at = best.parts.index("given") + 1
        return " ".join((*best.words[:at], patronymic, *best.words[at:]))

    @property
    def addressed(self) -> str:
        """The gender by which roles and titles call the person; "" where none does."""
        return self._role_gender

    @property
    def gender(self) -> str:
        """The gender that the roles tell, else the fullest mention; "" where none does."""
        if self._role_gender or self.best.gender:
            return self._role_gender or self.best.gender
        told = [m for m in self.forms.values() if m.gender]
        return min(told, key=BEGIN).gender if told else ""

    def part(self, part: str) -> str:
        """The given name, surname or patronymic, from whichever mention has it."""
        return next((m.part(part) for m in sorted(self.forms.values(), key=_rank, reverse=True) if m.part(part)), "")

    def last_before(self, token: int) -> int:
        """Where the last mention before a token begins, -1 where there is none."""
        at = bisect_left(self.mentions, token, key=BEGIN)
        return self.mentions[at - 1].begin if at else -1

    def alone_before(self, token: int) -> int:
        """Where the last mention before a token begins that is a surname alone, of the last few; -1 where none is."""
        at = bisect_left(self.mentions, token, key=BEGIN)
        for mention in reversed(self.mentions[max(at - _RECENT, 0) : at]):
            if mention.parts == ("surname",):
                return mention.begin
        return -1


def first_of(person: Person) -> int:
    return person.mentions[0].begin


def _rank(mention: Settled) -> tuple[tuple[int, int, int], int]:
    return _fullness(mention), -mention.begin


def _fullness(mention: Settled) -> tuple[int, int, int]:
    given, surname = "given" in mention.parts, "surname" in mention.parts
    return (given + 2 * surname + ("patronymic" in mention.parts), len(mention.initials), len(mention.words))
