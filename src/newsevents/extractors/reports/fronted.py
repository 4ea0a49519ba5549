"""What is said standing before its cue: «прививку он назвал …», «Снести рынок предложили», «О ремонте сообщили»."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.complements import opener_at
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.houses import dative, house_in, told_at
from newsevents.extractors.reports.marked import quoted_name
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import agrees, is_living, is_subject, may_be_object, may_speak, possessive
from newsevents.extractors.reports.pointing import back_reference
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.zones import Zone

CIRCUMSTANCES: Final = frozenset({"date_words", "venues"})
"""Categories of nouns that tell when or where was spoken."""

_ADVERBIAL: Final = frozenset({"ADV", "PRCL", "COMP"})
"""What may stand before a topic at the head of a sentence («Ранее», «Также»)."""


def fronted_object(zone: Zone, cue: CueVerb) -> Range | None:
    """The object of a cue that stands before it: «прививку он назвал «опасной»», «рейс обещают отложить»."""
    verb, opened = zone.reading(cue.begin), _opening(zone, cue.begin)
    phrases = zone.phrases(opened, zone.segment(opened)[1] if opened < cue.begin else opened)
    for held in phrases[:3]:
        phrase = _behind_house(zone, held)
        if phrase is None or phrase.end > cue.begin or zone.is_in(phrase.head, "date_words"):
            continue
        if zone.in_block(phrase.begin):
            return None  # «Денег нет», — сказал он, пообещав помочь
        whose = possessive(zone.word(phrase.begin)) and phrase.end - phrase.begin > 1  # «его состояние называют …»
        if (zone.is_in(phrase.begin, "pronouns") and not whose) or is_living(zone, phrase):
            return None
        if "acc" not in phrase.case.split():
            return None
        subject = phrase is held and phrase.case.split()[:1] == ["nom"]
        subject = subject and agrees(zone, phrases, phrases.index(phrase), verb)
        if subject and house_in(zone, (opened, phrase.begin)) is None and not _somebody(zone, phrases, phrase, cue):
            return None
        end = zone.segment(cue.begin)[0]
        if end <= phrase.begin and zone.finite(phrase.end, cue.begin) is not None:
            return None  # «Сайт взломали и призывали сделать взнос»
        if end > phrase.end and zone.finite(*zone.segment(opened)) is not None:
            return None
        if zone.finite(opened, phrase.begin) is not None:
            return None  # «многие критикуют его и называют трусом»
        if zone.infinitive(opened, phrase.begin):
            return None  # «чтобы найти причину, врач рекомендовал проследить»
        told = zone.is_in(phrase.head, "report_nouns") and zone.is_in(phrase.end, "prepositions")
        told = told or zone.is_in(phrase.end, "topic_prepositions")  # «вопрос о перемирии он назвал …»
        stop = _topic_end(zone, phrase.end, cue.begin) if told and end <= phrase.begin else _with_owner(phrases, phrase)
        stop = _past_adjuncts(zone, stop, cue.begin) if end <= phrase.end else _before_cut(zone, end)
        return zone.trimmed(phrase.begin, stop)
    return None


def _with_owner(phrases: Sequence[Phrase], phrase: Phrase) -> int:
    """Where a phrase ends with him whose it is, who looks like an accusative too: «состояние пострадавшего»."""
    behind = next((p for p in phrases if p.begin == phrase.end), None)
    owner = behind is not None and behind.prep is None and behind.case.split()[:1] == ["gen"]
    return behind.end if owner and behind is not None and "nom" not in behind.case.split() else phrase.end


def leading_object(zone: Zone, cue: CueVerb) -> Range | None:
    """The thing before a verb whose subject, or house, stands behind it: «Смерть актёра подтвердила его дочь», «Гибель
    бойца подтвердили в мэрии»."""
    first, stop = zone.segment(cue.begin)
    lead = next((p for p in zone.phrases(first, cue.begin) if p.prep is None), None) if zone.cased else None
    if lead is None or not may_be_object(zone, lead) or may_speak(zone, lead):
        return None
    if not CIRCUMSTANCES.isdisjoint(zone.word(lead.head).entries) or zone.is_in(lead.begin, "demonstratives"):
        return None
    bare = [p for p in zone.phrases(first, stop) if p.prep is None and p.begin > lead.begin and p.begin != cue.begin]
    verb, end = zone.reading(cue.begin), cue.match.end
    if any(p.end <= cue.begin or p.case == "acc" for p in bare) or verb is None:
        return None
    found = subject(zone, cue.begin, (first, stop), inverted=False)
    told = found is not None and found[0] >= end
    told = told or (verb.number == "plur" and not bare and house_in(zone, (end, stop)) is not None)
    return zone.trimmed(lead.begin, cue.begin) if told else None


def _somebody(zone: Zone, phrases: Sequence[Phrase], before: Phrase, cue: CueVerb) -> bool:
    """Whether somebody stands between a thing and the verb, in the nominative: «рішення експерти назвали …»."""
    return any(
        p.begin >= before.end and p.end <= cue.begin and p.prep is None and p.case.split()[:1] == ["nom"]
        and (is_living(zone, p) or zone.is_in(p.begin, "pronouns"))
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
    if not zone.word(phrase.head).capital:
        return None
    behind = range(phrase.head + 1, phrase.end)
    last = next((t for t in behind if zone.is_in(t, "report_nouns") or zone.is_in(t, "cited_words")), None)
    if last is None:
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


def fronted_infinitive(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """Give ``report`` the infinitive that opens the cue's stretch, and ``cue`` what is left of that stretch: «Снести
    рынок предложили в мэрии»."""
    begin = zone.segment(cue.begin)[0]
    first = begin + zone.is_in(begin, "negations")
    if "inf" not in cue.frames() or not zone.cased or first >= cue.begin or zone.finite(first, cue.begin) is not None:
        return False
    opening = zone.reading(first)
    if opening is None or opening.pos != "INF":
        return False
    end = cue.begin
    for phrase in reversed(zone.phrases(first + 1, cue.begin)):
        spoken = is_subject(phrase) or zone.is_in(phrase.begin, "pronouns")
        if phrase.prep is not None or phrase.end < end or not spoken:
            break
        end = phrase.begin  # «Снести рынок ему посоветовал мэр»
    content = zone.trimmed(begin, end)
    report.contents = [content] if content else []
    cue.region = (end, cue.region[1])
    return bool(content)


def _apart(zone: Zone, token: int) -> bool:
    """Whether what begins at a token is the verb's, and none of what is told: «в свою очередь», «по итогам встречи»."""
    return any(zone.match(name, token) is not None for name in ("connectors", "citing", "event_order"))


