"""Each version of a shared plan is opened by each of those who are given it; the next one is opened anew."""
import pytest

from kith.forms.plans.plan_version import PlanVersion
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import GP, SCHOOL_NURSE, TEAM_LEAD
from kith.pathways.plans.plan_version_read import PlanVersionRead
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

school, practice = PlanVersionRead.school_nurse, PlanVersionRead.gp
PLAN = {"version": 2, "plan": "Callum sees her on Mondays; school gives her a quiet room", "basis": "safeguarding",
        "ground": "She hurt herself again", "told": "yes",
        "given_to": ["school_nurse", "gp"]}
AT = "Mon 6 Jul 10:01"


def samira(**more):
    one = person("Samira", born="16 years ago")
    one.says(PlanVersion, "Mon 6 Jul 10:00", by=5, **PLAN | more)
    return one


@row("CM10")
def test_each_of_those_who_are_given_it_opens_it_and_nobody_else():
    one = samira()
    told = owed(one, school, at=AT).is_("due", by=SCHOOL_NURSE, until="Tue 14 Jul 00:00").tells(0, SCHOOL_NURSE)
    assert told.sentence == "Because a version of the shared plan for Samira was given out on Mon 6 Jul."
    owed(one, practice, at=AT).is_("due", by=GP)
    nothing_owed(one, PlanVersionRead.camhs, at=AT)
    nothing_owed(person("Ada", born="9 years ago"), school, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 23:59", "done"), ("Tue 14 Jul 00:01", "done late")])
def test_opened_in_time_and_late(when, state):
    one = samira()
    one.says(OutcomeRead, when, answers=owed(one, school, at=AT))
    owed(one, school, at="Wed 15 Jul 09:00").is_(state)
    owed(one, practice, at="Wed 15 Jul 09:00").is_("overdue")


@row("CM10")
def test_not_opened_in_five_working_days_the_lead_of_that_agency_hears():
    one = samira()
    owed(one, practice, at=AT).is_told()
    owed(one, practice, at="Mon 13 Jul 23:00").tells(None)
    owed(one, practice, at="Tue 14 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD)


def test_the_next_version_is_opened_anew():
    one = samira()
    one.says(OutcomeRead, "Mon 6 Jul 12:00", answers=owed(one, school, at=AT))
    one.says(PlanVersion, "Wed 8 Jul 10:00", by=5, **PLAN | {"version": 3})
    assert sorted(each.one.state for each in all_owed(one, school, at="Wed 8 Jul 10:01")) == ["done", "due"]
