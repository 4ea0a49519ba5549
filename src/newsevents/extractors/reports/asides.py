"""Reporting clauses that stand beside what they report: what makes one, and how far it reaches."""

from typing import Final

from newsevents.extractors.reports.appositions import over_appositions, speaker_behind
from newsevents.extractors.reports.cueverbs import CueVerb, opens_clause, relative_opens, token_is
from newsevents.extractors.reports.endings import summing_noun
from newsevents.extractors.reports.model import Range
from newsevents.extractors.reports.nominals import lettered, speaking
from newsevents.extractors.reports.taking import bare_behind, past_participle
from newsevents.extractors.reports.zones import Zone
from newsevents.text.marks import DASHES

_HEADED: Final = 2
"""Words that a headline without a verb has at least before who says so."""
_ADJUNCTS: Final = 8
"""Tokens that may stand between the mark and the verb of an aside («, в пятницу сообщил он»)."""


def stands_beside(zone: Zone, verb: int, segment: Range) -> bool:
    """Whether the cue's clause stands beside something said: behind a mark or a quotation, the verb first."""
    cut = zone.cut_before(segment[0])
    if cut is None and _behind_connector(zone, verb, segment):
        return True
    if cut is None or (zone.begin >= cut[0] and zone.block_of(cut) is None):
        return False
    if zone.form(cut[0]) in {";", ":"} and zone.block_of(cut) is None:
        return False
    if any(opens_clause(zone, token) for token in range(segment[0], min(segment[0] + 2, verb))):
        return not zone.cased and zone.form(cut[0]) == "," and summing_noun(zone, segment[0], verb) == segment[0]
    if zone.block_of(cut) is None and _hangs_on(zone, segment[0]):
        return False
    if zone.block_of(cut) is None and (not _something_said(zone, verb, segment) or _resumes(zone, verb, segment)):
        return False
    if not zone.cased:
        if _in_relative(zone, verb, segment):
            return False
        if zone.block_of(cut) is None and token_is(zone, segment[0], "auxiliaries"):
            return False  # "Moss, who left in May, was charged with lying"
        if zone.block_of(cut) is None and (_describes(zone, verb, segment) or _compares(zone, verb, segment)):
            return False
        return zone.block_of(cut) is not None or not token_is(zone, segment[0], "coordinators")
    if verb - segment[0] > _ADJUNCTS or between_dashes(zone, segment[0]) is not None:
        return False
    block = zone.block_of(cut) or (
        zone.block_of(zone.cut_before(cut[0])) if zone.form(cut[0]) in DASHES | {","} else None
    )
    pointing = zone.match("back_topics", segment[0])
    so = pointing is not None and pointing.entry.get("adverb") and zone.block_before(cut) is not None
    if block is not None or so:  # «…», — так он ответил критикам
        return True
    if any(
        token_is(zone, token, "relatives") or token_is(zone, token, "coordinators") for token in range(segment[0], verb)
    ):
        return False
    if _subject_right_before(zone, verb, segment[0]):
        return False
    return not any(p.prep is None and p.case.split()[:1] == ["nom"] for p in zone.phrases(segment[0], verb))


def _in_relative(zone: Zone, verb: int, segment: Range) -> bool:
    """Whether a verb is that of a relative clause behind a noun of its stretch, of which it tells what he did: ""It is
    late," said Anna Hill, an aide who advised the mayor"."""
    opened = (t for t in range(verb - 1, segment[0], -1) if token_is(zone, t, "relatives"))
    first = next(opened, None)
    return first is not None and not zone.is_in(first, "content_openers") and zone.finite(first, verb + 1) == verb


def _subject_right_before(zone: Zone, verb: int, begin: int) -> bool:
    """Whether a name that no dictionary knows stands right before a verb behind words of its own: «А главное - в июне
    Госиздат заключил договор»."""
    word = zone.word(verb - 1) if verb - begin > 1 else None
    return word is not None and word.capital and word.guessed and word.shape == "title"


