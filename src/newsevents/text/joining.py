"""Phrases beside each other: which are joined by «и», a comma or a dash, and what the second then belongs to."""

from collections.abc import Sequence

from newsevents.analysis import Analysis, Phrase
from newsevents.text.marks import DASHES
from newsevents.words import PERSONAL


def coordinated(text: Analysis, first: Phrase, second: Phrase) -> bool:
    """Whether only a conjunction or a comma stands between two phrases without a preposition of the second's own."""
    between = text.words[first.end : second.begin]
    return (
        second.prep is None and len(between) == 1 and between[0].lists()
    )


def joined_number(text: Analysis, first: Phrase, second: Phrase) -> bool:
    """Whether a number that a preposition makes a rough one is joined to a phrase: «министр и около тридцати
    предпринимателей»."""
    joint = second.prep is not None and second.prep == first.end + 1 and "coordinators" in text.words[first.end].entries
    return joint and text.words[second.begin].has("NUM") is not None


def shares_genitive(text: Analysis, first: Phrase, second: Phrase) -> bool:
    """Whether a phrase is joined to the genitive that ends the one before: «встреча Трампа и Путина»."""
    joined = coordinated(text, first, second) and "coordinators" in text.words[first.end].entries
    return joined and "gen" in second.case.split() and ends_in_genitive(text, first)


def listed_owners(text: Analysis, phrases: Sequence[Phrase], begin: int) -> frozenset[int]:
    """The indices of the phrases from a token on that go on with a list of those in the genitive behind a preposition:
    «с участием делегаций Чили, США и Перу», of which some read as nominatives."""
    found: set[int] = set()
    for i in range(1, len(phrases)):
        first, second = phrases[i - 1], phrases[i]
        genitive = not second.case or "gen" in second.case.split()
        if first.begin < begin or not genitive or not coordinated(text, first, second):
            continue
        last = text.words[first.end - 1]
        owned = first.prep is not None and first.end - 1 > first.head and last.capital and last.genitive
        goes_on = second.end < len(text) and "coordinators" in text.words[second.end].entries
        ends = "coordinators" in text.words[first.end].entries
        if (owned and (goes_on or ends)) or (i - 1 in found and (goes_on or ends)):
            found.add(i)
    return frozenset(found)


def shares_preposition(text: Analysis, first: Phrase, second: Phrase) -> bool:
    """Whether a phrase is joined by «и» to one behind a preposition, and may stand in the same case: «между Лавровым и
    Рубио состоялась встреча»."""
    joint = text.words[first.end].entries.get("coordinators") if first.prep is not None else None
    if joint is None or joint.get("kind") != "and" or second.begin != first.end + 1:
        return False
    cases = {case for case, _ in text.words[second.head].cases}
    return not cases or not cases.isdisjoint(first.case.split())


def names_place(text: Analysis, first: Phrase, second: Phrase) -> bool:
    """Whether a phrase begins with the name of the place whose noun a preposition governs right before it: «в аэропорту
    Нойбай его встретил посол»."""
    words = text.words
    if first.prep is None or second.prep is not None or first.end != second.begin or first.head != first.end - 1:
        return False
    if "place_heads" not in words[first.head].entries or words[second.begin].shape != "title":
        return False
    return words[second.begin].guessed or all(r.kind not in PERSONAL for r in words[second.begin].readings)


def ends_in_genitive(text: Analysis, phrase: Phrase) -> bool:
    """Whether the phrase has a genitive behind its head («встреча Трампа»), not its own name («премьер Савчук»)."""
    last = text.words[phrase.end - 1]
    if last.capital and any(r.kind == "given" and r.number == "plur" for r in last.readings):
        return False  # «премьер Рашид Исмаилов»: several of a given name are a surname
    cases = {case for case, _ in last.cases}
    return phrase.end - 1 > phrase.head and "gen" in cases and "nom" not in cases


def is_figure(text: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase is a bare number, as of a day: "A trip planned for Feb. 18 was dropped"."""
    return phrase.end == phrase.begin + 1 and text.words[phrase.head].shape in ("digits", "number")


def range_begins(text: Analysis, phrase: Phrase) -> bool:
    """Whether a phrase is the first day of a range: «29–30 января»."""
    if not is_figure(text, phrase) or phrase.end + 1 >= len(text):
        return False
    return text.words[phrase.end].form in DASHES and text.words[phrase.end + 1].shape == "digits"


def bears_name(text: Analysis, phrase: Phrase) -> bool:
    """Whether a noun that reads as a thing in the nominative is rather the role of whom the name behind it means: «и
    пригласила премьера Ивана Рубцова», no «премьера»."""
    words, end = text.words, phrase.end
    head = words[phrase.head]
    if "roles" not in head.entries or end == phrase.head + 1 or words[end - 1].shape != "title":
        return False
    if any(r.case == "nom" and r.animate for r in head.readings):
        return False
    if not any(r.animate and r.case == "acc" for r in head.readings):
        return False
    cases = [{case for case, _ in words[t].cases} for t in range(phrase.head + 1, end) if words[t].shape == "title"]
    return any("acc" in known and "nom" not in known for known in cases)
