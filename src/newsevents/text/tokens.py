"""Cutting a text into tokens: words, numbers, marks of punctuation. White space is none, nor is what nobody sees."""

import re
import unicodedata
from typing import Final

_LETTER: Final = r"[^\W\d_]"
_CAPITAL: Final = "[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐЎ]"
_CONSONANT: Final = "[BCDFGHJ-NP-TV-XZБ-ДЖЗК-НП-ТФ-ЩҐ][bcdfghj-np-tv-xzб-джзк-нп-тф-щґ]"  # two, the first a capital
_INSIDE: Final = "[\\w\u0300-\u036f\u0483-\u0487]"  # combining marks belong to the word
_INVISIBLE: Final = "\u00ad\u200b-\u200f\u2060\ufeff"  # soft hyphens, joiners, breaks: a hint how to set a line

TOKEN: Final = re.compile(
    rf"""
    {_CAPITAL}\.(?:(?:{_CAPITAL}\.)++|(?=\ ?{_CAPITAL}))                # U.S.  А.С.  А. Пушкин
    | {_CONSONANT}\.(?=\ {_CAPITAL}{_LETTER}|\ {_CAPITAL}\.)           # Дж. Байден; but РФ. Потом, Да. Потом
    | {_LETTER}\.\ ?{_LETTER}\.(?!{_LETTER})                            # т.е.  т. д.  a.m.
    | {_LETTER}{_INSIDE}*+(?:(?:[-‐‑'’ʼ`]|[{_INVISIBLE}]++)\w{_INSIDE}*+)*+
    | \d++(?:[-‐‑]?{_LETTER}{_INSIDE}*+)?+                              # 18  18-го  2010-х  9pm
    | \.{{2,}}+ | -{{2,}}+
    | [^\s{_INVISIBLE}]
    """,
    re.VERBOSE,
)
"""Linear: every repetition is possessive. Of the standard library, for it takes half the time of ``regex`` here."""

_IRREGULAR: Final = re.compile(f"[{_INVISIBLE}\u0300-\u036f]")
_UNWRITTEN: Final = re.compile(f"[{_INVISIBLE}\u0300\u0301]")
"""What a form goes without; of the combining marks the accents that show the stress, where no letter has them."""

_BLANK: Final = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")

Spans = list[tuple[int, int]]


def with_plain_spaces(text: str) -> str:
    """The text with a plain space for each space of another width, or that does not break a line.

    >>> with_plain_spaces("А.\\u00a0Иванов,\\u20095\\u202fмая")
    'А. Иванов, 5 мая'
    """
    return _BLANK.sub(" ", text)


def tokenize(text: str, begin: int = 0, end: int | None = None, clitics: "re.Pattern[str] | None" = None) -> Spans:
    """The tokens of ``text[begin:end]`` as (begin, end) offsets into ``text``.

    ``clitics`` matches what a language writes together with a word but reads apart, at the word's end ("'s").

    >>> text = "18-го А. Иванов — «да»."
    >>> [text[b:e] for b, e in tokenize(text)]
    ['18-го', 'А.', 'Иванов', '—', '«', 'да', '»', '.']
    """
    spans = [match.span() for match in TOKEN.finditer(text, begin, len(text) if end is None else end)]
    return spans if clitics is None else _without_clitics(text, spans, clitics)


def forms(text: str, spans: Spans) -> list[str]:
    """The tokens as a dictionary has them: letters composed, without stress marks and what is not seen.

    >>> text = "Влади\\u0301мир при\\u00adбыл в Йорк"
    >>> forms(text, tokenize(text))
    ['Владимир', 'прибыл', 'в', 'Йорк']
    """
    written = [text[begin:end] for begin, end in spans]
    if spans and _IRREGULAR.search(text, spans[0][0], spans[-1][1]):
        return [_UNWRITTEN.sub("", unicodedata.normalize("NFC", form)) or form for form in written]
    return written


def _without_clitics(text: str, spans: Spans, clitics: "re.Pattern[str]") -> Spans:
    found: Spans = []
    for start, stop in spans:
        split = clitics.search(text, start + 1, stop) if stop - start > 2 and text[start].isalpha() else None
        if split:
            found += ((start, split.start()), (split.start(), stop))
        else:
            found.append((start, stop))
    return found
