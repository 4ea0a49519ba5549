"""Quotations of a headline that the article quotes again, with who says them: "'It took all': storm hits coast"."""

from collections.abc import Sequence

from newsevents.analysis import Analysis
from newsevents.extractors.reports.model import Report, Speech


def echoed(text: Analysis, speeches: Sequence[Speech]) -> list[Report]:
    """The reports of quotations in headlines that begin or make up one of the article; a mere label before or behind
    such a quotation is no source."""
    titles = [s for s in speeches if s.pieces and _titled(text, s)]
    if not titles:
        return []
    told = [(_key(text, s), s.report) for s in speeches if s.report is not None and s.pieces and not _titled(text, s)]
    made: list[Report] = []
    for speech in titles:
        own = speech.report
        if not speech.block or (own is not None and own.cue is not None):
            continue
        key = _key(text, speech)
        other = next((r for held, r in told if held[: len(key)] == key and r is not None), None)
        if len(key) < 2 or other is None:
            continue
        if own is None:
            sentence = text.sentence_at(speech.begin)
            own = Report(sentence, None, None, list(speech.pieces), speech=speech)
            speech.report, speech.kind = own, "direct"
            made.append(own)
        own.source, own.manner, own.antecedent = None, "elided", other
    return made


def _titled(text: Analysis, speech: Speech) -> bool:
    return text.sentences[text.sentence_at(speech.begin)].record.kind == "title"


def _key(text: Analysis, speech: Speech) -> list[str]:
    """The words of a quotation, without its marks."""
    return [text.words[t].key for b, e in speech.pieces for t in range(b, e) if text.words[t].shape != "punct"]
