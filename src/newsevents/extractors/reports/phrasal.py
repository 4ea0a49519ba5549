"""Reports without a verb: «по словам министра», "according to"."""

from collections.abc import Sequence
from typing import Final

from newsevents.extractors.reports.chains import add_ties
from newsevents.extractors.reports.contents import without
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.described import with_adjuncts, with_description
from newsevents.extractors.reports.hearsay import hearsay
from newsevents.extractors.reports.model import MOST, Range, Report
from newsevents.extractors.reports.nominals import STATED, possessive
from newsevents.extractors.reports.nounphrases import noun_phrase
from newsevents.extractors.reports.owners import owner_behind, past_appositions, stop_behind
from newsevents.extractors.reports.phrasecontents import with_content
from newsevents.extractors.reports.pointing import back_reference
from newsevents.extractors.reports.relatives import before_relative
from newsevents.extractors.reports.sources import subject
from newsevents.extractors.reports.stopping import turns
from newsevents.extractors.reports.zones import Zone
from newsevents.matching import Match

_MODIFIERS: Final = 4
_NAME: Final = 2
"""Further ones where a name stands among them: "by Anna Hill's own account"."""
_ELSEWHERE: Final = frozenset({"date_words", "venues", "media_nouns"})
"""Categories of nouns that tell when or where something was said."""


def phrasal(zone: Zone, cues: Sequence[CueVerb]) -> list[Report]:
    """The reports that a phrase makes, in text order; reporting clauses beside them, and what somebody else says behind
    them, are no part of what is said."""
    text, begin, end = zone.text, zone.begin, zone.end
    made = [_by_noun(zone, match) for match in text.matches_in("cue_nouns", begin, end)[:MOST]]
    made += [_by_preposition(zone, match) for match in text.matches_in("cue_prepositions", begin, end)[:MOST]]
    found = [report for report in made if report is not None and not _written_there(zone, report, cues)]
    asides = [cue.region for cue in cues if cue.aside]
    for report in found if cues else ():
        end = _turned(zone, report, cues)
        parts = [(begin, min(stop, end)) for begin, stop in report.contents if begin < end]
        left = [piece for part in parts for piece in without(zone, *part, asides)]
        report.contents = left or report.contents  # «По данным мэрии, речь шла о мосте» is no aside
    return sorted(found, key=lambda r: r.cue or (0, 0)) if len(found) > 1 else found


def _written_there(zone: Zone, report: Report, cues: Sequence[CueVerb]) -> bool:
    """Whether a phrase only tells in what a judge writes, in languages without case: "In his opinion, Judge Hill wrote
    that the law was void"."""
    if zone.cased or report.manner != "possessive" or report.cue is None or report.cue[0] != zone.begin:
        return False
    main = zone.finite(report.contents[0][0], zone.end)
    return any(c.begin == main and c.match.entry["class"] == "write" and c.tells_clause() for c in cues)


def _turned(zone: Zone, report: Report, cues: Sequence[CueVerb]) -> int:
    """Where the reporter turns to what is said besides: «По словам мэра, мост цел, хотя он признал, что …»."""
    first = report.contents[0][0]
    for other in cues:
        if other.aside or other.begin <= first or report.speech is not None:
            continue
        begin = zone.segment(other.begin)[0]
        cut = zone.cut_before(begin)
        if cut is None or cut[0] <= first or all(zone.form(t) != "," for t in range(cut[0] - 1, cut[1])):
            continue
        told = other.tells_clause() or back_reference(zone, other) is not None  # «…, но мэр это отрицает»
        if told and turns(zone, begin, other):
            return cut[0]
    return zone.end


