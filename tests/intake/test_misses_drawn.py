"""Each month some of the closed misses of each service are drawn: once, by a seed that repeats the draw."""
from dataclasses import replace
from datetime import datetime

import pytest

from kith.intake.rounds import misses_drawn
from tests.intake import place
from tests.intake.place import DAY, HOUR, LONDON, MONDAY, asked, child, one, owed, said
from tests.scenarios.rows import row

MONTH_OVER = datetime(2026, 8, 1, 2, tzinfo=LONDON)
DRAWN = "select subject_id, answers ->> 'role', answers ->> 'pool' from records_entry where form = 'miss_drawn'"


@pytest.fixture
def workers(db, monkeypatch):
    monkeypatch.setenv("KITH_AT", MONDAY.isoformat())
    return place.locality()


def not_brought(workers, name: str, *, followed: bool) -> str:
    key = child(name)
    said(key, "appointment_outcome", MONDAY, workers["priya"], outcome="not_brought", role="health_visitor")
    if followed:
        reach = next(each for each in owed(key, "health_visitor_missed") if each.duty == "reach")
        said(key, "miss_followed", MONDAY + HOUR, workers["priya"], ways=["phone"], reached="no", cites=(reach.id,))
    return key


@row("HV10")
def test_what_was_followed_and_closed_is_drawn_once_when_the_month_is_over(workers):
    followed = not_brought(workers, "Mia", followed=True)
    not_brought(workers, "Noah", followed=False)
    assert misses_drawn.draw_due(MONDAY + DAY) == 0
    assert misses_drawn.draw_due(MONTH_OVER) == 1
    assert misses_drawn.draw_due(MONTH_OVER + DAY) == 0
    assert asked(DRAWN) == [(place.header(followed).id, "health_visitor", "1")]
    assert one(followed, "miss_sampled").role == "team_lead:health_visitor"


def test_no_more_are_drawn_than_the_setting_says(workers, monkeypatch):
    for name in ("Mia", "Noah", "Ada"):
        not_brought(workers, name, followed=True)
    monkeypatch.setattr(misses_drawn, "DRAWN", replace(misses_drawn.DRAWN, default=2))
    assert misses_drawn.draw_due(MONTH_OVER) == 2
    assert {pool for _, _, pool in asked(DRAWN)} == {"3"}
