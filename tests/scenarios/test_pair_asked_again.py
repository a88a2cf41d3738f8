"""Whoever is not sure hands the question on; it does not end there."""
from kith.forms.identity.pair_decided import PairDecided
from kith.language.roles import DUTY_DESK, NAMED_NURSE
from kith.pathways.identity.pair_asked_again import PairAskedAgain
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed

find_out = PairAskedAgain.find_out


def unsure() -> Record:
    one = Record("A pair")
    one.says(PairDecided, "Mon 13 Jul 10:00", decision="not_sure", why="Nobody answers the phone")
    return one


@row("AE03", "CP03")
def test_not_sure_is_asked_of_the_duty_desk():
    owed(unsure(), find_out, at="Mon 13 Jul 10:01").is_("due", by=DUTY_DESK, until="Mon 20 Jul 17:00")


def test_a_decision_asks_nothing_more():
    one = Record("A pair")
    one.says(PairDecided, "Mon 13 Jul 10:00", decision="two", why="Twins")
    nothing_owed(one, find_out, at="Mon 13 Jul 10:01")


def test_decided_in_time():
    one = unsure()
    one.says(PairDecided, "Mon 20 Jul 16:00", answers=owed(one, find_out, at="Tue 14 Jul 09:00"), decision="same",
             why="The practice knows her by both names")
    owed(one, find_out, at="Wed 22 Jul 09:00").is_("done")


@row("P2")
def test_overdue_the_named_nurse_hears():
    one = unsure()
    owed(one, find_out, at="Mon 13 Jul 10:00").tells(0, DUTY_DESK).is_told()
    owed(one, find_out, at="Mon 20 Jul 17:00").is_("overdue").tells(1, NAMED_NURSE)


def test_on_its_last_minute_it_is_not_late():
    owed(unsure(), find_out, at="Mon 20 Jul 16:59").is_("due")
