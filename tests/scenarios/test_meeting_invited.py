"""A meeting is called: each service that works with the child is invited by itself, and says who comes."""
import pytest

from kith.engine.filling import fill
from kith.engine.reckoned import labels
from kith.forms.meetings.conference_report import ConferenceReport
from kith.forms.meetings.invitation_answered import InvitationAnswered
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.forms.meetings.meeting_held import MeetingHeld
from kith.language.meetings import KINDS
from kith.language.roles import GP, NAMED_MIDWIFE, SCHOOL_NURSE, SEXUAL_HEALTH, TEAM_LEAD
from kith.pathways.meetings.meeting_invited import MeetingInvited
from kith.pathways.meetings.meeting_told_of import MeetingToldOf
from kith.statuses.reporting import ASKED_OF_EACH
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_meeting_decided import HELD

school, lantern, practice = MeetingInvited.school_nurse, MeetingInvited.sexual_health, MeetingInvited.gp
EVERY = tuple(MeetingInvited.duties.values())
CALLED = {"kind": "conference", "begins": "2026-07-21T10:00", "place": "Town hall, room 2", "chair": "R Osei",
          "purpose": "A man much older waits for her"}
WHEN, AT = "Tue 14 Jul 10:00", "Tue 14 Jul 10:01"


def lena(*services: str):
    one = person("Lena", born="14 years ago")
    for service in services:
        one.has_worker(service, "Mon 1 Jun 09:00", team=service)
    return one


def called(one, when: str = WHEN):
    return one.says(MeetingCalled, when, by=9, **CALLED)


@row("SH02")
def test_each_service_involved_is_invited_and_no_other():
    one = lena("school_nurse", "sexual_health")
    called(one)
    said = owed(one, school, at=AT).is_("due", by=SCHOOL_NURSE, until="Thu 16 Jul 17:00").tells(0, SCHOOL_NURSE)
    assert said.sentence == "Because a meeting about Lena on Tue 21 Jul, 10:00 was called on Tue 14 Jul."
    owed(one, lantern, at=AT).is_("due", by=SEXUAL_HEALTH).tells(0, SEXUAL_HEALTH)
    owed(one, practice, at=AT).is_("due", by=GP)   # always, whether or not anybody said that it works with her
    for other in EVERY:
        if other not in (school, lantern, practice):
            nothing_owed(one, other, at=AT)


@pytest.mark.parametrize(("begins", "until"), [
    ("2026-07-14T15:00+01:00", "Tue 14 Jul 15:00"), ("2026-07-14T10:20+01:00", "Tue 14 Jul 11:00"),
    ("2026-07-16T17:30+01:00", "Thu 16 Jul 17:00")],
    ids=["before it begins", "at least an hour", "its own time"])
def test_who_comes_is_said_before_the_meeting_begins(begins, until):
    one = lena("school_nurse")
    one.says(MeetingCalled, WHEN, by=9, **CALLED | {"begins": begins})
    owed(one, school, at=AT).is_("due", until=until)


@row("SH02", "SH01")
def test_that_a_service_held_in_confidence_is_invited_is_known_to_it_alone():
    one, other = lena("school_nurse", "sexual_health"), lena("school_nurse")
    called(one)
    called(other)
    assert labels.of(owed(one, lantern, at=AT).one) == "sealed"
    assert owed(one, lantern, at=AT).one.asked_by is None
    mine, without = owed(one, school, at=AT).one, owed(other, school, at=AT).one
    assert (labels.of(mine), mine.marks, len(mine.witnesses)) == (labels.of(without), without.marks,
                                                                 len(without.witnesses))
    nothing_owed(other, lantern, at=AT)


def test_without_a_meeting_and_for_one_that_was_called_in_error_nobody_is_invited():
    one = lena("school_nurse")
    nothing_owed(one, school, at=AT)
    called(one).struck_out("Tue 14 Jul 11:00")
    nothing_owed(one, school, at="Tue 14 Jul 11:01")


@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 17:00", "done"), ("Thu 16 Jul 17:01", "done late")],
                         ids=["in time", "late"])
def test_answered_in_time_and_late_and_only_for_whoever_answered(when, state):
    one = lena("school_nurse", "sexual_health")
    called(one)
    one.says(InvitationAnswered, when, by=4, answers=owed(one, school, at=AT), coming="comes", comes_by="B Rowntree")
    owed(one, school, at="Fri 17 Jul 09:00").is_(state)
    owed(one, lantern, at="Fri 17 Jul 09:00").is_("overdue")


@row("SH02")
def test_that_nobody_comes_is_an_answer_only_with_a_reason():
    assert "why" in fill(InvitationAnswered, {"coming": "not"}).problems
    assert "why" in fill(InvitationAnswered, {"coming": "not", "why": "n/a"}).problems
    assert not fill(InvitationAnswered, {"coming": "not", "why": "She asked us not to"}).problems


