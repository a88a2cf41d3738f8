"""What the program may do in the database: it is not the owner, and can neither change what was said nor see all of it.

A page reads the entries of a record only once that record was opened to whoever asks; where a page looks across
records, its address says so. A page that forgets to ask shows nothing.
"""
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from psycopg import Cursor

PROGRAM = "kith_program"
ALL, OPENED = "all", "opened"

# Two databases of one server may be made at the same moment, and the role is the server's. Whoever makes the tables
# must be able to become it: an owner who is no superuser is not, even of a role that they made.
ROLE = f"""
do $$ begin
    begin
        if not exists (select from pg_roles where rolname = '{PROGRAM}') then create role {PROGRAM} nologin; end if;
    exception when duplicate_object or unique_violation then null; end;
    if not (select rolsuper from pg_roles where rolname = current_user) then
        execute format('grant {PROGRAM} to %I', current_user);
    end if;
exception when insufficient_privilege then
    raise exception 'This user may not make the role that Kith acts as. Whoever looks after the server can: '
        'create role {PROGRAM} nologin; grant {PROGRAM} to % with admin option;', current_user;
end $$
"""
# What is only added to may leave its table for where sealed rows are kept, as its trigger decides; it never changes.
GRANT = f"""
do $$ declare one record; begin
    grant usage on schema public to {PROGRAM};
    grant usage, select on all sequences in schema public to {PROGRAM};
    for one in select c.oid::regclass as name, c.relkind = 'v' or c.relname = 'django_migrations' as read,
        exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname like '%\\_only\\_added') as kept
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') loop
        execute format('revoke all on %s from {PROGRAM}', one.name);
        execute format('grant %s on %s to {PROGRAM}', case when one.read then 'select'
            when one.kept then 'select, insert, delete' else 'select, insert, update, delete' end, one.name);
    end loop;
end $$
"""
BECOME = f"""
select set_config('kith.reads', %s, false), set_config('role', rolname, false) from pg_roles where rolname = '{PROGRAM}'
"""
CLOSED = f"set_config('kith.reads', '{OPENED}', false), set_config('kith.opened', '{{}}', false)"
ACROSS = f"select set_config('kith.reads', '{ALL}', false)"
_now = {"owner": False, "first": ALL}
_page = threading.local()


def grant(**_) -> None:
    """After every change of the tables: the role, and what it may do with each of them."""
    with connection.cursor() as cur:
        cur.execute(ROLE)
        cur.execute(GRANT)


def become(connection, **_) -> None:
    """Every new connection acts as the program and not as the owner, who has made the role with the tables."""
    if connection.alias == "default" and not _now["owner"]:
        with connection.connection.cursor() as cur:
            cur.execute(BECOME, (_now["first"],))


@contextmanager
def as_owner() -> Iterator[None]:
    """For making tables: the connection of this process is the owner's for a while."""
    connection.close()
    _now["owner"] = True
    try:
        yield
    finally:
        connection.close()
        _now["owner"] = False


def nothing_at_first() -> None:
    """For a process that serves pages: what it may read is said with each request."""
    _now["first"] = OPENED


def closed() -> None:
    """Said where this connection was told `CLOSED`: it reads only what is opened to whoever asks from now on."""
    _page.reads = OPENED


def close(cur: Cursor) -> None:
    """From now on this connection reads only what is opened to whoever asks."""
    cur.execute(f"select {CLOSED}")
    closed()


def look_across(cur: Cursor) -> None:
    """From now on this connection reads across records."""
    cur.execute(ACROSS)
    _page.reads = ALL


@contextmanager
def across(cur: Cursor) -> Iterator[None]:
    """For one question of the rules themselves, whose answer nobody is shown; then the page reads on as before."""
    if not narrowed():
        yield
        return
    look_across(cur)
    try:
        yield
    finally:   # also where the question failed: a page may go on without the section that asked it
        closed()
        cur.execute(f"select set_config('kith.reads', '{OPENED}', false)")


def narrowed() -> bool:
    """Whether the page that was asked for last, on this thread, reads only what is opened."""
    return getattr(_page, "reads", _now["first"]) != ALL


def reads_all(cur: Cursor) -> None:
    """Until the end of the transaction: what is said goes in by the pipe, which knows everybody it concerns."""
    if narrowed():
        cur.execute("select set_config('kith.reads', 'all', true)")


@contextmanager
def owning(cur: Cursor) -> Iterator[None]:
    """What only the owner may do, for measuring and for tests: where whoever connects is the owner."""
    cur.execute("set role none")
    try:
        yield
    finally:
        cur.execute(f"set role {PROGRAM}")
