"""refresh: reckon some people again and bring the projection to what was reckoned; rebuild: everyone."""
import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from psycopg import Cursor
from psycopg.types.json import Jsonb

from kith.duties import worlds
from kith.duties.rows import row_of
from kith.duties.telling import ToTell, to_tell
from kith.engine import catalogue
from kith.engine.reckoning import Reckoned, reckon
from kith.engine.world import World

log = logging.getLogger(__name__)

PERSONS = "select distinct person_id from records_subject where id = any(%s::bigint[])"
STORED = "select id, print, open, pathway, person_id from duties_duty where person_id = any(%s::bigint[])"
WRITE = """
insert into duties_duty select * from jsonb_populate_recordset(null::duties_duty, %s)
on conflict (id) do update set ({columns}) = row({values})
"""
REMOVE = "delete from duties_duty where id = any(%s::text[])"
STALE = """
update duties_duty set not_reckoned_since = coalesce(not_reckoned_since, %s)
where person_id = any(%s::bigint[]) and pathway = any(%s::text[]) and open
"""
LOOK_AGAIN = """
insert into duties_look_again select * from unnest(%s::bigint[], %s::timestamptz[])
on conflict (person_id) do update set look_at = excluded.look_at where duties_look_again.look_at <> excluded.look_at
"""
LOOKED = "delete from duties_look_again where person_id = any(%s::bigint[])"


@dataclass
class Refreshed:
    """What a refresh changed: rows of duties begun and ended, what must be told, pathways that failed."""

    begun: list[dict] = field(default_factory=list)
    ended: list[dict] = field(default_factory=list)
    tell: list[ToTell] = field(default_factory=list)
    faults: list[tuple[str, int, str]] = field(default_factory=list)

    def add(self, other: "Refreshed") -> None:
        self.begun += other.begun
        self.ended += other.ended
        self.tell += other.tell
        self.faults += other.faults


@dataclass
class _Reckoning:
    """One person's reckoning: rows to be stored, when to look again, and which pathways failed."""

    rows: dict[str, dict] = field(default_factory=dict)
    tell: list[ToTell] = field(default_factory=list)
    look_again: datetime | None = None
    failed: dict[str, str] = field(default_factory=dict)


def refresh(cur: Cursor, subject_ids: Iterable[int], at: datetime) -> Refreshed:
    """Reckons the people these records belong to, and stores, begins and ends their duties."""
    persons = [row[0] for row in cur.execute(PERSONS, (list(subject_ids),)).fetchall()]
    return store(cur, persons, reckoned(worlds.read(cur, persons), persons, at), at)


def reckoned(world: World, persons: Iterable[int], at: datetime) -> dict[int, _Reckoning]:
    """Every pathway for every person, each apart: one that fails marks only its own duties (D26)."""
    return {person: _everything(world, person, at) for person in persons}


def _everything(world: World, person: int, at: datetime) -> _Reckoning:
    made = _Reckoning()
    for key, pathway in catalogue.PATHWAYS.items():
        try:
            _take(made, reckon(pathway, person, world, at), person, at)
        except Exception as fault:  # one of the four places that catch everything: the failure becomes a duty
            log.exception("Pathway %s could not be reckoned.", key)
            made.failed[key] = f"{type(fault).__name__} in the pathway {pathway.title}"
    return made


def _take(made: _Reckoning, result: Reckoned, person: int, at: datetime) -> None:
    for one in result.owed:
        row = row_of(one, person, at)
        made.rows[row["id"]] = row
        if step := to_tell(one, row):
            made.tell.append(step)
    made.look_again = min(filter(None, (made.look_again, result.look_again)), default=None)


def store(cur: Cursor, persons: list[int], made: dict[int, _Reckoning], at: datetime) -> Refreshed:
    """Writes only the rows whose print changed, takes away those no longer reckoned, notes when to look again."""
    stored = {row[0]: row[1:] for row in cur.execute(STORED, (persons,)).fetchall()}
    done = Refreshed()
    changed, kept = [], set()
    for person, result in made.items():
        for row in result.rows.values():
            before = stored.get(row["id"])
            kept.add(row["id"])
            if before is None or before[0] != row["print"]:
                changed.append(row)
                _sort(done, row, before)
        done.tell += result.tell
        done.faults += [(key, person, words) for key, words in result.failed.items()]
    gone = [id for id, (_, _, pathway, person) in stored.items()
            if id not in kept and pathway not in made[person].failed]
    _write(cur, changed, gone)
    _mark_failed(cur, made, at)
    _look_again(cur, made)
    return done


def _sort(done: Refreshed, row: dict, before: tuple | None) -> None:
    if row["open"] and (before is None or not before[1]):
        done.begun.append(row)
    elif not row["open"] and before is not None and before[1]:
        done.ended.append(row)


def _write(cur: Cursor, changed: list[dict], gone: list[str]) -> None:
    if changed:
        columns = list(changed[0])
        cur.execute(WRITE.format(columns=", ".join(columns), values=", ".join(f"excluded.{name}" for name in columns)),
                    (Jsonb(changed),))
    if gone:
        cur.execute(REMOVE, (gone,))


def _mark_failed(cur: Cursor, made: dict[int, _Reckoning], at: datetime) -> None:
    """The last rows of a pathway that failed stay, marked; an exception is not "nothing owed"."""
    for person, result in made.items():
        if result.failed:
            cur.execute(STALE, (at, [person], list(result.failed)))


def _look_again(cur: Cursor, made: dict[int, _Reckoning]) -> None:
    later = {person: result.look_again for person, result in made.items() if result.look_again}
    if later:
        cur.execute(LOOK_AGAIN, (list(later), list(later.values())))
    if never := [person for person in made if person not in later]:
        cur.execute(LOOKED, (never,))

