"""What a noun phrase may be beside a verb: its subject by agreement, one who may speak, a mere object."""

from typing import Final

from newsevents.analysis import Analysis, Phrase
from newsevents.extractors.people.recalled import settled_names
from newsevents.extractors.places.addresses import ends_address
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.text.clausewords import is_and
from newsevents.words import Reading, Word

SPEAKING: Final = frozenset({"documents", "media_nouns", "institutions", "roles", "pronouns", "unnamed_sources"})
"""Categories of words for who or what may be a source."""
STATED: Final = SPEAKING | {"report_nouns"}
"""Categories of words for who or what may be cited, and for statements."""
OUTLETS: Final = frozenset({"media_nouns", "anaphoric_bodies"})
"""Categories of nouns for a medium or a body whose name was told."""
TOLD: Final = frozenset({"documents", "hearsay_nouns", "report_nouns"})
"""Categories of nouns for something in which others tell."""
_BODIES: Final = frozenset({"group_nouns", "media_nouns", "institutions", "unnamed_sources", "roles"})


def speaking(zone: Zone, token: int) -> bool:
    """Whether a word is one for who or what may be a source, or ends the address of a site."""
    return not SPEAKING.isdisjoint(zone.word(token).entries) or ends_address(zone.text, token)


def stated_noun(zone: Zone, token: int, phrase: Range) -> bool:
    """Whether a word of a phrase is one for a statement, or for whoever may make one; in languages without case a mere
    mass is none: "citing weak demand", but "citing the demand of the miners"."""
    entries = zone.word(token).entries
    if STATED.isdisjoint(entries):
        return False
    if zone.cased or not SPEAKING.isdisjoint(entries) or "report_nouns" not in entries:
        return True
    several = any(r.number == "plur" for r in zone.word(token).readings[:1])
    return several or any(zone.is_in(t, "determiners") or possessive(zone.word(t)) for t in range(*phrase))


def agrees(zone: Zone, phrases: list[Phrase], index: int, finite: Reading | None) -> bool:
    """Whether a phrase may be the subject of a finite form, by number, gender and person."""
    if finite is None or finite.pos not in ("VERB", "PARTS", "ADJS"):
        return True
    phrase = phrases[index]
    head = zone.word(phrase.head)
    nominative = [r for r in head.readings if r.case == "nom" or r.fixed or not r.case]
    if not nominative:
        return head.shape in ("initial", "digits", "number")
    if head.capital and head.common and phrase.head == zone.text.sentences[zone.sentence].begin:
        nominative = [r for r in nominative if not r.kind] or nominative  # «Стан хлопчика лікарка назвала …»
    joint = joined(zone, phrases, index) or (index > 0 and joined(zone, phrases, index - 1))
    if finite.number == "plur" and not joint and phrase.end - phrase.begin == 1 and one_person(zone, head):
        return False  # «Стоуну … Стоун припомнили»
    if head.guessed and finite.number == "sing":
        return any(form_agrees(r.changed(number="sing"), finite, joint) for r in nominative)  # «Красничи отрицает»
    return any(form_agrees(r, finite, joint) for r in nominative)


def one_person(zone: Zone, word: Word) -> bool:
    """Whether a capitalised word is the surname of one person: a listed one, or that of a whole name of the article."""
    return word.capital and ("surnames" in word.entries or word.form in zone.text.shared(_surnames))


def _surnames(text: Analysis) -> frozenset[str]:
    """The last words of the whole names of persons, as they are written."""
    names = text.shared(settled_names)
    return frozenset(text.words[n.end - 1].form for n in names if not n.loose and len(n.words) > 1)


def single_name(word: Word) -> bool:
    """Whether a capitalised word that no dictionary knows may be one thing in the nominative and no several."""
    forms = [r.number for r in word.readings if r.case == "nom"]
    return word.guessed and word.shape == "title" and "sing" in forms and "plur" not in forms


def form_agrees(noun: Reading, finite: Reading, joint: bool) -> bool:
    """Whether a reading of a noun agrees with a finite form; ``joint`` where another noun is joined to it by «и»."""
    if noun.pos == "PRON" and noun.person and finite.person:
        return noun.person == finite.person
    if noun.person in ("1", "2"):
        return False
    number = noun.number or "sing"
    if finite.number and number != finite.number and (not noun.fixed or noun.kind in ("given", "surname")):
        return joint and finite.number == "plur"
    if finite.number == "sing" and finite.gender and noun.gender and noun.gender != finite.gender:
        if noun.kind == "given" and noun.known:
            return False  # a minister may be a woman, a «Франциска» no man
        return noun.fixed or not noun.known or (noun.animate and noun.pos != "PRON" and finite.gender != "n")
    return True