def _by_noun(zone: Zone, match: Match) -> Report | None:
    """«по словам министра», «по его словам», «по предварительным данным», "in her view"."""
    reach = _MODIFIERS + _NAME * bool(match.entry.get("poss"))
    prep = next((t for t in range(match.begin - 1, max(zone.begin, match.begin - reach) - 1, -1)
                 if zone.word(t).key in match.entry["prep"]), None)  # fmt: skip
    if prep is None or zone.quoted(prep):
        return None
    between = range(prep + 1, match.begin)
    owner = next((t for t in between if possessive(zone.word(t))), None)
    if any(zone.word(t).shape == "punct" and not match.entry.get("poss") for t in between):
        return None
    report = Report(zone.sentence, (prep, match.end), match.entry, [])
    end = match.end
    inside = prep > zone.begin and zone.cut_before(prep) is None and match.end >= zone.end
    if owner is not None and match.entry.get("poss") and inside:
        return None  # "was blunt in her assessment"
    if owner is not None and match.entry.get("poss") and owner > prep + 1:
        return None  # "careful in choosing their words"
    if owner is not None:
        report.source, report.manner = (owner, owner + 1), "possessive"
    elif match.entry.get("poss"):
        if not between or (prep > zone.begin and zone.cut_before(prep) is None and zone.cut_at(match.end) is None):
            return None
        stop = match.begin - 1 - zone.is_in(match.begin - 1, "own_words")  # "by Moss's own account"
        if stop - prep < 2 or not zone.word(stop).possessive:
            return None
        report.source, report.manner = (prep + 1, stop), "subject"
        report.cue = (prep, match.end)
    elif zone.cased and zone.is_in(match.end, "relatives"):
        return _of_antecedent(zone, report, match.end + 1)  # «эксперт, по мнению которого мост опасен»
    else:
        source = owner_behind(zone, match.end, "gen" if zone.cased else "")
        if source is None and not between and not _alone(zone, match):
            return None
        if source is not None:
            source = with_description(zone, source) if zone.cased else source
            report.source, report.manner, end = source, "subject", source[1]
            end = _with_origin(zone, report, end)
    found = with_content(zone, report, (prep, _closed(zone, end)))
    told = report.manner != "possessive" and not zone.cased  # "by Moss's own account"
    if found is not None and not told and any(zone.is_in(t, "own_words") for t in between):
        _own(zone, found)
    return found


def _of_antecedent(zone: Zone, report: Report, end: int) -> Report | None:
    """Give ``report`` the noun for its source that a relative word takes up, and what stands behind that, to the end
    of its clause where the sentence has no other predicate before it: «Врач, по словам которого мост опасен, ушёл»."""
    at = report.cue[0] if report.cue is not None and not zone.cased else end - 1
    antecedent = before_relative(zone, at)
    if antecedent is None:
        return None
    report.source, report.manner = antecedent, "antecedent"
    inserted = zone.cased and zone.finite(zone.begin, antecedent[1]) is None
    stop = zone.segment(end)[1] if inserted and end < zone.end else zone.end
    report.contents = without(zone, end, stop, ())
    return report if report.contents else None


def _with_origin(zone: Zone, report: Report, end: int) -> int:
    """Past whose word the source goes by in its turn, which is tied to the report: «по данным ТАСС со ссылкой на
    МИД»."""
    if not zone.cased or zone.match("citing", end) is None:
        return end
    stop = zone.segment(end)[1]
    add_ties(zone, report, (end, stop), end)
    return stop


def _alone(zone: Zone, match: Match) -> bool:
    """Whether a noun that names nobody tells by itself that it is not known but said: «По прогнозам, …»."""
    cut = zone.cut_at(match.end)
    return bool(match.entry.get("alone")) and cut is not None and zone.form(cut[0]) == ","


def _own(zone: Zone, report: Report) -> None:
    """Give the subject of what is said for its source: «Актёр, по собственному признанию, устал», "by his own
    account"."""
    for begin, end in report.contents:
        verb = zone.finite(begin, end)
        if verb is None:
            continue
        found = subject(zone, verb, (report.contents[0][0], zone.segment(verb)[1]), inverted=False)
        if found is not None:
            report.source, report.manner = found, "own"
            return


