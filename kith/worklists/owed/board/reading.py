"""The board of one team, as one reader may see it."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access import confidence, leave, staffing
from kith.access.finding import who_now
from kith.access.roles import BY_LOCALITY
from kith.access.sensitivity import Reader
from kith.engine.calendar import local
from kith.records.database import cursor
from kith.worklists.owed import diary, speaking
from kith.worklists.owed.board.laying import laid_out
from kith.worklists.owed.board.parts import Board, Held, Person, Turn
from kith.worklists.owed.board.team import TEAM, Team
from kith.worklists.owed.line import LINE, Line

AHEAD, MOMENT = timedelta(days=7), timedelta(minutes=1)
MOST = 300
WIDE = [role.key for role in BY_LOCALITY if role.key != "team_lead"]
STAFF = """
select distinct w.id, w.full_name from access_post_standing p join access_worker w on w.id = p.worker_id and w.is_active
where p.team_id = %s and p.began <= %s and (p.ended is null or p.ended > %s) order by w.full_name
"""
# Of the turns that cover a moment the one written last is the rota, so a gap is a turn that names nobody.
COVER = """
select distinct on (r.role, r.begins) r.role, r.begins, r.ends, coalesce(w.full_name, '') from access_duty_rota r
left join access_worker w on w.id = r.worker_id and w.is_active
where r.team_id = %s and r.ends > %s and r.begins < %s order by r.role, r.begins, r.id desc
"""
THEIRS = """
    select id from duties_duty where open and bearer_id = any(%(staff)s::bigint[])
    union select d.id from access_involvement i join records_together t on t.subject_id = i.subject_id
        join duties_duty d on d.subject_id = t.other_id and d.role in (i.role, 'team_lead:' || i.role)
        where i.team_id = %(team)s and i.began <= %(at)s and (i.ended is null or i.ended > %(at)s)
            and d.open and d.bearer_id is null
    union select d.id from duties_duty d where d.open and d.bearer_id is null and d.subject_id = %(subject)s
    union select d.id from access_post_standing p join duties_duty d on d.role = p.role
        where p.team_id = %(team)s and p.began <= %(at)s and (p.ended is null or p.ended > %(at)s)
            and p.role = any(%(wide)s) and d.open and d.bearer_id is null
"""
LINES = f"""
select {LINE} from ({THEIRS}) theirs join duties_duty d using (id) join records_subject s on s.id = d.subject_id
order by d.due_at nulls last, d.id limit %(most)s
"""
WAITING = f"""
select {LINE} from duties_duty d join records_subject s on s.id = d.subject_id
where d.open and d.asked_by = any(%(staff)s::bigint[]) and d.id not in ({THEIRS})
order by d.due_at nulls last, d.id
"""
SIGN = """
select d.id, d.due_at from duties_duty d
where d.subject_id = %s and d.pathway = 'day_signed_off' and d.open order by d.due_at limit 1
"""
SIGNED = """
select e.happened_at, coalesce(w.full_name, ''), e.answers ->> 'left' from records_entry e
left join access_worker w on w.id = e.by_id
where e.subject_id = %s and e.form = 'team_signed_off' and e.how <> 'strike' order by e.happened_at desc limit 1
"""


def board(key: str, at: datetime, reader: Reader | None = None) -> Board | None:
    """The board of the team with this key as this reader may see it, or None where there is no such team.

    Without a reader it is the team's own.
    """
    with cursor() as cur:
        row = cur.execute(TEAM, (key,)).fetchone()
        return _board(cur, Team(*row), at, reader) if row else None


def _board(cur: Cursor, team: Team, at: datetime, reader: Reader | None) -> Board:
    people = [Person(*one) for one in cur.execute(STAFF, (team.id, at, at)).fetchall()]
    asked = {"team": team.id, "subject": team.subject_id, "at": at, "wide": WIDE, "most": MOST,
             "staff": [one.id for one in people]}
    held = _held(cur, [Line(*row) for row in cur.execute(LINES, asked).fetchall()], at)
    seen = [one for one in held if reader is None or reader.knows_of(one.line, one.holder)]
    turns = [Turn(*row) for row in cur.execute(COVER, (team.id, at, at + AHEAD)).fetchall()]
    around = _around(cur, team, people, at) | {"more": len(held) == MOST}
    return laid_out(team, people, seen, _waiting(cur, team, asked, reader), turns, around, at)


def _waiting(cur: Cursor, team: Team, asked: Mapping, reader: Reader | None) -> list[Line]:
    """What the team waits for; whose client somebody is may be told in confidence: such a board is that team's own."""
    lines = [Line(*row) for row in cur.execute(WAITING, asked).fetchall()]
    if reader is None or team.name in reader.teams:
        return lines
    return [] if team.kind in confidence.KINDS else [line for line in lines if reader.knows_of(line)]


def _around(cur: Cursor, team: Team, people: list[Person], at: datetime) -> dict:
    """Who is away, which visits are to be ticked, who leads the team, and whether today is signed off."""
    staff = [one.id for one in people]
    gone = leave.away(cur, staff, at, at + MOMENT)
    for one in people:
        one.until = gone.get(one.id)
    sign, signed = (cur.execute(sql, (team.subject_id,)).fetchone() for sql in (SIGN, SIGNED))
    today = signed is not None and local(signed[0]).date() == local(at).date()
    return {"visits": diary.visits(cur, team.id, staff, at), "sign": sign, "signed": signed if today else None,
            "leads": [one.name for one in staffing.holders(cur, "team_lead", at, team.id)]}


def _held(cur: Cursor, lines: list[Line], at: datetime) -> list[Held]:
    speaking.add(cur, lines, at)
    holders = who_now(cur, {line.owner for line in lines}, at) if lines else {}
    for line in lines:
        # The tick may not have come by yet; what is past its time is late whatever the table says.
        if line.due_at and line.due_at <= at:
            line.state = "overdue"
    return [Held(line, holders[line.owner]) for line in lines]
