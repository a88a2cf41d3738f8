"""Who looked, at whom, when and in which role, as the audit log has it; and what is opened on somebody's word."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence, policy
from kith.access.staffing import Post, role_keys
from kith.language.roles import CALDICOTT_GUARDIAN
from kith.language.settings import setting
from kith.records import subjects

HOURS = setting("glass.hours_open", 4, "Hours for which a page opened without a usual reason stays open",
                "Long enough for one worry to be settled, short enough not to become a habit; not tried with people")

EVENT = "at, route as page, '' as reason, null::timestamptz as until, posts, id, sender from audit_event"
SHOWN = "ended = 'shown' and route = any(%(pages)s::text[])"
NOTE = """
insert into access_viewing (worker_id, subject_id, at, page, reason, until, posts) values (%s, %s, %s, %s, %s, %s, %s)
returning id
"""
# A page that is closed before its time is so by a later row: what was written of its opening stays.
END = """
insert into access_viewing (worker_id, subject_id, at, page, reason, posts, ends_id)
select %s, subject_id, %s, page, '', %s, id from access_viewing v
where id = %s and until > %s and not exists (select from access_viewing e where e.ends_id = v.id)
returning subject_id
"""
UNTIL = "least(v.until, (select min(e.at) from access_viewing e where e.ends_id = v.id))"
LOOKED = f"""
select e.worker_id, coalesce(w.full_name, e.sender), e.subject_id, e.at, e.page, e.reason, e.until, e.posts from (
    select worker_id, subject_ids[1] as subject_id, {EVENT} where cardinality(subject_ids) between 1 and 2
        and subject_ids[1] = any(%(ids)s::bigint[]) and {SHOWN}
    union all select worker_id, subject_ids[2], {EVENT} where cardinality(subject_ids) = 2
        and subject_ids[2] = any(%(ids)s::bigint[]) and subject_ids[1] <> all(%(ids)s::bigint[]) and {SHOWN}
    union all select worker_id, subject_id, at, page, reason, {UNTIL}, coalesce(posts, ''), id, ''
        from access_viewing v
        where subject_id = any(%(ids)s::bigint[]) and ends_id is null
) e left join access_worker w on w.id = e.worker_id where not %(unusual)s or e.reason <> ''
order by e.at desc, e.id desc limit %(most)s
"""
IN_CONFIDENCE = "select id, kind from access_team where kind = any(%s::text[])"
TEAMS = "select id, name from access_team where id = any(%s::bigint[])"
OPENED = f"""
select v.worker_id, w.full_name, v.subject_id, v.at, v.page, v.reason, {UNTIL}, coalesce(v.posts, '')
from access_viewing v join access_worker w on w.id = v.worker_id
where v.until is not null and v.at >= %s order by v.at desc, v.id desc
"""
# The reason that somebody typed is kept here, or with a record that was sealed since; the log has its hash.
CHANGED = """
select min(e.id) from audit_event e where e.reason is not null and not exists (
    select from access_viewing v where v.worker_id = e.worker_id and v.at = e.at
        and encode(sha256(convert_to(v.reason, 'UTF8')), 'hex') = e.reason
) and not exists (
    select from records_gone_reason g where g.mark = e.reason
) and not exists (
    select from records_sealed_row s where s.source = 'access_viewing'
        and encode(sha256(convert_to(s.kept ->> 'reason', 'UTF8')), 'hex') = e.reason
)
"""
STILL_OPEN = """
select t.subject_id from records_together t join access_viewing v on v.subject_id = t.other_id
where t.subject_id = any(%s::bigint[]) and v.worker_id = %s and v.at <= %s and v.until > %s
    and not exists (select from access_viewing e where e.ends_id = v.id and e.at <= %s)
