"""An assessment is kept at once, and signed in five working days."""
from kith.forms.plans.assessment_signed import AssessmentSigned
from kith.language.roles import NAMED_NURSE, TEAM_LEAD
from kith.pathways.plans.assessment_signed_in_time import AssessmentSignedInTime
from tests.scenarios.plans import ASKER, told, zara
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

sign = AssessmentSignedInTime.sign


@row("LA10")
def test_kept_and_not_signed_is_owed_by_whoever_wrote_it():
    one = zara()
    told(one)
    assert owed(one, sign, at="Wed 1 Jul 10:00").is_("due", until="Thu 9 Jul 00:00").one.bearer == ASKER


def test_without_an_assessment_nothing_is_signed():
    nothing_owed(zara(), sign, at="Wed 1 Jul 10:00")


def test_signed_on_the_last_day_it_is_in_time_and_after_it_late():
    for when, state in (("Wed 8 Jul 23:59", "done"), ("Thu 9 Jul 00:01", "done late")):
        one = zara()
        told(one)
        one.says(AssessmentSigned, when, by=ASKER, kind="review", answers=owed(one, sign, at=when))
        owed(one, sign, at="Fri 10 Jul 09:00").is_(state)


@row("LA10")
def test_unsigned_five_days_the_lead_hears():
    one = zara()
    told(one)
    owed(one, sign, at="Wed 1 Jul 10:00").is_told()
    owed(one, sign, at="Thu 9 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, sign, at="Fri 17 Jul 00:00").tells(2, NAMED_NURSE)
