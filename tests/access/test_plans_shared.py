"""Whoever works on a child's plan may open the child's page, in Python and in the database, until the plan ends."""


import pytest

from kith.access import planning
from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.records import reading
from tests.access.invented import DAY, MONDAY, child, holding
from tests.access.test_seeing import seen
from tests.records.invented import add, entry

BEFORE = MONDAY - 20 * DAY


def say(cur, one: int, form: str, when=BEFORE, **answers):
    add(cur, entry(one, form=form, occasion=f"{form} {when}", happened_at=when, answers=answers))
    rows = reading.versions(cur, [one], planning.READ)
    planning.project(cur, one, fold_all(Version(*row) for row in rows))


@pytest.fixture
def one(cur, service):
    return child(cur)


@pytest.fixture
def worker(service):
    """Somebody of the drug and alcohol service, who is involved with nobody here."""
    return holding("drug_and_alcohol", "drug_and_alcohol")


def share(cur, one: int, **more):
    say(cur, one, "on_the_plan", plan="child_protection", role="drug_and_alcohol", team="team-drug_and_alcohol", **more)


def test_on_the_plan_is_a_reason(cur, one, worker):
    say(cur, one, "child_protection_plan_began")
    assert seen(cur, worker, one) == set()
    share(cur, one)
    assert seen(cur, worker, one) == {one}
    assert seen(cur, holding("camhs", "camhs"), one) == set()


def test_only_the_one_who_is_named_where_somebody_is_named(cur, one, worker):
    say(cur, one, "child_protection_plan_began")
    share(cur, one, worker="the.drug_and_alcohol")
    assert seen(cur, worker, one) == {one}


@pytest.mark.parametrize(("ended", "sees"), [(MONDAY - DAY, False), (MONDAY, False), (MONDAY + DAY, True)])
def test_it_ends_when_the_plan_ends(cur, one, worker, ended, sees):
    say(cur, one, "child_protection_plan_began")
    share(cur, one)
    say(cur, one, "child_protection_plan_ended", ended)
    assert (seen(cur, worker, one) == {one}) is sees


def test_it_ends_before_the_plan_where_that_was_said(cur, one, worker):
    say(cur, one, "child_protection_plan_began")
    share(cur, one, ended="2026-11-20")
    assert seen(cur, worker, one) == set()


def test_without_a_plan_of_that_kind_there_is_nothing_to_share(cur, one, worker):
    say(cur, one, "looked_after_began")
    share(cur, one)
    assert seen(cur, worker, one) == set()


def test_an_earlier_plan_that_ended_ends_nothing_of_a_later_one(cur, one, worker):
    say(cur, one, "child_protection_plan_began", BEFORE - 200 * DAY)
    say(cur, one, "child_protection_plan_ended", BEFORE - 100 * DAY)
    say(cur, one, "child_protection_plan_began", BEFORE)
    share(cur, one)
    assert seen(cur, worker, one) == {one}


def test_a_joined_record_is_shared_too_and_asking_costs_no_more(cur, one, worker):
    from kith.records import subjects
    say(cur, one, "child_protection_plan_began")
    share(cur, one)
    other = child(cur)
    subjects.set_person(cur, {other: one})
    assert seen(cur, worker, other) == {other}


def test_it_is_read_by_index(cur, one, worker):
    from kith.access import visibility
    cur.execute("set local enable_seqscan = off")
    plan = cur.execute("explain " + visibility.INVOLVED, ([one], [1], MONDAY, MONDAY)).fetchall()
    assert "access_plan_share_subject" in str(plan), plan
