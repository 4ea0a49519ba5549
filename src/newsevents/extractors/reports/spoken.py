"""The quotations of a text, and direct speech without marks."""

from bisect import bisect_left, bisect_right
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.reports.cutting import third_person, without_asides
from newsevents.extractors.reports.model import Range, Speech
from newsevents.extractors.reports.speech import back_to_report, next_line, speeches
from newsevents.extractors.reports.standing import stands_alone
from newsevents.text.marks import DASHES
from newsevents.words import PERSONAL

_CALLS: Final = frozenset("!?…")
_SMALL: Final = 7
"""Tokens of a quotation, with its marks, that may stand as a name within speech that lost its own marks."""


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


def _settle(text: Analysis, speech: Speech) -> None:
    first = text.sentence_at(speech.begin)
    last = text.sentence_at(max(speech.end - 1, speech.begin))
    speech.block = len(speech.pieces) > 1 or last > first or stands_alone(text, speech, first)
    if speech.block:
        speech.pieces = [part for piece in speech.pieces for part in without_asides(text, speech, piece)]


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
        speech.pieces = without_asides(text, speech, (held.begin + 1, end))
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
        if not {"quote", "cite"} & set(match.entry.get("frame", ())) or not third_person(text, match.begin):
            continue
        if match.entry.get("relay") and _by_outlet(text, match.end):
            continue  # «Мост закрыт, - сообщает издание» is told, not spoken
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
        while first < sentence and _of_somebody(text, first):
            first += 1  # «Он был там. / Мост закрыт, - сказал Белов»
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


def _of_somebody(text: Analysis, sentence: int) -> bool:
    """Whether a sentence begins with a pronoun for somebody, of whom the reporter told before."""
    first = text.words[text.sentences[sentence].begin].entries.get("pronouns")
    return first is not None and first.get("person") == 3 and bool(first.get("gender")) and not first.get("possessive")


def _by_outlet(text: Analysis, begin: int) -> bool:
    """Whether a noun for a medium stands right behind a verb, an adjective between at most."""
    return any("media_nouns" in word.entries for word in text.words[begin : begin + 2])


def _narrates(text: Analysis, sentence: int) -> bool:
    """Whether a sentence speaks of somebody by name, and of no "I" or "you": more likely the reporter's."""
    held = text.sentences[sentence]
    words = text.words[held.begin : held.end]
    spoken = any(r.person in ("1", "2") for w in words for r in w.readings[:1])
    named = any(w.capital for w in words[1:])
    people = any("roles" in w.entries or any(r.kind in PERSONAL for r in w.readings) for w in words)
    return not spoken and named and people
