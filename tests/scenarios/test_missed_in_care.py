"""A young person in care who missed an appointment hears from the nurse within three days."""
import pytest

from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.missed_talked_over import MissedTalkedOver
from kith.language.roles import LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.pathways.looked_after.missed_in_care import MissedInCare
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

talk, AT = MissedInCare.talk, "Mon 6 Jul 10:01"


def outcome(said: str = "did_not_come", care: bool = True):
    one = person("Callum", born="16 years ago")
    if care:
        one.says(LookedAfterBegan, "Mon 5 Jan 10:00", legal_status="voluntary")
    one.says(AppointmentOutcome, "Mon 6 Jul 10:00", outcome=said, role="dentist")
    return one


@row("LA14")
def test_missed_it_is_talked_over_in_three_days():
    owed(outcome(), talk, at=AT).is_("due", by=LOOKED_AFTER_NURSE, until="Fri 10 Jul 00:00")


def test_whoever_came_or_is_not_in_care_owes_nothing():
    nothing_owed(outcome("came"), talk, at=AT)
    nothing_owed(outcome(care=False), talk, at=AT)


@pytest.mark.parametrize(("when", "said", "state"), [("Thu 9 Jul 23:59", "reached", "done"),
                                                     ("Fri 10 Jul 00:01", "carer", "done late"),
                                                     ("Thu 9 Jul 10:00", "tried", "overdue")])
def test_talked_over_in_time_late_and_only_tried(when, said, state):
    one = outcome()
    one.says(MissedTalkedOver, when, answers=owed(one, talk, at=AT), outcome=said, helps="Somebody to go with")
    owed(one, talk, at="Fri 10 Jul 09:00").is_(state)


def test_not_talked_over_the_lead_hears():
    one = outcome()
    owed(one, talk, at=AT).tells(0, LOOKED_AFTER_NURSE).is_told()
    owed(one, talk, at="Fri 10 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD)
