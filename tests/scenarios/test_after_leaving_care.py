"""In the year after leaving care somebody gets in touch; in the ninth month without it the lead hears."""
import pytest

from kith.forms.looked_after.leaver_asked import LeaverAsked
from kith.forms.looked_after.leaver_contacted import LeaverContacted
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.language.roles import LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.pathways.looked_after.after_leaving_care import AfterLeavingCare
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

contact, ask, LEFT = AfterLeavingCare.contact, AfterLeavingCare.ask, "Sun 1 Feb 10:00"
AT = "Mon 2 Feb 10:00"


def left(born: str = "2008-01-20"):
    one = person("Reece", born=born)
    one.says(LookedAfterEnded, LEFT, by=5)
    return one


def tried(one, when: str, **more) -> None:
    one.says(LeaverContacted, when, by=5, **{"way": "phone", "outcome": "tried", "words": "No answer"} | more)


@row("LA06")
def test_the_year_begins_on_leaving_and_the_lead_hears_in_the_ninth_month_without_contact():
    one = left()
    owed(one, contact, at=AT).is_("due", by=LOOKED_AFTER_NURSE, until="Tue 2 Feb 2027 00:00").tells(
        0, LOOKED_AFTER_NURSE).is_told()
    tried(one, "Mon 1 Jun 10:00", tries=1)
    owed(one, contact, at="Sat 31 Oct 10:00").is_("due").tells(None)
    owed(one, contact, at="Mon 2 Nov 10:00").is_("due").tells(1, TEAM_LEAD)


@pytest.mark.parametrize(("more", "state"), [
    ({"outcome": "reached"}, "done"), ({"outcome": "declined"}, "done"), ({"tries": 3}, "done"), ({"tries": 2}, "due")])
def test_contact_a_no_or_three_tries_end_it(more, state):
    one = left()
    tried(one, "Mon 1 Jun 10:00", **{"tries": 1} | more)
    owed(one, contact, at="Mon 1 Jun 10:01").is_(state)


def test_after_the_year_it_is_late():
    one = left()
    owed(one, contact, at="Tue 2 Feb 2027 00:00").is_("overdue")


def test_whoever_goes_home_as_a_child_is_not_begun_with():
    nothing_owed(left(born="2014-03-04"), contact, at=AT)


def test_they_are_asked_how_it_was():
    one = left()
    owed(one, ask, at=AT).is_("due", until="Sat 28 Feb 00:00")
    one.says(LeaverAsked, "Mon 9 Feb 10:00", by=5, heard="yes", knows="some")
    owed(one, ask, at="Mon 9 Feb 10:01").is_("done")
