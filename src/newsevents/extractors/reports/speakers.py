"""The source of a verbal cue: its subject, a house in which unnamed people speak, a document, or what was left out."""

from newsevents.extractors.reports.asides import between_dashes
from newsevents.extractors.reports.assigning import assign, manner_of
from newsevents.extractors.reports.cueverbs import CueVerb, participle_behind_as, relative_subject
from newsevents.extractors.reports.documents import taken_up, told_in
from newsevents.extractors.reports.elided import elided, of_main_clause
from newsevents.extractors.reports.endings import summing_noun
from newsevents.extractors.reports.houses import document_in, house_in
from newsevents.extractors.reports.listed import with_others
from newsevents.extractors.reports.media import learnt_by, media_in
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import TOLD, is_named, single_name, speaking
from newsevents.extractors.reports.passive import (
    agent_of,
    describes,
    impersonal,
    loose,
    passive,
    passive_subject,
    unsaid,
)
from newsevents.extractors.reports.reaching import before_insertion, clause_subject, over_insertion
from newsevents.extractors.reports.relatives import before_relative
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.taking import absolute_subject, document_before
from newsevents.extractors.reports.telling import phase_before
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.text.clausewords import is_and
from newsevents.words import Reading


def set_source(zone: Zone, report: Report, cue: CueVerb, previous: Report | None) -> bool:
    """Find the source of ``report``; False where the clause is no report after all."""
    if cue.match.entry.get("impersonal"):
        return _impersonal(zone, report, cue)
    reading = zone.reading(cue.begin)
    taken = _of_participle(zone, report, cue, reading) if not zone.cased else None
    if taken is not None:
        return taken
    if reading is not None and not cue.aside and (reading.pos == "GERUND" or loose(zone, cue)):
        return of_main_clause(zone, report, cue, previous)
    if reading is not None and reading.pos == "PART" and zone.cased and not cue.match.entry.exact:
        return _head_of_participle(zone, report, cue)
    if cue.parting is not None:
        parted = subject(zone, cue.begin, cue.parting[1], inverted=True)
        return parted is not None and assign(zone, report, parted)
    found, region = _subject_around(zone, cue)
    if found is not None and _joined_on(zone, cue, found):
        found = None
    plural = reading is not None and (reading.number == "plur" or (found is None and _of_several(zone, cue, reading)))
    if found is not None and plural and zone.cased and _estimated(zone, cue, found):
        return False  # «убытки оценивают в миллион»
    if found is not None and plural and zone.cased and _called(zone, report, cue, found):
        report.source = house_in(zone, region)
        report.manner = "none" if report.source is None else "locus"
        return True
    if plural and zone.cased:
        locus = _house(zone, cue, found, region)
        if locus is not None:
            report.source, report.manner = locus, "locus"
            return True
        if found is not None and _no_speaker(zone, found, region):
            found = None
    elif found is not None and not zone.cased:
        found = with_others(zone, found, cue.begin)
    elif relative_subject(zone, cue):
        return False  # "waving a plan that described the dam as old": no document, and nobody
    return elided(zone, report, cue, previous, plural) if found is None else assign(zone, report, found)


def _of_several(zone: Zone, cue: CueVerb, reading: Reading) -> bool:
    """Whether an infinitive belongs to a verb in the plural before it: «в Кремле поспешили заявить, что …»"""
    verb = zone.finite(cue.region[0], cue.begin) if reading.pos == "INF" and zone.cased else None
    governor = zone.reading(verb) if verb is not None else None
    return governor is not None and governor.number == "plur"


def _house(zone: Zone, cue: CueVerb, found: Range | None, region: Range) -> Range | None:
    """The house in which unnamed people speak, beside a verb in the plural; ``found`` is what may be its subject."""
    if found is None or _no_talker(zone, found, cue):
        house = house_in(zone, region)
    elif _owns_house(zone, found):
        house = house_in(zone, region)  # «в ведомстве Шойгу добавили»
        house = (house[0], found[1]) if house is not None and house[1] in found else None
        if house is None and zone.is_in(found[0] - 2, "locus_prepositions"):
            house = found[0] - 1, found[1]  # «в офисе Моди заявили»
    else:
        return None
    if house is not None or (found is not None and not _no_speaker(zone, found, region)):
        return house
    there = next((t for t in range(*region) if zone.is_in(t, "locus_adverbs")), None)
    return (there, there + 1) if there is not None else None


def _no_talker(zone: Zone, found: Range, cue: CueVerb) -> bool:
    """Whether what may be the subject by its form may as well be what is told, or whom it is told."""
    if any(zone.is_in(t, "unnamed_sources") for t in range(found[0], min(found[0] + 2, found[1]))):
        return False  # «(два) источника „Вестника“ в правительстве рассказали»
    if _one_name(zone, found) or _thing(zone, found):
        return True
    return _told(zone, found) or _behind_genitive(zone, found, cue)


