"""rebuild: reckon everyone again and say what differs from what is stored; the nightly proof that nothing drifted."""
from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from psycopg import Cursor

from kith.duties import refreshing, worlds
from kith.records import locking
from kith.records.database import cursor

PERSONS = """
select distinct person_id from records_subject where person_id > %s order by person_id limit %s
"""
# By range, so that what is stored of a record that is no longer a person of its own is met too.
STORED = "select id, person_id, pathway, duty, state, print from duties_duty where person_id > %s and person_id <= %s"
MOMENTS = "select person_id, look_at from duties_look_again where person_id > %s and person_id <= %s"
NOBODYS = """
with gone as (delete from duties_duty where person_id > %(after)s and person_id <= %(to)s
    and person_id <> all(%(persons)s::bigint[]))
delete from duties_look_again where person_id > %(after)s and person_id <= %(to)s
    and person_id <> all(%(persons)s::bigint[])
"""
# Who is involved is no part of what is reckoned, so that it is compared, and mended, by itself.
UNHELD = """
select id, person_id, pathway, duty, unheld from duties_duty where person_id > %s and person_id <= %s
    and unheld <> (open and bearer_id is null and duties_nobody_holds(subject_id, role))
"""
MEND = "update duties_duty set unheld = not unheld where id = any(%s::text[])"
HOW_MANY = "select count(distinct person_id) from records_subject"
TOGETHER = 200
LAST = 2 ** 63 - 1


def how_many() -> int:
    with cursor() as cur:
        return cur.execute(HOW_MANY).fetchone()[0]


def rebuild(at: datetime, write: bool) -> Iterator[tuple[int, list[dict]]]:
    """Batch by batch: (people done, differences): person, duty, pathway, what stood, what was reckoned."""
    last = 0
    while last < LAST:
        with transaction.atomic(), cursor() as cur:
            persons = [row[0] for row in cur.execute(PERSONS, (last, TOGETHER)).fetchall()]
            upto = persons[-1] if len(persons) == TOGETHER else LAST
            if write:
                locking.lock(cur, persons)
            known = worlds.read(cur, persons)
            made = refreshing.reckoned(known, at)
            unheld = _unheld(cur, (last, upto))
            differences = _differences(cur, (last, upto), made) + _moments(cur, (last, upto), made) + unheld
            if write:
                cur.execute(MEND, ([one["duty"] for one in unheld],))
                refreshing.store(cur, known, made, at)
                cur.execute(NOBODYS, {"after": last, "to": upto, "persons": persons})
        yield len(persons), differences
        last = upto


def _differences(cur: Cursor, within: tuple[int, int], made: dict) -> list[dict]:
    stored = {row[0]: row[1:] for row in cur.execute(STORED, within).fetchall()}
    reckoned = {row["id"]: (person, row["pathway"], row["duty"], row["state"], row["print"])
                for person, result in made.items() for row in result.rows.values()}
    return [_difference(key, stored.get(key), reckoned.get(key)) for key in sorted(stored.keys() | reckoned.keys())
            if stored.get(key) != reckoned.get(key)]


def _difference(key: str, stood: tuple | None, now: tuple | None) -> dict:
    person, pathway, duty, *_ = stood or now
    return {"duty": key, "person": person, "pathway": pathway, "name": duty,
            "stored": stood[3] if stood else None, "reckoned": now[3] if now else None}


def _moments(cur: Cursor, within: tuple[int, int], made: dict) -> list[dict]:
    """Whoever is not looked at again in time would fall silent, although every row of theirs is right today.

    Sooner than needed does no harm: whoever was reckoned in part keeps the moment that stood.
    """
    stored = dict(cur.execute(MOMENTS, within).fetchall())
    reckoned = {person: result.look_again for person, result in made.items() if result.look_again}
    return [{"duty": "", "person": person, "pathway": "", "name": "moment to look again",
             "stored": _iso(stored.get(person)), "reckoned": _iso(moment)}
            for person, moment in sorted(reckoned.items()) if person not in stored or stored[person] > moment]


def _unheld(cur: Cursor, within: tuple[int, int]) -> list[dict]:
    """What would be on the duty desk's list and is not, or is and would not be."""
    said = {True: "nobody", False: "somebody"}
    return [{"duty": key, "person": person, "pathway": pathway, "name": f"who holds the role of {duty}",
             "stored": said[unheld], "reckoned": said[not unheld]}
            for key, person, pathway, duty, unheld in cur.execute(UNHELD, within).fetchall()]


def _iso(moment: datetime | None) -> str | None:
    return moment and moment.isoformat()
