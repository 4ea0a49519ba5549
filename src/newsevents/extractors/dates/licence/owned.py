"""What a period without a number belongs to: something that it ends, a month, the sentence that begins with it."""

from newsevents.extractors.dates.expression import Expression
from newsevents.extractors.dates.licence.case import Case, trap
from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.extractors.dates.terms import WORDS
from newsevents.words import Word


def ends_something(case: Case) -> bool:
    """Whether the last of something's own years is meant: «последние годы жизни», "the last days of the war"."""
    how = next((cell for cell in case.expression.cells[case.expression.first :][:2] if cell.get("rolling")), None)
    if how is None or how.get("offset", 0) >= 0:
        return False
    of, stop = case.expression.neighbour(1), case.expression.stop + 1
    if of is None or of.symbol != CHARACTER["of"]:
        return not case.opened_by("lasting") and not case.signals.any("lasting") and _is_owner(case.after)
    if not how.get("last") or stop >= case.sentence.end:
        return False
    before = case.before.entries if case.before is not None else {}
    tail, determiner = before.get("date_tails"), trap(case.before)
    owned = (tail is not None and tail.get("possessive")) or (determiner is not None and determiner.get("determiner"))
    if case.head.symbol != CHARACTER["the"] and not owned:
        return False  # "the killing last week of a reporter"
    following = case.text.words[stop]
    if following.shape in ("digits", "number"):
        return False
    return WORDS not in following.entries or trap(following) is not None


def _is_owner(word: Word | None) -> bool:
    """Whether a word can only be a noun in the genitive."""
    if word is None or WORDS in word.entries or not word.readings:
        return False
    return all(reading.pos == "NOUN" and reading.case == "gen" for reading in word.readings)


def is_of_month(expression: Expression) -> bool:
    """Whether a month follows: «последние дни мая» are its end."""
    behind = expression.neighbour(1)
    if behind is not None and behind.symbol == CHARACTER["of"]:
        behind = expression.neighbour(2)
    return behind is not None and behind.symbol == CHARACTER["month"]


def opens(case: Case, *, definite: bool) -> bool:
    """Whether a sentence begins with the week that is told to come: «Рабочая неделя начнётся с дождя»."""
    cell = case.expression.cells[case.expression.last - 1]
    opening = bool(cell.get("opens")) and case.expression.token - definite == case.sentence.begin
    return opening and case.text.clause_at(cell.token).tense == "fut"
