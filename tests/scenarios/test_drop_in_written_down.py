"""Whoever came to a drop-in and left care has the contact on their own record, and it ends the wait of their year."""
import pytest

from kith.forms.looked_after.drop_in_held import DropInHeld
from kith.forms.looked_after.drop_in_written import DropInWritten
from kith.forms.looked_after.leaver_contacted import LeaverContacted
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.language.roles import LOOKED_AFTER_LEAD, THE_RECORDER
from kith.pathways.looked_after.after_leaving_care import AfterLeavingCare
from kith.pathways.looked_after.drop_in_written_down import DropInWrittenDown
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person, team

write, AT = DropInWrittenDown.write, "Tue 7 Jul 19:01"


def went(leavers: int):
    one = team("looked_after", since="Thu 1 Jan")
    one.says(DropInHeld, "Tue 7 Jul 19:00", held="yes", who="Ruth Amos", leavers=leavers, unnamed=2, others=4,
             goes_on="yes", next="2026-07-21")
    return one


@row("LA06")
def test_whoever_held_it_writes_each_contact_within_two_working_days():
    owed(went(3), write, at=AT).is_("due", by=THE_RECORDER, until="Fri 10 Jul 00:00")


def test_where_no_care_leaver_said_who_they_are_nothing_is_written():
    nothing_owed(went(0), write, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Thu 9 Jul 23:59", "done"), ("Fri 10 Jul 00:01", "done late")])
def test_written_in_time_and_late(when, state):
    nurses = went(3)
    nurses.says(DropInWritten, when, answers=owed(nurses, write, at=AT), each="yes")
    owed(nurses, write, at="Fri 10 Jul 09:00").is_(state)


def test_what_is_not_written_reaches_the_lead():
    nurses = went(1)
    owed(nurses, write, at=AT).is_told()
    owed(nurses, write, at="Fri 10 Jul 00:00").is_("overdue").tells(1, LOOKED_AFTER_LEAD)


@row("LA06")
def test_somebody_seen_at_a_drop_in_was_contacted_in_the_year_after_care():
    one = person("Reece", born="2008-01-20")
    one.says(LookedAfterEnded, "Sun 1 Feb 10:00", by=5)
    one.says(LeaverContacted, "Tue 7 Jul 18:00", by=5, way="drop_in", outcome="reached", words="He has a flat now")
    owed(one, AfterLeavingCare.contact, at=AT).is_("done")
