"""The record of the locality itself: what is owed by nobody in particular, and what is decided for all."""
from datetime import datetime

from psycopg import Cursor

from kith.records import subjects

FOUND = "select id from records_subject where kind = 'locality' order by id limit 1"


def record(cur: Cursor, at: datetime) -> int:
    """Its number; the record is made when it is first needed."""
    found = cur.execute(FOUND).fetchone()
    return found[0] if found else subjects.make(cur, kind="locality", title="The locality", at=at)[0]


def key(cur: Cursor, at: datetime) -> str:
    """Its key, under which something can be said of it."""
    return subjects.header(cur, record(cur, at)).key
