"""Beside an assessment it is said what the SDQs mean for the plan, by whoever assessed."""
import pytest

from kith.forms.looked_after.sdq_beside import SdqBeside
from kith.forms.looked_after.sdq_read import SdqRead
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.looked_after.sdq_read_before_signing import SdqReadBeforeSigning
from tests.scenarios.looked_after import in_care
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

read = SdqReadBeforeSigning.read
WITH = {"heading": "Health assessment with an SDQ. The main carer: 22 of 40, very high.", "found": "yes",
        "lines": [{"_row": "carer", "informant": "carer", "says": "The main carer: 22 of 40, very high."}]}
MEANS = {"means": "The carer asks for advice about sleep", "consults": "has"}


def assessed(**said):
    kai = in_care()
    kai.says(SdqBeside, "Tue 14 Jul 10:00", by=7, **WITH | said)
    return kai


@row("LA22")
def test_whoever_assessed_says_what_it_means():
    mine = owed(assessed(), read, at="Tue 14 Jul 11:00").is_("due", by=THE_RECORDER, until="Wed 22 Jul 00:00")
    assert mine.one.bearer == 7
    assert mine.sentence == "Because there was an SDQ when Kai was assessed on Tue 14 Jul."


@row("LA22")
def test_without_an_sdq_there_is_nothing_to_read():
    nothing_owed(assessed(found="no", lines=[]), read, at="Tue 14 Jul 11:00")


@row("LA22")
@pytest.mark.parametrize(("found", "which"), [("yes", "compare"), ("no", "own")])
def test_where_there_is_something_to_compare_it_is_owed_before_the_assessment_is_signed(found, which):
    kai = assessed(found=found, compare="yes")
    duty = getattr(SdqReadBeforeSigning, which)
    one = owed(kai, duty, at="Tue 14 Jul 11:00").is_("due", by=THE_RECORDER, until="Wed 22 Jul 00:00")
    nothing_owed(kai, read, at="Tue 14 Jul 11:00")
    kai.says(SdqRead, "Tue 21 Jul 09:00", by=7, answers=one, **MEANS, compared="worse", own="none", alike="yes")
    owed(kai, duty, at="Thu 23 Jul 09:00").is_("done")


@pytest.mark.parametrize(("when", "state"), [("Tue 21 Jul 23:59", "done"), ("Wed 22 Jul 00:01", "done late")])
def test_said_in_time_and_late(when, state):
    kai = assessed()
    kai.says(SdqRead, when, by=7, answers=owed(kai, read, at="Tue 14 Jul 11:00"), **MEANS)
    owed(kai, read, at="Thu 23 Jul 09:00").is_(state)


def test_not_said_the_lead_hears_and_then_the_named_nurse():
    kai = assessed()
    owed(kai, read, at="Tue 14 Jul 11:00").is_told()
    owed(kai, read, at="Wed 22 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(kai, read, at="Thu 30 Jul 00:00").tells(2, NAMED_NURSE)
