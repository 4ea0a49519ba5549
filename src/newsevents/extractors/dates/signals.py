"""What stands around an expression and says how it counts: prepositions, parts of a period, «около», «не позднее»."""

from typing import Any, Final

from newsevents.analysis import Analysis
from newsevents.lexicon import Entry
from newsevents.matching import Match
from newsevents.words import Word

WORDS: Final = "date_words"
SIGNALS: Final = "date_signals"
TAILS: Final = "date_tails"
TRAPS: Final = "date_traps"
AMOUNTS: Final = "date_amounts"
LONGEST: Final = 6
"""Words that a signal may have."""
CONDEMNED_WITHIN: Final = 12
"""Words before «до» among which the word stands that makes a sentence of what follows."""
MOST: Final = 5
"""Words of signals that are read before an expression («не позднее чем к концу»)."""


class Signals:
    """The signals before an expression, the nearest first, and the one behind it. ``compares``: the nearest sets no
    bound, but tells what a share is counted from («на 5% к маю») or how long a sentence is («засудив до року»)."""

    __slots__ = ("before", "behind", "compares")

    def __init__(
        self, before: tuple[Match, ...] = (), behind: Match | None = None, compares: bool = False
    ) -> None:
        self.before = before
        self.behind = behind
        self.compares = compares

    def without_first(self) -> "Signals":
        """The signals without the one right before the expression."""
        return Signals(self.before[1:], self.behind)

    def any(self, name: str) -> bool:
        """Whether one of those before the expression says so."""
        return bool(self.before) and any(match.entry.get(name) for match in self.before)

    def begin(self, token: int) -> int:
        """Where the farthest of those before an expression that begins at ``token`` begins."""
        return self.before[-1].begin if self.before else token

    def first(self, name: str) -> Match | None:
        """The nearest signal that says something under ``name``."""
        return next((match for match in self.before if match.entry.get(name)), None)


class Reader:
    """Reads signals around the expressions of one text."""

    def __init__(self, text: Analysis) -> None:
        self._text = text
        self._ends: dict[int, Match] | None = None

    def around(self, token: int, stop: int) -> Signals:
        """The signals around the tokens ``token`` to ``stop``."""
        words, sentence = self._text.words, self._text.sentences[self._text.sentence_at(token)]
        before: list[Match] = []
        at = token
        governed = False
        while len(before) < MOST:
            match = self._ending(at, sentence.begin)
            while match is None and at > sentence.begin and self._small(words[at - 1].entries.get(WORDS)):
                at -= 1
                match = self._ending(at, sentence.begin)
            if match is None or (governed and (self._preposition(match) or self._is_noun(match))):
                break
            governed = governed or self._preposition(match)
            before.append(match)
            at = match.begin
        behind = self._text.match_at(TAILS, stop) if stop < sentence.end else None
        nearest = before[0] if before else None
        compares = nearest is not None and (
            (bool(nearest.entry.get("measured")) and self._is_share(nearest.begin - 1))
            or (bool(nearest.entry.get("limits")) and self._is_condemned(nearest.begin, sentence.begin))
        )
        return Signals(tuple(before), behind, compares)

    def _is_condemned(self, token: int, floor: int) -> bool:
        """Whether a word before says that what follows is somebody's sentence: «засудив його до восьми років»."""
        near = self._text.matches_in(SIGNALS, max(token - CONDEMNED_WITHIN, floor), token)
        return any(match.entry.get("condemns") for match in near)

    def _is_share(self, token: int) -> bool:
        """Whether the word is a percent sign or the like."""
        if token < 0:
            return False
        word = self._text.words[token]
        entry = word.entries.get(AMOUNTS)
        return word.form == "%" or (entry is not None and bool(entry.get("share") or entry.get("times")))

    def _preposition(self, match: Match) -> bool:
        """Whether the signal is a bare preposition: behind another one it governs something else."""
        return (
            match.end - match.begin == 1
            and "prepositions" in self._text.words[match.begin].entries
            and not match.entry.get("edge")
            and not match.entry.get("skip")
        )

    def _is_noun(self, match: Match) -> bool:
        """Whether the edge of a period is a noun, which tells nothing of a time in it: «начало в 19:00»."""
        readings = self._text.words[match.begin].readings
        return bool(match.entry.get("edge")) and bool(readings) and readings[0].pos == "NOUN"

    @staticmethod
    def _small(entry: Entry | None) -> bool:
        """Whether a word is an article, «of» or «через», over which signals are looked for."""
        return entry is not None and entry["is"] in ("the", "of", "ahead")

    def _ending(self, at: int, floor: int) -> Match | None:
        """The longest signal that ends before the token."""
        if self._ends is None:
            self._ends = {match.end: match for match in reversed(self._text.matches(SIGNALS))}
        found = self._ends.get(at)
        if found is None or found.begin >= max(at - LONGEST, floor):
            return found
        near = self._text.matches_in(SIGNALS, max(at - LONGEST, floor), at)
        return next((match for match in near if match.end == at), None)

    def _is_named(self, token: int) -> bool:
        """Whether a street or a square has its name before it: «на Красной площади 24 июня»."""
        before = self._text.words[token - 1] if token else None
        return before is not None and before.shape == "title" and any(r.pos == "ADJ" for r in before.readings)

    def trap(self, token: int, back: int = 2) -> Entry | None:
        """The word not far before the token that makes what follows no time («статья 6», «№ 12.05»)."""
        words = self._text.words
        floor = max(token - back, self._text.sentences[self._text.sentence_at(token)].begin)
        for at in range(token - 1, floor - 1, -1):
            entry = words[at].entries.get(TRAPS)
            if entry is not None:
                return None if entry.get("months") and self._is_named(at) else entry
            if words[at].shape not in ("punct", "digits"):
                return None
        return None


def anchors_event(word: Word | None) -> bool:
    """Whether what stands behind a length may say what happened then: "an hour before the match"."""
    entry = None if word is None else word.entries.get(SIGNALS)
    return entry is not None and bool(entry.get("event_anchor"))


def modifier(signals: Signals, of_length: bool) -> tuple[Any, Match | None]:
    """The mod that the signals give, and the signal that gives it: for a point a part of a period goes before a
    preposition."""
    name = "lengths" if of_length else "mod"
    if signals.behind is not None and signals.behind.entry.get(name):
        return signals.behind.entry[name], signals.behind
    nearest = signals.before[:1]  # «позже 5 мая» is after it, «позже, в мае» is in it
    found = next((m for m in signals.before if m.entry.get(name) and (m in nearest or not m.entry.get("direct"))), None)
    if not of_length:
        found = next((m for m in signals.before if m.entry.get("edge")), found)
    return (found.entry[name], found) if found is not None else (None, None)
