"""Who has access by the posts of a team: in which role, since when, when they last signed in and last looked."""

from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access.roles import title

TEAM = """
select t.id, t.key, t.name, t.subject_id, s.key from access_team t join records_subject s on s.id = t.subject_id
where s.key = %s
"""
PEOPLE = """
select w.id, w.username, w.full_name, array_agg(p.role order by p.role), min(p.began), w.last_login,
    (select max(e.at) from audit_event e where e.worker_id = w.id and cardinality(e.subject_ids) > 0)
from access_post_standing p join access_worker w on w.id = p.worker_id and w.is_active
where p.team_id = %s and p.began <= %s and (p.ended is null or p.ended > %s)
group by w.id order by w.full_name, w.id
"""
LEFT = """
select distinct w.full_name, p.ended from access_post_standing p join access_worker w on w.id = p.worker_id
where p.team_id = %s and p.ended > %s and p.ended <= %s order by p.ended desc, w.full_name
"""
LAST = """
select e.happened_at, coalesce(w.full_name, '') from records_entry e left join access_worker w on w.id = e.by_id
where e.subject_id = %s and e.form = 'access_reviewed' order by e.happened_at desc limit 1
"""
OWED = """
select d.id, d.pathway, d.role, d.due_at, e.by_id from duties_duty d
join records_entry e on e.subject_id = d.subject_id and e.seq = d.trigger_root
where d.subject_id = %s and d.open and d.pathway in ('access_read', 'readers_access_read') order by d.due_at, d.id
"""


@dataclass(frozen=True)
class Person:
    """Somebody with a post in the team."""

    id: int
    username: str
    name: str
    roles: tuple[str, ...]
    since: datetime
    signed_in: datetime | None
    looked: datetime | None
    new: bool

    @property
    def role(self) -> str:
        """Health visitor and team lead, as it is said."""
        return " and ".join(title(role).removeprefix("the ") for role in self.roles)


@dataclass(frozen=True)
class Reading:
    """A reading that is owed: of the whole team, or only of whoever read the team’s (``of``)."""

    duty: str
    role: str
    due_at: datetime | None
    of: int | None


@dataclass(frozen=True)
class HavingAccess:
    """A team, its people, who left since it was read last, and what reading is owed."""

    id: int
    key: str
    name: str
    subject_id: int
    subject: str
    people: tuple[Person, ...]
    left: tuple[tuple[str, datetime], ...]
    read_at: datetime | None
    read_by: str
    owed: tuple[Reading, ...]


def of_team(cur: Cursor, subject_key: str, at: datetime) -> HavingAccess | None:
    """Everybody with a post there now; nothing where there is no such team."""
    team = cur.execute(TEAM, (subject_key,)).fetchone()
    if team is None:
        return None
    read_at, read_by = cur.execute(LAST, (team[3],)).fetchone() or (None, "")
    people = tuple(Person(*row[:3], tuple(row[3]), *row[4:], new=bool(read_at and row[4] > read_at))
                   for row in cur.execute(PEOPLE, (team[0], at, at)).fetchall())
    left = tuple(cur.execute(LEFT, (team[0], read_at, at)).fetchall()) if read_at else ()
    owed = tuple(Reading(duty, role, due, by if pathway == "readers_access_read" else None)
                 for duty, pathway, role, due, by in cur.execute(OWED, (team[3],)).fetchall())
    return HavingAccess(*team, people, left, read_at, read_by, owed)
