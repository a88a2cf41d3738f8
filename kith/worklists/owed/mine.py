"""Which duties are somebody's own, for their list and for every question that is asked of it."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache

from psycopg import Cursor

from kith.access import finding
from kith.access.permission import may
from kith.access.roles import FOUND, LEADS, PLACES, TEAM_LEAD
from kith.access.staffing import Post, role_keys
from kith.access.visibility import PRACTICE
from kith.language.roles import GP
from kith.records.database import cursor
from kith.worklists.owed import reread

# A duty is mine by name, because it is offered to me, or because nobody is named and its role is mine today. One that
# is mine in two ways is found twice. Where a role or a team stands by itself beside its duties, it is so that one plan,
# made once for all values, looks them up by their index, however many duties there are.
MINE = """
    select {of} from duties_duty d {whom} where d.open and d.bearer_id = %(me)s
    union all select {of} from duties_duty d {whom} where d.open and d.offered_id = %(me)s
    union all select {of} from unnest(%(teams)s::bigint[], %(posts)s::text[]) post (team_id, role)
        join access_involvement i on i.team_id = post.team_id and i.role = post.role and i.ended is null
        {held} {whom} where i.worker_id is null and not {many}
    union all select {of} from unnest(%(teams)s::bigint[], %(posts)s::text[]) post (team_id, role) cross join lateral (
        {duty} where d.open and d.bearer_id is null and d.role = post.role order by d.due_at limit %(any)s
    ) d {whom} where {many} and exists (
        select from records_together t join access_involvement i on i.subject_id = t.other_id
        where t.subject_id = d.subject_id and i.role = d.role and i.team_id = post.team_id
            and i.ended is null and i.worker_id is null)
    union all select {of} from access_involvement i {held} {whom} where i.worker_id = %(me)s and i.ended is null
    union all select {of} from unnest(%(everywhere)s::text[]) mine (role) cross join lateral (
        {duty} where d.open and d.bearer_id is null and d.role = mine.role
        order by d.due_at limit %(any)s
    ) d {whom}
    union all select {of} from access_team team cross join lateral (
        {duty} where d.open and d.bearer_id is null and d.subject_id = team.subject_id offset 0
    ) d {whom} where team.id = any(%(led)s::bigint[]) and d.role = any(%(leading)s::text[])
    union all select {of} from unnest(%(leads_of)s::text[]) mine (role) cross join lateral (
        {duty} where d.open and d.bearer_id is null and d.role = mine.role
        order by d.due_at limit %(any)s
    ) d {whom} where exists (select from records_together t join access_involvement i on i.subject_id = t.other_id
        where t.subject_id = d.subject_id and i.ended is null and i.team_id = any(%(led)s::bigint[])
            and i.role = split_part(d.role, ':', 2))
"""
# A team that has many children, none of them any one worker's, as school nurses have: there is less that is owed by its
# role than there are children to look at, so what is owed is looked at instead. Counted no further than to tell.
MANY = """(select count(*) = 300 from (
        select from access_involvement where team_id = any(%(teams)s::bigint[]) and role = any(%(posts)s::text[])
            and worker_id is null and ended is null limit 300) few)"""
# What is owed about the person of one involvement by the role that is involved, while nobody has taken it by name.
HELD = """
        cross join lateral (select t.other_id from records_together t where t.subject_id = i.subject_id offset 0) t
        cross join lateral (
            {duty} where d.subject_id = t.other_id and d.open and d.bearer_id is null
                and d.role = i.role offset 0
        ) d
"""
WHOM = f"cross join lateral ({reread.WHOM} where s.id = d.subject_id offset 0) s"
# What the GP owes, or leads who do, of the patients of a practice: nobody said of each of them that it is involved.
PATIENTS = """
    union all select {of} from unnest(%(practices)s::bigint[], %(practising)s::text[]) mine (team_id, role)
    join access_team own on own.id = mine.team_id cross join lateral (
        {duty} where d.open and d.bearer_id is null and d.role = mine.role order by d.due_at limit %(any)s
    ) d {whom} cross join lateral (
        select from records_together t cross join lateral (
            select records_practice(p) as key from records_subject p where p.id = t.other_id offset 0) practice
        where t.subject_id = d.subject_id and practice.key = own.key limit 1) registered
