"""A team's diary: the home visits of today and whatever was left unticked before, each with what came of it."""
from dataclasses import dataclass
from datetime import date, datetime

from psycopg import Cursor

from kith.engine.calendar import local, local_moment
from kith.forms.maternity.home_visit_ticked import CAME_OF_IT

TICKED_OFF = "home_visit_ticked_off"
VISITS = """
select d.id, s.key, s.given_name, s.known_as, s.family_name, s.born, s.born_precision, s.expected, d.happened_at,
    d.due_at, d.open, coalesce((
        select e.answers ->> 'came_of_it' from records_said(d.subject_id, 'home_visit_ticked', d.evidence) e), '')
from (
    select d.id from access_involvement i join records_together t on t.subject_id = i.subject_id
        join duties_duty d on d.subject_id = t.other_id and d.role = i.role
        where i.team_id = %(team)s and i.began <= %(at)s and (i.ended is null or i.ended > %(at)s)
            and d.pathway = %(pathway)s and d.bearer_id is null
    union select d.id from duties_duty d where d.pathway = %(pathway)s and d.bearer_id = any(%(staff)s::bigint[])
) theirs join duties_duty d using (id) join records_subject s on s.id = d.subject_id
where d.state <> 'no longer owed' and (d.open or d.closed_at >= %(today)s)
order by d.happened_at, d.id
"""


@dataclass(frozen=True)
class HomeVisit:
    """One planned visit; ``came_of_it`` in words once it is ticked."""

    duty: str
    person: str
    given_name: str
    known_as: str
    family_name: str
    born: date | None
    precision: str
    expected: date | None
    planned: datetime
    due_at: datetime
    open: bool
    came_of_it: str


def visits(cur: Cursor, team_id: int, staff: list[int], at: datetime) -> list[HomeVisit]:
    """Those of this team for today, and those of earlier days that nobody ticked, which stand first."""
    asked = {"team": team_id, "staff": staff, "at": at, "today": local_moment(local(at).date()),
             "pathway": TICKED_OFF}
    rows = cur.execute(VISITS, asked).fetchall()
    return [HomeVisit(*row[:-1], CAME_OF_IT.get(row[-1], "Set aside" if not row[-2] else "")) for row in rows]
