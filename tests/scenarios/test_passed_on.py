"""What was sent is passed on: another team owes it from then, the sender hears where it is, and no time is hidden."""
import pytest

from kith.forms.acts.opened import Opened
from kith.forms.acts.passed_on import PassedOn
from kith.forms.acts.sent_back import SentBack
from kith.forms.acts.service_followed import ServiceFollowed
from kith.forms.sent.referral_decided import ReferralDecided
from kith.language.roles import (
    CSC_FRONT_DOOR,
    DESIGNATED_NURSE,
    GP,
    HEALTH_VISITOR,
    HUB_TRIAGE,
    MIDWIFE,
    NAMED_NURSE,
    TEAM_LEAD,
)
from kith.pathways.sent.referral_answered import ReferralAnswered
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, owed, told
from tests.scenarios.test_referral_answered import referred

opened, read, acknowledged, decided, seen = ReferralAnswered.duties.values()


def goes(mia, when: str, role: str, why: str = "The family is known to them") -> None:
    """As intake keeps it: with every rung that whoever has it owes."""
    rungs = [one for duty in (opened, read, acknowledged, decided) for one in all_owed(mia, duty, at=when)]
    mia.says(PassedOn, when, by=9, answers=rungs, role=role, why=why, who="Nora Finch")


@pytest.fixture
def mia():
    """Referred on Tuesday 7 July at nine, with two documents; the duty desk opened the message."""
    mia = referred()
    mia.says(Opened, "Tue 7 Jul 09:12", by=9, answers=owed(mia, opened, at="Tue 7 Jul 09:12"), who="Duty desk")
    owed(mia, decided, at="Tue 7 Jul 09:12").tells(0, CSC_FRONT_DOOR).is_told()
    return mia


@row("CP01", "RV12")
def test_another_team_owes_each_rung_from_when_it_came(mia):
    goes(mia, "Wed 8 Jul 10:00", "health_visitor")
    for duty, until in ((opened, "Wed 8 Jul 14:00"), (acknowledged, "Thu 9 Jul 17:00"), (decided, "Thu 9 Jul 17:00")):
        owed(mia, duty, at="Wed 8 Jul 10:00").is_("due", by=HEALTH_VISITOR, until=until)


def test_what_the_first_team_opened_the_second_has_not(mia):
    owed(mia, opened, at="Tue 7 Jul 10:00").is_("done")
    goes(mia, "Wed 8 Jul 10:00", "health_visitor")
    owed(mia, opened, at="Wed 8 Jul 11:00").is_("due")
    mia.says(Opened, "Wed 8 Jul 12:00", by=4, answers=owed(mia, opened, at="Wed 8 Jul 11:00"), who="P Nair")
    owed(mia, opened, at="Wed 8 Jul 13:00").is_("done")


def test_the_time_it_had_already_is_not_hidden(mia):
    goes(mia, "Wed 8 Jul 10:00", "health_visitor")
    marks = owed(mia, decided, at="Wed 8 Jul 11:00").one.marks
    assert marks["passed_on"] == 1
    assert marks["waits_since"] == "2026-07-07T08:00:00+00:00"


