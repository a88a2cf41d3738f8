"""A practice sees its patients, though nobody said of each that it is involved; and its mothers’ unborn children."""

import pytest

from kith.access import involvement
from kith.access.staff_found import AROUND
from kith.records import subjects
from tests.access.invented import DAY, MONDAY, child, holding
from tests.access.test_seeing import seen
from tests.records.invented import add, entry
from tests.scenarios.rows import row


@pytest.fixture
def gp(service):
    return holding("gp", "gp")


def patient(cur, of: str = "team-gp", **header) -> int:
    one = child(cur)
    for column, value in {"gp_practice": of, **header}.items():
        cur.execute(f"update records_subject set {column} = %s where id = %s", (value, one))
    return one


def unborn(cur, mother: int) -> int:
    one = patient(cur, of="", expected="2027-01-05")
    mothers = {"kind": "mother"}
    add(cur, entry(one, form="relationship", occasion=f"mother {mother}", answers=mothers, other_id=mother))
    return one


@row("GP05")
def test_a_practice_sees_its_patients_and_nobody_elses(cur, gp):
    hers, other, nowhere = patient(cur), patient(cur, of="another"), patient(cur, of="")
    assert seen(cur, gp, hers, other, nowhere) == {hers}
    assert seen(cur, gp, hers, at=MONDAY - 366 * DAY) == set()     # before the post began
    assert involvement.of(cur, hers) == []


def test_only_a_practice_has_patients(cur, service):
    """A team that is no practice, and somebody of another, have none by a code that happens to be theirs."""
    named = holding("named_gp")
    assert seen(cur, named, patient(cur, of="team-named_gp")) == set()


def test_whoever_went_to_another_practice_is_seen_there_alone(cur, gp):
    one = patient(cur)
    cur.execute("update records_subject set gp_practice = 'another' where id = %s", (one,))
    assert seen(cur, gp, one) == set()


def test_a_joined_record_is_the_practices_too(cur, gp):
    one, other = patient(cur), patient(cur, of="")
    subjects.set_person(cur, {other: one})
    assert seen(cur, gp, one, other) == {one, other}


def test_an_unborn_child_is_its_mothers_practices_until_it_has_its_own(cur, gp):
    one = unborn(cur, patient(cur))
    others = unborn(cur, patient(cur, of="another"))
    assert seen(cur, gp, one, others) == {one}
    cur.execute("update records_subject set gp_practice = 'another' where id = %s", (one,))
    assert seen(cur, gp, one) == set()


def test_whose_mother_she_is_may_have_been_said_in_error(cur, gp):
    one, mother = patient(cur, of="", expected="2027-01-05"), patient(cur)
    said = entry(one, form="relationship", occasion="M", answers={"kind": "mother"}, other_id=mother)
    (root,) = add(cur, said)
    assert seen(cur, gp, one) == {one}
    add(cur, entry(one, form="relationship", occasion="M", answers={}, how="strike", root=root))
    assert seen(cur, gp, one) == set()


def test_a_born_child_is_not_its_mothers(cur, gp):
    """A mother who gave her child away is a patient; where the child is registered is its own."""
    one = unborn(cur, patient(cur))
    cur.execute("update records_subject set born = '2026-11-20' where id = %s", (one,))
    assert seen(cur, gp, one) == set()


def test_it_is_read_by_index(cur, gp):
    cur.execute("set local enable_seqscan = off")
    plan = str(cur.execute("explain select * from records_subject where gp_practice = 'x'").fetchall())
    assert "records_subject_practice" in plan
    around = str(cur.execute("explain " + AROUND, {"subjects": [patient(cur)], "at": MONDAY}).fetchall())
    assert "Seq Scan on records_subject" not in around
