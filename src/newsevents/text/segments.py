"""The stretches of a sentence between marks, quotations, and coordinators that join two predicates."""

from bisect import bisect_left
from typing import Final

from mypy_extensions import mypyc_attr

from newsevents.analysis import Analysis, SentenceTokens
from newsevents.gazetteer import SIDES, gazetteer_of
from newsevents.ranges import BEGIN
from newsevents.text.datelines import behind_dateline
from newsevents.text.marks import DASHES, MARKS
from newsevents.words import FINAL, Chosen, Reading, Word

_BOUNDARY: Final = frozenset({",", ";", ":", "(", ")"}) | DASHES | FINAL
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
_SIDE: Final = 3
"""Words of the first of two sides joined by a dash."""
_TRAILING: Final = frozenset({"PREP", "NOUN", "ADJ", "DET", "NUM"})
"""What a phrase with a preposition is made of."""


@mypyc_attr(acyclic=True)
class Segment:
    """A stretch between two marks. ``mark`` is the one before it, "" at the start; ``depth`` tells inside of
    quotations."""

    __slots__ = ("begin", "depth", "end", "mark")

    def __init__(self, begin: int, end: int, mark: str, depth: int) -> None:
        self.begin = begin
        self.end = end
        self.mark = mark
        self.depth = depth


class _Segments:
    """The segments that were cut, where the next one begins, and whether it has a ``predicate`` yet."""

    __slots__ = ("begin", "depth", "found", "mark", "predicate")

    def __init__(self, begin: int) -> None:
        self.begin = begin
        self.mark = ""
        self.depth = 0
        self.predicate = False
        self.found: list[Segment] = []

    def cut(self, at: int, following: int, by: str) -> None:
        """Ends a segment at a token; the next one follows the mark ``by``, "" for none."""
        if at > self.begin:
            self.found.append(Segment(self.begin, at, self.mark, self.depth))
        self.begin, self.mark, self.predicate = following, by, False


def segments(text: Analysis, sentence: SentenceTokens, chosen: Chosen) -> list[Segment]:
    """The stretches of a sentence between marks, quotations and coordinators that join two predicates."""
    quoted = _quoted_clauses(text, sentence, chosen)
    made = _Segments(sentence.begin)
    begin = behind_dateline(text, text.sentence_at(sentence.begin), sentence.end)
    if sentence.begin < begin < sentence.end:
        made.cut(begin - 1, begin, ".")  # where and when it was filed is no part of what is told
    for token in range(begin, sentence.end):
        word = text.words[token]
        form = word.form
        if token in quoted:
            made.cut(token, token + 1, form)
            made.depth = max(made.depth + quoted[token], 0)
        elif word.shape == "punct" and form in _BOUNDARY and not _within_word(text, token):
            made.cut(token, token + 1, form)
        elif (
            (
                made.predicate
                or _rejoins(text, token, chosen, sentence.begin)
                or _trails(text, made, token, chosen, sentence.begin)
            )
            and _may_open(text, token, chosen[token - sentence.begin])
            and _predicate_follows(
                text, token + 1, sentence.end, chosen, sentence.begin, "coordinators" not in text.words[token].entries
            )
            and not _joins_said(text, made.begin, token, chosen, sentence.begin)
        ):
            made.cut(token, token, "")
        reading = chosen[token - sentence.begin]
        if reading is not None and reading.predicate:
            at = _reported(text, made.begin, token, chosen, sentence.begin) if made.predicate else None
            if at is not None:
                made.cut(at, at, "")
            made.predicate = True
    made.cut(sentence.end, sentence.end, "")
    return made.found


def _within_word(text: Analysis, token: int) -> bool:
    """Whether a mark belongs to what stands before it: the stop of «г.», the colon of «07:30», the dash of «18–19»."""
    form = text.words[token].form
    if form == ".":
        return "abbreviations" in text.words[token - 1].entries
    if (form != ":" and form not in DASHES) or not 0 < token < len(text) - 1:
        return False
    if form != ":" and _joins_sides(text, token):
        return True
    figures = text.words[token - 1].shape == text.words[token + 1].shape == "digits"
    return figures and text.glued(token) and text.glued(token + 1)


def _joins_sides(text: Analysis, token: int) -> bool:
    """Whether a dash stands between the two sides of a meeting that is called by them: «саммит Россия — Африка»."""
    words = text.words
    if words[token].form not in DASHES or token + 1 >= len(words) or not words[token + 1].capital:
        return False
    at = token - 1
    while at > 0 and token - at <= _SIDE and words[at].capital and "frames" not in words[at].entries:
        at -= 1
    if at == token - 1 or "frames" not in words[at].entries or words[at].has("NOUN") is None:
        return False
    return words[at].shape == "lower" or (_is_side(text, words[token - 1]) and _is_side(text, words[token + 1]))


