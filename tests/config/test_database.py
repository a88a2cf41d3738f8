"""The embedded database starts for many at once, outlives no user of it, and rises again after a hard stop."""

import os
import signal
import subprocess
import sys

import psycopg
import pytest

from kith.config.database import folders, programs, running

# Each speaks from a process of its own, as commands do: says that the database answers, and waits to be let go.
USE = """
import sys, psycopg
from kith.config.database import running
address = running.start().replace("/kith?", "/postgres?")
print(psycopg.connect(address).execute("SELECT 'answers'").fetchone()[0], flush=True)
sys.stdin.readline()
"""


def _use() -> subprocess.Popen:
    words = [sys.executable, "-c", USE]
    return subprocess.Popen(words, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def _answer(one: subprocess.Popen) -> str:
    return one.stdout.readline().strip() or one.stderr.read()


def _let_go(*users: subprocess.Popen) -> None:
    for one in users:
        one.communicate("\n", timeout=30)


def _answers() -> bool:
    try:
        psycopg.connect(folders.url().replace("/kith?", "/postgres?"), connect_timeout=2).close()
    except psycopg.OperationalError:
        return False
    return True


def test_several_may_start_a_new_database_at_once_and_the_last_stops_it(new_home):
    users = [_use() for _ in range(3)]
    assert [_answer(one) for one in users] == ["answers"] * 3
    _let_go(*users[:2])
    assert _answers()
    _let_go(users[2])
    assert not _answers()


def test_it_rises_again_after_a_hard_stop(new_home):
    first = _use()
    assert _answer(first) == "answers"
    server = int((new_home / "pg" / "data" / "postmaster.pid").read_text().split()[0])
    os.kill(server, signal.SIGKILL)
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()
    second = _use()
    assert _answer(second) == "answers"
    _let_go(second)


# A server that lost one of its processes turns everybody away for a moment, and yet runs: it must not be started.
GETTING_UP = """
from kith.config.database import running
running.start()
answers, first = running._answers, iter([False])
running._answers = lambda: next(first, True) and answers()
running._launch({})
print("answers")
"""


def test_a_server_that_is_getting_up_again_is_waited_for(new_home):
    done = subprocess.run([sys.executable, "-c", GETTING_UP], text=True, capture_output=True, check=False, timeout=120)
    assert (done.stdout, done.returncode) == ("answers\n", 0), done.stderr


def test_two_homes_do_not_meet(new_home, monkeypatch):
    first = folders.url()
    monkeypatch.setenv("KITH_HOME", f"{new_home}-2")
    assert folders.url() != first


def test_a_long_path_gets_a_short_socket(new_home, monkeypatch):
    monkeypatch.setenv("KITH_HOME", str(new_home / ("a-long-name-" * 10)))
    assert len(str(folders.socket_folder())) <= folders.LONGEST_SOCKET
    user = _use()
    assert _answer(user) == "answers"
    _let_go(user)


def test_another_server_may_be_named_and_then_nothing_is_started(new_home, monkeypatch):
    monkeypatch.setenv("KITH_DATABASE_URL", "postgresql://somebody@db.example/kith")
    assert running.start() == "postgresql://somebody@db.example/kith"
    assert not new_home.exists()


def test_nobody_else_comes_in_by_the_socket(new_home):
    user = _use()
    assert _answer(user) == "answers"
    folder = folders.socket_folder()
    assert folder.stat().st_mode & 0o077 == 0
    with pytest.raises(psycopg.OperationalError, match="Peer authentication failed"):
        psycopg.connect(f"postgresql://postgres@/postgres?host={folder}")
    _let_go(user)


def test_a_folder_that_root_closed_is_named_in_a_sentence(new_home, monkeypatch):
    closed = new_home / "closed"
    (closed / "home").mkdir(parents=True)
    closed.chmod(0o700)
    monkeypatch.setenv("KITH_HOME", str(closed / "home"))
    monkeypatch.setattr(os, "getuid", lambda: 0)
    with pytest.raises(programs.NoDatabase, match=rf"cannot pass through {closed}\. Run `chmod o\+x {closed}`"):
        folders.refuse_closed_folders()


def test_a_folder_without_postgresql_is_named_in_a_sentence(new_home, monkeypatch):
    monkeypatch.setenv("KITH_PG_BIN", str(new_home))
    with pytest.raises(programs.NoDatabase, match=r"does not hold PostgreSQL's initdb\. Set KITH_PG_BIN"):
        programs.programs()


def test_the_servers_log_quotes_no_values(new_home):
    user = _use()
    assert _answer(user) == "answers"
    with psycopg.connect(folders.url().replace("/kith?", "/postgres?"), autocommit=True) as one:
        one.execute("CREATE TABLE person (number text PRIMARY KEY)")
        one.execute("INSERT INTO person VALUES ('9990000018')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            one.execute("INSERT INTO person VALUES ('9990000018')")
    log = (new_home / "pg" / "server.log").read_text()
    _let_go(user)
    assert "duplicate key" in log
    assert "9990000018" not in log
