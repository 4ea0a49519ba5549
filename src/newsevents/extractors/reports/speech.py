"""Quotations as a reader sees them: pairs of marks joined over paragraphs, with the marks that are missing."""

from bisect import bisect_left, bisect_right
from typing import Final

from newsevents.analysis import Analysis, Quotation
from newsevents.extractors.reports.model import Range, Speech
from newsevents.matching import Match
from newsevents.ranges import BEGIN
from newsevents.text.marks import CLOSE, DASHES, EITHER, MARKS
from newsevents.words import FINAL

LONGEST: Final = 12
"""Paragraphs over which one quotation may run."""
_NAME: Final = 5
"""Tokens of a quotation that may be a name or a single expression."""
_ASIDE: Final = 60
"""Tokens that a reporting clause inside of a quotation may have."""
_ENDS: Final = FINAL | {","}


def speeches(text: Analysis) -> list[Speech]:
    """The quotations of the outermost level in text order; none overlaps another."""
    outer = [q for q in text.quotations if q.depth == 0]
    closing = _lost_openings(text)
    if not outer and not closing:
        return []
    found = _joined(text, outer, closing)
    found.sort(key=lambda speech: speech.begin)
    kept: list[Speech] = []
    for speech in found:
        if not kept or speech.begin >= kept[-1].end:
            kept.append(speech)
    return kept


def _lost_openings(text: Analysis) -> list[int]:
    """The closing marks that close nothing: glued to the word before them, a comma, a dash or an end behind."""
    paired = {q.close for q in text.quotations} | {q.open for q in text.quotations}
    found = []
    for token, word in enumerate(text.words):
        if word.shape == "punct" and (word.form in CLOSE or word.form in EITHER) and token not in paired:
            if not text.glued(token):
                continue
            behind = text.words[token + 1].form if token + 1 < len(text) else "."
            inner = text.words[token - 1]
            if behind in _ENDS or behind in DASHES or inner.form == "," or inner.final:
                found.append(token)
    return found


def _joined(text: Analysis, outer: list[Quotation], closing: list[int]) -> list[Speech]:
    found: list[Speech] = []
    used: set[int] = set()
    index = 0
    while index < len(outer):
        q = outer[index]
        index += 1
        if q.open is None:
            continue
        if q.balanced:
            assert q.close is not None
            found.append(Speech(q.open, q.close + 1, [(q.begin, q.end)]))
            continue
        pieces = [(q.begin, q.end)]
        at = bisect_left(closing, q.begin)
        if at < len(closing) and closing[at] <= q.end and closing[at] not in used:  # „Ключа не було», — заявив він
            used.add(closing[at])
            found.append(Speech(q.open, closing[at] + 1, [(q.begin, closing[at])], unbalanced=True))
            continue
        end, index, closed = _over_paragraphs(text, outer, index, q, pieces, closing, used)
        found.append(Speech(q.open, end, pieces, unbalanced=not closed))
    for token in closing:
        if token not in used:
            begin = _reach_back(text, token, found)
            last = found[-1] if found else None
            if last is not None and _runs_on(text, last, begin):  # a name at the end of the line closed it too early
                last.pieces = [(last.pieces[0][0], token)]
                last.end = token + 1
                continue
            if begin < token:
                found.append(Speech(begin, token + 1, [(begin, token)], unbalanced=True))
    return found


def _over_paragraphs(
    text: Analysis, outer: list[Quotation], index: int, q: Quotation, pieces: list[Range], closing: list[int],
    used: set[int],
) -> tuple[int, int, bool]:  # fmt: skip
    """Follow a quotation that its paragraph does not close: paragraphs that open it again, up to the one that closes
    it. Returns where it ends, the next quotation to look at, and whether it was closed."""
    last = text.sentences[text.sentence_at(q.end - 1)].record if q.end > q.begin else None
    resumed = None if last is None or _ends_paragraph(text, q.end) else _taken_up(text, q.end)
    if last is None or (resumed is None and not _ends_paragraph(text, q.end)):
        return q.end, index, False
    paragraph, end = last.paragraph, q.end
    if resumed is not None:
        end = text.sentences[resumed].end
        pieces[:] = [(q.begin, _paragraph_end(text, paragraph))]
    while index < len(outer) and len(pieces) < LONGEST:  # «Первое. / «Второе», — сказал он
        following = outer[index]
        if following.open is None or q.open is None or text.words[following.open].form != text.words[q.open].form:
            break  # another mark on the next line opens a quotation within this one
        held = text.sentences[text.sentence_at(following.open)]
        if held.record.paragraph != paragraph + 1 or held.begin != following.open:
            break
        pieces.append((following.begin, following.end))
        index += 1
        paragraph += 1
        if following.balanced:
            return following.end + 1, index, True
    if len(pieces) > 1:
        return pieces[-1][1], index, False
    at = bisect_left(closing, q.end)
    if at < len(closing) and closing[at] not in used:
        close = closing[at]
        there = text.sentences[text.sentence_at(close)].record.paragraph
        opened = index < len(outer) and outer[index].begin <= close and outer[index].open is not None
        if there - paragraph <= LONGEST and (not opened or outer[index].balanced):
            used.add(close)
            pieces[:] = [(q.begin, close)]
            while index < len(outer) and outer[index].begin <= close:
                index += 1
            return close + 1, index, True
    pieces[:] = [(q.begin, end)]
    return end, index, False


