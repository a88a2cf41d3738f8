"""The hours of a team, from the locality's file to what is stored; and what is stored is what would be reckoned."""
from dataclasses import replace
from datetime import date, time

import pytest

from kith.access import all_teams
from kith.duties import settings, worlds
from kith.engine.calendar import LONDON, local_moment
from kith.intake.rounds import succeeding, ticking
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, came, child, differences, one, said

FRIDAY = MONDAY + 4 * DAY
FILE = """
[[hours.hv-marsh]]
from = 2026-07-16
opens = "08:00"
closes = "19:00"
weekends = true

[[hours.hv-marsh]]
from = 2026-01-01
opens = "08:00"
closes = "20:00"
"""


@pytest.fixture
def weekends(monkeypatch) -> None:
    """Marsh works at weekends and until eight."""
    own = replace(settings.calendar(), closes=time(20), weekends=True)
    monkeypatch.setattr(worlds, "hours", lambda: {"hv-marsh": ((LONG_AGO, own),)})


@pytest.fixture
def mia(weekends, workers) -> str:
    key = child()
    came(key, at=FRIDAY)
    return key


def due(key: str) -> str:
    return f"{one(key).due.astimezone(LONDON):%a %H:%M}"


def test_hours_are_read_with_their_dates(tmp_path, monkeypatch):
    (tmp_path / "here.toml").write_text(FILE)
    settings.locality.cache_clear()
    monkeypatch.setattr("django.conf.settings.KITH_LOCALITY", tmp_path / "here.toml")
    try:
        read = settings.hours.__wrapped__()
    finally:
        settings.locality.cache_clear()
    (first, evening), (second, weekend) = read["hv-marsh"]
    assert [first, second] == [local_moment(day) for day in (date(2026, 1, 1), date(2026, 7, 16))]
    assert (evening.closes, evening.weekends, weekend.closes, weekend.weekends) == (time(20), False, time(19), True)
    assert evening.holidays == settings.calendar().holidays


def test_what_it_owes_is_due_by_the_close_of_its_own_next_working_day(mia):
    assert due(mia) == "Sat 20:00"
    assert differences(FRIDAY + HOUR) == []


def test_a_hand_over_afterwards_moves_no_due_time(mia):
    said(mia, "involvement", FRIDAY + HOUR, role="health_visitor", team="hv-marsh", ended="2026-07-17")
    said(mia, "involvement", FRIDAY + HOUR, role="health_visitor", team="hv-northbrook", began="2026-07-18")
    assert due(mia) == "Sat 20:00"


def test_who_is_said_afterwards_to_have_held_it_then_is_who_it_is_counted_for(mia):
    said(mia, "involvement", FRIDAY + HOUR, role="health_visitor", team="hv-marsh", ended="2026-07-16")
    assert due(mia) == "Mon 17:00"
    assert differences(FRIDAY + HOUR) == []
    said(mia, "involvement", FRIDAY + 2 * HOUR, role="health_visitor", team="hv-marsh", began="2025-01-01")
    assert due(mia) == "Sat 20:00"
    assert differences(FRIDAY + 2 * HOUR) == []


def test_a_service_that_goes_to_another_team_takes_its_hours_only_for_what_begins_there(mia, workers):
    all_teams.add_team("hv-valley", "Valley", "health_visiting", "Valley Health", at=LONG_AGO)
    succeeding.announce("hv-marsh", "hv-valley", "2026-07-18", FRIDAY)
    ticking.tick(FRIDAY + DAY)
    assert due(mia) == "Sat 20:00"
    zoe = child("Zoe")
    ticking.tick(FRIDAY + DAY + HOUR)
    came(zoe, "V2", at=FRIDAY + DAY + 2 * HOUR)
    assert due(zoe) == "Mon 17:00"
    assert differences(FRIDAY + DAY + 3 * HOUR) == []
