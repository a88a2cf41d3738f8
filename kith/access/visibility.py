"""May you see it: a role is not enough, there is also a reason, and each reason is said here."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access import permission, staffing, viewing
from kith.access.staffing import Post
from kith.language.errors import Refused

# They answer for every child in the locality: what fell silent, what was sorted wrongly, whom post is about.
SEE_EVERYONE = frozenset({"named_nurse", "liaison_nurse", "ed_safeguarding_nurse", "duty_desk", "post_clerk"})
SEE_ARRIVALS = frozenset(
    {"ed_nurse_in_charge", "ed_receptionist", "ed_clinician", "ed_safeguarding_nurse", "shift_lead"}
)
RECENT = timedelta(hours=72)
# A visit whose end no message ever told would otherwise leave the page open to the department for ever.
LONGEST_STAY = timedelta(days=7)
ARRIVAL = "ed_attendance"

# A practice has its patients by their details: nobody says of every child that their GP is involved.
PRACTICE = "gp"
REGISTERED = "select access_registered(%s, %s)"

# By a team in which they hold a post today: whoever left it sees nobody by having been the one who was named.
STANDS = "i.team_id = any({teams}) and i.began <= {at} and (i.ended is null or i.ended > {at})"
INVOLVED = f"""
select distinct t.subject_id from records_together t join (
    select subject_id, team_id, began, ended from access_involvement
    union all select subject_id, team_id, began, ended from access_plan_share
) i on i.subject_id = t.other_id
where t.subject_id = any(%s::bigint[]) and {STANDS.format(teams="%s::bigint[]", at="%s")}
"""


def visible(
    cur: Cursor,
    worker_id: int,
    subject_ids: Iterable[int],
    at: datetime,
    owed: Collection[int] = (),
    posts: Sequence[Post] | None = None,
) -> set[int]:
    """Which of these records this worker has a reason to see now.

    `owed` are the records on which they, or their team, hold or were offered a duty that is not ended; `posts` are the
    worker's own, where they have been read already.
    """
    asked = set(subject_ids)
    posts = staffing.roles_of(cur, worker_id, at) if posts is None else posts
    roles = staffing.role_keys(posts)
    if not permission.may(roles, "see_person"):
        return set()
    if not SEE_EVERYONE.isdisjoint(roles):
        return asked
    seen = asked.intersection(owed) | _involved(cur, asked, [post.team_id for post in posts], at)
    if practices := [post.team_id for post in posts if post.team_kind == PRACTICE]:
        seen |= _registered(cur, asked - seen, practices)
    if not SEE_ARRIVALS.isdisjoint(roles):
        seen |= _arrived(cur, asked - seen, at)
    return seen | (viewing.still_open(cur, worker_id, asked - seen, at) if asked - seen else set())


def require(cur: Cursor, worker_id: int, subject_id: int, at: datetime, owed: Collection[int] = ()) -> None:
    """Refuses, in a sentence, a page this worker has no reason to open."""
    if subject_id in visible(cur, worker_id, [subject_id], at, owed):
        return
    permission.require(staffing.role_keys(staffing.roles_of(cur, worker_id, at)), "see_person")
    raise Refused(
        "You cannot open this page yet: your team is not involved with this person. "
        "If they may be harmed and you need to know now, give your reason."
    )


def _involved(cur: Cursor, asked: set[int], team_ids: list[int], at: datetime) -> set[int]:
    rows = cur.execute(INVOLVED, (list(asked), team_ids, at, at)).fetchall()
    return {subject_id for (subject_id,) in rows}


def _registered(cur: Cursor, asked: set[int], practices: list[int]) -> set[int]:
    """Those who are patients of these practices, an unborn child by its mother."""
    rows = cur.execute(REGISTERED, (list(asked), practices)).fetchall()
    return {subject_id for (subject_id,) in rows}


def _arrived(cur: Cursor, asked: set[int], at: datetime) -> set[int]:
    """Those whom the department has now, or had in the last three days."""
    rows = cur.execute("select access_arrived(%s, %s)", (list(asked), at)).fetchall()
    return {subject_id for (subject_id,) in rows}
