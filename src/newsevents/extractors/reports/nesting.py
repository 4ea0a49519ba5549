"""Reports within what others report: «мэр сказал, что, по данным банка, …»."""

from collections.abc import Sequence

from newsevents.analysis import Analysis
from newsevents.extractors.reports.model import TEXT_ORDER, Report
from newsevents.extractors.reports.surrounding import inside


def nest(text: Analysis, reports: Sequence[Report]) -> None:
    """Tie each report within the content of others to the innermost of those."""
    ordered = sorted(reports, key=TEXT_ORDER)
    stack: list[tuple[int, Report]] = []
    for report in ordered:
        at = report.cue[0] if report.cue is not None else report.contents[0][0]
        open_ = [entry for entry in stack if entry[0] > at]
        if not report.points_back:  # what points back stands behind what it tells
            stack = open_
        for _, outer in reversed(open_):
            if outer is report or outer.points_back:
                continue
            if inside(outer, at) or any(b <= at < e for b, e in outer.contents) or _opens(text, outer, report, at):
                report.outer = outer
                break
        if not report.points_back:
            stack.append((max(e for _, e in report.contents), report))


def _opens(text: Analysis, outer: Report, report: Report, at: int) -> bool:
    """Whether a report without a verb opens the content of another one: «он заявил, что, по данным банка, …»."""
    if outer.cue is None or outer.speech is not None or report.verb is not None:
        return False
    begin, end = outer.contents[0][0], outer.contents[-1][1]
    opened = any("content_openers" in text.words[t].entries for t in range(outer.cue[1], at))
    return opened and at < begin <= report.contents[0][0] < end
