"""Who answers now: the one involved, the one on duty, the team, and in the end the duty desk."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kith.access import all_teams, duty_rota, staffing
from kith.access.finding import who_now
from kith.access.models import Team, Worker
from kith.records import subjects
from tests.access.invented import DAY, HOUR, MONDAY, YEAR_AGO, child, holding, involve


def one(cur, subject_id, role, at=MONDAY):
    """Who answers for one role."""
    return who_now(cur, [(subject_id, role)], at)[subject_id, role]


def test_the_named_worker_answers(cur, service):
    subject_id = child(cur)
    involve(cur, subject_id, worker="priya.nair")
    found = one(cur, subject_id, "health_visitor")
    assert (found.worker_name, found.team_key, found.phone, found.fallback) == (
        "Priya Nair", "hv-marsh", "01632 960120", False,
    )  # fmt: skip
    assert found.email == "priya@kith.example"


def test_the_team_answers_where_nobody_is_named(cur, service):
    subject_id = child(cur)
    involve(cur, subject_id)
    found = one(cur, subject_id, "health_visitor")
    assert (found.worker_id, found.team_name, found.fallback) == (None, "Health visiting, Marsh", False)


@pytest.mark.parametrize("leaving", ["account", "post"])
def test_the_team_answers_for_somebody_who_left(cur, service, leaving):
    subject_id = child(cur)
    involve(cur, subject_id, worker="priya.nair")
    if leaving == "account":
        Worker.objects.filter(id=service.priya.id).update(is_active=False)
    else:
        staffing.end_post(service.priya.postheld_set.get(), MONDAY, by=None, at=MONDAY)
    assert one(cur, subject_id, "health_visitor").worker_id is None
    assert one(cur, subject_id, "health_visitor").team_key == "hv-marsh"


def test_the_newest_involvement_answers(cur, service):
    subject_id = child(cur)
    involve(cur, subject_id, 1, worker="priya.nair")
    involve(cur, subject_id, 2, team="ae", began="2026-06-01")
    assert one(cur, subject_id, "health_visitor").team_key == "ae"


def test_an_involvement_on_a_joined_record_answers(cur, service):
    subject_id, other = child(cur), child(cur)
    involve(cur, other)
    subjects.set_person(cur, {other: subject_id})
    assert one(cur, subject_id, "health_visitor").team_key == "hv-marsh"


def test_nobody_there_falls_to_the_duty_desk_and_is_counted(cur, service):
    found = one(cur, child(cur), "health_visitor")
    assert (found.team_key, found.fallback) == ("duty-desk", True)
    assert one(cur, child(cur), "a word nobody knows").fallback


def test_the_duty_desk_itself_is_no_fallback(cur, service):
    assert one(cur, child(cur), "duty_desk").fallback is False


def test_without_any_duty_desk_it_is_still_said_where_it_fell(cur, db):
    found = one(cur, child(cur), "health_visitor")
    assert (found.team_id, found.team_name, found.fallback) == (None, "the duty desk", True)


def test_whoever_is_on_duty_answers_for_the_department(cur, service):
    role = "ed_nurse_in_charge"
    duty_rota.put_on_duty(service.theo.id, service.emergency.id, role, MONDAY - HOUR, MONDAY + HOUR)
    assert one(cur, child(cur), role).worker_name == "Theo Hale"
    assert one(cur, child(cur), role, MONDAY + HOUR).worker_id is None
    assert one(cur, child(cur), role, MONDAY + HOUR).team_key == "ae"
    duty_rota.put_on_duty(service.ruth.id, service.emergency.id, role, MONDAY - HOUR, MONDAY + HOUR)
    swapped = one(cur, child(cur), role)
    assert (swapped.worker_name, swapped.phone) == ("Ruth Imrie", "01632 960151")


def test_the_only_one_in_post_answers(cur, service):
    nurse = holding("named_nurse")
    assert one(cur, child(cur), "named_nurse").worker_id == nurse.id
    holding("designated_nurse", "designated")
    staffing.put_on(nurse, Team.objects.get(key="team-designated_nurse"), "designated_nurse", YEAR_AGO)
    assert one(cur, child(cur), "designated_nurse").worker_id is None


def test_a_team_of_the_right_kind_answers_where_no_post_is_held(cur, service):
    assert one(cur, child(cur), "shift_lead").team_key == "ae"
    assert one(cur, child(cur), "liaison_nurse").fallback


def test_the_lead_is_the_lead_of_the_owners_team(cur, service):
    subject_id = child(cur)
    involve(cur, subject_id)
    other = holding("team_lead", "school_nursing")
    assert one(cur, subject_id, "team_lead:health_visitor").worker_name == "Sam Adeyemi"
    assert one(cur, subject_id, "team_lead").worker_name == "Sam Adeyemi"
    assert one(cur, service.marsh.subject_id, "team_lead").worker_name == "Sam Adeyemi"
    team = Team.objects.get(key="team-team_lead")
    assert one(cur, team.subject_id, "team_lead").worker_id == other.id
    assert one(cur, child(cur), "team_lead").fallback


def test_a_duty_may_be_one_workers_own(cur, service):
    found = one(cur, child(cur), f"worker:{service.priya.id}")
    assert (found.worker_name, found.team_key, found.fallback) == ("Priya Nair", "hv-marsh", False)
    assert one(cur, child(cur), "worker:0").fallback


@pytest.mark.parametrize(
    ("at", "phone"),
    [(MONDAY, "01632 960120"), (MONDAY + 8 * HOUR, "01632 960199"), (MONDAY - DAY, "01632 960199")],
)
def test_the_telephone_is_the_one_somebody_answers_at_that_hour(cur, service, at, phone):
    subject_id = child(cur)
    involve(cur, subject_id)
    assert one(cur, subject_id, "health_visitor", at).phone == phone


def test_a_whole_page_is_one_question(cur, service):
    pairs = [(child(cur), role) for role in ("health_visitor", "team_lead", "ed_clinician") for _ in range(20)]
    with CaptureQueriesContext(connection) as said:
        before = cur.execute("select 1").fetchone()
        found = who_now(cur, pairs, MONDAY)
    assert before == (1,)
    assert set(found) == set(pairs)
    assert len(said) == 0  # nothing behind the cursor's back
    assert who_now(cur, [], MONDAY) == {}


def test_the_practice_in_the_details_answers_as_the_gp(cur, service):
    subject_id = child(cur)
    all_teams.add_team("Z99001", "Mill Lane Surgery", "gp", "Mill Lane Surgery", phone="01632 960200", at=YEAR_AGO)
    assert one(cur, subject_id, "gp").fallback
    cur.execute("update records_subject set gp_practice = 'Z99001' where id = %s", (subject_id,))
    found = one(cur, subject_id, "gp")
    assert (found.team_name, found.worker_id, found.fallback) == ("Mill Lane Surgery", None, False)
