"""All reports of a text, read once a parse."""

from bisect import bisect_left, bisect_right
from typing import Final

import attrs

from newsevents.analysis import Analysis
from newsevents.extractors.reports.apart import keep_apart
from newsevents.extractors.reports.backward import phrased_back, point_back, turn_back
from newsevents.extractors.reports.beside import aside, asked_before, stated_before
from newsevents.extractors.reports.cues import verbs
from newsevents.extractors.reports.cueverbs import CueVerb
from newsevents.extractors.reports.distancing import distanced
from newsevents.extractors.reports.echoes import echoed
from newsevents.extractors.reports.floating import floating, pointed_at
from newsevents.extractors.reports.goingon import gone_on
from newsevents.extractors.reports.headlines import trailing
from newsevents.extractors.reports.inside import settle_quotations
from newsevents.extractors.reports.interviews import answers
from newsevents.extractors.reports.labels import labelled
from newsevents.extractors.reports.model import TEXT_ORDER, Report, Speech, Tie
from newsevents.extractors.reports.neighbours import beside_lines
from newsevents.extractors.reports.nesting import nest
from newsevents.extractors.reports.nominal import nominal
from newsevents.extractors.reports.origins import based_on, citings, passed_on, tie_citings
from newsevents.extractors.reports.parting import without_parting
from newsevents.extractors.reports.phrasal import phrasal
from newsevents.extractors.reports.pointing import back_reference
from newsevents.extractors.reports.polarity import polarity
from newsevents.extractors.reports.reasons import reasons
from newsevents.extractors.reports.spoken import spoken
from newsevents.extractors.reports.stating import stated
from newsevents.extractors.reports.verbal import matrix
from newsevents.extractors.reports.zones import Zone

_PLACED: Final = 8
"""Tokens behind an aside over which a clause that points back may tell where and when something was said."""
_CATEGORIES: Final = ("cues", "cue_nouns", "cue_prepositions", "distancing", "report_nouns")


@attrs.frozen(eq=False)
class Reports:
    """What a text reports, in text order, and its quotations."""

    reports: tuple[Report, ...]
    speeches: tuple[Speech, ...]


def read_reports(text: Analysis) -> Reports:
    """The reports and quotations of a text; sources are phrases as yet, to be linked to entities."""
    reader = _Reader(text)
    reader.run()
    return Reports(tuple(reader.reports), tuple(reader.speeches))


