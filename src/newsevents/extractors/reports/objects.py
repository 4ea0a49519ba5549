"""Contents that are no clause: what is denied, promised or forecast, and what somebody is called."""

from collections.abc import Sequence

from newsevents.analysis import Phrase
from newsevents.extractors.reports.complements import likeness, opener_at
from newsevents.extractors.reports.contents import content_of
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import agrees
from newsevents.extractors.reports.zones import Zone, is_mark


def object_content(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """Give ``report`` a nominal content, where its cue takes one."""
    frames = cue.frames()
    if back_reference(zone, cue) is not None:
        return False
    if "as" in frames and _named_as(zone, report, cue, cues, asides):
        return True
    if "gerund" in frames and _gerund(zone, report, cue, cues, asides):
        return True
    if cue.match.entry.get("expression"):
        return _expression(zone, report, cue, cues, asides)
    if "instrumental" in frames:
        return _with_case(zone, report, cue, cues, asides, "ins")
    return "object" in frames and _object(zone, report, cue, cues, asides)


def back_reference(zone: Zone, cue: CueVerb) -> int | None:
    """The word in the cue's clause that points back to what was told: «об этом»."""
    begin, end = zone.segment(cue.begin)
    if zone.finite(zone.begin, begin) is None and not zone.blocks:
        begin = zone.begin  # «Об этом в субботу, 11 декабря, сообщает …»
    for match in zone.text.matches_in("back_references", begin, end):
        if match.entry.get("cue"):
            continue
        if (
            match.end < end
            and zone.reading(match.end) is not None
            and match.end != cue.begin
            and _modifies(zone, match.end)
        ):
            continue
        single = match.end - match.begin == 1
        if single and not zone.cased and match.begin not in (zone.begin, cue.match.end):
            continue
        if single and "object" not in cue.frames() and zone.cased:
            continue
        return match.begin
    return _denied_pronoun(zone, cue)


def _denied_pronoun(zone: Zone, cue: CueVerb) -> int | None:
    """The pronoun for what is denied, right beside the verb: «посольство их опровергло», "Athens denies it"."""
    if cue.match.entry.get("polarity") != "deny" or "object" not in cue.frames():
        return None
    for token in (cue.match.end, cue.begin - 1)[: 2 if zone.cased else 1]:
        entry = zone.word(token).entries.get("pronouns") if zone.begin <= token < zone.end else None
        if entry is None or entry.get("person") != 3:
            continue
        following = zone.reading(token + 1) if token + 1 < zone.end and token > cue.begin else None
        if following is not None and following.pos in ("NOUN", "ADJ", "DET", "VERB", "AUX"):
            continue
        if entry.get("gender") == "n" if not zone.cased else any(c == "acc" for c, _ in zone.word(token).cases):
            return token
    return None


def _modifies(zone: Zone, token: int) -> bool:
    """Whether a noun follows the demonstrative: «об этом визите»."""
    reading = zone.reading(token)
    if reading is None or reading.pos not in ("NOUN", "ADJ"):
        return False
    if not zone.cased:
        return True
    pointing = zone.word(token - 1).readings
    agrees = any(r.case == reading.case and r.gender in ("", reading.gender) for r in pointing)
    return reading.case not in ("nom", "dat") and agrees


def _set(
    zone: Zone, report: Report, begin: int, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]
) -> bool:
    report.contents = content_of(zone, begin, cue, cues, asides)
    return bool(report.contents)


def _own_phrases(zone: Zone, cue: CueVerb) -> list[Phrase]:
    """The bare phrases behind the verb, in its segment."""
    return [p for p in zone.phrases(cue.match.end, zone.segment(cue.begin)[1]) if p.prep is None]


