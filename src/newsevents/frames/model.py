"""What is read off a trigger: its frame, and the phrases in the slots."""

from collections.abc import Mapping
from typing import Any, Final

from newsevents.analysis import Clause, Phrase
from newsevents.language import LanguagePack
from newsevents.matching import Match

FAR: Final = 60
"""Tokens on either side of a trigger within which its arguments stand."""


class Slot:
    """A phrase and the part that the frame gives it; ``key`` is what it was found by. ``inferred``: the phrase stands
    outside the trigger's own clause. Never changed once made."""

    __slots__ = ("inferred", "key", "part", "phrase")

    def __init__(self, part: str, key: str, phrase: Phrase, inferred: bool = False) -> None:
        self.part = part
        self.key = key
        self.phrase = phrase
        self.inferred = inferred


class Frame:
    """A trigger with its filled slots, never changed once made.

    ``trigger`` is the token of the word itself. ``own`` are the tokens of the trigger's noun phrase, of a verb the verb
    alone. ``clause`` holds it; ``modifiers`` are the clauses that describe the noun («визит, намеченный на май»),
    ``governor`` the clause that this one depends on («заявил, что …»). ``carried``: whether the noun is subject or
    object of a support verb or of a copula, so that the whole clause tells of it. ``actor`` is the subject of the
    clause where that is not the noun itself.
    """

    __slots__ = (
        "actor", "carried", "clause", "data", "governor", "match", "modifiers", "own", "pos", "slots", "trigger",
    )  # fmt: skip

    def __init__(
        self,
        match: Match,
        trigger: int,
        pos: str,
        data: Mapping[str, Any],
        own: tuple[int, int],
        clause: Clause,
        modifiers: tuple[Clause, ...],
        governor: Clause | None,
        carried: bool,
        actor: Slot | None,
        slots: tuple[Slot, ...],
    ) -> None:
        self.match = match
        self.trigger = trigger
        self.pos = pos
        self.data = data
        self.own = own
        self.clause = clause
        self.modifiers = modifiers
        self.governor = governor
        self.carried = carried
        self.actor = actor
        self.slots = slots

    @property
    def window(self) -> tuple[int, int]:
        """The tokens of the clause around the trigger, no more than ``FAR`` on either side."""
        return max(self.clause.begin, self.trigger - FAR), min(self.clause.end, self.trigger + FAR)

    def get(self, name: str, default: Any = None) -> Any:
        """What the word list says under ``name``."""
        return self.data.get(name, default)

    def told_by(self, verb: Match, data: Mapping[str, Any]) -> "Frame":
        """The frame as a verb of the same clause tells it: what fills the slots stays."""
        return Frame(
            verb, verb.begin, "verb", data, self.own, self.clause, self.modifiers, self.governor, self.carried,
            self.actor, self.slots,
        )  # fmt: skip

    def filled(self, *parts: str) -> tuple[Phrase, ...]:
        """The phrases in the slots of these parts, in text order."""
        return tuple(slot.phrase for slot in self.slots if slot.part in parts)


def data_of(language: LanguagePack, match: Match, category: str, pos: str) -> Mapping[str, Any]:
    """An entry's data with those of its type beneath; ``verb_type`` and ``noun_type`` are the types of a word that may
    be either («to visit», «a visit»)."""
    name = match.entry.get(f"{pos}_type") or match.entry.get("type")
    kind = language.list(category + "_types").get(name) if name else None
    return match.entry.data if kind is None else {**kind.data, **match.entry.data}