@row("CP02")
def test_the_new_team_is_told_from_the_first_step_and_chased_by_its_own_lead(mia):
    goes(mia, "Wed 8 Jul 10:00", "health_visitor")
    owed(mia, decided, at="Wed 8 Jul 10:00").tells(0, HEALTH_VISITOR).is_told()
    owed(mia, decided, at="Thu 9 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, decided, at="Sat 11 Jul 00:00").tells(2, DESIGNATED_NURSE)


def test_decided_there_it_is_decided(mia):
    goes(mia, "Wed 8 Jul 10:00", "health_visitor")
    mia.says(ReferralDecided, "Wed 8 Jul 15:00", by=4, answers=owed(mia, decided, at="Wed 8 Jul 15:00"),
             decision="early_help", why="Weekly visits", who="P Nair")
    owed(mia, decided, at="Wed 8 Jul 16:00").is_("done")
    assert owed(mia, seen, at="Wed 8 Jul 16:00").is_("due").one.bearer == 3


@row("CP11")
def test_two_services_say_that_it_is_not_theirs_and_one_person_must_say_whose_it_is_that_day(mia):
    goes(mia, "Wed 8 Jul 10:00", "health_visitor")
    goes(mia, "Wed 8 Jul 12:00", "midwife")
    duty = owed(mia, decided, at="Wed 8 Jul 12:01").is_("due", by=NAMED_NURSE, until="Wed 8 Jul 17:00")
    assert duty.one.marks["undecided"]
    goes(mia, "Wed 8 Jul 15:00", "midwife", "She is expected to book with them this week")
    owed(mia, decided, at="Wed 8 Jul 15:01").is_("due", by=MIDWIFE, until="Thu 9 Jul 17:00")


def test_whoever_decided_is_asked_again_only_after_two_more(mia):
    for when, role, by in (("10:00", "health_visitor", HEALTH_VISITOR), ("12:00", "midwife", NAMED_NURSE),
                           ("14:00", "gp", GP), ("15:00", "midwife", MIDWIFE), ("16:00", "camhs", NAMED_NURSE)):
        goes(mia, f"Wed 8 Jul {when}", role)
        assert owed(mia, decided, at=f"Wed 8 Jul {when}").one.role == by, when


@row("RV12")
def test_a_service_that_moved_takes_it_along_and_nobody_has_refused_it(mia):
    rungs = [one for duty in (opened, decided) for one in all_owed(mia, duty, at="Wed 8 Jul 00:00")]
    mia.says(ServiceFollowed, "Wed 8 Jul 00:01", by=None, answers=rungs, before="Front door", after="The new door")
    duty = owed(mia, decided, at="Wed 8 Jul 09:00").is_("due", by=CSC_FRONT_DOOR, until="Thu 9 Jul 17:00")
    duty.tells(0, CSC_FRONT_DOOR)
    assert duty.one.marks["passed_on"] == 1
    goes(mia, "Wed 8 Jul 10:00", "health_visitor")
    owed(mia, decided, at="Wed 8 Jul 11:00").is_("due", by=HEALTH_VISITOR)


def test_passed_on_in_error_and_struck_out_it_is_where_it_was(mia):
    rungs = [one for duty in (opened, decided) for one in all_owed(mia, duty, at="Wed 8 Jul 10:00")]
    went = mia.says(PassedOn, "Wed 8 Jul 10:00", by=9, answers=rungs, role="gp", why="Wrong child", who="Nora Finch")
    went.struck_out("Wed 8 Jul 10:30")
    owed(mia, decided, at="Wed 8 Jul 11:00").is_("due", by=CSC_FRONT_DOOR, until="Wed 8 Jul 17:00")
    owed(mia, opened, at="Wed 8 Jul 11:00").is_("done")


def comes_back(mia, when: str, why: str = "another") -> None:
    """As intake keeps it, from a place where nobody signs in."""
    rungs = [one for duty in (opened, read, acknowledged, decided) for one in all_owed(mia, duty, at=when)]
    mia.says(SentBack, when, by=None, answers=rungs, why=why, who="Nora Finch, duty desk")


@row("CP01", "CP02")
@pytest.mark.parametrize("why", ["another", "unknown", "not_me"])
def test_what_comes_back_and_is_nobody_s_by_name_is_the_hub_s_that_day(mia, why):
    comes_back(mia, "Wed 8 Jul 10:00", why)
    for duty in (opened, acknowledged, decided):
        owed(mia, duty, at="Wed 8 Jul 10:01").is_("due", by=HUB_TRIAGE, until="Wed 8 Jul 17:00")
    one = owed(mia, decided, at="Wed 8 Jul 10:01").tells(0, HUB_TRIAGE).one
    assert one.marks["came_back"]
    assert one.marks["undecided"]


@row("CP02")
def test_the_hub_that_says_nothing_is_climbed_over(mia):
    comes_back(mia, "Wed 8 Jul 10:00")
    owed(mia, decided, at="Wed 8 Jul 10:00").tells(0, HUB_TRIAGE).is_told()
    owed(mia, decided, at="Wed 8 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(mia, decided, at="Fri 10 Jul 00:00").tells(2, DESIGNATED_NURSE)


def test_the_hub_says_whose_it_is_also_where_it_came_from(mia):
    comes_back(mia, "Wed 8 Jul 10:00", "unknown")
    goes(mia, "Wed 8 Jul 11:00", "csc_front_door", "They have her under her mother’s name")
    one = owed(mia, decided, at="Wed 8 Jul 11:00").is_("due", by=CSC_FRONT_DOOR, until="Thu 9 Jul 17:00").one
    assert "came_back" not in one.marks
    goes(mia, "Wed 8 Jul 12:00", "health_visitor")
    owed(mia, decided, at="Wed 8 Jul 12:01").is_("due", by=HEALTH_VISITOR)


def test_whoever_waits_hears_once_that_it_went():
    tells = {key: duty.passing.tells for key, duty in ReferralAnswered.duties.items() if duty.passing}
    assert [key for key, roles in tells.items() if roles] == ["decided"]
    assert told.people == 0
