"""Which teams and workers are involved with a person: shown from what the entries say, and made again from them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from zoneinfo import ZoneInfo

from psycopg import Cursor

from kith.records.projection import rough_date

HERE = ZoneInfo("Europe/London")

PROJECT = """
insert into access_involvement (subject_id, role, team_id, worker_id, began, ended, entry_seq)
select %s, %s, t.id, (select w.id from access_worker w where w.username = %s), %s, %s, %s
from access_team t where t.key = %s
on conflict (entry_seq) do update set subject_id = excluded.subject_id, role = excluded.role,
    team_id = excluded.team_id, worker_id = excluded.worker_id, began = excluded.began, ended = excluded.ended
returning entry_seq
"""
# What a team did before another followed it stands beside what its entry still says, under that entry's number below 0.
FORGET = "delete from access_involvement where entry_seq = any(%s::bigint[])"
# A service went to another team: what was said of who is involved still holds, and the team it names is followed.
FOLLOWED = """
select moved.answers ->> 'role', old.id, new.id, moved.answers ->> 'since' from (
    select distinct on (root) root, how, answers, seq from records_entry
    where subject_id = %s and form = 'care_moved' order by root, seq desc
) moved
join access_team old on old.key = moved.answers ->> 'old' join access_team new on new.key = moved.answers ->> 'new'
where moved.how <> 'strike' order by moved.root
"""
FOLLOW = """
with moved as (
    update access_involvement i set team_id = %(new)s, worker_id = null, began = %(since)s from access_involvement was
    where was.id = i.id and i.subject_id = %(subject)s and i.role = %(role)s and i.team_id = %(old)s
        and i.began < %(since)s and i.entry_seq > 0 and (i.ended is null or i.ended > %(since)s)
    returning was.*
)
insert into access_involvement (subject_id, role, team_id, worker_id, began, ended, entry_seq)
select subject_id, role, team_id, worker_id, began, %(since)s, -entry_seq from moved
on conflict (entry_seq) do nothing
"""
OF = """
select i.role, i.team_id, t.key, t.name, i.worker_id, coalesce(w.full_name, ''), i.began, i.ended
from records_together together join access_involvement i on i.subject_id = together.other_id
join access_team t on t.id = i.team_id left join access_worker w on w.id = i.worker_id
where together.subject_id = %s and (%s::timestamptz is null or i.began <= %s and (i.ended is null or i.ended > %s))
order by i.ended is not null, i.began desc, i.id
"""
CASELOAD = """
select distinct subject_id from access_involvement
where (team_id = any(%s::bigint[]) or worker_id = %s) and began <= %s and (ended is null or ended > %s)
"""


@dataclass(frozen=True, slots=True)
class Involved:
    """One team's part in a person's care."""

    role: str
    team_id: int
    team_key: str
    team_name: str
    worker_id: int | None
    worker_name: str
    began: datetime
    ended: datetime | None


def project(cur: Cursor, subject_id: int, root: int, answers: Mapping | None, *, at: datetime) -> bool:
    """Shows what now stands of one involvement entry; no answers means it was struck out.

    False when no team has that key: nobody is then involved by it, and whoever said so needs to hear.
    """
    if answers is None:
        cur.execute(FORGET, ([root, -root],))
        return True
    began, ended = moment(answers.get("began")) or at, moment(answers.get("ended"))
    worker, team = str(answers.get("worker") or ""), str(answers.get("team") or "")
    shown = cur.execute(PROJECT, (subject_id, answers.get("role") or "", worker, began, ended, root, team)).fetchone()
    if shown is None:
        # A corrected entry that names no team we know must not leave the old one standing.
        cur.execute(FORGET, ([root],))
        return False
    return True


def follow(cur: Cursor, subject_id: int, anew: Iterable[int] = ()) -> None:
    """Whoever is involved by a team whose service went to another is so by that one, from its day on.

    ``anew``: the entries that were just shown as they stand.
    """
    moves = cur.execute(FOLLOWED, (subject_id,)).fetchall()
    if moves and anew:
        cur.execute(FORGET, ([-root for root in anew],))
    for role, old, new, since in moves:
        cur.execute(FOLLOW, {"subject": subject_id, "role": role, "old": old, "new": new, "since": moment(since)})


def of(cur: Cursor, subject_id: int, at: datetime | None = None) -> list[Involved]:
    """Who is or was involved with a person, present ones first; with a moment, only who is involved then."""
    return [Involved(*row) for row in cur.execute(OF, (subject_id, at, at, at)).fetchall()]


def caseload(cur: Cursor, team_ids: list[int], worker_id: int | None, at: datetime) -> set[int]:
    """The records with which these teams, or this worker, are involved at a moment."""
    rows = cur.execute(CASELOAD, (team_ids, worker_id, at, at)).fetchall()
    return {subject_id for (subject_id,) in rows}


def moment(said: object) -> datetime | None:
    """A moment is kept as it is; a day or a month begins at its first midnight where we are."""
    if isinstance(said, datetime):
        return said if said.tzinfo else said.replace(tzinfo=HERE)
    if isinstance(said, str) and "T" in said:
        return moment(datetime.fromisoformat(said))
    day, _ = rough_date(said)
    return datetime.combine(day, time(), HERE) if day else None
