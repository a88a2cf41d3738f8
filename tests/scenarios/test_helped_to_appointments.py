"""A young person in care is offered help to each appointment, and not to one that somebody else takes them to."""
import pytest

from kith.forms.appointments.appointment import Appointment
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.support_offered import SupportOffered
from kith.language.roles import LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.pathways.appointments.appointment_kept import AppointmentKept
from kith.pathways.looked_after.helped_to_appointments import HelpedToAppointments
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

offer, AT = HelpedToAppointments.offer, "Mon 6 Jul 10:01"
TAKES = {"likely": "perhaps", "offered": ["together"], "takes": "yes", "who": "Ruth Amos"}


def expected(born: str = "16 years ago", care: bool = True):
    one = person("Callum", born=born)
    if care:
        one.says(LookedAfterBegan, "Mon 5 Jan 10:00", legal_status="voluntary")
    one.says(Appointment, "Mon 6 Jul 10:00", kind="appointment", role="dentist", starts="2026-07-16T10:00")
    return one


@row("LA14")
def test_help_is_offered_before_the_day_by_the_nurse_of_looked_after_children():
    owed(expected(), offer, at=AT).is_("due", by=LOOKED_AFTER_NURSE, until="Thu 16 Jul 00:00")


def test_a_child_who_is_not_in_care_or_is_small_owes_nothing():
    nothing_owed(expected(care=False), offer, at=AT)
    nothing_owed(expected(born="6 years ago"), offer, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 23:59", "done"), ("Thu 16 Jul 00:01", "done late")])
def test_offered_in_time_and_late(when, state):
    one = expected()
    one.says(SupportOffered, when, answers=owed(one, offer, at=AT), **TAKES)
    owed(one, offer, at="Fri 17 Jul 09:00").is_(state)


def test_nobody_offered_it_and_the_lead_hears():
    one = expected()
    owed(one, offer, at=AT).tells(0, LOOKED_AFTER_NURSE).is_told()
    owed(one, offer, at="Thu 16 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD)


@row("LA14")
def test_once_it_is_said_what_came_of_it_no_help_to_it_is_owed_and_none_was_offered():
    one = expected()
    one.says(AppointmentOutcome, "Thu 16 Jul 11:00", answers=owed(one, AppointmentKept.booked, at="Thu 16 Jul 10:59"),
             outcome="came", role="dentist")
    owed(one, offer, at="Fri 17 Jul 09:00").is_("not done").tells(None)
