"""What is no longer kept safe is noticed and owed; what goes on again ends it; old backups go, but never the last."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kith.audit import events, journal, sealing
from kith.audit.events import Event
from kith.config.backups import manifest, pruning, watching
from kith.config.backups.manifest import Damaged, Manifest
from kith.config.commands import backup as command
from kith.records.database import cursor

AT = datetime(2026, 11, 29, 9, 0, tzinfo=UTC)
SAID = "select form, answers from records_entry where form like 'keeping%%' or form = 'restore_tried' order by seq"


def made(folder: Path, keys: Path, hours: float, piece: int = 1, database: str = "7") -> Path:
    """A backup of so many hours ago."""
    at = AT - timedelta(hours=hours)
    path = folder / at.strftime("%Y-%m-%dT%H%M%S.%fZ")
    path.mkdir(parents=True)
    (path / "copy").write_bytes(b"rows" * 100)
    since = f"00000001{piece:016X}"
    manifest.write(Manifest("1", "copy", 18, database, at.isoformat(), f"kith-{path.name}", since, [], {}, {}, None,
                            manifest.sums(path)), path, keys)
    return path


@pytest.fixture
def home(tmp_path, monkeypatch) -> Path:
    """A home whose log has a key, and a folder for backups beside it."""
    monkeypatch.setenv("KITH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KITH_BACKUPS", str(tmp_path / "backups"))
    for name in ("home/audit", "strange"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "home" / "pg").mkdir(parents=True)
    (tmp_path / "backups").mkdir()
    made(tmp_path / "elsewhere", tmp_path / "home" / "audit", 1)   # so that there is a key
    return tmp_path


def why(home: Path, hours: float | None) -> str:
    if hours is not None:
        made(home / "backups", home / "home" / "audit", hours)
    return watching.backup(AT, served=True)


@pytest.mark.parametrize(("hours", "said"), [
    (None, "No whole backup is there."), (1, ""), (29.9, ""),
    (30.1, "The last whole one is of 28 November 2026, 02:54 UTC.")])
def test_a_night_without_a_backup_is_noticed(home, hours, said):
    assert why(home, hours) == said


def test_one_that_was_changed_cut_short_or_is_of_another_place_is_none(home):
    path = made(home / "backups", home / "home" / "audit", 1)
    assert watching.backup(AT, served=True) == ""
    said = json.loads((path / manifest.NAME).read_text())
    said["backup"]["rows"] = {"records_entry": 1}
    (path / manifest.NAME).write_text(json.dumps(said))
    assert "No whole backup" in watching.backup(AT, served=True)
    made(home / "backups", home / "strange", 2)
    assert "No whole backup" in watching.backup(AT, served=True)


def test_where_nobody_works_yet_or_others_take_them_nothing_is_asked(home, monkeypatch):
    monkeypatch.delenv("KITH_BACKUPS")
    assert watching.backup(AT, served=False) == ""
    assert "KITH_BACKUPS" in watching.backup(AT, served=True)
    monkeypatch.setattr(watching, "NO_BACKUP", 0)
    assert watching.backup(AT, served=True) == ""


def test_a_disk_that_never_answers_is_said_and_not_waited_for(home, monkeypatch):
    from threading import Event as Bell

    rung = Bell()
    monkeypatch.setattr(watching, "PATIENCE", 0.05)
    monkeypatch.setattr(watching, "newest", lambda *_: rung.wait(20))
    assert watching.backup(AT, served=True) == watching.SILENT
    rung.set()


def test_a_folder_that_cannot_be_read_is_said(home, monkeypatch):
    def closed(*_):
        raise PermissionError("no")

    monkeypatch.setattr(watching, "newest", closed)
    assert "It cannot be read" in watching.backup(AT, served=True)


def said(found: dict[str, str], monkeypatch, at=AT) -> list:
    monkeypatch.setattr(watching, "backup", lambda *_, **__: found.get("backup", ""))
    monkeypatch.setattr(watching, "pieces", lambda *_: found.get("pieces", ""))
    monkeypatch.setattr(watching, "log", lambda *_: found.get("log", ""))
    watching.watch(None, at, served=True)
    with cursor() as cur:
        return cur.execute(SAID).fetchall()


def test_only_a_change_is_said_and_each_thing_for_itself(db, monkeypatch):
    assert said({}, monkeypatch) == []
    stopped = ("keeping_stopped", {"what": "backup", "how": "No whole backup is there."})
    assert said({"backup": "No whole backup is there."}, monkeypatch) == [stopped]
    later = AT + timedelta(minutes=10)
    assert said({"backup": "Still none."}, monkeypatch, later) == [stopped]
    told = said({"pieces": "It could not be kept."}, monkeypatch, later + timedelta(minutes=10))
    assert told[1:] == [("keeping_goes_on", {"what": "backup"}),
                        ("keeping_stopped", {"what": "pieces", "how": "It could not be kept."})]


def test_the_database_s_own_word_of_its_pieces_is_read(db):
    with cursor() as cur:
        assert watching.pieces(cur, AT) == ""   # it keeps none here, and nobody asked it to


@pytest.mark.parametrize(("archive", "failed", "kept", "stopped"), [
    ("on", "1 minute", "2 minutes", False), ("on", "1 minute", "40 minutes", True),
    ("on", "50 minutes", "40 minutes", False),
    ("on", "1 minute", None, True), ("on", None, "40 minutes", False), ("off", "1 minute", "40 minutes", False)])
def test_pieces_that_could_not_be_kept_for_half_an_hour(db, monkeypatch, archive, failed, kept, stopped):
    def ago(length):
        return f"now() - interval '{length}'" if length else "null::timestamptz"

    stands_in = (f"(select {ago(failed)} last_failed_time, {ago(kept)} last_archived_time, "
                 "now() - interval '2 hours' stats_reset) one")
    monkeypatch.setattr(watching, "PIECES", watching.PIECES.replace("pg_stat_archiver", stands_in).replace(
        "current_setting('archive_mode')", f"'{archive}'"))
    with cursor() as cur:
        assert bool(watching.pieces(cur, AT)) is stopped


def happened(minutes: int) -> None:
    with cursor() as cur:
        events.add(cur, Event(AT - timedelta(minutes=minutes), None, "", "", "test", "", "done"))


def test_a_log_that_is_not_sealed_is_noticed_and_one_that_is_is_well(transactional_own_log):
    folder = transactional_own_log
    happened(40)
    with cursor() as cur:
        assert "is not sealed yet" in watching.log(cur, folder, AT)
        sealing.seal(cur, folder, AT)
        assert watching.log(cur, folder, AT) == ""
        assert watching.log(cur, None, AT) == ""
    happened(10)
    with cursor() as cur:
        assert watching.log(cur, folder, AT) == "", "it is sealed each minute, and half an hour is long"
    (folder / journal.NAME).write_bytes(b"{ broken }\n")
    with cursor() as cur:
        assert "cannot be read" in watching.log(cur, folder, AT)


@pytest.fixture
def transactional_own_log(own_database, tmp_path) -> Path:
    """A database in which something can be committed, since only then it can be sealed."""
    return tmp_path / "audit"


def pruned(home: Path, days: int = 35):
    from kith.audit import heads

    return pruning.prune(home / "backups", heads.public(home / "home" / "audit"), AT, days)


def left(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "backups").glob("[0-9]*") if path.is_dir())


def test_what_is_old_goes_with_the_pieces_before_what_is_left(home):
    keys, backups = home / "home" / "audit", home / "backups"
    old, newer, last = (made(backups, keys, 24 * days, piece) for days, piece in ((40, 5), (20, 9), (1, 12)))
    (backups / "wal-7").mkdir()
    for piece in range(4, 14):
        (backups / "wal-7" / f"00000001{piece:016X}").write_bytes(b"x")
    (backups / "wal-7" / "00000002.history").write_bytes(b"x")
    done = pruned(home)
    assert (done.removed, done.whole, done.pieces) == ([old.name], last.name, 5)
    assert left(home) == sorted([newer.name, last.name])
    assert min(path.name for path in (backups / "wal-7").iterdir()) == f"00000001{9:016X}"
    assert (backups / "wal-7" / "00000002.history").exists()


def test_the_last_whole_one_stays_however_old_and_a_damaged_newer_one_does_not_take_its_place(home):
    keys, backups = home / "home" / "audit", home / "backups"
    older, whole, damaged = (made(backups, keys, 24 * days) for days in (100, 90, 80))
    (damaged / "copy").write_bytes(b"rowz" * 100)
    done = pruned(home)
    assert done.whole == whole.name
    assert whole.name in left(home)
    assert older.name not in left(home)


def test_where_none_is_whole_nothing_is_removed(home):
    paths = [made(home / "backups", home / "home" / "audit", 24 * days) for days in (90, 80)]
    for path in paths:
        (path / "copy").write_bytes(b"gone")
    with pytest.raises(Damaged, match="none is removed"):
        pruned(home)
    assert len(left(home)) == 2


def test_one_that_is_held_stays_until_it_is_released(home):
    keys, backups = home / "home" / "audit", home / "backups"
    old, _ = made(backups, keys, 24 * 90), made(backups, keys, 1)
    with pytest.raises(ValueError, match="Say why"):
        pruning.hold(old, " ")
    pruning.hold(old, "Coroner, inquest 14")
    assert pruned(home).held == {old.name: "Coroner, inquest 14"}
    manifest.check(old, manifest.read(old, _key(home)))   # and it is still whole: the mark lies beside it
    assert pruning.release(old) == "Coroner, inquest 14"
    assert pruned(home).removed == [old.name]
    with pytest.raises(ValueError, match="no backup"):
        pruning.hold(old, "Too late")


def test_what_is_damaged_or_of_another_place_is_shown_and_left(home):
    strange = made(home / "backups", home / "strange", 24 * 90)
    made(home / "backups", home / "home" / "audit", 1)
    done = pruned(home)
    assert done.damaged == [strange.name]
    assert strange.name in left(home)


def test_the_command_says_what_went(home, capsys):
    old = made(home / "backups", home / "home" / "audit", 24 * 400)
    made(home / "backups", home / "home" / "audit", 24 * 300)
    run = _command("--prune", "--keep", "300000")
    assert run == 0
    assert "Removed 0 backups" in capsys.readouterr().out
    assert _command("--hold", old.name, "--because", "An inquiry") == 0
    assert _command("--prune", "--keep", "1") == 0
    assert f"{old.name} is held: An inquiry" in capsys.readouterr().out
    assert _command("--release", old.name) == 0
    assert _command("--prune", "--keep", "1") == 0
    assert "Removed 1 backup and" in capsys.readouterr().out
    with pytest.raises(ValueError, match="keep nothing"):
        _command("--prune", "--keep", "0")


def _command(*words: str) -> int:
    from argparse import ArgumentParser

    parser = ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(words))


def _key(home: Path) -> str:
    from kith.audit import heads

    return heads.public(home / "home" / "audit")
