"""Pairing quotation marks, paragraph by paragraph, with marks nested, missing or doubled."""

from bisect import bisect_right
from typing import Final

from newsevents.analysis import Quotation
from newsevents.words import FINAL

OPEN: Final = frozenset("«„‹‚")
CLOSE: Final = frozenset("»›")
EITHER: Final = frozenset('"“”‟″')
SINGLE: Final = frozenset("'‘’‛")
MARKS: Final = OPEN | CLOSE | EITHER | SINGLE
DASHES: Final = frozenset("—–-―−") | {"--"}
HYPHENS: Final = frozenset("–-")
"""Dashes that join two names where no space stands around them."""

_BEFORE_DASH: Final = frozenset({",", "!", "?", "…"})
DEEPEST: Final = 8
"""Quotations in each other that are followed; of more, the outermost counts as never closed."""

_FAMILIES: Final = {"«": "«»", "»": "«»", "‹": "‹›", "›": "‹›"}


def _family(mark: str) -> str:
    return _FAMILIES.get(mark, "'" if mark in SINGLE or mark == "‚" else '"')


class Pairing:
    """The marks of a text, paragraph by paragraph on a stack; ``text[begins[i]:ends[i]]`` are its tokens, by index."""

    def __init__(self, text: str, begins: list[int], ends: list[int]) -> None:
        self.text, self.begins, self.ends = text, begins, ends

    def mark(self, token: int) -> str:
        """The mark at a token, or "" where it is none."""
        if self.ends[token] - self.begins[token] != 1:
            return ""
        character = self.text[self.begins[token]]
        return character if character in MARKS else ""

    def pairs(self, begin: int, end: int) -> list[Quotation]:
        """The quotations of the tokens ``begin`` to ``end``, in text order."""
        found: list[Quotation] = []
        stack: list[tuple[int, str]] = []
        lost: list[tuple[int, str, int]] = []
        for token in self._marked(begin, end):
            mark = self.mark(token)
            family = _family(mark)
            if token > begin and self.mark(token - 1) == mark and self._glued(token):  # doubled
                if stack and stack[-1][0] == token - 1:
                    stack[-1] = (token, family)
                continue
            if self._opens(token, mark, begin, end, any(f == family for _, f in stack)):
                stack.append((token, family))
                if len(stack) > DEEPEST:
                    lost.append((*stack.pop(0), 0))
            else:
                self._close(token, family, stack, found, end)
        lost += [(opened, family, depth) for depth, (opened, family) in enumerate(stack)]
        breaks = self._breaks(begin, end) if lost else []
        for opened, family, depth in lost:
            if family != "'":
                behind = bisect_right(breaks, (opened + 1, -1))
                reach = breaks[behind][1] if behind < len(breaks) else end
                found.append(Quotation(opened + 1, reach, opened, None, depth))
        return sorted(found, key=lambda q: (q.begin, -q.end)) if len(found) > 1 else found

    def _marked(self, begin: int, end: int) -> list[int]:
        """The tokens that are marks."""
        text, begins, ends = self.text, self.begins, self.ends
        return [t for t in range(begin, end) if ends[t] - begins[t] == 1 and text[begins[t]] in MARKS]

    def _glued(self, token: int) -> bool:
        return self.ends[token - 1] == self.begins[token]

    def _opens(self, token: int, mark: str, begin: int, end: int, inside: bool) -> bool:
        """Whether a mark opens: by its form, else by the white space around it, else by whether one is open."""
        if mark in OPEN:
            return True
        if mark in CLOSE or mark == "’":
            return False
        before = self.begins[token]
        spaced_before = token == begin or not self._glued(token) or self.text[before - 1] in '([—–-«„“"'
        spaced_after = token + 1 >= end or not self._glued(token + 1)
        if mark == "“" and not inside:
            return True
        if spaced_before != spaced_after:
            return spaced_before
        if inside or spaced_after:
            return False
        return not (self._glued(token) and self.text[self.begins[token + 1]] in ",.;:!?…-–—")  # «сказано", - заявил»

    def _close(self, token: int, family: str, stack: list[tuple[int, str]], found: list[Quotation], end: int) -> None:
        """Close the innermost open mark of the family, and, at a mark that can only end the outermost one, all of
        them."""
        at = next((i for i in range(len(stack) - 1, -1, -1) if stack[i][1] == family), None)
        if at is None:
            return
        closing = [at]
        nested = all(f == family for _, f in stack[: at + 1])
        if nested and at > 0 and self._ends_outer(token, end) and not self._closed_later(token, end, family):
            closing = list(range(at, -1, -1))
        for i in closing:
            found.append(Quotation(stack[i][0] + 1, token, stack[i][0], token, i))
        del stack[closing[-1] :]

    def _ends_outer(self, token: int, end: int) -> bool:
        """A comma and a dash, a full stop or the end of the paragraph follow the mark."""
        rest = [self.text[self.begins[t] : self.ends[t]] for t in range(token + 1, min(token + 3, end))]
        return not rest or rest[0] in FINAL or (rest[0] == "," and len(rest) > 1 and rest[1] in DASHES)

    def _closed_later(self, token: int, end: int, family: str) -> bool:
        """Whether the next mark of the family, within this paragraph, closes."""
        for later in range(token + 1, end):
            mark = self.mark(later)
            if mark and _family(mark) == family:
                return mark not in OPEN and not self._opens(later, mark, token + 1, end, True)
        return False

    def _breaks(self, begin: int, end: int) -> list[tuple[int, int]]:
        """Where an unclosed quotation may end, before a comma and a dash: the mark's token, and the first outside."""
        found = []
        for token in range(begin, end - 1):
            mark = self.text[self.begins[token] : self.ends[token]]
            if mark in _BEFORE_DASH and self.begins[token + 1] > self.ends[token]:
                following = self.text[self.begins[token + 1] : self.ends[token + 1]]
                if following in DASHES:
                    found.append((token, token if mark == "," else token + 1))
        return found
