"""What the tagger knows of a sentence while it goes through its words."""

from typing import Any, Final

from newsevents.languages.en.tagger.classes import (
    ADJ,
    ADV,
    AUX,
    CONJ,
    DET,
    INF,
    ING,
    NOM,
    NOUN,
    NUM,
    PART,
    PASSIVE,
    PERFECT,
    PREP,
    PRON,
    RELATIVE,
    SUPPORT,
    VERB,
    facts_of,
)  # fmt: skip
from newsevents.languages.en.tagger.lookahead import Lookahead, strong
from newsevents.languages.en.tagger.masks import masks_of
from newsevents.text.marks import MARKS
from newsevents.words import FINAL, Reading, Word

COMMA: Final = -1
"""Stands for a comma where the class of the word before is asked for."""
FREE: Final = 0
"""Stands for the begin of a clause there, and for no class where those that are wanted are asked for."""
VERBAL: Final = VERB | INF | PASSIVE | PERFECT | ING
_STATE: Final = (
    "finite", "fresh", "subject", "several", "inside", "embedded", "wanted", "waited", "last", "verb", "doubtful",
    "told", "aside", "led", "fronted", "before", "hung",
)  # fmt: skip
"""What an aside in brackets leaves as it was."""
TAKES: Final = {"be": PASSIVE | ING | PERFECT, "have": PERFECT, "do": INF}
"""The classes of the verb that stands behind an auxiliary; behind a modal it is INF."""
REACH: Final = 5
"""Words that may stand between an auxiliary and its verb."""


