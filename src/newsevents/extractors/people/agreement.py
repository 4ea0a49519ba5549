"""What agrees with a role noun in languages with case: which adjectives and participles belong to it."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.people.government import Government
from newsevents.text.clausewords import month
from newsevents.text.marks import DASHES
from newsevents.words import Reading, Word

_MODIFIER: Final = frozenset({"ADJ", "PART"})
_NOUN_LIKE: Final = _MODIFIER | {"NOUN"}
_ADJECTIVES: Final = 2
"""Adjectives that may stand between one that is a noun elsewhere and its own noun."""


class Agreement(Government):
    """Tells what may stand before a role noun, too."""

    def modifiers(self, head: int, cases: frozenset[str]) -> int:
        """Back over the adjectives that agree with the head."""
        first = self._sentence_begin(head)
        begin = head
        while begin > first:
            word = self._word(begin - 1)
            if (
                "pronouns" in word.entries
                or "demonstratives" in word.entries
                or not word.readings
                or begin - 1 in self.inside
            ):
                break
            own = [r for r in word.readings if r.pos in _MODIFIER]
            if (
                not own
                or word.readings[0].pos not in _NOUN_LIKE
                or "role_limits" in word.entries
                or ("copulas" in word.entries and self._told(word))  # «стала» may be an adjective in Ukrainian
                or word.shape == "number"
            ):
                break
            if cases and (not any(r.case in cases for r in own) or self._of_several(begin - 1, own, head)):
                break
            likely = word.readings[0]
            noun = likely.pos == "NOUN" and "roles" in word.entries
            if self._states(begin - 1, word) or (noun and all(r.lemma != likely.lemma for r in own)):
                break  # «с главой МИД»: no adjective «главый»
            did = likely.pos == "PART" and (likely.voice, likely.tense) == ("actv", "past")
            if did and begin - 2 >= first and self._word(begin - 2).form == ",":
                break  # «…, обыгравший россиянина»: a clause of its own
            if likely.pos == "NOUN" and likely.animate and "adjectives" not in word.entries and self._told(word):
                break
            begin -= 1
        return begin

    def _of_several(self, at: int, own: list[Reading], head: int) -> bool:
        """Whether a word before a singular can only be a plural that governs it, «трёх знакомых бизнесмена», but not
        «два известных бизнесмена»."""
        nouns = [r for r in self._word(head).readings if r.pos == "NOUN"]
        if any(r.number != "plur" for r in own) or not nouns or any(r.number == "plur" for r in nouns):
            return False
        counted = self._word(at - 1).has("NUM", case="nom") if at > 0 else None
        return counted is None

    def _states(self, at: int, word: Word) -> bool:
        """Whether a word that may be an adjective is the predicate of what was said («…», — переконаний експерт) or a
        month («у грудні актор»)."""
        if "cues" in word.entries:
            before = self._word(at - 1) if at > 0 else None
            return before is not None and (before.form in DASHES or before.form == "," or "negations" in before.entries)
        return "date_words" in word.entries and month(word)

    @staticmethod
    def _told(word: Word) -> bool:
        """Whether a word that may be noun or adjective may be a verb too («прибула»)."""
        return any(r.pos == "VERB" for r in word.readings)

    def _adjective(self, head: int, stop: int, readings: Sequence[Reading]) -> bool:
        """Whether a word that may be noun or adjective («военный») stands before the noun it belongs to."""
        if not readings or readings[0].pos == "NOUN" or stop >= len(self.text) or stop in self.names or stop - head > 1:
            return False
        shared = {(r.case, r.number) for r in readings}
        own = {r.gender for r in readings if r.number != "plur"} - {""}
        after = self._word(stop)
        for _ in range(_ADJECTIVES):  # «ведущего научного сотрудника»
            first = next(iter(after.readings), None)
            if first is None or first.pos != "ADJ" or (first.case, first.number) not in shared or after.capital:
                break
            stop += 1
            after = self._word(stop) if stop < len(self.text) else after
        if "prepositions" in after.entries or after.capital:
            return False
        fitting = [r for r in after.readings[:2] if r.pos == "NOUN" and (r.case, r.number) in shared]
        return any(r.number == "plur" or not (own and r.gender) or r.gender in own for r in fitting)

    def _participle(self, head: int, stop: int) -> bool:
        """Whether a word that may be somebody's office is the participle of the role noun behind it: «управляющий
        директор», «управляющего партнёра»."""
        own = {(r.case, r.number) for r in self._word(head).readings if r.pos in _MODIFIER}
        return any(r.pos == "NOUN" and (r.case, r.number) in own for r in self._word(stop).readings[:2])
