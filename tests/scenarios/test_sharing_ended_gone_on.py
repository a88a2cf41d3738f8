"""Whoever gave what was taken back says how it goes on, and is told whom they alone can tell."""
import pytest

from kith.forms.consent.sharing_ended import SharingEnded
from kith.forms.consent.sharing_gone_on import SharingGoneOn
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_WORKER
from kith.pathways.consent.sharing_ended_gone_on import SharingEndedGoneOn
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

go_on, AT = SharingEndedGoneOn.go_on, "Mon 6 Jul 10:01"


def ended(**more):
    one = person("Samira", born="16 years ago")
    one.says(SharingEnded, "Mon 6 Jul 10:00", **{"role": "looked_after_nurse", "to": "5", "what": 7} | more)
    return one


@row("LA21")
@pytest.mark.parametrize(("more", "says"), [
    ({"holds": ["gp"], "by_voice": ["school", "parents"]},
     "Because what was given about Samira is no longer agreed to, and you alone can say so to: the school or college "
     "and the parents."),
    ({"holds": ["gp"]}, "Because what was given about Samira is no longer agreed to: the GP."),
    ({"unasked": ["gp"]}, "Because somebody said no, and was not asked about Samira: the GP.")])
def test_whoever_gave_it_says_how_it_goes_on_and_is_told_whom_they_must_tell(more, says):
    asked = owed(ended(**more), go_on, at=AT).is_("due", by=THE_WORKER, until="Wed 8 Jul 17:00")
    assert asked.sentence.lower() == says.lower()
    nothing_owed(person("Ada", born="9 years ago"), go_on, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Wed 8 Jul 16:59", "done"), ("Wed 8 Jul 17:01", "done late")])
def test_said_in_time_and_late(when, state):
    one = ended(by_voice=["school"])
    one.says(SharingGoneOn, when, answers=owed(one, go_on, at=AT), told=["school"], words="We ask her each time")
    owed(one, go_on, at="Fri 10 Jul 09:00").is_(state)


def test_unsaid_it_climbs_to_the_lead_and_then_to_the_named_nurse():
    one = ended(by_voice=["school"])
    owed(one, go_on, at=AT).tells(0).is_told()
    owed(one, go_on, at="Wed 8 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, go_on, at="Thu 16 Jul 17:01").tells(2, NAMED_NURSE)
