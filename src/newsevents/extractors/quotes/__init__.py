"""Quotations: what is quoted word for word, from whom."""

from collections.abc import Iterable

from newsevents.extractors.reports.spans import content_spans, cue_of
from newsevents.extractors.reports.voices import voices
from newsevents.plugin import Context, Extractor, Record, hookimpl
from newsevents.records import Quote


class Quotes:
    """Reads the layer ``quotes``: quotations of the outermost level, those without an opening or closing mark too.
    Names, titles, terms and inscriptions in quotation marks are none."""

    name = "quotes"
    requires: tuple[str, ...] = ("places", "organizations", "people", "groups")
    produces = ("quotes",)

    def extract(self, context: Context) -> Iterable[Record]:
        """The quotations of the article."""
        text, heard = context.text, voices(context)
        for speech in heard.reports.speeches:
            if not speech.kind or speech.report is None:
                continue
            content = content_spans(text, speech.pieces, direct=speech.kind == "direct")
            if content:
                yield Quote(
                    kind=speech.kind,
                    content=content,
                    speaker=heard.speaker(speech.report),
                    cue=cue_of(text, speech.report),
                    inherited=speech.inherited,
                    unbalanced=speech.unbalanced,
                )


@hookimpl
def newsevents_extractors() -> Iterable[Extractor]:
    """The extractor of quotations."""
    return [Quotes()]
