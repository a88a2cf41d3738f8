"""What another team left open is taken on by name."""
import pytest

from kith.forms.acts.accepted import Accepted
from kith.forms.family.care_moved import CareMoved
from kith.language.roles import NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD
from kith.pathways.family.taken_on_by_name import TakenOnByName
from tests.scenarios.rows import row
from tests.scenarios.story import Entry, Record, nothing_owed, owed, person, told

accept = TakenOnByName.accept
LEFT = [{"_row": "abc", "name": "Decide what to do about an A&E visit"}]


def moved(**more) -> Record:
    leo = person("Leo", born="9 years ago")
    said = {"role": "school_nurse", "before": "School nursing, South", "after": "School nursing, Valley",
            "old": "sn-south", "new": "sn-valley", "since": "2026-07-01", "open": LEFT}
    Entry(leo, CareMoved, len(told.versions) + 1, "moved").add("whole", "Wed 1 Jul 00:00", "", said | more)
    return leo


@row("GV04")
def test_each_thing_left_open_is_taken_on_by_somebody_of_the_new_team():
    duty = owed(moved(), accept, at="Wed 1 Jul 09:00").is_("due", by=SCHOOL_NURSE, until="Tue 7 Jul")
    assert duty.sentence == "Because the service that Leo is with went to another team on Wed 1 Jul."


def test_where_nothing_was_open_nothing_is_owed():
    nothing_owed(moved(open=[]), accept, at="Wed 1 Jul 09:00")


@pytest.mark.parametrize(("when", "state"), [("Mon 6 Jul 23:59", "done"), ("Tue 7 Jul 00:01", "done late")])
def test_taken_on_in_time_and_late(when, state):
    leo = moved()
    leo.says(Accepted, when, answers=owed(leo, accept, at="Wed 1 Jul 09:00"))
    owed(leo, accept, at="Wed 8 Jul 09:00").is_(state)


@row("GV04")
def test_not_taken_on_climbs():
    leo = moved()
    owed(leo, accept, at="Wed 1 Jul 09:00").is_told()
    owed(leo, accept, at="Tue 7 Jul 09:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(leo, accept, at="Fri 10 Jul 09:00").tells(2, NAMED_NURSE)
