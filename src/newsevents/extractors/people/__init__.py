"""People and groups: who is named, with which roles, and where else the text means them."""

from collections.abc import Iterable

from newsevents.extractors.people.records import people
from newsevents.plugin import Context, Record, hookimpl


class People:
    """Reads the layers ``people`` and ``groups``."""

    name = "people"
    requires = ("places", "organizations")
    produces = ("people",)

    def extract(self, context: Context) -> Iterable[Record]:
        """The persons named in the article, one record each."""
        yield from people(context.text, tuple(context.layer("places")), tuple(context.layer("organizations")))


@hookimpl
def newsevents_extractors() -> Iterable[object]:
    """The extractor of people."""
    return [People()]
