"""After a health assessment the practice is given the plan in five working days, and whether it read it is seen."""
import pytest

from kith.forms.plans.plan_version import PlanVersion
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import GP, LOOKED_AFTER_NURSE, NAMED_GP, TEAM_LEAD
from kith.pathways.looked_after.plan_copied_to_practice import PlanCopiedToPractice
from kith.pathways.plans.plan_version_read import PlanVersionRead
from tests.scenarios.caring import in_care, reported
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

copy, read = PlanCopiedToPractice.copy, PlanVersionRead.gp


@pytest.fixture
def kai():
    """The report of his review went out on Monday."""
    one = in_care()
    reported(one, "Mon 6 Jul 12:00", held_on="2026-07-01", by=4)
    return one


def shared(one, when: str, *whom: str):
    return one.says(PlanVersion, when, by=4, version=1, plan="Glasses; talks on Mondays", basis="agreed",
                    given_to=list(whom))


@row("LA16")
def test_the_looked_after_nurse_gives_it_in_five_working_days(kai):
    owed(kai, copy, at="Mon 6 Jul 13:00").is_(
        "due", by=LOOKED_AFTER_NURSE, until="Tue 14 Jul 00:00",
        why="Because the report of a health assessment of Kai went out on Mon 6 Jul.")


@pytest.mark.parametrize("kind", ["", "before"])
def test_without_a_report_and_of_an_assessment_before_care_nothing_is_owed(kind):
    one = in_care()
    if kind:
        reported(one, "Mon 6 Jul 12:00", held_on="2026-03-01", kind=kind)
    nothing_owed(one, copy, at="Mon 6 Jul 13:00")


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 23:59", "done"), ("Tue 14 Jul 00:01", "done late")])
@row("LA16")
def test_given_in_time_or_late_and_its_reading_is_the_practices_own(kai, when, state):
    shared(kai, when, "gp", "school_nurse")
    owed(kai, copy, at="Tue 14 Jul 12:00").is_(state)
    asked = owed(kai, read, at="Tue 14 Jul 12:00").is_("due", by=GP)
    kai.says(OutcomeRead, "Wed 15 Jul 09:00", answers=asked)
    owed(kai, read, at="Wed 15 Jul 10:00").is_("done")


def test_a_plan_that_goes_to_others_alone_is_no_copy_to_the_practice(kai):
    shared(kai, "Tue 7 Jul 09:00", "school_nurse")
    owed(kai, copy, at="Tue 7 Jul 12:00").is_("due")


@row("LA16")
def test_silence_reaches_the_lead_and_then_the_named_gp(kai):
    owed(kai, copy, at="Mon 6 Jul 13:00").is_told()
    owed(kai, copy, at="Tue 14 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(kai, copy, at="Wed 22 Jul 00:00").tells(2, NAMED_GP)
