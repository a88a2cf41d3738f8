"""Who is on duty for a team, turn by turn; the rota is only added to."""
from datetime import datetime

from psycopg import Cursor

from kith.access.models import OnDuty

# The turns of somebody in a team, as long as nobody else was put on instead.
TURNS_OF = """
select r.role, greatest(r.begins, %(begins)s), least(r.ends, %(ends)s) from access_duty_rota r
where r.team_id = %(team)s and r.worker_id = %(worker)s and r.ends > %(begins)s and r.begins < %(ends)s
    and not exists (select from access_duty_rota n where n.team_id = r.team_id and n.role = r.role and n.id > r.id
        and n.begins <= r.begins and n.ends >= r.ends)
order by r.begins
"""
# Of the rows that cover a moment the one written last is the rota: a swap is a new row, and the old one stays.
ON_DUTY = """
select w.id from access_duty_rota r left join access_worker w on w.id = r.worker_id and w.is_active
where r.team_id = %s and r.role = %s and r.begins <= %s and r.ends > %s order by r.id desc limit 1
"""


def put_on_duty(worker_id: int | None, team_id: int, role: str, begins: datetime, ends: datetime, *,
                by: int | None = None, at: datetime | None = None) -> OnDuty:
    """Writes one turn of the rota, whoever had it before: the earlier row stays; nobody says that it has a gap."""
    return OnDuty.objects.create(worker_id=worker_id, team_id=team_id, role=role, begins=begins, ends=ends, by_id=by,
                                 at=at or begins)


def turns_of(cur: Cursor, worker_id: int, team_id: int, begins: datetime, ends: datetime) -> list[tuple]:
    """(role, from, until): the part of somebody's turns that lies between two moments."""
    asked = {"worker": worker_id, "team": team_id, "begins": begins, "ends": ends}
    return cur.execute(TURNS_OF, asked).fetchall()


def on_duty(cur: Cursor, team_id: int, role: str, at: datetime) -> int | None:
    """Who is on duty for a role in a team at a moment, or nobody."""
    row = cur.execute(ON_DUTY, (team_id, role, at, at)).fetchone()
    return row[0] if row else None
