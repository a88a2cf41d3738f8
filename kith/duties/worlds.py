"""Reading the world some people's duties are reckoned from: a fixed number of queries, however many people."""
from collections.abc import Iterable

from psycopg import Cursor

from kith.duties.settings import calendar, values
from kith.engine import catalogue
from kith.engine.citing import Citation
from kith.engine.standing import Version
from kith.engine.world import Telling, World
from kith.records import reading

# Everybody within two relations of the asked, and every record joined to any of them.
AROUND = """
with near as (select unnest(%s::bigint[]) as id
    union select other_id from records_entry where subject_id = any(%s::bigint[]) and other_id is not null)
select distinct same.other_id, record.person_id from (
    select id from near
    union select e.other_id from records_entry e join near on e.subject_id = near.id where e.other_id is not null
) reached join records_together same on same.subject_id = reached.id
join records_subject record on record.id = same.other_id
"""
TOLD = "select citation, step, reopening, told_at from duties_telling where record_id = any(%s::bigint[])"


def read(cur: Cursor, persons: Iterable[int]) -> World:
    """The world of these people: their entries, what their relations' records disclose, acts, tellings, settings."""
    asked = list(persons)
    person = dict(cur.execute(AROUND, (asked, asked)).fetchall())
    own = [record for record, whose in person.items() if whose in asked]
    found = reading.versions(cur, person, catalogue.forms_read()) + reading.cited(cur, own)
    tellings = cur.execute(TOLD, (own,)).fetchall()
    return World([Version(*row) for row in _once(found)], person, tuple(_telling(row) for row in tellings),
                 calendar(), values())


def _once(found: list[tuple]) -> list[tuple]:
    """An act filed on another record of the same household would otherwise be read twice."""
    return sorted({row[1]: row for row in found}.values(), key=lambda row: row[1])


def _telling(row: tuple) -> Telling:
    citation, step, reopening, told_at = row
    return Telling(Citation.read(citation), step, reopening, told_at)
