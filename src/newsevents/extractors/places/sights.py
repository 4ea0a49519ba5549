"""Places that no gazetteer knows, told by the noun beside their name («аэропорт „Полёт“», "Bole airport")."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from newsevents.analysis import Analysis
from newsevents.extractors.people.placenames import of_settlement
from newsevents.gazetteer import Known, PlaceMatch
from newsevents.matching import Match
from newsevents.records import Mention, Place
from newsevents.words import Word

_QUOTED: Final = 4


def unlisted(text: Analysis, matches: "Sequence[tuple[PlaceMatch, Known]]", people: frozenset[int]) -> Iterable[Place]:
    """One record a name that stands beside a noun for places and that nothing else explains."""
    taken = people | {t for match, _ in matches for t in range(match.begin, match.end)}
    groups: dict[str, list[tuple[int, int, str, str]]] = {}
    for begin, end, name, kind in _found(text, taken):
        groups.setdefault(text.language.folding(name), []).append((begin, end, name, kind))
    for group in groups.values():
        yield Place(
            name=group[0][2],
            kind=group[0][3],
            mentions=tuple(Mention(span=text.span(begin, end)) for begin, end, _, _ in group),
        )


def _found(text: Analysis, taken: frozenset[int]) -> Iterator[tuple[int, int, str, str]]:
    cased = text.language.cased
    for match in text.matches("place_heads"):
        named = _bare if cased else _called if of_settlement(text, match.end + 1) else _run
        span = _quoted(text, match.end) or named(text, match, taken)
        if span is None or any(t in taken for t in range(*span)):
            continue
        yield span[0], span[1], _name(text, match, span, cased), str(match.entry["kind"])


def _quoted(text: Analysis, at: int) -> tuple[int, int] | None:
    quotation = text.quotation_from(at) if at < len(text) and text.words[at].shape == "punct" else None
    if quotation is None or quotation.close is None or not 0 < quotation.end - quotation.begin <= _QUOTED:
        return None
    first = text.words[quotation.begin]  # «на остров „при первой возможности“» names none
    return (quotation.begin, quotation.end) if first.capital or first.form[:1].isdigit() else None


def _bare(text: Analysis, match: Match, taken: frozenset[int]) -> tuple[int, int] | None:
    """A capitalised word behind the noun, or a capitalised adjective before it that agrees («Лесная область»)."""
    sentence = text.sentences[text.sentence_at(match.begin)]
    after = match.end
    if (
        after < sentence.end
        and text.words[after].shape == "title"
        and after not in taken
        and "roles" not in text.words[after].entries
    ):
        return (match.begin, after + 2) if _saint(text, after, taken) else (after, after + 1)
    before = match.begin - 1
    if before < sentence.begin or text.words[before].shape != "title":
        return None
    shared = {(r.case, r.number) for r in text.words[before].readings if r.pos == "ADJ"}
    agrees = any((r.case, r.number) in shared for r in text.words[match.begin].readings if r.pos == "NOUN")
    common = any(r.known and r.pos == "ADJ" for r in text.words[before].readings) and before == sentence.begin
    return (before, match.end) if agrees and not common and "adjectives" not in text.words[before].entries else None


def _saint(text: Analysis, at: int, taken: frozenset[int]) -> bool:
    """Whether a place is called after what an adjective and a noun in the genitive name: «собор Святого Петра»."""
    words = text.words
    if at + 1 >= len(words) or words[at + 1].shape != "title" or at + 1 in taken:
        return False
    own = {(r.case, r.number) for r in words[at].readings if r.pos == "ADJ" and r.case == "gen"}
    return any((r.case, r.number) in own for r in words[at + 1].readings if r.pos == "NOUN")


def _run(text: Analysis, match: Match, taken: frozenset[int]) -> tuple[int, int] | None:
    """The capitalised words before a noun like "airport", without what belongs to no name ("The German")."""
    words, head = text.words, match.begin
    first = text.sentences[text.sentence_at(head)].begin
    begin = head
    while begin > first and words[begin - 1].capital and begin - 1 not in taken and head - begin < _QUOTED:
        begin -= 1
    while begin < head and _opens_no_name(words[begin], words[head].capital):
        begin += 1
    if begin == head or (words[head].capital and match.end < len(words) and _goes_on(words[match.end])):
        return None  # "Unified State Exam"
    only = words[begin].readings[:1] if begin + 1 == head and not words[head].capital else ()
    if any(r.known and r.pos == "ADJ" for r in only):
        return None  # "the Republican state"
    noun = text.reading_at(head)
    return None if noun is None or noun.pos != "NOUN" else (begin, head)  # "the agency states"


def _opens_no_name(word: Word, whole: bool) -> bool:
    """Whether a word is an article, a pronoun or an adjective of nationality; of a ``whole`` name, whose noun is
    capitalised too, the last may be a part ("Western Military District")."""
    if "adjectives" in word.entries and not whole:
        return True
    return any(r.known and r.pos in ("DET", "PRON") for r in word.readings[:1])


def _goes_on(word: Word) -> bool:
    """Whether a word may belong to a name that began before it: no "Monday"."""
    return word.capital and "time_openers" not in word.entries


def _called(text: Analysis, match: Match, taken: frozenset[int]) -> tuple[int, int] | None:
    """The capitalised words behind a noun for a settlement and "of" ("the village of Alder Green")."""
    begin = end = match.end + 1
    stop = min(begin + _QUOTED, text.sentences[text.sentence_at(match.begin)].end)
    while end < stop and end not in taken and text.words[end].shape == "title" and _goes_on(text.words[end]):
        end += 1
    return (begin, end) if end > begin else None


def _name(text: Analysis, match: Match, span: tuple[int, int], cased: bool) -> str:
    """The name in the nominative: as quoted, or with the endings that the noun beside it asks for."""
    begin, end = span
    if not cased or begin > match.end:
        return text.text_of(begin, end)
    if begin == match.begin:
        noun = next((r for r in text.words[begin].readings if r.pos == "NOUN"), None)
        head = text.words[begin].form if noun is None else text.language.morphology.inflect(
            text.words[begin].form, noun, case="nom"
        )
        return f"{head} {text.text_of(match.end, end)}"
    if begin < match.begin:
        words = []
        genders = {"", *(r.gender for r in text.words[match.begin].readings if r.pos == "NOUN")}
        for token in range(begin, end):
            word = text.words[token]
            reading = next(
                (
                    r
                    for r in word.readings
                    if r.pos == ("NOUN" if token == match.begin else "ADJ")
                    and r.number != "plur"
                    and r.gender in genders
                ),
                None,
            )
            words.append(
                text.language.morphology.inflect(
                    word.form, reading, case="nom", number="sing", gender=reading.gender if reading.pos == "ADJ" else ""
                )
                if reading
                else word.form
            )
        return " ".join(words)
    form = text.words[begin].form
    cases = {r.case for r in text.words[match.begin].readings if r.pos == "NOUN" and r.number != "plur"}
    known = next(
        (
            r
            for r in text.words[begin].readings
            if r.kind == "place" and r.known and r.case in cases and r.case != "nom"
        ),
        None,
    )
    if known is None:
        return form
    return text.language.morphology.inflect(form, known, case="nom")
