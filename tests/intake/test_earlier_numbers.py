"""An NHS number that another took the place of goes on naming the person: old letters and systems still use it."""

import pytest

from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.hl7v2.writing import message
from kith.intake.answer import Answer
from kith.intake.receiving import receive
from kith.records import search
from tests.intake import place
from tests.intake.place import DAY, HOSPITAL, MONDAY, asked, came, child, header, how_many, nhs, owed, said

ELSEWHERE = "PAS@RXX"     # another hospital, which heard nothing of the new number


def named(key: str) -> dict:
    known = header(key)
    return {"family_name": known.family_name, "given_name": known.given_name, "born": known.born.isoformat()}


def superseded(key: str, event: str, earlier: str, now: str = "", **called: str) -> None:
    """The hospital says that this number was theirs before."""
    was = {"nhs_number": earlier, "family_name": header(key).family_name, "given_name": header(key).given_name} | called
    person = named(key) | {"nhs_number": now or header(key).nhs_number, "was": was}
    assert receive(statement(parse(message(event, person, None, HOSPITAL, f"J{earlier}", MONDAY))), None,
                   MONDAY).outcome == "filed"


def comes_again(key: str, number: str, **other) -> Answer:
    """A visit at the other hospital, under whatever number it knows."""
    visit = {"number": f"RXX:{number}", "arrived": (MONDAY + DAY).isoformat(), "reason": "Bruise to left arm"}
    text = message("A04", named(key) | {"nhs_number": number} | other, visit, ELSEWHERE, f"L{number}", MONDAY + DAY)
    return receive(statement(parse(text)), None, MONDAY + DAY)


@pytest.fixture(params=["A34", "A40"])
def joins(request) -> str:
    """The older event that joins two numbers, and the newer."""
    return request.param


def test_a_number_that_had_a_record_of_its_own(workers, joins):
    mia, zoe = child("Mia", n=31), child("Mia", n=32)
    earlier = header(zoe).nhs_number
    superseded(mia, joins, earlier)
    answer = comes_again(mia, earlier)
    assert (answer.outcome, header(answer.subjects[0]).person_id) == ("filed", header(mia).id)
    (visit,) = owed(mia, "urgent_attendance")
    assert visit.person == header(mia).id
    assert place.differences(MONDAY + DAY) == []


def test_a_number_that_nobody_had_met(workers, joins):
    mia, earlier = child("Mia", n=31), nhs(33)
    superseded(mia, joins, earlier)
    answer = comes_again(mia, earlier)
    assert (answer.outcome, header(answer.subjects[0]).person_id) == ("filed", header(mia).id)
    assert [one.person for one in owed(mia, "urgent_attendance")] == [header(mia).id]
    assert how_many("intake_unfiled") == 0


def test_a_new_number_that_nobody_had_met(workers, joins):
    mia, now = child("Mia", n=31), nhs(34)
    earlier = header(mia).nhs_number
    superseded(mia, joins, earlier, now)
    for number in (earlier, now):
        answer = comes_again(mia, number)
        assert (answer.outcome, header(answer.subjects[0]).person_id) == ("filed", header(mia).id)


def test_a_number_that_somebody_corrected_is_for_a_person_to_decide(workers):
    mia = child("Mia", n=31)
    earlier = header(mia).nhs_number
    said(mia, "person_details", MONDAY, workers["priya"], nhs_number=nhs(34), **named(mia))
    assert comes_again(mia, earlier).outcome == "unfiled"
    assert [mia in str(kept) for kept, in asked("select candidates from intake_unfiled")] == [True]


def test_a_relation_told_under_it_is_theirs(workers, joins):
    mia, brother, earlier = child("Mia", n=31), child("Kacper", "2022-03-04", 35), nhs(33)
    superseded(mia, joins, earlier)
    said(brother, "relationship", MONDAY + DAY, workers["priya"], kind="sibling",
         who=named(mia) | {"nhs_number": earlier})
    ((told,),) = asked("select o.person_id from records_entry e join records_subject s on s.id = e.subject_id "
                       "join records_subject o on o.id = e.other_id where e.form = 'relationship' and s.key = %s",
                       brother)
    assert told == header(mia).id


def test_somebody_else_under_it_is_still_for_a_person_to_decide(workers, joins):
    mia, earlier = child("Mia", n=31), nhs(33)
    superseded(mia, joins, earlier)
    answer = comes_again(mia, earlier, family_name="Adu", given_name="Noah", born="2019-01-05")
    assert answer.outcome == "unfiled"
    assert came(mia).outcome == "filed"


def test_a_number_that_somebody_wrote_under_who_they_are(workers):
    """Without it a hospital that knows her by that number, and calls her Molly, would make her a second record."""
    mia = child("Mia", n=31)
    assert said(mia, "person_details", MONDAY, **named(mia), nhs_number=nhs(40)).outcome == "filed"
    answer = comes_again(mia, nhs(40), given_name="Molly")
    assert (answer.outcome, answer.subjects) == ("filed", [mia])


def test_a_number_that_is_somebody_elses_stays_theirs(workers):
    mia, noah = child("Mia", n=31), child("Noah", n=32)
    said(mia, "person_details", MONDAY, **named(mia), nhs_number=header(noah).nhs_number)
    answer = comes_again(noah, nhs(32))
    assert (answer.outcome, answer.subjects) == ("filed", [noah])


@pytest.mark.parametrize("called", [{}, {"family_name": "", "given_name": ""}], ids=["named", "only the number"])
def test_whoever_types_it_from_an_old_letter_finds_the_person(workers, joins, called):
    mia, earlier = child("Mia", n=31), nhs(33)
    superseded(mia, joins, earlier, **called)
    with place.cursor() as cur:
        (found,) = search.search(cur, earlier)
    assert found.reasons == ("NHS number the same",)
    assert (found.subject.person_id, found.subject.family_name) == (header(mia).id, "Miasen")
