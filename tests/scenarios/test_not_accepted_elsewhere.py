"""A week without anybody there having accepted all of it: the designated nurse of the other area is told by ours."""
import pytest

from kith.forms.areas.accepted_elsewhere import AcceptedElsewhere
from kith.forms.areas.moved_area import MovedArea
from kith.forms.areas.told_elsewhere import ToldElsewhere
from kith.language.roles import DESIGNATED_NURSE
from kith.pathways.areas.not_accepted_elsewhere import NotAcceptedElsewhere
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_moved_out_of_area import ACCEPTED, MOVED

tell = NotAcceptedElsewhere.tell
TOLD = {"who": "Ann Vale, designated nurse, Fenwick", "agreed": "She finds out today who has him"}


def kai():
    one = person("Kai", born="9 years ago")
    one.says(MovedArea, "Mon 13 Jul 09:00", **MOVED)
    return one


@row("RV10")
def test_after_a_week_both_designated_nurses_know():
    one = kai()
    nothing_owed(one, tell, at="Sun 19 Jul 23:59")
    told = owed(one, tell, at="Mon 20 Jul 00:00").is_("due", by=DESIGNATED_NURSE, until="Tue 21 Jul 17:00")
    assert told.sentence == ("Because Kai moved to another area a week ago, and nobody there has accepted all of it.")


@pytest.mark.parametrize(("whole", "owes"), [("yes", False), ("no", True)])
def test_accepted_before_in_whole_or_in_part(whole, owes):
    one = kai()
    one.says(AcceptedElsewhere, "Fri 17 Jul 09:00", **ACCEPTED | {"all_of_it": whole})
    if owes:
        owed(one, tell, at="Mon 20 Jul 08:00").is_("due")
    else:
        nothing_owed(one, tell, at="Mon 20 Jul 08:00")


@pytest.mark.parametrize(("when", "state"), [("Tue 21 Jul 17:00", "done"), ("Tue 21 Jul 17:01", "done late")])
def test_told_in_time_and_late(when, state):
    one = kai()
    one.says(ToldElsewhere, when, answers=owed(one, tell, at="Mon 20 Jul 08:00"), **TOLD)
    owed(one, tell, at="Wed 22 Jul 09:00").is_(state)


def test_accepted_before_it_was_due_it_is_no_longer_owed_and_after_that_it_stays():
    one = kai()
    owed(one, tell, at="Mon 20 Jul 00:00").is_told()
    one.says(AcceptedElsewhere, "Mon 20 Jul 12:00", **ACCEPTED | {"all_of_it": "yes"})
    owed(one, tell, at="Mon 20 Jul 13:00").is_("no longer owed")
    late = kai()
    late.says(AcceptedElsewhere, "Wed 22 Jul 12:00", **ACCEPTED | {"all_of_it": "yes"})
    owed(late, tell, at="Thu 23 Jul 09:00").is_("overdue")


def test_silence_is_told_again():
    one = kai()
    owed(one, tell, at="Mon 20 Jul 00:00").tells(0, DESIGNATED_NURSE).is_told()
    owed(one, tell, at="Tue 21 Jul 17:00").is_("overdue").tells(1, DESIGNATED_NURSE)
