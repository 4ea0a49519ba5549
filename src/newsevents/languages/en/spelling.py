"""How English spells its regular endings: what a form may be made of, and the plural of a noun."""

from collections.abc import Iterator
from typing import Final

_VOWELS: Final = frozenset("aeiou")
_HISSING: Final = ("s", "x", "z", "ch", "sh")
_UNDOUBLED: Final = frozenset("wxy")
_BEFORE_LE: Final = frozenset("bcdfgkptz")
"""What stands before -le at the end of a verb: "tabled", "huddled", but "curled"."""


def without_s(form: str) -> Iterator[str]:
    """What the ending -s may have been put to, the likeliest first; nothing where the form has no such ending.

    >>> list(without_s("parties")), list(without_s("visits")), list(without_s("press"))
    (['party', 'partie'], ['visit'], [])
    """
    if not form.endswith("s") or form.endswith("ss") or len(form) < 3:
        return
    if form.endswith("ies") and len(form) > 4:
        yield form[:-3] + "y"
    elif form.endswith("es") and form[:-2].endswith((*_HISSING, "o")):
        yield form[:-2]
    yield form[:-1]


def without_ed(form: str) -> Iterator[str]:
    """What the ending -ed may have been put to, the likeliest first.

    >>> list(without_ed("planned")), list(without_ed("denied")), list(without_ed("hoped"))
    (['plan', 'plann', 'planne'], ['deny', 'denie'], ['hope', 'hop'])
    """
    if form.endswith("ied") and len(form) > 4:
        yield form[:-3] + "y"
        yield form[:-1]
    elif form.endswith("ed") and len(form) > 3:
        yield from _stems(form[:-2])


def without_ing(form: str) -> Iterator[str]:
    """What the ending -ing may have been put to, the likeliest first.

    >>> list(without_ing("lying")), list(without_ing("visiting"))
    (['ly', 'lye', 'lie'], ['visit', 'visite'])
    """
    if form.endswith("ing") and len(form) > 4:
        yield from _stems(form[:-3])
        if form.endswith("ying"):
            yield form[:-4] + "ie"


def without_degree(form: str) -> Iterator[str]:
    """What the endings -er and -est may have been put to.

    >>> list(without_degree("bigger")), list(without_degree("earliest"))
    (['big', 'bigg', 'bigge'], ['early', 'earlie'])
    """
    for ending in ("er", "est"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form[: -len(ending)]
            if stem.endswith("i"):
                yield stem[:-1] + "y"
                yield stem + "e"
            else:
                yield from _stems(stem)


def _stems(stem: str) -> Iterator[str]:
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        yield stem[:-1]
    if _would_double(stem):
        yield stem + "e"
        yield stem
    else:
        yield stem
        yield stem + "e"


def _would_double(stem: str) -> bool:
    """Whether a base of this spelling would double its last letter before an ending, so that one that did not has lost
    a silent e: "hoped", of "hope" and not of "hop"."""
    if len(stem) < 3 or stem[-1] in _VOWELS or stem[-1] in _UNDOUBLED or stem[-2] not in _VOWELS:
        return False
    return not any(letter in _VOWELS or letter == "y" for letter in stem[:-2])


def likeliest_stem(stem: str) -> str:
    """The base of an unknown verb from what stands before -ed or -ing.

    >>> [likeliest_stem(s) for s in ("digitaliz", "tagg", "fram", "contour", "huddl", "lectur", "channell")]
    ['digitalize', 'tag', 'frame', 'contour', 'huddle', 'lecture', 'channel']
    """
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiousl":
        return stem[:-1]
    if stem.endswith("ell") and any(letter in _VOWELS for letter in stem[:-3]):
        return stem[:-1]
    silent = len(stem) > 2 and stem[-1] in "mvzkcgtsu" and stem[-2] in _VOWELS and stem[-3] not in _VOWELS
    syllabic = len(stem) > 2 and stem[-1] == "l" and stem[-2] in _BEFORE_LE
    silent = silent or syllabic or _would_double(stem)
    return stem + "e" if silent or stem.endswith(("iz", "at", "v", "c", "u", "tur", "sur")) else stem


def plural(noun: str) -> str:
    """The regular plural.

    >>> [plural(n) for n in ("visit", "party", "day", "church")]
    ['visits', 'parties', 'days', 'churches']
    """
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(_HISSING) else "s")
