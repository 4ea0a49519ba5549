"""Words in a place where a noun phrase goes on."""

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
    PASSIVE,
    PERFECT,
    PREP,
    PRON,
    VERB,
)  # fmt: skip
from newsevents.languages.en.tagger.past import PARTICLES, says_only, to_infinitive
from newsevents.languages.en.tagger.sentence import COMMA, FREE, Sentence
from newsevents.languages.en.tagger.verbal import PEOPLE, verb_slot


def nominal_slot(s: Sentence, at: int, mask: int) -> int:
    """A word that belongs to a noun phrase: its head, or what stands before the head."""
    after = s.mask_at(at + 1)
    behind = s.mask_at(at + 2)
    if after & ADV and behind & VERB and not behind & NOUN and mask & NOUN and "roles" in s.words[at].entries:
        return NOUN  # "the army chief last visited Rome"
    heads = bool(after & (NOUN | ADJ | NUM)) or (bool(mask & ADJ and after & CONJ) and _paired(s, at))
    if mask & ING and mask & ADJ and not mask & NOUN and s.before in (PREP, FREE):
        return ing_form(s, at, mask)
    if mask & ADV and mask & NUM and s.before == DET and after & (NOUN | ADJ):
        return NUM  # "on her first trip"
    if mask & ADV and mask & NUM and after & NOUN and s.facts[at].capital and s.facts[at + 1].capital:
        return NUM  # "met First Deputy Minister Smith"
    if mask & ADV and not mask & (ADJ | NOUN):
        return ADV
    if mask & ADV and s.before == NUM and after & VERB and not after & (NOUN | ADJ):
        return ADV  # "the two last met"
    if mask & ADV and s.before == CONJ and s.last == INF and after & INF and (behind & PREP or s.ahead.firm[at + 1]):
        return ADV  # "will visit Rome and then head to Oslo", "and later meet the mayor"
    likelier = s.words[at].readings[0].pos == "ADJ" and s.before not in (DET, ADJ, PREP, NUM)
    if mask & ADJ and mask & NOUN and _surname(s, at):
        return NOUN
    if likelier and not heads and s.before == NOUN and mask & NOUN:
        likelier = "roles" not in s.words[at].entries  # "a White House official said"
    if mask & ADJ and (heads or likelier or not mask & NOUN):
        if mask & ADV and s.wanted and s.before != DET:
            return ADV  # "will only help"
        if mask & ADV and (s.before in (NOUN, PRON, NOM) or not heads) and s.before not in (DET, ADJ, PREP, NUM):
            return ADV
        if mask & NOUN and after & VERB and not after & ADJ and _acts_next(s, at):
            return NOUN  # "the official visits the town", "the tech giant plans to cut jobs"
        return ADJ
    if mask & ING and s.before in (PREP, FREE):
        return ing_form(s, at, mask)
    if mask & PERFECT and not mask & (PASSIVE | NOUN) and heads and s.before in (DET, ADJ):
        return PERFECT  # "a stalled deal"
    if mask & PASSIVE and not (mask & NOUN and not heads):
        if s.before == NUM and mask & VERB and s.ahead.object[at] and _alone(s, at):
            return VERB  # "the two held talks"
        if s.before == ADJ and mask & VERB and says_only(s.words[at]) and s.classes[at - 2] in (AUX, VERB, ADV):
            return VERB  # "a man who was ill said the bridge was shut"
        if s.before in (DET, PREP, ADJ) or heads or not mask & VERB:
            return PASSIVE
        return verb_slot(s, at, mask)
    if mask & NOUN:
        if mask & ADV and s.before not in (DET, ADJ, PREP, NUM):
            return ADV
        return NOUN if not (s.before == NUM and mask & VERB and _acts(s, at)) else VERB
    if mask & ING:
        return ING
    return verb_slot(s, at, mask) if mask & VERB else mask & -mask


def _acts_next(s: Sentence, at: int) -> bool:
    """Whether the word behind one that may be adjective or noun is what it does: an object follows, or an infinitive
    and no verb that is certain."""
    if s.before in (DET, ADJ) and s.ahead.firm[at + 1]:
        return True
    planned = s.before in (DET, ADJ, NOUN) and not s.finite and to_infinitive(s, at + 2)
    return planned and not s.ahead.certain[at + 1] and not s.mask_at(at + 1) & INF