def joined(zone: Zone, phrases: list[Phrase], index: int) -> bool:
    """Whether only «и» stands between a phrase and the one behind it."""
    if index + 1 >= len(phrases):
        return False
    first, second = phrases[index], phrases[index + 1]
    return second.begin == first.end + 1 and second.prep is None and is_and(zone.word(first.end))


def is_named(zone: Zone, token: int) -> bool:
    """Whether a capital letter shows a name: not that of a common word with which the sentence begins."""
    word = zone.word(token)
    return word.capital and not (word.common and token == zone.text.sentences[zone.sentence].begin)


def may_speak(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is one who speaks rather than what is said: a name, a person, a body."""
    head = zone.word(phrase.head)
    if is_named(zone, phrase.head) or "pronouns" in head.entries:
        return True
    if any(r.pos == "NOUN" and r.case == "nom" and r.animate for r in head.readings):
        return True
    return not _BODIES.isdisjoint(head.entries)


def is_told(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is something in which others tell: a document, data, a statement."""
    return not TOLD.isdisjoint(zone.word(phrase.head).entries)


def is_living(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is somebody, in whatever case: one who is asked rather than what is asked for."""
    head = zone.word(phrase.head)
    return "roles" in head.entries or any(r.animate for r in head.readings[:2])  # «уполномоченный»


def owns(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a mere «его», which may be fixed but is no subject, be it beside quoted words: «назвал его
    „праздником“»."""
    alone = phrase.end - phrase.begin == 1 or (phrase.head == phrase.begin and is_mark(zone.word(phrase.begin + 1)))
    return alone and possessive(zone.word(phrase.begin))


def owned_name(zone: Zone, pronoun: int, name: int) -> bool:
    """Whether a mere «её» stands before the name of a place or a body, which nobody owns, so that it is an object."""
    word = zone.word(pronoun + 1)
    if name != pronoun + 2 or not word.capital or not possessive(zone.word(pronoun)) or not zone.cased:
        return False
    return bool({"organizations", "metonyms"} & set(word.entries)) or any(r.kind == "place" for r in word.readings)


def possessive(word: Word) -> bool:
    """Whether a word tells whose something is: «его», "her"."""
    entry = word.entries.get("pronouns")
    return entry is not None and bool(entry.get("possessive"))


def reflexive(word: Word) -> bool:
    """Whether a word stresses whom it stands behind: "himself"."""
    entry = word.entries.get("pronouns")
    return entry is not None and bool(entry.get("reflexive"))


def nominative(phrase: Phrase) -> bool:
    return phrase.prep is None and ("nom" in phrase.case.split() or not phrase.case)


def is_subject(phrase: Phrase) -> bool:
    """Whether a phrase can only be a subject by its case."""
    return phrase.case.split()[:1] == ["nom"] and "acc" not in phrase.case.split()


def indeclinable(zone: Zone, phrase: Phrase) -> bool:
    """Whether the form of the phrase tells no case."""
    readings = zone.word(phrase.head).readings
    return not readings or all(r.fixed or not r.known for r in readings)


def may_be_object(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a thing that may as well be an accusative."""
    readings = [r for r in zone.word(phrase.head).readings if r.pos == "NOUN"]
    return bool(readings) and not any(r.animate or r.kind for r in readings) and any(r.case == "acc" for r in readings)


def told_before(zone: Zone, phrase: Phrase, verb: int) -> bool:
    """Whether a thing before a verb that takes an object may be that, beside somebody behind it."""
    cue = zone.match("cues", verb)
    takes = cue is not None and "object" in cue.entry.get("frame", ()) and phrase.end <= verb
    return takes and may_be_object(zone, phrase) and not may_speak(zone, phrase)


def those_told(zone: Zone, phrase: Phrase) -> bool:
    """Whether a single word is a nominative only as the adjective of somebody, and several people as a noun: «просить
    батьків»."""
    word = zone.word(phrase.head)
    if phrase.end - phrase.begin > 1 or word.capital:
        return False
    people = [r for r in word.readings if r.pos == "NOUN" and r.animate]
    owned = any(r.pos == "ADJ" and r.case == "nom" for r in word.readings)
    return owned and any(r.case == "acc" for r in people) and all(r.case != "nom" for r in people)


def lettered(form: str) -> bool:
    """Whether a name begins with a figure and ends with Latin letters: «47news»."""
    return form[:1].isdigit() and form[-4:].isalpha() and form.isascii()


def is_person(zone: Zone, phrase: Phrase) -> bool:
    return any(r.case == "nom" and r.animate for r in zone.word(phrase.head).readings[:1])
