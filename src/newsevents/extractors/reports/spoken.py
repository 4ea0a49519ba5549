"""Which quotations stand by themselves beside a reporting clause, where that clause cuts into them, and direct speech
without marks."""

from bisect import bisect_left, bisect_right
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.model import Range, Speech
from newsevents.extractors.reports.speech import back_to_report, next_line, speeches
from newsevents.text.marks import DASHES

_PERSONAL: Final = frozenset({"given", "surname", "patronymic"})
_INNER: Final = frozenset({"prepositions", "determiners", "coordinators"})
"""Categories of small words within a title."""
_CALLS: Final = frozenset("!?…")
_NEAR: Final = 4
_SMALL: Final = 7
"""Tokens of a quotation, with its marks, that may stand as a name within speech that lost its own marks."""
_ASIDE: Final = 60
"""Tokens that a reporting clause inside of a quotation may have."""


def spoken(text: Analysis) -> list[Speech]:
    """All quotations of the text, in order, blocks told from what belongs to the sentence around it."""
    found = speeches(text)
    for speech in found:
        _settle(text, speech)
    small = [s for s in found if not s.block and not s.unbalanced and s.end - s.begin <= _SMALL]
    names = {id(s) for s in small}
    unmarked = sorted(_turns(text) + _unmarked(text, [s for s in found if id(s) not in names]), key=lambda s: s.begin)
    if not unmarked:
        return found
    found = _without_names(found, small, unmarked)
    begins, ends = [s.begin for s in found], [s.end for s in found]
    kept: list[Speech] = []
    for extra in unmarked:
        apart = bisect_right(ends, extra.begin) >= bisect_left(begins, extra.end)
        if apart and (not kept or kept[-1].end <= extra.begin):
            kept.append(extra)
    return sorted([*found, *kept], key=lambda s: s.begin)


def _without_names(found: list[Speech], small: list[Speech], unmarked: list[Speech]) -> list[Speech]:
    """The quotations without the short ones, names more often than not, that stand within speech without marks."""
    begins = [s.begin for s in unmarked]
    inside = {id(s) for s in small if (at := bisect_right(begins, s.begin)) and s.end <= unmarked[at - 1].end}
    return [s for s in found if id(s) not in inside]


def is_cue(text: Analysis, token: int) -> bool:
    """Whether a token begins a cue and may be a verb there."""
    match = text.match_at("cues", token) if "cues" in text.words[token].entries or text.words[token].openings else None
    return match is not None


def _settle(text: Analysis, speech: Speech) -> None:
    first = text.sentence_at(speech.begin)
    last = text.sentence_at(max(speech.end - 1, speech.begin))
    speech.block = len(speech.pieces) > 1 or last > first or _stands_alone(text, speech, first)
    if speech.block:
        speech.pieces = [part for piece in speech.pieces for part in _without_asides(text, speech, piece)]


def _stands_alone(text: Analysis, speech: Speech, sentence: int) -> bool:
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
    inner = words[end - 1].form
    if inner == "," or words[end - 1].final:
        if before == ",":
            return not _goes_on_with(text, speech, held.begin)
        if starts or _cue_before(text, speech.begin):
            if not starts and inner == "," and not words[begin].capital and not _predicate(text, begin, end):
                return False  # "who called the plan "absurd," left"
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
        headline = held.record.kind == "title" and end - begin > 2 and _predicate(text, begin, end)
        return any(True for _ in text.matches_in("cues", speech.end, held.end)) or end - begin > _NEAR or headline
    if behind == ":":
        return True
    if is_cue(text, speech.end) and words[begin].capital and not _predicate(text, begin, end):
        return False  # «Вестник» пишет, что …, «Маяк» сообщил о росте: the name of who says it
    stop = min(speech.end + (_NEAR if behind == "," else 1), held.end)
    return any(is_cue(text, token) for token in range(speech.end, stop))


def _named_place(text: Analysis, speech: Speech) -> bool:
    """Whether a preposition stands before a quotation without a verb, or with a capital on each word, so that it is a
    name: said on "Meridian Live."."""
    before = text.words[speech.begin - 1].entries
    begin, end = speech.pieces[0]
    if "prepositions" not in before or "content_openers" in before or not text.words[begin].capital:
        return False
    if end - begin > _SMALL:
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
    if words[begin].capital:
        return False
    helped = any(r.pos == "AUX" for r in words[begin].readings[:1])
    chosen = (text.reading_at(token) for token in range(begin, end))
    if not helped and any(r is not None and r.pos in ("VERB", "AUX", "PRED", "PARTS") for r in chosen):
        return False
    if "coordinators" in words[begin].entries:
        return True
    comma = speech.begin - 1
    for token in range(comma - 1, max(comma - _NEAR - 2, first), -1):
        if words[token].form == ",":
            return any(is_cue(text, at) for at in range(token + 1, comma))
    return False


def _predicate(text: Analysis, begin: int, end: int) -> bool:
    """Whether a finite verb may stand within the tokens."""
    return any(
        r.pos in ("VERB", "AUX", "PRED", "PARTS") and r.mood != "impr"
        for w in text.words[begin:end]
        for r in w.readings
    )


