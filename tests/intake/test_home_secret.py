"""Where a protected person lives: anybody may keep it secret, few may end it; of joined records the stricter wins."""

import pytest

from kith.intake.whom import linking
from kith.language.errors import Refused
from tests.intake.place import DAY, HOUR, MONDAY, asked, child, header, said


@pytest.fixture
def mia(workers) -> str:
    return child()


def hide(key: str, by, at=MONDAY, **raw) -> int:
    return said(key, "home_secret", at, by, **raw).entries[0]


def secret(key: str) -> bool:
    return header(key).address_protected


def decide(kind: str, *keys: str, workers, at) -> None:
    linking.decide(kind, *keys, "Their mother says so", workers["lynn"], at)


def test_anybody_who_records_may_keep_an_address_secret(workers, mia):
    assert not secret(mia)
    hide(mia, workers["priya"], unaware="Her former partner")
    assert secret(mia)


def test_new_details_from_anywhere_do_not_tell_it_again(workers, mia):
    hide(mia, workers["priya"])
    said(mia, "person_details", MONDAY + HOUR, sender="PAS@RCB", address="1 New Row", how="part")
    said(mia, "person_details", MONDAY + HOUR, workers["jo"], family_name="Miasen", address="2 New Row")
    assert secret(mia)


@pytest.mark.parametrize("change", [{"over": "yes"}, {"how": "strike"}])
def test_only_the_named_or_designated_nurse_ends_it_and_says_why(workers, mia, change):
    root = hide(mia, workers["priya"])
    for who, why in (("priya", "She moved"), ("angela", " ")):
        with pytest.raises(Refused):
            said(mia, "home_secret", MONDAY + HOUR, workers[who], corrects=root, reason=why, **change)
        assert secret(mia)
    said(mia, "home_secret", MONDAY + HOUR, workers["angela"], corrects=root, reason="She asks for it", **change)
    assert not secret(mia)


def test_no_message_ends_it(workers, mia):
    first = {"sender": "csv:upload", "occasion": "H1"}
    said(mia, "home_secret", **first)
    answer = said(mia, "home_secret", MONDAY + HOUR, how="part", over="yes", **first)
    assert answer.outcome == "refused"
    assert secret(mia)


def test_of_two_marks_the_one_that_stands_protects(workers, mia):
    hide(mia, workers["priya"])
    root = hide(mia, workers["jo"], at=MONDAY + HOUR)
    said(mia, "home_secret", MONDAY + DAY, workers["angela"], corrects=root, reason="Said of somebody else", over="yes")
    assert secret(mia)


def test_joined_records_are_as_protected_as_the_stricter_and_parted_each_keeps_its_own(workers, mia):
    zoe = child("Zoe")
    hide(mia, workers["priya"])
    decide("join", mia, zoe, workers=workers, at=MONDAY + HOUR)
    assert secret(zoe)
    decide("part", mia, zoe, workers=workers, at=MONDAY + 2 * HOUR)
    assert (secret(mia), secret(zoe)) == (True, False)


def test_what_is_hidden_while_two_records_are_one_stays_hidden_on_both(workers, mia):
    zoe = child("Zoe")
    decide("join", mia, zoe, workers=workers, at=MONDAY)
    hide(zoe, workers["priya"], at=MONDAY + HOUR)
    assert secret(mia)
    decide("part", mia, zoe, workers=workers, at=MONDAY + 2 * HOUR)
    assert (secret(mia), secret(zoe)) == (True, True)
    assert asked("select count(*) from records_entry where form = 'home_secret'") == [(2,)]
