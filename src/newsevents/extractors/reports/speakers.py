"""The source of a verbal cue: its subject, a house in which unnamed people speak, a document, or what was left out."""

from typing import Final, Literal

from newsevents.extractors.reports.cueverbs import CueVerb, participle_behind_as
from newsevents.extractors.reports.houses import document_in, house_in
from newsevents.extractors.reports.media import media_in
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import agrees
from newsevents.extractors.reports.passive import agent_of, impersonal, passive, passive_subject, unsaid
from newsevents.extractors.reports.reaching import before_insertion, clause_subject
from newsevents.extractors.reports.sources import before_relative, subject
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.lexicon import Entry
from newsevents.words import Reading

_TAKING_UP: Final = frozenset({"pronouns", "relatives", "demonstratives"})
"""Categories of pronouns that stand for somebody."""


def set_source(zone: Zone, report: Report, cue: CueVerb, previous: Report | None) -> bool:
    """Find the source of ``report``; False where the clause is no report after all."""
    if cue.match.entry.get("impersonal"):
        return _impersonal(zone, report, cue)
    reading = zone.reading(cue.begin)
    if reading is not None and not zone.cased and reading.pos == "PART" and reading.tense != "pres":
        passive = _passive(zone, report, cue)
        if passive is not None:
            return passive
    if cue.opener is not None and not zone.cased and participle_behind_as(zone, cue.begin):
        told = agent_of(zone, cue)[1] or _written_in(zone, cue)
        if told is not None:
            stop = max(told[0] + 1, min(told[1], zone.segment(told[0])[1]))
            return _take(zone, report, (told[0], stop))  # "as reported by TASS"
    loose = (
        reading is not None and reading.pos == "PART" and not zone.cased
        and not _helped(zone, cue) and not zone.word(cue.begin).has("VERB", tense="past")
    )  # fmt: skip
    document = (
        _document_before(zone, cue.begin) if not zone.cased and reading is not None and reading.pos == "PART" else None
    )
    if document is not None:
        return _take(zone, report, document)
    if reading is not None and (reading.pos == "GERUND" or loose) and not cue.aside:
        return _of_main_clause(zone, report, cue, previous)
    if reading is not None and reading.pos == "PART" and zone.cased and not cue.match.entry.exact:
        return _head_of_participle(zone, report, cue)
    if cue.parting is not None:
        parted_subject = subject(zone, cue.begin, cue.parting[1], inverted=True)
        return parted_subject is not None and _take(zone, report, parted_subject)
    plural = reading is not None and reading.number == "plur"
    region = cue.region
    found = subject(zone, cue.begin, region, inverted=cue.aside)
    parted = before_insertion(zone, cue) if found is None and not cue.aside else None
    if parted is not None:
        found = subject(zone, cue.begin, parted, inverted=False)
        region = parted if found is None and house_in(zone, region) is None else region
    if found is None and not cue.aside and region is not parted:
        found = clause_subject(zone, cue)
    if found is not None and _joined_on(zone, cue, found):
        found = None
    open_ = found is None or _thing(zone, found) or _told(zone, found) or _behind_genitive(zone, found, cue)
    locus = house_in(zone, region) if plural and zone.cased and open_ else None
    if found is not None and locus is None:
        return _take(zone, report, found)
    if locus is not None:
        report.source, report.manner = locus, "locus"
        return True
    there = next((t for t in range(*region) if zone.is_in(t, "locus_adverbs")), None) if plural and zone.cased else None
    if there is not None and not cue.aside:
        report.source, report.manner = (there, there + 1), "locus"
        return True
    return _elided(zone, report, cue, previous, plural)


def _written_in(zone: Zone, cue: CueVerb) -> Range | None:
    """The document right behind a participle: "as stated in the report"."""
    phrases = zone.phrases(cue.match.end, zone.segment(cue.begin)[1])
    written = bool(phrases) and phrases[0].prep == cue.match.end and zone.is_in(phrases[0].head, "documents")
    return (phrases[0].begin, phrases[0].end) if written else None


def _document_before(zone: Zone, verb: int) -> Range | None:
    """What a participle right behind it says, unless its issuer is the subject: "signs saying that …"."""
    entry = zone.word(verb - 1).entries.get("documents") if verb > zone.begin else None
    if entry is None or entry.get("voice"):
        return None
    phrases = zone.phrases(zone.segment(verb)[0], verb)
    return (phrases[-1].begin, verb) if phrases and phrases[-1].end == verb else None


def _thing(zone: Zone, found: Range) -> bool:
    """Whether a phrase may as well be the object: a thing whose accusative is its nominative («долги отрицают»)."""
    word = next((w for w in zone.words[found[0] : found[1]] if any(r.pos == "NOUN" for r in w.readings)), None)
    if word is None:
        return False  # «многие»
    return not word.capital and any(c == "acc" for c, _ in word.cases) and not any(r.animate for r in word.readings)


def _joined_on(zone: Zone, cue: CueVerb, found: Range) -> bool:
    """Whether a thing behind a verb that «и» joins to another one's is its object («… и попросил министерство»), or one
    before it that of the other verb («принял план и сообщил»)."""
    entry = zone.word(cue.begin - 1).entries.get("coordinators") if cue.begin > zone.begin else None
    if not zone.cased or cue.aside or entry is None or entry.get("kind") != "and":
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


