"""The tables are made when they are needed, and a test may have a database of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from django.utils.timezone import now

from kith.signing.models import OpenSession


def _keep(key: str) -> None:
    OpenSession.objects.create(session_key=key, session_data="", expire_date=now())


@pytest.mark.parametrize("turn", [1, 2])
def test_what_one_test_commits_no_other_sees(own_database, turn):
    assert OpenSession.objects.count() == 0
    _keep(f"turn {turn}")
    connection.close()
    assert OpenSession.objects.count() == 1


def test_an_ordinary_test_leaves_the_database_as_it_was(db):
    assert OpenSession.objects.count() == 0
    _keep("once")


def test_the_copy_takes_the_place_of_the_tests_database(own_database):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database()")
        assert cursor.fetchone()[0].endswith("_own")


def _kith(*words: str, home: Path, **environment: str) -> subprocess.CompletedProcess:
    known = {name: value for name, value in os.environ.items() if not name.startswith(("KITH_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-m", "kith", *words],
        env=known | {"KITH_HOME": str(home)} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_first_command_in_a_new_home_makes_its_tables(new_home):
    done = _kith("work", "--until-empty", home=new_home)
    assert (done.returncode, done.stderr) == (0, "")
    told = _kith("migrate", home=new_home)
    assert "No migrations to apply" in told.stdout


def test_a_server_that_does_not_answer_is_told_in_a_sentence(new_home):
    nowhere = "postgresql://kith@127.0.0.1:1/kith"
    done = _kith("work", "--until-empty", home=new_home, KITH_DATABASE_URL=nowhere)
    assert done.returncode == 2
    assert done.stderr.startswith("The database does not answer: ")
    assert "Traceback" not in done.stderr


def test_a_server_that_somebody_looks_after_is_changed_only_on_request(new_home):
    user = subprocess.Popen(
        [sys.executable, "-c", "from kith.config.database import running; print(running.start(), flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    server = {"KITH_DATABASE_URL": user.stdout.readline().strip()}
    before = _kith("work", "--until-empty", home=new_home, **server)
    assert before.returncode == 2
    assert "Run `kith migrate`, which makes it." in before.stderr
    assert _kith("migrate", home=new_home, **server).returncode == 0
    assert _kith("work", "--until-empty", home=new_home, **server).returncode == 0
    user.communicate("\n")
