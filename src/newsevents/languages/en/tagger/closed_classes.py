"""Words of the closed classes that may be several things."""

from typing import Final

from newsevents.languages.en.tagger.classes import (
    ADJ,
    ADV,
    AUX,
    CONJ,
    DET,
    INF,
    ING,
    NAMESAKE,
    NOM,
    NOMINAL,
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
)  # fmt: skip
from newsevents.languages.en.tagger.past import PARTICLES
from newsevents.languages.en.tagger.sentence import COMMA, FREE, REACH, TAKES, Sentence
from newsevents.text.marks import MARKS

_PRONOUNS: Final = frozenset({"pronouns", "relatives", "demonstratives", "indefinites"})


def to(s: Sentence, at: int) -> int:
    """ "to" is no reading of its own before a verb: it makes the next base form an infinitive."""
    if at and s.words[at - 1].key == "according":
        return PREP  # "according to court records"
    following = s.next(at)
    mask = s.mask_at(following)
    weak = s.words[following].readings[0].pos == "NOUN" if mask & INF and not mask & VERB else False
    parted = following + 1 < len(s.words) and s.words[following + 1].key in PARTICLES  # "vowed to root out graft"
    if mask & INF and not (weak and not parted and not s.ahead.firm[following]):
        s.wanted, s.waited = INF, 0
        return PART
    return PREP


def apostrophe(s: Sentence, at: int, mask: int) -> int:
    """ "'s": a verb behind a pronoun or before a participle, else the possessive."""
    following = s.next(at)
    mask_next = s.mask_at(following)
    pronoun = at > 0 and not _PRONOUNS.isdisjoint(s.words[at - 1].entries)
    if not pronoun and at + 2 < len(s.words) and s.words[at + 1].form in MARKS and s.words[at + 2].capital:
        return PART  # NBC's "This Hour"
    if not pronoun and (mask_next & (NOUN | ADJ | NUM) or not mask_next & (DET | ING | PASSIVE)):
        return PART
    if not pronoun and mask_next & (PASSIVE | ING) and s.mask_at(following + 1) & (NOUN | ADJ):
        return PART
    if mask_next & (ING | PASSIVE | SUPPORT):
        return AUX
    return VERB if mask & VERB else AUX


def auxiliary(s: Sentence, at: int, mask: int) -> int:
    """be, have and do before a verb of theirs, or as verbs of their own; "will" and "might" as nouns."""
    if s.before == DET and mask & (NOUN | NAMESAKE):
        return NOUN
    readings = s.facts[at].readings
    reading = readings.get(AUX) or readings.get(SUPPORT)
    if reading is None or reading.lemma not in TAKES:
        return AUX if mask & AUX else mask & -mask
    takes = TAKES[reading.lemma]
    helps = _helps(s, at, takes)
    if s.wanted & INF and mask & INF:
        return SUPPORT if helps and mask & SUPPORT else INF
    if s.wanted & PERFECT and mask & PERFECT:
        return SUPPORT if helps and mask & SUPPORT else PERFECT
    if mask & ING:
        return SUPPORT if helps and mask & SUPPORT else ING
    if mask & AUX:
        return AUX if helps or not mask & VERB else VERB
    return SUPPORT if helps and mask & SUPPORT else mask & (INF | PERFECT | ING)


def _helps(s: Sentence, at: int, takes: int) -> bool:
    """Whether a verb that the auxiliary takes follows, adverbs between; or, in a question, its subject."""
    following = s.next(at)
    if s.mask_at(following) & (ADV | NUM) == ADV | NUM:
        following = s.next(following)  # "had first come"
    if s.mask_at(following) & (ADV | CONJ) == ADV | CONJ and s.facts[following].joins:
        following = s.next(following)  # "has not yet come"
    mask = s.mask_at(following)
    asks = not s.subject and s.before != RELATIVE and mask & (NOM | DET | NOUN) and not mask & takes
    if asks and not takes & PASSIVE:
        return any(s.masks[i] & takes for i in range(following, min(following + REACH, len(s.masks))))
    if takes & PERFECT and mask & ADV and mask & PREP and s.mask_at(following + 1) & PERFECT:
        return True  # "has since left"
    if takes & ING and mask & ING and mask & NOUN:
        return not (mask & ADJ)
    if takes & ING and mask & SUPPORT:
        return True  # "is being signed"
    return bool(mask & takes)


def closed_class(s: Sentence, at: int, mask: int) -> int:
    """A word of the closed classes with several readings."""
    if mask & NOUN and s.before in (DET, ADJ):
        return NOUN
    following = s.next(at, ADV)
    after = s.mask_at(following)
    if mask & NOM:
        return NOM if after & (VERB | AUX) and not s.wanted else PRON  # "it", "you"
    if mask & RELATIVE:
        return _that(s, at, mask, after)
    if mask & ADV and mask & PREP and s.wanted & PERFECT and after & PERFECT:
        return ADV  # "has since left"
    if mask & ADV and mask & CONJ and s.wanted and after & s.wanted & (PERFECT | PASSIVE | ING):
        return ADV  # "has not yet come"
    if mask & CONJ and mask & PREP:
        return CONJ if _clause_follows(s, at, after) else PREP
    if mask & CONJ:
        return ADV if mask & ADV and not after & (NOM | DET | NOUN | PRON | NUM | ADJ | VERB) else CONJ
    if mask & PREP:
        return _preposition(s, mask, after)
    if mask & ADV and mask & DET and after & ADJ and not after & NOUN:
        return ADV  # "more likely"
    if mask & DET and mask & PRON and _disagrees(s, at, following):
        return PRON
    if mask & DET and after & (NOMINAL | DET) and not (after & VERB and not after & (NOUN | ADJ | PASSIVE)):
        closes = after & (PREP | AUX) and not after & NOUN
        if not closes:
            return DET
    if mask & PRON:
        return PRON
    return DET if mask & DET else mask & -mask


