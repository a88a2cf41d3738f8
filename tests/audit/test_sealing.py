"""What is sealed is found to be as it was, whatever order its transactions end in and wherever the sealing is cut."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.audit import journal, sealing
from kith.records import rights
from kith.records.database import committed, cursor
from tests.audit import keeping
from tests.audit.keeping import AT, another, ids, seal, verify, write
from tests.drilling import LONG

pytestmark = pytest.mark.usefixtures("own_database")
INSERT = "insert into audit_event (at, route, ended) values (now(), 'person', 'shown') returning id"


def test_what_was_sealed_is_as_it_was(tmp_path):
    assert verify(tmp_path).well
    write(*range(5))
    assert seal(tmp_path) == 5
    write(*range(3))
    found = verify(tmp_path)
    assert (found.events, found.heads, found.unsealed, found.well) == (5, 1, 3, True)
    assert (seal(tmp_path), seal(tmp_path)) == (3, 0)
    assert verify(tmp_path).heads == 2
    assert keeping.mode(tmp_path / "key") == keeping.mode(tmp_path / "journal") == 0o600


def test_a_long_log_is_sealed_in_lines_of_bearable_length(tmp_path):
    write(*range(23))
    assert seal(tmp_path, longest=5, most=3) == 15
    assert seal(tmp_path, longest=5) == 8
    assert [len(journal.Batch.read(one).ids) for one in journal.lines(tmp_path)] == [5, 5, 5, 5, 3]
    assert verify(tmp_path).events == 23


@pytest.mark.parametrize("words", ["update audit_event set ended = 'x'", "delete from audit_event",
                                   "truncate audit_event"])
def test_the_database_itself_refuses_to_change_an_event(words):
    write(1)
    refused = pytest.raises(DatabaseError, match="only ever added to")
    with cursor() as cur, rights.owning(cur), refused, transaction.atomic():
        cur.execute(words)


def test_a_transaction_that_ends_late_with_an_earlier_number_is_sealed_all_the_same(tmp_path):
    with another() as late:
        late.execute("begin")
        (early,) = late.execute(INSERT).fetchone()
        write(1, 2)
        assert seal(tmp_path) == 0              # nothing younger is signed while something older may still come
        late.execute("commit")
        assert seal(tmp_path) == 3
    assert early == min(ids())
    assert verify(tmp_path).well


def test_a_transaction_that_fails_leaves_a_number_out_and_nothing_wrong(tmp_path):
    with another() as late:
        late.execute("begin")
        late.execute(INSERT)
        write(1)
        late.execute("rollback")
    assert seal(tmp_path) == 1
    assert verify(tmp_path).well


@settings(max_examples=200 if LONG else 8, deadline=None)
@given(st.lists(st.sampled_from(["begin 0", "begin 1", "add 0", "add 1", "end 0", "end 1", "undo 0", "alone", "seal"]),
                min_size=5, max_size=25))
def test_two_connections_in_any_order_never_slip_an_event_under_a_head(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("sealed")
    known = len(ids())
    seal(folder)
    kept = 0
    with another() as one, another() as two:
        held, added = [one, two], [None, None]
        for step in steps:
            what, _, which = step.partition(" ")
            n = int(which or 0)
            if what == "begin" and added[n] is None:
                held[n].execute("begin")
                added[n] = 0
            elif what == "add" and added[n] is not None:
                held[n].execute(INSERT)
                added[n] += 1
            elif what in ("end", "undo") and added[n] is not None:
                held[n].execute("commit" if what == "end" else "rollback")
                kept += added[n] if what == "end" else 0
                added[n] = None
            elif what == "alone":
                write(1)
                kept += 1
            elif what == "seal":
                seal(folder)
                assert verify(folder).well
        for connected, open_now in zip(held, added, strict=True):
            if open_now is not None:
                connected.execute("commit")
                kept += open_now
    seal(folder)
    found = verify(folder)
    assert (found.events, found.unsealed, found.well) == (known + kept, 0, True)


@pytest.mark.parametrize("cut", [1, 40, -1])
def test_a_line_cut_off_by_a_power_cut_counts_for_nothing_and_is_written_again(tmp_path, cut):
    write(1, 2)
    seal(tmp_path)
    whole = (tmp_path / "journal").read_bytes()
    write(3, 4)
    seal(tmp_path)
    second = (tmp_path / "journal").read_bytes()[len(whole):]
    (tmp_path / "journal").write_bytes(whole + second[:cut])
    found = verify(tmp_path)
    assert (found.well, found.events, found.torn, found.unsealed) == (True, 2, len(second[:cut]), 2)
    assert seal(tmp_path) == 2
    found = verify(tmp_path)
    assert (found.well, found.events, found.torn) == (True, 4, 0)
    assert (tmp_path / "journal.torn").read_bytes() == second[:cut] + b"\n"


def test_a_first_line_cut_off_is_begun_again(tmp_path):
    write(1)
    seal(tmp_path)
    whole = (tmp_path / "journal").read_bytes()
    (tmp_path / "journal").write_bytes(whole[:-5])
    assert verify(tmp_path).well
    assert seal(tmp_path) == 1
    assert verify(tmp_path).events == 1


def test_a_sealing_that_is_killed_at_any_moment_ends_well(tmp_path):
    """The process is killed after each of the system calls by which a line reaches the disk."""
    for n in range(1, 9):
        write(n)
        _killed_at(tmp_path, n)
        assert verify(tmp_path).well
    seal(tmp_path)
    found = verify(tmp_path)
    assert (found.events, found.unsealed, found.well) == (8, 0, True)


KILLED = """
import os, signal, sys
from pathlib import Path
import django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = sys.argv[1]
from kith.audit import journal
from tests.audit import keeping
left = int(sys.argv[3])
def counted(real):
    def call(*given, **more):
        global left
        left -= 1
        if left == 0:
            if real is os_write:
                real(given[0], bytes(given[1])[:len(given[1]) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*given, **more)
    return call
os_write = os.write
os.write, os.fsync, os.open, os.link = map(counted, (os.write, os.fsync, os.open, os.link))
keeping.seal(Path(sys.argv[2]))
"""


def _killed_at(folder: Path, call: int) -> None:
    name = connection.settings_dict["NAME"]
    done = subprocess.run([sys.executable, "-c", KILLED, name, str(folder), str(call)], capture_output=True, text=True,
                          check=False, env=os.environ | {"DJANGO_SETTINGS_MODULE": "tests.settings"})
    assert done.returncode in (-9, 0), done.stderr


def test_a_database_that_was_put_back_to_yesterday_is_not_signed_over(tmp_path):
    write(1, 2)
    seal(tmp_path)
    last = journal.last(tmp_path)
    far = last.signed.head.upto._replace(xact=last.signed.head.upto.xact + 1_000_000)
    write(3)
    with cursor() as cur:
        found = list(sealing.lines.read(cur, last.signed.head.upto, far))
    journal.append(tmp_path, sealing.added(last, found, far, AT, tmp_path))
    with pytest.raises(ValueError, match="older than the head that was signed last"):
        seal(tmp_path)


def test_two_who_seal_at_once_do_not_write_two_lines(tmp_path):
    write(1)
    with journal.one_at_a_time(tmp_path) as alone:
        assert alone
        assert seal(tmp_path) == 0
    assert seal(tmp_path) == 1


def test_after_a_copy_was_loaded_elsewhere_all_is_sealed_anew(tmp_path):
    """There the transactions are counted from the beginning: the numbers of those before seem not to have happened."""
    write(1, 2)
    seal(tmp_path)
    with keeping.owner() as cur:
        cur.execute("update audit_event set xact = (xact::text::bigint + 1000000000)::text::xid8")
    assert not verify(tmp_path).well
    with committed() as cur:
        kept = sealing.begin_again(cur, tmp_path, AT)
    assert kept == tmp_path / "journal-1"
    assert kept.exists()
    write(3)
    assert seal(tmp_path) == 4                    # and that it began again is an event
    write(4)
    assert seal(tmp_path) == 1
    found = verify(tmp_path)
    assert (found.events, found.well) == (5, True)
