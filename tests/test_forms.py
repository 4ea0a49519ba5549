"""The keys of forms: what folding may leave alone is what it would not change."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents.forms import fold, is_plain, shape_of

LETTERS = "".join(map(chr, range(0x20, 0x560)))
SOFT_HYPHEN = "\u00ad"
"""Is never plain, and folding leaves nothing of it: with it, a text is folded the long way."""


@pytest.mark.parametrize("letter", [letter for letter in LETTERS if is_plain(letter)])
def test_a_plain_letter_is_folded_as_any_other(letter: str) -> None:
    assert fold(letter) == fold(letter + SOFT_HYPHEN)


@given(st.text(st.sampled_from(LETTERS + "’ʼ‘`ʹ‐‑\u0301\u0306\u0308"), max_size=12))
def test_a_text_is_folded_alike_with_what_nobody_sees(text: str) -> None:
    assert fold(text) == fold(text + SOFT_HYPHEN)
    assert unicodedata.is_normalized("NFC", fold(text))


@given(st.text(max_size=8))
def test_digits_and_marks_are_told_by_their_classes(form: str) -> None:
    classes = {unicodedata.category(letter)[0] for letter in form}
    decimal = bool(form) and {unicodedata.category(letter) for letter in form} == {"Nd"}
    assert (shape_of(form) == "digits") == decimal
    assert (shape_of(form) == "punct") == (not classes & {"L", "N"})
