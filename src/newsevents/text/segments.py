"""The stretches of a sentence between marks, quotations, and coordinators that join two predicates."""

from bisect import bisect_left
from typing import Final

from mypy_extensions import mypyc_attr

from newsevents.analysis import Analysis, SentenceTokens
from newsevents.gazetteer import SIDES, gazetteer_of
from newsevents.ranges import BEGIN
from newsevents.text.datelines import behind_dateline
from newsevents.text.embedding import embedded
from newsevents.text.firms import in_firm
from newsevents.text.marks import DASHES, HYPHENS, MARKS
from newsevents.text.namesbehind import SIDE
from newsevents.text.saying import joins_said, reported
from newsevents.words import FINAL, Chosen, Reading

_BOUNDARY: Final = frozenset({",", ";", ":", "(", ")"}) | DASHES | FINAL
_FIGURE_MARKS: Final = frozenset({".", ",", ":"})
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
    resumed = 0
    for token in range(begin, sentence.end):
        word = text.words[token]
        form = word.form
        if token > resumed and not made.predicate:
            resumed = embedded(text, token, sentence, chosen)
            if resumed:
                made.cut(token, token, "")
        elif token == resumed:
            made.cut(token, token, "")
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
            and not joins_said(text, made.begin, token, chosen, sentence.begin)
        ):
            made.cut(token, token, "")
        reading = chosen[token - sentence.begin]
        if reading is not None and reading.predicate:
            at = reported(text, made.begin, token, chosen, sentence.begin) if made.predicate else None
            if at is not None:
                made.cut(at, at, "")
            made.predicate = True
    made.cut(sentence.end, sentence.end, "")
    return made.found


def _within_word(text: Analysis, token: int) -> bool:
    """Whether a mark belongs to what stands before it: the stop of «г.», the colon of «07:30», the dash of «18–19», the
    comma of "Alder, Inc.", the mark in «1,2 млрд», "1.2 billion"."""
    form = text.words[token].form
    if form == "," and in_firm(text.words, token):
        return True
    if form == "." and "abbreviations" in text.words[token - 1].entries:
        return True
    if (form not in _FIGURE_MARKS and form not in DASHES) or not 0 < token < len(text) - 1:
        return False
    if form in DASHES and _joins_sides(text, token):
        return True
    before, after = text.words[token - 1], text.words[token + 1]
    figures = before.shape == after.shape == "digits"
    names = form in HYPHENS and before.capital and after.capital  # "U.S.-Iran talks"
    return (figures or names) and text.glued(token) and text.glued(token + 1)


def _joins_sides(text: Analysis, token: int) -> bool:
    """Whether a dash stands between the two sides of a meeting that is called by them: «саммит Россия — Африка»."""
    words = text.words
    if words[token].form not in DASHES or token + 1 >= len(words) or not words[token + 1].capital:
        return False
    at = token - 1
    while at > 0 and token - at <= SIDE and words[at].capital and "frames" not in words[at].entries:
        at -= 1
    if at == token - 1 or "frames" not in words[at].entries or words[at].has("NOUN") is None:
        return False
    return words[at].shape == "lower" or (_is_side(text, at + 1) and _is_side(text, token + 1))


def _is_side(text: Analysis, token: int) -> bool:
    """Whether the name of a state or of a part of the world begins at a token, or an abbreviation stands there."""
    if text.words[token].shape == "upper":
        return True
    found = gazetteer_of(text.language).at(text.words, token)
    return found is not None and any(known.kind in SIDES for known in found[1])


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
