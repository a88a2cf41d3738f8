"""Search before create: found by name as it sounds, date, number and half a postcode, with reasons in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.records import database, subjects
from kith.records.search import search
from tests.records.invented import person


@pytest.fixture
def town(cur):
    """A few people who are easily taken for each other."""
    twin = {"family_name": "Adu", "born": "2025-12-11", "postcode": "ZZ2 1AB"}
    hidden = {"postcode": "ZZ1 2AA", "address_protected": "yes"}
    jords = {"family_name": "Reid", "given_name": "Jordan", "known_as": "Jords"}
    aziz = {"family_name": "Aziz", "given_name": "Mohammed", "postcode": "ZZ1 1AA"}
    return {
        "mohammed": person(cur, "9990000018", born="2021-01-04", **aziz),
        "noah": person(cur, given_name="Noah", **twin),
        "esther": person(cur, given_name="Esther", **twin),
        "zoe": person(cur, family_name="Łaska-O'Neill", given_name="Zoë", born="1990-03-05", **hidden),
        "jordan": person(cur, born="2002-02", postcode="ZZ1 3AA", **jords),
        "maria": person(cur, family_name="Иванова", given_name="Мария", born="1988-07-19"),
        "rahima": person(cur, family_name="Begum", given_name="Rahima", born="1991-02-03"),
        "agnieszka": person(cur, family_name="Szymańska", given_name="Agnieszka", born="1994-05-06"),
        "osman": person(cur, family_name="Koreshi", given_name="Othman", born="1986-01-01"),
    }


@pytest.mark.parametrize(
    ("typed", "first", "reason"),
    [
        ("Mohammed Aziz", "mohammed", "name the same"),
        ("mohamed azeez", "mohammed", "name sounds alike"),
        ("Mo Aziz", "mohammed", "name sounds alike"),
        ("999 000 0018", "mohammed", "NHS number the same"),
        ("4/1/2021", "mohammed", "date of birth the same"),
        ("1/4/2021", "mohammed", "day and month swapped"),
        ("aziz 4/1/2011", "mohammed", "date of birth one figure apart"),
        ("aziz ZZ1", "mohammed", "first half of the postcode the same"),
        ("noah", "noah", "part of the name the same"),
        ("zoe laska", "zoe", "name the same"),
        ("jordn reed", "jordan", "name sounds alike"),
        ("jords", "jordan", "part of the name the same"),
        ("reid 9/2/2002", "jordan", "month of birth the same"),
        ("иванова", "maria", "part of the name the same"),
        ("Ivanova", "maria", "name sounds alike"),
        ("مُحَمَّد عزیز", "mohammed", "name sounds alike"),
        ("Begom Rohima", "rahima", "name sounds alike"),
        ("রহিমা", "rahima", "name sounds alike"),
        ("Shimanska", "agnieszka", "name sounds alike"),
        ("Aga Szymanski", "agnieszka", "name sounds alike"),
        ("Usman Qureshy", "osman", "name sounds alike"),
    ],
)
def test_who_is_meant_comes_first_with_the_reason(cur, town, typed, first, reason):
    best = search(cur, typed)[0]
    assert best.subject_id == town[first]
    assert reason in best.reasons


def test_what_does_not_fit_is_said(cur, town):
    best = search(cur, "Mohammed Aziz 9/9/1999 ZZ7")[0]
    assert best.against == ("date of birth does not fit", "postcode differs")
    (other,) = [one for one in search(cur, "Noah Adu 999 000 0018") if one.subject_id == town["mohammed"]]
    assert "name does not fit" in other.against


def test_both_twins_are_shown(cur, town):
    assert {one.subject_id for one in search(cur, "adu 11/12/2025")} == {town["noah"], town["esther"]}


def test_a_protected_person_is_not_found_or_described_by_where_they_live(cur, town):
    assert town["zoe"] not in {one.subject_id for one in search(cur, "ZZ1")}
    for typed in ("laska ZZ1", "laska ZZ9"):
        (found,) = [one for one in search(cur, typed) if one.subject_id == town["zoe"]]
        assert not any("postcode" in said for said in found.reasons + found.against)


def test_records_of_one_person_are_one_line(cur, town):
    subjects.set_person(cur, {town["esther"]: town["noah"]})
    assert [one.subject_id for one in search(cur, "esther adu")] == [town["esther"]]
    assert len(search(cur, "adu")) == 1


def test_the_key_of_a_record_finds_it(cur, town):
    key = subjects.header(cur, town["noah"]).key
    assert [one.subject_id for one in search(cur, key)] == [town["noah"]]


def test_a_key_that_reads_as_a_postcode_finds_its_record(cur, town):
    cur.execute("update records_subject set key = 'mk44hjd' where id = %s", (town["noah"],))
    for typed in ("mk44hjd", "MK44 HJD"):
        assert [one.subject_id for one in search(cur, typed)] == [town["noah"]]


def test_teams_are_not_people(cur, town):
    subjects.make(cur, kind="team", title="Aziz", at=subjects.header(cur, town["noah"]).made_at)
    assert all(one.subject.kind == "person" for one in search(cur, "aziz"))


def test_no_more_lines_than_asked_for(cur, town):
    assert len(search(cur, "adu", limit=1)) == 1


@pytest.mark.django_db
@given(st.text(max_size=60))
def test_nothing_that_can_be_typed_fails(typed):
    with database.cursor() as cur:
        assert isinstance(search(cur, typed), list)
