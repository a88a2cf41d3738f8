"""A report that is returned goes back to the service that wrote it, which sends it again while there is time."""
import pytest

from kith.forms.meetings.conference_report import ConferenceReport
from kith.forms.meetings.report_reviewed import ReportReviewed
from kith.language.roles import GP, NAMED_NURSE, TEAM_LEAD
from kith.pathways.meetings.report_mended import ReportMended
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_conference_told import WRITTEN
from tests.scenarios.test_report_assured import GOOD, LACKS

mend = ReportMended.mend
AT = "Tue 14 Jul 10:01"


def read(**said):
    one = person("Finn", born="2 years ago")
    one.says(ReportReviewed, "Tue 14 Jul 10:00", by=9, **said)
    return one


@row("GP05", "HV05")
def test_a_returned_report_is_the_services_that_wrote_it():
    owed(read(**LACKS), mend, at=AT).is_("due", by=GP, until="Wed 15 Jul 17:00",
                                         why="Because a report about Finn for a conference was returned on Tue 14 Jul.")


def test_a_good_one_is_nobodys_to_mend():
    nothing_owed(read(**GOOD, decided="approved"), mend, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 16:59", "done"), ("Wed 15 Jul 17:01", "done late")])
def test_sent_again_in_time_and_late(when, state):
    one = read(**LACKS)
    one.says(ConferenceReport, when, by=4, answers=owed(one, mend, at=AT), **WRITTEN, parents="read")
    owed(one, mend, at="Thu 16 Jul 09:00").is_(state)


def test_not_mended_the_lead_hears_and_then_the_named_nurse():
    one = read(**LACKS)
    owed(one, mend, at=AT).is_told()
    owed(one, mend, at="Wed 15 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, mend, at="Fri 17 Jul 00:00").tells(2, NAMED_NURSE)
