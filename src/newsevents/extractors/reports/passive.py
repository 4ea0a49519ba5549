"""Cues in the passive, in languages without case: "was announced by the ministry", "is said to be ill"."""

from typing import Final, NamedTuple

from newsevents.extractors.reports.contents import without
from newsevents.extractors.reports.cueverbs import CueVerb, outside
from newsevents.extractors.reports.endings import resumed_matrix
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.nominals import speaking
from newsevents.extractors.reports.nounphrases import noun_phrase
from newsevents.extractors.reports.reaching import clause_subject
from newsevents.extractors.reports.relatives import before_relative
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.taking import progressive
from newsevents.extractors.reports.zones import Zone

_HELPER: Final = 4
"""Tokens before a participle among which its auxiliary stands."""
_AGENT: Final = 12
"""Tokens behind a participle among which the preposition of the agent stands."""


class Passive(NamedTuple):
    """The auxiliary of a participle; who acts, and the preposition before him, where they are told."""

    helper: int
    by: int | None
    agent: Range | None


def passive(zone: Zone, cue: CueVerb) -> Passive | None:
    """How the cue is passive; None where it is active, or a participle without an auxiliary."""
    reading = zone.reading(cue.begin)
    if reading is None or reading.pos != "PART" or reading.tense == "pres":
        return None
    first = max(cue.region[0], cue.begin - _HELPER)
    for token in range(cue.begin - 1, first - 1, -1):
        entry = zone.word(token).entries.get("auxiliaries")
        if entry is not None and entry.get("passive"):
            return None if _served(zone, token, cue.begin) else Passive(token, *agent_of(zone, cue))
    return None


def _served(zone: Zone, helper: int, verb: int) -> bool:
    """Whether the auxiliary belongs to another participle before the verb: "who was elected in May said"."""
    between = [r for t in range(helper + 1, verb) if (r := zone.reading(t)) is not None]
    return any(r.pos == "PART" and r.tense != "pres" for r in between) and not any(
        zone.is_in(t, "coordinators") for t in range(helper + 1, verb)
    )


def agent_of(zone: Zone, cue: CueVerb) -> tuple[int | None, Range | None]:
    """Who acts by a passive cue, and the preposition before him."""
    stop = min(cue.region[1], cue.match.end + _AGENT)
    by = next((t for t in range(cue.match.end, stop) if zone.is_in(t, "agent_prepositions")), None)
    if by is None:
        return None, None
    last = zone.segment(by)[1]
    behind = zone.past_comma(last)
    if behind is None or zone.finite(*behind) is None:
        last = zone.end  # "by the mayor, Anna Hill"; but "by records, she said"
    about = (*cue.match.entry.get("about", ()), *cue.match.entry.get("reason", ()))
    last = next((t for t in range(by + 1, last) if zone.word(t).key in about), last)
    found = noun_phrase(zone, by + 1, last)
    if found is None or zone.is_in(found[1] - 1, "date_words") or zone.word(found[1] - 1).shape == "digits":
        return None, None  # "by Friday"
    return by, found


def reduced(zone: Zone, cue: CueVerb) -> tuple[Range, Range] | None:
    """What a participle behind a comma tells of the noun before it, and by whom: "a call, reported by Reuters, …"."""
    begin, reading = zone.segment(cue.begin)[0], zone.reading(cue.begin)
    cut = zone.cut_before(begin)
    if reading is None or zone.word(cue.begin).has("PART", tense="past") is None or cut is None:
        return None
    if any((r := zone.reading(t)) is None or r.pos not in ("ADV", "ADJ", "NUM") for t in range(begin, cue.begin)):
        return None  # but "findings, first reported by Reuters, …"
    first = zone.segment(cut[0] - 1)[0] if cut[0] > zone.begin else begin
    _, agent = agent_of(zone, cue)
    if zone.form(cut[0]) != "," or agent is None or first >= cut[0] or zone.finite(first, cut[0]) is not None:
        return None
    noun = zone.reading(agent[0]) if zone.word(agent[0]).shape == "lower" else None
    means = noun is not None and noun.pos == "NOUN" and noun.number == "sing"
    if reading.pos == "VERB" and means and not speaking(zone, agent[0]):
        return None  # "the clerk, Ray Moss, said by telephone"
    phrases = zone.phrases(first, cut[0])
    return ((phrases[0].begin, cut[0]), agent) if phrases and phrases[0].prep is None else None


def impersonal(zone: Zone, cue: CueVerb, helper: int) -> bool:
    """Whether the subject is a mere "it", and not that of a clause about a noun before it: "the draft it was shown"."""
    for token in range(cue.region[0], helper):
        entry = zone.word(token).entries.get("pronouns")
        if entry is not None and entry.get("gender") == "n" and not entry.get("possessive"):
            return token == cue.region[0] or not _describes_noun(zone, token)
    return False


def _describes_noun(zone: Zone, token: int) -> bool:
    """Whether a noun with its article stands right before a pronoun, and no day."""
    phrases = [p for p in zone.phrases(zone.segment(token)[0], token) if p.end == token and p.prep is None]
    if not phrases or zone.is_in(token - 1, "date_words"):
        return False
    return zone.is_in(phrases[0].begin, "determiners")


def passive_subject(zone: Zone, cue: CueVerb, helper: int) -> Range | None:
    """Of whom the passive clause speaks."""
    return subject(zone, helper, cue.region, inverted=False) or clause_subject(zone, cue)