def between_dashes(zone: Zone, begin: int) -> Range | None:
    """The apposition between two dashes that parts a subject from its verb, whose stretch begins at a token: «Оператор
    – фирма „Маяк“ – настаивает на плане»."""
    cut = zone.cut_before(begin)
    if not zone.cased or cut is None or zone.form(cut[0]) not in DASHES or cut[0] <= zone.begin:
        return None
    inserted = zone.segment(cut[0] - 1)
    before = zone.cut_before(inserted[0])
    if before is None or zone.form(before[0]) not in DASHES or before[0] <= zone.begin:
        return None
    first = zone.segment(before[0] - 1)[0]
    named = zone.phrases(*inserted)[:1]
    apposed = bool(named) and named[0].prep is None and named[0].begin <= inserted[0] + 1
    return inserted if apposed and first == zone.begin and zone.finite(first, begin) is None else None


def _behind_connector(zone: Zone, verb: int, segment: Range) -> bool:
    """Whether the cue follows a word that only ties the sentence to the one before: «Тем временем, пишет газета, …»,
    "Still, she said, …"."""
    held, first = zone.text.sentences[zone.sentence].begin, segment[0]
    if first != zone.begin or first - 1 <= held or zone.words[first - 1].form != ",":
        return False
    behind = zone.cut_at(segment[1])
    if behind is None or zone.form(behind[0]) != "," or zone.finite(behind[1], zone.end) is None:
        return False
    if verb != first:
        said = zone.finite(first, segment[1]) == verb and not zone.cased
        told = bare_behind(zone, verb + 1, segment[1]) if said else None
        return said and (told is None or zone.is_in(told.begin, "time_openers"))
    return "relay" in _flags(zone, verb) or _subject_between(zone, (verb + 1, segment[1]))


def _hangs_on(zone: Zone, begin: int) -> bool:
    """Whether a clause hangs on another one by its conjunction: «быстрее, чем обещала мэрия», «хотя обещал мэр»."""
    return zone.match("subordinators", begin) is not None and not token_is(zone, begin, "as_words")


def _describes(zone: Zone, verb: int, segment: Range) -> bool:
    """Whether a participle between commas only tells more of a noun: "the law, announced in May, is late"."""
    reading = zone.reading(verb)
    participle = reading is not None and (reading.pos, reading.tense) == ("PART", "past") and verb == segment[0]
    governed = verb + 1 < segment[1] and token_is(zone, verb + 1, "prepositions")
    if not participle or not governed or token_is(zone, verb + 1, "agent_prepositions"):
        return False
    return zone.form(segment[1]) == "," and over_appositions(zone, segment[0]) is None


def _compares(zone: Zone, verb: int, segment: Range) -> bool:
    """Whether a clause only tells what something is compared with: "…, more than analysts expected"."""
    opened = (zone.word(t).entries.get("subordinators") for t in range(segment[0], verb))
    return any(entry is not None and entry.get("kind") == "comparison" for entry in opened)


def _resumes(zone: Zone, verb: int, segment: Range) -> bool:
    """Whether the verb is that of a clause that a relative or a participial clause parts: «пробы, которые взяли,
    отвечали нормам», «ждали, пока груз, задержанный в порту, передавали таможне»; «проби, що взяли, відповідали»."""
    inserted = zone.before_comma(segment[0]) if zone.cased and verb == segment[0] else None
    if inserted is None:
        return False
    relative = relative_opens(zone, *inserted) or _opens_content(zone, inserted[0])
    left, reading = zone.before_comma(inserted[0]), zone.reading(verb)
    if left is None or reading is None or not (relative or zone.word(inserted[0]).has("PART")):
        return False
    if _awaits_predicate(zone, left) and zone.finite(segment[1], zone.end) is None:
        return True
    if not relative or zone.finite(*left) is not None:
        return False
    numbers = {"", reading.number}
    heads = [zone.word(p.head).cases for p in zone.phrases(*left) if p.prep is None]
    subjects = [cases for cases in heads if any(case == "nom" for case, _ in cases)]
    return bool(subjects) and any(case == "nom" and (not reading.number or n in numbers) for case, n in subjects[0])


