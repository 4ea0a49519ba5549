"""Whether a phrase may be the subject of a finite form, by its own form."""

from newsevents.analysis import Phrase
from newsevents.extractors.reports.amounts import several
from newsevents.extractors.reports.nominals import agrees, nominative, owns, those_told
from newsevents.extractors.reports.zones import Zone
from newsevents.words import Reading


def fits(zone: Zone, phrases: list[Phrase], index: int, finite: Reading | None) -> bool:
    """Whether a phrase may be the subject of a finite form, by its own."""
    phrase = phrases[index]
    if _points(zone, phrase) or _figure(zone, phrase) or _named_by(zone, phrase):
        return False
    if zone.is_in(phrase.begin, "as_words") and phrase.end - phrase.begin == 1:
        return False
    if those_told(zone, phrase):
        return False
    if nominative(phrase) and agrees(zone, phrases, index, finite) and not owns(zone, phrase):
        return True
    return _counted(zone, phrase, finite)


def _points(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a demonstrative that is a nominative only as another word: «Того ж дня», no country."""
    if phrase.end - phrase.begin > 1 or not zone.is_in(phrase.head, "demonstratives"):
        return False
    pointing = [r for r in zone.word(phrase.head).readings if r.pos != "NOUN"]
    return bool(pointing) and all(r.case != "nom" for r in pointing)


def _named_by(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is the name behind a noun for a medium, or one who works there, in another case: «сказала
    корреспонденту Радио Свобода»."""
    head, noun = zone.word(phrase.head), phrase.begin - 1
    if noun <= zone.begin or not head.capital:
        return False
    if zone.word(noun).capital and zone.is_in(noun, "media_nouns"):
        noun -= 1  # «Радио»
    elif head.shape != "upper" and any(r.animate for r in head.readings):
        return False
    word = zone.word(noun)
    return "media_nouns" in word.entries and bool(word.cases) and not any(case == "nom" for case, _ in word.cases)


def _figure(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a bare figure that is no share, or a date: «15», «5 мая»."""
    if zone.word(phrase.begin).shape != "digits":
        return False
    if phrase.end - phrase.begin == 1:
        return zone.form(phrase.end) != "%"
    return zone.is_in(phrase.end - 1, "date_words")


def _counted(zone: Zone, phrase: Phrase, finite: Reading | None) -> bool:
    """Whether a numeral in the nominative, or a noun for a share, makes a genitive the subject of a plural: «рассказали
    двое рабочих», «большинство жителей считают»."""
    many = phrase.prep is None and finite is not None and (finite.number == "plur" or finite.gender == "n")
    if many and several(zone, phrase):
        return True
    if phrase.prep is not None or phrase.end - phrase.begin < 2:
        return False
    if any(zone.is_in(t, "share_nouns") for t in range(phrase.begin, phrase.head + 1)):
        return nominative(phrase) and finite is not None and finite.number == "plur"
    if not zone.word(phrase.head).genitive:
        return False
    living = any(r.animate for r in zone.word(phrase.head).readings)  # «рассказали три дипломата»
    likely = 3 if zone.is_in(phrase.head, "unnamed_sources") else 1 + living
    numeral = any(r.pos == "NUM" and r.case == "nom" for r in zone.word(phrase.begin).readings[:likely])
    if zone.word(phrase.begin).shape == "digits":  # «12 процентов опрошенных сказали»
        told = [w for w in zone.words[phrase.begin : min(phrase.end + 1, zone.end)] if w.genitive]
        living = any(r.animate or r.pos == "PART" for w in told for r in w.readings)
        numeral = living or any("unnamed_sources" in w.entries for w in told)
    return numeral and finite is not None and (finite.number == "plur" or finite.gender == "n")