def _named_as(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """«назвал решение «ошибкой»», «считает спор бесплодным», "called the decision timid"."""
    stop = zone.segment(cue.begin)[1]
    begin = cue.match.end
    quoted = next((t for t in range(begin, stop) if is_mark(zone.word(t)) and _lower_inside(zone, t)), None)
    if not zone.cased:
        return _named_as_by_order(zone, report, cue, cues, asides, quoted, stop)
    predicate = _instrumental(zone, begin, stop)
    if predicate is None and quoted is None:
        predicate = likeness(zone, begin, stop)
    if quoted is None and predicate is None:
        return False
    fronted = fronted_object(zone, cue) if not _own_objects(zone, cue, quoted, predicate) else None
    phrases = [p for p in zone.phrases(begin, stop) if p.prep is None and not _is_subject(p)]
    first = min([p.begin for p in phrases[:1]] + [t for t in (quoted, predicate) if t is not None])
    if first > begin and zone.match("back_references", begin) is not None:
        first = begin  # «объяснил это погодой»
    if not _set(zone, report, first, cue, cues, asides):
        return False
    if fronted is not None:
        report.contents.insert(0, fronted)
    return True


def _own_objects(zone: Zone, cue: CueVerb, quoted: int | None, predicate: int | None) -> bool:
    """Whether an object stands between the cue and what it is called."""
    limit = min(t for t in (quoted, predicate) if t is not None)
    return any(p.begin < limit and not _is_subject(p) for p in _own_phrases(zone, cue))


def fronted_object(zone: Zone, cue: CueVerb) -> Range | None:
    """The object of a cue that stands before it: «прививку он назвал «опасной»», «рейс обещают отложить»."""
    verb = zone.reading(cue.begin)
    phrases = zone.phrases(zone.begin, zone.segment(zone.begin)[1] if zone.begin < cue.begin else zone.begin)
    for phrase in phrases[:3]:
        if phrase.prep is not None or phrase.end > cue.begin or zone.is_in(phrase.head, "date_words"):
            continue
        if zone.is_in(phrase.begin, "pronouns") or "acc" not in phrase.case.split() or _living(zone, phrase):
            return None
        if phrase.case.split()[:1] == ["nom"] and agrees(zone, phrases, phrases.index(phrase), verb):
            return None
        end = zone.segment(cue.begin)[0]
        if end > phrase.end and zone.finite(*zone.segment(zone.begin)) is not None:
            return None
        stop = _past_adjuncts(zone, phrase.end, cue.begin) if end <= phrase.end else _before_cut(zone, end)
        return zone.trimmed(phrase.begin, stop)
    return None


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


def _is_subject(phrase: Phrase) -> bool:
    return phrase.case.split()[:1] == ["nom"] and "acc" not in phrase.case.split()


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
        return _set(zone, report, begin + 1, cue, cues, asides)
    phrases = [p for p in zone.phrases(begin, stop) if p.prep is None]
    if not phrases or phrases[0].begin > begin + 1:
        return False
    if (first := zone.reading(begin)) is not None and first.pos == "PART" and first.tense == "pres":
        return False  # "is considering imposing sanctions"
    if quoted is None and not any("as_words" in zone.word(t).entries for t in range(phrases[0].end, stop)):
        following = zone.reading(phrases[0].end) if phrases[0].end < stop else None
        if following is None or following.pos not in ("ADJ", "PART", "ADV", "NOUN", "DET"):
            return False
    return _set(zone, report, begin, cue, cues, asides)


def _gerund(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """ "denied selling sketches"."""
    token = cue.match.end
    if token < zone.end:
        reading = zone.reading(token)
        if reading is not None and reading.pos == "PART" and reading.tense == "pres":
            return _set(zone, report, token, cue, cues, asides)
    return False


def _expression(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """«выразил заинтересованность в сделке»: the noun belongs to the cue, the content stands behind a preposition."""
    phrases = zone.phrases(cue.match.end, zone.segment(cue.begin)[1])
    for index, phrase in enumerate(phrases[:3]):
        if phrase.prep is None and not _is_subject(phrase) and index + 1 < len(phrases):
            following = phrases[index + 1]
            if (
                following.prep is not None
                and following.prep <= phrase.end
                and not any("venues" in zone.word(t).entries for t in range(following.begin, following.end))
            ):
                report.cue = (cue.begin, phrase.end)
                return _set(zone, report, following.begin, cue, cues, asides)
    stop = zone.segment(cue.begin)[1]
    cut = zone.cut_at(stop)
    opened = opener_at(zone, cut[1]) if cut is not None and phrases else None
    if opened is not None and phrases:
        report.cue = (cue.begin, phrases[0].end)
        return _set(zone, report, opened, cue, cues, asides)
    return False


def _with_case(
    zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range], case: str
) -> bool:
    for phrase in _own_phrases(zone, cue):
        if case in phrase.case.split():
            return _set(zone, report, phrase.begin, cue, cues, asides)
    return False


def _object(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """The object, behind the verb or before it; behind a noun for a statement, the clause that it opens."""
    begin, stop = zone.segment(cue.begin)
    if cue.match.entry.get("animate") and not _person_speaks(zone, cue):
        return False
    quoted = cue.match.end if cue.match.end < stop and is_mark(zone.word(cue.match.end)) else None
    if _amount_behind(zone, cue.match.end, stop):
        return _set(zone, report, cue.match.end, cue, cues, asides)
    for phrase in _own_phrases(zone, cue):
        cases = phrase.case.split()
        if zone.cased and not {"acc", "gen"} & set(cases) and cases:
            continue
        if zone.cased and cases[:1] == ["nom"] and zone.reading(phrase.head) is not None and _animate(zone, phrase):
            continue
        if "pronouns" in zone.word(phrase.begin).entries and phrase.end - phrase.begin == 1:
            return False
        if cue.match.entry["class"] == "order" and zone.cased and _living(zone, phrase):
            continue
        if "report_nouns" in zone.word(phrase.head).entries:
            inner = _clause_behind(zone, phrase.end)
            if inner is not None:
                return _set(zone, report, inner, cue, cues, asides)
        return _set(zone, report, phrase.begin if quoted is None else min(quoted, phrase.begin), cue, cues, asides)
    if quoted is not None:
        return _set(zone, report, quoted, cue, cues, asides)
    if not zone.cased:
        return False
    opened = _opened_before(zone, cue)
    if opened is not None:
        report.contents = [opened]
        return True
    for phrase in zone.phrases(begin, cue.begin):
        if (phrase.prep is None and phrase.case.split()[:1] in (["acc"], ["gen"])) or (
            phrase.prep is None and "acc" in phrase.case.split() and phrase.begin > begin
        ):
            if "pronouns" in zone.word(phrase.begin).entries or "demonstratives" in zone.word(phrase.begin).entries:
                return False
            if cue.match.entry["class"] == "order" and _living(zone, phrase):
                continue
            content = zone.trimmed(phrase.begin, phrase.end)
            report.contents = [content] if content else []
            return bool(content)
    return False


def _amount_behind(zone: Zone, begin: int, stop: int) -> bool:
    """Whether an amount with its preposition stands for the object: «прогнозируют до 75 тысяч больных»."""
    if not zone.is_in(begin, "prepositions"):
        return False
    token = begin + 1 + zone.is_in(begin + 1, "prepositions")
    return token < stop and zone.word(token).shape in ("digits", "number")


def _opened_before(zone: Zone, cue: CueVerb) -> Range | None:
    """The clause of a noun for a statement that opens the sentence: «Слухи, что мост закроют, мэр опроверг»."""
    begin = zone.segment(cue.begin)[0]
    phrases = zone.phrases(*zone.segment(zone.begin)) if begin > zone.begin else []
    if not phrases or phrases[0].prep is not None or not zone.is_in(phrases[0].begin, "report_nouns"):
        return None
    inner, cut = _clause_behind(zone, phrases[0].end - 1), zone.cut_before(begin)
    return zone.trimmed(inner, cut[0]) if inner is not None and cut is not None and cut[0] > inner else None


def _animate(zone: Zone, phrase: Phrase) -> bool:
    return any(r.case == "nom" and r.animate for r in zone.word(phrase.head).readings)


def _living(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is somebody, in whatever case: one who is asked rather than what is asked for."""
    return any(r.animate for r in zone.word(phrase.head).readings[:2])


def _person_speaks(zone: Zone, cue: CueVerb) -> bool:
    """Whether a person is the subject: an animate noun or a pronoun; also where the verb is a gerund."""
    reading = zone.reading(cue.begin)
    if reading is not None and reading.pos == "GERUND":
        return True
    clause = zone.text.clause_at(cue.begin)
    phrases = clause.phrases
    if clause.subject is None:
        return False
    head = zone.word(phrases[clause.subject].head)
    return any(r.case == "nom" and (r.animate or r.kind in ("given", "surname") or not r.known) for r in head.readings)


def _clause_behind(zone: Zone, begin: int) -> int | None:
    """Where the clause begins that a noun for a statement opens: «сообщения о том, что …», «чутки, нібито …»."""
    cut = zone.cut_at(zone.segment(begin)[1] if begin < zone.end else zone.end)
    if not zone.cased:
        return opener_at(zone, begin)
    return opener_at(zone, cut[1]) if cut is not None else None
