"""Whoever leaves care says that they have the passport; a letter and nothing are counted as what they are."""
from kith.forms.looked_after.passport_given import PassportGiven
from kith.language.roles import LOOKED_AFTER_NURSE
from kith.pathways.looked_after.leaves_with_passport import LeavesWithPassport
from tests.scenarios.passports import HAS_IT, LETTER, in_care, leaves
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

give = LeavesWithPassport.give


@row("LA01")
def test_whoever_leaves_says_that_they_have_it_and_a_letter_does_not_count():
    zara = in_care("2008-10-14")
    leaves(zara)
    left = owed(zara, give, at="Mon 13 Jul 13:00").is_("due", by=LOOKED_AFTER_NURSE, until="Wed 15 Jul 00:00")
    zara.says(PassportGiven, "Mon 13 Jul 14:00", answers=left, **LETTER)
    owed(zara, give, at="Wed 15 Jul 00:00").is_("overdue")
    zara.says(PassportGiven, "Thu 16 Jul 14:00", answers=left, **HAS_IT | {"receipt": "no"})
    owed(zara, give, at="Thu 16 Jul 15:00").is_("overdue")
    zara.says(PassportGiven, "Fri 17 Jul 14:00", answers=left, **HAS_IT)
    owed(zara, give, at="Fri 17 Jul 15:00").is_("done late")


def test_in_hand_on_the_last_day_it_is_in_time():
    zara = in_care("2008-10-14")
    leaves(zara)
    left = owed(zara, give, at="Mon 13 Jul 13:00")
    zara.says(PassportGiven, "Tue 14 Jul 23:59", answers=left, **HAS_IT)
    owed(zara, give, at="Wed 15 Jul 09:00").is_("done")


def test_a_young_child_who_goes_home_is_owed_no_passport_to_leave_with():
    zara = in_care("2016-10-14")
    leaves(zara)
    nothing_owed(zara, give, at="Mon 13 Jul 13:00")


@row("LA01")
def test_of_twenty_who_leave_fourteen_have_it_and_six_are_named():
    left = []
    for n, what in enumerate([HAS_IT] * 14 + [LETTER] * 5 + [None]):
        one = in_care("2008-10-14", name=f"Leaver {n}")
        leaves(one)
        if what:
            one.says(PassportGiven, "Tue 14 Jul 10:00", answers=owed(one, give, at="Mon 13 Jul 13:00"), **what)
        left.append(owed(one, give, at="Wed 15 Jul 09:00").one.state)
    assert left == ["done"] * 14 + ["overdue"] * 6
