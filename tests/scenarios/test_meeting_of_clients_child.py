"""A conference about a child in a client's life: whoever treats the adult is asked to come, and says who does."""
import pytest

from kith.forms.family.history_read import HistoryRead
from kith.forms.meetings.invitation_answered import InvitationAnswered
from kith.forms.meetings.meeting_called import MeetingCalled
from kith.language.roles import DRUG_AND_ALCOHOL, NAMED_NURSE, TEAM_LEAD
from kith.pathways.adults.meeting_of_clients_child import MeetingOfClientsChild
from tests.scenarios.adults import wayne
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_meeting_invited import CALLED

come, read_history = MeetingOfClientsChild.come, MeetingOfClientsChild.read_history
AT = "Tue 14 Jul 10:01"


def family(kind: str = "conference", known: str = "Tue 14 Jul 10:00", **more):
    one, lola = wayne(role="drug_and_alcohol", **more), person("Lola", born="3 years ago")
    one.is_whose("child", lola)
    lola.says(MeetingCalled, "Tue 14 Jul 10:00", known=known, by=9, **CALLED | {"kind": kind})
    return one


@row("CP05")
def test_the_service_that_treats_a_father_is_asked_to_the_conference_about_his_child():
    one = family()
    said = owed(one, come, at=AT).is_("due", by=DRUG_AND_ALCOHOL, until="Thu 16 Jul 17:00").tells(0, DRUG_AND_ALCOHOL)
    assert said.sentence == ("Because a meeting about the safety of a child in Wayne’s life on Tue 21 Jul, 10:00 was "
                             "called on Tue 14 Jul.")


def test_no_core_group_and_nobody_who_is_no_client():
    nothing_owed(family("core_group"), come, at=AT)
    stacey, lola = person("Stacey", born="30 years ago"), person("Lola", born="3 years ago")
    stacey.is_whose("child", lola)
    lola.says(MeetingCalled, "Tue 14 Jul 10:00", by=9, **CALLED)
    nothing_owed(stacey, come, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Thu 16 Jul 16:59", "done"), ("Thu 16 Jul 17:01", "done late")],
                         ids=["in time", "late"])
def test_answered_in_time_and_late(when, state):
    one = family()
    one.says(InvitationAnswered, when, by=4, answers=owed(one, come, at=AT), coming="report")
    owed(one, come, at="Fri 17 Jul 09:00").is_(state)


def test_unanswered_the_lead_hears_and_then_the_named_nurse():
    one = family()
    owed(one, come, at=AT).is_told()
    owed(one, come, at="Thu 16 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, come, at="Sat 18 Jul 00:00").tells(2, NAMED_NURSE)


def test_of_a_meeting_that_becomes_known_long_after_it_was_called_the_history_is_read():
    one, lola = wayne(role="drug_and_alcohol", since="Thu 1 May 2025 10:00"), person("Lola", born="3 years ago")
    one.is_whose("child", lola)
    lola.says(MeetingCalled, "Tue 5 May 10:00", known="Wed 8 Jul 10:00", by=9, **CALLED)
    nothing_owed(one, come, at="Wed 8 Jul 12:00")
    duty = owed(one, read_history, at="Wed 8 Jul 12:00").is_("due")
    one.says(HistoryRead, "Wed 8 Jul 14:00", answers=duty, what="It was held in May; spoke to her social worker")
    owed(one, read_history, at="Wed 8 Jul 15:00").is_("done")