def _surname(s: Sentence, at: int) -> bool:
    """Whether a word that is an adjective as well ends somebody's name: "Mark Brown visited Oslo"."""
    if not at or not s.facts[at].capital or s.facts[at + 1 if at + 1 < len(s.facts) else at - 1].capital:
        return False
    before = s.words[at - 1]
    return before.capital and any(reading.kind == "given" for reading in before.readings)


def _paired(s: Sentence, at: int) -> bool:
    """Whether an adjective is joined to another one before their noun: "current and former officials"."""
    joined, other = s.facts[at + 1].joins, s.mask_at(at + 2)
    return joined and bool(other & ADJ) and not other & NOUN and bool(s.mask_at(at + 3) & NOUN)


def _alone(s: Sentence, at: int) -> bool:
    """Whether "the two" before a word stands for the noun, in a clause that has no other verb."""
    opens = at > 1 and s.classes[at - 2] == DET and not s.inside
    return opens and not s.ahead.certain[at] and not s.finite


def _acts(s: Sentence, at: int) -> bool:
    """Whether the word behind "two" or "the first" is rather a verb: an object follows, not "the first time he came",
    and no other verb."""
    if s.mask_at(at + 1) & NOM:
        return False
    return s.ahead.firm[at] and not s.ahead.certain[at] and not s.ahead.likely[at] and not s.finite


def ing_form(s: Sentence, at: int, mask: int) -> int:
    """ "meeting": the noun, or the participle, which has an object."""
    if mask & PREP:
        return PREP
    if not mask & NOUN:
        return ADJ if mask & ADJ and _describes(s, at) else ING
    if s.mask_at(at + 1) == NOM and (s.before == DET or (s.before == NOUN and not s.facts[at].clausal)):
        return NOUN  # "in a court filing he argued"
    if s.ahead.firm[at] or _governs_clause(s, at) or (s.before in (PREP, CONJ) and _parted(s, at)):
        return ING
    if s.before == NUM and s.mask_at(at + 1) & (DET | NOM):
        return ING  # "with one calling the plan late"
    if s.before in (NOUN, DET, ADJ, PREP, VERB, CONJ, NUM, INF, PERFECT):
        return NOUN
    if s.before == COMMA or (s.before == PASSIVE and "cues" in s.words[at].entries):
        return ING  # "is heard saying, "…""
    return NOUN if s.mask_at(at + 1) & (NOUN | VERB | AUX) or not s.mask_at(at + 1) else ING


def _parted(s: Sentence, at: int) -> bool:
    """Whether a particle stands behind, which only a verb has: "after sitting down with Smith"."""
    return at + 1 < len(s.words) and s.words[at + 1].key in PARTICLES


def _governs_clause(s: Sentence, at: int) -> bool:
    """Whether a word that orders clauses stands before a deed without a subject: "while meeting with Smith", "after
    landing in Rome", "after meeting senior officials"; but "after meeting with Smith", "after the meeting"."""
    frame, before = s.words[at].entries.get("frames"), s.words[at - 1].entries if at else {}
    if frame is None or "subordinators" not in before:
        return False
    if s.before == CONJ:
        return not s.ahead.certain[at]
    if frame.get("pos") == "verb":
        return not s.ahead.object[at]  # not "after landing gear was found"
    return bool(s.mask_at(at + 1) & ADJ) or _people_ahead(s, at + 1)


def _describes(s: Sentence, at: int) -> bool:
    """Whether "leading" tells of the noun behind it; "visiting" does of people alone: "met the visiting premier"."""
    if not s.mask_at(at + 1) & (NOUN | ADJ):
        return False
    if s.before == FREE and s.ahead.firm[at] and not s.ahead.likely[at]:
        return False  # "Visiting Oslo, he said"
    return "frames" not in s.words[at].entries or _people_ahead(s, at + 1)


def _people_ahead(s: Sentence, at: int) -> bool:
    """Whether people without a name stand in a place, behind adjectives."""
    while s.mask_at(at) & ADJ and PEOPLE.isdisjoint(s.words[at].entries):
        at += 1
    if s.mask_at(at) == NOUN and s.mask_at(at + 1) & NOUN and PEOPLE.isdisjoint(s.words[at].entries):
        at += 1  # "opposition leaders"
    return bool(s.mask_at(at)) and not PEOPLE.isdisjoint(s.words[at].entries)
