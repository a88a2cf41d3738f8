"""For a server that somebody looks after: a dump of the database, and a database beside it made of one."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import psycopg
from psycopg import conninfo, sql

from kith.config.backups.manifest import Damaged, Manifest
from kith.config.database import folders, programs
from kith.records.rights import ROLE

NAME = "dump"


@contextmanager
def seen() -> Iterator[tuple[psycopg.Connection, str]]:
    """A connection that sees one moment, and the name by which others see the same."""
    with psycopg.connect(folders.url()) as db:
        db.execute("set transaction isolation level repeatable read, read only")
        yield db, db.execute("select pg_export_snapshot()").fetchone()[0]


def dump(into: Path, snapshot: str) -> datetime:
    """Everything; whoever connects must be the owner, since pg_dump refuses where rows are hidden from it."""
    with psycopg.connect(folders.url()) as db:
        at = db.execute("select clock_timestamp()").fetchone()[0]
    _run("pg_dump", folders.url(), "--format=custom", f"--snapshot={snapshot}", f"--file={into / NAME}")
    return at


@contextmanager
def beside(backup: Path, manifest: Manifest) -> Iterator[str]:
    """A new database on the same server with what was dumped, by its address; taken away where all is not well."""
    parts = conninfo.conninfo_to_dict(folders.url())
    name = f"{parts.get('dbname', 'kith')}_restored_{time.strftime('%Y%m%d_%H%M%S', time.gmtime())}"
    _server("create database {} template template0 encoding 'UTF8'", name)
    address = conninfo.make_conninfo(folders.url(), dbname=name)
    try:
        with psycopg.connect(address, autocommit=True) as db:
            db.execute(ROLE)
        _run("pg_restore", address, "--no-owner", "--exit-on-error", str(backup / NAME))
        yield address
    except BaseException:
        remove(address)
        raise


def remove(address: str) -> None:
    """Takes such a database away."""
    _server("drop database {} with (force)", conninfo.conninfo_to_dict(address)["dbname"])


def _server(words: str, name: str) -> None:
    try:
        with psycopg.connect(folders.url(), dbname="postgres", autocommit=True) as server:
            server.execute(sql.SQL(words).format(sql.Identifier(name)))
    except psycopg.Error as fault:
        raise ValueError(f"The server does not let us make a database beside: {str(fault).strip().rstrip('.')}. "
                         "Whoever looks after it can allow it.") from fault


def _run(program: str, address: str, *words: str) -> None:
    """As this user, with the password where no list of processes shows it."""
    parts = conninfo.conninfo_to_dict(address)
    more = {"PGPASSWORD": parts.pop("password")} if "password" in parts else {}
    told = subprocess.run([str(programs.programs() / program), "--dbname", conninfo.make_conninfo(**parts), *words],
                          env=os.environ | more, check=False, capture_output=True, text=True, cwd="/")
    if told.returncode:
        raise Damaged(f"{program} could not end: {told.stderr.strip().splitlines()[-1].rstrip('.')}.")
