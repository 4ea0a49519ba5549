"""The verbal cues of a zone: which take their content to the right, which stand as an aside beside it."""

from typing import Final

from newsevents.extractors.reports.appositions import extended
from newsevents.extractors.reports.asides import speaker_in, stands_beside
from newsevents.extractors.reports.bare import contact_subject
from newsevents.extractors.reports.blocks import behind_block, describes_speaker, parted_from_block, while_quoted
from newsevents.extractors.reports.complements import complement
from newsevents.extractors.reports.cueverbs import CueVerb, relative_subject, takes_gerund, token_is
from newsevents.extractors.reports.endings import summing_noun
from newsevents.extractors.reports.infinitives import infinitive_at
from newsevents.extractors.reports.likening import amount_of, likeness
from newsevents.extractors.reports.model import MOST, Range
from newsevents.extractors.reports.nominals import SPEAKING, form_agrees, is_told
from newsevents.extractors.reports.openers import opener_of
from newsevents.extractors.reports.passive import loose
from newsevents.extractors.reports.pointing import back_reference
from newsevents.extractors.reports.reaching import before_insertion, behind_insertion
from newsevents.extractors.reports.taking import bare_behind, past_participle, progressive
from newsevents.extractors.reports.telling import phase_before, tells
from newsevents.extractors.reports.zones import Zone
from newsevents.matching import Match

_SPEAKERS: Final = SPEAKING | {"group_nouns", "organization_heads"}
"""Categories of words for who or what may speak, and no object beside its verb."""
_RELATIVE: Final = 6
"""Tokens before a verb among which the relative word of its clause is looked for."""


def verbs(zone: Zone, *, beside: bool) -> list[CueVerb]:
    """The verbal cues in text order. ``beside``: the zone is itself an aside of a quotation."""
    found: list[CueVerb] = []
    for match in zone.text.matches_in("cues", zone.begin, zone.end)[:MOST]:
        if (found and _taken(found[-1], match)) or not tells(zone, match, beside) or not _reports(zone, match):
            continue
        takes = None if beside else complement(zone, match.begin, match.end, match.entry)
        cue = CueVerb(match, takes, zone.segment(match.begin))
        _place(zone, cue, found, beside)
        found.append(cue)
    return found


def _taken(last: CueVerb, match: Match) -> bool:
    """Whether a word belongs to the cue before it, or tells who passes that on between verb and subject."""
    return match.begin < last.match.end or (last.parting is not None and match.begin < last.region[1])


def _reports(zone: Zone, match: Match) -> bool:
    """Whether a verb that tells makes a report where it stands."""
    if zone.quoted(match.begin) or _in_anonymity(zone, match.begin) or _by_anybody(zone, match.begin):
        return False
    if zone.match("citing", match.begin) is not None or not _likens(zone, match) or _was_asked(zone, match):
        return False
    opening = zone.match("subordinators", match.begin)
    if opening is not None and opening.end > match.end:
        return False  # "considering that the roads are closed"
    if not zone.cased and past_participle(zone, match.begin):
        first = zone.segment(match.begin)[0]
        if first < match.begin and zone.match("citing", first) is not None:
            return False  # "citing people briefed on the talks"
    return not (_asks(zone, zone.segment(match.begin)) or _to_himself(zone, match))


def _place(zone: Zone, cue: CueVerb, earlier: list[CueVerb], beside: bool) -> None:
    """Tell ``cue`` whether it stands beside what it reports, and how far its clause reaches."""
    segment, takes = cue.region, cue.takes
    if takes is None and while_quoted(zone, segment[0], earlier):
        return  # supporters chanted “Lock him up!” as Moss spoke
    if describes_speaker(zone, cue, earlier):
        cue.takes = None
        return
    cue.opener = opener_of(zone, cue, segment)
    if cue.opener is not None or (
        takes is not None
        and not _adverbial(zone, cue)
        and (behind_block(zone, cue.begin, segment) or parted_from_block(zone, cue))
    ):
        cue.aside = True
    elif takes is None or takes.frame == "about":
        cue.aside = beside or (_may_stand_beside(zone, cue) and _stands_beside(zone, cue, earlier))
    if cue.aside:
        cue.takes = None
        cue.region = extended(zone, cue, segment)
    if cue.aside or (takes is None and back_reference(zone, cue) is not None):
        cue.parting = behind_insertion(zone, cue)
        if cue.parting is not None:
            cue.region = cue.region[0], cue.parting[1][1]


