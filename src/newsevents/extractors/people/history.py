"""Who was mentioned so far, where, and with which gender: what roles and pronouns that stand alone look back at."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.person import Person
from newsevents.extractors.people.predicates import Said
from newsevents.lexicon import Entry
from newsevents.text.marks import DASHES

NEAR: Final = 3
"""Sentences back in which a general word («эксперт») or a pronoun finds its person."""
RECALLED: Final = 60
"""Mentions back that are looked at, and persons to come, in a text of whatever length."""
_TOLD: Final = 4
"""Tokens from the verb of a reporting clause within which its subject begins."""


class History:
    """The mentions up to where the text is read, in text order."""

    def __init__(self, text: Analysis, people: Sequence[Person]) -> None:
        self.text = text
        self.places = {id(person): place for place, person in enumerate(people)}
        self.said: list[Said] = []
        self.last: dict[int, int] = {}
        """The token of the last mention of each person that was met, by the person's place; the last one last."""
        self.taken_up: dict[int, str] = {}
        """The gender of pronouns that took up a person whose name tells none, by the person's place."""

    def remember(self, begin: int, end: int, person: Person) -> None:
        """One more mention."""
        self.said.append(Said(begin, end, person, self.text.sentence_at(begin)))
        self.last.pop(self.places[id(person)], None)
        self.last[self.places[id(person)]] = begin

    def recent(self, token: int, sentences: int) -> list[Said]:
        """The mentions in the sentence of a token and some before it, in text order; not those within a quotation
        that stands before the token in its own sentence («„Иванов прав“, — считает эксперт»)."""
        here = self.text.sentence_at(token)
        recent = [m for m in self.said[-RECALLED:] if here - m.sentence <= sentences]
        if not recent or recent[-1].sentence != here or self.quoted(token):
            return recent
        return [m for m in recent if m.sentence != here or self.text.quotation_at(m.begin) is None]

    def quoted(self, token: int) -> bool:
        """Whether a token stands in somebody's words."""
        return self.text.quotation_at(token) is not None and not self._in_aside(token)

    def _in_aside(self, token: int) -> bool:
        """Whether a token stands behind the verb of a reporting clause inside of a quotation, or behind who is told:
        «„Он рад, — сказал журналистам посол. — …“»."""
        words = self.text.words
        for at in range(token - 1, max(token - _TOLD, 0), -1):
            if words[at].shape == "punct":
                return False
            if words[at - 1].form in DASHES:
                return "cues" in words[at].entries
        return False

    def close(self, token: int, person: Person) -> bool:
        """Whether the last mention of somebody stands not far before a token."""
        last = self.last[self.places[id(person)]]
        return self.text.sentence_at(token) - self.text.sentence_at(last) <= NEAR + 2

    def keep_gender(self, person: Person, entry: Entry) -> None:
        """What a pronoun tells of somebody: not a possessive where another person stands near ("Moore thanked Hill for
        his work")."""
        if entry.get("possessive") and len({id(m.person) for m in self.recent(self.said[-1].begin, 1)}) > 1:
            return
        self.taken_up.setdefault(self.places[id(person)], str(entry["gender"]))

    def gender(self, person: Person) -> str:
        """The gender of a person, told by the name, the roles or the first pronoun."""
        return person.gender or self.taken_up.get(self.places[id(person)], "")