"""
ONE = f"select v.worker_id, v.subject_id, {UNTIL} from access_viewing v where v.id = %s and v.until is not null"


@dataclass(frozen=True, slots=True)
class Viewing:
    """One look; by a command it is nobody's who works here, and the name is that of whoever's hands it was in."""

    worker_id: int | None
    worker_name: str
    subject_id: int
    at: datetime
    page: str
    reason: str
    until: datetime | None
    posts: str = ""   # the roles in which they looked, each with the number of its team


def open_without_reason(
    cur: Cursor, subject_id: int, reason: str, *, by: int, at: datetime, until: datetime, posts: str = ""
) -> int:
    """Opens a page for a while to somebody with no usual reason, on their word; gives the number of the opening."""
    policy.open_without_reason(reason)
    return cur.execute(NOTE, (by, subject_id, at, "why", reason.strip(), until, posts)).fetchone()[0]


def opening(cur: Cursor, number: int) -> tuple[int, int, datetime] | None:
    """Who opened, whose page, and until when it is or was open."""
    return cur.execute(ONE, (number,)).fetchone()


def end(cur: Cursor, number: int, *, by: int, at: datetime, posts: str = "") -> int | None:
    """Closes a page before its time; gives whose it was, or nothing where it was closed already."""
    row = cur.execute(END, (by, at, posts, number, at)).fetchone()
    return row[0] if row else None


def looked(cur: Cursor, subject_id: int, pages: Collection[str], limit: int = 200, *, unusual: bool = False
           ) -> list[Viewing]:
    """Who looked at a person on one of these pages, through whichever record, or opened it, newest first.

    ``unusual``: only who opened it on their word, since they had no usual reason.
    """
    ids = subjects.together(cur, [subject_id]).get(subject_id, [subject_id])
    asked = {"ids": ids, "pages": list(pages), "most": limit, "unusual": unusual}
    return [Viewing(*row) for row in cur.execute(LOOKED, asked).fetchall()]


def in_which_posts(cur: Cursor, viewings: Iterable[Viewing]) -> dict[str, list[tuple[str, str]]]:
    """The roles and names of teams that each kind of ``posts`` among these stands for."""
    said = {one.posts: [post.rpartition(":")[::2] for post in (one.posts or "").split()] for one in viewings}
    teams = {int(team) for held in said.values() for _, team in held}
    names = dict(cur.execute(TEAMS, (list(teams),)).fetchall()) if teams else {}
    return {posts: [(role, names.get(int(team), "")) for role, team in held] for posts, held in said.items()}


def known_to(cur: Cursor, viewings: Sequence[Viewing], posts: Sequence[Post]) -> list[Viewing]:
    """Those of these looks that whoever asks may know of. That somebody of a service held in confidence looked would
    tell that the person goes there: it is listed to that service, and to whoever answers for all looks.
    """
    if CALDICOTT_GUARDIAN.key in role_keys(posts):
        return list(viewings)
    kinds = dict(cur.execute(IN_CONFIDENCE, (list(confidence.KINDS),)).fetchall())
    mine = {post.team_kind for post in posts}
    hidden = {str(team) for team, kind in kinds.items() if kind not in mine}
    return [one for one in viewings
            if hidden.isdisjoint(post.rpartition(":")[2] for post in (one.posts or "").split())]


def opened_without_reason(cur: Cursor, since: datetime) -> list[Viewing]:
    """Every page that was opened without a usual reason since a moment, newest first."""
    return [Viewing(*row) for row in cur.execute(OPENED, (since,)).fetchall()]


def reason_changed(cur: Cursor) -> int | None:
    """The first event whose typed reason is no longer kept as it was typed; nothing where all are."""
    return cur.execute(CHANGED).fetchone()[0]


def still_open(cur: Cursor, worker_id: int, subject_ids: Iterable[int], at: datetime) -> set[int]:
    """The records that this worker has opened on their word and may still see."""
    rows = cur.execute(STILL_OPEN, (list(subject_ids), worker_id, at, at, at)).fetchall()
    return {subject_id for (subject_id,) in rows}
