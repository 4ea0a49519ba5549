"""Reports by a noun for a statement: «заявление министра о том, что …», "the minister's claim that …"."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.reports.complements import opener_at
from newsevents.extractors.reports.contents import without
from newsevents.extractors.reports.model import MOST, Range, Report
from newsevents.extractors.reports.nominals import possessive
from newsevents.extractors.reports.nounphrases import noun_phrase
from newsevents.extractors.reports.taking import progressive
from newsevents.extractors.reports.zones import Zone, is_mark
from newsevents.matching import Match
from newsevents.text.marks import DASHES

_UNOWNED: Final = frozenset({"write", "distance"})
"""Classes of nouns that report even where nobody is named: «слухи о том, что …»."""
_ASSERTED: Final = frozenset({"assert"})
"""Classes that do so where word order tells the clause: "the claim that …"."""
_INFINITIVE: Final = frozenset({"INF"})
_FINITE: Final = frozenset({"VERB", "AUX"})
_VERBAL: Final = frozenset({"VERB", "INF", "AUX"})
_HELPER: Final = frozenset({"AUX"})
_HELPING: Final = frozenset({"AUX", "ADV", "PRCL"})


def nominal(zone: Zone, taken: Sequence[Report]) -> list[Report]:
    """The reports by nouns whose clause belongs to no other report."""
    held, cased = {begin for report in taken for begin, _ in report.contents}, zone.cased
    found = []
    for match in zone.text.matches_in("report_nouns", zone.begin, zone.end)[:MOST]:
        if not cased and _is(zone, match.begin, _VERBAL):
            continue  # "called to report that"
        demanded = _demand(zone, match, taken) if match.entry.get("inf") else None
        if demanded is not None:
            found.append(demanded)
            continue
        if not match.entry.get("clause", True):
            continue
        begin = _clause(zone, match, cased)
        if begin is None:
            continue
        source = _owner(zone, match, begin, cased)
        if begin in held and (source is None or not _denied(taken, match.begin, begin)):
            continue
        told = not cased and _is_that(zone, begin - 1)
        if source is None and (told or not _reports_alone(zone, match, taken)):
            continue
        content = without(zone, begin, zone.end if told else _end(zone, match.begin, begin, cased), ())
        if not content or zone.finite(*content[0]) is None:
            continue
        if source is None and match.entry["class"] in _ASSERTED and _made(zone, *content[0]):
            continue  # "a charge that he has made"
        denied = _told_of(zone, taken, content[0]) if not cased else None
        host = denied or next((r for r in taken if _opens_with(zone, r, match.begin)), None)
        if host is not None:
            host.contents = content  # «Слухи, будто мост закрыт, мэр опроверг»
            if source is None:
                continue
        report = Report(zone.sentence, (match.begin, match.end), match.entry, content, source=source)
        report.manner = "none" if source is None else "possessive" if possessive(zone.word(source[0])) else "owner"
        found.append(report)
    return found


def _reports_alone(zone: Zone, match: Match, taken: Sequence[Report]) -> bool:
    """Whether a noun with its clause reports where nobody is named whose statement it is."""
    if match.entry["class"] in _ASSERTED:
        return not zone.cased and not _recalled(zone, match, taken)
    return match.entry["class"] in _UNOWNED


def _recalled(zone: Zone, match: Match, taken: Sequence[Report]) -> bool:
    """Whether nobody makes the statement that a noun names: "no suggestion that", or it is told as somebody's; or
    whether the word is a verb here."""
    if zone.finite(match.begin, match.end) is not None:
        return True
    if any(r.cue is not None and r.cue[0] <= match.begin < r.cue[1] for r in taken):
        return True
    before = zone.word(match.begin - 1).entries.get("determiners") if match.begin > zone.begin else None
    if before is not None and before.get("none"):
        return True
    return any(b <= match.begin < e for r in taken for b, e in r.contents)


def _made(zone: Zone, begin: int, end: int) -> bool:
    """Whether the verb of a clause is one by which a statement is made, denied or called something, and the noun before
    it its object: "a charge that he has made repeatedly", "a claim that critics have called reckless"."""
    verb = zone.finite(begin, end)
    while verb is not None and verb + 1 < end and _is(zone, verb, _HELPING):
        verb += 1
    if verb is None or not any(zone.is_in(verb, c) for c in ("stating_verbs", "back_verbs", "cues")):
        return False
    behind = zone.reading(verb + 1) if verb + 1 < end else None
    match = zone.match("cues", verb)
    if match is not None and "as" in match.entry.get("frame", ()):
        called = is_mark(zone.word(verb + 1)) or zone.is_in(verb + 1, "as_words")
        if called or (behind is not None and behind.pos == "ADJ"):
            return True
    return behind is None or behind.pos in ("ADV", "PREP", "PRCL") or zone.is_in(verb + 1, "time_openers")


def _denied(taken: Sequence[Report], noun: int, begin: int) -> bool:
    """Whether somebody denies what another one states, which remains that one's: "rejected her claim that"."""
    held = [r for r in taken if any(begin == b for b, _ in r.contents)]
    return all(r.deny and r.verb is not None and r.cue is not None and r.cue[0] != noun for r in held)


