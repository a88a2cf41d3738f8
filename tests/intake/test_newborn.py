"""A child just born has no first name, sometimes no number of the nation's: it is a person all the same, and one."""

import pytest

from kith.intake.receiving import receive
from tests.intake.place import DAY, MONDAY, asked, child, header, heard

TODAY = "2026-07-13"
NAMELESS = {"family_name": "Quill", "given_name": "", "born": TODAY, "nhs_number": "", "local": (("RCB:PAS", "B1"),)}


@pytest.fixture
def mia(workers) -> str:
    return child(n=4)


def born(mia: str, at=MONDAY, **other):
    return receive(heard("A01", mia, "V1", at, form="hospital_stay", kind="inpatient", who=NAMELESS | other), None, at)


def test_a_newborn_without_a_first_name_is_somebody(mia):
    (key,) = born(mia).subjects
    baby = header(key)
    assert (baby.family_name, baby.given_name, str(baby.born)) == ("Quill", "", TODAY)
    assert born(mia, given_name="Ida", at=MONDAY + DAY).subjects == [key]
    assert header(key).given_name == "Ida"


@pytest.mark.parametrize("called", ["", "Baby", "Twin 2", "Infant"])
def test_a_second_child_of_one_name_and_day_waits_for_somebody_to_say_who_it_is(mia, called):
    (first,) = born(mia).subjects
    second = born(mia, given_name=called, local=(("RCB:PAS", "B2"),))
    assert second.outcome == "unfiled"
    assert asked("select u.candidates -> 0 ->> 'key' from intake_unfiled u") == [(first,)]


@pytest.mark.parametrize("other", [{"born": "2026-05-01"}, {"born": "2026-07-14"}, {"local": ()}, {"born": ""}])
def test_anybody_else_without_a_first_name_waits(mia, other):
    assert born(mia, **other).outcome == "unfiled"
