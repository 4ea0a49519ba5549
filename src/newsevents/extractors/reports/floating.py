"""Quotations that no clause reports: told by the sentence before («Мэр ответил на критику. «Мы успеем»»), or by the one
behind that points back to them («Об этом заявил мэр»)."""

from collections.abc import Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.model import Range, Report, Speech
from newsevents.extractors.reports.zones import finite_in

_SHORTEST: Final = 2
"""Tokens of a quotation that may be no name or exclamation."""
_LINKS: Final = 4
"""Reports over which a subject may have been left out."""


def pointed_at(text: Analysis, speeches: Sequence[Speech], reports: Sequence[Report]) -> None:
    """Give the quotations that fill what a report points back to the report: "«Мост закрыт». Об этом сообщил мэр"."""
    pointing = {r.contents[0][0]: r for r in reports if r.points_back and not r.deny and len(r.contents) == 1}
    if not pointing:
        return
    before: Speech | None = None
    for speech in speeches:
        last, before = before, speech
        if speech.report is not None or not speech.block or not speech.marked or not speech.pieces:
            continue
        spoken = last if last is not None and last.report is not None and last.kind == "direct" else None
        if spoken is not None and _next_sentence(text, spoken, speech):
            continue  # ""…," she said. "…" Another one told the same.": she goes on
        begin = speech.pieces[0][0]
        report = pointing.get(begin) or pointing.get(speech.begin)
        if report is not None and report.contents[0][1] <= speech.end:
            speech.report, speech.kind = report, "direct"


def _next_sentence(text: Analysis, last: Speech, speech: Speech) -> bool:
    """Whether a quotation is told in the sentence right behind that of another one, in the same paragraph."""
    before, here = text.sentence_at(last.end - 1), text.sentence_at(speech.begin)
    return here == before + 1 and text.sentences[before].record.paragraph == text.sentences[here].record.paragraph


def fills_paragraph(text: Analysis, speech: Speech) -> bool:
    """Whether nothing but a quotation stands in its paragraph."""
    first, last = text.sentence_at(speech.begin), text.sentence_at(speech.end - 1)
    own = text.sentences[first].record.paragraph
    opens = text.sentences[first].begin == speech.begin and (
        first == 0 or text.sentences[first - 1].record.paragraph != own
    )
    ends = last + 1 >= len(text.sentences) or text.sentences[last + 1].record.paragraph != own
    return opens and ends and text.sentences[last].end <= speech.end + 1


def floating(text: Analysis, speeches: Sequence[Speech], reports: Sequence[Report]) -> list[Report]:
    """The reports of quotations that are whole sentences without a report of their own: their speaker is the one whom
    the sentence before reports, or who speaks of something there; where it tells nobody, the quotation has none."""
    alone = [s for s in speeches if s.report is None and s.block and s.marked and _sentences(text, s)]
    if not alone:
        return []
    told: dict[int, list[Report]] = {}
    for report in reports:
        if report.outer is None:
            told.setdefault(report.sentence, []).append(report)
    found: list[Report] = []
    for speech in alone:
        before = text.sentence_at(speech.begin) - 1
        near = _near(text, before) or (before >= 0 and fills_paragraph(text, speech))
        speaker = _speaker(text, before, told.get(before, ())) if near else None
        report = Report(before + 1, None, None, list(speech.pieces), manner="none", speech=speech)
        speech.report, speech.kind = report, "direct"
        if speaker is not None:
            report.manner, report.antecedent, speech.inherited = "elided", speaker, True
            found.append(report)
    return found


def _sentences(text: Analysis, speech: Speech) -> bool:
    """Whether a quotation is the whole of one sentence of the body or more, with a predicate."""
    if speech.unbalanced or not speech.pieces:
        return False
    first, last = (text.sentences[text.sentence_at(t)] for t in (speech.begin, speech.end - 1))
    begin, end = speech.pieces[0]
    if first.begin != speech.begin or last.end > speech.end + 1 or first.record.kind != "body":
        return False
    if end - begin < _SHORTEST or not text.words[begin].capital:
        return False
    return finite_in(text, begin, end)


def _near(text: Analysis, before: int) -> bool:
    """Whether the sentence behind another one stands in its paragraph or on the next line."""
    if before < 0:
        return False
    here, behind = text.sentences[before].record, text.sentences[before + 1].record
    gap = text.text[here.span.end : behind.span.begin]
    return here.kind == "body" and (here.paragraph == behind.paragraph or gap.count("\n") == 1)


def _speaker(text: Analysis, sentence: int, told: Sequence[Report]) -> Report | None:
    """The report of the sentence whose source speaks; None where there are two, or nobody."""
    voiced = [r for r in told if r.source is not None or r.antecedent is not None]
    if voiced:
        return voiced[0] if len({_words(r) for r in voiced}) == 1 else None
    tokens = _topic(text, sentence) if not told else None
    if tokens is None:
        return None
    held = text.sentences[sentence]
    report = Report(sentence, None, None, [(held.begin, held.end)], source=tokens, manner="subject")
    if "pronouns" in text.words[tokens[0]].entries and tokens[1] - tokens[0] == 1:
        report.manner = "pronoun"
    return report


def _words(report: Report) -> Range | None:
    """The phrase of the one who speaks in a report."""
    seen = 0
    while report.source is None and report.antecedent is not None and seen < _LINKS:
        report, seen = report.antecedent, seen + 1
    return report.source


def _topic(text: Analysis, sentence: int) -> Range | None:
    """The subject of a main clause whose verb tells that somebody speaks: «Мэр ответил на критику»."""
    for clause in text.clauses(sentence):
        if clause.kind != "main" or clause.verb is None or clause.subject is None:
            continue
        match = text.match_at("cues", clause.verb)
        if match is None or match.entry.get("impersonal") or not {"that", "quote"} & set(match.entry.get("frame", ())):
            continue
        phrase = clause.phrases[clause.subject]
        return phrase.begin, phrase.end
    return None
