"""Ways to read words that the dictionary lacks, and words of two parts made of them, as pymorphy3 makes them."""

from typing import Final

from mypy_extensions import mypyc_attr

from newsevents.languages.tables import Row, Tag

_PARTS: Final = frozenset({
    "NOUN", "ADJF", "ADJS", "COMP", "VERB", "INFN", "PRTF", "PRTS", "GRND", "NUMR", "ADVB", "NPRO", "PRED", "PREP",
    "CONJ", "PRCL", "INTJ",
})  # fmt: skip
_COMPARED: Final = _PARTS | {
    "sing", "plur", "nomn", "gent", "datv", "accs", "ablt", "loct", "voct", "gen1", "gen2", "acc2", "loc1", "loc2",
    "1per", "2per", "3per", "pres", "past", "futr",
}  # fmt: skip
"""What the two parts of a word with a hyphen agree in."""
_SAME: Final = {"gen1": "gent", "loc1": "loct", "V-oy": "V-ey"}


@mypyc_attr(acyclic=True)
class Guess:
    """One way to read a word: as a form of the dictionary (``row``) with something before and behind it (``front``,
    ``back``), as two words joined (``left``, ``right``; the second alone where the first never changes, which is then
    its ``front``), or as what never changes.

    ``word`` is the form and ``lemma`` its first form, both as the dictionary spells them; ``score`` its likelihood;
    ``known`` whether the dictionary holds the whole.
    """

    __slots__ = ("back", "front", "known", "left", "lemma", "right", "row", "score", "tag", "word")

    def __init__(
        self,
        word: str,
        tag: Tag,
        lemma: str,
        score: float,
        row: Row | None = None,
        left: "Guess | None" = None,
        right: "Guess | None" = None,
        front: str = "",
        back: str = "",
        known: bool = False,
    ) -> None:
        self.word = word
        self.tag = tag
        self.lemma = lemma
        self.score = score
        self.row = row
        self.left = left
        self.right = right
        self.front = front
        self.back = back
        self.known = known

    def scored(self, score: float) -> "Guess":
        """The guess with another likelihood."""
        return Guess(
            self.word, self.tag, self.lemma, score, self.row, self.left, self.right, self.front, self.back, self.known
        )

    def within(self, front: str, back: str, factor: float) -> "Guess":
        """The guess with something before and behind it, less likely by a factor."""
        return Guess(
            front + self.word + back, self.tag, front + self.lemma + back, self.score * factor, self.row, self.left,
            self.right, front + self.front, self.back + back,
        )  # fmt: skip

    def path(self) -> tuple[object, ...]:
        """What the guess is read off, by which guesses of the same form are told apart."""
        if self.row is not None:
            return (self.word, self.front, self.back, self.row.paradigm, self.row.at)
        return (self.word, self.front, self.back, self.tag.key, self.right and self.right.path())


Seen = set[tuple[str, str, object]]
"""The forms guessed so far: as spelt, with their tags and what they are read off."""


def is_new(guess: Guess, seen: Seen) -> bool:
    """Whether nothing like a guess was guessed before; it is noted."""
    origin = guess.row.paradigm if guess.row is not None else guess.right and guess.right.path()
    key = (guess.word, guess.tag.key, origin)
    if key in seen:
        return False
    seen.add(key)
    return True


def joined(left: str, before: list[Guess], behind: list[Guess]) -> list[Guess]:
    """Two words joined by a hyphen: both inflected («город-герой») where they agree, then the second alone."""
    features = [_compared(guess.tag) for guess in behind]
    found = [
        Guess(f"{one.word}-{other.word}", one.tag, f"{one.lemma}-{other.lemma}", one.score * 0.75, None, one, other)
        for one in before
        if _is_word(one.tag)
        for other, agreeing in zip(behind, features, strict=True)
        if agreeing == _compared(one.tag)
    ]
    front = f"{left}-"
    return found + [
        Guess(front + one.word, one.tag, front + one.lemma, one.score * 0.75, None, None, one, front)
        for one in behind
        if _is_word(one.tag)
    ]


def aligned(before: list[tuple[str, Tag]], behind: list[tuple[str, Tag]]) -> list[tuple[str, Tag]]:
    """The forms of two words joined: to each of the second, that of the first which is the most like it."""
    normal = [(form, tag, {_SAME.get(grammeme, grammeme) for grammeme in tag.grammemes}) for form, tag in before]
    made = []
    for form, tag in behind:
        own = {_SAME.get(grammeme, grammeme) for grammeme in tag.grammemes}
        best, least = normal[0], -1
        for one in normal:
            apart = len(one[2] ^ own)
            if least < 0 or apart < least:
                best, least = one, apart
        made.append((f"{best[0]}-{form}", best[1]))
    return made


def _is_word(tag: Tag) -> bool:
    return tag.pos in _PARTS


def _compared(tag: Tag) -> set[str]:
    return {_SAME.get(grammeme, grammeme) for grammeme in tag.grammemes & _COMPARED}
