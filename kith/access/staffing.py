"""Teams, the people who work in them, the posts they hold and who is on duty; posts and rota are only added to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from django.db.models import Q
from psycopg import Cursor

from kith.access.models import OnDuty, PostHeld, Team, Worker
from kith.access.roles import PLACES
from kith.language.errors import Refused
from kith.records import subjects
from kith.records.database import cursor

ROLES_OF = """
select p.role, p.team_id, t.key, t.name, t.kind from access_post_standing p join access_team t on t.id = p.team_id
where p.worker_id = %s and p.began <= %s and (p.ended is null or p.ended > %s) order by p.began desc, p.id desc
"""
HOLDERS = """
select w.id, w.full_name, p.team_id, w.email from access_post_standing p join access_worker w on w.id = p.worker_id
where p.role = %s and p.began <= %s and (p.ended is null or p.ended > %s) and w.is_active
    and (%s::bigint is null or p.team_id = %s) order by p.began, p.id
"""
WORKER = {field.attname: field.column for field in Worker._meta.concrete_fields}
WHO_WORKS = f"""
select {", ".join(f"w.{column}" for column in WORKER.values())},
    (select jsonb_object_agg(what, until) from access_training t where t.worker_id = w.id), p.*
from access_worker w left join lateral (
    {ROLES_OF.replace("p.worker_id = %s", "p.worker_id = w.id")}
) p on true where w.id = {{whom}} and w.is_active
"""
AT_WORK = WHO_WORKS.format(whom="%s")
IN_POST = """
select 1 from access_post_standing p join access_worker w on w.id = p.worker_id and w.is_active
where {named} = %s and p.began <= %s and (p.ended is null or p.ended > %s) limit 1
"""
# Of somebody who held posts here and holds none any more, when the last one ended; nothing for all others.
LEFT = """
select max(p.ended) from access_post_standing p where p.worker_id = %s and p.began <= %s
having bool_and(p.ended <= %s) and count(*) = count(p.ended)
"""
BY_NUMBER, BY_NAME = IN_POST.format(named="w.id::text"), IN_POST.format(named="w.username")
# The turns of somebody in a team, as long as nobody else was put on instead.
TURNS_OF = """
select r.role, greatest(r.begins, %(begins)s), least(r.ends, %(ends)s) from access_duty_rota r
where r.team_id = %(team)s and r.worker_id = %(worker)s and r.ends > %(begins)s and r.begins < %(ends)s
    and not exists (select from access_duty_rota n where n.team_id = r.team_id and n.role = r.role and n.id > r.id
        and n.begins <= r.begins and n.ends >= r.ends)
