"""A carer is asked before each assessment, and after a move the practice before it too."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.looked_after.asked_beforehand import AskedBeforehand
from kith.forms.looked_after.placement_changed import PlacementChanged
from kith.language.roles import DESIGNATED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.looked_after.asked_before_assessment import AskedBeforeAssessment
from tests.scenarios.caring import booked, in_care, reported
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed

carer, previous = AskedBeforeAssessment.carer, AskedBeforeAssessment.previous
STARTS = "2026-07-04T10:00+01:00"


def answers(one, when: str, **raw) -> None:
    one.says(AskedBeforehand, when, **({"who": "carer", "outcome": "told", "words": "He sleeps badly"} | raw))


@row("LA15")
def test_not_reached_is_no_answer_and_silence_climbs():
    one = in_care()
    booked(one, "Mon 8 Jun 09:00", STARTS, kind="initial")
    owed(one, carer, at="Mon 8 Jun 10:00").is_("due", by=THE_RECORDER, until="Tue 23 Jun 00:00").is_told()
    answers(one, "Wed 10 Jun 09:00", outcome="not_reached", words="")
    owed(one, carer, at="Tue 23 Jun 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, carer, at="Wed 1 Jul 00:00").tells(2, DESIGNATED_NURSE)
    answers(one, "Wed 1 Jul 09:00")
    owed(one, carer, at="Wed 1 Jul 10:00").is_("done late")


def test_done_in_time():
    one = in_care()
    booked(one, "Mon 8 Jun 09:00", STARTS, kind="initial")
    answers(one, "Mon 22 Jun 23:00", outcome="nothing", words="")
    owed(one, carer, at="Tue 23 Jun 09:00").is_("done")


@row("LA16")
def test_after_a_move_the_practice_before_is_asked_too_until_the_child_was_assessed():
    one = in_care()
    booked(one, "Wed 3 Jun 09:00", STARTS, kind="initial")
    nothing_owed(one, previous, at="Wed 3 Jun 10:00")
    one.says(PlacementChanged, "Fri 5 Jun 09:00", placement="not_known")
    booked(one, "Mon 8 Jun 09:00", STARTS, kind="initial")
    owed(one, previous, at="Mon 8 Jun 10:00").is_("due", by=THE_RECORDER)
    answers(one, "Tue 9 Jun 09:00", who="previous_gp")
    owed(one, previous, at="Tue 9 Jun 10:00").is_("done")
    # What the practice said, the carer did not.
    assert [each.one.state for each in all_owed(one, carer, at="Tue 9 Jun 10:00")] == ["due", "due"]


def test_after_an_assessment_the_move_is_behind():
    one = in_care()
    one.says(PlacementChanged, "Wed 3 Jun 09:00", placement="not_known")
    reported(one, "Fri 5 Jun 09:00", held_on="2026-06-05", kind="initial")
    booked(one, "Mon 8 Jun 09:00", STARTS)
    nothing_owed(one, previous, at="Mon 8 Jun 10:00")


def test_an_appointment_for_something_else_asks_nobody():
    one = in_care()
    one.says(Appointment, "Mon 8 Jun 09:00", kind="appointment", role="looked_after_nurse", starts=STARTS)
    nothing_owed(one, carer, at="Mon 8 Jun 10:00")
