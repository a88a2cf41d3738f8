"""Each signed assessment is read against the tool in ten working days, by the doctor or the lead nurse."""
import pytest

from kith.forms.looked_after.assessment_reviewed import AssessmentReviewed
from kith.forms.plans.assessment_signed import AssessmentSigned
from kith.language.roles import DESIGNATED_DOCTOR, DESIGNATED_NURSE, LOOKED_AFTER_LEAD
from kith.pathways.looked_after.assessment_assured import AssessmentAssured
from tests.scenarios.looked_after import APPROVED, in_care
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

initial, review = AssessmentAssured.initial, AssessmentAssured.review


def signed(kind: str, when: str = "Wed 1 Jul 10:00"):
    kai = in_care()
    kai.says(AssessmentSigned, when, by=7, kind=kind)
    return kai


@pytest.mark.parametrize(("kind", "duty", "other", "by"), [
    ("initial", initial, review, DESIGNATED_DOCTOR), ("review", review, initial, LOOKED_AFTER_LEAD)])
@row("LA04", "LA08")
def test_an_initial_one_is_the_designated_doctors_and_a_review_the_lead_nurses(kind, duty, other, by):
    kai = signed(kind)
    owed(kai, duty, at="Wed 1 Jul 11:00").is_("due", by=by, until="Thu 16 Jul 00:00",
                                              why="Because a health assessment of Kai was signed on Wed 1 Jul.")
    nothing_owed(kai, other, at="Wed 1 Jul 11:00")


def test_what_is_not_signed_is_not_read():
    nothing_owed(in_care(), review, at="Wed 1 Jul 11:00")


@row("LA04")
@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 23:59", "done"), ("Thu 16 Jul 00:01", "done late")])
def test_read_in_time_and_late(when, state):
    kai = signed("review")
    kai.says(AssessmentReviewed, when, by=9, answers=owed(kai, review, at="Wed 1 Jul 11:00"), **APPROVED)
    owed(kai, review, at="Fri 17 Jul 09:00").is_(state)


@row("LA08")
def test_not_read_the_lead_hears_and_then_the_designated_nurse():
    kai = signed("initial")
    owed(kai, initial, at="Wed 1 Jul 11:00").is_told()
    owed(kai, initial, at="Thu 16 Jul 00:00").is_("overdue").tells(1, LOOKED_AFTER_LEAD).is_told()
    owed(kai, initial, at="Fri 24 Jul 00:00").tells(2, DESIGNATED_NURSE)