class Sentence:
    """A sentence and the state between its words.

    ``masks`` are the classes that each word may have, ``classes`` those chosen so far. ``before`` is the class of the
    last word that is no adverb, ``wanted`` the classes that an auxiliary or "to" waits for. Of the clause: ``finite``
    whether it has its finite verb, ``fresh`` whether a comma or "and" has passed since, ``subject`` whether a noun has,
    ``several`` whether that is plural, ``inside`` whether a preposition stands before it, ``embedded`` whether the
    clause is a subordinate one, ``last`` the class of its last verb form and ``verb`` that one's index, -1 where there
    is none. ``doubtful`` is the word that is its verb if no other turns up, ``told`` that of the clause which a verb
    of saying takes without a conjunction, -1 where there is none. ``aside``: whether the stretch hangs on an -ing form
    that takes no clause, and so has no finite verb. ``fronted``: whether it begins with a preposition, ``led`` whether
    its subject, and nothing else, stands before the last comma. ``headline``: whether no full stop ends it. ``comma``
    is the last comma, ``shelved`` a word in doubt before it behind which only a verb of saying has followed.
    ``hung``: whether the clause is a relative one right behind a subject that has no verb yet ("people who left say").
    ``broken`` is the state of a clause that a relative one has broken off before its verb ("Smith, who left, said").
    """

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        self.facts = [facts_of(word) for word in words]
        self.masks = masks_of(words, self.facts)
        self.ahead = Lookahead(words, self.masks, self.facts)
        self.classes: list[int] = []
        self.doubtful: int | None = None
        self.outer: dict[str, Any] = {}
        self.broken: dict[str, Any] = {}
        self.headline = not words or (words[-1].form not in FINAL and words[-1].form not in MARKS)
        self.before = FREE
        self.comma = self.shelved = -1
        self._open()

    def _open(self) -> None:
        """Begin a clause."""
        self.finite = self.fresh = self.subject = self.several = self.inside = self.embedded = self.aside = False
        self.hung = False
        self.wanted = self.waited = self.last = 0
        self.led = self.fronted = False
        self.verb = self.told = -1

    def reading(self, at: int) -> Reading | None:
        """The reading of a word whose class is chosen."""
        facts, found = self.facts[at], self.classes[at]
        if found == NOUN and facts.name is not None and facts.name.kind and self.words[at].capital:
            return facts.name
        return facts.readings.get(found)

    def mark(self, at: int) -> None:
        """Go past a mark of punctuation."""
        word = self.words[at]
        self.classes.append(0)
        if word.form == "(":
            self.outer = self._state()
            self.told = -1
            self._open()
            self.doubtful, self.before = None, FREE
        elif word.form == ")" and self.outer:
            self._restore(self.outer)
            self.outer = {}
        elif strong(self.words, at):
            self.close()
            self._open()
            self.before = FREE
        elif word.form == "," and not self._within_number(at):
            self._settle()
            self.aside = False
            if self.embedded and not self._inserted():
                self.close()
                if self.broken and self.finite:
                    self._restore(self.broken)
            self.broken = {}
            self.led = self.subject and not self.finite and not self.fronted
            self.before, self.comma = COMMA, at
            self.fresh = self.finite
            self.inside = False

    def _inserted(self) -> bool:
        """Whether a participle behind a comma is in doubt in a clause that has no verb yet: "that the man, identified
        as Reyes, had left"."""
        at = self.doubtful
        return at is not None and not self.finite and self.classes[at] == PASSIVE and self.words[at - 1].form == ","

    def _state(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in _STATE}

    def _restore(self, state: dict[str, Any]) -> None:
        """Go on with a clause that an aside has broken off."""
        for name, value in state.items():
            setattr(self, name, value)

    def _within_number(self, at: int) -> bool:
        digits = [w.shape == "digits" for w in self.words[max(at - 1, 0) : at + 2 : 2]]
        return len(digits) == 2 and all(digits)

    def end(self) -> None:
        """End the sentence; a clause that a relative one broke off may have its verb before that."""
        self.close()
        if self.broken:
            self._restore(self.broken)
            self.close()
        if self.shelved >= 0:
            self.classes[self.shelved] = VERB

    def close(self) -> None:
        """A clause that ends without a finite verb takes the word that was in doubt."""
        self._settle()
        at = self.doubtful
        self.doubtful = None
        if at is None or self.finite:
            return
        if not (self.headline and self.masks[at] & NOUN) or self.ahead.object[at]:
            self.classes[at] = VERB

    def advance(self, at: int, found: int) -> None:
        """Go past a word whose class is ``found``."""
        self.classes.append(found)
        if found == ADV and self.before == COMMA and "relatives" in self.words[at].entries:
            self._embed(found)  # ", where she lives"
        if found in (ADV, PART) and found != self.wanted:
            if found == PART:
                self._particle(at)
            return
        if found & VERBAL:
            self.last, self.verb = found, at
            self.aside = self.aside or (found == ING and self.before in (COMMA, FREE) and self._takes_no_clause(at))
        if found in (VERB, AUX):
            if self.told >= 0 and self.before == CONJ:
                self._settle()  # "says the plan hurts workers and helps banks"
            self.told = -1
            self._shelve(at, found)
            self.finite, self.fresh, self.inside, self.doubtful = True, False, False, None
        if found in (AUX, SUPPORT):
            self._want(at)
        elif found == NOM:
            self._subject_pronoun()
        elif found == RELATIVE or (found == CONJ and not self.facts[at].joins):
            self._embed(found)
        elif found == CONJ:
            self.fresh = self.finite
            self.several = self.several or self.before == NOUN
            self.inside = False
        elif found == PREP:
            self.inside = True
            self.fronted = self.fronted or not self.subject
        elif found == NUM:
            self.subject = True
        elif found in (NOUN, PRON):
            self._nominal(at)
        self._wait(found)
        self.before = ADJ if found in (PASSIVE, PERFECT, ING) and self._modifies(at, found) else found

    def _takes_no_clause(self, at: int) -> bool:
        """Whether a noun behind a verb is its object: "citing people", but "saying people left"."""
        return not self.facts[at].clausal or "citing" in self.words[at].entries

    def _settle(self) -> None:
        """Make the verb of what is told of the word in doubt: "says the plan hurts workers"."""
        if self.told >= 0:
            self.classes[self.told] = VERB
            self.told = -1

    def _shelve(self, at: int, found: int) -> None:
        """Keep in mind what was in doubt before a comma where a verb of saying comes: "The road leads to the port, the
        mayor said" has no other verb, "Visits to the port, the mayor said, will go on" has."""
        doubtful, self.shelved = self.doubtful, -1
        if doubtful is not None and doubtful < self.comma and found == VERB and self.facts[at].clausal:
            self.shelved = doubtful

    def _embed(self, found: int) -> None:
        """Begin a clause within another one, which goes on behind it where it has no verb yet."""
        if self.before == COMMA and self.subject and not self.finite:
            self.broken = self._state()
        self._settle()
        if found == CONJ and self.doubtful is not None and not self.finite and self.facts[self.doubtful].clausal:
            self.classes[self.doubtful] = VERB  # "announced in a note sent to all that it would shut"
        self.doubtful = None
        hung = found == RELATIVE and self.before in (NOUN, PRON) and self.subject and not self.finite
        self._open()
        self.embedded, self.hung = True, hung

    def _modifies(self, at: int, found: int) -> bool:
        """Whether a participle belongs to the noun behind it: "a planned meeting", not "by planning meetings"."""
        before = (DET, ADJ, NUM) if found == ING else (DET, ADJ, NUM, PREP)
        if found == PASSIVE and self.words[at - 1].key == "those" and self.mask_at(at + 1) & VERB:
            return False  # "those asked hold"
        return self.before in before and bool(self.mask_at(at + 1) & NOUN)

    def _particle(self, at: int) -> None:
        if self.words[at].readings[0].kind == "possessive":
            self.before = DET
        elif self.wanted == INF:
            self.before = FREE

    def _nominal(self, at: int) -> None:
        self.subject = True
        if not self.inside and self.facts[at].plural:
            self.several = True

    def _subject_pronoun(self) -> None:
        """ "he" begins a clause, but for a question: "has he left"."""
        if not (self.wanted and not self.subject):
            self.close()
            self._open()
        self.subject = True

    def _want(self, at: int) -> None:
        """Wait for the verb that an auxiliary takes."""
        base = self.facts[at].readings[self.classes[at]].lemma
        self.wanted, self.waited = TAKES.get(base, INF), 0

    def _wait(self, found: int) -> None:
        if self.wanted and found not in (AUX, SUPPORT):
            self.waited += 1
            if found & (self.wanted | VERB | CONJ | RELATIVE) or self.waited > REACH:
                self.wanted = FREE

    def next(self, at: int, skip: int = ADV | PART) -> int:
        """The index of the next word that may be more than an adverb or a negation, past quotation marks; the length
        where none comes, and the last of the words looked at where many adverbs do."""
        at += 1
        stop = min(at + REACH, len(self.masks))
        while at < stop and not self.masks[at] & ~skip and (self.masks[at] or self.words[at].form in MARKS):
            at += 1
        return at

    def mask_at(self, at: int) -> int:
        """The classes that a word may have; none behind the end."""
        return self.masks[at] if at < len(self.masks) else 0