def _one_name(zone: Zone, found: Range) -> bool:
    """Whether a name in marks or in capitals is no plural, and so rather whom the people of a house tell: «сообщили
    «АиФ-Урал» в мэрии», «в прокуратуре сообщили РАПСИ»."""
    marked = found[0] > zone.begin and is_mark(zone.word(found[0] - 1))
    unknown = single_name(zone.word(found[0]))  # «сообщили Волгапресс в мэрии»
    if not marked and (found[1] - found[0] > 1 or not (zone.word(found[0]).shape == "upper" or unknown)):
        return False
    return not marked or not any(r.number == "plur" for t in range(*found) for r in zone.word(t).readings)


def _estimated(zone: Zone, cue: CueVerb, found: Range) -> bool:
    """Whether what stands before a verb for estimates is a thing, which is estimated by nobody who is told."""
    before = found[1] <= cue.begin and bool(cue.match.entry.get("amount"))
    return before and _thing(zone, found) and not _tells(zone, found)


def _called(zone: Zone, report: Report, cue: CueVerb, found: Range) -> bool:
    """Whether what stands before a verb in the plural is a thing that is called something, by whomever, since nothing
    else is: «действия мэра назвали ошибкой». It is made a part of what is said."""
    if cue.takes is not None or "as" not in cue.frames() or found[1] > cue.begin or not _thing(zone, found):
        return False
    end = cue.match.end
    for phrase in zone.phrases(end, zone.segment(cue.begin)[1]):
        likened = zone.is_in(phrase.begin - 1, "as_words")
        if phrase.prep is None and "acc" in phrase.case.split() and phrase.begin > end and not likened:
            return False  # «газеты назвали ошибкой решение суда»
    first, reading = report.contents[0], zone.reading(end) if end < zone.end else None
    if found[0] <= first[0] and first[1] <= found[1]:
        return True
    told = (reading is not None and reading.case == "ins") or zone.is_in(end, "as_words") or is_mark(zone.word(end))
    if first[0] == end and told:
        report.contents.insert(0, found)
        return True
    return False


def _no_speaker(zone: Zone, found: Range, region: Range) -> bool:
    """Whether a subject before the clause is a thing that says nothing: «дороги закрыты, на местах обещают ремонт»."""
    return found[1] <= region[0] and _thing(zone, found) and not _tells(zone, found)


def _of_participle(zone: Zone, report: Report, cue: CueVerb, reading: Reading | None) -> bool | None:
    """Find the source of a participle by the words around it, in languages without case: who acts, what it is written
    in; None where they do not tell."""
    participle = reading is not None and reading.pos == "PART"
    if cue.aside and zone.is_in(cue.match.end, "agent_prepositions"):
        begin, (_, agent) = cue.region[0], agent_of(zone, cue)
        if agent is not None and summing_noun(zone, begin, cue.begin) == cue.begin - 1:
            return assign(zone, report, agent)  # "…, a claim denied by the mayor"
    absolute = absolute_subject(zone, cue.begin) if participle else None
    if absolute is not None:
        return assign(zone, report, absolute)
    if reading is not None and participle and reading.tense != "pres":
        taken = _passive(zone, report, cue)
        if taken is not None:
            return taken
        fronted = cue.begin == zone.begin and bool(cue.match.entry.get("address"))
        if describes(zone, cue) and (fronted or zone.before_comma(cue.begin) is not None):
            acting = agent_of(zone, cue)[1]
            if acting is not None:
                return assign(zone, report, acting)  # "rumors, denied by the bank, that it was closing"
            if fronted:
                report.source, report.manner = None, "none"
                return True  # "Told that he was behind, Moss shrugged"
    if cue.opener is not None and participle_behind_as(zone, cue.begin):
        told = agent_of(zone, cue)[1] or _written_in(zone, cue)
        if told is not None:
            stop = max(told[0] + 1, min(told[1], zone.segment(told[0])[1]))
            return assign(zone, report, (told[0], stop))  # "as reported by TASS"
        if not zone.phrases(cue.opener + 1, cue.begin):
            report.source, report.manner = None, "none"
            return True  # "as reported on the award's page"
    document = _document_before(zone, cue.begin) if participle else None
    return None if document is None else assign(zone, report, document)


