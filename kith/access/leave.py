"""Who is away and until when: meanwhile what begins for their children is their team’s, and nothing is offered to them.
"""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.access.models import Leave
from kith.engine.calendar import local

STANDS = "not exists (select from access_leave off where off.instead_id = l.id) and l.instead_id is null"
# As a test within another question that says {worker} and %(at)s.
AWAY = ("exists (select from access_leave l where l.worker_id = {worker} and l.ends > %(at)s and l.begins <= %(at)s "
        f"and {STANDS})")
UNTIL = f"""
select l.worker_id, max(l.ends) from access_leave l
where l.worker_id = any(%s::bigint[]) and l.ends > %s and l.begins < %s and {STANDS} group by l.worker_id
"""
OF_THESE = f"""
select l.id, l.worker_id, w.full_name, l.begins, l.ends, l.given, l.to_desk
from access_leave l join access_worker w on w.id = l.worker_id
where l.worker_id = any(%s::bigint[]) and l.ends > %s and {STANDS} order by l.begins, w.full_name
"""
TO_DESK = """
select coalesce(sum(l.to_desk), 0), coalesce(sum(l.given), 0) from access_leave l
where l.worker_id = any(%s::bigint[]) and l.at > %s and l.instead_id is null
"""


@dataclass(frozen=True, slots=True)
class Away:
    """One leave; ``given``: how much of what was due in it was offered to colleagues, ``to_desk``: to the duty desk."""

    id: int
    worker: int
    name: str
    begins: datetime
    ends: datetime
    given: int
    to_desk: int

    @property
    def last(self) -> date:
        """The last day away."""
        return local(self.ends - timedelta(minutes=1)).date()


def write(worker_id: int, begins: datetime, ends: datetime, given: int, to_desk: int, *, by: int, at: datetime
          ) -> Leave:
    """Somebody is away from a moment until another."""
    return Leave.objects.create(worker_id=worker_id, begins=begins, ends=ends, given=given, to_desk=to_desk, by_id=by,
                                at=at)


def call_off(one: Away, *, by: int, at: datetime) -> Leave:
    """They are here after all; the row that said otherwise stays as it was written."""
    return Leave.objects.create(worker_id=one.worker, begins=one.begins, ends=one.ends, instead_id=one.id, by_id=by,
                                at=at)


def away(cur: Cursor, workers: Iterable[int], begins: datetime, ends: datetime) -> dict[int, datetime]:
    """Of these, those who are away at any time between two moments, and until when."""
    return dict(cur.execute(UNTIL, (list(workers), begins, ends)).fetchall())


def ahead(cur: Cursor, workers: Iterable[int], at: datetime) -> list[Away]:
    """Every leave of theirs that is not over, in order."""
    return [Away(*row) for row in cur.execute(OF_THESE, (list(workers), at)).fetchall()]


def went(cur: Cursor, workers: Iterable[int], since: datetime) -> tuple[int, int]:
    """(to the duty desk, to colleagues): how much, in the leave that was written since."""
    return cur.execute(TO_DESK, (list(workers), since)).fetchone()
