"""The tables of the database: made the first time they are needed, and brought up to date on request."""

import psycopg
from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from psycopg import sql

from kith.config.database import folders, locks
from kith.config.database.programs import NoDatabase
from kith.records import rights


def ready() -> None:
    """Makes sure that the tables are as this version of Kith needs them."""
    if not folders.is_embedded():
        _refuse_lagging_server()
        return
    with locks.one_at_a_time("tables.lock"):
        if not _database_is_there() or _lacking():
            bring_up_to_date()


def bring_up_to_date(*, aloud: bool = False) -> None:
    """Makes the database unless it is there, and applies every migration it lacks."""
    if not _database_is_there():
        _make_database()
    with rights.as_owner():
        call_command("migrate", interactive=False, verbosity=1 if aloud else 0)


def _refuse_lagging_server() -> None:
    # A server that somebody looks after is changed when they choose, not by whichever command comes first.
    if not _database_is_there():
        raise NoDatabase("The server has no database for Kith yet. Run `kith migrate`, which makes it.")
    if lacking := _lacking():
        raise NoDatabase(f"The database lacks {lacking} changes that this version of Kith needs. Run `kith migrate`.")


def _lacking() -> int:
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _database_is_there() -> bool:
    try:
        connection.ensure_connection()
    except OperationalError as fault:
        if _absent(fault):
            return False
        raise NoDatabase(f"The database does not answer: {str(fault).strip().splitlines()[-1]}.") from fault
    return True


def _absent(fault: OperationalError) -> bool:
    # libpq gives no SQLSTATE for a refused connection; PostgreSQL's own words for 3D000 are all there is.
    return f'database "{connection.settings_dict["NAME"]}" does not exist' in str(fault)


def _make_database() -> None:
    name = connection.settings_dict["NAME"]
    place = connection.get_connection_params() | {"dbname": "postgres"}
    plain = {key: value for key, value in place.items() if key in ("host", "port", "user", "password", "dbname")}
    try:
        with psycopg.connect(**plain, autocommit=True) as server:
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    except psycopg.errors.DuplicateDatabase:
        pass  # another command made it in the meantime
    except psycopg.Error as fault:
        raise NoDatabase(f"There is no database {name} and it could not be made: {str(fault).strip()}.") from fault
