"""Demands that nobody makes: what a mere thing asks for."""

from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.nominals import SPEAKING
from newsevents.extractors.reports.zones import Zone
from newsevents.gazetteer import place_matches


def asked_by_thing(zone: Zone, cue: CueVerb) -> bool:
    """Whether the subject is a thing that says nothing: «ремонт требует времени»."""
    clause = zone.text.clause_at(cue.begin)
    if clause.verb != cue.begin or clause.subject is None:
        return False
    phrase = clause.phrases[clause.subject]
    head = zone.word(phrase.head)
    if head.capital and (phrase.head > zone.begin or any(r.kind or r.fixed or not r.known for r in head.readings)):
        return False
    if head.capital and any(m.begin <= phrase.head < m.end for m in zone.text.shared(place_matches)):
        return False  # «Україна вимагає», which the dictionary holds for a common noun
    named = "pronouns" in head.entries or "relatives" in head.entries or bool(SPEAKING & set(head.entries))
    reading = next((r for r in head.readings if r.case == "nom"), None)
    return not named and reading is not None and reading.known and not reading.kind