def _told_of(zone: Zone, taken: Sequence[Report], content: Range) -> Report | None:
    """The report by a passive verb whose subject is a noun with its clause, of which the report took a part: "Her claim
    that she never saw the memo is contradicted by records"."""
    for report in taken:
        verb, source, part = report.verb, report.source, report.contents[0]
        if verb is None or source is None or len(report.contents) > 1 or "object" not in report.frame:
            continue
        inner = content[0] <= part[0] and part[1] <= content[1]
        if inner and verb >= content[1] and source[0] > content[1]:
            return report if zone.finite(content[1], verb) is not None else None
    return None


def _demand(zone: Zone, match: Match, taken: Sequence[Report]) -> Report | None:
    """The report of a noun with an infinitive and its owner: «призыв мэра остановить стройку», "her call to stop"."""
    stop = zone.segment(match.begin)[1]
    infinitive = next((t for t in range(match.end, stop) if _is(zone, t, _INFINITIVE)), None)
    if infinitive is None or zone.finite(match.end, infinitive) is not None:
        return None
    if any(zone.word(t).shape == "punct" for t in range(match.end, infinitive)):
        return None
    marked = not zone.cased and zone.is_in(infinitive - 1, "infinitive_marks")
    if zone.cased and zone.blocks and zone.is_in(match.begin - 1, "prepositions"):
        noun = zone.reading(match.begin)
        if noun is not None and noun.case == "acc":
            return None  # «…», — ответил мэр на просьбу журналистов оценить план
    if any(r.cue is not None and r.cue[0] <= match.begin < r.cue[1] for r in taken) or not (zone.cased or marked):
        return None
    begin = infinitive - marked
    if zone.is_in(match.end, "infinitive_marks") and begin != match.end:
        return None  # "a threat to efforts to contain it"
    if zone.cased and zone.is_in(infinitive - 1, "negations"):
        begin -= 1
    source = _owner(zone, match, begin + 1, zone.cased)
    if source is None or any(b in (begin, source[0]) for r in taken for b, _ in r.contents):
        return None  # "reiterated her pledge to wait"
    leads = zone.finite(zone.begin, match.begin) is None
    later = zone.finite(infinitive + 1, zone.end) if leads else None
    later = _resumed(zone, infinitive) if later is None else later
    content = without(zone, begin, zone.end if later is None else later, ())
    report = Report(zone.sentence, (match.begin, match.end), match.entry, content, source=source)
    report.manner = "possessive" if possessive(zone.word(source[0])) else "owner"
    return report if content else None


def _resumed(zone: Zone, infinitive: int) -> int | None:
    """The conjunction behind which the verb of the clause around an infinitive goes on: "renewed her call to wait, and
    said …"."""
    if zone.cased:
        return None
    joined = (t for t in range(infinitive + 1, zone.end - 1) if zone.is_in(t, "coordinators"))
    return next((t for t in joined if zone.finite(t + 1, t + 2) is not None and not zone.quoted(t)), None)


def _opens_with(zone: Zone, report: Report, noun: int) -> bool:
    """Whether the content of a report is the noun with its clause."""
    begin, end = report.contents[0]
    if not zone.cased and any(zone.is_in(t, "prepositions") for t in range(begin, noun)):
        return False  # "blamed the drop on rumors that rates would rise"
    if report.verb is None or not begin <= noun < end or zone.finite(begin, noun) is not None:
        return False
    return "object" in report.frame


