import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsevents
from newsevents.text.cutting import LONGEST, Cutter
from newsevents.text.tokens import tokenize
from newsevents.words import Word

PARSER = newsevents.Parser()
WRITTEN = (
    "А.", "Дж.", "т.", "д.", "в.", "о.", "т.в.о.", "т.д.", "т.е.", "г.", "Иванов", "Байден", "в",
    "Да.", "РФ.", "наДж.", "«Да.", "»", "»,",
    "18-го", "a.m.", "U.S.", "Putin's", "don't", "...", "..", ".", "—", "--", "3.5", "2025.", "слово.",
    "сло\u00adво",
    "\u200b", "Влади\u0301мир", "x" * (LONGEST + 1) + ".", "(Дж.", "П.А.", "site.ru",
)  # fmt: skip
PIECES = st.sampled_from(WRITTEN) | st.text("АДЖджтм.-—«»'’18s\u00ad\u200b\u0301", max_size=6)
SPACES = st.sampled_from([" ", "  ", "\t", " \t", "\u2028", "\x1f", ""])


@pytest.mark.parametrize("code", ["ru", "uk", "en"])
@given(st.lists(st.tuples(PIECES, SPACES), max_size=12))
def test_chunk_by_chunk_a_text_has_the_tokens_that_one_search_finds(code: str, pieces: list[tuple[str, str]]) -> None:
    pack = PARSER.pack(code)
    text = "".join(piece + space for piece, space in pieces)
    words: list[Word] = []
    begins: list[int] = []
    ends: list[int] = []
    Cutter(pack).cut(text, 0, len(text), words, begins, ends)
    starts, stops, written = tokenize(text, clitics=pack.clitics)
    assert [text[begin:end] for begin, end in zip(begins, ends, strict=True)] == written
    assert (begins, ends) == (starts, stops)
    assert len(words) == len(written)
