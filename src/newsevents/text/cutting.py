"""From a text to its words. White space parts a text into chunks; what tokens a chunk holds is worked out once.

Only where a full stop may belong to a word («А. Иванов», «т. д.») does it matter what stands around a chunk.
"""

import re
from typing import Final

from mypy_extensions import mypyc_attr

from newsevents.forms import keep
from newsevents.language import LanguagePack
from newsevents.text.tokens import TOKEN, forms, placed, tokenize
from newsevents.words import Word

REMEMBERED: Final = 50_000
"""Chunks that are remembered; some 12 MB when full."""
LONGEST: Final = 40
"""Characters of a chunk that is remembered."""

_CLOSED: Final = re.compile(r"[^.]*+(?:(?:(?<=[^\W\d_]{4})|(?<=\W))\.)?")
"""A chunk that holds no full stop but one at its end, behind a word too long for an abbreviation, or behind a mark."""


@mypyc_attr(acyclic=True)
class Chunk:
    """Characters between white space: their words, and where each begins and ends; ``whole`` where they are one word,
    which needs no lists; ``closed`` where nothing around them tells how they are cut."""

    __slots__ = ("begins", "closed", "ends", "whole", "words")

    def __init__(
        self, words: tuple[Word, ...], begins: tuple[int, ...], ends: tuple[int, ...], closed: bool, whole: Word | None
    ) -> None:
        self.words = words
        self.begins = begins
        self.ends = ends
        self.closed = closed
        self.whole = whole


_OPEN: Final = Chunk((), (), (), False, None)


class Cutter:
    """Cuts texts of one language."""

    def __init__(self, pack: LanguagePack) -> None:
        self._pack = pack
        self._clitics = pack.clitics
        self._known: dict[str, Chunk] = {}

    def cut(self, text: str, begin: int, end: int, words: list[Word], begins: list[int], ends: list[int]) -> None:
        """Adds the tokens of ``text[begin:end]`` to the lists: the word, and where it begins and ends in ``text``."""
        known, at, passed = self._known, begin, begin
        chunks = text[begin:end].split()
        spaces = end - begin
        for written in chunks:
            spaces -= len(written)
        evenly = spaces == len(chunks) - 1  # one space between any two
        for written in chunks:
            if not evenly:
                at = text.find(written, at)
            stop = at + len(written)
            chunk = known.get(written)
            if chunk is None:
                chunk = self._learn(written)
            word = chunk.whole
            if word is not None and at >= passed:
                words.append(word)
                begins.append(at)
                ends.append(stop)
            elif chunk.closed and at >= passed:
                words += chunk.words
                for offset in chunk.begins:
                    begins.append(at + offset)
                for offset in chunk.ends:
                    ends.append(at + offset)
            else:
                passed = self._open(text, max(at, passed), stop, end, words, begins, ends)
            at = stop + 1

    def _open(
        self, text: str, at: int, stop: int, end: int, words: list[Word], begins: list[int], ends: list[int]
    ) -> int:
        """Adds the tokens that begin within ``text[at:stop]``, of which the last may reach further; where it ends."""
        written: list[str] = []
        for found in TOKEN.finditer(text, at, end):
            if found.start() >= stop:
                break
            written.append(found[0])
        starts, stops, tokens = placed(text, at, written, self._clitics)
        words += self._pack.words(forms(tokens))
        begins += starts
        ends += stops
        return stops[-1] if stops else max(at, stop)

    def _learn(self, written: str) -> Chunk:
        if len(written) > LONGEST:
            return _OPEN
        return keep(self._known, written, self._chunk(written), REMEMBERED)

    def _chunk(self, written: str) -> Chunk:
        clitics = self._clitics
        if written.isalpha() and (clitics is None or not clitics.search(written)):  # most chunks: one token
            return Chunk((), (), (), True, self._pack.words([written])[0])
        if not _CLOSED.fullmatch(written):
            return _OPEN
        begins, ends, tokens = tokenize(written, clitics=clitics)
        words = self._pack.words(forms(tokens))
        if tokens == [written]:
            return Chunk((), (), (), True, words[0])
        return Chunk(tuple(words), tuple(begins), tuple(ends), True, None)


def cutter_of(pack: LanguagePack) -> Cutter:
    """The cutter of a pack, made once."""
    return pack.shared(Cutter)
