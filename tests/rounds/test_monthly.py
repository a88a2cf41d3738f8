"""What is counted for each month: every month once, and one that is missed is owed to somebody."""
from datetime import date, datetime, timedelta

import pytest

from kith.engine.catalogue import FORMS
from kith.intake.rounds import gaps_counted, misses_drawn, monthly
from tests.intake.place import LONDON, asked

JULY = datetime(2026, 7, 1, 0, 5, tzinfo=LONDON)
DAY = timedelta(days=1)
DRAWN = "select answers ->> 'month', answers ->> 'closed' from records_entry where form = 'misses_counted' order by 1"
FAULTS = "select answers ->> 'what' from records_entry where form = 'fault' order by 1"


@pytest.mark.parametrize(("last", "owed"), [
    (None, [6]), ("2026-06-01", []), ("2026-04-01", [5, 6]), ("2026-03-01T00:00:00+00:00", [4, 5, 6]),
    ("2026-07-01", []),
])
def test_every_month_since_the_last_is_owed_and_at_first_only_the_newest(last, owed):
    assert [*monthly.owed(last, date(2026, 6, 1))] == [date(2026, month, 1) for month in owed]


def test_a_month_is_over_by_the_clock_on_the_wall():
    assert monthly.over(datetime(2026, 6, 30, 23, 30, tzinfo=LONDON)) == date(2026, 5, 1)
    assert monthly.over(JULY) == date(2026, 6, 1)


def test_what_was_not_counted_by_its_day_is_owed_to_the_service_desk(staff, monkeypatch):
    assert {one.key for one in monthly.COUNTED} == {"gaps_counted", "misses_counted", "care_profiled"}
    misses_drawn.draw_due(JULY)
    first = JULY + monthly.FORMS["gaps_counted"].monthly * DAY
    assert monthly.watch(first - DAY) == 0
    assert monthly.watch(first) == 2
    assert asked(FAULTS) == [(f"Not counted this month: {FORMS[key].title}",)
                             for key in ("care_profiled", "gaps_counted")]
    gaps_counted.count_due(first)
    assert monthly.watch(first + DAY) == 1


def test_a_locality_that_has_just_begun_has_its_days(staff):
    made = asked("select made_at from records_subject where kind = 'locality'")
    began = made[0][0] if made else JULY + 10 * DAY
    assert monthly.watch(began + timedelta(minutes=1)) == 0


def test_a_month_of_nothing_is_drawn_from_once_and_missed_months_afterwards(staff):
    assert misses_drawn.draw_due(JULY) == misses_drawn.draw_due(JULY + DAY) == 0
    assert asked(DRAWN) == [("2026-06-01", "0")]
    misses_drawn.draw_due(datetime(2026, 9, 2, 9, tzinfo=LONDON))
    assert [month for month, _ in asked(DRAWN)] == ["2026-06-01", "2026-07-01", "2026-08-01"]
