"""The one way to hand-written SQL: PostgreSQL's own cursor, inside Django's open transaction."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import orjson
import psycopg
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from psycopg.abc import Buffer
from psycopg.adapt import AdaptersMap, Dumper, Loader, PyFormat
from psycopg.types.array import ListDumper
from psycopg.types.datetime import TimestamptzLoader

from kith.records import rights

# A query met for the second time on a connection is prepared there; the hot ones are met all day.
PREPARE_AFTER = 1


class AnswersLoader(Loader):
    """Answers as dictionaries."""

    def load(self, data: Buffer) -> object:
        """One value as PostgreSQL wrote it."""
        try:
            return orjson.loads(data)
        except orjson.JSONDecodeError:   # a number too large for it, which PostgreSQL keeps
            return json.loads(bytes(data))


class NumbersDumper(Dumper):
    """Many numbers, of whichever size, as one type: a question asked of small ones is then not prepared anew."""

    oid = psycopg.adapters.types["int8"].array_oid

    def dump(self, obj: list[int]) -> bytes:
        """The list as PostgreSQL reads it."""
        return f"{{{','.join(map(str, obj))}}}".encode()


class WordsDumper(Dumper):
    """Many words, all of them in quotes: to look at each whether it needs them costs more. Their type is left open."""

    def dump(self, obj: list[str]) -> bytes:
        """The list as PostgreSQL reads it, which would read no further than to a zero byte."""
        words = '","'.join([word.replace("\\", "\\\\").replace('"', '\\"') for word in obj])
        if "\0" in words:
            raise psycopg.DataError("PostgreSQL keeps no zero byte.")
        return f'{{"{words}"}}'.encode()


class ListsDumper(ListDumper):
    """Lists of numbers or words by the short way: nearly every question is about some records, and gives a list."""

    def get_key(self, obj: list, format: PyFormat) -> object:
        """What the dumper is remembered by."""
        return SHORT.get(_of(obj)) or super().get_key(obj, format)

    def upgrade(self, obj: list, format: PyFormat) -> Dumper:
        """The dumper for such a list."""
        short = SHORT.get(_of(obj))
        return short(list, self._tx) if short else super().upgrade(obj, format)


SHORT = {int: NumbersDumper, str: WordsDumper}


def _of(given: list) -> type | None:
    """What all of a list are, where they are all of one kind."""
    kinds = set(map(type, given))
    return kinds.pop() if len(kinds) == 1 else None


class Cursor(psycopg.Cursor):
    """Gives plain tuples and answers as dictionaries.

    Raises Django's errors at once, so that a savepoint around a few statements catches what it means to.
    """

    def __init__(self, ours: BaseDatabaseWrapper):
        super().__init__(ours.connection)
        self._faults = ours.wrap_database_errors
        self._later: list[tuple[str, Sequence]] = []
        self._adapters = _read_by(ours.connection)

    def execute(self, *words, **more) -> "Cursor":
        """Says one statement, after those that waited for it."""
        self.flush()
        with self._faults:
            return super().execute(*words, **more)

    def later(self, words: str, given: Sequence) -> None:
        """Writes something whose answer nobody needs, all such as one statement: to say one costs more than to do it.

        They are done together before the next statement or the end; no two of them may touch the same row.
        """
        self._later.append((words, given))

    def flush(self) -> None:
        """Does what was to be done later."""
        if self._later:
            self._together("select")

    def answered(self, words: str, given: Sequence) -> "Cursor":
        """Writes something whose answer is needed in one statement with what was to be done later; the same holds."""
        self._later.append((words, given))
        return self._together(f"select * from part{len(self._later) - 1}")

    def _together(self, asked: str) -> "Cursor":
        waiting, self._later = self._later, []
        parts = ", ".join(f"part{n} as ({words})" for n, (words, _) in enumerate(waiting))
        return self.execute(f"with {parts} {asked}", [value for _, given in waiting for value in given])


def _read_by(connection: psycopg.Connection) -> AdaptersMap:
    """How our cursors read and write values, settled once a connection: to say it for each costs as much as a read.

    Django takes answers as text, since its fields unpack them, and moments by its own slower way; here neither.
    """
    if not hasattr(connection, "kith_adapters"):
        connection.prepare_threshold = PREPARE_AFTER
        connection.kith_adapters = ours = AdaptersMap(connection.adapters)
        ours.register_dumper(list, ListsDumper)
        for kind, loader in (("jsonb", AnswersLoader), ("json", AnswersLoader), ("timestamptz", TimestamptzLoader)):
            ours.register_loader(kind, loader)
    return connection.kith_adapters


@contextmanager
def cursor() -> Iterator[Cursor]:
    """A cursor in whatever transaction is open."""
    ours = connections[DEFAULT_DB_ALIAS]   # looked up once: to ask for it costs more than it seems
    ours.validate_no_broken_transaction()
    ours.ensure_connection()
    with ours.wrap_database_errors, Cursor(ours) as cur:
        yield cur
        cur.flush()


@contextmanager
def committed() -> Iterator[Cursor]:
    """A transaction with its cursor."""
    with transaction.atomic(), cursor() as cur:
        rights.reads_all(cur)
        yield cur
