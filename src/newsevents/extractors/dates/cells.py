"""From the tokens of a text to stretches of cells: the words of the grammar side by side, numerals put together."""

import re
from collections.abc import Iterator
from typing import Final

import regex

from newsevents.analysis import Analysis
from newsevents.extractors.dates import numerals, numeric
from newsevents.extractors.dates.cell import Cell, nothing
from newsevents.extractors.dates.digits import add_digits
from newsevents.extractors.dates.numbers import full_year
from newsevents.extractors.dates.symbols import CHARACTER, CONTINUED, MARK, NOTHING
from newsevents.extractors.dates.terms import WORDS, Term, of_entry
from newsevents.extractors.dates.vocabulary import ANCHOR_CODES, Vocabulary
from newsevents.matching import Match

LONGEST: Final = 400
"""Cells that a stretch may have; a longer one is cut, for no sentence holds so many."""


class Stretch:
    """Words of the grammar side by side, and their symbols as one string."""

    __slots__ = ("cells", "symbols")

    def __init__(self, cells: list[Cell], symbols: str) -> None:
        self.cells = cells
        self.symbols = symbols


def stretches(text: Analysis, vocabulary: Vocabulary) -> Iterator[Stretch]:
    """The stretches of neighbouring words of the grammar that may hold a time expression, in text order."""
    longer = {match.begin: match for match in text.matches(WORDS) if match.end - match.begin > 1}
    codes = _overlaid(vocabulary.codes(text.words), longer)
    done = 0
    anchor = _PROMISING.search(codes)
    while anchor is not None:
        begin = max(codes.rfind(NOTHING, 0, anchor.start()) + 1, done)
        end = codes.find(NOTHING, anchor.start())
        end = min(len(codes) if end < 0 else end, begin + LONGEST)
        cells = _cells(text, vocabulary, longer, begin, end)
        done = max(end, cells[-1].stop if cells else 0)
        read = _joined(cells)
        if read.symbols == codes[begin:end] and NOTHING not in read.symbols:
            yield read
        else:
            yield from _cut(read)
        anchor = _PROMISING.search(codes, done)


def _joined(cells: list[Cell]) -> Stretch:
    """The cells with their numerals put together."""
    symbols = "".join([cell.symbol for cell in cells])
    if numerals.SPELLED.isdisjoint(symbols):
        return Stretch(cells, symbols)
    whole = numerals.joined(cells)
    return Stretch(whole, "".join([cell.symbol for cell in whole]))


def _overlaid(codes: str, longer: dict[int, Match]) -> str:
    """The codes with the entries of several words put in their places."""
    if not longer:
        return codes
    listed = list(codes)
    for at, match in longer.items():
        listed[at] = of_entry(match.entry).symbol
        listed[at + 1 : match.end] = [CONTINUED] * (match.end - at - 1)
    return "".join(listed)


_DIGITS: Final = "".join(CHARACTER[name] for name in ("small", "four", "number"))
_COUNTED: Final = CHARACTER["small"] + CHARACTER["cardinal"]
_FIRST: Final = (
    ANCHOR_CODES
    + MARK
    + _DIGITS
    + "".join(CHARACTER[name] for name in ("cardinal", "at", "in", "fraction", "half_word", "half", "minutes_to"))
)
_PROMISING: Final = re.compile(
    rf"(?=[{_FIRST}])(?:[{ANCHOR_CODES}]|[{_DIGITS}]{MARK}[{_DIGITS}]|{MARK}{CHARACTER['small']}|{CHARACTER['cardinal']}{{2}}"
    rf"|[{_COUNTED}]{CHARACTER['modifier']}[{_COUNTED}]|{CHARACTER['at']}[{_COUNTED}]{CHARACTER['to']}[{_COUNTED}]"
    rf"|{CHARACTER['small']}{CHARACTER['number_word']}|[{CHARACTER['fraction']}{CHARACTER['half_word']}{CHARACTER['half']}][{CHARACTER['ordinal']}{CHARACTER['ordinal_number']}]"
    rf"|{CHARACTER['minutes_to']}[{_DIGITS}{CHARACTER['cardinal']}]|{CHARACTER['at']}[{CHARACTER['ordinal']}{CHARACTER['ordinal_number']}]"
    rf"|{CHARACTER['in']}{CHARACTER['modifier']}(?=[{CHARACTER['comma']}{MARK}]|$))"
)
"""A word that tells a time; digits with a mark between, an apostrophe before digits, two numerals, which may. Looking
at the first character alone lets the search pass over most of a text."""


def _cut(whole: Stretch) -> Iterator[Stretch]:
    """The stretches between words that turned out to be none of the grammar's."""
    at = 0
    for symbols in whole.symbols.split(NOTHING):
        if _PROMISING.search(symbols):
            yield Stretch(whole.cells[at : at + len(symbols)], symbols)
        at += len(symbols) + 1


