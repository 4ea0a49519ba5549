"""Forms in -ed and the like: the past of a verb, or a participle without auxiliary."""

from typing import Final

from newsevents.languages.en.tagger.classes import (
    ADJ,
    ADV,
    CONJ,
    DET,
    INF,
    NOM,
    NOUN,
    NUM,
    PASSIVE,
    PERFECT,
    PREP,
    PRON,
    VERB,
)  # fmt: skip
from newsevents.languages.en.tagger.sentence import COMMA, FREE, Sentence
from newsevents.words import Word

PARTICLES: Final = frozenset({"off", "out", "up", "down", "short"})
"""What belongs to a verb and stands before its object."""
_PLACE: Final = 9
"""How far behind a verb "that" may stand, as behind a preposition and a noun with what belongs to it."""
_PHRASE: Final = NOUN | ADJ | DET | PREP | NUM | PRON
"""Classes of what stands between."""
_DAY: Final = 6
"""How far behind a verb "that" may stand, as behind a preposition and a date of four words."""


def past(s: Sentence, at: int, mask: int) -> int:
    """ "signed": finite, or a participle without auxiliary."""
    if mask & NOUN and not s.subject:
        return NOUN
    if mask & PASSIVE and _by(s, at) and not _by_means(s, at):
        return PASSIVE
    if not mask & PASSIVE:
        return VERB
    facts, ahead = s.facts[at], s.ahead
    if s.before == NOUN and not s.finite and _apposed(s, at):
        return _reduced(s, at)
    if s.inside and s.before == NOUN and not s.finite and _sorts_out(s, at):
        return PASSIVE  # "In an op-ed published last week, she said"
    says = facts.clausal and not facts.transitive and s.before == NOUN
    reduced = ahead.certain[at] and s.mask_at(at + 1) == PREP  # "the sum promised in 2019 has been spent"
    reduced = reduced and not (says and says_only(s.words[at]))  # but "Smith said on Friday a deal was near"
    if s.subject and (ahead.object[at] or _parted(s, at) or (says and not reduced)):
        return VERB
    if s.finite:
        return _past_behind_verb(s, at, mask)
    if not s.subject:
        joined = s.before == CONJ and s.facts[at - 1].joins
        return VERB if joined or (mask & INF and s.before == FREE) else PASSIVE
    if s.inside and not s.mask_at(at + 1):
        return PASSIVE  # "according to the figures provided,"
    if to_infinitive(s, at + 1):
        return VERB  # "refused to pay"
    if facts.clausal and _states(s, at):
        return VERB
    if _meets(s, at):
        return VERB
    if s.before == COMMA and _with_thing(s, at):
        return VERB
    aside = s.before == COMMA  # ", set for June,"
    if aside or ahead.certain[at] or (facts.transitive and ahead.likely[at]):
        return _reduced(s, at)
    if facts.transitive and not facts.clausal and s.headline and not ahead.object[at]:
        return PASSIVE
    return VERB


def _apposed(s: Sentence, at: int) -> bool:
    """Whether a form with a preposition behind it belongs to a noun in apposition to the subject: "the Kessel Centre, a
    think tank based in Oslo, said"."""
    after = s.comma + 1
    opened = s.led and 0 < after < at - 1 and s.classes[after] == DET and s.mask_at(at + 1) == PREP
    return opened and not says_only(s.words[at])  # but "Smith, the ministry said on Monday, left"


def _meets(s: Sentence, at: int) -> bool:
    """Whether those right before come together, rather than that somebody meets them: "the ministers met in Oslo as the
    talks resumed"."""
    entry = s.words[at].entries.get("frames") if s.before == NOUN else None
    if entry is None or entry.get("type") != "encounter":
        return False
    return s.facts[at - 1].name is not None or "roles" in s.words[at - 1].entries


def _sorts_out(s: Sentence, at: int) -> bool:
    """Whether a form behind a noun for something written tells which is meant: "according to a poll taken Friday"."""
    entries = s.words[at - 1].entries
    if "venues" in entries:
        return at + 1 >= len(s.words) or s.words[at + 1].key != "that"  # "a study in Harbour Letters found that"
    dated = at + 1 < len(s.words) and "time_openers" in s.words[at + 1].entries
    return "documents" in entries and s.facts[at].transitive and (dated or s.mask_at(at + 1) == PREP)


def _parted(s: Sentence, at: int) -> bool:
    """Whether the object stands behind a particle: "called off the trip", "put off a visit"."""
    after = at + 1
    return after < len(s.words) and s.words[after].key in PARTICLES and bool(s.mask_at(after + 1) & (DET | PRON))


def _by_means(s: Sentence, at: int) -> bool:
    """Whether a verb that has a clause for its object has but a means behind "by": "the clerk said by telephone"."""
    after = s.facts[at + 2]
    bare = after.mask & NOUN and not after.mask & ~(NOUN | VERB | INF) and not (after.capital or after.plural)
    person = "roles" in s.words[at + 2].entries or s.mask_at(at + 3) & NOUN
    return s.subject and (s.fresh or not s.finite) and bool(bare) and not person and says_only(s.words[at])