def _may_stand_beside(zone: Zone, cue: CueVerb) -> bool:
    """Whether what is said by the verb may stand beside it."""
    frames, entry = cue.frames(), cue.match.entry
    if ("quote" in frames or "cite" in frames or entry.get("words")) and not _named_as(zone, cue, cue.region):
        return True
    if "that" not in frames or entry.get("opened"):
        return False
    named = bool(entry.get("weak")) or "as" in frames  # «приехали на завод, оценивают ущерб» tells nothing
    return not named or speaker_in(zone, cue, cue.region)


def _stands_beside(zone: Zone, cue: CueVerb, earlier: list[CueVerb]) -> bool:
    """Whether the clause of a verb stands beside something said, and takes nothing of its own."""
    segment = cue.region
    if takes_gerund(zone, cue) or _adverbial(zone, cue) or not stands_beside(zone, cue.begin, segment):
        return False
    if not zone.cased and cue.begin == segment[0] and not zone.blocks and not {"that", "cite"} & set(cue.frames()):
        return False  # "aides, who met in May, described a campaign in which …"
    if not zone.cased and (_tells_of_noun(zone, cue) or relative_subject(zone, cue) or _held_to(zone, cue)):
        return False
    if not zone.cased and (_goes_on_helped(zone, cue) or _of_object(zone, cue, segment)):
        return False
    if _has_object(zone, cue, segment) or _goes_on_behind(zone, earlier, segment):
        return False
    if cue.match.entry.get("asks") and not zone.cased and zone.phrases(segment[0], cue.begin):
        alone = zone.block_before(zone.cut_before(segment[0])) is None
        if alone and bare_behind(zone, cue.match.end, segment[1]) is not None:
            return False  # "In a note, she asks the mayor, Hill, whether …"
    return cue.takes is None or before_insertion(zone, cue) is None


def _tells_of_noun(zone: Zone, cue: CueVerb) -> bool:
    """Whether the verb only tells more of a noun for what was said: "…, a line he has repeated for months"."""
    first = zone.segment(cue.begin)[0]
    measured = zone.word(cue.begin - 2).shape == "digits" or zone.form(cue.begin - 2) == "%"
    if measured and cue.begin - 2 > first and zone.is_in(cue.begin - 1, "pronouns"):
        return True  # "down from the 3.5% it forecast"
    entry = zone.word(first).entries.get("determiners")
    if entry is None or not entry.get("indefinite") or summing_noun(zone, first, cue.begin) is not None:
        return False
    helper = phase_before(zone, cue.begin)  # "an echo of the words Moss used to describe it"
    return contact_subject(zone, cue.begin if helper is None else helper, first) is not None


def _of_object(zone: Zone, cue: CueVerb, segment: Range) -> bool:
    """Whether a past participle tells more of what the participle or preposition governs that opens its stretch: "…,
    pointing to funds announced in May", "…, with funds announced in May"."""
    first = segment[0]
    if cue.begin <= first + 1 or zone.word(cue.begin).has("PART", tense="past") is None:
        return False
    if progressive(zone, first):
        return True
    return zone.is_in(first, "prepositions") and all(p.prep is not None for p in zone.phrases(first, cue.begin))


def _goes_on_helped(zone: Zone, cue: CueVerb) -> bool:
    """Whether an auxiliary opens the stretch of a verb, whose clause an apposition parts: "said that the bank, the
    oldest in town, had asked for more time"."""
    helpers = [zone.reading(t) for t in range(cue.region[0], cue.begin)]
    if not helpers or zone.block_before(zone.cut_before(cue.region[0])) is not None:
        return False
    return any(r is not None and r.pos == "AUX" for r in helpers) and all(
        r is not None and r.pos in ("AUX", "ADV", "PRCL") for r in helpers
    )


