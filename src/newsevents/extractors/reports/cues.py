"""The verbal cues of a zone: which take their content to the right, which stand as an aside beside it."""

from itertools import islice
from typing import Final

from newsevents.extractors.reports.asides import extended, speaker_in, stands_beside
from newsevents.extractors.reports.called import amount_of, likeness
from newsevents.extractors.reports.complements import complement
from newsevents.extractors.reports.cueverbs import CueVerb, limited, participle_behind_as, token_is
from newsevents.extractors.reports.model import MOST, Range
from newsevents.extractors.reports.nominals import SPEAKING, form_agrees, is_told, possessive
from newsevents.extractors.reports.pointing import back_reference
from newsevents.extractors.reports.reaching import before_insertion, behind_insertion
from newsevents.extractors.reports.taking import bare_behind, progressive
from newsevents.extractors.reports.zones import Zone
from newsevents.matching import Match

_BODIES: Final = frozenset({"group_nouns", "organization_heads"})


def verbs(zone: Zone, *, beside: bool) -> list[CueVerb]:
    """The verbal cues in text order. ``beside``: the zone is itself an aside of a quotation."""
    found: list[CueVerb] = []
    for match in islice(zone.text.matches_in("cues", zone.begin, zone.end), MOST):
        if found and match.begin < found[-1].match.end:
            continue
        if found and found[-1].parting is not None and match.begin < found[-1].region[1]:
            continue  # who passes it on is told between verb and subject
        if not _verbal(zone, match, beside) or _quoted(zone, match.begin) or _in_anonymity(zone, match.begin):
            continue
        if zone.match("citing", match.begin) is not None or not _likens(zone, match) or _was_asked(zone, match):
            continue
        opening = zone.match("subordinators", match.begin)
        if opening is not None and opening.end > match.end:
            continue  # "considering that the roads are closed"
        segment = zone.segment(match.begin)
        if _asks(zone, segment) or _to_himself(zone, match):
            continue
        takes = None if beside else complement(zone, match.begin, match.end, match.entry)
        cue = CueVerb(match, takes, segment)
        opener = _opener(zone, match.begin, segment)
        if opener is not None:
            cue.opener, cue.aside, cue.takes = opener, True, None
        elif takes is not None and not _adverbial(zone, match.begin) and _behind_block(zone, match.begin, segment):
            cue.aside, cue.takes = True, None
        elif takes is None or takes.frame == "about":
            stands = bool({"quote", "cite"} & set(cue.frames())) or bool(match.entry.get("words"))
            stands = stands and not _named_as(zone, cue, segment)
            stands = stands or (
                "that" in cue.frames()
                and not match.entry.get("opened")
                and (not match.entry.get("weak") or speaker_in(zone, cue, segment))
            )
            cue.aside = beside or (
                stands
                and not _takes_gerund(zone, cue)
                and not _adverbial(zone, match.begin)
                and stands_beside(zone, match.begin, segment)
                and not _has_object(zone, cue, segment)
                and not _goes_on_behind(zone, found, segment)
                and not (takes is not None and before_insertion(zone, cue) is not None)
            )
            if cue.aside:
                cue.takes = None
        if cue.aside:
            cue.region = extended(zone, cue, segment)
        if cue.aside or (takes is None and back_reference(zone, cue) is not None):
            cue.parting = behind_insertion(zone, cue)
            if cue.parting is not None:
                cue.region = cue.region[0], cue.parting[1][1]
        found.append(cue)
    return found


def _asks(zone: Zone, segment: Range) -> bool:
    """Whether the «как» before a verb goes on with a question: «Что спросили, как ответили?»."""
    if not zone.is_in(segment[0], "as_words"):
        return False
    sentence = zone.text.sentences[zone.sentence]
    asked = zone.words[sentence.end - 1].form == "?"
    return asked and "content_openers" in zone.words[sentence.begin].entries


def _to_himself(zone: Zone, match: Match) -> bool:
    """Whether somebody promises or guarantees something to himself: «гарантировал себе победу»."""
    return match.entry["class"] != "say" and match.end < zone.end and zone.is_in(match.end, "self_datives")


def _was_asked(zone: Zone, match: Match) -> bool:
    """Whether a participle between commas tells what somebody was asked before he spoke: "Moss, asked if he had read
    it, said"."""
    if zone.cased:
        return False
    first = zone.segment(match.begin)[0]
    cut = zone.cut_before(first)
    if cut is None or zone.form(cut[0]) != "," or zone.block_of(cut) is not None:
        return False
    opening = zone.match("cues", first)
    if opening is None or opening.end >= zone.end or opening.entry["class"] not in ("order", "ask"):
        return False
    end = opening.end
    tells = {"relatives", "prepositions"} & set(zone.word(end).entries) or zone.match("subordinators", end) is not None
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


def _takes_gerund(zone: Zone, cue: CueVerb) -> bool:
    """Whether the gerund that a verb takes stands right behind it: "recommended changing the plan"."""
    return not zone.cased and "gerund" in cue.frames() and progressive(zone, cue.match.end)


