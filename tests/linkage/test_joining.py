"""Two records are joined and parted by signed decisions, whatever their order, and nothing is lost."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import Error, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from kith.language.errors import Refused
from kith.linkage import joining
from kith.records import database, subjects
from tests.records.invented import MONDAY, person

PAIRS = st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(lambda pair: pair[0] != pair[1])
DECISIONS = st.lists(st.tuples(st.booleans(), PAIRS), max_size=10)


def decide(cur, people, joins, pair):
    """Joins or parts two of these people."""
    act = joining.join if joins else joining.part
    return act(cur, people[pair[0]], people[pair[1]], "said so", by=7, at=MONDAY)


def persons(cur, people) -> list[int]:
    """The oldest record of each."""
    held = subjects.headers(cur, people)
    return [held[one].person_id for one in people]


def components(people, standing) -> list[int]:
    """The oldest record of each, worked out the slow way."""
    groups = [{one} for one in people]
    for pair in standing:
        mine = [group for group in groups if group & {people[place] for place in pair}]
        groups = [group for group in groups if group not in mine] + [set().union(*mine)]
    return [min(next(group for group in groups if one in group)) for one in people]


@pytest.mark.django_db
@given(decisions=DECISIONS)
def test_each_record_has_the_oldest_of_those_joined_to_it_however_far(decisions):
    with transaction.atomic(), database.cursor() as cur:
        people = [person(cur) for _ in range(5)]
        standing = set()
        for joins, pair in decisions:
            decide(cur, people, joins, pair)
            key = tuple(sorted(pair))
            standing = standing | {key} if joins else standing - {key}
            assert persons(cur, people) == components(people, standing)
        transaction.set_rollback(True)


@pytest.mark.django_db
@given(before=DECISIONS, pair=PAIRS)
def test_joining_and_parting_again_leaves_everybody_as_they_were(before, pair):
    with transaction.atomic(), database.cursor() as cur:
        people = [person(cur) for _ in range(5)]
        for joins, others in before:
            decide(cur, people, joins, others)
        decide(cur, people, False, pair)
        was = persons(cur, people)
        joined = decide(cur, people, True, pair)
        parted = decide(cur, people, False, pair)
        assert persons(cur, people) == was
        assert joined == parted
        transaction.set_rollback(True)


@given(pairs=st.lists(PAIRS, max_size=8), seed=st.randoms(use_true_random=False))
def test_the_order_of_joins_does_not_matter(pairs, seed):
    shuffled = [pair if seed.random() < 0.5 else pair[::-1] for pair in pairs]
    seed.shuffle(shuffled)
    assert joining.oldest_of(range(5), pairs) == joining.oldest_of(range(5), shuffled)


def test_a_decision_says_whose_record_changed(cur):
    one, two, three = (person(cur) for _ in range(3))
    assert joining.join(cur, three, two, "same child", by=7, at=MONDAY) == {three}
    assert joining.join(cur, one, two, "same child", by=7, at=MONDAY) == {two, three}
    assert joining.join(cur, one, three, "same child", by=7, at=MONDAY) == frozenset()
    assert joining.part(cur, one, two, "not so", by=7, at=MONDAY) == frozenset()  # still joined by way of the third
    assert joining.part(cur, one, three, "not so", by=7, at=MONDAY) == {two, three}


def test_decisions_are_signed_and_kept(cur):
    one, two = person(cur), person(cur)
    joining.join(cur, two, one, " A40 ", by=None, at=MONDAY, sender="PAS@RXX")
    joining.part(cur, one, two, "two brothers", by=7, at=MONDAY)
    kept = joining.decisions(cur, [one])
    assert [(said.kind, said.one, said.other, said.reason, said.by_id, said.sender) for said in kept] == [
        ("part", one, two, "two brothers", 7, ""), ("join", one, two, "A40", None, "PAS@RXX"),
    ]  # fmt: skip
    with pytest.raises(Error, match="only ever added to"), transaction.atomic():
        cur.execute("delete from linkage_decision")


def test_nonsense_is_refused_in_a_sentence(cur):
    one, two = person(cur), person(cur)
    team, _ = subjects.make(cur, kind="team", title="Marsh", at=MONDAY)
    for other, reason, sentence in ((one, "x", "one record already"), (two, " ", "Say why"), (team, "x", "Only two")):
        with pytest.raises(Refused, match=sentence):
            joining.join(cur, one, other, reason, by=7, at=MONDAY)
    with pytest.raises(Refused, match="Only two"):
        joining.part(cur, one, 0, "x", by=7, at=MONDAY)
    assert joining.decisions(cur, [one]) == []


def test_two_decisions_at_once_about_a_chain_both_count(own_database):
    with transaction.atomic(), database.cursor() as cur:
        people = [person(cur) for _ in range(3)]
    with ThreadPoolExecutor(1) as aside:
        with transaction.atomic(), database.cursor() as cur:
            joining.join(cur, people[0], people[1], "first", by=7, at=MONDAY)
            later = aside.submit(_join_aside, people[1], people[2])
            with pytest.raises(TimeoutError):
                later.result(0.3)  # it waits, since what it would read is not yet decided
        later.result(20)
    with database.cursor() as cur:
        assert persons(cur, people) == [people[0]] * 3


def _join_aside(one, other) -> None:
    try:
        with transaction.atomic(), database.cursor() as cur:
            joining.join(cur, one, other, "second", by=8, at=MONDAY)
    finally:
        connection.close()
