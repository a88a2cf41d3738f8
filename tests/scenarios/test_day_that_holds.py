"""Put off three times by the family, or cancelled twice by us: a pattern of its own."""
import pytest

from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD
from kith.pathways.appointments.day_that_holds import DayThatHolds
from tests.scenarios.attending import child, given, missed
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed

hold = DayThatHolds.hold
DAYS = ("Mon 6 Jul 10:00", "Thu 9 Jul 10:00", "Mon 13 Jul 10:00")
SOON = "Mon 13 Jul 11:00"


def again(outcome: str, *days: str, role: str = "health_visitor"):
    mia = child()
    for when in days:
        missed(mia, when, outcome, role)
    return mia


@row("CP07")
@pytest.mark.parametrize(("outcome", "days", "why"), [
    ("put_off", DAYS, "Because another day was asked for 3 times for Mia, the last on Mon 13 Jul."),
    ("cancelled", DAYS[1:], "Because services cancelled 2 appointments of Mia, the last on Mon 13 Jul."),
])
def test_it_is_a_pattern_of_its_own(outcome, days, why):
    owed(again(outcome, *days), hold, at=SOON).is_("due", by=HEALTH_VISITOR, until="Mon 20 Jul 17:00", why=why)


@pytest.mark.parametrize(("outcome", "days"), [("put_off", DAYS[1:]), ("cancelled", DAYS[2:]), ("not_brought", DAYS)])
def test_fewer_or_others_are_none(outcome, days):
    nothing_owed(again(outcome, *days), hold, at=SOON)


@pytest.mark.parametrize(("first", "stands"), [("Mon 13 Apr 10:00", True), ("Sun 12 Apr 10:00", False)])
def test_the_boundary_is_three_months(first, stands):
    assert bool(all_owed(again("cancelled", first, DAYS[2]), hold, at=SOON)) is stands


def test_it_is_whose_appointment_it_was():
    owed(again("cancelled", *DAYS[1:], role="school_nurse"), hold, at=SOON).is_("due", by=SCHOOL_NURSE)


def test_another_day_in_time_and_late():
    for when, state in (("Mon 20 Jul 17:00", "done"), ("Mon 20 Jul 17:01", "done late")):
        mia = again("put_off", *DAYS)
        given(mia, when, "2026-07-24T10:00:00+01:00")
        owed(mia, hold, at="Tue 21 Jul 09:00").is_(state)


def test_no_day_found_it_climbs():
    mia = again("put_off", *DAYS)
    owed(mia, hold, at=SOON).tells(0, HEALTH_VISITOR).is_told()
    owed(mia, hold, at="Mon 20 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, hold, at="Tue 28 Jul 00:00").tells(2, NAMED_NURSE)
