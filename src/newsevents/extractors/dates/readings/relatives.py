"""Points counted from another: «на прошлой неделе», «в тот же день», «вчера»."""

from typing import Literal

from newsevents.extractors.dates.cell import Cell
from newsevents.extractors.dates.meanings import Length, Meaning, Point, Refused, Relation
from newsevents.extractors.dates.readings.registry import Data, Slots, reading


def _relative(cell: Cell, grain: str) -> tuple[int, str]:
    """Offset and base that a modifier gives a period of this grain."""
    if cell.get("that"):
        return 0, "that"
    return int(cell.data["offset"]), "told" if cell.get("told") and grain == "day" else "either" if cell.get(
        "anaphoric"
    ) else "now"


@reading
def read_weekday(slots: Slots, _data: Data) -> Point:
    how, number = slots.get("how"), slots["day"].number
    if how is None:
        return Point(weekday=number)
    if how.get("that"):
        raise Refused
    offset = how.data["offset"]
    if offset == 0:
        return Point(weekday=number, relation=Relation("week", 0))
    if abs(offset) == 2:
        return Point(weekday=number, relation=Relation("week", offset))
    nth = -1 if how.get("rolling") and offset < 0 else None
    toward = "past" if offset < 0 else "present" if how.get("nearest") else "future"
    return Point(weekday=number, toward=toward, unit="last" if nth or how.get("last") else None)  # type: ignore[arg-type]  # one of the three


@reading
def read_weekday_day(slots: Slots, _data: Data) -> Point:
    if not 1 <= slots["number"].number <= 31:
        raise Refused
    return Point(weekday=slots["day"].number, day=int(slots["number"].number))


@reading
def read_weekday_part(slots: Slots, _data: Data) -> Point:
    """A part of the day that an adjective gives its weekday."""
    return Point(weekday=slots["day"].number, part=slots["part"].data["part"])


@reading
def read_weekday_away(slots: Slots, _data: Data) -> Point:
    """So many Thursdays ago or from now."""
    amount = slots["n"].number
    if not 1 <= amount <= 60 or amount != int(amount):
        raise Refused
    toward: Literal["past", "future"] = "past" if "ago" in slots else "future"
    return Point(weekday=slots["day"].number, toward=toward, further=int(amount) - 1)


@reading
def read_relative(slots: Slots, _data: Data) -> Meaning:
    how, unit = slots["how"], slots["unit"]
    grain = unit.get("grain", "year")
    if how.get("that"):
        return Point(relation=Relation(grain, 0, "told"))
    offset, base = _relative(how, grain)
    if how.get("nearest") and grain == "weekend":
        offset = 0
    if grain == "day" and not unit.get("whole") and offset == 0 and not unit.get("plural"):
        return Point(relation=Relation("day", 0, "either"))
    many = bool(unit.get("plural") and how.get("rolling_many"))
    if (unit.get("whole") and offset < 0) or ((how.get("rolling") or many) and grain != "weekend"):
        if how.get("last") and not unit.get("plural") and "the" not in slots:
            return Point(relation=Relation(grain, offset))
        if (unit.get("plural") or how.get("plural")) and not unit.get("whole"):
            return Length(((None, grain),), rolling=1 if offset > 0 else -1)
        return Length(((1, grain),), rolling=1 if offset > 0 else -1)
    if grain == "day" and unit.get("whole"):
        return Length(((1, "day"),), rolling=1 if offset > 0 else -1)
    if unit.get("plural") and grain != "weekend":
        raise Refused
    return Point(relation=Relation(grain, offset, base))  # type: ignore[arg-type]  # "that" has returned


@reading
def read_elided(slots: Slots, _data: Data) -> Point:
    """«в предыдущем»: the period before the one told in the same terms."""
    how = slots["how"]
    if not how.get("anaphoric") or not how.data["offset"] < 0:
        raise Refused
    return Point(relation=Relation("year", how.data["offset"], "told"))


@reading
def read_relative_month(slots: Slots, _data: Data) -> Point:
    how, month = slots["how"], slots["month"].number
    if how.get("that"):
        raise Refused
    offset = how.data["offset"]
    if offset == 0:
        return Point(month=month, relation=Relation("year", 0))
    if abs(offset) == 2:
        return Point(month=month, relation=Relation("year", offset))
    return Point(month=month, toward="past" if offset < 0 else "future")


@reading
def read_relative_season(slots: Slots, _data: Data) -> Point:
    how, season = slots["how"], slots["season"].data["season"]
    if how.get("that"):
        return Point(season=season, relation=Relation("year", 0, "told"))
    offset = how.data["offset"]
    if offset == 0:
        return Point(season=season, toward="present")
    if abs(offset) == 2:
        return Point(season=season, relation=Relation("year", offset))
    return Point(season=season, toward="past" if offset < 0 else "future", unit="whole")


@reading
def read_relative_part(slots: Slots, _data: Data) -> Point:
    how, part = slots["how"], slots["part"].data["part"]
    if how.get("that"):
        return Point(part=part, relation=Relation("day", 0, "told"))
    if part == "NI" and how.data["offset"] == -1 and not how.get("told"):  # «минувшей ночью»: the one onto today
        return Point(part=part, relation=Relation("day", 0), onto=True)
    return Point(part=part, relation=Relation("day", how.data["offset"], "told" if how.get("told") else "now"))


@reading
def read_same(slots: Slots, _data: Data) -> Point:
    unit = slots["unit"] if "unit" in slots else slots.get("part")
    if unit is None:
        raise Refused
    if "part" in unit.data and "grain" not in unit.data:
        return Point(part=unit.data["part"], relation=Relation("day", 0, "told"))
    if "season" in unit.data:
        return Point(season=unit.data["season"], relation=Relation("year", 0, "told"))
    return Point(relation=Relation(unit.data["grain"], 0, "told"))


@reading
def read_after_next(slots: Slots, _data: Data) -> Point:
    offset = slots["how"].data["offset"]
    if "day" in slots:
        return Point(weekday=slots["day"].number, toward="past" if offset < 0 else "future", further=1)
    return Point(relation=Relation(slots["unit"].data["grain"], offset))


@reading
def read_deictic(slots: Slots, _data: Data) -> Point:
    told = slots["day"].data
    eve = bool(told.get("eve"))
    relation = Relation(told["grain"], told["offset"], "either" if eve or told.get("told") else "now", eve=eve)
    return Point(relation=relation, part=told.get("part"), mod=told.get("mod"))
