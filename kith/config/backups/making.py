"""Makes a backup: a copy of the embedded database with what it wrote meanwhile, and of what it needs beside it."""

import json
import re
import shutil
import subprocess
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import psycopg

from kith.audit import journal
from kith.config import home
from kith.config.backups import counting, dumping, manifest
from kith.config.backups.manifest import Manifest, Said
from kith.config.database import folders, locks, programs

DRAFT = ".making-"
# What a copy needs beside its own pieces: those up to the moment that was counted.
PIECES = """
select distinct pg_walfile_name(least(%(begin)s::pg_lsn + n * size, %(end)s::pg_lsn))
from (select setting::bigint size from pg_settings where name = 'wal_segment_size') one,
    generate_series(0, trunc((%(end)s::pg_lsn - %(begin)s::pg_lsn) / size) + 1) n order by 1
"""
POINT = "select clock_timestamp(), pg_create_restore_point(%s)::text"


def make(into: Path, said: Said = lambda done, whole: None) -> tuple[Path, Manifest]:
    """One more backup in this folder; it has no name until it is whole."""
    into.mkdir(mode=0o711, parents=True, exist_ok=True)
    with locks.one_at_a_time("backup.lock"):
        for left in into.glob(f"{DRAFT}*"):   # by one that was killed
            shutil.rmtree(left)
        draft = into / f"{DRAFT}{time.time_ns()}"
        draft.mkdir(mode=0o700)
        try:
            kept = _filled(draft, said) if folders.is_embedded() else _dumped(draft)
            manifest.write(kept, draft, home.audit())
            whole = into / kept.point.removeprefix("kith-")
            draft.rename(whole)
        except BaseException:
            shutil.rmtree(draft, ignore_errors=True)
            raise
    return whole, kept


def _filled(draft: Path, said: Said) -> Manifest:
    _copy(draft, said)
    head = _besides(draft)
    with psycopg.connect(folders.url(), autocommit=True) as db:
        point = datetime.now(UTC).strftime("kith-%Y-%m-%dT%H%M%S.%fZ")
        with counting.still(db):
            rows, entries = counting.rows(db), counting.drawn(db)
            at, end = db.execute(POINT, (point,)).fetchone()
        db.execute("select pg_switch_wal()")
        since = _pieces(db, draft, end)
        (number, system), migrations = _server(db), counting.migrations(db)
    return Manifest(version("kith"), "copy", number, system, at.astimezone(UTC).isoformat(), point, since, migrations,
                    rows, entries, head, manifest.sums(draft))


def _dumped(draft: Path) -> Manifest:
    """Of a server that somebody looks after: everything as it was seen at one moment."""
    head = _besides(draft)
    with dumping.seen() as (db, snapshot):
        at = dumping.dump(draft, snapshot)
        rows, entries, migrations = counting.rows(db), counting.drawn(db), counting.migrations(db)
        number = db.info.server_version // 10000
    at = at.astimezone(UTC)
    return Manifest(version("kith"), "dump", number, "", at.isoformat(), at.strftime("kith-%Y-%m-%dT%H%M%S.%fZ"), "",
                    migrations, rows, entries, head, manifest.sums(draft))


def _server(db: psycopg.Connection) -> tuple[int, str]:
    return db.info.server_version // 10000, str(db.execute("select system_identifier from pg_control_system()"
                                                           ).fetchone()[0])


def _copy(draft: Path, said: Said) -> None:
    """PostgreSQL's own way to copy a database in use, compressed, with a list of its files."""
    words = [programs.programs() / "pg_basebackup", "-h", folders.socket_folder(), "-U", "kith", "-D", draft / "copy",
             "-F", "tar", "--compress=client-gzip:1", "-X", "stream", "-c", "fast", "--manifest-checksums=SHA256",
             "--no-password", "--progress"]
    told = []
    with subprocess.Popen([str(word) for word in words], stderr=subprocess.PIPE, text=True, cwd="/") as run:
        try:
            for line in run.stderr:   # each carriage return ends a line too
                told.append(line.strip())
                if found := re.search(r"(\d+)/(\d+) kB", line):
                    said(int(found[1]) * 1024, int(found[2]) * 1024)
        except BaseException:
            run.terminate()
            raise
    if run.returncode:
        raise ValueError(f"PostgreSQL could not copy its database: {' '.join(told[-3:]).rstrip('.')}.")


def _besides(draft: Path) -> dict | None:
    """The locality's file, the files, and a copy of the journal; never a secret. Before the counting, so that every
    head is one of events that were there.
    """
    if (own := home.home() / "locality.toml").exists():
        shutil.copyfile(own, draft / "locality.toml")
    if (home.home() / "files").is_dir():
        shutil.copytree(home.home() / "files", draft / "files")
    (draft / "audit").mkdir()
    for path in (home.audit() / "key.pub", *home.audit().glob(f"{journal.NAME}-*")):
        if path.exists():
            shutil.copyfile(path, draft / "audit" / path.name)
    with open(draft / "audit" / journal.NAME, "wb") as copy:
        copy.writelines(journal.lines(home.audit()))
    last = journal.last(draft / "audit")
    return last.signed.kept() if last else None


def _pieces(db: psycopg.Connection, draft: Path, end: str) -> str:
    """Copies what the database wrote from the end of the copy to the moment counted; which piece the copy begins in."""
    (span,) = json.loads((draft / "copy" / "backup_manifest").read_text())["WAL-Ranges"]
    (draft / "log").mkdir()
    for (name,) in db.execute(PIECES, {"begin": span["End-LSN"], "end": end}).fetchall():
        source = folders.place() / "data" / "pg_wal" / name
        if not source.exists():
            raise ValueError("The database wrote faster than it could be copied. Take the backup at a quieter time.")
        shutil.copyfile(source, draft / "log" / name)
    return db.execute("select pg_walfile_name(%s::pg_lsn)", (span["Start-LSN"],)).fetchone()[0]
