"""The possessive of a noun in -s, which an apostrophe alone marks: "Reyes' lawyer", "voters' minds"."""

from collections.abc import Sequence
from typing import Final

from newsevents.forms import keep
from newsevents.language import LanguagePack
from newsevents.parts import Quotation
from newsevents.text.marks import SINGLE
from newsevents.words import Word

REMEMBERED: Final = 16
"""Forms of the apostrophe that are remembered."""


class Apostrophes:
    """Apostrophes read as the possessive of a pack. Made once a pack, by ``apostrophes_of``."""

    def __init__(self, pack: LanguagePack) -> None:
        self.behind: str = pack.settings.get("apostrophe_behind", "")
        """The letters behind which an apostrophe alone marks the possessive, as the pack's setting has them."""
        self._full = pack.word("'s")
        self._known: dict[str, Word] = {}

    def word(self, form: str) -> Word:
        """The possessive that is written with nothing but a mark of this form."""
        known = self._known.get(form)
        return known if known is not None else keep(self._known, form, self._made(form), REMEMBERED)

    def _made(self, form: str) -> Word:
        full = self._full
        readings = tuple(r for r in full.readings if r.kind == "possessive")
        return Word(form, full.key, full.shape, readings, full.lemmas, {}, {})


def apostrophes_of(pack: LanguagePack) -> Apostrophes:
    """The reader of a pack's lone apostrophes, made once."""
    return pack.shared(Apostrophes)


def put_possessives(
    words: list[Word], begins: list[int], ends: list[int], first: int, inside: Sequence[Quotation], known: Apostrophes
) -> None:
    """Read the apostrophes from the token ``first`` on that mark an owner: behind a noun in -s, a word behind them, and
    no part of a pair of quotation marks."""
    lone = [
        t for t in range(first + 1, len(words) - 1)
        if words[t].form in SINGLE and ends[t - 1] == begins[t] and words[t - 1].form[-1] in known.behind
        and ends[t] < begins[t + 1] and words[t + 1].form[0].isalpha()
    ]  # fmt: skip
    if not lone:
        return
    paired = {q.open for q in inside} | {q.close for q in inside}
    for token in lone:
        if token not in paired:
            words[token] = known.word(words[token].form)
