"""Reports that point back: «Об этом сообщает агентство», «Такое заявление сделал министр», «это опровергли»."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.reports.chains import add_ties
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.media import is_medium, media_in, medium
from newsevents.extractors.reports.model import MOST, Range, Report
from newsevents.extractors.reports.passive import passive
from newsevents.extractors.reports.pointing import back_reference, pointer_before
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.speakers import set_source
from newsevents.extractors.reports.zones import Zone
from newsevents.matching import Match
from newsevents.text.datelines import behind_dateline

_NEAR: Final = 6
"""Tokens over which a noun for a statement and its verb are one cue."""
_GROUP: Final = 3
"""Tokens behind an auxiliary among which its verb stands."""


def point_back(zone: Zone, cue: CueVerb, earlier: Sequence[Report], inside: Sequence[Report]) -> Report | None:
    """The report whose content stands in the sentence before, or before its clause; None where the cue points back to
    nothing. ``inside`` are the reports of the sentence so far."""
    at = back_reference(zone, cue)
    if at is None or not _tells(zone, cue):
        return None
    if cue.takes is not None and at == cue.match.end and cue.takes.begin == at + 1:
        return None  # "hopes that it will open": the word opens what is said
    turned, denied = _turned_on(zone, at, inside)
    pronoun = zone.is_in(at, "pronouns") and zone.finite(zone.begin, zone.segment(at)[0]) is not None
    if pronoun and denied is None:
        return None  # «появились слухи, но посольство их опровергло»
    deny = cue.match.entry.get("polarity") == "deny"
    contents = _within(zone, at) or turned
    if not contents and zone.sentence:
        contents, denied = _content(zone, earlier, deny)
    if not contents or "negations" in zone.word(cue.begin - 1).entries:
        return None
    report = Report(zone.sentence, (cue.begin, cue.match.end), cue.match.entry, contents, deny=deny, verb=cue.begin)
    report.points_back, report.contradicts = True, denied
    spoken = set_source(zone, report, cue, None) and report.source is not None
    pointer = zone.match("back_references", at)
    if not spoken and zone.cased and at == cue.region[0] and pointer is not None and pointer.end < cue.begin:
        cue.region = pointer.end, cue.region[1]  # «Про це мер повідомив …»: no «це мер»
        spoken = set_source(zone, report, cue, None) and report.source is not None
    if not spoken and zone.cased and at < cue.begin and (written := _document(zone, cue)) is not None:
        report.source, report.manner, spoken = written, "subject", True
    if not spoken and not zone.cased and (outlet := _outlet(zone, cue)) is not None:
        report.source, report.manner, spoken = outlet, "subject", True
    if not spoken and not cue.match.entry.get("impersonal"):
        return None
    if cue.match.entry.get("learnt") and not is_medium(zone, report.source):
        return None  # «Об этом шахтёры узнали в мае»
    if report.source is not None and report.source[0] < at == report.source[1] - 1 and zone.is_in(at, "pronouns"):
        report.source = (report.source[0], at)  # «посольство их опровергло»
    if report.source is not None and report.source[0] <= at < report.source[1]:
        return None
    add_ties(zone, report, cue.region, cue.begin)
    return report


def _document(zone: Zone, cue: CueVerb) -> Range | None:
    """The document behind the verb that bears a statement out: «об этом свидетельствуют результаты опроса»."""
    found = subject(zone, cue.begin, (cue.begin, cue.region[1]), inverted=True)
    return found if found is not None and any(zone.is_in(t, "documents") for t in range(*found)) else None


def _outlet(zone: Zone, cue: CueVerb) -> Range | None:
    """The medium in which something was reported, told behind a passive: "This was reported in the Courier"."""
    if passive(zone, cue) is None or not zone.is_in(cue.match.end, "outlet_prepositions"):
        return None
    phrase = next(iter(zone.phrases(cue.match.end, zone.segment(cue.begin)[1])), None)
    if phrase is None or phrase.prep != cue.match.end:
        return None
    told = range(phrase.begin, phrase.end)
    kind = any(zone.is_in(t, "media_nouns") for t in told) or media_in(zone, (phrase.begin, phrase.end))
    return (phrase.begin, phrase.end) if kind and medium(zone, phrase) is not None else None


def _tells(zone: Zone, cue: CueVerb) -> bool:
    """Whether the cue needs no clause to be one: "this was shown by a survey", not "found out about this"."""
    entry, reading = cue.match.entry, zone.reading(cue.begin)
    if not entry.get("weak") or entry.get("relay") or entry["class"] == "write":
        return True
    if reading is not None and reading.pos in ("PART", "PARTS"):
        return True
    return zone.cased and _document(zone, cue) is not None  # «это показал опрос»


def _within(zone: Zone, at: int) -> list[Range]:
    """What stands before the pointing word in the same stretch, where a stop parts the two («…15 м/с. Об этом …»)."""
    stop = next((t for t in range(at - 1, max(zone.begin, at - 3), -1) if zone.word(t).final), None)
    whole = zone.trimmed(zone.begin, stop) if stop is not None else None
    return [whole] if whole else []


def _turned_on(zone: Zone, at: int, inside: Sequence[Report]) -> tuple[list[Range], Report | None]:
    """What the clauses before the one that points back tell, where the reporter turns to somebody else within the
    sentence: «жители говорят, что мост опасен, но в мэрии это отрицают»; with who told it."""
    begin = zone.segment(at)[0]
    cut = zone.cut_before(begin)
    if cut is None or zone.form(cut[0]) != "," or cut[0] <= zone.begin:
        return [], None
    turned = zone.match("turns", begin)
    told = [r for r in inside if r.contents and all(end <= cut[0] for _, end in r.contents)]
    if told and (turned is not None or zone.cased):
        return list(told[-1].contents), told[-1]
    if turned is None or not zone.cased:
        return [], None
    whole = zone.trimmed(zone.begin, cut[0]) if zone.finite(zone.begin, cut[0]) is not None else None
    return [whole] if whole else [], None


def _content(zone: Zone, earlier: Sequence[Report], deny: bool) -> tuple[list[Range], Report | None]:
    """The sentence before, from its first word on; what it reports, where that is denied. Where it points back
    itself, its own content as well."""
    before = zone.sentence - 1
    held = zone.text.sentences[before]
    last = next((r for r in reversed(earlier) if r.sentence == before), None)
    if deny and last is not None:
        for other in reversed(earlier):
            if other.sentence != before:
                break
            inner = last.cue
            if other is not last and inner is not None and any(b <= inner[0] < e for b, e in other.contents):
                last = other  # «сайт писал, что мэр просил подождать. В мэрии это отрицают»
        return list(last.contents), last
    begin = behind_dateline(zone.text, before, held.end)
    if last is not None and last.points_back:
        begin = last.contents[0][0]
    whole = zone.trimmed(begin, held.end)
    return ([whole] if whole else []), None


def phrased_back(zone: Zone, earlier: Sequence[Report]) -> list[Report]:
    """Reports by a noun for a statement that points back: «Такое заявление сделал министр», "issued this warning"."""
    found: list[Report] = []
    if zone.sentence == 0:
        return found
    for noun in zone.text.matches_in("report_nouns", zone.begin, zone.end)[:MOST]:
        begin = pointer_before(zone, noun)
        cue = _making(zone, begin, noun) if begin is not None else None
        report = _made(zone, (begin, noun.end), cue, earlier) if begin is not None and cue is not None else None
        if report is not None:
            found.append(report)
    return found


def turn_back(zone: Zone, phrased: Sequence[Report], found: Sequence[Report]) -> None:
    """Let what denies a statement by a noun deny the one of its own sentence, where that tells one before: «газета
    писала, что мост закроют, но в мэрии эту информацию опровергли»."""
    for report in phrased:
        verb = report.verb
        if not report.deny or verb is None:
            continue
        before = [r for r in found if r is not report and r.verb is not None and r.verb < verb]
        for other in before:
            _end_before(zone, verb, other)
        contents, told = _turned_on(zone, verb, before) if before else ([], None)
        if contents:
            report.contents, report.contradicts = contents, told


def _end_before(zone: Zone, verb: int, report: Report) -> None:
    """End the content of a report before the clause in which somebody else turns on it."""
    begin = zone.segment(verb)[0]
    cut = zone.cut_before(begin)
    if cut is not None and zone.match("turns", begin) is not None:
        report.contents = [(b, min(e, cut[0])) for b, e in report.contents if b < cut[0]] or report.contents


def _making(zone: Zone, begin: int, noun: Match) -> CueVerb | None:
    """The verb by which the statement is made or denied, behind the noun or before it."""
    first, stop = zone.segment(begin)
    fronted = zone.cased and (begin == first or (begin == first + 1 and zone.is_in(first, "prepositions")))
    finite = zone.finite(noun.end, zone.end)
    last = zone.end if finite is None else min(finite + _GROUP, zone.end)
    last = last if zone.cased or begin == first else min(last, stop)
    for token in [*range(noun.end, last), *range(begin - 1, first - 1, -1)]:
        topic = fronted and token > begin and zone.is_in(begin - 1, "topic_prepositions") and _plain(zone, token)
        if not (topic or zone.is_in(token, "back_verbs") or _denies(zone, token)):
            continue
        reading = zone.reading(token)
        if reading is None or reading.pos not in ("VERB", "PART") or reading.tense == "fut":
            continue
        behind = fronted and token > begin
        region = (noun.end, stop) if behind and token < stop else zone.segment(token)
        return CueVerb(Match(token, token + 1, noun.entry), None, region, aside=behind)
    return None


def _plain(zone: Zone, token: int) -> bool:
    """Whether a verb of saying stands at the token: «о таком решении сообщил мэр»."""
    entry = zone.word(token).entries.get("cues")
    return entry is not None and "that" in entry.get("frame", ()) and not (entry.get("weak") or entry.get("manner"))


def _denies(zone: Zone, token: int) -> bool:
    entry = zone.word(token).entries.get("cues")
    return entry is not None and entry.get("polarity") == "deny" and "object" in entry.get("frame", ())


def _made(zone: Zone, pointing: Range, cue: CueVerb, earlier: Sequence[Report]) -> Report | None:
    """The report of a statement that a verb makes, passes on or denies, with what the sentence before tells."""
    deny = _denies(zone, cue.begin)
    contents, denied = _content(zone, earlier, deny)
    if not contents or any(zone.is_in(t, "negations") for t in range(max(cue.begin - 2, zone.begin), cue.begin)):
        return None
    report = Report(zone.sentence, (cue.begin, cue.match.end), cue.match.entry, contents, deny=deny, verb=cue.begin)
    report.points_back, report.contradicts = True, denied
    if not set_source(zone, report, cue, None) or report.source is None:
        return None
    if report.source[0] < pointing[1] and pointing[0] < report.source[1]:
        return None
    report.cue = _phrase(zone, pointing, cue, report.source)
    add_ties(zone, report, cue.region, cue.begin)
    return report


def _phrase(zone: Zone, pointing: Range, cue: CueVerb, source: Range) -> Range:
    """The noun with its verb as one cue; where the two stand apart, the one that tells more."""
    if zone.is_in(pointing[0] - 1, "topic_prepositions") and _plain(zone, cue.begin):
        return cue.begin, cue.match.end
    begin = pointing[0] - zone.is_in(pointing[0] - 1, "prepositions")
    first, last = min(begin, cue.begin), max(pointing[1], cue.match.end)
    if last - first <= _NEAR and not first <= source[0] < last:
        return first, last
    return (cue.begin, cue.match.end) if zone.is_in(cue.begin, "cues") else (begin, pointing[1])