def _held_to(zone: Zone, cue: CueVerb) -> bool:
    """Whether an infinitive behind a passive tells what is held of its subject: "Hill, who left, is believed to be
    ill"."""
    reading, end = zone.reading(cue.begin), cue.match.end
    passive = reading is not None and reading.pos == "PART" and reading.tense == "past"
    return passive and zone.is_in(cue.begin - 1, "auxiliaries") and infinitive_at(zone, end, zone.segment(cue.begin)[1])


def _asks(zone: Zone, segment: Range) -> bool:
    """Whether the «как» before a verb goes on with a question: «Что спросили, как ответили?»."""
    if not zone.is_in(segment[0], "as_words"):
        return False
    sentence = zone.text.sentences[zone.sentence]
    asked = zone.words[sentence.end - 1].form == "?"
    return asked and "content_openers" in zone.words[sentence.begin].entries


def _to_himself(zone: Zone, match: Match) -> bool:
    """Whether somebody promises or guarantees something to himself: «гарантировал себе победу»."""
    return match.entry["class"] != "say" and zone.is_in(match.end, "self_datives")


def _was_asked(zone: Zone, match: Match) -> bool:
    """Whether a participle between commas tells what somebody was asked before he spoke: "Moss, asked if he had read
    it, said"."""
    if zone.cased:
        return False
    first = zone.segment(match.begin)[0]
    when = zone.word(match.begin - 1).entries.get("subordinators") if match.begin > first + 1 else None
    if when is not None and when.get("kind") == "time":
        first = match.begin - 1  # "Moss said when asked if he had read it"
    cut = zone.cut_before(first)
    if cut is not None and (zone.form(cut[0]) != "," or zone.block_of(cut) is not None):
        return False
    first += zone.is_in(first, "subordinators")  # "When asked if"
    if first > match.begin:
        return False
    opening = zone.match("cues", first)
    if opening is None or opening.end >= zone.end or opening.entry["class"] not in ("order", "ask"):
        return False
    end = opening.end
    tells = {"relatives", "prepositions"} & set(zone.word(end).entries) or zone.match("subordinators", end) is not None
    tells = tells or zone.is_in(end - 1, "prepositions")  # "Asked for comment"
    return bool(tells) and zone.word(first).has("PART", tense="past") is not None


def _likens(zone: Zone, match: Match) -> bool:
    """Whether the "as", the preposition or the amount stands behind a verb that reports with it alone: "sees it as a
    threat", "links the rise to the frost"."""
    stop = zone.segment(match.begin)[1]
    if match.entry.get("ranked"):
        behind = range(match.end + 1, stop)
        return any(zone.is_in(t, "superlatives") and zone.is_in(t - 1, "determiners") for t in behind)
    tied = match.entry.get("tied")
    if tied:
        return any(zone.word(token).key in tied for token in range(match.end, stop))
    if not match.entry.get("likened"):
        return True
    return likeness(zone, match.end, stop) is not None or amount_of(zone, match, stop) is not None


def _named_as(zone: Zone, cue: CueVerb, segment: Range) -> bool:
    """Whether what something is called stands right behind the verb: "an error he describes as common"."""
    return not zone.cased and "as" in cue.frames() and likeness(zone, cue.match.end, segment[1]) == cue.match.end


def _goes_on_behind(zone: Zone, found: list[CueVerb], segment: Range) -> bool:
    """Whether the clause goes on here whose subject an aside parts from its verb: «послы, пишет газета, считают»."""
    cut = zone.cut_before(segment[0])
    if not found or not found[-1].aside or cut is None or found[-1].region[1] != cut[0]:
        return False
    before = zone.cut_before(found[-1].region[0])
    if before is None or zone.form(before[0]) != "," or before[0] <= zone.begin:
        return False
    return zone.finite(*zone.segment(before[0] - 1)) is None and zone.block_of(before) is None


