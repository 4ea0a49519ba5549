"""Where sentences end: not at abbreviations and initials, not inside a quotation."""

from typing import Final

from newsevents.analysis import Quotation
from newsevents.lexicon import Entry
from newsevents.text.marks import CLOSE, DASHES, EITHER, SINGLE
from newsevents.words import Word

_DAYS: Final = frozenset({"weekday", "month"})
"""Kinds of date words, always with a capital, that may go on with a time of day."""

_CLOSERS: Final = CLOSE | EITHER | SINGLE | frozenset(")]")
_NAME: Final = 6
"""Tokens of somebody's name, with titles and their stops, before his verb."""
_CLAUSE: Final = frozenset({"content_openers", "determiners", "pronouns"})
"""Categories of words that begin what is said behind a verb."""
_PIECES: Final = 6
"""Tokens of an address, its stops with them."""
LONGEST: Final = 2000
"""Tokens after which a sentence without an end is cut, so that later work stays linear."""


def split(
    words: list[Word],
    begins: list[int],
    ends: list[int],
    begin: int,
    end: int,
    quotations: list[Quotation],
) -> list[tuple[int, int]]:
    """The sentences of a paragraph as ranges of tokens; together they cover ``begin`` to ``end``."""
    found: list[tuple[int, int]] = []
    shut = _shut(words, quotations)
    opened = {quotation.close: quotation.open for quotation in quotations}
    start = passed = begin
    for token in [t for t in range(begin, end) if words[t].final or words[t].form[-1] == "."]:
        if token < passed:
            continue
        passed, ended = _behind(words, begins, ends, token, end, token in shut)
        if ended and opened.get(passed - 1) == start and _asked_by(words, token, passed):
            continue
        if ended:
            found.append((start, passed))
            start = passed
    if start < end:
        found.append((start, end))
    return [piece for sentence in found for piece in _pieces(*sentence)]


def _behind(
    words: list[Word], begins: list[int], ends: list[int], token: int, end: int, shut: bool
) -> tuple[int, bool]:
    """The token behind a final mark and all that closes with it, and whether the sentence ends there."""
    stop = token + 1
    if not words[token].final:
        return stop, stop < end and _abbreviation_ends(words, begins, ends, token, stop)
    if shut:
        return stop, False
    while stop < end and words[stop].final:
        stop += 1
    while stop < end and words[stop].form in _CLOSERS and ends[stop - 1] == begins[stop]:
        stop += 1
    return stop, stop >= end or _ends(words, begins, ends, token, stop)


def _pieces(begin: int, end: int) -> list[tuple[int, int]]:
    """A sentence, cut where it is too long."""
    return [(cut, min(cut + LONGEST, end)) for cut in range(begin, end, LONGEST)]


def _shut(words: list[Word], quotations: list[Quotation]) -> set[int]:
    """The tokens inside a balanced quotation, the last one left out, before the mark of one in it too: «Да. Нет.» may
    end its sentence, as may "he said 'no.'"."""
    shut: set[int] = set()
    for quotation in quotations:
        if quotation.balanced and quotation.depth == 0 and quotation.end - quotation.begin < LONGEST:
            nested = quotation.end - quotation.begin > 1 and words[quotation.end - 1].form in _CLOSERS
            shut.update(range(quotation.begin, max(quotation.begin, quotation.end - 1 - nested)))
    return shut


