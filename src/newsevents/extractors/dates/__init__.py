"""Time expressions of Russian, Ukrainian and English news, as TIMEX3 records.

``cells`` cuts the text into stretches of date words, ``grammar`` finds constructions in them, ``readings`` says
what each means, ``merging`` joins neighbours, ``licence`` refuses what is no time here, ``resolution`` gives each its
value on the calendar, ``direction`` where it lies. The words and what they do are in the packs, the constructions in
``grammar.toml``.
"""

from collections.abc import Iterable

from newsevents.extractors.dates.grammar import load
from newsevents.extractors.dates.reading import TextReader
from newsevents.extractors.dates.vocabulary import Vocabulary
from newsevents.plugin import Context, Extractor, hookimpl
from newsevents.records import TimeExpression

__all__ = ["Dates", "newsevents_extractors"]


class Dates:
    """Finds dates, times, durations and recurring sets, and resolves them against the day of publication."""

    name = "dates"
    requires: tuple[str, ...] = ()
    produces = ("dates",)

    def extract(self, context: Context) -> Iterable[TimeExpression]:
        """The time expressions of the article, in text order."""
        return self.reader(context).read()

    def reader(self, context: Context) -> TextReader:
        """What reads the article: ``read`` gives the records, ``candidates`` the expressions before they are
        resolved."""
        pack = context.language
        return TextReader(context, pack.shared(Vocabulary), pack.shared(load))


@hookimpl
def newsevents_extractors() -> "list[Extractor]":
    """The dates extractor."""
    return [Dates()]
