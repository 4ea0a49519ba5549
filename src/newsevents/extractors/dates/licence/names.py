"""Whether the words of an expression are a name here: «Март Хельме», "Black Friday", «Весна» on a poster, «9
Января» on a wall."""

from typing import Final

from newsevents.analysis import Analysis, Quotation
from newsevents.extractors.dates.licence.case import Case
from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.extractors.dates.terms import WORDS
from newsevents.words import Word

LONGEST: Final = 8
"""Words of a quotation that may still be a name."""
AROUND: Final = 4
"""Words to either side that tell a headline in capitals."""

_NAMED: Final = frozenset(
    CHARACTER[n] for n in ("month", "weekday", "season", "part", "deictic", "noon", "week", "decade", "century")
)
_ADVERBS: Final = frozenset(CHARACTER[n] for n in ("deictic", "part", "part_or_day", "season"))
_UNITS: Final = frozenset(CHARACTER[n] for n in ("century", "day", "week", "year", "quarter", "season"))
_MONTH: Final = CHARACTER["month"]
_THE: Final = CHARACTER["the"]
_WEEKDAY: Final = CHARACTER["weekday"]
_FIGURES: Final = frozenset(CHARACTER[name] for name in ("small", "number", "calendar_day"))
_SAYING: Final = frozenset({":", ".", "—", "–", ","})
_FINAL: Final = frozenset({".", "!", "?", "…", ","})


def is_name(case: Case) -> bool:
    """Whether the expression is a name, or stands in one."""
    return _in_title(case) or _glued(case) or _as_title(case) or _capitalised(case) or _street(case)


def _in_title(case: Case) -> bool:
    """Whether the expression stands in a quotation that is a name: short, with a capital, and without anything said."""
    if not case.text.quotations:
        return False
    held = case.text.quotation_at(case.expression.token)
    return held is not None and held.balanced and _is_title(case.text, held)


def _is_title(text: Analysis, held: Quotation) -> bool:
    words = text.words[held.begin : min(held.end, held.begin + LONGEST + 1)]
    if not words or len(words) > LONGEST or not words[0].form[:1].isupper() or words[-1].form in _FINAL:
        return False
    before = text.words[held.open - 1].form if held.open else ""
    if before in _SAYING or not held.open:
        return len(words) <= 2 and before == ","
    return not any(word.readings and word.readings[0].pos in ("VERB", "PARTS", "AUX") for word in words)


def _glued(case: Case) -> bool:
    """Whether the expression is the end of an address: "Kostroma.Today"."""
    token, text = case.expression.token, case.text
    if token < 2 or text.words[token - 1].form != ".":
        return False
    return text.glued(token) and text.glued(token - 1)


def _as_title(case: Case) -> bool:
    """Whether a unit with a capital stands before a name: "20th Century Fox", "the 2026 Winter Olympics"."""
    last = case.expression.cells[case.expression.last - 1]
    if last.symbol not in _UNITS or case.single or case.text.words[last.token].shape != "title":
        return False
    return nameish(case.after)


def _capitalised(case: Case) -> bool:
    """Whether a single word has a capital that neither its place nor its language gives it."""
    expression, words = case.expression, case.text.words
    word = words[expression.token]
    article = case.head.symbol == _THE
    if not word.form[:1].isupper() or expression.stop - expression.token > 1 + article:
        return False
    entry = word.entries.get(WORDS)
    if (case.head.symbol not in _NAMED and entry is None) or (word.shape == "upper" and _shouted(case)):
        return False
    followed = nameish(case.after)
    if case.head.get("proper"):  # a language that writes its days with a capital
        return (followed or _among_names(case)) and not _governed(case)
    before = case.before
    opening = before is None or (before.shape == "punct" and before.form not in {",", ")", ";"})
    adverbial = case.head.symbol in _ADVERBS and not (entry is not None and entry.get("weak"))
    adverbial = adverbial or case.head.get("weak") is False  # «Опівдні Бойко …»
    return not opening or (followed and not adverbial)


def _governed(case: Case) -> bool:
    """Whether a word that leads a date stands before a weekday: "On Tuesday Smith spoke" is of no Ms Tuesday Smith,
    nor is "in Rome on Tuesday and Oslo on Friday" of a town."""
    word = case.before
    leads = word is not None and {"date_signals", "prepositions"} <= word.entries.keys()
    return leads and case.head.symbol == _WEEKDAY


def _among_names(case: Case) -> bool:
    """Whether a name stands right before the word, or is joined with it: "Sheffield Wednesday", "May and Marsh"."""
    words, token, stop = case.text.words, case.expression.token, case.expression.stop
    if nameish(case.before):
        return True
    if _joins(case.before) and token - 2 >= case.sentence.begin and nameish(words[token - 2]):
        return True
    return _joins(case.after) and stop + 1 < case.sentence.end and nameish(words[stop + 1])


def _joins(word: Word | None) -> bool:
    entry = word.entries.get(WORDS) if word is not None else None
    return entry is not None and entry["is"] == "and"


def _shouted(case: Case) -> bool:
    """Whether the words around are in capitals too: a headline."""
    token, stop = case.expression.token, case.expression.stop
    near = (*case.text.words[max(token - AROUND, 0) : token], *case.text.words[stop : stop + AROUND])
    return all(word.form.isupper() for word in near if word.form.isalpha())


def _street(case: Case) -> bool:
    """Whether a day has its month with a capital where the language writes it small: «улица 9 Января»."""
    words = case.text.words
    for cell in case.expression.cells[case.expression.first + 1 : case.expression.last]:
        if cell.symbol == _MONTH and words[cell.token].shape == "title" and not cell.get("proper"):
            return True
    return False


def numbers_article(case: Case) -> bool:
    """Whether a short word for a century is that for an article of a law, whose number follows: «ч. 2 ст. 194»."""
    stop, words = case.expression.stop, case.text.words
    stop += stop < case.sentence.end and words[stop].form == "."
    return stop < case.sentence.end and words[stop].shape == "digits" and case.head.symbol in _FIGURES


def nameish(word: Word | None) -> bool:
    """Whether a word may be part of a name: capitalised, and neither a date word nor one that any sentence begins
    with."""
    if word is None or word.shape not in ("title", "upper", "initial", "mixed"):
        return False
    if not {WORDS, "date_signals", "prepositions", "pronouns"}.isdisjoint(word.entries):
        return False
    return word.form.isalpha() or word.shape == "initial"
