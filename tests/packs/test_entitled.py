"""Who may be given a record: never against a child's wish or safety, and never on a mere word."""
import pytest

from kith.packs.entitled import verdict

CHECKED = {"proved": "document", "entitled": "self", "understands": "not_judged", "wishes": "not_asked", "harm": "no"}
PARENT = CHECKED | {"entitled": "responsible", "understands": "no"}


def may(who: str, age: int | None, checked=CHECKED, **said) -> bool:
    return verdict({"who": who}, checked | said if checked is not None else None, age).may


def test_nobody_is_given_anything_before_they_are_checked():
    for age in (8, 16, 30):
        assert not may("self", age, None)
        assert not may("self", age, proved="not_yet")
        assert not may("mother", age, PARENT, proved="not_them")


def test_from_sixteen_on_they_ask_for_themselves_and_before_it_where_they_understand():
    assert may("self", 16)
    assert not may("self", 13)
    assert may("self", 13, understands="yes")
    assert not may("self", 8, understands="no")


def test_a_parent_asks_for_a_child_who_does_not_understand_by_parental_responsibility():
    assert may("father", 8, PARENT)
    assert not may("father", 8, PARENT, entitled="not_shown")
    assert may("carer", 8, PARENT, entitled="known")


@pytest.mark.parametrize("wishes", ["against", "not_asked"])
def test_a_child_who_understands_decides(wishes):
    assert not may("father", 14, PARENT, understands="yes", wishes=wishes)
    assert may("father", 14, PARENT, understands="yes", wishes="agrees")


def test_what_a_child_understands_is_judged_before_a_parent_is_given_anything():
    assert not may("mother", 12, PARENT, understands="not_judged")
    assert may("mother", 11, PARENT, understands="not_judged")
    assert not may("mother", None, PARENT, understands="not_judged")


def test_never_against_their_wish_or_their_safety_whatever_their_age():
    assert not may("father", 5, PARENT, wishes="against")
    assert not may("father", 5, PARENT, harm="yes")
    assert not may("other", 5, PARENT, entitled="authority", harm="yes")


def test_nobody_asks_for_an_adult_without_written_authority():
    assert not may("mother", 18, PARENT)
    assert may("mother", 18, PARENT, entitled="authority")


def test_each_verdict_says_why():
    assert verdict({"who": "father"}, PARENT | {"wishes": "against"}, 9).why == (
        "The child does not want it, and the request is made on the child’s behalf.")
