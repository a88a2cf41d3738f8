"""Before each meeting of a practice and its health visitor: the children of whom they speak, and why each of them."""
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.duties.settings import values
from kith.engine.calendar import local, local_moment
from kith.engine.days import day_of
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.teams.practice_agenda_built import PracticeAgendaBuilt
from kith.intake.rounds import agendas, practice_children
from kith.intake.rounds.practice_children import LISTED, SPOKEN, Child
from kith.records.database import cursor
from kith.records.reading import VERSION
from kith.statuses.practice import DAYS_AHEAD, EVERY

AGREED, HELD, BUILT = "link_agreed", "link_meeting_held", PracticeAgendaBuilt.key
TOLD = f"""
select t.key, s.key, {VERSION} from access_team t join records_subject s on s.id = t.subject_id
join records_entry e on e.subject_id = t.subject_id
where t.kind = 'gp' and e.form = any(%s::text[]) order by t.key, e.seq
"""


@dataclass(frozen=True)
class Meeting:
    """The next of one practice: since when everything is new, and by which day it is due."""

    practice: str
    record: str
    since: date
    due: date
    built: date | None


def build_due(at: datetime) -> int:
    """Goes through each practice whose meeting is near, once a day until it was held; how many children came onto it.
    """
    with cursor() as cur:
        near = [one for one in _meetings(cur, at) if _is_near(one, at)]
    return sum(_build(one, at) for one in near)


def _is_near(one: Meeting, at: datetime) -> bool:
    today = local(at).date()
    return one.built != today and today >= one.due - timedelta(days=int(values().of(DAYS_AHEAD, at)))


def _meetings(cur: Cursor, at: datetime) -> Iterator[Meeting]:
    told: dict[tuple[str, str], list[Version]] = {}
    for key, record, *row in cur.execute(TOLD, ([AGREED, HELD, BUILT],)).fetchall():
        told.setdefault((key, record), []).append(Version(*row))
    for (key, record), said in told.items():
        stands = fold_all(said)
        if began := min(_days(stands, AGREED), default=None):
            held = [day_of(one.answers.get("held")) for one in stands if one.form == HELD]
            since = max(filter(None, held), default=began)
            due = since + timedelta(days=int(values().of(EVERY, at)))
            yield Meeting(key, record, since, due, max(_days(stands, BUILT), default=None))


def _days(stands: Sequence[Standing], form: str) -> list[date]:
    return [local(one.moment).date() for one in stands if one.form == form]


def _build(one: Meeting, at: datetime) -> int:
    """A meeting that is late is held within a week, and its agenda is not."""
    until = max(one.due, local(at).date() + timedelta(days=int(values().of(DAYS_AHEAD, at))))
    days = {"since": one.since.isoformat(), "until": until.isoformat()}
    with cursor() as cur:
        found = [child for child in practice_children.read(cur, one.practice, one.since, at)
                 if not child.stands(days["since"])]
    came = sum(_list(child, why, days, at) for child in found if (why := child.why(local_moment(one.since))))
    number = f"{BUILT}:{one.practice}:{local(at).date()}"
    agendas.say(one.record, BUILT, number, days | {"children": str(came)}, at)
    return came


def _list(child: Child, why: list[str], days: dict[str, str], at: datetime) -> bool:
    """What nobody wrote down of the last meeting is carried over first."""
    for duty in child.left:
        agendas.say(child.key, SPOKEN, f"{SPOKEN}:{duty}", {"outcome": "carried", "absent": "unwritten"}, at, duty)
    raw = days | {"why": why} | agendas.waits(child.waited)
    return agendas.say(child.key, LISTED, f"{LISTED}:{days['since']}:{child.key}", raw, at)
