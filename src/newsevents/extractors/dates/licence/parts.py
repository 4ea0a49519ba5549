"""What must support parts of a day, seasons and days of a month by their number."""

from typing import Final

from newsevents.extractors.dates.licence.behind import attributive, genitive_noun
from newsevents.extractors.dates.licence.case import Case, counts_off
from newsevents.extractors.dates.symbols import CHARACTER

_TOLD_BESIDE: Final = frozenset({"NOUN", "VERB", "ADV", "INF"})


def is_infinitive(case: Case) -> bool:
    """Whether the word is a verb in the infinitive: "expected to fall", "about to march"."""
    token = case.expression.token
    if not case.opened_by("to") or case.text.words[token].shape != "lower":
        return False
    reading = case.text.reading_at(token)
    return reading is not None and reading.pos in ("INF", "VERB")


def season(case: Case, governed: bool) -> bool:
    if case.core.get("doubtful") and _is_of_something(case):
        return False
    return not attributive(case) and part(case, governed)


def _is_of_something(case: Case) -> bool:
    """Whether the word is a noun with its complement: "the fall of the city", "after the fall in prices"."""
    behind = case.expression.neighbour(1)
    if behind is None:
        return False
    return behind.symbol == CHARACTER["of"] or (behind.symbol == CHARACTER["in"] and not case.opened_by("in"))


def part(case: Case, governed: bool) -> bool:
    return governed or not case.core.get("weak")


def part_or_day(case: Case, _governed: bool) -> bool:
    """Whether a word that may be a day or a part of one opens what is told: «Днём потеплеет»."""
    if case.before is None or case.before.shape == "punct" or "coordinators" in case.before.entries:
        return not genitive_noun(case.after)
    return _is_adverbial(case)


def _is_adverbial(case: Case) -> bool:
    """Whether nothing beside the word takes it for a noun («гордится этим днём», «стал днём скорби»)."""
    before, after = case.before, case.after
    if before is None or after is None or not before.readings:
        return False
    if any(r.pos not in _TOLD_BESIDE for r in before.readings):
        return False
    behind = after.readings[0] if after.readings else None
    return after.form != "," and (behind is None or behind.case != "gen")


def overnight(case: Case, _governed: bool) -> bool:
    """Whether something happened or will happen in the night: no "overnight train", nothing that goes on so."""
    stays = case.before is not None and any(r.pos == "INF" for r in case.before.readings)  # "to stay overnight"
    return not stays and not attributive(case) and case.text.clause_at(case.expression.token).tense in ("past", "fut")


def number_day(case: Case, _governed: bool) -> bool:
    """Whether the number before «число» is a day («5 числа»), not how many there are («5 чисел», «3 числа»)."""
    number = case.head.number
    if case.head.symbol != CHARACTER["small"] or counts_off(case, number):
        return True
    word = case.text.words[case.expression.cells[case.expression.last - 1].token]
    return number % 10 == 1 and all(r.number == "plur" or r.case not in ("nom", "acc") for r in word.readings)
