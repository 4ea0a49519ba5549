"""What a reporting clause names beside the speaker: cited sources, media that were spoken to, the place of speaking."""

from newsevents.extractors.reports.addressees import addressee
from newsevents.extractors.reports.cueverbs import relative_opens
from newsevents.extractors.reports.media import media_on_air, medium_behind
from newsevents.extractors.reports.model import Range, Report, Tie
from newsevents.extractors.reports.origins import cited_behind
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.matching import Match


def add_ties(zone: Zone, report: Report, region: Range, verb: int) -> None:
    """Add to ``report`` what its clause, the tokens of ``region``, tells of the chain."""
    text = zone.text
    begin, end = region
    for match in text.matches_in("citing", begin, min(end + 2, zone.end)):
        phrase = cited_behind(zone, match.end)
        if phrase is not None:
            report.ties.append(Tie(*phrase, "relay" if match.entry.get("relay") else "origin"))
    add_venues(zone, report, region)
    _add_relays(zone, report, region, verb)
    for match in text.matches_in("anonymity", begin, end):
        report.condition = (match.begin, match.end)
    told = addressee(zone, report, (begin, _before_gerund(zone, verb, end)), verb)
    if told is not None and not zone.cased and _of_medium(zone, told):  # told CNN's Anna Hill on "The Hour"
        report.ties = [tie for tie in report.ties if tie.begin < told[0] or not is_mark(zone.word(tie.begin - 1))]
    if told is not None and not any(_holds(tie, told) for tie in report.ties):
        report.ties.append(Tie(*told, "venue"))


def _before_gerund(zone: Zone, verb: int, end: int) -> int:
    """Before a gerund that tells on what occasion somebody spoke, whose objects are none of the verb's: «сказал он,
    выступая перед экипажем „Зари“»."""
    readings = ((token, zone.reading(token)) for token in range(verb + 1, end))
    return next((token for token, r in readings if r is not None and r.pos == "GERUND"), end)


def add_venues(zone: Zone, report: Report, region: Range) -> None:
    """Where it was said: «на брифинге», «в интервью „Вестнику“», «на телеканале „Рассвет“»."""
    begin, end = region
    for match in zone.text.matches_in("venues", begin, end):
        prep = _preposition(zone, match.begin, begin, match.entry["prep"])
        if prep is None:
            continue
        stop = match.end
        if match.entry.get("names"):
            named = medium_behind(zone, match.end, end)
            if named is not None:
                report.ties.append(Tie(*named, "venue"))
                stop = named[1]
        if report.venue is None:
            report.venue = (prep, stop)
    aired = media_on_air(zone, region) if report.manner not in ("document", "locus") else []
    report.ties += [Tie(*found, "venue") for found in aired if not any(_holds(tie, found) for tie in report.ties)]


def _add_relays(zone: Zone, report: Report, region: Range, verb: int) -> None:
    """Who passes it on, by cues that cite the speaker in the clause, in one inserted before it, or right behind it."""
    begin, end = region
    behind = zone.cut_at(end)
    hanging = zone.match("cues", behind[1]) if behind is not None and zone.form(behind[0]) == "," else None
    found = [*zone.text.matches_in("cues", begin, end), *_inserted_before(zone, begin)]
    described = zone.past_comma(end) if zone.cased else None
    if described is not None and relative_opens(zone, *described):
        found += zone.text.matches_in("cues", *described)  # «Об этом заявил мэр, которого цитирует ТАСС»
    for match in found if hanging is None else [*found, hanging]:
        citing = _citing(zone, match) if match.begin != verb and "cite" in match.entry.get("frame", ()) else None
        if citing is not None:
            report.ties.append(Tie(*citing, "relay"))


def relayed_by(zone: Zone, begin: int, end: int) -> Range | None:
    """Who passes on somebody's words, in a relative clause behind them: «по словам Белова, которые приводит ТАСС»,
    «по словам министра, которого цитирует „Вестник“»."""
    for match in zone.text.matches_in("cues", begin, end):
        if "cite" not in match.entry.get("frame", ()):
            continue
        citing = _citing(zone, match)
        if citing is None and match.entry.get("words") and any(c == "acc" for c, _ in zone.word(begin).cases):
            citing = subject(zone, match.begin, (match.begin, end), inverted=True)
        if citing is not None:
            return citing
    return None


def _inserted_before(zone: Zone, begin: int) -> list[Match]:
    """The cues in a relative clause that parts the subject from the verb: «министр, слова которого приводит ТАСС,
    заявил»."""
    segment = zone.before_comma(begin)
    return zone.text.matches_in("cues", *segment) if segment is not None and relative_opens(zone, *segment) else []


def _citing(zone: Zone, match: Match) -> Range | None:
    """Who cites the speaker, in a clause that hangs on him: «…, которого цитирует «Вестник»», "…, quoted by TASS"."""
    segment = zone.segment(match.begin)
    opening = range(segment[0], min(segment[0] + 2, match.begin))
    if relative_opens(zone, segment[0], match.begin) and any(zone.is_in(t, "cited_words") for t in opening):
        return subject(zone, match.begin, (match.begin, segment[1]), inverted=True)  # «слова которого приводит ТАСС»
    cases = zone.word(segment[0]).cases if zone.cased and zone.is_in(segment[0], "relatives") else None
    if cases is not None and not any(case == "nom" for case, _ in cases):
        return subject(zone, match.begin, segment, inverted=True)
    if zone.cased or match.begin != segment[0] or zone.word(match.begin).has("PART", tense="past") is None:
        return None
    agent = zone.phrases(match.end, segment[1])[:1]
    by = bool(agent) and agent[0].prep == match.end and zone.is_in(match.end, "agent_prepositions")
    return (agent[0].begin, agent[0].end) if by else None


def _of_medium(zone: Zone, told: Range) -> bool:
    """Whether a phrase is of one who works for a medium that is named before, or of its show."""
    return any(zone.word(t).possessive for t in range(told[0], min(told[1] + 1, zone.end)))


def _holds(tie: Tie, tokens: Range) -> bool:
    return tie.begin <= tokens[0] < tie.end


def _preposition(zone: Zone, noun: int, floor: int, wanted: list[str]) -> int | None:
    """The preposition of a noun, modifiers and determiners between."""
    for token in range(noun - 1, max(floor, noun - 4) - 1, -1):
        word = zone.word(token)
        if word.key in wanted:
            return token
        reading = zone.reading(token)
        if reading is not None and reading.pos not in ("ADJ", "DET", "PRON", "NOUN", "NUM", "PART"):
            return None
    return None
