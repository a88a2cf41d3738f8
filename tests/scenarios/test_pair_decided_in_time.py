"""Two records that may be one person are decided in days, or it climbs."""
import pytest

from kith.forms.identity.pair_decided import PairDecided
from kith.forms.identity.pair_found import PairFound
from kith.language.roles import DUTY_DESK, NAMED_NURSE, POST_CLERK
from kith.pathways.identity.pair_decided_in_time import PairDecidedInTime
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed

decide = PairDecidedInTime.decide


def pair() -> Record:
    one = Record("A pair")
    one.says(PairFound, "Mon 13 Jul 10:00", by=None, reasons="family name the same", why="It is likely, and not sure.")
    return one


@row("AE03", "CP03")
def test_a_doubtful_pair_has_an_owner_and_a_day():
    duty = owed(pair(), decide, at="Mon 13 Jul 10:01").is_("due", by=POST_CLERK, until="Wed 15 Jul 17:00")
    assert duty.sentence == "Because two records look like one person since Mon 13 Jul, and nothing proves it."


def test_nobody_asks_about_a_pair_that_was_not_found():
    nothing_owed(Record("A pair"), decide, at="Mon 13 Jul 10:01")


@pytest.mark.parametrize("decision", ["same", "two", "not_sure"])
def test_decided_in_time(decision):
    one = pair()
    one.says(PairDecided, "Wed 15 Jul 17:00", answers=owed(one, decide, at="Mon 13 Jul 11:00"), decision=decision,
             why="Her mother says so")
    owed(one, decide, at="Fri 17 Jul 09:00").is_("done")


def test_decided_late():
    one = pair()
    one.says(PairDecided, "Wed 15 Jul 17:01", answers=owed(one, decide, at="Mon 13 Jul 11:00"), decision="two",
             why="Twins")
    owed(one, decide, at="Fri 17 Jul 09:00").is_("done late")


def test_found_again_on_other_grounds_it_is_asked_again():
    one = pair()
    one.says(PairDecided, "Mon 13 Jul 12:00", answers=owed(one, decide, at="Mon 13 Jul 11:00"), decision="two",
             why="Twins")
    again = one.says(PairFound, "Fri 17 Jul 10:00", by=None, reasons="NHS number the same", why="First name differs.")
    again.struck_out("Fri 17 Jul 12:00")
    one.says(PairFound, "Fri 17 Jul 14:00", by=None, reasons="NHS number the same", why="First name differs.")
    assert [asked.one.state for asked in all_owed(one, decide, at="Fri 17 Jul 15:00")] == ["done", "due"]


@row("P2")
def test_undecided_it_climbs():
    one = pair()
    owed(one, decide, at="Mon 13 Jul 10:00").tells(0, POST_CLERK).is_told()
    owed(one, decide, at="Wed 15 Jul 17:00").is_("overdue").tells(1, DUTY_DESK).is_told()
    owed(one, decide, at="Fri 17 Jul 00:00").tells(2, NAMED_NURSE)
