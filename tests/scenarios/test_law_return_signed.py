"""Each month a service signs what grave harm it met; none is an answer that somebody gives, and silence is not."""
import pytest

from kith.forms.grave_harm.law_return import LawReturn
from kith.forms.grave_harm.law_return_asked import LawReturnAsked
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.grave_harm.law_return_signed import LawReturnSigned
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, team

sign = LawReturnSigned.sign
ASKED, AT = "Wed 1 Jul 00:05", "Wed 1 Jul 09:00"
NONE = {"met": "none", "looked": "The list in Kith, and our log"}


def asked():
    one = team("midwifery", "Mon 5 Jan 09:00")
    one.says(LawReturnAsked, ASKED, month="2026-06-01", by=None)
    return one


@row("CP09", "P9")
def test_it_is_owed_by_the_lead_until_somebody_signs_even_that_there_was_none():
    one = asked()
    duty = owed(one, sign, at=AT).is_("due", by=TEAM_LEAD, until="Thu 16 Jul 00:00")
    assert duty.sentence == "Because the month before is over, and on Wed 1 Jul your return was asked for."
    assert sign.waived_by == ()
    one.says(LawReturn, "Wed 8 Jul 10:00", answers=duty, **NONE)
    owed(one, sign, at="Wed 8 Jul 10:01").is_("done")


def test_who_was_not_asked_owes_nothing():
    nothing_owed(team("midwifery", "Mon 5 Jan 09:00"), sign, at=AT)


def test_a_return_of_another_month_does_not_answer_it():
    one = asked()
    one.says(LawReturn, "Wed 8 Jul 10:00", **NONE)
    owed(one, sign, at="Wed 8 Jul 10:01").is_("due")


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 23:59", "done"), ("Thu 16 Jul 00:01", "done late")])
def test_signed_in_time_and_late(when, state):
    one = asked()
    one.says(LawReturn, when, answers=owed(one, sign, at=AT), **NONE)
    owed(one, sign, at="Fri 17 Jul 09:00").is_(state)


def test_overdue_it_climbs_and_never_reads_as_none():
    one = asked()
    owed(one, sign, at=AT).tells(0, TEAM_LEAD).is_told()
    owed(one, sign, at="Thu 16 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, sign, at="Fri 24 Jul 00:00").is_("overdue").tells(2, DESIGNATED_NURSE)