def _to_infinitive(zone: Zone, token: int) -> bool:
    following = zone.reading(token + 1) if token + 1 < zone.end else None
    return zone.is_in(token, "infinitive_marks") and following is not None and following.pos in ("INF", "ADV", "AUX")


def unsaid(cue: CueVerb) -> bool:
    """Whether a passive cue reports without an agent: "residents are advised to stay", "was accused of theft",
    "drivers were warned of ice"."""
    if cue.takes is None:
        return False
    if cue.takes.frame == "that":  # "ministers were told that the dam was unsafe"
        return bool(cue.match.entry.get("address") or cue.match.entry["class"] == "warn")
    if cue.takes.frame == "inf":
        return bool(cue.match.entry["class"] == "order")
    return cue.takes.frame == "about" and (not cue.frames() or cue.match.entry["class"] == "warn")


def passive_content(zone: Zone, report: Report, cue: CueVerb) -> bool:
    """Give ``report`` what a passive cue tells of its subject: that it is so ("is said to be ill", "was called
    useful by the envoy"), or the subject itself ("the visit was announced by the envoy")."""
    found = passive(zone, cue)
    if found is None or impersonal(zone, cue, found.helper):
        return False
    about = passive_subject(zone, cue, found.helper)
    if about is not None and zone.is_in(about[0], "relatives"):
        about = before_relative(zone, about[0])  # "the move, which was announced by the mayor, failed"
    if about is None or zone.match("back_references", about[0]) is not None:
        return False
    frames = cue.frames()
    topic = zone.match("back_topics", about[0]) if "that" in frames and zone.sentence else None
    if topic is not None and about == (topic.begin, topic.end) and about[0] == zone.begin:
        return False  # "The incident was reported by the agency" tells the sentence before
    end = cue.match.end
    plain = "that" in frames and not {"inf", "as"} & set(frames) and not cue.match.entry.get("address")
    if found.agent is None and plain:
        if not _to_infinitive(zone, end) or cue.match.entry.get("weak"):
            return False
        report.contents = [about, *without(zone, end, resumed_matrix(zone, end, zone.end, cue), ())]
        report.manner = "none"
        return True
    if found.agent is None or found.by is None:
        if "as" not in frames or not _called(zone, cue, found.helper):
            return False
        report.contents, report.manner = [about, *without(zone, end, zone.end, ())], "none"
        return True
    if plain and _to_infinitive(zone, found.agent[1]) and found.by == end:
        report.contents = [about, *without(zone, found.agent[1], resumed_matrix(zone, end, zone.end, cue), ())]
        report.source, report.manner = found.agent, "subject"
        return True  # "is believed by officials to be ill"
    behind = (found.agent[1], zone.segment(found.agent[1] - 1)[1])
    rest = without(zone, *((end, found.by) if found.by > end else behind), ()) if "as" in frames else []
    if rest:
        report.contents = [about, *rest]
    elif "object" in frames and not cue.match.entry.get("written") and not outside(zone, cue.match.entry, about):
        report.contents = [about]
    report.source, report.manner = found.agent, "subject"
    return bool(report.contents)


def _called(zone: Zone, cue: CueVerb, helper: int) -> bool:
    """Whether somebody or something was called something, by nobody in particular: "was called a miracle cure", "was
    described as useful"; no name that it bears ("was called the Meridian", "is called a quorum")."""
    end, told = cue.match.end, zone.reading(helper)
    if told is None or told.tense != "past" or cue.match.entry["class"] != "assert" or _of_another_kind(cue):
        return False
    begin = end + (end < zone.end and zone.is_in(end, "as_words"))
    if begin + 1 >= zone.end or (begin == end and not zone.is_in(begin, "determiners")):
        return False
    phrases = zone.phrases(begin, zone.segment(cue.begin)[1])
    if not phrases or phrases[0].begin != begin or phrases[0].prep is not None:
        return begin > end
    return not any(zone.word(t).capital for t in range(phrases[0].begin, phrases[0].end))


def _of_another_kind(cue: CueVerb) -> bool:
    """Whether the verb tells more than what somebody is called: "was named the best player" is an award."""
    return bool(cue.match.entry.get("weak") or cue.match.entry.get("ranked"))


def describes(zone: Zone, cue: CueVerb) -> bool:
    """Whether a participle without its auxiliary describes the noun before it: "a patient admitted to the clinic"."""
    reading = zone.reading(cue.begin)
    if zone.cased or reading is None or reading.pos != "PART" or reading.tense == "pres":
        return False
    return not helped(zone, cue)


def loose(zone: Zone, cue: CueVerb) -> bool:
    """Whether a participle without an auxiliary hangs on a clause, as a gerund does: "…, saying that"."""
    reading = zone.reading(cue.begin)
    if zone.cased or reading is None or reading.pos != "PART":
        return False
    return not helped(zone, cue) and not zone.word(cue.begin).has("VERB", tense="past")


def helped(zone: Zone, cue: CueVerb) -> bool:
    """Whether an auxiliary stands before the participle: "has said", "is arguing"; not "was mocked for saying", "was on
    the air calling it"."""
    if zone.is_in(cue.begin - 1, "deed_prepositions"):
        return False
    for token in range(cue.begin - 1, max(cue.region[0], cue.begin - _HELPER) - 1, -1):
        if zone.is_in(token, "auxiliaries"):
            return True
        if zone.is_in(token, "air_prepositions") and progressive(zone, cue.begin):
            return False
    return False
