"""Subjects and noun phrases in languages without case, where word order tells them."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.amounts import with_amount
from newsevents.extractors.reports.bare import contact_subject
from newsevents.extractors.reports.marked import capitals_begin, quoted_name
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.nominals import possessive
from newsevents.extractors.reports.taking import (
    bare_behind,
    document_before,
    past_participle,
    progressive,
    verb_outside,
)
from newsevents.extractors.reports.zones import Zone, is_mark

_AGENT: Final = 7
"""Tokens back from a preposition among which a participle and its agent may stand."""


def by_order(zone: Zone, verb: int, region: Range, inverted: bool) -> Range | None:
    """The subject of the cue at ``verb``: the noun phrase before it, behind it first where the clause is inverted."""
    begin, end = region
    begin += "as_words" in zone.word(begin).entries
    opener = _verb_group(zone, verb, begin) - 1
    entry = zone.word(opener).entries.get("relatives") if opener >= begin else None
    if entry is not None and entry.get("person"):
        return opener, opener + 1  # "a Democrat who has called for it"
    written = _document_of(zone, opener) if entry is not None else None
    if written is not None:
        return written  # "a letter that urged us to wait"
    substantive = _substantive(zone, begin, verb)
    if substantive is not None:
        return substantive
    stop = verb if end > verb else end  # an insertion may part them: "Hill, according to Reuters, said"
    start = _clause_begin(zone, begin, stop)
    phrases = [p for p in zone.phrases(start, stop) if p.end <= stop]
    floor = start - 1 if zone.is_in(start - 1, "relatives") else region[0] - 1
    named = [p for p in phrases if p.prep is None]
    bare = [p for p in named if not _temporal(zone, p)] or named[-1:]
    if not bare and phrases and with_amount(zone, floor, phrases[0].begin) < phrases[0].begin:
        bare = phrases[:1]  # "half of the members said"
    if not bare:
        if inverted:
            return noun_phrase(zone, verb + 1, _before_clause(zone, verb + 1, end)) or _capitals_at(zone, verb + 1, end)
        if phrases and (zone.is_in(start, "coordinators") or zone.is_in(start - 1, "coordinators")):
            return None  # "declined, but in a statement to the Post said"
        return _capitals_before(zone, start, verb)
    end = _verb_group(zone, stop, bare[0].end)
    hanging = contact_subject(zone, verb, region[0]) if _goes_on_at_once(zone, verb) else None
    if hanging is not None:
        return hanging, end
    if _pronoun(zone, bare[-1]) and bare[-1].end == end and not _joined(zone, bare[-1].begin):
        return bare[-1].begin, end  # "a mistake she regretted", "every time they said"
    end = _before_times(zone, phrases, bare[0].begin, end)
    if _hanging_noun(zone, bare[-1], bare[0].begin) and bare[-1].end == end:
        return bare[-1].begin, end  # "a claim the mayor denies"
    first = _behind_statement(zone, bare[-1], end)
    if first is not None:
        return first, end
    found = _with_relative_cut(zone, with_amount(zone, floor, _before_joined(zone, start, bare[0].begin)), end)
    return None if found is None else _trimmed(zone, found, verb)


def _before_times(zone: Zone, phrases: Sequence[Phrase], first: int, end: int) -> int:
    """Before the phrases between a subject and its verb that tell when, and words that only tie: "Ankara on Wednesday
    called", "an audit two years ago found", "the bank at the time denied"."""
    for phrase in reversed(phrases):
        begin = phrase.begin if phrase.prep is None else phrase.prep
        match = zone.match("connectors", begin)
        if match is not None and match.end == end and begin > first:
            end = begin
            continue
        if phrase.end + 1 == end and zone.is_in(phrase.end, "date_words"):
            end = phrase.end  # "two years ago"
        before = zone.reading(begin - 1)
        if phrase.end != end or not _temporal(zone, phrase) or phrase.begin <= first:
            break
        if before is None or before.pos not in ("NOUN", "PRON"):
            break
        end = begin
    return end


