"""Choosing one reading for each English word by what stands around it: one pass from left to right over the sentence."""

from collections.abc import Sequence

from newsevents.languages.en.classes import (
    ADJ, ADV, AUX, CONJ, DET, INF, ING, NOM, NOMINAL, NOUN, NUM, PART, PASSIVE, PERFECT, PREP, PRON, RELATIVE, SUPPORT,
    VERB, facts_of,
)  # fmt: skip
from newsevents.languages.en.lookahead import Lookahead, strong
from newsevents.text.marks import DASHES, FINAL, MARKS
from newsevents.words import Reading, Word

COMMA = -1
"""Stands for a comma where the class of the word before is asked for."""
_FREE = 0
_VERBAL = VERB | INF | PASSIVE | PERFECT | ING
_REACH = 5
"""Words that may stand between an auxiliary and its verb."""


def choose(words: Sequence[Word]) -> list[Reading | None]:
    """One of its readings for each word of a sentence; None for what has none."""
    return _Sentence(words).run()


class _Sentence:
    """The state between the words: ``before`` is the class of the last word that is no adverb, ``wanted`` the classes
    that an auxiliary or "to" waits for, ``finite`` whether the clause has its finite verb, ``fresh`` whether a
    comma or "and" has passed since, ``subject`` whether a noun has, ``several`` whether it is plural; ``inside`` tells
    of a prepositional phrase, ``embedded`` of a subordinate clause. ``last`` is the class of the last verb form.
    """

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = words
        self.facts = [facts_of(word) for word in words]
        self.masks = self._masks()
        self.ahead = Lookahead(words, self.masks, self.facts)
        self.classes: list[int] = []
        self.doubtful: int | None = None
        self.headline = not words or words[-1].form not in FINAL and words[-1].form not in MARKS
        self._open()
        self.before = _FREE

    def _open(self) -> None:
        self.finite = self.fresh = self.subject = self.several = self.inside = self.embedded = False
        self.wanted = self.waited = self.last = 0
        self.verb = -1

    def _masks(self) -> list[int]:
        """The classes that each word may have, its capital letter considered."""
        titled = self._titled()
        masks = []
        begins = True
        for at, word in enumerate(self.words):
            facts = self.facts[at]
            mask = facts.mask
            if not mask:
                begins = begins or word.form in FINAL or word.form in MARKS or word.form == ":" or word.form in DASHES
                masks.append(0)
                continue
            if word.capital and facts.name is not None:
                mask = self._capital_mask(at, mask, begins or titled)
            masks.append(mask)
            begins = False
        return masks

    def _capital_mask(self, at: int, mask: int, anything: bool) -> int:
        """A capital letter in mid-sentence makes a noun or an adjective; at a begin it says little."""
        facts = self.facts[at]
        if not anything:
            return mask & (NOUN | ADJ | NUM) or mask
        if not facts.common or facts.readings.get(NOUN) is not facts.name:
            return mask
        named = facts.name is not None and facts.name.kind
        follows = self.words[at + 1] if at + 1 < len(self.words) else None
        if named and follows is not None:
            verb = self.facts[at + 1].mask
            if follows.capital or (verb & (VERB | AUX) and not verb & (NOUN | INF)):
                return NOUN
        return mask & ~NOUN or mask

    def _titled(self) -> bool:
        """Whether the sentence Is Written Like This, so that capitals tell nothing."""
        capitals = 0
        for at, word in enumerate(self.words):
            if word.shape == "lower" and not self.facts[at].mask & (PREP | CONJ | DET | PART | PRON | AUX):
                return False
            capitals += word.capital
        return capitals >= 3

    def run(self) -> list[Reading | None]:
        """The chosen readings."""
        for at, word in enumerate(self.words):
            mask = self.masks[at]
            if mask:
                found = mask if mask & (mask - 1) == 0 else self._pick(at, mask)
                self.classes.append(found)
                self._pass(at, found)
            else:
                self.classes.append(0)
                self._mark(at, word)
        self._close()
        return [self._reading(at) for at in range(len(self.words))]

    def _reading(self, at: int) -> Reading | None:
        facts, found = self.facts[at], self.classes[at]
        if found == NOUN and facts.name is not None and facts.name.kind and self.words[at].capital:
            return facts.name
        return facts.readings.get(found)

    # What a word or a mark changes

    def _mark(self, at: int, word: Word) -> None:
        if strong(self.words, at):
            self._close()
            self._open()
            self.before = _FREE
        elif word.form == "," and not self._within_number(at):
            if self.embedded:
                self._close()
            self.before = COMMA
            self.fresh = self.finite
            self.inside = False

    def _within_number(self, at: int) -> bool:
        digits = [w.shape == "digits" for w in self.words[max(at - 1, 0) : at + 2 : 2]]
        return len(digits) == 2 and all(digits)

    def _close(self) -> None:
        """A clause that ends without a finite verb takes the word that was in doubt."""
        at = self.doubtful
        self.doubtful = None
        if at is not None and not self.finite and not (self.headline and self.masks[at] & NOUN):
            self.classes[at] = VERB

    def _pass(self, at: int, found: int) -> None:
        if found in (ADV, PART) and found != self.wanted:
            if found == PART:
                self._particle(at)
            return
        if found & _VERBAL:
            self.last, self.verb = found, at
        if found in (VERB, AUX):
            self.finite, self.fresh, self.inside, self.doubtful = True, False, False, None
        if found in (AUX, SUPPORT):
            self._want(at)
        elif found == NOM:
            self._subject_pronoun()
        elif found == RELATIVE or (found == CONJ and "coordinators" not in self.words[at].entries):
            self.doubtful = None
            self._open()
            self.embedded = True
        elif found == CONJ:
            self.fresh = self.finite
            self.several = self.several or self.before == NOUN
            self.inside = False
        elif found == PREP:
            self.inside = True
        elif found in (NOUN, PRON):
            self._nominal(at)
        self._wait(found)
        modifier = found in (PASSIVE, ING) and self.before in (DET, ADJ, NUM, PREP) and self._mask_at(at + 1) & NOUN
        self.before = ADJ if modifier and not (found == ING and self.before == PREP) else found

    def _particle(self, at: int) -> None:
        if self.words[at].readings[0].kind == "possessive":
            self.before = DET
        elif self.wanted == INF:
            self.before = _FREE

    def _nominal(self, at: int) -> None:
        self.subject = True
        reading = self._reading(at)
        if not self.inside and reading is not None:
            self.several = self.several or reading.number == "plur"

    def _subject_pronoun(self) -> None:
        if not (self.wanted and not self.subject):
            self._close()
            self._open()
        self.subject = True

    def _want(self, at: int) -> None:
        entry = self.words[at].entries.get("auxiliaries")
        base = self.facts[at].readings[self.classes[at]].lemma
        if base == "be":
            self.wanted = PASSIVE | ING | PERFECT
        elif base == "have":
            self.wanted = PERFECT
        else:
            self.wanted = INF if entry is not None else _FREE
        self.waited = 0

    def _wait(self, found: int) -> None:
        if self.wanted and found not in (AUX, SUPPORT):
            self.waited += 1
            if found & (self.wanted | VERB | CONJ | RELATIVE) or self.waited > _REACH:
                self.wanted = _FREE

    # Which class a word has here

    def _pick(self, at: int, mask: int) -> int:
        if mask & PART and mask & (AUX | VERB):
            return self._apostrophe(at, mask)
        if mask & PREP and self.words[at].key == "to":
            return self._to(at)
        if mask & (AUX | SUPPORT):
            return self._auxiliary(at, mask)
        if self.wanted & mask:
            wanted = self._wanted(mask)
            if wanted:
                return wanted
        if mask & (RELATIVE | NOM | DET | PRON | CONJ | PREP):
            return self._small(at, mask)
        if self.before in (DET, ADJ, NUM) or (self.before == PREP and mask & (NOMINAL | PRON)):
            return self._nominal_slot(at, mask)
        if mask & ING:
            return self._ing(at, mask)
        if mask & VERB:
            return self._verb(at, mask)
        return self._nominal_slot(at, mask)

    def _next(self, at: int, skip: int = ADV | PART) -> int:
        """The index of the next word that is not only an adverb or a negation; the length where none comes."""
        at += 1
        while at < len(self.masks) and not self.masks[at] & ~skip and (self.masks[at] or self.words[at].form in MARKS):
            at += 1
        return at

    def _mask_at(self, at: int) -> int:
        return self.masks[at] if at < len(self.masks) else 0

    def _to(self, at: int) -> int:
        """ "to" is no reading of its own before a verb: it makes the next base form an infinitive."""
        following = self._next(at, ADV)
        mask = self._mask_at(following)
        weak = self.words[following].readings[0].pos == "NOUN" if mask & INF and not mask & VERB else False
        if mask & INF and not (weak and not self.ahead.object[following]):
            self.wanted, self.waited = INF, 0
            return PART
        return PREP

    def _wanted(self, mask: int) -> int:
        """The verb form that an auxiliary waits for, unless a noun phrase stands between."""
        found = self.wanted & mask
        if self.before in (DET, ADJ, NUM, PREP):
            return 0
        return next(single for single in (INF, PASSIVE, PERFECT, ING) if found & single)

    def _apostrophe(self, at: int, mask: int) -> int:
        """ "'s": a verb behind a pronoun or before a participle, else the possessive."""
        following = self._next(at)
        mask_next = self._mask_at(following)
        lowered = self.words[at - 1].entries if at else {}
        pronoun = "pronouns" in lowered or "relatives" in lowered or "demonstratives" in lowered or "indefinites" in lowered
        if not pronoun and (mask_next & (NOUN | ADJ | NUM) or not mask_next & (DET | ING | PASSIVE)):
            return PART
        if not pronoun and mask_next & (PASSIVE | ING) and self._mask_at(following + 1) & (NOUN | ADJ):
            return PART
        if mask_next & (ING | PASSIVE | SUPPORT):
            return AUX
        return VERB if mask & VERB else AUX

    def _auxiliary(self, at: int, mask: int) -> int:
        """be, have and do before a verb of theirs, or as verbs of their own; "will" and "might" as nouns."""
        if mask & NOUN and self.before in (DET, ADJ):
            return NOUN
        readings = self.facts[at].readings
        reading = readings.get(AUX) or readings.get(SUPPORT)
        if reading is None or reading.lemma not in ("be", "have", "do"):
            return AUX if mask & AUX else mask & -mask
        takes = {"be": PASSIVE | ING | PERFECT, "have": PERFECT, "do": INF}[reading.lemma]
        helps = self._helps(at, takes)
        if self.wanted & INF and mask & INF:
            return SUPPORT if helps and mask & SUPPORT else INF
        if self.wanted & PERFECT and mask & PERFECT:
            return SUPPORT if helps and mask & SUPPORT else PERFECT
        if mask & ING:
            return SUPPORT if helps and mask & SUPPORT else ING
        if mask & AUX:
            return AUX if helps or not mask & VERB else VERB
        return SUPPORT if helps and mask & SUPPORT else mask & (INF | PERFECT | ING)

    def _helps(self, at: int, takes: int) -> bool:
        """Whether a verb that the auxiliary takes follows, adverbs between; or, in a question, its subject."""
        following = self._next(at)
        mask = self._mask_at(following)
        asks = not self.subject and self.before != RELATIVE and mask & (NOM | DET | NOUN) and not mask & takes
        if asks and not takes & PASSIVE:
            return any(self.masks[i] & takes for i in range(following, min(following + _REACH, len(self.masks))))
        if takes & ING and mask & ING and mask & NOUN:
            return not (mask & ADJ)
        if takes & ING and mask & SUPPORT:
            return True  # "is being signed"
        return bool(mask & takes)

    def _small(self, at: int, mask: int) -> int:
        """A word of the closed classes with several readings."""
        if mask & NOUN and self.before in (DET, ADJ):
            return NOUN
        following = self._next(at, ADV)
        after = self._mask_at(following)
        if mask & NOM:
            return NOM if after & (VERB | AUX) and not self.wanted else PRON  # "it", "you"
        if mask & RELATIVE:
            return self._that(at, mask, after)
        if mask & CONJ and mask & PREP:
            return CONJ if self._clause_follows(at, after) else PREP
        if mask & CONJ:
            return ADV if mask & ADV and not after & (NOM | DET | NOUN | PRON | NUM | ADJ | VERB) else CONJ
        if mask & PREP:
            return self._preposition(mask, after)
        if mask & ADV and mask & DET and after & ADJ and not after & NOUN:
            return ADV  # "more likely"
        if mask & DET and mask & PRON and self._disagrees(at, following):
            return PRON
        if mask & DET and after & (NOMINAL | DET) and not (after & VERB and not after & (NOUN | ADJ | PASSIVE)):
            closes = after & (PREP | AUX) and not after & NOUN
            if not closes:
                return DET
        if mask & PRON:
            return PRON if not (mask & ADV and self.before in (NOUN, VERB, _FREE) and not mask & DET) else PRON
        return DET if mask & DET else mask & -mask

    def _disagrees(self, at: int, following: int) -> bool:
        """ "this concerns": a noun would be plural, so it is a verb."""
        number = self.facts[at].readings[DET].number
        if number != "sing" or not self._mask_at(following) & VERB:
            return False
        noun = self.facts[following].readings.get(NOUN)
        return noun is not None and noun.number == "plur"

    def _preposition(self, mask: int, after: int) -> int:
        """ "near the border", but "a near miss", "came near"."""
        if mask & VERB and self.subject and not self.finite and not self.wanted and self.before in (NOM, NOUN) and not after & DET:
            return PREP
        if mask & INF and self.wanted & INF:
            return INF
        if mask & NOUN and self.before in (DET, ADJ):
            return NOUN if not mask & ADJ or not after & (NOUN | ADJ | NUM) else ADJ
        if mask & ADJ and self.before in (DET, NUM):
            return ADJ
        if after & (NOMINAL | DET | NOM | PRON | PREP | RELATIVE | ING | NUM):
            return PREP
        return ADV if mask & ADV else PREP

    def _that(self, at: int, mask: int, after: int) -> int:
        """The relative pronoun behind a noun and before a verb, the conjunction before a clause, else the demonstrative."""
        if mask & RELATIVE and not mask & CONJ:
            noun = mask & DET and self.before not in (NOUN, COMMA) and after & NOUN and not after & (VERB | AUX)
            return DET if noun else RELATIVE
        verbal = after & (AUX | VERB | SUPPORT) and not after & (NOUN | DET | NOM)
        behind = self.before in (NOUN, PRON)
        if behind and after & VERB and not after & (DET | NOM):
            quickly = self._mask_at(at + 1) & ADV  # "goods that quickly break"
            verbal = verbal or bool(quickly) or not self.ahead.certain[self._next(at, ADV)]
        if behind and verbal:
            return RELATIVE
        if self.before == PREP:
            return DET if after & NOMINAL and not verbal else PRON
        if self.before in (_FREE, CONJ) and not self.finite:
            return DET if after & (NOUN | ADJ) and not after & NOM else PRON if verbal else CONJ
        if verbal and self.before not in (VERB, INF):
            return PRON
        return CONJ

    def _clause_follows(self, at: int, after: int) -> bool:
        """Whether "after", "as" or "since" opens a clause: a subject follows, and behind it a finite verb."""
        if after & NOM:
            return True
        if after & ~ADV == NUM or (after & ING and not after & NOUN):
            return False
        if not after & (DET | NOUN | ADJ | PRON | NUM):
            return bool(after & (PASSIVE | AUX | VERB)) and self.words[at].key in ("as", "than", "until", "if")
        return self.ahead.certain[at] or (self.ahead.likely[at] and self.finite)

    def _nominal_slot(self, at: int, mask: int) -> int:
        """A word that belongs to a noun phrase: its head, or what stands before the head."""
        after = self._mask_at(at + 1)
        heads = bool(after & (NOUN | ADJ | NUM)) and not (after & AUX and not after & NOUN)
        if mask & ADV and not mask & (ADJ | NOUN):
            return ADV
        likelier = self.words[at].readings[0].pos == "ADJ" and self.before not in (DET, ADJ, PREP, NUM)
        if mask & ADJ and (heads or likelier or not mask & NOUN):
            if mask & ADV and (self.before in (NOUN, PRON, NOM) or not heads) and self.before not in (DET, ADJ, PREP, NUM):
                return ADV
            if mask & NOUN and after & VERB and self.before in (DET, ADJ) and not after & ADJ and self.ahead.object[at + 1]:
                return NOUN  # "the official visits the town"
            return ADJ
        if mask & ING and self.before in (PREP, _FREE):
            return self._ing(at, mask)
        if mask & PASSIVE and not (mask & NOUN and not heads):
            if self.before in (DET, PREP, ADJ) or heads or not mask & VERB:
                return PASSIVE
            return self._verb(at, mask)
        if mask & NOUN:
            if mask & ADV and self.before not in (DET, ADJ, PREP, NUM):
                return ADV
            return NOUN if not (self.before == NUM and mask & VERB and self._acts(at)) else VERB
        if mask & ING:
            return ING
        return self._verb(at, mask) if mask & VERB else mask & -mask

    def _acts(self, at: int) -> bool:
        """Whether the word behind "two" or "the first" is rather a verb: an object follows, and no other verb."""
        return self.ahead.object[at] and not self.ahead.certain[at] and not self.ahead.likely[at] and not self.finite

    def _ing(self, at: int, mask: int) -> int:
        if mask & PREP:
            return PREP
        if not mask & NOUN:
            return ADJ if mask & ADJ and self._mask_at(at + 1) & (NOUN | ADJ) else ING
        if self.ahead.object[at]:
            return ING
        if self.before in (NOUN, DET, ADJ, PREP, VERB, CONJ, NUM, INF, PERFECT):
            return NOUN
        if self.before == COMMA:
            return ING
        return NOUN if self._mask_at(at + 1) & (NOUN | VERB | AUX) or not self._mask_at(at + 1) else ING

    def _verb(self, at: int, mask: int) -> int:
        """A word that may be finite, where no auxiliary waits for it and no determiner stands before it."""
        if self.before in (NOM, RELATIVE):
            return VERB
        if mask & ADJ and self._mask_at(at + 1) & NOUN and not mask & PASSIVE:
            return ADJ
        if mask & (PASSIVE | PERFECT):
            return self._past(at, mask)
        if mask & NOUN:
            return self._noun_or_verb(at, mask)
        if mask & INF and self.finite and not self.fresh:
            return self._nonfinite(mask)
        return VERB

    def _nonfinite(self, mask: int) -> int:
        """A base form where the clause has its verb: "located close to", "is clear", "helped restore"."""
        if mask & ADV and self.before != NOUN:
            return ADV
        return ADJ if mask & ADJ else VERB if self.before == NOUN else INF

    def _past(self, at: int, mask: int) -> int:
        """ "signed": finite, or a participle without auxiliary."""
        if mask & NOUN and not self.subject:
            return NOUN
        if mask & PASSIVE and self._by(at):
            return self._reduced(at)
        if not mask & PASSIVE:
            return VERB
        facts, ahead = self.facts[at], self.ahead
        if self.subject and (ahead.object[at] or (facts.clausal and not facts.transitive and self.before == NOUN)):
            return VERB
        if self.finite:
            return self._past_behind_verb(at, mask)
        if not self.subject:
            return PASSIVE
        aside = self.before == COMMA and bool(self._mask_at(at + 1) & PREP)  # ", set for June,"
        if aside or ahead.certain[at] or (facts.transitive and ahead.likely[at]):
            return self._reduced(at)
        if facts.transitive and not facts.clausal and self.headline and not ahead.object[at]:
            return PASSIVE
        return VERB

    def _by(self, at: int) -> bool:
        """Whether "by" with somebody follows: "increased by 8 %" is no passive."""
        follows = at + 2 < len(self.words) and self.words[at + 1].key == "by"
        return follows and not self.masks[at + 2] & NUM

    def _reduced(self, at: int) -> int:
        if self.doubtful is None:
            self.doubtful = at
        return PASSIVE

    def _past_behind_verb(self, at: int, mask: int) -> int:
        facts = self.facts[at]
        if self.before == CONJ:
            passive = self.last == PASSIVE and facts.transitive and not self.ahead.object[at]
            return PASSIVE if passive else VERB  # "was detained and fined"
        if self.fresh and self.before in (NOUN, PRON):
            return VERB if facts.clausal or not facts.transitive else PASSIVE
        if self.fresh and self.before == COMMA and not facts.transitive and not self._mask_at(at + 1) & PREP:
            return VERB
        if mask & NOUN:
            return NOUN
        says = facts.clausal and not facts.transitive and not self._mask_at(at + 1) & PREP
        return VERB if says and self.before == NOUN else PASSIVE

    def _noun_or_verb(self, at: int, mask: int) -> int:
        """ "visits", "plan": a verb behind its subject where the clause has no other, else a noun."""
        after = self._mask_at(at + 1)
        third = not mask & INF
        if third and self.before == COMMA and (self.ahead.object[at] or self._to_infinitive(at + 1)):
            return VERB  # "the road is open, reports the agency"
        if self.before == CONJ and self.last == INF and mask & INF and after & (DET | PRON | NOUN | ADJ):
            return INF
        if self.finite:
            if third and self.before == NOUN and self._reports(at):
                return VERB
            if mask & INF and self.before in (VERB, INF) and self.ahead.object[at]:
                return INF  # "help fight the fire"
            joined = self.before == CONJ and self.ahead.object[at]
            return VERB if joined and (third or self.several) else NOUN
        if not self.subject:
            return VERB if self.before == _FREE and self.ahead.object[at] and mask & INF and after & (DET | PRON) else NOUN
        if self.ahead.certain[at] or self.before not in (NOUN, PRON, CONJ, COMMA):
            return NOUN
        if self.before in (CONJ, COMMA) and not self.ahead.object[at]:
            return NOUN
        if self.classes[at - 1] == ADV or (third and after & ADJ and not after & NOUN):
            return VERB  # "the minister also plans", "the road remains open"
        if not third and not self.several:
            return self._doubt(at)
        if self.ahead.object[at] or (after & (CONJ | ADV) and not after & NOUN) or self._to_infinitive(at + 1):
            return VERB
        if third and self.several:
            return self._doubt(at)
        if not third and after & ~(NOUN | ADJ):
            return VERB if not self.ahead.likely[at] else self._doubt(at)
        return self._doubt(at)

    def _reports(self, at: int) -> bool:
        """Whether "notes" or "plans" begins another clause of a sentence that has a verb: behind a comma, or within what
        somebody says."""
        if self.fresh and self.before == NOUN:
            return self.ahead.object[at] or (self.facts[at].clausal and not self._mask_at(at + 1))
        told = self.facts[self.verb].clausal if self.verb >= 0 else False
        return told and (self.ahead.object[at] or self._to_infinitive(at + 1))

    def _to_infinitive(self, at: int) -> bool:
        return at < len(self.words) and self.words[at].key == "to" and bool(self._mask_at(self._next(at)) & INF)

    def _doubt(self, at: int) -> int:
        third = not self.masks[at] & INF
        strong_enough = third or self.ahead.object[at] or self._to_infinitive(at + 1)
        if strong_enough and (self.doubtful is None or not self.masks[self.doubtful] & PASSIVE):
            self.doubtful = at
        return NOUN
