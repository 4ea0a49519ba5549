"""What somebody or something is called, held to be, explained by: «назвал решение «ошибкой»», "sees it as a threat"."""

from collections.abc import Sequence

from newsevents.analysis import Phrase
from newsevents.extractors.reports.complements import opener_at
from newsevents.extractors.reports.contents import content_of
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.fronted import fronted_object
from newsevents.extractors.reports.likening import amount_of, likeness
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import indeclinable, is_subject
from newsevents.extractors.reports.taking import past_participle, progressive
from newsevents.extractors.reports.zones import Zone, is_mark


def named_as(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """«назвал решение «ошибкой»», «считает спор бесплодным», "called the decision timid"."""
    stop = _past_relative(zone, zone.segment(cue.begin)[1]) if zone.cased else zone.segment(cue.begin)[1]
    begin = cue.match.end
    amount = amount_of(zone, cue.match, stop)
    quoted = next((t for t in range(begin, stop) if is_mark(zone.word(t)) and _lower_inside(zone, t)), None)
    if quoted is None and not zone.cased:
        quoted = _called_loudly(zone, begin, stop)
    if not zone.cased:
        if amount is not None and begin < amount:
            return set_content(zone, report, begin, cue, cues, asides)
        return _named_as_by_order(zone, report, cue, cues, asides, quoted, stop)
    predicate = _instrumental(zone, begin, stop)
    if predicate is None and quoted is None:
        predicate = likeness(zone, begin, stop) or amount
    if quoted is None and predicate is None:
        return _of_what_leads(zone, report, cue, cues, asides)
    if quoted is None and predicate is not None and (
        zone.word(predicate).capital or zone.is_in(predicate, "given_words")
    ):
        return False  # a name that is given: «город назвали Новоречьем», «улицу назвали именем поэта»
    fronted = None
    if not _own_objects(zone, cue, quoted, predicate):
        fronted = fronted_object(zone, cue)
        lead = _leading(zone, cue) if fronted is None and predicate is None else None
        if lead is not None and lead[1] < cue.begin:
            fronted = lead  # «среди рисков врач называет «человеческий фактор»»
    named = quoted if quoted is not None else predicate  # «назвал Моди смелым», whose name shows no case
    objects = (p for p in zone.phrases(begin, stop) if p.prep is None)
    phrases = [p for p in objects if not is_subject(p) or (p.end == named and indeclinable(zone, p))]
    first = min([p.begin for p in phrases[:1]] + [t for t in (quoted, predicate) if t is not None])
    if first > begin and (zone.match("back_references", begin) is not None or zone.is_in(begin, "demonstratives")):
        first = begin  # «объяснил это погодой»
    if not set_content(zone, report, first, cue, cues, asides):
        return False
    if fronted is not None:
        report.contents.insert(0, fronted)
    return True


def _past_relative(zone: Zone, stop: int) -> int:
    """Past the clause that tells what a demonstrative is: «назвал то, что произошло, «позором»»."""
    cut = zone.cut_at(stop)
    if cut is None or zone.form(cut[0]) != "," or not zone.is_in(stop - 1, "demonstratives"):
        return stop
    inner = zone.segment(cut[1])
    relative = opener_at(zone, cut[1]) is not None or zone.is_in(cut[1], "relatives")
    behind = zone.cut_at(inner[1])
    return zone.segment(behind[1])[1] if relative and behind is not None and zone.form(behind[0]) == "," else stop


def _of_what_leads(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """What is called so stands behind the verb, the name for it leads: «причиной сбоя назвали мороз», «среди рисков
    он назвал засуху»."""
    stop = zone.segment(cue.begin)[1]
    lead = _leading(zone, cue)
    impersonal = bool(cue.match.entry.get("impersonal"))
    named = next((p for p in zone.phrases(cue.match.end, stop) if p.prep is None), None)
    if lead is None or named is None or (is_subject(named) and not impersonal):
        return False
    if not set_content(zone, report, named.begin, cue, cues, asides):
        return False
    report.contents.insert(0, lead)
    return True


def _leading(zone: Zone, cue: CueVerb) -> Range | None:
    """The instrumental, or the phrase behind a word like «среди», that opens the cue's segment, up to its subject."""
    first = zone.segment(cue.begin)[0]
    among = cue.match.entry.get("among", ())
    phrases = [p for p in zone.phrases(first, cue.begin) if p.end <= cue.begin]
    opening = phrases[0] if phrases else None
    if opening is None or (zone.is_in(opening.head, "date_words") and _noun(zone, opening.head)):
        return None  # «летом рабочие назвали сына»
    listed = opening.prep is not None and zone.word(opening.prep).key in among
    if not listed and (opening.prep is not None or "ins" not in opening.case.split() or opening.begin > first + 1):
        return None
    subject = next((p.begin for p in phrases[1:] if p.prep is None and p.case.split()[:1] in (["nom"], [])), cue.begin)
    begin = opening.begin if opening.prep is None else opening.prep
    begin = first if _without_adverbs(zone, first, begin) == first else begin
    return zone.trimmed(begin, _without_adverbs(zone, begin, subject))


def _noun(zone: Zone, token: int) -> bool:
    reading = zone.reading(token)
    return reading is not None and reading.pos == "NOUN"


def _without_adverbs(zone: Zone, begin: int, end: int) -> int:
    while end > begin and (r := zone.reading(end - 1)) is not None and r.pos in ("ADV", "PRCL", "AUX"):
        end -= 1
    return end


def _own_objects(zone: Zone, cue: CueVerb, quoted: int | None, predicate: int | None) -> bool:
    """Whether an object stands between the cue and what it is called."""
    limit = min(t for t in (quoted, predicate) if t is not None)
    return any(p.begin < limit and not is_subject(p) for p in own_phrases(zone, cue))


def _lower_inside(zone: Zone, token: int) -> bool:
    quotation = zone.text.quotation_at(token + 1) if token + 1 < zone.end else None
    return quotation is not None and quotation.open == token and zone.word(quotation.begin).shape == "lower"


def _called_loudly(zone: Zone, begin: int, stop: int) -> int | None:
    """The mark before what somebody is called with a capital, or something in capitals alone, which is no name: called
    her "Crooked Anna", called the story "FAKE NEWS"."""
    mark = next((t for t in range(begin + 1, stop) if is_mark(zone.word(t))), None)
    quotation = zone.text.quotation_at(mark + 1) if mark is not None and mark + 1 < zone.end else None
    if mark is None or quotation is None or quotation.open != mark:
        return None
    entry = zone.word(begin).entries.get("pronouns")
    somebody = mark == begin + 1 and entry is not None and entry.get("gender") in ("m", "f")
    words = [zone.word(t) for t in range(quotation.begin, quotation.end) if zone.word(t).shape != "punct"]
    loud = len(words) > 1 and all(word.shape == "upper" for word in words)
    return mark if somebody or loud else None


def _instrumental(zone: Zone, begin: int, stop: int) -> int | None:
    """A noun or adjective in the instrumental that no preposition governs."""
    for phrase in zone.phrases(begin, stop):
        if phrase.prep is None and "ins" in phrase.case.split():
            return phrase.begin
    for token in range(begin, stop):
        reading = zone.reading(token)
        if reading is not None and reading.pos in ("ADJ", "PART") and reading.case == "ins":
            before = zone.word(token - 1)
            if "prepositions" not in before.entries:
                return token
    return None


def _named_as_by_order(
    zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range], quoted: int | None,
    stop: int,
) -> bool:  # fmt: skip
    begin = cue.match.end
    if likeness(zone, begin, stop) == begin:  # "the delay, which he sees as a threat"
        if _only_described(zone, cue):
            return False  # "the driver, identified as Omar Reyes, fled"
        return set_content(zone, report, begin + 1, cue, cues, asides)
    if quoted == begin + 1 and zone.is_in(begin, "as_words") and _gap_before(zone, cue):
        return set_content(zone, report, quoted, cue, cues, asides)  # "which he dismissed as "lies of men who hate""
    finite = zone.finite(begin + 1, stop) if zone.is_in(begin, "as_words") else None
    if finite is not None and likeness(zone, begin, finite) == begin and _gap_before(zone, cue):
        joined = (t for t in range(begin + 1, finite) if zone.is_in(t, "coordinators"))
        end = next((t for t in joined if {"relatives", "content_openers"} & set(zone.word(t + 1).entries)), finite)
        found = zone.trimmed(begin + 1, end)  # "a plan that unions have described as useful was dropped"
        report.contents = [found] if found is not None else []
        return found is not None
    part = zone.is_in(begin, "share_nouns") and zone.is_in(begin + 1, "genitive_prepositions")  # "half of his voters"
    phrases = [p for p in zone.phrases(begin, stop) if p.prep is None or (part and p.prep == begin + 1)]
    if not phrases or (phrases[0].begin > begin + 1 + part and quoted is None):
        return False
    if progressive(zone, begin) or zone.word(phrases[0].head).shape in ("digits", "number"):
        return False  # "is considering imposing sanctions", "called 911"
    if quoted is None and _gap_before(zone, cue) and _predicate_noun(zone, phrases[0]):
        return set_content(zone, report, begin, cue, cues, asides)
    if quoted is None and not any("as_words" in zone.word(t).entries for t in range(phrases[0].end, stop)):
        at = phrases[0].end
        following = zone.reading(at) if at < stop else None
        named = following is not None and following.pos in ("ADJ", "PART", "ADV", "NOUN", "DET")
        if following is not None and following.pos == "ADV" and at + 1 < stop and zone.is_in(at + 1, "prepositions"):
            named = False  # "called him personally to say so"
        if not named and not _quoted(zone, phrases[0].begin + 1, min(at + 1, stop)):
            return False
    return set_content(zone, report, begin, cue, cues, asides)


def _gap_before(zone: Zone, cue: CueVerb) -> bool:
    """Whether the object is the relative word before the subject: "a ruling, which the mayor called a mistake"."""
    first = zone.segment(cue.begin)[0]
    taken = next((t for t in range(cue.begin - 1, first - 1, -1) if zone.is_in(t, "relatives")), None)
    return taken is not None and any(p.prep is None for p in zone.phrases(taken + 1, cue.begin))


def _predicate_noun(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase tells what something is, and is no name: "a mistake", not "Smithville"."""
    entry = zone.word(phrase.begin).entries.get("determiners")
    names = any(zone.word(t).capital for t in range(phrase.begin, phrase.end))
    return entry is not None and bool(entry.get("indefinite") or entry.get("definite")) and not names


def _quoted(zone: Zone, begin: int, stop: int) -> bool:
    """Whether an adjective in marks stands within or right behind an object: called the plan "Orwellian"."""
    return any(
        is_mark(zone.word(t)) and any(r.pos == "ADJ" and not r.kind for r in zone.word(t + 1).readings[:1])
        for t in range(begin, min(stop, zone.end - 1))
    )


def _only_described(zone: Zone, cue: CueVerb) -> bool:
    """Whether a past participle opens its stretch between commas."""
    return past_participle(zone, cue.begin) and zone.segment(cue.begin)[0] == cue.begin > zone.begin


def own_phrases(zone: Zone, cue: CueVerb) -> list[Phrase]:
    """The bare phrases behind the verb, in its segment."""
    return [p for p in zone.phrases(cue.match.end, zone.segment(cue.begin)[1]) if p.prep is None]


def set_content(
    zone: Zone, report: Report, begin: int, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]
) -> bool:
    """Give ``report`` what is said from ``begin`` on; False where no word is left of it."""
    report.contents = content_of(zone, begin, cue, cues, asides)
    return bool(report.contents)
