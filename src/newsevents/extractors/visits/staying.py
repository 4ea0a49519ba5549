"""The days of a stay, where no single date tells them."""

from typing import Final

from newsevents import timex
from newsevents.extractors.visits.drafts import DAYS, Draft
from newsevents.records import TimeExpression

CONJUNCTION: Final = 5
"""Characters of a conjunction with the blanks around it."""


def days_of_stay(draft: Draft) -> str | None:
    """The days of a stay whose first and last are told apart: «прилетит 2 июня и пробудет до 5 июня»; of what lasts for
    two days that are listed: «9 и 10 мая посетит Рим»."""
    for told in draft.mentions:
        days = sorted({d.value for d in told.when if timex.grain(d.value) == "day"})
        listed = len(days) == len(told.when) == 2 and not told.tour and _joined(*told.when)
        if listed and timex.bounds(days[0])[1] == timex.bounds(days[1])[0]:
            return "/".join(days)
    last = next((m.until for m in draft.mentions if m.until is not None), None)
    first = draft.time()
    if last is None or first is None or timex.grain(first.value) not in DAYS or timex.grain(last.value) not in DAYS:
        return None
    begin, end = first.value[:10], last.value[:10]
    return f"{begin}/{end}" if begin < end and "/" not in first.value else None


def _joined(one: TimeExpression, other: TimeExpression) -> bool:
    """Whether hardly more than a conjunction stands between two dates."""
    return max(one.span.begin, other.span.begin) - min(one.span.end, other.span.end) <= CONJUNCTION
