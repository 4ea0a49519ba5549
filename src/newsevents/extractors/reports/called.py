"""What somebody or something is called, held to be, explained by: «назвал решение «ошибкой»», "sees it as a threat"."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.complements import opener_at
from newsevents.extractors.reports.contents import content_of
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.houses import house_in
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import agrees, is_living
from newsevents.extractors.reports.taking import past_participle, progressive
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.matching import Match

_NOMINAL: Final = frozenset({"NOUN", "ADJ", "PART", "DET", "PRON", "NUM"})

def named_as(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """«назвал решение «ошибкой»», «считает спор бесплодным», "called the decision timid"."""
    stop = _past_relative(zone, zone.segment(cue.begin)[1]) if zone.cased else zone.segment(cue.begin)[1]
    begin = cue.match.end
    amount = amount_of(zone, cue.match, stop)
    quoted = next((t for t in range(begin, stop) if is_mark(zone.word(t)) and _lower_inside(zone, t)), None)
    if not zone.cased:
        if amount is not None and begin < amount:
            return set_content(zone, report, begin, cue, cues, asides)
        return _named_as_by_order(zone, report, cue, cues, asides, quoted, stop)
    predicate = _instrumental(zone, begin, stop)
    if predicate is None and quoted is None:
        predicate = likeness(zone, begin, stop) or amount
    if quoted is None and predicate is None:
        return _of_what_leads(zone, report, cue, cues, asides)
    if quoted is None and predicate is not None and zone.word(predicate).capital:
        return False  # a name that is given: «город назвали Новоречьем»
    fronted = fronted_object(zone, cue) if not _own_objects(zone, cue, quoted, predicate) else None
    phrases = [p for p in zone.phrases(begin, stop) if p.prep is None and not is_subject(p)]
    first = min([p.begin for p in phrases[:1]] + [t for t in (quoted, predicate) if t is not None])
    if first > begin and (zone.match("back_references", begin) is not None or zone.is_in(begin, "demonstratives")):
        first = begin  # «объяснил это погодой»
    if not set_content(zone, report, first, cue, cues, asides):
        return False
    if fronted is not None:
        report.contents.insert(0, fronted)
    return True


def likeness(zone: Zone, begin: int, stop: int) -> int | None:
    """The "as" before what something is held to be: not that of "as soon as he can", "as the court did"."""
    at = next((token for token in range(begin, stop - 1) if zone.is_in(token, "as_words")), None)
    if at is None or zone.finite(begin, stop) is not None:
        return None
    reading = zone.reading(at + 1)
    nominal = is_mark(zone.word(at + 1)) or (reading is not None and reading.pos in _NOMINAL)
    again = any(zone.is_in(token, "as_words") for token in range(at + 1, min(at + 4, stop)))
    return at if nominal and not again else None


def is_likened(zone: Zone, cue: CueVerb) -> bool:
    """Whether a verb that takes one has the "as" of what its object is called: "dismissed it as a joke"."""
    return "as" in cue.frames() and likeness(zone, cue.match.end, zone.segment(cue.begin)[1]) is not None


def amount_of(zone: Zone, match: Match, stop: int) -> int | None:
    """The preposition before the amount at which the cue puts something: «оценил долг в 3 млн», "put it at $3m"."""
    wanted = match.entry.get("amount", ())
    for token in range(match.end, stop - 1) if wanted else ():
        if zone.word(token).key in wanted and any(
            zone.word(t).shape in ("digits", "number") for t in range(token + 1, min(token + 3, stop))
        ):
            return token
    return None


def _past_relative(zone: Zone, stop: int) -> int:
    """Past the clause that tells what a demonstrative is: «назвал то, что произошло, «позором»»."""
    cut = zone.cut_at(stop)
    if cut is None or zone.form(cut[0]) != "," or not zone.is_in(stop - 1, "demonstratives"):
        return stop
    inner = zone.segment(cut[1])
    relative = opener_at(zone, cut[1]) is not None or zone.is_in(cut[1], "relatives")
    behind = zone.cut_at(inner[1])
    return zone.segment(behind[1])[1] if relative and behind is not None and zone.form(behind[0]) == "," else stop


def _of_what_leads(
    zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]
) -> bool:
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


def fronted_object(zone: Zone, cue: CueVerb) -> Range | None:
    """The object of a cue that stands before it: «прививку он назвал «опасной»», «рейс обещают отложить»."""
    verb, opened = zone.reading(cue.begin), _opening(zone, cue.begin)
    phrases = zone.phrases(opened, zone.segment(opened)[1] if opened < cue.begin else opened)
    for held in phrases[:3]:
        phrase = _behind_house(zone, held)
        if phrase is None or phrase.end > cue.begin or zone.is_in(phrase.head, "date_words"):
            continue
        if zone.is_in(phrase.begin, "pronouns") or "acc" not in phrase.case.split() or is_living(zone, phrase):
            return None
        subject = phrase is held and phrase.case.split()[:1] == ["nom"]
        subject = subject and agrees(zone, phrases, phrases.index(phrase), verb)
        if subject and house_in(zone, (opened, phrase.begin)) is None and not _somebody(zone, phrases, phrase, cue):
            return None
        end = zone.segment(cue.begin)[0]
        if end > phrase.end and zone.finite(*zone.segment(opened)) is not None:
            return None
        if zone.finite(opened, phrase.begin) is not None:
            return None  # «многие критикуют его и называют трусом»
        if zone.infinitive(opened, phrase.begin):
            return None  # «чтобы найти причину, врач рекомендовал проследить»
        told = zone.is_in(phrase.head, "report_nouns") and zone.is_in(phrase.end, "prepositions")
        stop = _topic_end(zone, phrase.end, cue.begin) if told and end <= phrase.begin else phrase.end
        stop = _past_adjuncts(zone, stop, cue.begin) if end <= phrase.end else _before_cut(zone, end)
        return zone.trimmed(phrase.begin, stop)
    return None


def _somebody(zone: Zone, phrases: Sequence[Phrase], before: Phrase, cue: CueVerb) -> bool:
    """Whether somebody stands between a thing and the verb, in the nominative: «рішення експерти назвали …»."""
    return any(
        p.begin >= before.end and p.end <= cue.begin and p.prep is None and p.case.split()[:1] == ["nom"]
        and is_living(zone, p)
        for p in phrases
    )  # fmt: skip


def _opening(zone: Zone, verb: int) -> int:
    """Where the clause of a verb begins: with the sentence, or behind the conjunction that opens its stretch: «…, а
    прививку назвали опытом»."""
    first = zone.segment(verb)[0]
    return first + 1 if first > zone.begin and zone.is_in(first, "coordinators") else zone.begin


def _topic_end(zone: Zone, preposition: int, verb: int) -> int:
    """Where the phrase ends that tells what a statement is about: «сообщения о сделке (назвали вбросом)»."""
    behind = [p for p in zone.phrases(preposition, verb) if p.prep == preposition and p.end <= verb]
    return behind[0].end if behind else preposition


def _behind_house(zone: Zone, phrase: Phrase) -> Phrase | None:
    """A phrase without a preposition; of one with it, the statement at its end, which is no part of a house: «в Кремле
    сообщения назвали вбросом»."""
    if phrase.prep is None:
        return phrase
    last = phrase.end - 1
    if last <= phrase.head or not zone.is_in(last, "report_nouns") or not zone.word(phrase.head).capital:
        return None
    cases = dict.fromkeys(case for case, _ in zone.word(last).cases)
    return Phrase(last, phrase.end, last, None, " ".join(cases), "") if "acc" in cases else None


def _past_adjuncts(zone: Zone, end: int, verb: int) -> int:
    """Past what tells when: «прививку зимой он назвал»."""
    while end < verb and not zone.is_in(end, "prepositions"):
        reading = zone.reading(end)
        if reading is None or (reading.pos != "ADV" and not zone.is_in(end, "date_words")):
            break
        end += 1
    return end


def _before_cut(zone: Zone, begin: int) -> int:
    """The end of what stands before the mark that a stretch begins behind."""
    cut = zone.cut_before(begin)
    return cut[0] if cut is not None else begin


def _lower_inside(zone: Zone, token: int) -> bool:
    quotation = zone.text.quotation_at(token + 1) if token + 1 < zone.end else None
    return quotation is not None and quotation.open == token and zone.word(quotation.begin).shape == "lower"


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
    phrases = [p for p in zone.phrases(begin, stop) if p.prep is None]
    if not phrases or phrases[0].begin > begin + 1:
        return False
    if progressive(zone, begin):
        return False  # "is considering imposing sanctions"
    if quoted is None and not any("as_words" in zone.word(t).entries for t in range(phrases[0].end, stop)):
        following = zone.reading(phrases[0].end) if phrases[0].end < stop else None
        if following is None or following.pos not in ("ADJ", "PART", "ADV", "NOUN", "DET"):
            return False
    return set_content(zone, report, begin, cue, cues, asides)


def _only_described(zone: Zone, cue: CueVerb) -> bool:
    """Whether a past participle opens its stretch between commas."""
    return past_participle(zone, cue.begin) and zone.segment(cue.begin)[0] == cue.begin > zone.begin


def is_subject(phrase: Phrase) -> bool:
    """Whether a phrase can only be a subject by its case."""
    return phrase.case.split()[:1] == ["nom"] and "acc" not in phrase.case.split()


def own_phrases(zone: Zone, cue: CueVerb) -> list[Phrase]:
    """The bare phrases behind the verb, in its segment."""
    return [p for p in zone.phrases(cue.match.end, zone.segment(cue.begin)[1]) if p.prep is None]


def set_content(
    zone: Zone, report: Report, begin: int, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]
) -> bool:
    """Give ``report`` what is said from ``begin`` on; False where no word is left of it."""
    report.contents = content_of(zone, begin, cue, cues, asides)
    return bool(report.contents)
