"""Documents that a relative word or a pronoun takes up: «письмо, в котором говорится, что …», «В нём говорится …»."""

from newsevents.analysis import Analysis
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.media import media_in
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.nounphrases import noun_phrase
from newsevents.extractors.reports.relatives import before_relative
from newsevents.extractors.reports.zones import Zone
from newsevents.words import Word


def taken_up(zone: Zone, verb: int, wanted: tuple[str, ...] | list[str]) -> Range | None:
    """What takes up a document behind a preposition at the head of a clause: the noun before a relative word («письмо,
    в котором говорится, что …»), or a pronoun that means one of the sentence before («В нём говорится, что …»)."""
    begin = zone.segment(verb)[0]
    keys = wanted or zone.text.language.list("locus_prepositions")
    if begin + 1 >= verb or zone.word(begin).key not in keys:
        return None
    if zone.is_in(begin + 1, "relatives"):
        antecedent = before_relative(zone, begin + 1)
        held = antecedent is not None and any(zone.is_in(t, "documents") for t in range(*antecedent))
        return antecedent if held else None
    return (begin + 1, begin + 2) if document_meant(zone.text, begin + 1) is not None else None


def document_meant(text: Analysis, token: int) -> int | None:
    """The document of the sentence before that a pronoun means by its gender: the only one that fits."""
    pronoun = text.words[token].entries.get("pronouns")
    sentence = text.sentence_at(token)
    if pronoun is None or pronoun.get("person") != 3 or not sentence:
        return None
    before = text.sentences[sentence - 1]
    found = [m.begin for m in text.matches_in("documents", before.begin, before.end)]
    found = [t for t in found if _of_kind(text.words[t], pronoun.get("number"), _genders_of(text.words[token]))]
    return found[0] if len(found) == 1 else None


def is_site(word: Word) -> bool:
    """Whether a noun is for where documents are put: a site, a page, a channel."""
    entry = word.entries.get("documents")
    return entry is not None and bool(entry.get("site"))


def is_voiced(word: Word) -> bool:
    """Whether a noun is for a document in which whoever made it speaks: a statement, a message."""
    entry = word.entries.get("documents")
    return entry is not None and bool(entry.get("voice"))


def _genders_of(word: Word) -> set[str]:
    """The genders that a form of a pronoun may have: «нём» is masculine or neuter."""
    return {r.gender for r in word.readings if r.gender}


def _of_kind(noun: Word, number: str | None, genders: set[str]) -> bool:
    readings = [r for r in noun.readings[:1] if r.pos == "NOUN"]
    if number == "plur":
        return any(r.number == "plur" for r in readings)
    return any(r.number != "plur" and (not genders or r.gender in genders) for r in readings)


def told_in(zone: Zone, cue: CueVerb) -> Range | None:
    """The document or the medium in which a passive cue says that something is told: "This is stated in the report",
    "was reported in the Chronicle"."""
    wanted = zone.text.language.list("outlet_prepositions")
    for phrase in zone.phrases(cue.match.end, zone.segment(cue.begin)[1]):
        if phrase.prep is None or zone.word(phrase.prep).key not in wanted:
            continue
        if zone.is_in(phrase.head, "documents"):
            found = noun_phrase(zone, phrase.begin, zone.segment(cue.begin)[1])
            return found or (phrase.begin, phrase.end)
        if media_in(zone, (phrase.begin, phrase.end)):
            return phrase.begin, phrase.end
    return None
