"""The profile of children in care is made each month, and its greatest gaps are decided about by name."""
import pytest

from kith.forms.looked_after.care_profiled import CareProfiled
from kith.forms.looked_after.gap_decided import GapDecided
from kith.forms.looked_after.gap_outcome import GapOutcome
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE, LOOKED_AFTER_LEAD, SERVICE_DESK
from kith.pathways.looked_after.profile_of_care import ProfileOfCare
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, team

run, decide, outcome = ProfileOfCare.run, ProfileOfCare.decide, ProfileOfCare.outcome
TEETH = {"_row": "teeth", "gap": "teeth", "name": "Teeth: 8 of 25 children"}
NO_SDQ = {"_row": "no-sdq", "gap": "no-sdq", "name": "No SDQ came: 6 of 25 children"}
DECIDED = {"name": "Teeth: 8 of 25 children", "decision": "commissioned",
           "what": "A dentist comes to the clinic each month; Anwen, from September"}


def profiled(*asks: dict):
    here = team("looked_after", "Mon 1 Jun 09:00")
    here.says(CareProfiled, "Wed 1 Jul 00:05", by=None, month="2026-07-01", children="25", asks=list(asks))
    return here


@row("LA05")
def test_the_commissioner_owes_a_decision_for_each_gap():
    here = profiled(TEETH, NO_SDQ)
    for gap in ("teeth", "no-sdq"):
        owed(here, decide, at="Wed 1 Jul 09:00", row=gap).is_("due", by=COMMISSIONER, until="Thu 30 Jul 00:00")
    nothing_owed(here, outcome, at="Wed 1 Jul 09:00")


def test_a_profile_without_a_gap_asks_for_no_decision():
    nothing_owed(profiled(), decide, at="Wed 1 Jul 09:00")


@row("LA05")
@pytest.mark.parametrize(("when", "state"), [("Wed 29 Jul 23:59", "done"), ("Thu 30 Jul 00:01", "done late")])
def test_each_is_decided_by_itself_in_time_and_late_and_what_came_of_it_is_asked(when, state):
    here = profiled(TEETH, NO_SDQ)
    here.says(GapDecided, when, answers=owed(here, decide, at="Wed 1 Jul 09:00", row="teeth"), **DECIDED)
    owed(here, decide, at="Thu 30 Jul 00:02", row="teeth").is_(state)
    owed(here, decide, at="Thu 30 Jul 00:02", row="no-sdq").is_("overdue")
    asked = owed(here, outcome, at="Thu 30 Jul 00:02", row="teeth").is_("due", by=COMMISSIONER)
    here.says(GapOutcome, "Thu 30 Jul 12:00", answers=asked, name="Teeth", outcome="same", words="It began last week")
    owed(here, outcome, at="Thu 30 Jul 12:01", row="teeth").is_("done")


@row("LA05")
def test_an_undecided_gap_climbs_to_the_designated_nurse():
    here = profiled(TEETH)
    owed(here, decide, at="Wed 1 Jul 09:00", row="teeth").tells(0, COMMISSIONER).is_told()
    owed(here, decide, at="Thu 30 Jul 00:00", row="teeth").is_("overdue").tells(1, DESIGNATED_NURSE)


@row("LA05")
def test_a_profile_that_is_not_made_by_its_date_goes_to_the_lead_of_looked_after_children():
    here = profiled()
    owed(here, run, at="Wed 1 Jul 09:00").is_("due", by=SERVICE_DESK, until="Thu 6 Aug 00:00")
    owed(here, run, at="Wed 1 Jul 09:00").tells(0, SERVICE_DESK).is_told()
    owed(here, run, at="Thu 6 Aug 00:00").is_("overdue").tells(1, LOOKED_AFTER_LEAD)


def test_the_next_profile_ends_the_wait_for_it():
    here = profiled()
    here.says(CareProfiled, "Sat 1 Aug 00:05", by=None, month="2026-08-01", children="25")
    assert [one.one.state for one in all_owed(here, run, at="Sat 1 Aug 00:06")] == ["done", "due"]
