"""Whichever side was absent from maternity liaison answers about the family in five working days."""
import pytest

from kith.forms.teams.liaison_answered import LiaisonAnswered
from kith.forms.teams.liaison_spoken import LiaisonSpoken
from kith.language.roles import HEALTH_VISITING_LEAD, HEALTH_VISITOR, MIDWIFE, TEAM_LEAD
from kith.pathways.teams.liaison_answered_in_writing import LiaisonAnsweredInWriting
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

visitor, midwife = LiaisonAnsweredInWriting.visitor, LiaisonAnsweredInWriting.midwife
AT = "Mon 13 Jul 10:01"


def carried(absent: str):
    one = person("Mia", born="2 weeks ago")
    one.says(LiaisonSpoken, "Mon 13 Jul 10:00", outcome="carried", absent=absent)
    return one


@row("AN02")
@pytest.mark.parametrize(("absent", "duty", "by", "other"), [
    ("visitor", visitor, HEALTH_VISITOR, midwife), ("midwife", midwife, MIDWIFE, visitor)])
def test_the_side_that_was_absent_answers_and_the_other_does_not(absent, duty, by, other):
    one = carried(absent)
    owed(one, duty, at=AT).is_("due", by=by, until="Mon 20 Jul 17:00")
    nothing_owed(one, other, at=AT)


@row("AN02")
def test_of_a_meeting_that_was_not_held_both_answer_and_where_time_ran_out_neither():
    for duty in (visitor, midwife):
        owed(carried("both"), duty, at=AT).is_("due")
        nothing_owed(carried("time"), duty, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 16:59", "done"), ("Mon 20 Jul 17:01", "done late")])
def test_answered_in_time_and_late(when, state):
    one = carried("visitor")
    one.says(LiaisonAnswered, when, by=4, answers=owed(one, visitor, at=AT), knows="Seen on Friday", proposes="Weekly")
    owed(one, visitor, at="Tue 21 Jul 09:00").is_(state)


def test_not_answered_the_lead_hears_and_then_the_lead_of_health_visiting():
    one = carried("visitor")
    owed(one, visitor, at=AT).is_told()
    owed(one, visitor, at="Mon 20 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, visitor, at="Tue 28 Jul 00:00").tells(2, HEALTH_VISITING_LEAD)