def _told(zone: Zone, found: Range) -> bool:
    """Whether a phrase may as well be whom somebody tells: one medium, whose name shows no case («заявили РБК»)."""
    media = media_in(zone, found)
    return len(media) == 1 and media[0].begin == found[0]


def _take(zone: Zone, report: Report, found: Range) -> bool:
    found = _closed(zone, _with_address(zone, found))
    first = zone.reading(found[0]) if zone.cased and found[1] - found[0] > 1 else None
    pro = first is not None and first.pos == "PRON" and not first.case and not first.fixed
    if first is not None and (first.pos == "ADV" or (pro and not _TAKING_UP & set(zone.word(found[0]).entries))):
        found = found[0] + 1, found[1]  # «тогда министр заявил»
    if found[1] - found[0] > 1 and zone.is_in(found[0], "intensifiers"):
        found = found[0] + 1, found[1]  # «сам Белов заявил»
    if zone.match("negations", found[0]) is not None:
        return False  # "no one said"
    entry = zone.word(found[0]).entries.get("pronouns")
    if zone.cased and entry is not None and found[1] - found[0] > 1 and is_mark(zone.word(found[0] + 1)):
        found = found[0], found[0] + 1  # «сказал он «Вестнику»»
    if entry is not None and found[1] - found[0] == 1:
        if entry.get("person") in (1, 2):
            return _outlet_itself(report, entry)
        report.manner = "pronoun"
    elif "demonstratives" in zone.word(found[0]).entries and found[1] - found[0] == 1:
        if not zone.cased or any(r.gender == "n" for r in zone.word(found[0]).readings[:1]):
            return False  # «это говорит», "this shows": nobody speaks
        report.manner = "pronoun"
    elif zone.is_in(found[1] - 1, "latter_words") and found[1] - found[0] <= 2:
        report.manner = "pronoun"
    elif "relatives" in zone.word(found[0]).entries:
        antecedent = before_relative(zone, found[0])
        personal = zone.word(found[0]).entries["relatives"].get("person")
        if antecedent is None or not (personal or _speaks(zone, antecedent)):
            return False
        found = antecedent
        report.manner = _manner(zone, antecedent)
    else:
        report.manner = "subject"
    report.source = found
    return True


def _outlet_itself(report: Report, pronoun: Entry) -> bool:
    """Whether "we" are the outlet, which tells what it told before: "Earlier, we wrote that …"; it is left open as a
    source."""
    told = report.entry is not None and (report.entry.get("relay") or report.entry["class"] == "write")
    report.source, report.manner = None, "none"
    return bool(told and pronoun.get("person") == 1 and pronoun.get("number") == "plur")


def _with_address(zone: Zone, found: Range) -> Range:
    """The whole address of a site: «kp.ru», which tokens cut at the full stops."""
    begin, end = found
    text = zone.text
    site = zone.word(end - 1).entries.get("documents")
    if site is not None and site.get("site") and zone.form(end + 1) == "." and text.glued(end + 1):
        end += 1  # «сайт мост.рф»
    while zone.form(end) == "." and end + 1 < zone.end and text.glued(end) and text.glued(end + 1):
        end += 2
    return begin, end


def _closed(zone: Zone, found: Range) -> Range:
    """A phrase with the mark that closes the name at its end."""
    begin, end = found
    marks = sum(is_mark(zone.word(t)) for t in range(begin, end))
    return (begin, end + 1) if marks % 2 and end < zone.end and is_mark(zone.word(end)) else found


def _speaks(zone: Zone, tokens: Range) -> bool:
    """Whether a noun phrase is one that may speak: a name, a person, a body, a document."""
    named = {"documents", "media_nouns", "institutions", "roles", "unnamed_sources", "organizations"}
    words = [zone.word(t) for t in range(*tokens)]
    return any(named & set(w.entries) or w.capital or any(r.animate for r in w.readings[:1]) for w in words)


