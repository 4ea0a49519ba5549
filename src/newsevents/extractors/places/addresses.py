"""Addresses of sites, which stand for the medium behind them, cut by tokens at their full stops."""

from collections.abc import Iterator
from typing import Final

from newsevents.analysis import Analysis
from newsevents.gazetteer import capitals
from newsevents.words import Word

_DOMAIN: Final = 4
"""Letters that the end of an address has at most where the name before it begins with a capital letter."""
_ELSEWHERE: Final = frozenset({"@", "/", ":"})
"""What an address is glued to in that of a page or of a mailbox."""


def addresses(text: Analysis) -> Iterator[tuple[int, int]]:
    """The tokens of each address: «Gazeta.uz», «pravda.com.ua», and of names written like one («BFM.TV»)."""
    words = text.words
    for at in text.shared(capitals):
        if dotted(text, at + 1) and len(words[at + 2].form) <= _DOMAIN:
            domain = words[at + 2]
            if domain.shape in ("lower", "title") or _loud(words[at], domain):
                yield at, at + 3
    for match in text.matches("domains"):
        at = match.begin
        if ends_address(text, at):
            begin = at
            while begin >= 2 and dotted(text, begin - 1) and _one_script(words[begin - 2], words[at]):
                begin -= 2
            if begin < at and not (text.glued(begin) and words[begin - 1].form in _ELSEWHERE):
                yield begin, at + 1


def ends_address(text: Analysis, at: int) -> bool:
    """Whether the token is the last one of an address with a known domain."""
    listed = "domains" in text.words[at].entries
    return listed and at >= 2 and dotted(text, at - 1) and not _goes_on(text, at)


def dotted(text: Analysis, stop: int) -> bool:
    """Whether a full stop at this token joins what stands before it and behind it."""
    words = text.words
    return stop + 1 < len(words) and words[stop].form == "." and text.glued(stop) and text.glued(stop + 1)


def _goes_on(text: Analysis, at: int) -> bool:
    """Whether the address does not end at this token («com» of «pravda.com.ua», «kz» of «zakon.kz/news»)."""
    if at + 1 < len(text) and text.glued(at + 1) and text.words[at + 1].form in _ELSEWHERE:
        return True
    return dotted(text, at + 1) and "domains" in text.words[at + 2].entries


def _one_script(name: Word, domain: Word) -> bool:
    """Whether a word may be the name before a domain."""
    return name.shape != "punct" and name.form.isascii() == domain.form.isascii()


def _loud(name: Word, domain: Word) -> bool:
    """Whether a name and what is written behind its full stop are in Latin capitals."""
    return name.shape == domain.shape == "upper" and name.form.isascii() and domain.form.isascii()
