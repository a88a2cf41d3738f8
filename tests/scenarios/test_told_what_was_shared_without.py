"""What was shared without agreement is told to whoever it is about, unless that is not safe."""
import pytest

from kith.forms.consent.information_shared import InformationShared
from kith.forms.consent.told_what_was_shared import ToldWhatWasShared
from kith.forms.plans.plan_version import PlanVersion
from kith.language.roles import TEAM_LEAD, THE_RECORDER
from kith.pathways.consent.told_what_was_shared_without import ToldWhatWasSharedWithout
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_plan_version_read import PLAN

tell, AT = ToldWhatWasSharedWithout.tell, "Mon 6 Jul 10:01"
SHARED = {"purpose": "help", "with_whom": ["social_worker"], "what": "Where she was last night"}
WITHOUT = SHARED | {"basis": "safeguarding", "ground": "A man waits for her", "told": "later"}


def shared(**said):
    one = person("Lena", born="14 years ago")
    one.says(InformationShared, "Mon 6 Jul 10:00", **said)
    return one


@row("LA21")
def test_whoever_shared_it_tells_them_within_two_working_days():
    owed(shared(**WITHOUT), tell, at=AT).is_("due", by=THE_RECORDER, until="Wed 8 Jul 17:00")
    one = person("Ada", born="9 years ago")
    one.says(PlanVersion, "Mon 6 Jul 10:00", **PLAN | {"told": "later"})
    owed(one, tell, at=AT).is_("due")


@pytest.mark.parametrize("said", [SHARED | {"basis": "agreed"}, WITHOUT | {"told": "yes"},
                                  WITHOUT | {"told": "unsafe", "unsafe": "He reads her telephone"}])
def test_what_was_agreed_is_known_or_is_not_safe_to_tell_owes_nothing(said):
    nothing_owed(shared(**said), tell, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Wed 8 Jul 17:00", "done"), ("Wed 8 Jul 17:01", "done late")])
def test_told_in_time_and_late(when, state):
    one = shared(**WITHOUT)
    one.says(ToldWhatWasShared, when, answers=owed(one, tell, at=AT), outcome="told", words="She had thought so")
    owed(one, tell, at="Fri 10 Jul 09:00").is_(state)


def test_untold_the_lead_hears():
    one = shared(**WITHOUT)
    owed(one, tell, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, tell, at="Wed 8 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)
