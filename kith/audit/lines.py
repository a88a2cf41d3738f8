"""Events as they are sealed: each the line that PostgreSQL copies out for it, in the order of their places."""

from collections.abc import Iterator
from typing import NamedTuple

from psycopg import Cursor

MOMENT = """to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"""
COLUMNS = ("life", "xact", "id", "at", "worker_id", "posts", "sender", "route", "method", "ended", "why", "subject_ids",
           "reason")
COPY = f"""
copy (
    select {", ".join(MOMENT if name == "at" else name for name in COLUMNS)} from audit_event
    where (life, xact, id) > ({{after.life}}, '{{after.xact}}'::xid8, {{after.id}})
        and (life, xact, id) <= ({{upto.life}}, '{{upto.xact}}'::xid8, {{upto.id}})
    order by life, xact, id limit {{most}}
) to stdout
"""


class Place(NamedTuple):
    """Where an event stands in the order of all events."""

    life: int
    xact: int
    id: int


class Line(NamedTuple):
    """One event, as bytes."""

    place: Place
    words: bytes


BEGINNING = Place(0, 0, 0)


def read(cur: Cursor, after: Place, upto: Place, most: int | None = None) -> Iterator[Line]:
    """The events after one place and up to another, one at a time; ask nothing else of the cursor meanwhile."""
    with cur.copy(COPY.format(after=after, upto=upto, most="all" if most is None else most)) as copied:
        for piece in copied:
            yield line(bytes(piece).removesuffix(b"\n"))


def one(cur: Cursor, after: Place, upto: Place, number: int) -> Line | None:
    """The event with this number between two places; all of them are read, so that the cursor is free again."""
    return next(iter([found for found in read(cur, after, upto) if found.place.id == number]), None)


def line(words: bytes) -> Line:
    """A line with its place, which it begins with."""
    life, xact, number, _ = words.split(b"\t", 3)
    return Line(Place(int(life), int(xact), int(number)), words)
