"""Minutes are read by each service and the practice; whoever had read a line that is amended reads it again."""
import pytest

from kith.forms.meetings.minutes_read import MinutesRead
from kith.language.roles import GP, HEALTH_VISITOR, TEAM_LEAD
from kith.pathways.meetings.minutes_read_by_all import MinutesReadByAll
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_minutes_challenged import AMENDED, AT, ISSUED, READER, answered, finn, issued

visitor, practice = MinutesReadByAll.health_visitor, MinutesReadByAll.gp


@row("GP06", "CP06")
def test_the_minutes_are_read_by_each_service_and_the_practice():
    one = finn()
    owed(one, visitor, at=AT).is_("due", by=HEALTH_VISITOR, until="Mon 20 Jul 17:00").tells(0, HEALTH_VISITOR)
    owed(one, practice, at=AT).is_("due", by=GP)
    owed(one, visitor, at="Mon 13 Jul 13:00").is_("done")
    nothing_owed(one, MinutesReadByAll.camhs, at=AT)


def test_without_minutes_nothing_is_read_and_those_issued_in_error_are_read_by_nobody():
    nothing_owed(person("Finn", born="2 years ago"), practice, at=AT)
    one = issued()
    one.minutes.struck_out("Mon 13 Jul 11:00")
    nothing_owed(one, practice, at="Mon 13 Jul 11:01")


@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 17:00", "done"), ("Mon 20 Jul 17:01", "done late")],
                         ids=["in time", "late"])
def test_read_in_time_and_late(when, state):
    one = issued()
    one.says(MinutesRead, when, by=READER, answers=owed(one, visitor, at=AT), wrong="no")
    owed(one, visitor, at="Tue 21 Jul 09:00").is_(state)


@row("GP06")
def test_a_line_that_is_amended_is_read_again_by_whoever_had_read_it():
    one = answered()
    owed(one, visitor, at="Tue 14 Jul 15:01").is_("done")
    one.minutes.corrected("Tue 14 Jul 15:00", when=ISSUED, kept_at="With the chair", lines=AMENDED)
    for duty in (visitor, practice):
        assert owed(one, duty, at="Tue 14 Jul 15:02").is_("due").one.marks["reopened"]
    one.says(MinutesRead, "Wed 15 Jul 09:00", by=READER, answers=owed(one, visitor, at="Tue 14 Jul 15:02"), wrong="no")
    owed(one, visitor, at="Wed 15 Jul 10:00").is_("done")
    owed(one, practice, at="Wed 15 Jul 10:00").is_("due")


def test_unread_they_reach_the_lead_of_that_service():
    one = issued()
    owed(one, visitor, at=AT).is_told()
    owed(one, visitor, at="Mon 20 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)
