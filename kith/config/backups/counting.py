"""What a backup remembers of the database: the rows of each table, some entries, and the changes that were applied."""

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import psycopg
from psycopg import Connection, sql

TABLES = """
select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and not c.relispartition order by c.relname
"""
MIGRATIONS = "select app || '.' || name from django_migrations order by 1"
ENTRIES = """
select subject_id || '.' || seq, encode(sha256(convert_to(e::text, 'UTF8')), 'hex') from records_entry e
where subject_id = any(%s) order by subject_id, seq
"""
DRAWN = """
select coalesce(array_agg(distinct one.subject_id), '{}')
from (select min(subject_id) low, max(subject_id) high from records_entry) every, generate_series(1, %s) n,
    lateral (select subject_id from records_entry
        where subject_id >= low + (random() * (high - low))::bigint + n * 0 order by subject_id limit 1) one
"""
MANY = 100            # people whose entries are drawn
PATIENCE = 60.0       # seconds until there was a moment in which nobody wrote
# A row reads the same whoever asks, and wherever.
SAME = "set timezone = 'UTC'; set datestyle = 'ISO'; set extra_float_digits = 1; set bytea_output = 'hex'"


def tables(db: Connection) -> list[str]:
    """Every table."""
    return [name for (name,) in db.execute(TABLES)]


def rows(db: Connection) -> dict[str, int]:
    """How many rows each table has."""
    count = sql.SQL("select count(*) from {}").format
    return {name: db.execute(count(sql.Identifier(name))).fetchone()[0] for name in tables(db)}


def migrations(db: Connection) -> list[str]:
    """The changes of the tables that were applied."""
    return [name for (name,) in db.execute(MIGRATIONS)]


def drawn(db: Connection) -> dict[str, str]:
    """The entries of some people, drawn by lot, each with its SHA-256."""
    return entries(db, db.execute(DRAWN, (MANY,)).fetchone()[0])


def again(db: Connection, known: Iterable[str]) -> dict[str, str]:
    """The same of the people of these entries."""
    return entries(db, sorted({int(one.split(".")[0]) for one in known}))


def entries(db: Connection, people: list[int]) -> dict[str, str]:
    """The SHA-256 of every entry of these people."""
    db.execute(SAME)
    return dict(db.execute(ENTRIES, (people,)).fetchall())


@contextmanager
def still(db: Connection, patience: float = PATIENCE) -> Iterator[None]:
    """Nobody writes meanwhile. Waits for no lock while it holds another, which could cost somebody their message."""
    every = sql.SQL(", ").join(map(sql.Identifier, tables(db)))
    last = time.monotonic() + patience
    while True:
        try:
            with db.transaction():
                db.execute(sql.SQL("lock table {} in share mode nowait").format(every))
                yield
                return
        except psycopg.errors.LockNotAvailable as fault:
            if time.monotonic() > last:
                raise ValueError("Somebody wrote without a pause. Take the backup at a quieter time.") from fault
            time.sleep(0.02)
