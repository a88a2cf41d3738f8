"""A larger town has more people who do the same work, each with a list that one person can do."""

import pytest

from kith.demo.colleagues import PEOPLE_EACH, hired
from kith.demo.teams import WORKERS, Roll


def test_a_small_town_has_those_who_are_written_down():
    assert hired(2_000) == ()


@pytest.mark.parametrize("role", PEOPLE_EACH)
def test_a_large_town_has_one_for_so_many_people_in_every_team_of_the_role(role):
    roll = Roll(hired(200_000))
    there = [worker for worker in roll.everybody if worker.role == role]
    assert len(there) == 200_000 // PEOPLE_EACH[role]
    each = [len(roll.holding(team, role)) for team in {worker.team for worker in there}]
    assert max(each) - min(each) <= 2


def test_they_are_the_same_for_the_same_town_and_nobody_bears_the_name_of_another():
    found = hired(200_000)
    assert found == hired(200_000) != hired(200_000, seed=2)
    names = [worker.username for worker in (*WORKERS, *found)]
    assert len(names) == len(set(names))


def test_names_are_plain_enough_to_sign_in_with():
    assert all(worker.username.isascii() and " " not in worker.username for worker in hired(200_000))
