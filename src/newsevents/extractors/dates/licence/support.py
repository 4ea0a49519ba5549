"""What must support a weak construction: a preposition, a place in the sentence, the absence of what it would count."""

from collections.abc import Callable
from typing import Final

from newsevents.extractors.dates.licence.behind import agreeing_noun, attributive, counts, eve_of, genitive_noun
from newsevents.extractors.dates.licence.case import Case, alone, noun_behind
from newsevents.extractors.dates.licence.clocks import (
    bare_hour,
    clock,
    clock_hour,
    clock_part,
    noon,
    ordinal_hour,
    prep_clock,
    prep_hour,
)
from newsevents.extractors.dates.licence.parts import is_infinitive, number_day, overnight, part, part_or_day, season
from newsevents.extractors.dates.licence.years import (
    are_years,
    between_dashes,
    edition,
    in_brackets,
    of_one,
    pointed,
    recent,
)
from newsevents.extractors.dates.meanings import Point, Repeat
from newsevents.extractors.dates.symbols import CHARACTER
from newsevents.extractors.dates.terms import WORDS
from newsevents.text.marks import OPEN

LISTED: Final = 8
"""Members of a coordination that are looked back over."""

NUMERIC: Final = frozenset(
    CHARACTER[n] for n in ("small", "four", "number", "calendar_day", "dotted", "clock", "decimal", "ordinal_number")
)
_COORDINATING: Final = frozenset(CHARACTER[name] for name in ("comma", "and", "or"))
_OPENERS: Final = ("from", "in", "at", "onto", "to", "until", "between")
_OPENING: Final = frozenset(CHARACTER[name] for name in _OPENERS)


def supported(case: Case) -> bool:
    """Whether a point, a range or a set is meant as a time."""
    meaning, expression = case.expression.meaning, case.expression
    if (
        isinstance(meaning, Point)
        and meaning.relation is not None
        and meaning.relation.eve
        and meaning.kinds == {"today"}
    ):
        last = case.expression.stop - 1  # «накануне Дня города»: of what has a name
        named = last > expression.token and case.text.words[last].capital
        return not case.head.get("anchored") and not named and not eve_of(case.after)
    if expression.joined:
        return True
    if expression.pattern == "listed-after":
        return case.after is None or case.after.shape == "punct" or "coordinators" in case.after.entries
    governed = _governed(case)
    if case.core.get("doubtful") and case.single and (is_infinitive(case) or not (governed and _is_written_out(case))):
        return False
    if expression.weak:
        return _RULES[expression.weak](case, governed)
    return not (isinstance(meaning, Repeat) and case.core.symbol == CHARACTER["set"] and _capital_inside(case))


def _governed(case: Case) -> bool:
    """Whether a preposition, or the like of one, supports the expression."""
    return (
        case.signals.any("supports")
        or bool(case.head.get("mod"))
        or alone(case)
        or case.opened_by(*_OPENERS)
        or _beside_governed(case)
    )


def _beside_governed(case: Case) -> bool:
    """Whether the expression is coordinated with one of its kind that a preposition governs («в июне и июле»)."""
    cells, at = case.expression.cells, case.expression.first
    at += case.head.symbol == CHARACTER["the"]
    symbol = cells[at].symbol
    for _ in range(LISTED):
        back = at - 1
        while back > 0 and at - back < 3 and cells[back].symbol in _COORDINATING:
            back -= 1
        if back == at - 1 or back < 0 or cells[back].symbol != symbol:
            return False
        at = back
        around = case.reader.around(cells[at].token, cells[at].stop)
        if around.any("supports") or (at and cells[at - 1].symbol in _OPENING):
            return True
    return False


def _is_written_out(case: Case) -> bool:
    """Whether the word is no abbreviation, or has its point or its capital: «лист» is a letter, «лист.» November."""
    cell = case.core
    short = cell.get("abbreviation") and not cell.get("proper")
    return not short or case.text.text[cell.end - 1] == "."


def _capital_inside(case: Case) -> bool:
    word = case.text.words[case.expression.token]
    return word.capital and case.expression.token != case.sentence.begin


# One rule for each value of ``weak`` in the grammar.


def _join(_case: Case, _governed: bool) -> bool:
    return False  # a joined expression has been granted before