def _clause(zone: Zone, match: Match, cased: bool) -> int | None:
    """Where the clause begins that the noun opens."""
    if not cased:
        limit = zone.segment(match.begin)[1]
        if limit == match.end and zone.form(limit) in DASHES and zone.cut_at(limit) is not None:
            return opener_at(zone, limit + 1)  # "His view — that they lie — is shared"
        opener = next((t for t in range(match.end, limit) if zone.is_in(t, "content_openers")), None)
        between = range(match.end, limit if opener is None else opener - _is_that(zone, opener))
        if opener is None or any((r := zone.reading(t)) is None or r.pos in _FINITE for t in between):
            return None
        if any(progressive(zone, t) for t in range(match.end, opener)):
            return None  # "a report on Tuesday finding that"
        relative = zone.finite(opener + 1, opener + 2) is not None
        relative = relative and (_is(zone, opener + 1, _HELPER) or not _is(zone, opener + 2, _HELPER))
        return None if relative else opener + 1  # "a report that found"; but "that rates would rise"
    cut = zone.cut_at(zone.segment(match.begin)[1])
    if cut is None or zone.form(cut[0]) != "," or zone.finite(match.end, cut[0]) is not None:
        return None
    return opener_at(zone, cut[1])


def _is_that(zone: Zone, opener: int) -> bool:
    """Whether a form of "be" tells before a conjunction what a statement is: "His argument is that it costs jobs"."""
    entry = zone.word(opener - 1).entries.get("auxiliaries")
    return entry is not None and entry.get("base") == "be" and zone.finite(opener - 1, opener) is not None


def _owner(zone: Zone, match: Match, begin: int, cased: bool) -> Range | None:
    """Who makes the statement: a possessive before the noun, or what hangs on it as its owner or author."""
    before = match.begin - 1
    while before >= zone.begin and (r := zone.reading(before)) is not None and r.pos in ("ADJ", "NUM"):
        before -= 1
    if before >= zone.begin and possessive(zone.word(before)):
        return before, before + 1
    if cased:
        phrase = next((p for p in zone.phrases(*zone.segment(match.begin)) if p.begin <= match.begin < p.end), None)
        if phrase is None or phrase.end <= match.end or not zone.word(match.end).genitive:
            return None
        return match.end, phrase.end
    if before > zone.begin and (zone.word(before).possessive or _of_several(zone, before)):
        phrases = [p for p in zone.phrases(zone.segment(before)[0], before) if p.end == before]
        return (phrases[-1].begin, before) if phrases else None
    behind = ("source_links", "agent_prepositions", "holder_prepositions")
    if any(zone.is_in(match.end, category) for category in behind):
        return noun_phrase(zone, match.end + 1, begin - 1)
    if zone.is_in(match.end, "outlet_prepositions"):
        found = noun_phrase(zone, match.end + 1, begin - 1)
        return found if found is not None and zone.word(found[1] - 1).capital else None
    return None


def _of_several(zone: Zone, token: int) -> bool:
    """Whether the apostrophe of a plural owner stands at a token: "critics' claim"."""
    return zone.form(token) in ("'", "’") and zone.word(token - 1).key.endswith("s") and zone.text.glued(token)


def _end(zone: Zone, noun: int, begin: int, cased: bool) -> int:
    """Where the clause ends: with the sentence, or before the predicate whose subject the noun is."""
    if not cased and zone.form(begin - 2) in DASHES:
        return next((first for first, _ in zone.cuts if first > begin and zone.form(first) in DASHES), zone.end)
    if zone.finite(zone.begin, noun) is not None:
        return zone.end
    if cased:
        for first, last in zone.cuts:
            if first > begin and zone.form(first) == "," and zone.finite(last, min(last + 2, zone.end)) is not None:
                return first
        return zone.end
    token = next((t for t in range(begin + 1, zone.end) if _is(zone, t, _FINITE)), zone.end)
    while token < zone.end and _is(zone, token, _HELPING):
        token += 1
    if zone.is_in(zone.begin, "prepositions"):  # "Amid claims that he lied, Moss left"
        return next((first for first, _ in zone.cuts if first > token and zone.form(first) == ","), zone.end)
    for later in range(token + 1, zone.end):
        if zone.is_in(later, "coordinators") or zone.is_in(later, "relatives"):
            return zone.end
        if _is(zone, later, _FINITE):
            return later
    return zone.end


def _is(zone: Zone, token: int, kinds: frozenset[str]) -> bool:
    reading = zone.reading(token) if token < zone.end else None
    return reading is not None and reading.pos in kinds
