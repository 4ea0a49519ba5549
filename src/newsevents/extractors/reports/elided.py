"""Whose word a cue without a subject of its own is: the subject of the clause that it hangs on or is joined to, or who
spoke before."""

from newsevents.analysis import Clause
from newsevents.extractors.reports.assigning import assign
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import agrees, is_told, may_speak
from newsevents.extractors.reports.reaching import over_insertion
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.taking import past_participle
from newsevents.extractors.reports.zones import Zone
from newsevents.words import Reading


def of_main_clause(zone: Zone, report: Report, cue: CueVerb, previous: Report | None) -> bool:
    """The subject of the clause that a gerund hangs on."""
    parted = _blamed(zone, cue) or _parted(zone, cue) if not zone.cased else None
    if parted is not None:
        return assign(zone, report, parted)
    best = _main_clause(zone, cue)
    if previous is not None and previous.sentence == report.sentence and previous.manner not in ("locus", "none"):
        said = all(end <= cue.begin for _, end in previous.contents)  # before «добавив, что …»
        if said or best is None or best.subject is None or not _after(best.verb, previous):
            report.antecedent, report.manner = previous, "elided"
            return True
    if best is not None and best.subject is not None:
        phrase = best.phrases[best.subject]
        whole = None
        if not zone.cased and best.verb is not None:  # "An aide to Moss left, saying that …"
            whole = subject(zone, best.verb, zone.segment(best.verb), inverted=False)
            if whole is None and zone.segment(best.verb)[0] > phrase.end:
                whole = over_insertion(zone, zone.segment(best.verb)[0], best.verb)  # "His aide, Jon, left, saying"
        whole = whole if whole is not None and zone.finite(phrase.end, whole[1]) is None else None
        end = whole[1] if whole is not None and whole[0] == phrase.begin else phrase.end
        return assign(zone, report, (phrase.begin, end))
    if best is not None and best.verb is not None:
        found = subject(zone, best.verb, zone.segment(best.verb), inverted=False) or _shared(zone, best)
        if found is None and not zone.cased:
            found = over_insertion(zone, zone.segment(best.verb)[0], best.verb)
        if found is not None:
            return assign(zone, report, found)
    report.manner = "elided"
    return True


def _main_clause(zone: Zone, cue: CueVerb) -> Clause | None:
    """The clause that a gerund or a participle hangs on: the last one before it, else the first."""
    best = None
    for clause in zone.text.clauses(zone.sentence):
        if clause.kind in ("gerund", "participial", "relative") or clause.verb is None or clause.verb == cue.begin:
            continue
        if not zone.begin <= clause.verb < zone.end or (best is not None and clause.begin > cue.begin):
            continue
        opened = clause.begin == cue.begin and not _behind_comma(zone, clause, cue)
        if not zone.cased and (opened or zone.is_in(clause.begin, "relatives")):
            continue  # the clause that the participle opens, "a law that requires …"
        phrase = clause.phrases[clause.subject] if clause.subject is not None else None
        if phrase is not None and phrase.begin <= cue.begin < phrase.end:
            continue  # "vetoed the bill, saying it would fail": the participle is no part of a subject
        best = clause
    return best


def _behind_comma(zone: Zone, clause: Clause, cue: CueVerb) -> bool:
    """Whether the subject of a clause that a participle opens stands behind the comma that ends what hangs on it:
    "Calling it a joke, Moss left"."""
    end = zone.segment(cue.begin)[1]
    return clause.subject is not None and zone.form(end) == "," and clause.phrases[clause.subject].begin > end


def _shared(zone: Zone, clause: Clause) -> Range | None:
    """The subject that a predicate without one of its own has from the one before: "Users call on nobody, but share
    their views, advising others to check"."""
    joined = zone.is_in(clause.begin, "coordinators") or zone.is_in(clause.begin - 1, "coordinators")
    if zone.cased or not joined:
        return None
    for other in reversed(zone.text.clauses(zone.sentence)):
        if other.end <= clause.begin and other.kind == "main" and other.subject is not None:
            phrase = other.phrases[other.subject]
            return (phrase.begin, phrase.end) if phrase.begin >= zone.begin else None
    return None


