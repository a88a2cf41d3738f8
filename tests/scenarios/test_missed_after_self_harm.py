"""A follow-up after self-harm that is missed is known to CAMHS and to the hospital nurse the same day."""
import pytest

from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.appointments.seen_again import SeenAgain
from kith.language.roles import CAMHS_ON_DUTY, DESIGNATED_NURSE, ED_SAFEGUARDING_NURSE, NAMED_NURSE
from kith.pathways.emergency.missed_after_self_harm import MissedAfterSelfHarm
from tests.scenarios.after_self_harm import goes, zara
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

reach, know = MissedAfterSelfHarm.duties.values()
ON, THEN = "Fri 17 Jul 15:00", "Fri 17 Jul 15:05"


def missed(one=None, when: str = ON, **said):
    if one is None:
        one = zara()
        goes(one)
    one.says(AppointmentOutcome, when, **{"outcome": "did_not_come", "role": "camhs"} | said)
    return one


@row("CM09", "CP07")
def test_the_sixth_day_missed_is_owed_to_both_that_day():
    one = missed()
    owed(one, reach, at=THEN).is_("due", by=CAMHS_ON_DUTY, until="Fri 17 Jul 19:00",
                                  why="Because Zara was to be seen on Fri 17 Jul after self-harm, and was not.")
    owed(one, know, at=THEN).is_("due", by=ED_SAFEGUARDING_NURSE, until="Fri 17 Jul 19:00").tells(
        0, ED_SAFEGUARDING_NURSE)


@pytest.mark.parametrize("said", [{"outcome": "came"}, {"outcome": "cancelled"}, {"role": "dentist"}])
def test_whoever_came_or_missed_something_else_is_not_looked_for(said):
    nothing_owed(missed(**said), reach, at=THEN)


def test_without_self_harm_a_miss_has_its_own_way():
    nothing_owed(missed(person("Mia", born="15 years ago")), reach, at=THEN)


def test_once_she_was_seen_a_later_miss_is_another_story():
    one = missed(outcome="came")
    nothing_owed(missed(one, "Fri 24 Jul 15:00"), reach, at="Fri 24 Jul 15:05")


@pytest.mark.parametrize(("when", "state"), [("Fri 17 Jul 19:00", "done"), ("Fri 17 Jul 19:01", "done late")])
def test_reached_by_one_it_is_done_for_both(when, state):
    one = missed()
    one.says(SeenAgain, when, reached="spoke", alone="yes", agreed="She comes on Monday with her aunt",
             answers=owed(one, reach, at=THEN))
    owed(one, reach, at="Fri 17 Jul 20:00").is_(state)
    owed(one, know, at="Fri 17 Jul 20:00").is_(state)


def test_silence_climbs_in_the_night():
    one = missed()
    owed(one, reach, at=ON).tells(0).is_told()
    owed(one, reach, at="Fri 17 Jul 19:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, reach, at="Sat 18 Jul 07:00").tells(2, DESIGNATED_NURSE)
