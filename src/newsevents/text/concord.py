"""Whether a phrase agrees with its predicate: by number, gender and person."""

from newsevents.analysis import Analysis, Phrase
from newsevents.words import Chosen, Reading


def fits(
    text: Analysis,
    phrase: Phrase,
    reading: Reading | None,
    auxiliary: int | None,
    chosen: Chosen,
    base: int,
    joint: bool,
) -> bool:
    """Whether number, gender and person of a phrase agree with the predicate; ``joint`` with the one it is joined
    to."""
    helper = chosen[auxiliary - base] if auxiliary is not None else None
    finite = helper if helper is not None and helper.pos != "INF" else reading
    if finite is None or (finite.pos not in ("VERB", "PARTS", "ADJS") and (finite.pos, finite.case) != ("PART", "nom")):
        return finite is None or finite.pos in ("INF", "AUX", "PRED")
    head = text.words[phrase.head]
    adverb = head.has("ADV")
    if phrase.end == phrase.begin + 1 and ((adverb is not None and adverb.known) or "place_adverbs" in head.entries):
        return False  # «тут його чекає колега», «Потім він поїхав», where they read as nouns, too
    nominative = [r for r in head.readings if r.case == "nom" or r.fixed or not r.case]
    if "demonstratives" in head.entries:  # «Того ж дня», which reads as the name of a state, too
        nominative = [r for r in nominative if not r.fixed]
    pronouns = [r for r in head.readings if r.pos == "PRON"]
    entry = head.entries.get("pronouns")
    if entry is not None and entry.get("possessive"):
        return False  # «её принял мэр»: what is possessive in form is no subject
    if pronouns and entry is None and not any(r.case for r in head.readings):
        return not text.language.cased  # «потім вирушить»: an adverb among the pronouns
    if pronouns and finite.person:
        return any(r.person == finite.person or (not r.person and finite.person == "3") for r in nominative)
    if finite.person in ("1", "2"):
        return False
    if not nominative:
        one = head.shape == "title" and finite.number == "plur" and bool(head.cases) and not joint
        return head.shape in ("digits", "number", "initial") or ("nom" in phrase.case.split() and not one)
    return any(_agrees(r, finite, head.guessed, joint) for r in nominative)


def _agrees(noun: Reading, finite: Reading, guessed: bool, joint: bool) -> bool:
    """Whether a reading of a noun agrees with a finite form; ``guessed`` where no dictionary has the noun."""
    number = finite.number if noun.pos == "NUM" else noun.number or "sing"  # «оба встретились», «пять осталось»
    if finite.number and number != finite.number and not noun.fixed and not (joint and finite.number == "plur"):
        return False
    if number == "plur" and guessed and not joint:
        return False
    if finite.number != "sing" or not finite.gender or noun.gender in ("", finite.gender):
        return True
    return noun.fixed or not noun.known or (noun.animate and finite.gender != "n")
