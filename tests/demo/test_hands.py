"""A large town is taken in by several processes at once, and is the same town."""

import pytest

from kith.demo import building, hands, reference
from kith.demo.teams import Roll
from kith.duties.rebuilding import rebuild
from kith.intake.rounds.ticking import tick
from kith.records.database import cursor
from tests.demo.towns import AT, made

NUMBERED = "select array_agg(nhs_number) from records_subject where nhs_number <> ''"


@pytest.mark.parametrize("many", [1, 3])
def test_everybody_is_there_once_and_all_that_is_owed_is_as_reckoned_whoever_took_them_in(
        own_database, monkeypatch, many):
    monkeypatch.setattr(hands, "LARGE", 1)
    monkeypatch.setattr(hands.os, "cpu_count", lambda: many)
    town = made(90)
    reference.put_in_place(Roll(), AT, building.opening(AT), "heron-kiln-wren-4821")
    keys = building._take_in(town, Roll())
    people = sorted(one.nhs_number for one in town.people() if one.nhs_number)
    with cursor() as cur:
        assert sorted(keys.keys() - {""}) == sorted(cur.execute(NUMBERED).fetchone()[0]) == people
    tick(AT)
    assert [found for _, found in rebuild(AT, write=False) if found] == []


def test_one_that_fails_fails_the_whole(own_database, monkeypatch):
    monkeypatch.setattr(hands, "LARGE", 1)
    monkeypatch.setattr(hands.os, "cpu_count", lambda: 2)
    with pytest.raises(RuntimeError, match="its own words are above"):
        list(hands.take_in(made(90).families, lambda families: iter([1 / 0])))