def _disagrees(s: Sentence, at: int, following: int) -> bool:
    """ "this concerns": a noun would be plural, so it is a verb."""
    number = s.facts[at].readings[DET].number
    if number != "sing" or not s.mask_at(following) & VERB:
        return False
    noun = s.facts[following].readings.get(NOUN)
    return noun is not None and noun.number != "sing"


def _preposition(s: Sentence, mask: int, after: int) -> int:
    """ "near the border", but "a near miss", "came near"."""
    if mask & VERB and s.subject and not s.finite and not s.wanted and s.before in (NOM, NOUN) and not after & DET:
        return PREP
    if mask & INF and s.wanted & INF:
        return INF
    if mask & NOUN and s.before in (DET, ADJ):
        return NOUN if not mask & ADJ or not after & (NOUN | ADJ | NUM) else ADJ
    if mask & ADJ and s.before in (DET, NUM):
        return ADJ
    if after & (NOMINAL | DET | NOM | PRON | PREP | RELATIVE | ING | NUM):
        return PREP
    return ADV if mask & ADV else PREP


def _that(s: Sentence, at: int, mask: int, after: int) -> int:
    """The relative pronoun behind a noun and before a verb, the conjunction before a clause, else the demonstrative."""
    if mask & RELATIVE and not mask & CONJ:
        noun = mask & DET and s.before not in (NOUN, COMMA) and after & NOUN and not after & (VERB | AUX)
        return DET if noun and not _those_who_say(s, s.next(at, ADV)) else RELATIVE
    verbal = after & (AUX | VERB | SUPPORT) and not after & (NOUN | DET | NOM)
    behind = s.before in (NOUN, PRON)
    if behind and not s.finite and after & VERB and not after & (INF | DET | NOM):
        return RELATIVE  # "the treaty that calls for peace is ready"
    if behind and after & VERB and not after & (DET | NOM):
        quickly = s.mask_at(at + 1) & ADV  # "goods that quickly break"
        following = s.next(at, ADV)
        verbal = verbal or bool(quickly) or s.ahead.firm[following] or not s.ahead.certain[following]
    if behind and verbal:
        return RELATIVE
    if s.before in (PREP, FREE, CONJ) and _plural_behind(s, at):
        return CONJ  # "pointed out that certain factors lead to it"
    if s.before == PREP and not after & NOM:
        return DET if after & NOMINAL and not verbal else PRON
    if s.before in (FREE, CONJ) and not s.finite:
        return DET if after & (NOUN | ADJ) and not after & NOM else PRON if verbal else CONJ
    if verbal and s.before not in (VERB, INF):
        return PRON
    return CONJ


def _those_who_say(s: Sentence, at: int) -> bool:
    """Whether a plural stands here with a verb of saying behind it: "in what critics called a farce"."""
    if at + 1 >= len(s.words) or not s.facts[at].plural:
        return False
    return bool(s.masks[at + 1] & VERB) and "cues" in s.words[at + 1].entries


def _plural_behind(s: Sentence, at: int) -> bool:
    """Whether a plural noun, adjectives before it, follows, to which "that" cannot belong."""
    for token in range(at + 1, min(at + 1 + REACH, len(s.masks))):
        mask = s.masks[token]
        if mask & NOUN and s.facts[token].plural:
            return True
        if not mask & (ADJ | ADV | NUM):
            return False
    return False


def _clause_follows(s: Sentence, at: int, after: int) -> bool:
    """Whether "after", "as" or "since" opens a clause: a subject follows, and behind it a finite verb."""
    if after & NOM:
        return True
    if after & ~ADV == NUM or (after & ING and not after & NOUN):
        return False
    if not after & (DET | NOUN | ADJ | PRON | NUM):
        return bool(after & (PASSIVE | AUX | VERB)) and s.words[at].key in ("as", "than", "until", "if")
    return s.ahead.certain[at] or (s.ahead.likely[at] and s.finite) or _acts_ahead(s, at + 1)


def _acts_ahead(s: Sentence, at: int) -> bool:
    """Whether somebody by name or role stands here, and right behind him a verb of motion or meeting: "As Smith landed
    in Rome, crowds cheered"."""
    first = at
    while at < len(s.masks) and s.masks[at] & (NOUN | ADJ | DET) and not s.masks[at] & VERB:
        at += 1
    past = first < at < len(s.masks) - 1 and s.masks[at] & VERB and s.masks[at] & (PASSIVE | PERFECT)
    if not past or "frames" not in s.words[at].entries or s.words[at + 1].key == "by":
        return False
    return s.facts[at - 1].capital or "roles" in s.words[at - 1].entries
