"""Asked while somebody else was there, it is asked again alone, whatever the list came to."""
import pytest

from kith.forms.grave_harm.risk_at_home import RiskAtHome
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.grave_harm.risk_at_home_asked_alone import RiskAtHomeAskedAlone
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

ask = RiskAtHomeAskedAlone.ask
SAID, AT, LAST = "Mon 13 Jul 09:00", "Mon 13 Jul 09:10", "Mon 20 Jul 17:00"
LOW = {"score": "2", "calls": "0", "judged": "no", "again": "no", "danger": "no", "children": "no",
       "why": "He answered"}


def asked(alone: str = "no"):
    one = person("Ayaan", born="27 years ago")
    one.says(RiskAtHome, SAID, alone=alone, **LOW)
    return one


@row("CP09")
def test_an_answer_that_somebody_else_gave_ends_nothing():
    owed(asked(), ask, at=AT).is_("due", by=THE_RECORDER, until=LAST,
                                  why="Because Ayaan was asked on Mon 13 Jul while somebody else was there.")


def test_who_was_asked_alone_is_not_asked_again():
    nothing_owed(asked("yes"), ask, at=AT)


@pytest.mark.parametrize(("when", "alone", "state"), [
    (LAST, "yes", "done"), ("Mon 20 Jul 17:01", "yes", "done late"), ("Tue 14 Jul 09:00", "no", "overdue")])
def test_asked_alone_in_time_and_late_and_once_more_in_company_it_is_owed_still(when, alone, state):
    one = asked()
    one.says(RiskAtHome, when, alone=alone, **LOW)
    states = {found.one.state for found in all_owed(one, ask, at="Tue 21 Jul 09:00")}
    assert states - {"due"} == {state}


def test_silence_climbs_to_the_named_and_the_designated_nurse():
    one = asked()
    owed(one, ask, at=AT).tells(0).is_told()
    owed(one, ask, at=LAST).is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, ask, at="Wed 22 Jul 00:00").tells(2, DESIGNATED_NURSE)
