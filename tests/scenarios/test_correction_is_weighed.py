"""Minutes were corrected: whoever decided, and whoever works to the plan, says whether it holds."""
import pytest

from kith.forms.meetings.correction_weighed import CorrectionWeighed
from kith.language.roles import CSC_MANAGER, HEALTH_VISITOR, TEAM_LEAD, THE_RECORDER
from kith.pathways.meetings.correction_is_weighed import CorrectionIsWeighed
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed
from tests.scenarios.test_minutes_challenged import CHAIR, answered

decided, plan = CorrectionIsWeighed.decided, CorrectionIsWeighed.plan
AT = "Tue 14 Jul 15:01"


@row("GP06")
def test_what_was_decided_and_the_plan_are_weighed_where_it_matters():
    one = answered()
    for duty, owner in ((decided, THE_RECORDER), (plan, HEALTH_VISITOR)):
        owed(one, duty, at=AT).is_("due", by=owner, until="Thu 16 Jul 17:00")
    assert owed(one, decided, at=AT).one.bearer == CHAIR


@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 17:00", "done"), ("Thu 16 Jul 17:01", "done late")],
                         ids=["in time", "late"])
def test_weighed_in_time_and_late_and_each_by_itself(when, state):
    one = answered()
    one.says(CorrectionWeighed, when, by=CHAIR, answers=owed(one, decided, at=AT), holds="holds", why="Seen each day")
    owed(one, decided, at="Fri 17 Jul 09:00").is_(state)
    owed(one, plan, at="Fri 17 Jul 09:00").is_("overdue")


def test_weighed_by_nobody_it_climbs_on_both_sides():
    one = answered()
    for duty, hears in ((decided, CSC_MANAGER), (plan, TEAM_LEAD)):
        owed(one, duty, at=AT).is_told()
        owed(one, duty, at="Thu 16 Jul 17:00").tells(1, hears)


def test_where_it_could_change_nothing_nothing_is_weighed():
    one = answered(matters="no")
    nothing_owed(one, decided, at=AT)
    nothing_owed(one, plan, at=AT)