def _named_as(zone: Zone, cue: CueVerb, segment: Range) -> bool:
    """Whether what something is called stands right behind the verb: "an error he describes as common"."""
    return not zone.cased and "as" in cue.frames() and likeness(zone, cue.match.end, segment[1]) == cue.match.end


def _verbal(zone: Zone, match: Match, beside: bool) -> bool:
    """Whether the word is a verb here, of the third person, that tells."""
    reading = zone.reading(match.begin)
    if reading is None:
        return False
    cased = zone.cased
    if not cased and (match.entry.get("predicate") or match.begin > zone.begin):
        before = range(max(zone.begin, match.begin - 3), match.begin)
        if match.entry.get("predicate") and not any(token_is(zone, t, "auxiliaries") for t in before):
            return False  # "find out for certain"
        governed = token_is(zone, match.begin - 1, "prepositions") and match.begin > zone.begin
        governed = governed and not _adverb(zone, match.begin - 1)  # "has since said"
        opens = {"infinitive_marks", "as_words"} | ({"agent_prepositions"} if progressive(zone, match.begin) else set())
        if governed and not opens & set(zone.word(match.begin - 1).entries):
            return False  # "with confirmed cases"; but "responded by claiming that"
    if match.entry.exact or reading.pos == "GERUND":
        return True
    if match.entry.get("passive"):
        return reading.pos == "PART" and _is(zone, match.begin - 1)
    if reading.pos == "VERB":
        if not cased and match.begin > zone.begin and _owned(zone, match.begin - 1):
            return False  # "the recount petition"
        if not cased and not beside and match.begin == zone.begin and zone.cut_before(match.begin) is None:
            return False  # "Asked about that, the president shrugged"
        return reading.person not in ("1", "2") and reading.mood != "impr"
    if reading.pos == "PART" and not zone.cased and match.begin > zone.begin and _attributive(zone, match):
        return False  # "the agreed measures"
    if reading.pos == "PART" and reading.tense == "pres" and not zone.cased:
        if zone.is_in(match.begin - 1, "agent_prepositions") and match.begin > zone.begin:
            return "that" in match.entry.get("frame", ())  # "responded by claiming that", not "by urging us to wait"
        begin = zone.segment(match.begin)[0]
        cut = zone.cut_before(begin)
        labelled = cut is not None and zone.form(cut[0]) == ":" and match.begin == begin
        if begin > zone.begin and match.begin - begin <= 1 and not labelled:
            return True  # ", saying that …"; no "ruling party", nor "Survey: Ruling party leads"
        if match.begin == zone.begin and zone.is_in(match.end, "content_openers"):
            return True  # "Noting that …, Moss left"
        if begin < match.begin and token_is(zone, match.begin - 1, "documents"):
            return "that" in match.entry.get("frame", ())  # "a statement saying that …"
        helper = match.begin - 1
        while helper > zone.begin and (r := zone.reading(helper)) is not None and r.pos in ("ADV", "PRCL"):
            helper -= 1
        if helper > begin and token_is(zone, helper, "coordinators"):
            return _progressive_before(zone, begin, helper)
        return helper >= zone.begin and "auxiliaries" in zone.word(helper).entries
    if reading.pos == "INF":
        return _supported(zone, match.begin)
    if reading.pos == "ADJ" and not cased and match.begin > zone.begin:
        return token_is(zone, match.begin - 1, "as_words") and participle_behind_as(zone, match.begin)
    if reading.pos == "NOUN" and not cased:
        return _ends_with_verb(zone, match)
    if reading.pos == "PART":
        return reading.voice != "pssv" if zone.cased else True
    return reading.pos == "PARTS" and bool(match.entry.get("impersonal") or match.entry.exact)


def _adverb(zone: Zone, token: int) -> bool:
    reading = zone.reading(token)
    return reading is not None and reading.pos == "ADV"


def _progressive_before(zone: Zone, begin: int, end: int) -> bool:
    """Whether another participle with its auxiliary stands before "and": "are sharing views and advising others"."""
    for token in range(end - 1, begin, -1):
        if progressive(zone, token):
            helper = token - 1
            while helper > begin and _adverb(zone, helper):
                helper -= 1
            return token_is(zone, helper, "auxiliaries")
    return False


def _ends_with_verb(zone: Zone, match: Match) -> bool:
    """Whether a word that looks like a noun ends the sentence as the verb of a plural ("…, local media report"), or
    stands beside a quotation (""…," the letter reads")."""
    segment = zone.segment(match.begin)
    cut, subject = zone.cut_before(segment[0]), match.begin - 1
    quoted = zone.block_of(cut) is not None
    ends = match.end == zone.end == segment[1] or zone.match("citing", match.end) is not None
    if not ends or cut is None or not (quoted or zone.form(cut[0]) == ","):
        return False
    if zone.word(match.begin).has("VERB", tense="pres") is None or subject < segment[0]:
        return False
    joint = any(token_is(zone, token, "coordinators") for token in range(segment[0], subject))
    before = zone.reading(subject)
    if before is None or before.pos != "NOUN":
        return False  # "the letters and a report"
    several = quoted or joint or any(r.number == "plur" for r in zone.word(subject).readings)
    verb = zone.word(match.begin).has("VERB", tense="pres")
    several = several or (match.end < zone.end and verb is not None and verb.number == before.number == "sing")
    return several and zone.finite(*segment) is None and (quoted or zone.finite(zone.begin, cut[0]) is not None)


