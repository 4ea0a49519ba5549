"""Words that may be verbs: finite or not, verb or noun."""

from typing import Final

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
    RELATIVE,
    VERB,
)  # fmt: skip
from newsevents.languages.en.tagger.past import past, says_only, to_infinitive
from newsevents.languages.en.tagger.sentence import COMMA, FREE, VERBAL, Sentence

_TOLD: Final = 6
"""Tokens of "as the agency reports", and of a name."""
_NAMED: Final = NOUN | ADJ | DET | NUM
"""Classes of a noun phrase."""
PEOPLE: Final = frozenset({"unnamed_sources", "roles", "anaphoric_groups", "unnamed"})
"""Categories of words for people without a name."""


def wanted_form(s: Sentence, mask: int) -> int:
    """The verb form that an auxiliary waits for, unless a noun phrase stands between."""
    found = s.wanted & mask
    if not found or s.before in (DET, ADJ, NUM, PREP):
        return 0
    return next(single for single in (INF, PASSIVE, PERFECT, ING) if found & single)


def verb_slot(s: Sentence, at: int, mask: int) -> int:
    """A word that may be finite, where no auxiliary waits for it and no determiner stands before it."""
    if mask & ADV and _adverb(s, at, mask):
        return ADV
    if mask & ADJ and at > 1 and s.words[at - 1].form == "-" and s.words[at - 2].final:
        return ADJ  # "Gov.-elect Hill"
    if s.before in (NOM, RELATIVE):
        return VERB
    if mask & ADJ and s.before in (NOUN, PRON) and s.mask_at(at + 1) & PREP and _describes_people(s, at):
        return ADJ
    if s.aside and s.before == NOUN and mask & (ADJ | PASSIVE) and s.mask_at(at + 1) & PREP:
        return ADJ if mask & ADJ else PASSIVE  # ", citing people close to the talks,"
    if mask & ADJ and not mask & PASSIVE and (s.mask_at(at + 1) & NOUN or s.ahead.certain[at]):
        return ADJ
    if mask & (PASSIVE | PERFECT):
        return past(s, at, mask)
    if mask & NOUN:
        return _noun_or_verb(s, at, mask)
    if mask & INF and s.finite and not s.fresh:
        return VERB if s.hung and _says_of(s, at) else _nonfinite(s, mask)
    if mask & INF and s.before == CONJ and s.last == INF and s.finite and not s.facts[at].clausal:
        return INF  # "urged to wait and remain inside"
    return VERB


def _describes_people(s: Sentence, at: int) -> bool:
    """Whether "close" tells of people how they stand to somebody: "people close to the campaign say"; or a word that as
    a verb would have an object: "people present at the talks"."""
    if PEOPLE.isdisjoint(s.words[at - 1].entries):
        return False
    if s.words[at + 1].key == "to":
        return not to_infinitive(s, at + 1)
    return bool(s.masks[at] & INF) and s.facts[at].transitive


def _says_of(s: Sentence, at: int) -> bool:
    """Whether a verb that takes a clause goes on with the noun that a relative clause hangs on: "people who know him
    say he left"."""
    helped = s.verb >= 0 and s.facts[s.verb].causes
    return s.facts[at].clausal and not helped and bool(s.mask_at(at + 1) & (NOM | RELATIVE | DET | NOUN))


def _adverb(s: Sentence, at: int, mask: int) -> bool:
    """ "they last met", "was pushed back"; not "had long talks"."""
    after = s.mask_at(at + 1)
    if s.before in (NOM, RELATIVE, NOUN):
        return bool(after & (VERB | AUX)) and not after & (NOUN | INF)
    return bool(s.before & VERBAL) and s.before > 0 and not (mask & ADJ and after & NOUN)


def _nonfinite(s: Sentence, mask: int) -> int:
    """A base form where the clause has its verb: "located close to", "is clear", "helped restore"."""
    if mask & ADV and s.before != NOUN:
        return ADV
    return ADJ if mask & ADJ else VERB if s.before == NOUN else INF


