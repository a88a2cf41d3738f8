"""Reading brings back every version, the acts filed elsewhere, the people around, and pages of a chronology."""

from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import given
from hypothesis import strategies as st

from kith.records import database, network, newest, reading, subjects, writing
from tests.records.invented import DAY, HOUR, MONDAY, add, entry, person


def test_versions_can_be_asked_for_by_form(cur):
    child = person(cur)
    add(cur, entry(child), entry(child, "hospital_stay"))
    assert [row[3] for row in reading.versions(cur, [child])] == ["ed_attendance", "hospital_stay"]
    assert [row[3] for row in reading.versions(cur, [child], ["hospital_stay"])] == ["hospital_stay"]
    assert reading.versions(cur, [child], []) == []


def test_an_act_filed_elsewhere_comes_with_its_later_versions(cur):
    child, team = person(cur), person(cur)
    act, _ = add(cur, entry(team, "digest_read"), entry(team, "digest_read", "V2"))
    writing.cite(cur, [(child, "p:d:1", team, act)])
    (struck,) = add(cur, entry(team, "digest_read", root=act, how="strike"))
    assert [row[1] for row in network.cited(cur, [child])] == [act, struck]
    assert network.cited(cur, [team]) == []
    assert network.cited(cur, [child, team]) == []  # then it is among the team's own versions already


def test_the_people_around_are_found_to_two_steps_and_through_joined_records(cur):
    child, twin_record, mother, partner, stranger = (person(cur) for _ in range(5))
    subjects.set_person(cur, {twin_record: child})
    add(cur, entry(child, "relationship", other_id=mother), entry(partner, "relationship", other_id=mother))
    add(cur, entry(stranger, "relationship", other_id=partner))
    assert network.relations(cur, [child], 1) == [(child, mother)]
    assert network.relations(cur, [twin_record]) == [(child, mother), (partner, mother)]
    assert (stranger, partner) in network.relations(cur, [child], 3)


def test_people_related_in_a_circle_are_each_found_once(cur):
    one, two, three = (person(cur) for _ in range(3))
    pairs = [(one, two), (two, three), (three, one), (two, one)]
    add(cur, *(entry(a, "relationship", f"{a}-{b}", other_id=b) for a, b in pairs))
    assert network.relations(cur, [one], 9) == sorted(pairs)


VERSIONS = st.lists(
    st.tuples(st.integers(0, 5), st.one_of(st.none(), st.integers(0, 4))), min_size=1, max_size=14
)  # which entry, and how many days ago it says it happened


@pytest.mark.django_db
@given(said=VERSIONS, limit=st.integers(1, 4))
def test_pages_of_a_chronology_hold_each_entry_once_newest_first(said, limit):
    with transaction.atomic(), database.cursor() as cur:
        children = [person(cur), person(cur)]
        placed = _say(cur, children, said)
        read, before = [], None
        while page := newest.roots_newest(cur, children, limit, before):
            before = newest.page_end(page)
            read.append(list(dict.fromkeys(row[2] for row in page)))
        assert all(len(roots) <= limit for roots in read)
        assert [root for roots in read for root in roots] == sorted(placed, key=placed.get, reverse=True)
        transaction.set_rollback(True)


def _say(cur, children, said) -> dict[int, tuple]:
    """Adds these versions; gives each root the place of its newest happening."""
    roots, placed = {}, {}
    for which, ago in said:
        happened = None if ago is None else MONDAY - ago * DAY
        new = entry(children[which % 2], occasion=f"V{which}", happened=happened, root=roots.get(which))
        (seq,) = add(cur, new)
        root = roots.setdefault(which, seq)
        place = (happened is not None, happened or MONDAY, seq)
        placed[root] = max(placed.get(root, place), place)
    return placed


def test_a_page_of_a_chronology_brings_every_version_and_only_the_forms_asked_for(cur):
    child = person(cur)
    (visit,) = add(cur, entry(child, happened=MONDAY - DAY))
    add(cur, entry(child, root=visit, how="part", happened=None), entry(child, "hospital_stay"))
    page = newest.roots_newest(cur, [child], 10, forms=["ed_attendance"])
    assert [(row[2], row[5]) for row in page] == [(visit, "whole"), (visit, "part")]
    assert newest.page_end([]) is None


@pytest.mark.parametrize(
    ("hours_ago", "answers", "seen"),
    [(2, {}, True), (80, {}, True), (80, {"left_at": "2026-11-20T10:00"}, False), (200, {}, False)],
)
def test_a_visit_is_recent_while_it_lasts_and_for_three_days(cur, hours_ago, answers, seen):
    child = person(cur)
    add(cur, entry(child, happened=MONDAY - hours_ago * HOUR, answers=answers))
    found = _lately(cur, child)
    assert found == ({child} if seen else set())


def test_a_visit_that_never_took_place_is_not_recent(cur):
    child = person(cur)
    (visit,) = add(cur, entry(child))
    add(cur, entry(child, root=visit, how="strike", stated_at=MONDAY + HOUR))
    assert _lately(cur, child) == set()
    add(cur, entry(child, root=visit, how="part", stated_at=MONDAY + 2 * HOUR))
    assert _lately(cur, child) == {child}


def test_a_departure_that_is_taken_back_has_ended_nothing(cur):
    child = person(cur)
    (visit,) = add(cur, entry(child, happened=MONDAY - 80 * HOUR, stated_at=MONDAY - 80 * HOUR, answers={}))
    back = entry(child, root=visit, how="part", stated_at=MONDAY, answers={"left_at": ""}, happened=None)
    left = entry(child, root=visit, how="part", stated_at=MONDAY - HOUR, happened=None,
                 answers={"left_at": "2026-11-20T10:00"})
    add(cur, back, left)                                              # in whatever order they come
    assert _lately(cur, child) == {child}
    add(cur, entry(child, root=visit, how="part", stated_at=MONDAY + HOUR, answers={"left_at": "2026-11-23T10:00"},
                   happened=None))
    assert _lately(cur, child) == set()


def _lately(cur, child) -> set[int]:
    since, first = MONDAY - timedelta(hours=72), MONDAY - timedelta(days=7)
    return {one for (one,) in cur.execute(reading.LATELY, ("left_at", "ed_attendance", since, first, [child]))}
