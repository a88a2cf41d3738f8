"""A risk to a girl that stays is weighed again by the day of the note, or within the locality's own time."""
import pytest

from kith.forms.grave_harm.fgm_risk_note import FgmRiskNote
from kith.language.roles import DESIGNATED_NURSE, HEALTH_VISITOR, NAMED_NURSE, SCHOOL_NURSE
from kith.pathways.grave_harm.fgm_risk_looked_at_again import FgmRiskLookedAtAgain
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

look = FgmRiskLookedAtAgain.look
WROTE, AT = "Mon 13 Jul 10:00", "Mon 13 Jul 10:10"


def noted(risk: str = "later", born: str = "1 years ago", **more):
    one = person("Idil", born=born)
    one.says(FgmRiskNote, WROTE, risk=risk, why="Her mother’s own", talk="not_known", again="At two", mark="set",
             **more)
    return one


@row("CP09")
def test_it_is_owed_by_whoever_follows_her_and_by_the_day_of_the_note():
    why = "Because the note of Mon 13 Jul on Idil says that it is looked at again."
    owed(noted(again_on="2026-09-30"), look, at=AT).is_("due", by=HEALTH_VISITOR, until="Thu 1 Oct 00:00", why=why)
    owed(noted(born="9 years ago"), look, at=AT).is_("due", by=SCHOOL_NURSE, until="Wed 14 Jul 2027 00:00")


@pytest.mark.parametrize("more", [{"risk": "none"}, {"born": "2008-07-13"}])
def test_a_history_that_was_wrong_or_a_grown_woman_is_not(more):
    nothing_owed(noted(**more), look, at=AT)


def test_on_her_eighteenth_birthday_it_is_owed_no_longer():
    one = noted(born="2008-07-15")
    owed(one, look, at="Tue 14 Jul 23:59").is_("due")
    nothing_owed(one, look, at="Wed 15 Jul 00:00")


@pytest.mark.parametrize(("when", "state"), [("Wed 30 Sep 23:59", "done"), ("Thu 1 Oct 00:01", "done late")])
def test_weighed_again_in_time_and_late_and_then_owed_anew(when, state):
    one = noted(again_on="2026-09-30")
    one.says(FgmRiskNote, when, risk="later", why="No sign", talk="not_known", again="At three", mark="was",
             again_on="2027-03-01")
    assert [each.one.state for each in all_owed(one, look, at="Fri 2 Oct 09:00")] == [state, "due"]


def test_silence_climbs_to_the_named_and_the_designated_nurse():
    one = noted(again_on="2026-09-30")
    owed(one, look, at=AT).tells(0).is_told()
    owed(one, look, at="Thu 1 Oct 00:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, look, at="Mon 5 Oct 00:00").tells(2, DESIGNATED_NURSE)
