"""Several services follow one young person: somebody leads, and each says each week what it does and waits for."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.family.involvement import Involvement
from kith.forms.plans.followed_together import FollowedTogether
from kith.forms.plans.lead_named import LeadNamed
from kith.forms.plans.service_says import ServiceSays
from kith.language.roles import CAMHS, DESIGNATED_NURSE, NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD
from kith.pathways.plans.situation_kept import SituationKept
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

lead, camhs, school_nurse = SituationKept.lead, SituationKept.camhs, SituationKept.school_nurse
LINE = {"role": "camhs", "doing": "Sees her on Tuesdays"}
DR_OSEI = {"lead": "Dr Osei, social worker, 01632 960188"}


def followed(*roles: str, **said):
    """A girl with these services, whom they follow together since a Wednesday morning."""
    rae = person("Rae", born="16 years ago")
    for role in roles:
        rae.says(Involvement, "Mon 1 Jun 09:00", role=role, team=role, began="2026-06-01")
    rae.says(FollowedTogether, "Wed 1 Jul 09:00", why="Six services, and nobody leads", **said)
    return rae


@row("LA18")
def test_without_a_lead_the_named_nurse_owes_one_by_the_next_day_and_the_designated_nurse_hears():
    rae = followed("camhs")
    duty = owed(rae, lead, at="Wed 1 Jul 10:00").is_("due", by=NAMED_NURSE, until="Thu 2 Jul 17:00")
    assert duty.sentence == "Because several services have followed Rae together since Wed 1 Jul."
    duty.is_told()
    owed(rae, lead, at="Thu 2 Jul 17:00").is_("overdue").tells(1, DESIGNATED_NURSE)


@row("LA18")
@pytest.mark.parametrize(("agreed", "state"), [("yes", "done"), ("no", "due")])
def test_whoever_has_not_agreed_does_not_lead(agreed, state):
    rae = followed("camhs")
    rae.says(LeadNamed, "Wed 1 Jul 11:00", agreed=agreed, **DR_OSEI)
    owed(rae, lead, at="Wed 1 Jul 12:00").is_(state)


@row("LA18")
def test_each_service_says_its_line_within_a_week_and_its_lead_hears_after_ten_days():
    rae = followed("camhs", "school_nurse")
    owed(rae, school_nurse, at="Wed 1 Jul 10:00").is_("due", by=SCHOOL_NURSE)
    owed(rae, camhs, at="Wed 1 Jul 10:00").is_("due", by=CAMHS, until="Thu 9 Jul 00:00").is_told()
    owed(rae, camhs, at="Thu 9 Jul 00:00").is_("overdue").tells(None)
    owed(rae, camhs, at="Sun 12 Jul 00:00").tells(1, TEAM_LEAD)


@row("LA18")
def test_said_in_time_it_is_owed_again_a_week_later_and_one_line_answers_for_no_other():
    rae = followed("camhs", "school_nurse")
    rae.says(ServiceSays, "Wed 8 Jul 23:59", answers=owed(rae, camhs, at="Wed 8 Jul 10:00"), **LINE)
    found = {each.one.state for each in all_owed(rae, camhs, at="Thu 9 Jul 09:00")}
    assert found == {"done", "due"}
    owed(rae, school_nurse, at="Thu 9 Jul 09:00").is_("overdue")


def test_a_service_that_is_not_with_them_owes_nothing_and_one_held_in_confidence_is_never_asked():
    rae = followed("school_nurse", "sexual_health")
    nothing_owed(rae, camhs, at="Wed 1 Jul 10:00")
    assert "sexual_health" not in SituationKept.duties
    assert {labels.of(each.one) for each in all_owed(rae, school_nurse, at="Wed 1 Jul 10:00")} == {"ordinary"}


def test_nobody_who_is_not_followed_together_owes_it_and_when_it_ends_it_ends():
    nothing_owed(person("Rae", born="16 years ago"), lead, at="Wed 1 Jul 10:00")
    rae = followed("camhs", ended="2026-07-03")
    nothing_owed(rae, camhs, at="Mon 6 Jul 10:00")

