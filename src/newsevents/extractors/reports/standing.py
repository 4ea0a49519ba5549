"""Whether a quotation within one sentence stands by itself beside a reporting clause, or is part of what is told."""

from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.cutting import is_cue
from newsevents.extractors.reports.model import Speech
from newsevents.text.marks import DASHES, MARKS

_INNER: Final = frozenset({"prepositions", "determiners", "coordinators"})
"""Categories of small words within a title."""
_NEAR: Final = 4
_CLAUSE: Final = 24
"""Tokens that a reporting clause between two pieces of a quotation may have."""
_HANGING: Final = frozenset({"time", "reason", "condition", "concession"})
"""Kinds of the conjunctions that open a clause which hangs on another one."""
_TITLE: Final = 7
"""Tokens that a quotation may have which is the name of a show or a place."""


def stands_alone(text: Analysis, speech: Speech, sentence: int) -> bool:
    words, held = text.words, text.sentences[sentence]
    begin, end = speech.pieces[0]
    if end <= begin:
        return False
    before = words[speech.begin - 1].form if speech.begin > held.begin else ""
    behind = words[speech.end].form if speech.end < held.end else ""
    starts = not before or before in DASHES or words[speech.begin - 1].final
    if before == ":":
        return not _opens_clause(text, speech, held.end)
    if not starts and (_named_place(text, speech) or _told_medium(text, speech)):
        return False
    if not starts and "infinitive_marks" in words[speech.begin - 1].entries:
        return False  # promised to "bring back jobs," but offered no plan
    last = last_within(text, begin, end)
    inner = words[last].form
    if inner == "," or words[last].final:
        if before == ",":
            return not _goes_on_with(text, speech, held.begin)
        if starts or _cue_before(text, speech.begin):
            if not starts and inner == "," and _only_called(text, speech.begin - 1):
                return False  # "what one of them called "a lack of will," left"
            if not starts and not text.language.cased and _called_so(text, speech.begin, begin, end):
                return False  # called him "Little Anna."
            if not starts and inner == "," and not words[begin].capital and not _has_verb(text, begin, end):
                return False  # "who called the plan "absurd," left"
            if not starts and inner == "," and not is_cue(text, speech.begin - 1) and _verb_opens(text, begin):
                return False  # "said Moss "would not be missed," while another aide …"
            return inner == "," or words[begin].capital or bool(behind)
        return False
    if not starts:
        if {"name_nouns", "media_nouns"} & set(words[speech.begin - 1].entries):
            return False
        return (
            words[begin].capital
            and end - begin > 2
            and _cue_before(text, speech.begin)
            and _predicate(text, begin, end)
        )
    if not behind or words[speech.end].final:
        return True
    if behind in DASHES or (behind == "," and speech.end + 1 < held.end and words[speech.end + 1].form in DASHES):
        headline = held.record.kind == "title" and end - begin > 1 and _predicate(text, begin, end)
        if behind == "," and _acts(text, speech.end + 2, held.end):
            return True  # «Мы ждём», — машет рукой сосед
        return any(True for _ in text.matches_in("cues", speech.end, held.end)) or end - begin > _NEAR or headline
    if behind == ":":
        return True
    if is_cue(text, speech.end) and words[begin].capital and not _predicate(text, begin, end):
        return False  # «Вестник» пишет, что …, «Маяк» сообщил о росте: the name of who says it
    stop = min(speech.end + (_NEAR if behind == "," else 1), held.end)
    return any(is_cue(text, token) for token in range(speech.end, stop))


def last_within(text: Analysis, begin: int, end: int) -> int:
    """The last token of a quotation before the marks of another one that ends with it: "He said, 'I will go,'"."""
    last = end - 1
    while last > begin and text.words[last].form in MARKS:
        last -= 1
    return last


def _named_place(text: Analysis, speech: Speech) -> bool:
    """Whether a preposition stands before a quotation without a verb, or with a capital on each word, so that it is a
    name: said on "Meridian Live."."""
    before = text.words[speech.begin - 1].entries
    begin, end = speech.pieces[0]
    if "prepositions" not in before or "content_openers" in before or not text.words[begin].capital:
        return False
    if end - begin > _TITLE:
        return False
    titled = all(w.shape != "lower" or _INNER & set(w.entries) for w in text.words[begin:end]) and end - begin > 2
    return titled or not _predicate(text, begin, end)


def _told_medium(text: Analysis, speech: Speech) -> bool:
    """Whether what is said follows a quotation behind a verb at once, so that it is the name of who is told: told "Meet
    the Town" that the plan was dead."""
    opens = speech.end < len(text) and "content_openers" in text.words[speech.end].entries
    return opens and not text.language.cased and is_cue(text, speech.begin - 1)


def _opens_clause(text: Analysis, speech: Speech, stop: int) -> bool:
    """Whether a quotation behind a colon is a name with which a clause begins: «Мэр: «Маяк» купит порт»."""
    words, end = text.words, speech.end
    begin, last = speech.pieces[0]
    if end >= stop or last - begin > _NEAR or not words[begin].capital or words[end].shape == "punct":
        return False
    return "coordinators" not in words[end].entries and not _predicate(text, begin, last)


