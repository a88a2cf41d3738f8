"""What somebody who left care still needs is ours until a service for adults accepts it by name."""
import pytest

from kith.forms.looked_after.leaver_contacted import LeaverContacted
from kith.forms.looked_after.needs_taken_on import NeedsTakenOn
from kith.language.roles import TEAM_LEAD, THE_RECORDER
from kith.pathways.looked_after.open_needs_after_care import OpenNeedsAfterCare
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

hand, AT = OpenNeedsAfterCare.hand, "Mon 6 Jul 10:01"


def reached(**more):
    one = person("Reece", born="18 years ago")
    one.says(LeaverContacted, "Mon 6 Jul 10:00", way="drop_in", outcome="reached", words="He is well", **more)
    return one


@row("LA06")
def test_what_is_open_is_accepted_in_ten_working_days_and_without_needs_nothing_is_owed():
    owed(reached(open_needs="His asthma"), hand, at=AT).is_("due", by=THE_RECORDER, until="Tue 21 Jul 00:00")
    nothing_owed(reached(), hand, at=AT)


@pytest.mark.parametrize(("when", "said", "state"), [
    ("Mon 20 Jul 23:59", {"outcome": "accepted", "accepted_by": "Dr Lund, by phone"}, "done"),
    ("Tue 21 Jul 00:01", {"outcome": "accepted", "accepted_by": "Dr Lund, by phone"}, "done late"),
    ("Mon 20 Jul 10:00", {"outcome": "refused", "why": "Full; asked again on Monday"}, "overdue")])
def test_accepted_by_name_it_ends_and_refused_it_stays_ours(when, said, state):
    one = reached(open_needs="His asthma")
    one.says(NeedsTakenOn, when, answers=owed(one, hand, at=AT), **said)
    owed(one, hand, at="Wed 22 Jul 09:00").is_(state)


def test_unaccepted_the_lead_hears():
    one = reached(open_needs="His asthma")
    owed(one, hand, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, hand, at="Tue 21 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD)
