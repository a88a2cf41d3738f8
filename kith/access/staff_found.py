"""One question to the database for a whole page of duties: who is involved, on duty, in post, and in which team."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import NamedTuple

from psycopg import Cursor

from kith.access.leave import AWAY
from kith.access.roles import place
from kith.language.roles import THE_PLACE_NAMED

Pair = tuple[int, str]
PLACE = f"{THE_PLACE_NAMED.key}:"


class Row(NamedTuple):
    """One way in which a team, and perhaps a worker, answers for a role."""

    source: str
    subject_id: int | None
    role: str
    team_id: int
    team_key: str
    team_name: str
    team_kind: str
    opens: time | None
    closes: time | None
    works_weekends: bool
    phone: str
    phone_out_of_hours: str
    worker_id: int | None
    worker_name: str
    worker_phone: str
    email: str
    outside: bool


INVOLVED = f"""
    select 'involved', t.subject_id, i.role, i.team_id,
        case when exists (
            -- Somebody who has left the team, or is away, does not answer for its children: the team does.
            select from access_post_standing p where p.worker_id = i.worker_id and p.team_id = i.team_id
                and p.began <= %(at)s and (p.ended is null or p.ended > %(at)s)
        ) and not {AWAY.format(worker="i.worker_id")} then i.worker_id end,
        row_number() over (order by i.began desc, i.id desc)
    from records_together t join access_involvement i on i.subject_id = t.other_id
    where t.subject_id = any(%(subjects)s::bigint[]) and i.began <= %(at)s and (i.ended is null or i.ended > %(at)s)
    union all
    -- A person's practice is part of their details: nobody says of every child that their GP is involved.
    select 'involved', s.id, 'gp', t.id, null, 0 from records_subject s
    join access_team t on t.key = records_practice(s) and t.kind = 'gp'
    where s.id = any(%(subjects)s::bigint[])
"""
ELSEWHERE = """
    union all
    select 'on duty', null, r.role, r.team_id, r.worker_id, r.id from (
        select distinct on (team_id, role) * from access_duty_rota
        where role = any(%(roles)s) and begins <= %(at)s and ends > %(at)s order by team_id, role, id desc
    ) r where r.worker_id is not null
    union all
    select 'post', null, p.role, p.team_id, p.worker_id, p.id from access_post_standing p
    where (p.role = any(%(roles)s) or p.worker_id = any(%(workers)s::bigint[]))
        and p.began <= %(at)s and (p.ended is null or p.ended > %(at)s)
    union all
    select 'team', case when t.subject_id = any(%(subjects)s::bigint[]) then t.subject_id end, '', t.id, null, t.id
    from access_team t where t.kind = any(%(kinds)s) or t.subject_id = any(%(subjects)s::bigint[])
    union all
    select 'place', null, '', t.id, null, t.id from access_team t where t.outside and t.name = any(%(places)s)
"""
# Team and worker are looked up one by one: to lay out every team there is would cost more than all the rest.
FOUND = """
with found (source, subject_id, role, team_id, worker_id, rank) as ({parts})
select f.source, f.subject_id, f.role, t.id, t.key, t.name, t.kind, t.opens, t.closes, t.works_weekends, t.phone,
    t.phone_out_of_hours, w.id, coalesce(w.full_name, ''), coalesce(w.phone, ''), coalesce(w.email, ''), t.outside
from found f cross join lateral (select * from access_team t where t.id = f.team_id offset 0) t
left join lateral (select * from access_worker w where w.id = f.worker_id and w.is_active offset 0) w on true
where f.source in ('involved', 'team', 'place') or w.id is not null
order by f.source, f.rank
"""
COLUMNS = ", ".join(Row._fields)
# Who is involved, as one value of another question about the same records: to ask by itself would cost more.
AROUND = f"""
select json_agg(json_build_array({COLUMNS})) from ({FOUND.format(parts=INVOLVED)}) f ({COLUMNS})
"""


@dataclass
class Known:
    """What one question brought back, laid out for looking up."""

    at: datetime
    involved: dict[Pair, list[Row]] = field(default_factory=lambda: defaultdict(list))
    teams_of: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    on_duty: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    posts: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    workers: dict[int, Row] = field(default_factory=dict)
    kinds: dict[str, Row] = field(default_factory=dict)
    places: dict[str, Row] = field(default_factory=dict)   # those outside that are named, by their name
    own: dict[int, Row] = field(default_factory=dict)      # those outside that a record is about


def around(rows: Iterable[Iterable], at: datetime) -> Known:
    """What `AROUND` brought back, laid out."""
    known = Known(at)
    for row in map(Row._make, rows):
        _lay_out(known, row._replace(opens=_hour(row.opens), closes=_hour(row.closes)))
    return known


def _hour(said: str | None) -> time | None:
    return time.fromisoformat(said) if said else None


def close(cur: Cursor, pairs: set[Pair], at: datetime, near: Known | None = None) -> Known | None:
    """What is known where everybody asked for is found through the person, as nearly always; else nothing.

    ``near``: who is involved with these records, where that was read before.
    """
    if not all(place(role).key == role and place(role).scope == "subject" for _, role in pairs):
        return None
    asked = {"subjects": list({one for one, _ in pairs}), "at": at}
    known = near or _asked(cur, FOUND.format(parts=INVOLVED), asked)
    return known if all(pair in known.involved for pair in pairs) else None


def ask(cur: Cursor, pairs: set[Pair], desks: set[str], at: datetime) -> Known:
    """What is known of involvement, posts, rota and teams, for pairs of any kind; ``desks``: where they may fall."""
    words = {word for _, role in pairs for word in role.split(":")} | desks
    # Who holds a role through the person is found by involvement: nobody else's post or rota need be read for it.
    roles = {word for word in words if place(word).key != word or place(word).scope == "locality"}
    asked = {
        "subjects": list({subject_id for subject_id, _ in pairs}),
        "roles": list(roles),
        "workers": [int(role.rpartition("worker:")[2]) for _, role in pairs if "worker:" in role],
        "places": [role.partition(":")[2] for _, role in pairs if role.startswith(PLACE)],
        "kinds": list({place(role).covers for role in roles} - {""}),
        "at": at,
    }
    return _asked(cur, FOUND.format(parts=INVOLVED + ELSEWHERE), asked)


def _asked(cur: Cursor, words: str, asked: dict) -> Known:
    known = Known(asked["at"])
    for row in map(Row._make, cur.execute(words, asked).fetchall()):
        _lay_out(known, row)
    return known


def _lay_out(known: Known, row: Row) -> None:
    match row.source:
        case "involved":
            known.involved[row.subject_id, row.role].append(row)
            known.teams_of[row.subject_id].append(row.team_id)
        case "on duty":
            known.on_duty[row.role].append(row)
        case "post":
            known.posts[row.role].append(row)
            known.workers.setdefault(row.worker_id, row)
        case "place":
            known.places[row.team_name] = row
        case "team":
            known.kinds.setdefault(row.team_kind, row)
            if row.subject_id is not None:
                known.teams_of[row.subject_id].append(row.team_id)
                known.own |= {row.subject_id: row} if row.outside else {}