def _is(zone: Zone, token: int) -> bool:
    """Whether an auxiliary of the passive stands at the token."""
    entry = zone.word(token).entries.get("auxiliaries") if token >= zone.begin else None
    return entry is not None and bool(entry.get("passive"))


def _attributive(zone: Zone, match: Match) -> bool:
    """Whether a participle stands between a determiner and its noun."""
    if match.entry.exact or match.end >= zone.end or not _determined(zone, match.begin - 1):
        return False
    following = zone.reading(match.end)
    return following is not None and following.pos in ("NOUN", "ADJ")


def _determined(zone: Zone, token: int) -> bool:
    """Whether a determiner or a possessive stands at the token: "the agreed measures", "their proposed bill"."""
    return token_is(zone, token, "determiners") or possessive(zone.word(token))


def _owned(zone: Zone, token: int) -> bool:
    """Whether an article stands at the token, behind which a word that looks like a verb is a noun."""
    entry = zone.word(token).entries.get("determiners")
    return entry is not None and not entry.get("pronoun")


def _supported(zone: Zone, verb: int) -> bool:
    """Whether an auxiliary makes an infinitive finite without changing what it says: "did not rule out"."""
    for token in range(verb - 1, max(zone.begin, verb - 3) - 1, -1):
        helper = zone.word(token).entries.get("auxiliaries")
        if "phase_verbs" in zone.word(token).entries:
            return True
        if helper is not None:
            return bool(helper.get("takes") == "INF") and (helper.get("form") != "modal" or limited(zone, verb, helper))
        if (reading := zone.reading(token)) is None or reading.pos not in ("ADV", "PRCL"):
            return False
    return False


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
    if "object" not in cue.frames() or cue.match.entry.get("relay"):
        return False
    if zone.cased:
        return _no_subject(zone, cue, segment)
    cut = zone.cut_before(segment[0])
    if cut is None or cut[0] <= zone.begin or zone.finite(*zone.segment(cut[0] - 1)) is not None:
        return False
    if zone.phrases(segment[0], cue.begin):
        return False
    phrase = bare_behind(zone, cue.match.end, segment[1])
    if phrase is None or any(zone.word(token).capital for token in range(cue.match.end, phrase.end)):
        return False
    return not {*SPEAKING, "date_words"} & set(zone.word(phrase.head).entries) - {"pronouns"}


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
    if not (SPEAKING | _BODIES).isdisjoint(head.entries):
        return False
    subject = any(r.case == "nom" and form_agrees(r, finite, False) for r in head.readings)
    return not subject or finite.number == "plur"


def _behind_block(zone: Zone, verb: int, segment: Range) -> bool:
    """Whether the cue's clause follows a quotation that stands by itself: «…», — сказала она, добавив, что …"""
    block = zone.block_before(zone.cut_before(segment[0]))
    if block is None or block.report is not None or token_is(zone, segment[0], "coordinators"):
        return False
    return not zone.cased or verb - segment[0] <= 2


def _in_anonymity(zone: Zone, token: int) -> bool:
    """Whether the verb belongs to what a source asked for («who asked not to be named»)."""
    return any(
        m.begin <= token < m.end for m in zone.text.matches_in("anonymity", max(zone.begin, token - 3), token + 1)
    )


def _quoted(zone: Zone, token: int) -> bool:
    """Whether the word stands in a quotation that the zone does not lie in."""
    quotation = zone.text.quotation_at(token)
    if zone.in_block(token):
        return True
    return quotation is not None and quotation.begin > zone.begin and quotation.end <= zone.end + 1


def _opener(zone: Zone, verb: int, segment: Range) -> int | None:
    """The «как» that opens the segment, where nothing but small words stands between it and the verb or its subject."""
    for token in range(segment[0], min(segment[0] + 2, verb)):
        if "as_words" in zone.word(token).entries:
            return token
        if "coordinators" not in zone.word(token).entries:
            return None
    return None


def _adverbial(zone: Zone, verb: int) -> bool:
    """Whether the verb is a gerund, or in languages without case a participle without its auxiliary: «отметив»."""
    reading = zone.reading(verb)
    if reading is None or reading.pos not in ("GERUND", "PART"):
        return False
    if reading.pos == "GERUND" or zone.cased:
        match = zone.match("cues", verb)
        return reading.pos == "GERUND" or match is None or not match.entry.exact  # «считающий», not «уверен»
    if zone.word(verb).has("VERB", tense="past"):
        return False
    first = max(zone.segment(verb)[0], verb - 4)
    return not any("auxiliaries" in zone.word(t).entries for t in range(first, verb))