def _subject_around(zone: Zone, cue: CueVerb) -> tuple[Range | None, Range]:
    """The subject of a finite cue, beside it or parted from it, and the region in which a house may stand instead."""
    region = cue.region
    helper = None if zone.cased else phase_before(zone, cue.begin)
    found = subject(zone, cue.begin if helper is None else helper, region, inverted=cue.aside)
    if found is not None and cue.begin < found[0] < cue.match.end < found[1]:
        found = cue.match.end, found[1]  # «не скрывает радости Анна Белова»
    if found is not None and zone.cased and not cue.aside and found[0] > cue.begin:
        before = before_insertion(zone, cue)
        other = subject(zone, cue.begin, before, inverted=False) if before is not None else None
        if other is None and cue.begin == region[0] and _thing(zone, found):
            other = _somebody_over(zone, cue)
        return found if other is None else other, region  # «Белов, которого назначили мэром, рассказал РБК»
    if found is not None and not zone.cased and not cue.aside and _floats(zone, found):
        found = over_insertion(zone, found[0], found[0]) or found
    if found is not None or cue.aside:
        return found, region
    parted = before_insertion(zone, cue)
    if parted is not None:
        found = _named_between(zone, cue) or subject(zone, cue.begin, parted, inverted=False)
        if found is None and house_in(zone, region) is None:
            return None, parted
    return found or clause_subject(zone, cue), region


def _floats(zone: Zone, found: Range) -> bool:
    """Whether a subject is but a word that tells that all of those named before it are meant: "Hill and her lawyer,
    Jon Berg, both said"."""
    entry = zone.word(found[0]).entries.get("determiners") if found[1] - found[0] == 1 else None
    return entry is not None and bool(entry.get("floats")) and zone.before_comma(found[0]) is not None


def _somebody_over(zone: Zone, cue: CueVerb) -> Range | None:
    """Somebody named before an apposition that parts him from the verb: «Глава фонда, врач Белов, назвал …»."""
    over = over_insertion(zone, cue.region[0], cue.begin)
    return over if over is not None and any(zone.word(t).capital for t in range(over[0] + 1, over[1])) else None


def _named_between(zone: Zone, cue: CueVerb) -> Range | None:
    """The name between two dashes of a body that its noun before them tells: «Оператор – фирма „Маяк“ – настаивает»."""
    inserted = between_dashes(zone, zone.segment(cue.begin)[0])
    if inserted is None or any(r.kind in ("given", "surname") for r in zone.word(inserted[0]).readings):
        return None
    named = any(zone.word(t).capital for t in range(*inserted))
    return subject(zone, cue.begin, inserted, inverted=False) if named else None


def _written_in(zone: Zone, cue: CueVerb) -> Range | None:
    """The document right behind a participle: "as stated in the report"."""
    phrases = zone.phrases(cue.match.end, zone.segment(cue.begin)[1])
    written = bool(phrases) and phrases[0].prep == cue.match.end and zone.is_in(phrases[0].head, "documents")
    return (phrases[0].begin, phrases[0].end) if written else None


def _document_before(zone: Zone, verb: int) -> Range | None:
    """What a participle right behind it says, unless its issuer is the subject: "signs saying that …"."""
    found = document_before(zone, verb) if verb > zone.begin else None
    entry = zone.word(found[1] - 1).entries.get("documents") if found is not None else None
    return None if entry is None or entry.get("voice") else found


def _thing(zone: Zone, found: Range) -> bool:
    """Whether a phrase may as well be the object: a thing whose accusative is its nominative («долги отрицают»)."""
    noun = next((t for t in range(*found) if any(r.pos == "NOUN" for r in zone.word(t).readings)), None)
    if noun is None or is_named(zone, noun):
        return False  # «многие»
    word = zone.word(noun)
    return any(c == "acc" for c, _ in word.cases) and not any(r.animate for r in word.readings)


def _tells(zone: Zone, found: Range) -> bool:
    """Whether a phrase is of a body, or of something in which others tell."""
    return any(speaking(zone, token) or not TOLD.isdisjoint(zone.word(token).entries) for token in range(*found))


def _joined_on(zone: Zone, cue: CueVerb, found: Range) -> bool:
    """Whether a thing behind a verb that «и» joins to another one's is its object («… и попросил министерство»), or one
    before it that of the other verb («принял план и сообщил»)."""
    joined = cue.begin > zone.begin and is_and(zone.word(cue.begin - 1))
    if not zone.cased or cue.aside or not joined:
        return False
    if found[1] <= cue.begin and zone.finite(zone.segment(cue.begin)[0], found[0]) is None:
        return False
    words = [w for w in zone.words[found[0] : found[1]] if any(r.pos == "NOUN" for r in w.readings)][:1]
    return any(any(c == "acc" for c, _ in w.cases) and not any(r.animate for r in w.readings) for w in words)


