"""The source of a participle: its head, who acts, what it is written in («пастор, обещающий …», "as reported by X")."""

from newsevents.extractors.reports.assigning import assign, manner_of
from newsevents.extractors.reports.cueverbs import CueVerb, participle_behind_as
from newsevents.extractors.reports.documents import told_in
from newsevents.extractors.reports.endings import summing_noun
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.passive import agent_of, describes, impersonal, passive, passive_subject, unsaid
from newsevents.extractors.reports.relatives import before_relative
from newsevents.extractors.reports.taking import absolute_subject, document_before
from newsevents.extractors.reports.zones import Zone
from newsevents.words import Reading


def source_of_participle(zone: Zone, report: Report, cue: CueVerb, reading: Reading | None) -> bool | None:
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


def head_of_participle(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """The noun that a participle modifies: «пастор, обещающий, что …»."""
    found = before_relative(zone, cue.begin)
    if found is None or not (cue.takes is not None or "as" in cue.frames()):
        return False
    report.source, report.manner = found, manner_of(zone, found)
    return True