def _parted(zone: Zone, cue: CueVerb) -> Range | None:
    """The subject that a participle parts from its verb: "Moss, saying the race was over, left"."""
    left = zone.before_comma(cue.begin)
    if left is None or zone.finite(*left) is not None:
        return None
    bare = [p for p in zone.phrases(*left) if p.prep is None]
    goes_on = (
        zone.form(first) == "," and (zone.finite(last, last + 1) is not None or past_participle(zone, last))
        for first, last in zone.cuts
        if first > cue.begin and last < zone.end
    )
    return (bare[0].begin, left[1]) if bare and any(goes_on) else None


def _blamed(zone: Zone, cue: CueVerb) -> Range | None:
    """Whom somebody does something to for what he said: "mocked Hill for saying that", "tore into Hill on Monday for
    saying that"; not "apologized to Hill for saying that", "was mocked for saying that"."""
    begin, prep = zone.segment(cue.begin)[0], cue.begin - 1
    entry = zone.word(prep).entries.get("deed_prepositions") if prep > begin else None
    verb = zone.finite(begin, prep) if entry is not None and entry.get("blamed") else None
    if verb is None or zone.is_in(verb, "auxiliaries"):
        return None
    near = [p for p in zone.phrases(verb + 1, prep) if may_speak(zone, p) and not zone.is_in(p.head, "date_words")]
    near = [p for p in near if p.prep is None or (p.prep == verb + 1 and not zone.is_in(p.prep, "infinitive_marks"))]
    return (near[0].begin, near[0].end) if near else None


def _after(verb: int | None, report: Report) -> bool:
    """Whether a verb stands behind the cue of a report, within what it says."""
    return (
        verb is not None
        and report.verb is not None
        and verb > report.verb
        and any(b <= verb < e for b, e in report.contents)
    )


def elided(zone: Zone, report: Report, cue: CueVerb, previous: Report | None, plural: bool) -> bool:
    """A finite cue without a subject: that of the clause it is joined to, or of what was reported before."""
    if cue.aside and cue.opener is not None and plural is False and zone.cased:
        report.manner = "none" if zone.reading(cue.begin) is None else "elided"
    reading = zone.reading(cue.begin)
    own = _joined_subject(zone, cue, previous) if not zone.cased else None
    if own is not None:
        return assign(zone, report, own)
    if previous is not None and previous.sentence == report.sentence and previous.manner != "none":
        inner = _inner_subject(zone, cue, previous, reading)
        if inner is not None:
            return assign(zone, report, inner)
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
        if zone.cased and not (may_speak(zone, phrase) or is_told(zone, phrase)):
            continue  # «дороги закрыты, на местах обещают ремонт»
        whole = None if zone.cased else subject(zone, clause.verb, zone.segment(clause.verb), inverted=False)
        if whole is None or not whole[0] <= phrase.begin < whole[1]:
            whole = (phrase.begin, phrase.end)
        told = assign(zone, report, whole)  # "The police and the mayor met and said …"
        if cue.aside and cue.opener is not None and report.manner == "subject":
            report.manner = "own"  # «Мэр уволил помощника, о чём написал в блоге»
        return told
    if plural and zone.cased:
        report.manner = "none"
        return True
    report.manner = "elided"
    return True


def _joined_subject(zone: Zone, cue: CueVerb, previous: Report | None) -> Range | None:
    """The subject of the verb that a cue is joined to, behind what another report tells: "Told that it was late, Moss
    shrugged and said …"."""
    first = zone.segment(cue.begin)[0]
    if previous is None or previous.sentence != zone.sentence or not zone.is_in(cue.begin - 1, "coordinators"):
        return None
    verb = zone.finite(first, cue.begin)
    if verb is None or previous.verb is None or not previous.contents or previous.contents[-1][1] > first:
        return None
    return subject(zone, verb, (first, cue.begin - 1), inverted=False) if previous.verb < first else None


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
