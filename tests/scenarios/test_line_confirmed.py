"""A lead is named: within three days each service says its line anew, and one line answers for no other."""
import pytest

from kith.forms.family.involvement import Involvement
from kith.forms.plans.followed_together import FollowedTogether
from kith.forms.plans.lead_named import LeadNamed
from kith.forms.plans.service_says import ServiceSays
from kith.language.roles import CAMHS, TEAM_LEAD
from kith.pathways.plans.line_confirmed import LineConfirmed
from kith.pathways.plans.situation_kept import SituationKept
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

camhs, school_nurse = LineConfirmed.camhs, LineConfirmed.school_nurse
DR_OSEI = {"lead": "Dr Osei, social worker, 01632 960188"}
LINE = {"role": "camhs", "doing": "Sees her on Tuesdays"}
NAMED, SOON = "Thu 2 Jul 11:00", "Thu 2 Jul 12:00"


def led(agreed: str = "yes", followed: bool = True):
    rae = person("Rae", born="16 years ago")
    for role in ("camhs", "school_nurse"):
        rae.says(Involvement, "Mon 1 Jun 09:00", role=role, team=role, began="2026-06-01")
    if followed:
        rae.says(FollowedTogether, "Wed 1 Jul 09:00", why="Six services, and nobody leads")
    rae.says(LeadNamed, NAMED, agreed=agreed, **DR_OSEI)
    return rae


@row("LA18")
def test_once_somebody_leads_every_service_says_its_line_within_three_days():
    duty = owed(led(), camhs, at=SOON).is_("due", by=CAMHS, until="Mon 6 Jul 00:00")
    assert duty.sentence == "Because somebody leads what several services do for Rae since Thu 2 Jul."
    owed(led(), school_nurse, at=SOON).is_("due")


def test_whoever_has_not_agreed_does_not_lead_and_who_is_followed_by_one_service_owes_nothing():
    nothing_owed(led(agreed="no"), camhs, at=SOON)
    nothing_owed(led(followed=False), camhs, at=SOON)


@row("LA18")
@pytest.mark.parametrize(("when", "state"), [("Sun 5 Jul 23:59", "done"), ("Mon 6 Jul 00:01", "done late")])
def test_a_line_in_time_and_late_wherever_it_was_written_and_for_that_service_alone(when, state):
    rae = led()
    rae.says(ServiceSays, when, **LINE)
    owed(rae, camhs, at="Mon 6 Jul 09:00").is_(state)
    owed(rae, school_nurse, at="Mon 6 Jul 09:00").is_("overdue")
    assert [one.one.state for one in all_owed(rae, SituationKept.camhs, at="Mon 6 Jul 09:00")] == ["done", "due"]
    assert LineConfirmed.camhs.filled == (("role", "camhs"),)


def test_the_line_of_before_does_not_count():
    rae = led()
    rae.says(ServiceSays, "Wed 1 Jul 10:00", **LINE)
    owed(rae, camhs, at=SOON).is_("due")


def test_unsaid_its_own_lead_hears():
    rae = led()
    owed(rae, camhs, at=SOON).is_told()
    owed(rae, camhs, at="Mon 6 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD)
