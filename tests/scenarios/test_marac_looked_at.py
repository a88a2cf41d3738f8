"""A plan of MARAC is asked about after its time, by whoever holds the child."""
import pytest

from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.forms.meetings.marac_plan_ended import MaracPlanEnded
from kith.forms.meetings.status_looked_at import StatusLookedAt
from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.pathways.meetings.marac_looked_at import MaracLookedAt
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

look = MaracLookedAt.look
ON, THEN = "Mon 6 Jul 10:00", "Mon 6 Jul 11:00"


def mia(**more):
    one = person(born="3 years ago")
    one.says(MaracPlanBegan, ON, **more)
    return one


def asked(one, when: str, answer: str = "stands") -> None:
    one.says(StatusLookedAt, when, which="marac", answer=answer, told_by="Dean Whitlock, 01632 960 101",
             answers=all_owed(one, look, at=THEN)[0])


@row("CP14")
def test_it_is_asked_about_by_its_own_day_else_after_months():
    owed(mia(), look, at=THEN).is_("due", by=HEALTH_VISITOR, until="Wed 7 Jul 2027 00:00",
                                   why="Because Mia has been on a plan of MARAC since Mon 6 Jul.")
    owed(mia(review_by="2026-08-14"), look, at=THEN).is_("due", until="Sat 15 Aug 00:00")


def test_whoever_is_on_none_owes_nobody_a_look():
    nothing_owed(person(born="3 years ago"), look, at=THEN)


@pytest.mark.parametrize(("when", "state"), [("Fri 14 Aug 23:59", "done"), ("Sat 15 Aug 00:01", "done late")])
def test_at_the_last_moment_and_after_it_and_again_later(when, state):
    one = mia(review_by="2026-08-14")
    asked(one, when)
    assert [each.one.state for each in all_owed(one, look, at="Mon 17 Aug 09:00")] == [state, "due"]


def test_that_they_could_not_say_is_no_answer():
    one = mia(review_by="2026-08-14")
    asked(one, "Mon 10 Aug 10:00", "not_said")
    owed(one, look, at="Mon 10 Aug 11:00").is_("due")


def test_one_that_has_ended_is_not_asked_about():
    one = mia(review_by="2026-08-14")
    one.says(MaracPlanEnded, "Mon 10 Aug 10:00")
    nothing_owed(one, look, at="Mon 10 Aug 11:00")


def test_left_lying_it_climbs():
    one = mia(review_by="2026-08-14")
    owed(one, look, at=THEN).tells(0).is_told()
    owed(one, look, at="Sat 15 Aug 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, look, at="Sat 29 Aug 00:00").tells(2, NAMED_NURSE)
