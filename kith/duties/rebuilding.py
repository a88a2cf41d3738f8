"""rebuild: reckon everyone again and say what differs from what is stored; the nightly proof that nothing drifted."""
from collections.abc import Iterator
from datetime import datetime

from django.db import transaction

from kith.duties import refreshing, worlds
from kith.records.database import cursor

PERSONS = """
select distinct person_id from records_subject where person_id > %s order by person_id limit %s
"""
STORED = "select id, person_id, pathway, duty, state, print from duties_duty where person_id = any(%s::bigint[])"
HOW_MANY = "select count(distinct person_id) from records_subject"
TOGETHER = 200


def how_many() -> int:
    with cursor() as cur:
        return cur.execute(HOW_MANY).fetchone()[0]


def rebuild(at: datetime, write: bool) -> Iterator[tuple[int, list[dict]]]:
    """Batch by batch: (people done, differences): person, duty, pathway, what stood, what was reckoned."""
    last = 0
    while True:
        with transaction.atomic(), cursor() as cur:
            persons = [row[0] for row in cur.execute(PERSONS, (last, TOGETHER)).fetchall()]
            if not persons:
                return
            known = worlds.read(cur, persons)
            made = refreshing.reckoned(known, at)
            differences = _differences(cur, persons, made)
            if write:
                refreshing.store(cur, known, made, at)
        yield len(persons), differences
        last = persons[-1]


def _differences(cur, persons: list[int], made: dict) -> list[dict]:
    stored = {row[0]: row[1:] for row in cur.execute(STORED, (persons,)).fetchall()}
    reckoned = {row["id"]: (person, row["pathway"], row["duty"], row["state"], row["print"])
                for person, result in made.items() for row in result.rows.values()}
    return [_difference(key, stored.get(key), reckoned.get(key)) for key in sorted(stored.keys() | reckoned.keys())
            if stored.get(key) != reckoned.get(key)]


def _difference(key: str, stood: tuple | None, now: tuple | None) -> dict:
    person, pathway, duty, *_ = stood or now
    return {"duty": key, "person": person, "pathway": pathway, "name": duty,
            "stored": stood[3] if stood else None, "reckoned": now[3] if now else None}
