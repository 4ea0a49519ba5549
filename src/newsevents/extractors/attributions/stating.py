"""What reports state, as records."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from newsevents.analysis import Analysis
from newsevents.extractors.reports.model import Report
from newsevents.extractors.reports.spans import content_spans, cue_of
from newsevents.extractors.reports.voices import Voices
from newsevents.records import Attribution, Quote
from newsevents.spans import Span
from newsevents.text.marks import MARKS


def attributions(text: Analysis, heard: Voices, quotes: Sequence[Quote]) -> list[Attribution]:
    """The statements of an article with whom they are ascribed to; ``quotes`` are its quotations."""
    quoted = _Quoted(quotes)
    found: list[Attribution] = []
    for report in heard.reports.reports:
        if _question(text, report):
            continue
        if report.cue is None and report.manner in ("elided", "possessive") and heard.speaker(report) is None:
            continue  # a quotation of somebody who is not told
        if report.manner == "label" and report.speech is None and _placed(heard, report):
            continue
        made = _attribution(text, report, heard, quoted)
        if made is not None:
            found.append(made)
    return found


class _Quoted:
    """The quotations by their characters."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        held = sorted((span.begin, span.end, quote.id) for quote in quotes for span in quote.content)
        self._direct = {quote.id for quote in quotes if quote.kind == "direct"}
        self._begins = [begin for begin, _, _ in held]
        self._held = held

    def within(self, spans: Sequence[Span]) -> tuple[tuple[str, ...], bool]:
        """The ids of the quotations within ``spans``, and whether they are clauses and all that there is."""
        ids: dict[str, None] = {}
        covered = 0
        for span in spans:
            first, last = bisect_left(self._begins, span.begin - 1), bisect_right(self._begins, span.end)
            for begin, end, id in self._held[first:last]:
                if end <= span.end + 1:
                    ids.setdefault(id)
                    covered += end - begin
        whole = covered >= sum(span.end - span.begin for span in spans) - 4 * len(spans)
        return tuple(ids), whole and all(id in self._direct for id in ids)


def _placed(heard: Voices, report: Report) -> bool:
    """Whether what stands before a headline's colon is a place, which says nothing."""
    source = heard.speaker(report)
    return source is not None and source.kind == "place"


def _question(text: Analysis, report: Report) -> bool:
    """Whether the content is a question, which states nothing."""
    if report.entry is not None and report.entry.get("class") == "ask":
        return True
    last = report.contents[-1][1]
    return report.cue is None and report.manner == "label" and text.words[last - 1].form == "?"


def _attribution(text: Analysis, report: Report, heard: Voices, quoted: _Quoted) -> Attribution | None:
    speech = report.speech
    content = content_spans(text, report.contents, direct=speech is not None)
    if not content:
        return None
    quotes, whole = quoted.within(content)
    direct = (
        speech is not None
        or bool(quotes and whole and _is_direct(text, report))
        or (not quotes and _quoted(text, content))
    )
    kind: Literal["direct", "indirect", "mixed"] = "direct" if direct else "mixed" if quotes else "indirect"
    before = report.contradicts
    return Attribution(
        kind=kind,
        content=content,
        cue=cue_of(text, report),
        chain=heard.chain(report),
        polarity="deny" if report.deny else "affirm",
        venue=text.text_of(*report.venue) if report.venue is not None else None,
        points_back=report.points_back,
        contradicts=content[0] if before is not None else None,
        quotes=quotes,
    )


def _quoted(text: Analysis, content: Sequence[Span]) -> bool:
    """Whether the content is what stands between two marks, as a quotation within another one does."""
    span = content[0]
    before, behind = text.text[max(span.begin - 1, 0) : span.begin], text.text[span.end : span.end + 1]
    return len(content) == 1 and before in MARKS and behind in MARKS and bool(before) and bool(behind)


def _is_direct(text: Analysis, report: Report) -> bool:
    """Whether the quotation that fills the content is a clause of its own."""
    return any(speech_begin(text, begin) for begin, _ in report.contents)


def speech_begin(text: Analysis, token: int) -> bool:
    """Whether a quotation begins at a token, or right before it."""
    quotation = text.quotation_at(token)
    return quotation is not None and quotation.begin - 1 <= token <= quotation.begin
