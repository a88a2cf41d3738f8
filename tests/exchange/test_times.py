"""Times are read as London's unless they say otherwise, and never guessed."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.exchange.hl7v2 import times


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("20261123100500", "2026-11-23T10:05:00+00:00"),
        ("202607231005", "2026-07-23T10:05:00+01:00"),
        ("2026072310", "2026-07-23T10:00:00+01:00"),
        ("20260723100500.1234+0000", "2026-07-23T10:05:00+00:00"),
        (" 20261123 ", "2026-11-23"),
        ("202611", ""),
        ("20261323", ""),
        ("196513121515", ""),
        ("20261123256100", ""),
        ("yesterday", ""),
        ("2026112310050", ""),
    ],
)
def test_moments(written, meant):
    assert times.moment(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [("20260921", "2026-09-21"), ("20260921235900+0100", "2026-09-21"), ("202609", "2026-09"), ("2026", ""),
     ("20260931", ""), ("", "")],
)  # fmt: skip
def test_a_birthday_keeps_the_day_that_was_written(written, meant):
    assert times.day(written) == meant


def test_what_was_stated_can_be_put_in_order():
    assert times.stated("20261123100500-0500") == datetime(2026, 11, 23, 15, 5, tzinfo=UTC)
    assert times.stated("20260723") == datetime(2026, 7, 22, 23, tzinfo=UTC)
    assert times.stated("2026") is None


@given(st.integers(-2_000_000_000, 4_000_000_000))
def test_a_moment_written_is_read_back(seconds):
    at = datetime.fromtimestamp(seconds, UTC)
    assert datetime.fromisoformat(times.moment(times.written(at))) == at
