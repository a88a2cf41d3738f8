"""Posts and rota are only added to, and say who held what at any moment."""

import pytest
from django.contrib.auth import authenticate
from django.db import Error, transaction

from kith.access import duty_rota, staffing
from kith.access.models import Worker
from kith.records import rights, subjects
from tests.access.invented import DAY, HOUR, MONDAY, YEAR_AGO, child


def test_a_worker_signs_in_by_their_own_name(service):
    assert authenticate(username="priya.nair", password="a long password") == service.priya
    assert authenticate(username="priya.nair", password="another password") is None
    assert authenticate(username="sam.adeyemi", password="") is None
    assert str(service.priya) == service.priya.get_full_name() == "Priya Nair"
    assert service.priya.get_short_name() == "Priya"
    assert Worker.objects.get_by_natural_key("priya.nair") == service.priya


def test_a_team_is_a_subject_too(cur, service):
    held = subjects.header(cur, service.marsh.subject_id)
    assert (held.kind, held.title) == ("team", "Health visiting, Marsh")


def test_roles_are_those_held_at_the_moment(cur, service):
    staffing.put_on(service.priya, service.emergency, "liaison_nurse", MONDAY, MONDAY + DAY)
    assert [post.role for post in staffing.roles_of(cur, service.priya.id, MONDAY)] == [
        "liaison_nurse",
        "health_visitor",
    ]
    posts = staffing.roles_of(cur, service.priya.id, MONDAY + DAY)
    assert [(post.role, post.team_key, post.team_kind) for post in posts] == [
        ("health_visitor", "hv-marsh", "health_visiting")
    ]
    assert staffing.role_keys(posts) == {"health_visitor"}
    assert staffing.roles_of(cur, service.priya.id, YEAR_AGO - DAY) == []


def test_the_end_of_a_post_moves_by_a_later_row(cur, service):
    post = staffing.put_on(service.theo, service.marsh, "health_visitor", YEAR_AGO)
    staffing.end_post(post, MONDAY, by=service.sam.id, at=MONDAY - HOUR)
    assert len(staffing.holders(cur, "health_visitor", MONDAY)) == 1
    later = staffing.end_post(post, MONDAY + DAY, by=service.sam.id, at=MONDAY)
    assert len(staffing.holders(cur, "health_visitor", MONDAY)) == 2
    staffing.end_post(later, None, by=service.sam.id, at=MONDAY)
    assert len(staffing.holders(cur, "health_visitor", MONDAY + 99 * DAY)) == 2


def test_holders_may_be_asked_for_in_one_team(cur, service):
    assert [one.name for one in staffing.holders(cur, "ed_nurse_in_charge", MONDAY)] == ["Ruth Imrie", "Theo Hale"]
    assert staffing.holders(cur, "ed_nurse_in_charge", MONDAY, service.marsh.id) == []


def test_somebody_who_left_holds_nothing(cur, service):
    Worker.objects.filter(id=service.theo.id).update(is_active=False)
    assert [one.name for one in staffing.holders(cur, "ed_nurse_in_charge", MONDAY)] == ["Ruth Imrie"]


def test_the_row_written_last_is_the_rota(cur, service):
    team, role = service.emergency, "ed_nurse_in_charge"
    assert duty_rota.on_duty(cur, team.id, role, MONDAY) is None
    duty_rota.put_on_duty(service.ruth.id, team.id, role, MONDAY - HOUR, MONDAY + 8 * HOUR)
    duty_rota.put_on_duty(service.theo.id, team.id, role, MONDAY + HOUR, MONDAY + 2 * HOUR)
    duty_rota.put_on_duty(None, team.id, role, MONDAY + 3 * HOUR, MONDAY + 4 * HOUR)
    told = [duty_rota.on_duty(cur, team.id, role, MONDAY + hours * HOUR) for hours in (0, 1, 2, 3, 4, 8)]
    assert told == [service.ruth.id, service.theo.id, service.ruth.id, None, service.ruth.id, None]


def test_a_turn_that_ends_before_it_begins_is_no_turn(service):
    with pytest.raises(Error), transaction.atomic():
        duty_rota.put_on_duty(service.ruth.id, service.emergency.id, "ed_clinician", MONDAY, MONDAY)


@pytest.mark.parametrize("table", ["access_post_held", "access_duty_rota", "access_viewing"])
@pytest.mark.parametrize("words", ["update {} set worker_id = 1", "delete from {}"])
def test_the_database_refuses_to_change_who_held_what_and_who_looked(cur, service, table, words):
    duty_rota.put_on_duty(service.ruth.id, service.emergency.id, "ed_clinician", MONDAY, MONDAY + HOUR)
    cur.execute(
        "insert into access_viewing (worker_id, subject_id, at, page, reason) values (%s, %s, %s, 'page', '')",
        (service.ruth.id, child(cur), MONDAY),
    )
    with rights.owning(cur), pytest.raises(Error, match="only ever added to"), transaction.atomic():
        cur.execute(words.format(table))
