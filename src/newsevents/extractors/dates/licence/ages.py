"""Whether years are somebody's age: «ему 45 лет», "45 years old", «подростки 12–15 лет»."""

from typing import Final

from newsevents.extractors.dates.licence.case import Case, may_be_genitive, trap
from newsevents.extractors.dates.meanings import Length, Shift
from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.text.clausewords import is_and
from newsevents.text.marks import DASHES
from newsevents.words import Word

AGE_WITHIN: Final = 4
"""Words before the years among which «исполнилось» or "aged" stands."""
AGES_WITHIN: Final = 20
"""The same for years from one to another, of which a sentence lists several."""
OWNER_WITHIN: Final = 6
"""Words before «было» among which whose years they are stands."""
COPULAS: Final = "copulas"

_AGE_SPAN: Final = frozenset(CHARACTER[n] for n in ("small", "cardinal", "from", "until", "to", "and", "or", "dash"))


def is_age(case: Case, meaning: Length) -> bool:
    """Whether years are somebody's age: «ему 45 лет», «в возрасте 45 лет», "45 years old", «Иванов, 45 лет,»."""
    grain = meaning.amounts[0][1]
    if meaning.rolling or meaning.attributive or grain not in ("year", "month") or case.expression.shifted:
        return False
    if case.signals.compares:  # a sentence, not the age of who is sentenced
        return False
    token, stop, words = case.expression.token, case.expression.stop, case.text.words
    within = AGES_WITHIN if isinstance(meaning.amounts[0][0], tuple) else AGE_WITHIN
    near = words[max(token - within, case.sentence.begin) : token]
    behind = words[stop : min(stop + 2, case.sentence.end)]
    if any(entry.get("ages") for word in near if (entry := trap(word))):
        return True
    if any(entry.get("ages_after") for word in behind if (entry := trap(word))):
        return True
    if case.before is None:
        return False
    if grain == "year" and case.nearest is not None and case.nearest.get("ages") and not may_be_genitive(case.after):
        return True  # «после 50 лет часто болеют», not «после 50 лет брака»
    return _of_people(case, meaning) or _apposed(case) or (grain == "year" and _of_somebody(case))


def _of_people(case: Case, meaning: Length) -> bool:
    """Whether people stand right before a span of years: «подростков 12–15 лет», «детей от 3 до 7 лет»."""
    cells, at = case.expression.cells, case.expression.first
    while at and cells[at - 1].symbol in _AGE_SPAN and cells[at - 1].token >= case.sentence.begin:
        at -= 1
    ranged = at < case.expression.first or isinstance(meaning.amounts[0][0], tuple)
    token = cells[at].token
    dashed = token - 1 > case.sentence.begin and case.text.words[token - 1].form in DASHES
    token -= dashed  # «двоє дітей – дев'яти та чотирнадцяти років»
    if token <= case.sentence.begin or not case.text.words[token - 1].readings:
        return False
    if not ranged:
        return not dashed and _alone(case, case.text.words[token - 1])
    word = case.text.words[token - 1]
    entry, reading = trap(word), word.readings[0]
    if entry is not None and entry.get("people"):
        return not (reading.case == "dat" and may_be_genitive(case.after))  # «подросткам от 5 до 10 лет колонии»
    return reading.animate and reading.pos == "NOUN" and reading.case != "dat"


def _alone(case: Case, word: Word) -> bool:
    """Whether years right behind somebody in the nominative end their stretch: «загинули чоловік 45 років та жінка 38
    років», not «чоловік 5 років працював»."""
    reading = word.readings[0]
    if not reading.animate or (reading.pos, reading.case, reading.number) != ("NOUN", "nom", "sing") or word.capital:
        return False
    after = case.after
    return after is None or after.shape == "punct" or is_and(after)


def _apposed(case: Case) -> bool:
    """Whether the years stand between commas behind a name."""
    at = case.expression.token - 2
    named = at >= case.sentence.begin and case.text.words[at].capital
    enclosed = (
        case.before is not None and case.before.form == "," and case.after is not None and case.after.form in {",", ")"}
    )
    return named and enclosed


def _of_somebody(case: Case) -> bool:
    """Whether somebody in the dative stands right before the years and no verb before him: «ему 45 лет»."""
    before = case.before
    if _had_turned(case):
        return True
    if before is None or case.signals.before or not _is_somebody(before):
        return False
    verb = case.text.clause_at(case.expression.token).verb
    return verb is None or not case.sentence.begin <= verb < case.expression.token


def _is_somebody(word: Word) -> bool:
    """Whether a word is a person, or stands for one, in the dative."""
    if not word.readings or not (word.readings[0].pos == "PRON" or word.readings[0].animate):
        return False
    return any(r.case == "dat" and r.pos in ("PRON", "NOUN") for r in word.readings)


def _had_turned(case: Case) -> bool:
    """Whether a verb of being right before the years has somebody in the dative before it: «артисту было всего 82
    года», not «он был там два года»."""
    words, verb = case.text.words, case.signals.begin(case.expression.token) - 1
    if verb < 0 or COPULAS not in words[verb].entries:
        return False
    begin = case.text.clause_at(case.expression.token).begin
    whose = range(max(verb - OWNER_WITHIN, begin), verb)
    return any(_is_somebody(words[t]) and "prepositions" not in words[max(t - 1, begin)].entries for t in whose)


def shifted_age(case: Case, meaning: Shift) -> bool:
    """Whether what looks like a shift is an age all the same."""
    return not case.expression.shifted and is_age(case, meaning.length)
