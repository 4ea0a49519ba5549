"""Reports with their sources linked to the entities of the article, and the chain of each."""

import attrs

from newsevents.analysis import Analysis
from newsevents.extractors.reports.identifying import Identifier
from newsevents.extractors.reports.links import Links
from newsevents.extractors.reports.model import Report
from newsevents.extractors.reports.reading import Reports, read_reports
from newsevents.plugin import Context
from newsevents.records import Link, Source


@attrs.define(eq=False)
class Voices:
    """The reports of a text, and the chain of each."""

    reports: Reports
    chains: dict[int, tuple[Link, ...]]

    def chain(self, report: Report) -> tuple[Link, ...]:
        """From the outlet to the origin."""
        return self.chains.get(id(report), ())

    def speaker(self, report: Report) -> Source | None:
        """The source of a report."""
        return next((link.source for link in self.chain(report) if link.relation == "speaker"), None)


class _Slot:
    """Where the voices of a parse are kept for the second extractor that asks."""

    def __init__(self, _text: Analysis) -> None:
        self.voices: Voices | None = None


def voices(context: Context) -> Voices:
    """The reports of the article with their chains, worked out once a parse."""
    slot = context.shared(_Slot)
    if slot.voices is None:
        reports = context.shared(read_reports)
        identifier = Identifier(context, reports)
        identifier.run()
        links = Links(identifier)
        slot.voices = Voices(reports, {id(r): links.chain(r) for r in reports.reports})
    return slot.voices
