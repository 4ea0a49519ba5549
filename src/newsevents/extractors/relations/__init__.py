"""Relations between events of an article: before, part of, previous in the series."""

from collections.abc import Iterable

from newsevents.extractors.relations.ordering import relations
from newsevents.plugin import Context, Extractor, Layer, hookimpl
from newsevents.records import Record


class Relations:
    """Reads off how two events of one sentence are ordered, and which event is the previous one of a series.

    The words that order events are the category ``event_order``: what the sentence tells is ``before``, ``after`` or
    ``part_of`` the event that is named behind such a word. Words of ``event_series`` that say
    previous, before a trigger, make the event the previous one of the next event of its kind with a participant in
    common. Beside what such words tell, a meeting is ``part_of`` the one visit that it is held during; its trigger is
    the cue then.
    """

    name: str = "relations"
    requires: tuple[str, ...] = ("events",)
    produces: tuple[str | Layer, ...] = ("relations",)

    def extract(self, context: Context) -> Iterable[Record]:
        """The relations, each pair of events once."""
        return relations(context.text, context.layer("events"))


@hookimpl
def newsevents_extractors() -> list[Extractor]:
    """The relations extractor."""
    return [Relations()]
