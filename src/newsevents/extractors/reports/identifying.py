"""Who the source of each report is: the phrase, the pronoun or the gap in its clause, linked to those the article tells
of."""

import attrs

from newsevents.extractors.reports.bodies import Bodies
from newsevents.extractors.reports.entities import Entities, source_of
from newsevents.extractors.reports.leads import Leads
from newsevents.extractors.reports.linking import Phrases
from newsevents.extractors.reports.memory import Memory
from newsevents.extractors.reports.model import Range, Report
from newsevents.extractors.reports.pronominal import Pronominal
from newsevents.extractors.reports.pronouns import Pronouns
from newsevents.extractors.reports.reading import Reports
from newsevents.extractors.reports.roles import Roles
from newsevents.plugin import Context
from newsevents.records import Organization, Source


class Identifier:
    """Finds the sources of the reports of one article."""

    def __init__(self, context: Context, reports: Reports) -> None:
        self.text, self.reports = context.text, reports.reports
        self.entities = Entities(context)
        self.memory = Memory(self.text, self.entities)
        self.bodies, pronouns = Bodies(self.memory), Pronouns(self.memory)
        roles = Roles(self.memory, self.bodies, pronouns)
        self.leads, self.phrases = Leads(roles), Phrases(roles)
        self.pronominal = Pronominal(pronouns, self.phrases)
        self.sources: dict[int, Source | None] = {}
        self.first_answer = next((r.contents[0][0] for r in self.reports if r.manner == "answer"), 0)

    def run(self) -> None:
        """Find all sources: those of the body in text order, then those of headlines, then the roles told ahead."""
        titles = [r for r in self.reports if self.text.sentences[r.sentence].record.kind == "title"]
        for report in [*sorted((r for r in self.reports if r not in titles), key=place_of), *titles]:
            self.source(report)
        speakers = [(at, r, s) for at, r, s in sorted(self.memory.told, key=lambda t: t[0]) if s.kind == "person"]
        for report in self.reports:
            source = self.sources.get(id(report))
            bearer = self.leads.bearer(report, source, speakers) if source is not None else None
            if source is not None and bearer is not None:
                self.sources[id(report)] = attrs.evolve(bearer, span=source.span)

    def source(self, report: Report) -> Source | None:
        """The source of a report, found when it is first asked for; None where it stays open."""
        if id(report) in self.sources:
            return self.sources[id(report)]
        self.sources[id(report)] = None
        source = self._found(report)
        self.sources[id(report)] = source
        if source is not None:
            self.memory.tell(place_of(report), report, source)
        return source

    def _found(self, report: Report) -> Source | None:
        if report.source is not None:
            if report.manner in ("pronoun", "possessive"):
                return self.pronominal.of(report, report.source, self.source)
            if report.manner == "locus" and "locus_adverbs" in self.text.words[report.source[0]].entries:
                return self._there(report, report.source)
            return self.phrases.phrase(report.source, report)
        if report.manner == "answer":
            return self.memory.interviewed(self.first_answer)
        if report.manner != "elided":
            return None
        if report.antecedent is not None:
            same = report.antecedent.sentence == report.sentence
            source = self.source(report.antecedent)
            return source if source is None or same else attrs.evolve(source, span=None)
        before = self._before(report)
        return attrs.evolve(before, span=None) if before is not None else None

    def _there(self, report: Report, tokens: Range) -> Source | None:
        """The house that a mere «там» takes up: the one that spoke last, else the one body that the sentence before
        names."""
        for _, other, source in reversed(self.memory.told):
            if report.sentence - other.sentence > 1:
                break
            if source.kind in ("organization", "place", "media"):
                return attrs.evolve(source, span=self.text.span(*tokens))
        before = self.text.sentences[max(report.sentence - 1, 0)].record.span
        bodies = {s.entity.id: s.entity for s in self.entities.within(before) if isinstance(s.entity, Organization)}
        return source_of(next(iter(bodies.values())), self.text.span(*tokens)) if len(bodies) == 1 else None

    def _before(self, report: Report) -> Source | None:
        """Who spoke, or acted, last before a report without a subject of its own."""
        acting = self.memory.subject_before(report)
        if acting is not None:
            return acting
        for _, other, source in reversed(self.memory.told):
            if report.sentence - other.sentence <= 1 and source.kind in ("person", "role", "unnamed", "organization"):
                return source
        return None


def place_of(report: Report) -> int:
    """Where a report stands in the text: at its cue, else where its content begins."""
    return report.cue[0] if report.cue is not None else report.contents[0][0]
