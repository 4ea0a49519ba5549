"""Where the role phrases of a text stand."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.phrases import RolePhrase
from newsevents.extractors.people.roles import role_phrases
from newsevents.extractors.people.settling import Settled
from newsevents.text.clausewords import is_and

CHAIN: Final = 6
"""Role phrases that may stand in a row beside one name."""
REMARK: Final = 6
"""Tokens of a remark in brackets beside a name, with the brackets."""
CLOSERS: Final = frozenset({",", ".", ";", ":", "(", ")", "!", "?", "…"})
"""Marks that end an apposition."""
_ORIGIN: Final = 3
"""Tokens of the seat or the firm of somebody."""


class RolesAt:
    """The role phrases of a text, by where they begin and end."""

    def __init__(self, text: Analysis) -> None:
        self.text = text
        self.cased = text.language.cased
        self.ending: dict[int, list[RolePhrase]] = {}
        self.beginning: dict[int, RolePhrase] = {}
        self.times = {match.begin: match.end for match in text.matches("role_times")}
        """Where words begin that tell when somebody has a role («в прошлом»), with where they end."""
        self.timed = {end: begin for begin, end in self.times.items()}
        for phrase in text.shared(role_phrases):
            self.ending.setdefault(phrase.end, []).append(phrase)
            if phrase.begin not in self.beginning or self.beginning[phrase.begin].end < phrase.end:
                self.beginning[phrase.begin] = phrase

    def agrees(self, phrase: RolePhrase, name: Settled) -> bool:
        """Whether a phrase may be of who has a name, by case and gender."""
        if not self.cased and len(name.words) == 1 and self._addressed(name):
            return True  # "the chairman, Lord Rose"
        return name.suiting(phrase.cases, str(phrase.entry.get("gender", ""))) is not None

    def _addressed(self, name: Settled) -> bool:
        """Whether a form of address stands before a name, so that the name is a surname whatever else it may be."""
        at = name.begin - 1
        at -= at > 0 and self.text.words[at].form == "."
        match = self.text.match_at("roles", at) if at >= 0 else None
        return match is not None and bool(match.entry.get("title"))

    def joins(self, token: int) -> bool:
        """Whether a comma or a word for "and" stands at a token."""
        word = self.text.words[token]
        return word.form == "," or is_and(word)

    def past_seat(self, at: int) -> int:
        """The comma behind the seat or the firm of somebody, right behind the name: "Anna Hill of Ohio, a nurse"."""
        words = self.text.words
        if self.cased or at + 2 >= len(words) or "genitive_prepositions" not in words[at].entries:
            return at
        end = at + 1 + ("determiners" in words[at + 1].entries)
        stop = min(end + _ORIGIN, len(words))
        close = next((t for t in range(end, stop) if not words[t].capital), at)
        return close if close > end and words[close].form == "," else at

    def owned(self, token: int) -> bool:
        """Whether somebody's role follows («его мать»)."""
        entry = self.text.words[token].entries.get("pronouns") if 0 <= token < len(self.text) else None
        return bool(entry and entry.get("possessive"))
