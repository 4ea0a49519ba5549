"""Where the clause of a verb begins, in languages without case: behind what opens it or joins it to another one."""

from typing import Final

from newsevents.extractors.reports.taking import bare_behind, past_participle, verb_outside
from newsevents.extractors.reports.zones import Zone

_AGENT: Final = 7
"""Tokens back from a preposition among which a participle and its agent may stand."""


def clause_begin(zone: Zone, begin: int, verb: int) -> int:
    """Behind the last word before the verb that opens a clause, or that joins it to another predicate."""
    for token in range(verb - 1, begin - 1, -1):
        entries = zone.word(token).entries
        opener = entries.get("subordinators")
        subordinate = opener is not None and (
            is_conjunction(zone, token)
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
    return next((t for t in range(begin, end) if zone.is_in(t, "relatives") and not is_conjunction(zone, t)), None)


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
    return len(phrases) == 1 and phrases[0].prep is None and phrases[0].end == verb_group(zone, verb, phrases[0].end)


def is_conjunction(zone: Zone, token: int) -> bool:
    """Whether a word that may open a clause does so here: "because", but "before the vote"."""
    reading = zone.reading(token)
    return reading is not None and reading.pos == "CONJ"


def _bare_between(zone: Zone, begin: int, verb: int) -> bool:
    """Whether a subject stands between a relative word and a verb, and nothing but it."""
    phrase = bare_behind(zone, begin, verb)
    return phrase is not None and zone.finite(begin, verb_group(zone, verb, phrase.end)) is None


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
    if match is not None and ("that" not in match.entry.get("frame", ()) or verb_outside(zone, cue, verb, match.entry)):
        return False  # "the aide who criticized the plan said", "lawmakers who announced the deal said"
    return _bare_between(zone, cue + 1, verb)


def verb_group(zone: Zone, verb: int, floor: int) -> int:
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
