"""Names of persons inside the names of institutions and things («театр имени Пушкина», "the Admiral Moore")."""

from collections.abc import Iterator
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.settling import Settled
from newsevents.words import Word

_LONG: Final = 3
"""Words from which on a name may end with the noun for a building, and capitalised words behind a name looked at."""
_NEAR: Final = 4
"""Words before a name among which the role noun stands on which what is before the name hangs."""
_ROW: Final = 12
"""Tokens of a row of names behind a noun for several things."""
_RANKS: Final = 2
"""Words or stops between what is called after somebody and the name."""


def holder(text: Analysis, name: Settled) -> bool:
    """Whether a name belongs to the name of an institution or a thing («театр имени Пушкина», "Lincoln Center")."""
    before = text.words[name.begin - 1] if name.begin else None
    if called(text, name.begin):
        return False
    if text.language.cased:
        if honoured(text, name.begin) or (before is not None and before.shape != "punct" and _shrine(text, name.begin)):
            return True
        entry = before.entries.get("name_holders") if before is not None and before.shape != "punct" else None
        if entry is None and before is not None and before.form == "." and name.begin > 1:
            entry = text.words[name.begin - 2].entries.get("name_holders")
            return bool(entry and entry.get("hard"))
        if entry is None:
            return False
        if name.loose and len(name.words) < 2:
            if name.kinds == "G" and before is not None and _lives_there(text, name, before):
                return False
            return before is None or not before.readings or any(r.number != "plur" for r in before.readings)
        hard = bool(entry.get("hard")) and (bool(name.cases & {"gen", "dat"}) or not name.cases)
        return hard and not _leads_there(text, name)
    return _holds(text, name)


def _lives_there(text: Analysis, name: Settled, before: Word) -> bool:
    """Whether a given name in the nominative stands behind a noun for a thing in another case, on which a role noun
    hangs: «жительница района Оксана»."""
    apart = "nom" in name.cases and not name.cases & {"gen", "dat"} and ("nom", "sing") not in before.cases
    return apart and any("roles" in word.entries for word in text.words[max(name.begin - _NEAR, 0) : name.begin - 1])


def acts_there(text: Analysis, name: Settled) -> bool:
    """Whether somebody's name stands between where he is and his verb: «в літаку Вітлок дав інтерв'ю»."""
    if not text.language.cased or name.begin < 2 or name.end >= len(text) or "nom" not in name.cases:
        return False
    governed = "prepositions" in text.words[name.begin - 2].entries
    aboard = governed and ("nom", "sing") not in text.words[name.begin - 1].cases
    return aboard and any(
        r.pos == "VERB" and r.number != "plur" and r.gender in ("", name.gender)
        for r in text.words[name.end].readings[:1]
    )


def _leads_there(text: Analysis, name: Settled) -> bool:
    """Whether a role noun in a case of a whole name stands before the noun for the institution, so that the name is
    more likely that of who has the role: «по словам ректора университета Олега Белова»."""
    if "given" not in name.parts or len(name.words) < 2:
        return False
    for at in range(name.begin - 2, max(name.begin - _NEAR, 0) - 1, -1):
        word, reading = text.words[at], text.reading_at(at)
        if word.shape == "punct" or reading is None:
            return False
        if "roles" in word.entries:
            return reading.case in ("gen", "dat", "acc") and reading.case in name.cases and reading.number != "plur"
        if not word.genitive:
            return False
    return False


def _shrine(text: Analysis, begin: int) -> bool:
    """Whether a capitalised adjective stands between a noun for a building and a name or two («собор Святых Петра и
    Павла»)."""
    words, at = text.words, begin - 1
    joined = at > 1 and "coordinators" in words[at].entries
    at -= 2 * joined
    if at < 1 or not words[at].capital:
        return False
    entry = words[at - 1].entries.get("name_holders")
    if entry is None or not entry.get("hard"):
        return False
    return any(r.pos == "ADJ" and (not joined or r.number == "plur") for r in words[at].readings)


def _vessel(text: Analysis, begin: int) -> bool:
    """Whether an article and a rank stand before a name, as they do before what is called so ("the Admiral Moore")."""
    rank = text.words[begin - 1].entries.get("roles") if begin > 1 and text.words[begin - 1].capital else None
    return rank is not None and rank.get("class") == "military" and "determiners" in text.words[begin - 2].entries


def _holds(text: Analysis, name: Settled) -> bool:
    """The same where nouns have no case and word order tells."""
    words = text.words
    if _vessel(text, name.begin):
        return True
    if len(name.words) > 1 and _ends(text, name):
        return True  # "the Peter B. Moore Building", "Lincoln Road"
    if name.loose and len(name.words) == 1 and _owns_place(text, name.end):
        return True  # "Prince George's County"
    if name.end < len(text) and words[name.end].capital:
        return any("name_holders" in word.entries for word in _capitals(text, name.end))
    begin = name.begin
    while begin > 1 and name.begin - begin < _RANKS and _titles(words[begin - 1]):
        begin -= 1  # "the vessel Admiral Moore"
    before = words[begin - 1] if begin and words[begin - 1].shape == "lower" else None
    if begin and before is None and _prefix(words[begin - 1]):
        return True  # "the USS Lincoln"
    if _in_row(text, name.begin):
        return True
    owner = name.end < len(text) and words[name.end].possessive
    if owner and before is not None and "roles" in before.entries:
        return False  # "wrestler Moore's yacht"
    near = before.entries.get("name_holders") if before is not None else None
    whole = "given" in name.parts and len(name.words) > 1 and begin == name.begin
    article = before.entries.get("determiners") if before is not None and whole else None
    if article is not None and not article.get("pairs"):
        return True  # "the Peter Moore patrol ship", but "both Peter Moore and Ann Hill"
    if near is not None and before is not None and "date_words" not in before.entries:
        return name.loose or bool(near.get("hard"))
    if owner:
        return False  # "Anna Hill's yacht"
    close = words[name.end].entries.get("name_holders") if name.end < len(text) else None
    if close is not None and not _told(text, name.end) and words[name.end].shape == "lower" and name.loose:
        return True
    return _hard(text, name.end) or (_hard(text, name.end + 1) and _attribute(text, name.end))