def _trimmed(zone: Zone, found: Range, verb: int) -> Range:
    """A subject without the participle that it is the object or the subject of, and with the "'s" of its own name."""
    if found[1] - found[0] > 1 and zone.word(found[0]).shape == "lower" and progressive(zone, found[0]):
        heard = zone.word(found[0] + 1).capital or zone.is_in(found[0] + 1, "determiners")
        heard = heard or zone.is_in(found[0] + 1, "pronouns")  # "saying they doubt it"
        found = (found[0] + 1, found[1]) if heard else found  # "hearing Moss say"
    if found[1] + 1 == verb and zone.word(found[1]).possessive:
        return (found[0], verb) if zone.word(found[1] - 1).capital else found  # "Moody's said"
    return found


def _document_of(zone: Zone, token: int) -> Range | None:
    """The document that a relative word takes up, nothing but adjuncts between."""
    reading = zone.reading(token)
    return document_before(zone, token) if reading is not None and reading.pos != "CONJ" else None


def _goes_on_at_once(zone: Zone, verb: int) -> bool:
    """Whether a finite verb stands right behind a verb, whose own subject is told before: "a move he said was late"."""
    stop = zone.segment(verb)[1]
    token = verb + 1
    while token < stop and (r := zone.reading(token)) is not None and r.pos == "ADV":
        token += 1
    return token < stop and zone.finite(token, token + 1) == token


def _hanging_noun(zone: Zone, phrase: Phrase, first: int) -> bool:
    """Whether a noun phrase with an article or a possessive stands right behind another noun, so that its verb tells
    more of that one."""
    if phrase.begin <= first or not (zone.is_in(phrase.begin, "determiners") or possessive(zone.word(phrase.begin))):
        return False
    before = zone.reading(phrase.begin - 1)
    told = zone.match("cues", first - 1) if first > zone.begin else None
    if told is not None and told.entry.get("address") and phrase.begin > first + 1:
        return True  # "told the Chronicle the mayor had offered to go"
    return before is not None and before.pos == "NOUN" and not zone.word(phrase.begin - 1).capital


def _behind_statement(zone: Zone, phrase: Phrase, end: int) -> int | None:
    """Where a name begins right behind a noun for a statement that its clause describes: "a charge Tehran denies"."""
    token = capitals_begin(zone, phrase.begin, end)
    stated = token < end and token > phrase.begin and zone.is_in(token - 1, "report_nouns")
    return token if stated and phrase.end == end and zone.is_in(phrase.begin, "determiners") else None


