"""Places and organisations: names of the gazetteer and the word lists, and what nouns and quoted names make."""

from collections.abc import Iterable

from newsevents.extractors.places.gathering import gathered
from newsevents.plugin import Context, Extractor, Record, hookimpl


class Places:
    """Reads the layers ``places`` and ``organizations``."""

    name = "places"
    requires: tuple[str, ...] = ()
    produces = ("places", "organizations")

    def extract(self, context: Context) -> Iterable[Record]:
        """The places and bodies that the article names, one record each."""
        return gathered(context.text)


@hookimpl
def newsevents_extractors() -> Iterable[Extractor]:
    """The extractor of places."""
    return [Places()]
