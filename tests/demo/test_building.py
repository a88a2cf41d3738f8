"""The invented locality comes in by the doors and the pipe alone, and its fortnight ends as its stories say."""

import re

import pytest
from django.contrib.auth import authenticate

from kith.access import staffing
from kith.access.models import Worker
from kith.demo import building, sign_ins
from kith.demo.lives import own_passport, reply_link
from kith.duties.rebuilding import rebuild
from kith.intake.statement import Who
from kith.linkage.resolving import resolve
from kith.records.database import cursor
from kith.worklists.desks.arrivals import now_here
from kith.worklists.owed.mylist import my_list
from tests import databases
from tests.demo.towns import AT

PASSWORD = "heron-kiln-wren-4821"


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker):
    """The smallest locality: the stories and hardly anybody else."""
    with django_db_blocker.unblock(), databases.copied():
        yield building.build(60, AT, PASSWORD)


def rows(query, *given):
    with cursor() as cur:
        return cur.execute(query, given or None).fetchall()


def listed(username):
    """What a worker finds on their list: (first name, pathway, state)."""
    worker = Worker.objects.get(username=username)
    with cursor() as cur:
        posts = staffing.roles_of(cur, worker.pk, AT)
    lines = [line for band in my_list(worker.pk, posts, AT).bands.values() for line in band]
    return {(line.first_name, line.pathway, line.state) for line in lines}


def test_there_is_a_locality_now(town):
    assert building.is_built()


def test_every_sign_in_works_and_nobody_else_signs_in(town):
    assert authenticate(username="priya.nair", password=PASSWORD).full_name == "Priya Nair"
    assert authenticate(username="dean.whitlock", password=PASSWORD) is None
    assert len(list(sign_ins.each())) >= 12


def test_mia_is_late_with_her_health_visitor_and_the_team_lead_knows(town):
    assert ("Mia", "urgent_attendance", "overdue") in listed("priya.nair")
    told = rows("select told_step from duties_duty where pathway = 'urgent_attendance' and state = 'overdue'")
    assert told == [(1,)]


def test_noah_is_on_everybodys_list_in_his_team_because_nobody_holds_him(town):
    assert ("Noah", "urgent_attendance", "due") in listed("priya.nair") & listed("jo.marsh")


def test_kai_is_with_the_nurse_who_knows_him(town):
    assert ("Kai", "looked_after_attendance", "due") in listed("ruth.amos")


def test_mias_referral_was_opened_and_its_documents_were_not(town):
    duties = rows("select d.duty, d.state from duties_duty d join records_subject s on s.id = d.subject_id "
                  "where d.pathway = 'referral_answered' and s.given_name = 'Mia' order by d.duty, d.state")
    assert duties == [("acknowledged", "due"), ("decided", "due"), ("opened", "done"), ("read", "overdue"),
                      ("read", "overdue")]


def test_the_receptionists_worry_is_with_the_nurse_in_charge(town):
    assert ("Tyler", "worry_answered_in_time", "due") in listed("ruth.imrie")


def test_dawn_was_not_asked_about_children_and_that_is_owed(town):
    assert ("Dawn", "family_questions", "overdue") in listed("maya.brandt")


def test_everybody_elses_visits_were_answered(town):
    waiting = set(building.WAITING)
    late = rows(
        """select s.given_name || ' ' || s.family_name from duties_duty d join records_subject s on s.id = d.subject_id
        where d.state = 'overdue' and s.kind = 'person'"""
    )
    assert {name for (name,) in late} <= waiting


def test_the_boy_nobody_knows_and_the_misspelt_boy_wait_in_the_post(town):
    """So do a man whom the police met and nobody knows, and what a hospital sent under the number an adopted girl had.
    """
    unfiled = rows("select sentence from intake_post where outcome = 'unfiled' and sender like 'PAS@%' "
                   "order by received_at")
    assert [said.split(",")[0] for (said,) in unfiled] == [
        "Nobody could be recognised in it for certain. It waits as unfiled post.",
        "It does not say enough about who it is: no family name and no date of birth that can be read. It waits as "
        "unfiled post.",
        "It looks like somebody we hold"]
    assert rows("select count(*) from intake_post where outcome = 'unfiled' and sender = 'notice@kith'") == [(1,)]


