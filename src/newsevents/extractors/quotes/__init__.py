"""Quotations: what is quoted word for word, from whom."""

from collections.abc import Iterable

from newsevents.extractors.quotes.quoting import quotes
from newsevents.extractors.reports.voices import voices
from newsevents.plugin import Context, Extractor, Record, hookimpl


class Quotes:
    """Reads the layer ``quotes``: quotations of the outermost level, those without an opening or closing mark too.
    Names, titles, terms and inscriptions in quotation marks are none."""

    name = "quotes"
    requires: tuple[str, ...] = ("places", "organizations", "people", "groups")
    produces = ("quotes",)

    def extract(self, context: Context) -> Iterable[Record]:
        """The quotations of the article."""
        return quotes(context.text, voices(context))


@hookimpl
def newsevents_extractors() -> Iterable[Extractor]:
    """The extractor of quotations."""
    return [Quotes()]