def _is_side(text: Analysis, word: Word) -> bool:
    """Whether a word is the name of a state or a part of the world, or an abbreviation."""
    found = gazetteer_of(text.language).at((word,), 0) if word.shape == "title" else None
    return word.shape == "upper" or (found is not None and any(known.kind in SIDES for known in found[1]))


def _reported(text: Analysis, begin: int, token: int, chosen: Chosen, base: int) -> int | None:
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


def _joins_said(text: Analysis, begin: int, token: int, chosen: Chosen, base: int) -> bool:
    """Whether a coordinator joins those of whom something is said: "said Smith and Jones would meet"."""
    if not text.language.settings.get("bare_clauses", False) or token + 1 - base >= len(chosen):
        return False
    following = chosen[token + 1 - base]
    if following is None or following.pos not in _NAMES:
        return False
    verb = next((t for t in range(token + 1, base + len(chosen)) if (r := chosen[t - base]) and r.pos in _FINITE), None)
    return verb is not None and _behind_saying(text, begin, verb, chosen, base) is not None


def _may_open(text: Analysis, token: int, reading: Reading | None) -> bool:
    """Whether a word may open a clause without a mark before it: a coordinator, or "denied that he had been there"."""
    entries = text.words[token].entries
    if "coordinators" in entries:
        return reading is None or reading.pos != "ADV"  # "has not yet met"
    if not text.language.settings.get("bare_clauses", False) or reading is None or reading.pos in ("DET", "PREP"):
        return False
    return "subordinators" in entries or "relatives" in entries


def _rejoins(text: Analysis, token: int, chosen: Chosen, base: int) -> bool:
    """Whether a coordinator joins a further subordinate clause: "said that …, on Friday, and that …". ``chosen`` are
    the readings from the token ``base`` on."""
    if "coordinators" not in text.words[token].entries or token + 1 - base >= len(chosen):
        return False
    reading = chosen[token + 1 - base]
    return reading is not None and reading.pos not in ("DET", "PREP", "ADV") and (
        text.match_at("subordinators", token + 1) is not None
    )


def _trails(text: Analysis, made: _Segments, token: int, chosen: Chosen, base: int) -> bool:
    """Whether a coordinator goes on with a further verb behind a phrase that an apposition parts from the first: "met
    Smith, the mayor, on Friday and left". ``chosen`` are the readings from the token ``base`` on."""
    words = text.words
    if made.mark != "," or token == made.begin or "coordinators" not in words[token].entries:
        return False
    first = chosen[made.begin - base]
    following = chosen[token + 1 - base] if token + 1 - base < len(chosen) else None
    if first is None or following is None or not following.predicate:
        return False
    if first.pos != "PREP" and "date_words" not in words[made.begin].entries:
        return False
    return all(
        words[t].shape == "digits" or ((r := chosen[t - base]) is not None and r.pos in _TRAILING)
        for t in range(made.begin, token)
    )


def _quoted_clauses(text: Analysis, sentence: SentenceTokens, chosen: Chosen) -> dict[int, int]:
    """The marks of quotations that hold a predicate: +1 where one opens, -1 where it closes."""
    steps: dict[int, int] = {}
    outer = text.outer_quotations
    for at in range(bisect_left(outer, sentence.begin, key=BEGIN), len(outer)):
        quotation = outer[at]
        if quotation.begin > sentence.end:
            break
        if quotation.end > sentence.end:
            continue
        inside = range(quotation.begin, quotation.end)
        if any((r := chosen[t - sentence.begin]) is not None and r.predicate for t in inside):
            if quotation.open is not None:
                steps[quotation.open] = 1
            if quotation.close is not None and quotation.close < sentence.end:
                steps[quotation.close] = -1
    return steps


def _predicate_follows(text: Analysis, begin: int, end: int, chosen: Chosen, base: int, joint: bool) -> bool:
    """Whether a finite verb comes before the next mark; ``joint``: past a coordinator, too, which may join two
    subjects."""
    for token in range(begin, min(end, begin + 25)):
        word = text.words[token]
        if word.form in _BOUNDARY or word.form in MARKS or (not joint and "coordinators" in word.entries):
            return False
        reading = chosen[token - base]
        if reading is not None and reading.pos in ("VERB", "PARTS", "AUX", "PRED"):
            return True
    return False
