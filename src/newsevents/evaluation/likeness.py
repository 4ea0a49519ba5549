"""When an item of the gold and one of a parse mean the same: names by stems, spans by their characters."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

Pairs = list[tuple[Any, Any]]
Likeness = Callable[[Any, Any], float]

_STEM = 5
_MARKS = re.compile(r"[«»\"“”„]")
_WORDS = re.compile(r"[\w'’ʼ]+")


def stems(name: str | None) -> list[str]:
    """The beginnings of a name's words, folded, so that cases of one name are alike."""
    folded = _MARKS.sub("", name or "").casefold().replace("ё", "е")
    return [word[:_STEM] for word in _WORDS.findall(folded)]


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names may stand for the same bearer: the words of one are, by their stems, among those of the other.

    >>> same_name("Путин", "Владимир Путин"), same_name("Трамп", "Владимир Путин"), same_name(None, "Трамп")
    (True, False, False)
    """
    first, second = set(stems(one)), set(stems(other))
    if not first or not second:
        return not first and not second
    return first <= second or second <= first


def same_role(one: str, other: str) -> bool:
    """Whether two role phrases share enough words, by their stems."""
    first, second = set(stems(one)), set(stems(other))
    return bool(first & second) and len(first & second) >= 0.6 * max(len(first), len(second))


def _characters(spans: Iterable[Sequence[int]]) -> set[int]:
    return {at for begin, end in spans for at in range(begin, end)}


def overlap(one: Iterable[Sequence[int]], other: Iterable[Sequence[int]]) -> float:
    """Intersection over union of two lists of spans, in characters."""
    first, second = _characters(one), _characters(other)
    return len(first & second) / len(first | second) if first and second else 0.0


def pair_up(gold: Sequence[Any], got: Sequence[Any], like: Likeness, least: float) -> Pairs:
    """Greedy one-to-one pairing, best likeness first; of equal ones the first in gold, then in the parse."""
    likes = sorted(((-like(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(got)))
    used_gold: set[int] = set()
    used_got: set[int] = set()
    paired: Pairs = []
    for unlike, i, j in likes:
        if -unlike < least or -unlike <= 0:
            break
        if i not in used_gold and j not in used_got:
            used_gold.add(i)
            used_got.add(j)
            paired.append((gold[i], got[j]))
    return paired