order by r.begins
"""
RECORD_OF = "select subject_id from access_team where id = %s"
PHONES_OF_KIND = """
select phone, phone_out_of_hours from access_team where kind = %s and phone <> '' order by id limit 1
"""
PHONES_OF = "select phone, phone_out_of_hours from access_team where id = %s"
TEAM_OF = "select id from access_team where subject_id = %s"
# Of the rows that cover a moment the one written last is the rota: a swap is a new row, and the old one stays.
ON_DUTY = """
select w.id from access_duty_rota r left join access_worker w on w.id = r.worker_id and w.is_active
where r.team_id = %s and r.role = %s and r.begins <= %s and r.ends > %s order by r.id desc limit 1
"""


@dataclass(frozen=True, slots=True)
class Post:
    """A role somebody holds in a team."""

    role: str
    team_id: int
    team_key: str
    team_name: str
    team_kind: str


@dataclass(frozen=True, slots=True)
class PostHolder:
    """Somebody who holds a role, and in which team."""

    worker_id: int
    name: str
    team_id: int
    email: str = ""


def add_team(
    key: str,
    name: str,
    kind: str,
    organisation: str,
    opens: str | time | None = None,
    closes: str | time | None = None,
    *,
    works_weekends: bool = False,
    phone: str = "",
    phone_out_of_hours: str = "",
    outside: bool = False,
    email: str = "",
    mobiles: Iterable[str] = (),
    at: datetime,
) -> Team:
    """Adds a team and the subject on which its duties are owed; without hours it never shuts. Where nobody of it uses
    Kith it is ``outside``: it is written to, and codes go to the numbers on our list.
    """
    with cursor() as cur:
        subject_id, _ = subjects.make(cur, kind="team", title=name, at=at)
    return Team.objects.create(
        key=key,
        subject_id=subject_id,
        name=name,
        kind=kind,
        organisation=organisation,
        opens=_time(opens),
        closes=_time(closes),
        works_weekends=works_weekends,
        phone=phone,
        phone_out_of_hours=phone_out_of_hours,
        outside=outside,
        email=email,
        mobiles=list(mobiles),
    )


def involved_as(key: str) -> str:
    """In which role this team is involved with people; Refused where there is no such team, or it has no caseload."""
    team = Team.objects.filter(key=key).first()
    if team is None:
        raise Refused(f'There is no team with the key "{key}". Its key stands on its page and in the reference file.')
    role = next((one.key for one in PLACES.values() if one.scope == "subject" and one.covers == team.kind), None)
    if role is None:
        raise Refused(f"{team.name} is involved with nobody by name, so it has no caseload.")
    return role


def add_worker(username: str, name: str, password: str | None, email: str, job: str = "", phone: str = "") -> Worker:
    """Adds a worker; one without a password is known by name but cannot sign in."""
    return Worker.objects.create_user(username, password, full_name=name, email=email, job=job, phone=phone)


def at_work(cur: Cursor, worker_id: int, at: datetime) -> Worker | None:
    """The worker with this number with the posts they hold at a moment, as long as they may sign in."""
    return as_read(cur.execute(AT_WORK, (at, at, worker_id)).fetchall())


def as_read(rows: Sequence[tuple]) -> Worker | None:
    """A worker from the rows of `WHO_WORKS`, one for each post; nobody where there is none."""
    if not rows or rows[0][0] is None:
        return None
    worker = Worker.from_db(None, list(WORKER), rows[0][: len(WORKER)])
    worker.trained = rows[0][len(WORKER)] or {}
    worker.posts = [Post(*row[len(WORKER) + 1 :]) for row in rows if row[-1] is not None]
    return worker


def put_on(
    worker: Worker,
    team: Team,
    role: str,
    began: datetime,
    ended: datetime | None = None,
    *,
    by: int | None = None,
    at: datetime | None = None,
) -> PostHeld:
    """Gives a worker a post in a team from a moment, until another or until it is ended."""
    return PostHeld.objects.create(
        worker=worker, team=team, role=role, began=began, ended=ended, by_id=by, at=at or began
    )


def end_post(post: PostHeld, ended: datetime | None, *, by: int | None, at: datetime) -> PostHeld:
    """Moves the end of a post by a later row; the row that gave it stays as it was written."""
    return PostHeld.objects.create(
        worker_id=post.worker_id, team_id=post.team_id, role=post.role, began=post.began, ended=ended,
        ends_id=post.ends_id or post.id, by_id=by, at=at,
    )  # fmt: skip


def put_on_duty(
    worker: Worker | None,
    team: Team,
    role: str,
    begins: datetime,
    ends: datetime,
    *,
    by: int | None = None,
    at: datetime | None = None,
) -> OnDuty:
    """Writes one turn of the rota; nobody for a worker says that the turn has a gap."""
    return OnDuty.objects.create(
        worker=worker, team_id=team.id, role=role, begins=begins, ends=ends, by_id=by, at=at or begins
    )


def take_turn(
    worker_id: int, team_id: int, role: str, begins: datetime, ends: datetime, *, by: int, at: datetime
) -> OnDuty:
    """Puts somebody on duty for a turn that had a gap, or that was another's; the earlier row stays."""
    return OnDuty.objects.create(
        worker_id=worker_id, team_id=team_id, role=role, begins=begins, ends=ends, by_id=by, at=at
    )


