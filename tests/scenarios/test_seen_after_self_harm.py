"""After self-harm somebody is seen on the day that was named, and what was promised beside it comes."""
import pytest

from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.emergency.parenting_group_asked import ParentingGroupAsked
from kith.forms.meetings.conference_report import ConferenceReport
from kith.language.roles import CAMHS_ON_DUTY, ED_SAFEGUARDING_NURSE, NAMED_NURSE
from kith.pathways.emergency.seen_after_self_harm import SeenAfterSelfHarm
from tests.scenarios.after_self_harm import HOME, goes, zara
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

seen, group, social_care, conference = SeenAfterSelfHarm.duties.values()
THEN = "Sun 12 Jul 11:00"


def at_home(**more):
    one = zara()
    goes(one, **more)
    return one


def came(one, when: str, outcome: str = "came") -> None:
    one.says(AppointmentOutcome, when, outcome=outcome, role="camhs", answers=owed(one, seen, at=THEN))


@row("CM09")
def test_she_is_seen_on_the_day_that_was_named():
    owed(at_home(), seen, at=THEN).is_("due", by=CAMHS_ON_DUTY, until="Fri 17 Jul 16:00",
                                       why="Because Zara left hospital on Sun 12 Jul after self-harm.")


def test_whoever_stays_is_not_expected_anywhere():
    nothing_owed(at_home(goes="stays", **dict.fromkeys(HOME.keys() - {"goes"}, "")), seen, at=THEN)


@pytest.mark.parametrize(("when", "state"), [("Fri 17 Jul 16:00", "done"), ("Fri 17 Jul 16:01", "done late")])
def test_at_the_last_moment_and_after_it(when, state):
    one = at_home()
    came(one, when)
    owed(one, seen, at="Fri 17 Jul 18:00").is_(state)


@row("CM09")
def test_silence_on_the_day_reaches_camhs_and_the_hospital_that_day():
    one = at_home()
    owed(one, seen, at=THEN).tells(0, CAMHS_ON_DUTY).is_told()
    told = owed(one, seen, at="Fri 17 Jul 16:00").is_("overdue").tells(1, ED_SAFEGUARDING_NURSE)
    assert CAMHS_ON_DUTY in told.one.duty.escalate.also
    told.is_told()
    owed(one, seen, at="Fri 17 Jul 20:00").tells(2, NAMED_NURSE)


def test_that_she_did_not_come_does_not_end_it():
    one = at_home()
    came(one, "Fri 17 Jul 15:00", "did_not_come")
    owed(one, seen, at="Fri 17 Jul 15:30").is_("due")


@row("CM09")
def test_the_group_the_request_and_the_report_are_each_owed_where_they_were_promised():
    one = at_home()
    owed(one, group, at=THEN).is_("due", until="Sat 18 Jul 00:00")
    owed(one, social_care, at=THEN).is_("due", until="Mon 13 Jul 17:00")
    owed(one, conference, at=THEN).is_("due", by=CAMHS_ON_DUTY, until="Sat 18 Jul 00:00")
    one.says(ParentingGroupAsked, "Tue 14 Jul 10:00", takes="yes", who="Jo Hale, 01632 960 400",
             answers=owed(one, group, at=THEN))
    owed(one, group, at="Tue 14 Jul 11:00").is_("done")
    one.says(ConferenceReport, "Tue 14 Jul 10:00", outcome="not_held", who="Callum Reeve, CAMHS")
    owed(one, conference, at="Tue 14 Jul 11:00").is_("done")


def test_what_was_not_promised_is_not_owed_and_why_is_said():
    with pytest.raises(AssertionError, match="social_care_why"):
        at_home(social_care="no")
    one = at_home(social_care="no", social_care_why="Her social worker was there", group="no",
                  group_why="Her aunt has been", conference="no")
    for duty in (group, social_care, conference):
        nothing_owed(one, duty, at=THEN)
