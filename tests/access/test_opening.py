"""What a page of one record can read at all: a page that forgets to ask, or asks for another, finds nothing."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError, ProgrammingError

from kith.access import opening, staffing
from kith.access.models import PostHeld
from kith.records import reading, rights
from tests.access.invented import holding, involve
from tests.records.invented import MONDAY, add, entry, person

HOUR = timedelta(hours=1)


@pytest.fixture
def family(cur):
    """A child, its mother, and somebody whom nothing ties to them; each with a note and a name."""
    child, mother, other = (person(cur) for _ in range(3))
    for one in (child, mother, other):
        add(cur, entry(one, form="person_details", occasion="who"))
        add(cur, entry(one, form="adult_note", occasion="note"))
    add(cur, entry(child, form="relationship", occasion="mother", other_id=mother))
    return child, mother, other


def forms(cur, record):
    return {row[reading.COLUMNS.index("form")] for row in reading.versions(cur, [record])}


@pytest.fixture
def page(cur):
    """A connection as a page of one record finds it."""
    rights.close(cur)
    yield cur
    rights.look_across(cur)


def test_a_page_that_opened_nothing_reads_nothing(family, page):
    assert [forms(page, one) for one in family] == [set(), set(), set()]


def test_what_is_opened_is_read_and_of_those_around_only_who_they_are(family, service, page):
    child, mother, other = family
    assert opening.opens(page, holding("named_nurse").id, child, MONDAY)
    assert forms(page, child) == {"person_details", "adult_note", "relationship"}
    assert forms(page, mother) == {"person_details"}
    assert forms(page, other) == set()


def test_a_question_of_the_rules_that_fails_leaves_the_page_as_narrow_as_it_was(family, service, page):
    child, mother, _ = family
    assert opening.opens(page, holding("named_nurse").id, child, MONDAY)
    with suppress(ZeroDivisionError), rights.across(page):
        assert "adult_note" in forms(page, mother)
        raise ZeroDivisionError
    assert rights.narrowed()
    assert forms(page, mother) == {"person_details"}
    assert forms(page, child) == {"person_details", "adult_note", "relationship"}


def test_without_a_reason_it_stays_closed_and_the_next_page_closes_it_again(family, service, page):
    child, _, _ = family
    nurse = holding("named_nurse").id
    assert not opening.opens(page, service.priya.id, child, MONDAY)
    assert forms(page, child) == set()
    assert opening.opens(page, nurse, child, MONDAY)
    rights.close(page)
    assert forms(page, child) == set()


def test_a_list_opens_what_is_on_it_by_right_and_nothing_else_that_it_is_given(family, service, page):
    child, mother, other = family
    rights.look_across(page)
    involve(page, child)
    rights.close(page)
    opening.opens_listed(page, service.priya.id, family, MONDAY)
    assert forms(page, child) == {"person_details", "adult_note", "relationship"}
    assert "adult_note" not in forms(page, mother)
    assert forms(page, other) == set()
    opening.opens_listed(page, holding("named_nurse").id, family, MONDAY)
    assert [bool(forms(page, one)) for one in family] == [True] * 3


def test_a_list_opens_nothing_by_a_team_that_somebody_has_left_though_they_are_still_named(family, service, page):
    child = family[0]
    rights.look_across(page)
    involve(page, child, worker="priya.nair")
    rights.close(page)
    opening.opens_listed(page, service.priya.id, [child], MONDAY)
    assert "adult_note" in forms(page, child)
    post = PostHeld.objects.get(worker=service.priya, ends=None)
    staffing.end_post(post, MONDAY - HOUR, by=None, at=MONDAY - HOUR)
    rights.close(page)
    opening.opens_listed(page, service.priya.id, [child], MONDAY)
    assert forms(page, child) == set()
    assert not opening.opens(page, service.priya.id, child, MONDAY)


def test_there_is_no_such_duty_to_open(family, service, page):
    assert not opening.opens_duty(page, holding("named_nurse").id, "nosuchduty", MONDAY)
    assert forms(page, family[0]) == set()


def test_the_program_can_neither_change_what_was_said_nor_lift_what_forbids_it(family, cur):
    for words in ("update records_entry set form = ''", "truncate records_entry", "drop table records_entry",
                  "alter table records_entry disable trigger all", "drop function access_open",
                  "alter table records_entry disable row level security",
                  "drop policy records_entry_read on records_entry", "delete from django_migrations",
                  "create or replace function access_open(bigint, bigint, timestamptz) returns boolean language sql as "
                  "'select true'"):
        with pytest.raises(ProgrammingError), transaction.atomic():
            cur.execute(words)


def test_an_owner_who_is_no_superuser_becomes_the_program_too(cur):
    with rights.owning(cur):
        for words in ("create role an_owner createrole", "set local session authorization an_owner",
                      rights.ROLE.replace(rights.PROGRAM, "another_program"), "set local role another_program"):
            cur.execute(words)
        assert cur.execute("select current_user").fetchone()[0] == "another_program"
        cur.execute("reset session authorization")


def test_an_owner_who_may_make_no_role_is_told_who_can(cur):
    with rights.owning(cur):
        cur.execute("create role an_owner")
        refused = pytest.raises(DatabaseError, match="Whoever looks after the server can: create role another_program")
        with refused, transaction.atomic():
            cur.execute("set local session authorization an_owner")
            cur.execute(rights.ROLE.replace(rights.PROGRAM, "another_program"))


def test_a_team_s_record_is_not_opened_as_a_person_s_is(service, page):
    assert not opening.opens(page, service.priya.id, service.emergency.subject_id, MONDAY)


def test_every_table_has_the_programs_rights_and_no_more(db):
    with connection.cursor() as cur:
        cur.execute("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and"
                    " has_table_privilege(%s, oid, 'truncate, references, trigger')", (rights.PROGRAM,))
        assert cur.fetchall() == []
        cur.execute("select current_user, usesuper from pg_user where usename = session_user")
        assert cur.fetchone()[0] == rights.PROGRAM
