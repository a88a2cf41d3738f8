"""What is timed is work, wherever it is done, and not the clock of a machine that does much else."""

import time

import pytest
from django.db import connection

from tests.working import soon


def test_whoever_only_waits_a_little_is_no_slow_answer():
    with soon(0.5, "A wait"):
        time.sleep(0.6)


def test_a_wait_without_an_end_is():
    with pytest.raises(AssertionError, match="A wait took"), soon(0.01, "A wait"):
        time.sleep(0.06)


def test_work_of_ours_counts():
    with pytest.raises(AssertionError, match="s of work"), soon(0.05, "A loop"):
        _works(until=time.process_time() + 0.06)


@pytest.mark.usefixtures("db")
def test_work_of_the_database_for_us_counts():
    with pytest.raises(AssertionError, match="s of work"), soon(0.1, "A query"), connection.cursor() as cursor:
        cursor.execute("select count(*) from generate_series(1, 5000000)")


def _works(until: float) -> None:
    while time.process_time() < until:
        pass
