"""What stretch of time a TIMEX3 value covers."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsevents import timex


def day(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("value", "begin", "end", "grain"),
    [
        ("2025-12-02", "2025-12-02", "2025-12-03", "day"),
        ("2024-02", "2024-02-01", "2024-03-01", "month"),
        ("2025", "2025-01-01", "2026-01-01", "year"),
        ("2025-W49", "2025-12-01", "2025-12-08", "week"),
        ("2020-W53", "2020-12-28", "2021-01-04", "week"),
        ("2025-W48-WE", "2025-11-29", "2025-12-01", "weekend"),
        ("2025-W48-2", "2025-11-25", "2025-11-26", "day"),
        ("2025-Q4", "2025-10-01", "2026-01-01", "quarter"),
        ("2025-H1", "2025-01-01", "2025-07-01", "half"),
        ("2025-SU", "2025-06-01", "2025-09-01", "season"),
        ("2024-WI", "2024-12-01", "2025-03-01", "season"),
        ("202", "2020-01-01", "2030-01-01", "decade"),
        ("19", "1900-01-01", "2000-01-01", "century"),
        ("00", "0001-01-01", "0100-01-01", "century"),
        ("2025-12-02TMO", "2025-12-02T06:00", "2025-12-02T12:00", "part"),
        ("2025-12-02TAF", "2025-12-02T12:00", "2025-12-02T18:00", "part"),
        ("2025-12-02TEV", "2025-12-02T18:00", "2025-12-03", "part"),
        ("2025-12-02TNI", "2025-12-02", "2025-12-02T06:00", "part"),
        ("2025-12-02T14:30", "2025-12-02T14:30", "2025-12-02T14:31", "minute"),
        ("2025-12-02T14", "2025-12-02T14:00", "2025-12-02T15:00", "hour"),
        ("2025-12-02T14:30:15Z", "2025-12-02T14:30:15", "2025-12-02T14:30:16", "second"),
        ("2025-12-02T24:00", "2025-12-03", "2025-12-03T00:01", "minute"),
        ("2025-03-05/2025-03-07", "2025-03-05", "2025-03-08", "day"),
        ("2014/2015", "2014-01-01", "2016-01-01", "year"),
    ],
)
def test_bounds_and_grain(value: str, begin: str, end: str, grain: str) -> None:
    assert timex.bounds(value) == (day(begin), day(end))
    assert timex.grain(value) == grain


@pytest.mark.parametrize(
    ("value", "grain"),
    [
        ("PT5H", "hour"), ("P3D", "day"), ("P18M", "month"), ("PT1H30M", "minute"), ("P2DT3H", "hour"), ("PXW", "week"),
        ("P7Y/P8Y", "year"), ("XXXX-WXX-2", "day"), ("XXXX-XX-XX", "day"), ("XXXX-SU", "season"), ("XXXX", "year"),
        ("XXXX-XX-XXTMO", "part"), ("2025-02-30", "day"), ("2025-W53", "week"),
        ("P1DE", "decade"), ("PT14000000H", "hour"),
    ],
)  # fmt: skip
def test_what_has_no_bounds_still_has_a_grain(value: str, grain: str) -> None:
    assert timex.bounds(value) == (None, None)
    assert timex.grain(value) == grain


@pytest.mark.parametrize("value", ["", "P", "PT", "soon", "20255", "2025-13-", "T12", "2025-", "/", "2025-02-03T", "X"])
def test_what_is_no_value(value: str) -> None:
    assert timex.bounds(value) == (None, None)
    assert timex.grain(value) is None


def test_the_ends_of_the_calendar() -> None:
    assert timex.bounds("9999-12-31") == (dt.datetime(9999, 12, 31), None)
    assert timex.bounds("9999") == (dt.datetime(9999, 1, 1), None)
    assert timex.bounds("0000") == (None, None)
    assert timex.bounds("0000-05-01") == (None, None)
    assert timex.bounds("2025-12-02/") == (dt.datetime(2025, 12, 2), None)


@given(st.text(alphabet="0123456789X-/TWQHPSUE:.ZYMD+ ", max_size=24))
def test_never_raises(value: str) -> None:
    begin, end = timex.bounds(value)
    timex.grain(value)
    assert begin is None or end is None or "/" in value or begin < end


@given(st.dates())
def test_a_day_covers_itself(date: dt.date) -> None:
    begin, end = timex.bounds(date.isoformat())
    assert begin is not None
    assert begin.date() == date
    assert end is None or end - begin == dt.timedelta(days=1)


@given(st.dates(max_value=dt.date(9998, 12, 31)))
def test_a_date_lies_in_its_month_week_and_year(date: dt.date) -> None:
    year, week, _ = date.isocalendar()
    values = [f"{date:%Y}".zfill(4), f"{date.year:04}-{date.month:02}"]
    if 1 <= year <= 9999:
        values.append(f"{year:04}-W{week:02}")
    for value in values:
        begin, end = timex.bounds(value)
        assert begin is not None
        assert end is not None
        assert begin.date() <= date < end.date()