def _paragraph_end(text: Analysis, paragraph: int) -> int:
    return text.sentences[bisect_right(text.sentences, paragraph, key=lambda s: s.record.paragraph) - 1].end


def _taken_up(text: Analysis, token: int) -> int | None:
    """The sentence in which a dash takes a quotation up again behind the reporting clause that begins at ``token``:
    «…, — сказал он. — …»; None where nothing does."""
    sentence = text.sentence_at(token)
    paragraph = text.sentences[sentence].record.paragraph
    stop = min(token + _ASIDE, len(text) - 1)
    for at in range(token + 1, stop):
        if text.words[at].form in MARKS or text.sentences[text.sentence_at(at)].record.paragraph != paragraph:
            return None
        if (text.words[at].final or text.words[at].form == ",") and text.words[at + 1].form in DASHES:
            resumed = text.sentence_at(at + 1)
            if at + 2 < text.sentences[resumed].end:
                return resumed
            return resumed + 1 if next_line(text, resumed) else None
    return None


def next_line(text: Analysis, sentence: int) -> bool:
    """Whether another sentence stands on the next line, no empty one between."""
    if sentence + 1 >= len(text.sentences):
        return False
    here, following = text.sentences[sentence].record, text.sentences[sentence + 1].record
    return text.text[here.span.end : following.span.begin].count("\n") == 1


def _runs_on(text: Analysis, last: Speech, begin: int) -> bool:
    """Whether a quotation is the whole of the line before ``begin``, so that it goes on there."""
    sentence = text.sentence_at(begin)
    if sentence == 0 or text.sentences[sentence].begin != begin:
        return False
    before, here = text.sentences[sentence - 1], text.sentences[sentence]
    gap = text.text[before.record.span.end : here.record.span.begin]
    return last.begin == before.begin and last.end >= before.end - 1 and gap.count("\n") == 1


def _ends_paragraph(text: Analysis, token: int) -> bool:
    sentence = text.sentence_at(token - 1)
    nearest = text.sentences[sentence]
    if token < nearest.end:
        return False
    return (
        sentence + 1 >= len(text.sentences) or text.sentences[sentence + 1].record.paragraph != nearest.record.paragraph
    )


def _reach_back(text: Analysis, close: int, found: list[Speech]) -> int:
    """Where a quotation without an opening mark begins: with its paragraph; where each line holds one sentence, with
    the first line behind the last one that reports or quotes."""
    sentence = text.sentence_at(close)
    paragraph = text.sentences[sentence].record.paragraph
    floor = max((s.end for s in found[-2:] if s.end <= close), default=0)
    first = sentence
    while first > 0 and text.sentences[first - 1].record.paragraph == paragraph:
        first -= 1
    alone = first == sentence
    if alone:
        first = back_to_report(text, sentence)
    begin = max(text.sentences[first].begin, floor)
    held = text.sentences[text.sentence_at(begin)]
    return begin if begin == held.begin or begin == floor else held.begin


def back_to_report(text: Analysis, sentence: int) -> int:
    """The first of the one-sentence lines before ``sentence`` that run on from each other without a report of
    their own, or the one that a dash opens; ``sentence`` itself where lines are paragraphs."""
    first = sentence
    while first > 0 and sentence - first < LONGEST:
        before, here = text.sentences[first - 1], text.sentences[first]
        if text.words[here.begin].form in DASHES:
            break
        gap = text.text[before.record.span.end : here.record.span.begin]
        if before.record.kind != "body" or gap.count("\n") != 1 or reports(text, before.begin, before.end):
            break
        first -= 1
    return first


def reports(text: Analysis, begin: int, end: int) -> bool:
    """Whether a cue, a quotation longer than a name, or a noun for words at the end stands within the tokens."""
    if any(_tells(text, match) for match in text.matches_in("cues", begin, end)):
        return True
    if any(True for category in ("cue_nouns", "cue_prepositions") for _ in text.matches_in(category, begin, end)):
        return True
    if "documents" in text.words[max(end - 2, begin)].entries:
        return True  # a line that ends by announcing words: «… разразились комментариями»
    at = bisect_right(text.quotations, begin - 1, key=BEGIN)
    while at < len(text.quotations) and text.quotations[at].begin < end:
        if text.quotations[at].end - text.quotations[at].begin > _NAME:
            return True
        at += 1
    return False


def _tells(text: Analysis, match: Match) -> bool:
    """Whether a cue that needs no quotation beside it is a verb of the third person here."""
    doubtful = match.entry.get("manner") or match.entry.get("weak")
    if doubtful and (not match.begin or text.words[match.begin - 1].form not in DASHES):
        return False
    reading = text.reading_at(match.begin)
    if reading is None or reading.pos not in ("VERB", "PARTS", "PART", "ADJS"):
        return False
    return reading.person not in ("1", "2") and reading.mood != "impr"