def _prep(case: Case, governed: bool) -> bool:
    if case.core.symbol == CHARACTER["four"] and (in_brackets(case) or are_years(case) or edition(case)):
        return True
    strict = case.core.symbol in NUMERIC or case.expression.pattern == "year-bare"
    return governed and not (strict and counts(case.after))


def _year(case: Case, _governed: bool) -> bool:
    if case.after is not None and noun_behind(case.after) and case.after.readings[0].case:
        return False
    if in_brackets(case) or edition(case) or of_one(case) or pointed(case) or between_dashes(case):
        return True
    opened = case.signals.any("years") or bool(case.core.get("mod")) or alone(case) or case.opened_by("from", "between")
    dated = case.signals.any("years") and recent(case) and not case.signals.any("lengths")
    return (opened or _beside_governed(case)) and (dated or not counts(case.after))


def _year_ordinal(case: Case, governed: bool) -> bool:
    stands = governed or between_dashes(case) or bool(case.core.get("loose"))
    return stands and not counts(case.after) and not agreeing_noun(case.after) and not _counts_units(case)


def _counts_units(case: Case) -> bool:
    """Whether a unit of time stands behind an ordinal that counts it: «1379-й день»."""
    after = case.after.entries.get(WORDS) if case.after is not None else None
    return after is not None and after["is"] in ("day", "part_or_day", "week", "hour", "minute", "month_unit")


def _day(case: Case, governed: bool) -> bool:
    first = case.before is None or case.before.shape == "punct" or "coordinators" in case.before.entries
    stands = governed or (first and bool(case.core.get("loose")))
    return stands and not case.core.get("weak") and not agreeing_noun(case.after)


def _weekday(case: Case, governed: bool) -> bool:
    return governed or bool(case.core.get("bare"))


def _weekdays(case: Case, governed: bool) -> bool:
    return governed or case.opened_by("to")


def _quarter(case: Case, governed: bool) -> bool:
    meaning = case.expression.meaning
    dated = isinstance(meaning, Point) and meaning.year is not None
    return dated or ((governed or case.head.symbol == CHARACTER["the"]) and not genitive_noun(case.after))


def _month_adjective(case: Case, _governed: bool) -> bool:
    """Whether a month's adjective tells when something was, and is no name («Октябрьская площадь») nor may be one."""
    opening = (case.before is None or case.before.form in OPEN) and _before_meeting(case)
    if not opening and case.text.words[case.expression.token].shape != "lower":
        return False
    return case.after is None or "date_feasts" not in case.after.entries


def _weekday_adjective(case: Case, _governed: bool) -> bool:
    """Whether a weekday's adjective tells when something was, and names no school and no number of a paper."""
    after = case.after
    if _before_meeting(case) or after is None:
        return after is not None
    opens = case.expression.token == case.sentence.begin or case.text.words[case.expression.token].shape == "lower"
    return opens and after.shape == "lower" and noun_behind(after) and "date_feasts" not in after.entries


def _before_meeting(case: Case) -> bool:
    return case.after is not None and "frames" in case.after.entries


def _decade(case: Case, governed: bool) -> bool:
    return governed or case.core.get("is") == "decade" or case.core.get("digits") == 4


def _dotted(case: Case, governed: bool) -> bool:
    return (governed or case.after is None or case.after.shape == "punct") and not counts(case.after)


def _elided(case: Case, _governed: bool) -> bool:
    ended = case.after is None or case.after.shape == "punct"
    return ended and case.single and case.opened_by("in") and case.signals.any("compares")


def _set(case: Case, _governed: bool) -> bool:
    return not attributive(case) and not _capital_inside(case)


_RULES: Final[dict[str, Callable[[Case, bool], bool]]] = {
    "join": _join, "prep": _prep, "year": _year, "year_ordinal": _year_ordinal, "day": _day,
    "weekday": _weekday, "weekdays": _weekdays, "quarter": _quarter, "season": season, "part": part,
    "part_or_day": part_or_day, "overnight": overnight, "number_day": number_day, "noon": noon,
    "month_adjective": _month_adjective, "weekday_adjective": _weekday_adjective,
    "decade": _decade, "dotted": _dotted, "clock": clock,
    "dotted_clock": clock, "clock_part": clock_part, "clock_hour": clock_hour, "ordinal_hour": ordinal_hour,
    "prep_hour": prep_hour, "prep_clock": prep_clock, "bare_hour": bare_hour, "set": _set, "elided": _elided,
}  # fmt: skip
