"""The records desk looks once a year at records whose time is over."""
import pytest

from kith.forms.rights.disposal_reviewed import DisposalReviewed
from kith.language.roles import CALDICOTT_GUARDIAN, RECORDS_DESK
from kith.pathways.rights.records_reviewed_yearly import RecordsReviewedYearly
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, team

review = RecordsReviewedYearly.review


def reviewed(desk, when: str) -> None:
    desk.says(DisposalReviewed, when, role=RECORDS_DESK, over=3, destroyed=2, why="An inquiry needs one of them.")


@row("P8")
def test_a_new_desk_reviews_within_ninety_days():
    owed(team("records", "Mon 5 Jan 09:00"), review, at="Tue 6 Jan 09:00").is_(
        "due", by=RECORDS_DESK, until="Mon 6 Apr 00:00",
        why="Because the records desk works since Mon 5 Jan and answers for how long records are kept.")


def test_no_other_team_does():
    nothing_owed(team("camhs", "Mon 5 Jan 09:00"), review, at="Tue 6 Jan 09:00")


@pytest.mark.parametrize(("when", "state"), [("Sun 5 Apr 23:00", "done"), ("Mon 6 Apr 00:01", "done late")])
def test_at_the_last_moment_and_after_it(when, state):
    desk = team("records", "Mon 5 Jan 09:00")
    reviewed(desk, when)
    assert [one.one.state for one in all_owed(desk, review, at="Tue 7 Apr 09:00")] == [state, "due"]


def test_it_is_owed_again_a_year_after_it_was_done():
    desk = team("records", "Mon 5 Jan 09:00")
    reviewed(desk, "Mon 2 Feb 10:00")
    again = all_owed(desk, review, at="Tue 3 Feb 09:00")[-1]
    again.is_("due")
    assert again.one.due.date().isoformat() == "2027-02-03"


def test_left_lying_it_climbs():
    desk = team("records", "Mon 5 Jan 09:00")
    owed(desk, review, at="Mon 5 Jan 10:00").tells(0, RECORDS_DESK).is_told()
    owed(desk, review, at="Mon 6 Apr 00:00").is_("overdue").tells(1, CALDICOTT_GUARDIAN)
