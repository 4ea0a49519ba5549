"""What stands in quotation marks and is said by somebody, as records."""

from newsevents.analysis import Analysis
from newsevents.extractors.reports.spans import content_spans, cue_of
from newsevents.extractors.reports.voices import Voices
from newsevents.records import Quote


def quotes(text: Analysis, heard: Voices) -> list[Quote]:
    """The quotations of an article."""
    found: list[Quote] = []
    for speech in heard.reports.speeches:
        if not speech.kind or speech.report is None:
            continue
        content = content_spans(text, speech.pieces, direct=speech.kind == "direct")
        if content:
            made = Quote(
                kind=speech.kind,
                content=content,
                speaker=heard.speaker(speech.report),
                cue=cue_of(text, speech.report),
                inherited=speech.inherited,
                unbalanced=speech.unbalanced,
            )
            found.append(made)
    return found