def _hard(text: Analysis, at: int) -> bool:
    """Whether a noun stands here that has hardly anything but its name beside it ("ship")."""
    word = text.words[at] if at < len(text) else None
    entry = word.entries.get("name_holders") if word is not None and word.shape == "lower" else None
    return entry is not None and bool(entry.get("hard"))


def _attribute(text: Analysis, at: int) -> bool:
    """Whether a word tells more of the noun behind it ("the Lincoln patrol ship"), no verb: "Hill won medals"."""
    reading = text.reading_at(at) if text.words[at].shape == "lower" else None
    return reading is not None and reading.pos in ("NOUN", "ADJ")


def _in_row(text: Analysis, begin: int) -> bool:
    """Whether a name goes on a row of names right behind a noun for several things ("the ships Minsk, Peter Moore"), or
    is an example of such things ("brands such as Peter Moore")."""
    words, at = text.words, begin - 1
    first = max(text.sentences[text.sentence_at(begin)].begin, begin - _ROW)
    while at > first and (words[at].capital or words[at].lists()):
        at -= 1
    if at <= first:
        return False
    example = text.match_at("name_examples", at - 1)
    if example is not None and example.end == at + 1:
        at = example.begin - 1 - (words[example.begin - 1].form == ",")
    elif not (words[begin - 1].lists() and words[at + 1].capital):
        return False
    entry = words[at].entries.get("name_holders") if at >= first else None
    plural = any(r.number == "plur" for r in words[at].readings[:1])
    return entry is not None and plural and bool(entry.get("hard") or example)


def _told(text: Analysis, at: int) -> bool:
    """Whether a word that may be a noun for a thing is a verb here ("Moore posted a photo")."""
    reading = text.reading_at(at)
    return reading is not None and reading.pos in ("VERB", "PART", "INF")


def _ends(text: Analysis, name: Settled) -> bool:
    """Whether a name ends with the noun for a body, a building or a thing; one that is a surname as well tells it of a
    name of three words, behind an article, or where places stand ("on Lincoln Street")."""
    last = text.words[name.end - 1]
    entry = last.entries.get("name_holders")
    if entry is None or entry.get("prefix") or last.key not in entry.words:
        return False  # "Jordan Banks"
    if not entry.get("surname") or len(name.words) >= _LONG:
        return True
    before = text.words[name.begin - 1] if name.begin else None
    return before is not None and (
        "determiners" in before.entries or "place_prepositions" in before.entries or before.shape == "digits"
    )


def body_at(text: Analysis, name: Settled) -> bool:
    """Whether a name is that of a body which may be called by its first word alone ("Moore Foods")."""
    entry = text.words[name.end - 1].entries.get("name_holders")
    return len(name.words) > 1 and entry is not None and bool(entry.get("body"))


def opens_body(text: Analysis, end: int) -> bool:
    """Whether the words with a capital behind a single name make it that of such a body ("Moore Brothers Ltd.")."""
    entries = (word.entries.get("name_holders") for word in _capitals(text, end))
    return any(entry is not None and entry.get("body") for entry in entries)


def _owns_place(text: Analysis, at: int) -> bool:
    """Whether "'s" and a capitalised noun for a place, building or thing stand here."""
    if at + 1 >= len(text) or not text.words[at].possessive:
        return False
    return text.words[at + 1].capital and "name_holders" in text.words[at + 1].entries


def _prefix(word: Word) -> bool:
    """Whether a word stands before the names of ships alone ("USS")."""
    entry = word.entries.get("name_holders")
    return entry is not None and bool(entry.get("prefix"))


def _titles(word: Word) -> bool:
    return word.capital and "roles" in word.entries


def _capitals(text: Analysis, begin: int) -> Iterator[Word]:
    """The capitalised words in a row from a token on, a few at most."""
    for word in text.words[begin : begin + _LONG]:
        if not word.capital:
            return
        yield word


def called(text: Analysis, begin: int) -> bool:
    """Whether words stand before a token behind which somebody's name is told («мальчик по имени Тимур», "a boy named
    Tim")."""
    return begin in text.shared(_callers)


def _callers(text: Analysis) -> frozenset[int]:
    """Where such words end; those for a nickname not behind a name, whose bearer is known by it."""
    return frozenset(
        match.end for match in text.matches("name_callers")
        if not match.entry.get("nickname") or not match.begin or not _named(text.words[match.begin - 1])
    )  # fmt: skip


def _named(word: Word) -> bool:
    """Whether a word may end somebody's name."""
    return word.capital and "roles" not in word.entries


def honoured(text: Analysis, begin: int) -> bool:
    """Whether a name tells after whom something is called («имени академика Павлова», «им. Н. И. Пирогова»)."""
    at = begin - 1
    while at > 0 and begin - at <= _RANKS and (text.words[at].form == "." or "roles" in text.words[at].entries):
        at -= 1
    entry = text.words[at].entries.get("name_holders") if at >= 0 else None
    return bool(entry and entry.get("honours"))