"""
# What a role owes where nobody holds it falls to the duty desk, so that nothing is owed by no one; what that may not
# know, to the safeguarding desk.
NOBODYS = """
    union all select {of} from unnest(%(found)s::text[]) mine (role) cross join lateral (
        {duty} where d.unheld and d.role = mine.role order by d.due_at limit %(any)s
    ) d {whom} where d.label = any(%(fallen)s::text[])
"""
# What somebody owes as a patient’s GP, or as the lead of whoever is.
AT_A_PRACTICE = {GP.key: GP.key, TEAM_LEAD: f"{TEAM_LEAD}:{GP.key}"}
ANY = 1_000_000_000  # as many as there are
COUNT = "select count(distinct id) from ({mine}) mine"
NEW = "select count(distinct id) from ({mine}) mine where learnt_at > %(since)s"
# Which of these records a duty of mine is about: a reason to open their pages.
OWED_ON = "select distinct subject_id from ({mine}) mine where subject_id = any(%(asked)s::bigint[])"
UNFILED = "select count(*) from duties_duty where open and pathway = 'unfiled_post'"


def counts(worker_id: int, posts: Sequence[Post], owed: int | None = None) -> dict[str, int]:
    """The two numbers the doors may carry: what is owed by me, and unfiled post for those who file it."""
    files = may(role_keys(posts), "file_post")
    if owed is None:
        asked = whose(worker_id, posts)
        with cursor() as cur:
            owed = cur.execute(sql(COUNT, asked), asked).fetchone()[0]
    with cursor() as cur:
        return {"My list": owed, "Post": cur.execute(UNFILED).fetchone()[0] if files else 0}


def new_since(worker_id: int, posts: Sequence[Post], since: datetime) -> int:
    """How many duties have come onto the list since it was opened."""
    asked = whose(worker_id, posts) | {"since": since}
    with cursor() as cur:
        return cur.execute(sql(NEW, asked), asked).fetchone()[0]


def owed_on(cur: Cursor, worker_id: int, posts: Sequence[Post], subject_ids: Iterable[int]) -> set[int]:
    """Those of these records about which something is owed by this worker."""
    asked = whose(worker_id, posts) | {"asked": list(subject_ids)}
    return {row[0] for row in cur.execute(sql(OWED_ON, asked), asked).fetchall()}


def whose(worker_id: int, posts: Sequence[Post]) -> dict:
    """What decides which duties are mine: me, my teams, and the roles that are found by the rota."""
    wide = {post.role for post in posts if PLACES.get(post.role) and PLACES[post.role].scope == "locality"}
    led = [post.team_id for post in posts if post.role == TEAM_LEAD]
    practices = [(post.team_id, AT_A_PRACTICE[post.role]) for post in posts
                 if post.team_kind == PRACTICE and post.role in AT_A_PRACTICE]
    return {
        "me": worker_id,
        "teams": [post.team_id for post in posts],
        "posts": [post.role for post in posts],
        "everywhere": [*sorted(wide - {TEAM_LEAD}), f"worker:{worker_id}"],
        "any": ANY,
        "led": led,
        "leading": [TEAM_LEAD],
        "found": [*FOUND, *LEADS],
        "fallen": finding.fallen(wide),
        "leads_of": LEADS if led else [],
        "practices": [team for team, _ in practices],
        "practising": [role for _, role in practices],
    }


def sql(query: str, asked: dict, more: str = "") -> str:
    """A question about what is mine; ``more``: what a list asks beside stamps and whether each is mine."""
    return _sql(query, bool(asked["fallen"]), bool(asked["practices"]), more)


@cache
def _sql(query: str, of_nobody: bool, of_patients: bool, more: str) -> str:
    parts = MINE + (NOBODYS if of_nobody else "") + (PATIENTS if of_patients else "")
    few = _parts(parts, "d.id, d.subject_id, d.learnt_at", "")
    whole = _parts(parts, f"{reread.STAMP}, true{more}", WHOM)
    return query.format(of=f"{reread.STAMP}, false{more}", whole=whole, mine=few)


def _parts(parts: str, of: str, whom: str) -> str:
    return parts.format(of=of, duty=reread.DUTY, whom=whom, many=MANY, held=HELD.format(duty=reread.DUTY))
