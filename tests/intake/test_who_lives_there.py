"""What keeps a home secret keeps it for everybody who lives there, whoever was marked and whatever is said first."""
import threading

import pytest
from django.db import connection

from kith.records.database import committed as transaction
from kith.records.database import cursor
from tests.intake.place import DAY, MONDAY, child, header, said

HIDDEN = {"address": "9 Hidden Row, Marsh", "postcode": "ZZ9 9HH", "phone": "07700 900123"}
HIS = {"address": "1 Open Street, Northbrook", "postcode": "ZZ1 1AA", "phone": "07700 900777"}
GROWN = "1990-05-05"


def lives(key: str, at=MONDAY, **where) -> None:
    known = header(key)
    said(key, "person_details", at, family_name=known.family_name, given_name=known.given_name,
         born=known.born.isoformat(), nhs_number=known.nhs_number, **where)


def tied(key: str, kind: str, other: str, at=MONDAY, **more) -> int:
    return said(key, "relationship", at, kind=kind, who={"key": other}, **more).entries[0]


def hide(key: str, by=None, at=MONDAY + DAY, **more) -> int:
    return said(key, "home_secret", at, by, **more).entries[0]


def secret(*keys: str) -> list[bool]:
    return [header(key).address_protected for key in keys]


@pytest.fixture
def family(workers) -> tuple[str, str, str]:
    return tied_family()


def tied_family() -> tuple[str, str, str]:
    """A child, the mother they live with and the father who lives elsewhere."""
    mia, ania, joe = child(), child("Ania", GROWN), child("Joe", GROWN)
    tied(mia, "mother", ania)
    tied(mia, "father", joe)
    return mia, ania, joe


def test_a_child_at_the_home_of_a_mother_who_hides_is_hidden_and_the_father_stays_where_he_is(family):
    mia, ania, joe = family
    for one, where in ((mia, HIDDEN), (ania, HIDDEN), (joe, HIS)):
        lives(one, **where)
    hide(ania)
    assert secret(mia, ania, joe) == [True, True, False]


STEPS = {
    "details": lambda mia, ania: [lives(one, **HIDDEN) for one in (mia, ania)],
    "tie": lambda mia, ania: tied(mia, "mother", ania),
    "mark": lambda mia, ania: hide(ania),
}


@pytest.mark.parametrize("order", [("details", "tie", "mark"), ("mark", "tie", "details"), ("tie", "mark", "details"),
                                   ("details", "mark", "tie")])
def test_in_whichever_order_it_is_said(workers, order):
    mia, ania = child(), child("Ania", GROWN)
    for one in order:
        STEPS[one](mia, ania)
    assert secret(mia, ania) == [True, True]


@pytest.mark.parametrize("part", ["address", "postcode", "phone"])
@pytest.mark.parametrize("spelt", [str, str.upper, lambda said: said.replace(" ", "  ")])
def test_any_part_of_where_they_live_tells_the_home(family, part, spelt):
    mia, ania, _ = family
    lives(ania, **HIDDEN)
    lives(mia, **{part: spelt(HIDDEN[part])})
    hide(ania)
    assert secret(mia) == [True]


def test_so_is_whoever_is_said_to_live_with_them_until_they_no_longer_do(family):
    _, ania, joe = family
    nan = child("Nan", "1950-01-01")
    root = tied(ania, "lives_with", nan)
    hide(ania)
    assert secret(nan, joe) == [True, False]
    said(ania, "relationship", MONDAY + 3 * DAY, corrects=root, kind="lives_with", who={"key": nan},
         ended="2026-07-15", reason="Moved out")
    assert secret(nan) == [False]


def test_a_child_of_somebody_whose_home_nobody_knows_is_there_unless_it_is_known_with_somebody_else(family):
    mia, ania, joe = family
    lives(mia, **HIDDEN)
    lives(joe, **HIS)
    hide(ania)
    assert secret(mia, joe) == [True, False]
    lives(mia, MONDAY + 2 * DAY, **HIS)
    assert secret(mia) == [False]


def test_a_sister_at_the_same_home_is_hidden_by_her_brother_s_mark(family):
    mia, ania, _ = family
    leo = child("Leo", "2020-01-01")
    tied(leo, "mother", ania)
    for one in (mia, leo):
        lives(one, **HIDDEN)
    hide(leo)
    assert secret(mia, leo) == [True, True]


def test_when_the_mark_ends_it_ends_for_all_of_them(family, workers):
    mia, ania, _ = family
    for one in (mia, ania):
        lives(one, **HIDDEN)
    root = hide(ania, workers["priya"])
    said(ania, "home_secret", MONDAY + 2 * DAY, workers["angela"], corrects=root, over="yes", reason="She asks for it")
    assert secret(mia, ania) == [False, False]


@pytest.mark.parametrize("kind", ["no_contact_with", "former_partner"])
def test_whoever_is_left_behind_stays_where_he_is_though_nobody_said_yet_where_they_went(family, kind):
    mia, ania, joe = family
    for one in family:
        lives(one, **HIS)
    tied(ania, kind, joe)
    hide(ania)
    assert secret(mia, ania, joe) == [True, True, False]


def test_who_moved_away_is_hidden_no_longer_and_a_stranger_of_the_street_never_was(family):
    mia, ania, _ = family
    zoe = child("Zoe", "2020-01-01")
    for one in (mia, ania, zoe):
        lives(one, **HIDDEN)
    hide(ania)
    assert secret(mia, zoe) == [True, False]
    lives(mia, MONDAY + 2 * DAY, **HIS)
    assert secret(mia) == [False]


def test_a_mark_and_an_address_that_are_said_at_one_moment_know_of_each_other(committed):
    """The address is written and not yet kept when the mark is set: whoever comes second waits, and sees."""
    mia, ania, _ = tied_family()
    lives(ania, **HIDDEN)
    begun, done = threading.Event(), threading.Event()

    def marks() -> None:
        begun.set()
        hide(ania)
        done.set()
        connection.close()

    other = threading.Thread(target=marks)
    with transaction() as cur:
        cur.execute("update records_subject set postcode = %s where key = %s", (HIDDEN["postcode"], mia))
        other.start()
        assert begun.wait(5)
        assert not done.wait(1)
    other.join(20)
    assert secret(mia, ania) == [True, True]


def test_a_header_that_was_sealed_before_the_mark_stood_on_it_comes_back(family):
    mia, *_ = family
    with cursor() as cur:
        cur.execute("update records_subject set home_marked = null where key = %s", (mia,))
    hide(mia)
    assert secret(mia) == [True]
