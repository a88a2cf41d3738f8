"""Whoever fosters an adolescent is trained for it in time, and the fostering team hears by name who is not."""
import pytest

from kith.forms.acts.waived import Waived
from kith.forms.family.carer_course import CarerCourse
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.language.roles import FOSTERING_TEAM
from kith.pathways.family.carer_trained import CarerTrained
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

train = CarerTrained.train
AT = "Mon 5 Jan 10:01"


def fosters(born: str = "15 years ago", since: str = "Mon 5 Jan 10:00"):
    """A carer, and a young person who came into care and lives with her."""
    dante, carer = person("Dante", born=born), person("Winston", born="50 years ago")
    dante.is_whose("foster_carer", carer)
    carer.is_whose("cared_for", dante)
    dante.says(LookedAfterBegan, since, legal_status="full_care_order")
    return carer, dante


def course(carer, when: str, state: str = "certified", **more):
    return carer.says(CarerCourse, when, course="counselling", state=state, **more)


@row("LA20")
def test_a_carer_of_an_adolescent_is_trained_within_six_months_and_the_young_person_is_not_named():
    carer, _ = fosters()
    asked = owed(carer, train, at=AT).is_("due", by=FOSTERING_TEAM, until="Mon 6 Jul 00:00")
    assert "Dante" not in asked.sentence
    assert "Winston looks after an adolescent in care" in asked.sentence


def test_a_carer_of_a_child_owes_it_only_once_the_child_is_an_adolescent():
    carer, _ = fosters(born="9 years ago")
    nothing_owed(carer, train, at=AT)


def test_whoever_has_the_certificate_already_owes_nothing():
    dante, carer = person("Dante", born="15 years ago"), person("Winston", born="50 years ago")
    carer.is_whose("cared_for", dante)
    course(carer, "Mon 1 Dec 2025 10:00")
    dante.says(LookedAfterBegan, "Mon 5 Jan 10:00", legal_status="voluntary")
    nothing_owed(carer, train, at=AT)


@row("LA20")
@pytest.mark.parametrize(("when", "state"), [("Sun 5 Jul 23:59", "done"), ("Mon 6 Jul 00:01", "done late")])
def test_only_the_certificate_ends_it_in_time_and_late(when, state):
    carer, _ = fosters()
    course(carer, "Mon 12 Jan 10:00", "waiting")
    owed(carer, train, at="Mon 12 Jan 10:01").is_("due")
    course(carer, when)
    assert [one.one.state for one in all_owed(carer, train, at="Tue 7 Jul 00:00", also_gone=True)] == [state]


@row("LA20")
def test_untrained_at_six_months_the_fostering_team_hears():
    carer, _ = fosters()
    owed(carer, train, at=AT).tells(0, FOSTERING_TEAM).is_told()
    owed(carer, train, at="Mon 6 Jul 00:00").is_("overdue").tells(1, FOSTERING_TEAM)


def test_when_the_young_person_leaves_it_stays_until_the_fostering_team_sets_it_aside():
    """Another may live with the same carer, and the next will: nobody is forgotten because one left."""
    carer, dante = fosters()
    asked = owed(carer, train, at=AT)
    dante.says(LookedAfterEnded, "Mon 2 Feb 10:00", how="home")
    owed(carer, train, at="Tue 3 Feb 09:00").is_("due")
    carer.says(Waived, "Tue 3 Feb 10:00", answers=asked, role=FOSTERING_TEAM, ground="needless",
               why="She fosters nobody any more")
    owed(carer, train, at="Tue 3 Feb 10:01").is_("waived")
