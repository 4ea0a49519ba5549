"""The source of a verbal cue: its subject, a house in which unnamed people speak, a document, or what was left out."""

from newsevents.extractors.reports.asides import between_dashes
from newsevents.extractors.reports.assigning import assign
from newsevents.extractors.reports.cueverbs import CueVerb, relative_subject
from newsevents.extractors.reports.elided import elided, of_main_clause
from newsevents.extractors.reports.houses import house_in
from newsevents.extractors.reports.listed import with_others
from newsevents.extractors.reports.media import media_in
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import TOLD, is_named, single_name, speaking
from newsevents.extractors.reports.participles import head_of_participle, source_of_participle
from newsevents.extractors.reports.passive import loose
from newsevents.extractors.reports.reaching import before_insertion, clause_subject, over_insertion
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.subjectless import source_without_subject
from newsevents.extractors.reports.telling import phase_before
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.text.clausewords import is_and
from newsevents.words import Reading


def set_source(zone: Zone, report: Report, cue: CueVerb, previous: Report | None) -> bool:
    """Find the source of ``report``; False where the clause is no report after all."""
    if cue.match.entry.get("impersonal"):
        return source_without_subject(zone, report, cue)
    reading = zone.reading(cue.begin)
    taken = source_of_participle(zone, report, cue, reading) if not zone.cased else None
    if taken is not None:
        return taken
    if reading is not None and not cue.aside and (reading.pos == "GERUND" or loose(zone, cue)):
        return of_main_clause(zone, report, cue, previous)
    if reading is not None and reading.pos == "PART" and zone.cased and not cue.match.entry.exact:
        return head_of_participle(zone, report, cue)
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