def _has_object(zone: Zone, cue: CueVerb, segment: Range) -> bool:
    """Whether a thing stands right behind a verb that takes one: "the head of state, Kim, announced the measures"."""
    frames = cue.frames()
    if cue.match.entry.get("relay") or not ("object" in frames or (zone.cased and "as" in frames)):
        return False
    if zone.cased:
        return _no_subject(zone, cue, segment) or _owns_object(zone, cue, segment)
    cut = zone.cut_before(segment[0])
    left = zone.segment(cut[0] - 1) if cut is not None and cut[0] > zone.begin else None
    if left is None:
        return False
    loose = progressive(zone, left[0]) or (left[1] - left[0] == 1 and zone.word(left[0]).has("PART") is not None)
    if zone.finite(*left) is not None and not (loose and zone.before_comma(left[0]) is not None):
        return False
    if zone.phrases(segment[0], cue.begin):
        return False
    phrase = bare_behind(zone, cue.match.end, segment[1])
    if phrase is None or any(zone.word(token).capital for token in range(cue.match.end, phrase.end)):
        return False
    return not {*SPEAKING, "date_words"} & set(zone.word(phrase.head).entries) - {"pronouns"}


def _owns_object(zone: Zone, cue: CueVerb, segment: Range) -> bool:
    """Whether a thing right before a verb can only be its object: «обвиняемый, который был судим, вину признал»."""
    phrase = next((p for p in zone.phrases(segment[0], cue.begin) if p.end == cue.begin), None)
    if phrase is None or phrase.prep is not None or phrase.case.split()[:1] != ["acc"]:
        return False
    entries = {*zone.word(phrase.begin).entries, *zone.word(phrase.head).entries}
    return entries.isdisjoint({"demonstratives", "report_nouns", "date_words", "pronouns"})


def _no_subject(zone: Zone, cue: CueVerb, segment: Range) -> bool:
    """Whether the noun right behind a verb can only be its object, by its case and number, or as a thing that says
    nothing beside a verb in the plural: «дороги закрыты, в мэрии обещают ремонт», «на неделе прогнозируют дожди»."""
    phrase = bare_behind(zone, cue.match.end, segment[1])
    finite = zone.reading(cue.begin)
    if phrase is None or finite is None or finite.pos != "VERB" or "acc" not in phrase.case.split():
        return False
    head = zone.word(phrase.head)
    if head.capital or any(r.animate for r in head.readings) or is_told(zone, phrase):
        return False
    if not _SPEAKERS.isdisjoint(head.entries):
        return False
    subject = any(r.case == "nom" and form_agrees(r, finite, False) for r in head.readings)
    return not subject or finite.number == "plur"


def _in_anonymity(zone: Zone, token: int) -> bool:
    """Whether the verb belongs to what a source asked for («who asked not to be named»)."""
    return any(
        m.begin <= token < m.end for m in zone.text.matches_in("anonymity", max(zone.begin, token - 3), token + 1)
    )


def _by_anybody(zone: Zone, verb: int) -> bool:
    """Whether the verb is that of a relative clause about anybody: "anyone who says so is wrong"."""
    for token in range(verb - 1, max(zone.begin, verb - _RELATIVE), -1):
        if token_is(zone, token, "relatives"):
            at = token - 1 - (zone.form(token - 1) == ",")
            return at >= zone.begin and zone.is_in(at, "anybody") and zone.finite(token, verb + 1) == verb
    return zone.is_in(verb - 1, "anybody") and zone.is_in(verb - 1, "relatives")


def _adverbial(zone: Zone, cue: CueVerb) -> bool:
    """Whether the verb is a gerund, or in languages without case a participle without its auxiliary: «отметив»."""
    reading = zone.reading(cue.begin)
    if reading is None or reading.pos not in ("GERUND", "PART"):
        return False
    if reading.pos == "GERUND":
        return True
    return not cue.match.entry.exact if zone.cased else loose(zone, cue)  # «считающий», not «уверен»
