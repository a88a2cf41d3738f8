"""A team’s week on duty, hour block by hour block, with its gaps; and what is due while somebody is away."""
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from psycopg import Cursor

from kith.access.finding import Holder, who_now
from kith.engine.calendar import LONDON, local
from kith.worklists.owed.board.parts import Board, Turn
from kith.worklists.owed.board.team import Team
from kith.worklists.owed.line import Line

DAYS, MIDNIGHT, SOON = 7, time(0), timedelta(days=1)
# In the order of writing: of the turns that cover a moment the one written last is the rota.
TURNS = """
select r.role, r.begins, r.ends, coalesce(w.full_name, '') from access_duty_rota r
left join access_worker w on w.id = r.worker_id and w.is_active
where r.team_id = %s and r.ends > %s and r.begins < %s order by r.id
"""


@dataclass(frozen=True)
class Block:
    """The same hours of each day; of each who is on duty, and whether a turn has nobody."""

    begins: time
    ends: time
    cells: tuple[tuple[Turn, ...], ...]


@dataclass(frozen=True)
class Week:
    """Seven days from a Monday."""

    days: tuple[date, ...]
    blocks: tuple[Block, ...]
    gaps: tuple[tuple[Turn, Holder], ...]   # with whoever answers meanwhile


def week(cur: Cursor, team: Team, monday: date, at: datetime) -> Week:
    """Who is on duty in that week; of its gaps those that are not over, and where what is due then goes."""
    days = tuple(monday + timedelta(days=n) for n in range(DAYS))
    begins, ends = _moment(monday, MIDNIGHT), _moment(monday + timedelta(days=DAYS), MIDNIGHT)
    turns = [Turn(*row) for row in cur.execute(TURNS, (team.id, begins, ends)).fetchall()]
    blocks = tuple(_blocks(days, turns))
    there = {turn.key: turn for block in blocks for cell in block.cells for turn in cell if not turn.name}
    gaps = sorted((one for one in there.values() if one.ends > at), key=lambda one: (one.begins, one.role))
    return Week(days, blocks, tuple((gap, _meanwhile(cur, team, gap)) for gap in gaps))


def due_while(board: Board, worker: int, begins: datetime, ends: datetime, at: datetime) -> list[Line]:
    """What somebody holds that is due while they are away; from the day before on also what is not done by then."""
    lines = next((one.lines for one in board.people if one.id == worker), [])
    first = begins if begins - at > SOON else datetime.min.replace(tzinfo=UTC)
    return [line for line in lines if line.due_at is not None and first <= line.due_at < ends]


def _meanwhile(cur: Cursor, team: Team, gap: Turn) -> Holder:
    asked = (team.subject_id, gap.role)
    return who_now(cur, [asked], gap.begins)[asked]


def _blocks(days: Iterable[date], turns: list[Turn]) -> Iterable[Block]:
    """Between each two hours at which anybody's turn begins or ends, where anybody's turn is at all."""
    hours = sorted({local(when).time() for turn in turns for when in (turn.begins, turn.ends)} | {MIDNIGHT})
    for begins, ends in zip(hours, [*hours[1:], MIDNIGHT], strict=True):
        cells = tuple(_there(turns, _moment(day, begins), _end(day, ends)) for day in days)
        if any(cells):
            yield Block(begins, ends, cells)


def _there(turns: list[Turn], begins: datetime, ends: datetime) -> tuple[Turn, ...]:
    """Of each role the turn that counts."""
    last = {turn.role: turn for turn in turns if turn.begins < ends and turn.ends > begins}
    return tuple(last[role] for role in sorted(last))


def _end(day: date, ends: time) -> datetime:
    return _moment(day + timedelta(days=ends == MIDNIGHT), ends)


def _moment(day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, tzinfo=LONDON)
