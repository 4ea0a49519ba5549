"""Cutting a text into tokens. A token is a word, a number, or one mark of punctuation; white space is none."""

import regex

TOKEN = regex.compile(
    r"""
    (?:\p{Lu}\.){2,}+                                                     # U.S.  А.С.
    | \p{Lu}\p{Ll}?\.(?=\ ?\p{Lu}) (?<=\b\p{Lu}\.|\b\p{Lu}\p{Ll}\.)       # А. Пушкин, Ю. Мельник, Дж. Байден
    | \p{Ll}\.\ ?\p{Ll}\.(?!\p{L})                                        # т.е.  т. д.  a.m.
    | \p{N}++(?:[-‐‑]?\p{L}[\p{L}\p{M}]*+)?+                              # 18  18-го  2010-х  9pm
    | \p{L}[\p{L}\p{M}\p{N}\u00ad\u200d]*+(?:[-‐‑'’ʼ][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad\u200d]*+)*+
    | \.{2,}+ | -{2,}+
    | \S
    """,
    regex.VERBOSE,
)
"""Linear: every repetition is possessive."""

Spans = list[tuple[int, int]]


def tokenize(text: str, begin: int = 0, end: int | None = None, clitics: "regex.Pattern[str] | None" = None) -> Spans:
    """The tokens of ``text[begin:end]`` as (begin, end) offsets into ``text``.

    ``clitics`` matches what a language writes together with a word but reads apart, at the word's end ("'s").

    >>> [t for b, e in tokenize("18-го А. Иванов — «да».") for t in ["18-го А. Иванов — «да»."[b:e]]]
    ['18-го', 'А.', 'Иванов', '—', '«', 'да', '»', '.']
    """
    spans: Spans = []
    for match in TOKEN.finditer(text, begin, len(text) if end is None else end):
        start, stop = match.span()
        if clitics is not None and stop - start > 2 and text[start].isalpha():
            split = clitics.search(text, start + 1, stop)
            if split:
                spans.append((start, split.start()))
                start = split.start()
        spans.append((start, stop))
    return spans
