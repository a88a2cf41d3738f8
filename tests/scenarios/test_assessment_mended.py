"""What was returned is mended by whoever signed it in five working days, signed again, and read again."""
import pytest

from kith.forms.looked_after.assessment_reviewed import AssessmentReviewed
from kith.forms.plans.assessment_signed import AssessmentSigned
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_LEAD, THE_WORKER
from kith.pathways.looked_after.assessment_assured import AssessmentAssured
from kith.pathways.looked_after.assessment_mended import AssessmentMended
from tests.scenarios.looked_after import APPROVED, RETURNED, in_care
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed

mend, review = AssessmentMended.mend, AssessmentAssured.review


def reviewed(**said):
    """As the pipe keeps it: whoever signed it is named in what was returned."""
    kai = in_care()
    kai.says(AssessmentSigned, "Wed 1 Jul 10:00", by=7, kind="review")
    kai.says(AssessmentReviewed, "Mon 6 Jul 10:00", by=9, answers=owed(kai, review, at="Mon 6 Jul 10:00"), **said)
    return kai


@row("LA08")
def test_two_of_five_goes_back_to_whoever_signed_it():
    kai = reviewed(**RETURNED, to="7")
    mine = owed(kai, mend, at="Mon 6 Jul 11:00").is_("due", by=THE_WORKER, until="Tue 14 Jul 00:00")
    assert mine.one.bearer == 7
    assert mine.sentence == "Because a health assessment of Kai was returned on Mon 6 Jul."


def test_what_may_go_out_is_not_mended():
    nothing_owed(reviewed(**APPROVED), mend, at="Mon 6 Jul 11:00")


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 23:59", "done"), ("Tue 14 Jul 00:01", "done late")])
@row("LA08")
def test_signed_again_in_time_or_late_and_read_again(when, state):
    kai = reviewed(**RETURNED, to="7")
    kai.says(AssessmentSigned, when, by=7, kind="review", answers=owed(kai, mend, at="Mon 6 Jul 11:00"))
    owed(kai, mend, at="Tue 14 Jul 09:00").is_(state)
    assert [one.one.state for one in all_owed(kai, review, at="Tue 14 Jul 09:00")] == ["done", "due"]


def test_not_mended_the_lead_hears_and_then_the_designated_nurse():
    kai = reviewed(**RETURNED, to="7")
    owed(kai, mend, at="Mon 6 Jul 11:00").is_told()
    owed(kai, mend, at="Tue 14 Jul 00:00").is_("overdue").tells(1, LOOKED_AFTER_LEAD).is_told()
    owed(kai, mend, at="Wed 22 Jul 00:00").tells(2, DESIGNATED_NURSE)
