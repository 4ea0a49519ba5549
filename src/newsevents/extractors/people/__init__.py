"""People and groups: who is named, with which roles, and where else the text means them."""

from collections.abc import Iterable

from newsevents.extractors.people.groups import groups
from newsevents.extractors.people.records import people
from newsevents.plugin import Context, Extractor, Record, hookimpl


class People:
    """Reads the layer ``people``."""

    name = "people"
    requires = ("places", "organizations")
    produces = ("people",)

    def extract(self, context: Context) -> Iterable[Record]:
        """The persons named in the article, one record each."""
        return people(context.text, tuple(context.layer("places")), tuple(context.layer("organizations")))


class Groups:
    """Reads the layer ``groups``; its members are persons of the layer before."""

    name = "groups"
    requires = ("people",)
    produces = ("groups",)

    def extract(self, context: Context) -> Iterable[Record]:
        """The groups of people that act in the article, one record each."""
        return groups(context.text, tuple(context.layer("people")))


@hookimpl
def newsevents_extractors() -> Iterable[Extractor]:
    """The extractors of people and groups."""
    return [People(), Groups()]
