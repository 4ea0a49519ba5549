"""Clauses of what is said that no conjunction opens: "said she would stay", "told reporters the visit was off"."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.words import Chosen

_WHEN: Final = frozenset({"date_words", "date_signals"})
_NAMES: Final = frozenset({"NOUN", "PRON", "NUM"})
_SUBJECT: Final = frozenset({"NOUN", "PRON", "NUM", "ADJ", "DET", "ADV"})
"""What may stand in a subject between the verb of reporting and that of what is reported."""

_WIDE: Final = _SUBJECT | {"PREP", "PRCL", "PART", "INF", "CONJ"}
"""What may stand there behind a verb that governs a clause and no noun: "said a meeting with Smith would be held"."""
_FINITE: Final = frozenset({"VERB", "PARTS", "AUX", "PRED"})
_NOUNS_OF_CUES: Final = frozenset({"object", "as", "inf"})
"""What a verb of reporting may govern beside a clause."""
_NOT_OF_DAYS: Final = frozenset({"the", "a", "cardinal", "ordinal", "half", "other", "and", "or", "of"})
"""What date words are that stand in other phrases as well: "said the president would leave"."""


def reported(text: Analysis, begin: int, token: int, chosen: Chosen, base: int) -> int | None:
    """Where a reported clause begins that nothing marks but its own subject, whose finite verb is at ``token``: "said
    she would stay"."""
    if not text.language.settings.get("bare_clauses", False):
        return None
    words, at = text.words, token
    while at - 1 > begin and (r := chosen[at - 1 - base]) is not None and r.pos in _SUBJECT:
        entry = words[at - 1].entries.get("date_words")
        if entry is not None and entry["is"] not in _NOT_OF_DAYS:
            break
        at -= 1
    if at == token or all((r := chosen[t - base]) is None or r.pos not in _NAMES for t in range(at, token)):
        return None
    cue = at - 1
    while cue > begin and (r := chosen[cue - base]) is not None and (
        r.pos == "ADV" or not _WHEN.isdisjoint(words[cue].entries)
    ):
        cue -= 1  # "said on Tuesday she would stay"
    reading = chosen[cue - base]
    reports = reading is not None and reading.pos in ("VERB", "PART") and "cues" in words[cue].entries
    if not reports:
        return _behind_saying(text, begin, token, chosen, base)
    governed = any(
        (r := chosen[t - base]) is not None and r.pos == "PREP" and not _is_day(text, t + 1) for t in range(cue + 1, at)
    )
    if governed or _addresses(text, cue):  # "said in a statement the talks were off", "told reporters the talks …"
        return _behind_addressee(text, at - 1 if governed else cue, token, chosen, base) or at
    return at


def _addresses(text: Analysis, cue: int) -> bool:
    """Whether a verb of reporting has those to whom something is said for its object: "told reporters …"."""
    entry = text.words[cue].entries.get("cues")
    return entry is not None and bool(entry.get("address"))


def _behind_addressee(text: Analysis, cue: int, token: int, chosen: Chosen, base: int) -> int | None:
    """Where another noun phrase begins behind the one to whom something is said: "told reporters the visit was off"."""
    for at in range(cue + 2, token):
        reading, before = chosen[at - base], chosen[at - 1 - base]
        opens = reading is not None and (reading.pos == "DET" or (reading.pos == "PRON" and reading.case == "nom"))
        ends = (before is not None and before.pos in _NAMES) or _is_day(text, at - 1)
        if opens and ends:
            return at
    return None


def _behind_saying(text: Analysis, begin: int, token: int, chosen: Chosen, base: int) -> int | None:
    """Where what is said begins whose finite verb is at ``token``, and whose subject has phrases of its own: "said a
    meeting with Smith would be held", "said Smith and Jones would meet"."""
    words, cue = text.words, token - 1
    while cue > begin and (r := chosen[cue - base]) is not None and r.pos in _WIDE:
        entries = words[cue].entries
        if "relatives" in entries or (r.pos == "CONJ" and "coordinators" not in entries):
            return None
        cue -= 1
    reading = chosen[cue - base]
    if cue < begin or reading is None or reading.pos != "VERB":
        return None
    if _addresses(text, cue):
        return _behind_addressee(text, cue, token, chosen, base)
    if not _says(text, cue):
        return None
    at = cue + 1
    while at < token and (r := chosen[at - base]) is not None and (
        r.pos == "ADV" or _is_day(text, at) or (r.pos == "PREP" and _is_day(text, at + 1))
    ):
        at += 1  # "said on Tuesday a meeting would be held"
    first = chosen[at - base] if at < token else None
    if first is not None and first.pos == "PREP":
        return _behind_addressee(text, cue, token, chosen, base)
    return at if first is not None and first.pos in _SUBJECT else None


def _is_day(text: Analysis, token: int) -> bool:
    """Whether a word is a weekday or means a day by itself: "Friday", "today"."""
    entry = text.words[token].entries.get("date_words")
    return entry is not None and entry["is"] in ("weekday", "deictic")


def _says(text: Analysis, token: int) -> bool:
    """Whether a verb has a clause for its object and no mere noun: "said", not "announced a plan", "held a meeting"."""
    entries = text.words[token].entries
    entry = entries.get("cues") if "frames_supports" not in entries else None
    frame = entry.get("frame", ()) if entry is not None and not entry.get("address") else ()
    return "that" in frame and _NOUNS_OF_CUES.isdisjoint(frame)


def joins_said(text: Analysis, begin: int, token: int, chosen: Chosen, base: int) -> bool:
    """Whether a coordinator joins those of whom something is said: "said Smith and Jones would meet"."""
    if not text.language.settings.get("bare_clauses", False) or token + 1 - base >= len(chosen):
        return False
    following = chosen[token + 1 - base]
    if following is None or following.pos not in _NAMES:
        return False
    verb = next((t for t in range(token + 1, base + len(chosen)) if (r := chosen[t - base]) and r.pos in _FINITE), None)
    return verb is not None and _behind_saying(text, begin, verb, chosen, base) is not None