def _with_thing(s: Sentence, at: int) -> bool:
    """Whether a bare noun is the object of a form right before it that opens what follows an insertion behind the
    subject: "The bank, which runs the pier, expressed concern and left". Behind one that says what somebody is called
    it may tell just that: "Anna Hill, named chief in May,"."""
    word, frames = s.words[at], s.words[at].entries.get("cues")
    names = frames is not None and "as" in frames.get("frame", ())
    thing = s.facts[at + 1].mask & NOUN and not s.facts[at + 1].mask & (PREP | ADV) if at + 1 < len(s.words) else 0
    return bool(thing) and frames is not None and not names and not s.ahead.certain[at] and word.shape == "lower"


def _states(s: Sentence, at: int) -> bool:
    """Whether "that" follows, the day before it at most: "Reuters, citing a source, reported on Tuesday that"; behind a
    verb that has a clause for its object, what stands behind a preposition: "Moss, the clerk, said in his notes
    that"."""
    said = says_only(s.words[at]) and s.mask_at(at + 1) == PREP
    reach = _PLACE if said else _DAY
    for word, mask in zip(s.words[at + 1 : at + reach], s.masks[at + 1 : at + reach], strict=True):
        if word.key == "that":
            return True
        if said and mask and (mask & _PHRASE or not mask & ~PASSIVE):
            continue
        if not mask & PREP and "date_words" not in word.entries and word.shape != "digits" and word.form != ".":
            break  # "reported on Feb. 16 that"
    return False


def _by(s: Sentence, at: int) -> bool:
    """Whether "by" with somebody follows: "increased by 8 %" is no passive."""
    follows = at + 2 < len(s.words) and s.words[at + 1].key == "by"
    return follows and not s.masks[at + 2] & NUM


def _reduced(s: Sentence, at: int) -> int:
    """A participle behind its noun, as long as the clause gets another verb."""
    if s.doubtful is None:
        s.doubtful = at
    return PASSIVE


def _past_behind_verb(s: Sentence, at: int, mask: int) -> int:
    """The same where the clause has its verb: mostly a participle, if no new clause has begun."""
    facts = s.facts[at]
    if s.before == CONJ:
        passive = s.last == PASSIVE and facts.transitive and not s.ahead.object[at]
        return PASSIVE if passive else VERB  # "was detained and fined"
    if s.hung and s.before == NOUN and facts.clausal and s.ahead.object[at] and not s.ahead.certain[at]:
        return VERB  # "people who saw the letter told the Chronicle"
    if s.before == PASSIVE and says_only(s.words[at]):
        return VERB  # "a man who was arrested said the bridge was shut"
    if s.fresh and s.before in (NOUN, PRON):
        return VERB if facts.clausal or not facts.transitive else PASSIVE
    if s.fresh and s.before == COMMA:  # "who landed on Monday, signed the deal"
        spoken = _by(s, at) and _by_means(s, at)
        aside = s.facts[s.verb].clausal and s.verb == at - 2  # "Smith, the agency reported, met with Jones"
        acts = spoken or aside or s.ahead.object[at] or not (facts.transitive or s.mask_at(at + 1) & PREP)
        return VERB if acts else PASSIVE
    if mask & NOUN:
        return NOUN
    said = s.last in (VERB, PERFECT) and says_only(s.words[s.verb])
    if said and s.before in (NOUN, PRON) and not s.ahead.certain[at]:
        return VERB  # "said the trip risked a war"
    says = facts.clausal and not facts.transitive and not s.mask_at(at + 1) & PREP
    return VERB if says and s.before == NOUN else PASSIVE


def says_only(word: Word) -> bool:
    """Whether a verb has a clause for its object and no mere noun: "said", not "announced a plan"."""
    entry = word.entries.get("cues")
    frame = entry.get("frame", ()) if entry is not None and not entry.get("address") else ()
    return "that" in frame and not {"object", "as", "inf"} & set(frame)


def to_infinitive(s: Sentence, at: int) -> bool:
    """Whether "to" stands at ``at`` with an infinitive behind it."""
    return at < len(s.words) and s.words[at].key == "to" and bool(s.mask_at(s.next(at)) & INF)


def says_by_itself(s: Sentence, at: int) -> bool:
    """Whether somebody told by a mere determiner or number says what stands behind: "and several said they would"."""
    entry = s.words[at - 1].entries.get("determiners")
    alone = s.before == NUM or (entry is not None and bool(entry.get("pronoun")))
    if not alone or not s.masks[at] & VERB or not says_only(s.words[at]):
        return False
    return bool(s.mask_at(at + 1) & (DET | PRON | NOM)) or s.words[min(at + 1, len(s.words) - 1)].key == "that"
