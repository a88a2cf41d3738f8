"""Social care is invited, and reads what was decided, wherever the child is on a plan, in care or under enquiries."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.meetings.child_in_need_began import ChildInNeedBegan
from kith.forms.meetings.child_in_need_ended import ChildInNeedEnded
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.forms.meetings.minutes_issued import MinutesIssued
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import GP, HEALTH_VISITOR, SOCIAL_WORKER, TEAM_LEAD
from kith.pathways.meetings.meeting_invited import MeetingInvited
from kith.pathways.meetings.meeting_read import MeetingRead
from kith.pathways.meetings.minutes_read_by_all import MinutesReadByAll
from kith.pathways.meetings.plan_change_told import PlanChangeTold
from tests.scenarios import story
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_meeting_decided import DECIDED, HELD
from tests.scenarios.test_meeting_invited import CALLED

invited, read, minutes, told = (pathway.social_worker for pathway in (
    MeetingInvited, MeetingRead, MinutesReadByAll, PlanChangeTold))
BEFORE, WHEN, AT = "Mon 6 Jul 10:00", "Tue 14 Jul 10:00", "Tue 14 Jul 10:01"
STRATEGY = HELD | {"kind": "strategy", "enquiries": "yes"}
KNOWN = {"on a plan": (ChildProtectionPlanBegan, {"category": "neglect"}), "in need": (ChildInNeedBegan, {}),
         "in care": (LookedAfterBegan, {"legal_status": "voluntary"}), "under enquiries": (MeetingHeld, STRATEGY)}
OVER = {"on a plan": ChildProtectionPlanEnded, "in need": ChildInNeedEnded, "in care": LookedAfterEnded}


def finn(known: str = ""):
    one = person("Finn", born="2 years ago")
    if known:
        form, raw = KNOWN[known]
        one.says(form, BEFORE, by=7, **raw)
    return one


def all_said(one, **more):
    """A meeting is called; of another the sheet and the minutes are out."""
    one.says(MeetingCalled, WHEN, by=9, **CALLED, **more)
    one.says(DecisionsIssued, WHEN, by=9, **DECIDED | {"plan": "none"}, **more)
    one.says(MinutesIssued, WHEN, by=9, kept_at="With the chair", **more)
    return one


@row("CP05", "CP06")
@pytest.mark.parametrize("known", KNOWN)
def test_it_is_invited_and_reads_decisions_and_minutes_where_nobody_wrote_that_it_is_involved(known):
    one = all_said(finn(known))
    for duty in (invited, read, minutes):
        asked = owed(one, duty, at=AT).is_("due", by=SOCIAL_WORKER).tells(0, SOCIAL_WORKER)
        assert labels.of(asked.one) == "ordinary"


@row("CP05")
def test_it_is_invited_too_where_it_is_only_said_to_be_involved():
    one = finn()
    one.has_worker("social_worker", BEFORE)
    owed(all_said(one), invited, at=AT).is_("due", by=SOCIAL_WORKER)


@row("CP05")
@pytest.mark.parametrize("known", ["", *OVER])
def test_it_is_not_where_it_has_nothing_to_do_with_the_child_or_no_longer(known):
    one = finn(known)
    if known:
        one.says(OVER[known], "Mon 13 Jul 10:00", by=7)
    all_said(one)
    for duty in (invited, read, minutes):
        nothing_owed(one, duty, at=AT)


def test_a_strategy_discussion_that_begins_no_enquiries_tells_it_nothing():
    one = finn()
    one.says(MeetingHeld, BEFORE, by=7, **STRATEGY | {"enquiries": "no"})
    nothing_owed(all_said(one), invited, at=AT)


@row("CP06")
@pytest.mark.parametrize("service", [SOCIAL_WORKER, HEALTH_VISITOR, GP], ids=lambda role: role.key)
@pytest.mark.parametrize("pathway", [MeetingRead, MinutesReadByAll], ids=lambda one: one.key)
def test_nobody_is_asked_to_read_their_own_sheet_or_minutes_and_everybody_else_is(service, pathway):
    one = finn("on a plan")
    one.has_worker("health_visitor", BEFORE)
    all_said(one, role=service)
    for other in (SOCIAL_WORKER, HEALTH_VISITOR, GP):
        duty = getattr(pathway, other.key)
        if other == service:
            nothing_owed(one, duty, at=AT)
        else:
            owed(one, duty, at=AT).is_("due", by=other)


@row("CP06")
def test_a_sheet_of_another_team_that_does_the_same_is_no_word_of_their_own():
    one = finn("on a plan")
    one.has_worker("health_visitor", BEFORE, team="hv-north")
    story.told.called["hv-north"] = "Health visiting, North"
    all_said(one, role=HEALTH_VISITOR)
    story.told.versions = [said._replace(organisation="Health visiting, South") for said in story.told.versions]
    owed(one, MeetingRead.health_visitor, at=AT).is_("due", by=HEALTH_VISITOR)
    story.told.versions = [said._replace(organisation="Health visiting, North") for said in story.told.versions]
    nothing_owed(one, MeetingRead.health_visitor, at=AT)


@row("CP14")
@pytest.mark.parametrize("known", OVER)
def test_that_a_plan_begins_or_ends_is_told_to_social_care_and_the_practice_unless_they_said_it(known):
    one = finn(known)
    for duty, service in ((told, SOCIAL_WORKER), (PlanChangeTold.gp, GP)):
        owed(one, duty, at="Mon 6 Jul 10:01").is_("due", by=service, until="Wed 8 Jul 17:00")
    other = finn()
    form, raw = KNOWN[known]
    other.says(form, BEFORE, by=7, role=SOCIAL_WORKER, **raw)
    nothing_owed(other, told, at="Mon 6 Jul 10:01")
    other.says(OVER[known], WHEN, by=4, role=HEALTH_VISITOR)
    owed(other, told, at=AT).is_("due", by=SOCIAL_WORKER)


@row("CP06")
@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 17:00", "done"), ("Thu 16 Jul 17:01", "done late")])
def test_read_in_time_late_and_unread_its_lead_hears(when, state):
    one = all_said(finn("in need"))
    owed(one, read, at=AT).is_told()
    owed(one, read, at="Thu 16 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)
    one.says(OutcomeRead, when, by=3, answers=owed(one, read, at=AT))
    owed(one, read, at="Fri 17 Jul 09:00").is_(state)
