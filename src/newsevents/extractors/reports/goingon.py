"""Quotations without a cue of their own that go on with the one before: «…», — сказал он. — «…»"""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.floating import fills_paragraph
from newsevents.extractors.reports.model import Report, Speech
from newsevents.extractors.reports.standing import last_within
from newsevents.text.marks import DASHES

_CALLS: Final = frozenset("!?")
"""Marks with which a quotation ends that goes on behind its reporting clause: ""Who is it?" he asked. "Go!"."""


def gone_on(text: Analysis, speeches: Sequence[Speech]) -> list[Report]:
    """The reports of quotations without a cue that follow another one, whose speaker goes on; a further piece of the
    same quotation is added to its report instead."""
    last: Speech | None = None
    before: Speech | None = None
    extra: list[Report] = []
    for speech in speeches:
        if speech.report is not None:
            if speech.block and speech.kind == "direct":
                last = before = speech
            continue
        if not speech.block or last is None or last.report is None or (not last.marked and _asks(text, last)):
            continue
        if before is None or not _follows(text, before, speech):
            continue
        if not last.marked and not speech.marked and _asks(text, speech):
            before = speech  # a question to the one who speaks before and behind it
            continue
        if before is last and _joins(text, last, speech) and not _parted(text, last, speech):
            last.pieces += speech.pieces
            last.report.contents += speech.pieces
            speech.kind, speech.report = "", last.report
            speech.pieces = []
            last.end = speech.end
            continue
        sentence = text.sentence_at(speech.begin)
        report = Report(
            sentence, None, None, list(speech.pieces), manner="elided", antecedent=last.report, speech=speech
        )
        speech.report, speech.kind, speech.inherited = report, "direct", True
        extra.append(report)
        last = before = speech
    return extra


def _follows(text: Analysis, last: Speech, speech: Speech) -> bool:
    """Whether a quotation is the whole of the sentence behind the one that the last quotation stands in."""
    told = last.report.sentence if last.report is not None else 0
    before = max(text.sentence_at(last.end - 1), told)
    here = text.sentence_at(speech.begin)
    if here == before and last.end <= speech.begin:
        apart = not text.language.cased and text.words[speech.begin - 1].shape != "punct"
        return not apart and _joins(text, last, speech)  # not "…," he said, to chants of "…"
    held = text.sentences[here]
    opened = speech.begin - (speech.begin > held.begin and text.words[held.begin].form in DASHES)
    ended = text.sentences[text.sentence_at(speech.end - 1)].end <= speech.end + 1
    alone = opened == held.begin and ended
    if here == before + 2 and text.words[text.sentences[before + 1].begin].form in DASHES:
        before += text.sentences[before + 1].end - text.sentences[before + 1].begin == 1  # a dash by itself
    near = here == before + 1
    gap = text.text[text.sentences[before].record.span.end : held.record.span.begin]
    same = text.sentences[before].record.paragraph == held.record.paragraph or gap.count("\n") == 1
    return alone and near and (same or fills_paragraph(text, speech))


def _joins(text: Analysis, last: Speech, speech: Speech) -> bool:
    """Whether a reporting clause splits one quotation in two: a comma stands inside the first one's marks, or a
    dash takes it up again («…», — сказал он. — «…»)."""
    words = text.words
    inner = words[last_within(text, *last.pieces[-1])].form if last.pieces else ""
    gap = words[speech.begin - 1].form
    if last.end + 1 < speech.begin and words[last.end].form == "," and words[last.end + 1].form not in DASHES:
        return last.marked and speech.marked  # "…", said Moss. "…": the comma stands outside of the marks
    if gap in DASHES and last.end <= speech.begin - 1 and last.marked and speech.marked:
        return words[speech.begin - 2].final or words[speech.begin - 2].form == ","
    asked = not text.language.cased and inner[:1] in _CALLS and last.end + 1 < speech.begin
    asked = asked and _one_paragraph(text, last, speech)
    return inner == "," or asked or (gap == "," and _text_between(text, last.end, speech.begin))


def _one_paragraph(text: Analysis, last: Speech, speech: Speech) -> bool:
    first, second = text.sentence_at(last.end - 1), text.sentence_at(speech.begin)
    return text.sentences[first].record.paragraph == text.sentences[second].record.paragraph


def _asks(text: Analysis, speech: Speech) -> bool:
    """Whether a turn ends with a question, which somebody else answers."""
    return bool(speech.pieces) and text.words[speech.pieces[-1][1] - 1].form == "?"


def _parted(text: Analysis, last: Speech, speech: Speech) -> bool:
    """Whether an empty line parts two quotations of which the first one was closed."""
    between = text.text[text.span(last.end - 1, last.end).end : text.begins[speech.begin]]
    return between.count("\n") > 1 and fills_paragraph(text, speech)


def _text_between(text: Analysis, begin: int, end: int) -> bool:
    """Whether no sentence ends between two tokens."""
    return text.sentence_at(begin) == text.sentence_at(max(end - 1, begin))