def _behind_genitive(zone: Zone, found: Range, cue: CueVerb) -> bool:
    """Whether a phrase behind the verb follows a noun at once, as a genitive does: «пояснили это графиком Рады»."""
    first = zone.reading(found[0])
    if found[0] <= cue.begin + 1 or first is None or first.case != "gen":
        return False
    return any(r.pos == "NOUN" and r.case not in ("nom", "") for r in zone.word(found[0] - 1).readings[:1])


def _owns_house(zone: Zone, found: Range) -> bool:
    """Whether a name that shows no case stands right behind the noun for a house that a preposition governs."""
    name, noun = zone.word(found[0]), found[0] - 1
    unknown = zone.word(noun).shape == "lower" and not any(r.known for r in name.readings)
    if found[1] - found[0] > 1 or not name.capital or not (unknown or any(r.fixed for r in name.readings[:1])):
        return False
    cases = {case for case, _ in zone.word(noun).cases} if noun > zone.begin else set()
    return "loc" in cases and "nom" not in cases


def _told(zone: Zone, found: Range) -> bool:
    """Whether a phrase may as well be whom somebody tells: one medium, whose name shows no case («заявили РБК»), or
    the last word of one («в суде РИА Новости сообщили»)."""
    media = media_in(zone, (max(found[0] - 1, zone.begin), found[1]))
    return len(media) == 1 and media[0].begin <= found[0] < media[0].end


def _impersonal(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """A cue without a subject: «говорится в заявлении МЧС», «сообщается, что»."""
    if cue.match.entry.get("dative"):
        return _learnt(zone, report, cue)
    wanted = cue.match.entry.get("locus", ())
    region = cue.region
    if cue.takes is None and set(cue.frames()) == {"as"}:
        return _named_by(zone, report, cue)
    found = document_in(zone, region, wanted) or document_in(zone, zone.segment(cue.begin), wanted)
    if found is None and wanted and zone.cased and zone.cut_before(region[0]) is not None:
        found = _over_relative(zone, region[0], wanted)
    if found is None and zone.cased:
        found = taken_up(zone, cue.begin, wanted)
    if found is None and wanted:
        return False
    if found is not None:
        report.source, report.manner = found, "document"
        return True
    locus = house_in(zone, region)
    report.source, report.manner = (locus, "locus") if locus is not None else (None, "none")
    return True


def _learnt(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """The medium to which something became known, in the dative beside the cue: «как стало известно «Вестнику»»; else
    nobody tells it."""
    report.source = learnt_by(zone, cue.match, zone.segment(cue.begin))
    report.manner = "antecedent"
    return report.source is not None


def _named_by(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """Whose word it is that something is named as something: a document's, told before the cue or right behind it
    («причиной в отчёте названа гроза»); what follows else belongs to what is named («назван мост на улице Мира»)."""
    behind = zone.phrases(cue.match.end, cue.region[1])[:1]
    end = behind[0].end if behind and behind[0].prep == cue.match.end else cue.begin
    found = document_in(zone, (cue.region[0], end), ())
    report.source, report.manner = (found, "document") if found is not None else (None, "none")
    return True


def _over_relative(zone: Zone, begin: int, wanted: tuple[str, ...] | list[str]) -> Range | None:
    """The document that a relative clause parts from its verb: «в письме, которое приводит газета, сказано»."""
    inserted = zone.before_comma(begin)
    if inserted is None or not zone.is_in(inserted[0], "relatives"):
        return None
    before = zone.cut_before(inserted[0])
    if before is None or before[0] <= zone.begin:
        return None
    return document_in(zone, zone.segment(before[0] - 1), wanted)


def _passive(zone: Zone, report: Report, cue: CueVerb) -> bool | None:
    """ "was announced by X", "it was reported that"; None where the participle is no passive."""
    found = passive(zone, cue)
    if found is None:
        return None
    if found.agent is not None:
        return assign(zone, report, found.agent)
    written = told_in(zone, cue)
    if written is not None:
        report.source, report.manner = written, "document"
        return True
    if cue.match.entry.get("personal"):
        return False
    if impersonal(zone, cue, found.helper) or unsaid(cue):
        report.source, report.manner = None, "none"
        return True
    about = passive_subject(zone, cue, found.helper) if cue.match.entry.get("predicate") else None
    return about is not None and assign(zone, report, about)


def _head_of_participle(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """The noun that a participle modifies: «пастор, обещающий, что …»."""
    found = before_relative(zone, cue.begin)
    if found is None or not (cue.takes is not None or "as" in cue.frames()):
        return False
    report.source, report.manner = found, manner_of(zone, found)
    return True
