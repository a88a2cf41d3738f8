"""A restore is tried every three months, and only one that brought all back counts."""
import pytest

from kith.forms.running.restore_tried import RestoreTried
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.pathways.running.restore_tried_in_time import RestoreTriedInTime
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, team

trial = RestoreTriedInTime.trial


def tried(desk, when: str, ended: str = "well", **raw) -> None:
    desk.says(RestoreTried, when, role=SERVICE_DESK, ended=ended, which="Of last night, on the spare machine", **raw)


@row("P8")
def test_a_desk_tries_within_its_first_three_months():
    owed(team("service_desk", "Mon 5 Jan 09:00"), trial, at="Tue 6 Jan 09:00").is_(
        "due", by=SERVICE_DESK, until="Mon 6 Apr 00:00",
        why="Because the service desk works since Mon 5 Jan and answers for what is kept.")


def test_no_other_team_does():
    nothing_owed(team("camhs", "Mon 5 Jan 09:00"), trial, at="Tue 6 Jan 09:00")


@pytest.mark.parametrize(("when", "state"), [("Sun 5 Apr 23:00", "done"), ("Mon 6 Apr 00:01", "done late")])
def test_at_the_last_moment_and_after_it(when, state):
    desk = team("service_desk", "Mon 5 Jan 09:00")
    tried(desk, when)
    assert [one.one.state for one in all_owed(desk, trial, at="Tue 7 Apr 09:00")] == [state, "due"]


def test_one_that_did_not_bring_all_back_leaves_it_owed():
    desk = team("service_desk", "Mon 5 Jan 09:00")
    tried(desk, "Mon 2 Feb 10:00", ended="not", lacked="Forty rows were missing.")
    owed(desk, trial, at="Tue 3 Feb 09:00").is_("due")


def test_it_is_owed_again_three_months_after_it_was_done():
    desk = team("service_desk", "Mon 5 Jan 09:00")
    tried(desk, "Mon 2 Feb 10:00")
    again = all_owed(desk, trial, at="Tue 3 Feb 09:00")[-1].is_("due")
    assert (again.one.due.month, again.one.due.day) == (5, 2)


def test_left_lying_it_climbs():
    desk = team("service_desk", "Mon 5 Jan 09:00")
    owed(desk, trial, at="Mon 5 Jan 10:00").tells(0, SERVICE_DESK).is_told()
    owed(desk, trial, at="Mon 6 Apr 00:00").is_("overdue").tells(1, CLINICAL_SAFETY_OFFICER)
