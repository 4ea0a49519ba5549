"""What somebody is quoted "as saying", or is quoted by: "the minister was quoted by the agency"."""

from collections.abc import Sequence

from newsevents.extractors.reports.complements import complement
from newsevents.extractors.reports.contents import content_of
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.media import published_in
from newsevents.extractors.reports.model import Range, Report, Tie
from newsevents.extractors.reports.nominals import possessive
from newsevents.extractors.reports.nounphrases import noun_phrase
from newsevents.extractors.reports.passive import passive, passive_subject
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.zones import Zone
from newsevents.matching import Match


def cited_as(zone: Zone, report: Report, cue: CueVerb, cues: Sequence[CueVerb], asides: Sequence[Range]) -> bool:
    """Give ``report`` what "quoted the minister as saying" opens, with its source and who passes it on."""
    opener = as_saying(zone, cue)
    if opener is None:
        return False
    takes = complement(zone, opener.end - 1, opener.end, opener.entry)
    if takes is None:
        return False
    if takes.speech is not None:
        report.speech, report.contents = takes.speech, list(takes.speech.pieces)
    else:
        report.contents = content_of(zone, takes.begin, cue, cues, asides)
    found = passive(zone, cue)
    if found is not None:
        cite_passive(zone, report, cue, found.helper, found.agent or published_in(zone, cue.match.end, opener.begin))
        return bool(report.contents)
    relay, speaker = (
        subject(zone, cue.begin, cue.region, inverted=False),
        noun_phrase(zone, cue.match.end, opener.begin),
    )
    if speaker is None:
        return False
    set_speaker(zone, report, speaker)
    if relay is not None:
        report.ties.append(Tie(*relay, "relay"))
    return bool(report.contents)


def as_saying(zone: Zone, cue: CueVerb) -> Match | None:
    """The "as saying" of the cue's clause."""
    return next(iter(zone.text.matches_in("cited_speech", cue.match.end, cue.region[1])), None)


def cite_passive(zone: Zone, report: Report, cue: CueVerb, helper: int, agent: Range | None) -> None:
    """ "the minister was quoted by the agency": the subject speaks."""
    report.source, report.manner = None, "elided"
    about = passive_subject(zone, cue, helper)
    if about is not None:
        set_speaker(zone, report, about)
    if agent is not None:
        report.ties.insert(0, Tie(*agent, "relay"))


def set_speaker(zone: Zone, report: Report, tokens: Range) -> None:
    """Give ``report`` a phrase in its sentence for its source."""
    owned = tokens[1] - tokens[0] > 1 and possessive(zone.word(tokens[0]))  # "quoted his lawyer as saying"
    report.source, report.manner = tokens, "pronoun" if zone.is_in(tokens[0], "pronouns") and not owned else "subject"