def _goes_on_with(text: Analysis, speech: Speech, first: int) -> bool:
    """Whether a quotation behind a comma only goes on with the clause around it: "The plan was, she said, "a waste."",
    "will vote for him, "but not gladly.""."""
    words = text.words
    begin, end = speech.pieces[0]
    if words[begin].capital or _split(text, speech.begin - 1, first):
        return False
    helped = any(r.pos == "AUX" for r in words[begin].readings[:1]) or _goes_on(text, begin)
    helped = helped or (not text.language.cased and _opens_reason(text, begin))
    helped = helped or (not text.language.cased and _hangs(text, first))
    chosen = (text.reading_at(token) for token in range(begin, end))
    if not helped and any(r is not None and r.pos in ("VERB", "AUX", "PRED", "PARTS") for r in chosen):
        return False
    if "coordinators" in words[begin].entries:
        return True
    comma = speech.begin - 1
    for token in range(comma - 1, max(comma - 2 * _NEAR, first), -1):
        if words[token].form == ",":
            between = range(token + 1, comma)
            named = not text.language.cased and text.match_at("cue_prepositions", token + 1) is not None
            return named or any(is_cue(text, at) for at in between)
    return False


def _hangs(text: Analysis, first: int) -> bool:
    """Whether a sentence opens with what hangs on the clause behind it: "When they came, she said, "nothing was
    left."", "In the long run, she said, "we are dead.""."""
    words = text.words
    comma = next((t for t in range(first + 1, min(first + _CLAUSE, len(words))) if words[t].form == ","), None)
    if comma is None:
        return False
    reading, opener = text.reading_at(first), text.match_at("subordinators", first)
    if opener is not None and opener.entry.get("kind") in _HANGING:
        return reading is not None and reading.pos == "CONJ"
    governs = reading is not None and reading.pos == "PREP" and text.match_at("cue_prepositions", first) is None
    return governs and not _stated(text, first, comma)


def _stated(text: Analysis, begin: int, end: int) -> bool:
    """Whether a finite verb, or a word for whose word it is, stands within the tokens."""
    if any(True for _ in text.matches_in("cue_nouns", begin, end)):
        return True
    return any(r is not None and r.predicate for r in map(text.reading_at, range(begin, end)))


def _goes_on(text: Analysis, begin: int) -> bool:
    """Whether a finite verb of a third person opens a quotation: "The letter, she said, "played into it.""."""
    reading = None if text.language.cased else text.reading_at(begin)
    return reading is not None and reading.pos == "VERB" and (reading.tense == "past" or reading.number == "sing")


def _verb_opens(text: Analysis, begin: int) -> bool:
    """Whether a small finite verb or its auxiliary opens a quotation, whose subject then stands before it."""
    reading = None if text.language.cased or text.words[begin].capital else text.reading_at(begin)
    return reading is not None and (reading.pos == "AUX" or _goes_on(text, begin))


def _opens_reason(text: Analysis, begin: int) -> bool:
    """Whether a quotation only tells why, when or if: "She will win, she said, "because I am smart.""."""
    match = text.match_at("subordinators", begin)
    return match is not None and match.entry.get("kind") in ("reason", "condition", "concession")


def _split(text: Analysis, comma: int, first: int) -> bool:
    """Whether nothing but a reporting clause stands between a comma and a quotation before it that ends in a comma of
    its own: ""The plan," she said, "is to wait.""."""
    words = text.words
    for token in range(comma - 2, max(comma - _CLAUSE, first), -1):
        if words[token].form in MARKS:
            told = range(token + 1, min(token + 2 + _NEAR, comma))
            return words[token - 1].form == "," and any(is_cue(text, at) for at in told)
    return False


def _predicate(text: Analysis, begin: int, end: int) -> bool:
    """Whether a finite verb may stand within the tokens; a word alone that only looks like one is a name."""
    return any(
        r.pos in ("VERB", "AUX", "PRED", "PARTS") and r.mood != "impr" and (r.known or end - begin > 1)
        for w in text.words[begin:end]
        for r in w.readings
    )


def _has_verb(text: Analysis, begin: int, end: int) -> bool:
    """Whether a finite verb stands within the tokens: none in asking "unfair questions," whose noun looks like one."""
    if text.language.cased:
        return _predicate(text, begin, end)
    return any((r := text.reading_at(t)) is not None and (r.predicate or r.mood == "impr") for t in range(begin, end))


def _only_called(text: Analysis, token: int) -> bool:
    """Whether the verb right before a quotation takes none: "called", "described"."""
    match = text.match_at("cues", token) if "cues" in text.words[token].entries else None
    frames = match.entry.get("frame", ()) if match is not None else ()
    return "as" in frames and not {"quote", "that"} & set(frames)


def _acts(text: Analysis, begin: int, end: int) -> bool:
    """Whether a verb stands right behind a dash, at most a negation before it."""
    begin += begin < end and "negations" in text.words[begin].entries
    if begin + 1 >= end or not text.language.cased:
        return False
    reading = text.reading_at(begin)
    return reading is not None and reading.pos == "VERB" and reading.person not in ("1", "2")


def _called_so(text: Analysis, mark: int, begin: int, end: int) -> bool:
    """Whether a pronoun stands before a quotation without a verb, and before that a verb that takes none."""
    called = mark > 1 and "pronouns" in text.words[mark - 1].entries and _only_called(text, mark - 2)
    return called and not _predicate(text, begin, end)


def _cue_before(text: Analysis, token: int) -> bool:
    """Whether a cue stands right before a quotation, a comma between at most."""
    return any(is_cue(text, at) for at in range(max(token - 2, 0), token))
