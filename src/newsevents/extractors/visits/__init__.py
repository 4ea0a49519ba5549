"""Visits, meetings, talks and calls."""

from collections.abc import Iterable

from newsevents.extractors.visits.reading import events
from newsevents.plugin import Context, hookimpl
from newsevents.records import Record


class Visits:
    """Reads the events of the kinds visit, meeting, talks and call off an article."""

    name = "visits"
    requires = ("places", "organizations", "people", "groups", "dates", "quotes", "attributions")
    produces = ("events",)

    def extract(self, context: Context) -> Iterable[Record]:
        """The events, each once, in the order of their first mentions."""
        return events(context)


@hookimpl
def newsevents_extractors() -> Iterable[Visits]:
    """The extractor of this package."""
    return [Visits()]
