"""Reading a text: header, paragraphs, headings, sentences, tokens, quotation marks."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, Final, Literal, NamedTuple

from newsevents.analysis import Analysis, Quotation, SentenceTokens
from newsevents.language import LanguagePack
from newsevents.ranges import span_of
from newsevents.records import Section, Sentence
from newsevents.spans import Span
from newsevents.text import sentences as sentence_rules
from newsevents.text.clauses import read_clauses
from newsevents.text.cutting import cutter_of
from newsevents.text.letters import name_letters_of, part_stops, put_names
from newsevents.text.marks import MARKS, Pairing
from newsevents.text.possessives import apostrophes_of, put_possessives
from newsevents.text.tokens import with_plain_spaces
from newsevents.words import FINAL, Word

_HEADER: Final = re.compile(r"\A[\s\ufeff]*+date[ \t\xa0\u202f:]++(\d{4}-\d{2}-\d{2})(?!\S)")
_BREAK: Final = re.compile(r"[\n\u2029\v\f]\s*+")
LONGEST_HEADING: Final = 30
"""Tokens that a heading may have."""

Kind = Literal["title", "heading", "body"]


class Header(NamedTuple):
    """The line ``date YYYY-MM-DD`` before an article, and the day it names; None where the calendar has no such day."""

    span: Span
    published: dt.date | None


class Reading(NamedTuple):
    """A text as read: the analysis for the extractors, the sections and sentences for the article."""

    analysis: Analysis
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]


def read_header(text: str) -> Header | None:
    """The header of a text, where it has one.

    >>> read_header("date 2025-12-03 Визит отложен.")
    Header(span=Span(begin=0, end=15), published=datetime.date(2025, 12, 3))
    """
    found = _HEADER.match(text)
    if not found:
        return None
    try:
        published = dt.date.fromisoformat(found[1])
    except ValueError:
        published = None
    return Header(Span(found.start(0) + found[0].index("date"), found.end()), published)


def read(text: str, language: LanguagePack, body: int = 0, *, indexed: bool = True) -> Reading:
    """The text from the character ``body`` on, analysed in ``language``. Never fails, whatever the text holds.

    ``indexed`` is that of the analysis: whether it is for more than one extractor.
    """
    begins: list[int] = []
    ends: list[int] = []
    words: list[Word] = []
    found: list[SentenceTokens] = []
    quotations: list[Quotation] = []
    paragraphs = list(_paragraphs(text, body))
    letters, apostrophes = name_letters_of(language), apostrophes_of(language)
    cutter, spaced, pairing = cutter_of(language), with_plain_spaces(text), Pairing(text, begins, ends)
    for number, (begin, end) in enumerate(paragraphs):
        first = len(words)
        cutter.cut(spaced, begin, end, words, begins, ends)
        if len(words) == first:
            continue
        if letters.any:
            part_stops(words, begins, ends, first, language)
        inside = pairing.pairs(first, len(words))
        quotations += inside
        if apostrophes.behind:
            put_possessives(words, begins, ends, first, inside, apostrophes)
        kind = _kind(words, first, number, len(paragraphs))
        for start, stop in sentence_rules.split(words, begins, ends, first, len(words), inside):
            if letters.any:
                put_names(words, start, stop, letters)
            record = Sentence(span=span_of(begins[start], ends[stop - 1]), paragraph=number, kind=kind)
            found.append(SentenceTokens(start, stop, record))
    # Tuples, for extractors of strangers are handed them as well.
    tokens_read = (tuple(words), tuple(begins), tuple(ends))
    analysis = Analysis(text, language, *tokens_read, tuple(found), tuple(quotations), read_clauses, indexed=indexed)
    records = tuple(sentence.record for sentence in found)
    return Reading(analysis, _sections(records), records)


def _paragraphs(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Ranges between line breaks. A break before a lower-case letter is a wrapped line, not a paragraph."""
    begin, size = body, len(text)
    unusual = "\u2029" in text or "\v" in text or "\f" in text
    breaks = _breaks(text, body) if unusual else _lines(text, body)
    for stop, following in breaks:
        if following < size and text[following].islower() and text.count("\n", stop, following) == 1:
            continue
        end = stop
        while text[stop] == "\n" and end > begin and text[end - 1] in " \t\r":
            end -= 1
        if end > begin:
            yield begin, end
        begin = following
    if begin < size:
        yield begin, size


def _breaks(text: str, body: int) -> list[tuple[int, int]]:
    """Where a line or page ends, and where the next one begins, past all white space."""
    return [found.span() for found in _BREAK.finditer(text, body)]


def _lines(text: str, body: int) -> list[tuple[int, int]]:
    """The same of a text whose only breaks are ``\\n``: most texts, in a third of the time."""
    found, size = [], len(text)
    stop = text.find("\n", body)
    while stop >= 0:
        following = stop + 1
        while following < size and text[following].isspace():
            following += 1
        found.append((stop, following))
        stop = text.find("\n", following)
    return found


def _kind(words: list[Word], first: int, number: int, count: int) -> Kind:
    """A short paragraph without a final mark is a heading; the first one of several is the title."""
    last = words[-1].form
    if count == 1 or len(words) - first > LONGEST_HEADING or last in FINAL or last in {":", ";", ","}:
        return (
            "title" if number == 0 and count > 1 and len(words) - first <= LONGEST_HEADING and last in FINAL else "body"
        )
    if last in MARKS and len(words) - first > 1 and words[-2].form in FINAL:
        return "body"
    return "title" if number == 0 else "body" if number == count - 1 else "heading"


def _sections(records: tuple[Sentence, ...]) -> tuple[Section, ...]:
    """A section from each heading to the next; text before the first heading makes one without."""
    found: list[dict[str, Any]] = []
    for record in records:
        if record.kind == "heading" or not found:
            found.append({"heading": record.span if record.kind == "heading" else None, "begin": record.span.begin})
        found[-1]["end"] = record.span.end
    return tuple(Section(span=Span(s["begin"], s["end"]), heading=s["heading"]) for s in found)
