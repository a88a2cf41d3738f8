"""Everybody under 18 in the sexual health service is assessed first, and nobody else hears that they came."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.sexual_health.sexual_health_assessment import SexualHealthAssessment
from kith.language.roles import SEXUAL_HEALTH, TEAM_LEAD
from kith.pathways.sexual_health.young_person_assessed import YoungPersonAssessed
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_red_acted_on import ASKED

assess = YoungPersonAssessed.assess


def lena(born: str = "14 years ago"):
    one = person("Lena", born=born)
    one.has_worker("sexual_health", "Mon 13 Jul 10:00", team="sexual-health")
    return one


def test_it_begins_with_the_first_visit_and_is_sealed():
    found = owed(lena(), assess, at="Mon 13 Jul 11:00").is_("due", by=SEXUAL_HEALTH, until="Tue 14 Jul 17:00")
    assert labels.of(found.one) == "sealed"
    assert found.sentence == "Because Lena is under 18 and came to the service on Mon 13 Jul."


@pytest.mark.parametrize(("born", "stands"), [("2008-07-14", True), ("2008-07-13", False)])
def test_the_boundary_is_the_eighteenth_birthday(born, stands):
    if stands:
        owed(lena(born), assess, at="Mon 13 Jul 11:00").is_("due")
    else:
        nothing_owed(lena(born), assess, at="Mon 13 Jul 11:00")


def test_another_service_begins_nothing():
    one = person("Lena", born="14 years ago")
    one.has_worker("school_nurse", "Mon 13 Jul 10:00")
    nothing_owed(one, assess, at="Mon 13 Jul 11:00")


@pytest.mark.parametrize(("when", "state"), [("Tue 14 Jul 17:00", "done"), ("Tue 14 Jul 17:01", "done late")])
def test_assessed_in_time_and_late(when, state):
    one = lena()
    one.says(SexualHealthAssessment, when, **ASKED)
    owed(one, assess, at="Fri 17 Jul 09:00").is_(state)


def test_overdue_it_goes_to_the_lead_of_the_service_and_to_nobody_outside():
    one = lena()
    owed(one, assess, at="Mon 13 Jul 11:00").tells(0, SEXUAL_HEALTH).is_told()
    owed(one, assess, at="Tue 14 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, assess, at="Fri 17 Jul 00:00").tells(2, TEAM_LEAD)
