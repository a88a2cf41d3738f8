"""The register knows of a child's death before anybody gave notice of it: the named nurse asks why."""
import pytest

from kith.forms.family.person_details import PersonDetails
from kith.forms.grave_harm.child_died import ChildDied
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE
from kith.pathways.grave_harm.child_death_noticed import ChildDeathNoticed
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

notice = ChildDeathNoticed.notice
HEARD, AT = "Mon 13 Jul 10:00", "Mon 13 Jul 10:10"
DIED = {"place": "abroad", "expected": "no", "harm": "not_known", "family": "not_known"}


def heard(born: str = "2 years ago"):
    one = person("Idris", born=born)
    one.says(PersonDetails, HEARD, died="yes", died_on="2026-07-11", by=None)
    return one


@row("CP09")
def test_a_death_that_only_the_register_knows_is_asked_after():
    owed(heard(), notice, at=AT).is_("due", by=NAMED_NURSE, until="Tue 14 Jul 17:00")


def test_an_adult_or_a_child_of_whom_notice_was_given_begins_nothing():
    nothing_owed(heard("2008-07-13"), notice, at=AT)
    nothing_owed(heard("40 years ago"), notice, at=AT)
    one = person("Idris", born="2 years ago")
    one.says(ChildDied, "Sat 11 Jul 03:00", **DIED)
    one.says(PersonDetails, HEARD, died="yes", by=None)
    nothing_owed(one, notice, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Tue 14 Jul 17:00", "done"), ("Tue 14 Jul 17:01", "done late")])
def test_given_in_time_and_late(when, state):
    one = heard()
    one.says(ChildDied, when, **DIED)
    owed(one, notice, at="Wed 15 Jul 09:00").is_(state)


def test_overdue_it_climbs():
    one = heard()
    owed(one, notice, at=AT).tells(0, NAMED_NURSE).is_told()
    owed(one, notice, at="Tue 14 Jul 17:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, notice, at="Thu 16 Jul 00:00").tells(2, DESIGNATED_NURSE)
