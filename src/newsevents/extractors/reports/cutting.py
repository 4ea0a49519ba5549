"""The reporting clauses that cut into a quotation: «Мост закрыт, — сказал он, — до мая»."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.model import Range, Speech
from newsevents.text.marks import DASHES

_NEAR: Final = 4
"""Tokens behind a dash among which the verb of a reporting clause stands."""
_ASIDE: Final = 60
"""Tokens that a reporting clause inside of a quotation may have."""


def is_cue(text: Analysis, token: int) -> bool:
    """Whether a token begins a cue and may be a verb there."""
    match = text.match_at("cues", token) if "cues" in text.words[token].entries or text.words[token].openings else None
    return match is not None


def without_asides(text: Analysis, speech: Speech, piece: Range) -> list[Range]:
    """The parts of a piece around the reporting clauses in it: «…, — сказал он, — …»."""
    words = text.words
    parts: list[Range] = []
    begin, token = piece[0], piece[0] + 1
    while token < piece[1]:
        if words[token].form in DASHES and not text.glued(token) and _reports(text, token, piece[1]):
            stop = _aside_end(text, token + 1, piece[1])
            speech.asides.append((token + 1, stop))
            parts.append((begin, token))
            begin = token = stop
            if speech.marked and stop + 2 < piece[1] and not _resumes(text, stop, piece[1]):
                speech.end = stop  # nothing tells that the quotation goes on behind its reporting clause
                return parts
            while begin < piece[1] and (words[begin].form in DASHES or words[begin].form in {",", ".", ":"}):
                begin += 1
            token = max(token + 1, begin)
            continue
        token += 1
    if begin < piece[1]:
        parts.append((begin, piece[1]))
    return parts or [piece]


def _resumes(text: Analysis, token: int, end: int) -> bool:
    """Whether a dash takes up a quotation again behind a reporting clause."""
    return token + 1 < end and text.words[token + 1].form in DASHES


def _reports(text: Analysis, dash: int, end: int) -> bool:
    """Whether a reporting clause follows a dash that a comma, a stop or a question mark precedes."""
    before = text.words[dash - 1]
    if before.form != "," and not before.final:
        return False
    for token in range(dash + 1, min(dash + _NEAR, end)):
        if is_cue(text, token):
            return third_person(text, token)
        if text.words[token].form == ",":
            return False
    return False


def third_person(text: Analysis, token: int) -> bool:
    """Whether the cue that begins at a token tells of somebody else; «не» may be its first word."""
    token += "negations" in text.words[token].entries and token + 1 < len(text)
    word = text.words[token]
    reading = word.has("VERB")
    if reading is None:  # «…, — уверен Белов. — …»
        cue = word.entries.get("cues")
        return any(r.pos in ("ADJS", "PARTS") for r in word.readings) or (cue is not None and bool(cue.exact))
    return reading.person not in ("1", "2") and reading.mood != "impr"


def _aside_end(text: Analysis, begin: int, end: int) -> int:
    """Behind a reporting clause: the comma or stop before the next dash, else the end of the piece."""
    for token in range(begin, min(end - 1, begin + _ASIDE)):
        word = text.words[token]
        if (word.form in {",", ":"} or word.final) and text.words[token + 1].form in DASHES:
            return token  # also «— сказал он и добавил: — …»
    for token in range(begin, min(end, begin + _ASIDE)):
        if text.words[token].final:
            return token
    return end