def _cue_before(text: Analysis, token: int) -> bool:
    """Whether a cue stands right before a quotation, a comma between at most."""
    return any(is_cue(text, at) for at in range(max(token - 2, 0), token))


def _without_asides(text: Analysis, speech: Speech, piece: Range) -> list[Range]:
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
            return _third_person(text, token)
        if text.words[token].form == ",":
            return False
    return False


def _third_person(text: Analysis, token: int) -> bool:
    word = text.words[token]
    reading = word.has("VERB")
    if reading is None:  # «…, — уверен Белов. — …»
        return any(r.pos in ("ADJS", "PARTS") for r in word.readings) or word.entries["cues"].exact
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


def _turns(text: Analysis) -> list[Speech]:
    """Paragraphs that begin with a dash: what is said in them, without the reporting clauses."""
    made: list[Speech] = []
    paragraph = -1
    for index, held in enumerate(text.sentences):
        if held.record.paragraph == paragraph:
            continue
        paragraph = held.record.paragraph
        if text.words[held.begin].form not in DASHES or held.end - held.begin < 2 or text.glued(held.begin + 1):
            continue
        last = index
        while last + 1 < len(text.sentences) and text.sentences[last + 1].record.paragraph == paragraph:
            last += 1
        end = text.sentences[last].end
        speech = Speech(held.begin, end, [], block=True, marked=False)
        speech.pieces = _without_asides(text, speech, (held.begin + 1, end))
        made.append(speech)
    return made


def _unmarked(text: Analysis, found: list[Speech]) -> list[Speech]:
    """Direct speech that lost its marks: a comma, a dash and a verb of saying: «Ждать нечего, - сказал он»."""
    made: list[Speech] = []
    begins, ends = [s.begin for s in found], [s.end for s in found]
    for match in text.matches("cues"):
        dash = match.begin - 1
        if dash < 2 or (text.words[dash].form not in DASHES and text.words[dash].form != ","):
            continue
        if not {"quote", "cite"} & set(match.entry.get("frame", ())) or not _third_person(text, match.begin):
            continue
        sentence = text.sentence_at(match.begin)
        if text.words[dash].form == ",":
            if _goes_on(text, sentence) is None:
                continue
            dash += 1  # «Ждать нечего, сказал он. - Ждите»: the dash stands behind the clause alone
        ending = text.words[dash - 1].form
        if ending != "," and ending[:1] not in _CALLS and not ending.startswith(".."):
            continue
        if text.sentences[sentence].begin >= dash - 1:
            continue
        first = back_to_report(text, sentence)
        while first < sentence and any(_narrates(text, index) for index in range(first, sentence)):
            first += 1
        begin = text.sentences[first].begin
        if bisect_right(ends, begin) < bisect_left(begins, dash):
            begin = text.sentences[sentence].begin
            if bisect_right(ends, begin) < bisect_left(begins, dash):
                continue
        end = dash - (text.words[dash - 1].form == ",")
        speech = Speech(begin, end, [(begin, end)], unbalanced=True, block=True, marked=False)
        resumed = _goes_on(text, sentence)
        if resumed is not None:
            speech.asides.append((match.begin, text.sentences[sentence].end))
            speech.pieces.append(resumed)
            speech.end = resumed[1]
        made.append(speech)
    return made


def _goes_on(text: Analysis, sentence: int) -> Range | None:
    """What a dash takes up again behind a reporting clause that ends its sentence: behind the dash, or on the line
    below where the dash ends the line."""
    if sentence + 1 >= len(text.sentences):
        return None
    following = text.sentences[sentence + 1]
    if following.end - following.begin == 1 and text.words[following.begin].form in DASHES:
        if not next_line(text, sentence + 1):
            return None
        below = text.sentences[sentence + 2]
        return below.begin, below.end
    return (following.begin + 1, following.end) if _resumed(text, sentence) else None


def _resumed(text: Analysis, sentence: int) -> bool:
    """Whether the next sentence of the line takes speech up again with a dash: «…, - сказал он. - Ждите»."""
    here, following = text.sentences[sentence], text.sentences[sentence + 1]
    dash = text.words[following.begin].form in DASHES and following.end - following.begin > 2
    lines = text.text[here.record.span.end : following.record.span.begin].count("\n")
    if lines == 1 and text.words[here.begin].form not in DASHES:  # no dialogue, where another one answers
        return dash and not any(True for _ in text.matches_in("cues", following.begin, following.end))
    return dash and not lines


def _narrates(text: Analysis, sentence: int) -> bool:
    """Whether a sentence speaks of somebody by name, and of no "I" or "you": more likely the reporter's."""
    held = text.sentences[sentence]
    words = text.words[held.begin : held.end]
    spoken = any(r.person in ("1", "2") for w in words for r in w.readings[:1])
    named = any(w.capital for w in words[1:])
    people = any("roles" in w.entries or any(r.kind in _PERSONAL for r in w.readings) for w in words)
    return not spoken and named and people