def _noun_or_verb(s: Sentence, at: int, mask: int) -> int:
    """ "visits", "plan": a verb behind its subject where the clause has no other, else a noun."""
    after = s.mask_at(at + 1)
    third = not mask & INF
    says = s.facts[at].clausal and s.ahead.object[at]
    if (third and s.facts[at].clausal and _as_told(s, at)) or (not third and _of_those(s, at)):
        return VERB
    if third and s.before == COMMA and (says or s.ahead.firm[at] or to_infinitive(s, at + 1)):
        return VERB  # "the road is open, reports the agency"
    if s.before == CONJ and s.last == INF and mask & INF and (
        after & (DET | PRON | NOUN | ADJ) or s.classes[at - 1] == ADV  # "will visit Rome and then head to Oslo"
        or (after & PREP and "frames" in s.words[at].entries)  # "is to visit Rome and meet with Smith"
    ):
        return INF
    if third and "frames" in s.words[at].entries and s.words[at].entries["frames"].get("plural") and (
        to_infinitive(s, at + 1)
    ):
        return NOUN  # "talks to open in May"
    if not third and s.before == NOUN and _in_singular(s, at):
        return NOUN  # "through a public records request"
    if third and s.before == CONJ and after & NOM and not s.facts[at].clausal:
        return NOUN  # "told friends and allies he would run"
    if s.finite:
        return _noun_behind_verb(s, at, mask)
    deed = s.doubtful == at - 1 and not s.facts[at - 1].capital
    if deed and ((s.headline and _acts_alone(s, at - 2)) or (third and s.facts[at - 1].plural)):
        s.classes[at - 1], s.finite, s.doubtful = VERB, True, None
        return NOUN  # "minister ends visit", "the mayor slams plans to close the road"
    if not s.subject:
        orders = mask & INF and s.before == FREE and s.ahead.firm[at] and after & (DET | PRON)
        return VERB if orders else NOUN
    determined = s.ahead.firm[at] and s.mask_at(at + 1) & (DET | PRON)
    if third and ((determined and s.before == NOUN) or (s.before == PRON and s.ahead.object[at])):
        return VERB
    tells = not third and s.facts[at].clausal and s.before == NOUN and (s.several or _plural_before(s, at))
    if tells and (s.ahead.firm[at] or (s.ahead.object[at] and s.ahead.certain[at])):
        return VERB  # "records show the suit was filed"
    if s.ahead.certain[at] or s.before not in (NOUN, PRON, CONJ, COMMA):
        return NOUN
    if third and s.headline and _heads_for(s, at, after):
        return VERB
    if s.before in (CONJ, COMMA) and not s.ahead.firm[at]:
        return NOUN
    return VERB if _predicates(s, at, third, after) else _doubt(s, at)


def _heads_for(s: Sentence, at: int, after: int) -> bool:
    """Whether a headline tells with a verb of motion or meeting what somebody does: "Smith travels to Rome", "minister
    lands in Rome", "Smith meets with Jones"; "Geneva talks with Jones" has none."""
    frame = s.words[at].entries.get("frames")
    if "frames_supports" in s.words[at].entries and after & ING:
        return "frames" in s.words[at + 1].entries and _acts_alone(s, at - 1)  # "Smith holds meeting with Jones"
    if frame is None or frame.get("plural") or not after & PREP or not _acts_alone(s, at - 1):
        return False
    verbal = frame.get("pos") == "verb" or frame.get("type") == "encounter" or bool(frame.get("verb_type"))
    return verbal and not to_infinitive(s, at + 1)


def _in_singular(s: Sentence, at: int) -> bool:
    """Whether a plural stands right before, in a noun phrase that a determiner of one opens, which so goes on."""
    if not _plural_before(s, at):
        return False
    first = at - 2
    while first > 0 and s.classes[first] & (ADJ | NOUN) and s.classes[first] > 0:
        first -= 1
    entry = s.words[first].entries.get("determiners") if first >= 0 else None
    return entry is not None and entry.get("number") == "sing" and not entry.get("pronoun")


def _as_told(s: Sentence, at: int) -> bool:
    """Whether a noun phrase between "as" and a comma has its verb here: "As the agency reports, the road is open"."""
    if s.before != NOUN or s.facts[at - 1].plural or at + 1 >= len(s.words) or s.words[at + 1].form != ",":
        return False
    first = at - 1
    while first > 0 and at - first < _TOLD and s.classes[first] & (NOUN | ADJ | DET):
        first -= 1
    return s.words[first].key == "as" and (first == 0 or s.words[first - 1].shape == "punct")


def _of_those(s: Sentence, at: int) -> bool:
    """Whether "those" with a participle is the subject of a verb here: "23% of those asked hold the opposite view"."""
    asked = at > 1 and s.words[at - 2].key == "those" and s.classes[at - 1] == PASSIVE
    return asked and (s.ahead.firm[at] or s.ahead.object[at])


def _acts_alone(s: Sentence, at: int) -> bool:
    """Whether a word is a noun for one who acts: a role or a name."""
    if at < 0 or s.classes[at] != NOUN or s.facts[at].plural:
        return False
    named = s.facts[at].name is not None and s.facts[at].capital
    return named or "roles" in s.words[at].entries


def _noun_behind_verb(s: Sentence, at: int, mask: int) -> int:
    """The same where the clause has its verb: mostly a noun."""
    third = not mask & INF
    if third and s.before == NOUN and _reports(s, at):
        return VERB
    if third and s.told < 0 and _may_be_told(s, at):
        s.told = at
    if mask & INF and s.before in (VERB, INF) and s.facts[s.verb].causes and s.ahead.object[at]:
        return INF  # "help fight the fire"
    joined = s.before == CONJ and s.ahead.firm[at]
    return VERB if (joined and (third or s.several)) or (third and _goes_on(s, at)) else NOUN


