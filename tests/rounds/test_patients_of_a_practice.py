"""What is owed by a GP is on the list of the patient’s practice, where somebody signs in, and else at the duty desk."""
import pytest
from django.test import Client

from kith.access import all_teams, staffing
from kith.duties.rebuilding import rebuild
from kith.records.database import cursor
from kith.worklists.owed import mine
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, child, owed, said
from tests.scenarios.rows import row
from tests.web.reading import text

ASKED = {"what": "Who sees him?"}


@pytest.fixture
def workers(staff, monkeypatch):
    monkeypatch.setenv("KITH_AT", (MONDAY + DAY).isoformat())
    return staff


def patient(name: str, of: str, born: str = "2024-07-01") -> str:
    key = child(name, born)
    said(key, "person_details", MONDAY - 30 * DAY, None, how="part", gp_practice=of)
    return key


def asks(key: str, staff) -> str:
    """The health visitor asks the practice; gives what the GP then owes."""
    said(key, "link_asked", MONDAY, staff["priya"], **ASKED)
    (one,) = [one for one in owed(key, "link_answered_in_writing") if one.duty == "practice"]
    return one.id


def on_the_list(worker, duty: str) -> bool:
    with cursor() as cur:
        posts = staffing.roles_of(cur, worker.pk, MONDAY + DAY)
        given = mine.whose(worker.pk, posts)
        found = cur.execute(mine.sql("select id from ({mine}) mine", given), given).fetchall()
    return (duty,) in found


def read(worker, address: str):
    browser = Client()
    browser.force_login(worker)
    return browser.get(address)


def unheld(duty: str) -> bool:
    return asked("select unheld from duties_duty where id = %s", duty)[0][0]


@row("GP05")
def test_what_the_gp_owes_is_on_the_list_of_the_practice_whose_patient_it_is(workers):
    """Nobody said of this child that the practice is involved; the practice is in the child’s details."""
    key = patient("Wren", "gp")
    duty = asks(key, workers)
    assert on_the_list(workers["gail"], duty)
    assert not on_the_list(workers["angela"], duty)
    assert not unheld(duty)
    assert "Wren" in text(read(workers["gail"], "/"))
    assert "Wren" in text(read(workers["gail"], f"/people/{key}"))
    assert asked("select count(*) from audit_event where worker_id = %s and ended = 'shown' and subject_ids <> '{}'",
                 workers["gail"].pk)[0][0] > 0


@row("GP05")
def test_where_nobody_of_the_practice_signs_in_it_is_the_duty_desks_until_somebody_does(workers):
    quiet = all_teams.add_team("gp3", "Quiet surgery", "gp", "Quiet surgery", phone="01632 960231", at=LONG_AGO)
    duty = asks(patient("Wren", "gp3"), workers)
    assert unheld(duty)
    assert on_the_list(workers["angela"], duty)
    ada = staffing.add_worker("ada.quiet", "Ada", None, "")
    staffing.put_on(ada, quiet, "gp", LONG_AGO)
    assert (on_the_list(ada, duty), on_the_list(workers["angela"], duty)) == (True, False)


@row("GP05")
def test_it_goes_with_the_child_to_the_next_practice(workers):
    key = patient("Wren", "gp")
    duty = asks(key, workers)
    said(key, "person_details", MONDAY + HOUR, None, how="part", gp_practice="elsewhere")
    assert not on_the_list(workers["gail"], duty)
    assert on_the_list(workers["angela"], duty)      # of no practice that we know, and so nobody’s but the desk’s
    assert read(workers["gail"], f"/people/{key}").status_code == 403
    assert [one for _, found in rebuild(MONDAY + DAY, False) for one in found if "who holds" in one["name"]] == []


def test_the_lead_of_the_practice_has_what_climbs_to_them(workers):
    key = patient("Wren", "gp")
    lead = staffing.add_worker("lead", "Lead", None, "")
    staffing.put_on(lead, staffing.Team.objects.get(key="gp"), "team_lead", LONG_AGO)
    duty = asks(key, workers)
    with cursor() as cur:
        cur.execute("update duties_duty set role = 'team_lead:gp', unheld = duties_nobody_holds(subject_id, "
                    "'team_lead:gp') where id = %s", (duty,))
    assert (on_the_list(lead, duty), on_the_list(workers["gail"], duty), unheld(duty)) == (True, False, False)
