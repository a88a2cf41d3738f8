"""The main carer's SDQ comes soon after a child comes into care, and each year; what does not come is asked for."""
import pytest

from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.language.roles import CSC_HEAD, CSC_MANAGER, DESIGNATED_NURSE, SOCIAL_WORKER
from kith.pathways.looked_after.sdq_asked import SdqAsked
from tests.scenarios.looked_after import in_care, sdq
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

come = SdqAsked.come


@row("LA22")
def test_it_is_owed_by_the_social_worker_ten_working_days_after_coming_into_care():
    owed(in_care(), come, at="Mon 1 Jun 12:00").is_(
        "due", by=SOCIAL_WORKER, until="Tue 16 Jun 00:00", why="Because Kai is looked after, and 4 to 16 years old.")


@pytest.mark.parametrize(("born", "asked"), [
    ("2022-06-02", False), ("2022-06-01", True), ("2009-06-02", True), ("2009-06-01", False)])
@row("LA22")
def test_it_is_asked_from_the_fourth_birthday_to_the_seventeenth(born, asked):
    assert bool(all_owed(in_care(born=born), come, at="Mon 1 Jun 13:00")) == asked


@row("LA22")
def test_a_small_child_in_care_is_asked_about_from_the_fourth_birthday():
    kai = in_care(born="2022-07-01")
    nothing_owed(kai, come, at="Tue 30 Jun 12:00")
    owed(kai, come, at="Wed 1 Jul 12:00").is_("due", until="Thu 16 Jul 00:00")


def test_a_child_who_is_not_looked_after_is_not_asked_about():
    nothing_owed(person("Kai", born="10 years ago"), come, at="Mon 1 Jun 12:00")


@row("LA15")
def test_what_does_not_come_is_asked_of_the_manager_then_the_head_then_the_designated_nurse():
    kai = in_care()
    owed(kai, come, at="Mon 1 Jun 12:00").is_told()
    owed(kai, come, at="Mon 15 Jun 23:59").is_("due").tells(None)
    owed(kai, come, at="Tue 16 Jun 00:00").is_("overdue").tells(1, CSC_MANAGER).is_told()
    owed(kai, come, at="Wed 24 Jun 00:00").tells(2, CSC_HEAD).is_told()
    owed(kai, come, at="Thu 2 Jul 00:00").tells(3, DESIGNATED_NURSE)


@pytest.mark.parametrize(("when", "state"), [("Mon 15 Jun 23:59", "done"), ("Tue 16 Jun 00:01", "done late")])
@row("LA22")
def test_it_comes_in_time_or_late_and_the_next_is_due_eleven_months_on(when, state):
    kai = in_care()
    sdq(kai, when, 12)
    was, following = all_owed(kai, come, at="Fri 19 Jun 09:00")
    was.is_(state)
    following.is_("due", by=SOCIAL_WORKER, until="Sun 16 May 2027" if state == "done" else "Mon 17 May 2027")


@pytest.mark.parametrize("informant", ["teacher", "young_person"])
def test_one_by_somebody_else_is_not_the_main_carers(informant):
    kai = in_care()
    sdq(kai, "Tue 2 Jun 10:00", 12, informant)
    owed(kai, come, at="Tue 2 Jun 12:00").is_("due")


def test_whoever_leaves_care_in_time_is_not_asked_about_and_coming_back_begins_anew():
    kai = in_care()
    kai.says(LookedAfterEnded, "Wed 10 Jun")
    nothing_owed(kai, come, at="Thu 11 Jun 12:00")
    kai.says(LookedAfterBegan, "Mon 22 Jun", legal_status="voluntary")
    (again,) = all_owed(kai, come, at="Mon 22 Jun 12:00")
    again.is_("due", until="Tue 7 Jul 00:00")
