"""Sexual activity under 13 is always taken further, whatever colour it was given."""
import pytest

from kith.forms.sent.referral import Referral
from kith.forms.sexual_health.behaviour_judged import BehaviourJudged
from kith.forms.sexual_health.sexual_health_assessment import SexualHealthAssessment
from kith.forms.sexual_health.told_to_others import ToldToOthers
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.sexual_health.under_thirteen import UnderThirteen
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_red_acted_on import ASKED, REFERRAL, TOLD

refer, tell = UnderThirteen.refer, UnderThirteen.tell
AT = "Mon 13 Jul 11:00"


def judged(born: str = "12 years ago", colour: str = "green", sexual: str = "yes"):
    one = person("Bea", born=born)
    one.says(BehaviourJudged, "Mon 13 Jul 10:00", behaviour="With a boy of 12", sexual=sexual, colour=colour,
             why="They are of one age")
    return one


@pytest.mark.parametrize("colour", ["green", "amber", "red"])
def test_every_colour_is_referred_today_and_reaches_the_named_nurse_within_hours(colour):
    one = judged(colour=colour)
    owed(one, refer, at=AT).is_("due", by=THE_RECORDER, until="Mon 13 Jul 17:00")
    owed(one, tell, at=AT).is_("due", by=THE_RECORDER, until="Mon 13 Jul 14:00")
    assert UnderThirteen.refer.waived_by == UnderThirteen.tell.waived_by == ()


def test_an_assessment_that_says_so_is_enough():
    one = person("Bea", born="12 years ago")
    one.says(SexualHealthAssessment, "Mon 13 Jul 10:00", **ASKED)
    owed(one, refer, at=AT).is_("due")


@pytest.mark.parametrize(("born", "stands"), [("2013-07-14", True), ("2013-07-13", False)])
def test_the_boundary_is_the_thirteenth_birthday(born, stands):
    one = judged(born)
    if stands:
        owed(one, refer, at=AT).is_("due")
    else:
        nothing_owed(one, refer, at=AT)


def test_a_child_whose_age_is_not_known_counts_as_under_13():
    owed(judged(born=""), refer, at=AT).is_("due")


def test_where_there_was_no_sexual_activity_nothing_begins():
    nothing_owed(judged(sexual="no"), refer, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 14:00", "done"), ("Mon 13 Jul 17:01", "done late")])
def test_done_in_time_and_late(when, state):
    one = judged()
    one.says(Referral, when, answers=owed(one, refer, at=AT), **REFERRAL)
    one.says(ToldToOthers, when, **TOLD)
    for duty in (refer, tell):
        owed(one, duty, at="Fri 17 Jul 09:00").is_(state)


def test_overdue_it_reaches_the_named_and_the_designated_nurse():
    one = judged()
    owed(one, refer, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, refer, at="Mon 13 Jul 17:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, refer, at="Wed 15 Jul 00:00").tells(2, DESIGNATED_NURSE)
