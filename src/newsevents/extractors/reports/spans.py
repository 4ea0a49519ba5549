"""Characters of quotations and reports."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.model import Range, Report
from newsevents.records import Cue
from newsevents.records.quotes import CueClass
from newsevents.spans import Span
from newsevents.text.marks import MARKS

_STRIPPED: Final = frozenset(",;:.—–-") | MARKS


def content_spans(text: Analysis, pieces: list[Range], *, direct: bool) -> tuple[Span, ...]:
    """The characters of each piece, without marks and stops at its edges; pieces without a word are left out."""
    spans = []
    for first, last in pieces:
        begin, end = first, last
        while begin < end and text.words[begin].form in _STRIPPED | {"…", ")", "..."}:
            begin += 1
        while end > begin and (text.words[end - 1].form in _STRIPPED or (not direct and text.words[end - 1].final)):
            end -= 1
        if end > begin and any(w.shape != "punct" for w in text.words[begin:end]):
            spans.append(text.span(begin, end))
    return tuple(spans)


def cue_of(text: Analysis, report: Report) -> Cue | None:
    """The record of a report's cue."""
    if report.cue is None:
        return None
    begin, end = report.cue
    entry = report.entry
    key = entry.key if entry is not None else text.text_of(begin, end).lower()
    kind: CueClass = entry.get("class", "distance") if entry is not None else "say"
    return Cue(span=text.span(begin, end), lemma=key, kind=kind)
