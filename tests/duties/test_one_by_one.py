"""Reckoning the affected one by one equals reckoning everybody, whatever happened and in whatever order."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from kith.duties import settings as settings_of_locality
from kith.duties import worlds
from tests.drilling import LONG
from tests.duties.family import CHILDREN, MOTHER, PEOPLE, Family
from tests.intake.kin import declared as declared
from tests.intake.place import HOUR, LONG_AGO, MONDAY, came, child, one, said

OFTEN = settings(max_examples=100 if LONG else 6, stateful_step_count=15, deadline=None,
                 suppress_health_check=list(HealthCheck))


@pytest.fixture
def hours(monkeypatch) -> None:
    """Two teams keep hours of their own, so that who held a role when something began tells on every due time."""
    late, weekend = (replace(settings_of_locality.calendar(), closes=time(20), weekends=at) for at in (False, True))
    monkeypatch.setattr(worlds, "hours", lambda: {"hv-marsh": ((LONG_AGO, weekend),), "amh": ((LONG_AGO, late),)})


@pytest.fixture
def family(hours, workers, declared) -> None:
    """Three children who came once each, so that a fourth visit counts together; what was decided stands elsewhere."""
    keys = [child(name, born) for name, born in PEOPLE]
    for n in CHILDREN:
        said(keys[n], "relationship", kind="mother", who={"key": keys[MOTHER]})
        came(keys[n], f"V{n}", MONDAY, reason=("Bruise to left arm", "Alcohol intoxication", "Fever")[n])
    said(keys[1], "visit_reviewed", MONDAY + HOUR, workers["priya"], cites=(one(keys[0]).id,), decision="seen",
         why="Spoke to their mother")
    Family.workers, Family.keys = workers, keys


@pytest.mark.usefixtures("family")
def test_refreshing_one_by_one_equals_reckoning_everybody():
    run_state_machine_as_test(Family, settings=OFTEN)
