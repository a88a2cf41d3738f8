"""The times at which somebody may be reached are read from what was written; what cannot be read leaves none open."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engine.calendar import LONDON
from kith.engine.times import includes
from tests.scenarios.rows import row

MONDAY = datetime(2026, 7, 13, tzinfo=LONDON)


def at(hour: float, day: int = 0) -> datetime:
    return MONDAY + timedelta(days=day, hours=hour)


@row("CM08")
@pytest.mark.parametrize(("said", "inside", "outside"), [
    ("Weekdays 10:00 to 14:00", [at(10), at(13.9, 4)], [at(9.9), at(14), at(11, 5)]),
    ("9am-12.30pm", [at(9), at(12.4), at(10, 6)], [at(8.9), at(12.5)]),
    ("Mon to Wed 15:30 until 16:00", [at(15.5), at(15.75, 2)], [at(15.5, 3), at(16)]),
    ("Tuesday and Thursday, 12:00 to 13:00", [at(12, 1), at(12.5, 3)], [at(12), at(12, 2)]),
    ("10:00 to 11:00 and 15:00 to 16:00", [at(10.5), at(15.5)], [at(12)]),
    ("4 to 5pm", [at(16.5)], [at(4.5), at(12)]),
    ("10 to 2pm", [at(11)], [at(9), at(15), at(23)]),
    ("weekends 10 to 12", [at(10, 5), at(11, 6)], [at(10)]),
    ("", [at(3), at(23, 6)], []),
])
def test_what_can_be_read(said, inside, outside):
    assert [includes(said, moment) for moment in inside] == [True] * len(inside)
    assert [includes(said, moment) for moment in outside] == [False] * len(outside)


@row("CM08")
@pytest.mark.parametrize("said", [
    "after school", "never at weekends", "when he is at work, 9 to 5", "ask first", "10:00 to 9:00", "2 to 4",
    "25:00 to 26:00", "14 July 10:00 to 12:00", "10:00", "\u0664 to \u0665 pm"])
def test_what_cannot_be_read_leaves_no_time_open(said):
    assert not any(includes(said, at(hour, day)) for day in range(7) for hour in range(24))


@given(said=st.text() | st.from_regex(r"[A-Za-z0-9:., -]{0,40}"), hour=st.integers(0, 167))
def test_nothing_that_can_be_written_fails(said, hour):
    assert includes(said, at(hour)) in (True, False)
