"""Contents that are no clause: what is denied, promised, asked for or forecast."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Phrase
from newsevents.extractors.reports.called import named_as, own_phrases, set_content
from newsevents.extractors.reports.complements import opener_at
from newsevents.extractors.reports.cueverbs import CueVerb, outside, takes_gerund
from newsevents.extractors.reports.demands import asked_by_thing
from newsevents.extractors.reports.fronted import clause_behind, fronted_object, leading_object, object_before
from newsevents.extractors.reports.houses import house_in, told_at
from newsevents.extractors.reports.likening import likeness
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import SPEAKING, is_living, is_subject
from newsevents.extractors.reports.pointing import back_reference
from newsevents.extractors.reports.zones import CURRENCIES, Zone, is_mark

_TELLING: Final = frozenset({"institutions", "organizations", "unnamed_sources"})
"""Categories of words for bodies and sources that speak as persons do."""
_NOTHING: Final = -1
"""Where there is an object behind the verb, which is nothing that is said."""


def object_content(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """Give ``report`` a nominal content, where its cue takes one."""
    frames = cue.frames()
    if back_reference(zone, cue) is not None:
        return False
    if "as" in frames and named_as(zone, report, cue, cues, asides):
        return True
    if takes_gerund(zone, cue) and set_content(zone, report, cue.match.end, cue, cues, asides):
        return True
    if cue.match.entry.get("expression"):
        return _expression(zone, report, cue, cues, asides)
    if "instrumental" in frames:
        return _with_case(zone, report, cue, cues, asides, "ins")
    return "object" in frames and _object(zone, report, cue, cues, asides)


def _expression(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """«выразил заинтересованность в сделке»: the noun belongs to the cue, the content stands behind a preposition."""
    phrases = zone.phrases(cue.match.end, zone.segment(cue.begin)[1])
    clause = opener_at(zone, phrases[0].end) if not zone.cased and phrases and phrases[0].prep is None else None
    if clause is not None:  # "expressed confidence that …"
        report.cue = (cue.begin, phrases[0].end)
        return set_content(zone, report, clause, cue, cues, asides)
    for index, phrase in enumerate(phrases[:3]):
        if phrase.prep is None and not is_subject(phrase) and index + 1 < len(phrases):
            following = phrases[index + 1]
            behind = phrase.end + is_mark(zone.word(phrase.end))  # «выразил «глубокую озабоченность» сделкой»
            if zone.cased and following.prep is None and following.begin == behind and _of_what(following):
                report.cue = (cue.begin, phrase.end)
                return set_content(zone, report, following.begin, cue, cues, asides)
            if (
                following.prep is not None
                and following.prep <= phrase.end
                and not zone.is_in(following.prep, "infinitive_marks")
                and not any("venues" in zone.word(t).entries for t in range(following.begin, following.end))
            ):
                report.cue = (cue.begin, phrase.end)
                return set_content(zone, report, following.begin, cue, cues, asides)
    stop = zone.segment(cue.begin)[1]
    cut = zone.cut_at(stop)
    opened = opener_at(zone, cut[1]) if cut is not None and phrases else None
    if opened is not None and phrases:
        report.cue = (cue.begin, phrases[0].end)
        return set_content(zone, report, opened, cue, cues, asides)
    return False


def _of_what(phrase: Phrase) -> bool:
    """Whether a phrase can only be an instrumental: «выразили недовольство запретами»."""
    return phrase.case == "ins"


def _with_case(
    zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range], case: str
) -> bool:
    apart = cue.match.entry.get("unless")
    for phrase in own_phrases(zone, cue):
        pronoun = phrase.end - phrase.begin == 1 and zone.is_in(phrase.begin, "pronouns")  # «угрожал ей судом»
        if case in phrase.case.split() and not pronoun:
            if apart is not None and any(zone.is_in(t, apart) for t in range(phrase.begin, phrase.end)):
                return False  # «угрожал ножом»
            return set_content(zone, report, phrase.begin, cue, cues, asides)
    return False


def _object(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """The object, behind the verb or before it; behind a noun for a statement, the clause that it opens."""
    if cue.match.entry.get("animate") and not _person_speaks(zone, cue):
        return False
    order = zone.cased and cue.match.entry["class"] == "order"
    if order and asked_by_thing(zone, cue) and not _person_speaks(zone, cue):
        return False
    if cue.match.entry.get("tied") and zone.cased:
        fronted = fronted_object(zone, cue)
        if fronted is not None and set_content(zone, report, cue.match.end, cue, cues, asides):
            report.contents.insert(0, fronted)  # «рост цен он связывает с холодами»
            return True
    leading = leading_object(zone, cue)
    if leading is not None:
        report.contents = [leading]
        return True
    begin = cue.match.end if _amount_behind(zone, cue) else _object_behind(zone, cue)
    if begin is None or (zone.cased and _words_lead(zone, cue)):
        return zone.cased and object_before(zone, report, cue)
    return begin >= 0 and set_content(zone, report, begin, cue, cues, asides)


def _words_lead(zone: Zone, cue: CueVerb) -> bool:
    """Whether somebody's words open the clause of a verb in the singular, whose object they are: «Её слова подтверждает
    видео»."""
    verb = zone.reading(cue.begin)
    phrase = next(iter(zone.phrases(zone.segment(cue.begin)[0], cue.begin)), None)
    if phrase is None or phrase.prep is not None or verb is None or verb.number != "sing":
        return False
    several = ("acc", "plur") in zone.word(phrase.head).cases
    return several and zone.is_in(phrase.head, "cited_words")


def _object_behind(zone: Zone, cue: CueVerb) -> int | None:
    """Where the object behind the verb begins; -1 where what stands there is nothing that is said, None where nothing
    stands there."""
    begin, stop, entry = cue.match.end, zone.segment(cue.begin)[1], cue.match.entry
    if not zone.cased and zone.is_in(begin, "as_words") and likeness(zone, begin, stop) == begin:
        return begin + 1  # "rejected as "too low" an offer of $80"
    told = _told_first(zone, begin, stop) if zone.cased else begin
    quoted = begin if told == begin < stop and is_mark(zone.word(begin)) else None
    if zone.cased and entry["class"] == "order" and zone.is_in(begin, "addressee_prepositions"):
        asked = _asked_of(zone, begin, stop)
        if asked is not None:
            return asked
    for phrase in own_phrases(zone, cue):
        if zone.cased and _no_object(zone, phrase):
            continue
        if not zone.cased and (
            any(zone.is_in(t, "coordinators") for t in range(begin, phrase.begin))
            or zone.finite(begin, phrase.begin) is not None
        ):
            return _NOTHING
        if "pronouns" in zone.word(phrase.begin).entries and phrase.end - phrase.begin == 1:
            return _NOTHING
        if zone.cased and is_living(zone, phrase):
            if entry.get("lifeless"):
                return _NOTHING  # «исключил студента»
            if entry["class"] == "order":
                continue
        apart = entry.get("unless")
        if apart is not None and (_set_apart(zone, phrase, apart) or _extorted(zone, cue, phrase, apart)):
            return _NOTHING  # «жители отметили День города»
        if outside(zone, entry, (phrase.begin, phrase.end)):
            return _NOTHING  # "ordered a pizza"
        if not zone.cased and _given_to(zone, phrase, stop):
            return _NOTHING if entry.get("polarity") == "deny" else phrase.end  # "promised workers a raise"
        inner = clause_behind(zone, phrase.end) if "report_nouns" in zone.word(phrase.head).entries else None
        if inner is not None:
            return inner
        if "report_nouns" in zone.word(phrase.end - 1).entries and _asks(zone, phrase.end):
            return _NOTHING
        first = phrase.begin - (phrase.begin > begin and zone.form(phrase.begin - 1) in CURRENCIES)
        return max(first, told) if quoted is None else min(quoted, first)
    return quoted


def _asks(zone: Zone, end: int) -> bool:
    """Whether a noun for a statement, which ends here, only names the question that it answers: «выдвинули версию,
    почему упал мост», "a theory of why the bridge fell"."""
    at = end + (zone.form(end) == "," if zone.cased else zone.is_in(end, "genitive_prepositions"))
    entry = zone.word(at).entries.get("subordinators") if at < zone.end else None
    return entry is not None and entry.get("kind") == "complement"


def _set_apart(zone: Zone, phrase: Phrase, apart: str) -> bool:
    """Whether the noun of a phrase is one as whose object a verb tells nothing; of money ``_extorted`` decides."""
    entry = zone.word(phrase.head).entries.get(apart)
    return entry is not None and not entry.get("paid")


def _extorted(zone: Zone, cue: CueVerb, phrase: Phrase, apart: str) -> bool:
    """Whether money is what was demanded, told alone or as a bribe: «требовал 200 тысяч рублей», «… рублей взятки», but
    «требует 10 тысяч рублей компенсации»."""
    entry = zone.word(phrase.end - 1).entries.get(apart)
    verb = zone.reading(cue.begin)
    past = verb is not None and verb.tense == "past"
    return entry is not None and bool(entry.get("paid")) and (past or not entry.get("sum"))


def _asked_of(zone: Zone, preposition: int, stop: int) -> int | None:
    """Where that begins which is demanded of somebody told before it, and which looks like his: «потребовал от Белова
    объяснений», «требует от Киева девальвации гривны», «от подрядчика гарантий»."""
    phrases = zone.phrases(preposition + 1, stop)
    if not phrases or phrases[0].begin != preposition + 1 or phrases[0].end <= phrases[0].head + 1:
        return None
    end, at = phrases[0].end, phrases[0].head + 1
    if zone.word(at - 1).capital:
        while at < end and zone.word(at).capital:
            at += 1
        return at if at < end and zone.word(at).genitive else None
    alone = at + 1 == end and any(r.animate for r in zone.word(at - 1).readings[:1])
    several = any(r.pos == "NOUN" and r.number == "plur" and not r.animate for r in zone.word(at).readings[:1])
    return at if alone and several else None


def _given_to(zone: Zone, phrase: Phrase, stop: int) -> bool:
    """Whether somebody stands behind a verb before the thing that is promised or denied him: "promised workers a
    raise"."""
    if phrase.end >= stop or not zone.is_in(phrase.end, "determiners") or phrase.begin > phrase.head:
        return False
    head = zone.word(phrase.head)
    several = any(r.number == "plur" for r in head.readings[:1])
    someone = head.capital or not {"roles", "group_nouns", "organizations"}.isdisjoint(head.entries)
    return (someone or several) and zone.finite(phrase.end, stop) is None


