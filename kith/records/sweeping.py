"""Writes the tables anew, so that the bytes of rows that left are in no file of theirs any more."""
from time import monotonic, sleep

from django.db import connection
from psycopg import Cursor

from kith.language.errors import Refused
from kith.records import rights
from kith.records.database import cursor

TABLES = """
select c.oid::regclass::text from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1
"""
# Whoever still reads as things were before now keeps what left since, such as a count of a table that runs by itself.
# So does whoever writes, in whichever database of the server: a table is written anew as of the oldest of them.
NOW = "select pg_current_xact_id()::xid::text"
OLDER = """
select exists (select from pg_stat_activity where pid <> pg_backend_pid() and (age(backend_xid) >= age(%(now)s::xid)
    or datname = current_database() and age(backend_xmin) >= age(%(now)s::xid)))
"""
PATIENCE = 120   # seconds


def sweep() -> list[str]:
    """Every table, as its owner; each is shut while it is written. What the database kept of its writing goes as well
    as far as it is not needed any more.
    """
    with cursor() as cur, rights.owning(cur):
        _wait_for_older(cur)
        tables = [name for (name,) in cur.execute(TABLES).fetchall()]
        for name in tables:
            cur.execute(f"vacuum (full, analyze) {name}")
        cur.execute("checkpoint")
    connection.close()
    return tables


def _wait_for_older(cur: Cursor) -> None:
    now, until = cur.execute(NOW).fetchone()[0], monotonic() + PATIENCE
    while cur.execute(OLDER, {"now": now}).fetchone()[0]:
        if monotonic() > until:
            raise Refused("Somebody has been reading or writing in this database server for two minutes, so what left "
                          "would stay in its files. Nothing was written anew: try again when that has ended.")
        sleep(0.1)