def _opens_content(zone: Zone, token: int) -> bool:
    """Whether a conjunction stands at a token that may be a relative word as well: «лист, що надійшов, підтвердив», but
    not «те, що міст закрито, підтвердив мер»."""
    match = zone.match("subordinators", token)
    after = zone.is_in(token - 2, "demonstratives") and zone.form(token - 1) == ","
    return match is not None and match.entry.get("kind") == "complement" and not after


def _awaits_predicate(zone: Zone, segment: Range) -> bool:
    """Whether a stretch ends in a clause that a conjunction opened, and that has no predicate yet."""
    begins = [m.begin for m in zone.text.matches_in("subordinators", *segment)]
    opened = [token for token in begins if not token_is(zone, token, "as_words")]
    return bool(opened) and zone.finite(opened[-1], segment[1]) is None


def _something_said(zone: Zone, verb: int, segment: Range) -> bool:
    """Whether a predicate stands before the segment, or behind the mark that ends it; a mere «об этом» says nothing."""
    if zone.blocks:
        return True
    cased = zone.cased
    at = segment[0]
    while (cut := zone.cut_before(at)) is not None and cut[0] > zone.begin:
        left = zone.segment(cut[0] - 1)
        first = (zone.word(t) for t in range(left[0], min(left[0] + 2, left[1])))
        opens = any("relatives" in w.entries for w in first) or zone.is_in(left[0], "as_words")
        inserted = (opens or relays(zone, left)) and zone.form(cut[0]) == "," and left[0] > zone.begin
        asked = not cased and left[0] == zone.begin and past_participle(zone, left[0])  # "Asked if he would go,"
        speaks = at == segment[0] if verb == segment[0] else verb + 1 == segment[1]  # not "Mayor, chief say no"
        if not inserted and not asked and (_predicated(zone, left) or (speaks and _verbless(zone, left))):
            return True
        at = left[0]
    behind = zone.cut_at(segment[1])
    back = zone.match("back_references", zone.begin)
    if back is not None and not (_points_out(zone, zone.begin) or _parted(zone, back.end, behind)):
        return False
    if behind is not None and zone.finite(behind[1], zone.end) is not None and zone.form(behind[0]) == ",":
        joined = not cased and zone.is_in(behind[1], "coordinators")
        if joined and bare_behind(zone, verb + 1, segment[1]) is not None:
            return False  # "the bank praised the plan, and has bought it"
        return not cased or verb == segment[0] or _subject_between(zone, segment)
    if not cased or verb != segment[0] or "weak" in _flags(zone, verb):
        return False
    return _subject_between(zone, (verb + 1, segment[1]))


def _parted(zone: Zone, end: int, behind: Range | None) -> bool:
    """Whether an aside parts a demonstrative from its predicate: "That, she said, is wrong"."""
    if zone.cased or behind is None or zone.cut_at(end) is None or zone.form(behind[0]) != ",":
        return False
    return zone.finite(behind[1], min(behind[1] + 2, zone.end)) is not None


def _points_out(zone: Zone, token: int) -> bool:
    """Whether a demonstrative belongs to the noun behind it, without case: "That plan, he said, is dead"."""
    reading = zone.reading(token)
    return not zone.cased and reading is not None and reading.pos == "DET"


def relays(zone: Zone, segment: Range) -> bool:
    """Whether a stretch begins with a verb that passes on what others said: «…, пишет Politico, …»."""
    return "relay" in _flags(zone, segment[0])


def _flags(zone: Zone, verb: int) -> frozenset[str]:
    """The flags of the cue at a token."""
    match = zone.match("cues", verb)
    return frozenset(match.entry.data) if match is not None else frozenset()


def _predicated(zone: Zone, segment: Range) -> bool:
    """Whether a stretch has a predicate: a finite verb, or the infinitive of a headline."""
    if zone.finite(*segment) is not None or _nominal_clause(zone, segment):
        return True
    title = zone.text.sentences[zone.sentence].record.kind == "title"
    return title and zone.infinitive(*segment)


