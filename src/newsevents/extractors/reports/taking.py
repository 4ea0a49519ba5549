"""What a cue takes to its right, as it is found."""

from typing import Final, NamedTuple

from newsevents.analysis import Phrase
from newsevents.extractors.reports.model import Range, Speech
from newsevents.extractors.reports.zones import Zone
from newsevents.lexicon import Entry

INSERTED: Final = 3
"""Relative, participial and other insertions that may stand between a cue and its clause."""
_JOINED: Final = 5
"""Tokens before a participle among which what joins its subject to another one stands."""
_NEAR: Final = 4
"""Tokens from the preposition on within which its noun stands («по предварительным данным»)."""


class Complement(NamedTuple):
    """What a cue takes: the frame, the token where the content begins, the quotation if it is one, and the end of the
    content where it is known already."""

    frame: str
    begin: int
    speech: Speech | None = None
    end: int | None = None


def progressive(zone: Zone, token: int) -> bool:
    """Whether an -ing form stands at a token; a verb that ends a headline has nothing behind it."""
    reading = zone.reading(token) if token < zone.end else None
    return reading is not None and reading.pos == "PART" and reading.tense == "pres"


def gerund_at(zone: Zone, token: int) -> bool:
    """Whether an -ing form stands at a token, be it an auxiliary's: "denied taking it", "denied having taken it"."""
    if progressive(zone, token):
        return True
    helper = zone.reading(token) if token + 1 < zone.end else None
    return helper is not None and helper.pos == "AUX" and zone.word(token).has("PART", tense="pres") is not None


def past_participle(zone: Zone, token: int) -> bool:
    reading = zone.reading(token)
    return reading is not None and reading.pos == "PART" and reading.tense == "past"


def hangs_on_subject(zone: Zone, verb: int, first: int) -> bool:
    """Whether a verb is that of a relative clause without a comma right behind a subject that waits for its own: "a
    senator who criticized the plan said"; ``first`` is where the stretch begins."""
    relative = next((t for t in range(verb - 1, first, -1) if zone.is_in(t, "relatives")), None)
    return relative is not None and zone.finite(relative, verb + 1) == verb and zone.finite(first, relative) is None


def verb_outside(zone: Zone, verb: int, behind: int | None, entry: Entry) -> bool:
    """Whether a verb of saying ``behind`` the object of a relative clause is that of the noun that clause hangs on:
    "lawmakers who announced the deal on Monday said it would hold"."""
    if behind is None or zone.match("cues", behind) is None:
        return False
    takes_thing = "object" in entry.get("frame", ()) or entry["class"] == "write"
    return takes_thing and hangs_on_subject(zone, verb, zone.segment(verb)[0])


def absolute_subject(zone: Zone, verb: int) -> Range | None:
    """Who acts by a participle behind a preposition that joins both to a clause: ", with critics saying"."""
    begin = zone.segment(verb)[0]
    entry = zone.word(begin).entries.get("prepositions") if verb > begin + 1 else None
    if entry is None or not entry.get("absolute") or not progressive(zone, verb):
        return None
    joined = next((t for t in range(verb - 1, max(begin, verb - _JOINED), -1) if zone.is_in(t, "coordinators")), None)
    if joined is not None and any(progressive(zone, t) for t in range(begin, joined)):
        return (joined + 1, verb) if joined + 1 < verb else None  # "with one calling it late and another saying …"
    number = zone.reading(begin + 1)
    if verb == begin + 2 and number is not None and number.pos in ("NUM", "PRON", "DET"):
        return begin + 1, verb  # "with one saying"
    phrases = zone.phrases(begin, verb)
    alone = phrases and phrases[0].prep == begin and all(p.prep is not None for p in phrases)
    return (phrases[0].begin, verb) if alone and phrases[-1].end == verb else None


def document_before(zone: Zone, verb: int) -> Range | None:
    """The document that a verb before it makes and a participle tells of, nothing but adjuncts between: "sent a letter
    to clients saying …", "filed a lawsuit in Ohio accusing …", "an audit two years ago that said …"."""
    phrases = zone.phrases(zone.segment(verb)[0], verb)
    near = end = verb - (bool(phrases) and phrases[-1].end == verb - 1 and zone.is_in(verb - 1, "date_words"))
    for index, phrase in reversed(list(enumerate(phrases))):
        whole = phrases[index - 1] if index and phrase.prep is not None and phrase.end == verb else None
        if whole is not None and whole.end == phrase.prep and _of_documents(zone, whole, phrase):
            return (whole.begin, verb)  # "an analysis of filings found"
        timed = zone.is_in(phrase.head, "date_words")
        if phrase.end != end:
            return None
        if timed and not any(zone.is_in(t, "documents") for t in range(phrase.begin, phrase.end)):
            near = end = phrase.begin if phrase.prep is None else phrase.prep
            continue  # "an audit two years ago that said"
        if phrase.prep is None or (phrase.end == near and zone.is_in(near - 1, "documents")):
            end = phrase.head + (not timed)  # "a report Tuesday"
            opening = [t for t in range(phrase.begin, end) if zone.is_in(t, "determiners")]
            first = opening[-1] if opening else phrase.begin
            if end > first:
                return (first, end) if zone.is_in(end - 1, "documents") else None
        end = phrase.begin if phrase.prep is None else phrase.prep
    return None


def _of_documents(zone: Zone, whole: Phrase, phrase: Phrase) -> bool:
    """Whether a noun for a document governs another one: "a review of records"."""
    of = phrase.prep is not None and zone.is_in(phrase.prep, "genitive_prepositions")
    return of and whole.prep is None and zone.is_in(whole.head, "documents") and zone.is_in(phrase.head, "documents")


def bare_behind(zone: Zone, end: int, stop: int) -> Phrase | None:
    """The noun phrase without a preposition that stands at a token, or right behind it."""
    phrases = zone.phrases(end, stop)
    return phrases[0] if phrases and phrases[0].prep is None and phrases[0].begin <= end + 1 else None


def by_noun(zone: Zone, begin: int, end: int) -> bool:
    """Whether a stretch begins with a preposition and its noun for what somebody says: «по словам мэра»."""
    nouns = zone.text.matches_in("cue_nouns", begin, min(begin + _NEAR, end))
    return any(zone.word(begin).key in match.entry["prep"] for match in nouns)


def inserted(zone: Zone, segment: Range) -> bool:
    """Whether a segment is a relative or participial insertion."""
    for token in range(segment[0], min(segment[0] + 2, segment[1])):
        reading = zone.reading(token)
        if "relatives" in zone.word(token).entries or (reading is not None and reading.pos in ("PART", "GERUND")):
            return True
    return False