def test_unanswered_it_climbs_to_the_lead_of_whoever_was_invited():
    one = lena("school_nurse")
    called(one)
    owed(one, school, at=AT).is_told()
    owed(one, school, at="Thu 16 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, school, at="Tue 21 Jul 00:00").tells(2, TEAM_LEAD)


@row("AN16")
def test_where_no_midwife_answers_her_lead_hears_and_then_those_who_answer_for_safeguarding_in_maternity():
    one = lena("midwife")
    called(one)
    owed(one, MeetingInvited.midwife, at=AT).is_told()
    owed(one, MeetingInvited.midwife, at="Thu 16 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, MeetingInvited.midwife, at="Sat 18 Jul 00:00").tells(2, NAMED_MIDWIFE)


@row("CP05")
@pytest.mark.parametrize(("change", "again"), [({"begins": "2026-07-23T14:00"}, True), ({"place": "By video"}, True),
                                               ({"purpose": "A man much older waits for her again"}, False)])
def test_a_changed_day_or_place_invites_everybody_again_and_a_mended_word_nobody(change, again):
    one = lena("school_nurse")
    meeting = called(one)
    for duty in (school, practice):
        one.says(InvitationAnswered, "Tue 14 Jul 12:00", by=4, answers=owed(one, duty, at=AT), coming="comes",
                 comes_by="Beth Rowntree, school nurse")
    meeting.corrected("Wed 15 Jul 09:00", WHEN, **CALLED | change)
    for duty in (school, practice):
        asked = owed(one, duty, at="Wed 15 Jul 10:00").is_("due" if again else "done")
        assert bool(asked.one.marks.get("reopened")) is again
    if again:
        owed(one, school, at="Wed 15 Jul 10:00").is_("due", until="Fri 17 Jul 17:00")


REPORTS = "Tue 14 Jul 12:00"


def answers(one, coming: str, when: str = REPORTS, **kind):
    """Lena’s school nurse answers an invitation to a core group."""
    one.called = one.says(MeetingCalled, WHEN, by=9, **CALLED | {"kind": "core_group"} | kind)
    said = {"comes": {"comes_by": "B Rowntree"}, "not": {"why": "She asked us not to"}}.get(coming, {})
    one.says(InvitationAnswered, when, by=4, answers=owed(one, school, at=AT), coming=coming, **said)
    return one


@row("CP05", "AN16")
@pytest.mark.parametrize("kind", [key for key in KINDS if key not in ASKED_OF_EACH])
def test_whoever_sends_a_report_in_place_of_somebody_owes_it_before_the_day_of_any_meeting(kind):
    one = answers(lena("school_nurse"), "report", kind=kind)
    instead = MeetingInvited.school_nurse_report
    asked = owed(one, instead, at="Tue 14 Jul 12:01").is_("due", by=SCHOOL_NURSE, until="Sat 18 Jul 00:00")
    asked.tells(0, SCHOOL_NURSE).is_told()
    nothing_owed(one, MeetingInvited.gp_report, at="Tue 14 Jul 12:01")
    owed(one, instead, at="Fri 17 Jul 00:00").tells(1, TEAM_LEAD)
    sends = {"outcome": "not_held", "who": "B Rowntree"}
    one.says(ConferenceReport, "Thu 16 Jul 12:00", by=4, answers=owed(one, instead, at="Thu 16 Jul 11:00"), **sends)
    owed(one, instead, at="Thu 16 Jul 12:01").is_("done")


@row("CP05")
@pytest.mark.parametrize(("coming", "kind"), [("comes", "core_group"), ("not", "core_group"), ("report", "conference")])
def test_it_is_owed_by_nobody_who_comes_or_sends_nothing_and_for_a_conference_not_a_second_time(coming, kind):
    one = answers(lena("school_nurse"), coming, kind=kind)
    nothing_owed(one, MeetingInvited.school_nurse_report, at="Wed 15 Jul 12:00")


def test_corrected_to_somebody_coming_no_report_is_owed_any_more():
    one = lena("school_nurse")
    one.says(MeetingCalled, WHEN, by=9, **CALLED | {"kind": "core_group"})
    said = one.says(InvitationAnswered, REPORTS, by=4, answers=owed(one, school, at=AT), coming="report")
    said.corrected("Tue 14 Jul 13:00", coming="comes", comes_by="B Rowntree")
    nothing_owed(one, MeetingInvited.school_nurse_report, at="Tue 14 Jul 13:01")


def held(one, when: str = "Tue 21 Jul 12:00"):
    return one.says(MeetingHeld, when, by=9, answers=owed(one, MeetingToldOf.held, at=when), **HELD)


@row("CP05", "SH02")
def test_once_it_was_held_nobody_is_asked_whether_they_come_nor_for_a_report_in_their_place():
    one = answers(lena("school_nurse", "sexual_health"), "report")
    instead = MeetingInvited.school_nurse_report
    owed(one, instead, at="Mon 20 Jul 09:00").is_("overdue")
    held(one)
    owed(one, school, at="Thu 23 Jul 09:00").is_("done")
    for never in (lantern, practice, instead):
        owed(one, never, at="Thu 23 Jul 09:00").is_("not done").tells(None)


@row("CP05")
def test_a_day_that_is_mended_once_it_was_held_invites_nobody_again():
    one = answers(lena("school_nurse"), "comes")
    held(one)
    one.called.corrected("Wed 22 Jul 09:00", WHEN, **CALLED | {"kind": "core_group", "begins": "2026-07-21T09:30"})
    owed(one, school, at="Thu 23 Jul 09:00").is_("done")
    owed(one, practice, at="Thu 23 Jul 09:00").is_("not done")


def test_who_had_answered_for_another_day_has_not_answered_for_the_day_on_which_it_was_held():
    one = answers(lena("school_nurse"), "comes")
    one.called.corrected("Wed 15 Jul 09:00", WHEN, **CALLED | {"kind": "core_group", "begins": "2026-07-20T09:30"})
    held(one)
    owed(one, school, at="Thu 23 Jul 09:00").is_("not done")
