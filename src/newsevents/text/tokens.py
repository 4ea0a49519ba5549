"""Cutting a text into tokens: words, numbers, marks of punctuation. White space is none, nor is what nobody sees."""

import re
import unicodedata
from typing import Final

_LETTER: Final = r"[^\W\d_]"
_CAPITAL: Final = "[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐЎ]"
_SMALL: Final = "[a-zа-яёіїєґў]"
_CONSONANT: Final = "[BCDFGHJ-NP-TV-XZБ-ДЖЗК-НП-ТФ-ЩҐ][bcdfghj-np-tv-xzб-джзк-нп-тф-щґ]"  # two, the first a capital
_INSIDE: Final = "[\\w\u0300-\u036f\u0483-\u0487]"  # combining marks belong to the word
_INVISIBLE: Final = "\u00ad\u200b-\u200f\u2060\ufeff"  # soft hyphens, joiners, breaks: a hint how to set a line
_JOINING: Final = f"[\\w\u0300-\u036f\u0483-\u0487\\-‐‑'’ʼ`{_INVISIBLE}]"  # what a word may go on with

TOKEN: Final = re.compile(
    rf"""
    {_CAPITAL}?{_SMALL}{{2,}}+(?!{_JOINING})                      # most words, told first as they cost least so
    | {_CAPITAL}\.(?:(?:{_CAPITAL}\.)++|(?=\ ?{_CAPITAL}))                # U.S.  А.С.  А. Пушкин
    | [DRI]-(?:(?:[A-Z]\.){{2,}}+|[A-Z][a-z]{{1,4}}\.(?=[,)]))             # D-N.J.  R-Okla.
    | {_CONSONANT}\.(?=\ {_CAPITAL}{_LETTER}|\ {_CAPITAL}\.)           # Дж. Байден; but РФ. Потом, Да. Потом
    | {_LETTER}\.(?:{_LETTER}\.{_LETTER}\.|\ {_SMALL}\.\ {_SMALL}\.|\ ?{_LETTER}\.)(?!{_LETTER})  # т.е.  т. д.  т.в.о.
    | {_LETTER}{_INSIDE}*+(?:(?:[-‐‑](?![A-Z]\.[A-Z]\.)|['’ʼ`]|[{_INVISIBLE}]++)\w{_INSIDE}*+)*+  # Iran-U.S. is three
    | \d++(?:[-‐‑]?{_LETTER}{_INSIDE}*+|['’]s(?!\w))?+                  # 18  18-го  2010-х  9pm  Radio 4's
    | \.{{2,}}+ | -{{2,}}+
    | [^\s{_INVISIBLE}]
    """,
    re.VERBOSE,
)
"""Linear: every repetition is possessive. Of the standard library, for it takes half the time of ``regex`` here."""

_IRREGULAR: Final = re.compile(f"[{_INVISIBLE}\u0300-\u036f]")
_UNWRITTEN: Final = re.compile(f"[{_INVISIBLE}\u0300\u0301]")
"""What a form goes without; of the combining marks the accents that show the stress, where no letter has them."""

_BLANKS: Final = ("\u00a0", *map(chr, range(0x2000, 0x200B)), "\u202f", "\u205f", "\u3000")
"""Spaces of another width, or that do not break a line."""

Cut = tuple[list[int], list[int], list[str]]
"""Tokens: where each begins, where it ends, its characters."""


def with_plain_spaces(text: str) -> str:
    """The text with a plain space for each space of another width, or that does not break a line.

    >>> with_plain_spaces("А.\\u00a0Иванов,\\u20095\\u202fмая")
    'А. Иванов, 5 мая'
    """
    for blank in _BLANKS:  # one by one they are looked for in a tenth of the time that one pattern takes
        text = text.replace(blank, " ")
    return text


def tokenize(text: str, begin: int = 0, end: int | None = None, clitics: "re.Pattern[str] | None" = None) -> Cut:
    """The tokens of ``text[begin:end]``, their offsets those into ``text``.

    ``clitics`` matches what a language writes together with a word but reads apart, at the word's end ("'s").

    >>> text = "18-го А. Иванов — «да»."
    >>> begins, ends, written = tokenize(text)
    >>> written
    ['18-го', 'А.', 'Иванов', '—', '«', 'да', '»', '.']
    >>> text[begins[2] : ends[2]]
    'Иванов'
    """
    written: list[str] = TOKEN.findall(text, begin, len(text) if end is None else end)
    return placed(text, begin, written, clitics)


def placed(text: str, at: int, written: list[str], clitics: "re.Pattern[str] | None") -> Cut:
    """What ``TOKEN`` finds in the text from a character on, with clitics apart, and where each token stands."""
    if clitics is not None:
        written = _parted(written, clitics)
    begins: list[int] = []
    ends: list[int] = []
    for form in written:  # no token begins with a character that may stand between two
        at = text.find(form, at)
        begins.append(at)
        at += len(form)
        ends.append(at)
    return begins, ends, written


def forms(written: list[str]) -> list[str]:
    """Tokens as a dictionary has them: letters composed, without stress marks and what is not seen.

    >>> forms(["Влади\\u0301мир", "при\\u00adбыл"])
    ['Владимир', 'прибыл']
    """
    if not _IRREGULAR.search("".join(written)):
        return written
    return [_UNWRITTEN.sub("", unicodedata.normalize("NFC", form)) or form for form in written]


def _parted(written: list[str], clitics: "re.Pattern[str]") -> list[str]:
    """The tokens with each clitic apart from its word."""
    found: list[str] = []
    for form in written:
        split = clitics.search(form, 1) if len(form) > 2 and form[0].isalnum() else None
        if split:
            found += (form[: split.start()], form[split.start() :])
        else:
            found.append(form)
    return found
