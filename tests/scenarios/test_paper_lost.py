"""Lost paper is reported as an incident."""
import pytest

from kith.forms.identity.gap_mended import GapMended
from kith.forms.identity.paper_compared import PaperCompared
from kith.forms.identity.paper_lost_reported import PaperLostReported
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE
from kith.pathways.identity.paper_lost import PaperLost
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

report = PaperLost.report
LOST = ((PaperCompared, {"found": "lost", "looked": "Store B, and with the archive firm"}),
        (GapMended, {"done": "lost", "what": "Looked in store B"}))


@row("AM07")
@pytest.mark.parametrize(("form", "said"), LOST)
def test_lost_paper_is_reported(form, said):
    sean = person("Sean", born="40 years ago")
    sean.says(form, "Fri 10 Jul 10:00", **said)
    duty = owed(sean, report, at="Fri 10 Jul 10:00").is_("due", by=NAMED_NURSE, until="Mon 13 Jul 17:00")
    assert duty.sentence == "Because the paper record of Sean could not be found or read on Fri 10 Jul."


def test_paper_that_was_found_is_not():
    sean = person("Sean", born="40 years ago")
    sean.says(PaperCompared, "Fri 10 Jul 10:00", found="whole")
    nothing_owed(sean, report, at="Fri 10 Jul 10:00")


def test_reported_in_time_and_late():
    for when, state in (("Mon 13 Jul 17:00", "done"), ("Mon 13 Jul 17:01", "done late")):
        sean = person("Sean", born="40 years ago")
        sean.says(*LOST[0][:1], "Fri 10 Jul 10:00", **LOST[0][1])
        sean.says(PaperLostReported, when, answers=owed(sean, report, at="Fri 10 Jul 12:00"), number="INC 41",
                  held="A care plan from 2012")
        owed(sean, report, at="Tue 14 Jul 09:00").is_(state)


def test_not_reported_climbs():
    sean = person("Sean", born="40 years ago")
    sean.says(PaperCompared, "Fri 10 Jul 10:00", **LOST[0][1])
    owed(sean, report, at="Fri 10 Jul 10:00").tells(0, NAMED_NURSE).is_told()
    owed(sean, report, at="Wed 15 Jul 00:00").is_("overdue").tells(1, DESIGNATED_NURSE)
