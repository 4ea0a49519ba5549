"""Whom a role that is over takes up: «экс-мэр», «бывший глава района», "the ex-mayor"."""

from collections.abc import Iterable, Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.language import LanguagePack
from newsevents.records import Person
from newsevents.words import Word

Holders = dict[str, list[tuple[Person, list[Word]]]]
"""Persons with the words of a role, by the lemmas of its main noun."""

_NONE: Final[tuple[str, ...]] = ()


class Offices:
    """Nouns for offices with a prefix that tells that they are over. Made once a pack, by ``offices_of``."""

    def __init__(self, pack: LanguagePack) -> None:
        prefixes = pack.list("role_prefixes").items()
        self._prefixes = tuple(key for key, entry in prefixes if entry.get("former"))
        self._roles = pack.list("roles")

    def over(self, head: Word) -> tuple[str, ...]:
        """The noun for the office that a noun tells to be over: «экс-мэр», «ексмер»; nothing where it tells none."""
        key = head.key
        if not key.startswith(self._prefixes):
            return _NONE
        for lemma in (key, *head.lemmas):
            for prefix in self._prefixes:
                office = lemma[len(prefix) :].lstrip("-")
                if lemma.startswith(prefix) and office in self._roles:
                    return (office,)
        return _NONE


def offices_of(text: Analysis) -> Offices:
    """The nouns of the language of a text."""
    return text.language.shared(Offices)


def past_office(text: Analysis, words: Sequence[Word], head: Word) -> tuple[str, ...]:
    """The lemmas of the noun for an office that a phrase tells to be over: «экс-мэр», «бывший мэр»; else nothing."""
    if any("former" in word.entries for word in words):
        offices = [word for word in words if "roles" in word.entries and "former" not in word.entries]
        noun = next((word for word in offices if word is head or "adjectives" not in word.entries), None)
        if noun is None and any(r.animate for r in head.readings):
            noun = head
        return _NONE if noun is None else noun.lemmas  # "the previous leadership" had no holder
    return offices_of(text).over(head)


def former_holders(text: Analysis, people: Iterable[Person]) -> Holders:
    """The persons by the offices that they no longer hold."""
    found: Holders = {}
    for person in people:
        for role in person.roles:
            if role.former:
                words = [text.language.word(part) for part in role.name.split()]
                for lemma in _office_in(text, words):
                    found.setdefault(lemma, []).append((person, words))
    return found


def _office_in(text: Analysis, words: Sequence[Word]) -> tuple[str, ...]:
    """The lemmas of the first noun for an office, without what tells that it is over."""
    for word in words:
        if "former" in word.entries:
            continue
        over = offices_of(text).over(word)
        if over or "roles" in word.entries:
            return over or word.lemmas
    return _NONE
