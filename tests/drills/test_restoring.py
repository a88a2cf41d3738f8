"""Backs up, goes on, damages, kills and restores: what was backed up comes back as it was, or nothing is touched."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from kith.audit import heads
from kith.config.backups import choosing, manifest
from kith.config.backups.manifest import Damaged
from kith.records.gone import Gone
from tests import drilling
from tests.drills.running import PROJECT

FLIPS = 2000 if drilling.LONG else 60
KILLS = 20
in_the_drill = pytest.mark.usefixtures("only_in_the_drill")
ARRIVED = "select post_id from records_entry where form = 'ed_attendance' order by post_id"
OWED = "select answers ->> 'what' from records_entry where form = 'fault'"


@pytest.fixture(scope="session")
def only_in_the_drill() -> None:
    """What starts many servers takes a minute."""
    if not drilling.LONG:
        pytest.skip("not run: starts many servers (KITH_DRILL=long tries it)")


def _refused(told: subprocess.CompletedProcess, ends: int, said: str) -> None:
    assert told.returncode == ends, told.stdout + told.stderr
    assert said in told.stderr


def _key(town) -> str:
    return heads.public(town.folder / "home" / "audit")


def _check(folder: Path, key: str) -> None:
    manifest.check(folder, manifest.read(folder, key))


@in_the_drill
def test_all_that_was_kept_comes_back_and_what_was_there_stays(moved):
    before, rows = moved.house.ask(ARRIVED), moved.house.ask("select count(*) from records_entry")
    shutil.rmtree(moved.folder / "home" / "pg" / "data")
    restored = moved.house.done("restore")
    assert (moved.house.ask(ARRIVED), moved.house.ask("select count(*) from records_entry")) == (before, rows)
    assert restored["lost"]["events"] == 0
    assert restored["journal"] == "journal"
    assert restored["put_by"] == ""
    assert moved.house.done("audit", "verify")["well"]


def test_a_moment_between_two_messages_and_the_service_desk_owes_what_came_after(moved):
    restored = moved.house.done("restore", "--to", moved.between.isoformat())
    assert len(moved.house.ask(ARRIVED)) == 2
    assert restored["lost"]["events"] == 2      # the message, and the command that received it
    assert Path(restored["put_by"]).is_dir()
    ((owed,),) = moved.house.ask(OWED)
    assert owed.startswith("Messages between ")
    assert "must be sent again: 2 requests, commands and messages" in owed
    assert (moved.folder / "home" / "audit" / "journal-1").exists()
    moved.house.arrive(3)    # as the hospital that sends it again
    moved.house.done("backup")
    assert len(moved.house.ask(ARRIVED)) == 3
    assert moved.house.done("audit", "verify")["well"]
    if not drilling.LONG:
        return
    # The old backup and what was kept since lead here too, by way of the restore.
    assert moved.house.done("restore", str(moved.backup), "--drill")["journal"] == "journal-1"


@in_the_drill
def test_what_was_destroyed_since_the_backup_does_not_come_back_with_it(moved):
    ((record, key),) = moved.house.ask("select id, key from records_subject where id = "
                                       "(select min(subject_id) from records_entry where form = 'ed_attendance')")
    entries = f"select count(*) from records_entry where subject_id = {record}"
    assert moved.house.ask(entries) != [(0,)]
    what = {"records": [record], "all": [record], "cut": [], "posts": [], "keys": [key]}
    line = Gone(999_999, 7, 8, moved.between, "child", moved.between.date(), what).line()
    (moved.folder / "home" / "audit" / "gone.jsonl").write_text(f"{line}\n")
    moved.house.done("restore")
    assert moved.house.ask(entries) == [(0,)]
    assert moved.house.ask("select again, kind from records_gone") == [(True, "child")]
    assert moved.house.ask(f"select count(*) from records_subject where key = '{key}'") == [(0,)]
    assert moved.house.done("audit", "verify")["well"]


@in_the_drill
def test_a_drill_beside_a_database_in_use_changes_nothing(town):
    uses = "from kith.config.database import running; running.start(); input()"
    holding = subprocess.Popen([sys.executable, "-c", uses], env=town.house.env, cwd=PROJECT, stdin=subprocess.PIPE,
                               text=True)
    try:
        drilled = town.house.done("restore", "--drill")
        refused = town.house.kith("restore")
    finally:
        holding.communicate("\n")
    assert (drilled["rows"], drilled["put_by"]) == (town.made["rows"], "")
    _refused(refused, 2, "Stop what runs there first.")
    assert {path.name for path in (town.folder / "home" / "pg").iterdir()} == {"data", "server.log", "socket"}


def test_a_flipped_bit_is_always_found(town, loose):
    seed = os.environ.get("KITH_DRILL_SEED") or str(time.time_ns())
    print(f"KITH_DRILL_SEED={seed}")    # shown when something is wrong
    chance, key = random.Random(seed), _key(town)
    _check(loose, key)
    every = [*manifest.files(loose).values(), loose / manifest.NAME]
    for n in range(FLIPS):
        path = every[n % len(every)]
        _flip(path, place := chance.randrange(path.stat().st_size), bit := 1 << chance.randrange(8))
        if _still_says_the_same(path, loose, town.backup):
            continue
        with pytest.raises(Damaged):
            _check(loose, key)
        _flip(path, place, bit)
    _check(loose, key)


def _flip(path: Path, place: int, bit: int) -> None:
    with open(path, "r+b") as file:
        file.seek(place)
        (was,) = file.read(1)
        file.seek(place)
        file.write(bytes([was ^ bit]))


def _still_says_the_same(path: Path, folder: Path, whole: Path) -> bool:
    """A space between two words of the manifest may be another kind of space; the words are what is signed."""
    if path.name != manifest.NAME or path.parent != folder:
        return False
    try:
        same = json.loads(path.read_text()) == json.loads((whole / manifest.NAME).read_text())
    except ValueError:
        return False
    if same:
        shutil.copyfile(whole / manifest.NAME, path)
    return same


def _cut(folder: Path) -> None:
    os.truncate(folder / "copy" / "base.tar.gz", 1000)


def _lose(folder: Path) -> None:
    (folder / "copy" / "base.tar.gz").unlink()


def _put_in(folder: Path) -> None:
    (folder / "more.sql").write_text("select 1")


def _link(folder: Path) -> None:
    (folder / "more").symlink_to("/etc")


def _unsay(folder: Path) -> None:
    (folder / "manifest.json").unlink()


def _empty(folder: Path) -> None:
    (folder / "manifest.json").write_text("{}")


@pytest.mark.parametrize(("harm", "ends", "said"), [
    (_cut, 1, "copy/base.tar.gz has not the length it had"),
    (_lose, 1, "copy/base.tar.gz is missing"),
    (_put_in, 1, "more.sql is foreign"),
    (_link, 1, "more is foreign"),
    (_unsay, 2, "There is no backup in"),
    (_empty, 1, "is no whole backup"),
])
def test_a_damaged_backup_is_refused_with_a_sentence_before_anything_is_touched(town, loose, harm, ends, said):
    harm(loose)
    told = town.house.kith("restore", str(loose))
    _refused(told, ends, said)
    assert {path.name for path in (town.folder / "home" / "pg").iterdir()} == {"data", "server.log", "socket"}


def test_a_backup_of_another_version_is_refused(town, loose):
    kept = manifest.read(loose, _key(town))
    for other, said in ((replace(kept, postgres=9), "The backup is of PostgreSQL 9"),
                        (replace(kept, migrations=["records.9999_new"], kith="99.0"), "made by Kith 99.0")):
        manifest.write(other, loose, town.folder / "home" / "audit")
        told = town.house.kith("restore", str(loose))
        _refused(told, 2, said)


def test_a_backup_of_another_past_is_refused(town, loose, tmp_path):
    """Signed with the right key, and yet not the past that the journal outside knows."""
    kept = manifest.read(loose, _key(town))
    lines = (loose / "audit" / "journal").read_bytes().splitlines(keepends=True)
    (loose / "audit" / "journal").write_bytes(lines[0].replace(b'"size":', b'"size": '))
    manifest.write(replace(kept, files=manifest.sums(loose)), loose, town.folder / "home" / "audit")
    told = town.house.kith("restore", str(loose))
    _refused(told, 1, "another past")


def test_somebody_elses_key_is_not_trusted(town, loose, tmp_path):
    manifest.write(manifest.read(loose, _key(town)), loose, tmp_path)    # makes a key of its own there
    with pytest.raises(Damaged, match="is not signed by"):
        choosing.chosen(loose, None, _key(town))


@in_the_drill
def test_a_piece_that_was_lost_in_the_middle_is_not_passed_over(moved):
    kept = sorted((moved.folder / "backups").glob("wal-*/0*"))
    since = max(path.name for path in (moved.backup / "log").iterdir())
    after = [path for path in kept if path.name > since]
    after[0].unlink()
    told = moved.house.kith("restore")
    _refused(told, 1, "What was kept is broken")
    assert len(moved.house.ask(ARRIVED)) == 3


@in_the_drill
def test_killed_in_the_middle_what_was_there_still_works(moved):
    seed = os.environ.get("KITH_DRILL_SEED") or str(time.time_ns())
    print(f"KITH_DRILL_SEED={seed}")    # shown when something is wrong
    chance = random.Random(seed)
    for words, longest in (("backup", 4), ("restore", 9)) * (KILLS // 2):
        one = subprocess.Popen([sys.executable, "-m", "kith", words], env=moved.house.env, cwd=PROJECT,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        time.sleep(chance.random() * longest)
        os.killpg(one.pid, signal.SIGKILL)
        one.wait()
        assert len(moved.house.ask(ARRIVED)) == 3
        assert moved.house.done("audit", "verify")["well"]
    assert moved.house.done("restore", "--drill")["well"]
    moved.house.done("backup")
    assert not list((moved.folder / "backups").glob(".making-*"))


@in_the_drill
def test_a_dump_of_a_server_is_loaded_beside_and_proved(town, monkeypatch):
    uses = "from kith.config.database import running; print(running.start(), flush=True); input()"
    holding = subprocess.Popen([sys.executable, "-c", uses], env=town.house.env, cwd=PROJECT, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, text=True)
    try:
        monkeypatch.setitem(town.house.env, "KITH_DATABASE_URL", holding.stdout.readline().strip())
        made = town.house.done("backup", str(town.folder / "dumps"))
        drilled = town.house.done("restore", made["backup"], "--drill")
        restored = town.house.done("restore", made["backup"])
        databases = town.house.ask("select datname from pg_database where datname like 'kith%' order by 1")
        _refused(town.house.kith("restore", str(town.backup)), 2, "cannot be put in each other’s place")
        _refused(town.house.kith("restore", made["backup"], "--to", "2026-11-29"), 2, "whoever looks after the server")
    finally:
        holding.communicate("\n")
    assert (drilled["rows"], drilled["made"]) == (made["rows"], "")
    assert databases == [("kith",), (restored["made"],)]
