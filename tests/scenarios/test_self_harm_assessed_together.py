"""After self-harm CAMHS and the hospital's safeguarding nurse assess together, and nobody goes without a day."""
import pytest

from kith.language.roles import CAMHS_ON_DUTY, DESIGNATED_NURSE, ED_SAFEGUARDING_NURSE, NAMED_NURSE
from tests.scenarios.after_self_harm import CAME, assess, assessed, goes, home, zara
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed


@row("CM09")
@pytest.mark.parametrize("sign", ["self_harm", "overdose"])
def test_both_owe_it_in_the_same_visit(sign):
    one = zara(**{sign: "yes"})
    duty = owed(one, assess, at=CAME).is_("due", by=CAMHS_ON_DUTY, until="Sun 12 Jul 00:00")
    assert duty.sentence == "Because Zara came to A&E on Sat 11 Jul after hurting or poisoning themselves."
    owed(one, home, at=CAME).is_("due", by=ED_SAFEGUARDING_NURSE, until="Sun 12 Jul 20:00")


@pytest.mark.parametrize(("born", "sign"), [
    ("30 years ago", {"self_harm": "yes"}), ("15 years ago", {"injury": "yes"})])
def test_a_grown_up_and_another_injury_are_not_meant(born, sign):
    nothing_owed(zara(born, **sign), assess, at=CAME)


@pytest.mark.parametrize(("when", "state"), [("Sat 11 Jul 23:59", "done"), ("Sun 12 Jul 00:01", "done late")])
def test_at_the_last_moment_and_after_it(when, state):
    one = zara()
    assessed(one, when)
    owed(one, assess, at="Sun 12 Jul 01:00").is_(state)


@row("CM09")
@pytest.mark.parametrize("missing", ["follow_up", "by_whom", "role"])
def test_a_discharge_without_a_day_and_a_name_cannot_be_completed(missing):
    one = zara()
    with pytest.raises(AssertionError, match=missing):
        goes(one, **{missing: ""})
    owed(one, home, at="Sun 12 Jul 11:00").is_("due")


def test_left_without_it_the_discharge_climbs():
    one = zara()
    owed(one, home, at=CAME).tells(0, ED_SAFEGUARDING_NURSE).is_told()
    owed(one, home, at="Sun 12 Jul 20:00").is_("overdue").tells(1, NAMED_NURSE)


def test_silence_of_camhs_is_known_in_the_hospital_the_same_night():
    one = zara()
    owed(one, assess, at=CAME).tells(0, CAMHS_ON_DUTY).is_told()
    owed(one, assess, at="Sun 12 Jul 00:00").tells(1, ED_SAFEGUARDING_NURSE).is_told()
    owed(one, assess, at="Sun 12 Jul 04:00").tells(2, NAMED_NURSE).is_told()
    owed(one, assess, at="Mon 13 Jul 00:00").tells(3, DESIGNATED_NURSE)
