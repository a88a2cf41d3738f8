"""refresh: reckon some people again and bring the projection to what was reckoned; rebuild: everyone."""
import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache

from psycopg import Cursor

from kith.duties import worlds
from kith.duties.rows import row_of
from kith.duties.telling import ToTell, to_tell
from kith.duties.worlds import Known, Stored
from kith.engine import catalogue
from kith.engine.listening import listeners
from kith.engine.reckoned.beginning import concerning
from kith.engine.reckoning import Reckoned, reckon
from kith.engine.world import World
from kith.language.pathways import Pathway
from kith.records import storable

log = logging.getLogger(__name__)

WRITE = """
insert into duties_duty ({columns}, unheld)
select {columns}, open and bearer_id is null and duties_nobody_holds(subject_id, role)
from jsonb_populate_recordset(null::duties_duty, %s)
on conflict (id) do update set ({columns}, unheld) = row({values}, excluded.unheld)
"""
REMOVE = "delete from duties_duty where id = any(%s::text[])"
STALE = """
update duties_duty set not_reckoned_since = coalesce(not_reckoned_since, %s)
where person_id = any(%s::bigint[]) and pathway = any(%s::text[]) and open
"""
LOOK_AGAIN = """
insert into duties_look_again select * from unnest(%s::bigint[], %s::timestamptz[])
on conflict (person_id) do update set look_at = excluded.look_at
"""
TRIED_AGAIN = timedelta(hours=1)   # a pathway that failed, where nothing that is said asks it sooner
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
class Reckoning:
    """One person's reckoning: rows to be stored, when to look again, and which pathways failed.

    ``passed_over``: pathways that were not asked, whose rows stay as they are.
    """

    rows: dict[str, dict] = field(default_factory=dict)
    tell: list[ToTell] = field(default_factory=list)
    look_again: datetime | None = None
    failed: dict[str, str] = field(default_factory=dict)
    passed_over: frozenset[str] = frozenset()


def refresh(cur: Cursor, subject_ids: Iterable[int], at: datetime) -> Refreshed:
    """Reckons the people these records belong to, and stores, begins and ends their duties."""
    known = worlds.read(cur, subject_ids)
    return store(cur, known, reckoned(known, at), at)


def reckoned(known: Known, at: datetime, said: frozenset[str] | None = None) -> dict[int, Reckoning]:
    """What is owed about each of these people, in the world as it is known.

    ``said``: the forms in which something was said since they were last reckoned; None: it may be any.
    """
    with known.world() as world:
        return {person: _asked(known, world, person, at, said) for person in known.persons}


def _may_pass_over(known: Known, person: int, at: datetime, said: frozenset[str] | None) -> frozenset[str]:
    """Pathways that read nothing of what was said owe what they owed, until the moment to look again.

    One that failed is tried again with whatever comes.
    """
    look_at = known.look_at.get(person)
    if said is None or (look_at and look_at <= at):
        return frozenset()
    return listeners.deaf_to(said).difference(one.pathway for one in known.stored.values() if one.failed)


def _asked(known: Known, world: World, person: int, at: datetime, said: frozenset[str] | None) -> Reckoning:
    """Every pathway that is not passed over, each apart: one that fails marks only its own duties (D26)."""
    passed_over = _may_pass_over(known, person, at, said)
    made = Reckoning(look_again=known.look_at.get(person) if passed_over else None, passed_over=passed_over)
    for pathway in concerning(_but(passed_over), person, world):
        try:
            _take(made, reckon(pathway, person, world, at), person, at)
        except Exception as fault:  # one of the four places that catch everything: the failure becomes a duty
            log.exception("Pathway %s could not be reckoned.", pathway.key)
            made.failed[pathway.key] = f"{type(fault).__name__} in the pathway {pathway.title}"
            made.look_again = min(made.look_again or at + TRIED_AGAIN, at + TRIED_AGAIN)
    return made


@cache
def _but(passed_over: frozenset[str]) -> tuple[type[Pathway], ...]:
    return tuple(pathway for key, pathway in catalogue.PATHWAYS.items() if key not in passed_over)


def _take(made: Reckoning, result: Reckoned, person: int, at: datetime) -> None:
    for one in result.owed:
        row = row_of(one, person, at)
        made.rows[row["id"]] = row
        if step := to_tell(one, row):
            made.tell.append(step)
    made.look_again = min(filter(None, (made.look_again, result.look_again)), default=None)


def store(cur: Cursor, known: Known, made: dict[int, Reckoning], at: datetime) -> Refreshed:
    """Writes only the rows whose print changed, takes away those no longer reckoned, notes when to look again."""
    done, changed, kept = Refreshed(), [], set()
    for person, result in made.items():
        for row in result.rows.values():
            before = known.stored.get(row["id"])
            kept.add(row["id"])
            if before is None or before.print != row["print"]:
                changed.append(row)
                _sort(done, row, before)
        done.tell += result.tell
        done.faults += [(key, person, words) for key, words in result.failed.items()]
    gone = [key for key, one in known.stored.items() if key not in kept
            and one.pathway not in made[one.person].failed and one.pathway not in made[one.person].passed_over]
    _write(cur, changed, gone)
    _mark_failed(cur, made, at)
    _look_again(cur, known, made)
    return done


def _sort(done: Refreshed, row: dict, before: Stored | None) -> None:
    was_open = before is not None and before.open
    if row["open"] and not was_open:
        done.begun.append(row)
    elif was_open and not row["open"]:
        done.ended.append(row)


def _write(cur: Cursor, changed: list[dict], gone: list[str]) -> None:
    if changed:
        columns = list(changed[0])
        cur.later(WRITE.format(columns=", ".join(columns), values=", ".join(f"excluded.{name}" for name in columns)),
                    (storable.answers(changed),))
    if gone:
        cur.execute(REMOVE, (gone,))


def _mark_failed(cur: Cursor, made: dict[int, Reckoning], at: datetime) -> None:
    """The last rows of a pathway that failed stay, marked; an exception is not "nothing owed"."""
    for person, result in made.items():
        if result.failed:
            cur.execute(STALE, (at, [person], list(result.failed)))


def _look_again(cur: Cursor, known: Known, made: dict[int, Reckoning]) -> None:
    later = {person: result.look_again for person, result in made.items()
             if result.look_again and result.look_again != known.look_at.get(person)}
    if later:
        cur.later(LOOK_AGAIN, (list(later), list(later.values())))
    if never := [person for person in known.look_at if not made[person].look_again]:
        cur.later(LOOKED, (never,))
