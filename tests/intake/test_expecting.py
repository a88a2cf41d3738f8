"""The unborn are people from the day a pregnancy is known, and the same people when they are born."""

import pytest

from kith.intake.filing import file_post
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.intake.whom import awaited
from kith.records.database import cursor
from tests.intake.place import DAY, HOUR, MONDAY, asked, child, header, how_many, nhs, said

EXPECTED = "2026-08-10"


@pytest.fixture
def amara(workers):
    """A woman of twenty-nine."""
    return child("Amara", "1997-02-03")


def unborn(mother):
    with cursor() as cur:
        return awaited.unborn_of(cur, header(mother).id)


def pregnant(mother):
    with cursor() as cur:
        return awaited.pregnant(cur, header(mother).id)


def lost(mother, at=MONDAY + DAY):
    ended = Said("pregnancy_ended", {"how": "loss"}, happened=at.isoformat())
    receive(Statement("demo", f"lost {at}", Who(key=mother), (ended,), at), None, at)


def test_a_pregnancy_that_is_known_makes_the_unborn_child_a_person(amara):
    said(amara, "pregnancy_notified", expected=EXPECTED)
    (baby,) = unborn(amara)
    assert (baby.given_name, baby.expected.isoformat(), baby.born) == ("Baby of Amara", EXPECTED, None)
    kin = asked("select answers ->> 'kind' from records_entry where subject_id = %s and form = 'relationship'",
                header(amara).id)
    assert kin == [("child",)]


def test_twins_are_two_people(amara):
    said(amara, "pregnancy_notified", expected=EXPECTED, babies="2")
    assert len({one.key for one in unborn(amara)}) == 2


def test_a_baby_that_maternity_told_of_first_is_not_made_again(amara):
    who = Who(local=(("NGH:MAT", "M1"),), family_name="Amarasen")
    baby = said(who, "person_details", family_name="Amarasen", expected="2026-08-12").subjects[0]
    said(baby, "relationship", kind="mother", who={"key": amara})
    said(amara, "pregnancy_notified", MONDAY + HOUR, expected=EXPECTED)
    assert [one.key for one in unborn(amara)] == [baby]


def test_a_corrected_date_is_the_same_childs(amara):
    root = said(amara, "pregnancy_notified", expected=EXPECTED).entries[0]
    (before,) = unborn(amara)
    said(amara, "pregnancy_notified", MONDAY + DAY, expected="2026-09-14", corrects=root, reason="The scan")
    (after,) = unborn(amara)
    assert (after.key, after.expected.isoformat()) == (before.key, "2026-09-14")


def test_a_pregnancy_that_never_was_is_over_for_both(amara):
    root = said(amara, "pregnancy_notified", expected=EXPECTED).entries[0]
    said(amara, "pregnancy_notified", MONDAY + DAY, how="strike", corrects=root, reason="Somebody else")
    assert unborn(amara) == []
    assert not pregnant(amara)


def test_a_loss_is_a_loss_for_both(amara):
    said(amara, "pregnancy_notified", expected=EXPECTED)
    (baby,) = unborn(amara)
    lost(amara)
    assert unborn(amara) == []
    told = asked("select answers ->> 'how' from records_entry where subject_id = %s and form = 'pregnancy_ended'",
                 baby.id)
    assert told == [("loss",)]


def test_a_new_pregnancy_after_a_loss_is_another_child(amara):
    said(amara, "pregnancy_notified", expected=EXPECTED)
    (first,) = unborn(amara)
    lost(amara)
    said(amara, "pregnancy_notified", MONDAY + 30 * DAY, expected="2027-03-01")
    (second,) = unborn(amara)
    assert first.key != second.key


def test_a_birth_gives_the_same_person_a_birth_date_and_a_number_and_ends_the_pregnancy(amara):
    said(amara, "pregnancy_notified", expected=EXPECTED)
    (baby,) = unborn(amara)
    number = nhs(777)
    said(baby.key, "birth", MONDAY + 20 * DAY, born="2026-07-30", sex="female", given_name="Ngozi", nhs_number=number)
    now = header(baby.key)
    assert (now.id, now.born.isoformat(), now.given_name, now.nhs_number) == (baby.id, "2026-07-30", "Ngozi", number)
    assert unborn(amara) == []
    assert not pregnant(amara)
    known = said(Who(nhs_number=number, family_name="Amarasen", given_name="Ngozi", born="2026-07-30"), "ed_attendance",
                 MONDAY + 25 * DAY, reason="Fever")
    assert known.subjects == [baby.key]


def newborn(amara, born="2026-07-30", number=None):
    number = number or nhs(778)
    details = {"family_name": "Amarasen", "given_name": "Ngozi", "born": born, "nhs_number": number, "sex": "female"}
    kin = {"kind": "mother", "who": {"nhs_number": header(amara).nhs_number, "family_name": "Amarasen"}}
    who = Who(nhs_number=number, family_name="Amarasen", given_name="Ngozi", born=born)
    says = (Said("person_details", details, how="part"), Said("relationship", kin, how="part"))
    at = MONDAY + 20 * DAY
    return receive(Statement("PAS@RCB", f"born {number}", who, says, at), None, at)


def test_a_hospitals_newborn_is_offered_as_the_baby_who_was_expected(amara, workers):
    said(amara, "pregnancy_notified", expected=EXPECTED)
    (baby,) = unborn(amara)
    people = how_many("records_subject where kind = 'person'")
    answer = newborn(amara)
    assert answer.outcome == "unfiled"
    assert "expecting a baby" in answer.sentence
    assert how_many("records_subject where kind = 'person'") == people
    ((post, likely),) = asked("select s.key, u.candidates from intake_unfiled u join records_subject s on "
                              "s.id = u.subject_id")
    assert [one["key"] for one in likely] == [baby.key]
    file_post(post, "person", baby.key, workers["pete"], MONDAY + 20 * DAY)
    now = header(baby.key)
    assert (now.given_name, now.born.isoformat(), now.nhs_number) == ("Ngozi", "2026-07-30", nhs(778))
    assert not pregnant(amara)


def test_a_newborn_of_a_mother_who_expects_nobody_is_simply_somebody_new(amara):
    assert newborn(amara).outcome == "filed"


def test_an_older_child_of_a_pregnant_mother_is_not_the_baby(amara):
    said(amara, "pregnancy_notified", expected=EXPECTED)
    assert newborn(amara, "2024-10-20", nhs(779)).outcome == "filed"
