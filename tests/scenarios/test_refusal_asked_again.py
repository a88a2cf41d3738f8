"""A health assessment that was refused is offered again."""
import pytest

from kith.forms.looked_after.assessment_offered import AssessmentOffered
from kith.forms.looked_after.assessment_refused import AssessmentRefused
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.pathways.looked_after.refusal_asked_again import RefusalAskedAgain
from tests.scenarios.caring import ENDED, in_care, reported
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

offer = RefusalAskedAgain.offer
REFUSED = {"kind": "review", "who": "young_person", "understands": "yes", "judged_by": "Ruth Amos, nurse",
           "why": "I get nothing out of it", "instead": "Only the dentist, at her school"}
OFFERS = {"kind": "review", "asked_how": "phone", "offers": [
    {"place_kind": "school", "starts": "2026-07-04T10:00+01:00", "person": "Ruth Amos"}]}


def refused(again_on: str = "2026-07-01"):
    one = in_care(born="14 years ago", since="Mon 2 Mar")
    one.says(AssessmentRefused, "Mon 1 Jun 10:00", again_on=again_on, **REFUSED)
    return one


@row("LA12")
def test_it_is_offered_again_on_the_day_that_was_named():
    owed(refused(), offer, at="Mon 1 Jun 11:00").is_(
        "due", by=LOOKED_AFTER_NURSE, until="Thu 2 Jul 00:00",
        why="Because a health assessment of Kai was refused on Mon 1 Jun.")


@row("LA09")
def test_where_no_day_was_named_it_is_offered_again_in_three_months():
    owed(refused(again_on=""), offer, at="Mon 1 Jun 11:00").is_("due", until="Wed 2 Sep 00:00")


def test_who_refused_nothing_is_asked_nothing():
    nothing_owed(in_care(since="Mon 2 Mar"), offer, at="Mon 1 Jun 11:00")


@pytest.mark.parametrize(("when", "state"), [("Wed 1 Jul 23:59", "done"), ("Thu 2 Jul 00:01", "done late")])
def test_offered_in_time_and_late(when, state):
    one = refused()
    one.says(AssessmentOffered, when, **OFFERS)
    owed(one, offer, at="Fri 3 Jul 09:00").is_(state)


def test_an_assessment_after_all_is_more_than_an_offer():
    one = refused()
    reported(one, "Mon 15 Jun 12:00", held_on="2026-06-15")
    owed(one, offer, at="Mon 15 Jun 13:00").is_("done")


def test_who_left_care_is_not_asked_for_care():
    one = refused()
    one.says(ENDED, "Mon 15 Jun 09:00")
    nothing_owed(one, offer, at="Mon 6 Jul 09:00")


def test_silence_climbs():
    one = refused()
    owed(one, offer, at="Mon 1 Jun 11:00").is_told()
    owed(one, offer, at="Thu 2 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, offer, at="Fri 17 Jul 00:00").tells(2, DESIGNATED_NURSE)
