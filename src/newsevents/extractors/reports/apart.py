"""Who says something is no part of what is said."""

from newsevents.analysis import Analysis
from newsevents.extractors.reports.model import Range, Report


def keep_apart(text: Analysis, report: Report) -> None:
    """Keep who says it out of what was said: a piece ends where cue and source follow, and one that only names the
    source is dropped; else the phrase belongs to what was said, and whose statement it is stays open."""
    source = report.source
    if source is None or report.manner == "own":
        return
    kept: list[Range] = []
    for begin, end in report.contents:
        if not (begin <= source[0] and source[1] <= end):
            kept.append((begin, end))
            continue
        told = source[0] if report.cue is None else min(source[0], report.cue[0])
        tailing = report.cue is not None and end <= max(source[1], report.cue[1]) + 1
        if tailing and told > begin + 1:
            kept.append((begin, _before_marks(text, begin, told)))
        elif any(_is_verb(text, token) for token in range(begin, end)) or len(report.contents) == 1:
            kept.append((begin, end))
            report.source, report.manner = None, "none"
    report.contents = kept or report.contents


def _before_marks(text: Analysis, begin: int, end: int) -> int:
    """Where a stretch ends, less the preposition and the marks behind it."""
    while end > begin + 1 and (
        "prepositions" in text.words[end - 1].entries or text.words[end - 1].shape == "punct"
    ):
        end -= 1
    return end


def _is_verb(text: Analysis, token: int) -> bool:
    reading = text.reading_at(token)
    return reading is not None and reading.pos in ("VERB", "PARTS", "INF")