def _verbless(zone: Zone, segment: Range) -> bool:
    """Whether a headline begins with a stretch that lacks nothing but "is": "Two dead in fire, police say"."""
    if zone.cased or segment[0] > zone.begin or segment[1] - segment[0] < _HEADED:
        return False
    if zone.text.sentences[zone.sentence].record.kind != "title":
        return False
    first = zone.word(segment[0])
    opened = {"prepositions", "subordinators", "cue_prepositions"} & set(first.entries)
    return not opened and not first.has("PART") and len(zone.phrases(*segment)) > 0


def _nominal_clause(zone: Zone, segment: Range) -> bool:
    """Whether a stretch is a clause without a verb: «это её первый визит», «новая дата — 3 марта», «это возможно»."""
    if not zone.cased:
        return False
    second = zone.word(segment[0] + 1).readings if segment[0] + 1 < segment[1] else ()
    if any(r.pos in ("ADV", "ADJS", "PRED", "PARTS") for r in second) and _neuter(zone, segment[0]):
        return True
    if _adjectival(zone, segment):
        return True
    cut = zone.cut_at(segment[1])
    dashed = cut is not None and zone.form(cut[0]) in DASHES and cut[1] < zone.end
    if cut is not None and dashed and zone.is_in(segment[0], "prepositions"):  # «среди раненых — ребёнок»
        told = zone.phrases(*zone.segment(cut[1]))[:1]
        return bool(told) and told[0].prep is None and told[0].case.split()[:1] == ["nom"]
    phrases = [p for p in zone.phrases(*segment) if p.prep is None and "nom" in p.case.split()]
    between = range(segment[0] + 1, phrases[0].begin if phrases else segment[0])  # «это уже третья атака»
    if not phrases or any((r := zone.reading(t)) is not None and r.pos not in ("ADV", "PRCL") for t in between):
        return False
    if "demonstratives" in zone.word(segment[0]).entries:
        return phrases[0].end - phrases[0].begin > 1 or len(phrases) > 1
    return dashed


def _adjectival(zone: Zone, segment: Range) -> bool:
    """Whether an adjective that ends a stretch is what is said of a noun before it: «состояние больного тяжёлое»."""
    end = segment[1] - 1
    subject = next((p for p in zone.phrases(*segment) if p.prep is None and "nom" in p.case.split()), None)
    if subject is None or subject.head >= end or zone.word(end).shape != "lower":
        return False
    told = [r for r in zone.word(end).readings if r.pos == "ADJ" and r.case == "nom"]
    named = [r for r in zone.word(subject.head).readings if r.pos in ("NOUN", "PRON") and r.case == "nom"]
    return any(a.number == b.number and (a.number == "plur" or a.gender == b.gender) for a in told for b in named)


def _neuter(zone: Zone, token: int) -> bool:
    """Whether a demonstrative stands for what was told: «это»."""
    pointing = "demonstratives" in zone.word(token).entries
    return pointing and any(r.gender == "n" and r.case == "nom" for r in zone.word(token).readings)


def _subject_between(zone: Zone, segment: Range) -> bool:
    """Whether one who may speak stands in a stretch, in the nominative."""
    return any(
        p.prep is None
        and p.case.split()[:1] in (["nom"], [])
        and (zone.word(p.head).capital or lettered(zone.form(p.head)) or _animate(zone, p.head))
        for p in zone.phrases(*segment)
    )


def _animate(zone: Zone, token: int) -> bool:
    word = zone.word(token)
    return "pronouns" in word.entries or any(r.animate and r.case == "nom" for r in word.readings)


def speaker_in(zone: Zone, cue: CueVerb, segment: Range) -> bool:
    """Whether a word for one who may speak stands in the cue's stretch: a name, a role, a body, a document; and no
    object behind the cue where word order would show it ("found himself in front")."""
    ordered = not zone.cased and cue.begin > segment[0]
    if (
        ordered
        and cue.match.end == segment[1] == zone.end
        and any(p.prep is None and p.begin <= segment[0] + 1 for p in zone.phrases(segment[0], cue.begin))
    ):
        return True  # "…, the watchdog has found."
    if ordered and (cue.match.entry.get("address") or speaker_behind(zone, cue)):
        return False
    return any(speaking(zone, token) or zone.word(token).capital for token in range(*segment))
