"""Attributions: statements that the text ascribes to a source, with cue, content and the chain of sources."""

from collections.abc import Iterable

from newsevents.extractors.attributions.stating import attributions
from newsevents.extractors.reports.voices import voices
from newsevents.plugin import Context, Extractor, Record, hookimpl


class Attributions:
    """Reads the layer ``attributions``."""

    name = "attributions"
    requires: tuple[str, ...] = ("places", "organizations", "people", "groups", "quotes")
    produces = ("attributions",)

    def extract(self, context: Context) -> Iterable[Record]:
        """The attributions of the article."""
        return attributions(context.text, voices(context), tuple(context.layer("quotes")))


@hookimpl
def newsevents_extractors() -> Iterable[Extractor]:
    """The extractor of attributions."""
    return [Attributions()]