def fronted_topic(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """Give ``report`` what its cue governs by a preposition and the sentence begins with: «О закрытии моста сообщила
    мэрия», «О том, что мост закрыт, сообщила мэрия»."""
    about = cue.match.entry.get("about")
    if not about or cue.match.entry.get("topic"):
        return False
    opening = zone.word(zone.begin)
    adverb = opening.key not in about and any(r.pos in _ADVERBIAL for r in opening.readings)
    start = zone.begin + adverb  # «Ранее о закрытии моста сообщала мэрия»
    if not zone.cased or start >= cue.begin or zone.word(start).key not in about:
        return False
    begin, first = start + 1, zone.segment(start)
    opened = clause_behind(zone, start) if zone.is_in(begin, "demonstratives") and first[1] == begin + 1 else None
    if opened is not None:
        cut = zone.cut_before(zone.segment(cue.begin)[0])
        content = zone.trimmed(opened, cut[0]) if cut is not None and cut[0] > opened else None
        report.contents = [content] if content is not None else []
        return bool(report.contents)
    if not first[0] <= cue.begin < first[1] or zone.is_in(begin, "demonstratives"):
        return False
    if zone.match("back_references", start) is not None or zone.finite(begin, cue.begin) is not None:
        return False
    if zone.match("back_topics", start) is not None and back_reference(zone, cue) is not None:
        return False
    end = None
    for phrase in zone.phrases(begin, cue.begin):
        start = phrase.begin if phrase.prep is None else phrase.prep
        tied = end is None or (start == end and (phrase.prep is not None or phrase.case.split()[:1] == ["gen"]))
        if not tied or CIRCUMSTANCES & set(zone.word(phrase.head).entries) or _apart(zone, start):
            break
        end = _without_addressee(zone, phrase.begin, phrase.end)
        if end < phrase.end:
            break
    if end is not None:
        end = _with_infinitive(zone, end, cue.begin)
    bare = end == begin + 1 and "pronouns" in zone.word(begin).entries
    content = zone.trimmed(begin, end) if end is not None and not bare else None
    report.contents = [content] if content is not None else []
    if content is not None and not zone.word(zone.segment(cue.begin)[0]).final:
        cue.region = (content[1], cue.region[1])
    return bool(report.contents)


def _with_infinitive(zone: Zone, end: int, verb: int) -> int:
    """Past the infinitive behind a noun, up to the verb or its subject: «О намерении закрыть мост (мэр сообщил)»."""
    reading = zone.reading(end) if end < verb else None
    if reading is None or reading.pos != "INF":
        return end
    return next((p.begin for p in zone.phrases(end, verb) if is_subject(p)), verb)


def _without_addressee(zone: Zone, begin: int, end: int) -> int:
    """Before the medium that is told: «О закрытии моста «Вестнику» сообщил мэр»."""
    for token in range(begin, end):
        named = quoted_name(zone, token, zone.end)
        if named is not None and dative(zone, named):
            return token
        if token > begin and zone.words[token].shape == "upper" and told_at(zone, token, end + 1) is not None:
            return token  # «О закрытии моста ТАСС сообщил мэр»
    return end


def clause_behind(zone: Zone, begin: int) -> int | None:
    """Where the clause begins that a noun for a statement opens: «сообщения о том, что …», «чутки, нібито …»."""
    cut = zone.cut_at(zone.segment(begin)[1] if begin < zone.end else zone.end)
    if not zone.cased:
        return opener_at(zone, begin)
    return opener_at(zone, cut[1]) if cut is not None else None


def object_before(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """The object before the verb: «Слухи, что мост закроют, мэр опроверг», «слухи о разводе опроверг»."""
    opened = _opened_before(zone, cue)
    if opened is not None:
        report.contents = [opened]
        return True
    begin = zone.segment(cue.begin)[0]
    phrases = zone.phrases(begin, cue.begin)
    for index, phrase in enumerate(phrases):
        cases = phrase.case.split()
        governed = cases[:1] in (["acc"], ["gen"]) or ("acc" in cases and phrase.begin > begin)
        if phrase.prep is not None or not governed:
            continue
        pointing = zone.is_in(phrase.begin, "demonstratives")
        backward = phrase.end - phrase.begin == 1 or zone.is_in(phrase.head, "report_nouns")
        if zone.is_in(phrase.begin, "pronouns") or (pointing and backward):
            return False
        if is_living(zone, phrase) and (cue.match.entry["class"] == "order" or cases[:1] == ["nom"]):
            continue  # «…, что обвиняемый вину признал»
        content = zone.trimmed(phrase.begin, _with_what_follows(zone, phrases, index))
        report.contents = [content] if content else []
        return bool(content)
    return _right_before(zone, report, cue)


def _with_what_follows(zone: Zone, phrases: Sequence[Phrase], index: int) -> int:
    """The end of a noun phrase with those that a preposition ties to it: «слухи о разводе (опроверг)»."""
    end = phrases[index].end
    for phrase in phrases[index + 1 :]:
        if phrase.prep != end or CIRCUMSTANCES & set(zone.word(phrase.head).entries):
            break
        end = phrase.end
    return end


def _right_before(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """A noun for a statement before the verb, which looks like the genitive of the noun before it, with what a
    preposition ties to it: «директор обвинения отверг», «адвокат повідомлення про угоду спростував»."""
    first, end = zone.segment(cue.begin)[0], cue.begin
    for phrase in reversed(zone.phrases(first, cue.begin)):
        if phrase.end != end or phrase.prep is None:
            break
        end = phrase.prep
    at = end - 1
    if at <= first or not zone.is_in(at, "report_nouns") or not any(r.case == "acc" for r in zone.word(at).readings):
        return False
    report.contents = [(at, cue.begin)]
    return True


def _opened_before(zone: Zone, cue: CueVerb) -> Range | None:
    """The clause of a noun for a statement that opens the sentence: «Слухи, что мост закроют, мэр опроверг»."""
    begin = zone.segment(cue.begin)[0]
    phrases = zone.phrases(*zone.segment(zone.begin)) if begin > zone.begin else []
    if not phrases or phrases[0].prep is not None or not zone.is_in(phrases[0].begin, "report_nouns"):
        return None
    inner, cut = clause_behind(zone, phrases[0].end - 1), zone.cut_before(begin)
    return zone.trimmed(inner, cut[0]) if inner is not None and cut is not None and cut[0] > inner else None