def _goes_on(s: Sentence, at: int) -> bool:
    """Whether "and" joins another deed of the subject behind a name or a day, which "plans" is no second one beside:
    "visited Oslo on Monday and plans to return"."""
    if s.before != CONJ or not s.facts[at - 1].joins or at < 2:
        return False
    return _is_name(s, at - 2) and to_infinitive(s, at + 1)


def _may_be_told(s: Sentence, at: int) -> bool:
    """Whether "hurts" may be the verb of what is said without a conjunction: "critics say the plan hurts workers"."""
    if s.before != NOUN or s.last not in (VERB, PERFECT) or s.fresh or s.ahead.certain[at] or s.facts[at - 1].plural:
        return False
    if "frames" in s.words[at].entries and "frames_supports" in s.words[s.verb].entries:
        return False  # "held phone calls with the envoy"
    verb = s.verb - 1
    while verb >= 0 and s.classes[verb] in (ADV, AUX):
        verb -= 1
    spoken = verb >= 0 and bool(s.classes[verb] & (NOUN | NOM | PRON | RELATIVE))  # not "…, says the court records"
    spoken = spoken or (verb >= 0 and s.words[verb].form == "," and s.led)  # "The suit, filed in May, says the law …"
    opens = not s.inside or s.classes[s.verb + 1] == DET  # not "said in court records"
    return spoken and opens and says_only(s.words[s.verb])


def _predicates(s: Sentence, at: int, third: bool, after: int) -> bool:
    """Whether what stands around "visits" or "plan" makes it the verb of a clause that has none yet."""
    if s.classes[at - 1] == ADV:
        return True  # "the minister also plans"
    if third and after & ADJ and not after & NOUN:
        return True  # "the road remains open"
    if not third and _plural_before(s, at):
        return not (s.facts[at].transitive and s.words[min(at + 1, len(s.words) - 1)].form == ",")  # "factors lead"
    if not third and not s.several and not _listed(s, at):
        return False
    if not third and after & ~(NOUN | ADJ) and not s.ahead.likely[at]:
        return True
    return s.ahead.firm[at] or bool(after & (CONJ | ADV) and not after & NOUN) or to_infinitive(s, at + 1)


def _listed(s: Sentence, at: int) -> bool:
    """Whether a headline lists names before a verb, with a comma for "and": "Peru, Chile hold talks"."""
    first = at
    while s.headline and at - first < _TOLD and _is_name(s, first - 1):
        first -= 1
    return 1 < first < at and s.words[first - 1].form == "," and _is_name(s, first - 2)


def _is_name(s: Sentence, at: int) -> bool:
    """Whether a word that was read already is a capitalised noun."""
    return at >= 0 and s.classes[at] == NOUN and s.facts[at].capital


def _plural_before(s: Sentence, at: int) -> bool:
    """Whether a plural stands right before: "factors lead" is hardly a compound."""
    return at > 0 and s.classes[at - 1] == NOUN and s.facts[at - 1].plural


def _reports(s: Sentence, at: int) -> bool:
    """Whether "notes" or "plans" begins another clause of a sentence that has a verb: behind a comma, or within what
    somebody says."""
    if s.fresh and s.before == NOUN:
        ends = not s.mask_at(at + 1) or "time_openers" in s.words[at + 1].entries
        plans = not s.masks[at] & INF and _acts_alone(s, at - 1) and to_infinitive(s, at + 1)
        return s.ahead.firm[at] or plans or (s.facts[at].clausal and ends)
    told = s.facts[s.verb].clausal and not _governed_alone(s, at) if s.verb >= 0 else False
    return told and (s.ahead.firm[at] or to_infinitive(s, at + 1))


def _governed_alone(s: Sentence, at: int) -> bool:
    """Whether "that" follows a noun that a preposition governs, which stands right behind the verb: "conceded in his
    programme notes that"."""
    begin = s.verb + 1
    governed = s.words[at + 1].key == "that" if at + 1 < len(s.words) else False
    return governed and begin < at and s.classes[begin] == PREP and all(c & _NAMED for c in s.classes[begin + 1 : at])


def _doubt(s: Sentence, at: int) -> int:
    """A noun, as long as the clause gets a verb."""
    third = not s.masks[at] & INF
    objected = s.ahead.firm[at] and (s.facts[at].clausal or not s.mask_at(at + 1) & NOM)  # not "the visit they paid"
    strong_enough = third or objected or to_infinitive(s, at + 1)
    if strong_enough and s.doubtful is None:
        s.doubtful = at
    return NOUN
