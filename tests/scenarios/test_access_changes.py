"""What a reader of access says has to change is changed by the service desk, person by person."""
import pytest

from kith.forms.access.access_changed import AccessChanged
from kith.forms.access.access_reviewed import AccessReviewed
from kith.language.roles import CLINICAL_SAFETY_OFFICER, SERVICE_DESK
from kith.pathways.access.access_changes import AccessChanges
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed, team

change = AccessChanges.change
PRIYA = {"worker": "priya.nair", "name": "Priya Nair", "role": "health_visitor", "why": "She leads the team now"}
JO = {"worker": "jo.marsh", "name": "Jo Marsh", "role": "health_visitor", "why": "Works at the hospital"}


def reviewed(**said) -> Record:
    board = team("health_visiting", "Fri 13 Mar 09:00")
    board.says(AccessReviewed, "Mon 13 Jul 10:00", own="no", **said)
    return board


@row("P1")
def test_each_change_is_owed_by_itself():
    board = reviewed(changes=[PRIYA | {"_row": "p"}, JO | {"_row": "j"}])
    assert len(all_owed(board, change, at="Mon 13 Jul 10:01")) == 2
    owed(board, change, at="Mon 13 Jul 10:01", row="p").is_("due", by=SERVICE_DESK, until="Thu 16 Jul 00:00")


def test_what_stays_or_ends_asks_the_desk_for_nothing():
    nothing_owed(reviewed(ends=[PRIYA, JO]), change, at="Mon 13 Jul 10:01")


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 23:59", "done"), ("Thu 16 Jul 00:01", "done late")])
def test_changed_in_time_or_late(when, state):
    board = reviewed(changes=[PRIYA | {"_row": "p"}])
    board.says(AccessChanged, when, answers=owed(board, change, at="Mon 13 Jul 11:00"), what="Lead from today")
    owed(board, change, at="Thu 16 Jul 09:00").is_(state)


@row("P2")
def test_unchanged_it_climbs():
    board = reviewed(changes=[PRIYA | {"_row": "p"}])
    owed(board, change, at="Mon 13 Jul 10:00").is_told()
    owed(board, change, at="Thu 16 Jul 00:00").is_("overdue").tells(1, CLINICAL_SAFETY_OFFICER)
