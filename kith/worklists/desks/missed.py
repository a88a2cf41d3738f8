"""A practice's own week: which of its children were not seen somewhere, and what it asked about them and waits for."""
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby

from psycopg import Cursor

from kith.access import sensitivity
from kith.access.staffing import Post
from kith.engine.listening.listeners import BEGUN_BY
from kith.records import subjects
from kith.records.database import cursor
from kith.worklists.about import attendance
from kith.worklists.about.attendance import Attended
from kith.worklists.owed.line import LINE, Line

DECIDES, ANSWERED = "practice_decided", "information_given"
# What a practice asked somebody else about such a child.
ASKED = tuple(pathway for pathway, forms in BEGUN_BY.items() if DECIDES in forms)
YEAR = timedelta(days=365)
MOST = 200
THEIRS = f"""
select {LINE} from (
    select distinct t.other_id from (
        select i.subject_id from access_involvement i
        where i.team_id = %(team)s and i.role = 'gp' and i.began <= %(at)s and (i.ended is null or i.ended > %(at)s)
        union select records_patients(key) from access_team where id = %(team)s
    ) own cross join lateral (select records_of(own.subject_id) as other_id) t
) theirs cross join lateral (select * from duties_duty where subject_id = theirs.other_id and open offset 0) d
cross join lateral (select * from records_subject where id = d.subject_id offset 0) s
where (d.form = %(decides)s or d.pathway = any(%(asked)s) and d.form = %(answered)s)
order by s.family_name, s.given_name, d.subject_id, d.due_at nulls last, d.id limit {MOST}
"""


PRACTICES = "select key, name from access_team where kind = 'gp' order by name"


@dataclass(frozen=True)
class Child:
    """One child of the practice: what is to be decided, what is waited for, and what was missed in a year."""

    lines: list[Line]
    missed: list[Attended] = field(default_factory=list)

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def decide(self) -> list[Line]:
        return [line for line in self.lines if line.form == DECIDES]

    @property
    def asked(self) -> list[Line]:
        return [line for line in self.lines if line.form == ANSWERED]


def practices() -> list[tuple[str, str]]:
    """(key, name) of every practice, in order of name."""
    with cursor() as cur:
        return cur.execute(PRACTICES).fetchall()


def of_practice(team_id: int, worker_id: int, posts: Iterable[Post], at: datetime) -> list[Child]:
    """Every child of the practice of whom something is to be decided or waited for, in order of name."""
    posts = list(posts)
    given = {"team": team_id, "at": at, "decides": DECIDES, "answered": ANSWERED, "asked": list(ASKED)}
    with cursor() as cur:
        found = [Line(*row) for row in cur.execute(THEIRS, given).fetchall()]
        known = sensitivity.of(worker_id, posts)
        lines = [line for line in found if known.knows_of(line)]
        together = subjects.together(cur, {line.subject_id for line in lines}) if lines else {}
        return [_child(cur, list(theirs), together[record], worker_id, posts, at)
                for record, theirs in groupby(lines, key=lambda line: line.subject_id)]


def _child(cur: Cursor, lines: list[Line], ids: list[int], worker_id: int, posts: list[Post], at: datetime) -> Child:
    for line in lines:
        line.state = "overdue" if line.due_at and line.due_at <= at else line.state
    rows = attendance.of(cur, ids, sensitivity.reader(cur, worker_id, posts, ids)).rows
    return Child(lines, [one for one in rows if one.missed and one.when and one.when >= at - YEAR])