def _closed(zone: Zone, end: int) -> int:
    """Past a quotation mark that closes a name."""
    return end + 1 if zone.form(end) in ("»", '"', "“", "”") and end < zone.end else end


def _by_preposition(zone: Zone, match: Match) -> Report | None:
    """«согласно докладу», "according to the ministry"."""
    if zone.quoted(match.begin):
        return None
    source = owner_behind(zone, match.end) if zone.cased else noun_phrase(zone, match.end, stop_behind(zone, match.end))
    if source is None or (match.entry.get("tells") and not _tells(zone, source)):
        return None
    if match.entry.get("apart") and not _apart(zone, match, source):
        return None
    if match.entry.get("written") and not _is_document(zone, source):
        return None
    if zone.is_in(source[0], "relatives"):
        report = Report(zone.sentence, (match.begin, match.end), match.entry, [])
        return _of_antecedent(zone, report, source[0] + 1)  # "according to which concerts are allowed"
    pronoun = "pronouns" in zone.word(source[0]).entries and source[1] - source[0] == 1
    report = Report(zone.sentence, (match.begin, match.end), match.entry, [], source=source)
    report.manner = "pronoun" if pronoun else "subject"
    known = hearsay(zone, (match.begin, match.end), source)
    if known is not None:
        report.cue, report.source, report.manner, end = known
        if not zone.cased and zone.form(end) == "," and zone.is_in(end + 1, "relatives"):
            end = past_appositions(zone, end, last=zone.finite(zone.begin, match.begin) is not None)
        return with_content(zone, report, (match.begin, _closed(zone, end)))
    segment = zone.segment(match.begin)
    aside = (match.begin, _closed(zone, source[1]))
    if not zone.cased:
        described = zone.is_in(source[1], "relatives")  # "according to an official who was there"
        end = segment[1] if described or zone.finite(source[1], segment[1]) is None else aside[1]
        end = past_appositions(zone, end, last=zone.finite(zone.begin, match.begin) is not None)
        aside = (match.begin, end)
        if source[1] > end and zone.form(end) == ",":
            report.source = source[0], end  # "according to the sheriff, Jon Berg, 34, was held"
        add_ties(zone, report, (source[1], end), match.begin)
        if not pronoun and report.source == source:
            report.source = _with_place(zone, source, end)
    return with_content(zone, report, aside)


def _with_place(zone: Zone, source: Range, end: int) -> Range:
    """People without a name with where they are, told behind a preposition: "three people in the room"."""
    head = zone.word(source[1] - 1)
    if {"documents", "hearsay_nouns", "media_nouns", "institutions"} & set(head.entries):
        return source
    if any(zone.word(t).capital for t in range(*source)):
        return source
    return source[0], with_adjuncts(zone, source[1], end, _ELSEWHERE)


def _tells(zone: Zone, source: Range) -> bool:
    """Whether a phrase is one that tells something: not «судя по погоде»."""
    return any(not STATED.isdisjoint(zone.word(t).entries) for t in range(*source))


def _apart(zone: Zone, match: Match, source: Range) -> bool:
    """Whether a preposition stands apart from what is before it, and before a phrase that may name a source: ", per two
    officials", not "a dollar per person"."""
    if match.begin > zone.begin and zone.cut_before(match.begin) is None:
        return False
    first, last = zone.word(source[0]), zone.reading(source[1] - 1)
    named = any(zone.word(t).capital for t in range(*source))
    named = named or bool({"determiners", "number_words"} & set(first.entries))
    return named or (last is not None and last.number == "plur")


def _is_document(zone: Zone, source: Range) -> bool:
    """Whether the main noun of a phrase is that of a document: «по итогам опроса», not «по итогам встречи»."""
    noun = next((t for t in range(*source) if any(r.pos == "NOUN" for r in zone.word(t).readings[:1])), None)
    return noun is not None and zone.is_in(noun, "documents")