def _cells(text: Analysis, vocabulary: Vocabulary, longer: dict[int, Match], begin: int, end: int) -> list[Cell]:
    cells: list[Cell] = []
    words, begins, ends, plain = text.words, text.begins, text.ends, vocabulary.plain
    token = begin
    while token < end:
        read = plain.get(words[token])
        if read is None or token in longer:
            token = _next(text, vocabulary, longer, token, cells)
        else:
            symbol, data, number = read
            cells.append(Cell(symbol, token, token + 1, begins[token], ends[token], data, number))
            token += 1
    return cells


def _next(text: Analysis, vocabulary: Vocabulary, longer: dict[int, Match], token: int, cells: list[Cell]) -> int:
    """Adds the cells of the token, and of what belongs to it, and returns the token after them."""
    word = text.words[token]
    start, stop = text.begins[token], text.ends[token]
    match = longer.get(token)
    if match is not None:
        return _add(text, cells, of_entry(match.entry), token, match.end, start, text.ends[match.end - 1])
    if word.shape in ("digits", "number") and stop < len(text.text) and not text.text[stop].isspace():
        found = numeric.read(text.text, start)
        if found is not None:
            return add_digits(text, vocabulary, cells, found, token)
    if (
        word.form in _APOSTROPHES
        and token + 1 < len(text)
        and text.glued(token + 1)
        and (not token or not text.glued(token))
    ):
        return _elided(text, vocabulary, token, cells)
    pieces = vocabulary.pieces(word)
    if not pieces or (token and _is_other_word(pieces[0].term, text, token)):
        cells.append(nothing(token + 1))
        return token + 1
    for piece in pieces[:-1]:
        cells.append(
            Cell(
                piece.term.symbol,
                token,
                token + 1,
                start + piece.begin,
                start + piece.end,
                piece.term.data,
                piece.term.number,
            )
        )
    last = pieces[-1]
    if last.term.symbol == _FOUR and last.begin and text.text[stop : stop + 1] == "/":  # «сезон-2019/20»
        found = numeric.read(text.text, start + last.begin)
        if found is not None:
            return add_digits(text, vocabulary, cells, found, token)
    return _add(text, cells, last.term, token, token + 1, start + last.begin, start + last.end)


def _is_other_word(read: Term, text: Analysis, token: int) -> bool:
    """Whether the word before makes another word of it: "he said that spring was late", "it will last two days"."""
    before = text.words[token - 1]
    if read.data.get("that"):
        return "cues" in before.entries
    if not read.data.get("last") or (before.capital and WORDS in before.entries):  # "in May last year"
        return False
    helper = before.entries.get("auxiliaries")
    if helper is not None:
        return bool(helper.get("form") == "modal")
    return "infinitive_marks" in before.entries and _is_infinitive(text, token)


def _is_infinitive(text: Analysis, token: int) -> bool:
    """Whether a number behind a word makes an infinitive of it: "set to last two days", not "back to last week"."""
    after = text.words[token + 1] if token + 1 < len(text) else None
    counted = after is not None and (after.shape == "digits" or any(r.pos == "NUM" for r in after.readings[:1]))
    reading = text.reading_at(token) if counted else None
    return reading is not None and reading.pos == "INF"


def _add(text: Analysis, cells: list[Cell], read: Term, token: int, stop: int, begin: int, end: int) -> int:
    """Adds one cell, with the point of an abbreviation, and returns the token after it."""
    if read.data.get("abbreviation") and end < len(text.text) and text.text[end] == "." and stop < len(text):
        end, stop = end + 1, stop + 1
    if read.symbol == _ZONE and (offset := _OFFSET.match(text.text, end)) is not None:
        end = offset.end()
        while stop < len(text) and text.begins[stop] < end:
            stop += 1
    if read.symbol == _DECADE and begin and text.text[begin - 1] in "'’‘ʼ`":
        begin -= 1
    cells.append(Cell(read.symbol, token, stop, begin, end, read.data, read.number))
    return stop


_APOSTROPHES: Final = frozenset("'’‘ʼ`")


def _elided(text: Analysis, vocabulary: Vocabulary, token: int, cells: list[Cell]) -> int:
    """Two digits of a year or a decade behind an apostrophe: "the '80s", "in '98"."""
    word = text.words[token + 1]
    pieces = vocabulary.pieces(word)
    if pieces and pieces[0].term.symbol == _DECADE:
        return token + 1
    if word.shape == "digits" and len(word.form) == 2:
        number = full_year(int(word.form), digits=2)
        cells.append(
            Cell(CHARACTER["year_spelled"], token, token + 2, text.begins[token], text.ends[token + 1], _ELIDED, number)
        )
        return token + 2
    cells.append(nothing(token + 1))
    return token + 1


_ELIDED: Final = {"short": True}
_DECADE: Final = CHARACTER["decade"]
_FOUR: Final = CHARACTER["four"]
_ZONE: Final = CHARACTER["zone"]
_OFFSET: Final = regex.compile(r"[+\-−–]\d{1,2}(?::\d{2})?(?!\d)")
"""What follows a zone without white space: "GMT+3"."""
