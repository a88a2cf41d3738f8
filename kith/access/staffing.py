"""The people who work here, and the posts that they hold in teams; posts are only added to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q
from psycopg import Cursor

from kith.access.models import PostHeld, Team, Worker

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