def _ends(words: list[Word], begins: list[int], ends: list[int], token: int, stop: int) -> bool:
    """Whether the final mark at ``token``, with what closes behind it, ends a sentence before the token ``stop``."""
    following = words[stop]
    if begins[stop] == ends[stop - 1] and (
        following.shape not in ("title", "upper")
        or (following.shape == "upper" == words[token - 1].shape)
        or "domains" in following.entries
    ):
        return False  # «3.5», «site.ru», «BFM.TV», «Site.Ru»
    if following.shape == "lower" and begins[stop] > ends[token] and _address(words, begins, ends, stop):
        return words[token].form == "." and token > 0 and "abbreviations" not in words[token - 1].entries
    if following.form in DASHES or following.shape == "lower":
        return following.form in DASHES and words[token].form == "." and stop == token + 1
    if words[token].form != "." or stop > token + 1:
        return following.form not in (",", ";", ":")
    previous = words[token - 1] if token else None
    if previous is None or begins[token] != ends[token - 1]:
        return True
    entry = previous.entries.get("abbreviations")
    if entry is not None:
        opens = following.shape in ("title", "upper", "punct") and following.form != "("  # "EAU CLAIRE, Wis. (AP)"
        return bool(entry.get("ends", False)) and opens
    if previous.shape == "digits" and following.shape in ("digits", "number"):
        return begins[stop] > ends[token]
    return following.form not in (",", ";", ":", ")")


def _asked_by(words: list[Word], token: int, stop: int) -> bool:
    """Whether the name of who asks or shouts stands right behind a quotation that opens its sentence and ends in such a
    mark, and his verb behind it: ""Who did this?" Moss asked."; no new sentence: ""Who did it?" Moss said he had."."""
    if words[token].form == "." or stop >= len(words) or words[stop].shape not in ("title", "initial"):
        return False
    verb = stop + 1
    while verb < min(stop + _NAME, len(words) - 1) and (words[verb].shape == "title" or words[verb].form == "."):
        verb += 1
    cue = words[verb].entries.get("cues") if verb < len(words) and words[verb].shape == "lower" else None
    if cue is None or "quote" not in cue.get("frame", ()) or verb + 1 >= len(words):
        return False
    entries = words[verb + 1].entries
    addressed = bool(cue.get("address")) and "content_openers" not in entries
    return addressed or _CLAUSE.isdisjoint(entries)


def _address(words: list[Word], begins: list[int], ends: list[int], at: int) -> bool:
    """Whether the address of a site begins at a token: "The road is shut. lugov.ru wrote that …"."""
    last = min(at + _PIECES, len(words) - 1)
    while at + 2 <= last and words[at + 1].form == ".":
        if ends[at] != begins[at + 1] or ends[at + 1] != begins[at + 2]:
            return False
        at += 2
        if "domains" in words[at].entries:
            return True
    return False


def _abbreviation_ends(
    words: list[Word], begins: list[int], ends: list[int], token: int, stop: int
) -> bool:
    """Whether a token with its own full stop («т.д.», "U.S.") ends the sentence as well."""
    entry = words[token].entries.get("abbreviations")
    follows = words[stop].shape in ("title", "upper") and begins[stop] > ends[token]
    return (
        entry is not None
        and bool(entry.get("ends", False))
        and follows
        and (_opens(words[stop]) or _clock_ends(words, entry, stop) or _governed(words, entry, token))
    )


def _opens(word: Word) -> bool:
    """Whether a capitalised word is one that hardly stands but at the beginning of a sentence."""
    return "pronouns" in word.entries or ("determiners" in word.entries and word.shape == "title")


def _governed(words: list[Word], entry: Entry, token: int) -> bool:
    """Whether the word before tells that no initial of a name stands here ("wrote on X. Nobody answered")."""
    return token > 0 and words[token - 1].key in entry.get("behind", ())


def _clock_ends(words: list[Word], entry: Entry, stop: int) -> bool:
    """Whether a time of day ends its sentence before a capitalised word: no day, month or zone that goes on with it
    ("at 9 a.m. Monday", "at 9 p.m. Eastern")."""
    following = words[stop]
    if entry.get("kind") != "time" or following.shape != "title":
        return False
    dated = following.entries.get("date_words")
    if "clock_zones" in following.entries or (dated is not None and dated.get("is") in _DAYS):
        return False
    return stop + 1 >= len(words) or words[stop + 1].key not in entry.get("zones", ())
