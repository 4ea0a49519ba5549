"""Visits, meetings, talks and calls."""

from collections.abc import Iterable

from newsevents.extractors.visits.completing import complete
from newsevents.extractors.visits.ellipsis import with_elliptic
from newsevents.extractors.visits.events import contents, event_of
from newsevents.extractors.visits.mentions import MentionReader
from newsevents.extractors.visits.merging import Merger
from newsevents.frames import read_frames
from newsevents.plugin import Context, hookimpl
from newsevents.records import Event, Record


class Visits:
    """Reads the events of the kinds visit, meeting, talks and call off an article."""

    name = "visits"
    requires = ("places", "organizations", "people", "groups", "dates", "quotes", "attributions")
    produces = ("events",)

    def extract(self, context: Context) -> Iterable[Record]:
        """The events, each once, in the order of their first mentions."""
        if not context.text.matches("frames"):
            return ()
        frames = with_elliptic(context.text, read_frames(context.text, "frames"))
        reader = MentionReader(context, frames)
        drafts = complete(Merger(context.text, reader.parties).gather(reader.read()))
        told, dates = contents(context.layer("attributions")), context.layer("dates")
        found: list[Event] = [event_of(draft, context.text, told, dates) for draft in drafts]
        return found


@hookimpl
def newsevents_extractors() -> Iterable[Visits]:
    """The extractor of this package."""
    return [Visits()]
