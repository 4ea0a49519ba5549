"""The role phrases in apposition behind a name: behind a comma, a dash, in brackets."""

from collections.abc import Iterator
from typing import Final

from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.rolesat import CHAIN, CLOSERS, REMARK, RolesAt
from newsevents.extractors.people.settling import Settled
from newsevents.extractors.people.wordkinds import HYPHENATED, aged
from newsevents.text.marks import DASHES, MARKS

_BORN: Final = 8
"""Tokens of an age or a year of birth between marks, with the marks."""
_ORIGIN: Final = 3
"""Tokens of a party or a place set off behind a name."""
_FURTHER: Final = frozenset({"PREP", "PART", "NUM"})
"""Words that may go on behind a role without another clause beginning («врач с опытом»)."""


class Appositions:
    """Reads what stands behind names."""

    def __init__(self, held: RolesAt) -> None:
        self.held = held
        self.text = held.text
        self.cased = held.cased

    def behind(self, name: Settled, names: "dict[int, Settled]") -> Iterator[RolePhrase]:
        """The phrases in apposition behind a name."""
        at = self.held.past_seat(name.end)
        if at + 1 >= len(self.text) or self.text.sentence_at(at) != self.text.sentence_at(name.begin):
            return
        mark = self.text.words[at].form
        if mark != "," and mark != "(" and mark not in DASHES:
            return
        at = self._past_age(at)
        if mark == "(" and self.text.words[at].form == "(" and not self._starting(at + 1):
            at, mark = self._past_remark(at)
        if mark == "," and not self.cased:
            at = self._past_origin(at)
        for _ in range(CHAIN):
            phrase = self._starting(at + 1)
            if phrase is None or phrase.plural or not self.held.agrees(phrase, name) or phrase.end in names:
                return
            after = self.text.words[phrase.end].form if phrase.end < len(self.text) else "."
            if not self._ends_apposition(phrase, after, mark):
                return
            yield phrase
            if after != "," and not (phrase.end < len(self.text) and self.held.joins(phrase.end)):
                return
            at, mark = phrase.end, ","

    def _past_remark(self, at: int) -> tuple[int, str]:
        """The comma behind a short remark in brackets ("Anna Hill (D-Ohio), the senator"), else the bracket."""
        for close in range(at + 2, min(at + REMARK, len(self.text) - 1)):
            if self.text.words[close].form == ")":
                return (close + 1, ",") if self.text.words[close + 1].form == "," else (at, "(")
        return at, "("

    def _past_origin(self, at: int) -> int:
        """The comma behind a party or a place set off behind a name ("Anna Hill, R-Texas, the chairwoman", "Anna Hill,
        of Bend, a nurse")."""
        words = self.text.words
        if self._starting(at + 1) is not None:
            return at
        for close in range(at + 2, min(at + 2 + _ORIGIN, len(words) - 1)):
            if words[close].form == ",":
                tag = close == at + 2 and words[at + 1].capital and "-" in words[at + 1].form
                governed = words[at + 1].entries.get("role_prepositions")
                return close if tag or (governed is not None and words[close - 1].capital) else at
        return at

    def _past_age(self, at: int) -> int:
        """The comma behind an age or a year of birth between marks behind a name («Иван Седов, 45 лет, врач»)."""
        opened = self.text.words[at].form
        if self._starting(at + 1) is not None:
            return at  # "Anna Hill, a singer known since 2010,"
        for close in range(at + 2, min(at + _BORN, len(self.text) - 1)):
            form = self.text.words[close].form
            if form != ("," if opened == "," else ")"):
                continue
            if not any(self.text.words[t].shape == "digits" for t in range(at + 1, close)):
                return at
            if opened == ",":
                return close
            return close + 1 if self.text.words[close + 1].form == "," else at
        return at

    def _past_adjective_of_age(self, at: int) -> int:
        """Behind an article and an adjective of age that begin here ("a 34-year-old engineer"), if they do."""
        words = self.text.words
        if at >= len(words):
            return at
        first = at + ("determiners" in words[at].entries)
        if first >= len(words) or not words[first].form[0].isdigit():
            return at
        for last in range(first, min(first + 2 * HYPHENATED, len(words) - 1)):
            if not self.text.glued(last + 1):
                return last + 1 if aged(self.text, last) == last - first + 1 else at
        return at

    def _starting(self, at: int) -> RolePhrase | None:
        at = self._past_adjective_of_age(at)
        if not self.cased:
            at = self.held.times.get(at, at)
            for token in range(at, min(at + 3, len(self.text))):
                if token in self.held.beginning:
                    return self.held.beginning[token]
                article = any(r.pos in ("DET", "ADV") for r in self.text.words[token].readings[:1])
                if not article and not self.held.owned(token):
                    return None  # "Anna Hill, the lawyer", "Anna Hill, his lawyer"
            return None
        if at + 1 in self.held.times and "coordinators" in self.text.words[at].entries:
            at += 1  # «Седов, бывший министр, а ныне депутат, …»
        at = self.held.times.get(at, at)
        return self.held.beginning.get(at) or (self.held.beginning.get(at + 1) if self.held.owned(at) else None)

    def _ends_apposition(self, phrase: RolePhrase, after: str, mark: str) -> bool:
        if mark in DASHES:
            return after in (".", ",", ";") and not phrase.bare
        if mark == "(":
            return after in (")", ",")
        if after in CLOSERS or after in MARKS or after in DASHES:
            return True
        word = self.text.words[phrase.end]
        if "relatives" in word.entries or (self.held.joins(phrase.end) and self._starting(phrase.end + 1) is not None):
            return True
        if word.capital or self.held.joins(phrase.end):
            return False
        dated = phrase.end + 1 < len(self.text) and self.text.words[phrase.end + 1].shape == "digits"
        if dated and "date_signals" in word.entries:
            return True  # "mayor of Bend since 2019"
        if any(r.pos == "ADV" for r in word.readings[:1]) and phrase.end + 1 < len(self.text):
            word = self.text.words[phrase.end + 1]  # "a former negotiator now at the bank"
            return any(r.pos == "PREP" for r in word.readings[:1])
        if word.shape == "digits" or any(r.pos in _FURTHER for r in word.readings[:1]):
            return True
        following = self.text.words[phrase.end + 1] if phrase.end + 1 < len(self.text) else word
        governing = "prepositions" in following.entries or "date_signals" in following.entries
        return not self.cased and any(r.pos == "PART" for r in word.readings) and governing
