"""There is one clock, and it may be told what time to say."""

from datetime import UTC, datetime, timedelta

import pytest

from kith.config import clock


def test_a_moment_without_an_offset_is_londons(monkeypatch):
    monkeypatch.setenv("KITH_AT", "2026-07-14T09:30")
    assert clock.now() == datetime(2026, 7, 14, 8, 30, tzinfo=UTC)


def test_a_moment_with_an_offset_keeps_it():
    assert clock.now("2026-11-23T09:30+02:00") == datetime(2026, 11, 23, 7, 30, tzinfo=UTC)


def test_what_the_command_says_goes_before_what_the_environment_says(monkeypatch):
    monkeypatch.setenv("KITH_AT", "2026-07-14T09:30")
    assert clock.now("2026-01-01").isoformat() == "2026-01-01T00:00:00+00:00"


def test_otherwise_it_is_now(monkeypatch):
    monkeypatch.delenv("KITH_AT", raising=False)
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize("said", ["tomorrow", "14/07/2026", "2026-13-01", "2026-07-14T25:00"])
def test_what_is_no_moment_is_answered_in_a_sentence(said):
    with pytest.raises(ValueError, match=rf'^"{said}" is not a moment\. Write a date and a time such as .*\.$'):
        clock.now(said)


@pytest.mark.parametrize("said", ["", "  "])
def test_a_moment_that_was_left_empty_is_not_now(said):
    with pytest.raises(ValueError, match="is not a moment"):
        clock.now(said)


@pytest.mark.parametrize("said", ["0001-01-01", "1849-12-31", "2200-01-01", "9999-12-31T23:59"])
def test_a_year_that_cannot_be_right_is_refused(said):
    with pytest.raises(ValueError, match=r"cannot be right\. Write one from 1850 to 2199\.$"):
        clock.now(said)
