"""What must support a weak time of day: one rule for each value of ``weak`` that the patterns of clocks have."""

from typing import Final

from newsevents.extractors.dates.licence.case import Case, alone, counts_off, noun_behind
from newsevents.extractors.dates.meanings import Point
from newsevents.extractors.dates.symbols import CHARACTER

_NOON: Final = 12
_MIDNIGHT: Final = 24


def noon(case: Case, governed: bool) -> bool:
    return governed or case.core.get("weak") is False or case.signals.any("clock")


def clock(case: Case, _governed: bool) -> bool:
    meaning = case.expression.meaning
    told = not case.single or alone(case) or (isinstance(meaning, Point) and meaning.zone is not None)
    opened = case.signals.any("clock") or case.opened_by("from", "at", "between", "about")
    stamp = case.before is None and case.after is not None and case.after.shape == "punct"  # «09:45 — открыт мост»
    if not told and not opened and not stamp:
        return False
    trap = case.reader.trap(case.expression.token, back=3)
    return trap is None or not trap.get("clock")


def clock_part(case: Case, _governed: bool) -> bool:
    for cell in case.expression.cells[case.expression.first + 1 : case.expression.last]:
        cases = case.text.words[cell.token].cases if cell.symbol == CHARACTER["part"] else ()
        if cases and all(name != "gen" for name, _ in cases):
            return False  # «ещё одной ночью»: of no hour
    ordinal = case.core.symbol in (CHARACTER["ordinal"], CHARACTER["ordinal_number"])
    return not ordinal or case.signals.any("hours") or case.signals.any("clock") or case.opened_by("at")


def clock_hour(case: Case, _governed: bool) -> bool:
    meaning = case.expression.meaning
    if isinstance(meaning, Point) and meaning.zone is not None:
        return True
    if case.nearest is None:
        return False
    counted = case.signals.any("clock") and counts_off(case, case.head.number)
    return bool(case.nearest.get("hours")) or counted or _happened_at(case)


def _happened_at(case: Case) -> bool:
    """Whether hours past noon that are told roughly say when something happened: «около 18 часов взорвался баллон»."""
    number = case.core.number
    rough = case.nearest is not None and case.nearest.get("mod") == "APPROX"
    if not rough or not isinstance(number, int) or not _NOON < number < _MIDNIGHT:
        return False
    clause = case.text.clause_at(case.expression.token)
    lasting = clause.verb is not None and "date_signals" in case.text.words[clause.verb].entries
    return clause.aspect == "perf" and clause.tense in ("past", "fut") and not lasting


def ordinal_hour(case: Case, _governed: bool) -> bool:
    return not noun_behind(case.after)


def prep_hour(case: Case, governed: bool) -> bool:
    return governed and not noun_behind(case.after)


def prep_clock(case: Case, _governed: bool) -> bool:
    if case.expression.cells[case.expression.last - 1].get("part"):  # «близько третьої години ночі»
        return case.signals.any("clock")
    lasting = case.nearest is not None and case.nearest.get("lasting")
    return case.signals.any("clock") and not lasting and not noun_behind(case.after)


def bare_hour(case: Case, _governed: bool) -> bool:
    return case.opened_by("at") and (case.after is None or case.after.shape == "punct")
