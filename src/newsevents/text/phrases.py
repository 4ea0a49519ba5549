"""Noun phrases within a clause: preposition, modifiers, head, and the genitives and names that follow it."""

from collections.abc import Container
from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.text.agreement import agreement
from newsevents.text.clausewords import FIGURES, ClauseWords, month, nameless
from newsevents.text.marks import MARKS
from newsevents.text.tails import HEADS, LONGEST, Tail
from newsevents.words import Chosen, Reading

_PREPOSITION: Final = frozenset({"PREP", "ADV", "CONJ", "PRCL"})
_PARTED: Final = 3
"""Phrases of a participle, of what stands behind it, and of the noun that it describes."""
_UNREAD: Final = FIGURES | {"initial"}


def chunk(
    text: Analysis, tokens: list[int], chosen: Chosen, base: int, predicate: Container[int | None] = ()
) -> list[Phrase]:
    """The phrases over ``tokens`` (ascending, with gaps where other clauses are embedded), in text order.

    ``chosen[t - base]`` is the reading of token ``t``. No phrase begins at a token of the ``predicate``.
    """
    return _Chunker(ClauseWords(text, tokens, chosen, base), predicate).run()


class _Chunker:
    """Walks over the words of a clause; ``at`` and all other places are indices into them."""

    def __init__(self, held: ClauseWords, predicate: Container[int | None]) -> None:
        self.held = held
        self.predicate = predicate
        self.at = 0

    def run(self) -> list[Phrase]:
        found: list[Phrase] = []
        prep: int | None = None
        words, readings, tokens, predicate, count = (
            self.held.words, self.held.readings, self.held.tokens, self.predicate, len(self.held.tokens),
        )  # fmt: skip
        while self.at < count:
            at = self.at
            word, reading = words[at], readings[at]
            if prep is not None and self.held.behind_comma(at):
                prep = None  # "The day before, she phoned": no noun phrase is governed across a comma
            if tokens[at] in predicate or (not self.held.cased and self.held.infinitive(at)):
                prep = None
                self.at += 1
                continue
            relating = "prepositions" in word.entries and (reading is None or reading.pos in _PREPOSITION)
            if relating and not self.held.adverb(at):
                prep = at if prep is None else prep
                self.at += 1
                continue
            if prep is not None and not self.held.cased and reading is not None and reading.case == "nom":
                prep = None  # "as they landed": nothing governs a nominative
            if word.shape == "digits" and self.held.minutes(at):
                prep = None  # «в 14:30 министра …»: no part of what follows
                self.at += 1
                continue
            starts = reading.nominal if reading is not None else word.shape in _UNREAD or nameless(word)
            phrase = self._phrase(prep) if starts else None
            if phrase is not None:
                found.append(phrase)
            elif self.at == at:
                self.at += 1
            if phrase is not None or word.form not in MARKS:
                prep = None
        return self._resumed(found) if self.held.cased else found

    def _resumed(self, found: list[Phrase]) -> list[Phrase]:
        """The phrases, with the preposition of a participle on the noun that it describes, where other words stand
        between them: «на состоявшейся в понедельник встрече», «в ходе прошедших в Риме переговоров»."""
        if len(found) < _PARTED:
            return found
        at = {token: i for i, token in enumerate(self.held.tokens)}
        for i in range(len(found) - 2):
            first, noun = found[i], found[i + 2]
            if noun.prep is not None or found[i + 1].prep is None or first.end != first.head + 1:
                continue
            measure = found[i - 1] if i and found[i - 1].end == first.begin else None
            prep = first.prep if first.prep is not None or measure is None else measure.prep
            if prep is not None and self._describes_behind(first, noun, at):
                found[i + 2] = noun.changed(prep=prep)
        return found

    def _describes_behind(self, first: Phrase, noun: Phrase, at: dict[int, int]) -> bool:
        """Whether a participle and a noun some words behind it agree."""
        word, behind = self.held.words[at[first.head]], self.held.readings[at[noun.head]]
        if behind is None or behind.pos != "NOUN" or first.number != noun.number or month(word):
            return False
        shared = [case for case in first.case.split() if case in noun.case.split() and case != "nom"]
        return any(r.pos in ("PART", "ADJ") and r.case in shared for r in word.readings)

    def _phrase(self, prep: int | None) -> Phrase | None:
        """Read one phrase from the current token on; None where no head follows, with the place moved past what holds
        none."""
        start = self.at
        first = self.held.readings[start]
        if first is not None and first.pos == "NOUN":
            at, head = (start + 2, start + 1) if self._describes(start) else (start + 1, start)
        else:
            at, head = self._core(start, prep is not None)
        if head < 0:
            head = at - 1
            if not self.held.cased and (lone := self.held.readings[head]) is not None and lone.pos == "PART":
                self.at = at
                return None
            if self.held.readings[head] is None and self.held.words[head].shape not in FIGURES:
                return None
        elif self.held.cased and "roles" in self.held.words[head].entries:
            at = max(at, self._titled(head))
        cases, number = agreement(self.held, start, at, prep, head)
        self.at = at = Tail(self.held, tuple(cases.split()), prep is not None).end(at, head)
        if not self.held.cased:
            head = at - 1
        tokens = self.held.tokens
        return Phrase(
            tokens[start], tokens[at - 1] + 1, tokens[head], None if prep is None else tokens[prep], cases, number
        )

    def _titled(self, head: int) -> int:
        """The place behind a dignitary of the church and the adjective of his see: «папа римский»; 0 where none is."""
        held, behind = self.held, head + 1
        role = held.words[head].entries.get("roles")
        if role is None or role.get("class") != "religion" or behind >= len(held.tokens) or not held.joined(behind):
            return 0
        see = held.words[behind]
        shared = {r.case for r in see.readings if r.pos == "ADJ"} & {case for case, _ in held.words[head].cases}
        return behind + 1 if shared and "adjectives" in see.entries else 0

    def _describes(self, at: int) -> bool:
        """Whether a word that is a noun as well is the adjective of the noun behind it: «с рабочим визитом»; in the
        genitive, either may own the other."""
        held = self.held
        if not held.cased or at + 1 >= len(held.tokens) or not held.joined(at + 1):
            return False
        word, behind, reading = held.words[at], held.words[at + 1], held.readings[at + 1]
        if reading is None or reading.pos != "NOUN" or word.shape != "lower" or behind.shape != "lower":
            return False
        if "adjectives" in word.entries:  # «до польської столиці», whatever noun that form may be, too
            return any(r.pos == "ADJ" and (r.case, r.number) in behind.cases for r in word.readings)
        own = (reading.case, reading.number)
        return own[0] != "gen" and any(
            r.pos == "ADJ" and (r.case, r.number) == own and r.gender in ("", reading.gender) for r in word.readings
        )

    def _governs(self, at: int, behind: Reading) -> bool:
        """Whether a participle has what stands behind it for its content: "saying no such meeting was planned"."""
        reading = self.held.readings[at]
        active = reading is not None and reading.pos == "PART" and reading.tense == "pres"
        return behind.pos == "DET" and active and "cues" in self.held.words[at].entries

    def _graded(self, at: int) -> bool:
        """Whether an adverb stands before an adjective or a participle of the phrase, in languages without case."""
        reading = self.held.readings[at]
        if self.held.cased or reading is None or reading.pos != "ADV" or at + 1 >= len(self.held.tokens):
            return False
        behind = self.held.readings[at + 1] if self.held.joined(at + 1) else None
        return behind is not None and (behind.pos == "ADJ" or (behind.pos == "PART" and behind.tense == "past"))

    def _day(self, at: int) -> bool:
        """Whether a number and the month behind it are a day."""
        return at + 1 < len(self.held.tokens) and month(self.held.words[at + 1])

    def _core(self, start: int, governed: bool) -> tuple[int, int]:
        """The place behind modifiers and head, and the head's place; -1 where no noun or name is reached. ``governed``:
        whether a preposition stands before it."""
        at, head = start, -1
        stop = min(len(self.held.tokens), start + LONGEST)
        while at < stop and (at == start or self.held.joined(at)):
            word, reading = self.held.words[at], self.held.readings[at]
            if word.shape == "digits" and at > start and self.held.cased and self._day(at):
                break  # «прибывший 5 мая премьер»
            if word.shape in FIGURES or (at > start and (self.held.particle(at) or self.held.hyphen(at))):
                at += 1
            elif reading is None and nameless(word):
                head, at = at, at + 1
            elif at > start and self._graded(at):
                at += 1  # "a largely new plan"
            elif reading is None or not reading.nominal or (at > start and not self.held.agrees(at)) or (
                at > start and not (governed or self.held.cased) and self._governs(at - 1, reading)
            ):
                break
            elif reading.pos in HEADS and not self.held.possessive(at) and not self.held.emphatic(at):
                return at + 1, at
            elif at == start and self.held.cased and month(word):
                return at + 1, at  # «у травні поїздку скасували»: no adjective of what follows
            else:
                at += 1
        return at, head
