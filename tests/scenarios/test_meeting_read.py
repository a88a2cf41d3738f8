"""What a meeting decided is read by every service involved, whether or not it was there, and by the practice."""
import pytest

from kith.engine.reckoned import labels
from kith.forms.meetings.decisions_issued import DecisionsIssued
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.forms.meetings.minutes_issued import MinutesIssued
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language.roles import GP, HEALTH_VISITOR, SEXUAL_HEALTH, TEAM_LEAD
from kith.pathways.meetings.meeting_read import MeetingRead
from kith.pathways.meetings.minutes_read_by_all import MinutesReadByAll
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person
from tests.scenarios.test_meeting_decided import DECIDED, HELD

visitor, practice, lantern = MeetingRead.health_visitor, MeetingRead.gp, MeetingRead.sexual_health
AT = "Wed 15 Jul 10:01"


def finn(*involved: str):
    one = person("Finn", born="2 years ago")
    for service in involved:
        one.has_worker(service, "Mon 1 Jun 09:00", team=service)
    one.says(MeetingHeld, "Tue 14 Jul 14:00", by=7, **HELD)
    return one


def issued(*involved: str):
    one = finn(*involved)
    one.says(DecisionsIssued, "Wed 15 Jul 10:00", by=7, **DECIDED)
    return one


@row("CP06", "SH02")
def test_every_service_involved_and_the_practice_reads_it_and_no_list_names_one_held_in_confidence():
    one = issued("health_visitor", "sexual_health")
    theirs = owed(one, visitor, at=AT).is_("due", by=HEALTH_VISITOR, until="Fri 17 Jul 17:00").tells(0, HEALTH_VISITOR)
    assert theirs.sentence == "Because a meeting about Finn issued its decisions on Wed 15 Jul."
    owed(one, practice, at=AT).is_("due", by=GP)   # absent, and with nobody recorded: the duty desk finds out who
    kept = owed(one, lantern, at=AT).is_("due", by=SEXUAL_HEALTH)
    assert (labels.of(theirs.one), labels.of(kept.one)) == ("ordinary", "sealed")
    nothing_owed(one, MeetingRead.camhs, at=AT)
    assert "sexual_health" not in MeetingHeld.people.columns["role"].choices()


def test_the_meeting_alone_is_nothing_to_read():
    nothing_owed(finn("health_visitor"), visitor, at=AT)


def test_the_minutes_are_read_by_themselves():
    one = issued("health_visitor")
    one.says(MinutesIssued, "Thu 16 Jul 10:00", by=7, kept_at="With the chair")
    assert len(all_owed(one, visitor, at="Thu 16 Jul 10:01")) == 1
    owed(one, MinutesReadByAll.health_visitor, at="Thu 16 Jul 10:01").is_("due", by=HEALTH_VISITOR)


@pytest.mark.parametrize(("when", "state"), [("Fri 17 Jul 17:00", "done"), ("Fri 17 Jul 17:01", "done late")])
def test_read_in_time_and_late(when, state):
    one = issued("health_visitor")
    one.says(OutcomeRead, when, answers=owed(one, visitor, at=AT))
    owed(one, visitor, at="Mon 20 Jul 09:00").is_(state)
    owed(one, practice, at="Mon 20 Jul 09:00").is_("overdue")


@row("CP06")
def test_unopened_it_climbs_to_the_lead_of_that_service():
    one = issued("health_visitor")
    owed(one, visitor, at=AT).is_told()
    owed(one, visitor, at="Fri 17 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)