def turns_of(cur: Cursor, worker_id: int, team_id: int, begins: datetime, ends: datetime) -> list[tuple]:
    """(role, from, until): the part of somebody's turns that lies between two moments."""
    asked = {"worker": worker_id, "team": team_id, "begins": begins, "ends": ends}
    return cur.execute(TURNS_OF, asked).fetchall()


def on_duty(cur: Cursor, team_id: int, role: str, at: datetime) -> int | None:
    """Who is on duty for a role in a team at a moment, or nobody."""
    row = cur.execute(ON_DUTY, (team_id, role, at, at)).fetchone()
    return row[0] if row else None


def holders(cur: Cursor, role: str, at: datetime, team_id: int | None = None) -> list[PostHolder]:
    """Who holds a role at a moment, in one team or anywhere, longest in post first."""
    rows = cur.execute(HOLDERS, (role, at, at, team_id, team_id)).fetchall()
    return [PostHolder(*row) for row in rows]


def roles_of(cur: Cursor, worker_id: int, at: datetime) -> list[Post]:
    """Every role a worker holds at a moment, and in which team, newest first."""
    return [Post(*row) for row in cur.execute(ROLES_OF, (worker_id, at, at)).fetchall()]


def holds_a_post(cur: Cursor, said: str, at: datetime) -> bool:
    """Whether this is the number of somebody who holds a post at a moment; anything may have been said for it."""
    return cur.execute(BY_NUMBER, (said, at, at)).fetchone() is not None


def works_here(cur: Cursor, username: str, at: datetime) -> bool:
    """Whether somebody who holds a post at a moment signs in by this name."""
    return cur.execute(BY_NAME, (username, at, at)).fetchone() is not None


def left_on(cur: Cursor, worker_id: int, at: datetime) -> datetime | None:
    """When somebody's last post ended; nothing if one stands, or if they never held any."""
    row = cur.execute(LEFT, (worker_id, at, at)).fetchone()
    return row[0] if row else None


def team_of(cur: Cursor, subject_id: int) -> int | None:
    """The team that a record is about."""
    row = cur.execute(TEAM_OF, (subject_id,)).fetchone()
    return row[0] if row else None


def phone_of(cur: Cursor, kind: str) -> str:
    """The telephone number of the first team of a kind, such as the duty desk."""
    return phones_of_kind(cur, kind)[0]


def phones_of_kind(cur: Cursor, kind: str) -> tuple[str, str]:
    """(in its hours, out of them): of the first team of a kind, such as social care."""
    return cur.execute(PHONES_OF_KIND, (kind,)).fetchone() or ("", "")


def record_of(cur: Cursor, team_id: int) -> int:
    """The record that is about a team itself."""
    return cur.execute(RECORD_OF, (team_id,)).fetchone()[0]


def phones_of(cur: Cursor, team_id: int | None) -> tuple[str, str]:
    """(in its hours, out of them): the telephone numbers of a team, either of which may be empty."""
    row = cur.execute(PHONES_OF, (team_id,)).fetchone()
    return row or ("", "")


def sign_in_names() -> dict[str, Worker]:
    """Everybody who may sign in, by the name they do it under."""
    return {one.username: one for one in Worker.objects.filter(is_active=True)}


def workers_named(said: str, most: int) -> list[Worker]:
    """Those of whose name or sign-in name this is a part."""
    named = Q(full_name__icontains=said) | Q(username__icontains=said)
    return list(Worker.objects.filter(named, is_active=True).order_by("full_name")[:most])


def role_keys(posts: Iterable[Post]) -> frozenset[str]:
    """The roles among these posts."""
    return frozenset(post.role for post in posts)


def _time(said: str | time | None) -> time | None:
    return time.fromisoformat(said) if isinstance(said, str) and said else said or None
