"""A health assessment is booked: whoever can fill in an SDQ of the child is asked for one, and nobody twice."""
from datetime import timedelta

import pytest

from kith.access import all_teams
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented, secret_service
from tests.web.invented import AT, YEAR_AGO
from tests.web.test_plan import says

HOUR = timedelta(hours=1)
BOOKED = {"kind": "appointment", "role": "looked_after_nurse", "starts": "2026-08-20T10:00+01:00",
          "assessment": "review", "place_kind": "clinic", "person": "Ruth Amos", "choice_kept": "chosen"}
ASKED = "select answers ->> 'informant' from records_entry where form = 'sdq_requested' order by 1"


def child(born: str) -> str:
    raw = {"given_name": "Kai", "family_name": "Aster", "born": born}
    one = Statement("PAS@RCB", f"Kai {born}", Who(local=(("RCB:PAS", born),), **raw), (Said("person_details", raw),),
                    YEAR_AGO)
    return receive(one, by=None, at=YEAR_AGO).subjects[0]


def asked() -> list[str]:
    with cursor() as cur:
        return [one for (one,) in cur.execute(ASKED).fetchall()]


def booked(place, about: str, hours: int = 4, **raw):
    says(place.priya, about, "appointment", at=AT - hours * HOUR, **BOOKED | raw)


@pytest.mark.parametrize(("born", "whom"), [
    ("2022-07-15", []), ("2022-07-14", ["carer"]), ("2021-07-14", ["carer", "teacher"]),
    ("2015-07-14", ["carer", "teacher", "young_person"]), ("2010-07-14", ["carer", "young_person"]),
    ("2009-07-14", ["young_person"]), ("2008-07-14", [])])
@row("LA22")
def test_by_age_the_carer_a_teacher_and_the_young_person_are_asked(place, born, whom):
    booked(place, child(born))
    assert asked() == whom


@pytest.mark.parametrize(("starts", "by"), [
    ("2026-08-20", "2026-07-28"), ("2026-07-17", "2026-07-16"), ("2026-07-14", "2026-07-14")])
def test_it_is_needed_in_ten_working_days_and_the_day_before_the_assessment_at_the_latest(place, starts, by):
    booked(place, child("2021-07-14"), starts=f"{starts}T10:00+01:00")
    with cursor() as cur:
        days = cur.execute("select answers ->> 'day' from records_entry where form = 'sdq_requested'").fetchall()
    assert {day for (day,) in days} == {by}


def test_an_appointment_for_anything_else_asks_for_none(place):
    says(place.priya, child("2015-07-14"), "appointment", at=AT - HOUR, kind="appointment",
         role="looked_after_nurse", starts="2026-08-20T10:00+01:00")
    assert asked() == []


@row("LA22")
def test_who_filled_one_in_lately_or_was_asked_is_not_asked_again(place):
    kai = child("2013-07-14")
    says(place.priya, kai, "sdq_completed", at=AT - 80 * 24 * HOUR, informant="teacher", total=12)
    says(place.priya, kai, "sdq_completed", at=AT - 100 * 24 * HOUR, informant="young_person", total=12)
    booked(place, kai)
    booked(place, kai, 3, starts="2026-08-27T10:00+01:00")
    assert asked() == ["carer", "young_person"]


def test_a_carer_of_whom_one_is_owed_already_is_asked_there(place):
    kai = child("2015-07-14")
    invented.said(kai, "looked_after_began", at=AT - 30 * HOUR, legal_status="voluntary")
    booked(place, kai)
    assert asked() == ["teacher", "young_person"]


def test_one_typed_in_by_a_service_held_in_confidence_tells_nobody_that_it_is_there(db):
    girl = secret_service.around()
    says(girl.inge, girl.lena, "sdq_completed", at=AT - 5 * HOUR, informant="young_person", total=12)
    says(girl.beth, girl.lena, "appointment", at=AT - HOUR, **BOOKED)
    assert "young_person" in asked()


@row("LA22")
def test_a_school_is_named_as_it_stands_on_our_list_and_nothing_else_is_sent_a_link(place):
    kai = child("2015-07-14")
    all_teams.add_team("mill-lane", "Mill Lane School", "school", "Mill Lane School", phone="01632 960880", at=YEAR_AGO,
                      outside=True)
    with pytest.raises(Problems) as wrong:
        says(place.priya, kai, "sdq_requested", at=AT - 2 * HOUR, informant="teacher", place="Fenwick")
    assert "There are: Mill Lane School." in wrong.value.by_question["place"]
    says(place.priya, kai, "sdq_requested", at=AT - HOUR, informant="teacher", place="mill lane  school")
    with cursor() as cur:
        owed = cur.execute("select role from duties_duty where pathway = 'sdq_before_assessment'").fetchall()
    assert owed == [("place:Mill Lane School",)]