def test_what_came_twice_was_taken_once_and_what_never_was_is_struck_out(town):
    dev = rows("select number from intake_post where number like 'S000119-%' order by number")
    assert dev == [("S000119-A03",), ("S000119-A04",), ("S000119-A08",)]
    struck = rows("select count(*) from records_entry where form = 'ed_attendance' and how = 'strike'")
    assert struck == [(1,)]


def test_two_records_of_one_child_are_joined_and_neither_is_gone(town):
    yusuf = town.named("Yusuf Rahman")
    with cursor() as cur:
        mine = resolve(cur, Who(nhs_number=yusuf.nhs_number, family_name="Rahman", given_name="Yusuf")).subject
    together = rows("select count(*) from records_subject where person_id = %s", mine.person_id)
    assert together == [(2,)]


def test_another_day_was_offered_to_whoever_was_not_brought_and_the_next_miss_asks_for_one_more(town):
    offers = rows("""select d.state from duties_duty d join records_subject s on s.person_id = d.person_id
        where d.pathway = 'health_visitor_missed' and d.duty = 'offer' and s.nhs_number = %s
        order by d.happened_at""", town.named("Yusuf Rahman").nhs_number)
    assert offers == [("done",), ("due",)]


def test_the_children_who_are_there_now_are_seen_to_be_there(town):
    board = now_here(AT)
    assert {"Tyler", "Kacper"} <= {arrival.child.given_name for arrival in board.children}
    assert len(board.unplaced) == 1


def test_routine_visits_went_into_a_digest_and_some_were_drawn_to_be_read_again(town):
    digests = rows("select sum((answers->>'listed')::int) from records_entry where form = 'weekly_digest'")
    assert digests[0][0] >= 6
    assert rows("select count(*) from duties_duty where pathway = 'sample_read_again'") > [(0,)]


def test_no_part_of_the_program_failed(town):
    assert rows("select answers from records_entry where form = 'fault'") == []


def test_what_is_stored_is_what_would_be_reckoned(town):
    assert [one for _, differences in rebuild(AT, write=False) for one in differences] == []


def test_what_one_school_nursing_service_left_open_waits_to_be_taken_on_by_name(town):
    assert ("Milo", "taken_on_by_name", "due") in listed("dev.chandra")
    assert "Milo" not in {name for name, _, _ in listed("nell.ashby")}


def test_what_goes_back_to_whoever_asked_is_on_their_lists(town):
    """A referral in confidence, a plan that is shared, a new area that is asked, and a line that was amended."""
    assert "referral_answered" in {pathway for name, pathway, _ in listed("inge.sorrell") if name == "Freya"}
    assert ("Mohammed", "minutes_read_by_all", "due") in listed("dev.chandra")
    assert rows("select count(*) from duties_duty where pathway = 'correction_is_weighed' and open") == [(2,)]
    assert rows("select role from duties_duty where pathway = 'moved_out_of_area' and duty = 'there' and open") == [
        ("place:Children’s health, Fenwick",)]
    assert rows("select count(*) from duties_duty where pathway = 'plan_version_read'") == [(3,)]


def test_what_is_printed_beside_the_sign_ins_holds_both_links_and_their_codes(town, tmp_path, monkeypatch, settings):
    """The table by itself is no demonstration: `kith demo` ends with the two doors that no sign-in opens."""
    monkeypatch.setenv("KITH_HOME", str(tmp_path))
    assert re.search(r"/r/\S+\n.*\b\d{6}\b", reply_link.words(AT))
    assert re.search(r"/me/in/\S+\n.*\b\d{6}\b", own_passport.words(AT))
