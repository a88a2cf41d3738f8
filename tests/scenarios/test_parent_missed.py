"""A parent's own appointments matter to a child on a plan: the child's nurse hears whom to speak to, no more."""
import pytest

from kith.forms.adults.spoke_to_service import SpokeToService
from kith.forms.family.history_read import HistoryRead
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.language.attending import WITH_WHOM
from kith.language.roles import HEALTH_VISITOR, IN_CONFIDENCE, NAMED_NURSE, SOCIAL_WORKER, TEAM_LEAD
from kith.pathways.appointments.parent_missed import THEIRS, ParentMissed
from tests.scenarios.attending import child, missed
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed, person

speak, social_worker = ParentMissed.speak, ParentMissed.social_worker
PLAN = {"category": "neglect", "local_authority": "Northbrook"}
FIRST, SECOND, SOON = "Thu 2 Jul 10:00", "Mon 13 Jul 10:00", "Mon 13 Jul 11:00"


def family(*, on_a_plan: bool = True, kind: str = "mother") -> tuple[Record, Record]:
    mia, sana = child(), person("Sana", born="30 years ago")
    mia.is_whose(kind, sana)
    if on_a_plan:
        mia.says(ChildProtectionPlanBegan, "Mon 8 Jun", **PLAN)
    return mia, sana


def twice(one: Record, role: str = "adult_mental_health", when: str = SECOND) -> None:
    missed(one, FIRST, "did_not_come", role)
    missed(one, when, "did_not_come", role)


@row("CP07")
@pytest.mark.parametrize("role", [role.key for role in THEIRS])
def test_missed_twice_the_childs_nurse_and_the_social_worker_are_told_and_not_of_which_service(role):
    mia, sana = family()
    twice(sana, role)
    duty = owed(mia, speak, at=SOON).is_("due", by=HEALTH_VISITOR, until="Wed 15 Jul 17:00")
    assert duty.sentence == "Because a parent of Mia was not seen, more than once, by a service of their own."
    assert not any(word in duty.sentence for word in WITH_WHOM.values())
    assert duty.one.reasons[0].speak_to == (sana.id, tuple(one.key for one in THEIRS))
    owed(mia, social_worker, at=SOON).is_("due", by=SOCIAL_WORKER, until="Tue 14 Jul 17:00")


def test_of_a_child_on_no_plan_nobody_is_told_of_a_parents_own_appointments():
    mia, sana = family(on_a_plan=False)
    twice(sana)
    nothing_owed(mia, speak, at=SOON)


@pytest.mark.parametrize("kind", ["grandparent", "sibling"])
def test_of_whoever_is_no_parent_nothing_is_told(kind):
    mia, sana = family(kind=kind)
    twice(sana)
    nothing_owed(mia, speak, at=SOON)


def test_once_is_not_told_nor_twice_in_half_a_year():
    mia, sana = family()
    missed(sana, "Thu 8 Jan 10:00", "did_not_come", "adult_mental_health")
    missed(sana, SECOND, "did_not_come", "adult_mental_health")
    nothing_owed(mia, speak, at=SOON)


@row("CP07")
def test_a_service_held_in_confidence_is_none_of_them_and_has_no_appointment_to_miss():
    assert not {role.key for role in IN_CONFIDENCE} & ({role.key for role in THEIRS} | WITH_WHOM.keys())


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 17:00", "done"), ("Wed 15 Jul 17:01", "done late")])
def test_spoken_to_in_time_and_late(when, state):
    mia, sana = family()
    twice(sana)
    mia.says(SpokeToService, when, with_whom="Her worker", means="Alone with Mia", done="A visit on Friday, by us")
    owed(mia, speak, at="Thu 16 Jul 09:00").is_(state)


def test_not_spoken_to_it_climbs():
    mia, sana = family()
    twice(sana)
    owed(mia, speak, at=SOON).tells(0, HEALTH_VISITOR).is_told()
    owed(mia, speak, at="Wed 15 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, speak, at="Sat 18 Jul 00:00").tells(2, NAMED_NURSE)


def test_what_became_known_months_later_is_read_with_the_history():
    mia, sana = child(), person("Sana", born="30 years ago")
    mia.says(ChildProtectionPlanBegan, "Mon 2 Feb", **PLAN)
    missed(sana, "Mon 2 Mar 10:00", "did_not_come", "adult_mental_health")
    missed(sana, "Mon 9 Mar 10:00", "did_not_come", "adult_mental_health")
    mia.is_whose("mother", sana, known=SECOND)
    nothing_owed(mia, speak, at=SOON)
    duty = owed(mia, ParentMissed.read_history, at=SOON).is_("due", by=HEALTH_VISITOR)
    mia.says(HistoryRead, "Tue 14 Jul 09:00", answers=duty, what="Her worker has seen her since")
    owed(mia, ParentMissed.read_history, at="Tue 14 Jul 10:00").is_("done")
