"""Each service invited to a conference sends a report before it, also that it knows nothing; its lead hears in time."""
import pytest

from kith.engine.filling import fill
from kith.forms.meetings.conference_report import ConferenceReport
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language.roles import GP, HEALTH_VISITOR, NAMED_GP, NAMED_MIDWIFE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.meetings.conference_told import ConferenceTold
from kith.pathways.meetings.meeting_told_of import MeetingToldOf
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_meeting_decided import HELD
from tests.scenarios.test_meeting_invited import CALLED

visitor, practice = ConferenceTold.health_visitor, ConferenceTold.gp
AT = "Tue 14 Jul 10:01"
NOT_HELD = {"outcome": "not_held", "who": "P Nair"}
WRITTEN = {"outcome": "written", "seen": "Seen on 6 July at home: thin, quiet", "worries": "He is alone in the evening",
           "goes_well": "not_known", "child_says": "He wants his gran", "who": "P Nair"}


def finn(*involved: str, **raw):
    one = person("Finn", born="2 years ago")
    for service in involved or ("health_visitor",):
        one.has_worker(service, "Mon 1 Jun 09:00", team=service)
    one.called = one.says(MeetingCalled, "Tue 14 Jul 10:00", by=9, **CALLED | raw)
    return one


@row("HV05", "GP05")
def test_each_service_and_the_practice_owes_a_report_two_working_days_before_the_conference():
    one = finn()
    owed(one, visitor, at=AT).is_("due", by=HEALTH_VISITOR, until="Sat 18 Jul 00:00").tells(0, HEALTH_VISITOR)
    owed(one, practice, at=AT).is_("due", by=GP)
    nothing_owed(one, ConferenceTold.camhs, at=AT)
    nothing_owed(finn(kind="core_group"), visitor, at=AT)


@row("SH01")
def test_a_service_held_in_confidence_owes_no_report_that_it_could_not_show():
    one, other = finn("health_visitor", "sexual_health"), finn("health_visitor")
    assert "sexual_health" not in ConferenceTold.duties
    assert owed(one, visitor, at=AT).one.marks == owed(other, visitor, at=AT).one.marks


@row("HV05")
def test_a_working_day_before_it_is_due_the_lead_hears_and_then_the_named_nurse_or_the_named_gp():
    one = finn()
    owed(one, visitor, at=AT).is_told()
    owed(one, visitor, at="Thu 16 Jul 23:00").tells(None)
    owed(one, visitor, at="Fri 17 Jul 00:00").is_("due").tells(1, TEAM_LEAD).is_told()
    owed(one, visitor, at="Sat 18 Jul 00:00").is_("overdue").tells(2, TEAM_LEAD).is_told()
    owed(one, visitor, at="Mon 20 Jul 17:00").tells(3, NAMED_NURSE)


@row("GP05")
def test_of_a_practice_that_has_sent_nothing_its_lead_hears_and_then_the_named_gp():
    one = finn()
    owed(one, practice, at=AT).is_told()
    owed(one, practice, at="Fri 17 Jul 00:00").tells(1, TEAM_LEAD).is_told()
    owed(one, practice, at="Sat 18 Jul 00:00").tells(2, TEAM_LEAD).is_told()
    owed(one, practice, at="Mon 20 Jul 17:00").tells(3, NAMED_GP)


@row("AN16")
def test_of_a_midwife_who_has_sent_nothing_the_named_midwife_hears():
    one = finn("midwife")
    owed(one, ConferenceTold.midwife, at=AT).is_told()
    owed(one, ConferenceTold.midwife, at="Fri 17 Jul 00:00").tells(1, TEAM_LEAD).is_told()
    owed(one, ConferenceTold.midwife, at="Sat 18 Jul 00:00").tells(2, TEAM_LEAD).is_told()
    owed(one, ConferenceTold.midwife, at="Mon 20 Jul 17:00").tells(3, NAMED_MIDWIFE)


@pytest.mark.parametrize(("begins", "until"), [
    ("2026-07-21T10:00", "Sat 18 Jul 00:00"), ("2026-07-16T10:00", "Wed 15 Jul 17:00"),
    ("2026-07-14T16:00", "Wed 15 Jul 17:00")], ids=["in time", "in two days", "this afternoon"])
@row("GP05")
def test_whoever_is_asked_late_still_has_the_next_working_day(begins, until):
    owed(finn(begins=begins), visitor, at=AT).is_("due", until=until)


@pytest.mark.parametrize(("when", "state"), [("Fri 17 Jul 16:00", "done"), ("Mon 20 Jul 09:00", "done late")],
                         ids=["in time", "late"])
@pytest.mark.parametrize("said", [NOT_HELD, WRITTEN | {"parents": "read"}], ids=["not held", "written"])
def test_sent_in_time_and_late_and_that_nothing_is_held_is_a_report(when, state, said):
    one = finn()
    one.says(ConferenceReport, when, by=4, answers=owed(one, visitor, at=AT), **said)
    owed(one, visitor, at="Thu 23 Jul 09:00").is_(state)
    owed(one, practice, at="Thu 23 Jul 09:00").is_("overdue")


@row("CP05")
def test_a_day_that_is_changed_moves_the_report_with_it():
    one = finn()
    one.called.corrected("Wed 15 Jul 09:00", when="Tue 14 Jul 10:00", **CALLED | {"begins": "2026-07-28T10:00"})
    owed(one, visitor, at="Wed 15 Jul 10:00").is_("due", until="Sat 25 Jul 00:00")


@row("HV05")
def test_the_parents_read_it_first_or_it_is_said_why_not():
    assert "parents" in fill(ConferenceReport, WRITTEN).problems
    assert "why_not" in fill(ConferenceReport, WRITTEN | {"parents": "unsafe"}).problems
    assert not fill(ConferenceReport, WRITTEN | {"parents": "unsafe", "why_not": "He reads her letters"}).problems


def was_held(one, when: str = "Tue 21 Jul 12:00"):
    return one.says(MeetingHeld, when, by=9, answers=owed(one, MeetingToldOf.held, at=when), **HELD)


@row("CP05", "HV05")
def test_once_it_was_held_nobody_is_asked_for_a_report_any_more_and_none_counts_as_sent():
    one = finn()
    one.says(ConferenceReport, "Thu 16 Jul 12:00", by=4, answers=owed(one, visitor, at=AT), **NOT_HELD)
    held = was_held(one)
    owed(one, visitor, at="Thu 23 Jul 09:00").is_("done")
    owed(one, practice, at="Thu 23 Jul 09:00").is_("not done").tells(None)
    held.struck_out("Thu 23 Jul 10:00")
    owed(one, practice, at="Thu 23 Jul 11:00").is_("overdue")


def test_another_meeting_that_was_held_ends_nothing():
    one = finn()
    one.says(MeetingHeld, "Tue 21 Jul 12:00", by=9, **HELD)
    owed(one, practice, at="Thu 23 Jul 09:00").is_("overdue")
