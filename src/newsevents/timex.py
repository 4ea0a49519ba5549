"""Calendar reading of TIMEX3 values."""

import datetime as dt


def bounds(value: str) -> tuple[dt.datetime | None, dt.datetime | None]:
    """First moment and first moment after it of a value; None where open."""
    try:
        day = dt.datetime.fromisoformat(value)
    except ValueError:
        return None, None
    return day, day + dt.timedelta(days=1)


def grain(value: str) -> str | None:
    """How fine the value is."""
    return "day" if bounds(value)[0] else None