def _pronoun(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is a pronoun that may be a subject and has no noun of its own."""
    entry = zone.word(phrase.begin).entries.get("pronouns")
    return entry is not None and phrase.end - phrase.begin == 1 and entry.get("case", "nom") == "nom"


def _joined(zone: Zone, token: int) -> bool:
    """Whether a coordinator stands before a token: "the mayor and she"."""
    return token > zone.begin and zone.is_in(token - 1, "coordinators")


def _temporal(zone: Zone, phrase: Phrase) -> bool:
    word = zone.word(phrase.head)
    if phrase.end - phrase.begin == 1 and zone.is_in(phrase.head, "number_words"):
        return False  # "said one, Terry Hill"
    return "date_words" in word.entries


def _clause_begin(zone: Zone, begin: int, verb: int) -> int:
    """Behind the last word before the verb that opens a clause, or that joins it to another predicate."""
    for token in range(verb - 1, begin - 1, -1):
        entries = zone.word(token).entries
        opener = entries.get("subordinators")
        subordinate = opener is not None and (
            _conjunction(zone, token)
            or (opener.get("kind") != "comparison" and _subject_behind(zone, token, verb))  # "more than three hours"
        )
        subordinate = subordinate and not _of_participle(zone, begin, token)
        subordinate = subordinate and not _in_relative(zone, begin, token, verb)
        joined = "coordinators" in entries and zone.finite(begin, token) is not None
        joined = joined and not _second_of_relative(zone, begin, token, verb)
        if "content_openers" in entries or subordinate or joined:
            return token + 1
        if "cues" in entries and token > begin and _clause_follows(zone, token, verb):
            return token + 1
        free = "relatives" in entries and bool(entries["relatives"].get("free")) and token + 1 < verb
        if "relatives" in entries and (_bare_between(zone, token + 1, verb) or (free and _of_amount(zone, token + 1))):
            return token + 1  # "a plant for which Germany has promised aid"
    return begin


def _second_of_relative(zone: Zone, begin: int, token: int, verb: int) -> bool:
    """Whether a coordinator joins a second verb to that of a relative clause: "the aide who wrote the plan and backed
    the bill said"."""
    follows = zone.finite(token + 1, verb) == token + 1
    return follows and _relative_in(zone, begin + 1, token) is not None


def _relative_in(zone: Zone, begin: int, end: int) -> int | None:
    """The first relative word within the tokens; "that" may be a conjunction instead."""
    return next((t for t in range(begin, end) if zone.is_in(t, "relatives") and not _conjunction(zone, t)), None)


def _in_relative(zone: Zone, begin: int, token: int, verb: int) -> bool:
    """Whether a word that may be a preposition stands in a relative clause, behind which the clause around it waits for
    its verb: "the man who has lived here since the war said he was ill", but not "the man who left before the mayor
    said he was ill died"."""
    relative = _relative_in(zone, begin + 1, token)
    if relative is None or not zone.is_in(token, "prepositions") or zone.finite(begin, relative) is not None:
        return False
    told = zone.finite(verb + 1, zone.segment(verb)[1])
    again = told is not None and zone.finite(told + 1, zone.segment(verb)[1]) is not None
    return not again and zone.finite(relative, token) is not None


def _of_amount(zone: Zone, token: int) -> bool:
    """Whether a number of those who are told behind it stands at a token: "what one of them called"."""
    return zone.is_in(token, "number_words") and zone.is_in(token + 1, "genitive_prepositions")


def _of_participle(zone: Zone, begin: int, token: int) -> bool:
    """Whether a word that may open a clause stands behind a participle of a clause that has no verb yet: "a poll taken
    before the debate found", "a poll taken by the network before the debate found"."""
    for at in range(token - 1, max(begin, token - _AGENT), -1):
        if past_participle(zone, at) and (at == token - 1 or zone.is_in(at + 1, "agent_prepositions")):
            return zone.finite(begin, token) is None
    return False


def _subject_behind(zone: Zone, token: int, verb: int) -> bool:
    """Whether nothing but a noun phrase stands between a word that may open a clause and a verb: "after they said"."""
    phrases = zone.phrases(token + 1, verb)
    return len(phrases) == 1 and phrases[0].prep is None and phrases[0].end == _verb_group(zone, verb, phrases[0].end)


def _conjunction(zone: Zone, token: int) -> bool:
    """Whether a word that may open a clause does so here: "because", but "before the vote"."""
    reading = zone.reading(token)
    return reading is not None and reading.pos == "CONJ"


def _bare_between(zone: Zone, begin: int, verb: int) -> bool:
    """Whether a subject stands between a relative word and a verb, and nothing but it."""
    phrase = bare_behind(zone, begin, verb)
    return phrase is not None and zone.finite(begin, _verb_group(zone, verb, phrase.end)) is None


def _clause_follows(zone: Zone, cue: int, verb: int) -> bool:
    """Whether a cue takes the clause of ``verb`` without a conjunction: "said he thought …"."""
    reading = zone.reading(cue)
    helper = cue - 1
    while helper > zone.begin and (r := zone.reading(helper)) is not None and r.pos == "ADV":
        helper -= 1
    helped = past_participle(zone, cue) and zone.is_in(helper, "auxiliaries")  # "has long said he regrets"
    if reading is None or not (reading.pos == "VERB" or helped) or zone.segment(cue)[1] <= verb:
        return False  # "Moss, who saw the fire, told …"
    match = zone.match("cues", cue)
    if match is not None and (
        "that" not in match.entry.get("frame", ()) or verb_outside(zone, cue, verb, match.entry)
    ):
        return False  # "the aide who criticized the plan said", "lawmakers who announced the deal said"
    return _bare_between(zone, cue + 1, verb)


def _verb_group(zone: Zone, verb: int, floor: int) -> int:
    """Where the auxiliaries and adverbs before a verb begin, or the copula before an adjective."""
    token = verb
    own = zone.reading(verb)
    while token > floor:
        reading = zone.reading(token - 1)
        copula = own is not None and own.pos == "ADJ" and zone.is_in(token - 1, "copulas")
        heard = zone.is_in(token - 1, "perceived") and past_participle(zone, token - 1)
        if reading is None or not (copula or heard or reading.pos in ("AUX", "ADV", "PRCL")):
            break
        token -= 1
    return token


def _capitals_before(zone: Zone, begin: int, verb: int) -> Range | None:
    """The run of capitalised words right before the verb: "on July 24 Russian Prime Minister Mikhail Stone said"."""
    end = _verb_group(zone, verb, begin)
    token = end
    while token > begin and zone.word(token - 1).capital and "date_words" not in zone.word(token - 1).entries:
        token -= 1
    return (token, end) if token < end else None


def _capitals_at(zone: Zone, begin: int, end: int) -> Range | None:
    """The run of capitalised words at a token, which form no phrase: "said Brown when asked"."""
    token = begin
    while token < end and zone.word(token).capital:
        token += 1
    return (begin, token) if token > begin else None


def _before_clause(zone: Zone, begin: int, end: int) -> int:
    """Where a clause begins that tells when somebody spoke: "said Moss when asked if he would go"."""
    for token in range(begin + 1, end):
        if zone.is_in(token, "subordinators") and _conjunction(zone, token):
            return token
    return end


def _substantive(zone: Zone, begin: int, verb: int) -> Range | None:
    """An article and an adjective without a noun: "the other said", "the second warned"."""
    end = _verb_group(zone, verb, begin)
    last = zone.reading(end - 1) if end - 2 >= begin else None
    alone = last is not None and last.pos in ("ADJ", "NUM", "DET") and not zone.word(end - 1).capital
    return (end - 2, end) if alone and zone.is_in(end - 2, "determiners") else None


def _with_relative_cut(zone: Zone, begin: int, end: int) -> Range | None:
    """The range up to its last noun."""
    while (
        end > begin + 1
        and (r := zone.reading(end - 1)) is not None
        and r.pos not in ("NOUN", "PRON", "NUM", "ADJ", "PART")
    ):
        end -= 1
    while end > begin and zone.word(end - 1).shape == "punct" and not is_mark(zone.word(end - 1)):
        end -= 1
    return (begin, end) if end > begin else None


def noun_phrase(zone: Zone, begin: int, end: int) -> Range | None:
    """The noun phrase that begins at a token, with what is said of it in apposition, up to an adjunct."""
    named = quoted_name(zone, begin, end)
    if named is not None:
        return named
    phrases = zone.phrases(begin, end)
    if len(phrases) > 1 and phrases[1].prep == begin + 1 and zone.is_in(begin, "number_words"):
        several = len(phrases) > 2 and phrases[2].begin == phrases[1].end + 1 and zone.word(phrases[2].begin).capital
        apposed = several and zone.form(phrases[1].end) == "," and phrases[2].prep is None
        return begin, phrases[1 + apposed].end  # "two of the sources", "one of them, Terry Hill"
    paired = next((i for i, p in enumerate(phrases[1:3], 1) if _before_joined(zone, begin, p.begin) == begin), 0)
    if paired:
        phrases = phrases[paired:]  # "three current and former officials"
    graded = len(phrases) > 1 and phrases[0].end == begin + 1 and _graded(zone, begin, phrases[1].begin)
    phrases = phrases[graded:]
    if not phrases or phrases[0].prep is not None or _temporal(zone, phrases[0]):
        return None
    if phrases[0].begin > begin + 1 and not (paired or graded):
        return None
    stop, apposed = phrases[0].end, False
    for phrase in phrases[1:]:
        gap = zone.words[stop : phrase.begin]
        prep = zone.word(phrase.prep).key if phrase.prep is not None else ""
        free = bool(prep) and prep not in zone.text.language.list("source_links")
        seated = apposed and phrase.prep == stop and zone.word(phrase.head).capital and not _venue(zone, phrase)
        if (free and not seated) or len(gap) > 3 or _temporal(zone, phrase):
            break  # "John Moss in Ohio", but "John Moss, a farmer in Ohio"
        apposed = apposed or (bool(gap) and gap[0].form == "," and zone.word(phrase.begin).shape == "lower")
        if any("relatives" in w.entries for w in gap) or zone.finite(stop, phrase.begin) is not None:
            break
        if not gap and not prep and zone.is_in(phrase.begin, "determiners"):
            break  # "according to the agency the parts …"
        if zone.is_in(phrase.begin, "relatives") or any(zone.match("citing", t) for t in range(stop, phrase.begin + 1)):
            break
        stop = phrase.end
    described = stop + 1 < end and (
        zone.word(stop).has("PART", tense="past") is not None or _adjective_behind(zone, stop)
    )
    if described and _told_of(zone, stop + 1):
        rest = zone.segment(stop)[1]
        if zone.finite(stop + 1, rest) is None:
            stop = min(rest, end)  # "two officials briefed on the talks"
    return begin if phrases[0].begin == begin or paired or graded else phrases[0].begin, stop


def _graded(zone: Zone, begin: int, end: int) -> bool:
    """Whether a determiner and adverbs of degree stand here before an adjective: "the most optimistic forecast"."""
    if end - begin < 2 or not zone.is_in(begin, "determiners"):
        return False
    readings = [zone.reading(t) for t in range(begin + 1, end)]
    return all(r is not None and r.pos == "ADV" for r in readings)


def _adjective_behind(zone: Zone, token: int) -> bool:
    """Whether an adjective with its preposition tells more of the noun before it: "two people present at the talks"."""
    reading = zone.reading(token)
    return reading is not None and reading.pos == "ADJ" and zone.is_in(token + 1, "prepositions")


def _before_joined(zone: Zone, floor: int, begin: int) -> int:
    """Where a noun phrase begins whose adjective is joined to another one: "three current and former officials"."""
    first, reading = begin - 1, zone.reading(begin)
    if first <= floor or reading is None or reading.pos != "ADJ" or not zone.is_in(first, "coordinators"):
        return begin
    before = zone.reading(first - 1)
    if before is None or before.pos != "ADJ":
        return begin
    while first > floor and ((r := zone.reading(first - 1)) is None or r.pos in ("ADJ", "NUM", "DET")):
        if r is None and zone.word(first - 1).shape not in ("digits", "number"):
            break
        first -= 1
    return first


def _venue(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase tells where or when somebody spoke."""
    held = (zone.word(t).entries for t in range(phrase.begin, phrase.end))
    return any("venues" in entries or "time_openers" in entries for entries in held)


def _told_of(zone: Zone, token: int) -> bool:
    """Whether what stands behind a participle may belong to it: a preposition, an adverb, a day, what it was made:
    "documents made public Wednesday"."""
    reading = zone.reading(token)
    adverb = reading is not None and reading.pos in ("ADV", "ADJ")
    return adverb or zone.is_in(token, "prepositions") or zone.is_in(token, "time_openers")
