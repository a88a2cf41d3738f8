"""A child in need plan, or one of MARAC, of which nobody has heard is asked about, and is not believed for ever."""
from typing import NamedTuple

import pytest

from kith.forms.meetings.child_in_need_began import ChildInNeedBegan
from kith.forms.meetings.child_in_need_ended import ChildInNeedEnded
from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.forms.meetings.marac_plan_ended import MaracPlanEnded
from kith.forms.meetings.status_looked_at import StatusLookedAt
from kith.language import Duty, Form
from kith.language.roles import HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.pathways.meetings.in_need_looked_at import InNeedLookedAt
from kith.pathways.meetings.marac_looked_at import MaracLookedAt
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

ON, THEN = "Mon 6 Jul 10:00", "Mon 6 Jul 11:00"


class Kind(NamedTuple):
    """One plan: its duty, what begins and ends it, which it is on the form that answers, and when it is looked at."""

    look: Duty
    began: type[Form]
    ended: type[Form]
    which: str
    decided: str   # the question of a decision sheet
    until: str
    called: str

    def on(self, **more):
        one = person(born="3 years ago")
        one.says(self.began, ON, **more)
        return one

    def asked(self, one, when: str, answer: str = "stands") -> None:
        one.says(StatusLookedAt, when, which=self.which, answer=answer, told_by="Dean Whitlock, 01632 960 101",
                 answers=all_owed(one, self.look, at=THEN)[0])


KINDS = (Kind(InNeedLookedAt.look, ChildInNeedBegan, ChildInNeedEnded, "need", "in_need", "Wed 7 Oct 00:00",
              "a child in need plan"),
         Kind(MaracLookedAt.look, MaracPlanBegan, MaracPlanEnded, "marac", "marac", "Wed 7 Jul 2027 00:00",
              "a plan of MARAC"))


@pytest.fixture(params=KINDS, ids=[kind.which for kind in KINDS])
def kind(request) -> Kind:
    return request.param


@row("CP14")
def test_it_is_asked_about_by_its_own_day_else_after_months(kind):
    owed(kind.on(), kind.look, at=THEN).is_("due", by=HEALTH_VISITOR, until=kind.until,
                                            why=f"Because Mia has been on {kind.called} since Mon 6 Jul.")
    owed(kind.on(review_by="2026-08-14"), kind.look, at=THEN).is_("due", until="Sat 15 Aug 00:00")


def test_whoever_is_on_none_owes_nobody_a_look(kind):
    nothing_owed(person(born="3 years ago"), kind.look, at=THEN)


@pytest.mark.parametrize(("when", "state"), [("Fri 14 Aug 23:59", "done"), ("Sat 15 Aug 00:01", "done late")])
def test_at_the_last_moment_and_after_it_and_again_later(kind, when, state):
    one = kind.on(review_by="2026-08-14")
    kind.asked(one, when)
    assert [each.one.state for each in all_owed(one, kind.look, at="Mon 17 Aug 09:00")] == [state, "due"]


@row("CP06", "CP14")
@pytest.mark.parametrize(("when", "state"), [("Fri 14 Aug 23:59", "done"), ("Sat 15 Aug 00:01", "done late")])
def test_where_a_meeting_decided_that_it_goes_on_nobody_answers_a_second_time(kind, when, state):
    one = kind.on(review_by="2026-08-14")
    one.says(DecisionsIssued, when, decisions="All go on as before", plan="none", **{kind.decided: "goes_on"})
    assert [each.one.state for each in all_owed(one, kind.look, at="Mon 17 Aug 09:00")] == [state, "due"]


def test_a_meeting_that_decided_nothing_about_it_answers_nothing(kind):
    one = kind.on(review_by="2026-08-14")
    one.says(DecisionsIssued, "Mon 10 Aug 10:00", decisions="The school is told", plan="none")
    other = next(each.decided for each in KINDS if each != kind)
    one.says(DecisionsIssued, "Mon 10 Aug 10:00", decisions="All go on", plan="goes_on",
             **{other: "goes_on"})
    owed(one, kind.look, at="Mon 10 Aug 11:00").is_("due")


def test_that_they_could_not_say_is_no_answer(kind):
    one = kind.on(review_by="2026-08-14")
    kind.asked(one, "Mon 10 Aug 10:00", "not_said")
    owed(one, kind.look, at="Mon 10 Aug 11:00").is_("due")


def test_one_that_has_ended_is_not_asked_about(kind):
    one = kind.on(review_by="2026-08-14")
    one.says(kind.ended, "Mon 10 Aug 10:00")
    nothing_owed(one, kind.look, at="Mon 10 Aug 11:00")


def test_left_lying_it_climbs(kind):
    one = kind.on(review_by="2026-08-14")
    owed(one, kind.look, at=THEN).tells(0).is_told()
    owed(one, kind.look, at="Sat 15 Aug 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, kind.look, at="Sat 29 Aug 00:00").tells(2, NAMED_NURSE)