def _no_object(zone: Zone, phrase: Phrase) -> bool:
    """Whether a phrase is in another case than that of an object, or somebody in the nominative."""
    cases = phrase.case.split()
    if cases and not {"acc", "gen"} & set(cases):
        return True
    return cases[:1] == ["nom"] and zone.reading(phrase.head) is not None and _animate(zone, phrase)


def _told_first(zone: Zone, begin: int, stop: int) -> int:
    """Behind the medium that is told, right behind the verb: «подтвердил «Вестнику» отставку», «подтвердил РБК
    отставку»."""
    named = told_at(zone, begin, stop)
    if named is None:
        return begin
    end = named[1] + is_mark(zone.word(begin))
    object_ = zone.reading(end) if end < stop else None
    return end if object_ is not None and object_.case in ("acc", "gen", "nom") and not object_.animate else begin


def _amount_behind(zone: Zone, cue: CueVerb) -> bool:
    """Whether an amount with its preposition stands for the object: «прогнозируют до 75 тысяч больных»."""
    begin, stop = cue.match.end, zone.segment(cue.begin)[1]
    if not zone.is_in(begin, "prepositions"):
        return False
    token = begin + 1 + zone.is_in(begin + 1, "prepositions")
    return token < stop and zone.word(token).shape in ("digits", "number")


def _animate(zone: Zone, phrase: Phrase) -> bool:
    return any(r.case == "nom" and r.animate for r in zone.word(phrase.head).readings)


def _person_speaks(zone: Zone, cue: CueVerb) -> bool:
    """Whether a person is the subject: an animate noun or a pronoun; also where the verb is a gerund."""
    reading = zone.reading(cue.begin)
    if reading is not None and reading.pos == "GERUND":
        return True
    clause = zone.text.clause_at(cue.begin)
    phrases = clause.phrases
    if clause.subject is None:
        segment = zone.segment(cue.begin)
        several = zone.cased and reading is not None and reading.number == "plur"
        house = house_in(zone, segment) if several else None
        return house is not None and zone.is_in(segment[0], "prepositions")  # «в Кремле не исключили визита»
    head = zone.word(phrases[clause.subject].head)
    if zone.cased and (head.shape == "upper" or not _TELLING.isdisjoint(head.entries)):
        return True  # «ЦБ не исключил паузы»
    if not zone.cased:
        return bool(SPEAKING & set(head.entries)) or (head.capital and not any(r.known for r in head.readings))
    return any(r.case == "nom" and (r.animate or r.kind in ("given", "surname") or not r.known) for r in head.readings)