def _impersonal(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """A cue without a subject: «говорится в заявлении МЧС», «сообщается, что»."""
    wanted = cue.match.entry.get("locus", ())
    region = cue.region
    found = document_in(zone, region, wanted) or document_in(zone, zone.segment(cue.begin), wanted)
    if found is None and wanted and zone.cased and zone.cut_before(region[0]) is not None:
        found = _over_relative(zone, region[0], wanted)
    if found is None and wanted:
        return False
    if found is not None:
        report.source, report.manner = found, "document"
        return True
    locus = house_in(zone, region)
    report.source, report.manner = (locus, "locus") if locus is not None else (None, "none")
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
        return _take(zone, report, found.agent)
    if impersonal(zone, cue, found.helper) or unsaid(cue):
        report.source, report.manner = None, "none"
        return True
    about = passive_subject(zone, cue, found.helper) if cue.match.entry.get("predicate") else None
    return about is not None and _take(zone, report, about)


def _helped(zone: Zone, cue: CueVerb) -> bool:
    """Whether an auxiliary stands before the participle: "has said", "is arguing"."""
    return any(zone.is_in(t, "auxiliaries") for t in range(max(cue.region[0], cue.begin - 4), cue.begin))


def _of_main_clause(zone: Zone, report: Report, cue: CueVerb, previous: Report | None) -> bool:
    """The subject of the clause that a gerund hangs on."""
    best = None
    for clause in zone.text.clauses(zone.sentence):
        if clause.kind in ("gerund", "participial", "relative") or clause.verb is None or clause.verb == cue.begin:
            continue
        if not zone.begin <= clause.verb < zone.end or (best is not None and clause.begin > cue.begin):
            continue
        if not zone.cased and (clause.begin == cue.begin or zone.is_in(clause.begin, "relatives")):
            continue  # the clause that the participle opens, "a law that requires …"
        if (
            clause.subject is not None
            and clause.phrases[clause.subject].begin <= cue.begin < clause.phrases[clause.subject].end
        ):
            continue  # "vetoed the bill, saying it would fail": the participle is no part of a subject
        best = clause
    near = previous is not None and previous.sentence == report.sentence and previous.manner not in ("locus", "none")
    if near and previous is not None and all(end <= cue.begin for _, end in previous.contents):
        report.antecedent, report.manner = previous, "elided"  # what was said ends before «добавив, что …»
        return True
    if near and previous is not None and (best is None or best.subject is None or not _after(best.verb, previous)):
        report.antecedent, report.manner = previous, "elided"
        return True
    if best is not None and best.subject is not None:
        phrase = best.phrases[best.subject]
        whole = None
        if not zone.cased and best.verb is not None:  # "An aide to Moss left, saying that …"
            whole = subject(zone, best.verb, zone.segment(best.verb), inverted=False)
        end = whole[1] if whole is not None and whole[0] == phrase.begin else phrase.end
        return _take(zone, report, (phrase.begin, end))
    if best is not None and best.verb is not None:
        found = subject(zone, best.verb, zone.segment(best.verb), inverted=False)
        if found is not None:
            return _take(zone, report, found)
    report.manner = "elided"
    return True


def _after(verb: int | None, report: Report) -> bool:
    """Whether a verb stands behind the cue of a report, within what it says."""
    return (
        verb is not None
        and report.verb is not None
        and verb > report.verb
        and any(b <= verb < e for b, e in report.contents)
    )


def _head_of_participle(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """The noun that a participle modifies: «пастор, обещающий, что …»."""
    found = before_relative(zone, cue.begin)
    if found is None or not (cue.takes is not None or "as" in cue.frames()):
        return False
    report.source, report.manner = found, _manner(zone, found)
    return True


def _manner(zone: Zone, antecedent: Range) -> Literal["subject", "antecedent"]:
    """Whether a noun that a clause takes up stands in the nominative, or has to be put there."""
    noun = next((r for t in range(*antecedent) if (r := zone.reading(t)) is not None and r.pos == "NOUN"), None)
    return "subject" if noun is None or noun.case in ("nom", "") else "antecedent"


def _inner_subject(zone: Zone, cue: CueVerb, outer: Report, reading: Reading | None) -> Range | None:
    """The subject that goes on within what another report says: «сайт писал, что Белов приехал и попросил помощи»."""
    if outer.speech is not None or not any(begin <= cue.begin < end for begin, end in outer.contents):
        return None
    for clause in zone.text.clauses(zone.sentence):
        if clause.verb is None or clause.subject is None or not outer.contents[0][0] <= clause.verb < cue.begin:
            continue
        if zone.text.quotation_at(clause.phrases[clause.subject].begin) is not None:
            continue
        if agrees(zone, list(clause.phrases), clause.subject, reading):
            phrase = clause.phrases[clause.subject]
            return phrase.begin, phrase.end
    return None


def _elided(zone: Zone, report: Report, cue: CueVerb, previous: Report | None, plural: bool) -> bool:
    """A finite cue without a subject: that of the clause it is joined to, or of what was reported before."""
    if cue.aside and cue.opener is not None and plural is False and zone.cased:
        report.manner = "none" if zone.reading(cue.begin) is None else "elided"
    reading = zone.reading(cue.begin)
    if previous is not None and previous.sentence == report.sentence and previous.manner != "none":
        inner = _inner_subject(zone, cue, previous, reading)
        if inner is not None:
            return _take(zone, report, inner)
        report.antecedent, report.manner = previous, "elided"
        return True
    clauses = list(reversed(zone.text.clauses(zone.sentence)))
    clauses.sort(key=lambda c: c.kind != "main")
    for clause in clauses:
        if clause.verb is None or clause.verb >= cue.begin or clause.subject is None or not zone.begin <= clause.verb:
            continue
        if clause.kind in ("relative", "participial", "gerund"):
            continue
        if zone.cased and not agrees(zone, list(clause.phrases), clause.subject, reading):
            continue
        phrase = clause.phrases[clause.subject]
        return _take(zone, report, (phrase.begin, phrase.end))
    if plural and zone.cased:
        report.manner = "none"
        return True
    report.manner = "elided"
    return True