class _Reader:
    def __init__(self, text: Analysis) -> None:
        self.text = text
        self.speeches = spoken(text)
        self.begins = [s.begin for s in self.speeches]
        self.ends = [s.end for s in self.speeches]
        self.reports: list[Report] = []

    def run(self) -> None:
        text = self.text
        wanted = {text.sentence_at(m.begin) for category in _CATEGORIES for m in text.matches(category)}
        labels = labelled(text, self.speeches) + trailing(text, self.speeches)
        by_sentence: dict[int, list[Report]] = {}
        for report in labels:
            by_sentence.setdefault(report.sentence, []).append(report)
        for sentence in sorted(wanted | set(by_sentence)):
            self.reports += by_sentence.get(sentence, ())
            if sentence in wanted:
                self._sentence(sentence, by_sentence.get(sentence, []))
        self.reports += beside_lines(text, self.speeches)
        pointed_at(text, self.speeches, self.reports)
        self.reports += gone_on(text, self.speeches)
        self.reports += echoed(text, self.speeches)
        self.reports += answers(text, self.speeches)
        nest(text, self.reports)
        self.reports += floating(text, self.speeches, self.reports)
        self.reports.sort(key=TEXT_ORDER)
        settle_quotations(text, self.speeches, self.reports)

    def _within(self, begin: int, end: int) -> list[Speech]:
        return self.speeches[bisect_right(self.ends, begin) : bisect_left(self.begins, end)]

    def _sentence(self, sentence: int, labels: list[Report]) -> None:
        held = self.text.sentences[sentence]
        end = min([held.end, *(r.contents[-1][1] for r in labels if _told_last(r))])
        quoted = self._within(held.begin, held.end)
        for speech in quoted:
            if speech.block:
                self._inside(speech, sentence)
        if not any(s.block and s.begin <= held.begin and s.end >= held.end for s in quoted):
            self._zone(Zone(self.text, sentence, held.begin, end, quoted))

    def _inside(self, speech: Speech, sentence: int) -> None:
        """What is reported in the asides of a quotation, and in the quotation itself."""
        held = self.text.sentences[sentence]
        starts = bisect_left(speech.asides, (held.begin, 0))
        for begin, end in speech.asides[starts : bisect_left(speech.asides, (held.end, 0))]:
            self._zone(Zone(self.text, sentence, begin, min(end, held.end), ()), speech)
        first = bisect_right(speech.pieces, held.begin, key=lambda piece: piece[1])
        for begin, end in speech.pieces[first : bisect_left(speech.pieces, (held.end, 0))]:
            self._statements(sentence, max(begin, held.begin), min(end, held.end))

    def _statements(self, sentence: int, begin: int, end: int) -> None:
        """The sentences within a quotation, each by itself."""
        start = begin
        for token in range(begin, end):
            last = token + 1 == end
            if last or (self.text.words[token].final and self.text.words[token + 1].capital):
                if any(True for c in _CATEGORIES for _ in self.text.matches_in(c, start, token + 1)):
                    self._zone(Zone(self.text, sentence, start, token + 1, ()), inner=True)
                start = token + 1

    def _zone(self, zone: Zone, speech: Speech | None = None, inner: bool = False) -> None:
        cues = verbs(zone, beside=speech is not None)
        phrases = phrasal(zone, cues) if speech is None else []
        phrases = [r for r in phrases if not (inner and _own_view(zone, r))]
        regions = [c.region for c in cues if c.aside and (zone.cased or _may_report(zone, c, speech))]
        regions += [r.region for r in phrases if r.region is not None]
        cited = citings(zone)
        regions += [region for region, _ in cited]
        found = phrased_back(zone, self.reports) if not inner and speech is None else []
        back = tuple(found)
        made = {report.verb for report in back}
        for cue in cues:
            if cue.begin in made or any(_holds(report, cue.begin) for report in phrases):
                continue
            previous = found[-1] if found else None
            if inner and (cue.aside or cue.takes is None or cue.match.entry.get("weak")):
                continue
            if cue.aside:
                report = aside(zone, cue, found, previous, speech)
            else:
                answers_back = cue.takes is not None and cue.takes.frame == "colon" and back_reference(zone, cue)
                report = None if answers_back else matrix(zone, cue, cues, regions, previous)
                if report is None and not inner:
                    report = point_back(zone, cue, self.reports, [*phrases, *found])
            if report is not None and inner and report.source is None:
                report = None
            if report is not None:
                found.append(report)
                _take(report)
                before = stated_before(zone, cue, report, cues) if speech is None and not inner else None
                found += [before] if before is not None else []
                asked = asked_before(zone, cue, report) if speech is None and not inner else None
                found += [asked] if asked is not None else []
        turn_back(zone, back, [*phrases, *found])
        phrases = without_parting(zone, cues, found, phrases)
        phrases = [r for r in phrases if not (based_on(zone, cues, found, r) or passed_on(zone, cues, found, r))]
        for report in phrases:
            _take(report)
        found += [r for r in phrases if r.speech is None or r.speech.report is r]
        found += stated(zone, found, regions) if speech is None else []
        found += nominal(zone, found) if speech is None else []
        found += distanced(zone, found) if speech is None else []
        self._interposed(zone, found)
        for report in found:
            keep_apart(self.text, report)
        found.sort(key=TEXT_ORDER)
        found += reasons(zone, found, [region for region, _ in cited]) if speech is None and not inner else []
        tie_citings(zone, cited, found)
        self.reports += found

    def _interposed(self, zone: Zone, found: list[Report]) -> None:
        """An aside by a medium within the clause of another report is a link of that one: «Тот, как передаёт Hina,
        пообещал …»."""
        for relay in [r for r in found if r.verb is not None and r.entry is not None and r.entry.get("relay")]:
            if relay.speech is not None or len(relay.contents) == 0 or relay.cue is None:
                continue
            hosts = [
                r for r in found
                if r is not relay and r.verb is not None and r.cue is not None and relay.cue[1] <= r.cue[0]
                and relay.contents[-1][0] <= r.cue[0] <= relay.contents[-1][0] + (_PLACED if r.points_back else 2)
                and relay.contents[-1][0] > relay.cue[0]
                and len(relay.contents) > 1
            ]  # fmt: skip
            hosts = [  # «Ранее, как писал «Вестник», мэр обещал …»: nothing is parted there
                r for r in hosts if r.points_back or r.source is None or r.source[0] < relay.contents[-1][0]
            ]
            if not hosts or zone.finite(*relay.contents[0]) is not None:
                continue
            shared = {host.source for host in hosts if host.source is not None}
            also = [r for r in found if r not in hosts and (r.antecedent in hosts or r.source in shared)]
            for host in [*hosts, *also]:
                if relay.source is not None:
                    host.ties.append(Tie(*relay.source, "relay"))
            found.remove(relay)


def _may_report(zone: Zone, cue: CueVerb, speech: Speech | None) -> bool:
    """Whether a cue beside what is said may report it, in languages without case: no verb that is negated, nor one of
    mere manner where nothing is quoted ("when it was over, she wept")."""
    silent = bool(cue.match.entry.get("manner")) and speech is None and not zone.blocks
    return not silent and polarity(zone, cue) is not None


def _told_last(report: Report) -> bool:
    """Whether a headline names its source last, which is no part of what it says: «Мост ждут многие — опрос»."""
    return report.source is not None and report.speech is None and report.source[0] >= report.contents[-1][1]


def _holds(report: Report, verb: int) -> bool:
    """Whether a verb belongs to the phrase of a source: "according to a copy posted online"."""
    return report.source is not None and report.source[0] < verb < report.source[1]


def _own_view(zone: Zone, report: Report) -> bool:
    """Whether a phrase only tells that who is quoted speaks for himself: "in my view", «по нашим данным»."""
    return report.cue is not None and any(zone.is_in(t, "first_person_words") for t in range(*report.cue))


def _take(report: Report) -> None:
    """Give a quotation that has no report yet to the one that is made of it."""
    if report.speech is not None and report.speech.report is None:
        report.speech.report, report.speech.kind = report, "direct"
