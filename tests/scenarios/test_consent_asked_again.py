"""What somebody agreed to is gone through with them again after their life has changed."""
import pytest

from kith.forms.consent.consent_reviewed import ConsentReviewed
from kith.forms.consent.consent_unsettled import CHANGES, ConsentUnsettled
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD
from kith.pathways.consent.consent_asked_again import ConsentAskedAgain
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

ask, MOVED, AT = ConsentAskedAgain.ask, "Mon 6 Jul 10:00", "Mon 6 Jul 10:01"


def moved(why: str = "placement", role: str = "looked_after_nurse"):
    one = person("Callum", born="16 years ago")
    one.says(ConsentUnsettled, MOVED, role=role, why=why)
    return one


@row("LA21")
def test_after_a_move_the_service_that_had_asked_goes_through_it_again_within_ten_working_days():
    asked = owed(moved(), ask, at=AT).is_("due", by=LOOKED_AFTER_NURSE, until="Tue 21 Jul 00:00")
    assert asked.sentence == "Because after Callum had agreed to what is shared, they moved to another place in care."
    owed(moved(role="school_nurse"), ask, at=AT).is_("due", by=SCHOOL_NURSE)
    nothing_owed(person("Ada", born="9 years ago"), ask, at=AT)


@pytest.mark.parametrize("why", CHANGES)
def test_whatever_changed_stands_in_its_sentence(why):
    assert owed(moved(why), ask, at=AT).sentence.endswith(f"{CHANGES[why]}.")


@pytest.mark.parametrize(("when", "state"), [("Mon 20 Jul 23:59", "done"), ("Tue 21 Jul 00:01", "done late")])
def test_gone_through_in_time_and_late(when, state):
    one = moved()
    one.says(ConsentReviewed, when, answers=owed(one, ask, at=AT), outcome="as_before", gave="young_person",
             words="It is fine as it is")
    owed(one, ask, at="Wed 22 Jul 09:00").is_(state)


def test_that_they_could_not_be_asked_yet_is_no_answer():
    one = moved()
    one.says(ConsentReviewed, "Tue 14 Jul 10:00", answers=owed(one, ask, at=AT), outcome="not_yet",
             words="She did not come")
    owed(one, ask, at="Tue 14 Jul 10:01").is_("due")


@row("LA21")
def test_unreviewed_it_climbs_to_the_lead_of_that_service_and_then_to_the_named_nurse():
    one = moved()
    owed(one, ask, at=AT).tells(0, LOOKED_AFTER_NURSE).is_told()
    owed(one, ask, at="Tue 21 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, ask, at="Wed 29 Jul 09:00").tells(2, NAMED_NURSE)
