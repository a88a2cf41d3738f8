"""A team's board: cover, what is late, today's, held by nobody or waiting on others, and each person's share."""
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from psycopg import Cursor

from kith.access import confidence, leave, staffing
from kith.access.finding import Holder, who_now
from kith.access.roles import BY_LOCALITY
from kith.access.sensitivity import Reader
from kith.engine.calendar import local
from kith.records.database import cursor
from kith.worklists.owed import diary, load, ordering, speaking
from kith.worklists.owed.diary import TICKED_OFF, HomeVisit
from kith.worklists.owed.line import LINE, Line

AHEAD, MOMENT = timedelta(days=7), timedelta(minutes=1)
MOST = 300
WIDE = [role.key for role in BY_LOCALITY if role.key != "team_lead"]

TEAM = """
select t.id, t.key, t.name, t.kind, t.subject_id, t.phone, s.key, t.opens, t.closes, t.works_weekends
from access_team t
join records_subject s on s.id = t.subject_id where t.key = %s
"""
TEAMS = "select key, name from access_team order by name"
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


@dataclass(frozen=True)
class Team:
    """The team whose board it is."""

    id: int
    key: str
    name: str
    kind: str
    subject_id: int
    phone: str
    subject: str
    opens: time | None
    closes: time | None
    weekends: bool


@dataclass(frozen=True)
class Turn:
    """One turn of the rota; no name is a gap."""

    role: str
    begins: datetime
    ends: datetime
    name: str

    @property
    def key(self) -> str:
        """What tells one turn from another."""
        return f"{self.role} {self.begins.isoformat()}"


@dataclass(frozen=True)
class Held:
    """A duty on the board and who holds it now."""

    line: Line
    holder: Holder


@dataclass
class Person:
    """One person's share; people stand in order of name, never of load. ``there`` is None where hours are not kept."""

    id: int
    name: str
    lines: list[Line] = field(default_factory=list)
    asked: float = 0.0
    there: float | None = None
    until: datetime | None = None   # away now, and until when

    @property
    def late(self) -> int:
        return sum(line.state == "overdue" for line in self.lines)

    @property
    def left(self) -> float | None:
        """Hours of today that nothing asks for yet."""
        return None if self.there is None else max(0.0, self.there - self.asked)


@dataclass(frozen=True)
class Board:
    """Everything the board shows; ``sign`` is (duty, due) while a sign-off is owed."""

    team: Team
    cover: list[Turn]
    gaps: list[Turn]
    people: list[Person]
    late: list[Held]
    today: list[Held]
    nobodys: list[Held]
    waiting: list[Line]
    visits: list[HomeVisit]
    leads: list[str]
    sign: tuple | None
    signed: tuple | None
    more: bool

    def held(self, lines: list[Held]) -> list[Held]:
        """Those of them that somebody holds; what nobody holds stands first on the board, and once."""
        return [one for one in lines if one not in self.nobodys]

    @property
    def unticked(self) -> list[HomeVisit]:
        """Home visits of which nobody has said what came of them."""
        return [visit for visit in self.visits if visit.open]


def teams() -> list[tuple[str, str]]:
    """(key, name) of every team, in order of name."""
    with cursor() as cur:
        return cur.execute(TEAMS).fetchall()


def team(key: str) -> Team | None:
    """The team with this key."""
    with cursor() as cur:
        row = cur.execute(TEAM, (key,)).fetchone()
    return Team(*row) if row else None


def board(key: str, at: datetime, reader: Reader | None = None) -> Board | None:
    """The board of the team with this key as this reader may see it, or None where there is no such team.

    Without a reader it is the team's own.
    """
    with cursor() as cur:
        row = cur.execute(TEAM, (key,)).fetchone()
        if row is None:
            return None
        team = Team(*row)
        people = [Person(*one) for one in cur.execute(STAFF, (team.id, at, at)).fetchall()]
        asked = {"team": team.id, "subject": team.subject_id, "at": at, "wide": WIDE, "most": MOST,
                 "staff": [one.id for one in people]}
        held = _held(cur, [Line(*row) for row in cur.execute(LINES, asked).fetchall()], at)
        full = len(held) == MOST
        held = [one for one in held if reader is None or reader.knows_of(one.line, one.holder)]
        waiting = [Line(*row) for row in cur.execute(WAITING, asked).fetchall()]
        turns = [Turn(*row) for row in cur.execute(COVER, (team.id, at, at + AHEAD)).fetchall()]
        if reader is not None and team.name not in reader.teams:
            # Whose client somebody is may itself be told in confidence: such a board is that team's own.
            waiting = [] if team.kind in confidence.KINDS else [line for line in waiting if reader.knows_of(line)]
        visits = diary.visits(cur, team.id, asked["staff"], at)
        gone = leave.away(cur, asked["staff"], at, at + MOMENT)
        for one in people:
            one.until = gone.get(one.id)
        leads = [one.name for one in staffing.holders(cur, "team_lead", at, team.id)]
        sign, signed = (cur.execute(sql, (team.subject_id,)).fetchone() for sql in (SIGN, SIGNED))
    around = {"visits": visits, "leads": leads, "sign": sign, "more": full,
              "signed": signed if signed and local(signed[0]).date() == local(at).date() else None}
    return _laid_out(team, people, held, waiting, turns, around, at)


def _held(cur: Cursor, lines: list[Line], at: datetime) -> list[Held]:
    speaking.add(cur, lines, at)
    holders = who_now(cur, {line.owner for line in lines}, at) if lines else {}
    for line in lines:
        # The tick may not have come by yet; what is past its time is late whatever the table says.
        if line.due_at and line.due_at <= at:
            line.state = "overdue"
    return [Held(line, holders[line.owner]) for line in lines]


def _laid_out(team: Team, people: list[Person], held: list[Held], waiting: list[Line], turns: list[Turn], around: dict,
              at: datetime) -> Board:
    # The sign-off itself is not work that the sign-off would leave undone.
    held = [one for one in held if one.line.pathway != "day_signed_off"]
    _share_out(people, held, team, at)
    # Visits have a list of their own, where they are ticked.
    work = [one for one in held if one.line.pathway != TICKED_OFF]
    late = [one for one in work if one.line.state == "overdue"]
    today = [one for one in work if one not in late and _is_today(one.line, at)]
    nobodys = [one for one in held if one.holder.worker_id is None]
    cover = [turn for turn in turns if turn.begins <= at and turn.name]
    gaps = [turn for turn in turns if not turn.name]
    return Board(team, cover, gaps, people, late, today, nobodys, waiting, **around)


def _share_out(people: list[Person], held: list[Held], team: Team, at: datetime) -> None:
    by_id = {one.id: one for one in people}
    for one in held:
        if one.holder.worker_id in by_id:
            by_id[one.holder.worker_id].lines.append(one.line)
    for person in people:
        person.asked = load.asked(person.lines, at)
        person.there = 0.0 if person.until else load.there(team.opens, team.closes, team.weekends, at)


def _is_today(line: Line, at: datetime) -> bool:
    band = ordering.band("soon", line.state, line.due_at, at)
    return band == ordering.TODAY
